"""Agendas and formats as files: with a date an agenda is prepared, without one it is a format.

Knows where they lie (a circle's own in the record, ours with the program, and
its own win), and how one extends another. Must not know how a meeting is run.

Source: product.md section 5; formats.md 2.1.2 for the minutes of the steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sociocli.domain.agenda import Agenda, NamedStep, Step, scaled
from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest
from sociocli.record import check_wording as words
from sociocli.record.disk import read_whole
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.plain import from_node, to_plain
from sociocli.record.yaml_text import write_yaml
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, read_yaml

__all__ = [
    "FORMAT",
    "STANDARD",
    "Listed",
    "agenda_yaml",
    "find_agenda",
    "formats",
    "listed",
    "path_of",
    "plain_agenda",
    "prepared",
    "read_agenda",
    "shipped_folder",
]

FORMAT = "sociocli/agenda/1"
STANDARD = "circle-meeting"
ENDING = ".yaml"
HOUR = 60
# What the steps take in an hour's meeting of a practised circle.
MINUTES_IN_AN_HOUR: dict[str, int] = {
    NamedStep.CHECK_IN: 5,
    NamedStep.ATTENDANCE: 1,
    NamedStep.MINUTES: 1,
    NamedStep.NEWS: 1,
    NamedStep.AGENDA: 2,
    NamedStep.BACKLOG: 1,
    NamedStep.CHECK_OUT: 4,
}


@dataclass(frozen=True, slots=True)
class Listed:
    """An agenda with the file it stands in; `own` if the circle has it."""

    agenda: Agenda
    path: Path
    own: bool


def shipped_folder() -> Path:
    """Return where our formats lie: in the installed package, or beside it."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "agendas"
    return inside if inside.is_dir() else package.parent / "agendas"


def read_agenda(path: Path, root: Path | None = None) -> Agenda:
    """Read an agenda or a format, with everything it takes from others.

    Args:
        path: The file; its name without the ending is the name of the agenda.
        root: The record folder, in which formats are looked for first.

    Raises:
        BadRequest: If something in the file is wrong, with its line.

    """
    return _read(path, root, ())


def agenda_yaml(
    agenda: Agenda, notes: Sequence[str] = (), remarks: Sequence[str] = (), editor: str = ""
) -> bytes:
    """Write an agenda as the bytes of its file; what it extends is not written out.

    Args:
        agenda: The agenda.
        notes: For each item why it is there, as a comment above it; "" for none.
        remarks: Comments at the top.
        editor: The line that names the schema, with its line end, or "".

    """
    lines = [_comment(remark) for remark in remarks]
    left = list(notes)
    in_items = False
    for line in write_yaml(plain_agenda(agenda)).splitlines(keepends=True):
        if line[0] not in "- ":
            in_items = line.startswith("items:")
        if in_items and line.startswith("- ") and left:
            note = left.pop(0)
            lines += [_comment(note)] if note else []
        lines.append(line)
    return (editor + "".join(lines)).encode()


def _comment(text: str) -> str:
    """Return one line of comment; nothing in it can end it."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return f"# {words}\n"


def plain_agenda(agenda: Agenda) -> dict[str, Plain]:
    """Return an agenda as plain data, with the keys in the order of its file."""
    return {"format": FORMAT, **to_plain(agenda, {Agenda: ("minutes",)}, None, (Step,))}


def path_of(root: Path, name: str) -> Path | None:
    """Return the file of a prepared agenda or a format, the circle's own first."""
    for folder in (root / "agendas", shipped_folder()):
        path = folder / f"{name}{ENDING}"
        if path.is_file():
            return path
    return None


def listed(root: Path) -> tuple[Listed, ...]:
    """List all agendas and formats, by name.

    Args:
        root: The record folder.

    Raises:
        BadRequest: If one of them cannot be read, with file and line.

    """
    found = {path.stem: path for path in _files(shipped_folder())}
    own = {path.stem: path for path in _files(root / "agendas")}
    return tuple(
        Listed(read_agenda(path, root), path, name in own)
        for name, path in sorted((found | own).items())
    )


def formats(root: Path) -> tuple[Listed, ...]:
    """List the formats: what has no date; a circle's own win over ours."""
    return tuple(one for one in listed(root) if not one.agenda.date)


def prepared(root: Path) -> tuple[Listed, ...]:
    """List the prepared agendas, the earliest first."""
    found = [
        Listed(agenda, path, own=True)
        for path in _files(root / "agendas")
        if (agenda := read_agenda(path, root)).date
    ]
    return tuple(sorted(found, key=lambda one: (one.agenda.date, one.agenda.time, one.path.name)))


