"""Questionnaires for peers: a text file that anybody can fill in with any editor.

Writes Markdown that needs no program to be read. Reads it back tolerantly: line
ends, a mark at the beginning, other encodings, lines that were wrapped anew,
headings that lost their signs, quotes of a mail, answers on the line of their
question, letters that an editor made prettier. What was written comes back exactly
as it stands, but for empty lines round it. Whatever stands beside the questions is
kept, too. Only an x allows quoting.

Must not know which questions there are.

Source: formats.md 3.4 and 3.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sociocli.domain.practised import Answered, PeerAnswers, Questionnaire, Quotes
from sociocli.domain.text import fold, in_one_line, slug, tidy, unique
from sociocli.errors import BadRequest
from sociocli.record import peer_wording as words
from sociocli.record.disk import read_whole
from sociocli.record.new_file import write_new

__all__ = ["PeerFile", "questionnaire_text", "read_peer_file", "write_questionnaire"]

_MOST = 200_000
_ROOM = "\n"
_WRAPPED = 8
"""So many lines at most a question is wrapped to."""
_LIKE = 0.8
_JOINERS = "\u200c\u200d"
_LEAST_OWN = 12
_START = re.compile(r"[>\s#*_]*(?:\d{1,2}\\?[.):])?[\s*_]*")
_HEADED = re.compile(r"[>\s]*(?:#{1,6}\s*|\d{1,2}\\?[.):])")
_QUOTED = re.compile(r"^>\s?")
_FIELD = re.compile(r"[>\s*_]*(?P<name>[^:]{1,40}):(?P<value>.*)")
_BOX = re.compile(
    r"[>\s]*(?:[-*+]\s+)?(?:\\?\[(?P<in>[^\]]{0,8}?)\\?\]|(?P<sign>[☐☑☒✓✔]))(?P<text>.*)"
)
_TICKED = ("x", "×", "✓", "✔", "☑", "☒", "v", "y", "yes")
_EMPTY = ("", "_", "☐")
_BINARY = (b"PK\x03\x04", b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class PeerFile:
    """What came back from a peer.

    Args:
        answers: What they wrote.
        remarks: Sentences about how it was read.

    """

    answers: PeerAnswers
    remarks: tuple[str, ...] = ()


def questionnaire_text(asked: Questionnaire) -> str:
    """Return the text of a questionnaire.

    Args:
        asked: The questions and whom they are for.

    """
    name = _safe(asked.name)
    boxes = [words.WITH_NAME, words.WITHOUT_NAME] if asked.named else [words.WITHOUT_NAME]
    parts = [
        words.HEADING.format(name=name) if asked.named else words.HEADING_UNNAMED,
        words.INTRO,
        words.ABOUT.format(about=_safe(asked.about)),
        words.NAME.format(name=name) if asked.named else words.NO_NAME,
    ]
    for n, question in enumerate(asked.questions, 1):
        parts.append(words.QUESTION.format(number=n, question=question) + _ROOM)
    parts += [f"## {words.MAY_QUOTE}", words.HOW_TO_ALLOW]
    parts.append("\n".join(words.BOX.format(text=text) for text in boxes))
    return "\n\n".join(parts) + "\n"


def write_questionnaire(folder: Path, asked: Questionnaire) -> Path:
    """Write a questionnaire into a new file; one that is there is never written over.

    Args:
        folder: Where it is written.
        asked: The questions and whom they are for.

    Returns:
        The file.

    Raises:
        BadRequest: If there is no such folder.
        RecordError: If it cannot be written.

    """
    if not folder.is_dir():
        raise BadRequest(words.NO_FOLDER.format(path=folder))
    base = f"questions-for-{slug(asked.name, 'somebody')}" if asked.named else "questions"
    data = questionnaire_text(asked).encode("utf-8", "replace")
    while True:
        taken = [path.stem.casefold() for path in folder.iterdir()]
        path = folder / f"{unique(base, taken)}.md"
        if write_new(path, data):
            return path


def _safe(text: str) -> str:
    """Return a phrase without controls; what joins letters in some scripts stays."""
    return "".join(c for c in in_one_line(text) if c.isprintable() or c in _JOINERS)


def read_peer_file(path: Path, known: Sequence[str]) -> PeerFile:
    """Read what a peer wrote.

    Args:
        path: The file.
        known: All questions that may stand in it.

    Raises:
        BadRequest: If it is no text, or none of the questions stands in it.
        RecordError: If it cannot be read.

    """
    text, remarks = _text(read_whole(path, _MOST), path)
    sections = list(_sections(_unquoted(text).split("\n"), known))
    if len(sections) == 1:
        raise BadRequest(words.NO_QUESTIONS, str(path))
    said: dict[str, list[str]] = {}
    beside: list[str] = []
    name = about = ""
    quotes = Quotes.NO
    for question, lines in sections:
        if question and question != words.MAY_QUOTE:
            said.setdefault(question, []).append(_written(lines))
            continue
        if question:
            quotes, unclear = _quotes(lines)
            remarks += [one.format(path=path, mark=_safe(mark)) for one, mark in unclear]
        else:
            name, about = _field(lines, words.NAME), _field(lines, words.ABOUT)
        beside.append(_written(list(_not_ours(lines))))
    said[words.BESIDE] = beside
    answers = [
        Answered(question, "\n\n".join(texts))
        for question, parts in said.items()
        if (texts := [part for part in parts if part])
    ]
    if not answers:
        remarks.append(words.NO_ANSWERS.format(path=path))
    return PeerFile(PeerAnswers(name, about, quotes, tuple(answers)), tuple(remarks))


def _text(data: bytes, path: Path) -> tuple[str, list[str]]:
    """Return bytes as text, whatever an editor made of the encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), []
    if data.startswith(_BINARY) or b"\0" in data:
        raise BadRequest(words.NOT_TEXT, str(path))
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), [words.OLD_LETTERS.format(path=path)]


