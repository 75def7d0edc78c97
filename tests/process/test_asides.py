"""The ways out of every question: what happens beside it."""

from __future__ import annotations

from typing import Any

import pytest
from consenting import CONSENT, Held, held
from rooms import Ticking, in_item, room
from talking import Talk, talk

from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.minutes import Action, Topic
from sociocli.process.asides import WAYS, loose_day
from sociocli.process.asking import Aside, Steps
from sociocli.process.leaving import LeaveItem
from sociocli.process.room import Room
from sociocli.process.rounds import round_of_words
from sociocli.process.running import UNDONE_REVEAL
from sociocli.process.wording.rounds import QUICK

LINE = QUICK.given(what="Go on?")


def beside(here: Room, way: str, clock: Ticking | None = None, **values: str) -> Talk:
    """Take a way out of a question."""
    return talk(lambda: here.take(Aside(way, tuple(values.items()))), clock=clock)


def off_record() -> Room:
    """Return a room that is off the record."""
    here = room()
    here.off_record = True
    return here


def test_a_note_stands_with_the_item_or_the_meeting() -> None:
    """A note belongs to the item on the table, or to the meeting."""
    here = room()
    talked = beside(here, "note").asks("aside/note").answer("The bell is loud.")
    talked.tells("aside/note/done").ends()
    item = in_item(here)
    beside(here, "note", text=" So is \tthe choir. \r\n").ends()
    assert (here.notes, item.notes) == (["The bell is loud."], ["So is  the choir."])


@pytest.mark.parametrize("way", ["note", "action", "park"])
def test_enter_takes_nothing_down(way: str) -> None:
    """A way that was taken by mistake is left by Enter."""
    here = room()
    beside(here, way).defaults().ends()
    assert (here.notes, here.actions, here.topics) == ([], [], [])


@pytest.mark.parametrize(("way", "name"), [("note", "text"), ("action", "what"), ("park", "title")])
def test_off_the_record_the_screen_says_that_nothing_is_written(way: str, name: str) -> None:
    """Off the record nothing is noted, and nobody is told otherwise."""
    here = off_record()
    talked = beside(here, way, **{name: "A secret"})
    talked.ends()
    assert talked.told == ["We are off the record: this is not written down."]
    assert (here.notes, here.actions, here.topics) == ([], [], [])


def test_an_action_has_people_and_a_day() -> None:
    """An action may have one, several or new people, and a day or a span."""
    here = room()
    talked = beside(here, "action").asks("aside/action/what").answer("Book the hall")
    talked.asks("aside/action/who").answer(["kim", "Rolf"])
    talked.asks("aside/action/by").answer("1 week").ends()
    assert here.actions == [Action("Book the hall", ("kim", "Rolf"), "2026-11-29")]


