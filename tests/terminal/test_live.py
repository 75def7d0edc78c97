from __future__ import annotations

import random
import signal
import stat
from pathlib import Path
from typing import Any

import pytest
from terminal import scenes
from terminal.live_driver import Hands, sit

from sociocli.process.asking import AsideGiven, Pause, Tell, Undo
from sociocli.process.choosing import Choose, Option, Shuffle
from sociocli.process.message import say
from sociocli.process.writing import Clock, Form, Word, WordKind
from sociocli.terminal.outfit import Outfit

TURN = "Typing is optional"
CONSENT = "do you see an objection?"


def test_double_enter_decides_nothing() -> None:
    """Enter pressed twice answers the turn and not the consent that follows."""
    seen = sit(
        [scenes.turn(), scenes.consent()],
        (TURN, "hello\r\r\r"),
        (CONSENT, "\r"),
        ("Nothing was chosen", "o\r"),
    )
    assert seen.answers == [Word(WordKind.SPOKEN, "hello"), "objection"]


def test_keys_typed_ahead_never_decide() -> None:
    """A letter and Enter typed before a decisive question appears are dropped."""
    seen = sit([scenes.turn(), scenes.consent()], (TURN, "\rc\r"), (CONSENT, "o\r"))
    assert seen.answers[1] == "objection"


def test_keys_pressed_while_the_program_starts_never_decide() -> None:
    """After a resume the first question may be decisive: early keys are dropped."""
    assert sit([scenes.consent()], (CONSENT, "o\r"), early="c\r").answers == ["objection"]


def test_keys_typed_ahead_answer_what_is_not_decisive() -> None:
    """Five turns typed in one burst are all taken, in order."""
    turns = [scenes.turn(key=f"turn-{n}") for n in range(5)]
    seen = sit(turns, (TURN, "a\rb\r\rd\re\r"))
    assert [word.text for word in seen.answers] == ["a", "b", "", "d", "e"]


def test_a_decisive_answer_is_read_back_on_the_next_screen() -> None:
    """What was decided stands as a sentence above the next question."""
    bea = scenes.consent(key="item-2/consent-1/bea")
    seen = sit([scenes.consent(), bea], (CONSENT, "o\r"), ("Ben: objection", "c\r"))
    assert "✓ Ben: objection" in seen.screens[-1]


def test_everybody_consents_needs_its_second_confirmation() -> None:
    """Letter and Enter show the names; keys typed ahead do not confirm them."""
    seen = sit(
        [scenes.everybody()],
        ("How do we ask?", "e\ry\r"),
        ("this answers for 3 people", "\r"),
        ("Nothing was recorded", "e\r"),
        ("this answers for 3 people", "y\r"),
    )
    assert seen.answers == ["all"]
    assert any("Ana Lopez   Ben   Cleo" in screen for screen in seen.screens)


def test_the_picker_keeps_the_text_until_it_is_clear() -> None:
    """What fits several is refused with the text kept; Tab completes what is clear."""
    seen = sit(
        [scenes.pick()],
        ("Who has to leave early?", "be\r"),
        ("! “be” fits several: Ben, Bea", "a, zo\t"),
        ("Zoë Ångström", "\r"),
    )
    assert seen.answers == [("bea", "zoe")]


def test_a_slip_leaves_nothing_in_the_output() -> None:
    """No byte of a slip, right or wrong, reaches the terminal, not even its length."""
    seen = sit(
        [scenes.slip(), scenes.turn()],
        ("looks away", "\r"),
        ("Nothing that you type is shown", "qqq\x7fwww\r"),
        ("Nobody here is called that", "\x1b[200~kkk\x1b[201~\x15zo\r"),
        (TURN, "\r"),
    )
    assert seen.answers[0] == ("zoe",)
    raw = seen.raw.getvalue()
    assert not any(secret in raw for secret in ("qq", "ww", "kk", "*"))
    hidden = {screen for screen in seen.screens if "(unseen) >" in screen}
    assert all(screen.split("(unseen) >")[1].startswith("\n") for screen in hidden)


def test_a_slip_cannot_be_yanked_into_the_next_line() -> None:
    """Nothing of a slip is in the line editor's memory afterwards."""
    seen = sit(
        [scenes.slip(), scenes.turn()],
        ("looks away", "\r"),
        ("Nothing that you type", "qwxyz\x17\x15ana\r"),
        (TURN, "\x19\x1f\x10"),
    )
    assert seen.answers == [("ana",), Word(WordKind.PASSED)]
    assert "qwxyz" not in seen.raw.getvalue()


