"""The files of what stands: decisions, terms, actions and topics of the backlog.

Terms, actions and topics are YAML. A decision is Markdown: its front matter is
YAML, below it stands the text in force, line for line as it was typed. What the
program does not know in a file, its comments and its order stay as they are
when a value changes.

Must not know what the values mean.
Source: product.md section 4 (the record folder, YAML).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar, cast

from sociocli.domain.plain import Plain
from sociocli.domain.standing import (
    BacklogTopic,
    OutsideMeeting,
    StandingAction,
    StandingDecision,
    Term,
)
from sociocli.errors import BadRequest
from sociocli.record import standing_wording as words
from sociocli.record.merge_trouble import refuse_unfinished_merge
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.patch import change_to
from sociocli.record.plain import from_node, known_keys, node_of, to_plain
from sociocli.record.yaml_text import write_yaml
from sociocli.record.yaml_tree import Node, parse

__all__ = [
    "FORMATS",
    "PART_OF",
    "STANDING",
    "Standing",
    "changed",
    "front_matter",
    "standing_bytes",
    "standing_of",
    "standing_of_plain",
    "standing_tree",
]

Standing = StandingDecision | Term | StandingAction | BacklogTopic
S = TypeVar("S", bound=Standing)

FORMATS: dict[type, str] = {
    StandingDecision: "sociocli/decision/1",
    Term: "sociocli/term/1",
    StandingAction: "sociocli/action/1",
    BacklogTopic: "sociocli/topic/1",
}
PART_OF: dict[type, str] = {
    StandingDecision: "decisions",
    Term: "terms",
    StandingAction: "actions",
    BacklogTopic: "backlog",
}
STANDING: dict[str, type[Standing]] = {
    "decisions": StandingDecision,
    "terms": Term,
    "actions": StandingAction,
    "backlog": BacklogTopic,
}
_ALWAYS = {
    StandingDecision: ("status",),
    Term: ("state",),
    StandingAction: ("state",),
    OutsideMeeting: ("silence",),
}
_FENCE = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(.*?)^---[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def standing_bytes(value: Standing, editor: str = "") -> bytes:
    """Write what stands as the bytes of a new file.

    Args:
        value: A decision, term, action or topic.
        editor: The line that names the schema, with its line end, or "".

    """
    text = editor + write_yaml(_plain(value))
    if isinstance(value, StandingDecision):
        text = f"---\n{text}---\n\n{_body(value.text)}"
    return text.encode()


def standing_of(
    cls: type[S], text: str, shown: str, findings: list[tuple[int, str]] | None = None
) -> S:
    """Make the value from the text of its file.

    Args:
        cls: What it is.
        text: The text.
        shown: How the file is called in sentences.
        findings: Takes line and sentence of unknown keys; without it they are
            passed over, as the file is only read.

    Raises:
        BadRequest: If it is no such file, with the line.

    """
    node, body = standing_tree(cls, text, shown)
    refuse_other_format(node, FORMATS[cls], shown)
    taken = [] if findings is None else findings
    value = from_node(cls, node, shown, extras=("format",), findings=taken)
    if isinstance(value, StandingDecision):
        return cast("S", replace(value, text=body))
    return value


def standing_of_plain(cls: type[S], plain: Mapping[str, Plain], shown: str) -> S:
    """Make the value from what a file holds, as `Thing.plain` has it.

    Raises:
        BadRequest: If it is no such thing.

    """
    known = {key: value for key, value in plain.items() if key not in ("format", "text")}
    taken: list[tuple[int, str]] = []
    value = from_node(cls, node_of(known), shown, findings=taken)
    if isinstance(value, StandingDecision):
        return cast("S", replace(value, text=str(plain.get("text", ""))))
    return value


def standing_tree(cls: type, text: str, shown: str) -> tuple[Node, str]:
    """Return the tree of a file, with its right lines, and the text below it."""
    if cls is not StandingDecision:
        return parse(text, shown), ""
    refuse_unfinished_merge(text, shown)
    front, body = front_matter(text, shown)
    node = parse("\n" + front, shown)
    if node.get("text") is not None:
        raise BadRequest(words.TEXT_BELOW, shown, node.line)
    return node, body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def front_matter(text: str, shown: str) -> tuple[str, str]:
    """Split a file of Markdown into its front matter and what follows.

    Raises:
        BadRequest: If it has none.

    """
    found = _FENCE.match(text)
    if found is None:
        raise BadRequest(words.NO_FRONT, shown, 1)
    return found[1], text[found.end() :]


def changed(text: str, shown: str, new: Standing) -> str:
    """Return the text of a file with a new value, and nothing else changed.

    Args:
        text: The file as it stands.
        shown: How it is called in sentences.
        new: What it shall say.

    Raises:
        BadRequest: If the file cannot be read.

    """
    old = standing_of(type(new), text, shown)
    before, after = _plain(old), _plain(new)
    order = ("format", *known_keys(type(new)))
    if not (isinstance(old, StandingDecision) and isinstance(new, StandingDecision)):
        return change_to(text, before, after, order=order, path=shown)
    front, body = front_matter(text, shown)
    done = change_to("\n" + front, before, after, order=order, path=shown)[1:]
    start = text.index(front, text.index("---") + 3)
    if new.text != old.text:
        newline = "\r\n" if "\r\n" in text else "\n"
        body = newline + _body(new.text).replace("\n", newline)
    fence = text[start + len(front) : len(text) - len(front_matter(text, shown)[1])]
    return text[:start] + done + fence + body


def _plain(value: Standing) -> dict[str, Plain]:
    plain = {"format": FORMATS[type(value)], **to_plain(value, _ALWAYS)}
    if isinstance(value, StandingDecision):
        plain.pop("text", None)
    return plain


def _body(text: str) -> str:
    clean = _CONTROLS.sub("", text).strip("\n")
    return f"{clean}\n" if clean else ""
