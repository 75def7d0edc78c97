"""`sociocli minutes accept` and `minutes correct`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from commanding import Hand
from evenings import evening

from sociocli.domain.minutes import Acceptance, Correction, LastMinutes, Minutes, Status
from sociocli.record.markdown import render
from sociocli.record.minutes_file import minutes_yaml, read_minutes

FIRST, SECOND = "2026-11-22-operations", "2026-12-06-operations"
YAML = f"minutes/operations/{FIRST}.yaml"
MARKDOWN = f"minutes/operations/{FIRST}.md"


@pytest.fixture
def secretary(hand: Hand) -> Hand:
    """Return somebody in a record with two meetings."""
    minutes = replace(evening(), status=Status.DRAFT, corrections=(), last_minutes=None)
    later = Minutes(SECOND, "operations", "2026-12-06", last_minutes=None)
    for one in (minutes, later):
        path = f"minutes/operations/{one.id}"
        hand.writes(f"{path}.yaml", minutes_yaml(one).decode())
        hand.writes(f"{path}.md", render(one))
    return hand


def minutes_of(hand: Hand) -> Minutes:
    """Read the minutes of the first meeting."""
    return read_minutes(hand.folder / YAML)


def clean(hand: Hand) -> bool:
    """Tell whether check finds nothing about acceptance or the Markdown."""
    hand.types("minutes", "check", FIRST)
    return not any(word in hand.out for word in ("accept", "correction", ".md"))


def test_a_meeting_accepts_minutes(secretary: Hand) -> None:
    """Both files say by which meeting, on the day of that meeting, and check is content."""
    assert secretary.types("minutes", "accept", FIRST, "--in", SECOND) == 0
    assert secretary.out.splitlines() == [
        f"{FIRST} is accepted, by the meeting {SECOND}.",
        f"changed    {YAML}",
        f"changed    {MARKDOWN}",
        f"changed    minutes/operations/{SECOND}.yaml",
        f"changed    minutes/operations/{SECOND}.md",
    ]
    accepted = minutes_of(secretary).accepted
    assert accepted is not None
    assert (accepted.date, accepted.minutes) == ("2026-12-06", SECOND)
    page = (secretary.folder / MARKDOWN).read_text(encoding="utf-8")
    assert f"accepted on 6 December 2026 by the meeting {SECOND}." in page
    assert "Corrections are welcome" not in page
    assert clean(secretary), secretary.out


def meeting(hand: Hand, **facts: Any) -> None:
    """Write the minutes of the second meeting with other facts."""
    one = replace(Minutes(SECOND, "operations", "2026-12-06"), **facts)
    hand.writes(f"minutes/operations/{SECOND}.yaml", "# ours\n" + minutes_yaml(one).decode())


@pytest.mark.parametrize("last", [None, LastMinutes(FIRST, "draft"), LastMinutes(how="At once.")])
def test_the_meeting_that_accepts_minutes_knows_their_hash(
    secretary: Hand, last: LastMinutes | None
) -> None:
    """Its own minutes name them with their hash, so that a later change is seen there too."""
    meeting(secretary, last_minutes=last)
    assert secretary.types("minutes", "accept", FIRST, "--in", SECOND) == 0
    accepted = minutes_of(secretary).accepted
    assert accepted is not None
    path = secretary.folder / f"minutes/operations/{SECOND}.yaml"
    how = last.how if last else ""
    noted = LastMinutes(FIRST, "accepted", how, hash=accepted.hash)
    assert read_minutes(path).last_minutes == noted
    assert path.read_text(encoding="utf-8").startswith("# ours\n")
    assert clean(secretary), secretary.out
    text = (secretary.folder / YAML).read_text(encoding="utf-8")
    start, end = text.index("accepted:"), text.index("\n  hash:")
    own = text[end : text.index("\n", end + 1)]
    assert start < end
    secretary.writes(YAML, text.replace(own, "").replace("facilitator: ", "facilitator: x"))
    secretary.types("minutes", "check", SECOND)
    assert f"{FIRST}" in secretary.out
    assert "changed" in secretary.out


@pytest.mark.parametrize(
    "facts",
    [
        {"last_minutes": LastMinutes("2026-11-29-operations", "accepted", hash="x")},
        {"status": Status.ACCEPTED},
        {"circle": "garden"},
    ],
)
def test_a_meeting_without_room_for_it_stays_as_it_is(
    secretary: Hand, facts: dict[str, Any]
) -> None:
    """Where others are named, another circle met, or the meeting is frozen, nothing is added."""
    meeting(secretary, **facts)
    before = (secretary.folder / f"minutes/operations/{SECOND}.yaml").read_bytes()
    assert secretary.types("minutes", "accept", FIRST, "--in", SECOND) == 0
    assert (secretary.folder / f"minutes/operations/{SECOND}.yaml").read_bytes() == before
    assert minutes_of(secretary).status is Status.ACCEPTED


def test_minutes_are_accepted_by_mail(secretary: Hand) -> None:
    """How they were accepted is said in words, with the day that is given."""
    how = "by mail, no objection until 2026-12-01"
    assert secretary.types("minutes", "accept", FIRST, "--how", how, "--date", "2026-12-01") == 0
    accepted = minutes_of(secretary).accepted
    assert accepted is not None
    assert accepted == Acceptance("2026-12-01", "", how, accepted.hash)
    page = (secretary.folder / MARKDOWN).read_text(encoding="utf-8")
    assert f"accepted on 1 December 2026: {how}." in page


def test_accepting_twice_is_said(secretary: Hand) -> None:
    """Minutes that were accepted stay as they are, and it says since when."""
    secretary.types("minutes", "accept", FIRST, "--in", SECOND)
    before = (secretary.folder / YAML).read_bytes()
    assert secretary.types("minutes", "accept", FIRST, "--how", "by mail") == 0
    assert "was accepted already, on 2026-12-06" in secretary.out
    assert (secretary.folder / YAML).read_bytes() == before


def test_who_is_still_awaited_is_said(secretary: Hand) -> None:
    """Before somebody's answer comes to nothing, it is said; with a present it goes there."""
    secretary.types("minutes", "accept", FIRST, "--in", SECOND)
    awaited = [line for line in secretary.err.splitlines() if "still awaited" in line]
    assert awaited
    assert all("no longer take them" in line for line in awaited)


