"""`sociocli practice log`."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from commanding import Hand
from overtime import DRILL, HIDDEN, REHEARSAL, meets

from sociocli.cli import overtime_wording, own_text, practice_log
from sociocli.cli.practice_log import plot
from sociocli.domain.practised import OwnAction, Practised, Reflection
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.looking_back.weeks import Week
from sociocli.record.practice_log import LOG_NAME, append, practice_home
from sociocli.record.reflection_file import REFLECTIONS, keep


@pytest.fixture
def learner(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> Hand:
    """Return somebody who practised a little, on 2026-11-22."""
    monkeypatch.setattr("sociocli.cli.app_practice_log.today", lambda: "2026-11-22")
    return hand


def test_nothing_yet(learner: Hand) -> None:
    """Who has practised nothing is told how to begin."""
    assert learner.types("practice", "log") == 0
    assert "Nothing is practised yet" in learner.out
    assert "\n  sociocli practice\n" in learner.out


def test_what_was_practised_is_said_in_words(learner: Hand) -> None:
    """Each session says its day, what, size, minutes, and what the coach noticed, in words."""
    append(HIDDEN)
    append(DRILL)
    assert learner.types("practice", "log") == 0
    assert "2026-11-20  A question that hides something" in learner.out
    assert "5 people, 14 min\n" in learner.out
    assert "argued with an objection (2 times)" in " ".join(learner.out.split())
    assert "the text polished to please everybody" in learner.out
    assert "Went well: aim quoted." in learner.out
    assert "a drill, 4 min, left before the end" in learner.out
    assert learner.out.index("2026-11-20  A") < learner.out.index("2026-11-02  Objection")


def test_there_are_no_points(learner: Hand) -> None:
    """Nothing in the log is a score, a share or a level."""
    append(HIDDEN)
    learner.types("practice", "log")
    for word in ("%", "score", "level", "badge", "points"):
        assert word not in learner.out


def test_weeks_narrow_what_is_shown(learner: Hand) -> None:
    """What is earlier than the weeks asked for is counted, not listed."""
    append(HIDDEN)
    append(REHEARSAL)
    learner.types("practice", "log", "--weeks", "3")
    assert "tomorrow" not in learner.out
    assert "1 session is earlier than that" in learner.out
    append(replace(REHEARSAL, day="2026-08-31"))
    learner.types("practice", "log", "--weeks", "3")
    assert "2 sessions are earlier than that" in learner.out
    learner.types("practice", "log", "--weeks", "20")
    assert "a rehearsal, 8 people, 40 min" in learner.out


def test_only_long_ago(learner: Hand) -> None:
    """Where nothing lies within the weeks, that is said."""
    append(REHEARSAL)
    learner.types("practice", "log", "--weeks", "3")
    assert "Nothing in these 3 weeks" in learner.out


@pytest.mark.parametrize("weeks", ["0", "-1", "521", "99999999999999999999"])
def test_an_odd_number_of_weeks(learner: Hand, weeks: str) -> None:
    """A number of weeks that is none is refused."""
    assert learner.types("practice", "log", "--weeks", weeks) == 2
    assert "number of weeks" in learner.err


def test_what_was_facilitated_is_read_from_minutes(learner: Hand) -> None:
    """Who one is is said once and kept privately; the record is not touched."""
    meets(learner, "2026-11-08", kinds=("report", "decide", "decide"))
    meets(learner, "2026-11-15", also=("ben",), process="19:40 From here on Ben facilitated")
    before = {name: (learner.folder / name).read_bytes() for name in learner.files()}
    learner.types("practice", "log", "--as", "Ana")
    assert "Facilitated for real, as Ana" in learner.out
    assert "2 meetings since 2026-11-08." in learner.out
    assert "In 1 of them somebody else facilitated a part." in learner.out
    assert "Items: 1 report, 3 decisions." in learner.out
    assert "2026-11-15  Operations, 3 people, 1 decision (in part)" in learner.out
    first = learner.out
    learner.types("practice", "log")
    assert learner.out == first
    assert {name: (learner.folder / name).read_bytes() for name in learner.files()} == before


def test_nobody_said_who_they_are(learner: Hand) -> None:
    """Where nobody can be asked, practice is shown, and how to say it."""
    append(HIDDEN)
    meets(learner, "2026-11-08")
    assert learner.types("practice", "log") == 0
    assert "Practised" in learner.out
    assert "ana, ben, kim: --as ID" in learner.err


def test_somebody_who_facilitated_nothing(learner: Hand) -> None:
    """That the minutes name no meeting of theirs is said."""
    meets(learner, "2026-11-08")
    assert learner.types("practice", "log", "--as", "kim") == 0
    assert "name no meeting that Kim facilitated" in learner.err


def test_own_actions_are_shown_when_their_day_is_near(learner: Hand) -> None:
    """Two weeks before and after its day an action stands at the top."""
    near = [OwnAction("Ask Ben to host", "2026-11-29"), OwnAction("Read", "2026-11-10")]
    far_off = [OwnAction("Rest", "2026-12-24"), OwnAction("Old", "2026-11-01")]
    keep(REFLECTIONS, "2026-11-01", Reflection("2026-11-01", (), (*near, *far_off)))
    keep(REFLECTIONS, "2026-11-02", Reflection("2026-11-02", (), (near[0],)))
    learner.types("practice", "log")
    assert learner.out.startswith("What you wanted to do\n  2026-11-10, 12 days ago: Read\n")
    assert learner.out.count("2026-11-29, in 7 days: Ask Ben to host") == 1
    assert "Rest" not in learner.out
    assert "Old" not in learner.out


def test_json_is_one_document(learner: Hand) -> None:
    """Everything that is shown is there as data, without what is far."""
    append(HIDDEN)
    meets(learner, "2026-11-08")
    learner.types("practice", "log", "--as", "ana", "--json")
    data = json.loads(learner.out)
    assert data["person"] == "ana"
    assert data["practised"][0]["noticed"] == [9, 17, 17]
    assert data["facilitated"][0]["size"] == 3
    assert data["weeks"][-1] == {
        "begins": "2026-11-16",
        "minutes": 14,
        "sessions": 1,
        "meetings": 0,
    }


def test_a_broken_line_is_said(learner: Hand) -> None:
    """A line that cannot be read is named; the others are shown."""
    append(HIDDEN)
    with (practice_home() / LOG_NAME).open("a") as file:
        file.write("{broken")
    assert learner.types("practice", "log") == 0
    assert "A question that hides something" in learner.out
    assert "Line 2 of" in learner.err


def test_hostile_names_are_shown_harmless(learner: Hand) -> None:
    """Whatever a title holds, it is shown and does nothing."""
    append(Practised("2026-11-20", "x", title="[/b] \x1b[31m أمينة \u202e"))
    learner.types("practice", "log")
    assert "\x1b" not in learner.out
    assert "\u202e" not in learner.out
    assert "[/b]" in learner.out


@pytest.mark.parametrize("columns", [40, 80])
def test_it_fits_the_terminal(learner: Hand, columns: int) -> None:
    """At 80 and at 40 columns no line is wider than the terminal."""
    append(HIDDEN)
    append(replace(REHEARSAL, title="A long title of an agenda that somebody rehearsed twice"))
    append(replace(HIDDEN, day="2026-11-10", minutes=412))
    for day in range(10, 20):
        meets(learner, f"2026-11-{day}", kinds=("report", "decide", "elect", "review"))
    for module in (own_text, practice_log):
        learner.patch.setattr(module, "width", lambda: columns - 1)
    learner.types("practice", "log", "--as", "ana")
    assert max(map(len, learner.out.splitlines())) < columns


def test_the_plot_reads_without_colour() -> None:
    """A row for each week: its Monday, minutes, an o for each meeting, and a bar."""
    rows = [Week("2026-11-02", 30, 2, 1), Week("2026-11-09"), Week("2026-11-16", 60, 1, 8)]
    assert plot(rows, 60) == [
        "WEEK OF     MIN  MET",
        "2026-11-02   30  o         " + "#" * 16,
        "2026-11-09",
        "2026-11-16   60  oooooo 8  " + "#" * 33,
    ]


def test_a_little_is_seen_beside_much() -> None:
    """A minute beside hours has a bar of its own, and no meetings have no column."""
    rows = [Week("2026-11-02", 1, 1, 0), Week("2026-11-09", 600, 1, 0)]
    assert plot(rows, 39) == [
        "WEEK OF     MIN",
        "2026-11-02    1  #",
        "2026-11-09  600  " + "#" * 22,
    ]


def test_what_went_well_is_told_in_words() -> None:
    """Each thing that the coach praises has a few words of its own in the log."""
    assert list(overtime_wording.PRAISES) == [one.name for one in SIGNALS if one.praise]
