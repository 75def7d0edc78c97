"""Reading one file of a record for the index.

Files in our own form are read by the fast reader, all others, and all that the
fast one has any doubt about, by the strict one; both give the same thing and
the same refusals (tests/record/test_index_reading.py).

Must not know where things are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest, RecordError
from sociocli.record.disk import read_whole
from sociocli.record.finding import Finding, finding_of
from sociocli.record.folding import unmarked
from sociocli.record.own_form import UNSAID, plain_of_own_form
from sociocli.record.plain_check import is_readable
from sociocli.record.things import Thing, thing_of

__all__ = ["Read", "read_file", "read_thing"]

# What a file of a part says it is, and where its noun is found; the others say nothing.
NOUNS = {
    "minutes": ("sociocli/minutes/1", "minutes", "Minutes"),
    "decisions": ("sociocli/decision/1", "standing", "StandingDecision"),
    "terms": ("sociocli/term/1", "standing", "Term"),
    "actions": ("sociocli/action/1", "standing", "StandingAction"),
    "backlog": ("sociocli/topic/1", "standing", "BacklogTopic"),
}
_FENCE = "---\n"
_END = "\n---\n"


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a file: a thing, or a finding that says why not.

    Args:
        thing: What it holds, or None.
        finding: Why it cannot be read, or None.
        words: Every text in it as it is searched, one in a line.

    """

    thing: Thing | None
    finding: Finding | None
    words: str = ""


def read_file(path: Path, identity: str, shown: str) -> Read:
    """Read a file of the record; what is wrong with it becomes a finding.

    Args:
        path: The file.
        identity: The identity of the thing in it.
        shown: The path below the record folder.

    """
    from sociocli.record.yaml_tree import SIZE_LIMIT

    try:
        return read_thing(read_whole(path, SIZE_LIMIT), identity, shown)
    except BadRequest as wrong:
        return Read(None, finding_of(wrong, shown))
    except RecordError as wrong:
        return Read(None, Finding(shown, 0, wrong.sentence))


def read_thing(data: bytes, identity: str, shown: str) -> Read:
    """Read the bytes of a file; see `read_file`."""
    said: list[str] = []
    plain = _quickly(identity, data, said)
    if plain is None:
        try:
            plain = _strictly(identity, data, shown)
        except BadRequest as wrong:
            return Read(None, finding_of(wrong, shown))
        said = _texts(plain, [])
    return Read(thing_of(identity, plain), None, unmarked("\n".join(said)))


def _quickly(identity: str, data: bytes, said: list[str]) -> dict[str, Plain] | None:
    """Read a file in our own form, with every text that is looked for, or return None."""
    part = identity.partition("/")[0]
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if part == "decisions":
        return _quick_decision(text, said)
    plain = plain_of_own_form(text, said)
    if plain is None or part not in NOUNS:
        return plain
    return plain if _says(plain, part) else None


def _quick_decision(text: str, said: list[str]) -> dict[str, Plain] | None:
    end = text.find(_END, len(_FENCE) - 1)
    if end < 0 or not text.startswith(_FENCE) or "<<<<<<< " in text:
        return None  # what may be an unfinished merge is read strictly
    plain = plain_of_own_form(text[len(_FENCE) : end + 1], said)
    if plain is None or "text" in plain or not _says(plain, "decisions"):
        return None
    body = text[end + len(_END) :].replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    said.append(body)
    return {**plain, "text": body}


def _says(plain: dict[str, Plain], part: str) -> bool:
    """Tell whether a file says that it is of its part, and is."""
    return plain.get("format") == NOUNS[part][0] and is_readable(_noun(part), plain)


@cache
def _noun(part: str) -> type:
    _, module, name = NOUNS[part]
    found: type = getattr(import_module(f"sociocli.domain.{module}"), name)
    return found


def _strictly(identity: str, data: bytes, shown: str) -> dict[str, Plain]:
    from sociocli.record.minutes_file import minutes_of_node
    from sociocli.record.standing_file import STANDING, standing_of, standing_tree
    from sociocli.record.yaml_text import decode, parse, plain_of

    part, text = identity.partition("/")[0], decode(data, shown)
    cls = STANDING.get(part)
    if cls is not None:
        standing_of(cls, text, shown)  # refuses what is no such file
        node, body = standing_tree(cls, text, shown)
    else:
        node, body = parse(text, shown), ""
        if part == "minutes":
            minutes_of_node(node, shown)
    plain = plain_of(node)
    found = plain if isinstance(plain, dict) else {}
    return {**found, "text": body} if part == "decisions" else found


def _texts(plain: Plain, found: list[str]) -> list[str]:
    """Add every text in plain data, but for those that nobody looks for."""
    if isinstance(plain, str):
        found.append(plain)
    elif isinstance(plain, dict):
        for key, one in plain.items():
            if key not in UNSAID or not isinstance(one, str):
                _texts(one, found)
    elif isinstance(plain, list):
        for one in plain:
            _texts(one, found)
    return found