def test_a_correction_of_accepted_minutes_names_its_meeting(secretary: Hand) -> None:
    """Accepted minutes take a correction only as an addendum of a meeting."""
    secretary.types("minutes", "accept", FIRST, "--in", SECOND)
    before = (secretary.folder / YAML).read_bytes()
    line = ("minutes", "correct", FIRST, "Ben came at 19:20.")
    assert secretary.types(*line) == 2
    assert "--in" in secretary.err
    assert (secretary.folder / YAML).read_bytes() == before
    assert secretary.types(*line, "--in", SECOND, "--by", "Ana") == 0
    assert minutes_of(secretary).corrections == (
        Correction("Ben came at 19:20.", "2026-12-06", "ana", SECOND),
    )
    page = (secretary.folder / MARKDOWN).read_text(encoding="utf-8")
    assert f"Ben came at 19:20. (Ana)\n  - Accepted by the meeting {SECOND}" in page
    assert clean(secretary), secretary.out
    assert secretary.types(*line, "--in", SECOND, "--by", "Ana") == 0
    assert "already" in secretary.out


def test_a_draft_is_corrected_at_once(secretary: Hand) -> None:
    """A correction of a draft needs no meeting; hostile words do not act on the terminal."""
    line = ("minutes", "correct", FIRST, "[x](y) \x1b[2J <b>", "--date", "2026-11-24")
    assert secretary.types(*line) == 0
    assert minutes_of(secretary).corrections[0].date == "2026-11-24"
    secretary.types("minutes", "show", FIRST)
    assert "\x1b" not in secretary.out
    assert clean(secretary), secretary.out


def test_a_markdown_edited_by_hand_is_left(secretary: Hand) -> None:
    """What somebody wrote into the Markdown stays, and it says what to do."""
    page = secretary.folder / MARKDOWN
    page.write_text(page.read_text(encoding="utf-8") + "mine\n", encoding="utf-8")
    assert secretary.types("minutes", "accept", FIRST) == 0
    assert page.read_text(encoding="utf-8").endswith("mine\n")
    assert f"sociocli minutes render {FIRST}" in secretary.err


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (f"accept {FIRST} --in 2030-01-01-operations", "There is no"),
        ("accept 2030-01-01-operations", "There is no"),
        (f"accept {SECOND} --in {FIRST}", "was before"),
        (f"accept {FIRST} --date soon", "write it like"),
        (f"accept {FIRST} --date 2020-01-01", "before the meeting"),
        (f"correct {FIRST} --in nowhere x", "There is no"),
    ],
)
def test_what_cannot_be_changes_nothing(line: str, sentence: str, secretary: Hand) -> None:
    """A wrong line is one sentence with exit code 2, and no file is touched."""
    before = [path.read_bytes() for path in sorted(secretary.folder.rglob("*.*"))]
    assert secretary.types("minutes", *line.split()) == 2
    assert sentence in secretary.err
    assert [path.read_bytes() for path in sorted(secretary.folder.rglob("*.*"))] == before


def test_an_empty_correction_is_refused(secretary: Hand) -> None:
    """A correction says something."""
    assert secretary.types("minutes", "correct", FIRST, " ") == 2
    assert "needs its text" in secretary.err
