"""Two secretaries, two clones, real merges: nothing is lost without a word.

Everybody does one thing in their own clone; then git merges. On different things
every merge is clean, and both changes are in the files. On the same thing git
may conflict, and then it is said where, and all the rest is listed as ever.

Source: reliability.md 5.2; record-files.md 5.2 and 5.5.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from pathlib import Path
from typing import Any, cast

import pytest
from commanding import Hand
from gitting import git, git_says, own_settings

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Attendee
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.record.folder import PARTS
from sociocli.record.index import Index
from sociocli.record.markdown import render
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.standing_file import standing_bytes
from sociocli.record.things import Thing

ATTRIBUTES = "* text=auto eol=lf\n"
CIRCLE = """\
# The circle {id}; change it as you like.
format: sociocli/circle/1
name: {name}
aim: A house where all can live well.

domain: The common rooms.

rhythm: every second Sunday

members:
- {{id: ana, name: Ana}}
- {{id: ben, name: Ben}}
- {{id: kim, name: Kim}}

roles:
- {{id: secretary, title: Secretary}}
- {{id: facilitator, title: Facilitator}}
"""
TEXT = """\
Quiet hours are from 22:00 to 7:00.

The choir may sing on Fridays until 23:00.

Who is disturbed goes to the neighbour first.
"""
AGENDA = """\
format: sociocli/agenda/1
name: evening
title: Evening
circle: {circle}
minutes: 20
opening: [gather, minutes]
items:
- title: Bicycles
  kind: decide
  minutes: 10
  topic: backlog/{circle}/2026-11-02-bicycles
  proposal: {{text: "One rack for {who}.", review: 2027-02-22}}
closing: [close]
"""
ANSWERS = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: gather/here, answer: everybody}
- {ask: minutes/last, answer: stand}
- {ask: meeting/facilitator, answer: ana}
- {ask: meeting/secretary, answer: ben}
- {ask: "item-1/consent-1/*", answer: consent, always: true}
"""
PERSON = ("", "ana", "ben")
CIRCLES = ("", "operations", "garden")
MINUTES = ("", "2026-11-08-operations", "2026-11-01-operations")
DECISION = ("", "2026-11-08-quiet-hours", "2026-11-08-parking")
ACTION = ("", "2026-11-08-book", "2026-11-08-call")
TERM = ("", "2026-11-08-secretary", "2026-11-08-facilitator")


def base(folder: Path) -> None:
    """Write the record that both begin with."""
    things = {
        "sociocli.yaml": b"format: sociocli/organisation/1\nname: House\n",
        ".gitattributes": ATTRIBUTES.encode(),
    }
    people = tuple(Attendee(one, one.title()) for one in ("ana", "ben", "kim"))
    for circle in CIRCLES[1:]:
        text = CIRCLE.format(id=circle, name=circle.title())
        things[f"circles/{circle}.yaml"] = text.encode()
        topic = BacklogTopic("Bicycles", since="2026-11-02", why=f"They block the {circle}.")
        things[f"backlog/{circle}/2026-11-02-bicycles.yaml"] = standing_bytes(topic)
    for name in (*MINUTES[1:], "2026-11-08-garden"):
        circle = name[len("2026-11-22-") :]
        items = (Item("Round", Kind.REPORT, Outcome.REPORTED, number=1),)
        minutes = Minutes(name, circle, name[:10], people=people, items=items)
        things[f"minutes/{circle}/{name}.yaml"] = minutes_yaml(minutes)
        things[f"minutes/{circle}/{name}.md"] = render(minutes).encode()
    for n in (1, 2):
        decision = StandingDecision(
            DECISION[n][11:], adopted="2026-11-08", review="2027-05-08", owner="kim", text=TEXT
        )
        things[f"decisions/operations/{DECISION[n]}.md"] = standing_bytes(decision)
        action = StandingAction(ACTION[n][11:], who=("kim",), by="2026-12-24")
        things[f"actions/operations/{ACTION[n]}.yaml"] = standing_bytes(action)
        term = Term(TERM[n][11:], "kim", start="2026-05-08", until="2027-05-08")
        things[f"terms/operations/{TERM[n]}.yaml"] = standing_bytes(term)
    for name, data in things.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


# What people do.


@dataclass(frozen=True)
class Deed:
    """Something that somebody does to the first or the second of its things.

    Args:
        does: Does it; takes the person at the keyboard, which thing, and who it is.
        seen: Tells whether it is in a record.

    """

    does: Callable[[Hand, int, int], None]
    seen: Callable[[Index, int, int], bool]


