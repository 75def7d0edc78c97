from __future__ import annotations

from typing import Any

import pytest
from playing import answered, heard, memory, playing, says

from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Met, Stance, Worry
from sociocli.practice.circle.moves import Move
from sociocli.practice.circle.place import place_of
from sociocli.practice.circle.worrying import is_hidden, is_met, number_of, worked_on, worry_of

KIM = "item-1/consent-1/kim"
CHOICE = "item-1/review/choice"
OPTION = "item-1/objection-1/option"
BOTH = Met(
    by=Resolution.AMEND, words=("friday",), also=("eleven", "midnight"), without=("without music",)
)


def met(way: Met, *entries: Any) -> bool:
    """Tell whether a worry is met in this way after some entries."""
    worry = Worry("No.", met=(way,))
    cast = playing(Stance("kim", worries=(worry,)))
    return is_met(cast, memory(cast, entries).item(1), worry)


def text(words: str) -> Any:
    """Return the entry of a new text."""
    return answered("item-1/version-2/text", words)


@pytest.mark.parametrize(
    ("way", "entries", "holds"),
    [
        (Met(), [text("Quiet from eleven.")], True),
        (Met(), [text("Quiet from ten.")], False),
        (Met(by=Resolution.AMEND), [text("Quiet from eleven.")], True),
        (Met(by=Resolution.AMEND, words=("eleven",)), [text("From ELEVEN.")], True),
        (Met(by=Resolution.AMEND, words=("friday",)), [text("From eleven.")], False),
        (Met(by=Resolution.AMEND, words=("quiet",)), [text("Quiet from ten.")], False),
        (Met(by=Resolution.AMEND, words=("ramp",)), [text("A bus without any ramp.")], False),
        (BOTH, [text("On Fridays until eleven.")], True),
        (BOTH, [text("On Fridays until nine.")], False),
        (BOTH, [text("On Saturdays until eleven.")], False),
        (BOTH, [text("On Fridays until eleven, without music.")], False),
        (Met(by=Resolution.SAFEGUARD), [text("From eleven.")], False),
        (
            Met(by=Resolution.SAFEGUARD),
            [
                answered(KIM, "objection"),
                answered(f"{KIM}/reason", "No."),
                answered(OPTION, "safeguard"),
                text("From eleven, and Ana looks."),
            ],
            True,
        ),
        (
            Met(by=Resolution.SHORTEN_TERM, within="3 months"),
            [answered("item-1/version-2/review", "2027-02-22")],
            True,
        ),
        (
            Met(by=Resolution.SHORTEN_TERM, within="3 months"),
            [answered("item-1/version-2/review", "2027-02-23")],
            False,
        ),
        (
            Met(by=Resolution.SHORTEN_TERM, within="3 months"),
            [answered("item-1/version-2/expires", "2 months")],
            True,
        ),
        (Met(by=Resolution.SHORTEN_TERM), [text("Another.")], False),
        (
            Met(by=Resolution.SHORTEN_TERM, within="3 months"),
            [answered("item-1/version-2/review", "soon")],
            False,
        ),
        (Met(by=Resolution.MEASURE), [answered("item-1/version-2/measure", "Noise")], True),
        (
            Met(by=Resolution.MEASURE, stop=True),
            [answered("item-1/version-2/measure", "Noise")],
            False,
        ),
        (
            Met(by=Resolution.MEASURE, stop=True),
            [
                answered("item-1/version-2/measure", "Noise"),
                answered("item-1/version-2/measure/who", ["ana"]),
            ],
            False,
        ),
        (
            Met(by=Resolution.MEASURE, stop=True, words=("noise",)),
            [
                answered("item-1/version-2/measure", "Noise"),
                answered("item-1/version-2/measure/who", ["ana"]),
                answered("item-1/version-2/measure/stop-if", "twice"),
            ],
            True,
        ),
        (
            Met(by=Resolution.CONDITION, words=("sign",)),
            [
                answered(KIM, "objection"),
                answered(f"{KIM}/reason", "No."),
                answered(OPTION, "condition"),
                answered("item-1/version-2/condition", "A sign hangs there."),
            ],
            True,
        ),
        (Met(by=Resolution.CONDITION), [text("Another.")], False),
    ],
)
def test_a_worry_is_met_by_what_lies_on_the_table(
    way: Met, entries: list[Any], *, holds: bool
) -> None:
    """All that a way asks for must be there: the kind of change, words, a day, who watches."""
    assert met(way, *entries) is holds


def has(worry: Worry, *entries: Any) -> bool:
    """Tell whether Kim has a worry now."""
    cast = playing(Stance("kim", worries=(worry,)))
    return worry_of(cast, memory(cast, entries), "kim", 1) is worry


