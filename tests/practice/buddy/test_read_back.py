"""Comments of several buddies, put together step by step."""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.practice.buddy.read_back import Remark, belong_together, read_back

STEPS = tuple(BuddyStep(n, done=f"did {n}") for n in range(1, 4))
FILE = BuddyFile("m", "A meeting", STEPS)


def written(**words: tuple[str, str]) -> BuddyFile:
    """Return a file with what was written at some steps, like `s2=("would say", "comment")`."""
    steps = [
        replace(one, would_say=said, comment=comment)
        for one in STEPS
        for said, comment in [words.get(f"s{one.step}", ("", ""))]
    ]
    return replace(FILE, steps=tuple(steps))


def test_remarks_stand_at_their_steps_in_the_order_of_the_files() -> None:
    """Each step has what each buddy wrote there; steps without a word are left out."""
    found = read_back([written(s1=("a", ""), s3=("", "b")), written(s3=("c", "d"))], ["Ada", "Bo"])
    assert [(one.step.step, one.remarks) for one in found] == [
        (1, (Remark("Ada", "a", ""),)),
        (3, (Remark("Ada", "", "b"), Remark("Bo", "c", "d"))),
    ]


def test_nothing_written_is_nothing() -> None:
    """Where nobody wrote anything there is nothing to read."""
    assert read_back([FILE], ["Ada"]) == ()


def test_files_of_other_meetings_do_not_belong() -> None:
    """The mark and the number of steps tell whether files are of the same meeting."""
    assert belong_together([FILE, written(s1=("a", "b"))])
    assert not belong_together([FILE, replace(FILE, meeting="n")])
    assert not belong_together([FILE, replace(FILE, steps=STEPS[:2])])
