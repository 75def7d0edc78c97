"""Accepting minutes and correcting them, in the text of their file."""

from __future__ import annotations

import difflib
from dataclasses import replace

import pytest
from evenings import evening

from sociocli.domain.minutes import Acceptance, Correction, Minutes, Status
from sociocli.errors import BadRequest
from sociocli.record.acceptance import accept, content_hash, corrected, hash_of_node
from sociocli.record.minutes_file import minutes_of_node, minutes_yaml, plain_minutes
from sociocli.record.yaml_tree import parse

PATH = "minutes/operations/2026-11-22-operations.yaml"
NEXT = "2026-12-06-operations"
DAY = "2026-12-06"


def text() -> str:
    """Return draft minutes as their file."""
    return minutes_yaml(replace(evening(), status=Status.DRAFT, corrections=())).decode()


def read(written: str) -> Minutes:
    """Read the text of minutes."""
    return minutes_of_node(parse(written, PATH), PATH)


def hashed(written: str) -> str:
    """Return the hash of what the text of minutes says."""
    return hash_of_node(parse(written, PATH))


def came_and_went(before: str, after: str) -> list[str]:
    """Return the lines that went and came."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_acceptance_is_written_and_nothing_else() -> None:
    """Accepted minutes say when, where, and the hash of what they say; nothing else changes."""
    done = accept(text(), PATH, date=DAY, meeting=NEXT)
    assert came_and_went(text(), done) == [
        "-status: draft",
        "+status: accepted",
        "+accepted:",
        f"+  date: {DAY}",
        f"+  minutes: {NEXT}",
        f"+  hash: {hashed(text())}",
    ]
    assert read(done).accepted == Acceptance(DAY, NEXT, "", hashed(text()))


def test_it_can_be_accepted_without_a_meeting() -> None:
    """How minutes were accepted is kept in words if it was in no meeting."""
    done = accept(text(), PATH, date=DAY, how="  by mail, nobody objected\n")
    accepted = read(done).accepted
    assert accepted is not None
    assert (accepted.minutes, accepted.how) == ("", "by mail, nobody objected")


def test_accepting_twice_changes_nothing() -> None:
    """Minutes that are accepted stay accepted by whom they were."""
    done = accept(text(), PATH, date=DAY, meeting=NEXT)
    assert accept(done, PATH, date="2027-01-01", meeting="2027-01-01-operations") == done


def test_what_was_corrected_before_is_accepted_with_them() -> None:
    """Corrections of the draft get the name of the meeting that accepts the minutes."""
    drafted = corrected(text(), PATH, Correction("Ben was late.", DAY))
    done = accept(drafted, PATH, date=DAY, meeting=NEXT)
    assert read(done).corrections == (Correction("Ben was late.", DAY, "", NEXT),)


def test_minutes_accepted_by_hand_get_their_hash() -> None:
    """Minutes that only say that they are accepted can be sealed afterwards."""
    by_hand = text().replace("status: draft", "status: accepted")
    accepted = read(accept(by_hand, PATH, date=DAY, meeting=NEXT)).accepted
    assert accepted == Acceptance(DAY, NEXT, "", hashed(text()))


def test_a_day_before_the_meeting_is_refused() -> None:
    """Nobody can have accepted minutes before the meeting was."""
    with pytest.raises(BadRequest, match="before the meeting"):
        accept(text(), PATH, date="2020-01-01", meeting=NEXT)


def test_comments_and_keys_of_others_stay() -> None:
    """What people wrote into the file stays, also in a file that is not in our form."""
    own = "# mine\nx-room: blue\n" + text().replace("status: draft\n", "") + "# the end\n"
    done = accept(own, PATH, date=DAY, meeting=NEXT)
    assert [line for line in came_and_went(own, done) if line.startswith("-")] == []
    assert read(done).status is Status.ACCEPTED


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("a comment", lambda given: "# a comment\n" + given.replace("\nitems:", "\n# x\nitems:")),
        ("line ends", lambda given: given.replace("\n", "\r\n")),
        ("the order", lambda given: "".join(reversed(_blocks(given)))),
        ("a key of one's own", lambda given: given + "x-room: blue\n"),
        ("the acceptance", lambda given: accept(given, PATH, date=DAY, meeting=NEXT)),
        ("a correction", lambda given: corrected(given, PATH, Correction("Ben was late."))),
        ("the status", lambda given: given.replace("status: draft", "status: accepted")),
    ],
)
def test_the_hash_is_that_of_what_the_minutes_say(name: str, change: object) -> None:
    """Comments, order, line ends, status, acceptance and corrections do not count."""
    assert callable(change), name
    done = change(text())
    assert done != text()
    assert hashed(done) == hashed(text())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Quiet hours", "title: Loud hours"),
        ("outcome: adopted\n", "outcome: kept\n"),
        ("secretary: ", "secretary: z"),
        ("date: 2026-11-22", "date: 2026-11-23"),
    ],
)
def test_whatever_they_say_counts(old: str, new: str) -> None:
    """A word that was changed is seen."""
    assert old in text()
    assert hashed(text().replace(old, new, 1)) != hashed(text())


def test_the_nouns_have_the_same_hash_as_their_file() -> None:
    """A meeting knows the hash of minutes that it has not written yet."""
    assert content_hash(plain_minutes(read(text()))) == hashed(text())


def test_a_correction_of_a_draft_is_added() -> None:
    """A correction stands at the end, with day and person."""
    done = corrected(text(), PATH, Correction("Ben was late.", DAY, "ben"))
    assert came_and_went(text(), done) == [
        "+corrections:",
        "+- text: Ben was late.",
        f"+  date: {DAY}",
        "+  by: ben",
    ]


def test_accepted_minutes_are_corrected_by_a_meeting() -> None:
    """A correction of accepted minutes names the meeting that accepted it."""
    accepted = accept(text(), PATH, date=DAY, meeting=NEXT)
    with pytest.raises(BadRequest, match="Name the meeting"):
        corrected(accepted, PATH, Correction("Ben was late."))
    once = corrected(accepted, PATH, Correction("Ben was late.", DAY, "", NEXT))
    twice = corrected(once, PATH, Correction("Kim was not.", DAY, "", NEXT))
    assert [one.text for one in read(twice).corrections] == ["Ben was late.", "Kim was not."]
    assert hashed(twice) == hashed(accepted)
    assert corrected(twice, PATH, Correction("Kim was not.", DAY, "", NEXT)) == twice


def test_a_correction_says_something() -> None:
    """An empty correction is refused."""
    with pytest.raises(BadRequest, match="needs its text"):
        corrected(text(), PATH, Correction(" \n"))


def _blocks(given: str) -> list[str]:
    """Split the text of a file into its outermost keys."""
    found: list[str] = []
    for line in given.splitlines(keepends=True):
        if line[0].isalpha():
            found.append(line)
        else:
            found[-1] += line
    return found
