"""`sociocli meet`, `consent` and `elect`: a meeting from its beginning."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

import pytest
from commanding import TINY, TINY_ANSWERS, Hand, without

from sociocli.cli import meet
from sociocli.cli import wording as words
from sociocli.process.asking import Pause
from sociocli.record.lock import lock
from sociocli.record.minutes_file import read_minutes
from sociocli.terminal import dialog

MINUTES = "minutes/operations/2026-11-22-operations"
ALL = [f"{MINUTES}.md", f"{MINUTES}.yaml"]


class Dialogs:
    """Answers the questions before a meeting; notes them."""

    def __init__(self, hand: Hand, *answers: str | BaseException) -> None:
        self.todo = list(answers)
        self.asked: list[tuple[str, list[str]]] = []
        hand.patch.setattr(dialog, "choose_from", self)

    def __call__(self, asks: str, options: Sequence[tuple[str, str]], **_: object) -> str:
        self.asked.append((asks, [value for value, _ in options]))
        answer = self.todo.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer


def begins_one(hand: Hand) -> None:
    """Leave a meeting open in the middle."""
    assert hand.holds_tiny(without(TINY_ANSWERS, "consent-1")) == 4
    assert hand.open() == ["2026-11-22-meeting"]


def test_a_meeting_is_held_and_written(hand: Hand) -> None:
    """With an answer for everything the minutes are written, and the paths are said."""
    assert hand.holds_tiny() == 0
    assert hand.files() == ALL
    assert hand.out == f"The minutes are written:\n  {MINUTES}.yaml\n  {MINUTES}.md\n"
    assert hand.err == ""
    assert hand.open() == []
    minutes = read_minutes(hand.folder / ALL[1])
    assert (minutes.circle, minutes.date, minutes.began) == ("operations", "2026-11-22", "19:02")


def test_without_a_terminal_there_is_nobody_to_ask(hand: Hand) -> None:
    """Without terminal and answers a meeting is refused, and nothing is left behind."""
    for line in (["meet"], ["meet", "--plain"], ["consent"], ["elect", "Secretary"]):
        assert hand.types(*line) == 4
        assert hand.err == f"sociocli: {words.NO_TERMINAL}\n"
    assert hand.files() == []
    assert hand.open() == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("meet nowhere", "no agenda or format “nowhere”"),
        ("meet agendas/nowhere.yaml", "agendas/nowhere.yaml"),
        ("meet circle-meeting --circle garden", "no circle “garden”"),
        ("meet --date soon", "write it like"),
        ("consent X --circle garden", "no circle “garden”"),
        ("elect X --circle garden", "no circle “garden”"),
    ],
)
def test_what_was_typed_is_looked_at_before_anybody_is_missed(
    hand: Hand, typed: str, sentence: str
) -> None:
    """Without a terminal, too, a wrong word is said first; nothing is left behind."""
    hand.writes("circles/operations.yaml", "members: [ana, ben]\n")
    hand.writes("circles/kitchen.yaml", "members: [ana, ben]\n")
    assert hand.types(*typed.split()) == 2
    assert sentence in hand.err
    assert hand.open() == []
    assert hand.types("meet") == 4  # which circle would be asked at a terminal
    assert hand.err == f"sociocli: {words.NO_TERMINAL}\n"


def test_a_missing_answer_stops_and_the_journal_stays(hand: Hand) -> None:
    """The key and the answers allowed are named; a longer file goes on from there."""
    begins_one(hand)
    assert "There is no answer for item-1/consent-1/kim" in hand.err
    assert "consent, objection, question, everybody" in hand.err
    assert "sociocli resume 2026-11-22-meeting" in hand.err
    assert hand.files() == []
    path = hand.writes("../answers.yaml", TINY_ANSWERS)
    assert hand.types("resume", "--answers", str(path)) == 0
    assert hand.files() == ALL
    assert hand.open() == []


def test_answers_in_two_goes_write_the_same_minutes(hand: Hand) -> None:
    """A meeting that was interrupted for want of answers writes what a whole one writes."""
    begins_one(hand)
    hand.types("resume", "--answers", str(hand.writes("../answers.yaml", TINY_ANSWERS)))
    in_two = [(hand.folder / name).read_bytes() for name in ALL]
    shutil.rmtree(hand.folder / "minutes")
    hand.holds_tiny()
    assert [(hand.folder / name).read_bytes() for name in ALL] == in_two


def test_answers_left_over_are_named_and_nothing_is_written(hand: Hand) -> None:
    """An answer that was never asked for is named with its line; the meeting did not happen."""
    more = (
        "- {ask: item-1/consent-2/ana, answer: objection}\n"
        "- {before: item-7/*, aside: note, what: Never}\n"
    )
    assert hand.holds_tiny(TINY_ANSWERS + more) == 2
    assert "answers.yaml:9: this answer was never asked for: item-1/consent-2/ana." in hand.err
    assert "answers.yaml:10: this answer was never asked for: item-7/*." in hand.err
    assert "sociocli: 2 answers were not used, so nothing was written.\n" in hand.err
    assert hand.files() == []
    assert hand.open() == []


def test_one_answer_left_over_is_one(hand: Hand) -> None:
    """One answer is not several."""
    assert hand.holds_tiny(TINY_ANSWERS + "- {ask: never/asked, answer: x}\n") == 2
    assert "sociocli: 1 answer was not used, so nothing was written.\n" in hand.err


def test_a_wrong_answer_is_named_with_file_and_line(hand: Hand) -> None:
    """An answer that is not allowed is refused with its line and what is; nothing is left."""
    wrong = TINY_ANSWERS.replace("answer: ana}", "answer: nobody-we-know}")
    assert hand.holds_tiny(wrong) == 2
    assert "answers.yaml:6: meeting/facilitator: " in hand.err
    assert hand.files() == []
    assert hand.open() == []


@pytest.mark.parametrize(
    ("answers", "where"),
    [
        ("answers: x\n", "answers.yaml:1"),
        ("answers:\n- {ask: x}\n", "answers.yaml:2"),
        ("answrs: []\n", "answers.yaml:1"),
        ("begins: yesterday\nanswers: []\n", "answers.yaml:1"),
        ("\x00", "answers.yaml"),
    ],
)
def test_a_file_of_answers_that_is_wrong_is_refused(hand: Hand, answers: str, where: str) -> None:
    """Nothing begins where the file of answers cannot be read; the line is named."""
    assert hand.holds_tiny(answers) == 2
    assert where in hand.err
    assert hand.open() == []


def test_a_file_of_answers_must_be_there(hand: Hand) -> None:
    """A missing file of answers, or a folder in its place, is named."""
    for name in ("nothing.yaml", "."):
        for command in (["meet"], ["resume"]):
            assert hand.types(*command, "--answers", name) == 2
            assert hand.err == f"sociocli: There is no file of answers at {name}.\n"


def test_a_meeting_can_be_entered_afterwards(hand: Hand) -> None:
    """The day and the time that are given are those of the minutes."""
    answers = without(TINY_ANSWERS, "begins")
    assert hand.holds_tiny(answers, "--date", "2026-03-01", "--began", "20:15") == 0
    minutes = read_minutes(hand.folder / "minutes/operations/2026-03-01-operations.yaml")
    assert (minutes.date, minutes.began) == ("2026-03-01", "20:15")


@pytest.mark.parametrize("option", ["--date=01.03.2026", "--began=8pm", "--date=2026-02-30"])
def test_a_day_or_time_that_is_none_is_refused(hand: Hand, option: str) -> None:
    """A day or a time in other words is refused with an example; nothing begins."""
    assert hand.holds_tiny(TINY_ANSWERS, option) == 2
    assert "write it like" in hand.err
    assert hand.open() == []


def test_a_second_meeting_knows_the_first(hand: Hand) -> None:
    """The next time the people of the last minutes are there already, in one answer."""
    hand.holds_tiny()
    again = without(without(TINY_ANSWERS, "meeting/circle"), "gather/names")
    again = again.replace("2026-11-22", "2026-11-29")
    assert hand.holds_tiny(again) == 0
    minutes = read_minutes(hand.folder / "minutes/operations/2026-11-29-operations.yaml")
    assert [person.name for person in minutes.people] == ["Ana", "Ben", "Kim"]
    assert minutes.circle == "operations"


def test_what_was_left_over_is_offered(hand: Hand) -> None:
    """What the last meeting postponed is offered to the next one with its text."""
    adjourned = without(TINY_ANSWERS, "consent-1") + (
        '- {before: item-1/present, aside: adjourn}\n- {ask: aside/agenda/adjourn, answer: "yes"}\n'
    )
    assert hand.holds_tiny(adjourned) == 0
    taken = (
        "begins: 2026-11-29T19:00:00+01:00\nanswers:\n"
        "- {ask: gather/here, answer: everybody}\n"
        "- {ask: minutes/last, answer: stand}\n"
        "- {ask: agenda/take, answer: item-1}\n"
        '- {ask: agenda/consent, answer: "yes"}\n'
        '- {ask: "item-1/consent-1/*", answer: consent, always: true}\n'
    )
    path = hand.writes("../answers.yaml", taken)
    assert hand.types("meet", "short-meeting", "--answers", str(path)) == 0
    minutes = read_minutes(hand.folder / "minutes/operations/2026-11-29-operations.yaml")
    assert [item.title for item in minutes.items] == ["Quiet hours"]
    assert minutes.items[0].decision is not None
    assert minutes.items[0].decision.text == "Quiet from 22:00."


def test_two_meetings_on_one_day_have_two_names(hand: Hand) -> None:
    """The second minutes of a day get -2, the third -3; nothing is overwritten."""
    again = without(without(TINY_ANSWERS, "meeting/circle"), "gather/names")
    hand.holds_tiny()
    first = (hand.folder / ALL[1]).read_bytes()
    for number in (2, 3):
        assert hand.holds_tiny(again) == 0
        assert f"{MINUTES}-{number}.yaml" in hand.files()
    assert (hand.folder / ALL[1]).read_bytes() == first


def test_a_circle_must_be_known(hand: Hand) -> None:
    """A circle that is not in the record is refused with those that are."""
    hand.writes("circles/garden.yaml", "name: Garden\n")
    hand.writes("circles/kitchen.yaml", "name: Kitchen\n")
    path = str(hand.writes("../answers.yaml", TINY_ANSWERS))
    assert hand.types("meet", "--answers", path, "--circle", "zoo") == 2
    assert "garden, kitchen" in hand.err
    assert hand.types("meet", "--answers", path) == 2
    assert hand.err == "sociocli: " + words.WHICH_CIRCLE.format(circles="garden, kitchen") + "\n"


def test_with_several_circles_it_asks(hand: Hand) -> None:
    """At a terminal the circle is asked for; who leaves the question begins nothing."""
    hand.writes("circles/garden.yaml", "name: Garden\n")
    hand.writes("circles/kitchen.yaml", "name: Kitchen\n")
    hand.sits()
    dialogs = Dialogs(hand, Pause(130), Pause(0), KeyboardInterrupt())
    for code in (130, 0, 130):
        assert hand.types("meet", "--plain") == code
        assert hand.err == f"{words.INTERRUPTED}\n"
    assert dialogs.asked == [(words.WHICH_CIRCLE_ASK, ["garden", "kitchen"])] * 3
    assert hand.open() == []


def test_an_open_meeting_is_offered_first(hand: Hand) -> None:
    """Who meets while a meeting is open is asked; going on is one answer."""
    begins_one(hand)
    hand.sits()
    dialogs = Dialogs(hand, "resume")
    went_on: list[str] = []
    hand.patch.setattr(
        "sociocli.cli.resume.resume", lambda folder, name, **_: went_on.append(name) or 0
    )
    assert hand.types("meet") == 0
    assert dialogs.asked[0][1] == ["resume", "new"]
    assert "2026-11-22-meeting" in dialogs.asked[0][0]
    assert went_on[0].startswith("2026-11-22-meeting.")


@pytest.mark.parametrize(("answer", "begun"), [("leave", 0), ("new", 1)])
def test_a_meeting_that_is_held_elsewhere_is_named_before_another_begins(
    hand: Hand, answer: str, begun: int
) -> None:
    """Who begins a second meeting of the circle is told of the first; nothing of it is touched."""
    begins_one(hand)
    hand.sits()
    dialogs = Dialogs(hand, answer)
    held: list[str] = []
    hand.patch.setattr(meet, "hold", lambda held_now: held.append(held_now.id) or 0)
    running = hand.state.listing()[0]
    before = running.journal.read_bytes()
    with lock(running.folder):
        assert hand.types("meet") == 0
    assert dialogs.asked == [(words.HELD_NOW.format(id=running.id), ["leave", "new"])]
    assert len(held) == begun
    assert ("sociocli resume 2026-11-22-meeting" in hand.err) == (not begun)
    assert running.journal.read_bytes() == before
    assert len(hand.open()) == 1 + begun


def test_a_meeting_of_another_circle_is_in_nobodys_way(hand: Hand) -> None:
    """Two circles may meet at the same time; nobody is asked."""
    begins_one(hand)
    hand.writes("circles/garden.yaml", "name: Garden\n")
    hand.sits()
    dialogs = Dialogs(hand)
    hand.patch.setattr(meet, "hold", lambda _: 0)
    with lock(hand.state.listing()[0].folder):
        assert hand.types("meet", "--circle", "garden") == 0
    assert dialogs.asked == []


def test_a_meeting_in_which_nothing_was_said_leaves_nothing(hand: Hand) -> None:
    """A meeting that was cut off before the first answer is neither offered nor counted."""
    hand.sits()
    Dialogs(hand)
    names: list[str] = []
    hand.patch.setattr(meet, "hold", lambda held: names.append(held.id) or 0)
    hand.types("meet", "--date", "2026-11-22")
    hand.types("meet", "--date", "2026-11-22")
    assert names == ["2026-11-22-meeting"] * 2
    assert len(hand.open()) == 1


def test_a_journal_that_cannot_be_read_is_in_nobodys_way(hand: Hand) -> None:
    """A damaged journal is kept, and the new meeting gets another name."""
    begins_one(hand)
    journal = hand.state.listing()[0].journal
    journal.write_bytes(b"\x00" * 300 + b"\n")
    hand.sits()
    Dialogs(hand)
    names: list[str] = []
    hand.patch.setattr(meet, "hold", lambda held: names.append(held.id) or 0)
    assert hand.types("meet", "--date", "2026-11-22") == 0
    assert names == ["2026-11-22-meeting-2"]
    assert journal.read_bytes() == b"\x00" * 300 + b"\n"


def test_one_decision_on_its_own(hand: Hand) -> None:
    """`consent` and `elect` name their one item on the command line."""
    hand.sits()
    held: list[meet.Held] = []
    hand.patch.setattr(meet, "hold", lambda one: held.append(one) or 0)
    hand.patch.setattr(meet, "_still_open", lambda *_: None)
    hand.types("consent", " Parking places\t")
    hand.types("elect", "Secretary")
    hand.types("consent")
    items = [one.brought.agenda.items[0] for one in held]
    assert [item.title for item in items[:2]] == ["Parking places", "Secretary"]
    assert items[1].role == "Secretary"
    assert held[0].brought.missing == ("To be decided, and no text is prepared: Parking places.",)
    hand.writes("agendas/decision.yaml", without(TINY, "name:").split("items:")[0])
    assert hand.types("consent", "Parking") == 2
    assert "has no item" in hand.err


@pytest.mark.parametrize("argument", ["nothing-like-it", "./nothing.yaml", "../../etc/passwd"])
def test_an_agenda_must_be_there(hand: Hand, argument: str) -> None:
    """An agenda that is not there is named; nothing begins."""
    path = str(hand.writes("../answers.yaml", TINY_ANSWERS))
    assert hand.types("meet", argument, "--answers", path) == 2
    assert hand.open() == []


def test_an_agenda_that_is_wrong_is_named_with_its_line(hand: Hand) -> None:
    """A mistake in an agenda stops before anything begins."""
    hand.writes("agendas/bad.yaml", TINY.replace("kind: decide", "kind: decied"))
    path = str(hand.writes("../answers.yaml", TINY_ANSWERS))
    assert hand.types("meet", "bad", "--answers", path) == 2
    assert "bad.yaml:8:" in hand.err
    assert hand.open() == []
