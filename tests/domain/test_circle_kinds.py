"""The kinds of groups there are."""

from __future__ import annotations

import pytest

from sociocli.domain.circle_kinds import CIRCLE_KINDS, CircleKind, all_kinds, kind_called
from sociocli.errors import BadRequest

GARDEN = CircleKind("garden", "Digs.")


def test_every_kind_says_what_it_is() -> None:
    """Each kind has a sentence that fits a line, and no name means two kinds."""
    names = [name for kind in CIRCLE_KINDS for name in (kind.name, *kind.also)]

    assert len(names) == len(dict.fromkeys(names))
    assert [k.name for k in CIRCLE_KINDS if not k.says.endswith(".") or len(k.says) > 80] == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("help_desk", "help_desk"),
        ("Help-Desk", "help_desk"),
        ("help desk", "help_desk"),
        ("all-hands", "everyone"),
        ("Community of practice", "cop"),
        ("garden", "garden"),
    ],
)
def test_a_kind_is_known_however_it_is_written(typed: str, name: str) -> None:
    """Case, blanks and hyphens do not matter; other names and the organisation's own serve."""
    assert kind_called(typed, (GARDEN,)).name == name


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    """The sentence lists what there is, also of the organisation's own."""
    with pytest.raises(BadRequest, match=r"“guild”.*circle, general.*garden"):
        kind_called("guild", (GARDEN,))


def test_an_organisation_may_say_a_kind_in_its_own_words() -> None:
    """A kind of the same name takes the place of ours, and stands there once."""
    own = CircleKind("crew", "Four friends.", decides=False)

    kinds = all_kinds((own,))

    assert [kind for kind in kinds if kind.name == "crew"] == [own]
    assert kind_called("crew", (own,)) == own
    assert len(kinds) == len(CIRCLE_KINDS)


def test_what_only_recommends_decides_nothing() -> None:
    """A community of practice has no domain and decides nothing; a circle has and does."""
    cop, circle = kind_called("cop"), kind_called("circle")

    assert (cop.decides, cop.domain) == (False, False)
    assert (circle.decides, circle.domain) == (True, True)