def find_agenda(root: Path, name: str, today: str, circle: str = "") -> Listed:
    """Find the agenda that is meant (product.md section 5).

    Args:
        root: The record folder.
        name: A path if it holds a slash or ends in .yaml, else the id of a
            prepared agenda or a format; "" for the one that is due.
        today: Today's day.
        circle: The circle that meets, if it was said.

    Raises:
        BadRequest: If there is no such agenda, or several circles have one due.

    """
    if not name:
        return _due(root, today, circle)
    if "/" in name or name.endswith(ENDING):
        path = next((p for p in (Path(name), root / name) if p.is_file()), None)
    else:
        path = path_of(root, name)
    if path is None:
        known = ", ".join(sorted({p.stem for p in _both(root)}))
        raise BadRequest(words.NO_AGENDA.format(name=name, known=known))
    return Listed(read_agenda(path, root), path, path.parent != shipped_folder())


def _due(root: Path, today: str, circle: str) -> Listed:
    """Return the earliest prepared agenda from today on without minutes, else the standard."""
    waiting = [
        one
        for one in prepared(root)
        if one.agenda.date >= today and circle in {"", one.agenda.circle} and not _held(root, one)
    ]
    circles = sorted({one.agenda.circle for one in waiting})
    if len(circles) > 1:
        first = {c: next(one for one in waiting if one.agenda.circle == c) for c in circles}
        known = ", ".join(one.path.stem for one in first.values())
        raise BadRequest(words.SEVERAL_DUE.format(known=known))
    if waiting:
        return waiting[0]
    path = path_of(root, STANDARD)
    if path is None:
        raise BadRequest(words.NO_AGENDA.format(name=STANDARD, known=""))
    return Listed(read_agenda(path, root), path, path.parent != shipped_folder())


def _held(root: Path, one: Listed) -> bool:
    """Tell whether there are minutes of this circle from that day."""
    folder = root / "minutes" / one.agenda.circle
    return any(folder.glob(f"{one.agenda.date}-*{ENDING}"))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob(f"*{ENDING}") if not path.name.startswith("."))


def _both(root: Path) -> Iterator[Path]:
    yield from _files(root / "agendas")
    yield from _files(shipped_folder())


def _read(path: Path, root: Path | None, through: Sequence[Path]) -> Agenda:
    node = read_yaml(read_whole(path, SIZE_LIMIT), str(path))
    refuse_other_format(node, FORMAT, str(path), may_lack=True)
    base = _base(path, node, root, (*through, path.resolve()))
    length = node.get("minutes")
    minutes = int(length.text) if length and length.text.isdecimal() else base.minutes
    if 1 <= minutes <= HOUR * 24:
        base = scaled(base, minutes)
        for key in ("opening", "closing"):
            _give_minutes(node.get(key), minutes)
    return from_node(Agenda, node, str(path), extras=("format",), base=base)


def _base(path: Path, node: Node, root: Path | None, through: Sequence[Path]) -> Agenda:
    """Return what a file leaves to the one it extends."""
    said = node.get("extends")
    name = said.text if said else ""
    if not name and node.get("date") and not node.get("opening") and not node.get("closing"):
        name = STANDARD
    if not name:
        return Agenda(path.stem)
    line = said.line if said else 1
    above = _above(path, name, root)
    if above is None:
        raise BadRequest(words.EXTENDS_NOTHING.format(name=name), str(path), line)
    if above.resolve() in through:
        raise BadRequest(words.EXTENDS_ITSELF.format(name=name), str(path), line)
    base = _read(above, root, through)
    return replace(base, name=path.stem, extends="", circle="", date="", time="")


def _above(path: Path, name: str, root: Path | None) -> Path | None:
    """Return the file of what is extended; a format may extend ours of the same name."""
    folders = [shipped_folder()] if name == path.stem else [path.parent, shipped_folder()]
    if root is not None and name != path.stem:
        folders.insert(0, root / "agendas")
    found = (folder / f"{name}{ENDING}" for folder in folders)
    return next((one for one in found if one.is_file()), None) if _plain(name) else None


def _plain(name: str) -> bool:
    """Tell whether a name is only a name and no way to another folder."""
    return "/" not in name and "\\" not in name and not name.startswith(".")


def _give_minutes(steps: Node | None, length: int) -> None:
    """Give named steps without minutes their share of the meeting."""
    for step in steps.items if steps else ():
        if step.kind == "text":
            step.kind = "map"
            step.pairs = [("name", step.line, replace(step, kind="text", pairs=[]))]
        name = step.get("name")
        if name is not None and step.get("minutes") is None:
            usual = MINUTES_IN_AN_HOUR.get(name.text)
            if usual:
                share = max(1, (2 * usual * length + HOUR) // (2 * HOUR))
                step.pairs.append(("minutes", step.line, Node("text", step.line, str(share))))
