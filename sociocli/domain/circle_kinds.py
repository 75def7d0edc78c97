"""The kinds of groups that may be in a record, as data.

What a kind may do is said here and can be said otherwise by an organisation,
which adds kinds of its own or gives one of these another sentence.

Source: formats.md 2.0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.errors import BadRequest

__all__ = ["CIRCLE_KINDS", "CircleKind", "all_kinds", "kind_called"]

_UNKNOWN = "There is no kind of circle “{name}”; it is one of: {known}."


@dataclass(frozen=True, slots=True)
class CircleKind:
    """A sort of group.

    Args:
        name: What it is called in files, like general.
        says: What it is, in one sentence.
        decides: Whether it may decide, or only recommends.
        domain: Whether it has a domain of its own.
        also: Other names for it.

    """

    name: str
    says: str = ""
    decides: bool = True
    domain: bool = True
    also: tuple[str, ...] = ()


CIRCLE_KINDS = (
    CircleKind("circle", "Works towards an aim and decides within its domain.", also=("work",)),
    CircleKind(
        "general", "Leaders and delegates of the circles decide what concerns more than one."
    ),
    CircleKind("mission", "Keeps the purpose and the long view, with people from outside."),
    CircleKind("helping", "Has one task for a time, brings the result back, and ends."),
    CircleKind("sector", "Makes something for one audience or on one theme.", also=("content",)),
    CircleKind(
        "help_desk", "Helps others when they ask, and decides on its own service only.",
        also=("helpdesk",),
    ),
    CircleKind(
        "cop", "People who practise the same learn from each other and recommend.",
        decides=False, domain=False, also=("community_of_practice", "interest_group"),
    ),
    CircleKind(
        "everyone", "All who are active hear and are heard.",
        decides=False, domain=False, also=("all_hands",),
    ),
    CircleKind("stewards", "One steward of each circle decides what no circle holds."),
    CircleKind(
        "assembly", "All members decide on the constitution, elections and accounts.",
        also=("general_assembly", "agm"),
    ),
    CircleKind(
        "forum", "All members talk all the time, in writing, and recommend.",
        decides=False, domain=False,
    ),
    CircleKind("board", "Elected people carry what the law asks for."),
    CircleKind(
        "crew", "Three to five people support each other and decide about themselves only.",
        domain=False, also=("pod",),
    ),
    CircleKind(
        "dyad", "Two people meet to listen to each other.",
        decides=False, domain=False, also=("buddy",),
    ),
    CircleKind(
        "support", "A few people help each other to recover strength; nothing is written down.",
        domain=False, also=("recovery",),
    ),
    CircleKind(
        "congregation", "A larger gathering whose hosts see to what it needs.", domain=False
    ),
    CircleKind(
        "network", "Organisations that stay their own masters recommend to each other.",
        decides=False, domain=False, also=("hub",),
    ),
)  # fmt: skip


def all_kinds(own: Sequence[CircleKind] = ()) -> tuple[CircleKind, ...]:
    """Return the kinds there are; one of the organisation's own takes the place of ours.

    Args:
        own: Those of the organisation.

    """
    names = [kind.name for kind in own]
    return (*(kind for kind in CIRCLE_KINDS if kind.name not in names), *own)


def kind_called(name: str, own: Sequence[CircleKind] = ()) -> CircleKind:
    """Return the kind of a name; case, blanks and hyphens do not matter.

    Args:
        name: What was typed or stands in a file.
        own: The organisation's own kinds.

    Raises:
        BadRequest: If there is none of that name.

    """
    wanted, kinds = _plainly(name), all_kinds(own)
    for kind in kinds:
        if wanted == _plainly(kind.name):
            return kind
    for kind in kinds:
        if wanted in [_plainly(other) for other in kind.also]:
            return kind
    known = ", ".join(kind.name for kind in kinds)
    raise BadRequest(_UNKNOWN.format(name=name, known=known))


def _plainly(name: str) -> str:
    return "_".join(name.casefold().replace("-", " ").replace("_", " ").split())