def test_a_slip_is_never_drafted() -> None:
    """Drafts are kept for text, never for what is typed unseen nor for a letter."""
    drafts: list[tuple[str, str]] = []
    sit(
        [scenes.slip(), scenes.consent(), scenes.turn()],
        ("looks away", "\r"),
        ("Nothing that you type", "ana\r"),
        (CONSENT, "c\r"),
        (TURN, "hm\r"),
        outfit=Outfit(keep_draft=lambda key, text: drafts.append((key, text))),
    )
    assert drafts == [("item-2/reactions/ben", "h"), ("item-2/reactions/ben", "hm")]


def test_a_draft_comes_back_with_its_question() -> None:
    """A half-typed line is restored when its question is asked again, and no other."""
    outfit = Outfit(draft=("item-2/reactions/ben", "half a sen"))
    seen = sit(
        [scenes.turn(key="other"), scenes.turn()],
        (TURN, "\r"),
        ("half a sen", "tence\r"),
        outfit=outfit,
    )
    assert [word.text for word in seen.answers] == ["", "half a sentence"]


@pytest.mark.parametrize(
    ("letter", "way"),
    [("n", "note"), ("a", "action"), ("p", "park"), ("w", "who"), ("t", "time"), ("b", "break"),
     ("g", "agenda"), ("c", "correct"), ("o", "off"), ("h", "hand-over"), ("r", "round"),
     ("l", "record")],
)  # fmt: skip
def test_ways_out_are_asides(letter: str, way: str) -> None:
    """Each letter of the ways out gives its aside."""
    with pytest.raises(AsideGiven) as given:
        sit([scenes.consent()], (CONSENT, "\x03"), ("Everything is saved.", letter))
    assert given.value.aside.way == way


def test_ways_out_by_ctrl_o_as_well() -> None:
    """Where Ctrl-C is taken, Ctrl-O opens the same ways out."""
    with pytest.raises(Undo):
        sit([scenes.consent()], (CONSENT, "\x0f"), ("Everything is saved.", "u"))


def test_typed_text_survives_a_way_out() -> None:
    """What was typed before a way out stands there again afterwards."""
    outfit = Outfit()
    kept: list[str] = []
    with pytest.raises(AsideGiven):
        sit(
            [scenes.turn()],
            (TURN, "half"),
            (" > half", "\x03"),
            ("Everything is saved.", "n"),
            outfit=Outfit(keep_draft=lambda _key, text: kept.append(text)),
        )
    assert kept[-1] == "half"
    seen = sit(
        [scenes.turn()],
        (TURN, "half"),
        (" > half", "\x03"),
        ("Everything is saved.", "\x1b"),
        (" > half", " done\r"),
        outfit=outfit,
    )
    assert seen.answers == [Word(WordKind.SPOKEN, "half done")]


@pytest.mark.parametrize(
    ("keys", "code"), [(["\x04"], 0), (["\x03", "\x03"], 130), (["\x03", "q"], 0)]
)
def test_leaving(keys: list[str], code: int) -> None:
    """Ctrl-D and q pause; Ctrl-C twice leaves."""
    waits = (CONSENT, "Everything is saved.")
    with pytest.raises(Pause) as left:
        sit([scenes.consent()], *zip(waits, keys, strict=False))
    assert left.value.exit_code == code


def test_the_sentence_can_be_said_for_one() -> None:
    """The way out s shows the sentence and why, whatever the level is."""
    seen = sit(
        [scenes.consent()],
        (CONSENT, "\x03"),
        ("Everything is saved.", "s"),
        ("silence is not consent", " "),
        (CONSENT, "c\r"),
        outfit=Outfit(level="silent"),
    )
    assert seen.answers == ["consent"]


def test_commentary_is_switched_by_key() -> None:
    """F2 goes from full to short to silent."""
    seen = sit(
        [scenes.consent()],
        ("Say  “This is", "\x1bOQ"),
        ("Cue  Round", "\x1bOQ"),
        ("Commentary: none.", "c\r"),
    )
    assert "Cue" not in seen.screens[-1]


def test_help_shows_the_keys() -> None:
    """The way out ? shows the keys of a meeting."""
    sit(
        [scenes.turn()],
        (TURN, "\x03"),
        ("Everything is saved.", "?"),
        ("completes a name when", "x"),
        (TURN, "\r"),
    )


@pytest.mark.parametrize("letter", ["u", "w", "n"])
def test_enter_after_the_letter_of_a_way_out_answers_nothing(letter: str) -> None:
    """Whoever ends such a letter with Enter, like any other, answers nothing by it."""
    seen = sit(
        [scenes.LeftByAWayOut(scenes.turn()), scenes.turn(key="next"), scenes.turn(key="last")],
        (TURN, "\x03"),
        ("Everything is saved.", f"{letter}\r"),
        (TURN, "said\r"),
        (TURN, "\r"),
        hasty=True,
    )
    assert seen.answers[1:] == [Word(WordKind.SPOKEN, "said"), Word(WordKind.SPOKEN)]


