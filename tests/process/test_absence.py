"""The rules of absence (process.md 3.8)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from consenting import CONSENT, Held, held
from rooms import in_item, named, room

from sociocli.domain.item import Outcome
from sociocli.domain.method import SOFA, AbsenceRule
from sociocli.domain.people import Right
from sociocli.domain.proposal import Pending
from sociocli.process.absence import absent, entitled, members, speakers
from sociocli.process.item_log import ItemLog

AWAY = {"absent": ("kim", "zoe")}


def decided(rule: AbsenceRule, *more: dict[str, object], **settings: object) -> ItemLog:
    """Decide under a rule with Kim and Zoe away."""
    method = replace(SOFA, absence_rule=rule, **settings)  # type: ignore[arg-type]
    item: ItemLog = held(Held(method, room_more=AWAY), CONSENT, *more).ends()
    return item


@pytest.mark.parametrize(
    ("hours", "until"),
    [(48, "2026-11-24"), (30, "2026-11-24"), (24, "2026-11-23"), (0, "2026-11-23")],
)
def test_lazy_consent_has_a_day(hours: int, until: str) -> None:
    """The absent have some time to object, in whole days that are not shorter."""
    item = decided(AbsenceRule.LAZY, absence_hours=hours)
    assert item.outcome is Outcome.ADOPTED_PENDING
    assert item.pending == Pending(("kim", "zoe"), "lazy", until)
    assert item.process[-1] == f"Decided without Kim, Zoe; objections are possible until {until}"


def test_hold_waits_for_all() -> None:
    """Under the strictest rule the decision waits, and may be in force meanwhile."""
    item = decided(AbsenceRule.HOLD, pending_in_force=True)
    assert item.pending == Pending(("kim", "zoe"), "hold", in_force=True)


def test_nobody_taken_aback() -> None:
    """Where nobody would be taken aback the decision stands; that is recorded."""
    item = decided(AbsenceRule.ASSUME, {"item-1/absent": "nobody"})
    assert item.outcome is Outcome.ADOPTED
    assert item.process[-1] == "Decided without Kim, Zoe, whom it will not take aback"


def test_somebody_taken_aback() -> None:
    """Whoever might be taken aback is asked before it stands."""
    item = decided(AbsenceRule.ASSUME, {"item-1/absent": "somebody", "item-1/absent/who": "zoe"})
    assert item.pending == Pending(("zoe",), "assume-unless-surprise")


def test_consent_given_before() -> None:
    """Consent given ahead counts for exactly the text that was sent round."""
    item = decided(AbsenceRule.INPUT_BEFORE, {"item-1/absent": ["kim", "zoe"]})
    assert item.outcome is Outcome.ADOPTED
    item = decided(AbsenceRule.INPUT_BEFORE, {"item-1/absent": ["kim"]})
    assert item.pending.who == ("zoe",)


def test_consent_given_before_is_void_for_another_version() -> None:
    """Answers belong to a version, also those that were given ahead."""
    item = decided(
        AbsenceRule.INPUT_BEFORE,
        {"item-1/questions/ana": "What?", "item-1/questions/ana/answer": ""},
        {"item-1/questions/more": "reword", "item-1/proposal/text": "Clearer"},
    )
    assert item.pending.who == ("kim", "zoe")


def test_the_absent_have_had_their_chance() -> None:
    """Under some rules those who are here decide alone; who was absent is recorded."""
    item = decided(AbsenceRule.PRESENT)
    assert item.outcome is Outcome.ADOPTED
    assert "Kim, Zoe" in item.process[-1]


@pytest.mark.parametrize(
    ("quorum", "outcome"), [("50%", Outcome.ADOPTED), ("3", Outcome.ADOPTED_PENDING)]
)
def test_those_present_with_a_quorum(quorum: str, outcome: Outcome) -> None:
    """With enough of us here it stands, with too few the absent are awaited."""
    more = {"item-1/quorum": "anyway"} if quorum == "3" else {}
    assert decided(AbsenceRule.QUORUM, more, quorum=quorum).outcome is outcome


def test_everybody_here() -> None:
    """With everybody here no rule is needed and nothing is said of it."""
    item = held(Held(), CONSENT).ends()
    assert (item.pending, item.process) == (None, [])


def test_who_has_a_say() -> None:
    """Members with the full right have a say, but not on their own place."""
    people = ("ana", "ben", replace(named("max"), right=Right.ON_LEAVE), "kim")
    here = room(people, guests=("gil",), absent=("kim",))
    item = in_item(here, removes="ben")
    assert members(here, item) == ("ana", "kim")
    assert entitled(here, item) == ("ana",)
    assert absent(here, item) == ("kim",)
    assert absent(here, item, ("kim",)) == ()
    assert speakers(here) == ("ana", "ben", "max", "gil")


def test_officers_have_a_say() -> None:
    """Facilitator, secretary and author have an answer like everybody else."""
    here = room(("ana", "ben"))
    assert entitled(here, in_item(here, by="ben")) == ("ana", "ben")
