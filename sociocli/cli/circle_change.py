"""`sociocli circle add` and `set`: new circles, and what is said of one.

Each command changes what was named in one file and says what it was and where;
everything else in the file stays as its people wrote it. What was typed is
judged first, so that a command that is refused has changed nothing.

Must not know how a file is laid out; that is `record/circle_change.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from sociocli.cli import circle_wording as words
from sociocli.cli.changing import differences, new_id, options_of, write
from sociocli.cli.circles import Circles, read_circles
from sociocli.cli.member_change import names_in, new_people
from sociocli.cli.saying import say
from sociocli.cli.which_circle import circle_wanted
from sociocli.domain.circle import Circle
from sociocli.domain.circle_kinds import kind_called
from sociocli.domain.method import METHODS
from sociocli.domain.text import in_one_line, slug, tidy
from sociocli.errors import BadRequest
from sociocli.record.circle_change import circle_bytes, with_keys
from sociocli.record.circle_file import CircleFile

__all__ = ["Said", "add_circle", "set_circle"]

# What may be said in several lines.
_LONG = ("aim", "domain")


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a circle on the command line; None is what was not said."""

    name: str | None = None
    aim: str | None = None
    domain: str | None = None
    kind: str | None = None
    parent: str | None = None
    rhythm: str | None = None
    method: str | None = None


def add_circle(root: Path, said: Said, *, id: str = "", members: str = "") -> None:  # noqa: A002 - the argument's name
    """Add a circle.

    Args:
        root: The record folder.
        said: What is known of it.
        id: Its id, if it is not made from the name.
        members: The names of its members, with commas between them.

    Raises:
        BadRequest: If something is missing, wrong, or taken.

    """
    from sociocli.record.save import write_whole
    from sociocli.record.turn import in_turn

    circles = read_circles(root)
    tidied = _tidied(said)
    if not tidied.get("name"):
        raise BadRequest(words.NO_NAME)
    circle = new_id(id, "operations") or slug(tidied["name"], "circle")
    if circle in circles.ids:
        raise BadRequest(words.TAKEN.format(id=circle))
    checked = _checked(circles, circle, tidied)
    path = circles.path(circle)
    known = [checked.get(field.name, "") for field in fields(Said)]
    name, aim, domain, kind, parent, rhythm, method = known
    new = CircleFile(
        name, aim, domain, kind, parent, new_people(circles, names_in(members)),
        rhythm=rhythm, method=method,
    )  # fmt: skip
    with in_turn(root):
        if (root / path).exists():
            raise BadRequest(words.TAKEN.format(id=circle))
        write_whole(root / path, circle_bytes(new, root, path), root=root)
    say(words.ADDED.format(name=name, id=circle))
    say(words.IN_FILE.format(path=path))


def set_circle(root: Path, id: str, said: Said) -> None:  # noqa: A002 - the argument's name
    """Change a circle.

    Args:
        root: The record folder.
        id: Which one; needed only if there are several.
        said: What shall stand there; "" takes it out.

    Raises:
        BadRequest: If nothing was said, or something is wrong.

    """
    circles = read_circles(root)
    circle = circles.meant(id)
    tidied = _tidied(said)
    if not tidied:
        raise BadRequest(words.NEED_CHANGE.format(options=options_of(Said)))
    if "name" in tidied and not tidied["name"]:
        raise BadRequest(words.NO_NAME)
    checked = _checked(circles, circle.id, tidied)
    before = {key: _now(circle, key) for key in checked}
    path = circles.path(circle.id)
    write(
        root, path, lambda text: with_keys(text, path, checked),
        words.TITLE.format(name=circle.name, id=circle.id), differences(before, checked),
    )  # fmt: skip


def _now(circle: Circle, key: str) -> str:
    return circle.method.name if key == "method" else str(getattr(circle, key))


def _checked(circles: Circles, circle: str, said: Mapping[str, str]) -> dict[str, str]:
    """Return what was said with its right names, or refuse it."""
    found = dict(said)
    if found.get("kind"):
        found["kind"] = kind_called(found["kind"], circles.organisation.kinds).name
    if found.get("parent"):
        found["parent"] = _parent(circles, circle, found["parent"])
    method = found.get("method", "").casefold()
    if method:
        if method not in METHODS:
            known = ", ".join(METHODS)
            raise BadRequest(words.NO_METHOD.format(method=found["method"], known=known))
        found["method"] = method
    return found


def _parent(circles: Circles, circle: str, typed: str) -> str:
    typed = circle_wanted(circles.folder.root, typed)
    if typed == circle:
        raise BadRequest(words.OWN_PARENT)
    above, seen = typed, [circle]
    while above in circles.known and above not in seen:
        seen.append(above)
        above = circles.known[above].parent
    if above == circle:
        raise BadRequest(words.ROUND.format(parent=circles.name(typed), id=circles.name(circle)))
    return typed


def _tidied(said: Said) -> dict[str, str]:
    """Return what was said, by key."""
    values = ((field.name, getattr(said, field.name)) for field in fields(Said))
    return {
        name: tidy(value) if name in _LONG else in_one_line(value)
        for name, value in values
        if value is not None
    }
