"""One of the people who play along in a practice: how they are and how they speak.

Knows temperament, what somebody cares about and knows, and lines by occasion.
Must not know any meeting: what they want there stands in a scenario.

Source: formats.md 3.2 (simulated members); process.md 6 (what facilitators meet).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.text import is_id
from sociocli.domain.worry import Worry
from sociocli.errors import BadRequest

__all__ = ["Character", "Temper"]


class Temper(StrEnum):
    """How somebody usually is in a circle."""

    STEADY = "steady"
    QUIET = "quiet"
    TALKATIVE = "talkative"
    SCEPTICAL = "sceptical"
    AGREEABLE = "agrees-too-fast"
    LATE = "late"
    UPSET = "upset"
    EXPERT = "expert"
    PREFERS = "says-preferences-as-objections"
    HIDES = "hides-objections-in-questions"
    INTERRUPTS = "speaks-out-of-turn"
    STRAYS = "off-topic"


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody who plays along.

    Args:
        id: Their id; alone it means the one of that id in the library.
        name: Their name.
        tempers: How they usually are.
        cares: What they care about, in a sentence; for whoever writes scenarios with them,
            nobody says it.
        knows: What they know that others do not, in a sentence.
        check_in: What they may say on arriving; one of the lines is drawn.
        asks: What they may ask about any proposal.
        answers: What they may answer where nothing else is known.
        reacts: How any proposal may land with them.
        ideas: Ideas they may bring to any topic.
        consents: How they say that they have no objection.
        asked: What they say when somebody asks what is behind their words.
        argued: What they say when they are argued with; then they close up.
        restated: What they say when they feel understood.
        redirected: What they say when they are told that it is not the time.
        interrupted: What they say when somebody else speaks at their turn.
        cared: What they say when somebody asks what they need just now.
        praises: Why they may name somebody for a role; `{name}` is that person.
        check_out: What they may say at the end.
        worries: What they may object with to any proposal, where no scenario says more.

    Raises:
        BadRequest: If the id is no id.

    """

    id: str
    name: str = ""
    tempers: tuple[Temper, ...] = ()
    cares: str = ""
    knows: str = ""
    check_in: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    reacts: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    argued: tuple[str, ...] = ()
    restated: tuple[str, ...] = ()
    redirected: tuple[str, ...] = ()
    interrupted: tuple[str, ...] = ()
    cared: tuple[str, ...] = ()
    praises: tuple[str, ...] = ()
    check_out: tuple[str, ...] = ()
    worries: tuple[Worry, ...] = ()

    def __post_init__(self) -> None:
        if not is_id(self.id):
            message = f"The id “{self.id}” may only hold a-z, 0-9 and hyphens, like anna-maria."
            raise BadRequest(message)
