"""The sentences about late answers."""

from __future__ import annotations

ACCEPTED = "These minutes are accepted and no longer change. Bring what is new to the next meeting."
NOBODY = "“{typed}” is not in these minutes; in them are {known}."
NAME_AND_ID = "{name} ({id})"
SEVERAL_PEOPLE = "“{typed}” could be several people; say which one of {known}."
NOT_AWAITED = "No item of these minutes waits for an answer of {name}."
SEVERAL_ITEMS = "Several items wait for {name}; say which one with --item: {items}."
TOO_EARLY = "The meeting was on {date}; a late answer cannot be older."
NOBODY_OBJECTED = "Nobody objected until {until}; silence counted as the consent of {names}."
