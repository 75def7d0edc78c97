from __future__ import annotations

from dataclasses import replace

import pytest
from playing import QUIET, answered, letting, memory, playing, says

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Objection, ObjectionState, Proposal, Version
from sociocli.domain.scenario import Stance, Worry
from sociocli.practice.circle.memory import Remembering
from sociocli.practice.circle.moves import Move
from sociocli.practice.circle.place import place_of
from sociocli.practice.circle.remembered import Raised

KIM = "item-1/consent-1/kim"
LATE = Stance("kim", comes="item-1/reactions")


@pytest.mark.parametrize(
    ("moves", "opened", "argued"),
    [
        ((Move.ASK,), 1, 0),
        ((Move.CARE,), 1, 0),
        ((Move.ASK, Move.EXPLAIN), 0, 1),
        ((Move.PRESS, Move.PRESS), 0, 2),
        ((Move.EXPLAIN, Move.ASK), 1, 0),
        ((Move.THANK, Move.HAT), 0, 0),
    ],
)
def test_asking_opens_and_arguing_closes(moves: tuple[Move, ...], opened: int, argued: int) -> None:
    """Somebody who is asked opens up, and whoever is argued with closes, until asked again."""
    known = memory(playing(), [says(KIM, one, "kim") for one in moves]).item(1).person("kim")
    assert (known.opened, known.argued, known.closed) == (opened, argued, argued > 0)


def test_to_wait_concerns_everybody_if_it_is_said_to_all() -> None:
    """One at a time, said to all, is heard by each; a question to all concerns nobody."""
    item = memory(
        playing(), [says(KIM, Move.TURN), says(KIM, Move.ASK), says(KIM, Move.LATER, "ben")]
    ).item(1)
    assert [item.person(one).redirected for one in ("ana", "ben", "kim")] == [1, 2, 1]
    assert item.person("kim").asked == 0


def test_what_is_said_to_all_at_an_objection_concerns_its_owner() -> None:
    """A “but” into the room is heard by the one whose objection it is."""
    item = memory(
        playing(),
        [
            answered(KIM, "objection"),
            answered(f"{KIM}/reason", "No."),
            says("item-1/objection-1/understood", Move.EXPLAIN),
        ],
    ).item(1)
    assert item.person("kim").closed
    assert not item.person("ben").closed


def test_what_was_said_is_forgotten_with_the_answer() -> None:
    """Only what was said at the waiting question is remembered as said."""
    remembered = memory(playing(), [says(KIM, Move.ASK, "kim")])
    assert [one.move for one in remembered.said] == [Move.ASK]
    remembered.hear(answered(KIM, "consent"))
    assert remembered.said == []


def test_saying_it_back_needs_the_reason() -> None:
    """Words that hold the reason are understanding, others are a miss."""
    cast = playing(Stance("kim", worries=(Worry("No.", words=("choir",)),)))
    known = memory(cast, [says(KIM, Move.RESTATE, "kim", "You dislike it.")]).item(1).person("kim")
    assert (known.misses, known.understood) == (1, False)
    known = memory(cast, [says(KIM, Move.RESTATE, "kim", "The choir!")]).item(1).person("kim")
    assert (known.misses, known.understood) == (0, True)


def test_somebody_late_is_not_here_until_the_meeting_comes_to_their_step() -> None:
    """Where nobody noted that they are missing they simply come."""
    assert not memory(playing(LATE), [answered("check-in/ana")]).here("kim")
    assert memory(playing(LATE), [answered("item-1/reactions/ana")]).here("kim")
    assert memory(playing(LATE), [answered("check-out/ana")]).here("kim")


def test_somebody_noted_as_late_comes_when_it_is_noted() -> None:
    """Whoever was marked as late is here once somebody says so, by id or by name."""
    entries = [answered("attendance/kim", "late"), answered("item-1/reactions/ana")]
    assert not memory(playing(LATE), entries).here("kim")
    for who in ("kim", "Kim"):
        arrived = letting("item-1/reactions/ben", "arrived", who=who)
        assert memory(playing(LATE), [*entries, arrived]).here("kim")


def test_somebody_can_leave_and_come_back() -> None:
    """The same aside takes somebody out and brings them in again."""
    left = letting("item-1/reactions/ana", "left", who="ben")
    assert not memory(playing(), [left]).here("ben")
    assert memory(playing(), [left, answered("aside/who", ["ben"])]).here("ben")
    assert not memory(playing(), [answered("aside/who", ["ben"])]).here("ben")


def test_a_step_is_reached_by_its_name_or_by_what_comes_after_its_item() -> None:
    """Later items and the end are beyond every step of an item."""
    assert memory(playing(), [answered("item-1/questions/ana")]).has_come_to("item-1/questions")
    assert not memory(playing(), [answered("item-1/present")]).has_come_to("item-1/questions")
    assert memory(playing(), [answered("item-2/frame")]).has_come_to("item-1/questions")
    assert not memory(playing(), [answered("check-in/ana")]).has_come_to("check-out")


def test_an_item_that_goes_on_brings_its_text_and_its_objections() -> None:
    """Objections of an earlier meeting keep their numbers, and new ones come after them."""
    old = Item(
        "Quiet hours",
        Kind.DECIDE,
        Outcome.DEFERRED,
        number=1,
        proposal=Proposal("", (Version("Quiet from nine."),)),
        objections=(
            Objection("Too early.", 1, state=ObjectionState.OPEN),
            Objection("Gone.", 1, state=ObjectionState.INTEGRATED),
        ),
    )
    cast = playing(items=(replace(QUIET, proposal=None, continues="before#1"),))
    brought = replace(
        cast.brought, earlier=(Minutes("before", "house", "2026-11-01", items=(old,)),)
    )
    cast = replace(cast, brought=brought)
    item = memory(cast, [answered(KIM, "objection"), answered(f"{KIM}/reason", "No.")]).item(1)
    assert item.first.text == "Quiet from nine."
    assert [(one.owner, one.reason) for one in item.raised] == [("", "Too early."), ("kim", "No.")]


def test_an_old_objection_gets_its_owner_when_it_is_taken_up() -> None:
    """Whoever says that theirs is the old one owns it."""
    cast = playing()
    remembered = memory(cast, [])
    item = remembered.item(1)
    item.raised.append(Raised("", "Too early."))
    remembered.hear(answered(f"{KIM}/which", "objection-1"))
    remembered.hear(answered(f"{KIM}/reason", "Still too early."))
    assert item.objectors == ("kim",)


def test_the_place_of_a_role_has_a_memory_of_its_own() -> None:
    """Two roles of one item do not share slips or candidates."""
    remembered = memory(
        playing(),
        [
            answered("item-1/secretary/candidate", ["kim"]),
            answered("item-1/delegate/candidate", ["ben"]),
        ],
    )
    assert remembered.item(1, "secretary").candidate == ("kim",)
    assert remembered.item(1, "delegate").candidate == ("ben",)
    assert place_of("item-1/delegate/candidate").role == "delegate"


def test_what_was_taken_back_is_not_remembered() -> None:
    """After an undo only the answers count that stand now, however many there are."""
    ben = "item-1/consent-1/ben"
    first = (answered(KIM, "objection"), answered(f"{KIM}/reason", "No."))
    other = (answered(KIM, "consent"), answered(ben, "objection"), answered(f"{ben}/reason", "No."))
    remembering = Remembering(playing())
    assert remembering.of(first).item(1).objectors == ("kim",)
    assert remembering.of(other).item(1).objectors == ("ben",)
    assert remembering.of(other[:1]).item(1).objectors == ()
