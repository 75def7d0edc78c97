"""`sociocli practice ask-peers`: questions to people who know one, and their answers.

Writes a questionnaire for each into a folder, and reads back what they wrote. Must
not know the questions, nor what a questionnaire looks like.

Source: formats.md 3.4; product.md rule 6.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sociocli.cli import reflect_wording as words
from sociocli.cli.alone import Alone, begun, converse
from sociocli.cli.init_asking import Asking
from sociocli.cli.saying import say, say_aside
from sociocli.domain.plain import Plain
from sociocli.domain.practised import HeardFromPeers, PeerAnswers, Questionnaire
from sociocli.domain.text import in_one_line
from sociocli.errors import BadRequest
from sociocli.practice.looking_back.hearing_peers import hearing_peers
from sociocli.practice.looking_back.reflecting_wording import (
    ALL_FOR_PEERS,
    FOR_PEERS,
    ROLE_FOR_PEERS,
)
from sociocli.process.asking import Steps
from sociocli.record.folder import lies_in_record
from sociocli.record.peer_file import read_peer_file, write_questionnaire
from sociocli.record.plain import from_plain, to_plain
from sociocli.record.practice_log import practice_home
from sociocli.record.reflection_file import PEERS, keep

__all__ = ["Asked", "ask_peers", "read_peers"]

_OPEN = "reading-peers"
_AGAIN = "sociocli practice ask-peers --read"
_BEST = range(2, 6)
_BETWEEN = re.compile(r"[,;\n]")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said on the command line about whom to ask.

    Args:
        names: Whom; asked for if nobody is named.
        about: What it is about; asked for if None and nobody is named.
        role: The role whose checks are asked; facilitator if "".
        named: Whether names stand on the answers; None if it was not said.
        to: The folder that is written to, or "".

    """

    names: tuple[str, ...] = ()
    about: str | None = None
    role: str | None = None
    named: bool | None = None
    to: str = ""


def ask_peers(asked: Asked) -> None:
    """Write a questionnaire for each of some people.

    Args:
        asked: What was said on the command line.

    Raises:
        BadRequest: If the role is none, or the folder is not there.
        NeedsAnswer: If nobody is named and nobody sits at a terminal.

    """
    folder = _where(asked.to)
    asking = Asking()
    alone = not asked.names
    try:
        names = _names(asked.names) or _asked_names(asking)
        about = in_one_line(_open(asking, asked.about, words.FOR_WHAT, "--for", asks=alone))
        role = _role(_open(asking, asked.role, words.AS_WHAT, "--role", asks=alone))
        named = asked.named
        if named is None and alone:
            yes_no = (words.NAMES_YES, words.NAMES_NO)
            named = asking.yes(words.NAMES_ON, "--named", yes_no, said=None)
    finally:
        asking.close()
    if len(names) not in _BEST:
        say_aside(words.FEW_OR_MANY)
    about = words.ABOUT.format(about=about or words.IN_GENERAL, role=role)
    questions = (*FOR_PEERS, ROLE_FOR_PEERS[role])
    for name in names:
        form = Questionnaire(name, about, questions, named=named is not False)
        path = write_questionnaire(folder, form)
        written = words.WRITTEN if form.named else words.WRITTEN_UNNAMED
        say(written.format(name=name, path=path))
    say_aside(words.HOW_TO_SEND)


def _where(to: str) -> Path:
    """Return the folder that is written to: the current one, or home if that is in a record."""
    if not to:
        return Path.home() if lies_in_record(Path.cwd()) else Path()
    if lies_in_record(Path(to)):
        raise BadRequest(words.IN_A_RECORD.format(path=to, like="~"))
    return Path(to)


def _names(texts: Sequence[str]) -> list[str]:
    names = [in_one_line(name) for text in texts for name in _BETWEEN.split(text)]
    return list(dict.fromkeys(name for name in names if name))


def _asked_names(asking: Asking) -> list[str]:
    while True:
        names = _names([asking.open(None, words.WHO, "--name")])
        if names:
            return names
        say_aside(words.NEEDED_AGAIN)


def _open(asking: Asking, said: str | None, question: str, option: str, *, asks: bool) -> str:
    return asking.open(said if said is not None or asks else "", question, option)


def _role(typed: str) -> str:
    """Return the role that is meant, by its name or the beginning of it."""
    wanted = typed.strip().casefold()
    found = [role for role in ROLE_FOR_PEERS if role.startswith(wanted)]
    if not found:
        raise BadRequest(words.NO_ROLE.format(role=typed, roles=", ".join(ROLE_FOR_PEERS)))
    return found[0]


def read_peers(files: Sequence[str], today: str, *, answers: str = "", plain: bool = False) -> int:
    """Show what peers wrote, question by question, and keep what was heard.

    Args:
        files: The files that came back; without any, what was begun goes on.
        today: Today's day.
        answers: A file of answers, or "".
        plain: Whether it is held line by line.

    Returns:
        The exit code.

    Raises:
        BadRequest: If a file is none, or there is nothing to go on with.

    """
    folder = _open_one() if not files else None
    peers = _read(files)
    if files and not any(one.answers for one in peers):
        say_aside(words.ALL_EMPTY)
        return 0
    brought: Plain = [to_plain(one) for one in peers]
    alone = Alone(
        folder or practice_home() / _OPEN / _mark(brought),
        today,
        _process,
        partial(keep, PEERS),
        _AGAIN,
        brought=brought,
        answers=answers,
        plain=plain,
    )
    return converse(alone)


def _process(brought: Plain) -> Steps[HeardFromPeers]:
    listed = brought if isinstance(brought, list) else []
    return hearing_peers([from_plain(PeerAnswers, one) for one in listed])


def _read(files: Sequence[str]) -> list[PeerAnswers]:
    peers = []
    seen: list[Path] = []
    for name in files:
        path = Path(name)
        if path.resolve() in seen:
            say_aside(words.FILE_TWICE.format(path=path))
            continue
        seen.append(path.resolve())
        found = read_peer_file(path, ALL_FOR_PEERS)
        for remark in found.remarks:
            say_aside(remark)
        peers.append(found.answers)
    return peers


def _mark(brought: Plain) -> str:
    """Return what tells these answers from others, so that the same files go on."""
    return hashlib.blake2b(json.dumps(brought).encode(), digest_size=6).hexdigest()


def _open_one() -> Path:
    """Return the reading that was worked on last.

    Raises:
        BadRequest: If there is none.

    """
    place = practice_home() / _OPEN
    found = [folder for folder in place.glob("*") if begun(folder)]
    if not found:
        raise BadRequest(words.NO_FILES)
    return max(found, key=lambda folder: (folder / "journal").stat().st_mtime)
