"""Who the people of a record are."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.record.index import Index
from sociocli.record.people_known import people_meant, people_of

CIRCLE = "format: sociocli/circle/1\nmembers:\n{members}\n"
MINUTES = """\
format: sociocli/minutes/1
id: 2026-11-22-garden
circle: garden
date: 2026-11-22
status: draft
method: sofa
people:
- {id: zoe, name: Zoë, part: member}
"""


def record(root: Path, **files: str) -> Index:
    """Write circles with their members, and return what is in the record."""
    (root / "circles").mkdir()
    for name, members in files.items():
        (root / "circles" / f"{name}.yaml").write_text(CIRCLE.format(members=members))
    return Index(root)


@pytest.mark.parametrize(
    ("circle", "typed", "meant"),
    [
        ("house", "ana", ("ana",)),
        ("house", "Ana Lind", ("ana",)),
        ("house", "lind", ("ana",)),
        ("house", "be", ("ben", "bea")),
        ("garden", "ben", ("ben-2",)),
        ("", "ben o", ("ben",)),
        ("house", "Walid", ("ben-2",)),
        ("house", "Zoe", ()),
    ],
)
def test_a_name_is_looked_for_in_its_circle_first(
    tmp_path: Path, circle: str, typed: str, meant: tuple[str, ...]
) -> None:
    """The people of the circle are meant first, then all; several are never guessed away."""
    index = record(
        tmp_path,
        house="- {id: ana, name: Ana Lind}\n- {id: ben, name: Ben O.}\n- {id: bea, name: Bea}",
        garden="- {id: ben-2, name: Ben Walid}",
    )
    assert people_meant(index, circle, typed) == meant


def test_without_circles_the_people_of_the_minutes_are_known(tmp_path: Path) -> None:
    """A record that has no files of circles knows the people of its minutes."""
    path = tmp_path / "minutes/garden/2026-11-22-garden.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(MINUTES)
    assert people_of(Index(tmp_path)) == (("zoe", "Zoë"),)
    assert people_meant(Index(tmp_path), "garden", "zoe") == ("zoe",)


def test_members_may_be_written_as_bare_ids(tmp_path: Path) -> None:
    """A bare id is a name too; what is neither is passed over, and a second entry adds nothing."""
    index = record(
        tmp_path, house="- ana\n- {name: Nobody}\n- [x]\n- {id: ben}\n- {id: ben, name: Benno}"
    )
    assert people_of(index) == (("ana", "ana"), ("ben", "ben"))
    assert people_meant(index, "house", "ANA") == ("ana",)
