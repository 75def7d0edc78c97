"""Answers from a file, as product.md section 6 promises them."""

from __future__ import annotations

import pytest
from rooms import room

from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.practice.answers.script import Script
from sociocli.process.asking import Aside, AsideGiven, Moment, Plain, Steps, Tell, ask
from sociocli.process.choosing import Choose, Option, Shuffle
from sociocli.process.journal import ListJournal
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.running import run
from sociocli.process.scripted import AnswerEntry, Answers, AsideEntry
from sociocli.process.writing import Clock, Form, Write

BEGINS = "2026-11-22T19:02:00+01:00"


def script(*entries: AnswerEntry | AsideEntry, begins: str = BEGINS) -> Script:
    """Make a script from entries."""
    return Script(Answers(entries, begins, "answers.yaml"))


def says(ask: str, answer: Plain, **more: object) -> AnswerEntry:
    """Make an entry that answers."""
    return AnswerEntry(ask=ask, answer=answer, **more)  # type: ignore[arg-type]


def stance(key: str) -> Choose:
    """Make a question that must not be answered by accident."""
    options = (Option("consent", "c", say("Consent")), Option("objection", "o", say("Objection")))
    return Choose(key=key, options=options, decisive=True)


def test_first_unused_entry_then_the_first_that_serves_always() -> None:
    """A question takes the first unused entry that matches, else the first always."""
    answerer = script(
        says("item-*/consent-*/*", "consent", always=True),
        says("**", "objection", always=True),
        says("item-1/consent-1/*", "objection"),
    )
    given = [answerer.choose(stance(f"item-1/consent-1/{who}")) for who in ("ana", "ben", "kim")]
    assert given == ["objection", "consent", "consent"]


def test_default_where_there_is_one() -> None:
    """A question without an entry takes its default."""
    assert script().write(Write(key="notes")) == ""


def test_decisive_question_without_answer_stops_the_run() -> None:
    """Without an answer a decisive question stops the run, naming key and answers."""
    with pytest.raises(NeedsAnswer) as caught:
        script().choose(stance("item-1/consent-1/ben"))
    assert caught.value.key == "item-1/consent-1/ben"
    assert "item-1/consent-1/ben" in caught.value.sentence
    assert "consent, objection" in caught.value.sentence
    assert caught.value.exit_code == 4


def test_wrong_answer_names_file_line_and_allowed_answers() -> None:
    """An answer that is not allowed is said with file, line and those allowed."""
    with pytest.raises(BadRequest) as caught:
        script(says("vote", "yes", line=7)).choose(stance("vote"))
    assert caught.value.sentence.startswith("answers.yaml:7: ")
    assert caught.value.sentence.count("consent, objection") == 1


def test_wrong_form_names_what_is_allowed() -> None:
    """An answer of the wrong form is told what form is wanted."""
    with pytest.raises(BadRequest, match="a number from 1 to 9"):
        script(says("n", "many", line=3)).write(Write(key="n", form=Form.NUMBER, low=1, high=9))


def test_leftovers_in_the_order_of_the_file() -> None:
    """Entries that were never used are named in their order, also those for always."""
    left = AsideEntry(before="never", way="note", line=2)
    always = says("never/*", "x", always=True, line=3)
    answerer = script(says("tea", "green", line=1), left, always, says("milk", "no", line=4))
    answerer.write(Write(key="tea"))
    assert answerer.leftovers() == [left, always, says("milk", "no", line=4)]
    answerer.write(Write(key="milk"))
    answerer.write(Write(key="never/say"))
    assert answerer.leftovers() == [left]


def test_aside_happens_once_before_the_first_question_that_matches() -> None:
    """An aside comes before the first question that its pattern matches, and once."""
    values = (("who", "kim"),)
    answerer = script(
        AsideEntry(before="item-1/reactions/*", way="arrived", values=values, at="19:20"),
        AsideEntry(before="item-1/**", way="note"),
    )
    reactions = Write(key="item-1/reactions/ben")
    with pytest.raises(AsideGiven) as first:
        answerer.write(reactions)
    assert first.value.aside == Aside("arrived", values)
    assert answerer.read().time == "19:20"
    with pytest.raises(AsideGiven) as second:
        answerer.write(reactions)
    assert second.value.aside == Aside("note")
    assert answerer.write(reactions) == ""
    assert answerer.leftovers() == []


def test_each_answer_adds_ten_seconds() -> None:
    """The clock begins where the file says; answers add ten seconds, `at` sets it."""
    answerer = script(says("b", "x", at="19:10"), says("c", "x", at="2026-11-22T18:30:00+00:00"))
    assert answerer.read() == Moment(0, BEGINS)
    answerer.write(Write(key="a"))
    assert answerer.read() == Moment(10, "2026-11-22T19:02:10+01:00")
    answerer.tell(Tell(key="t", words=say("Tea is ready.")))
    assert answerer.read().elapsed == 10
    answerer.write(Write(key="b"))
    assert answerer.read() == Moment(8 * 60, "2026-11-22T19:10:00+01:00")
    answerer.write(Write(key="c"))
    assert answerer.read().elapsed == 28 * 60


