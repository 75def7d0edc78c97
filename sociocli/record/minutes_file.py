"""Minutes as YAML: the truth of a meeting.

Knows the format's name, the order of the keys and which of them always stand
there. Must not know Markdown, or what is right and wrong in minutes beyond the
shape of the file; that is `minutes_check.py`.

Source: product.md section 4.
"""

from __future__ import annotations

from pathlib import Path

from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Attendee
from sociocli.domain.plain import Plain
from sociocli.domain.proposal import Objection
from sociocli.errors import BadRequest
from sociocli.record import check_wording as words
from sociocli.record import wording
from sociocli.record.disk import read_whole
from sociocli.record.plain import from_node, to_plain
from sociocli.record.yaml_text import write_yaml
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, read_yaml

__all__ = [
    "FORMAT",
    "minutes_of_node",
    "minutes_paths",
    "minutes_yaml",
    "plain_minutes",
    "read_minutes",
    "refuse_other_format",
]

FORMAT = "sociocli/minutes/1"
ALWAYS = {
    Minutes: ("status", "method"),
    Attendee: ("part",),
    Item: ("kind", "outcome"),
    Objection: ("against", "state"),
}


def plain_minutes(minutes: Minutes) -> dict[str, Plain]:
    """Return minutes as plain data, with the keys in the order of their file."""
    return {"format": FORMAT, **to_plain(minutes, ALWAYS)}


def minutes_yaml(minutes: Minutes) -> bytes:
    """Write minutes as the bytes of their file."""
    return write_yaml(plain_minutes(minutes)).encode()


def read_minutes(
    path: Path, findings: list[tuple[int, str]] | None = None, *, shown: str = ""
) -> Minutes:
    """Read a file of minutes.

    Args:
        path: The file.
        findings: Takes line and sentence of unknown keys; without it they are
            passed over, as the file is only read.
        shown: How the file is called in sentences, if not by its path.

    Raises:
        BadRequest: If it is not a file of minutes, with the line.
        RecordError: If it cannot be read at all.

    """
    name = shown or str(path)
    return minutes_of_node(read_yaml(read_whole(path, SIZE_LIMIT), name), name, findings)


def minutes_of_node(
    node: Node, path: str, findings: list[tuple[int, str]] | None = None
) -> Minutes:
    """Make minutes from the tree of their file; see `read_minutes`."""
    refuse_other_format(node, FORMAT, path)
    taken = [] if findings is None else findings
    return from_node(Minutes, node, path, extras=("format",), findings=taken)


def refuse_other_format(node: Node, wanted: str, path: str, *, may_lack: bool = False) -> None:
    """Refuse a file that says it is something else, or does not say what it is.

    Args:
        node: The tree of the file.
        wanted: The format it must name, like sociocli/minutes/1.
        path: How the file is called in sentences.
        may_lack: Whether the place of the file says enough if `format` is missing.

    Raises:
        BadRequest: If `format` is missing or another one, or the file is but a text.

    """
    if node.kind != "map":
        raise BadRequest(wording.NEED_MAP_TOP, path, node.line)
    said = node.get("format")
    if said is None and may_lack:
        return
    if said is None:
        raise BadRequest(words.NO_FORMAT.format(wanted=wanted), path, 1)
    if said.text == wanted:
        return
    same_kind = said.text.rpartition("/")[0] == wanted.rpartition("/")[0]
    sentence = words.OTHER_EDITION if same_kind else words.OTHER_FORMAT
    raise BadRequest(sentence.format(said=said.text, wanted=wanted), path, said.line)


def minutes_paths(root: Path) -> tuple[Path, ...]:
    """List the files of minutes in a record, by path."""
    found = [*(root / "minutes").glob("*/*.yaml"), *(root / "minutes").glob("*.yaml")]
    return tuple(sorted(path for path in found if not path.name.startswith(".")))
