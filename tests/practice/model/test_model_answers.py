from __future__ import annotations

from typing import Any

import pytest
from playing import answered, memory, playing

from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Meaning, Met, Stance, Utterance, Worry
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.place import place_of
from sociocli.practice.model.model_answers import chosen, noted, picked
from sociocli.process.choosing import Pick
from sociocli.process.writing import Form, Write

KIM = "item-1/consent-1/kim"
RAISED = (answered(KIM, "objection"), answered(f"{KIM}/reason", "No."))
NO_WAY = Met()


def choice(key: str, *means: Meaning, entries: tuple[Any, ...] = (), stance: Any = None) -> str:
    """Return what is chosen at a question after Kim was heard."""
    cast = playing(stance or Stance("kim"))
    said = tuple(Utterance("kim", "...", one) for one in means)
    return chosen(cast, memory(cast, entries), place_of(key), said)


@pytest.mark.parametrize(
    ("key", "means", "answer"),
    [
        (KIM, Meaning.CONSENT, "consent"),
        (KIM, Meaning.OBJECTION, "objection"),
        (KIM, Meaning.PREFERENCE, "consent"),
        (KIM, Meaning.HESITATION, "consent"),
        ("item-1/objection-1/confirmed", Meaning.YES, "yes"),
        ("item-1/objection-1/confirmed", Meaning.NO, "no"),
        ("item-1/objection-1/confirmed", Meaning.WITHDRAWS, "withdraw"),
        ("item-1/objection-1/stands", Meaning.OBJECTION, "yes"),
        ("item-1/objection-1/stands", Meaning.CONSENT, "no"),
        ("item-1/objection-1/withdraw", Meaning.OBJECTION, "keep"),
        ("item-1/objection-1/possible", Meaning.YES, "yes"),
        ("item-1/objection-1/possible", Meaning.NO, "no"),
        ("item-1/objections", Meaning.WITHDRAWS, "withdraw"),
        ("item-1/withdraw", Meaning.WITHDRAWS, "withdraw"),
        ("item-1/change-1/kim", Meaning.MOVES, "other"),
        ("item-1/change-1/kim", Meaning.STAYS, "keep"),
        ("item-1/accept/kim", Meaning.DECLINES, "decline"),
        ("item-1/restate", Meaning.TALK, ""),
    ],
)
def test_what_was_heard_is_written_down(key: str, means: Meaning, answer: str) -> None:
    """The last thing somebody said gives the answer; elsewhere nothing does by itself."""
    assert choice(key, means) == answer


def test_the_last_words_count() -> None:
    """Somebody who hesitated, and then objected, has objected."""
    assert choice(KIM, Meaning.HESITATION, Meaning.OBJECTION) == "objection"


@pytest.mark.parametrize(
    ("worry", "way"),
    [
        (Worry("No.", met=(Met(by=Resolution.MEASURE),)), "measure"),
        (Worry("No.", met=(Met(words=("x",)),)), "amend"),
        (Worry("No."), "another"),
    ],
)
def test_the_way_is_one_that_meets_the_worry(worry: Worry, way: str) -> None:
    """The first way of the scenario is taken; where none helps another name is looked for."""
    stance = Stance("kim", worries=(worry,))
    assert choice("item-1/objection-1/option", entries=RAISED, stance=stance) == way


def test_without_a_worry_an_objection_is_taken_back() -> None:
    """What was noted without reason needs no way, nor does what is met already."""
    assert choice("item-1/objection-1/option", entries=RAISED) == "withdraw_objection"
    met = Stance("kim", worries=(Worry("No.", met=(Met(words=("eleven",)),)),))
    entries = (*RAISED, answered("item-1/version-2/text", "From eleven."))
    assert choice("item-1/objection-1/option", entries=entries, stance=met) == "withdraw_objection"


def text(key: str, *said: str, form: Form = Form.LINE, preset: str = "", met: Met = NO_WAY) -> Any:
    """Return what is written at a question."""
    worry = Worry("No.", because="The choir.", met=(met,))
    cast = playing(Stance("kim", worries=(worry,)))
    heard = tuple(Utterance("kim", one) for one in said)
    question = Write(key=key, form=form, preset=preset)
    return noted(cast, memory(cast, RAISED), question, place_of(key), heard)


def test_what_is_written_holds_what_was_heard() -> None:
    """Reasons, ideas and restatements are taken from what people said."""
    assert text("item-1/objection-1/understood") == "The choir."
    assert text("item-1/objection-1/ideas", "One.", "Two.") == "One.\nTwo."
    assert text(f"{KIM}/reason", "No.") == "No."


def test_an_amendment_is_the_example_or_a_clause_with_the_word() -> None:
    """Where the scenario writes an example it is taken, else the old text gets a clause."""
    key = "item-1/version-2/text"
    written = Met(by=Resolution.AMEND, writes="From eleven.")
    assert text(key, form=Form.TEXT, met=written) == "From eleven."
    clause = words.TAKES_CARE.format(what="eleven")
    word = Met(words=("eleven",))
    assert text(key, form=Form.TEXT, preset="From ten.", met=word) == f"From ten. {clause}"
    shorter = Met(within="3 months")
    assert text("item-1/version-2/review", form=Form.TERM, met=shorter) == "3 months"
    assert text("item-1/version-2/measure/stop-if") == words.MEASURING["measure/stop-if"]


def test_a_candidate_is_somebody_who_was_named_and_not_oneself() -> None:
    """The first name on a slip is proposed, else the first of the others."""
    cast = playing()
    key = "item-1/candidate"
    among = (("you", "You"), ("ana", "Ana"), ("ben", "Ben"))
    question = Pick(key=key, among=among)
    named = [answered("item-1/slips/kim", ["you"]), answered("item-1/slips/ana", ["ben"])]
    assert picked(cast, memory(cast, named), question, place_of(key)) == ["ben"]
    assert picked(cast, memory(cast, []), question, place_of(key)) == ["ana"]
    watcher = Pick(key="item-1/version-2/measure/who", among=among)
    assert picked(cast, memory(cast, []), watcher, place_of(watcher.key)) == ["you"]
