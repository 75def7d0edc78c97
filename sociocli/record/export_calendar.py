"""Entries as an iCalendar file, for calendars that people read in or subscribe to.

Knows the library and what calendars make of its fields. Actions are entries of a
whole day and no to-dos: the calendars that most people have pass to-dos over
when a file is read in. What lasts a whole day takes up no time.

Times are the wall clock of the place where the circle meets, without a time zone,
as in the minutes. Must not know the record.
Source: RFC 5545, 3.3.5 (form 1), 3.6.1, 3.8.7; issue 3, section 3.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sociocli.domain.day import minutes_between
from sociocli.domain.text import slug
from sociocli.record import export_wording as words
from sociocli.record.export_dates import Entry

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["calendar_bytes", "is_calendar"]

# The library escapes and folds; characters that no calendar may hold become their pictures.
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_PICTURES, _LAST_PICTURED = 0x2400, 0x1F
_NO_DAY = dt.date(1970, 1, 1)
_HASH_LENGTH = 8


def calendar_bytes(entries: Sequence[Entry], organisation: str) -> bytes:
    """Write entries as the bytes of a file; the same ones from the same entries.

    Args:
        entries: The entries, in their order.
        organisation: Its name, or "".

    """
    from icalendar import Calendar, vText

    name = _clean(organisation).replace("\n", " ")
    title = words.CALENDAR.format(name=name) if name else words.CALENDAR_PLAIN
    calendar = Calendar()
    calendar.add("prodid", words.MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(title))
    where = _where(organisation)
    for entry in entries:
        calendar.add_component(_event(entry, where))
    return bytes(calendar.to_ical())


def _where(organisation: str) -> str:
    """Return what tells the entries of one organisation from those of another."""
    known = hashlib.sha256(organisation.encode("utf-8", "replace")).hexdigest()[:_HASH_LENGTH]
    return f"{slug(organisation, 'record')}-{known}.sociocli"


def _event(entry: Entry, where: str) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.uid}@{where}")
    event.add("sequence", entry.edition)
    stamp = dt.date.fromisoformat(entry.stamp) if entry.stamp else _NO_DAY
    event.add("dtstamp", dt.datetime.combine(stamp, dt.time(), dt.UTC))
    event.add("summary", _clean(entry.summary).replace("\n", " "))
    event.add("categories", [entry.kind])
    if entry.about:
        event.add("description", _clean(entry.about))
    if entry.place:
        event.add("location", _clean(entry.place).replace("\n", " "))
    day = dt.date.fromisoformat(entry.day)
    if entry.begins:
        begins = dt.datetime.combine(day, dt.time.fromisoformat(entry.begins))
        event.add("dtstart", begins)
        took = minutes_between(entry.begins, entry.ends) if entry.ends else 0
        if took and day < dt.date.max:
            event.add("dtend", begins + dt.timedelta(minutes=took))
    else:
        event.add("dtstart", day)
        event.add("transp", "TRANSPARENT")
    return event


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub(_shown, lines)


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] == "\t":
        return " "
    return chr(_PICTURES + code) if code <= _LAST_PICTURED else "\ufffd"


def is_calendar(head: bytes) -> bool:
    """Tell whether a file that begins so was made here."""
    return head.startswith(b"BEGIN:VCALENDAR") and f"PRODID:{words.MADE_BY}".encode() in head
