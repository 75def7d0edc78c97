"""What a remark to be sorted holds."""

from __future__ import annotations

from typing import Any

import pytest
from drilling import remark

from sociocli.domain.drill import School
from sociocli.domain.drill_sorting import FirstQuestion, Flag, Heard, Label, SchoolReading
from sociocli.errors import BadRequest

OTHER = Heard(answer=Label.CONCERN, why="they would go on.")
IN_S3 = SchoolReading(school=School.S3, answer=Label.PREFERENCE, why="it is a wish there.")
OPEN = FirstQuestion(say="What would happen?", why="opens.", open=True)
LEADING = FirstQuestion(say="Is that all?", why="closes.")


def test_every_answer_with_a_reason_is_acceptable() -> None:
    """What most say, what one can also say and what the schools say: all have their reason."""
    one = remark(also=(OTHER,), schools=(IN_S3,), tell="What then?")
    assert one.acceptable() == (Label.OBJECTION, Label.CONCERN, Label.PREFERENCE)
    assert [one.reading(school) for school in ("s3", "sofa", "")] == [
        Label.PREFERENCE,
        Label.OBJECTION,
        Label.OBJECTION,
    ]


@pytest.mark.parametrize(
    ("more", "several"),
    [
        ({}, False),
        ({"flags": (Flag.HIDDEN_VIEW,), "tell": "What then?"}, True),
        ({"also": (OTHER,), "tell": "What then?"}, True),
        ({"schools": (IN_S3,), "ask": (OPEN, LEADING, LEADING)}, True),
    ],
)
def test_what_can_be_heard_in_several_ways(more: dict[str, Any], *, several: bool) -> None:
    """A flag, another answer or a school of its own makes a remark one that is never wrong."""
    assert remark(**more).ambiguous is several


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"why": ""}, "says no reason"),
        ({"ask": (LEADING, LEADING)}, "exactly one must be open"),
        ({"ask": (OPEN, OPEN)}, "exactly one must be open"),
        ({"flags": (Flag.HIDDEN_VIEW,)}, "what would tell"),
    ],
)
def test_a_remark_that_says_too_little(more: dict[str, Any], sentence: str) -> None:
    """Without a reason, an open question or what would tell, a remark is refused."""
    with pytest.raises(BadRequest, match=sentence):
        remark(**more)