@pytest.mark.parametrize("letter", ["x", "s", "?"])
def test_enter_after_the_letter_of_a_page_stays_there(letter: str) -> None:
    """Neither does the Enter after a key that goes back or shows a page."""
    shown = {"x": TURN, "s": "silence is not consent", "?": "completes a name when"}[letter]
    again = () if letter == "x" else ((shown, " "),)
    seen = sit(
        [scenes.turn()],
        (TURN, "\x03"),
        ("Everything is saved.", f"{letter}\r"),
        *again,
        (TURN, "said\r"),
        outfit=Outfit(level="silent"),
        hasty=True,
    )
    assert seen.answers == [Word(WordKind.SPOKEN, "said")]


def test_enter_after_a_quick_consent_answers_nothing_else() -> None:
    """The letter is enough; the Enter of habit does not speak for the next in the round."""
    quick = Choose(
        key="agenda/consent",
        words=say("Is this our agenda?"),
        options=(Option("yes", "y", say("Nobody objects")),),
        quick=True,
    )
    seen = sit(
        [quick, scenes.turn(), scenes.turn(key="last")],
        ("Is this our agenda?", "y\r"),
        (TURN, "said\r"),
        (TURN, "\r"),
        hasty=True,
    )
    assert seen.answers == ["yes", Word(WordKind.SPOKEN, "said"), Word(WordKind.SPOKEN)]


def test_a_second_later_enter_answers_again() -> None:
    """Enter belongs to the letter for a moment only."""
    seen = sit(
        [scenes.LeftByAWayOut(scenes.turn()), scenes.turn(key="next")],
        (TURN, "\x03"),
        ("Everything is saved.", "u\r"),
    )
    assert seen.answers[1:] == [Word(WordKind.SPOKEN)]


def test_pasted_lines_stay_one_answer() -> None:
    """A bracketed paste with line breaks is one text; Alt-Enter makes a line break too."""
    seen = sit(
        [scenes.write(required=True)],
        ("What is proposed?", "\x1b[200~one\r\ntwo\x1b[201~"),
        ("two", "\x1b\r"),
        ("two", "three\r"),
    )
    assert seen.answers == ["one\ntwo\nthree"]


def test_hostile_input_is_shown_harmless() -> None:
    """Escape codes and overrides in a paste reach the answer, never the terminal."""
    seen = sit(
        [scenes.write(required=True)],
        ("What is proposed?", "\x1b[200~a\x1b[31mb\u202ec\x1b[201~"),
        ("a␛[31mb", "\r"),
    )
    assert seen.answers == ["a\x1b[31mb\u202ec"]
    assert "\u202e" not in seen.raw.getvalue()
    assert "a\x1b[31m" not in seen.raw.getvalue()


def test_a_preset_can_be_changed() -> None:
    """A proposed text stands in the line and may be changed."""
    seen = sit([scenes.write(preset="22:00")], ("22:00", " to 7:00\r"))
    assert seen.answers == ["22:00 to 7:00"]


@pytest.mark.parametrize(
    ("form", "preset", "keys", "answer"),
    [
        (Form.NUMBER, "60", "90\r", "90"),
        (Form.NUMBER, "60", "\r", "60"),
        (Form.NUMBER, "60", "\x1b[D5\r", "650"),
        (Form.NUMBER, "60", "\x7f45\r", "45"),
        (Form.TIME, "08:36", "19:00\r", "19:00"),
        (Form.DAY, "2026-12-06", "2026-12-13\r", "2026-12-13"),
        (Form.TERM, "12 months", "2027-05-22\r", "2027-05-22"),
    ],
)
def test_a_proposed_number_or_day_gives_way_to_what_is_typed(
    form: Form, preset: str, keys: str, answer: str
) -> None:
    """Typing takes the place of a proposed day or number; an arrow key first changes it."""
    question = scenes.write(form=form, preset=preset, start="2026-11-22")
    seen = sit([question], (preset, keys))
    assert seen.answers == [answer]


def test_announcements_stay_for_a_few_questions() -> None:
    """An announcement stands above the next three questions, then it goes."""
    told_words = say("The slips are {x}.", x="\x1b[31mopen")
    questions: list[Any] = [Tell(key="t", words=told_words, scene=scenes.scene())]
    questions += [scenes.turn(key=f"turn-{n}", person=p) for n, p in enumerate(
        ("ana", "ben", "bea", "cleo"))]  # fmt: skip
    seen = sit(
        questions,
        ("The slips are ␛[31mopen.", "\r"),
        ("▶ BEN", "\r"),
        ("▶ BEA", "\r"),
        ("▶ CLEO", "\r"),
    )
    told = [screen for screen in seen.screens if "The slips are" in screen]
    assert any("▶ BEA" in screen for screen in told)
    assert not any("▶ CLEO" in screen for screen in told)


