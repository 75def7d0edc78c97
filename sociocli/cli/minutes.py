"""`sociocli minutes`: list, show, render and check.

Knows the record folder and what it prints. Must not know how Markdown is made
or what is wrong with a file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.cli import files_wording as files
from sociocli.cli import record_wording as words
from sociocli.cli.listing import print_findings, print_json, print_rows
from sociocli.cli.saying import say, say_aside
from sociocli.errors import BadRequest
from sociocli.record.disk import read_whole
from sociocli.record.folder import RecordFolder
from sociocli.record.minutes_file import minutes_paths, plain_minutes, read_minutes
from sociocli.record.yaml_tree import SIZE_LIMIT, decode

if TYPE_CHECKING:
    from sociocli.record.things import Thing

__all__ = ["check", "list_minutes", "render_minutes", "show_minutes"]


def list_minutes(root: Path, *, circle: str = "", json: bool = False) -> None:
    """List the minutes, the newest first.

    Args:
        root: The record folder.
        circle: Only those of this circle, if it is given.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is no such circle.

    """
    from sociocli.cli.which_circle import circle_wanted
    from sociocli.record.index import Index

    circle = circle_wanted(root, circle)
    index = Index(root)
    things: dict[str, Thing | None] = {
        thing.id: thing for thing in index.things("minutes", circle=circle)
    }
    for one in index.troubles:
        identity = one.path.removesuffix(".yaml")
        part, *folders, _ = identity.split("/")
        if part == "minutes" and circle in ("", *folders):
            things[identity] = None
    order = sorted(things, key=lambda name: (name.rpartition("/")[2], name), reverse=True)
    if json:
        print_json([_described(name, things[name]) for name in order])
    elif not things:
        say(words.NO_MINUTES)
    else:
        print_rows(words.COLUMNS_OF_MINUTES, [_row(name, things[name]) for name in order])


def show_minutes(root: Path, id: str = "", *, yaml: bool = False, json: bool = False) -> None:  # noqa: A002 - the argument's name
    """Show minutes as they stand in their Markdown.

    Args:
        root: The record folder.
        id: Which minutes; the newest ones if "".
        yaml: Whether to show the YAML instead.
        json: Whether to print one JSON document.

    """
    path = _found(root, id)
    if yaml:
        say(_text(path).rstrip("\n"))
        return
    minutes = read_minutes(path)
    if json:
        print_json(plain_minutes(minutes))
        return
    from sociocli.record.markdown import edited_by_hand, find_template, markdown_name, render

    template = find_template(root)
    file = markdown_name(path)
    if not file.is_file():
        say(render(minutes, template).rstrip("\n"))
        return
    text = _text(file)
    say(text.rstrip("\n"))
    state = edited_by_hand(text, minutes, template)
    if state != "same":
        say_aside(words.DIFFERS[state])


def render_minutes(root: Path, id: str = "", *, force: bool = False) -> None:  # noqa: A002 - the argument's name
    """Make the Markdown of minutes from their YAML.

    Args:
        root: The record folder.
        id: Which minutes; all if "".
        force: Whether a file that was edited by hand is put aside and made anew.

    Raises:
        BadRequest: If a file was edited by hand; it is left as it is.

    """
    from sociocli.record.markdown import edited_by_hand, find_template, markdown_name, render
    from sociocli.record.save import write_whole

    edited = []
    template = find_template(root)
    for path in (_found(root, id),) if id else _by_day(root):
        file = markdown_name(path)
        shown = _shown(file, root)
        minutes = read_minutes(path)
        state = edited_by_hand(_text(file), minutes, template) if file.is_file() else ""
        if state == "same":
            say(files.SAME.format(path=shown))
            continue
        if state == "edited" and not force:
            edited.append((shown, path.name))
            continue
        if state == "edited":
            kept = _kept(file)
            write_whole(kept, read_whole(file, SIZE_LIMIT * 2), root=root)
            say(files.KEPT.format(path=_shown(kept, root)))
        write_whole(file, render(minutes, template).encode(), root=root)
        say(files.WROTE.format(path=shown))
    if len(edited) == 1:
        shown, yaml = edited[0]
        raise BadRequest(words.EDITED.format(yaml=yaml), shown)
    if edited:
        raise BadRequest(words.EDITED_MANY.format(paths=", ".join(shown for shown, _ in edited)))


def check(root: Path, id: str = "", *, json: bool = False) -> int:  # noqa: A002 - the argument's name
    """Check minutes; nothing is changed.

    Args:
        root: The record folder.
        id: Which minutes; all if "".
        json: Whether to print one JSON document.

    Returns:
        The exit code: 1 if something was found.

    """
    from sociocli.record.minutes_check import check_minutes

    findings = check_minutes(root, (_found(root, id),) if id else ())
    count = 1 if id else len(minutes_paths(root))
    return print_findings(findings, words.GOOD_MINUTES.format(count=count), json=json)


def _by_day(root: Path) -> tuple[Path, ...]:
    """List the files of minutes, the oldest first."""
    return tuple(sorted(minutes_paths(root), key=lambda path: (path.stem, path.parent.name)))


def _found(root: Path, name: str) -> Path:
    """Return the file of the minutes that are meant; a path serves as well."""
    if not name:
        every = _by_day(root)
        if not every:
            raise BadRequest(words.NO_MINUTES_TO_SHOW)
        return every[-1]
    given = Path(name)
    if given.suffix in {".yaml", ".md"} and given.is_file():
        return given.absolute().with_suffix(".yaml")
    folder = RecordFolder(root)
    return folder.file_of(folder.resolve(name, "minutes"))


def _row(identity: str, thing: Thing | None) -> tuple[str, str, str]:
    name = identity.rpartition("/")[2]
    if thing is None:
        return name, "", words.UNREADABLE
    return name, words.STATUS.get(thing.state, thing.state), thing.title


def _described(identity: str, thing: Thing | None) -> dict[str, object]:
    known: dict[str, object] = {"id": identity.rpartition("/")[2], "path": f"{identity}.yaml"}
    if thing is None:
        return known | {"readable": False}
    found = thing.plain.get("items", [])
    items = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
    return known | {
        "readable": True,
        "circle": thing.circle,
        "date": thing.begins,
        "status": thing.state,
        "items": [
            {"title": item.get("title", ""), "kind": item.get("kind", "decide"),
             "outcome": item.get("outcome", "not_reached")}
            for item in items
        ],
    }  # fmt: skip


def _text(path: Path) -> str:
    return decode(read_whole(path, SIZE_LIMIT * 2), str(path))


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _kept(file: Path) -> Path:
    """Return a free name for a Markdown that was edited by hand."""
    path, number = file.with_name(f"{file.name}.edited"), 1
    while path.exists():
        number += 1
        path = file.with_name(f"{file.name}.edited-{number}")
    return path
