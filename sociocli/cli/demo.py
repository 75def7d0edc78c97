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
}
_MARK = "x-made-by: sociocli demo"
_ID = "2026-11-22-operations"
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
    for place_of in (record.minutes_path, record.markdown_path):  # those of an earlier demo
        record.at(place_of("operations", _ID)).unlink(missing_ok=True)
    minutes = _play(record.root, fast=fast)
    whole = named(minutes, record)
    yaml, markdown = _write_minutes(record, whole)
    say()
    say(words.DEMO_DONE.format(path=folder))
    for path in (*_FILES.values(), yaml, markdown):
        say(f"  {folder}/{path}")
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


def _write_minutes(record: RecordFolder, minutes: Minutes) -> tuple[str, str]:
    from sociocli.record.markdown import render
    from sociocli.record.minutes_file import minutes_yaml

    yaml = record.minutes_path(minutes.circle, minutes.id)
    markdown = record.markdown_path(minutes.circle, minutes.id)
    _write(record.at(yaml), minutes_yaml(minutes), record.root)
    _write(record.at(markdown), render(minutes).encode(), record.root)
    return yaml, markdown


def _play(root: Path, *, fast: bool) -> Minutes:
    from sociocli.cli.bringing import bring
    from sociocli.practice.script import Script
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
