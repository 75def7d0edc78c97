"""Changing the file of a circle without touching another byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.circle import CircleRole, Organisation
from sociocli.domain.circle_kinds import CircleKind
from sociocli.domain.people import Person, Right
from sociocli.errors import BadRequest, RecordError
from sociocli.record import circle_change
from sociocli.record.circle_change import rewrite, with_entry, with_keys, without_entry
from sociocli.record.circle_file import circle_of_node, organisation_of_node
from sociocli.record.yaml_text import plain_of
from sociocli.record.yaml_tree import parse

PATH = "circles/operations.yaml"
BY_HAND = """\
# Everybody may edit this
format: sociocli/circle/1
name: Operations   # since spring

aim: |  # from the retreat
  The house works.
  Nobody is alone.
phone: 12 34
members:   # in the order of the table
  # the elders
  - {id: ana, name: "Ana", birthday: 1-5}   # chair

  - ben
  # came later
  - id: kim
    right: advisory   # until May
    x-key: front door
roles: [secretary, {id: delegate, link: yes}]
x-door: green
# the end"""


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that went and the lines that came, in one stretch."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


@pytest.mark.parametrize(
    ("entry", "gone", "come"),
    [
        (Person("zoe", "Zoe"), [], ["  - id: zoe", "    name: Zoe"]),
        (
            Person("ana", "Anna"),
            ['  - {id: ana, name: "Ana", birthday: 1-5}   # chair'],
            ["  - {id: ana, name: Anna, birthday: 1-5}   # chair"],
        ),
        (Person("ben", "Ben"), ["  - ben"], ["  - id: ben", "    name: Ben"]),
        (Person("kim", "kim"), ["    right: advisory   # until May"], []),
        (
            Person("kim", "Kim", Right.ADVISORY),
            [],
            ["    name: Kim"],
        ),
        (
            Person("kim", "kim", Right.ON_LEAVE),
            ["    right: advisory   # until May"],
            ["    right: on-leave   # until May"],
        ),
        (
            CircleRole("treasurer", "Treasurer"),
            ["roles: [secretary, {id: delegate, link: yes}]"],
            ["roles: [secretary, {id: delegate, link: yes}, {id: treasurer, title: Treasurer}]"],
        ),
        (
            CircleRole("secretary", does="writes"),
            ["roles: [secretary, {id: delegate, link: yes}]"],
            ["roles: [{id: secretary, does: writes}, {id: delegate, link: yes}]"],
        ),
        (
            CircleRole("delegate", "Delegate"),
            ["roles: [secretary, {id: delegate, link: yes}]"],
            ["roles: [secretary, {id: delegate, title: Delegate}]"],
        ),
        (Person("ben"), [], []),
    ],
)  # fmt: skip
def test_only_one_entry_changes(
    entry: Person | CircleRole, gone: list[str], come: list[str]
) -> None:
    """A member or role is added or changed as one would by hand; all else stays."""
    assert changed(BY_HAND, with_entry(BY_HAND, PATH, entry)) == (gone, come)


@pytest.mark.parametrize(
    ("cls", "entry", "gone", "come"),
    [
        (Person, "ben", ["  - ben"], []),
        (Person, "ana", ['  - {id: ana, name: "Ana", birthday: 1-5}   # chair'], []),
        (
            Person,
            "kim",
            ["  - id: kim", "    right: advisory   # until May", "    x-key: front door"],
            [],
        ),
        (
            CircleRole,
            "secretary",
            ["roles: [secretary, {id: delegate, link: yes}]"],
            ["roles: [{id: delegate, link: yes}]"],
        ),
        (Person, "nobody", [], []),
    ],
)
def test_only_one_entry_goes(
    cls: type[Person | CircleRole], entry: str, gone: list[str], come: list[str]
) -> None:
    """A member or role is taken out with its own lines and no others."""
    assert changed(BY_HAND, without_entry(BY_HAND, PATH, cls, entry)) == (gone, come)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("members: ana\n", "members:\n- ana\n- id: zoe\n  name: Zoe\n"),
        ("members:\n# none\nx-a: b\n", "members:\n- id: zoe\n  name: Zoe\n# none\nx-a: b\n"),
        ("members: []\n", "members:\n- id: zoe\n  name: Zoe\n"),
        ("name: A\nrhythm: m\n", "name: A\nmembers:\n- id: zoe\n  name: Zoe\nrhythm: m\n"),
        ("", "members:\n- id: zoe\n  name: Zoe\n"),
    ],
)  # fmt: skip
def test_the_first_member_is_added_wherever_there_is_none(before: str, after: str) -> None:
    """A missing, an empty and a bare list take another member, in the order of the keys."""
    assert with_entry(before, PATH, Person("zoe", "Zoe")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: A\nmembers: ana\nx-a: b\n", "name: A\nx-a: b\n"),
        ("members:\n# us\n- ana # first\n# end\n", "members:\n# us\n# end\n"),
        ("members: [ana] # us\n", "members: [] # us\n"),
        (
            "members: [\n  # us\n  ana, # one\n  # two\n  ben\n]\n",
            "members: [\n  # us\n  # two\n  ben\n]\n",
        ),
    ],
)
def test_the_last_member_can_go(before: str, after: str) -> None:
    """What is left keeps its comments, also where nobody is left."""
    assert without_entry(before, PATH, Person, "ana") == after


