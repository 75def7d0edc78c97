"""What is in a record, as lists, searches and what is due know it.

A thing is one file of the record: minutes, a decision, a term, an action, a
topic, an agenda, a circle. Its `plain` is what the file holds; of minutes only
what the other commands need.

Must not know how things are kept or found again; that is `index.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from sociocli.domain.day import is_day
from sociocli.domain.plain import Plain, maps_in, text_in

__all__ = ["Thing", "as_row", "thing_of", "who_of"]

PlainMap = Mapping[str, Plain]


class Thing:
    """One file of the record; it is looked at and never changed.

    Args:
        id: Its identity, like decisions/operations/2026-11-22-quiet-hours.
        part: The part of the record: minutes, decisions, terms and so on.
        circle: The id of its circle, or "".
        title: What it is called; the role of a term.
        state: The status or state as the file says it, or "".
        begins: Adopted, from, held, or since: a day, or "".
        day: When something is due: review, until, by, when, corrections until; a day, or "".
        ends: When it expires or has ended, or "".
        who: Owner, holder, those who have the action: ids or names.
        plain: What the file holds, or what fetches it when it is asked for.

    """

    __slots__ = (
        *("_plain", "begins", "circle", "day", "ends"),
        *("id", "part", "state", "title", "who"),
    )

    def __init__(  # noqa: PLR0913, PLR0917 - made from a row, field by field
        self, id: str, part: str, circle: str, title: str,  # noqa: A002 - it is called so
        state: str = "", begins: str = "", day: str = "", ends: str = "",
        who: tuple[str, ...] = (), plain: PlainMap | Callable[[], PlainMap] | None = None,
    ) -> None:  # fmt: skip
        self.id = id
        self.part = part
        self.circle = circle
        self.title = title
        self.state = state
        self.begins = begins
        self.day = day
        self.ends = ends
        self.who = who
        self._plain = plain

    @property
    def plain(self) -> PlainMap:
        """What the file holds."""
        held = self._plain
        if callable(held):
            held = self._plain = held()
        return held or {}

    @property
    def name(self) -> str:
        """The last part of its identity."""
        return self.id.rpartition("/")[2]

    @property
    def _row(self) -> tuple[object, ...]:
        return (
            *(self.id, self.part, self.circle, self.title, self.state),
            *(self.begins, self.day, self.ends, self.who, self.plain),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing) and self._row == other._row

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Thing{self._row}"


# Parts people in a row; no name holds it.
_BETWEEN = "\x1f"


def as_row(who: tuple[str, ...]) -> str:
    """Return people as one text, each name between two marks, so that it can be looked for."""
    if not who:
        return ""
    return f"{_BETWEEN}{_BETWEEN.join(who)}{_BETWEEN}"


def who_of(row: str) -> tuple[str, ...]:
    """Return the people of one text that `as_row` made."""
    return tuple(row[1:-1].split(_BETWEEN)) if row else ()


def thing_of(identity: str, plain: PlainMap) -> Thing:
    """Make a thing from what its file holds.

    Args:
        identity: Its identity.
        plain: What the file holds; for a decision with its `text`.

    """
    part, _, rest = identity.partition("/")
    circle = rest.rpartition("/")[0]
    return _MAKE.get(part, _other)(identity, part, circle, plain)


def _other(identity: str, part: str, circle: str, plain: PlainMap) -> Thing:
    circle = (
        circle or text_in(plain, "circle") or (identity.rpartition("/")[2] * (part == "circles"))
    )
    title = text_in(plain, "title") or text_in(plain, "name")
    return Thing(identity, part, circle, title, begins=_day(plain, "date"), plain=plain)


def _minutes(identity: str, part: str, circle: str, plain: PlainMap) -> Thing:
    titles = [text_in(item, "title") for item in maps_in(plain, "items")]
    people = tuple(_name(text_in(one, "id")) for one in maps_in(plain, "people"))
    facts = {
        "date": plain.get("date", ""),
        "items": cast("Plain", [_facts(item) for item in maps_in(plain, "items")]),
        "people": cast("Plain", [dict(one) for one in maps_in(plain, "people")]),
    }
    for key in _OF_MINUTES:
        if key in plain:
            facts[key] = plain[key]
    circle = text_in(plain, "circle") or circle
    day = _day(plain, "date")
    return Thing(
        identity, part, circle, ", ".join(titles), text_in(plain, "status") or "draft", day,
        _day(plain, "corrections_until"), who=people, plain=facts,
    )  # fmt: skip


_OF_MINUTES = (
    *("status", "accepted", "last_minutes", "next", "facilitator", "secretary", "began"),
    *("corrections_until", "ended", "title", "place"),
)
_OF_ITEMS = ("title", "number", "kind", "outcome", "pending", "revisits", "next", "planned")


def _facts(item: PlainMap) -> dict[str, Plain]:
    facts = {key: item[key] for key in _OF_ITEMS if key in item}
    parts = [_facts(one) for one in maps_in(item, "parts")]
    if parts:
        facts["parts"] = cast("Plain", parts)
    return facts


def _decision(identity: str, part: str, circle: str, plain: PlainMap) -> Thing:
    return Thing(
        identity, part, circle, text_in(plain, "title"), text_in(plain, "status") or "in_force",
        _day(plain, "adopted"), _day(plain, "review"),
        _day(plain, "ended") or _day(plain, "expires"), _texts(plain, "owner"), plain,
    )  # fmt: skip


def _term(identity: str, part: str, circle: str, plain: PlainMap) -> Thing:
    return Thing(
        identity, part, circle, text_in(plain, "title") or text_in(plain, "role"),
        text_in(plain, "state") or "holds", _day(plain, "from"), _day(plain, "until"),
        _day(plain, "ended"), _texts(plain, "holder"), plain,
    )  # fmt: skip


def _action(identity: str, part: str, circle: str, plain: PlainMap) -> Thing:
    begins = identity.rpartition("/")[2][: len("2026-11-22")]
    return Thing(
        identity, part, circle, text_in(plain, "what"), text_in(plain, "state") or "open",
        begins if is_day(begins) else "", _day(plain, "by"), _day(plain, "closed"),
        _texts(plain, "who"), plain,
    )  # fmt: skip


def _topic(identity: str, part: str, circle: str, plain: PlainMap) -> Thing:
    return Thing(
        identity, part, circle, text_in(plain, "title"), text_in(plain, "kind"),
        _day(plain, "since"), _day(plain, "when"), "", _texts(plain, "by"), plain,
    )  # fmt: skip


_MAKE: dict[str, Callable[[str, str, str, PlainMap], Thing]] = {
    "minutes": _minutes,
    "decisions": _decision,
    "terms": _term,
    "actions": _action,
    "backlog": _topic,
}


def _day(plain: PlainMap, key: str) -> str:
    text = text_in(plain, key)
    return text if is_day(text) else ""


def _texts(plain: PlainMap, key: str) -> tuple[str, ...]:
    value = plain.get(key, "")
    if isinstance(value, list):
        return tuple(_name(one) for one in value if isinstance(one, str))
    return (_name(value),) if isinstance(value, str) and value else ()


def _name(text: str) -> str:
    return text.replace(_BETWEEN, " ")
