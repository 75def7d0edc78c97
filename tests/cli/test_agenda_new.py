"""`sociocli agenda new`: the next agenda, proposed from the record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from commanding import Hand
from evenings import evening

from sociocli.cli import agenda_new
from sociocli.cli.agenda_new import Prepared, new_agenda
from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.minutes import Minutes, NextMeeting, Topic
from sociocli.domain.proposal import Decision, Pending
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term, TermState
from sociocli.errors import BadRequest
from sociocli.record.agenda_file import read_agenda
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.standing_file import PART_OF, Standing, standing_bytes
from sociocli.terminal import dialog, lines

ON = "2026-11-22"
MEMBERS = "name: Operations\nmembers:\n- {id: ana, name: Ana}\n- {id: kim, name: Kim}\n"


def stands(hand: Hand, name: str, value: Standing) -> str:
    """Write a file of what stands; return its identity."""
    identity = f"{PART_OF[type(value)]}/operations/{name}"
    ending = ".md" if isinstance(value, StandingDecision) else ".yaml"
    hand.writes(identity + ending, standing_bytes(value).decode())
    return identity


def met(hand: Hand, day: str = "2026-11-08", **more: object) -> Minutes:
    """Let the circle have met."""
    made = replace(evening(), id=f"{day}-operations", circle="operations", date=day)
    made = replace(made, items=(), backlog=(), next=None)
    minutes = replace(made, **more)
    hand.writes(f"minutes/operations/{minutes.id}.yaml", minutes_yaml(minutes).decode())
    return minutes


@pytest.fixture
def record(hand: Hand) -> Hand:
    """Return somebody in a record with a circle, in which a few things stand."""
    hand.writes("sociocli.yaml", "name: House\n")
    hand.writes("circles/operations.yaml", MEMBERS)
    stands(hand, "2026-05-01-quiet", StandingDecision("Quiet", review="2026-11-01", text="X."))
    stands(hand, "2026-05-02-heat", StandingDecision("Heat", review="2026-11-02", text="X."))
    stands(hand, "2025-11-22-cook", Term("cook", "Kim", until=ON, start="2026-05-22"))
    stands(hand, "2026-11-01-hall", StandingAction("Hall", by="2026-11-10"))
    stands(hand, "2026-10-01-garden", BacklogTopic("Garden", Kind.DECIDE, minutes=25, by="ana"))
    stands(hand, "2026-10-02-bikes", BacklogTopic("Bikes", Kind.EXPLORE))
    return hand


def written(hand: Hand, name: str = f"operations-{ON}") -> Agenda:
    """Return the agenda that was written."""
    return read_agenda(hand.folder / f"agendas/{name}.yaml", hand.folder)


def test_the_record_proposes_and_says_why(record: Hand) -> None:
    """Without a terminal the proposal is written at once, each item with its reason."""
    met(record, next=NextMeeting(ON, "19:00", "the kitchen"))
    assert record.types("agenda", "new", "--date", ON) == 0
    agenda = written(record)
    assert (agenda.time, agenda.place, agenda.minutes) == ("19:00", "the kitchen", 60)
    assert [(one.title, one.minutes) for one in agenda.items] == [
        ("Actions", 3), ("Cook", 15), ("Reviews that are due", 6), ("Bikes", 15),
    ]  # fmt: skip
    text = (record.folder / f"agendas/operations-{ON}.yaml").read_text(encoding="utf-8")
    assert "\n# 1 is open, and late\n- title: Actions\n" in text
    assert f"\n# the term of Kim ends on {ON}\n- title: Cook\n" in text
    assert record.out.splitlines()[:8] == [
        "Operations, 22 November 2026, 19:00",
        "60 minutes: 15 for opening and closing, 39 for items, 6 free",
        "The minutes of 2026-11-08 are not accepted yet; the opening asks for it.",
        "",
        " 1    3 min  report       Actions",
        "             1 is open, and late",
        " 2   15 min  selection    Cook",
        f"             the term of Kim ends on {ON}",
    ]
    left = "There is no time for these; they stay where they are:\n 1   25 min  decision     Garden"
    assert left in record.out
    assert record.err == ""


def test_the_day_is_the_one_that_the_last_meeting_named(record: Hand) -> None:
    """Without --date it is the next meeting, unless that has passed or none was named."""
    met(record, next=NextMeeting("2099-01-01"))
    assert record.types("agenda", "new") == 0
    assert written(record, "operations-2099-01-01").date == "2099-01-01"
    met(record, "2026-11-09", next=NextMeeting("2020-01-01"))
    assert record.types("agenda", "new") == 2
    assert "2020-01-01, and that has passed" in record.err
    met(record, "2026-11-10")
    assert record.types("agenda", "new") == 2
    assert "--date 2026-11-29" in record.err


def test_a_circle_that_is_awaited_stands_there_by_its_name(record: Hand) -> None:
    """The reason, shown and written, names the circle whose answer is awaited."""
    record.writes("circles/general.yaml", "name: General circle\n")
    waits = Pending(("general",), "confirmation")
    stands(record, "2026-11-01-d", Term("d", "kim", state=TermState.PENDING, pending=waits))
    assert record.types("agenda", "new", "--circle", "operations", "--date", ON) == 0
    text = (record.folder / f"agendas/operations-{ON}.yaml").read_text(encoding="utf-8")
    assert "# waits for the answer of General circle\n" in text
    assert "waits for the answer of General circle\n" in record.out


def test_who_leaves_early(record: Hand) -> None:
    """What needs somebody who leaves comes before; what comes too late even so is said."""
    time = ("agenda", "new", "--date", ON, "--time", "19:00", "--minutes", "90")
    assert record.types(*time, "--leaves", "Kim=19:32") == 0
    assert [one.title for one in written(record).items][:2] == ["Cook", "Actions"]
    text = (record.folder / f"agendas/operations-{ON}.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Kim leaves at 19:32\n")
    assert record.types(*time, "--leaves", "kim=19:20") == 0
    assert "Kim leaves at 19:20, before this ends: Cook" in record.out


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("ana", "--leaves ana=20:00"),
        ("=20:00", "--leaves ana=20:00"),
        ("max=20:00", "there are: ana, kim"),
        ("ana=late", "19:30"),
    ],
)
def test_what_is_wrong_with_who_leaves(record: Hand, said: str, sentence: str) -> None:
    """Who leaves when must be clear."""
    assert record.types("agenda", "new", "--date", ON, "--time", "19:00", "--leaves", said) == 2
    assert sentence in record.err


def test_without_a_time_nobody_leaves_early(record: Hand) -> None:
    """When the meeting begins must be known for that."""
    assert record.types("agenda", "new", "--date", ON, "--leaves", "ana=20:00") == 2
    assert "--time 19:00" in record.err


def test_what_is_left_out(record: Hand) -> None:
    """Something is left out by its identity or its last part, also out of several."""
    new = ("agenda", "new", "--date", ON)
    without = ("--without", "2026-05-01-quiet", "--without", "terms/operations/2025-11-22-cook")
    assert record.types(*new, *without, "--without", "actions") == 0
    items = written(record).items
    assert [one.title for one in items] == ["Reviews that are due", "Garden"]
    assert items[0].decisions == ("decisions/operations/2026-05-02-heat",)
    assert record.types(*new, "--without", "2026-05-01-quite") == 2
    assert "there are: actions, 2025-11-22-cook" in record.err


def test_what_is_left_out_may_be_named_without_its_day(record: Hand) -> None:
    """As everywhere else the day may be left out where only one thing is meant."""
    new = ("agenda", "new", "--date", ON)
    assert record.types(*new, "--without", "garden", "--without", "quiet") == 0
    items = written(record).items
    assert "Garden" not in [one.title for one in items]
    assert ("decisions/operations/2026-05-02-heat",) in [one.decisions for one in items]
    stands(record, "2026-10-03-garden", BacklogTopic("Garden again", Kind.DECIDE))
    assert record.types(*new, "--without", "garden") == 2
    assert "may mean several; say which: 2026-10-01-garden, 2026-10-03-garden." in record.err


def test_where_nothing_is_proposed_nothing_can_be_left_out(hand: Hand) -> None:
    """An empty list of what there is is no list."""
    hand.writes("sociocli.yaml", "name: House\n")
    hand.writes("circles/operations.yaml", "name: Operations\n")
    assert hand.types("agenda", "new", "--date", ON, "--without", "garden") == 2
    assert "Nothing is proposed, so “garden” cannot be left out." in hand.err
    hurry = ("--time", "19:00", "--leaves", "bob=20:00")
    assert hand.types("agenda", "new", "--date", ON, *hurry) == 2
    assert "“bob” is nobody of this circle; it has no members yet." in hand.err


def test_what_is_asked_for_always_comes(record: Hand) -> None:
    """Items by hand come after the reports, and nothing of the same title twice."""
    new = ("agenda", "new", "--date", ON, "--item", "Roof:decide:30", "--item", "COOK:elect:10")
    assert record.types(*new) == 0
    titles = [one.title for one in written(record).items]
    assert titles == ["Actions", "Roof", "COOK"]


@pytest.mark.parametrize(
    ("asked", "role", "term"),
    [
        ("Scribe:elect:15", "secretary", "6 months"),
        ("secretary:elect", "secretary", "6 months"),
        ("Scribe:report:5", "", ""),
        ("Somebody:elect:5", "", ""),
    ],
)
def test_a_selection_called_like_a_role_is_for_that_role(
    hand: Hand, asked: str, role: str, term: str
) -> None:
    """The circle's file says which role it is and for how long; `check` finds nothing missing."""
    roles = "roles:\n- {id: secretary, title: Scribe, term: 6 months}\n"
    hand.writes("circles/operations.yaml", MEMBERS + roles)
    assert hand.types("agenda", "new", "--date", ON, "--empty", "--item", asked) == 0
    (item,) = written(hand).items
    assert (item.role, item.term) == (role, term)
    assert ("does not say which role" in hand.err) == (asked == "Somebody:elect:5")


