"""The new versions by which objections are met (process.md 3.7)."""

from __future__ import annotations

from typing import Any

import pytest
from consenting import UNDERSTOOD, WHOLE, Held, held, objecting

from sociocli.domain.proposal import Measure, Version
from sociocli.process.item_log import ItemLog

V = "item-1/version-2"


def met(way: str, answers: dict[str, Any], decision: Held | None = None) -> ItemLog:
    """Let Kim object, meet it in a way, and decide."""
    talked = objecting(held(decision or Held(), UNDERSTOOD), "kim", "The choir")
    talked.asks("item-1/objection-1/option").answer(way)
    talked.answers({f"{V}/{key}": answer for key, answer in answers.items()})
    talked.asks("item-1/objection-1/stands").answer("no")
    item: ItemLog = talked.answers({"item-1/consent-2/*": "consent"}).ends()
    return item


@pytest.mark.parametrize(
    ("way", "answers", "changed"),
    [
        ("amend", {"text": "Later."}, {"text": "Later."}),
        ("trial_scope", {"text": "On floor 2."}, {"text": "On floor 2."}),
        ("safeguard", {"text": "If it fails, not."}, {"text": "If it fails, not."}),
        (
            "shorten_term",
            {"review": "1 month", "expires": "2 months"},
            {"review": "2026-12-22", "expires": "2027-01-22"},
        ),
        (
            "measure",
            {
                "measure": "Complaints",
                "measure/who": "zoe",
                "measure/how-often": "monthly",
                "measure/stop-if": "more than 3",
            },
            {"measures": (Measure("Complaints", "zoe", "monthly", "more than 3"),)},
        ),
        (
            "monitor_only",
            {"measure": "It", "measure/who": "", "measure/how-often": "", "measure/stop-if": ""},
            {"measures": (Measure("It"),)},
        ),
        (
            "defer_objection",
            {"after/who": "ana", "after/when": "May"},
            {"measures": (Measure("To be solved after the decision: The choir", "ana", "by May"),)},
        ),
        (
            "role_support",
            {"support": "A course", "support/who": "ben"},
            {"measures": (Measure("A course", "ben"),)},
        ),
        (
            "condition",
            {"condition": "money", "condition/who": "", "condition/when": ""},
            {"conditions": ("money",)},
        ),
        (
            "condition",
            {"condition": "money", "condition/who": "ben", "condition/when": ""},
            {"conditions": ("money (checked by Ben)",)},
        ),
        (
            "condition",
            {"condition": "money", "condition/who": "", "condition/when": "May"},
            {"conditions": ("money (by May)",)},
        ),
    ],
)
def test_each_way_makes_a_new_version(
    way: str, answers: dict[str, Any], changed: dict[str, Any]
) -> None:
    """Each way changes its part of the package, and nothing else, with the objection as reason."""
    item = met(way, answers)
    first = {
        "text": WHOLE.text,
        "review": "2027-05-22",
        "owner": "kim",
        "criteria": WHOLE.criteria,
    }
    assert item.versions[1] == Version(**{**first, **changed}, because="That harms")
    assert item.objections[0].resolved == way


def test_a_measure_is_shown_with_who_watches_and_when_to_stop() -> None:
    """What is watched stands on the table, with the point at which it stops."""
    item = met(
        "measure",
        {
            "measure": "Complaints",
            "measure/who": "zoe",
            "measure/how-often": "monthly",
            "measure/stop-if": "more than 3",
        },
    )
    assert item.table is not None
    assert item.table.facts[-1].text == ("Complaints, monthly (by Zoe); we stop if: more than 3")


def test_a_split_leaves_the_rest_for_later() -> None:
    """The part that nobody disputes is decided; the rest becomes a topic of its own."""
    decision = Held()
    item = met("split", {"text": "Only at night.", "rest": "The afternoon"}, decision)
    assert item.versions[1].text == "Only at night."
    assert [topic.title for topic in decision.room.topics] == ["The afternoon"]


def test_a_split_that_changes_nothing_asks_for_no_rest() -> None:
    """If the text stays as it is nothing was split."""
    talked = objecting(held(Held(), UNDERSTOOD), "kim")
    talked.asks("item-1/objection-1/option").answer("split")
    talked.asks(f"{V}/text").answer(WHOLE.text)
    talked.asks("item-1/objection-1/option~2").answer("withdraw_objection")
    talked.answers({"item-1/objection-1/withdraw": "withdraw", "item-1/anything-new": "nobody"})
    item = talked.ends()
    assert len(item.versions) == 1
    assert "Nothing has changed in the proposal." in talked.told
