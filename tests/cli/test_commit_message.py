"""The message of a commit: circle, date, and what was decided, in a line of 72 characters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evenings import evening
from hypothesis import given
from hypothesis import strategies as st

from sociocli.cli.commit_message import LONGEST_SUBJECT, message_of, message_of_files
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Action, Minutes, Topic
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import Decision, Pending
from sociocli.domain.selection import Selection
from sociocli.record.git import ChangedFile

BARE = Minutes("2026-11-22-operations", "operations", "2026-11-22")


def decided(title: str, outcome: Outcome = Outcome.ADOPTED, review: str = "") -> Item:
    """Return an item with a decision."""
    return Item(title, outcome=outcome, decision=Decision("Text", review=review))


SECRETARY = Item(
    "Secretary",
    Kind.ELECT,
    Outcome.ELECTED,
    selection=Selection("secretary", holder=("ben",), until="2027-05-22"),
)
BEN = (Attendee("ben", "Ben"),)


def test_decisions_and_selections_stand_in_the_first_line() -> None:
    """Who was selected and what was adopted stand behind circle and day."""
    minutes = replace(BARE, people=BEN, items=(decided("quiet hours"), SECRETARY))
    subject, _ = message_of(minutes, "Operations")
    assert subject == "Operations, 2026-11-22: quiet hours adopted; Ben secretary"


def test_the_body_lists_decisions_and_counts_the_rest() -> None:
    """Below stand each decision with its review, and how many actions and topics there are."""
    minutes = replace(
        BARE,
        people=BEN,
        items=(decided("Quiet hours", review="2027-02-22"), SECRETARY, Item("Talk")),
        actions=(Action("Book"), Action("Call")),
        backlog=(Topic("Noise"),),
    )
    assert message_of(minutes)[1] == (
        "Decisions:\n- Quiet hours: adopted, review 2027-02-22\n"
        "- secretary: Ben until 2027-05-22\n\nActions: 2\nFor later: 1"
    )


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.KEPT, "kept, answers awaited"),
        (Outcome.ADOPTED_PENDING, "adopted, answers awaited"),
    ],
)
def test_what_waits_for_answers_is_not_said_as_if_it_were_done(outcome: Outcome, said: str) -> None:
    """A selection or a review that waits for somebody says so, in both parts of the message."""
    pending = Pending(("kim",), "lazy", "2026-11-24")
    items = (
        replace(SECRETARY, pending=pending),
        replace(decided("Bikes", outcome), pending=pending),
    )
    subjects = [message_of(replace(BARE, people=BEN, items=(one,)), "A")[0] for one in items]
    assert subjects == [
        "A, 2026-11-22: Ben secretary, answers awaited",
        f"A, 2026-11-22: Bikes {said}",
    ]
    _, body = message_of(replace(BARE, people=BEN, items=items), "A")
    assert body == (
        f"Decisions:\n- secretary: Ben until 2027-05-22, answers awaited\n- Bikes: {said}"
    )
    settled = replace(SECRETARY, pending=replace(pending, who=()))
    assert message_of(replace(BARE, people=BEN, items=(settled,)), "A")[0].endswith("Ben secretary")


def test_a_meeting_without_decisions_has_minutes() -> None:
    """If nothing was decided, the message does not pretend."""
    assert message_of(BARE) == ("operations, 2026-11-22: minutes", "")


def test_results_in_parts_are_named_each() -> None:
    """An item with several results is named by its parts."""
    whole = Item("Roles", Kind.ELECT, Outcome.ELECTED, parts=(SECRETARY, decided("Both may sign")))
    subject, _ = message_of(replace(BARE, people=BEN, items=(whole,)))
    assert subject == "operations, 2026-11-22: Ben secretary; Both may sign adopted"


def test_a_long_title_is_cut_and_what_came_of_it_stays() -> None:
    """However long a title is, the first line says what became of the item."""
    subject, body = message_of(replace(BARE, items=(decided("A long " * 30), SECRETARY)))
    assert subject.endswith("A long A… adopted; and 1 more")
    assert len(subject) <= LONGEST_SUBJECT
    assert "A long A long A long A long A long" in body


def test_what_finds_no_room_is_counted() -> None:
    """The first line never says less than how many decisions there were."""
    items = tuple(decided(f"Decision number {n} of a long evening") for n in range(9))
    subject, body = message_of(replace(BARE, items=items), "Operations")
    assert subject.endswith("; and 8 more")
    assert len(subject) <= LONGEST_SUBJECT
    assert body.count("\n- ") == 9


@given(
    st.text(max_size=90),
    st.lists(st.tuples(st.text(min_size=1, max_size=150), st.sampled_from(Outcome)), max_size=6),
)
def test_any_words_make_one_good_first_line(circle: str, items: list[tuple[str, Outcome]]) -> None:
    """Whatever people wrote, the first line is one line of 72 characters at most."""
    minutes = replace(BARE, items=tuple(Item(title, outcome=outcome) for title, outcome in items))
    subject, body = message_of(minutes, circle)
    assert 0 < len(subject) <= LONGEST_SUBJECT
    assert subject.isprintable()
    assert all(line.isprintable() for line in body.split("\n"))


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Fixes #12", "Fixes # 12"),
        ("for @ana", "for @ ana"),
        ("mail a@b.org", "mail a@b.org"),
        ("C# is # 1", "C# is # 1"),
        ("two\nlines\x1b[2J", "two lines [2J"),
    ],
)
def test_no_forge_acts_on_a_title(title: str, shown: str) -> None:
    """Numbers of issues and names of people there are no links."""
    assert message_of(replace(BARE, items=(decided(title),)))[0].endswith(f": {shown} adopted")


def test_an_evening_with_everything_has_a_message() -> None:
    """All kinds of items and outcomes go through."""
    assert message_of(evening())[0].startswith("operations, ")


def changed(path: str, what: str = "changed") -> ChangedFile:
    """Return a file that has changed."""
    return ChangedFile(path, what, known=what != "new")


def test_changes_outside_of_meetings_are_counted_by_kind() -> None:
    """The message of many other changes says how many of what, and lists the files."""
    files = [
        changed("actions/garden/a.yaml"),
        changed("actions/garden/b.yaml", "new"),
        changed("terms/garden/c.yaml", "removed"),
        changed("minutes/garden/m.yaml"),
        changed("minutes/garden/m.md"),
    ]
    subject, body = message_of_files(files, str.title)
    assert subject == "Garden: 2 actions; 1 term; 1 minutes"
    assert body.split("\n")[1:4] == [
        "- changed: actions/garden/a.yaml",
        "- new: actions/garden/b.yaml",
        "- removed: terms/garden/c.yaml",
    ]
    more = [changed(f"backlog/x/{n}.yaml", "new") for n in range(300)]
    subject, body = message_of_files([*more, changed("sociocli.yaml")])
    assert subject == "x: 300 topics for later; the organisation"
    assert body.endswith("- and 201 more")


@pytest.mark.parametrize(
    ("files", "subject"),
    [
        ([changed("decisions/x/quiet.md")], "X: changed decision “Title of quiet.md”"),
        (
            [
                changed("actions/x/a.yaml", "new"),
                changed("minutes/x/m.yaml"),
                changed("minutes/x/m.md"),
            ],
            "X: new action “Title of a.yaml”; changed minutes “Title of m.yaml”",
        ),
        ([changed(".gitattributes", "new")], "Record: new .gitattributes"),
        ([changed("sociocli.yaml")], "Record: the organisation"),
        (
            [changed("sociocli.yaml", "new"), changed("circles/x.yaml", "new")],
            "Begin the record of Title of sociocli.yaml",
        ),
    ],
)
def test_a_few_changes_are_named(files: list[ChangedFile], subject: str) -> None:
    """Whoever reads the history sees what was changed, not that one thing was."""
    named = message_of_files(files, str.title, lambda path: f"Title of {path.rpartition('/')[2]}")
    assert named[0] == subject


def test_a_long_title_of_what_was_changed_is_cut() -> None:
    """One thing is named however long its title is; several with long titles are counted."""
    files = [changed("actions/x/a.yaml"), changed("actions/x/b.yaml")]
    one, _ = message_of_files(files[:1], title_of=lambda _: "A long title " * 9)
    assert one.startswith("x: changed action “A long title")
    assert len(one) <= LONGEST_SUBJECT
    assert message_of_files(files, title_of=lambda _: "A long title " * 9)[0] == "x: 2 actions"


@pytest.mark.parametrize(
    ("title", "said"),
    [("Quiet hours, once more", "Quiet hours, once more: adopted"), ("Roof", "Roof adopted")],
)
def test_a_title_with_a_pause_is_set_off(title: str, said: str) -> None:
    """What came of an item is told from its title."""
    assert message_of(replace(BARE, items=(decided(title),)))[0].endswith(f": {said}")
