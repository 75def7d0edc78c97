"""Signals in a selection, up to the proposal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import does, play, quiet, says, scene

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Kind
from sociocli.domain.scenario import Interruption, Meaning, Override, Stance

PEN = AgendaItem("The pen", Kind.ELECT, 20, role="secretary", term="12 months")
NAMED = tuple(Stance(one, nominates="ben", because="Patient.") for one in ("rosa", "ana", "kim"))
REASONS = "item-1/candidate/reasons"


def test_signal_29() -> None:
    """Names that are counted in a sentence are noticed, in the words."""
    played = play(scene(*NAMED, item=PEN), says(REASONS, "own", "Three for Ben, so Ben.", to="all"))
    assert played.of("29") == [(REASONS, "", "Three for Ben")]
    assert played.signals == ["29"]


def test_counted_names_among_the_reasons_are_noticed() -> None:
    """What is written down as the reason counts as much as what is said."""
    played = play(scene(*NAMED, item=PEN), does(REASONS, "Ben has the majority."))
    assert (played.of("29"), played.signals) == ([(REASONS, "", "majority")], ["29"])


def test_where_names_are_counted_by_the_rules_it_is_no_signal() -> None:
    """A method that goes by count may count."""
    counts = says("item-1/reasons/*", "own", "Three for Ben.", to="all")
    assert "29" not in play(scene(*NAMED, item=PEN, method="holacracy"), counts).signals
    assert "29" in play(scene(*NAMED, item=PEN, method="s3"), counts).signals


@pytest.mark.parametrize("key", ["item-1/term", "item-1/qualifications/*", "item-1/slips/how"])
def test_signal_30(key: str) -> None:
    """Whoever asks who wants it before the names are open is noticed, in the words."""
    played = play(scene(*NAMED, item=PEN), says(key, "own", "So who would like to do it?", "all"))
    assert [quote for _, _, quote in played.of("30")] == ["who would like"]
    assert played.signals == ["30"]


def test_to_ask_who_begins_is_not_to_ask_who_wants_it() -> None:
    """Who starts the round, or wants a break, is another question."""
    played = play(
        scene(*NAMED, item=PEN),
        says("item-1/term", "own", "Who would like to begin?", to="all"),
        says("item-1/slips/how", "own", "Does anybody want a break?", to="all"),
    )
    assert played.signals == []


EARLY = Stance(
    "kim",
    nominates="ben",
    interrupts=(Interruption("qualifications/ana", "Let us just take Ben!"),),
)


def test_signal_31() -> None:
    """A name that is called into the round of qualities, with nobody minding, is noticed."""
    played = play(scene(*NAMED[:2], EARLY, item=PEN), quiet("item-1/qualifications/*"))
    assert played.of("31") == [("item-1/qualifications/ana", "kim", "Let us just take Ben!")]
    assert played.signals == ["31"]


def interrupts(line: str) -> Stance:
    """Return Kim, who says something in the round of qualities."""
    return replace(EARLY, interrupts=(Interruption("qualifications/ana", line),))


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("I could do it, you know.", ["31"]),
        ("It is cold in here.", []),
        ("You must be joking.", []),
        ("I could do with a coffee.", []),
    ],
)
def test_only_somebody_for_the_role_is_a_name(line: str, seen: list[str]) -> None:
    """To offer oneself is to bring up a name; to speak of the weather is not."""
    played = play(scene(*NAMED[:2], interrupts(line), item=PEN), quiet("item-1/qualifications/*"))
    assert played.signals == seen


def test_a_quality_may_be_shown_by_somebody() -> None:
    """“Somebody as patient as Kim” is a quality."""
    ana = Stance("ana", nominates="ben", quality="Somebody as patient as Kim.")
    assert play(scene(NAMED[0], ana, item=PEN), quiet("item-1/qualifications/*")).signals == []


def test_a_name_that_is_put_off_is_no_signal() -> None:
    """Whoever says that names come later has done all that is wanted."""
    assert play(scene(*NAMED[:2], EARLY, item=PEN)).signals == []


def test_a_facilitator_who_brings_somebody_up_is_noticed() -> None:
    """“Ben would be good” is a name before the qualities."""
    early = says("item-1/qualifications/*", "own", "I think Ben would be good at it.", to="all")
    played = play(scene(*NAMED, item=PEN), early)
    assert [quote for _, _, quote in played.of("31")] == ["Ben would be"]


def test_to_thank_somebody_by_name_brings_nobody_up() -> None:
    """A name in a sentence is not yet somebody for the role."""
    thanks = says("item-1/qualifications/*", "own", "Thank you, Ben. Kim is next.", to="all")
    assert play(scene(*NAMED, item=PEN), thanks).signals == []


def test_slips_without_any_quality_are_noticed() -> None:
    """Where everybody passed at the qualities, it comes to names with nothing to go by."""
    passes = Override("item-1/qualifications/*", "pass", always=True)
    played = play(scene(*NAMED, item=PEN), passes)
    assert (played.of("31"), played.signals) == ([("item-1/slips/how", "", "")], ["31"])


def test_a_method_without_qualities_goes_to_names_at_once() -> None:
    """Where no list is made, names may come first."""
    early = says("item-1/term", "own", "What about Ben?", to="all")
    assert "31" not in play(scene(*NAMED, item=PEN, method="holacracy"), early).signals
    assert "31" in play(scene(*NAMED, item=PEN), early).signals


AGAINST = Stance("ana", nominates="ben", because="Not Kim.", because_means=Meaning.AGAINST)


def test_signal_32() -> None:
    """A remark against somebody that is left standing is noticed, in its words."""
    played = play(scene(NAMED[0], AGAINST, item=PEN), quiet("item-1/reasons/*"))
    assert played.of("32") == [("item-1/reasons/ana", "ana", "Not Kim.")]
    assert played.signals == ["32"]


@pytest.mark.parametrize("move", ["later", "turn", "own"])
def test_a_remark_against_somebody_that_gets_a_word_is_no_signal(move: str) -> None:
    """Whoever says where concerns have their place is told nothing."""
    word = says("item-1/reasons/ana", move, "We speak for somebody here.", to="ana")
    played = play(scene(NAMED[0], AGAINST, item=PEN), word, quiet("item-1/reasons/*"))
    assert played.signals == []


def test_signal_33() -> None:
    """Another change round is noticed where nobody has brought anything new."""
    played = play(scene(*NAMED, item=PEN), does("item-1/proposes", "change-round"))
    assert (played.of("33"), played.signals) == ([("item-1/proposes", "", "")], ["33"])


def test_whoever_has_heard_something_new_may_go_round_again() -> None:
    """News is what another change round is for."""
    news = Stance("kim", nominates="ben", says=(("proposes", "I move away in May."),))
    played = play(scene(*NAMED[:2], news, item=PEN), does("item-1/proposes", "change-round"))
    assert played.signals == []


def test_to_ask_for_one_name_is_noticed() -> None:
    """“Can we all agree on one name” makes a change round a march."""
    asks = says("item-1/change-1/*", "own", "Can we all agree on one name?", to="all")
    played = play(scene(*NAMED, item=PEN), asks)
    assert [quote for _, _, quote in played.of("33")] == ["Can we all agree"]


@pytest.mark.parametrize("method", ["sofa", "s3", "classical", "holacracy"])
def test_a_good_selection_is_left_in_peace(method: str) -> None:
    """The model facilitator hears nothing in a plain selection, whatever the method."""
    assert play(scene(*NAMED, item=PEN, method=method)).signals == []
