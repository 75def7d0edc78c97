from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from terminal import scenes
from terminal.scenes import HOSTILE

from sociocli.process.asking import Ready
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Spoken, say
from sociocli.process.scene import Fact, Speech, Times, Turn
from sociocli.terminal.choosing import ChooseTalk
from sociocli.terminal.keys import IN_DRILL, IN_MEETING, IN_PRACTICE
from sociocli.terminal.log import Told
from sociocli.terminal.pages import Page, compose_page
from sociocli.terminal.picking import PickTalk
from sociocli.terminal.rows import text_of
from sociocli.terminal.screen import Picture, compose
from sociocli.terminal.signs import ASCII
from sociocli.terminal.slips import SlipTalk
from sociocli.terminal.talk import ReadyTalk, Talk, TurnTalk, WriteTalk
from sociocli.terminal.view import Level, View
from sociocli.terminal.width import columns


def _sure_of_all() -> Talk[str]:
    talk = ChooseTalk(scenes.everybody(), {})
    talk.enter("e")
    return talk


SIZES = [(80, 24), (120, 40), (40, 20), (40, 12), (60, 8)]
TALKS: dict[str, Callable[[], Talk[Any]]] = {
    "choose": lambda: ChooseTalk(scenes.consent(), {}),
    "names": _sure_of_all,
    "turn": lambda: TurnTalk(scenes.turn(), {}),
    "write": lambda: WriteTalk(scenes.write(preset="a text that stands there"), {}),
    "pick": lambda: PickTalk(scenes.pick(), {}),
    "slip": lambda: SlipTalk(scenes.slip(), {}),
    "ready": lambda: ReadyTalk(scenes.ready(seconds=300), {}),
}


