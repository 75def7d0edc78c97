"""The files of the organisation and of circles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sociocli.domain.circle import CircleRole, Organisation
from sociocli.domain.circle_kinds import CircleKind
from sociocli.domain.method import METHODS, AbsenceRule
from sociocli.domain.people import Person, Right
from sociocli.errors import BadRequest
from sociocli.record.circle_file import circle_ids, circle_path, read_circle, read_organisation

CIRCLE = """\
format: sociocli/circle/1
name: Operations circle
aim: The house works.
domain: House and garden
kind: circle
parent: general
members:
- {id: ana, name: Ana}
- {id: ben, name: Ben, right: advisory}
- kim
roles:
- {id: secretary, title: Secretary, holder: ben, until: 2027-05-22}
rhythm: every second Monday
method: s3
settings:
  Absence-Rule: hold
  absence hours: 72
  quorum: 50%
  keep_grid: yes
  x-why: asked for by Ana
vocabulary:
  Aim: purpose
x-door: green
"""


def circle_of(root: Path, text: str) -> Path:
    """Write the file of the circle."""
    path = circle_path(root, "operations")
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def organisation_of(root: Path, text: str) -> Organisation:
    """Write and read the file of the organisation."""
    (root / "sociocli.yaml").write_text(text, encoding="utf-8")
    return read_organisation(root)


def test_a_circle_is_read(tmp_path: Path) -> None:
    """Everything a circle's file says is in the circle."""
    circle = read_circle(circle_of(tmp_path, CIRCLE), Organisation())
    assert (circle.id, circle.name, circle.parent) == ("operations", "Operations circle", "general")
    assert (circle.aim, circle.domain) == ("The house works.", "House and garden")
    assert circle.members == (
        Person("ana", "Ana"),
        Person("ben", "Ben", Right.ADVISORY),
        Person("kim", "kim"),
    )
    assert circle.roles == (CircleRole("secretary", "Secretary", "ben", "2027-05-22"),)
    assert circle.vocabulary == (("aim", "purpose"),)
    assert (circle.kind, circle.rhythm) == ("circle", "every second Monday")


def test_single_settings_change_the_method(tmp_path: Path) -> None:
    """A circle changes single settings; hyphens and blanks count as underscores."""
    circle = read_circle(circle_of(tmp_path, CIRCLE), Organisation())
    assert circle.method == replace(
        METHODS["s3"],
        absence_rule=AbsenceRule.HOLD,
        absence_hours=72,
        quorum="50%",
        keep_grid=True,
    )


def test_a_small_file_is_enough(tmp_path: Path) -> None:
    """Whatever a circle's file leaves out is as usual."""
    circle = read_circle(circle_of(tmp_path, "members: [ana]\nsettings:\n"), Organisation())
    assert (circle.name, circle.method) == ("operations", METHODS["sofa"])


def test_without_a_file_all_is_as_usual(tmp_path: Path) -> None:
    """A folder without sociocli.yaml has an organisation without a name."""
    assert read_organisation(tmp_path) == Organisation()


