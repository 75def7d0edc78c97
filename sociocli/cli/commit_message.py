"""The message of a commit: circle, date, and what was decided.

Knows minutes and what has changed. Must not know git. Text of people stands in
the message so that no forge acts on it: no `#12`, no `@name` (reliability.md 4.5).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from sociocli.cli import commit_wording as words
from sociocli.domain.item import Item, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.record.folder import ORGANISATION
from sociocli.record.git import ChangedFile

__all__ = ["LONGEST_SUBJECT", "message_of", "message_of_files"]

LONGEST_SUBJECT = 72
_LONGEST_TITLE = 200
_MOST_LISTED = 100
_MOST_NAMED = 3
_PAUSES = re.compile(r"[,;:.–—](?= |$)")
_ACTS_ON_FORGES = re.compile(r"#(?=\w)|(?<!\w)[@!](?=\w)")


def message_of(minutes: Minutes, circle: str = "") -> tuple[str, str]:
    """Return the first line and the rest of the message for a meeting.

    Args:
        minutes: What it left behind.
        circle: The name of its circle; its id if "".

    """
    decided = [item for item in _single(minutes.items) if item.outcome.value in words.OUTCOMES]
    names = {one.id: one.name for one in minutes.people}
    start = words.SUBJECT.format(circle=_tame(circle or minutes.circle), date=minutes.date, what="")
    said = [_short(item, names) for item in decided] or [(words.NO_DECISIONS, "")]
    subject = _fitted(start, said)
    lines = [words.DECISIONS, *(_long(item, names) for item in decided)] if decided else []
    more = []
    if minutes.actions:
        more.append(words.ACTIONS.format(count=len(minutes.actions)))
    if minutes.backlog:
        more.append(words.LATER.format(count=len(minutes.backlog)))
    return subject, "\n".join([*lines, *([""] if lines and more else []), *more])


def message_of_files(
    files: Sequence[ChangedFile],
    name_of: Callable[[str], str] = str,
    title_of: Callable[[str], str] = str,
) -> tuple[str, str]:
    """Return the first line and the rest of the message for changes outside of meetings.

    A few things are named, many are counted.

    Args:
        files: What has changed.
        name_of: Returns the name of a circle for its id.
        title_of: Returns what the thing in a file is called, for the path of the file.

    """
    listed = [words.LINE_OF_FILE.format(path=_tame(f.path), what=f.what) for f in files]
    if len(listed) > _MOST_LISTED:
        rest = words.AND_MORE.format(count=len(listed) - _MOST_LISTED)
        listed = [*listed[:_MOST_LISTED], f"- {rest}"]
    body = "\n".join([words.FILES, *listed])
    if any(file.path == ORGANISATION and file.what == "new" for file in files):
        begun = words.BEGUN.format(name=_tame(title_of(ORGANISATION)))
        return _cut(begun, LONGEST_SUBJECT), body
    circles = list(dict.fromkeys(_circle(file.path) for file in files if _circle(file.path)))
    whose = name_of(circles[0]) if len(circles) == 1 else words.RECORD
    start = words.SUBJECT_OF_FILES.format(circle=_tame(whose), what="")
    things = [file for file in files if not _is_made(file, files)]
    if len(things) <= _MOST_NAMED:
        named = start + "; ".join(_named(file, title_of) for file in things)
        if len(named) <= LONGEST_SUBJECT or len(things) == 1:
            return _cut(named, LONGEST_SUBJECT), body
    return _fitted(start, [(one, "") for one in _counted(things)]), body


def _is_made(file: ChangedFile, files: Sequence[ChangedFile]) -> bool:
    """Tell the Markdown of minutes, which goes with their YAML."""
    yaml = f"{file.path.removesuffix('.md')}.yaml"
    made = file.path.startswith("minutes/") and file.path.endswith(".md")
    return made and any(one.path == yaml for one in files)


def _named(file: ChangedFile, title_of: Callable[[str], str]) -> str:
    part = file.path.partition("/")[0]
    if part == ORGANISATION:
        return words.ORGANISATION_PART
    if part not in words.PARTS:
        return words.NAMED_FILE.format(what=file.what, path=_tame(file.path))
    title = _tame(title_of(file.path))
    return words.NAMED.format(what=file.what, kind=words.PARTS[part][0], title=title)


def _counted(files: Sequence[ChangedFile]) -> list[str]:
    counts = Counter(file.path.partition("/")[0] for file in files)
    said = []
    for part, count in counts.items():
        one, many = words.PARTS.get(part, words.OTHER_PART)
        counted = f"{count} {one if count == 1 else many}"
        said.append(words.ORGANISATION_PART if part == ORGANISATION else counted)
    return said


def _single(items: Sequence[Item]) -> list[Item]:
    """Return the items, and those with several results by their parts."""
    return [part for item in items for part in (_single(item.parts) if item.parts else [item])]


def _names(item: Item, names: dict[str, str]) -> str:
    holders = item.selection.holder if item.selection else ()
    return ", ".join(_tame(names.get(one, one)) for one in holders)


def _role(item: Item) -> str:
    chosen = item.selection
    return _tame((chosen.title or chosen.role if chosen else "") or item.title)


def _short(item: Item, names: dict[str, str]) -> tuple[str, str]:
    """Return what may be cut, and what comes of it, which may not."""
    people = _names(item, names)
    if people:
        return words.SELECTED.format(names=people, role=_role(item)), _awaited(item)
    title = _tame(item.title)
    mark = ":" if _PAUSES.search(title) else ""
    return title, f"{mark} {words.OUTCOMES[item.outcome.value]}{_awaited(item)}"


def _awaited(item: Item) -> str:
    """Say that answers are awaited, where the outcome does not say it by itself."""
    waits = item.pending is not None and bool(item.pending.who)
    return words.AWAITED if waits and item.outcome is not Outcome.ADOPTED_PENDING else ""


def _long(item: Item, names: dict[str, str]) -> str:
    people = _names(item, names)
    if people and item.selection:
        until = item.selection.until
        day = words.UNTIL_DAY.format(day=_tame(until)) if until else ""
        return words.UNTIL.format(role=_role(item), names=people, until=f"{day}{_awaited(item)}")
    review = item.decision.review if item.decision else ""
    day = words.REVIEW.format(day=_tame(review)) if review else ""
    outcome = f"{words.OUTCOMES[item.outcome.value]}{_awaited(item)}"
    return words.LINE_OF_DECISION.format(title=_tame(item.title), outcome=outcome, review=day)


def _fitted(start: str, said: Sequence[tuple[str, str]]) -> str:
    """Return as much in one line as there is room for; what is left out is counted."""
    joined = ["".join(one) for one in said]
    whole = start + "; ".join(joined)
    if len(whole) <= LONGEST_SUBJECT:
        return whole
    for count in range(len(said) - 1, 0, -1):
        more = words.AND_MORE.format(count=len(said) - count)
        line = f"{start}{'; '.join(joined[:count])}; {more}"
        if len(line) <= LONGEST_SUBJECT:
            return line
    more = "; " + words.AND_MORE.format(count=len(said) - 1) if len(said) > 1 else ""
    title, outcome = said[0]
    end = outcome + more
    return _cut(start + title, LONGEST_SUBJECT - len(end)) + end


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    short = text[: most - 1]
    head, space, _ = short.rpartition(" ")
    return (head if space and len(head) > most // 2 else short).rstrip(" ,;:") + "…"


def _tame(text: str) -> str:
    """Return text of people in one line that no forge acts upon."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return _ACTS_ON_FORGES.sub(lambda found: f"{found[0]} ", line)[:_LONGEST_TITLE]


def _circle(path: str) -> str:
    parts = path.split("/")
    if len(parts) > 2:  # noqa: PLR2004 - part, circle and name
        return parts[1]
    return parts[1].removesuffix(".yaml") if parts[0] == "circles" else ""
