"""Changing minutes that are written: the YAML, and the Markdown made from it.

The Markdown follows only if nobody has edited it by hand; else it is left as
it is, and whoever calls says so. A file that somebody else changed meanwhile is
never overwritten.

Must not know what is changed.

Source: product.md section 4 (Markdown of minutes).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sociocli.domain.minutes import Minutes
from sociocli.record.changes import write_changes
from sociocli.record.disk import read_whole
from sociocli.record.folder import RecordFolder
from sociocli.record.markdown import edited_by_hand, find_template, markdown_name, render
from sociocli.record.minutes_file import minutes_of_node
from sociocli.record.plan import Change, hash_of, hash_on_disk
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

__all__ = ["MinutesChange", "change_minutes", "markdown_after", "minutes_change"]


@dataclass(frozen=True, slots=True)
class MinutesChange:
    """What has become of minutes.

    Args:
        minutes: What they say now.
        changes: The files that are to be written, or were.
        left: The Markdown that is left as it is, below the record, or "".

    """

    minutes: Minutes
    changes: tuple[Change, ...]
    left: str = ""

    @property
    def paths(self) -> tuple[str, ...]:
        """The files, below the record."""
        return tuple(change.path for change in self.changes)


def change_minutes(
    folder: RecordFolder, identity: str, change: Callable[[str, str], str]
) -> MinutesChange:
    """Change minutes, and make their Markdown anew if it is ours.

    Args:
        folder: The record.
        identity: The minutes, like minutes/operations/2026-11-22-operations.
        change: Takes the text of the file and how it is called, and returns the
            text it shall have.

    Raises:
        BadRequest: If the file or the change is wrong; nothing is written then.
        RecordError: If somebody else changes the file meanwhile, or it cannot be saved.

    """
    done = minutes_change(folder, identity, change)
    write_changes(folder, done.changes)
    return done


def minutes_change(
    folder: RecordFolder, identity: str, change: Callable[[str, str], str]
) -> MinutesChange:
    """Return what is to be written to change minutes; see `change_minutes`."""
    path = folder.file_of(identity)
    shown = folder.path_of(identity)
    data = read_whole(path, SIZE_LIMIT, follow=False)
    text = decode(data, shown)
    before = minutes_of_node(parse(text, shown), shown)
    done = change(text, shown)
    after = minutes_of_node(parse(done, shown), shown)
    if done == text:
        return MinutesChange(after, ())
    yaml = Change(shown, done.encode(), hash_of(data))
    markdown = markdown_name(path)
    page = markdown_after(markdown, before, after, find_template(folder.root))
    shown_page = markdown.relative_to(folder.root).as_posix()
    if page is None:
        return MinutesChange(after, (yaml,), shown_page)
    return MinutesChange(after, (yaml, Change(shown_page, page, hash_on_disk(markdown))))


def markdown_after(
    markdown: Path, before: Minutes, after: Minutes, template: Path | None
) -> bytes | None:
    """Return what the Markdown of changed minutes shall hold.

    Args:
        markdown: Its file.
        before: The minutes it may have been made from.
        after: What they say now.
        template: The circle's own template, or None for ours.

    Returns:
        Its bytes; None if it was edited by hand or is not there.

    """
    if not markdown.is_file():
        return None
    text = read_whole(markdown, SIZE_LIMIT * 2).decode("utf-8", "replace")
    if edited_by_hand(text, before, template) == "edited":
        return None
    return render(after, template).encode()
