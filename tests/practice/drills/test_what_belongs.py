"""What belongs in the minutes of a skit."""

from __future__ import annotations

import pytest
from drilling import hold

from sociocli.domain.drill_playing import Part, Remarked, Skit
from sociocli.errors import BadRequest
from sociocli.practice.drills.what_belongs import holds_part

SKIT = Skit(
    id="s",
    setting="bakery",
    text="A decision.",
    lines=(
        Remarked(who="Noor", says="We close on Mondays from 1 March."),
        Remarked(who="Frau Ott", says="I find that sad. No objection."),
    ),
    parts=(
        Part(what="the wording", words="close on Mondays / closed on Mondays"),
        Part(what="the day", words="1 March / 1.3."),
    ),
    reference="Decided: We close on Mondays from 1 March.",
    why="Sadness is theirs.",
)


def test_the_skit_is_played_line_by_line() -> None:
    """Each line waits for Enter; what was said before stays to be read."""
    got = hold(SKIT, {"minutes": "We close on Mondays from 1 March."})
    assert got.keys == ["line-1", "line-2", "minutes", "then"]
    first, second, write = (question.scene.table for question in got.asked[:3])
    assert first is not None
    assert "Frau Ott" not in first.text
    assert second is not None
    assert "Noor: We close" in second.text
    assert write is not None
    assert "Frau Ott: I find that sad. No objection." in write.text


def test_complete_minutes_may_rest() -> None:
    """Parts that are there are named; the short reference is shown beside it."""
    got = hold(SKIT, {"minutes": "Closed on Mondays from 1.3."})
    assert "In it: the wording, the day." in got.end
    assert "A short one: Decided:" in got.end
    assert "Sadness is theirs." in got.end
    assert got.outcome.held


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("We close on Mondays.", "I do not find: the day."),
        ("", "I do not find: the wording, the day."),
        ("We close on Mondays from 1 March. Ott was sad, Noor said so.", "“Noor said”"),
        ("Noor: We close on Mondays from 1 March.", "“Noor:”"),
        ("We close on Mondays from 1 March. " + "It was long. " * 9, "words; the short one has 8"),
    ],
)
def test_what_is_missing_long_or_personal_comes_back(typed: str, shown: str) -> None:
    """Missing parts, who said what and too much of it are shown, and come back."""
    got = hold(SKIT, {"minutes": typed})
    assert shown in got.end
    assert not got.outcome.held


@pytest.mark.parametrize(
    ("text", "there"),
    [("CLOSED on mondays", True), ("closing on a Monday", True), ("Mondays only", False)],
)
def test_a_part_is_found_in_every_form(text: str, *, there: bool) -> None:
    """A part is found by its phrase, or by all words of it in any form."""
    assert holds_part(SKIT.parts[0], text) is there


def test_a_skit_needs_lines_and_words() -> None:
    """A skit without lines, or a part without words, is refused."""
    with pytest.raises(BadRequest, match="needs lines"):
        Skit(id="s", text="", lines=(), parts=SKIT.parts, reference="")
    with pytest.raises(BadRequest, match="“day”"):
        Skit(
            id="s", text="", lines=SKIT.lines, parts=(Part(what="day", words=" / "),), reference=""
        )
