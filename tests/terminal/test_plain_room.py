from __future__ import annotations

import pytest
from terminal import scenes
from terminal.plain_driver import INTERRUPT, sit_plainly

from sociocli.process.asking import AsideGiven, Pause, Tell, Undo
from sociocli.process.message import say
from sociocli.process.writing import Word, WordKind
from sociocli.terminal.outfit import Outfit


def test_every_question_is_printed_once_with_its_letters() -> None:
    """Question, answers and scene stand there once, without cursor control."""
    _, lines = sit_plainly([scenes.consent()], "c")
    assert lines.text.count("do you see an objection?") == 1
    for phrase in ("  c  no objection", "  o  objection", "Now: Ben. Then Bea.", "14 min left"):
        assert phrase in lines.text
    assert "\x1b" not in lines.text


def test_only_what_has_changed_is_printed() -> None:
    """The text on the table, the step and the line are read out once."""
    _, lines = sit_plainly([scenes.consent(), scenes.turn()], "c", "")
    assert lines.text.count("answers within three days") == 1
    assert lines.text.count("== Operations") == 1
    assert lines.text.count("Say: “This is the decision") == 1


def test_a_new_text_is_read_out() -> None:
    """A new version of the text on the table is printed in full."""
    changed = scenes.scene(table=scenes.table("Quiet from 21:00."))
    _, lines = sit_plainly([scenes.consent(), scenes.turn(changed)], "c", "")
    assert "Quiet from 21:00." in lines.text


def test_enter_alone_never_decides_here_either() -> None:
    """Empty lines decide nothing; the answer is read back as a sentence."""
    answers, lines = sit_plainly([scenes.consent()], "", "", "yes", "o")
    assert answers == ["objection"]
    assert lines.drained == 1
    assert "Ben: objection" in lines.written[-1]


def test_everybody_consents_needs_its_y() -> None:
    """The names are read out and a y is wanted; what was typed ahead is dropped."""
    answers, lines = sit_plainly([scenes.everybody()], "e", "", "e", "y")
    assert answers == ["all"]
    assert "Ana Lopez, Ben, Cleo" in lines.text
    assert lines.drained == 4


def test_turns_have_words_after_a_slash() -> None:
    """Enter has spoken, /pass passes, /later comes later, text is noted."""
    turns = [scenes.turn(key=f"t{n}") for n in range(4)]
    answers, _ = sit_plainly(turns, "", "/pass", "/later", "hm")
    assert answers == [
        Word(WordKind.SPOKEN), Word(WordKind.PASSED), Word(WordKind.LATER),
        Word(WordKind.SPOKEN, "hm"),
    ]  # fmt: skip


def test_text_may_begin_with_a_slash() -> None:
    """Two slashes stand for one at the beginning of a text."""
    answers, _ = sit_plainly([scenes.write(required=True)], "//etc is full")
    assert answers == ["/etc is full"]


def test_a_text_of_several_lines() -> None:
    """A backslash at the end of a line goes on in the next."""
    answers, _ = sit_plainly([scenes.write(required=True)], "one\\", "two")
    assert answers == ["one\ntwo"]


def test_a_proposed_text_is_taken_by_enter_and_can_be_emptied() -> None:
    """Enter takes the text that is proposed, /empty leaves it empty."""
    asks = scenes.write(preset="as before")
    answers, lines = sit_plainly([asks, asks], "", "/empty")
    assert answers == ["as before", ""]
    assert "Enter alone takes: as before" in lines.text


@pytest.mark.parametrize(
    ("typed", "way"), [("/n", "note"), ("/w", "who"), ("/o", "off"), ("/l", "record")]
)
def test_ways_out_are_letters_after_a_slash(typed: str, way: str) -> None:
    """The ways out of the live room are the same letters here."""
    with pytest.raises(AsideGiven) as given:
        sit_plainly([scenes.consent()], typed)
    assert given.value.aside.way == way


