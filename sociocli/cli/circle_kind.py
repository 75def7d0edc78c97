"""`sociocli circle kinds`, and `circle kind show`, `add`, `set`, `remove`: the sorts of groups.

Own kinds stand in `sociocli.yaml`. A kind that comes with the program and is
changed becomes one of the organisation's own, in place of ours; taken out, it
is ours again.

Must not know how the file is laid out; that is `record/circle_change.py`.
Source: formats.md 2.0 (kinds are data, overridable in the file).
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import category

from sociocli.cli import circle_kind_wording as words
from sociocli.cli import circle_wording
from sociocli.cli.changing import differences, options_of, write
from sociocli.cli.circle import say_facts
from sociocli.cli.circles import Circles, read_circles
from sociocli.cli.listing import print_json, print_rows
from sociocli.cli.saying import say, say_aside
from sociocli.cli.sure import sure
from sociocli.domain.circle_kinds import CIRCLE_KINDS, CircleKind, all_kinds, kind_called
from sociocli.domain.text import in_one_line
from sociocli.errors import BadRequest
from sociocli.record.circle_change import rewrite, with_entry, without_entry
from sociocli.record.circle_file import read_organisation
from sociocli.record.folder import ORGANISATION, RecordFolder

__all__ = ["NewKind", "add_kind", "list_kinds", "remove_kind", "set_kind", "show_kind"]

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class NewKind:
    """What was said of a kind on the command line; None is what was not said."""

    says: str | None = None
    decides: bool | None = None
    domain: bool | None = None
    also: str | None = None


def list_kinds(root: Path, *, json: bool = False) -> None:
    """List the kinds of circles, the organisation's own too.

    Args:
        root: The record folder.
        json: Whether to print one JSON document.

    """
    kinds = all_kinds(read_organisation(root, []).kinds)
    if json:
        print_json([_described(kind) for kind in kinds])
        return
    rows = [(kind.name, words.YES if kind.decides else words.NO, kind.says) for kind in kinds]
    print_rows(words.COLUMNS, rows)


def show_kind(root: Path, name: str, *, json: bool = False) -> None:
    """Show a kind, and which circles are of it.

    Args:
        root: The record folder.
        name: The kind, by one of its names.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is none of that name.

    """
    circles = read_circles(root)
    kind = kind_called(name, circles.organisation.kinds)
    of_it = [one for one in circles.known.values() if one.kind == kind.name]
    if json:
        print_json(_described(kind) | {"circles": [one.id for one in of_it]})
        return
    named = words.AND.join(words.CIRCLE.format(name=one.name, id=one.id) for one in of_it)
    whose = words.OURS if kind in CIRCLE_KINDS else words.OWN.format(path=ORGANISATION)
    say(kind.name)
    say_facts(
        [
            (words.FACT_SAYS, kind.says),
            (words.FACT_DECIDES, words.YES if kind.decides else words.RECOMMENDS),
            (words.FACT_DOMAIN, words.YES if kind.domain else words.NO),
            (words.FACT_ALSO, words.AND.join(kind.also)),
            (words.FACT_FROM, whose),
            (words.FACT_CIRCLES, named or words.NONE_OF_IT),
        ]
    )


def add_kind(root: Path, name: str, said: NewKind) -> None:
    """Add a kind of the organisation's own.

    Args:
        root: The record folder.
        name: What it is called.
        said: What is known of it.

    Raises:
        BadRequest: If there is one of that name, or something is wrong.

    """
    own = _own_kinds(root)
    called = _name(name)
    known = _known(called, own)
    if known:
        raise BadRequest(words.TAKEN.format(name=called, kind=shlex.quote(known)))
    kind = _as_said(CircleKind(called), said, own)
    rewrite(root, ORGANISATION, lambda text: with_entry(text, ORGANISATION, kind))
    say(words.ADDED.format(name=kind.name))
    say(words.IN_FILE.format(path=ORGANISATION))
    say(words.USE.format(name=shlex.quote(kind.name)))


def set_kind(root: Path, name: str, said: NewKind) -> None:
    """Change a kind; one that comes with the program becomes one of the organisation's own.

    Args:
        root: The record folder.
        name: The kind, by one of its names.
        said: What shall stand there; "" takes it out.

    Raises:
        BadRequest: If there is none of that name, or something is wrong.

    """
    own = _own_kinds(root)
    old = kind_called(name, own)
    if said == NewKind():
        options = options_of(NewKind)
        raise BadRequest(circle_wording.NEED_CHANGE.format(options=options))
    new = _as_said(old, said, own)
    write(
        root,
        ORGANISATION,
        lambda text: text if new == old else with_entry(text, ORGANISATION, new),
        old.name,
        differences(_shown(old), _shown(new)),
    )


def remove_kind(root: Path, name: str, *, yes: bool) -> None:
    """Take a kind of the organisation's own out.

    Args:
        root: The record folder.
        name: The kind, by one of its names.
        yes: Whether not to ask where circles will be of the kind that comes with the program.

    Raises:
        BadRequest: If there is none of that name, it is not their own, or circles are of it.
        NeedsAnswer: If it must be asked and nobody is there.

    """
    own = _own_kinds(root)
    old = kind_called(name, own)
    if old not in own:
        raise BadRequest(words.COMES_ALONG.format(name=old.name))
    left = (*own[: own.index(old)], *own[own.index(old) + 1 :])
    circles = read_circles(root)
    of_it = _of_kind(circles, old, own)
    lost = [one for one in of_it if one not in _of_kind(circles, old, left)]
    if lost:
        named = words.AND.join(_titled(circles, one) for one in lost)
        raise BadRequest(words.STILL_OF_IT.format(name=old.name, circles=named))
    for one in of_it:
        say_aside(words.FROM_NOW.format(circle=_titled(circles, one), name=old.name))
    if of_it and not sure(words.SURE.format(name=old.name), yes=yes):
        say(circle_wording.NOT_SURE)
        return
    rewrite(root, ORGANISATION, lambda text: without_entry(text, ORGANISATION, type(old), old.name))
    known = _known(old.name, left) == old.name
    say((words.OURS_AGAIN if known else words.GONE).format(name=old.name))
    say(words.IN_FILE.format(path=ORGANISATION))


def _of_kind(circles: Circles, kind: CircleKind, own: Sequence[CircleKind]) -> list[str]:
    """Return the circles whose file names a kind, by whichever of its names."""
    said = {one.name: one.plain.get("kind") for one in circles.index.things("circles")}
    return [one for one, text in said.items() if text and _known(str(text), own) == kind.name]


def _titled(circles: Circles, circle: str) -> str:
    return words.CIRCLE.format(name=circles.name(circle), id=circle)


def _own_kinds(root: Path) -> tuple[CircleKind, ...]:
    """Return the organisation's own kinds.

    Raises:
        BadRequest: If there is no file in which they stand, or it is wrong.

    """
    if not RecordFolder(root).has_present:
        raise BadRequest(words.NO_RECORD)
    return read_organisation(root, []).kinds


def _name(text: str) -> str:
    """Return a name as it may stand in a file and in a list of names."""
    name = in_one_line(text)
    if not name:
        raise BadRequest(words.NO_NAME)
    odd = "," in name or any(category(letter) == "Cc" for letter in name)
    if odd or len(name) > _LONGEST_NAME or not any(map(str.isalnum, name)):
        raise BadRequest(words.ODD_NAME.format(name=name))
    return name


def _known(name: str, own: Sequence[CircleKind]) -> str:
    """Return the name of the kind that is called so already, or ""."""
    try:
        return kind_called(name, own).name
    except BadRequest:
        return ""


def _as_said(kind: CircleKind, said: NewKind, own: Sequence[CircleKind]) -> CircleKind:
    """Return a kind with what was said of it."""
    if said.says is not None:
        kind = replace(kind, says=in_one_line(said.says))
    if said.decides is not None:
        kind = replace(kind, decides=said.decides)
    if said.domain is not None:
        kind = replace(kind, domain=said.domain)
    if said.also is None:
        return kind
    also = [_name(name) for name in said.also.split(",") if name.strip()]
    for name in also:
        known = _known(name, own)
        if known not in {"", kind.name}:
            raise BadRequest(words.TAKEN_NAME.format(name=name, kind=known))
    return replace(kind, also=tuple(dict.fromkeys(also)))


def _shown(kind: CircleKind) -> dict[str, str]:
    return {
        "says": kind.says,
        "decides": words.YES if kind.decides else words.NO,
        "own domain": words.YES if kind.domain else words.NO,
        "also": words.AND.join(kind.also),
    }


def _described(kind: CircleKind) -> dict[str, object]:
    return {
        "kind": kind.name,
        "says": kind.says,
        "decides": kind.decides,
        "domain": kind.domain,
        "also": kind.also,
        "own": kind not in CIRCLE_KINDS,
    }