def test_single_keys_change_where_they_stand() -> None:
    """Name, aim and so on are changed, added in their order, or taken out."""
    after = with_keys(BY_HAND, PATH, {"name": "Ops", "parent": "general", "aim": "One line."})
    assert changed(BY_HAND, after) == (
        [
            "name: Operations   # since spring", "", "aim: |  # from the retreat",
            "  The house works.", "  Nobody is alone.",
        ],
        ["name: Ops   # since spring", "", "aim: One line.", "parent: general"],
    )  # fmt: skip
    assert changed(BY_HAND, with_keys(BY_HAND, PATH, {"phone": "", "rhythm": ""})) == (
        ["phone: 12 34"],
        [],
    )


def test_a_file_with_its_own_line_ends_keeps_them(tmp_path: Path) -> None:
    """CR LF and a byte order mark stay as an editor on Windows wrote them."""
    file = tmp_path / "circles" / "a.yaml"
    file.parent.mkdir()
    file.write_bytes(b"\xef\xbb\xbfname: A\r\nmembers:\r\n- ana\r\n")

    assert rewrite(tmp_path, "circles/a.yaml", lambda t: with_entry(t, PATH, Person("ben", "Ben")))

    assert file.read_bytes() == (
        b"\xef\xbb\xbfname: A\r\nmembers:\r\n- ana\r\n- id: ben\r\n  name: Ben\r\n"
    )


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    """A change that says what stands there already leaves the file alone."""
    file = tmp_path / "a.yaml"
    file.write_text("members: [ana]\n", encoding="utf-8")
    before = file.stat().st_mtime_ns, file.stat().st_ino

    assert not rewrite(tmp_path, "a.yaml", lambda text: with_entry(text, PATH, Person("ana")))

    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


def test_a_change_by_somebody_else_is_not_lost(tmp_path: Path) -> None:
    """Who saves the file while the program works keeps what they saved."""
    file = tmp_path / "a.yaml"
    file.write_text("name: A\n", encoding="utf-8")

    def meanwhile(text: str) -> str:
        file.write_text("name: Mine\n", encoding="utf-8")
        return with_keys(text, PATH, {"name": "B"})

    with pytest.raises(RecordError, match="changed by somebody else"):
        rewrite(tmp_path, "a.yaml", meanwhile)
    assert file.read_text(encoding="utf-8") == "name: Mine\n"


def test_a_wrong_file_is_named_with_its_line(tmp_path: Path) -> None:
    """A file that cannot be read is not changed, and the line is said."""
    (tmp_path / "a.yaml").write_text("name: A\nmembers:\n- Ana B\n", encoding="utf-8")
    with pytest.raises(BadRequest, match=r"a\.yaml:3: .*Ana B"):
        rewrite(tmp_path, "a.yaml", lambda text: with_entry(text, "a.yaml", Person("ana")))


# Any layout that people may give a file.

ids = st.sampled_from(["ana", "ben", "kim-li", "zoe", "n-0"])
texts = st.sampled_from(
    ["Ana", "Ben: the cook", "نور", "[/budget]", "#1", "1.10", "no", "a\nb", "é 🎉"]
)
comments = st.sampled_from(["", "  # why", "  # a: b", "  # - [x]"])


