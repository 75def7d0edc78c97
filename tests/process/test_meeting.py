"""The meeting: a list of steps and one interpreter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rooms import named
from talking import Talk, talk

from sociocli.domain.agenda import Agenda, AgendaItem, ComposedKind, Step
from sociocli.domain.agenda import NamedStep as Named
from sociocli.domain.circle import Circle
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.method import SOFA
from sociocli.domain.minutes import Minutes, StepRecord, Topic
from sociocli.domain.people import Part
from sociocli.process.asking import Steps
from sociocli.process.brought import Brought
from sociocli.process.meeting import meeting

CIRCLE = Circle(
    "garden", "Garden", "Good food.", members=(named("ana"), named("ben"), named("kim"))
)
OPENING = tuple(
    Step(Named(name))
    for name in (
        *("gather", "check-in", "attendance", "duration", "minutes", "news", "next", "agenda"),
    )
)
CLOSING = tuple(Step(Named(name)) for name in ("backlog", "check-out", "close"))
WHOLE = Agenda(title="Circle meeting", opening=OPENING, closing=CLOSING)
MONEY = AgendaItem("Money", Kind.REPORT, minutes=5)
NOISE = AgendaItem("Noise", Kind.EXPLORE, minutes=10)
LAST = Minutes(
    "2026-11-15-garden",
    "garden",
    "2026-11-15",
    facilitator="ben",
    secretary="kim",
    items=(Item("Roof", Kind.EXPLORE, Outcome.NOT_REACHED, number=1),),
)
BEGUN = {"gather/begin": "ready", "gather/here": "everybody"}
LED = {"meeting/facilitator": "ana", "meeting/secretary": "ben"}
AGREED = {"agenda/consent": "yes"}


def holding(agenda: Agenda = WHOLE, circle: Circle = CIRCLE, **more: Any) -> Talk:
    """Begin a meeting in which everybody is here."""
    return talk(process(agenda, circle, **more)).answers(BEGUN)


def process(
    agenda: Agenda = WHOLE, circle: Circle = CIRCLE, **more: Any
) -> Callable[[], Steps[Minutes]]:
    """Return a meeting as a process."""
    return lambda: meeting(Brought(circle, agenda, **more))


def outcomes(minutes: Minutes) -> list[tuple[str, str]]:
    """Return the items and how they ended."""
    return [(item.title, item.outcome.value) for item in minutes.items]


def test_a_whole_meeting_in_its_order() -> None:
    """M1 to M15 come in the order of the format, and the minutes hold what came of them."""
    talked = holding(replace(WHOLE, items=(MONEY, NOISE)), last=LAST, earlier=(LAST,))
    talked.answers({"minutes/last": "stand", "next/date": "2 weeks", **AGREED})
    talked.answers({"item-1/report": "We have 300.", "news/1": "Snow"}).defaults()
    minutes = talked.ends()
    parts = dict.fromkeys(key.split("/")[0] for key in talked.keys)
    assert list(parts) == [
        *("gather", "check-in", "meeting", "duration", "minutes", "news", "next"),
        *("agenda", "item-1", "item-2", "backlog", "check-out", "improve", "close"),
    ]
    assert outcomes(minutes) == [("Money", "reported"), ("Noise", "explored")]
    assert (minutes.date, minutes.began, minutes.ended) == ("2026-11-22", "19:00", "19:00")
    assert (minutes.facilitator, minutes.secretary) == ("ben", "kim")
    assert (minutes.next.date, minutes.last_minutes.id) == ("2026-12-06", LAST.id)
    assert minutes.check_in == minutes.check_out == ()


def test_a_meeting_in_an_empty_folder() -> None:
    """Of an unknown circle the few things are asked that must be known; then it begins."""
    talked = talk(process(WHOLE, Circle(""))).asks("gather/begin").answer()
    talked.asks("meeting/circle").answer("Choir").asks("meeting/aim").answer("We sing.")
    talked.asks("gather/names").answer("Ana, Ben").answers({"gather/here": "everybody", **LED})
    talked.answers({"agenda/topic-1": "Songs / report / 5", **AGREED}).defaults()
    minutes = talked.ends()
    assert (minutes.about.name, minutes.about.aim) == ("Choir", "We sing.")
    assert [person.id for person in minutes.people] == ["ana", "ben"]
    assert outcomes(minutes) == [("Songs", "reported")]


def test_a_format_of_composed_steps_needs_no_python() -> None:
    """A format composed of steps is held as it stands; what is kept stands in the minutes."""
    opening = (
        Step(Named.GATHER),
        Step(do=ComposedKind.SAY, say="Welcome."),
        Step(do=ComposedKind.ROUND, title="What we bring", say="One thing each"),
        Step(do=ComposedKind.PAIRS, minutes=5, say="What do you see?"),
        Step(do=ComposedKind.BREAK, minutes=5),
    )
    items = (AgendaItem("Wishes", do=ComposedKind.POPCORN, say="What do we wish?"),)
    closing = (Step(do=ComposedKind.SILENCE, minutes=1), Step(do=ComposedKind.WRITE))
    talked = holding(Agenda(opening=opening, items=items, closing=closing))
    talked.answers({"gather/guests": [], "opening-2": "ready", "opening-3/*": "Bread"})
    talked.answers({"opening-4": "ready", "opening-5": "ready", **LED})
    talked.asks("item-1/1").answer("Sleep").asks("item-1/2").answer("")
    minutes = talked.answers({"closing-1": "ready", "closing-2": "ready"}).ends()
    assert minutes.steps == (StepRecord("What we bring", ("Bread",) * 3),)
    assert minutes.items[0].ideas == ("Sleep",)


def test_a_format_need_not_say_that_people_gather() -> None:
    """Whatever a format says, people gather first and somebody leads and writes."""
    talked = holding(Agenda(items=(MONEY,))).asks("meeting/facilitator").answer("kim")
    talked.asks("meeting/secretary").answer("kim").defaults()
    minutes = talked.ends()
    assert (minutes.facilitator, minutes.secretary) == ("kim", "kim")
    assert outcomes(minutes) == [("Money", "reported")]


def test_a_meeting_without_items_needs_no_parts() -> None:
    """Where nothing is to be done nobody has to lead."""
    minutes = holding(Agenda()).defaults().ends()
    assert (minutes.facilitator, minutes.items) == ("", ())


def test_what_was_left_over_is_done_or_offered_again() -> None:
    """What was left over last time is taken over with its history."""
    talked = holding(last=LAST, earlier=(LAST,)).answers({"agenda/take": ["item-1"], **AGREED})
    minutes = talked.answers({"minutes/last": "not-today"}).defaults().ends()
    assert outcomes(minutes) == [("Roof", "explored")]


def test_few_people_close_and_lose_no_item() -> None:
    """A meeting that is closed because few are here keeps its prepared items."""
    talked = talk(process(replace(WHOLE, items=(MONEY, NOISE)))).asks("gather/begin").answer()
    talked.asks("gather/here").answer("everybody-but").asks("gather/missing").answer("ben, kim")
    talked.answers({"attendance/*": "absent", "gather/few": "adjourn"}).defaults()
    minutes = talked.ends()
    assert outcomes(minutes) == [("Money", "not_reached"), ("Noise", "not_reached")]
    assert "Fewer than half" in minutes.process[0]


def test_nobody_comes() -> None:
    """If nobody comes the minutes say so, and nothing more is asked."""
    talked = talk(process(replace(WHOLE, items=(MONEY,)))).answers({"gather/begin": "ready"})
    talked.asks("gather/here").answer("one-by-one").answers({"attendance/*": "absent"})
    talked.answers({"gather/guests": []})
    minutes = talked.ends()
    assert outcomes(minutes) == [("Money", "not_reached")]
    assert minutes.ended == "19:00"


def test_adjourning_keeps_everything() -> None:
    """Adjourned in the middle of an item, the meeting closes and keeps what there is."""
    talked = holding(replace(WHOLE, items=(MONEY, NOISE))).answers({**LED, **AGREED})
    talked.asks("item-1/report").answer("Half of it").asks("item-1/questions/1").aside("adjourn")
    talked.asks("aside/agenda/adjourn").answer("yes")
    talked.asks("backlog/not-reached").answer("backlog").defaults()
    minutes = talked.ends()
    assert outcomes(minutes) == [("Money", "deferred"), ("Noise", "not_reached")]
    assert minutes.items[0].summary == "Half of it"
    assert [topic.title for topic in minutes.backlog] == ["Noise"]
    assert "Adjourned" in [change.what for change in minutes.agenda_changes]


def test_adjourning_in_the_closing_ends_at_once() -> None:
    """Whoever adjourns in the closing wants no more questions."""
    talked = holding().answers({**LED, **AGREED}).asks("check-out/ana").aside("adjourn")
    talked.asks("aside/agenda/adjourn").answer("yes").defaults()
    minutes = talked.ends()
    assert minutes.published_by == ""
    assert "close/end" not in talked.keys


def test_everybody_leaves() -> None:
    """When the last one has left the meeting is over; nothing is lost."""
    talked = holding(replace(WHOLE, items=(MONEY,))).answers({**LED, **AGREED})
    talked.answers({"aside/left/facilitator": "kim", "aside/left/secretary": "kim"})
    talked.asks("item-1/report").aside("left", who="ana")
    talked.asks("item-1/report").aside("left", who="ben")
    talked.asks("item-1/report").aside("left", who="kim").defaults()
    minutes = talked.ends()
    assert outcomes(minutes) == [("Money", "deferred")]
    assert "Everybody had left" in minutes.items[0].process[-1]


def test_a_topic_added_before_the_agenda_loses_no_prepared_item() -> None:
    """What is added during the opening stands behind what was prepared."""
    talked = holding(replace(WHOLE, items=(MONEY,))).answers({**LED, **AGREED})
    talked.asks("check-in/ben").aside("agenda", what="add")
    talked.asks("aside/agenda/topic").answer("Roof / report / 5")
    talked.asks("aside/agenda/consent").answer("yes").defaults()
    assert outcomes(talked.ends()) == [("Money", "reported"), ("Roof", "reported")]


def test_a_topic_added_in_the_closing_is_not_lost() -> None:
    """What is added when it is too late goes to another meeting."""
    talked = holding().answers({**LED, **AGREED}).asks("close/end").aside("agenda", what="add")
    talked.asks("aside/agenda/topic").answer("Roof / report / 5")
    talked.asks("aside/agenda/consent").answer("yes").asks("close/end").answer()
    talked.asks("backlog/not-reached").answer("next").defaults()
    assert outcomes(talked.ends()) == [("Roof", "not_reached")]


def test_a_guest_arrives_and_a_member_leaves() -> None:
    """The minutes hold who came, in what capacity, who left, and when."""
    talked = holding().answers({**LED, **AGREED, "attendance/rolf/capacity": "treasurer"})
    talked.asks("news/1").aside("arrived", who="Rolf", at="19:20")
    talked.asks("news/1").aside("left", who="kim", at="19:40").defaults()
    people = talked.ends().people
    assert (people[2].left, people[3].part, people[3].arrived) == ("19:40", Part.GUEST, "19:20")
    assert people[3].capacity == "treasurer"


def test_undo_takes_back_the_last_thing() -> None:
    """A step can be taken back, also an aside, and the meeting goes on from there."""
    talked = holding().answers({**LED, **AGREED}).asks("news/1").answer("Snow").asks("news/2")
    talked.aside("park", title="Roof").asks("news/2").undo().asks("news/2").undo()
    talked.asks("news/1").answer("Rain").defaults()
    minutes = talked.ends()
    assert (minutes.announcements, minutes.backlog) == (("Rain",), ())


def test_pausing_and_going_on() -> None:
    """A meeting that was paused stands at the same question and ends with the same minutes."""
    held = holding().answers({**LED}).defaults().asks("agenda/consent").pauses()
    going_on = talk(process(), journal=held.journal, clock=held.clock_piece)
    minutes = going_on.asks("agenda/consent").answer("yes").defaults().ends()
    assert going_on.keys[0] == "agenda/consent"
    assert minutes.agenda == "Nobody objected to the agenda"


@pytest.mark.parametrize("attributed", [True, False])
def test_minutes_name_who_said_what_only_if_the_circle_wants_it(*, attributed: bool) -> None:
    """Ideas stand with names only where the circle attributes; the check-in never does."""
    circle = replace(CIRCLE, method=replace(SOFA, attributed=attributed))
    talked = holding(replace(WHOLE, items=(NOISE,)), circle).answers({**LED, **AGREED})
    talked.answers({"item-1/ideas-1/kim": "Carpets", "check-in/kim": "Tired"}).defaults()
    minutes = talked.ends()
    assert minutes.items[0].ideas == ("Kim: Carpets" if attributed else "Carpets",)
    assert minutes.check_in == ()


def test_what_is_parked_comes_with_its_item() -> None:
    """A topic that was parked during an item says so in the backlog."""
    talked = holding(replace(WHOLE, items=(MONEY,))).answers({**LED, **AGREED})
    talked.asks("item-1/report").aside("park", title="Roof").defaults()
    assert talked.ends().backlog == (Topic("Roof", item=1),)
