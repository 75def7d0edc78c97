"""Changing one value in a file that people edit by hand.

Everything else stays byte for byte as it is: comments, order, empty lines and
keys that we do not know. The tree of the file tells where the value stands;
only that stretch of text is cut out and replaced, and the result is read again
to be sure.

Must not know what the keys mean; whoever calls gives their order.

Source: performance.md 3.6; product.md section 4 (YAML).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest, Bug
from sociocli.record.patch_text import Patch, child_of, children_of
from sociocli.record.yaml_text import as_written, plain_of
from sociocli.record.yaml_tree import Node, parse

__all__ = ["change_to", "drop_value", "set_value"]

Keys = Sequence[str | int]

_MORE_THAN_MEANT = "The change of one value would have changed others; nothing was changed."


def set_value(
    text: str, keys: Keys, value: Plain, *, order: Sequence[str] = (), path: str = ""
) -> str:
    """Change or add one value.

    A key that is missing is put where the order says, behind the last of the
    keys that come before it; a key that the order does not name comes last.
    The index after the last item adds an item to a list.

    Args:
        text: The text of the file.
        keys: Keys of mappings and indexes of lists, from the outside to the value.
        value: The new value.
        order: The order of the keys where the value stands.
        path: How the file is called in sentences.

    Returns:
        The text with nothing else changed.

    Raises:
        BadRequest: If the file cannot be read.
        Bug: If the result reads otherwise than meant.

    """
    root = parse(text, path)
    wanted = _changed(plain_of(root), tuple(keys), as_written(value))
    for in_one_line in (False, True):  # a comment below might become part of a longer text
        patch = Patch(text, order, in_one_line=in_one_line)
        done = patch.set(root, tuple(keys), value, inside_flow=False)
        if _reads(done) == wanted:
            return done
    raise Bug(_MORE_THAN_MEANT)


def drop_value(text: str, keys: Keys, *, path: str = "") -> str:
    """Take one key or one item of a list out, with its value.

    What is left empty stays as an empty mapping or list. What is not there
    changes nothing.

    Args:
        text: The text of the file.
        keys: Keys of mappings and indexes of lists, from the outside to the value.
        path: How the file is called in sentences.

    Returns:
        The text with nothing else changed.

    Raises:
        BadRequest: If the file cannot be read.
        Bug: If the result reads otherwise than meant.

    """
    parent: Node | None = parse(text, path)
    plain = plain_of(parent) if parent else {}
    for key in keys[:-1]:
        parent = child_of(parent, key) if parent else None
    child = child_of(parent, keys[-1]) if parent else None
    if parent is None or child is None:
        return text
    children = children_of(parent)
    if len(children) == 1 and len(keys) > 1:
        empty: Plain = {} if parent.kind == "map" else []
        return set_value(text, keys[:-1], empty, path=path)
    done = Patch(text, ()).drop(parent, children.index(child))
    return _sure(done, _without(plain, tuple(keys)))


def change_to(
    text: str,
    old: Mapping[str, Plain],
    new: Mapping[str, Plain],
    *,
    at: Keys = (),
    order: Sequence[str] = (),
    path: str = "",
) -> str:
    """Change only what differs between two mappings, as deep down as it can be done.

    Args:
        text: The text of the file.
        old: What stands there now; keys that are in neither stay.
        new: What shall stand there.
        at: The keys that lead to the mapping.
        order: The order of its keys, if `new` does not have them all.
        path: How the file is called in sentences.

    Raises:
        BadRequest: If the file cannot be read.
        Bug: If the result reads otherwise than meant.

    """
    for key in old:
        if key not in new:
            text = drop_value(text, (*at, key), path=path)
    for key, value in new.items():
        before = old.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            text = change_to(text, before, value, at=(*at, key), path=path)
        elif isinstance(before, list) and isinstance(value, list):
            text = _listed(text, before, value, (*at, key), path)
        elif before != value:
            text = set_value(text, (*at, key), value, order=order or tuple(new), path=path)
    return text


def _listed(text: str, old: list[Plain], new: list[Plain], at: Keys, path: str) -> str:
    """Add to a list, or take out of it, line by line where that is enough."""
    if new[: len(old)] == old:
        for n in range(len(old), len(new)):
            text = set_value(text, (*at, n), new[n], path=path)
        return text
    for n in range(len(old)):
        if new == old[:n] + old[n + 1 :]:
            return drop_value(text, (*at, n), path=path)
    return set_value(text, at, list(new), path=path)


def _sure(done: str, wanted: Plain) -> str:
    """Return the new text if it reads as meant."""
    if _reads(done) != wanted:
        raise Bug(_MORE_THAN_MEANT)
    return done


def _reads(done: str) -> Plain:
    """Return what a text holds, or None if it cannot be read."""
    try:
        return plain_of(parse(done, ""))
    except BadRequest:
        return None


def _without(plain: Plain, keys: tuple[str | int, ...]) -> Plain:
    """Return what the whole file shall hold."""
    left: Any = plain.copy() if isinstance(plain, (dict, list)) else {}
    if len(keys) > 1:
        left[keys[0]] = _without(left[keys[0]], keys[1:])
    else:
        del left[keys[0]]
    return cast("Plain", left)


def _changed(plain: Plain, keys: tuple[str | int, ...], value: Plain) -> Plain:
    """Return what the whole file shall hold."""
    if not keys:
        return value
    first, rest = keys[0], keys[1:]
    if isinstance(first, int):
        items = list(plain) if isinstance(plain, list) else []
        old = items[first] if first < len(items) else ""
        items[first : first + 1] = [_changed(old, rest, value)]
        return items
    pairs = dict(plain) if isinstance(plain, dict) else {}
    pairs[first] = _changed(pairs.get(first, ""), rest, value)
    return pairs