def types(*words: str | tuple[str, ...]) -> Callable[[Hand, int, int], None]:
    """Type a command; of several words the one for the thing, `WHO` is the person."""

    def does(hand: Hand, thing: int, who: int) -> None:
        typed = [word if isinstance(word, str) else word[thing] for word in words]
        line = [
            word.replace("WHO", PERSON[who]).replace("DAY", f"2026-12-0{who}") for word in typed
        ]
        assert hand.types(*line) == 0, hand.err

    return does


def holds(hand: Hand, thing: int, who: int) -> None:
    """Hold a meeting that accepts the last minutes, decides, and takes up a topic."""
    circle = CIRCLES[thing]
    hand.writes("../evening.yaml", AGENDA.format(circle=circle, who=PERSON[who]))
    answers = hand.writes("../answers.yaml", ANSWERS)
    agenda = str(hand.folder.parent / "evening.yaml")
    assert hand.types("meet", agenda, "--circle", circle, "--answers", str(answers)) == 0, hand.err


def edits(old: str, new: str) -> Callable[[Hand, int, int], None]:
    """Change a line of a decision's text by hand."""

    def does(hand: Hand, thing: int, who: int) -> None:
        path = hand.folder / f"decisions/operations/{DECISION[thing]}.md"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new.replace("WHO", PERSON[who])), encoding="utf-8")

    return does


def found(index: Index, part: str, name: str, circle: str = "operations") -> Thing:
    """Return a thing of the record."""
    thing = index.thing(f"{part}/{circle}/{name}" if circle else f"{part}/{name}")
    assert thing is not None
    return thing


def met(index: Index, thing: int, who: int) -> bool:
    """Tell whether all that a meeting writes is there."""
    circle = CIRCLES[thing]
    decided = found(index, "decisions", "2026-11-22-bicycles", circle)
    last = found(index, "minutes", f"2026-11-08-{circle}", circle)
    return (
        decided.plain["text"] == f"One rack for {PERSON[who]}."
        and index.thing(f"minutes/{circle}/2026-11-22-{circle}") is not None
        and index.thing(f"backlog/{circle}/2026-11-02-bicycles") is None
        and last.state == "accepted"
    )


def in_text(words: str) -> Callable[[Index, int, int], bool]:
    """Tell whether a decision's text holds some words."""
    return lambda index, thing, who: (
        words.replace("WHO", PERSON[who])
        in str(found(index, "decisions", DECISION[thing]).plain["text"])
    )


def is_member(index: Index, thing: int, who: int) -> bool:
    """Tell whether somebody belongs to a circle."""
    members = found(index, "circles", CIRCLES[thing], "").plain["members"]
    assert isinstance(members, list)
    return f"New {PERSON[who]}" in [one["name"] for one in members if isinstance(one, dict)]


def is_accepted(index: Index, thing: int, who: int) -> bool:
    """Tell whether minutes are accepted, in the words of one person."""
    accepted = found(index, "minutes", MINUTES[thing]).plain.get("accepted")
    return isinstance(accepted, dict) and accepted["how"] == f"by mail to {PERSON[who]}"