def seen(talk: Talk[Any], size: tuple[int, int] = (80, 24), **changes: Any) -> Picture:
    """Compose the screen of a conversation."""
    return compose(
        View(
            scene=talk.question.scene,
            asked=talk.asked(""),
            width=size[0],
            height=size[1],
            **changes,
        )
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", TALKS)
@pytest.mark.parametrize("level", list(Level))
def test_every_screen_fits(kind: str, size: tuple[int, int], level: Level) -> None:
    """For every kind of question and size: the rows fill the screen and none is too wide."""
    width, height = size
    picture = seen(
        TALKS[kind](),
        size,
        level=level,
        log=(Told("told " * 30), Told("taken", done=True)),
        practice=True,
    )
    assert len(picture.rows) == height - 1 - len(picture.keys)
    for row in (*picture.rows, *picture.keys):
        assert columns(text_of(row)) <= width


@pytest.mark.parametrize("size", SIZES)
def test_whose_turn_it_is_stands_on_a_line_of_its_own(size: tuple[int, int]) -> None:
    """At every size the one whose turn it is has a reversed line with a marker."""
    picture = seen(TALKS["turn"](), size)
    lines = [row for row in picture.rows if "▶ BEN" in text_of(row)]
    assert len(lines) == 1
    assert lines[0][0][0] == "class:now"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_proposal_stands_there_in_full(size: tuple[int, int]) -> None:
    """On usual screens the whole text, its facts and the sentence to say are seen."""
    text = " ".join(seen(TALKS["choose"](), size).text().split())
    for phrase in (
        "item 2 of 5",
        "Quiet hours in the common house",
        "Consent round",
        "14 min left",
        "meeting ends 20:30",
        "answers within three days.",
        "Looked at again: 2027-02-22",
        "Looks after it: Ana Lopez",
        "Then Bea, Cleo, Dan",
        "✓ Spoken: Ana Lopez",
        "This is the decision itself.",
        "silence is not consent",
        "[c] no objection",
        "[o] objection",
        "Ctrl-C ways out",
    ):
        assert phrase in text


def test_a_small_screen_keeps_what_the_next_key_needs() -> None:
    """At 40 by 20 the text shrinks and can be paged; question and answers stay."""
    text = seen(TALKS["choose"](), (40, 20)).text()
    for phrase in ("▶ BEN", "PgDn for the rest", "[c] no objection", "[o] objection", "Then Bea"):
        assert phrase in text


def test_narrow_key_lines_keep_all_keys_of_a_turn() -> None:
    """In 40 columns pass, later and the ways out still stand in the line of keys."""
    (row,) = seen(TALKS["turn"](), (40, 20)).keys
    keys = text_of(row)
    for key in ("Enter", "^P", "^L", "^C"):
        assert key in keys


def test_a_long_text_can_be_paged_to_its_end() -> None:
    """Paging shows every line of the text on the table."""
    lines = [f"line {n}" for n in range(60)]
    where = scenes.scene(table=scenes.table("\n".join(lines)))
    talk = ChooseTalk(scenes.consent(where), {})
    text, top = "", 0
    while True:
        picture = seen(talk, table_top=top)
        text += picture.text()
        if "PgUp for the beginning" in picture.text():
            break
        top += max(1, picture.table_page - 2)
        assert top < 200
    assert all(f"{line}\n" in text or f"{line} " in text for line in lines)


@pytest.mark.parametrize("size", [(80, 24), (40, 24), (40, 12)])
def test_no_two_rules_stand_below_each_other(size: tuple[int, int]) -> None:
    """Where a long text leaves no room, the row between text and question is the text's."""
    where = replace(
        scenes.scene(table=scenes.table("many words " * 300)), line=Spoken(), round=None
    )
    text = seen(ReadyTalk(Ready(key="read", words=say("Read it."), scene=where), {}), size).text()
    rules = [set(line) == {"─"} for line in text.split("\n") if line]
    assert (True, True) not in itertools.pairwise(rules)
    assert "for the rest" in text
    assert len(text.split("\n")) == size[1]


def test_an_announcement_that_is_cut_says_so() -> None:
    """Where only its first row fits, a long announcement ends with a sign that there is more."""
    log = (Told("The text has changed. " * 9),)

    def told(size: tuple[int, int]) -> str:
        text = seen(TALKS["choose"](), size, log=log).text()
        return text.partition("• The text")[2].partition("─")[0].rstrip()

    assert told((40, 20)).endswith(" …")
    assert told((120, 40)).endswith("changed.")


def test_forty_people_stay_workable() -> None:
    """With forty people the next one is named and the rest is counted."""
    people = tuple(f"p{n}" for n in range(40))
    names = tuple((person, f"Maximiliane {person}") for person in people)
    where = scenes.scene(names=names, round=scenes.round_view("p20", people))
    text = seen(TurnTalk(scenes.turn(where, person="p20"), {})).text()
    assert "▶ MAXIMILIANE P20" in text
    assert "Then Maximiliane p21, and 18 more" in text
    assert "20 spoken" in text


def test_passed_later_and_left_are_said_in_words() -> None:
    """Who passed, comes later or left is said in words, not by colour or sign."""
    view = scenes.round_view("ben", ("ana", "bea", "cleo", "dan", "ben"))
    turns = (Turn.PASSED, Turn.LATER, Turn.GONE, Turn.SPOKEN, Turn.SPEAKING)
    where = scenes.scene(round=type(view)(view.order, turns, "ben", "bea"))
    text = seen(TurnTalk(scenes.turn(where), {})).text()
    assert "Spoken: Dan · Passed: Ana Lopez · Later: Bea · Left: Cleo" in text
    assert "Then Bea" in text


def test_commentary_has_three_levels() -> None:
    """Full says the sentence and why, short gives a cue, silent nothing."""
    talk = TALKS["choose"]()
    full = seen(talk, level=Level.FULL).text()
    short = seen(talk, level=Level.SHORT).text()
    silent = seen(talk, level=Level.SILENT).text()
    assert "Say  “This is" in full
    assert "Why  We ask" in full
    assert "Cue  Round: any objection?" in short
    assert "Say  “" not in short
    assert "Cue" not in silent
    assert "Say  “" not in silent


def test_the_clock_moves_while_a_question_waits() -> None:
    """Time that passes after the question was made is counted."""
    talk = TALKS["choose"]()
    assert "13 min left" in seen(talk, waited=61).text()
    assert "30 s left" in seen(talk, waited=14 * 60 - 30).text()
    assert "over by 2 min" in seen(talk, waited=16 * 60 + 5).text()


def test_the_end_of_the_meeting_comes_near_in_words() -> None:
    """Shortly before the planned end the minutes are said, after it the overrun."""
    where = scenes.scene(times=Times(end="20:30", left=12 * 60))
    talk = ChooseTalk(scenes.consent(where), {})
    assert "meeting ends 20:30, in 12 min" in seen(talk).text()
    assert "over by 3 min" in seen(talk, waited=15 * 60).text()


def test_a_silence_is_counted_down() -> None:
    """A silence of five minutes counts down and says when it is over."""
    talk = TALKS["ready"]()
    assert "4:25 left" in seen(talk, waited=35).text()
    assert "The time is over" in seen(talk, waited=300).text()


def test_marks_stand_in_words() -> None:
    """Practice and off the record are said in words on the first line."""
    talk = ChooseTalk(scenes.consent(scenes.scene(off_record=True)), {})
    first = seen(talk, practice=True).text().split("\n")[0]
    assert "PRACTICE" in first
    assert "OFF THE RECORD" in first


@pytest.mark.parametrize("size", [(80, 24), (40, 24), (40, 12), (60, 8)])
def test_practice_stays_in_words_where_the_screen_is_far_too_small(size: tuple[int, int]) -> None:
    """Nobody takes a practice for a meeting because the answers need all the room."""
    options = tuple(Option(f"v{n}", "", say(f"what we could do, number {n}")) for n in range(40))
    talk = ChooseTalk(Choose(key="k", words=say("What?"), options=options), {})
    picture = seen(talk, size, practice=True)
    assert text_of(picture.rows[0]).split() == ["PRACTICE", "Meeting"]
    assert len(picture.text().split("\n")) == size[1]
    assert "What?" in picture.text()
    assert "what we could do" in picture.text()
    assert "PRACTICE" not in seen(talk, size).text()


def test_what_was_said_is_shown_the_latest_last() -> None:
    """What was noted so far stands on the screen; when room is short, the latest."""
    said = tuple(f"thought number {n}" for n in range(20))
    text = seen(TurnTalk(scenes.turn(scenes.scene(said=said)), {})).text()
    assert "thought number 19" in text
    assert "of 20" in text


def test_the_circle_has_its_own_words() -> None:
    """The circle's own words replace those of the field."""
    own = {"objection": "serious worry", "aim": "purpose"}
    talk = ChooseTalk(scenes.consent(), own)
    text = " ".join(seen(talk, vocabulary=own).text().split())
    assert "[c] no serious worry" in text
    assert "any serious worry, that is" in text


def test_errors_stand_directly_above_the_input() -> None:
    """What was wrong with the last try is the last line above the line of input."""
    talk = TALKS["choose"]()
    talk.enter("x")
    picture = seen(talk)
    text = "\n".join(text_of(row) for row in picture.rows)
    assert text.rstrip().split("\n ! ")[-1].startswith("That is no answer here.")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_never_reaches_a_screen(hostile: str) -> None:
    """Names, titles, proposals, facts and answers are shown, never obeyed."""
    where = scenes.scene(
        circle=hostile,
        step=say("{x}", x=hostile),
        names=(("ben", hostile), ("bea", hostile)),
        round=scenes.round_view("ben", ("ben", "bea")),
        said=(hostile,),
        item=type(scenes.scene().item)(1, 2, hostile, "decide"),
        table=type(scenes.table())(
            say("{x}", x=hostile), hostile, (Fact(say("{x}", x=hostile), hostile),)
        ),
        line=scenes.LINE.given(),
    )
    talks = [
        ChooseTalk(scenes.consent(where), {"objection": hostile}),
        TurnTalk(scenes.turn(where, preset=hostile), {}),
        PickTalk(scenes.pick(where, among=(("ben", hostile),)), {}),
    ]
    for talk in talks:
        view = View(scene=where, asked=talk.asked(hostile), log=())
        for picture in (compose(view), compose_page(view, Page.SAY)):
            text = picture.text()
            assert all(c.isprintable() or c == "\n" for c in text)


def test_ascii_terminals_get_ascii_signs() -> None:
    """Where the encoding lacks our signs, plain ones stand for them."""
    where = scenes.scene(names=(("ana", "Ana"), ("ben", "Ben")), round=scenes.round_view(
        "ben", ("ana", "ben")))  # fmt: skip
    text = seen(TurnTalk(scenes.turn(where), {}), signs=ASCII).text()
    assert text.isascii()
    assert "> BEN" in text
    assert "Spoken: Ana" in text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", [Page.WAYS, Page.HELP, Page.SAY])
def test_pages_fit_as_well(size: tuple[int, int], page: Page) -> None:
    """Ways out, help and the sentence to say fit every screen."""
    view = View(scene=scenes.scene(), width=size[0], height=size[1])
    picture = compose_page(view, page)
    assert len(picture.rows) == size[1] - 1 - len(picture.keys)
    assert all(columns(text_of(row)) <= size[0] for row in (*picture.rows, *picture.keys))


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (120, 40)])
def test_the_ways_out_say_first_that_all_is_saved(size: tuple[int, int]) -> None:
    """The ways out begin with what people fear for, and list every letter."""
    view = View(scene=scenes.scene(), width=size[0], height=size[1])
    text = compose_page(view, Page.WAYS).text()
    assert text.index("Everything is saved.") < text.index("[u]")
    assert all(f"[{letter}]" in text for letter in "unapwtbgrclohsvq?")


