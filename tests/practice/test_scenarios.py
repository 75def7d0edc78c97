"""Our scenarios, each played by a model facilitator, by bad courses, and by chance."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

import pytest
from any_answers import AnyAnswers, Refuses
from coached import is_true
from playing import Played, course_of
from rooms import Ticking

from sociocli.domain.scenario import Course, Scenario
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.coach.coach import watch
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.model.model import Model
from sociocli.practice.model.played import play_course
from sociocli.practice.rehearsal.pace import Pace
from sociocli.practice.rehearsal.rehearsal import Rehearsal
from sociocli.process.asking import AsideGiven, Plain, Undo
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run
from sociocli.record.scenario_file import library, read_people, read_scenario, scenario_paths

NAMES = [path.stem for path in scenario_paths()]
# Random facilitators for each scenario, and how many of them make one test.
IN_ALL, AT_ONCE = 1000, 250
PRAISES = [one.name for one in SIGNALS if one.praise]


@cache
def scenario(name: str) -> Scenario:
    """Return one of our scenarios."""
    return next(read_scenario(path) for path in scenario_paths() if path.stem == name)


@cache
def people() -> Any:
    """Return the library of people."""
    return library()


def cast(name: str, seed: int = 1) -> Cast:
    """Return the cast of one of our scenarios."""
    return cast_of(scenario(name), people(), seed)


def courses() -> list[Any]:
    """Return all courses of all scenarios, by their names."""
    return [
        pytest.param(name, course, id=f"{name}-{course.name}")
        for name in NAMES
        for course in scenario(name).courses
    ]


def played(name: str, course: Course | None, seed: int = 1) -> Played:
    """Play a course."""
    playing = cast(name, seed)
    one = play_course(playing, course)
    return Played(playing, one.minutes, one.entries)


def shown(one: Played) -> list[Any]:
    """Return all that was said in a meeting, in order."""
    return [step.speech for step in one.steps]


@pytest.mark.parametrize("path", scenario_paths(), ids=NAMES)
def test_every_scenario_is_read_without_findings(path: Any) -> None:
    """No scenario of ours has an unknown key, and each is called as its file."""
    findings: list[tuple[int, str]] = []
    assert read_scenario(path, findings).name == path.stem
    assert not findings


def test_every_person_of_the_library_is_there_once() -> None:
    """No two people of the library share an id, and there are at least twenty-four."""
    ids = [one.id for one in people()]
    assert len(dict.fromkeys(ids)) == len(ids) >= 24
    assert all(read_people(path) for path in _people_paths())


def _people_paths() -> list[Any]:
    return sorted(scenario_paths()[0].parent.parent.joinpath("people").glob("*.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_what_to_try_next_exists(name: str) -> None:
    """A scenario names only scenarios that there are, and never itself."""
    assert all(one in NAMES and one != name for one in scenario(name).next)


@pytest.mark.parametrize("name", NAMES)
def test_each_has_a_good_course_first_and_bad_ones(name: str) -> None:
    """The first course is the model facilitator's own, and at least two others go wrong."""
    first, *others = scenario(name).courses
    assert not first.does
    assert not first.notices
    assert len([one for one in others if one.notices]) >= 2


@pytest.mark.parametrize(("name", "course"), courses())
def test_a_course_ends_as_it_says(name: str, course: Course) -> None:
    """The model facilitator, and each bad course, comes to the end that the file states."""
    items = played(name, course).minutes.items
    assert [items[-1].outcome.value] == [course.ends] if course.ends else not items


@pytest.mark.parametrize(("name", "course"), courses())
def test_the_coach_names_the_mistake_and_no_other(name: str, course: Course) -> None:
    """What the coach notices in a course is exactly what the file says."""
    one = played(name, course)
    seen = watch(one.cast, one.entries, ended=True)
    noticed = [what.signal for what in seen if what.signal not in PRAISES]
    assert sorted(dict.fromkeys(noticed)) == sorted(course.notices)


@pytest.mark.parametrize(("name", "course"), courses())
def test_the_coach_praises_what_a_course_does_well(name: str, course: Course) -> None:
    """What a file says is worth praise is praised."""
    one = played(name, course)
    seen = [what.signal for what in watch(one.cast, one.entries, ended=True)]
    assert [what for what in course.praises if what not in seen] == []