TOPIC = ("", "Noise at night", "The parking of guests")
DEEDS = {
    "hold a meeting": Deed(holds, met),
    "accept minutes": Deed(
        types("minutes", "accept", MINUTES, "--how", "by mail to WHO", "--date", "2026-11-22"),
        is_accepted,
    ),
    "close an action": Deed(
        types("actions", "done", ACTION, "--on", "2026-11-22", "--note", "Thanks, WHO"),
        lambda index, thing, who: (
            found(index, "actions", ACTION[thing]).state == "done"
            and found(index, "actions", ACTION[thing]).plain["note"] == f"Thanks, {PERSON[who]}"
        ),
    ),
    "hand an action over": Deed(
        types("actions", "hand", ACTION, "WHO"),
        lambda index, thing, who: found(index, "actions", ACTION[thing]).who == (PERSON[who],),
    ),
    "lengthen a term": Deed(
        types("terms", "set", TERM, "--until", "DAY"),
        lambda index, thing, who: found(index, "terms", TERM[thing]).day == f"2026-12-0{who}",
    ),
    "end a term": Deed(
        types("terms", "end", TERM, "--on", "2026-11-22", "--because", "WHO moves"),
        lambda index, thing, who: (
            found(index, "terms", TERM[thing]).state == "ended"
            and found(index, "terms", TERM[thing]).plain["because"] == f"{PERSON[who]} moves"
        ),
    ),
    "edit the first line": Deed(edits("22:00", "22:00 (WHO)"), in_text("22:00 (WHO)")),
    "edit the last line": Deed(edits("first.", "first, says WHO."), in_text("says WHO.")),
    "move a review": Deed(
        types("decisions", "set", DECISION, "--review", "DAY"),
        lambda index, thing, who: (
            found(index, "decisions", DECISION[thing]).day == f"2026-12-0{who}"
        ),
    ),
    "bring a topic": Deed(
        types("backlog", "add", TOPIC, "--why", "WHO asks", "--circle", "operations"),
        lambda index, thing, who: (
            f"{PERSON[who]} asks"
            in [
                one.plain["why"]
                for one in index.things("backlog")
                if one.title == TOPIC[thing]
            ]
        ),
    ),
    "change a topic": Deed(
        types("backlog", "set", ("", "backlog/operations/2026-11-02-bicycles",
              "backlog/garden/2026-11-02-bicycles"), "--why", "WHO asks"),
        lambda index, thing, who: (
            found(index, "backlog", "2026-11-02-bicycles", CIRCLES[thing]).plain["why"]
            == f"{PERSON[who]} asks"
        ),
    ),
    "add a member": Deed(
        types("circle", "member", "add", "New WHO", "--circle", CIRCLES), is_member
    ),
    "change an aim": Deed(
        types("circle", "set", CIRCLES, "--aim", "A house for WHO"),
        lambda index, thing, who: (
            found(index, "circles", CIRCLES[thing], "").plain["aim"]
            == f"A house for {PERSON[who]}"
        ),
    ),
}  # fmt: skip


class Heard:
    """What is printed, where no fixture of a single test can be had."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        self._out, self._err = io.StringIO(), io.StringIO()

    def readouterr(self) -> tuple[str, str]:
        """Return what was printed since the last time."""
        said = self._out.getvalue(), self._err.getvalue()
        self._out, self._err = io.StringIO(), io.StringIO()
        self._patch.setattr(sys, "stdout", self._out)
        self._patch.setattr(sys, "stderr", self._err)
        return said


def settle(tmp_path: Path, patch: pytest.MonkeyPatch) -> None:
    """Have nothing of whoever runs the tests."""
    own_settings(tmp_path, patch, "[core]", " fsync = none", "[merge]", " stat = false")
    patch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    patch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a repository with one branch for each deed, thing and person."""
    place = tmp_path_factory.mktemp("world")
    folder = place / "record"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        settle(place, patch)
        patch.chdir(folder)
        git(folder, "init", "-q")
        base(folder)
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", "Base")
        hand = Hand(folder, patch, cast("Any", Heard(patch)))
        for name, deed in DEEDS.items():
            for thing, who in product((1, 2), (1, 2)):
                git(folder, "checkout", "-q", "-b", branch(name, thing, who), "main")
                deed.does(hand, thing, who)
                assert deed.seen(Index(folder), thing, who), name
                git(folder, "add", ".")
                git(folder, "commit", "-q", "-m", name)
        git(folder, "checkout", "-q", "main")
        yield folder


def branch(name: str, thing: int, who: int) -> str:
    """Return the name of a branch."""
    return f"{name.replace(' ', '-')}-{thing}-{who}"


