"""Signals in the consent round."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import KIM, LONG, does, leaves, play, quiet, says, scene

from sociocli.domain.scenario import Interruption, Meaning, Override, Stance, Worry

OBJECTION = Meaning.OBJECTION
FIRST = "item-1/consent-1/ana"
SHRUG = Stance("ana", consents="Whatever you like.", consents_means=Meaning.HESITATION)
PAUSE = Stance("ana", consents="Hm... okay.", consents_means=Meaning.HESITATION)
UNSURE = Stance("ana", consents="Does it hold on Fridays?", consents_means=Meaning.QUESTION)
WISH = Stance("ana", worries=(Worry("I cannot agree to ten.", "I like eleven.", only_wish=True),))


@pytest.mark.parametrize("key", ["item-1/restate", "item-1/consent-1/*"])
@pytest.mark.parametrize(
    ("words", "seen"),
    [("Do you all agree?", "agree"), ("Is everybody happy with it?", "Is everybody happy")],
)
def test_signal_1(key: str, words: str, seen: str) -> None:
    """Words that ask who is for it are shown, on the way into the round and in it."""
    played = play(scene(), says(key, "own", words, to="all"))
    assert [(person, quote) for _, person, quote in played.of("1")] == [("", seen)]
    assert played.signals == ["1"]


@pytest.mark.parametrize(
    "words",
    ["Does anybody see a reason against it?", "No objections? Then it is decided."],
)
def test_words_that_ask_for_objections_are_no_signal(words: str) -> None:
    """Whoever asks for the reason against is not told anything."""
    assert play(scene(), says("item-1/consent-1/*", "own", words, to="all")).signals == []


def test_signal_2() -> None:
    """Words that ask what would be are shown, and only once where both kinds are in them."""
    played = play(scene(), says("item-1/consent-1/*", "own", "Would you agree to it?", to="all"))
    assert [quote for _, _, quote in played.of("2")] == ["Would you agree"]
    assert played.signals == ["2"]


def test_signal_11() -> None:
    """A question about the text in the round that gets no answer is noticed."""
    played = play(scene(UNSURE), does("item-1/consent-1/ana", "consent"))
    assert played.of("11") == [("item-1/consent-1/ana", "ana", "Does it hold on Fridays?")]
    assert played.signals == ["11"]


def test_a_question_that_is_written_down_without_an_answer_is_noticed() -> None:
    """To pause the round helps only if the question is answered."""
    played = play(
        scene(UNSURE),
        does("item-1/consent-1/ana", "question"),
        does("item-1/consent-1/ana/question/answer"),
    )
    assert played.of("11") == [("item-1/consent-1/ana/question/answer", "ana", "")]


def test_a_question_that_is_answered_is_no_signal() -> None:
    """Whoever pauses the round and answers has done all that is wanted."""
    played = play(
        scene(UNSURE),
        does("item-1/consent-1/ana", "question"),
        does("item-1/consent-1/ana/question/answer", "Yes, every day."),
    )
    assert played.of("11") == []


@pytest.mark.parametrize("move", ["restate", "solve", "ideas"])
def test_signal_13(move: str) -> None:
    """An objection that is taken up while others wait is noticed, and as nothing else."""
    played = play(scene(KIM), says("item-1/consent-1/kim/reason", move))
    assert played.of("13") == [("item-1/consent-1/kim/reason", "kim", LONG)]
    assert played.signals == ["13"]


@pytest.mark.parametrize("move", ["ask", "aim"])
def test_one_question_to_an_objector_does_not_stop_the_round(move: str) -> None:
    """To learn what is to be written down one may ask once; the second time it is a talk."""
    turn, reason = "item-1/consent-1/kim", "item-1/consent-1/kim/reason"
    assert play(scene(KIM), says(reason, move)).signals == []
    again = play(scene(KIM), says(turn, move), says(reason, move)).of("13")
    assert [(key, person) for key, person, _ in again] == [(reason, "kim")]


def test_an_objector_whose_turn_is_over_is_not_asked_in_the_round() -> None:
    """Beside the turn of another one even the first question takes the objection up."""
    other = next(
        one.key
        for one in play(scene(KIM)).entries
        if one.key > "item-1/consent-1/kim/reason" and one.key.startswith("item-1/consent-1/")
    )
    assert play(scene(KIM), says(other, "ask", to="kim")).of("13") == [(other, "kim", LONG)]


def test_a_wish_that_came_out_is_no_objection_that_is_taken_up() -> None:
    """Once somebody has said that something else would be nicer, nothing is taken up any more."""
    key = "item-1/consent-1/ana"
    assert play(scene(WISH), says(key, "ask"), says(key, "aim")).of("13") == []


def test_to_thank_an_objector_does_not_stop_the_round() -> None:
    """A thank you is what one says, and the round goes on."""
    assert play(scene(KIM), says("item-1/consent-1/kim/reason", "thank")).signals == []


def test_the_last_one_of_the_round_keeps_nobody_waiting() -> None:
    """Where everybody has answered, an objection may be taken up."""
    order = [one.key for one in play(scene()).entries if "/consent-1/" in one.key]
    last = Stance(order[-1].rpartition("/")[2], worries=KIM.worries)
    assert play(scene(last), says(order[-1], "ask")).signals == []


def test_signal_14() -> None:
    """All who were answered for unheard are noticed, whatever they would have said."""
    first = next(one.key for one in play(scene()).entries if "/consent-1/" in one.key)
    played = play(scene(KIM), does(first, "everybody"))
    (found,) = played.mistakes
    spoke = first.rpartition("/")[2]
    unheard = [one for one in ("rosa", "ana", "ben", "kim") if one != spoke]
    assert (found.signal, played.entries[found.at].key) == ("14", first)
    assert sorted([found.person, *found.others]) == sorted(unheard)
    quiet_ones = play(scene(), does(first, "everybody")).mistakes
    assert [(one.person, one.others) for one in quiet_ones] == [(found.person, found.others)]


def test_whoever_is_noted_as_gone_but_sits_there_is_noticed() -> None:
    """A circle does not get rid of an answer by noting somebody as gone."""
    played = play(scene(KIM), *leaves("item-1/consent-1/kim", "kim"))
    assert played.of("14") == [("aside/who", "kim", "")]


def test_whoever_was_heard_and_the_learner_are_not_named() -> None:
    """One answer for all stands only for those who had no turn; whoever leads knows their own."""
    turns = [one.key for one in play(scene()).entries if "/consent-1/" in one.key]
    assert [one.rpartition("/")[2] for one in turns[-3:]] == ["kim", "you", "rosa"]
    (found,) = play(scene(), does(turns[-3], "everybody")).mistakes
    assert (found.signal, found.person, found.others) == ("14", "rosa", ())


def test_signal_15() -> None:
    """A shrug that is written down as consent is noticed, with its words."""
    played = play(scene(SHRUG), does("item-1/consent-1/ana", "consent"))
    assert played.of("15") == [("item-1/consent-1/ana", "ana", "Whatever you like.")]
    assert played.signals == ["15"]


def test_signal_16() -> None:
    """A hesitation that is written down as consent is noticed, with its words."""
    played = play(scene(PAUSE), does("item-1/consent-1/ana", "consent"))
    assert played.of("16") == [("item-1/consent-1/ana", "ana", "Hm... okay.")]
    assert played.signals == ["16"]


@pytest.mark.parametrize("stance", [SHRUG, PAUSE])
def test_whoever_asks_what_is_behind_it_is_told_nothing(stance: Stance) -> None:
    """Whoever asks what is behind a shrug or a pause has done all that is wanted."""
    assert play(scene(stance)).signals == []


@pytest.mark.parametrize(
    ("stance", "answer", "quote"),
    [
        (KIM, "consent", LONG),
        (WISH, "consent", "I cannot agree to ten."),
        (Stance("ana", consents="No objection."), "objection", "No objection."),
    ],
)
def test_signal_heard_as(stance: Stance, answer: str, quote: str) -> None:
    """An answer that is not what was said is noticed, in the words that were said."""
    key = f"item-1/consent-1/{stance.person}"
    played = play(scene(stance), quiet(key), does(key, answer))
    assert played.of("heard-as") == [(key, stance.person, quote)]


def test_a_wish_that_sounds_like_an_objection_is_one_until_somebody_asks() -> None:
    """What is said is what is to be written down: the wish behind it, once it was said."""
    key = "item-1/consent-1/ana"
    assert play(scene(WISH), quiet(key), does(key, "objection")).of("heard-as") == []
    asked = play(scene(WISH), says(key, "ask"), does(key, "objection"))
    assert asked.of("heard-as") == [(key, "ana", "I like eleven.")]


@pytest.mark.parametrize("move", ["ask", "aim"])
def test_one_question_before_the_answer_is_written_stops_no_round(move: str) -> None:
    """At somebody's own turn one may ask once, to know what it is; a second time it is a talk."""
    key = "item-1/consent-1/kim"
    assert play(scene(KIM), says(key, move)).of("13") == []
    again = play(scene(KIM), says(key, move), says(key, move)).of("13")
    assert [(where, who) for where, who, _ in again] == [(key, "kim")]
    assert play(scene(KIM), says(key, "solve")).of("13") == [(key, "kim", LONG)]