@pytest.mark.parametrize("seed", [2, 3, 4])
@pytest.mark.parametrize("name", NAMES)
def test_a_good_course_is_good_with_every_seed(name: str, seed: int) -> None:
    """Other lines are drawn, and nothing is noticed all the same."""
    one = played(name, scenario(name).courses[0], seed)
    noticed = [what.signal for what in watch(one.cast, one.entries, ended=True)]
    assert [what for what in noticed if what not in PRAISES] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_gives_the_same_meeting(name: str) -> None:
    """Played twice, a meeting has the same journal and the same speech."""
    one, two = played(name, None), played(name, None)
    assert one.entries == two.entries
    assert shown(one) == shown(two)


@pytest.mark.parametrize("name", NAMES)
def test_speech_is_found_anew_from_the_journal(name: str) -> None:
    """At every entry the people say what they said then, from the entries before it alone."""
    one = played(name, None)
    whole = course_of(one.cast, one.entries)
    for length in range(0, len(one.entries), 7):
        part = course_of(cast(name), one.entries[: length + 1])
        assert part[length].speech == whole[length].speech


@pytest.mark.parametrize("name", NAMES)
def test_what_is_taken_back_comes_again(name: str) -> None:
    """Undone at any point, a meeting goes on as if nothing had been taken back."""
    straight = played(name, None)
    last = max(n for n, one in enumerate(straight.entries) if one.human)
    for after in range(3, last, 11):
        playing, journal = cast(name), ListJournal()
        model = _Undoing(playing, journal, after)
        pace = Pace.beginning(playing.brought.agenda.date, playing.brought.agenda.time)
        room = Rehearsal(model, playing, journal, pace)
        run(lambda model=model: meeting(model.brought), room, journal, pace)
        assert model.undone
        assert _given(journal.entries) == _given(straight.entries)
        assert shown(Played(playing, straight.minutes, tuple(journal.entries))) == shown(straight)


def _given(entries: Any) -> list[Any]:
    return [(one.key, one.answer, one.aside) for one in entries if one.human]


class _Undoing(Model):
    """A model facilitator who takes one thing back, once."""

    def __init__(self, playing: Cast, journal: ListJournal, after: int) -> None:
        super().__init__(playing, journal)
        self.brought, self.after, self.undone = playing.brought, after, False

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer, or take back what was answered last."""
        if not self.undone and len(self._journal.entries) > self.after and question.human:
            self.undone = True
            raise Undo
        return super().plain(question)


class _Anybody(AnyAnswers):
    """Any facilitator: answers and asides as numbers say, and says anything to anybody."""

    def __init__(self, drawn: list[int], ids: list[str]) -> None:
        super().__init__(drawn)
        self.ids = ids

    def plain(self, question: AnyQuestion) -> Plain:
        """Say something first, now and then."""
        if question.human and self.drawn and self.drawn[0] % 5 == 4:
            number = self.drawn.pop(0) // 5
            moves = list(Move)
            to = [*self.ids, "all", "nobody-known"]
            words = ["", "But we already said that.", "what is behind it?", "Say it back: friday"]
            raise AsideGiven(
                Said(
                    moves[number % len(moves)],
                    to[number // 13 % len(to)],
                    words[number // 7 % len(words)],
                ).aside()
            )
        return super().plain(question)


@pytest.mark.parametrize("block", range(IN_ALL // AT_ONCE))
@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_facilitator_does_it_ends(name: str, block: int) -> None:
    """A random facilitator comes to the end and to minutes; the coach claims nothing untrue."""
    chance = random.Random(f"{name} {block}")
    for number in range(AT_ONCE):
        playing, journal = cast(name), ListJournal()
        drawn = [chance.randrange(2**16) for _ in range(chance.randrange(90))]
        ids = [one.id for one in playing.people]
        minutes = run(_maker(playing), _Anybody(drawn, ids), journal, Ticking())
        assert minutes.circle == playing.brought.circle.name or minutes.title
        steps = course_of(playing, journal.entries)
        assert len(steps) == len(journal.entries)
        is_true(playing, steps, watch(playing, journal.entries, ended=True))
        if number % 10 == 0:
            assert run(_maker(playing), Refuses(), journal, Ticking()) == minutes


def _maker(playing: Cast) -> Any:
    return lambda: meeting(playing.brought)