def test_at_goes_over_midnight_and_never_back() -> None:
    """A time after midnight is the next day; a time that has passed is refused."""
    late = script(says("a", "x", at="00:10"), begins="2026-11-22T23:50:00+01:00")
    late.write(Write(key="a"))
    assert late.read() == Moment(20 * 60, "2026-11-23T00:10:00+01:00")
    with pytest.raises(BadRequest, match=r"answers\.yaml:5: .*19:02"):
        script(says("a", "x", at="18:30", line=5)).write(Write(key="a"))


def test_the_same_minute_is_now() -> None:
    """A time that names the present minute does not turn the clock back."""
    answerer = script(says("b", "x", at="19:02"))
    answerer.write(Write(key="a"))
    answerer.write(Write(key="b"))
    assert answerer.read().elapsed == 10


def test_needs_a_beginning() -> None:
    """Without a beginning, and no clock to take it from, the file is refused."""
    with pytest.raises(BadRequest, match="begins"):
        script(begins="")
    assert Script(Answers(), Moment(0, BEGINS)).read() == Moment(0, BEGINS)


def test_clock_is_read_and_order_kept() -> None:
    """Day and time come from the clock and an order stays, unless an entry says otherwise."""
    answerer = script(
        says("**", "consent", always=True), says("began", "19:00"), says("*/order", ["b", "a"])
    )
    assert answerer.clock(Clock(key="meeting/date", form=Form.DAY)) == "2026-11-22"
    assert answerer.clock(Clock(key="meeting/began", form=Form.TIME)) == "19:02"
    assert answerer.clock(Clock(key="began", form=Form.TIME)) == "19:00"
    assert answerer.shuffle(Shuffle(key="order", ids=("a", "b"))) == ("a", "b")
    assert answerer.shuffle(Shuffle(key="x/order", ids=("a", "b"))) == ("b", "a")


def test_wrong_clock_answer_is_said() -> None:
    """An entry that names a clock question by its key must fit it."""
    with pytest.raises(BadRequest, match="not a date"):
        script(says("meeting/date", "today")).clock(Clock(key="meeting/date", form=Form.DAY))


def noting(here: Room, aside: Aside) -> Steps[None]:
    """Note what an aside says, or ask."""
    text = aside.get("text") or (yield from ask(here, Write(key="note/text")))
    here.note(text)


def two_stances() -> Steps[tuple[str, str, list[str]]]:
    """Ask two people."""
    here = room(ways={"note": noting})
    ana = yield from ask(here, stance("vote/ana"))
    ben = yield from ask(here, stance("vote/ben"))
    return ana, ben, here.notes


def test_goes_on_with_a_file_to_which_answers_were_added() -> None:
    """A file that stopped for a missing answer goes on once the answer is added."""
    entries = (
        AsideEntry(before="vote/*", way="note", values=(("text", "Tea"),), line=1),
        says("vote/*", "consent", line=2),
    )
    journal = ListJournal()
    first = script(*entries)
    with pytest.raises(NeedsAnswer):
        run(two_stances, first, journal, first)
    added = Answers((*entries, says("vote/ben", "objection", line=3)), BEGINS)
    second = Script(added, journal.entries[-1].moment)
    assert second.read() == Moment(20, "2026-11-22T19:02:20+01:00")
    second.pass_over(journal.entries)
    assert run(two_stances, second, journal, second) == ("consent", "objection", ["Tea"])
    assert second.leftovers() == []


def test_a_later_beginning_is_a_pause() -> None:
    """A file that begins later than the journal ends leaves a pause out of the clock."""
    later = Script(Answers((), "2026-11-22T20:00:00+01:00"), Moment(600, BEGINS))
    assert later.read() == Moment(600, "2026-11-22T20:00:00+01:00")


def test_clocks_without_offset() -> None:
    """A file may leave the offset of its clock away."""
    plain = script(says("a", "x", at="2026-11-22T19:05:00+01:00"), begins="2026-11-22T19:02:00")
    plain.write(Write(key="a"))
    assert plain.read().elapsed == 180


def test_whole_conversation_runs() -> None:
    """A script with all answers runs a process to its end, asides included."""
    answerer = script(
        AsideEntry(before="vote/ben", way="note"),
        says("note/text", "More light"),
        says("vote/*", "consent", always=True),
    )
    journal = ListJournal()
    outcome = run(two_stances, answerer, journal, answerer)
    assert outcome == ("consent", "consent", ["More light"])
    assert [entry.moment.elapsed for entry in journal.entries] == [10, 20, 30, 40]
