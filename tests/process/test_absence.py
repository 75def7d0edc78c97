"""The rules of absence (process.md 3.8)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from consenting import CONSENT, Held, held
from rooms import in_item, named, room

from sociocli.domain.item import Kind, Outcome
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
    assert item.process[-1] == (
        f"Not here: Kim, Zoe. They can object until {until}; silence counts as consent. "
        "Until then it does not hold."
    )


def test_hold_waits_for_all() -> None:
    """Under the strictest rule the decision waits, and may be in force meanwhile."""
    item = decided(AbsenceRule.HOLD, pending_in_force=True)
    assert item.pending == Pending(("kim", "zoe"), "hold", in_force=True)
    assert item.process[-1] == (
        "Not here: Kim, Zoe. It waits until they have consented as well. It holds meanwhile."
    )


@pytest.mark.parametrize("rule", [AbsenceRule.LAZY, AbsenceRule.HOLD])
@pytest.mark.parametrize("in_force", [True, False])
def test_what_is_said_of_the_absent_is_said_once(rule: AbsenceRule, *, in_force: bool) -> None:
    """Nothing says that it is decided where it waits, and their names are said once."""
    method = replace(SOFA, absence_rule=rule, pending_in_force=in_force)
    talked = held(Held(method, room_more=AWAY), CONSENT)
    talked.ends()
    told = " ".join(talked.told)
    line = talked.question("item-1/adopted").scene.line.say.text()
    assert told.startswith("No objection from anybody here. Not here: Kim, Zoe.")
    assert told.count("Zoe") == 1
    step = talked.question("item-1/announce").scene.step.text()
    assert step == "Agreed by those here"
    assert "decided" not in f"{told} {line}".lower()
    assert told.endswith("It holds meanwhile." if in_force else "Until then it does not hold.")


def test_a_review_leaves_all_as_it_was_while_the_absent_are_awaited() -> None:
    """What was decided before holds on; the minutes say so in the same words as the room."""
    review = {
        "item-1/review/read": "ready",
        "item-1/review/text": "Quiet hours.",
        "item-1/review/criteria": "",
        "item-1/review/concerns": "",
        "item-1/review/choice": "keep",
        "item-1/proposal/review": "1 year",
    }
    decision = Held(kind=Kind.REVIEW, room_more=AWAY)
    item = held(decision, review, CONSENT).ends()
    assert item.process[-1].endswith("Until then all stays as it was before.")


def test_who_of_the_absent_objected_is_not_said_of_the_others() -> None:
    """With two away and one message, the minutes do not say that both sent an objection."""
    sent = {"item-1/absent-objection": "kim", "item-1/absent-objection/reason": "The choir"}
    talked = held(Held(room_more=AWAY), sent, {"item-1/objection-1/away": "go-on"})
    talked.asks("item-1/restate").answer("absent")
    item = talked.answers(CONSENT).ends()
    assert item.process[-1].startswith(
        "Not here: Kim, Zoe. An objection came from among them; it waits for their answers."
    )


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
