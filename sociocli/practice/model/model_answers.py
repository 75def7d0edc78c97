"""What the model facilitator answers to a question, from what it has heard.

Must not know how anything is said to people. Source: process.md 3.4, 3.7 and 4.2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sociocli.domain.plain import Plain
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Meaning, Met, Utterance
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.consenting import by_signs
from sociocli.practice.circle.memory import Memory
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.worrying import is_met, worked_on
from sociocli.practice.model.model_reviewing import becomes, is_of_review, written
from sociocli.process.choosing import Pick
from sociocli.process.writing import Form, Write

__all__ = ["chosen", "noted", "picked", "said_in_turn"]


# Where one of several answers is chosen.


def chosen(cast: Cast, memory: Memory, place: Place, said: Utterances) -> str:
    """Return the answer that fits what was heard; "" if none does by itself.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: Where the question stands.
        said: What was heard just now.

    """
    if place.phase == "objection" and place.part in ("option", "way"):
        return _way(cast, memory, place, said)
    if place.phase == "attendance":
        return "here" if memory.here(place.person) else "late"
    if (place.phase, place.part) == ("review", "choice"):
        return becomes(cast, memory, place)
    together = _together(cast, said).get((place.phase, place.part))
    if together is not None:
        return together
    means = [one.means for one in said if _is_answer(one, place)]
    heard = _HEARD.get((place.phase, place.part))
    return heard(means[-1] if means else None) if heard else ""


def _together(cast: Cast, said: Utterances) -> dict[tuple[str, str], str]:
    """Return what is answered where it is the answer of no single person."""
    late = any(one.comes for one in cast.stances)
    return {
        ("gather", "here"): "one-by-one" if late else "everybody",
        ("agenda", "front"): f"item-{len(cast.brought.agenda.items)}",
        ("overrun", ""): "5",
        ("overrun", "consent"): "yes",
        ("consent", "all"): "some" if _showed(said) else "nobody",
    }


_BESIDE = (Meaning.PROTEST, Meaning.TALK)


def _showed(said: Utterances) -> list[str]:
    """Return who holds up a hand against it, and meant it when they were asked."""
    last = {one.person: one.means for one in said}
    return [person for person, means in last.items() if means is Meaning.OBJECTION]


def _is_answer(one: Utterance, place: Place) -> bool:
    """Tell whether something is said by the one whose turn it is, and belongs to the question."""
    return one.means not in _BESIDE and place.person in ("", one.person)


def _way(cast: Cast, memory: Memory, place: Place, said: Utterances) -> str:
    """Choose the first way that meets the worry; none left means to let it rest."""
    if any(one.means is Meaning.WITHDRAWS for one in said):
        return Resolution.WITHDRAW_PROPOSAL.value
    worry = worked_on(cast, memory, place)
    if worry is None:
        return Resolution.WITHDRAW_OBJECTION.value
    if is_met(cast, memory.item(place.item, place.role), worry):
        return Resolution.WITHDRAW_OBJECTION.value
    if not worry.met:
        return "another"
    return (worry.met[0].by or Resolution.AMEND).value


def _answer_of(known: dict[Meaning, str], usual: str) -> Callable[[Meaning | None], str]:
    return lambda last: known.get(last, usual) if last else usual


_HEARD: dict[tuple[str, str], Callable[[Meaning | None], str]] = {
    ("consent", ""): _answer_of(
        {
            Meaning.OBJECTION: "objection",
            Meaning.DECLINES: "objection",
            Meaning.QUESTION: "question",
        },
        "consent",
    ),
    ("objection", "confirmed"): _answer_of(
        {Meaning.NO: "no", Meaning.WITHDRAWS: "withdraw"}, "yes"
    ),
    ("objection", "stands"): _answer_of({Meaning.OBJECTION: "yes"}, "no"),
    ("objection", "withdraw"): _answer_of({Meaning.WITHDRAWS: "withdraw"}, "keep"),
    ("objection", "possible"): _answer_of({Meaning.YES: "yes"}, "no"),
    ("objections", ""): _answer_of({Meaning.WITHDRAWS: "withdraw"}, ""),
    ("withdraw", ""): _answer_of({Meaning.WITHDRAWS: "withdraw"}, "keep"),
    ("change", ""): _answer_of({Meaning.MOVES: "other"}, "keep"),
    ("frame", ""): _answer_of({Meaning.OBJECTION: "not-ours"}, "ours"),
    ("agenda", "consent"): _answer_of({Meaning.OBJECTION: "front"}, "yes"),
    ("accept", ""): _answer_of({Meaning.DECLINES: "decline"}, "accept"),
}


# Where something is written.

# Steps at which is written down what was said there.
_AS_HEARD = ("consent", "change", "describes", "report", "not-ours", "concerns")


def noted(cast: Cast, memory: Memory, question: Write, place: Place, said: Utterances) -> Plain:
    """Return what is written down.

    Args:
        cast: Who plays along.
        memory: What has happened.
        question: What is asked.
        place: Where it stands.
        said: What was heard.

    """
    heard = said[-1].text if said else ""
    if place.phase == "objection" and place.part in ("understood", "harms", "ideas"):
        worry = worked_on(cast, memory, place) if place.part == "understood" else None
        all_of_it = "\n".join(one.text for one in said)
        return (worry.because or worry.says) if worry else all_of_it
    if is_of_review(memory, place):
        return written(cast, memory, question, place, said)
    if place.phase == "version" or place.part in ("how", "until"):
        return _amended(cast, memory, question, place)
    if (place.phase, place.part) == ("candidate", "reasons"):
        names = [cast.name(one) for one in memory.item(place.item, place.role).candidate]
        return question.preset or words.FITS.format(names=", ".join(names))
    if place.phase == "announce":
        return words.TELLS.format(name=cast.name(cast.brought.circle.holder("secretary")))
    is_noted = place.phase in _AS_HEARD or place.part == "answer"
    return (heard if is_noted else "") or question.settles()


def _amended(cast: Cast, memory: Memory, question: Write, place: Place) -> Plain:
    met = _met(cast, memory, place)
    if question.form is Form.TERM:
        return met.within or question.settles()
    if place.part == "text":
        text = question.preset or memory.item(place.item, place.role).now.text
        return met.writes or f"{text} {_clause(met)}".strip()
    return words.MEASURING.get(place.part) or met.writes or _clause(met)


def _met(cast: Cast, memory: Memory, place: Place) -> Met:
    """Return how the objection is met that is worked on now."""
    known = memory.item(place.item, place.role)
    for raised in reversed(known.raised):
        worries = cast.stance(raised.owner, place.item, place.role).worries
        if raised.open and 0 <= raised.worry < len(worries) and worries[raised.worry].met:
            return worries[raised.worry].met[0]
    return Met()


def _clause(met: Met) -> str:
    named = (*met.words[:1], *met.also[:1])
    return words.TAKES_CARE.format(what=", ".join(named) or words.OF_IT)


# What is written down of a turn: the list and the reasons of a selection are the circle's.
_KEPT = ("qualifications", "reasons")


def said_in_turn(place: Place, heard: Utterances) -> str:
    """Return what is noted of somebody's turn in a round.

    Args:
        place: Where it is.
        heard: What was heard there.

    """
    theirs = [one for one in heard if one.person == place.person]
    if place.phase not in _KEPT or any(one.means is Meaning.AGAINST for one in theirs):
        return "spoken"
    return theirs[0].text if theirs else "spoken"


# Where people are picked.


def picked(cast: Cast, memory: Memory, question: Pick, place: Place) -> Plain:
    """Return who is picked.

    Args:
        cast: Who plays along.
        memory: What has happened.
        question: What is asked.
        place: Where it stands.

    """
    if (place.phase, place.part) == ("gather", "guests"):
        return list(cast.guests)
    if place.part in ("measure/who", "who", "support/who", "condition/who") and question.among:
        return [question.among[0][0]]
    if (place.phase, place.part) == ("change", "name"):
        moves = cast.stance(place.person, place.item, place.role).moves
        return [moves] if moves in [one for one, _ in question.among] else question.settles()
    if place.phase == "consent" and place.part in ("objectors", "who"):
        return [*_showed(by_signs(cast, memory, replace(place, part="all")))]
    if place.phase == "candidate" and not place.part:
        return [_candidate(cast, memory, question, place)]
    return question.settles()


def _candidate(cast: Cast, memory: Memory, question: Pick, place: Place) -> str:
    """Return the one for whom most reasons were given; oneself only if another proposes."""
    slips = memory.item(place.item, place.role).slips
    named = [one for slip in slips.values() for one in slip]
    ids = [one for one, _ in question.among]
    handed_over = f"{place.key.removesuffix('/candidate')}/proposes/who" in memory.answered
    order = [one for one in (*named, *ids) if one in ids and (handed_over or one != cast.you)]
    return max(order or ids, key=named.count)
