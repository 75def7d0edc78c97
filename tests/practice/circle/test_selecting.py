from __future__ import annotations

from typing import Any

import pytest
from playing import answered, heard, playing, with_people

from sociocli.domain.scenario import Meaning, Stance, Worry
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.selecting import written_on_slip

AMONG = (("you", "You"), ("ana", "Ana"), ("ben", "Ben"), ("kim", "Kim"))
SLIP = "item-1/slips/kim"
BEN = answered(SLIP, ["ben"])
YOU = answered(SLIP, ["you"])
PEOPLE = with_people(kim={"praises": ("{name} listens.",)})


def kim(key: str, *entries: Any, **stance: Any) -> list[tuple[str, str]]:
    """Return what Kim says in a selection, and what it means."""
    cast = playing(Stance("kim", **stance), people=PEOPLE)
    return [(text, means) for _, text, means in heard(cast, f"item-1/{key}", *entries)]


def test_a_slip_names_whom_somebody_wants_else_one_of_the_others() -> None:
    """Nobody who is not asked for writes their own name, and the same seed writes the same."""
    wants = playing(Stance("kim", nominates="ben"))
    assert written_on_slip(wants, SLIP, AMONG) == ("ben",)
    assert written_on_slip(wants, SLIP, AMONG, 3)[0] == "ben"
    assert len(dict.fromkeys(written_on_slip(wants, SLIP, AMONG, 3))) == 3
    drawn = [written_on_slip(playing(seed=seed), SLIP, AMONG) for seed in range(20)]
    assert ("kim",) not in drawn
    assert drawn == [written_on_slip(playing(seed=seed), SLIP, AMONG) for seed in range(20)]


@pytest.mark.parametrize(
    ("key", "entries", "stance", "said"),
    [
        ("qualifications/kim", [], {"quality": "Patience."}, [("Patience.", "talk")]),
        ("reasons/kim", [BEN], {}, [("Ben listens.", "talk")]),
        (
            "reasons/kim",
            [BEN],
            {"because": "Not Ana!", "because_means": Meaning.AGAINST},
            [("Not Ana!", "against")],
        ),
        ("change-1/kim", [BEN], {}, [(words.STAYS.format(name="Ben"), "stays")]),
        ("change-1/kim", [YOU], {}, [("I stay with you.", "stays")]),
        ("change-1/kim", [BEN], {"moves": "ana"}, [("Ana", "moves")]),
        ("change-1/kim", [BEN], {"moves": "ana", "moves_because": "Oh."}, [("Oh.", "moves")]),
        ("change-1/kim/name", [BEN], {"moves": "ana"}, [("Ana", "moves")]),
        ("change-2/kim", [BEN], {"moves": "ana"}, [(words.STAYS.format(name="Ben"), "stays")]),
        ("change-1/kim", [], {}, []),
        ("accept/kim", [], {}, [(words.TAKES_IT, "accepts")]),
        ("accept/kim", [], {"accepts": "Gladly."}, [("Gladly.", "accepts")]),
    ],
)
def test_people_speak_in_a_selection(
    key: str, entries: list[Any], stance: dict[str, Any], said: list[Any]
) -> None:
    """Qualities, reasons for a name, staying or moving, and taking it on."""
    assert kim(key, *entries, **stance) == said


def test_a_candidate_who_would_rather_not_declines() -> None:
    """The worry of a candidate shows in the round and at the acceptance."""
    stance = {"worries": (Worry("Not me.", because="No evenings."),), "declines": 1}
    candidate = answered("item-1/candidate", ["kim"])
    assert kim("accept/kim", candidate, **stance) == [("Not me.", "declines")]
    assert kim("accept/kim/reason", candidate, **stance) == [("No evenings.", "declines")]
    assert kim("consent-1/kim", candidate, **stance) == [("Not me.", "objection")]
    assert kim("consent-1/kim", answered("item-1/candidate", ["ben"]), **stance) == [
        (words.CONSENTS, "consent")
    ]


def test_whoever_has_no_quality_in_mind_names_a_usual_one() -> None:
    """Nobody sits there in silence when it is their turn."""
    ((said, means),) = kim("qualifications/kim")
    assert said in words.QUALITIES
    assert means == "talk"


def test_the_learner_is_praised_to_their_face() -> None:
    """A usual line about somebody would read “You listens”."""
    ((said, _),) = kim("reasons/kim", YOU)
    assert said in words.PRAISES_THE_LEARNER


def test_a_candidate_who_is_willing_takes_it_on() -> None:
    """Asked whether they take it on, nobody answers that they have no objection."""
    candidate = answered("item-1/candidate", ["kim"])
    assert kim("consent-1/kim", candidate) == [(words.TAKES_IT, "consent")]
    assert kim("consent-1/kim", candidate, accepts="Gladly.") == [("Gladly.", "consent")]


def test_where_an_item_is_about_several_roles_a_stance_may_be_about_one() -> None:
    """What is said of a role holds there, what is said of none holds for the others."""
    stances = (Stance("kim", quality="Patience."), Stance("kim", role="secretary", quality="Pens."))
    cast = playing(*stances)
    pens = heard(cast, "item-1/secretary/qualifications/kim")
    assert pens == [("kim", "Pens.", "talk")]
    patience = heard(cast, "item-1/delegate/qualifications/kim")
    assert patience == [("kim", "Patience.", "talk")]