def test_nothing_is_proposed_where_that_is_wanted(record: Hand) -> None:
    """With --empty only what was given comes; a format with items of its own keeps them."""
    assert record.types("agenda", "new", "--date", ON, "--empty", "--item", "Roof:decide:5") == 0
    assert written(record).items == (AgendaItem("Roof", Kind.DECIDE, minutes=5),)
    assert record.types("agenda", "new", "--date", ON, "--format", "decision") == 0
    text = (record.folder / f"agendas/operations-{ON}-2.yaml").read_text(encoding="utf-8")
    assert "items:" not in text


def test_a_file_that_cannot_be_read_is_named(record: Hand) -> None:
    """The rest is proposed all the same."""
    record.writes("actions/operations/2026-01-01-odd.yaml", "what: [\n")
    assert record.types("agenda", "new", "--date", ON) == 0
    assert record.err.startswith("actions/operations/2026-01-01-odd.yaml:")
    assert written(record).items[0].title == "Actions"


def test_reasons_in_hostile_words_stay_comments(record: Hand) -> None:
    """What people wrote cannot leave the comment, nor act on the terminal."""
    when = "later\n- title: Evil\n\x1b[31m\u2028x"
    stands(record, "2026-10-03-evil", BacklogTopic("Evil", Kind.DECIDE, minutes=1, when=when))
    assert record.types("agenda", "new", "--date", ON) == 0
    assert [one.title for one in written(record).items].count("Evil") == 1
    assert "\x1b" not in record.out