@pytest.mark.parametrize("size", [(80, 24), (40, 24)])
def test_in_a_drill_the_ways_out_say_what_is_kept_and_what_is_not(size: tuple[int, int]) -> None:
    """A half-done exercise is not kept, and nothing is offered that only a meeting has."""
    view = View(scene=scenes.scene(), width=size[0], height=size[1], ways_out=IN_DRILL)
    text = " ".join(compose_page(view, Page.WAYS).text().split())
    assert "Finished exercises are kept; the one on this screen is not yet." in text
    assert "Everything is saved" not in text
    assert "Ctrl-C once more ends the drill" in text.replace("^C", "Ctrl-C")
    assert all(f"[{letter}]" in text for letter in "usvq?")
    assert "action" not in text


FIFTEEN = tuple((f"p{n}", f"Person{n}") for n in range(15))
REMARK = (
    "Coach: Kim hesitated (“And the dance on Fridays is not a party, is it? I think so…”), and "
    "consent was written down at once. One could say: “Kim, you hesitated. What is there?”"
)


def among_fifteen(
    log: tuple[Told, ...], size: tuple[int, int] = (80, 24), speech: tuple[Speech, ...] = ()
) -> Picture:
    """Compose the screen of a consent round of fifteen."""
    where = scenes.scene(
        names=FIFTEEN,
        round=scenes.round_view("p4", tuple(one for one, _ in FIFTEEN)),
        speech=speech,
    )
    question = scenes.consent(where)
    more = (Option("ask", "q", say("A question first")), Option("all", "e", say("All consent")))
    question = replace(question, options=(*question.options, *more))
    ways_out = IN_PRACTICE if speech else IN_MEETING
    return seen(ChooseTalk(question, {}), size, log=log, ways_out=ways_out)


