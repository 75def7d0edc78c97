"""The handbook: all that was in force on a day, as one page.

The same record gives the same bytes for the same day. Knows the template and
the line above the page by which a change by hand is seen. Must not know how it
was found out what held.

Source: issue 3, section 3 (handbook); product.md section 4 (Markdown).
"""

from __future__ import annotations

import re
from pathlib import Path

from sociocli.domain.circle import Organisation
from sociocli.record import export_wording as words
from sociocli.record.export_chapters import Chapter
from sociocli.record.long_day import long_day
from sociocli.record.markdown import environment, hash_of, tidied

__all__ = ["handbook", "is_handbook", "unchanged_handbook"]

_TEMPLATE = Path(__file__).with_name("templates") / "handbook.md.j2"
_BODY = re.compile(r"^body: (?P<hash>\S+)\n---\n\n(?P<body>.*)", re.MULTILINE | re.DOTALL)


def handbook(
    organisation: Organisation, chapters: tuple[Chapter, ...], day: str, *, past: bool
) -> str:
    """Write the handbook as Markdown.

    Args:
        organisation: Its name and mission stand at the top.
        chapters: The circles with what held there.
        day: The day.
        past: Whether the day is over, so that not all is known of it.

    """
    from sociocli.record.export_passage import passage
    from sociocli.record.minutes_view import Written

    pages = environment()
    pages.filters["passage"] = lambda text: Written(passage(str(text)))
    name = organisation.name.strip()
    page = pages.from_string(_TEMPLATE.read_text(encoding="utf-8")).render(
        title=words.HANDBOOK.format(name=name) if name else words.HANDBOOK_PLAIN,
        mission=organisation.mission,
        as_of=day,
        past=past,
        circles=chapters,
        day=long_day,
    )
    body = tidied(page)
    return words.HANDBOOK_FRONT.format(day=day, body=hash_of(body)) + body


def is_handbook(head: bytes) -> bool:
    """Tell whether a file that begins so was made here, edited since or not."""
    front = words.HANDBOOK_FRONT.split("day:", maxsplit=1)[0]
    return head.replace(b"\r\n", b"\n").startswith(front.encode())


def unchanged_handbook(text: str) -> bool:
    """Tell whether a handbook is as it was made."""
    found = _BODY.search(text.replace("\r\n", "\n"))
    return found is not None and hash_of(found["body"]) == found["hash"]