def _unquoted(text: str) -> str:
    """Return tidied text; a mail that quotes all of it is taken out of its quotes."""
    return "\n".join(_out_of_quotes(tidy(text).split("\n")))


def _out_of_quotes(lines: list[str]) -> list[str]:
    """Return lines without the signs of a quote, if all of them have one."""
    while any(lines) and all(line.startswith(">") for line in lines if line):
        lines = [_QUOTED.sub("", line) for line in lines]
    return lines


def _sections(lines: Sequence[str], known: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each question with the lines below it; first what stands before all of them."""
    bare = [(one, _bare(one)) for one in (*known, words.MAY_QUOTE)]
    question, below, at, quoted = "", [], 0, False
    while at < len(lines):
        found = _question_at(lines, at, bare)
        if found is None:
            below.append(lines[at])
            at += 1
            continue
        yield question, _out_of_quotes(below) if quoted else below
        question, taken, rest = found
        quoted = lines[at].startswith(">")
        below = [rest] if rest else []
        at += taken
    yield question, _out_of_quotes(below) if quoted else below


def _question_at(
    lines: Sequence[str], at: int, known: Sequence[tuple[str, str]]
) -> tuple[str, int, str] | None:
    """Return the question that begins in a line, the lines it takes, and what follows it."""
    joined = ""
    for taken, line in enumerate(lines[at : at + _WRAPPED], 1):
        if not line.strip("> "):
            break
        joined = f"{joined} {line}" if joined else _START.sub("", line, count=1)
        bare = _bare(joined)
        for question, letters in known:
            if bare.startswith(letters):
                return question, taken, _after(joined, len(letters))
        if not bare or not any(letters.startswith(bare) for _, letters in known):
            break
    return _nearly(lines[at], known) if _HEADED.match(lines[at]) else None


def _nearly(line: str, known: Sequence[tuple[str, str]]) -> tuple[str, int, str] | None:
    """Return the question that a heading is but for a few letters."""
    from difflib import SequenceMatcher

    bare = _bare(_START.sub("", line, count=1))
    for question, letters in known:
        alike = SequenceMatcher(None, bare, letters)
        if alike.real_quick_ratio() >= _LIKE and alike.ratio() >= _LIKE:
            return question, 1, ""
    return None


def _bare(text: str) -> str:
    """Return letters and digits only, so that no editor's care for signs matters."""
    return "".join(c for c in fold(text) if c.isalnum())


def _after(joined: str, letters: int) -> str:
    """Return what stands behind so many letters of a line."""
    end = next(n for n in range(len(joined) + 1) if len(_bare(joined[:n])) >= letters)
    return joined[end:].lstrip("?!.:*_ ")


def _written(lines: Sequence[str]) -> str:
    """Return what was written, without the empty lines round it."""
    kept = list(lines)
    while kept and not kept[0].strip("> "):
        kept.pop(0)
    while kept and not kept[-1].strip("> "):
        kept.pop()
    return "\n".join(kept)


def _field(lines: Sequence[str], template: str) -> str:
    """Return what stands behind the colon of a line of ours."""
    wanted = _bare(template.partition(":")[0])
    for line in lines:
        match = _FIELD.match(line)
        if match and _bare(match["name"]) == wanted:
            return in_one_line(match["value"].strip().removeprefix("**"))
    return ""


def _quotes(lines: Sequence[str]) -> tuple[Quotes, list[tuple[str, str]]]:
    """Return what is allowed, and sentences about marks that say neither yes nor no."""
    unclear: list[tuple[str, str]] = []
    ticked = []
    for line in lines:
        match = _BOX.match(line)
        if match is None:
            continue
        mark = (match["in"] or match["sign"] or "").strip().casefold()
        if mark in _TICKED:
            ticked.append(_bare(match["text"]))
        elif mark not in _EMPTY:
            unclear.append((words.UNCLEAR, mark))
    starts = [_bare(one.partition(",")[0]) for one in (words.WITH_NAME, words.WITHOUT_NAME)]
    named, unnamed = (any(text.startswith(start) for text in ticked) for start in starts)
    if named and unnamed:
        unclear.append((words.BOTH, ""))
    quotes = Quotes.UNNAMED if unnamed else Quotes.NAMED if named else Quotes.NO
    return quotes, unclear


def _not_ours(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines that do not come from the questionnaire as it was sent."""
    sent = (words.HEADING, words.HEADING_UNNAMED, words.NO_NAME, words.INTRO, words.HOW_TO_ALLOW)
    starts = [_bare(one.partition("{")[0]) for one in (words.HEADING, words.ABOUT, words.NAME)]
    ours = [_bare(one) for one in sent]
    for line in lines:
        bare = _bare(line)
        whole = any(bare == one or (len(bare) >= _LEAST_OWN and bare in one) for one in ours)
        begun = any(bare.startswith(one) for one in starts)
        if not (whole or begun or _BOX.match(line)):
            yield line