def test_a_long_remark_is_read_in_full_once() -> None:
    """With fifteen people at 80 by 24 a new remark goes before what was there before."""
    fresh = " ".join(among_fifteen((Told(REMARK, fresh=True),)).text().split())
    assert REMARK in fresh
    assert all(f"[{letter}]" in fresh for letter in "coqe")
    assert "PERSON4" in fresh
    assert "answers within three days." in fresh
    later = " ".join(among_fifteen((Told(REMARK),)).text().split())
    assert REMARK not in later
    assert "This is the decision itself" in later


def test_what_was_recorded_just_now_is_read_in_full() -> None:
    """In a narrow window a long answer that is read back goes before the sentence to say."""
    told = Told("Recorded: We fill “Secretary” until 2027-05-22. Nobody objects", done=True)
    fresh = " ".join(among_fifteen((replace(told, fresh=True),), (40, 24)).text().split())
    assert told.text in fresh
    assert told.text not in " ".join(among_fifteen((told,), (40, 24)).text().split())


def test_a_short_one_takes_nothing_from_the_facilitators_line() -> None:
    """What fits into its row leaves the sentence to say where it was."""
    text = " ".join(
        among_fifteen((Told("Ana: no objection", done=True, fresh=True),)).text().split()
    )
    assert "✓ Ana: no objection" in text
    assert "This is the decision itself" in text


