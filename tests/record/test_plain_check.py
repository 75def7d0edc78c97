"""What is surely read as a noun without a complaint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Attendee
from sociocli.domain.plain import Plain
from sociocli.domain.proposal import Objection, Version
from sociocli.domain.standing import (
    Answer,
    BacklogTopic,
    OutsideMeeting,
    StandingAction,
    StandingDecision,
    Term,
    Waiting,
)
from sociocli.errors import BadRequest
from sociocli.record.noun_shapes import SHAPES
from sociocli.record.plain import from_node, node_of
from sociocli.record.plain_check import is_readable
from sociocli.record.plain_fields import fields_of

NOUNS = (
    *(Minutes, StandingDecision, Term, StandingAction, BacklogTopic),
    *(Attendee, Version, Objection, Item, Answer, OutsideMeeting),  # which look at themselves
)
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
                      "circle": "c", "date": "2026-11-22", "name": "n", "text": "t",
                      "reason": "r", "who": "ana", "answer": "consent", **more},
        st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4),
    )
)  # fmt: skip
def test_what_is_accepted_is_read(cls: type, plain: dict[str, Plain]) -> None:
    """What is accepted unmade is what the strict way reads, no more and no less."""
    assert is_readable(cls.__name__, plain) == is_read(cls, plain)


@pytest.mark.parametrize("plain", ["", "x", [], ["x"], {}, {"title": []}, {"title": {"a": "b"}}])
@pytest.mark.parametrize("cls", NOUNS)
def test_odd_files_are_judged_alike(cls: type, plain: Plain) -> None:
    """A file that is a text, a list or nothing is judged as the strict way judges it."""
    assert is_readable(cls.__name__, plain) == is_read(cls, plain)


# Every text that a noun looks at when it is made, in what that noun needs besides.
LOOKED_AT = [
    (Waiting, {}, ("text", "review", "expires", "owner")),
    (Attendee, {"id": "i", "name": "n"}, ("arrived", "left")),
    (Version, {"text": "t"}, ("text", "review", "expires")),
    (Objection, {"reason": "r"}, ("reason", "against", "resolved", "state")),
    (Answer, {"who": "ana", "answer": "consent"}, ("answer", "date")),
    (OutsideMeeting, {}, ("opened", "closes", "closed", "silence")),
    (StandingDecision, {"title": "t"}, ("title", "adopted", "review", "expires", "ended")),
    (Term, {"role": "r", "holder": "h"}, ("role", "holder", "from", "until", "ended")),
    (StandingAction, {"what": "w"}, ("what", "by", "closed", "state")),
    (BacklogTopic, {"title": "t"}, ("title", "since", "order", "kind")),
]


@pytest.mark.parametrize(
    ("cls", "plain", "key"), [(cls, plain, key) for cls, plain, keys in LOOKED_AT for key in keys]
)
@pytest.mark.parametrize(
    "text",
    ["", " ", "x", "2026-11-22", "2026-02-30", " 2026-11-22", "19:00", "9:00", "24:00", "consent",
     "Consent", "open", " open", "7", " 7 ", "٧", "1234567890", "-1", "decide", "absent"],
)  # fmt: skip
def test_a_text_is_looked_at_as_the_noun_does(
    cls: type, plain: dict[str, Plain], key: str, text: str
) -> None:
    """What a noun refuses of a text, or lets pass, is refused or passes unmade."""
    held = {**plain, key: text}
    assert is_readable(cls.__name__, held) == is_read(cls, held)


def test_every_noun_that_looks_at_itself_is_tried_here() -> None:
    """No noun that the index reads looks at itself without a case above."""
    import sys

    modules = [sys.modules[f"sociocli.domain.{one}"] for one in ("item", "minutes", "standing")]
    found = {name: getattr(one, name, None) for one in modules for name in SHAPES}
    known = [cls.__name__ for cls, _, _ in LOOKED_AT]
    assert [n for n, cls in found.items() if hasattr(cls, "__post_init__") and n not in known] == []