@st.composite
def entries(draw: st.DrawFn, margin: str) -> list[str]:
    """Return the lines of a list of members below each other."""
    lines = []
    for one in draw(st.lists(ids, min_size=1, max_size=4, unique=True)):
        form = draw(st.integers(0, 3))
        note = draw(comments)
        if form == 0:
            lines.append(f"{margin}- {one}{note}")
        elif form == 1:
            lines.append(f"{margin}- {{id: {one}, x-a: [b, c], name: '{one} x'}}{note}")
        elif form == 2:
            lines += [f"{margin}- id: {one}{note}", f"{margin}  note:", f"{margin}  - x"]
        else:
            lines += [f"{margin}-   right: none{note}", "", f"{margin}    id: {one}"]
        lines += draw(st.lists(st.sampled_from([f"{margin}# between", "", "# left"]), max_size=2))
    return lines


FLOW = ["members: [", "  # us", "  {id: ana, name: A},  # one", "  # two", "  ben", "]"]


@st.composite
def files(draw: st.DrawFn) -> str:
    """Return the text of a circle's file as somebody may have written it."""
    blocks: list[list[str]] = [
        draw(st.sampled_from([["name: A  # n"], ["name: >", "  folded", "  text"], []])),
        draw(st.sampled_from([["x-own:", "- {a: b}", "# c"], ["colour: green"], []])),
        draw(st.sampled_from([["aim: |2", "   deep", "  text", ""], ["aim: 'it''s'"], []])),
    ]
    form = draw(st.integers(0, 3))
    if form == 0:
        blocks.append(
            [f"members:{draw(comments)}", *draw(entries(draw(st.sampled_from(["", "  "]))))]
        )
    elif form == 1:
        some = draw(st.lists(ids, max_size=3, unique=True))
        blocks.append([f"members: [{', '.join(some)}]{draw(comments)}"])
    elif form == 2:
        blocks.append(FLOW)
    else:
        blocks.append([draw(st.sampled_from(["members: ana", "members:", "members: [ ]"]))])
    lines = [line for block in draw(st.permutations(blocks)) for line in block]
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return newline.join(lines) + draw(st.sampled_from([newline, ""]))


def members_of(text: str) -> tuple[Person, ...]:
    """Return the members that a text names."""
    unknown: list[tuple[int, str]] = []
    return circle_of_node(parse(text, PATH), "a", PATH, Organisation(), unknown).members


def rest_of(text: str) -> dict[str, object]:
    """Return all that a text holds besides the members."""
    plain = plain_of(parse(text, PATH))
    assert isinstance(plain, dict)
    return {key: value for key, value in plain.items() if key != "members"}


@given(text=files(), one=ids, name=texts, right=st.sampled_from(Right))
def test_any_layout_takes_a_member(text: str, one: str, name: str, right: Right) -> None:
    """A member is added or changed; the others, unknown keys and every comment stay."""
    before = members_of(text)
    person = Person(one, name, right)

    after = with_entry(text, PATH, person)

    kept = {known.id: known for known in before}
    assert members_of(after) == tuple({**kept, one: person}.values())
    assert rest_of(after) in (rest_of(text), rest_of(f"{text}\n"))
    closed = text if rest_of(after) == rest_of(text) else f"{text}\n"
    old, new = changed(closed, after)
    assert len(old) <= 1 or one in kept
    gone = [line for line in old if "right:" in line and right is Right.FULL and line not in new]
    left = sorted((*comments_of(after), *comments_of("\n".join(gone))))
    assert left == sorted(comments_of(text))  # a line that goes takes its comment with it
    assert kept.get(one) != person or (old, new) == ([], [])


def comments_of(text: str) -> list[str]:
    """Return the lines that are comments, and the comments behind something."""
    found = re.findall(r"(?:^|[ \t])# .*$|^# ?.*$", text.replace("\r\n", "\n"), re.MULTILINE)
    return [one.strip() for one in found]


@given(text=files(), one=ids)
def test_any_layout_lets_a_member_go(text: str, one: str) -> None:
    """A member goes; the others stay as they stand, with every line between them."""
    before = members_of(text)

    after = without_entry(text, PATH, Person, one)

    assert members_of(after) == tuple(known for known in before if known.id != one)
    assert rest_of(after) == rest_of(text)
    old, new = changed(text, after)
    assert not new or new == [""] or len(new) == len(old) == 1
    if all(one not in line for line in old):
        assert (old, new) == ([], [])


