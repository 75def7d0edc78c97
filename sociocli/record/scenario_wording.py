"""Sentences about files of scenarios."""

from __future__ import annotations

__all__ = [
    "DECIDED_TWICE",
    "NOTHING_TO_REVIEW",
    "NOT_DECIDED",
    "NOT_DECIDED_NEAR",
    "NOT_THERE",
    "NOT_THERE_NEAR",
    "NO_ITEM",
    "NO_SCENARIO",
    "NO_SESSION",
]

NO_SCENARIO = "There is no scenario “{name}”. There are: {known}."
NO_SESSION = "What this practice was begun with cannot be read: {path}. Begin it anew."
NOT_THERE = "“{name}” is not one of those who are there."
NOT_THERE_NEAR = "“{name}” is not one of those who are there; do you mean “{near}”?"
NO_ITEM = "There is no item {item}; the last one is {last}."
NOT_DECIDED = "“{name}” is not one of the decisions of this scenario."
NOT_DECIDED_NEAR = "“{name}” is not one of the decisions of this scenario; do you mean “{near}”?"
DECIDED_TWICE = "Two decisions are called “{name}”; an item could mean either."
NOTHING_TO_REVIEW = (
    "There is nothing to look at again: write under `decisions` what was decided, with"
    " `name` and `text`, and name it here as `decision`."
)
