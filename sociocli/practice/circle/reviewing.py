"""How people look back on a decision that is due for its review.

The round on how it has worked comes before anything is proposed; the reactions to
another text come after it, at the same kind of question. Must not know what becomes
of the decision. Source: process.md 5.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sociocli.domain.scenario import Meaning, Utterance
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.by_themselves import meaning_of
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.place import Place

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["how_it_worked", "looks_back"]

# At this step stands what somebody says in the round on how it has worked.
_STEP = "review"


def looks_back(memory: Memory, place: Place) -> bool:
    """Tell whether a round looks back on a decision, and nothing is proposed yet.

    Args:
        memory: What has happened.
        place: A place like `item-1/reactions/ana`.

    """
    review = f"item-{place.item}/review"
    return f"{review}/read" in memory.answered and f"{review}/choice" not in memory.answered


def how_it_worked(cast: Cast, place: Place) -> Utterances:
    """Return how a decision has worked for somebody.

    Args:
        cast: Who plays along.
        place: Whose turn it is.

    """
    person = place.person
    stance = cast.stance(person, place.item)
    line = dict(stance.says).get(_STEP, "") or cast.draw(words.WORKED, person, _STEP, place.item)
    known = dict(stance.meanings).get(_STEP, "")
    means = meaning_of(stance, _STEP) if known else Meaning.REACTION
    return (Utterance(person, line, means, stance.minutes * 60),)
