"""What is surely read as a noun without a complaint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.agenda import Agenda
from sociocli.domain.minutes import Minutes
from sociocli.domain.plain import Plain
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.errors import BadRequest
from sociocli.record.plain import from_node, node_of
from sociocli.record.plain_check import is_readable
from sociocli.record.plain_fields import fields_of

NOUNS = (Minutes, StandingDecision, Term, StandingAction, BacklogTopic, Agenda)
KEYS = sorted({key for cls in NOUNS for key in fields_of(cls)})
TEXTS = st.sampled_from(
    ["", "x", "2026-11-22", "2026-02-30", "7", "-1", "1234567890", "yes", "No", "maybe", "ana",
     "in_force", "open", "holds", "decide", "adopted", "draft", " open ", "19:00", "consent"]
)  # fmt: skip
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*KEYS, "text", "who", "x-mine"]), inner, max_size=5)
    ),
    max_leaves=15,
)


def is_read(cls: type, plain: Plain) -> bool:
    """Tell whether the strict way reads it."""
    try:
        from_node(cls, node_of(plain), "", findings=[])
    except BadRequest:
        return False
    return True


@pytest.mark.parametrize("cls", NOUNS)
@given(
    plain=st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)
    | st.builds(
        lambda more: {"title": "x", "role": "y", "holder": "z", "what": "w", "id": "i",
                      "circle": "c", "date": "2026-11-22", **more},
        st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4),
    )
)  # fmt: skip
def test_what_is_accepted_is_read(cls: type, plain: dict[str, Plain]) -> None:
    """What is accepted unmade is what the strict way reads, no more and no less."""
    assert is_readable(cls, plain) == is_read(cls, plain)


@pytest.mark.parametrize("plain", ["", "x", [], ["x"], {}, {"title": []}, {"title": {"a": "b"}}])
@pytest.mark.parametrize("cls", NOUNS)
def test_odd_files_are_judged_alike(cls: type, plain: Plain) -> None:
    """A file that is a text, a list or nothing is judged as the strict way judges it."""
    assert is_readable(cls, plain) == is_read(cls, plain)
