"""Who somebody is in a record."""

from __future__ import annotations

import pytest
from commanding import Hand
from overtime import meets

from sociocli.cli import init_asking, practice_who, wiring
from sociocli.cli.practice_who import for_real
from sociocli.errors import BadRequest
from sociocli.record.known_as import known_as


def test_no_minutes_no_question(hand: Hand) -> None:
    """Without minutes nobody is asked, and naming somebody is refused."""
    assert for_real(hand.folder, "").meetings == ()
    with pytest.raises(BadRequest, match="No minutes here name anybody"):
        for_real(hand.folder, "ana")


@pytest.mark.parametrize("typed", ["ana", "Ana", "AN"])
def test_a_name_or_id_will_do(hand: Hand, typed: str) -> None:
    """Case does not matter, and the beginning of a name is enough."""
    meets(hand, "2026-11-08")
    assert for_real(hand.folder, typed).person == "ana"
    assert known_as(hand.folder) == "ana"


def test_a_name_that_nobody_has(hand: Hand) -> None:
    """Who is known is listed, and nothing is kept."""
    meets(hand, "2026-11-08")
    with pytest.raises(BadRequest, match="ana, ben, kim"):
        for_real(hand.folder, "zoe")
    assert known_as(hand.folder) is None


def test_a_name_of_several(hand: Hand) -> None:
    """Nobody is guessed."""
    meets(hand, "2026-11-08", people=("anna-b", "anna-c"))
    with pytest.raises(BadRequest, match="anna-b, anna-c"):
        for_real(hand.folder, "anna")


def test_many_names_are_not_all_listed(hand: Hand) -> None:
    """A long list of people ends in a number."""
    meets(hand, "2026-11-08", people=tuple(f"p{n:02}" for n in range(20)))
    with pytest.raises(BadRequest, match=r"p11, and 8 more\.$"):
        for_real(hand.folder, "zoe")


def test_at_a_terminal_it_is_asked_once(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    """The question comes again until it is understood, and never after that."""
    meets(hand, "2026-11-08")
    typed = ["zoe", "ben"]
    monkeypatch.setattr(wiring, "at_terminal", lambda: True)
    monkeypatch.setattr(init_asking.Asking, "open", lambda *_: typed.pop(0))
    assert for_real(hand.folder, "").name == "Ben"
    assert for_real(hand.folder, "").name == "Ben"
    assert typed == []


def test_nobody_is_an_answer(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is nobody in this record is not asked again."""
    meets(hand, "2026-11-08")
    typed = [""]
    monkeypatch.setattr(wiring, "at_terminal", lambda: True)
    monkeypatch.setattr(init_asking.Asking, "open", lambda *_: typed.pop(0))
    assert practice_who.for_real(hand.folder, "").person == ""
    assert practice_who.for_real(hand.folder, "").person == ""


def test_the_name_in_the_circle_wins(hand: Hand) -> None:
    """A name that was changed in the circle's file is the one that is said."""
    meets(hand, "2026-11-08")
    hand.writes("sociocli.yaml", "format: sociocli/organisation/1\nname: House\n")
    hand.writes(
        "circles/operations.yaml",
        "format: sociocli/circle/1\nid: operations\nname: Operations\n"
        "members:\n- {id: ana, name: Ana María}\n- {id: ben, name: أمينة}\n",
    )
    assert for_real(hand.folder, "ana").name == "Ana María"
    assert for_real(hand.folder, "أمينة").person == "ben"
