"""What somebody wrote about their own facilitating: private files, one for each day.

    $XDG_STATE_HOME/sociocli/practice/reflections/2026-11-22.yaml
    $XDG_STATE_HOME/sociocli/practice/peers/2026-11-22.yaml

The first holds a reflection, the second what peers wrote and what was heard in
it. Both are YAML that people can read and edit. A file that cannot be read is
passed over and said.

Must not know which questions are asked.

Source: formats.md 3.4 and 3.5; product.md section 4 (YAML).
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from sociocli.domain.practised import HeardFromPeers, PeerAnswers, Reflection
from sociocli.domain.text import unique
from sociocli.errors import BadRequest, RecordError
from sociocli.record.disk import PRIVATE_FILE, PRIVATE_FOLDER, read_whole
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.plain import from_node, to_plain
from sociocli.record.practice_log import practice_home
from sociocli.record.save import make_folder, write_whole
from sociocli.record.turn import in_turn
from sociocli.record.yaml_text import write_yaml
from sociocli.record.yaml_tree import SIZE_LIMIT, read_yaml

__all__ = ["PEERS", "REFLECTIONS", "keep", "kept_peers", "kept_reflections"]

REFLECTIONS = "reflections"
PEERS = "peers"
_FORMATS: dict[type, str] = {
    Reflection: "sociocli/reflection/1",
    HeardFromPeers: "sociocli/peer-answers/1",
}
_ALWAYS: dict[type, tuple[str, ...]] = {PeerAnswers: ("quotes",)}

T = TypeVar("T", Reflection, HeardFromPeers)


def keep(
    part: str, name: str, value: Reflection | HeardFromPeers, home: Path | None = None
) -> Path:
    """Write what is kept; where something else has the name, a number is added to it.

    What was kept already, to the letter, is not kept twice.

    Args:
        part: `REFLECTIONS` or `PEERS`.
        name: The wanted name of the file, without its ending.
        value: What is kept.
        home: The folder of practice; that of `practice_home` if None.

    Returns:
        The file.

    Raises:
        RecordError: If it cannot be written.

    """
    folder = (home or practice_home()) / part
    text = write_yaml({"format": _FORMATS[type(value)], **to_plain(value, _ALWAYS)})
    data = text.encode()
    make_folder(folder, mode=PRIVATE_FOLDER)
    with in_turn(folder):
        taken = [path.stem for path in folder.glob("*.yaml") if not _holds(path, data)]
        path = folder / f"{unique(name, taken)}.yaml"
        write_whole(path, data, mode=PRIVATE_FILE)
    return path


def _holds(path: Path, data: bytes) -> bool:
    try:
        return read_whole(path, SIZE_LIMIT) == data
    except (BadRequest, RecordError):
        return False


def kept_reflections(home: Path | None = None) -> tuple[list[Reflection], list[str]]:
    """Return all reflections, the earliest first, and sentences about files that are none.

    Args:
        home: The folder of practice; that of `practice_home` if None.

    """
    return _kept(Reflection, (home or practice_home()) / REFLECTIONS)


def kept_peers(home: Path | None = None) -> tuple[list[HeardFromPeers], list[str]]:
    """Return all that was heard from peers; see `kept_reflections`."""
    return _kept(HeardFromPeers, (home or practice_home()) / PEERS)


def _kept(cls: type[T], folder: Path) -> tuple[list[T], list[str]]:
    found: list[T] = []
    troubles: list[str] = []
    for path in sorted(folder.glob("*.yaml"), key=_in_order):
        try:
            node = read_yaml(read_whole(path, SIZE_LIMIT), str(path))
            refuse_other_format(node, _FORMATS[cls], str(path))
            found.append(from_node(cls, node, str(path), extras=("format",), findings=[]))
        except (BadRequest, RecordError) as trouble:
            troubles.append(str(trouble))
    return found, troubles


def _in_order(path: Path) -> tuple[str, int, str]:
    """Sort by day, then by the number that tells files of one day apart."""
    day, number = path.stem[: len("2026-11-22")], path.stem[len("2026-11-22-") :]
    return day, int(number) if number.isascii() and number.isdigit() else 0, path.stem
