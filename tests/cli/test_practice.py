"""`sociocli practice`: from the command line to the debrief, and what stays behind."""

from __future__ import annotations

import json
import re

import pytest
from commanding import Hand
from sitting import ANSWERS, BEGINS, BELL, everything, sits

from sociocli.cli import practice
from sociocli.record import practice_log
from sociocli.record.scenario_file import read_scenario


@pytest.fixture
def alone(hand: Hand) -> Hand:
    """Return somebody with a scenario and its answers in the folder."""
    hand.writes("bell.yaml", BELL)
    hand.writes("answers.yaml", ANSWERS)
    return hand


def test_a_practice_by_answers_ends_with_the_debrief(alone: Hand) -> None:
    """Answered from a file, a practice prints the debrief and is kept in the private log."""
    assert alone.types("practice", "./bell.yaml", "--answers", "answers.yaml", "--seed", "4") == 0
    assert "It is decided" in alone.out
    (kept,) = practice_log.read().sessions
    assert (kept.what, kept.title, kept.size, kept.kinds) == ("bell", "A bell", 3, ("decide",))
    assert kept.finished
    assert practice.practice_state().listing() == ()


def test_the_same_seed_gives_the_same_debrief(alone: Hand) -> None:
    """A practice can be repeated, word for word."""
    said = []
    for _ in range(2):
        alone.types("practice", "./bell.yaml", "--answers", "answers.yaml", "--seed", "4")
        said.append(alone.out)
    assert said[0] == said[1]


def test_practice_never_touches_a_record(alone: Hand) -> None:
    """What lies in the record folder is the same before and after, byte for byte."""
    alone.types("demo", "--fast", "house")
    alone.patch.chdir(alone.folder / "house")
    before = everything(alone.folder)
    assert alone.types("practice", "../bell.yaml", "--answers", "../answers.yaml") == 0
    assert everything(alone.folder) == before


def test_what_is_wrong_in_a_scenario_is_said_with_its_line(alone: Hand) -> None:
    """A trainer's mistake is one sentence with file and line."""
    alone.writes("bell.yaml", BELL.replace("you: you", "you: nobody"))
    assert alone.types("practice", "./bell.yaml") == 2
    assert re.search(r"bell\.yaml:\d+: .*nobody.* is not among the people", alone.err)


def test_two_people_of_one_id_are_refused(alone: Hand) -> None:
    """Nobody could be told apart who has the id of somebody else."""
    alone.writes("bell.yaml", BELL.replace("{id: kim, name: Kim,", "{id: ana, name: Anna,"))
    assert alone.types("practice", "./bell.yaml") == 2
    assert "“ana” is among the people twice" in alone.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("nothing-like-it",), 2, "There is no scenario"),
        (("./bell.yaml", "--coach", "often"), 2, "not “often”"),
        (("./bell.yaml", "--answers", "gone.yaml"), 2, "gone.yaml"),
        (("--answers", "answers.yaml"), 2, "need a scenario"),
        (("./bell.yaml",), 4, "needs a terminal"),
        (("--seed", "many"), 2, "many"),
    ],
)
def test_bad_input_gets_one_sentence(
    alone: Hand, arguments: tuple[str, ...], code: int, words: str
) -> None:
    """Whatever is given wrongly is said in one sentence, and nothing begins."""
    assert alone.types("practice", *arguments) == code
    assert words in alone.err
    assert practice.practice_state().listing() == ()


def test_answers_that_were_not_used_are_named(alone: Hand) -> None:
    """An answer to a question that never came is named with its line."""
    alone.writes("answers.yaml", ANSWERS + "- {ask: item-9/text, answer: no}\n")
    assert alone.types("practice", "./bell.yaml", "--answers", "answers.yaml") == 2
    assert "answers.yaml:4" in alone.err
    assert practice_log.read().sessions == ()


def test_the_list_names_every_scenario(hand: Hand) -> None:
    """All scenarios are listed with their people and minutes, the easiest first."""
    assert hand.types("practice", "--list") == 0
    assert hand.types("practice", "--json") == 0
    listed = [one["name"] for one in json.loads(hand.out)]
    assert listed == [one.name for one in practice.scenarios()]
    assert "shorter-time" in listed


@pytest.mark.parametrize(("late", "gathered"), [("", True), ("kim", False)])
def test_who_is_here_is_only_asked_where_somebody_comes_late(
    alone: Hand, late: str, *, gathered: bool
) -> None:
    """A first practice begins with people and not with a list of names."""
    comes = "stances:\n- {person: kim, comes: reactions}\n" if late else ""
    opening = BELL.replace("items:", "opening: [gather]\nitems:", 1)
    path = alone.writes("bell.yaml", opening + comes)
    session = practice.session_of(read_scenario(path), practice.Practise(seed=4))
    assert session.gathered is gathered


def test_whoever_stops_goes_on_at_the_same_question(alone: Hand) -> None:
    """A practice that is left goes on where it stopped, with the same words."""
    first = sits(alone, *BEGINS, "", "")
    assert alone.types("practice", "./bell.yaml", "--plain") == 0
    assert "goes on from here" in alone.err
    asked = [line for line in first.written if "Kim" in line or "Ana" in line]
    again = sits(alone, "")
    assert alone.types("practice", "--plain") == 0
    assert any("You go on with: A bell" in line for line in again.written)
    assert asked[-1] in again.written
    assert first.written[0] == again.written[0] == "This is practice."


@pytest.mark.parametrize("lines", [("",), BEGINS])
def test_a_practice_in_which_nothing_was_done_leaves_nothing(
    alone: Hand, lines: tuple[str, ...]
) -> None:
    """Whoever leaves before the first question, or at it, leaves nothing behind."""
    sits(alone, *lines)
    assert alone.types("practice", "./bell.yaml", "--plain") == 0
    assert practice.practice_state().listing() == ()


def test_held_to_its_end_it_is_kept_and_says_what_to_try(alone: Hand) -> None:
    """After the debrief Enter is enough: the practice is kept, and the next one is named."""
    sentence = [""]  # how the consent round is opened
    meeting = [*[""] * 9, *sentence, "c", "c", "c", "", ""]
    lines = sits(alone, *BEGINS[:1], *BEGINS[2:], *meeting, "", "")
    assert alone.types("practice", "./bell.yaml", "--plain", "--coach", "end") == 0
    (kept,) = practice_log.read().sessions
    assert kept.what == "bell", lines.written
    assert "sociocli practice hidden" in alone.out


def test_one_may_try_again_from_a_moment(alone: Hand) -> None:
    """From the debrief one goes back to a moment, and the meeting goes on from there."""
    meeting = [*[""] * 9, "", "c", "c", "c", "", ""]
    lines = sits(alone, *BEGINS[:2], *meeting, "", "t", "1")
    assert alone.types("practice", "./bell.yaml", "--plain", "--coach", "end") == 0
    assert "goes on from here" in alone.err, "\n".join(lines.written[-40:])
    assert practice_log.read().sessions == ()