@given(text=files(), key=st.sampled_from(["name", "aim", "domain", "rhythm"]), value=texts)
def test_any_layout_takes_a_key(text: str, key: str, value: str) -> None:
    """A key is changed or added and taken out again; nothing else reads otherwise."""
    after = with_keys(text, PATH, {key: value})
    plain = {**rest_of(text), key: value}
    ends_open = not text.endswith("\n")  # a block at the very end gets its line end
    assert rest_of(after) == plain or (
        ends_open and rest_of(f"{text}\n") | {key: value} == rest_of(after)
    )
    assert members_of(after) == members_of(text)
    without = with_keys(after, PATH, {key: ""})
    assert key not in rest_of(without)
    assert members_of(without) == members_of(text)


# The organisation's own kinds, in any layout.

kind_names = st.sampled_from(["guild", "study group", "crew", "نقابة"])
kinds = st.builds(
    CircleKind,
    kind_names,
    says=texts,
    decides=st.booleans(),
    domain=st.booleans(),
    also=st.lists(st.sampled_from(["craft", "#1", "no"]), max_size=2, unique=True).map(tuple),
)


@st.composite
def organisations(draw: st.DrawFn) -> str:
    """Return the text of an organisation's file as somebody may have written it."""
    margin = draw(st.sampled_from(["", "  "]))
    lines: list[str] = [f"kinds:{draw(comments)}"]
    for one in draw(st.lists(kind_names, max_size=3, unique=True)):
        note = draw(comments)
        forms = (
            [f"{margin}- {one}{note}"],
            [f"{margin}- {{name: {one}, x-a: [b, c], decides: no}}{note}"],
            [f"{margin}- says: |", f"{margin}    Two", f"{margin}    lines.",
             f"{margin}  name: {one}{note}", f"{margin}  domain: no"],
        )  # fmt: skip
        lines += [*draw(st.sampled_from(forms)), *draw(st.sampled_from([[], [f"{margin}# then"]]))]
    before = draw(st.sampled_from([["name: A  # n"], ["mission: >", "  folded", ""], ["# top"]]))
    after = draw(st.sampled_from([["x-own:", "- {a: b}", "# c"], ["colour: green"], []]))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return newline.join([*before, *lines, *after]) + draw(st.sampled_from([newline, ""]))


def kinds_of(text: str) -> tuple[CircleKind, ...]:
    """Return the kinds that a text names."""
    unknown: list[tuple[int, str]] = []
    return organisation_of_node(parse(text, "sociocli.yaml"), "sociocli.yaml", unknown).kinds


@given(text=organisations(), kind=kinds)
def test_any_layout_takes_a_kind(text: str, kind: CircleKind) -> None:
    """A kind is added or changed; before and behind its own lines every byte stays."""
    before = {one.name: one for one in kinds_of(text)}

    after = with_entry(text, "sociocli.yaml", kind)

    assert kinds_of(after) == tuple({**before, kind.name: kind}.values())
    ends = "\r\n" if "\r\n" in text else "\n"
    assert after.count("\n") == after.count(ends)
    old, new = changed(text.replace(ends, "\n"), after.replace(ends, "\n"))
    assert kind.name in before or old in ([], [""]) or len(old) == 1  # nothing that was there goes
    assert before.get(kind.name) != kind or (old, new) == ([], [])
    others = [name for name in before if name != kind.name]
    assert [line for line in old for name in others if name in line] == []
    assert [line for line in old if line.lstrip().startswith("#")] == []


@given(text=organisations(), name=kind_names)
def test_any_layout_lets_a_kind_go(text: str, name: str) -> None:
    """A kind goes with its own lines; every other byte stays, comments between them too."""
    before = kinds_of(text)

    after = without_entry(text, "sociocli.yaml", CircleKind, name)

    assert kinds_of(after) == tuple(one for one in before if one.name != name)
    ends = "\r\n" if "\r\n" in text else "\n"
    assert after.count("\n") == after.count(ends)
    old, new = changed(text.replace(ends, "\n"), after.replace(ends, "\n"))
    assert new in ([], [""])
    assert [line for line in old if line.lstrip().startswith("#")] == []
    others = [one.name for one in before if one.name != name]
    assert [line for line in old for other in others if other in line] == []
    assert (name in [one.name for one in before]) or old == []


def test_the_parts_are_those_of_the_file() -> None:
    """Members, roles and kinds stand where the reader looks for them."""
    parts = [circle_change.ENTRIES[one] for one in (Person, CircleRole, CircleKind)]
    assert parts == ["members", "roles", "kinds"]
