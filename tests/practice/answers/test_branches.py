"""Every question of any meeting stands among the branches."""

from __future__ import annotations

import random
import re

import pytest
from any_answers import AnyAnswers
from any_meetings import any_meeting, drawn_by
from rooms import Ticking

from sociocli.practice.answers.branches import BRANCHES
from sociocli.practice.answers.pattern import matches
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.process.asking import Plain
from sociocli.process.choosing import Choose
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run

# The keys of composed items match too much to say anything.
NAMED = [
    (pattern, allowed) for pattern, allowed in BRANCHES if pattern not in ("item-*", "item-*/*")
]


class Looks(AnyAnswers):
    """Notes the questions that are not among the branches, or have other answers."""

    unknown: list[str]

    def plain(self, question: AnyQuestion) -> Plain:
        """Look at the question, then answer it."""
        key = question.key.partition("~")[0]
        if question.human and key not in self.unknown:
            known = [allowed for pattern, allowed in NAMED if matches(pattern, key)]
            missing = _missing(question, known) if known else key
            if missing:
                self.unknown.append(f"{key}: {missing}")
        return super().plain(question)


def _missing(question: AnyQuestion, known: list[str]) -> str:
    if not isinstance(question, Choose):
        return ""
    listed = ", ".join(known).split(", ")
    values = [option.value for option in question.options]
    numbered = [re.sub(r"^(item|text)-\d+$", r"\1-N", value) for value in values]
    both = zip(values, numbered, strict=True)
    return ", ".join(one for one, other in both if one not in listed and other not in listed)


@pytest.mark.parametrize("evening", range(30))
def test_every_question_is_listed(evening: int) -> None:
    """Each question of a meeting at random matches a pattern that lists its answers."""
    chance = random.Random(evening)
    for _ in range(6):
        brought = any_meeting(chance, composed=False)
        answerer = Looks(drawn_by(chance), limit=20_000)
        answerer.unknown = []
        run(lambda brought=brought: meeting(brought), answerer, ListJournal(), Ticking())
        assert answerer.unknown == []


def test_patterns_stand_once_and_say_something() -> None:
    """Each pattern stands once, with the answers that it allows."""
    patterns = [pattern for pattern, _ in BRANCHES]
    assert len(patterns) == len(dict.fromkeys(patterns))
    assert all(allowed for _, allowed in BRANCHES)
