"""Reading one file of a record for the index.

Files in our own form are read by the fast reader, all others, and all that the
fast one has any doubt about, by the strict one; both give the same thing and
the same refusals (tests/record/test_index_reading.py).

Must not know where things are kept.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest, RecordError
from sociocli.record.disk import read_whole
from sociocli.record.folding import unmarked
from sociocli.record.own_form import noun_of_own_form
from sociocli.record.own_form_heads import UNSAID
from sociocli.record.things import Thing, thing_of

if TYPE_CHECKING:
    from sociocli.record.finding import Finding

__all__ = ["Read", "read_file", "read_thing"]

# What a file of a part says it is, and the noun in it; the others say nothing.
NOUNS = {
    "minutes": ("sociocli/minutes/1", "Minutes"),
    "decisions": ("sociocli/decision/1", "StandingDecision"),
    "terms": ("sociocli/term/1", "Term"),
    "actions": ("sociocli/action/1", "StandingAction"),
    "backlog": ("sociocli/topic/1", "BacklogTopic"),
}
_FENCE = b"---\n"
_END = b"\n---\n"


class Read(NamedTuple):
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
        return _refused(wrong, shown)
    except RecordError as wrong:
        from sociocli.record.finding import Finding

        return Read(None, Finding(shown, 0, wrong.sentence))


def read_thing(data: bytes, identity: str, shown: str) -> Read:
    """Read the bytes of a file; see `read_file`."""
    said: list[str] = []
    plain = _quickly(identity, data, said)
    if plain is None:
        try:
            plain = _strictly(identity, data, shown)
        except BadRequest as wrong:
            return _refused(wrong, shown)
        said = _texts(plain, [])
    return Read(thing_of(identity, plain), None, unmarked("\n".join(said)))


def _refused(wrong: BadRequest, shown: str) -> Read:
    from sociocli.record.finding import finding_of

    return Read(None, finding_of(wrong, shown))


def _quickly(identity: str, data: bytes, said: list[str]) -> dict[str, Plain] | None:
    """Read a file in our own form, with every text that is looked for, or return None."""
    part = identity.partition("/")[0]
    if part == "decisions":
        return _quick_decision(data, said)
    form, noun = NOUNS.get(part, ("", ""))
    plain = noun_of_own_form(data, noun, said)
    return plain if plain is None or not form or plain.get("format") == form else None


def _quick_decision(data: bytes, said: list[str]) -> dict[str, Plain] | None:
    end = data.find(_END, len(_FENCE) - 1)
    if end < 0 or not data.startswith(_FENCE) or b"<<<<<<< " in data:
        return None  # what may be an unfinished merge is read strictly
    form, noun = NOUNS["decisions"]
    plain = noun_of_own_form(data[len(_FENCE) : end + 1], noun, said)
    if plain is None or "text" in plain or plain.get("format") != form:
        return None
    try:
        text = data[end + len(_END) :].decode()
    except UnicodeDecodeError:
        return None
    body = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    said.append(body)
    return {**plain, "text": body}


def _strictly(identity: str, data: bytes, shown: str) -> dict[str, Plain]:
    from sociocli.record.minutes_file import minutes_of_node
    from sociocli.record.standing_file import STANDING, standing_of, standing_tree
    from sociocli.record.yaml_text import plain_of
    from sociocli.record.yaml_tree import decode, parse

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
