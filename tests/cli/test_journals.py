"""`resume --list` and `--show`, `abandon` and `forget`: journals on the shelf."""

from __future__ import annotations

import io
import json
import sys

import pytest
from commanding import TINY, TINY_ANSWERS, Hand, without

from sociocli.cli import wording as words
from sociocli.cli.journals import _lines
from sociocli.domain.plain import Plain
from sociocli.process.asking import Aside, Moment
from sociocli.process.journal import Entry
from sociocli.record.journal_lines import Header, entry_record, line_of
from sociocli.record.journal_past import PastMeeting
from sociocli.record.lock import lock

ID = "2026-11-22-meeting"
HOSTILE = "Zoë \x1b[2J\x1b]0;x\x07 [bold] {0} \u202egnp"


@pytest.fixture
def begun(hand: Hand) -> Hand:
    """Return somebody with a meeting in the middle of its consent round."""
    assert hand.holds_tiny(without(TINY_ANSWERS, "consent-1")) == 4
    return hand


class Keyboard(io.StringIO):
    """A terminal at which something is typed."""

    def isatty(self) -> bool:
        return True


def shown(*given: tuple[str, Plain]) -> list[str]:
    """Return the lines that are shown of some entries."""
    entries = tuple(
        Entry(key, answer, human=True, moment=Moment(n, "2026-11-22T19:00:00+01:00"))
        for n, (key, answer) in enumerate(given)
    )
    past = PastMeeting(Header("x", "", "/x", 1), entries, (), "")
    return [line.removeprefix("19:00:00 ") for line in _lines(past)]


def test_open_and_abandoned_meetings_are_listed(begun: Hand) -> None:
    """The list says what is open, what is put aside, and what runs now."""
    assert begun.types("resume", "--list") == 0
    assert begun.out == f"{ID:<34} 2026-11-22 19:05  open\n    {begun.folder}\n"
    with lock(begun.state.listing()[0].folder):
        begun.types("resume", "--list")
        assert "running now" in begun.out
    begun.types("abandon", ID, "--yes")
    begun.types("resume", "--list")
    assert "put aside" in begun.out


def test_the_list_as_json(begun: Hand) -> None:
    """A program gets the same as one document."""
    begun.types("resume", "--list", "--json")
    (one,) = json.loads(begun.out)
    assert one == {
        "id": ID, "circle": "", "record": str(begun.folder), "begun": "2026-11-22T19:02:00+01:00",
        "last": "2026-11-22T19:05:00+01:00", "answers": 18, "running": False, "state": "open",
        "trouble": "",
    }  # fmt: skip


def test_an_empty_list_is_said(hand: Hand) -> None:
    """Without open meetings it says so; a program gets an empty list."""
    hand.types("resume", "--list")
    assert hand.out == "No meeting is open.\n"
    hand.types("resume", "--list", "--json")
    assert json.loads(hand.out) == []


def test_a_journal_that_cannot_be_read_is_listed_with_its_trouble(begun: Hand) -> None:
    """What cannot be read is not hidden."""
    begun.state.listing()[0].journal.write_bytes(b"rubbish\n")
    assert begun.types("resume", "--list") == 0
    assert ID in begun.out
    assert "is not a journal of a meeting" in begun.out
    begun.sits()
    assert begun.types("resume") == 3
    assert begun.types("resume", "--show", ID) == 3


def test_a_journal_is_shown_line_by_line(begun: Hand) -> None:
    """What was answered stands there with its time and key."""
    assert begun.types("resume", "--show", ID) == 0
    lines = begun.out.splitlines()
    assert lines[0] == f"Meeting {ID}, record {begun.folder}"
    assert "19:02:40 gather/names: Ana, Ben, Kim" in lines
    path = str(begun.state.listing()[0].journal)
    begun.types("resume", "--show", path)
    assert begun.out.splitlines() == lines


def test_abandoned_and_finished_journals_can_be_shown(begun: Hand) -> None:
    """A journal can be read as long as it is kept, wherever it was put."""
    begun.types("abandon", ID, "--yes")
    assert begun.types("resume", "--show", ID) == 0
    begun.holds_tiny()
    begun.types("forget", ID, "--yes")
    assert begun.types("resume", "--show", ID) == 0
    assert "item-1/consent-1/kim: consent" in begun.out
    assert begun.types("resume", "--show", "2020-01-01-x") == 2


def test_slips_stay_sealed_until_all_have_seen_them() -> None:
    """No slip is shown before the reveal; later slips of the same item are sealed again."""
    first = [
        ("item-3/slips/how", "person"),
        ("item-3/slips/ana", ["kim"]),
        ("item-3/slips/ben", ["ana"]),
        ("item-3/reveal", "ready"),
    ]
    sealed = ["item-3/slips/ana: (sealed)", "item-3/slips/ben: (sealed)"]
    assert shown(*first)[1:3] == sealed
    assert shown(*first, ("item-4/revealed", ""), ("item-3/note", "x"))[1:3] == sealed
    after = shown(*first, ("item-3/revealed", ""), ("item-3/slips/kim", ["ben"]))
    assert after[1:3] == ["item-3/slips/ana: kim", "item-3/slips/ben: ana"]
    assert after[-1] == "item-3/slips/kim: (sealed)"
    again = shown(*first, ("item-3/revealed~2", ""))
    assert again[1] == "item-3/slips/ana: kim"


