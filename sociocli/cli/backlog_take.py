"""`sociocli backlog take`: puts a topic on a prepared agenda.

The topic stays in the backlog until a meeting has treated it; the item names it,
so that the minutes know what it was. Nothing else of the agenda changes.

Source: product.md section 5; process.md M13.
"""

from __future__ import annotations

from pathlib import Path

from sociocli.cli import files_wording as files
from sociocli.cli import standing_wording as words
from sociocli.cli.saying import say, say_aside
from sociocli.domain.agenda import Agenda
from sociocli.domain.next_agenda import item_of
from sociocli.domain.standing import BacklogTopic
from sociocli.errors import BadRequest
from sociocli.record.agenda_check import check_agenda
from sociocli.record.agenda_file import read_agenda
from sociocli.record.changes import replace_text
from sociocli.record.disk import read_whole
from sociocli.record.export_names import Names
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.patch import set_value
from sociocli.record.plain import known_keys, to_plain
from sociocli.record.standing_change import opened
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

__all__ = ["take_topic"]


def take_topic(root: Path, name: str, agenda: str) -> None:
    """Put a topic at the end of the items of a prepared agenda.

    Args:
        root: The record folder.
        name: The topic's identity, or the last part of it.
        agenda: The agenda's identity, or the last part of it, or its path.

    Raises:
        BadRequest: If there is no such topic or agenda, or it has the topic already.
        RecordError: If somebody else changed the agenda meanwhile.

    """
    folder = RecordFolder(root)
    file = opened(folder, BacklogTopic, folder.resolve(name, "backlog"))
    path = folder.file_of(folder.resolve(agenda, "agendas"))
    shown = path.relative_to(folder.root).as_posix()
    whole = read_agenda(path, root)
    if any(item.topic == file.id for item in whole.items):
        raise BadRequest(words.TAKEN_ALREADY.format(path=shown))
    if whole.circle and whole.circle != file.circle:
        names = Names(Index(root).things("circles"))
        other, circle = names.circle(whole.circle), names.circle(file.circle)
        raise BadRequest(words.AGENDA_OF.format(path=shown, other=other, circle=circle))
    data = read_whole(path, SIZE_LIMIT)
    text = decode(data, shown)
    item = to_plain(item_of(file.id, file.value))
    items = parse(text, shown).get("items")
    if items is not None and items.kind == "list":
        done = set_value(text, ("items", len(items.items)), item, path=shown)
    else:
        order = ("format", *known_keys(Agenda))
        done = set_value(text, ("items",), [item], order=order, path=shown)
    replace_text(folder.root, path, data, done)
    say(files.CHANGED.format(path=shown))
    for finding in check_agenda(path, root):
        say_aside(str(finding))
