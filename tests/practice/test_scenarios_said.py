"""Nobody in our scenarios denies what happened, whatever a facilitator does."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

import pytest
from any_answers import AnyAnswers
from playing import course_of
from rooms import Ticking

from sociocli.domain.scenario import Meaning, Scenario, Utterance, Worry
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.circle.place import Place
from sociocli.process.asking import AsideGiven, Plain
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run
from sociocli.record.scenario_file import library, read_scenario, scenario_paths

PATHS = {path.stem: path for path in scenario_paths()}
MOVES = [Move.ASK, Move.EXPLAIN, Move.AIM, Move.IDEAS, Move.RESTATE, Move.PRESS, Move.CARE]
TIMES = 30


@cache
def scenario(name: str) -> Scenario:
    """Return one of our scenarios."""
    return read_scenario(PATHS[name])


class _Talks(AnyAnswers):
    """Any facilitator who talks a lot to those whose turn it is."""

    def plain(self, question: AnyQuestion) -> Plain:
        """Say something first, every third time."""
        if question.human and self.drawn and self.drawn[0] % 3 == 0:
            number = self.drawn.pop(0) // 3
            person = question.key.split("~")[0].split("/")[-1]
            to = "all" if "objection" in question.key else person
            said = ("", "the choir, the saw, friday", "you are tired")[number // 11 % 3]
            raise AsideGiven(Said(MOVES[number % len(MOVES)], to, said).aside())
        return super().plain(question)


@cache
def meetings(name: str) -> list[tuple[Cast, list[tuple[Place, Utterance]]]]:
    """Return meetings led by chance, each with all that was said, in order."""
    chance, found = random.Random(name), []
    for _ in range(TIMES):
        cast, journal = cast_of(scenario(name), library(), chance.randrange(99)), ListJournal()
        drawn = [chance.randrange(2**16) for _ in range(chance.randrange(30, 160))]
        run(lambda cast=cast: meeting(cast.brought), _Talks(drawn), journal, Ticking())
        steps = course_of(cast, journal.entries)
        found.append((cast, [(step.place, one) for step in steps for one in step.speech]))
    return found


def worries(cast: Cast) -> list[tuple[str, int, Worry]]:
    """Return all worries of a meeting, with whose they are and in which item."""
    return [(one.person, one.item, worry) for one in cast.stances for worry in one.worries]


def speaks_of(worry: Worry, text: str) -> bool:
    """Tell whether somebody says that they object, or why."""
    told = [worry.says, worry.because, words.NOT_QUITE.format(because=worry.because)]
    return text in [one for one in told if one]


@pytest.mark.parametrize("name", PATHS)
def test_nobody_denies_at_the_end_what_was_said(name: str) -> None:
    """“I did not say it” comes only from those who did not, “I said it” only from those who did."""
    for cast, said in meetings(name):
        for person, item, worry in worries(cast):
            own = [(place, one.text) for place, one in said if one.person == person]
            before = [text for place, text in own if place.item == item]
            spoke = any(speaks_of(worry, text) for text in before)
            last = [text for place, text in own if place.phase == "check-out"]
            assert not (spoke and worry.afterwards and worry.afterwards in last)
            if worry.afterwards_said and worry.afterwards_said in last:
                yes = any(one.means is Meaning.YES for _, one in said if one.person == person)
                assert spoke or yes or worry.harms in before or worry.surface in before


@pytest.mark.parametrize("name", PATHS)
def test_whoever_has_said_that_it_was_a_wish_objects_no_more(name: str) -> None:
    """Once somebody has said that nothing would happen, nothing of it is heard as an objection."""
    for cast, said in meetings(name):
        for person, _, worry in worries(cast):
            own = [one for _, one in said if one.person == person]
            out = [n for n, one in enumerate(own) if one.text == worry.because]
            if worry.only_wish and out:
                later = [one.means for one in own[out[0] :] if one.text == worry.says]
                assert later == []


@pytest.mark.parametrize("name", PATHS)
def test_a_long_reason_is_heard_whole_once_but_for_who_was_misunderstood(name: str) -> None:
    """The whole reason comes a second time only where it was said back wrongly."""
    for cast, said in meetings(name):
        for person, item, worry in worries(cast):
            whole = [
                one.text
                for place, one in said
                if one.person == person and place.item == item and one.text == worry.because
            ]
            short = len(worry.because.split(". ")) < 2
            assert short or len(dict.fromkeys(whole)) == len(whole)


_TELLS = (Meaning.OBJECTION, Meaning.DECLINES, Meaning.PREFERENCE, Meaning.YES)


@pytest.mark.parametrize("name", PATHS)
def test_ideas_for_an_objection_come_after_it(name: str) -> None:
    """What only makes sense as an answer to an objection is not said before one was heard."""
    for cast, said in meetings(name):
        ideas = {(one.person, one.item, one.idea) for one in cast.stances if one.idea and one.item}
        heard: dict[int, bool] = {}
        for place, one in said:
            if one.means in _TELLS:
                heard[place.item] = True
            elif place.phase in ("questions", "reactions", "restate", "consent"):
                early = (one.person, place.item, one.text) in ideas and not heard.get(place.item)
                assert not early, one


def test_the_meetings_come_to_what_is_asked_here() -> None:
    """Led by chance, worries are told, and told again, and some are left at the end."""
    said = [one for name in PATHS for _, heard in meetings(name) for one in heard]
    texts = [one.text for _, one in said]
    assert words.FOR_WHAT in texts
    assert any(text.startswith(words.AS_I_SAID[:10]) for text in texts)
    left: list[Any] = [one for place, one in said if place.phase == "check-out"]
    assert any(one.means is Meaning.OBJECTION for one in left)
