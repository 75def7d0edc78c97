"""The debrief, a remark, and the label of a moment."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import ITEM, KIM, LONG, PEOPLE, Played, does, play, says, scene

from sociocli.domain.character import Character
from sociocli.domain.scenario import Meaning, Override, Scenario, Stance
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.coach.debrief import debrief, label, remark
from sociocli.practice.coach.signal import Noticed

UNDERSTOOD = "item-1/objection-1/understood"
ARGUED = play(scene(KIM), says(UNDERSTOOD, "explain", to="kim"))
LAST = "Whom could you ask to do this with you?"


def bad_evening() -> Played:
    """Return a meeting in which a lot happened."""
    return play(
        scene(
            KIM,
            Stance(
                "ana", asks="Does it hold on Fridays?", consents="Hm... okay.",
                consents_means=Meaning.HESITATION,
            ),
            Stance(
                "ben", asks="Why not forbid it?", asks_means=Meaning.ATTACK, reacts="I was first."
            ),
        ),
        does("item-1/questions/ana", "pass"),
        says("item-1/questions/ben", "explain"),
        says("item-1/reactions/ben", "press"),
        says("item-1/restate", "own", "Do you all agree?", to="all"),
        does("item-1/consent-1/ana", "consent"),
        says(UNDERSTOOD, "explain", to="kim"),
        does("item-1/objection-1/harms"),
        Override("item-1/objection-1/ideas", silent=True),
        does("item-1/announce"),
    )  # fmt: skip


def test_a_remark_tells_what_and_why_and_what_instead() -> None:
    """Asked, the coach says all three, with the name and the words that were said."""
    what, why, instead = remark(ARGUED.cast, ARGUED.mistakes[0]).split("\n")
    assert what == f"Kim said “{LONG}”, and was answered with a but or an explanation."
    assert why.startswith("Whoever has to defend")
    assert instead.startswith("One could say: “Kim, walk us through it")


def test_a_short_remark_is_for_the_meeting_that_goes_on() -> None:
    """At once the coach says only what, and a sentence that one could say."""
    short = remark(ARGUED.cast, ARGUED.mistakes[0], short=True)
    assert short.startswith(f"Kim said “{LONG}”")
    assert "One could say" in short
    assert "\n" not in short
    assert "Whoever has to defend" not in short


def test_a_label_says_where_it_was() -> None:
    """A moment is found again by its place: the first objection, the second round."""
    assert label(ARGUED.cast, ARGUED.entries, ARGUED.mistakes[0]).startswith(
        "At the first objection: Kim said"
    )
    again = play(
        scene(KIM), does("item-1/objection-1/option", "condition"),
        does("item-1/objection-1/stands", "no"),
        Override("item-1/consent-2/kim", say="press"),
    )  # fmt: skip
    pressed = next(one for one in again.noticed if one.signal == "18")
    assert label(again.cast, again.entries, pressed).startswith("In the second consent round: Kim")


def test_a_label_names_the_item_where_there_are_several() -> None:
    """With one item its title would say nothing; with two it says where."""
    two = replace(scene(KIM), items=(ITEM, replace(ITEM, title="Bins")))
    played = play(two, says(UNDERSTOOD, "explain", to="kim"))
    assert label(played.cast, played.entries, played.mistakes[0]).startswith(
        "“Quiet hours”, at the first objection"
    )
    passed = play(
        replace(two, stances=(Stance("ben", asks="When?"),)), does("item-1/questions/ben", "pass")
    )
    told = label(passed.cast, passed.entries, passed.mistakes[0])
    assert told == "“Quiet hours”: In the questions it went on without Ben. “When?”"


def test_what_is_asked_beside_a_question_is_labelled_by_that_question() -> None:
    """Where a round was cut short, the round is named."""
    cut = Override("item-1/questions/ben", way="round"), does("aside/round", "end")
    played = play(scene(Stance("ben", asks="When?")), *cut)
    told = label(played.cast, played.entries, played.mistakes[0])
    assert told == "In the questions it went on without Kim."
    played = play(
        scene(Stance("ben", reacts="I was first.")), says("item-1/reactions/ben", "press")
    )
    told = label(played.cast, played.entries, played.mistakes[0])
    assert told.startswith("In the reactions: Ben reacted")


def test_a_praised_sentence_is_quoted_as_far_as_what_is_praised() -> None:
    """A mistake is quoted in a few words; what is praised may stand at the end of a sentence."""
    sentence = "Before anybody answers, tell us all once more how all of that touches our aim."
    assert sentence in remark(ARGUED.cast, Noticed("aim", 0, quote=sentence))
    assert sentence not in remark(ARGUED.cast, Noticed("19", 0, "kim", sentence))


@pytest.mark.parametrize(
    ("others", "names"),
    [
        ((), "Kim"),
        (("ben",), "Kim and Ben"),
        (("ben", "ana", "rosa"), "Kim, Ben, Ana and Rosa"),
        (("ben", "ana", "rosa", "you"), "Kim, Ben, Ana and 2 others"),
    ],
)
def test_all_are_named_whom_it_is_about_or_it_is_said_how_many(
    others: tuple[str, ...], names: str
) -> None:
    """Up to four are named; of more than that the rest is counted. One is spoken to at a time."""
    noticed = Noticed("14", 0, "kim", others=others)
    what, _, instead = remark(ARGUED.cast, noticed).split("\n")
    assert what == f"The consent round went on without hearing {names}."
    assert "heard you yet, Kim." in instead


def test_the_circle_hears_its_own_words() -> None:
    """A circle that calls its aim a purpose hears of its purpose."""
    cast = _with_words(ARGUED.cast, ("aim", "purpose"))
    told = remark(cast, Noticed("1", 0, quote="agree"))
    assert "hurt our purpose?" in told


def _with_words(cast: Cast, *words: tuple[str, str]) -> Cast:
    circle = replace(cast.brought.circle, vocabulary=words)
    return replace(cast, brought=replace(cast.brought, circle=circle))


def test_the_debrief_of_a_calm_meeting_says_so() -> None:
    """Nothing to remark is said in so many words, and the last line asks whom to ask."""
    played = play(scene(KIM))
    shown = debrief(played.cast, played.entries, ("two-at-once",))
    assert "To try next: sociocli practice two-at-once" in shown.lines
    assert shown.lines[-1] == LAST
    assert any(line.startswith("Nothing stood out") for line in shown.lines)


def test_the_debrief_holds_moments_by_competence() -> None:
    """Each area has its heading, and each moment its place and its name."""
    played = play(scene(KIM), says(UNDERSTOOD, "explain"), does("item-1/announce"))
    lines = debrief(played.cast, played.entries).lines
    assert [line for line in lines if line[:1].isalpha() and ":" not in line] == [
        "What you did well",
        "Consent and objections",
        "Minutes and decisions",
        LAST,
    ]


def test_the_debrief_of_a_hard_evening_fits_on_a_screen() -> None:
    """The weightiest moments stand on the first screen; all of them, with reasons, after it."""
    played = bad_evening()
    shown = debrief(played.cast, played.entries)
    assert len(shown.lines) <= 14
    assert len([line for line in shown.lines if line.startswith("·")]) >= 4
    after = "\n".join(shown.more)
    assert after.count("·") == len(shown.moments) == len(played.noticed)
    assert "Whoever has to defend what worries them" in after
    assert shown.text == "\n".join((*shown.lines, *shown.more))


def test_each_moment_knows_its_entry() -> None:
    """From each moment one may try again: its number is that of the entry in the journal."""
    shown = debrief(ARGUED.cast, ARGUED.entries)
    keys = [ARGUED.entries[one.noticed.at].key for one in shown.moments if not one.signal.praise]
    assert keys == [UNDERSTOOD]


def test_a_practice_that_has_not_begun_has_no_debrief() -> None:
    """Without anything done there is nothing to look at."""
    shown = debrief(ARGUED.cast, ())
    assert (shown.lines, shown.moments) == (
        ("Nothing has happened yet that could be looked at.",),
        (),
    )


def test_hostile_words_are_shown_as_they_are() -> None:
    """A long quote is cut short, and what looks like a place or a word of ours stays text."""
    hostile = "{person} <aim> [/b] " + "long " * 60
    kim = replace(KIM, worries=(replace(KIM.worries[0], says=hostile),))
    played = play(scene(kim), says(UNDERSTOOD, "explain", to="kim"))
    told = remark(played.cast, played.mistakes[0], short=True)
    assert "“{person} <aim> [/b] long" in told
    assert "…”" in told
    sentences = remark(played.cast, Noticed("16", 0, "kim", "So it is. " * 20))
    assert ".…" not in sentences
    assert "…”" in sentences
    assert len(told) < 300


def test_names_of_any_script_stand_in_the_debrief() -> None:
    """Somebody called قسمة is called so."""
    people = tuple(one if one.id != "kim" else Character("kim", "قسمة") for one in PEOPLE)
    named: Scenario = replace(scene(KIM), people=people)
    assert cast_of(named, ()).name("kim") == "قسمة"
    played = play(named, says(UNDERSTOOD, "explain", to="kim"))
    assert "قسمة said" in debrief(played.cast, played.entries).text