@pytest.mark.parametrize(
    ("worry", "entries", "there"),
    [
        (Worry("No."), [], True),
        (Worry("No.", after=("eleven",)), [], False),
        (Worry("No.", after=("eleven",)), [text("From eleven.")], True),
        (
            Worry("No.", after=("sign",)),
            [answered("item-1/version-2/condition", "A sign hangs there.")],
            True,
        ),
        (Worry("No.", before=("eleven",)), [], True),
        (Worry("No.", before=("eleven",)), [text("From eleven.")], False),
        (Worry("No."), [answered(CHOICE, "keep")], True),
        (Worry("No."), [answered(CHOICE, "end")], False),
        (Worry("No."), [answered(CHOICE, "end"), text("From eleven.")], True),
        (Worry("No.", if_unheard=True), [], True),
        (Worry("No.", if_unheard=True), [answered("item-1/questions/kim")], False),
        (Worry("No.", if_unheard=True), [answered("item-1/questions/kim", "pass")], True),
        (Worry("No.", only_wish=True), [says(KIM, Move.ASK, "kim")], True),
        (Worry("No.", only_wish=True), [says(KIM, Move.ASK, "kim"), answered(KIM)], False),
        (Worry("No.", takes_back="Oh."), [says(KIM, Move.RESTATE, "kim", "So.")], False),
        (Worry("No.", takes_back="Oh."), [says(KIM, Move.ASK, "kim")], True),
    ],
)
def test_a_worry_comes_up_when_its_time_has_come(
    worry: Worry, entries: list[Any], *, there: bool
) -> None:
    """Some come with a text or where nobody listened; some go by being understood, or it ends."""
    assert has(worry, *entries) is there


def test_a_way_may_have_thanks_of_its_own() -> None:
    """Whoever is met says what that way brings, and not what another one would have brought."""
    ways = (Met(words=("eleven",), thanks="At eleven I sleep."), Met(words=("friday",)))
    worry = Worry("No.", met=ways, thanks="Then it is good.")
    cast = playing(Stance("kim", worries=(worry,)))
    noted = [answered(KIM, "objection"), answered(f"{KIM}/reason", "No.")]
    for words, thanks in (("From eleven.", "At eleven I sleep."), ("Friday.", "Then it is good.")):
        entries = [*noted, text(words)]
        here = "item-1/objection-1/stands"
        assert heard(cast, here, *entries) == [("kim", thanks, "consent")]
        assert heard(cast, "item-1/consent-2/kim", *entries) == [("kim", thanks, "consent")]


def test_the_next_worry_comes_when_the_first_is_met() -> None:
    """Somebody with two worries has them one after the other."""
    one, two = Worry("One.", met=(Met(words=("eleven",)),)), Worry("Two.")
    cast = playing(Stance("kim", worries=(one, two)))
    assert number_of(cast, memory(cast, []).item(1), "kim", 1) == 0
    assert number_of(cast, memory(cast, [text("From eleven.")]).item(1), "kim", 1) == 1
    assert number_of(cast, memory(cast, []).item(1), "ben", 1) == -1


def test_a_worry_about_a_candidate_belongs_to_that_candidate() -> None:
    """Who would rather not, and who has something against somebody, say so of them only."""
    stance = Stance(
        "kim",
        worries=(Worry("Not Ben."), Worry("Not me."), Worry("Not this text.")),
        about=(("ben", "1"),),
        declines=2,
    )
    cast = playing(stance)
    for candidate, number in (([], 2), (["ben"], 0), (["kim"], 1), (["ana"], -1)):
        entries = [answered("item-1/candidate", candidate)] if candidate else []
        assert number_of(cast, memory(cast, entries).item(1), "kim", 1) == number


def test_hidden_means_that_nobody_has_asked() -> None:
    """Asked, or noted as an objection, a worry is hidden no more."""
    worry = Worry("No.", hidden="Hm.")
    cast = playing(Stance("kim", worries=(worry,)))
    assert is_hidden(memory(cast, []).item(1), worry, 0, "kim")
    assert not is_hidden(memory(cast, [says(KIM, Move.ASK, "kim")]).item(1), worry, 0, "kim")
    asked = [says(KIM, Move.ASK, "kim"), answered(KIM), says(KIM, Move.PRESS, "kim")]
    assert not is_hidden(memory(cast, asked).item(1), worry, 0, "kim")
    noted = [answered(KIM, "objection"), answered(f"{KIM}/reason", "No.")]
    assert not is_hidden(memory(cast, noted).item(1), worry, 0, "kim")


def test_the_worry_worked_on_stays_the_same_when_it_is_met() -> None:
    """An objection keeps its worry, also when the next one has come up meanwhile."""
    one, two = Worry("One.", met=(Met(words=("eleven",)),)), Worry("Two.")
    cast = playing(Stance("kim", worries=(one, two)))
    noted = [answered(KIM, "objection"), answered(f"{KIM}/reason", "One.")]
    place = place_of("item-1/objection-1/stands")
    assert worked_on(cast, memory(cast, [*noted, text("From eleven.")]), place) is one
    assert worked_on(cast, memory(cast, noted), place_of("item-1/objection-7/stands")) is None
