"""Just recording what was decided (record-needs.md, "the same in short" 1 and 4)."""

from __future__ import annotations

from typing import Any

import pytest
from consenting import WHOLE
from rooms import in_item, room
from talking import talk

from sociocli.domain.item import Outcome
from sociocli.domain.proposal import Counts, Decision, Objection, ObjectionState, Version
from sociocli.process.item_log import ItemLog
from sociocli.process.record_only import COUNTED, METHODS_OF_RECORD, just_record

R = "item-1/record"


def recorded(answers: dict[str, Any], item: ItemLog | None = None, **brought: Any) -> ItemLog:
    """Record a decision."""
    here = room()
    item = item or in_item(here, **brought)
    base = {"text": "We buy a tent.", "method": "consent"}
    talked = talk(lambda: just_record(here, item))
    talked.answers({f"{R}/{key}": answer for key, answer in {**base, **answers}.items()}).ends()
    assert talked.told[0].startswith("Recorded: ")
    return item


def test_a_vote_with_counts() -> None:
    """A vote is recorded with its numbers, its text, and when it is looked at again."""
    item = recorded(
        {
            "method": "two-thirds",
            "result": "adopted",
            "counts/in-favour": "12",
            "counts/against": "3",
            "counts/abstained": "1",
            "counts/blank": "",
            "counts/eligible": "20",
            "review": "1 year",
        }
    )
    assert item.outcome is Outcome.ADOPTED
    assert item.method == "two-thirds"
    assert item.counts == Counts(12, 3, 1, 0, 20)
    assert item.decision == Decision("We buy a tent.", "2027-11-22")
    assert item.versions == [Version("We buy a tent.")]


@pytest.mark.parametrize("method", [option.value for option in METHODS_OF_RECORD])
def test_only_counted_methods_ask_for_numbers(method: str) -> None:
    """Numbers are asked only where people are counted, and one empty answer ends them."""
    more = {"counts/in-favour": ""} if method in COUNTED else {}
    item = recorded({"method": method, "result": "no_decision", **more})
    assert (item.outcome, item.method, item.counts) == (Outcome.NO_DECISION, method, None)


def test_the_result_is_never_an_accident() -> None:
    """The result has no preset; only its exact words answer it."""
    here = room()
    item = in_item(here)
    talked = talk(lambda: just_record(here, item))
    talked.asks(f"{R}/text").refuses("").answer("A tent")
    talked.asks(f"{R}/method").refuses("").answer("lot")
    talked.asks(f"{R}/result").refuses("").refuses("yes").answer("rejected")
    talked.ends()
    assert talked.question(f"{R}/result").decisive
    assert item.outcome is Outcome.REJECTED
    assert item.decision is None
    assert item.versions[0].text == "A tent"


def test_another_result_in_words() -> None:
    """A result that is neither yes nor no is kept in words."""
    item = recorded({"method": "score", "result": "other_method", "result/words": "Date B",
                     "counts/in-favour": "", "review": ""})  # fmt: skip
    assert (item.outcome, item.result) == (Outcome.OTHER_METHOD, "Date B")
    assert item.decision is not None


@pytest.mark.parametrize(("reason", "kept"), [("The noise", 1), ("", 0)])
def test_an_objection_that_stays_is_kept(reason: str, kept: int) -> None:
    """Adopting over an objection keeps it as overruled, if it is known."""
    item = recorded({"result": "adopted_over_objection", "objection": reason, "review": ""})
    assert [one.state for one in item.objections] == [ObjectionState.OVERRULED] * kept


def test_known_objections_are_overruled() -> None:
    """Objections that the item has already are the ones that stay."""
    item = in_item(room())
    item.objections = [Objection("Noise"), Objection("x", state=ObjectionState.WITHDRAWN)]
    item.versions = [Version("We buy a tent.", owner="kim")]
    recorded({"result": "adopted_over_objection", "review": ""}, item)
    assert item.objections[0].state is ObjectionState.OVERRULED
    assert item.objections[1].state is ObjectionState.WITHDRAWN
    assert item.decision == Decision("We buy a tent.", owner="kim")
    assert len(item.versions) == 1


def test_another_text_keeps_dates_and_owner() -> None:
    """A text that differs from the one on the table keeps its dates, its owner and its signs."""
    item = in_item(room())
    item.versions = [Version("A tent.", "2027-05-22", owner="kim", criteria=("It is dry.",))]
    recorded({"result": "adopted", "review": "2027-06-01"}, item)
    assert item.versions[-1] == Version(
        "We buy a tent.", "2027-05-22", owner="kim", criteria=("It is dry.",)
    )
    assert item.decision == Decision(
        "We buy a tent.", "2027-06-01", owner="kim", criteria=("It is dry.",)
    )


def test_a_text_that_was_brought_is_offered() -> None:
    """A prepared text stands there already and may be changed."""
    here = room()
    item = in_item(here, proposal=WHOLE)
    talked = talk(lambda: just_record(here, item))
    talked.asks(f"{R}/text").answer("Quiet hours, but shorter.")
    talked.answers({f"{R}/method": "unclear", f"{R}/result": "adopted", f"{R}/review": ""})
    talked.ends()
    assert talked.question(f"{R}/text").preset == WHOLE.text
    assert item.versions == [Version("Quiet hours, but shorter.")]