def test_slips_of_a_real_selection_are_sealed(hand: Hand) -> None:
    """What the processes write down as slips is what is sealed here."""
    item = TINY.replace("kind: decide", "kind: elect\n  role: secretary")
    hand.writes("agendas/elect.yaml", without(item, "proposal"))
    answers = without(TINY_ANSWERS, "consent-1") + (
        "- {ask: item-1/slips/ana, answer: kim}\n"
        "- {ask: item-1/slips/ben, answer: ana}\n"
        '- {ask: "item-1/**/consent", answer: "yes", always: true}\n'
        '- {ask: "item-1/describes", answer: Writes}\n'
    )
    path = str(hand.writes("../answers.yaml", answers))
    code = hand.types("meet", "elect", "--answers", path)
    assert code == 4, hand.err
    assert "item-1/slips/kim" in hand.err
    assert hand.types("resume", "--show", ID) == 0
    assert "item-1/slips/ana: (sealed)" in hand.out
    assert hand.out.count("(sealed)") == 2


def test_every_kind_of_answer_can_be_read() -> None:
    """Words, lists, turns, asides and nothing at all are shown in plain words."""
    assert shown(("a", ""), ("b", ["x", "y"]), ("c", {"kind": "said", "text": "z"})) == [
        "a: (nothing)", "b: x, y", "c: said; z",
    ]  # fmt: skip
    aside = Entry("d", None, True, Moment(), Aside("note", (("text", "Hm"),)))  # noqa: FBT003
    past = PastMeeting(Header("x", "", "/x", 1), (aside,), (), "")
    assert _lines(past) == [" d: (note: text: Hm)"]


def test_hostile_words_act_on_nothing(begun: Hand) -> None:
    """Names and texts in a journal are shown as text in every command."""
    one = begun.state.listing()[0]
    entry = Entry("item-1/x", HOSTILE, human=True, moment=Moment(999, "2026-11-22T19:00:00+01:00"))
    with one.journal.open("ab") as file:
        file.write(line_of(entry_record(entry)))
    for line in (["--show", ID], ["--list"], ["--list", "--json"]):
        assert begun.types("resume", *line) == 0
        assert "\x1b" not in begun.out + begun.err
        assert "\u202e" not in begun.out + begun.err
    begun.types("resume", "--show", ID)
    assert "Zoë ␛[2J␛]0;x␇ [bold] {0} <U+202E>gnp" in begun.out


def test_abandoning_asks(begun: Hand) -> None:
    """Only a whole yes puts a meeting aside; its journal is kept."""
    for typed, gone in (("\n", False), ("y\n", False), ("no\n", False), ("yes\n", True)):
        begun.patch.setattr(sys, "stdin", Keyboard(typed))
        assert begun.types("abandon", ID) == 0
        assert words.SURE_ABANDON.format(id=ID) in begun.err
        assert (begun.open() == []) is gone
    assert begun.out == words.ABANDONED.format(id=ID) + "\n"
    assert [one.id for one in begun.state.listing(abandoned=True)] == [ID]


def test_forgetting_asks(begun: Hand) -> None:
    """Only a whole yes removes a journal; open or put aside."""
    begun.patch.setattr(sys, "stdin", Keyboard("no\n"))
    begun.types("forget", ID)
    assert begun.out == f"{words.LEFT_ALONE}\n"
    assert begun.open() == [ID]
    begun.types("abandon", ID, "--yes")
    begun.patch.setattr(sys, "stdin", Keyboard("yes\n"))
    assert begun.types("forget", ID) == 0
    assert begun.out == words.FORGOTTEN.format(id=ID) + "\n"
    assert begun.state.listing(abandoned=True) == ()


@pytest.mark.parametrize("command", ["abandon", "forget"])
def test_nobody_to_ask_is_no_yes(command: str, begun: Hand) -> None:
    """Without a terminal nothing is removed unless --yes says so."""
    assert begun.types(command, ID) == 4
    assert begun.err == f"sociocli: {words.SAY_YES}\n"
    assert begun.open() == [ID]
    begun.patch.setattr(sys, "stdin", None)
    assert begun.types(command, ID) == 4
    assert begun.types(command, "nothing", "--yes") == 2


@pytest.mark.parametrize("command", ["abandon", "forget"])
def test_a_meeting_that_runs_is_not_taken_away(command: str, begun: Hand) -> None:
    """What another program is holding can be neither put aside nor removed."""
    with lock(begun.state.listing()[0].folder):
        assert begun.types(command, ID, "--yes") == 3
    assert "open already" in begun.err
    assert begun.open() == [ID]