@pytest.fixture(scope="module")
def clone(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clone of it."""
    place = tmp_path_factory.mktemp("clone")
    git(place, "clone", "-q", "--shared", str(world), "record")
    return place / "record"


@pytest.fixture
def hand(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Hand:
    """Return somebody in a clone in which nothing was done yet."""
    settle(tmp_path, monkeypatch)
    git(clone, "checkout", "-q", "-f", "-B", "main", "origin/main")
    git(clone, "clean", "-q", "-f", "-d")
    monkeypatch.chdir(clone)
    return Hand(clone, monkeypatch, capsys)


def merged(hand: Hand, mine: str, theirs: str) -> list[str]:
    """Merge the work of somebody into one's own; return the files in conflict."""
    git(hand.folder, "checkout", "-q", "-B", "mine", f"origin/{mine}")
    done = git(hand.folder, "merge", "-q", "--no-edit", f"origin/{theirs}", check=False)
    left = git_says(hand.folder, "diff", "--name-only", "--diff-filter=U")
    assert bool(left) == (done.returncode != 0), done.stdout + done.stderr
    return left.split("\n") if left else []


def findings(hand: Hand) -> list[str]:
    """Return what check finds, without the lines, which move in a merge."""
    assert hand.types("check", "--json") in (0, 1), hand.err
    return sorted(f"{one['path']}: {one['what']}" for one in json.loads(hand.out))


def findings_of(hand: Hand, name: str) -> list[str]:
    """Return what check finds in one of the branches."""
    git(hand.folder, "checkout", "-q", f"origin/{name}")
    return findings(hand)


PAIRS = list(combinations_with_replacement(DEEDS, 2))


@pytest.mark.parametrize(("mine", "theirs"), PAIRS)
def test_different_things_merge_cleanly(hand: Hand, mine: str, theirs: str) -> None:
    """Two people who do things to different things collide in nothing, and lose nothing."""
    assert merged(hand, branch(mine, 1, 1), branch(theirs, 2, 2)) == []
    index = Index(hand.folder)
    assert DEEDS[mine].seen(index, 1, 1)
    assert DEEDS[theirs].seen(index, 2, 2)
    assert index.troubles == ()


# Where both change the same thing, and git cannot know what is right: nothing but these.
SAME = [(deed, deed) for deed in DEEDS] + [
    ("hold a meeting", "accept minutes"),  # the meeting accepts them too
    ("hold a meeting", "change a topic"),  # the meeting has done with it
    ("close an action", "hand an action over"),
    ("lengthen a term", "end a term"),
]
LISTS = (
    ("decisions", "list"), ("terms", "list"), ("actions", "list", "--all"), ("backlog", "list"),
    ("minutes", "list"), ("circle", "list"),
)  # fmt: skip


@pytest.mark.parametrize(("mine", "theirs"), PAIRS)
def test_the_same_thing_is_never_lost(hand: Hand, mine: str, theirs: str) -> None:
    """A clean merge holds what both did; a conflict is only where both changed the same."""
    left = merged(hand, branch(mine, 1, 1), branch(theirs, 1, 2))
    assert bool(left) == ((mine, theirs) in SAME)
    index = Index(hand.folder)
    if not left:
        assert DEEDS[mine].seen(index, 1, 1)
        assert DEEDS[theirs].seen(index, 1, 2)
        assert index.troubles == ()


@pytest.mark.parametrize(("mine", "theirs"), SAME)
def test_after_a_conflict_all_the_rest_is_listed(hand: Hand, mine: str, theirs: str) -> None:
    """While a merge is unfinished, it is said where, and every other thing is there."""
    whole = {one.id for part in PARTS for one in Index(hand.folder).things(part)}
    left = merged(hand, branch(mine, 1, 1), branch(theirs, 1, 2))
    marked = [name for name in left if b"<<<<<<< " in (hand.folder / name).read_bytes()]
    index = Index(hand.folder)
    unread = [one.path for one in index.troubles]
    assert sorted(unread) == [name for name in marked if not is_page(name)]
    assert all(one.line and "unfinished merge" in one.what for one in index.troubles)
    there = {one.id for part in PARTS for one in index.things(part)}
    gone = {name.rpartition(".")[0] for name in unread}
    assert whole - there <= gone | {"backlog/operations/2026-11-02-bicycles"}
    for line in LISTS:
        assert hand.types(*line) == 0, hand.err
    hand.types("check")
    for name in unread:
        assert f"{name}:" in hand.out
    if marked:
        assert hand.types("commit", "--yes") == 3
        assert "A merge is under way" in hand.err


def is_page(name: str) -> bool:
    """Tell whether a file is the Markdown of minutes, which is made from their YAML."""
    return name.startswith("minutes/") and name.endswith(".md")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [("hold a meeting", "close an action"), ("accept minutes", "add a member"),
     ("end a term", "edit the first line"), ("move a review", "bring a topic")],
)  # fmt: skip
def test_check_finds_nothing_new_after_a_clean_merge(hand: Hand, mine: str, theirs: str) -> None:
    """What check says of a merged record, it said of one of the two before."""
    known = [
        *findings_of(hand, branch(mine, 1, 1)),
        *findings_of(hand, branch(theirs, 2, 2)),
    ]
    merged(hand, branch(mine, 1, 1), branch(theirs, 2, 2))
    assert [one for one in findings(hand) if one not in known] == []


@pytest.mark.parametrize("part", ["front matter", "text"])
def test_a_decision_in_conflict_says_where(hand: Hand, part: str) -> None:
    """In a decision the line of the conflict is said, be it in its facts or in its text."""
    deed = {"front matter": "move a review", "text": "edit the last line"}[part]
    (name,) = merged(hand, branch(deed, 1, 1), branch(deed, 1, 2))
    text = (hand.folder / name).read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index("<<<<<<< ")) + 1
    assert hand.types("decisions", "list") == 0
    assert f"{name}:{line}: This file has an unfinished merge" in hand.err
    assert DECISION[2] in hand.out
    assert DECISION[1] not in hand.out


