"""A toy meeting in a real terminal: `python toy_meeting.py [plain] [folder]`.

It asks a few questions of every kind through the real runner, with a journal in
memory, and prints what was answered when it has ended.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import scenes  # its own folder is on the path when it is run as a program

from sociocli.process.asking import Aside, Moment, Pause, Question, Reply, Steps, Tell
from sociocli.process.choosing import Choose, Option
from sociocli.process.journal import ListJournal
from sociocli.process.message import say
from sociocli.process.running import run
from sociocli.process.writing import Form, TakesTurn
from sociocli.terminal.outfit import Outfit


class Stopwatch:
    def __init__(self) -> None:
        self._began = time.monotonic()

    def read(self) -> Moment:
        wall = time.strftime("%Y-%m-%dT%H:%M:%S+00:00")
        return Moment(int(time.monotonic() - self._began), wall)


def asked(question: Question[Any]) -> Steps[Any]:
    """Ask, and let asides happen as an announcement."""
    count = 0
    while True:
        reply: Reply = yield question
        if not isinstance(reply.value, Aside):
            return reply.value
        count += 1
        yield Tell(
            key=f"aside/{question.key}/{count}", words=say("A way out: {way}", way=reply.value.way)
        )


def meeting() -> Steps[list[Any]]:
    """Ask all questions, one after the other."""
    answers = []
    for question in questions():
        answers.append((yield from asked(question)))  # noqa: PERF401 - a generator
    return answers


def questions() -> list[Question[Any]]:
    """Questions of every kind."""
    quiet = scenes.scene(round=None, table=None, item=None, step=say("Check-in"))
    listed: list[Question[Any]] = [
        Choose(
            key="duration/ok",
            words=say("We take ninety minutes, to 20:30."),
            scene=quiet,
            options=(
                Option("yes", "y", say("Nobody objects")),
                Option("no", "n", say("Somebody objects")),
            ),
            preset="yes",
        ),
        scenes.pick(quiet),
        scenes.write(form=Form.TEXT),
    ]
    for person in ("ana", "ben", "cleo"):
        where = scenes.scene(step=say("Reactions"), round=scenes.round_view(person))
        listed.append(
            TakesTurn(
                key=f"reactions/{person}",
                words=say("{name}", name=where.name(person)),
                scene=where,
                person=person,
            )
        )
    listed += [
        replace(scenes.consent(), key="item-2/consent-1/ben"),
        scenes.everybody(),
        scenes.slip(names=1),
        Tell(key="reveal/told", words=say("Nominations:\nBen: Ana Lopez\nAna Lopez: Zoë Ångström")),
        scenes.ready(seconds=300),
    ]
    return listed


def main() -> int:
    """Hold the toy meeting."""
    clock = Stopwatch()
    folder = Path(sys.argv[-1]) if len(sys.argv) > 1 and "/" in sys.argv[-1] else None
    journal = ListJournal()
    make: Callable[..., Any]
    if "plain" in sys.argv:
        from sociocli.terminal.plain import PlainRoom as Room
    else:
        from sociocli.terminal.live import LiveRoom as Room
    make = Room
    try:
        with make(clock, Outfit(folder=folder)) as room:
            run(meeting, room, journal, clock)
    except Pause as pause:
        print(f"PAUSED {pause.exit_code}")
        return pause.exit_code
    finally:
        for entry in journal.entries:
            print(entry.key, "=", entry.answer, entry.aside.way if entry.aside else "")
    print("ENDED")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