def test_the_clock_moves_under_a_waiting_question() -> None:
    """The time left is read anew whenever the screen is drawn."""
    clock = Hands(elapsed=125)
    seen = sit([scenes.turn()], ("12 min left", "\r"), clock=clock)
    assert seen.answers


def test_a_long_text_is_paged() -> None:
    """Page Down shows the rest of the text on the table, Page Up goes back."""
    lines = "\n".join(f"line {n}" for n in range(40))
    where = scenes.scene(table=scenes.table(lines))
    sit(
        [scenes.consent(where)],
        ("PgDn for the rest", "\x1b[6~" * 12),
        ("PgUp for the beginning", "\x1b[5~"),
        ("PgDn for the rest", "c\r"),
    )


def test_the_editor_gets_the_text_and_gives_it_back(tmp_path: Path) -> None:
    """Ctrl-E opens the editor with the text in a private file; the result stands in the line."""
    editor = tmp_path / "edit.sh"
    seen_mode = tmp_path / "mode"
    editor.write_text(f'#!/bin/sh\nstat -c %a "$2" > {seen_mode}\necho "$1" >> "$2"\n')
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VISUAL", f"{editor} 'from the editor'")
        seen = sit(
            [scenes.write(required=True)],
            ("What is proposed?", "first"),
            ("> first", "\x05"),
            ("from the editor", "\r"),
            outfit=Outfit(folder=tmp_path),
        )
    assert seen.answers == ["first\nfrom the editor"]
    assert seen_mode.read_text().strip() == "600"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["edit.sh", "mode"]


def test_a_missing_editor_loses_nothing(tmp_path: Path) -> None:
    """If the editor is missing, a sentence says so and the text stays."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VISUAL", "/nowhere/no-editor --wait")
        seen = sit(
            [scenes.write(required=True)],
            ("What is proposed?", "first"),
            ("> first", "\x05"),
            ("was not found; your text is still here", "\r"),
            outfit=Outfit(folder=tmp_path),
        )
    assert seen.answers == ["first"]


def test_chance_and_clock_come_from_outside() -> None:
    """Orders are drawn by the given chance, day and time read from the given clock."""
    ids = tuple(f"p{n}" for n in range(9))
    expected = list(ids)
    random.Random(7).shuffle(expected)
    seen = sit(
        [
            Shuffle(key="s", ids=ids),
            Clock(key="d", form=Form.DAY),
            Clock(key="t", form=Form.TIME),
            scenes.ready(),
        ],
        ("A minute of silence", "\r"),
        outfit=Outfit(chance=random.Random(7)),
    )
    assert seen.answers == [tuple(expected), "2026-11-22", "19:02", None]


def test_nothing_is_typed_where_nothing_is_asked() -> None:
    """While the room waits, letters do nothing and are not shown."""
    seen = sit([scenes.ready()], ("A minute of silence", "abc\r"))
    assert seen.answers == [None]
    assert "abc" not in seen.raw.getvalue()


def test_text_typed_ahead_is_shown_as_unused() -> None:
    """Lines typed ahead of a decision are not lost without a word."""
    seen = sit(
        [scenes.turn(), scenes.consent()],
        (TURN, "one\rtwo lines\r"),
        ("Keys typed ahead were not used: “two lines”", "c\r"),
    )
    assert seen.answers == [Word(WordKind.SPOKEN, "one"), "consent"]


def test_what_is_typed_after_a_slip_is_never_shown() -> None:
    """Keys pressed right after a slip, still meant for it, are dropped without a word."""
    seen = sit(
        [scenes.slip(), scenes.consent()],
        ("looks away", "\r"),
        ("Nothing that you type", "ana\rqwxyz\r"),
        (CONSENT, "c\r"),
    )
    assert seen.answers == [("ana",), "consent"]
    assert "qwxyz" not in seen.raw.getvalue()


def test_keys_after_a_slip_do_not_speak_for_the_next() -> None:
    """What is still typed after a slip was handed in is no part of the next turn."""
    seen = sit(
        [scenes.slip(), scenes.turn()],
        ("looks away", "\r"),
        ("Nothing that you type", "ana\rqwxyz\r"),
        (TURN, "\r"),
    )
    assert seen.answers[1] == Word(WordKind.SPOKEN)
    assert "qwxyz" not in seen.raw.getvalue()


def test_signals_are_given_back() -> None:
    """After the room is closed, signals go where they went before."""
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    sit([scenes.ready()], ("A minute of silence", "\r"))
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)] == before
