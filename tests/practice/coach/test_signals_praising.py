"""What was done well with objections and candidates."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import ITEM, KIM, PRAISES, does, play, quiet, says, scene

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Kind
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Meaning, Met, Override, Stance, Worry

OBJECTION = "item-1/objection-1"
UNDERSTOOD = f"{OBJECTION}/understood"
PEN = AgendaItem(
    "The pen", Kind.ELECT, 20, role="secretary", term="12 months", qualifications=("Patience",)
)
NAMED = tuple(Stance(one, nominates="ben") for one in ("rosa", "ana", "kim"))
ME = Stance("kim", nominates="you")


@pytest.mark.parametrize(
    ("words", "praised"),
    [
        ("Does anybody see a reason against it?", ["objections"]),
        ("This is the decision. Any objection?", ["objections"]),
        ("Do you all agree, or are there objections?", []),
        ("Would you have an objection?", []),
        ("Ana, you are next.", []),
        ("I see no objection.", []),
    ],
)
def test_signal_objections(words: str, praised: list[str]) -> None:
    """Own words that ask for reasons against, and not for agreement, are praised."""
    played = play(scene(), says("item-1/restate", "own", words, to="all"))
    assert played.praises == praised


def test_the_sentence_that_asks_for_objections_is_quoted() -> None:
    """Not a word of it is quoted, and not what stands around it."""
    words = "Thank you. Does it hurt anybody? Take your time."
    played = play(scene(), says("item-1/restate", "own", words, to="all"))
    assert [quote for _, _, quote in played.of("objections")] == ["Does it hurt anybody?"]


def test_whoever_asks_an_objector_has_not_asked_for_objections() -> None:
    """To find out what an objection is, is another thing than to ask for one."""
    words = "Kim, would it hurt our aim, or would something else be nicer?"
    sorts = says("item-1/consent-1/kim", "own", words, to="kim")
    assert "objections" not in play(scene(KIM), sorts).praises
    asks = says("item-1/consent-1/ana", "own", "Ana, any reason against it?", to="ana")
    assert "objections" in play(scene(KIM), asks).praises


def test_a_sentence_is_not_praised_and_blamed_at_once() -> None:
    """Where the coach points at a sentence it does not praise the same one; a later one it does."""
    both = "If you ask me it is fine. How does that touch our aim?"
    played = play(scene(KIM), says(UNDERSTOOD, "own", both, to="kim"))
    blamed = [one.at for one in played.mistakes]
    assert blamed
    assert [one for one in played.noticed if one.at in blamed and one.signal in PRAISES] == []
    again = says(UNDERSTOOD, "own", "How does that touch our aim?", to="kim")
    later = play(scene(KIM), says(UNDERSTOOD, "own", both, to="kim"), again)
    assert [quote for _, _, quote in later.of("aim")] == ["How does that touch our aim?"]


PAUSE = Stance("ana", consents="Hm... okay.", consents_means=Meaning.HESITATION)


def test_signal_hesitation() -> None:
    """Whoever asks about a hesitation is praised, with the words that were heard."""
    played = play(scene(PAUSE))
    assert played.of("hesitation") == [("item-1/consent-1/ana", "ana", "Hm... okay.")]
    assert play(scene(PAUSE), quiet("item-1/consent-1/*")).praises == []


@pytest.mark.parametrize("move", ["restate", "own"])
def test_whoever_argues_with_a_hesitation_gave_it_no_room(move: str) -> None:
    """A “but” or a push in place of a question is not praised as one."""
    words = "but you already know that, and can we all agree?"
    said = says("item-1/consent-1/ana", move, words, to="ana")
    assert play(scene(PAUSE), said, quiet("item-1/consent-1/ana")).of("hesitation") == []


def test_signal_all_heard() -> None:
    """A round that is completed after an objection is praised, and not one that is stopped."""
    played = play(scene(KIM))
    last = [
        one.key for one in played.entries if "/consent-1/" in one.key and "reason" not in one.key
    ]
    assert played.of("all-heard") == [(last[-1], "", "")]
    stopped = play(scene(KIM), says("item-1/consent-1/kim/reason", "solve"))
    assert "all-heard" not in stopped.praises


def test_a_round_in_which_an_objection_was_taken_up_is_not_praised() -> None:
    """What is noticed as taken up at once was not heard to the end, whenever it was noted."""
    said_back = says("item-1/consent-1/kim", "restate", "A year is too long for you.")
    played = play(scene(KIM), said_back)
    assert "13" in played.signals
    assert "all-heard" not in played.praises


def test_signal_term() -> None:
    """A review day that was missing, and is set before the round, is praised."""
    proposal = ITEM.proposal
    assert proposal is not None
    lacks = replace(ITEM, proposal=replace(proposal, review=""))
    sets = (does("item-1/restate", "review"), does("item-1/proposal/review", "6 months"))
    played = play(scene(item=lacks), *sets)
    assert [key for key, _, _ in played.of("term")] == ["item-1/proposal/review"]
    assert "term" not in play(scene(), *sets).praises


def test_signal_said_back() -> None:
    """An objection that is said back so that its owner says yes at once is praised."""
    played = play(scene(KIM))
    assert [(key, person) for key, person, _ in played.of("said-back")] == [
        (f"{OBJECTION}/confirmed", "kim")
    ]


@pytest.mark.parametrize("words", ["You are against rules.", ""])
def test_an_objection_that_is_not_understood_at_once_is_not_praised(words: str) -> None:
    """A second try is fine, and to say nothing back is another thing."""
    played = play(scene(KIM), does(f"{OBJECTION}/understood", words))
    assert "said-back" not in played.praises


@pytest.mark.parametrize(
    ("move", "words", "praised"),
    [
        ("aim", "", True),
        ("own", "Which part of our aim is touched?", True),
        ("own", "But our aim is another one.", False),
        ("ask", "What is behind it?", False),
    ],
)
def test_signal_aim(move: str, words: str, *, praised: bool) -> None:
    """Whoever asks how it touches the aim is praised; an argument with it is none."""
    played = play(scene(KIM), says(f"{OBJECTION}/understood", move, words, "kim"))
    assert ("aim" in played.praises) is praised


def test_signal_ideas() -> None:
    """Ideas of others that are heard before a way is chosen are praised."""
    assert play(scene(KIM)).of("ideas") == [(f"{OBJECTION}/option", "", "")]
    assert "ideas" not in play(scene(KIM), quiet(f"{OBJECTION}/ideas")).praises


@pytest.mark.parametrize(
    ("stop", "praised"), [("When it happens twice.", True), ("If it gets worse.", False)]
)
def test_signal_measure(stop: str, *, praised: bool) -> None:
    """A measure with somebody who looks and a point at which one stops is praised."""
    played = play(
        scene(KIM),
        does(f"{OBJECTION}/option", "measure"),
        does("item-1/version-2/measure", "Evenings without a room"),
        does("item-1/version-2/measure/stop-if", stop),
    )
    found = [("item-1/version-2/measure/stop-if", "", "Evenings without a room")]
    assert played.of("measure") == (found if praised else [])


def test_a_measure_that_is_watched_by_nobody_is_not_praised() -> None:
    """A point at which one stops is not enough."""
    played = play(
        scene(KIM),
        does(f"{OBJECTION}/option", "measure"),
        does("item-1/version-2/measure", "Evenings without a room"),
        Override("item-1/version-2/measure/who", answer=""),
    )
    assert "measure" not in played.praises


@pytest.mark.parametrize(
    ("reasons", "praised"),
    [
        ("Ben has the patience we wanted.", True),
        ("Ben is nice.", False),
        ("Three for Ben, for his patience.", False),
    ],
)
def test_signal_qualities(reasons: str, *, praised: bool) -> None:
    """Reasons that take up what was looked for are praised, unless names are counted as well."""
    played = play(scene(*NAMED, item=PEN), does("item-1/candidate/reasons", reasons))
    found = [("item-1/candidate/reasons", "", reasons)]
    assert played.of("qualities") == (found if praised else [])


def test_where_names_are_counted_by_the_rules_reasons_are_not_praised() -> None:
    """A method that goes by count needs no reasons of that kind."""
    reasons = does("item-1/candidate/reasons", "Ben has the patience we wanted.")
    played = play(scene(*NAMED, item=PEN, method="holacracy"), reasons)
    assert "qualities" not in played.praises


def test_signal_hand_over() -> None:
    """A facilitator who was named and lets somebody else propose is praised."""
    played = play(scene(*NAMED[:2], ME, item=PEN))
    assert played.of("hand-over") == [("item-1/proposes", "", "")]
    handed = play(
        scene(*NAMED[:2], ME, item=PEN),
        does("item-1/hand-over", "hand-over"),
        Override("aside/hand-over", list=("rosa",)),
    )
    assert [key for key, _, _ in handed.of("hand-over")] == ["item-1/hand-over"]
    own = play(scene(*NAMED[:2], ME, item=PEN), does("item-1/proposes", "facilitator"))
    others = play(scene(*NAMED, item=PEN), does("item-1/proposes", "somebody"))
    assert "hand-over" not in (*own.praises, *others.praises)


NEVER = Worry("I really cannot.", because="My mother is ill.")
IF = Worry("I would rather not.", idea="With help.", met=(Met(Resolution.ROLE_SUPPORT),))


def test_signal_free_no() -> None:
    """A candidate's no that is asked about once and then left is praised."""
    ben = Stance("ben", nominates="ana", worries=(NEVER,), declines=1)
    key = f"{OBJECTION}/possible"
    played = play(scene(*NAMED, ben, item=PEN))
    assert [(where, person) for where, person, _ in played.of("free-no")] == [(key, "ben")]
    pushed = play(scene(*NAMED, ben, item=PEN), says(key, "press", "Can you not?", "ben"))
    willing = Stance("ben", nominates="ana", worries=(IF,), declines=1)
    refused = play(scene(*NAMED, willing, item=PEN), does(key, "no"))
    assert "free-no" not in (*pushed.praises, *refused.praises)


def test_the_same_is_praised_once_in_a_meeting() -> None:
    """Whoever asks for objections in every sentence hears of it once."""
    asks = says("item-1/consent-1/*", "own", "Any objection?", to="all")
    assert play(scene(), asks, asks).praises == ["objections"]


def test_a_bad_course_is_praised_for_what_was_good_in_it() -> None:
    """A mistake takes nothing away from what was done well."""
    played = play(scene(KIM), says(f"{OBJECTION}/understood", "explain", "But why?", "kim"))
    assert played.signals == ["17"]
    assert "all-heard" in played.praises
