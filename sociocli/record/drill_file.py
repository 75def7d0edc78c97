"""Drills as files: ours come with the program, a trainer's own lie anywhere.

Knows the keys of the file, and says mistakes with file and line. What an
exercise holds, the noun of its form says (`drill_forms.py`). Must not know how
a drill is held.

Source: issue 4 section 3; product.md section 4 (YAML).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sociocli.domain.drill import Drill, Exercise, Setting
from sociocli.errors import BadRequest
from sociocli.record import drill_file_wording as words
from sociocli.record.disk import read_whole
from sociocli.record.drill_forms import NOUNS
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.plain import from_node
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, read_yaml

__all__ = ["FORMAT", "drill_names", "find_drill", "read_drill", "shipped_drills"]

FORMAT = "sociocli/drill/1"
ENDING = ".yaml"
_REST = ("format", "exercises")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """The keys of a drill's file, but for `format` and `exercises`."""

    title: str
    about: str
    form: str
    minutes: int = 5
    at_once: int = 8
    settings: tuple[Setting, ...] = ()
    next: str = ""


def shipped_drills() -> Path:
    """Return where our drills lie."""
    return Path(__file__).resolve().parent.parent / "practice" / "drills"


def drill_names() -> tuple[str, ...]:
    """Return the names of our drills."""
    return tuple(sorted(path.stem for path in shipped_drills().glob(f"*{ENDING}")))


def find_drill(name: str) -> Drill:
    """Find and read a drill.

    Args:
        name: One of ours, or the path of a file if it holds a slash or ends in .yaml.

    Raises:
        BadRequest: If there is none, or something in it is wrong, with file and line.

    """
    if "/" in name or name.endswith(ENDING):
        path = Path(name)
        if not path.is_file():
            raise BadRequest(words.NO_FILE.format(path=name))
        return read_drill(path, f"own/{path.stem}")
    if name not in drill_names():
        raise BadRequest(words.NO_DRILL.format(name=name, known=", ".join(drill_names())))
    return read_drill(shipped_drills() / f"{name}{ENDING}", name)


def read_drill(path: Path, name: str = "") -> Drill:
    """Read a drill.

    Args:
        path: The file.
        name: Its id; the name of the file if nothing is given.

    Raises:
        BadRequest: If something in the file is wrong, with its line.
        RecordError: If it cannot be read.

    """
    shown = str(path)
    node = read_yaml(read_whole(path, SIZE_LIMIT), shown)
    refuse_other_format(node, FORMAT, shown)
    head = from_node(_Head, node, shown, extras=_REST)
    noun = NOUNS.get(head.form)
    if noun is None:
        line = _line(node, "form")
        known = ", ".join(NOUNS)
        raise BadRequest(words.NO_FORM.format(form=head.form, known=known), shown, line)
    _refuse_twice(node.get("settings"), words.SETTING_TWICE, shown)
    listed = node.get("exercises")
    if listed is None or listed.kind != "list" or not listed.items:
        raise BadRequest(words.NO_EXERCISES, shown, listed.line if listed else 1)
    _refuse_twice(listed, words.EXERCISE_TWICE, shown)
    exercises = tuple(from_node(noun, one, shown) for one in listed.items)
    _refuse_lost(exercises, listed, head.settings, shown)
    return Drill(
        id=name or path.stem,
        title=head.title,
        about=head.about,
        form=head.form,
        minutes=head.minutes,
        at_once=head.at_once,
        settings=head.settings,
        exercises=exercises,
        next=head.next,
    )


def _line(node: Node, key: str) -> int:
    found = node.get(key)
    return found.line if found else node.line


def _refuse_twice(listed: Node | None, sentence: str, shown: str) -> None:
    """Refuse an id that stands in a list twice."""
    seen: dict[str, int] = {}
    for one in listed.items if listed else ():
        identity = one.get("id")
        if identity is None:
            continue
        if identity.text in seen:
            first = seen[identity.text]
            raise BadRequest(sentence.format(id=identity.text, first=first), shown, identity.line)
        seen[identity.text] = identity.line


def _refuse_lost(
    exercises: tuple[Exercise, ...], listed: Node, settings: tuple[Setting, ...], shown: str
) -> None:
    """Refuse an exercise that names a setting that is not there, or does not fit its own."""
    known = {one.id: one for one in settings}
    for exercise, node in zip(exercises, listed.items, strict=True):
        setting = known.get(exercise.setting)
        if exercise.setting and setting is None:
            sentence = words.NO_SETTING.format(id=exercise.setting, known=", ".join(known))
            raise BadRequest(sentence, shown, _line(node, "setting"))
        wrong = exercise.misplaced(setting)
        if wrong:
            raise BadRequest(wrong, shown, node.line)
