"""Signals in a selection: what is said about whom before the consent round, and in which order.

What concerns the proposal and the candidate stands in `signals_candidate.py`.
Source: process.md 6, numbers 29 to 33, and 4.1 to 4.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sociocli.domain.method import Basis, Method
from sociocli.domain.scenario import Meaning
from sociocli.practice.coach import signals_selecting_wording as words
from sociocli.practice.coach.course import Exchange, Step
from sociocli.practice.coach.redirecting import redirected
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.sentences.sentence_people import tally
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import seen as signs_in

__all__ = ["SIGNALS", "asks_who", "by_reasons"]

_FIRST = ("what", "role", "seats", "describes", "term", "qualifications", "basis")
_BEFORE_NAMES = (*_FIRST, "slips", "reveal")
_AFTER_NAMES = ("hand-over", "reasons", "info", "change", "proposes", "candidate", "afresh")
_ABOUT_PEOPLE = ("reveal", "hand-over", "reasons", "info", "change", "proposes")
_YOU = "you"
# How somebody is brought up who was not asked for yet.
_EARLY = (Meaning.OUT_OF_TURN, Meaning.OFF_TOPIC, Meaning.IDEA, Meaning.DEBATE)


# What is said.


def _counted(seen: Watched) -> Iterator[Noticed]:
    """Names are counted, in the reasons that are written down or in a sentence."""
    names = [one.name for one in seen.cast.people]
    for one in seen.at(*_AFTER_NAMES, "reveal"):
        stated = (one.place.phase, one.place.part) == ("candidate", "reasons")
        for step in one.steps:
            found = tally(step.text, names) if step.said or stated else ()
            if found:
                yield Noticed("29", step.at, quote=found[0].words)


def _asks_who_wants_it(seen: Watched) -> Iterator[Noticed]:
    for one in seen.at(*_BEFORE_NAMES):
        for step in _said(one):
            found = asks_who(step.text)
            if found:
                yield Noticed("30", step.at, quote=found)


def asks_who(text: str) -> str:
    """Return the words that ask who would take something on, or "".

    Args:
        text: What was typed.

    """
    found = () if signs_in(text, Sign.CARE) else signs_in(text, Sign.VOLUNTEER)
    return found[0].words if found else ""


def _said(one: Exchange) -> Iterator[Step]:
    return (step for step in one.said if step.text)


def _names_first(seen: Watched) -> Iterator[Noticed]:
    """Somebody is brought up before it is clear what the role takes, or that is left out."""
    for one in seen.at(*_FIRST):
        for step in _said(one):
            found = _brings_up(seen, step.text)
            if found:
                yield Noticed("31", step.at, quote=found)
        for heard in one.heard:
            early = heard.means in _EARLY and _named(seen, heard.text, heard.person)
            if one.answer is not None and early and redirected(one, heard.person) is None:
                yield Noticed("31", one.answer.at, heard.person, heard.text)
    yield from _without_qualities(seen)


def _named(seen: Watched, text: str, speaker: str) -> bool:
    """Tell whether a text names somebody of the circle for the role, or its speaker."""
    names = _names(seen, speaker)
    return bool(_offers().search(text) or (names and re.search(_whole(names), text)))


def _brings_up(seen: Watched, text: str) -> str:
    """Return the words by which a sentence brings somebody up for the role, or ""."""
    names = _names(seen)
    if not names:
        return ""
    found = re.search(
        rf"{_whole(names)} (?:would|could|should|might) (?:be|do|make|take|suit|fit)\b"
        rf"|\b(?:what|how) about {_whole(names)}"
        rf"|\b(?:think(?:ing)? of|propose|suggest|nominate|choose|elect) {_whole(names)}",
        text,
        re.IGNORECASE,
    )
    return found[0] if found else ""


def _names(seen: Watched, without: str = "") -> list[str]:
    """Return the names of the circle; a learner who is called “You” has none of their own."""
    others = [one.name for one in seen.cast.people if one.id != without]
    return [name for name in others if name and name.casefold() != _YOU]


def _whole(names: list[str]) -> str:
    return rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in names)})(?!\w)"


@cache
def _offers() -> re.Pattern[str]:
    takes = "(?:do|take)(?: on)? (?:it|that|this|the)"
    return re.compile(rf"\bI(?:'ll| could| would| can| will) {takes}\b", re.IGNORECASE)


def _without_qualities(seen: Watched) -> Iterator[Noticed]:
    """The slips are opened, and in the round of qualities nobody had said anything."""
    silent: dict[tuple[int, str], bool] = {}
    for one in seen.at("qualifications", "basis", "slips"):
        where, answer = (one.place.item, one.place.role), one.answer
        if answer is None:
            continue
        if one.place.phase == "qualifications":
            nothing = answer.answer in ("pass", "later", "")
            silent[where] = silent.get(where, True) and nothing
        elif one.place.part == "list" and answer.text:
            silent[where] = False
        elif one.place.part == "how" and any(
            none for (item, _), none in silent.items() if item == one.place.item
        ):
            yield Noticed("31", answer.at)


def _against(seen: Watched) -> Iterator[Noticed]:
    for one in seen.at(*_ABOUT_PEOPLE):
        for heard in one.heard:
            against = heard.means is Meaning.AGAINST and one.answer is not None
            if against and one.answer and redirected(one, heard.person) is None:
                yield Noticed("32", one.answer.at, heard.person, heard.text)


def _to_one_name(seen: Watched) -> Iterator[Noticed]:
    """Another change round is held with nothing new, or people are asked to settle on one name."""
    proposed: list[tuple[int, str]] = []
    for one in seen.at(*_ABOUT_PEOPLE, "candidate"):
        where, answer = (one.place.item, one.place.role), one.answer
        for step in _said(one):
            found = signs_in(step.text, Sign.UNANIMITY)
            if found:
                yield Noticed("33", step.at, quote=found[0].words)
        if one.place.phase == "candidate":
            proposed.append(where)
        again = answer is not None and answer.answer == "change-round"
        if answer is not None and again and not one.heard and where not in proposed:
            yield Noticed("33", answer.at)


def by_reasons(method: Method) -> bool:
    """Return that candidates are proposed on reasons, not by count."""
    return method.proposal_basis is Basis.REASONS


def _with_qualities(method: Method) -> bool:
    return method.qualifications


SIGNALS = (
    Signal("29", Area.SELECTION, _counted, words.COUNTED, by_reasons),
    Signal("30", Area.SELECTION, _asks_who_wants_it, words.WHO_WANTS_IT),
    Signal("31", Area.SELECTION, _names_first, words.NAMES_FIRST, _with_qualities),
    Signal("32", Area.SELECTION, _against, words.AGAINST_SOMEBODY),
    Signal("33", Area.SELECTION, _to_one_name, words.TO_ONE_NAME),
)
