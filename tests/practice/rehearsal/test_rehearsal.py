"""Practice as an answerer: people speak, the learner answers, everything is in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from practice.circles import BEGAN, CHECK_IN, Noting, quiet_hours

from sociocli.domain.scenario import Stance
from sociocli.practice.circle.cast import Cast
from sociocli.practice.rehearsal import rehearsal_wording as words
from sociocli.practice.rehearsal.pace import Pace
from sociocli.practice.rehearsal.rehearsal import Rehearsal
from sociocli.process.asking import Aside, Moment, Pause
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run
from sociocli.process.scripted import AnswerEntry, AsideEntry

OBJECTS = (
    AnswerEntry(ask="item-1/consent-1/kim", answer="objection"),
    AnswerEntry(ask="item-1/consent-1/kim/reason", answer="A year is too long."),
    AnswerEntry(ask="item-1/objection-1/understood", answer="The choir has no room."),
    AnswerEntry(ask="item-1/objection-1/option", answer="shorten_term"),
    AnswerEntry(ask="item-1/version-2/review", answer="3 months"),
)


def rehearsed(
    cast: Cast, *entries: AnswerEntry | AsideEntry, **how: Any
) -> tuple[Noting, ListJournal, Any]:
    """Hold a practice with answers and return who answered, the journal and the minutes."""
    journal, noting = ListJournal(), Noting(*entries)
    pace = Pace(Moment(0, BEGAN))
    rehearsal = Rehearsal(noting, cast, journal, pace, **how)
    minutes = run(lambda: meeting(cast.brought), rehearsal, journal, pace)
    return noting, journal, minutes


def test_people_speak_before_the_question_and_the_learner_answers() -> None:
    """At their turn people say something; what it was is for the learner to say."""
    noting, _, minutes = rehearsed(quiet_hours(), *OBJECTS)
    assert noting.heard("item-1/consent-1/kim") == [("Kim", "I cannot agree for a year.")]
    assert noting.heard("item-1/consent-1/ana") == [("Ana", "ana: fine")]
    assert noting.heard("item-1/objection-1/understood") == [("Kim", "It is too long.")]
    assert noting.heard("item-1/objection-1/confirmed") == [("Kim", "Yes, that is it.")]
    assert minutes.items[0].outcome.value == "adopted"


def test_the_real_reason_comes_out_when_somebody_asks() -> None:
    """Asked what is behind it, Kim says it; both stand on the screen, and in the journal."""
    asked = (("to", "kim"), ("move", "ask"), ("words", "What is behind that?"))
    asks = AsideEntry(before="item-1/consent-1/kim", way="said", values=asked)
    noting, journal, _ = rehearsed(quiet_hours(), asks, *OBJECTS)
    heard = noting.heard("item-1/consent-1/kim")
    assert heard == [
        ("You", "What is behind that?"),
        ("Kim", "The choir would have no room on Fridays."),
    ]
    assert noting.heard("item-1/consent-1/kim/reason")[0][0] == "Kim"
    assert [e.aside.way for e in journal.entries if e.aside] == ["said"]


def test_at_the_own_turn_nobody_is_played() -> None:
    """The learner has a turn as everybody has, and is told so; no words are put in their mouth."""
    noting, _, _ = rehearsed(quiet_hours(opening=CHECK_IN), *OBJECTS)
    assert noting.heard("check-in/you") == []
    assert noting.scene("check-in/you").line == words.OWN_TURN.given()
    assert noting.scene("check-in/kim").line != words.OWN_TURN.given()
    assert noting.heard("check-in/kim") == [("Kim", "kim is here")]


def test_nobody_asks_who_is_there_if_all_sit_there_already() -> None:
    """In a circle that has gathered nothing is asked about it."""
    noting, _, _ = rehearsed(quiet_hours(), *OBJECTS, gathered=True)
    assert [one.key for one in noting.asked if one.key.startswith("gather")] == []


def test_time_goes_by_as_people_speak() -> None:
    """The clock of a practice goes on with what is said, and is the same each time."""
    long = Stance("kim", minutes=3)
    _, journal, _ = rehearsed(quiet_hours(long))
    _, again, _ = rehearsed(quiet_hours(long))
    times = {entry.key: entry.moment.elapsed for entry in journal.entries}
    assert times["item-1/reactions/kim"] >= 3 * 60
    assert [e.moment for e in journal.entries] == [e.moment for e in again.entries]


def test_what_stands_there_still_takes_no_time_again() -> None:
    """Thanks to all take a moment; what Kim said for three minutes was heard already."""
    key, long = "item-1/reactions/kim", Stance("kim", minutes=3)
    thanks = (("to", "all"), ("move", "thank"), ("words", "Thank you."))
    _, journal, _ = rehearsed(quiet_hours(long), AsideEntry(before=key, way="said", values=thanks))
    _, without, _ = rehearsed(quiet_hours(long))
    thanked, plain = (
        max(one.moment.elapsed for one in held.entries if one.key == key)
        for held in (journal, without)
    )
    assert plain < thanked < plain + 30


class Saying(Noting):
    """Takes the way `said` once before a question, as the key in the room does."""

    def __init__(self, before: str, *answers: str) -> None:
        super().__init__(
            *(
                AnswerEntry(ask=ask, answer=answer)
                for ask, answer in zip(ASKED, answers, strict=False)
            ),
            AsideEntry(before=before, way="said"),
        )


ASKED = ("practice/said", "practice/words")


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (("thank",), ("kim", "thank", "Thank you.")),
        (("restate", "The choir?"), ("kim", "restate", "The choir?")),
        (("own", "What do you need?"), ("kim", "own", "What do you need?")),
        (("explain",), ("kim", "explain", words.SAYS[words.Move.EXPLAIN])),
    ],
)
def test_the_learner_says_something(answers: Sequence[str], said: tuple[str, str, str]) -> None:
    """Who is meant, what kind of thing it is and in which words goes into the journal."""
    cast, journal = quiet_hours(Stance("kim")), ListJournal()
    noting = Saying("item-1/reactions/kim", *answers)
    pace = Pace(Moment(0, BEGAN))
    run(lambda: meeting(cast.brought), Rehearsal(noting, cast, journal, pace), journal, pace)
    (aside,) = [entry.aside for entry in journal.entries if entry.aside]
    assert (aside.get("to"), aside.get("move"), aside.get("words")) == said


def test_what_was_heard_stays_when_nobody_answers_the_learner() -> None:
    """Whoever thanks somebody still sees what is to be sorted."""
    stance = Stance("kim", reacts="Ten is early.")
    cast, journal = quiet_hours(stance), ListJournal()
    noting = Saying("item-1/reactions/kim", "thank")
    pace = Pace(Moment(0, BEGAN))
    run(lambda: meeting(cast.brought), Rehearsal(noting, cast, journal, pace), journal, pace)
    heard = noting.heard("item-1/reactions/kim")
    assert heard == [("Kim", "Ten is early."), ("You", "Thank you.")]


@pytest.mark.parametrize(("move", "asked"), [("restate", words.SAY_BACK), ("own", words.OWN_WORDS)])
def test_who_speaks_in_own_words_is_not_told_to_say_anything_back(move: str, asked: str) -> None:
    """What is to be typed is asked for by what it is to be."""
    cast, journal = quiet_hours(Stance("kim")), ListJournal()
    noting = Saying("item-1/reactions/kim", move, "The choir?")
    pace = Pace(Moment(0, BEGAN))
    run(lambda: meeting(cast.brought), Rehearsal(noting, cast, journal, pace), journal, pace)
    (question,) = [one for one in noting.asked if one.key == "practice/words"]
    assert question.words.text() == asked


def test_beside_the_meeting_no_keys_of_practice_are_offered() -> None:
    """Where it is asked what to say, saying something is no other way out."""
    cast, journal = quiet_hours(Stance("kim")), ListJournal()
    noting = Saying("item-1/reactions/kim", "restate", "The choir?")
    pace = Pace(Moment(0, BEGAN))
    run(lambda: meeting(cast.brought), Rehearsal(noting, cast, journal, pace), journal, pace)
    assert [noting.scene(key).times.end for key in ASKED] == ["", ""]
    assert noting.scene("item-1/reactions/kim").times.end


def test_nothing_is_said_after_all() -> None:
    """Whoever changes their mind says nothing, and the question waits as before."""
    cast, journal = quiet_hours(Stance("kim")), ListJournal()
    noting = Saying("item-1/reactions/kim", "nothing")
    pace = Pace(Moment(0, BEGAN))
    run(lambda: meeting(cast.brought), Rehearsal(noting, cast, journal, pace), journal, pace)
    assert not [entry for entry in journal.entries if entry.aside]


class Wise:
    """A coach who remarks how long the journal is."""

    def at_once(self, entries: Sequence[Entry]) -> tuple[str, ...]:
        """Remark once."""
        return ("Well begun.",) if len(entries) == 3 else ()

    def asked(self, entries: Sequence[Entry]) -> str:
        """Say how long the journal is."""
        return f"{len(entries)} entries."


def test_the_coach_speaks_when_asked_and_nothing_of_it_is_kept() -> None:
    """Asked, the coach says something on the screen; the journal knows nothing of it."""
    asks = AsideEntry(before="item-1/reactions/kim", way="coach")
    noting, journal, _ = rehearsed(quiet_hours(Stance("kim")), asks, coach=Wise())
    assert noting.scene("practice/coach").table.text.endswith("entries.")
    assert not [entry for entry in journal.entries if entry.aside]


def test_asked_twice_the_coach_goes_and_nothing_is_kept() -> None:
    """The key that opened the coach's page closes it, and leaves nothing in the journal."""
    asks = (
        AsideEntry(before="item-1/reactions/kim", way="coach"),
        AsideEntry(before="practice/coach", way="coach"),
    )
    noting, journal, _ = rehearsed(quiet_hours(Stance("kim")), *asks, coach=Wise())
    asked = [one.key for one in noting.asked]
    assert "item-1/reactions/kim" in asked
    assert not [entry for entry in journal.entries if entry.aside]


