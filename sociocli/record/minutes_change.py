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
from sociocli.errors import RecordError
from sociocli.record import acceptance_wording as words
from sociocli.record.disk import read_whole
from sociocli.record.folder import RecordFolder
from sociocli.record.markdown import edited_by_hand, find_template, markdown_name, render
from sociocli.record.minutes_file import minutes_of_node
from sociocli.record.save import write_whole
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

__all__ = ["MinutesChange", "change_minutes", "markdown_after"]


@dataclass(frozen=True, slots=True)
class MinutesChange:
    """What has become of minutes.

    Args:
        minutes: What they say now.
        paths: The files that were written, below the record.
        left: The Markdown that was left as it is, below the record, or "".

    """

    minutes: Minutes
    paths: tuple[str, ...]
    left: str = ""


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
    path = folder.file_of(identity)
    shown = path.relative_to(folder.root).as_posix()
    data = read_whole(path, SIZE_LIMIT)
    text = decode(data, shown)
    before = minutes_of_node(parse(text, shown), shown)
    done = change(text, shown)
    after = minutes_of_node(parse(done, shown), shown)
    if done == text:
        return MinutesChange(after, ())
    markdown = markdown_name(path)
    shown_markdown = markdown.relative_to(folder.root).as_posix()
    page = markdown_after(markdown, before, after, find_template(folder.root))
    if read_whole(path, SIZE_LIMIT) != data:
        raise RecordError(words.CHANGED_NOW.format(path=shown))
    write_whole(path, done.encode(), root=folder.root)
    if page is None:
        return MinutesChange(after, (shown,), shown_markdown)
    write_whole(markdown, page, root=folder.root)
    return MinutesChange(after, (shown, shown_markdown))


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
