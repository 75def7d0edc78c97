"""What is missing before a meeting begins, in a few sentences.

Knows how to say it briefly. Must not know what counts as missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.cli import preflight_wording as words
from sociocli.domain.agenda import Agenda
from sociocli.domain.circle import Circle
from sociocli.domain.minutes import Minutes, Status
from sociocli.domain.next_agenda import Stands
from sociocli.domain.preflight import Lacks, Missing, missing
from sociocli.record.finding import Finding

__all__ = ["preflight", "said"]

# So many are named; of the others it is said how many there are.
NAMED = 3
LONGEST = 40


def preflight(
    stands: Stands,
    agenda: Agenda,
    circle: Circle,
    on: str,
    last: Minutes | None,
    troubles: Sequence[Finding] = (),
    *,
    decides: bool = True,
) -> tuple[str, ...]:
    """Return what is missing for a meeting, one sentence each.

    Args:
        stands: What stands for the circle.
        agenda: The agenda, with whole identities.
        circle: The circle.
        on: The day of the meeting.
        last: The last minutes of the circle.
        troubles: The files of the record that cannot be read.
        decides: Whether a circle of its kind may decide, or only recommends.

    """
    draft = last is not None and last.status is Status.DRAFT
    to_accept = last.date if last is not None and draft else ""
    lacks = missing(stands, agenda, circle, on, to_accept, decides=decides)
    found = [_said(one, circle) for one in lacks]
    if troubles:
        line = words.UNREADABLE if len(troubles) == 1 else words.UNREADABLE_MANY
        found.append(line.format(count=len(troubles), first=troubles[0]))
    return tuple(found)


def said(sentences: Sequence[str]) -> tuple[str, ...]:
    """Return what is missing as one short block, or nothing.

    Args:
        sentences: What `preflight` returned.

    """
    rows = "\n".join(words.ROW.format(sentence=sentence) for sentence in sentences)
    return (f"{words.HEAD}\n{rows}",) if sentences else ()


def _said(one: Missing, circle: Circle) -> str:
    about = list(one.about)
    if one.what is Lacks.ON_LEAVE:
        names = {person.id: person.name for person in circle.members}
        about = [names.get(person, person) for person in about]
    count = len(about)
    shown = ", ".join(_short(text) for text in about[:NAMED])
    if count > NAMED:
        shown = words.AND_MORE.format(about=shown, count=count - NAMED)
    line = words.ONE if count == 1 else words.MANY
    sentence = line[one.what.value].format(about=shown, count=count, kind=circle.kind)
    return sentence.replace("….", "…")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
