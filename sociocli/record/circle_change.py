"""Changing the file of a circle, or of the organisation, as its people would by hand.

Knows where members, roles and own kinds of circles stand in their file, in
whatever layout: below each other, in brackets, or as a bare id. Everything that
does not change stays byte for byte, and so does what the program does not know.

Must not know what the changes are for.
Source: product.md section 4 (YAML); performance.md 3.6.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from sociocli.domain.circle import CircleRole
from sociocli.domain.circle_kinds import CircleKind
from sociocli.domain.people import Person
from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest, Bug
from sociocli.record import wording as words
from sociocli.record.changes import replace_text
from sociocli.record.circle_file import CIRCLE_FORMAT, CircleFile, OrganisationFile
from sociocli.record.disk import read_whole
from sociocli.record.editor_line import editor_line
from sociocli.record.patch import drop_value, set_value
from sociocli.record.patch_text import Patch, children_of
from sociocli.record.plain import from_node, known_keys, to_plain
from sociocli.record.yaml_text import plain_of, write_yaml
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, decode, parse

__all__ = [
    "ENTRIES",
    "circle_bytes",
    "rewrite",
    "with_entry",
    "with_keys",
    "without_entry",
]

Entry = Person | CircleRole | CircleKind

# Where entries of a class stand in their file.
ENTRIES: dict[type[Entry], str] = {
    Person: "members",
    CircleRole: "roles",
    CircleKind: "kinds",
}
_ORDER = ("format", *known_keys(CircleFile), "settings")
_ORDER_OF_ALL = ("format", *known_keys(OrganisationFile), "settings")


def circle_bytes(said: CircleFile, root: Path, path: str) -> bytes:
    """Write the bytes of a new file of a circle.

    Args:
        said: What it shall say.
        root: The record folder.
        path: Where the file will lie, below it.

    """
    plain: dict[str, Plain] = {"format": CIRCLE_FORMAT, **to_plain(said)}
    return (editor_line(root, path) + write_yaml(plain)).encode()


def rewrite(root: Path, path: str, change: Callable[[str], str]) -> bool:
    """Change the text of a file of the record, unless somebody else does so now.

    Args:
        root: The record folder.
        path: The file, below it.
        change: Makes the new text from the old one.

    Returns:
        Whether anything changed.

    Raises:
        BadRequest: If the file cannot be read.
        RecordError: If it cannot be written, or was changed meanwhile.

    """
    file = root / path
    data = read_whole(file, SIZE_LIMIT, follow=False)
    text = decode(data, path)
    node = parse(text, path)
    if node.kind != "map":
        raise BadRequest(words.NEED_MAP_TOP, path, node.line)
    new = change(text)
    return replace_text(root, file, data, new)


def with_keys(text: str, path: str, values: Mapping[str, str]) -> str:
    """Return the text of a circle's file with other values for some of its own keys.

    Args:
        text: The file as it stands.
        path: How it is called in sentences.
        values: Values by key; "" takes the key out.

    """
    text = _closed(text, path)
    for key, value in values.items():
        if value:
            text = set_value(text, (key,), value, order=_ORDER, path=path)
        else:
            text = drop_value(text, (key,), path=path)
    return text


def with_entry(text: str, path: str, entry: Entry) -> str:
    """Return the text with an entry added or, if its id or name is there, changed.

    Args:
        text: The file as it stands.
        path: How it is called in sentences.
        entry: The member, role or kind as it shall be.

    """
    part = ENTRIES[type(entry)]
    order = _ORDER_OF_ALL if isinstance(entry, CircleKind) else _ORDER
    text = _closed(text, path)
    listed = parse(text, path).get(part)
    place = _place(listed, type(entry), _called(entry), path)
    if place is not None and listed is not None:
        return _changed(text, path, (part, listed, place), entry)
    plain: Plain = to_plain(entry)
    if listed is not None and listed.kind == "list":
        count = len(listed.items)
        keys: tuple[str | int, ...] = (part, count) if count else (part,)
        return set_value(text, keys, plain if count else [plain], order=order, path=path)
    alone: list[Plain] = [plain_of(listed)] if listed is not None and listed.text else []
    return set_value(text, (part,), [*alone, plain], order=order, path=path)


def without_entry(text: str, path: str, cls: type[Entry], entry: str) -> str:
    """Return the text without a member, role or kind.

    Args:
        text: The file as it stands.
        path: How it is called in sentences.
        cls: What sort of entry it is, a key of `ENTRIES`.
        entry: Its id, or the name of a kind; one that is not there changes nothing.

    """
    part = ENTRIES[cls]
    listed = parse(text, path).get(part)
    place = _place(listed, cls, entry, path)
    if listed is None or place is None:
        return text
    if listed.kind == "text":
        return drop_value(text, (part,), path=path)
    if len(listed.items) == 1 and not listed.style:  # comments above it stay below the key
        return _sure(Patch(text, ()).drop(listed, 0), part, path)
    return drop_value(text, (part, place), path=path)


def _called(entry: Entry) -> str:
    """Return what an entry is called in its file."""
    return entry.name if isinstance(entry, CircleKind) else entry.id


def _sure(done: str, part: str, path: str) -> str:
    """Return a text in which nothing is left in a list."""
    listed = parse(done, path).get(part)
    if listed is None or listed.kind != "text" or listed.text:
        raise Bug(words.NOT_EMPTY.format(key=part))
    return done


def _closed(text: str, path: str) -> str:
    """Return a text that lines can follow: one that ends in a block has a last line end."""
    if not text or text.endswith(("\n", "\r")):
        return text
    node = parse(text, path)
    while children := children_of(node):
        node = children[-1]
    return f"{text}\n" if node.style in {"|", ">"} else text


def _place(listed: Node | None, cls: type[Entry], entry: str, path: str) -> int | None:
    """Return where an id stands in a list; a text alone counts as a list of one."""
    if listed is None or (listed.kind == "text" and not listed.text):
        return None
    nodes = listed.items if listed.kind == "list" else [listed]
    found = (n for n, node in enumerate(nodes) if _called(_entry(cls, node, path)) == entry)
    return next(found, None)


def _entry(cls: type[Entry], node: Node, path: str) -> Entry:
    unknown: list[tuple[int, str]] = []  # they are kept, and named by `check`
    return from_node(cls, node, path, findings=unknown)


def _changed(text: str, path: str, at: tuple[str, Node, int], entry: Entry) -> str:
    """Change what differs in an entry, key by key."""
    part, listed, place = at
    alone = listed.kind == "text"
    node = listed if alone else listed.items[place]
    old, new = to_plain(_entry(type(entry), node, path)), to_plain(entry)
    if old == new:
        return text
    if node.kind == "text":
        value: Plain = [new] if alone else new
        return set_value(text, (part,) if alone else (part, place), value, path=path)
    order = known_keys(type(entry))
    for key in order:
        if key in new and new[key] != old.get(key):
            text = set_value(text, (part, place, key), new[key], order=order, path=path)
        elif key in old and key not in new:
            text = drop_value(text, (part, place, key), path=path)
    return text