# The layouts of record-files.md 5.2, with the files as we write them.


def both(hand: Hand, mine: Callable[[], object], theirs: Callable[[], object]) -> list[str]:
    """Let two people change files by hand, and merge; return the files in conflict."""
    for name, change in (("a", mine), ("b", theirs)):
        git(hand.folder, "checkout", "-q", "-B", name, "origin/main")
        change()
        git(hand.folder, "add", ".")
        git(hand.folder, "commit", "-q", "-m", name)
    git(hand.folder, "checkout", "-q", "a")
    git(hand.folder, "merge", "-q", "--no-edit", "b", check=False)
    left = git_says(hand.folder, "diff", "--name-only", "--diff-filter=U")
    return left.split("\n") if left else []


def test_the_same_title_on_one_day_is_an_honest_conflict(hand: Hand) -> None:
    """Two topics of one title never become one, and never two of one number."""
    first = ("backlog", "add", "Noise", "--why", "ana asks", "--circle", "operations")
    other = ("backlog", "add", "Noise", "--why", "ben asks", "--circle", "operations")
    left = both(hand, lambda: hand.types(*first), lambda: hand.types(*other))
    assert [name.rpartition("/")[0] for name in left] == ["backlog/operations"]


def test_what_two_people_do_apart_has_no_number_in_common(hand: Hand) -> None:
    """New things are called by day and words: a merge never brings one name twice."""
    names = ("Noise", "Parking", "Bins")
    add = ("actions", "add", "--circle", "operations")
    left = both(
        hand,
        lambda: [hand.types(*add, f"{name} one") for name in names],
        lambda: [hand.types(*add, f"{name} two") for name in names],
    )
    assert left == []
    things = [one.title for one in Index(hand.folder).things("actions")]
    assert all(f"{name} {n}" in things for name in names for n in ("one", "two"))


@pytest.mark.parametrize("kept", [True, False])
def test_an_editor_that_writes_crlf_disturbs_nothing(hand: Hand, kept: bool) -> None:  # noqa: FBT001
    """With our .gitattributes other line ends are no change; without, the whole file would be."""
    path = hand.folder / f"actions/operations/{ACTION[1]}.yaml"

    def crlf() -> None:
        if not kept:
            hand.writes(".gitattributes", "* -text\n")
        text = path.read_bytes().replace(b"who: kim", b"who: ana")
        path.write_bytes(text.replace(b"\n", b"\r\n"))

    def usual() -> None:
        hand.types("actions", "done", ACTION[1], "--on", "2026-11-22")

    left = both(hand, crlf, usual)
    assert bool(left) is not kept


@pytest.mark.parametrize("union", [True, False])
def test_a_union_of_yaml_is_never_silent(hand: Hand, union: bool) -> None:  # noqa: FBT001
    """Where somebody set merge=union, two lines of one key are refused with file and line."""
    review = ("decisions", "set", DECISION[1], "--review")

    def change(day: str) -> None:
        if union:
            hand.writes(".gitattributes", ATTRIBUTES + "*.md merge=union\n")
        hand.types(*review, day)

    left = both(hand, lambda: change("2026-12-01"), lambda: change("2026-12-02"))
    assert bool(left) is not union
    (trouble,) = Index(hand.folder).troubles
    assert trouble.line
    assert DECISION[1] in trouble.path


def test_sentences_in_paragraphs_of_their_own_merge(hand: Hand) -> None:
    """Two people may edit different paragraphs of one decision."""
    left = merged(hand, branch("edit the first line", 1, 1), branch("edit the last line", 1, 2))
    assert left == []
    text = str(found(Index(hand.folder), "decisions", DECISION[1]).plain["text"])
    assert "22:00 (ana)" in text
    assert "says ben." in text


def test_nothing_in_the_record_is_made_again_by_everybody(hand: Hand) -> None:
    """There is no index, counter or stamp that two people would both change."""
    files = git_says(hand.folder, "diff", "--name-only", "main", "origin/hold-a-meeting-1-1")
    assert sorted(files.split("\n")) == [
        "backlog/operations/2026-11-02-bicycles.yaml",
        "decisions/operations/2026-11-22-bicycles.md",
        "minutes/operations/2026-11-08-operations.md",
        "minutes/operations/2026-11-08-operations.yaml",
        "minutes/operations/2026-11-22-operations.md",
        "minutes/operations/2026-11-22-operations.yaml",
    ]
