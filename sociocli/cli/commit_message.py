"""The message of a commit: circle, date, and what was decided.

Knows minutes and what has changed. Must not know git. Text of people stands in
the message so that no forge acts on it: no `#12`, no `@name` (reliability.md 4.5).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from sociocli.cli import commit_wording as words
from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.record.folder import ORGANISATION
from sociocli.record.git import ChangedFile

__all__ = ["LONGEST_SUBJECT", "message_of", "message_of_files"]

LONGEST_SUBJECT = 72
_LONGEST_TITLE = 200
_MOST_LISTED = 100
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
    files: Sequence[ChangedFile], date: str, name_of: Callable[[str], str] = str
) -> tuple[str, str]:
    """Return the first line and the rest of the message for changes outside of meetings.

    Args:
        files: What has changed.
        date: Today.
        name_of: Returns the name of a circle for its id.

    """
    circles = list(dict.fromkeys(_circle(file.path) for file in files if _circle(file.path)))
    counts = Counter(file.path.partition("/")[0] for file in files)
    said = []
    for part, count in counts.items():
        if part == ORGANISATION:
            said.append(words.ORGANISATION_PART)
            continue
        one, many = words.PARTS.get(part, words.OTHER_PART)
        said.append(f"{count} {one if count == 1 else many}")
    whose = name_of(circles[0]) if len(circles) == 1 else words.RECORD
    start = words.SUBJECT.format(circle=_tame(whose), date=date, what="")
    listed = [words.LINE_OF_FILE.format(path=_tame(f.path), what=f.what) for f in files]
    if len(listed) > _MOST_LISTED:
        rest = words.AND_MORE.format(count=len(listed) - _MOST_LISTED)
        listed = [*listed[:_MOST_LISTED], f"- {rest}"]
    return _fitted(start, [(one, "") for one in said]), "\n".join([words.FILES, *listed])


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
        return words.SELECTED.format(names=people, role=_role(item)), ""
    return _tame(item.title), f" {words.OUTCOMES[item.outcome.value]}"


def _long(item: Item, names: dict[str, str]) -> str:
    people = _names(item, names)
    if people and item.selection:
        until = item.selection.until
        day = words.UNTIL_DAY.format(day=_tame(until)) if until else ""
        return words.UNTIL.format(role=_role(item), names=people, until=day)
    review = item.decision.review if item.decision else ""
    day = words.REVIEW.format(day=_tame(review)) if review else ""
    outcome = words.OUTCOMES[item.outcome.value]
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
