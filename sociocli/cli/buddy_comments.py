"""`sociocli practice comments`: what buddies have written, step by step.

Knows how remarks are printed, in columns of text that fit the terminal. Must not
know which belong together (`practice/buddy/read_back.py`).

Source: README, "A buddy".
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sociocli.cli import buddy_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.paragraphs import say_paragraph, say_paragraph_aside
from sociocli.cli.saying import say
from sociocli.domain.buddy import BuddyFile
from sociocli.errors import BadRequest
from sociocli.practice.buddy.read_back import Remark, Remarked, belong_together, read_back
from sociocli.record.buddy_file import read_buddy

__all__ = ["show_comments"]

_INDENT = 2


def show_comments(paths: Sequence[str], *, json: bool = False) -> None:
    """Show what buddies have written.

    Args:
        paths: Their files, of the same meeting.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If one of them is not there or wrong, or of another meeting.

    """
    files = [_read(path) for path in paths]
    for path, file in zip(paths, files, strict=True):
        if not belong_together([files[0], file]):
            raise BadRequest(words.NOT_ONE_MEETING.format(path=path, first=paths[0]))
    names = _names(files)
    remarked = read_back(files, names)
    if json:
        print_json(_described(files, names, remarked))
        return
    if not any(file.has_comments for file in files):
        say_paragraph(words.NOBODY_WROTE)
        return
    say_paragraph(words.WROTE.format(about=files[0].about, names=", ".join(names)))
    for one in remarked:
        _say_step(one)
    if any(file.whole for file in files):
        say(f"\n{words.WHOLE}")
        for file, name in zip(files, names, strict=True):
            if file.whole:
                _say(words.COMMENT.format(name=name, text=file.whole))
    _say_how_far(files, names)


def _read(path: str) -> BuddyFile:
    file = Path(path).expanduser()
    if not file.is_file():
        raise BadRequest(words.NOT_A_FILE.format(path=file))
    return read_buddy(file)


def _names(files: Sequence[BuddyFile]) -> tuple[str, ...]:
    """Return how each buddy is called; who gave no name, or another's, gets a number."""
    given = [" ".join(file.by.split()) for file in files]
    names = []
    for n, name in enumerate(given, 1):
        if not name:
            names.append(words.BUDDY.format(number=n))
        elif given.count(name) > 1:
            names.append(words.SAME_NAME.format(name=name, number=n))
        else:
            names.append(name)
    return tuple(names)


def _say_step(one: Remarked) -> None:
    say()
    say_paragraph(words.STEP_AT_TOP.format(step=one.step.step, where=one.step.where))
    for text in one.step.said:
        _say(words.SAID.format(text=text))
    _say(words.STEP_ASKED.format(text=one.step.asked))
    _say(words.STEP_DONE.format(text=one.step.done))
    for remark in one.remarks:
        _say_remark(remark)


def _say_remark(remark: Remark) -> None:
    if remark.would_say:
        _say(words.WOULD_SAY.format(name=remark.by, text=remark.would_say))
    if remark.comment:
        _say(words.COMMENT.format(name=remark.by, text=remark.comment))


def _say(text: str) -> None:
    say_paragraph(text, indent=_INDENT, hang=_INDENT)


def _say_how_far(files: Sequence[BuddyFile], names: Sequence[str]) -> None:
    say()
    for file, name in zip(files, names, strict=True):
        if 0 < file.gone_through < len(file.steps):
            done, of = file.gone_through, len(file.steps)
            say_paragraph_aside(words.GONE_THROUGH.format(name=name, done=done, of=of))


def _described(
    files: Sequence[BuddyFile], names: Sequence[str], remarked: Sequence[Remarked]
) -> dict[str, object]:
    return {
        "about": files[0].about,
        "meeting": files[0].meeting,
        "buddies": [
            {"by": name, "gone_through": file.gone_through, "whole": file.whole}
            for file, name in zip(files, names, strict=True)
        ],
        "steps": [
            {
                "step": one.step.step,
                "where": one.step.where,
                "asked": one.step.asked,
                "done": one.step.done,
                "remarks": [
                    {"by": r.by, "would_say": r.would_say, "comment": r.comment}
                    for r in one.remarks
                ],
            }
            for one in remarked
        ],
    }
