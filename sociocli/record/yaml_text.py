"""YAML as the record holds it: one way of writing, and a strict way of reading.

Knows the house form (product.md section 4): block style, no re-wrapping, text
over several lines as it stands, and quotes round whatever some other reader
would take for a number, a time or a yes. Reads every scalar as the text that
stands there, with the line it stands in, and refuses what people never mean:
keys that stand twice, anchors, tags, an unfinished merge.
Must not know what the keys mean; that is `plain.py`.

Source: performance.md section 3; reliability.md 4.2.
"""

from __future__ import annotations

import re
from typing import TextIO

import yaml

from sociocli.domain.day import is_day
from sociocli.domain.plain import Plain
from sociocli.errors import Bug
from sociocli.record.yaml_tree import Node, parse

__all__ = ["as_written", "flow_text", "plain_of", "write_yaml"]

_STRING = "tag:yaml.org,2002:str"
_DATE = re.compile(r"\d{4}-\d\d-\d\d")

# What YAML 1.2 readers take for something else than text, beyond what 1.1 readers do.
_RETYPED_BY_12 = (
    ("tag:yaml.org,2002:int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("tag:yaml.org,2002:float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
    ("tag:yaml.org,2002:float", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
    ("tag:yaml.org,2002:timestamp", r"\d{4}-\d\d?-\d\d?([Tt \t].*)?|\d\d?:\d\d(:\d\d.*)?"),
    ("tag:yaml.org,2002:bool", r"[yYnN]|[oO][nN]|[oO][fF][fF]"),
    ("tag:yaml.org,2002:float", r"[-+]?[0-9][0-9_.,:]*"),
)
# What would not survive as a literal block in every reader.
_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]| \n| $")


class _Writer(yaml.SafeDumper):
    """PyYAML's own writer, so that emoji stay themselves, with the house's quotes."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # the same for all
        return True

    def choose_scalar_style(self) -> str:
        style = super().choose_scalar_style()
        return '"' if style == "'" else style

    def check_simple_key(self) -> bool:
        # An empty name, too, stands in one line with its value.
        simple = super().check_simple_key()
        return simple or getattr(self.event, "value", None) == ""


def _represent_text(writer: _Writer, text: str) -> yaml.ScalarNode:
    return writer.represent_scalar(_STRING, text, style=_style(text))


def _style(text: str) -> str | None:
    if "\n" in text and not _ODD.search(text) and text[0] not in " \n" and text[-2:] != "\n\n":
        return "|"
    if "\n" in text or _ODD.search(text):
        return '"'
    if _DATE.fullmatch(text) and not is_day(text):
        return '"'
    return None


def _resolvers() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Return what YAML 1.1 or 1.2 would retype, except days, by first character."""
    found = {
        first: [(tag, pattern) for tag, pattern in known if not tag.endswith(":timestamp")]
        for first, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }
    for tag, words in _RETYPED_BY_12:
        pattern = re.compile(rf"(?!\d{{4}}-\d\d-\d\d$)(?:{words})$")
        for first in "-+.0123456789yYnNoO":
            found.setdefault(first, []).append((tag, pattern))
    return found


_Writer.yaml_implicit_resolvers = _resolvers()
_Writer.add_representer(str, _represent_text)


def write_yaml(data: Plain) -> str:
    """Write plain data in the house form and read it back to be sure.

    A lone surrogate, which no file can hold, becomes a question mark.

    Args:
        data: Mappings, lists, texts, whole numbers, yes and no; no None.

    Returns:
        The text of a file, with LF and a final newline.

    Raises:
        Bug: If what would be read is not what was to be written.

    """
    clean = _clean(data)
    text = _dump(clean, flow=False)
    if plain_of(parse(text, "")) != as_written(clean):
        message = "The YAML that was written reads differently."
        raise Bug(message)
    return text


def flow_text(data: Plain) -> str:
    """Write plain data as it stands between brackets, without a line break."""
    return _dump([_clean(data)], flow=True).strip()[1:-1]


def _dump(data: Plain, *, flow: bool) -> str:
    stream: TextIO | None = None
    return str(
        yaml.dump(
            data, stream, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=10**9,
            default_flow_style=flow,
        )
    )  # fmt: skip


def _clean(data: Plain) -> Plain:
    if isinstance(data, str):
        return _encodable(data)
    if isinstance(data, list):
        return [_clean(item) for item in data]
    if isinstance(data, dict):
        return {_encodable(key): _clean(value) for key, value in data.items()}
    if data is None:
        message = "Nothing cannot be written; leave the key out."
        raise Bug(message)
    return data


def as_written(data: Plain) -> Plain:
    """Return plain data with numbers, yes and no as the text that a file holds for them."""
    if isinstance(data, list):
        return [as_written(item) for item in data]
    if isinstance(data, dict):
        return {_encodable(key): as_written(value) for key, value in data.items()}
    if isinstance(data, bool):
        return "true" if data else "false"
    return _encodable(str(data))


def _encodable(text: str) -> str:
    """Return a text with question marks for lone surrogates, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def plain_of(node: Node) -> Plain:
    """Return what a tree holds, as mappings, lists and texts."""
    if node.kind == "map":
        return {key: plain_of(value) for key, _, value in node.pairs}
    if node.kind == "list":
        return [plain_of(item) for item in node.items]
    return node.text
