"""Plays the recorded meetings, and records them anew.

    .venv/bin/python tests/record_meetings.py [NAME ...]

writes journal and minutes of every meeting under `tests/meetings/` (or of those
that are named) from its answers. Look at the difference with git before you
commit it: a changed line is a change in what the program asks or writes.

A record is a folder with `circles/` and perhaps `sociocli.yaml`. It holds one
meeting, or several in folders of their own, of which each goes on from the
minutes of those before it. The answers are the source of all the rest.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sociocli.cli.bringing import bring
from sociocli.cli.finishing import named
from sociocli.domain.minutes import Minutes
from sociocli.practice.answers.script import Script
from sociocli.process.asking import Answerer
from sociocli.process.brought import Brought
from sociocli.process.journal import Entry, Journal
from sociocli.process.meeting import meeting
from sociocli.process.running import Timepiece, run
from sociocli.process.scripted import Answers
from sociocli.record.aftermath_minutes import changes_of_minutes
from sociocli.record.answers_file import read_answers
from sociocli.record.folder import RecordFolder
from sociocli.record.journal_lines import entry_of, entry_record
from sociocli.record.markdown import render
from sociocli.record.minutes_file import minutes_of_node, minutes_yaml, read_minutes
from sociocli.record.yaml_tree import read_yaml

__all__ = ["MEETINGS", "Recorded", "Staged", "journal_lines", "recorded_meetings", "staged"]

MEETINGS = Path(__file__).parent / "meetings"
ANSWERS, AGENDA, JOURNAL = "answers.yaml", "agenda.yaml", "journal.jsonl"
YAML, MARKDOWN = "minutes.yaml", "minutes.md"


@dataclass(frozen=True)
class Recorded:
    """A recorded meeting.

    Args:
        folder: Where its agenda, answers, journal and minutes lie.
        record: The record it belongs to.
        before: The meetings of the same record that were before it.

    """

    folder: Path
    record: Path
    before: tuple[Path, ...] = ()

    @property
    def name(self) -> str:
        """The name of the meeting, below `tests/meetings/`."""
        return self.folder.relative_to(MEETINGS).as_posix()

    def answers(self) -> Answers:
        """Read its answers; they are called by their name, not by a path of this machine."""
        answers = read_answers(self.folder / ANSWERS)
        return Answers(answers.entries, answers.begins, f"{self.name}/{ANSWERS}")

    def expected(self, name: str) -> bytes:
        """Return the bytes of one of its files."""
        return (self.folder / name).read_bytes()

    def journal(self) -> list[Entry]:
        """Return the entries of its journal."""
        lines = self.expected(JOURNAL).decode().splitlines()
        return [entry_of(json.loads(line)) for line in lines]


@dataclass(frozen=True)
class Staged:
    """A recorded meeting that is about to be held in a record of its own.

    Args:
        root: The record folder.
        brought: What the meeting is begun with.

    """

    root: Path
    brought: Brought

    def hold(self, answerer: Answerer, journal: Journal, clock: Timepiece) -> Minutes:
        """Hold the meeting and return its minutes as they are written."""
        minutes = run(lambda: meeting(self.brought), answerer, journal, clock)
        folder = RecordFolder(self.root)
        change = changes_of_minutes(folder, named(minutes, folder))[0]
        return minutes_of_node(read_yaml(change.data or b"", change.path), change.path)


def recorded_meetings() -> list[Recorded]:
    """List the recorded meetings, by name."""
    found = []
    for record in sorted(path for path in MEETINGS.iterdir() if path.is_dir()):
        if (record / ANSWERS).is_file():
            found.append(Recorded(record, record))
            continue
        folders = sorted(path.parent for path in record.glob(f"*/{ANSWERS}"))
        found += [Recorded(one, record, tuple(folders[:n])) for n, one in enumerate(folders)]
    return found


def staged(recorded: Recorded, root: Path) -> Staged:
    """Lay out the record of a meeting as it was when the meeting began.

    Args:
        recorded: The meeting.
        root: An empty folder.

    """
    if (recorded.record / "sociocli.yaml").is_file():
        shutil.copy(recorded.record / "sociocli.yaml", root)
    for part in ("circles", "minutes"):
        if (recorded.record / part).is_dir():
            shutil.copytree(recorded.record / part, root / part)
    for folder in recorded.before:
        minutes = read_minutes(folder / YAML)
        path = root / RecordFolder(root).minutes_path(minutes.circle, minutes.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(folder / YAML, path)
    today = recorded.answers().begins[:10]
    return Staged(root, bring(root, str(recorded.folder / AGENDA), "", today))


def journal_lines(entries: Iterable[Entry]) -> bytes:
    """Return entries as lines of JSON, readable in a diff."""
    records = (entry_record(entry) for entry in entries)
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def record_anew(recorded: Recorded) -> None:
    """Write the journal and the minutes of a meeting from its answers."""
    from sociocli.process.journal import ListJournal

    journal, script = ListJournal(), Script(recorded.answers())
    with tempfile.TemporaryDirectory() as root:
        minutes = staged(recorded, Path(root)).hold(script, journal, script)
    for entry in script.leftovers():
        print(f"{recorded.name}/{ANSWERS}:{entry.line}: was not used", file=sys.stderr)
    (recorded.folder / JOURNAL).write_bytes(journal_lines(journal.entries))
    (recorded.folder / YAML).write_bytes(minutes_yaml(minutes))
    (recorded.folder / MARKDOWN).write_bytes(render(minutes).encode())


def main(names: list[str]) -> int:
    """Record the meetings that are named, or all."""
    for recorded in recorded_meetings():
        if not names or recorded.name in names:
            record_anew(recorded)
            print(recorded.name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
