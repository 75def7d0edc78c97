"""`sociocli answer`: the late answer of somebody who was absent."""

from __future__ import annotations

from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.clock import local_now
from sociocli.cli.saying import say, say_aside
from sociocli.domain.day import day
from sociocli.process.wording.closing import OUTCOMES
from sociocli.record.disk import read_whole
from sociocli.record.folder import RecordFolder, find_root
from sociocli.record.late_answer import LateAnswer, Taken, take_late_answer
from sociocli.record.markdown import edited_by_hand, find_template, render
from sociocli.record.minutes_file import read_minutes
from sociocli.record.save import write_whole
from sociocli.record.yaml_tree import SIZE_LIMIT

__all__ = ["answer"]


def answer(folder: str, minutes: str, late: LateAnswer) -> None:
    """Take a late answer into draft minutes, and make their Markdown anew.

    Args:
        folder: The record folder, or "".
        minutes: The identity of the minutes.
        late: The answer; without a date it is given today.

    """
    record = RecordFolder(find_root(folder, Path.cwd()))
    name = record.resolve(minutes, "minutes")
    path = record.file_of(name)
    date = day(late.date).isoformat() if late.date else local_now().date().isoformat()
    asked = LateAnswer(late.person, late.answer, late.reason, late.item, date)
    text = read_whole(path, SIZE_LIMIT).decode("utf-8")
    before = read_minutes(path, shown=f"{name}.yaml")
    taken = take_late_answer(text, f"{name}.yaml", asked)
    markdown = path.with_suffix(".md")
    template = find_template(record.root)
    same = markdown.is_file() and (
        edited_by_hand(
            read_whole(markdown, SIZE_LIMIT).decode("utf-8", "replace"), before, template
        )
        == "same"
    )
    write_whole(path, taken.text.encode(), root=record.root)
    if same:
        write_whole(markdown, render(taken.minutes, template).encode(), root=record.root)
    else:
        say_aside(words.MARKDOWN_LEFT.format(path=f"{name}.md", id=name.rpartition("/")[2]))
    _say(taken, asked.answer)


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