def test_a_record_of_minutes_only(hand: Hand) -> None:
    """Without a present it proposes what the latest minutes left open, for their one circle."""
    due = Decision("Quiet.", review="2026-11-01")
    met(
        hand,
        items=(
            Item("Quiet", Kind.DECIDE, Outcome.ADOPTED, 1, decision=due),
            Item("Heat", Kind.DECIDE, Outcome.ADOPTED, 2, decision=Decision("Warm.", "2027-11-01")),
            Item("Noise", Kind.EXPLORE, Outcome.DEFERRED, 3, planned=20, next=NextStep("soon")),
        ),
        backlog=(Topic("Bikes"),),
    )
    assert hand.types("agenda", "new", "--date", ON, "--minutes", "90") == 0
    place = "2026-11-08-operations"
    assert written(hand).items == (
        AgendaItem("Noise", Kind.EXPLORE, minutes=20, continues=f"{place}#3"),
        AgendaItem("Quiet", Kind.REVIEW, minutes=15, decision=f"{place}#1"),
        AgendaItem("Bikes", Kind.EXPLORE, minutes=15),
    )
    reviewed = Item("Quiet", Kind.REVIEW, Outcome.KEPT, 1, decision=due, revisits=f"{place}#1")
    met(hand, "2026-11-15", items=(replace(reviewed, decision=Decision("Q.", "2027-01-01")),))
    assert hand.types("agenda", "new", "--date", ON) == 0
    assert "Quiet" not in [one.title for one in written(hand, f"operations-{ON}-2").items]


