"""Finding words in a record: which files hold them, and in which line.

What people type is words and nothing else, never syntax; what stands between
quotation marks stands together; the last word may be the beginning of one.
The index says which files, the best first; the line is looked for in the file
as it is now. Where no index of words can be had, the files are read one by one.

Must not know how it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sociocli.record.folder import PARTS
from sociocli.record.folding import TOKEN, folded
from sociocli.record.index import Index
from sociocli.record.things import Thing, as_row

__all__ = ["KINDS", "Found", "Phrase", "Wanted", "marked", "phrases_of", "search"]

KINDS = {
    "minutes": "minutes",
    "decision": "decisions",
    "term": "terms",
    "action": "actions",
    "topic": "backlog",
    "agenda": "agendas",
    "circle": "circles",
}
_SPOKEN = re.compile(r'"([^"]*)"?|([^\s"]+)')
# More than any file of a record has; the line is looked for in files that the index has read.
_LARGEST = 1_000_000
_TITLE_COUNTS = 5


class Phrase(NamedTuple):
    """One word, or several that stand together.

    Args:
        words: The words, folded.
        begins: Whether the last of them may be the beginning of a word.

    """

    words: tuple[str, ...]
    begins: bool

    @property
    def asked(self) -> str:
        """How the index of words is asked."""
        return f'"{" ".join(self.words)}"' + "*" * self.begins

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds it in a folded line."""
        inside = r"[\W_]*".join(re.escape(word) for word in self.words)
        return re.compile(rf"(?<![^\W_]){inside}" + ("" if self.begins else r"(?![^\W_])"))


class Wanted(NamedTuple):
    """What is looked for.

    Args:
        phrases: What the thing must hold, all of it.
        circle: Only things of this circle.
        kind: Only things of this kind, a key of `KINDS`.
        person: Only what this person has, holds, owes or was at; an id or a name.
        since: Only things from this day on.
        until: Only things up to this day.
        limit: How many at most.

    """

    phrases: tuple[Phrase, ...]
    circle: str = ""
    kind: str = ""
    person: str = ""
    since: str = ""
    until: str = ""
    limit: int = 20


class Found(NamedTuple):
    """A thing that holds the words, and the line that says most of them."""

    thing: Thing
    path: str
    line: int
    text: str


def phrases_of(words: Sequence[str]) -> tuple[Phrase, ...]:
    """Return what somebody typed as phrases; what holds no letter or digit is left out.

    Args:
        words: The words; one with spaces in it stands together.

    """
    typed = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    spoken = [(one[1] or one[2], one[2] is not None) for one in _SPOKEN.finditer(typed)]
    found = [(tuple(TOKEN.findall(folded(text))), alone) for text, alone in spoken if text]
    found = [one for one in found if one[0]]
    last = len(found) - 1
    return tuple(Phrase(words, alone and n == last) for n, (words, alone) in enumerate(found))


def search(index: Index, wanted: Wanted) -> list[Found]:
    """Return the things that hold the words, the best first.

    Args:
        index: What is in the record.
        wanted: What is looked for.

    """
    parts = (KINDS[wanted.kind],) if wanted.kind else tuple(PARTS)
    where, values = _conditions(wanted)
    asked = " ".join(phrase.asked for phrase in wanted.phrases)
    things = index.matching(asked, where, values, wanted.limit, parts)
    patterns = [phrase.pattern for phrase in wanted.phrases]
    if things is None:
        return _one_by_one(index, wanted, parts, patterns)
    return [_found(index.root, thing, patterns) for thing in things]


def _conditions(wanted: Wanted) -> tuple[str, list[object]]:
    where, values = "", list[object]()
    if wanted.circle:
        where += " AND circle = ?"
        values.append(wanted.circle)
    if wanted.person:
        where += " AND (instr(who, ?) OR instr(who, ?))"
        values += _named(wanted.person)
    if wanted.since:
        where += " AND begins >= ?"
        values.append(wanted.since)
    if wanted.until:
        where += " AND begins > '' AND begins <= ?"
        values.append(wanted.until)
    return where, values


def _named(person: str) -> list[str]:
    """Return a person as the index writes ids and names."""
    return [as_row((name,)) for name in _names(person)]


def _names(person: str) -> tuple[str, str]:
    from sociocli.domain.text import slug

    return person, slug(person, "person")


def _one_by_one(
    index: Index, wanted: Wanted, parts: Sequence[str], patterns: list[re.Pattern[str]]
) -> list[Found]:
    found = []
    for part in parts:
        for thing in index.things(part, circle=wanted.circle):
            if _fits(thing, wanted):
                title, text = folded(thing.title), _words(index.root, thing)
                if all(one.search(title) or one.search(text) for one in patterns):
                    heard = sum(bool(one.search(title)) for one in patterns) * _TITLE_COUNTS
                    heard += sum(len(one.findall(text)) for one in patterns)
                    found.append((heard, thing))
    found.sort(key=lambda one: one[1].id)
    found.sort(key=lambda one: (one[0], one[1].begins), reverse=True)
    return [_found(index.root, thing, patterns) for _, thing in found[: wanted.limit]]


def _words(root: Path, thing: Thing) -> str:
    """Return what a file says as the index of words would have it, without its keys."""
    from sociocli.record.index_reading import read_file

    shown = thing.id + PARTS[thing.part]
    return read_file(root / shown, thing.id, shown).words.lower()


def _fits(thing: Thing, wanted: Wanted) -> bool:
    if wanted.person and not any(name in thing.who for name in _names(wanted.person)):
        return False
    if wanted.since and thing.begins < wanted.since:
        return False
    return not wanted.until or "" < thing.begins <= wanted.until


def _found(root: Path, thing: Thing, patterns: list[re.Pattern[str]]) -> Found:
    text = _text(root, thing)
    best, most = 0, 0
    lines = text.split("\n")
    for n, line in enumerate(folded(text).split("\n")):
        heard = sum(one.search(line) is not None for one in patterns)
        if heard > most:
            best, most = n, heard
    return Found(thing, thing.id + PARTS[thing.part], best + 1, lines[best].strip())


def _text(root: Path, thing: Thing) -> str:
    try:
        with (root / (thing.id + PARTS[thing.part])).open("rb") as file:
            return file.read(_LARGEST).decode("utf-8-sig", "replace")
    except OSError:  # it has gone this very moment
        return thing.title


def marked(text: str, phrases: Sequence[Phrase]) -> Iterator[tuple[str, bool]]:
    """Part a line into what was looked for and what stands around it.

    Args:
        text: The line.
        phrases: What was looked for.

    Yields:
        A piece of the line, and whether it was looked for.

    """
    plain, places = "", list[int]()
    for at, letter in enumerate(text):
        piece = folded(letter)
        plain += piece
        places += [at] * len(piece)
    hits = [False] * len(text)
    for phrase in phrases:
        for one in phrase.pattern.finditer(plain):
            for at in places[one.start() : one.end()]:
                hits[at] = True
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or hits[at] is not hits[start]:
            yield text[start:at], hits[start]
            start = at