def test_an_action_may_stay_open() -> None:
    """Owner and date may stay open; a date may be loose words."""
    here = room()
    beside(here, "action").asks("aside/action/what").answer("Sweep").defaults().ends()
    beside(here, "action", what="Cook", who="Ben, Rolf,", by=" before the party ").ends()
    assert here.actions == [Action("Sweep"), Action("Cook", ("ben", "Rolf"), "before the party")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-01", "2026-12-01"),
        ("2 weeks", "2026-12-06"),
        ("friday", "2026-11-27"),
        ("by Friday", "2026-11-27"),
        ("tomorrow", "2026-11-23"),
        ("next friday", "next friday"),
        ("31.2.2027", "31.2.2027"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_loose_days(text: str, day: str) -> None:
    """A day, a weekday or a span becomes a day; other words stay as they are."""
    assert loose_day(text, "2026-11-22") == day


def test_what_is_noted_says_who_does_it_and_until_when() -> None:
    """The screen says an action back whole, so that nobody finds out later who it was."""
    talked = beside(room(), "action", what="Cook", who="Ben", by="friday")
    talked.ends()
    assert talked.told == ["Action noted: Cook: Ben, 2026-11-27"]


def test_a_parked_topic_is_written_as_for_the_agenda() -> None:
    """What is wanted of a topic and its minutes are read from the same line."""
    here = room()
    beside(here, "park", title="Boiler / heating / decide / 20").ends()
    assert here.topics == [Topic("Boiler / heating", Kind.DECIDE, minutes=20)]


def test_a_topic_is_parked() -> None:
    """A topic is parked in one line, with the item during which it came up."""
    here = room()
    in_item(here)
    talked = beside(here, "park").asks("aside/park").answer("Noise\nat night")
    talked.ends()
    assert here.topics == [Topic("Noise at night", item=1)]
    assert talked.told == ["Parked for later: Noise at night"]


def test_the_item_gets_more_time() -> None:
    """More minutes for the item are taken by quick consent."""
    here = room()
    item = in_item(here, minutes=10)
    beside(here, "time").asks("aside/time").answer("item-5").asks("aside/time/consent").answer(
        "yes"
    ).ends()  # fmt: skip
    assert item.planned == 15


@pytest.mark.parametrize(("answer", "length"), [("yes", 105), ("no", 90)])
def test_the_meeting_gets_more_time(answer: str, length: int) -> None:
    """The meeting is extended by quick consent, and the minutes say so."""
    here = room(agenda=Agenda(minutes=90))
    beside(here, "time", what="meeting-15").asks("aside/time/consent").answer(answer).ends()
    assert here.length == length
    changes = [change.what for change in here.agenda_changes]
    assert changes == ["We extend the meeting by 15 minutes."] * (answer == "yes")


def test_no_more_time() -> None:
    """Outside items only the meeting can take more time; Enter takes none."""
    here = room()
    talked = beside(here, "time", what="item-5").asks("aside/time").refuses("item-5")
    talked.answer("nothing").ends()
    beside(here, "time").defaults().ends()
    assert here.length == 90


def test_break_time_is_not_used_time() -> None:
    """A break is announced until a time and left out of what the item has used."""
    here = room()
    item = in_item(here)
    clock = Ticking(elapsed=600)
    talked = beside(here, "break", clock).asks("aside/break").answer("10")
    talked.asks("aside/break/back").answer(after=780).ends()
    back = talked.question("aside/break/back")
    assert back.words.text() == "Break until 19:20. Enter when you are back"
    assert back.seconds == 600
    assert item.used_at(here.moment.elapsed) == 610
    assert item.process == ["19:23 Break of 13 min"]


def test_a_break_between_items_is_not_used_time_of_the_step() -> None:
    """A break may come at any time, with its minutes brought."""
    here = room()
    beside(here, "break", minutes="5").asks("aside/break/back").answer(after=290).ends()
    assert here.times().used == 0


def test_a_break_within_a_break_counts_once() -> None:
    """A break that is taken during a break is left out only once."""
    here = room()
    item = in_item(here)
    talked = beside(here, "break", Ticking(elapsed=100), minutes="5")
    talked.asks("aside/break/back").aside("break", minutes="many")
    talked.asks("aside/break").answer("30").asks("aside/break/back~2").answer(after=500)
    talked.asks("aside/break/back").answer(after=500).ends()
    assert item.used_at(here.moment.elapsed) == 0


def test_off_the_record_and_back_on() -> None:
    """Off the record what is typed stays out of the minutes until it is switched back."""
    here = room()

    def two_rounds() -> Steps[list[dict[str, str]]]:
        first = yield from round_of_words(here, "a", ("ana",), LINE)
        return [first, (yield from round_of_words(here, "b", ("ana",), LINE))]

    talked = talk(two_rounds).asks("a/ana").aside("off").asks("a/ana").answer("A secret")
    talked.asks("b/ana").aside("off").asks("b/ana").answer("News")
    assert talked.ends() == [{}, {"ana": "News"}]
    assert [line[6:] for line in here.process] == ["Part of this was off the record"]
    assert talked.told[1] == "On the record again."


def test_handing_over_for_good() -> None:
    """Outside items the facilitation is handed over for the rest, and it is recorded."""
    here = room()
    beside(here, "hand-over").asks("aside/hand-over").refuses("").answer("ben").ends()
    assert (here.facilitator, here.first_facilitator, here.hand_back) == ("ben", "ana", "")
    assert here.process == ["19:00 From here on Ben facilitated"]


@pytest.mark.parametrize(("length", "back"), [("item", "ana"), ("meeting", "")])
def test_handing_over_in_an_item(length: str, back: str) -> None:
    """In an item it is asked for how long; for the item it comes back afterwards."""
    here = room()
    in_item(here)
    talked = beside(here, "hand-over", who="Kim").asks("aside/hand-over/for").answer(length)
    talked.ends()
    assert (here.facilitator, here.hand_back) == ("kim", back)


def test_how_long_may_be_brought() -> None:
    """An aside from a file brings everything with it."""
    here = room()
    in_item(here)
    beside(here, "hand-over", **{"who": "kim", "for": "item"}).ends()
    assert here.hand_back == "ana"


def test_handing_over_to_oneself_changes_nothing() -> None:
    """Naming the one who facilitates leaves everything as it is."""
    here = room()
    talked = beside(here, "hand-over", who="nobody").asks("aside/hand-over").answer("ana")
    talked.ends()
    assert (here.facilitator, here.facilitated_also, talked.told) == ("ana", [], [])


def test_nobody_facilitates_who_has_left() -> None:
    """Whoever leaves while it is handed to them does not facilitate."""
    here = room()
    in_item(here)
    talked = beside(here, "hand-over").asks("aside/hand-over").aside("left", who="kim")
    talked.asks("aside/hand-over").answer("kim").asks("aside/hand-over~2").refuses("kim")
    talked.answer("ben").asks("aside/hand-over/for").aside("left", who="ben")
    talked.asks("aside/left/secretary").answer("ana")
    talked.asks("aside/hand-over/for").answer("item").ends()
    assert here.facilitator == "ana"


def rounds(here: Room) -> Talk:
    """Begin a round of four."""
    return talk(lambda: round_of_words(here, "r", here.here(), LINE)).asks("r/ben")


def test_a_round_goes_the_other_way() -> None:
    """The rest of a round can go the other way."""
    here = room(("ana", "ben", "kim", "lea"))
    talked = rounds(here).aside("round", what="other-way").asks("r/ben").answer()
    talked.asks("r/lea").answer().asks("r/ana").answer().asks("r/kim").answer()
    talked.ends()
    assert talked.told == ["The round now goes the other way."]


def test_somebody_is_next_in_a_round() -> None:
    """The facilitator can say who is next."""
    here = room(("ana", "ben", "kim", "lea"))
    talked = rounds(here).aside("round").asks("aside/round").answer("who")
    talked.asks("aside/round/who").answer("ana").asks("r/ben").answer()
    talked.asks("r/ana").answer().defaults().ends()
    assert talked.told == ["Ana is next."]


def test_the_rest_of_a_round_is_left_out() -> None:
    """The circle may leave out the rest of a round, and the minutes say who was not heard."""
    here = room(("ana", "ben", "kim", "lea"))
    talked = rounds(here).answer().asks("r/kim").aside("round", what="end")
    talked.asks("aside/round/consent").answer("yes").ends()
    assert "not heard yet: Kim, Ana, Lea" in here.process[0]


def test_a_round_goes_on_if_somebody_wants_to_be_heard() -> None:
    """If somebody objects to leaving out the rest, the round goes on where it was."""
    here = room(("ana", "ben", "kim", "lea"))
    talked = rounds(here).aside("round").asks("aside/round").answer("end")
    talked.asks("aside/round/consent").answer("no").asks("r/ben").answer().defaults().ends()


def test_a_consent_round_is_never_left_out() -> None:
    """Where decisions are made, everybody answers: leaving out the rest is not offered."""
    talked = held(Held()).asks("item-1/consent-1/kim").aside("round")
    talked.asks("aside/round").refuses("end").answer("nothing").answers(CONSENT).ends()


def test_a_round_may_stay_as_it_is() -> None:
    """Enter leaves the round as it is."""
    here = room()
    beside(here, "round").defaults().ends()
    assert here.round_wish == []


def test_just_record_a_decision() -> None:
    """A decision can be recorded without a process; the item ends with it."""
    here = room()
    item = in_item(here)
    talked = beside(here, "record").asks("item-1/record/text").answer("We buy a bell.")
    talked.asks("item-1/record/method").answer("hand-vote")
    talked.asks("item-1/record/result").answer("adopted").defaults()
    assert talked.raises(LeaveItem).outcome is Outcome.ADOPTED
    assert item.decision.text == "We buy a bell."


def test_nothing_is_recorded_without_an_item() -> None:
    """Outside items there is nothing in which something could be recorded."""
    talked = beside(room(), "record").tells("aside/record/none")
    talked.ends()


def test_recording_that_ends_nothing_goes_on(monkeypatch: Any) -> None:
    """If nothing came of the recording the item goes on."""

    def nothing(where: Room, item: object) -> Steps[None]:
        del where, item
        yield from ()

    monkeypatch.setattr("sociocli.process.asides.just_record", nothing)
    here = room()
    in_item(here)
    beside(here, "record").ends()


def test_an_undone_reveal_is_remembered() -> None:
    """That a reveal was taken back stands in the minutes."""
    here = room()
    beside(here, UNDONE_REVEAL, key="item-1/reveal").ends()
    assert here.process[0].startswith("19:00 The reveal of the nominations was taken back once")


def test_what_was_said_changes_nothing() -> None:
    """What was said is for the coach."""
    here = room()
    beside(here, "said", who="ana", what="Do you all agree?").ends()
    assert (here.notes, here.process) == ([], [])


def test_every_way_has_its_process() -> None:
    """The ways out are those of the contract, by name."""
    assert set(WAYS) == {
        *("note", "action", "park", "who", "arrived", "left", "time", "break", "agenda"),
        *("adjourn", "correct", "off", "hand-over", "round", "record", "said", UNDONE_REVEAL),
    }


def test_a_question_waits_while_the_agenda_changes() -> None:
    """After an aside the same question is asked again."""
    here = room()
    here.put_on(AgendaItem("Roof"))
    talked = rounds(here).aside("agenda").asks("aside/agenda").answer("nothing")
    talked.asks("r/ben").answer().defaults().ends()
    assert talked.keys[:3] == ["r/ben", "aside/agenda", "r/ben"]
