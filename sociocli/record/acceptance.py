"""Accepting minutes, and correcting them afterwards, in the text of their file.

From its acceptance on what minutes say is frozen: `content_hash` knows it
again, whatever the comments, the order and the line ends of the file are. A
correction is an addendum that names the meeting that accepted it.

Must not know where files stand, or who may accept.

Source: product.md section 4 (the meeting that accepts minutes writes their id
and hash); process.md M5.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from sociocli.domain.minutes import Acceptance, Correction, LastMinutes, Minutes, Status
from sociocli.domain.plain import Plain
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.record import acceptance_wording as words
from sociocli.record.markdown import hash_of
from sociocli.record.minutes_file import minutes_of_node, plain_minutes
from sociocli.record.patch import change_to
from sociocli.record.plain import known_keys
from sociocli.record.yaml_text import as_written, plain_of
from sociocli.record.yaml_tree import Node, parse

__all__ = [
    "accept",
    "acceptance_noted",
    "content_hash",
    "corrected",
    "hash_of_node",
    "with_changes",
]

# What may change after minutes were accepted, and what does not belong to what they say.
_AROUND = ("format", "status", "accepted", "corrections")
_OWN = "x-"


def content_hash(plain: Mapping[str, Plain]) -> str:
    """Return the hash of what minutes say, but for status, acceptance and corrections.

    Keys that begin with `x-` are the user's own and do not count.

    Args:
        plain: What the file of the minutes holds, or `plain_minutes` of them.

    """
    said = {key: value for key, value in plain.items() if key not in _AROUND}
    return hash_of(json.dumps(_without_own(as_written(said)), sort_keys=True, ensure_ascii=True))


def hash_of_node(node: Node) -> str:
    """Return the `content_hash` of the tree of a file."""
    return content_hash(cast("dict[str, Plain]", plain_of(node)))


def accept(text: str, shown: str, *, date: str, meeting: str = "", how: str = "") -> str:
    """Return the text of minutes that are accepted from now on.

    Args:
        text: The file as it stands.
        shown: How it is called in sentences.
        date: The day of the acceptance.
        meeting: The id of the meeting that accepted them, or "".
        how: In words, if it was in no meeting.

    Corrections that name no meeting yet were accepted with them.

    Returns:
        The text with nothing else changed; as it is if they were accepted before.

    Raises:
        BadRequest: If the file cannot be read, or the day is before the meeting.

    """
    node = parse(text, shown)
    minutes = minutes_of_node(node, shown)
    if minutes.status is Status.ACCEPTED and minutes.accepted is not None:
        return text
    if date < minutes.date:
        raise BadRequest(words.DRAFT_OF_LATER.format(date=minutes.date, day=date), shown)
    accepted = Acceptance(date, meeting, tidy(how), hash_of_node(node))
    corrections = tuple(replace(one, minutes=one.minutes or meeting) for one in minutes.corrections)
    done = replace(minutes, status=Status.ACCEPTED, accepted=accepted, corrections=corrections)
    return with_changes(text, shown, done)


def acceptance_noted(text: str, shown: str, accepted: Minutes) -> str:
    """Return the text of a meeting's minutes that say which minutes it accepted, with their hash.

    There is room for one: where others are named, or these minutes are accepted
    themselves, and so are frozen, nothing is changed.

    Args:
        text: The file of the meeting as it stands.
        shown: How it is called in sentences.
        accepted: The minutes that it accepted, as they are now.

    Raises:
        BadRequest: If the file cannot be read.

    """
    minutes = minutes_of_node(parse(text, shown), shown)
    last = minutes.last_minutes or LastMinutes(accepted.id)
    theirs = accepted.circle != minutes.circle or last.id not in {"", accepted.id}
    if theirs or minutes.status is Status.ACCEPTED or accepted.accepted is None:
        return text
    noted = replace(last, id=accepted.id, status=Status.ACCEPTED.value, hash=accepted.accepted.hash)
    return with_changes(text, shown, replace(minutes, last_minutes=noted))


def corrected(text: str, shown: str, correction: Correction) -> str:
    """Return the text of minutes with one correction more.

    Args:
        text: The file as it stands.
        shown: How it is called in sentences.
        correction: What is added.

    Returns:
        The text with nothing else changed; as it is if the same correction stands there.

    Raises:
        BadRequest: If the file cannot be read, the correction says nothing, or
            the minutes are accepted and it names no meeting.

    """
    minutes = minutes_of_node(parse(text, shown), shown)
    addendum = replace(correction, text=tidy(correction.text))
    if not addendum.text:
        raise BadRequest(words.NO_TEXT)
    if minutes.status is Status.ACCEPTED and not addendum.minutes:
        raise BadRequest(words.NEEDS_MEETING, shown)
    if addendum in minutes.corrections:
        return text
    return with_changes(text, shown, replace(minutes, corrections=(*minutes.corrections, addendum)))


def with_changes(text: str, shown: str, new: Minutes) -> str:
    """Return the text of minutes that say something else, and nothing else changed.

    Args:
        text: The file as it stands.
        shown: How it is called in sentences.
        new: What it shall say.

    Raises:
        BadRequest: If the file cannot be read.

    """
    old = minutes_of_node(parse(text, shown), shown)
    order = ("format", *known_keys(Minutes))
    return change_to(text, plain_minutes(old), plain_minutes(new), order=order, path=shown)


def _without_own(plain: Plain) -> Plain:
    if isinstance(plain, dict):
        return {k: _without_own(v) for k, v in plain.items() if not k.startswith(_OWN)}
    if isinstance(plain, list):
        return [_without_own(value) for value in plain]
    return plain
