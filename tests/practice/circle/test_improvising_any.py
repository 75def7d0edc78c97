"""Improvised casts in meetings at random: whatever is answered and said, a rehearsal ends.

Some two hundred meetings of any kind, in any method; the learner answers anything,
says anything to anybody, asks the coach and takes things back.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache, partial

import pytest
from any_answers import AnyAnswers, Refuses
from any_meetings import any_meeting, drawn_by
from rooms import ways_out

from sociocli.domain.character import Character
from sociocli.domain.plain import Plain
from sociocli.domain.scenario import Worry
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.improvising import improvised
from sociocli.practice.circle.moves import SAID, Move, said_in
from sociocli.practice.coach.coaching import Coach
from sociocli.practice.rehearsal.pace import Pace
from sociocli.practice.rehearsal.rehearsal import COACH, Rehearsal
from sociocli.practice.rehearsal.session import Coached
from sociocli.process.asking import Aside
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run
from sociocli.record.scenario_file import library, worries

SEEDS = range(20)
IN_ONE = 12
WORDS = ("", "What do you need?", "But we said so.", "{aim} %s {} [b]", "我反对", "x" * 300)
Heard = list[tuple[str, tuple[tuple[str, str], ...]]]


@cache
def lent() -> tuple[tuple[Character, ...], tuple[Worry, ...]]:
    """Return the people and the worries that are lent to a circle."""
    return library(), worries()


class Talks(AnyAnswers):
    """Answers anything, says anything, asks the coach, and notes what is heard."""

    def __init__(self, drawn: Sequence[int], *, undo: bool = True) -> None:
        super().__init__(drawn, ways=(SAID, COACH, *ways_out()), undo=undo)
        self.heard: Heard = []

    def plain(self, question: AnyQuestion) -> Plain:
        """Note what is said before the question, and answer it."""
        said = tuple((one.name, one.text) for one in question.scene.speech)
        if question.key != "practice/coach":
            self.heard.append((question.key, said))
        return super().plain(question)

    def _aside(self, question: AnyQuestion, number: int) -> Aside:
        if number % 2 == 0:
            return super()._aside(question, number // 2)
        number //= 2
        people = [*(person for person, _ in question.scene.names), "all", "nobody", ""]
        moves = [*(move.value for move in Move), "odd"]
        return Aside(
            SAID,
            (
                ("to", people[number % len(people)]),
                ("move", moves[number % len(moves)]),
                ("words", WORDS[number % len(WORDS)]),
            ),
        )


def circle(chance: random.Random) -> Cast:
    """Return an improvised cast for a meeting at random, of at least one member."""
    while not (brought := any_meeting(chance)).circle.members:
        pass
    you = chance.choice(brought.circle.members).id
    people, may_object = lent()
    return improvised(brought, people, may_object, you, chance.randrange(10**6))


def held(
    cast: Cast, talks: Talks, *, coached: Coached = Coached.END, sentences: bool = True
) -> ListJournal:
    """Hold a rehearsal to its end; a replay of it asks nothing and ends in the same way."""
    journal, pace = ListJournal(), Pace.beginning("2026-11-22", "19:00")
    coach = Coach(cast, coached)
    rehearsal = Rehearsal(talks, cast, journal, pace, coach=coach, sentences=sentences)
    minutes = run(lambda: meeting(cast.brought), rehearsal, journal, pace)
    assert run(lambda: meeting(cast.brought), Refuses(), journal, pace) == minutes
    coach.debrief(journal.entries)
    assert all(0 <= one.at < len(journal.entries) for one in coach.moments(journal.entries))
    return journal


def drawn(seed: int) -> list[random.Random]:
    """Return the chances of the meetings of one test."""
    return [random.Random(f"{seed}/{n}") for n in range(IN_ONE)]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_rehearsal_ends_and_can_be_replayed(seed: int) -> None:
    """Whatever the learner does, it ends without a mistake, and the coach can look back."""
    for chance in drawn(seed):
        held(circle(chance), Talks(drawn_by(chance)))


@pytest.mark.parametrize("seed", range(3))
def test_the_same_course_is_heard_in_the_same_words(seed: int) -> None:
    """Told the same, people say the same; also with a coach who speaks at once."""
    for chance in drawn(100 + seed)[:4]:
        cast, numbers = circle(chance), drawn_by(chance)[:80]
        first, second = Talks(numbers, undo=False), Talks(numbers, undo=False)
        entries = held(cast, first).entries
        assert held(cast, second, coached=Coached.NOW).entries == entries
        assert first.heard == second.heard


@pytest.mark.parametrize("seed", range(5))
def test_cut_off_anywhere_it_goes_on_with_the_same_words(seed: int) -> None:
    """After a kill people say at the waiting question what they said before it."""
    for chance in drawn(200 + seed)[:4]:
        cast, numbers = circle(chance), drawn_by(chance)[:60]
        talks = Talks(numbers, undo=False)
        entries = held(cast, talks, sentences=False).entries
        at = chance.randrange(len(entries))
        again = Talks((), undo=False)
        journal, pace = ListJournal(entries[:at]), Pace(entries[at].moment)
        rehearsal = Rehearsal(again, cast, journal, pace)
        run(partial(meeting, cast.brought), rehearsal, journal, pace)
        assert again.heard[0] in talks.heard


def test_what_is_said_is_in_the_journal() -> None:
    """These meetings are no silent ones: much is said in them, and all of it is kept."""
    chances = [chance for seed in range(4) for chance in drawn(seed)]
    entries: list[Entry] = []
    for chance in chances:
        entries += held(circle(chance), Talks(drawn_by(chance))).entries
    said = [said_in(one.aside) for one in entries]
    assert {one.move for one in said if one} == {*Move}