def test_undo_pause_and_the_end_of_input() -> None:
    """/u takes back, /q pauses, and the end of input pauses as well."""
    with pytest.raises(Undo):
        sit_plainly([scenes.consent()], "/u")
    for lines in (("/q",), ()):
        with pytest.raises(Pause) as left:
            sit_plainly([scenes.consent()], *lines)
        assert left.value.exit_code == 0


def test_help_lists_the_ways_out() -> None:
    """/? and a slash alone list the ways out, and the question is asked again."""
    for typed in ("/?", "/"):
        answers, lines = sit_plainly([scenes.consent()], typed, "c")
        assert answers == ["consent"]
        assert "  /u  undo the last answer" in lines.text
        assert lines.text.count("do you see an objection?") == 2


def test_an_unknown_way_out_is_said() -> None:
    """An unknown letter is no answer and no way out."""
    _, lines = sit_plainly([scenes.write(required=True)], "/xyz", "text")
    assert "There is no such way out: /xyz." in lines.text


def test_interrupting_opens_the_ways_out_and_twice_leaves() -> None:
    """Ctrl-C lists the ways out; a second one leaves with its exit code."""
    answers, lines = sit_plainly([scenes.turn()], INTERRUPT, "hm")
    assert answers == [Word(WordKind.SPOKEN, "hm")]
    assert "  /q  pause and leave" in lines.text
    with pytest.raises(Pause) as left:
        sit_plainly([scenes.turn()], INTERRUPT, INTERRUPT)
    assert left.value.exit_code == 130


def test_a_slip_leaves_no_line() -> None:
    """What is typed on a slip stands in no line, also if it was wrong."""
    answers, lines = sit_plainly([scenes.slip()], "", "xylophon", "/xylo", "zoe")
    assert answers == [("zoe",)]
    assert "xylo" not in lines.text
    assert lines.written[-1] == "Taken."


def test_the_picker_never_guesses_here_either() -> None:
    """Several that fit are named, and a new name is read back."""
    answers, lines = sit_plainly([scenes.pick(new_names=True)], "be", "Zora", "Zora")
    assert answers == [("Zora",)]
    assert "fits several: Ben, Bea" in lines.text


def test_levels_of_commentary() -> None:
    """Short gives the cue, silent nothing; /v switches, /s says it all."""
    _, short = sit_plainly([scenes.consent()], "c", outfit=Outfit(level="short"))
    assert "Cue: Round: any objection?" in short.text
    _, silent = sit_plainly([scenes.consent()], "/v", "/s", "c", outfit=Outfit(level="silent"))
    assert "Commentary: what to say, and why." in silent.text
    assert "Why: We ask for objections" in silent.text


def test_practice_and_off_the_record_are_said() -> None:
    """Practice is said once, off the record when it begins and when it ends."""
    off = scenes.scene(off_record=True)
    asks = [scenes.turn(key="1"), scenes.turn(off, key="2"), scenes.turn(key="3")]
    _, lines = sit_plainly(asks, "", "", "", outfit=Outfit(practice=True))
    assert lines.text.count("This is practice.") == 1
    assert lines.text.index("nothing is taken") < lines.text.index("kept again")


def test_a_draft_is_proposed() -> None:
    """A half-typed line that was saved is offered where its question comes again."""
    answers, lines = sit_plainly(
        [scenes.turn()], "", outfit=Outfit(draft=("item-2/reactions/ben", "half a thought"))
    )
    assert answers == [Word(WordKind.SPOKEN, "half a thought")]
    assert "Enter alone takes: half a thought" in lines.text


@pytest.mark.parametrize("hostile", scenes.HOSTILE)
def test_hostile_text_is_shown_harmless(hostile: str) -> None:
    """Text from people never acts on the terminal in plain mode either."""
    where = scenes.scene(table=scenes.table(hostile), said=(hostile,), circle=hostile)
    told = Tell(key="t", words=say("{x}", x=hostile), scene=where)
    _, lines = sit_plainly([told, scenes.turn(where, preset=hostile)], "x")
    assert all(c.isprintable() or c == "\n" for c in lines.text)
