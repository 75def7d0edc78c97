"""`sociocli demo`: a recorded meeting through the real engine and screens.

Its agenda and answers travel in the package; its journal stays in memory; it
writes a whole small record into a folder that is empty or that it made itself.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.finishing import named
from sociocli.cli.saying import say
from sociocli.domain.minutes import Minutes
from sociocli.errors import BadRequest
from sociocli.record.folder import RecordFolder

__all__ = ["demo"]

_SCENES = Path(__file__).resolve().parent.parent / "demo"
# What lies where in the record that is made; the first one marks it as ours.
_FILES = {
    "sociocli.yaml": "sociocli.yaml",
    "operations.yaml": "circles/operations.yaml",
    "agenda.yaml": "agendas/operations-2026-11-22.yaml",
    "facilitator.yaml": "terms/operations/2026-05-22-facilitator.yaml",
    "secretary.yaml": "terms/operations/2026-05-30-secretary.yaml",
}
_MARK = "x-made-by: sociocli demo"
_ID = "2026-11-22-operations"
_PRESENT = ("decisions", "terms", "actions", "backlog")
# Seconds for each line that is shown.
_PACE = 0.2


def demo(folder: Path, *, fast: bool) -> None:
    """Play the meeting and write its record.

    Args:
        folder: Where to write; empty, not there, or made by an earlier demo.
        fast: True for no waiting.

    Raises:
        BadRequest: If the folder holds something else.

    """
    _refuse_others(folder)
    record = RecordFolder(folder)
    for name, place in _FILES.items():
        _write(record.at(place), (_SCENES / name).read_bytes(), record.root)
    _clear(record)
    minutes = _play(record.root, fast=fast)
    paths = _write_all(record, named(minutes, record))
    say()
    say(words.DEMO_DONE.format(path=folder))
    for path in dict.fromkeys((*_FILES.values(), *paths)):
        say(f"  {folder}/{path}")
    markdown = record.markdown_path("operations", _ID)
    say(words.DEMO_NEXT.format(markdown=f"{folder}/{markdown}"))
    say(words.DEMO_YOURS)


def _refuse_others(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise BadRequest(words.DEMO_NOT_OURS.format(path=folder))
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    mark = folder / "sociocli.yaml"
    if not mark.is_file() or _MARK not in mark.read_text(encoding="utf-8", errors="replace"):
        raise BadRequest(words.DEMO_NOT_OURS.format(path=folder))
    held = [name for name in RecordFolder(folder).minutes_of("operations") if name != _ID]
    if held:
        raise BadRequest(words.DEMO_OTHERS.format(path=folder, name=held[0]))


def _write(path: Path, data: bytes, root: Path) -> None:
    from sociocli.record.save import make_folder, write_whole

    make_folder(root)
    write_whole(path, data, root=root)


def _clear(record: RecordFolder) -> None:
    """Take away what an earlier demo wrote; what people added stays."""
    from sociocli.record.index import Index
    from sociocli.record.save import remove_file

    for place_of in (record.minutes_path, record.markdown_path):
        remove_file(record.at(place_of("operations", _ID)), root=record.root)
    index = Index(record.root)
    for thing in (thing for part in _PRESENT for thing in index.things(part)):
        comes_from = (str(thing.plain.get(key, "")) for key in ("minutes", "from"))
        if any(place.partition("#")[0] == _ID for place in comes_from):
            remove_file(record.file_of(thing.id), root=record.root)


def _write_all(record: RecordFolder, minutes: Minutes) -> tuple[str, ...]:
    """Write the minutes and what follows from them, and return the paths."""
    from sociocli.process.following import Present, what_follows
    from sociocli.record.aftermath import changes_of, naming, present_of
    from sociocli.record.aftermath_minutes import changes_of_minutes
    from sociocli.record.changes import write_changes
    from sociocli.record.index import Index

    ours = [path.removesuffix(".yaml") for path in _FILES.values()]
    terms = present_of(Index(record.root)).terms
    present = Present(
        terms={name: one for name, one in terms.items() if name in ours}, circles=("operations",)
    )
    follows = what_follows(minutes, present, naming(record, minutes.date))
    changes = (*changes_of_minutes(record, minutes), *changes_of(record, follows))
    return write_changes(record, changes)


def _play(root: Path, *, fast: bool) -> Minutes:
    from sociocli.cli.bringing import bring
    from sociocli.practice.answers.script import Script
    from sociocli.process.asking import Moment
    from sociocli.process.journal import ListJournal
    from sociocli.process.meeting import meeting
    from sociocli.process.running import run
    from sociocli.record.answers_file import read_answers
    from sociocli.terminal.playing import Playing
    from sociocli.terminal.signs import signs_for

    answers = read_answers(_SCENES / "answers.yaml")
    brought = bring(root, "operations-2026-11-22", "operations", answers.begins[:10])
    script = Script(answers, Moment(0, answers.begins))
    playing = Playing(
        script,
        lambda line: print(line, flush=not fast),  # noqa: T201 - made safe where it is dressed
        pace=0 if fast or not sys.stdout.isatty() else _PACE,
        sleep=time.sleep,
        width=shutil.get_terminal_size().columns,
        colour=not os.environ.get("NO_COLOR"),
        styled=sys.stdout.isatty() and os.environ.get("TERM") != "dumb",
        signs=signs_for(sys.stdout.encoding or "ascii"),
    )
    return run(lambda: meeting(brought), playing, ListJournal(), script)
