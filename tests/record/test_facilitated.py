"""What somebody facilitated, read from minutes."""

from __future__ import annotations

from pathlib import Path

import pytest
from commanding import Hand
from overtime import meets

from sociocli.domain.practised import Facilitated
from sociocli.record.facilitated import facilitated_by, wrote_minutes
from sociocli.record.index import Index


@pytest.fixture
def hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Hand:
    """Return somebody with an empty record."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Hand(tmp_path / "record", monkeypatch, capsys)


def found(hand: Hand, person: str) -> tuple[Facilitated, ...]:
    """Return what the record says of somebody."""
    return facilitated_by(Index(hand.folder), person)


def test_a_meeting_of_ones_own(hand: Hand) -> None:
    """The size is of those who were there, the kinds are those of all items."""
    meets(hand, "2026-11-08", kinds=("report", "decide"), absent=("noor",))
    assert found(hand, "ana") == (
        Facilitated(
            "2026-11-08", "minutes/operations/2026-11-08-operations", "operations",
            3, ("report", "decide"), 70,
        ),
    )  # fmt: skip
    assert found(hand, "ben") == ()
    assert found(hand, "nobody") == ()


def test_items_that_were_not_reached_were_not_facilitated(hand: Hand) -> None:
    """What was put on the agenda only does not count."""
    meets(hand, "2026-11-08", kinds=("decide", "explore"))
    path = hand.folder / "minutes/operations/2026-11-08-operations.yaml"
    path.write_text(path.read_text().replace("outcome: reported", "outcome: not_reached"))
    assert found(hand, "ana")[0].kinds == ("decide",)


def test_a_meeting_that_was_handed_over_is_of_both(hand: Hand) -> None:
    """Who took over facilitated the items that say so; both had a part only."""
    meets(
        hand, "2026-11-08", kinds=("report", "elect"), also=("ben",),
        process="19:40 From here on Ben facilitated",
    )  # fmt: skip
    first, second = found(hand, "ana")[0], found(hand, "ben")[0]
    assert (first.kinds, first.whole) == (("report", "elect"), False)
    assert (second.kinds, second.whole) == (("elect",), False)
    assert found(hand, "kim") == ()


def test_a_name_that_ends_like_another_is_not_taken_for_it(hand: Hand) -> None:
    """Only the whole name says who facilitated."""
    meets(
        hand, "2026-11-08", people=("ana", "ben", "big-ben"), also=("ben", "big-ben"),
        process="19:40 From here on Big-Ben facilitated",
    )  # fmt: skip
    assert found(hand, "ben")[0].kinds == ()
    assert found(hand, "big-ben")[0].kinds == ("decide",)


def test_minutes_that_cannot_be_read_cost_only_themselves(hand: Hand) -> None:
    """A broken file among others is passed over; the index names it."""
    meets(hand, "2026-11-08")
    hand.writes("minutes/operations/2026-11-09-operations.yaml", "facilitator: ana\n- x\n")
    hand.writes("minutes/operations/2026-11-10-operations.yaml", "")
    assert [one.day for one in found(hand, "ana")] == ["2026-11-08"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("date: 2026-11-08", "date: soon"), ("- title: Topic 1", "- outcome: what"), ("ana", "Zoe")],
)
def test_shared_minutes_that_say_too_little(hand: Hand, old: str, new: str) -> None:
    """Without a day, with something unreadable, or without the person there is nothing to count."""
    meets(hand, "2026-11-08", also=("ben",))
    path = hand.folder / "minutes/operations/2026-11-08-operations.yaml"
    path.write_text(path.read_text().replace(old, new))
    assert found(hand, "ana") == ()


def test_minutes_that_go_away_meanwhile(hand: Hand) -> None:
    """What the index knew and the disk no longer has counts as the index knew it."""
    meets(hand, "2026-11-08")
    index = Index(hand.folder)
    index.things("minutes", whole=True)
    (hand.folder / "minutes/operations/2026-11-08-operations.yaml").unlink()
    assert len(facilitated_by(index, "ana")) == 1
    hand.writes("minutes/operations/2026-11-08-operations.yaml", "x: [\nfacilitated_also: a\n")
    assert facilitated_by(index, "ana") == ()


def test_meetings_come_by_day(hand: Hand) -> None:
    """Whatever the circle is called, the earliest meeting comes first."""
    meets(hand, "2026-11-08", circle="a")
    meets(hand, "2026-10-01", circle="z")
    assert [one.day for one in found(hand, "ana")] == ["2026-10-01", "2026-11-08"]


def test_who_wrote_the_minutes(hand: Hand) -> None:
    """The days on which somebody was the secretary."""
    meets(hand, "2026-11-08")
    meets(hand, "2026-10-01", secretary="kim")
    assert wrote_minutes(Index(hand.folder), "ben") == ("2026-11-08",)
    assert wrote_minutes(Index(hand.folder), "ana") == ()


def test_an_empty_record(hand: Hand) -> None:
    """Where no minutes are, nobody facilitated."""
    assert found(hand, "ana") == ()
