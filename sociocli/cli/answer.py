"""`sociocli answer`: the late answer of somebody who was absent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.clock import local_now
from sociocli.cli.saying import say, say_aside
from sociocli.domain.day import day
from sociocli.domain.minutes import Minutes
from sociocli.errors import RecordError
from sociocli.process.wording.closing import OUTCOMES
from sociocli.record.disk import read_whole
from sociocli.record.folder import RecordFolder, find_root
from sociocli.record.late_answer import LateAnswer, Taken, take_late_answer
from sociocli.record.markdown import edited_by_hand, find_template, render
from sociocli.record.minutes_file import minutes_of_node
from sociocli.record.save import write_whole
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

__all__ = ["answer"]


def answer(folder: str, minutes: str, late: LateAnswer) -> None:
    """Take a late answer into draft minutes, and make their Markdown anew.

    Args:
        folder: The record folder, or "".
        minutes: The identity of the minutes.
        late: The answer; without a date it is given today.

    Raises:
        BadRequest: If nobody waits for this answer, or a file is wrong.
        RecordError: If somebody else changes the minutes meanwhile.

    """
    record = RecordFolder(find_root(folder, Path.cwd()))
    name = record.resolve(minutes, "minutes")
    path = record.file_of(name)
    date = day(late.date).isoformat() if late.date else local_now().date().isoformat()
    asked = replace(late, date=date)
    shown = f"{name}.yaml"
    data = read_whole(path, SIZE_LIMIT)
    text = decode(data, shown)
    taken = take_late_answer(text, shown, asked)
    markdown = path.with_suffix(".md")
    template = find_template(record.root)
    ours = _is_ours(markdown, minutes_of_node(parse(text, shown), shown), template)
    if read_whole(path, SIZE_LIMIT) != data:
        raise RecordError(words.CHANGED_NOW.format(path=shown))
    write_whole(path, taken.text.encode(), root=record.root)
    if ours:
        write_whole(markdown, render(taken.minutes, template).encode(), root=record.root)
    else:
        say_aside(words.MARKDOWN_LEFT.format(path=f"{name}.md", id=name.rpartition("/")[2]))
    _say(taken, asked.answer)


def _is_ours(markdown: Path, minutes: Minutes, template: Path | None) -> bool:
    """Tell whether there is a Markdown that nobody has edited by hand."""
    if not markdown.is_file():
        return False
    text = read_whole(markdown, SIZE_LIMIT * 2).decode("utf-8", "replace")
    return edited_by_hand(text, minutes, template) != "edited"


def _say(taken: Taken, word: str) -> None:
    pending = taken.item.pending
    names = {one.id: one.name for one in taken.minutes.people}
    rest = ", ".join(names.get(one, one) for one in pending.who) if pending else ""
    outcome = OUTCOMES[taken.item.outcome.value]
    say(
        words.ANSWERED.format(name=taken.name, answer=word, title=taken.item.title, outcome=outcome)
    )
    if rest:
        say(words.STILL_AWAITED.format(names=rest))