@pytest.mark.parametrize("size", [(40, 24), (40, 20), (40, 12)])
def test_a_long_remark_never_takes_the_question(size: tuple[int, int]) -> None:
    """In a small window the question and its answers stay, however long the remark is."""
    text = among_fifteen((Told(REMARK, fresh=True),), size).text()
    assert "PERSON4" in text
    assert "[c]" in text
    assert "do you see any" in " ".join(text.split()) or "objection?" in text


def test_in_a_narrow_window_the_newest_is_read_in_full() -> None:
    """At 40 by 24, where not all news fit, a remark goes before the answer it is about."""
    recorded = Told("Recorded: Kim: do you see an objection? no objection", done=True, fresh=True)
    remark = f"{REMARK} It is the second time tonight."
    log = (recorded, Told(remark, fresh=True))
    picture = among_fifteen(log, (40, 24), (Speech("Lucía", "No objection."),))
    text = " ".join(picture.text().split())
    assert remark in text
    assert "“No objection.”" in text
    assert "[e] All consent" in text
    assert "Recorded" not in text


def test_what_is_cut_is_marked_once() -> None:
    """A remark that is cut ends with one sign that there is more, not with two."""
    text = among_fifteen((Told(REMARK),)).text()
    assert "…" in text
    assert "… …" not in text


def test_many_answers_on_a_small_screen_can_be_paged() -> None:
    """Twenty answers on 40 by 20: the question stays, and paging shows every answer."""
    options = tuple(Option(f"v{n}", "", say(f"what we could do, number {n}")) for n in range(24))
    question = Choose(key="k", words=say("What do we do?"), options=options, scene=scenes.scene())
    talk = ChooseTalk(question, {})
    seen_texts, top = "", 0
    for _ in range(30):
        picture = seen(talk, (40, 20), table_top=top)
        assert "What do we do?" in picture.text()
        seen_texts += " ".join(picture.text().split())
        top += max(1, picture.table_page - 2)
    assert all(f"number {n}" in seen_texts for n in range(24))


def test_the_time_left_stays_when_the_step_has_a_long_name() -> None:
    """In 40 columns a long step is cut, not the time."""
    where = scenes.scene(step=say("Understanding an objection that is long"))
    text = seen(ChooseTalk(scenes.consent(where), {}), (40, 20)).text()
    assert "… · 14 min left" in text


@pytest.mark.parametrize(("count", "size"), [(40, (40, 24)), (40, (80, 24)), (20, (40, 20))])
def test_everybody_for_whom_one_answers_is_seen(count: int, size: tuple[int, int]) -> None:
    """Where one answer is given for many, each name goes before what stands beside it."""
    names = tuple(f"Name-{n}" for n in range(count))
    question = scenes.everybody()
    one_by_one, for_all = question.options
    talk = ChooseTalk(replace(question, options=(one_by_one, replace(for_all, names=names))), {})
    talk.enter("e")
    shown = seen(talk, size).text()
    assert [name for name in names if name not in shown.split()] == []
    assert f"{count} people" in " ".join(shown.split())