def test_one_answer_for_all_is_not_what_somebody_said_who_objected_before_their_turn() -> None:
    """Whoever has objected, at whoever's turn, was heard; a yes for all is not what they said."""
    early = Stance("kim", interrupts=(Interruption("consent/ana", "I am against!", OBJECTION),))
    played = play(scene(early), quiet("item-1/consent-1/ana"), does(FIRST, "everybody"))
    assert played.of("heard-as") == [(FIRST, "kim", "I am against!")]
    (left,) = [one for one in played.mistakes if one.signal == "14"]
    assert "kim" not in (left.person, *left.others)
    wish = replace(early, worries=(Worry("I am against!", "I like eleven.", only_wish=True),))
    asks = says(FIRST, "ask", to="kim"), quiet(FIRST), does(FIRST, "everybody")
    assert play(scene(wish), *asks).of("heard-as") == []
    for_it = Stance("kim", interrupts=(Interruption("consent/ana", "Fine.", Meaning.CONSENT),))
    assert play(scene(for_it), does(FIRST, "everybody")).of("heard-as") == []


def test_a_wish_that_is_asked_about_is_told_apart() -> None:
    """Whoever asks hears that it was a wish, and writes down consent."""
    assert play(scene(WISH)).signals == []


SIGN = Stance(
    "ana", says=(("consent/all", "(shows a flat hand)"),), meanings=(("consent/all", "objection"),)
)


@pytest.mark.parametrize(
    "answers",
    [
        (does("item-1/consent-1/all", "nobody"),),
        (
            does("item-1/consent-1/all", "some"),
            Override("item-1/consent-1/objectors", list=("ben",)),
        ),
    ],
)
def test_a_sign_of_objection_that_nobody_notes_is_noticed(answers: tuple[Override, ...]) -> None:
    """Where all show at once, whoever showed an objection must be among those who did."""
    played = play(scene(SIGN, method="s3"), *answers)
    assert [(person, quote) for _, person, quote in played.of("heard-as")][:1] == [
        ("ana", "(shows a flat hand)")
    ]


def test_a_sign_of_objection_that_is_noted_is_no_signal() -> None:
    """Whoever is named among those who object was seen."""
    played = play(
        scene(SIGN, method="s3"),
        does("item-1/consent-1/all", "some"),
        Override("item-1/consent-1/objectors", list=("ana",)),
    )
    assert [one for one in played.of("heard-as") if one[0].endswith("-1/objectors")] == []