def test_three_hundred_topics(record: Hand) -> None:
    """A long backlog fills the time there is; the rest is counted, not listed."""
    for n in range(300):
        stands(record, f"2026-09-01-t{n}", BacklogTopic(f"T{n}", Kind.REPORT, order=n + 1))
    assert record.types("agenda", "new", "--date", ON) == 0
    assert sum(one.minutes for one in written(record).items) <= 45
    assert len(record.out.splitlines()) < 60
    assert "    and 2" in record.out


class _Typed:
    """Somebody who types these lines."""

    def __init__(self, *typed: str) -> None:
        self.typed = list(typed)
        self.closed = False

    def read(self, prompt: str) -> str:
        """Return the next line, or the end."""
        del prompt
        if not self.typed:
            raise EOFError
        return self.typed.pop(0)

    def close(self) -> None:
        """Note that it was closed."""
        self.closed = True


def asked(hand: Hand, *typed: str, date: str = ON) -> Path | None:
    """Make an agenda at a terminal."""
    somebody = _Typed(*typed)
    hand.patch.setattr(lines, "TerminalLines", lambda: somebody)
    path = new_agenda(hand.folder, Prepared(date=date, asks=True, today=ON))
    assert somebody.closed
    return path


def test_at_a_terminal_it_can_be_changed(record: Hand) -> None:
    """A letter drops, moves, times or adds; Enter takes what stands there."""
    assert asked(record, "d 1", "m 2 1", "t 1 5", "a 2", "") is not None
    titles = [(one.title, one.minutes) for one in written(record).items]
    assert titles == [("Reviews that are due", 5), ("Cook", 15), ("Bikes", 15), ("Garden", 25)]


@pytest.mark.parametrize("typed", [("q",), ("d 1", "Q"), ()])
def test_nothing_is_written_unless_it_is_taken(
    record: Hand, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...]
) -> None:
    """A letter leaves without a file; so does the end of what is typed."""
    assert asked(record, *typed) is None
    assert not (record.folder / "agendas").exists()
    assert capsys.readouterr().err == "Nothing was written.\n"


def test_at_a_terminal_the_day_is_asked(record: Hand) -> None:
    """Where no meeting named the next one, somebody at a terminal says it."""
    record.patch.setattr(dialog, "text", lambda asks: f"{ON}"[: len(asks)])
    assert asked(record, "", date="") is not None
    assert written(record).date == ON


def test_the_terminal_is_asked_only_without_yes(
    record: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --yes the proposal is written at once also where somebody sits."""
    seen: list[bool] = []

    def note(root: Path, wanted: Prepared) -> None:
        del root
        seen.append(wanted.asks)

    monkeypatch.setattr(agenda_new, "new_agenda", note)
    monkeypatch.setattr("sociocli.cli.wiring.at_terminal", lambda: True)
    record.types("agenda", "new", "--date", ON)
    record.types("agenda", "new", "--date", ON, "--yes")
    assert seen == [True, False]


def test_an_unknown_circle_is_no_reason_to_guess(record: Hand) -> None:
    """Of several circles one must be said."""
    record.writes("circles/garden.yaml", "name: Garden\n")
    with pytest.raises(BadRequest, match="garden, operations"):
        new_agenda(record.folder, Prepared(date=ON))


def test_long_lines_fit_a_terminal(record: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a long title goes on below its beginning; in a pipe nothing is broken."""
    title = "Guests who stay longer than a week, and what they pay for it, and who tells them"
    stands(record, "2026-09-01-guests", BacklogTopic(title, Kind.REPORT, order=1))
    record.types("agenda", "new", "--date", ON)
    assert f"report       {title}\n" in record.out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    record.types("agenda", "new", "--date", ON, "--time", "19:00", "--yes")
    assert max(len(line) for line in record.out.split("\nWrote")[0].splitlines()) <= 60
    assert title in " ".join(record.out.split())
    assert (
        "\n             week, and what they pay for it, and who tells\n             them\n"
        in record.out
    )
