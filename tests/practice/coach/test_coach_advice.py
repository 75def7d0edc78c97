"""What the coach and the screens advise to say is never the next mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import pytest
from coached import KIM, play, says, scene

from sociocli.domain.scenario import Scenario
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.circle.place import place_of
from sociocli.practice.coach.coach import watch
from sociocli.practice.coach.signal import Noticed
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.model.model import Model
from sociocli.practice.model.played import play_course
from sociocli.practice.rehearsal.pace import Pace
from sociocli.practice.rehearsal.rehearsal import Rehearsal
from sociocli.practice.rehearsal.rehearsal_wording import SAYS
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.message import say
from sociocli.process.running import run
from sociocli.record.scenario_file import library, read_scenario, scenario_paths

TOLD = {one.name: one.told for one in SIGNALS}
MISTAKES = [one.name for one in SIGNALS if not one.praise]
NAMES = [path.stem for path in scenario_paths()]
# What may be recommended at somebody's turn in the consent round.
IN_THE_ROUND = ("1", "2", "11", "13", "14", "15", "16", "17", "18", "44", "heard-as")
# The moves of the list that are no mistake by themselves.
GOOD_MOVES = (Move.THANK, Move.ASK, Move.LATER, Move.CARE, Move.AIM, Move.HAT)


@cache
def scenario(name: str) -> Scenario:
    """Return one of our scenarios."""
    return next(read_scenario(path) for path in scenario_paths() if path.stem == name)


def cast(name: str) -> Cast:
    """Return the people of one of our scenarios."""
    return cast_of(scenario(name), library())


def made_worse(playing: Cast, before: Sequence[Entry], key: str, to: str, words: str) -> list[str]:
    """Return the mistakes that a sentence makes, and that are not there where one says “Mm”."""
    moment = before[-1].moment

    def mistakes(text: str) -> list[Noticed]:
        said = Entry(key, None, human=True, moment=moment, aside=Said(Move.OWN, to, text).aside())
        return [one for one in watch(playing, [*before, said]) if one.signal in MISTAKES]

    usual = [(one.signal, one.at, one.person) for one in mistakes("Mm.")]
    made = [one for one in mistakes(words) if (one.signal, one.at, one.person) not in usual]
    return [f"{one.signal} at {key}, by: {words}" for one in made]


def advised(playing: Cast, signal: str, person: str) -> str:
    """Return the sentence that is recommended for a mistake."""
    return say(TOLD[signal].instead, person=playing.name(person)).text()


@pytest.mark.parametrize("name", NAMES)
def test_what_the_coach_recommends_is_no_mistake_where_it_is_recommended(name: str) -> None:
    """In every course, at every mistake: whoever says the other sentence is told nothing."""
    for course in scenario(name).courses:
        playing = cast(name)
        entries = play_course(playing, course).entries
        for one in watch(playing, entries, ended=True):
            if one.signal not in MISTAKES:
                continue
            to = one.person if one.person not in ("", playing.you) else "all"
            words = advised(playing, one.signal, one.person)
            worse = made_worse(playing, entries[: one.at], entries[one.at].key, to, words)
            assert worse == []


@pytest.mark.parametrize("signal", IN_THE_ROUND)
@pytest.mark.parametrize("part", ["", "/reason"])
def test_what_is_recommended_in_the_round_may_be_said_to_an_objector(
    signal: str, part: str
) -> None:
    """At the turn of somebody who objects each sentence for the round may be said."""
    key = f"item-1/consent-1/kim{part}"
    played = play(scene(KIM))
    before = played.entries[: [one.key for one in played.entries].index(key)]
    words = advised(played.cast, signal, "kim")
    worse = [made_worse(played.cast, before, key, to, words) for to in ("kim", "all")]
    assert worse == [[], []]


@pytest.mark.parametrize("move", GOOD_MOVES)
def test_the_good_moves_of_the_list_stop_no_round(move: Move) -> None:
    """Whoever takes one of these from the list, at the turn of an objector, is told nothing."""
    said = says("item-1/consent-1/kim", move.value, SAYS[move], to="kim")
    assert play(scene(KIM), said).signals == []


class Reading(Model):
    """A model facilitator, and the lines that stood on the screens."""

    shown: tuple[tuple[int, str, str], ...] = ()

    def plain(self, question: AnyQuestion) -> object:
        """Note the line that stands there, and answer."""
        line = question.scene.line.say.text()
        if line and question.human:
            self.shown += ((len(self._journal.entries), question.key, line),)
        return super().plain(question)


def screens(name: str) -> Iterator[tuple[Cast, Sequence[Entry], str, str]]:
    """Yield each line that stands on a screen of a scenario, once at each kind of place."""
    playing, journal = cast(name), ListJournal()
    agenda = playing.brought.agenda
    model, pace = Reading(playing, journal), Pace.beginning(agenda.date, agenda.time)
    run(lambda: meeting(playing.brought), Rehearsal(model, playing, journal, pace), journal, pace)
    seen: list[tuple[str, str, str]] = []
    for at, key, line in model.shown:
        place = place_of(key)
        if at and (place.phase, place.part, line) not in seen:
            seen.append((place.phase, place.part, line))
            yield playing, journal.entries[:at], key, line


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_of_the_screens_are_no_mistakes(name: str) -> None:
    """Whoever says, in the same words, what stands there to be said is told nothing."""
    for playing, before, key, line in screens(name):
        person = place_of(key).person
        for to in dict.fromkeys(("all", person)):
            if to not in ("", playing.you):
                worse = made_worse(playing, before, key, to, line)
                assert worse == []


def test_a_sentence_that_is_a_mistake_would_be_found() -> None:
    """The other way round: what is a mistake somewhere is seen as one here."""
    played, key = play(scene(KIM)), "item-1/consent-1/kim"
    before = played.entries[: [one.key for one in played.entries].index(key)]
    (found,) = made_worse(played.cast, before, key, "kim", "But can you not live with it?")
    assert found.startswith("18 at")