def test_the_coach_speaks_at_once() -> None:
    """What the coach says by itself is announced beside the meeting."""
    noting, _, _ = rehearsed(quiet_hours(Stance("kim")), coach=Wise())
    told = [one.words.text() for one in noting.asked if one.key == "practice/coach"]
    assert told == ["Coach: Well begun."]


def test_a_sentence_is_asked_for_at_decisive_moments_and_kept() -> None:
    """Before the consent round the learner may type their sentence; once, and only if they like."""
    sentence = AnswerEntry(
        ask="practice/item-1/consent-1/*", answer="Do you see a reason against it?"
    )
    noting, journal, _ = rehearsed(quiet_hours(Stance("kim")), sentence, sentences=True)
    said = [entry.aside.get("words") for entry in journal.entries if entry.aside]
    assert said == ["Do you see a reason against it?"]
    prompts = [one for one in noting.asked if one.key.startswith("practice/")]
    assert len(prompts) == 1
    assert not prompts[0].scene.line.say
    assert prompts[0].scene.round is None
    assert "or nothing" in prompts[0].words.text()


def test_undo_brings_back_the_same_words() -> None:
    """After an undo people say what they said before: speech is made from the journal."""
    cast, journal = quiet_hours(), ListJournal()
    first = Stopping("item-1/objection-1/option", *OBJECTS[:3])
    pace = Pace(Moment(0, BEGAN))
    with pytest.raises(Pause):
        run(lambda: meeting(cast.brought), Rehearsal(first, cast, journal, pace), journal, pace)
    journal.drop(len(journal.entries) - 4)
    again = Noting(*OBJECTS[2:])
    run(lambda: meeting(cast.brought), Rehearsal(again, cast, journal, pace), journal, pace)
    key = "item-1/objection-1/understood"
    assert again.heard(key) == first.heard(key)


class Stopping(Noting):
    """Pauses at a question."""

    def __init__(self, until: str, *entries: AnswerEntry | AsideEntry) -> None:
        super().__init__(*entries)
        self.until = until

    def plain(self, question: Any) -> Any:
        """Pause at the question, else answer."""
        if question.key == self.until:
            raise Pause(0)
        return super().plain(question)


def test_ways_out_of_the_meeting_stay_what_they_are() -> None:
    """A note in a practice is a note, as in a real meeting."""
    note = AsideEntry(before="item-1/reactions/kim", way="note", values=(("text", "The bell."),))
    _, journal, minutes = rehearsed(quiet_hours(Stance("kim")), note)
    assert [entry.aside for entry in journal.entries if entry.aside] == [
        Aside("note", (("text", "The bell."),))
    ]
    assert minutes.items[0].notes == ("The bell.",)