def test_what_the_organisation_says_holds_for_every_circle(tmp_path: Path) -> None:
    """Method, settings and words of the organisation hold unless a circle has its own."""
    organisation = organisation_of(
        tmp_path,
        "format: sociocli/organisation/1\nname: Elm Street\nmission: Living\nmethod: classical\n"
        "settings: {attributed: yes, quorum: 4}\nvocabulary: {aim: goal, circle: team}\n",
    )
    assert (organisation.name, organisation.mission) == ("Elm Street", "Living")
    plain = read_circle(circle_of(tmp_path, "name: A\n"), organisation)
    assert plain.method == replace(METHODS["classical"], attributed=True, quorum="4")
    assert plain.vocabulary == (("aim", "goal"), ("circle", "team"))
    own = read_circle(
        circle_of(
            tmp_path, "method: s3\nsettings: {quorum: majority}\nvocabulary: {AIM: purpose}\n"
        ),
        organisation,
    )
    assert own.method == replace(METHODS["s3"], attributed=True, quorum="majority")
    assert own.vocabulary == (("aim", "purpose"), ("circle", "team"))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("name: A\nmethod: classic\n", 2, "classical"),
        ("name: A\nsettings:\n  absense-rule: hold\n", 3, "absence_rule"),
        ("name: A\nsettings:\n  name: x\n", 3, "no setting “name”"),
        ("name: A\nsettings:\n  absence-rule: never\n", 3, "lazy, hold"),
        ("name: A\nsettings:\n  absence_hours: two days\n", 3, "whole number"),
        ("name: A\nsettings:\n  attributed: perhaps\n", 3, "yes or no"),
        ("name: A\nsettings:\n  quorum: nearly all\n", 3, "nearly all"),
        ("name: A\nsettings: lazy\n", 2, "settings|name: text"),
        ("name: A\nmembers:\n- Ana\n", 3, "a-z"),
        ("name: A\nmembers:\n- ana\n- ben\n- ana\n", 5, "stands twice"),
        ("name: A\nroles: [secretary, secretary]\n", 2, "stands twice"),
        ("name: A\nmember: [ana]\n", 2, "members"),
        ("name: A\nkind: guild\n", 2, "no kind of circle “guild”.*general"),
        ("name: A\nroles:\n- {id: Note Taker}\n", 3, "a-z"),
        ("format: sociocli/agenda/1\n", 1, "sociocli/circle/1"),
    ],
)
def test_a_fault_in_a_circle_is_named_with_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    """What is wrong in a circle's file is said with file, line, and what is allowed."""
    path = circle_of(tmp_path, text)
    with pytest.raises(BadRequest, match=words) as refused:
        read_circle(path, Organisation())
    assert (refused.value.path, refused.value.line) == (str(path), line)


def test_a_fault_in_the_organisation_is_named_with_its_line(tmp_path: Path) -> None:
    """What is wrong in sociocli.yaml is said with its line."""
    with pytest.raises(BadRequest, match="There is no method") as refused:
        organisation_of(tmp_path, "name: A\n\nmethod: vote\n")
    assert refused.value.line == 3


def test_the_circles_are_listed_by_name(tmp_path: Path) -> None:
    """Circles are listed in the order of the alphabet; a folder without any has none."""
    assert circle_ids(tmp_path) == ()
    for name in ("zoo", "art", ".hidden"):
        circle_of(tmp_path, "").rename(tmp_path / "circles" / f"{name}.yaml")
    assert circle_ids(tmp_path) == ("art", "zoo")


def test_an_organisation_has_kinds_of_its_own(tmp_path: Path) -> None:
    """What stands under “kinds” is known in every circle; other spellings are made one."""
    organisation = organisation_of(
        tmp_path, "kinds:\n- {name: guild, says: Works., decides: no}\n- clan\n"
    )
    assert organisation.kinds == (CircleKind("guild", "Works.", decides=False), CircleKind("clan"))
    for said, kind in (("guild", "guild"), ("Clan", "clan"), ("help-desk", "help_desk")):
        circle = read_circle(circle_of(tmp_path, f"kind: {said}\n"), organisation)
        assert circle.kind == kind


def test_unknown_keys_can_be_passed_over_and_named(tmp_path: Path) -> None:
    """Whoever wants findings gets each unknown key with its line, and the circle all the same."""
    found: list[tuple[int, str]] = []
    text = "colour: green\nname: A\nsettings:\n  absense-rule: hold\n"

    circle = read_circle(circle_of(tmp_path, text), Organisation(), found)

    assert circle.name == "A"
    assert [line for line, _ in found] == [1, 4]
    assert "absence_rule" in found[1][1]
    (tmp_path / "sociocli.yaml").write_text("nam: A\n", encoding="utf-8")
    assert read_organisation(tmp_path, found).name == ""
    assert "did you mean “name”" in found[2][1]


def test_a_file_is_called_as_it_is_wanted(tmp_path: Path) -> None:
    """Sentences may name the file by its place in the record."""
    path = circle_of(tmp_path, "name: A\nkind: guild\n")
    with pytest.raises(BadRequest, match=r"^circles/operations\.yaml:2: "):
        read_circle(path, Organisation(), shown="circles/operations.yaml")
