"""Entries as a calendar file: read back by the library, and safe whatever people wrote."""

from __future__ import annotations

import datetime as dt

import pytest
from evenings import HOSTILE
from icalendar import Calendar, Event

from sociocli.record.export_calendar import calendar_bytes, is_calendar
from sociocli.record.export_dates import Entry

MEETING = Entry(
    "minutes/operations/2026-11-22-operations", "Meeting", "2026-11-22", "Operations: meeting",
    "1. Quiet hours", "19:00", "20:30", "Kitchen", "2026-11-08", 1,
)  # fmt: skip
REVIEW = Entry("decisions/operations/x#review", "Review", "2027-02-22", "Review: Quiet hours")


def read_back(*entries: Entry, organisation: str = "Mill Court") -> list[Event]:
    """Return the entries as a calendar reads them."""
    return list(Calendar.from_ical(calendar_bytes(entries, organisation)).walk("VEVENT"))


def test_a_meeting_has_its_times_and_place() -> None:
    """Times float: they are those of the clock on the wall."""
    (event,) = read_back(MEETING)
    assert event.decoded("dtstart") == dt.datetime(2026, 11, 22, 19, 0)  # noqa: DTZ001 - no zone
    assert event.decoded("dtend") == dt.datetime(2026, 11, 22, 20, 30)  # noqa: DTZ001 - no zone
    assert (str(event["location"]), str(event["description"])) == ("Kitchen", "1. Quiet hours")
    assert event.decoded("dtstamp") == dt.datetime(2026, 11, 8, tzinfo=dt.UTC)
    assert event["sequence"] == 1
    assert "transp" not in event


@pytest.mark.parametrize(
    ("begins", "ends", "hours"),
    [("23:00", "01:00", 2), ("19:00", "19:00", None), ("19:00", "", None)],
)
def test_ends_are_told_rightly(begins: str, ends: str, hours: int | None) -> None:
    """A meeting past midnight ends on the next day; one without an end has none."""
    (event,) = read_back(Entry("u", "Meeting", "2026-11-22", "m", begins=begins, ends=ends))
    if hours is None:
        assert "dtend" not in event
    else:
        assert event.decoded("dtend") - event.decoded("dtstart") == dt.timedelta(hours=hours)


def test_what_is_due_takes_the_whole_day_and_no_time() -> None:
    """A review is an entry of its day that blocks nothing."""
    (event,) = read_back(REVIEW)
    assert event.decoded("dtstart") == dt.date(2027, 2, 22)
    assert str(event["transp"]) == "TRANSPARENT"
    assert "dtend" not in event


def test_the_last_day_of_the_calendar_is_a_day() -> None:
    """A date at the edge of the calendar breaks nothing."""
    (event,) = read_back(Entry("u", "x", "9999-12-31", "m", begins="23:00", ends="01:00"))
    assert event.decoded("dtstart").year == 9999


def test_two_organisations_never_share_an_entry() -> None:
    """Circles of the same name in two records keep apart, also without Latin letters."""
    names = ("Mill Court", "Mill Court 2", "", "住人", "住民")
    uids = [str(read_back(MEETING, organisation=name)[0]["uid"]) for name in names]
    assert len(dict.fromkeys(uids)) == len(names)
    assert uids[0].startswith(f"{MEETING.uid}@mill-court-")


@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE,
        "a,b;c\\n",
        "CR\rLF\r\nBEGIN:VEVENT\r\nx",
        "\x1b[2J\x07\x00",
        "مرحبا \u202e",
        "🎉" * 90,
    ],
)
def test_hostile_text_is_text(text: str) -> None:
    """Said at every place, it stays within its field, and no line is too long or broken."""
    hostile = Entry("u", "Review", "2027-02-22", text, text, place=text)
    raw = calendar_bytes([hostile, REVIEW], text)
    (event, other) = Calendar.from_ical(raw).walk("VEVENT")
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = "".join(c if c >= " " or c == "\n" else chr(0x2400 + ord(c)) for c in lines)
    assert str(event["description"]) == shown
    assert str(event["summary"]) == shown.replace("\n", " ")
    assert str(other["summary"]) == REVIEW.summary
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no letter is cut through
        assert all(byte >= 0x20 for byte in line)


def test_the_same_entries_give_the_same_bytes() -> None:
    """No clock is asked."""
    assert calendar_bytes([MEETING, REVIEW], "a") == calendar_bytes([MEETING, REVIEW], "a")


def test_our_calendars_are_known() -> None:
    """What we made is told from what another program made."""
    raw = calendar_bytes([MEETING], "Mill Court")
    assert is_calendar(raw[:4096])
    assert not is_calendar(raw.replace(b"sociocli//", b"other//"))
    assert not is_calendar(b"Dear Ana")
