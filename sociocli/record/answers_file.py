"""Files of answers: `--answers FILE`.

Knows the two kinds of entries and their keys. Must not know which questions
will be asked; `practice/answers/script.py` finds the entry for each question.

Source: product.md section 6.
"""

from __future__ import annotations

from pathlib import Path

from sociocli.errors import BadRequest
from sociocli.process.scripted import AnswerEntry, Answers, AsideEntry
from sociocli.record import answers_wording as words
from sociocli.record.yaml_text import plain_of
from sociocli.record.yaml_tree import Node, read_yaml

__all__ = ["answers_of", "read_answers"]

_TOP = ("begins", "answers")
_ANSWER = ("ask", "answer", "always", "at")
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}


def read_answers(path: Path) -> Answers:
    """Read a file of answers.

    Args:
        path: Where it stands.

    Raises:
        BadRequest: If it cannot be read, or something in it is wrong; with line.

    """
    try:
        data = path.read_bytes()
    except OSError as wrong:
        reason = wrong.strerror or "it is not there"
        raise BadRequest(words.UNREADABLE.format(reason=reason), str(path)) from None
    return answers_of(data, str(path))


def answers_of(data: bytes, path: str) -> Answers:
    """Read the bytes of a file of answers; see `read_answers`."""
    root = read_yaml(data, path)
    if root.kind != "map":
        raise BadRequest(words.NOT_A_FILE, path, root.line)
    _refuse_others(root, _TOP, path)
    begins, line = "", 1
    for key, line_of_key, node in root.pairs:
        if key == "begins":
            begins, line = _text(node, key, path), line_of_key
    listed = root.get("answers") or Node("list")
    if listed.kind != "list" and not (listed.kind == "text" and not listed.text):
        raise BadRequest(words.NOT_A_LIST, path, listed.line)
    entries = tuple(_entry(node, path) for node in listed.items)
    try:
        return Answers(entries, begins, path)
    except BadRequest as wrong:
        raise BadRequest(wrong.plain_sentence, path, line) from None


def _entry(node: Node, path: str) -> AnswerEntry | AsideEntry:
    keys = [key for key, _, _ in node.pairs]
    try:
        if "ask" in keys:
            return _answer(node, path)
        if "before" in keys:
            return _aside(node, path)
    except BadRequest as wrong:
        line = wrong.line or node.line
        raise BadRequest(wrong.plain_sentence, path, line) from None
    raise BadRequest(words.NOT_AN_ENTRY.format(), path, node.line)


def _answer(node: Node, path: str) -> AnswerEntry:
    _refuse_others(node, _ANSWER, path)
    answer = node.get("answer")
    if answer is None:
        raise BadRequest(words.NEEDS.format(key="answer"), path, node.line)
    return AnswerEntry(
        ask=_value(node, "ask", path),
        answer=plain_of(answer),
        always=_always(node, path),
        at=_value(node, "at", path),
        line=node.line,
    )


def _aside(node: Node, path: str) -> AsideEntry:
    way = _value(node, "aside", path)
    if not way:
        raise BadRequest(words.NEEDS.format(key="aside"), path, node.line)
    return AsideEntry(
        before=_value(node, "before", path),
        way=way,
        values=tuple(
            (key, _joined(value, key, path))
            for key, _, value in node.pairs
            if key not in ("before", "aside", "at")
        ),
        at=_value(node, "at", path),
        line=node.line,
    )


def _always(node: Node, path: str) -> bool:
    text = _value(node, "always", path)
    if text and text not in _YES_NO:
        raise BadRequest(words.YES_OR_NO, path, node.line)
    return _YES_NO.get(text, False)


def _joined(node: Node, key: str, path: str) -> str:
    """Return a text, or the texts of a list with commas between them."""
    if node.kind == "list":
        return ", ".join(_text(one, key, path) for one in node.items)
    return _text(node, key, path)


def _value(node: Node, key: str, path: str) -> str:
    found = node.get(key)
    return "" if found is None else _text(found, key, path)


def _text(node: Node, key: str, path: str) -> str:
    if node.kind != "text":
        raise BadRequest(words.NOT_TEXT.format(key=key), path, node.line)
    return node.text


def _refuse_others(node: Node, known: tuple[str, ...], path: str) -> None:
    for key, line, _ in node.pairs:
        if key not in known and not key.startswith("x-"):
            sentence = words.UNKNOWN.format(key=key, known=", ".join(known))
            raise BadRequest(sentence, path, line)
