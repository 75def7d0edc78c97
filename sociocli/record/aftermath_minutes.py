"""What a meeting's end writes about minutes: its own, and the last ones if they were accepted.

Must not know what follows for decisions, roles and actions; see `aftermath.py`.
Source: product.md section 4; process.md M5.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.minutes import Correction, Minutes, Status
from sociocli.record.acceptance import accept, corrected, hash_of_node
from sociocli.record.disk import read_whole
from sociocli.record.editor_line import editor_line
from sociocli.record.folder import RecordFolder
from sociocli.record.markdown import edited_by_hand, find_template, render
from sociocli.record.minutes_file import minutes_of_node, minutes_yaml
from sociocli.record.plan import Change, hash_of
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

__all__ = ["changes_of_minutes"]


def changes_of_minutes(folder: RecordFolder, minutes: Minutes) -> tuple[Change, ...]:
    """Return the files of a meeting's minutes, and what changes in the last ones.

    Args:
        folder: The record.
        minutes: The minutes, with their id and their circle.

    Raises:
        BadRequest: If the last minutes cannot be read any more.
        RecordError: If the disk makes trouble.

    """
    said, last = _last(folder, minutes)
    path = folder.minutes_path(said.circle, said.id)
    yaml = editor_line(folder.root, path).encode() + minutes_yaml(said)
    markdown = render(said, find_template(folder.root)).encode()
    return (
        Change(path, yaml),
        Change(folder.markdown_path(said.circle, said.id), markdown),
        *last,
    )


def _last(folder: RecordFolder, minutes: Minutes) -> tuple[Minutes, tuple[Change, ...]]:
    """Return the minutes with the hash of the last ones, and these as they are now."""
    last = minutes.last_minutes
    if last is None or last.status != Status.ACCEPTED.value or not last.id:
        return minutes, ()
    path = folder.minutes_path(minutes.circle, last.id)
    file = folder.at(path)
    if not file.is_file():
        return minutes, ()
    data = read_whole(file, SIZE_LIMIT, follow=False)
    before = decode(data, path)
    text = before
    for correction in last.corrections:
        text = corrected(text, path, Correction(correction, minutes.date, minutes=minutes.id))
    text = accept(
        text, path, date=max(minutes.date, last.id[: len(minutes.date)]), meeting=minutes.id
    )
    old = minutes_of_node(parse(before, path), path)
    node = parse(text, path)
    new = minutes_of_node(node, path)
    known = replace(minutes, last_minutes=replace(last, hash=hash_of_node(node)))
    if text == before:
        return known, ()
    changes = [Change(path, text.encode(), hash_of(data))]
    changes += _markdown(folder, old, new)
    return known, tuple(changes)


def _markdown(folder: RecordFolder, old: Minutes, new: Minutes) -> tuple[Change, ...]:
    """Make the Markdown anew, unless somebody has edited it by hand."""
    path = folder.markdown_path(new.circle, new.id)
    file = folder.at(path)
    if not file.is_file():
        return ()
    data = read_whole(file, SIZE_LIMIT * 2, follow=False)
    template = find_template(folder.root)
    if edited_by_hand(data.decode("utf-8", "replace"), old, template) == "edited":
        return ()
    return (Change(path, render(new, template).encode(), hash_of(data)),)
