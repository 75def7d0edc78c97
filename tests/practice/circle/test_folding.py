from __future__ import annotations

import random
from typing import Any

import pytest
from any_answers import AnyAnswers
from playing import QUIET, answered, memory, playing
from rooms import ONE_OF_EACH, Ticking, circle_meeting

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.character import Character
from sociocli.domain.item import Kind
from sociocli.domain.method import METHODS
from sociocli.domain.scenario import Met, Stance, Worry
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.memory import remember
from sociocli.practice.circle.place import place_of
from sociocli.process.asking import Plain
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run

ONE = "item-1/consent-1"
ROLES = AgendaItem("Two roles", Kind.ELECT, minutes=15, roles=("secretary", "delegate"))
# Questions that are put to the owner of an objection, by name.
TO_THE_OWNER = ("confirmed", "stands", "possible", "withdraw")


class Asking(AnyAnswers):
    """Any facilitator; at each objection the memory must know whose it is."""

    def __init__(self, drawn: list[int], cast: Cast, journal: ListJournal) -> None:
        super().__init__(drawn, undo=True)
        self.cast, self.journal, self.checked = cast, journal, 0
        self.by_proxy: list[str] = []

    def plain(self, question: AnyQuestion) -> Plain:
        """Compare, then answer."""
        place = place_of(question.key)
        if place.phase == "objection" and place.part == "away/proxy":
            self.by_proxy.append(place.key.rpartition("/away")[0])
        asked = place.phase == "objection" and place.part in TO_THE_OWNER
        if asked and place.key.rpartition("/")[0] not in self.by_proxy:
            remembered = remember(self.cast, self.journal.entries)
            raised = remembered.item(place.item, place.role).objection(place.number)
            assert raised is not None, question.key
            names = dict(question.scene.names)
            assert names[raised.owner] == dict(question.words.values)["name"]
            self.checked += 1
        return super().plain(question)


@pytest.mark.parametrize("method", list(METHODS))
def test_the_memory_knows_whose_objection_it_is(method: str) -> None:
    """In any meeting the number of an objection belongs to whom the process asks by name."""
    chance, checked = random.Random(method), 0
    for _ in range(160):
        brought = circle_meeting(items=(*ONE_OF_EACH[2:4], ROLES), method=method)
        people = tuple(Character(one, one.title()) for one in ("ana", "ben", "kim"))
        cast, journal = Cast(brought, people, (), "ana"), ListJournal()
        drawn = [chance.randrange(2**16) for _ in range(140)]
        asking = Asking(drawn, cast, journal)
        run(lambda brought=brought: meeting(brought), asking, journal, Ticking())
        checked += asking.checked
    assert checked > 20


def raising(*entries: Any, stances: tuple[Stance, ...] = ()) -> Any:
    """Return what is remembered of item 1 after some entries."""
    return memory(playing(*stances), entries).item(1)


def test_objections_are_numbered_as_they_are_noted() -> None:
    """The first whose reason is written down has number one."""
    item = raising(
        answered(f"{ONE}/kim", "objection"),
        answered(f"{ONE}/kim/reason", "No."),
        answered(f"{ONE}/ben", "objection"),
        answered(f"{ONE}/ben/reason", "No."),
    )
    assert item.objectors == ("kim", "ben")


def test_whoever_has_one_that_stands_keeps_its_number() -> None:
    """Somebody who objects again has the same objection with new words."""
    item = raising(
        answered(f"{ONE}/kim", "objection"),
        answered(f"{ONE}/kim/reason", "No."),
        answered("item-1/objection-1/stands", "yes"),
        answered("item-1/consent-2/kim", "objection"),
        answered("item-1/consent-2/kim/reason", "Still no."),
    )
    assert [(one.owner, one.reason) for one in item.raised] == [("kim", "Still no.")]


@pytest.mark.parametrize(
    ("part", "answer"),
    [
        ("stands", "no"),
        ("withdraw", "withdraw"),
        ("confirmed", "withdraw"),
        ("test", "not-qualified"),
    ],
)
def test_an_objection_that_is_gone_gets_a_new_number(part: str, answer: str) -> None:
    """Whoever objects after theirs was settled has another objection."""
    item = raising(
        answered(f"{ONE}/kim", "objection"),
        answered(f"{ONE}/kim/reason", "No."),
        answered(f"item-1/objection-1/{part}", answer),
        answered("item-1/consent-2/kim", "objection"),
        answered("item-1/consent-2/kim/reason", "Another no."),
    )
    assert item.objectors == ("kim", "kim")
    assert [one.open for one in item.raised] == [False, True]


def test_consent_in_a_later_round_settles_an_objection() -> None:
    """Answering otherwise in the next round closes it, once the round is over."""
    item = raising(
        answered(f"{ONE}/kim", "objection"),
        answered(f"{ONE}/kim/reason", "No."),
        answered("item-1/objection-1/stands", "yes"),
        answered("item-1/consent-2/kim", "everybody"),
        answered("item-1/adopted", None),
    )
    assert not any(one.open for one in item.raised)


def test_a_round_in_which_the_text_changed_settles_nothing() -> None:
    """A question that changes the text makes the answers of the round void."""
    item = raising(
        answered(f"{ONE}/kim", "objection"),
        answered(f"{ONE}/kim/reason", "No."),
        answered("item-1/objection-1/stands", "yes"),
        answered("item-1/consent-2/kim", "consent"),
        answered("item-1/consent-2/ben", "question"),
        answered("item-1/consent-2/ben/question/then", "change"),
        answered("item-1/proposal/text", "Quiet from eleven."),
        answered("item-1/restate", "go-on"),
    )
    assert [one.owner for one in item.raised if one.open] == ["kim"]


def test_an_absent_member_may_have_the_first_number() -> None:
    """An objection that was sent by somebody absent counts as any other."""
    item = raising(
        answered("item-1/absent-objection", ["ben"]),
        answered("item-1/absent-objection/reason", "No."),
        answered(f"{ONE}/kim", "objection"),
        answered(f"{ONE}/kim/reason", "No."),
    )
    assert item.objectors == ("ben", "kim")


def test_a_round_held_together_names_the_objectors() -> None:
    """Where all answer at once only those who are named object."""
    item = raising(
        answered(f"{ONE}/all", "some"),
        answered(f"{ONE}/objectors", ["kim"]),
        answered(f"{ONE}/kim/reason", "No."),
    )
    assert item.objectors == ("kim",)
    assert item.answer("ben") == "consent"


def test_objections_to_a_candidate_are_numbered_when_they_are_taken_up() -> None:
    """A later candidate's objections go on with the numbers after the first one's."""
    entries = (
        answered("item-1/candidate", ["ben"]),
        answered(f"{ONE}/kim", "objection"),
        answered(f"{ONE}/kim/reason", "No."),
        answered(f"{ONE}/ben", "objection"),
        answered("item-1/objection-1/understood", ""),
        answered("item-1/objection-1/way", "another"),
        answered("item-1/candidate", ["kim"]),
        answered("item-1/consent-2/ana", "objection"),
    )
    item = raising(*entries)
    assert item.objectors == ("kim", "ben", "ana")
    assert item.candidate == ("kim",)


def test_objections_that_were_never_taken_up_have_no_number() -> None:
    """A round that was left before anybody worked on it leaves no objections."""
    item = raising(
        answered("item-1/candidate", ["ben"]),
        answered(f"{ONE}/kim", "objection"),
        answered("item-1/consent-2/ana", "objection"),
    )
    assert item.objectors == ("ana",)


def test_the_package_follows_the_versions() -> None:
    """Text, dates, conditions and measures lie on the table as they were written."""
    item = raising(
        answered("item-1/version-2/text", "Quiet from eleven."),
        answered("item-1/version-3/review", "2027-02-01"),
        answered("item-1/version-4/measure", "Noise"),
        answered("item-1/version-4/measure/who", ["ana"]),
        answered("item-1/version-4/measure/stop-if", "twice"),
        answered("item-1/version-5/condition", "A sign hangs there."),
    )
    assert (item.now.text, item.now.review) == ("Quiet from eleven.", "2027-02-01")
    assert (item.first.text, item.first.review) == (QUIET.proposal.text, "12 months")
    assert [(one.what, one.who, one.stop_if) for one in item.now.watched] == [
        ("Noise", "ana", "twice")
    ]
    assert item.now.added == ["Noise", "twice", "A sign hangs there."]


def test_saying_it_back_holds_the_reason_or_misses_it() -> None:
    """What was written under “understood” counts as saying it back."""
    worry = Worry("No.", words=("choir",), met=(Met(),))
    raised = (answered(f"{ONE}/kim", "objection"), answered(f"{ONE}/kim/reason", "No."))
    missed = raising(
        *raised,
        answered("item-1/objection-1/understood", "Too long."),
        stances=(Stance("kim", worries=(worry,)),),
    )
    hit = raising(
        *raised,
        answered("item-1/objection-1/understood", "Your Choir."),
        stances=(Stance("kim", worries=(worry,)),),
    )
    assert (missed.person("kim").misses, missed.person("kim").understood) == (1, False)
    assert (hit.person("kim").misses, hit.person("kim").understood) == (0, True)


def test_a_slip_follows_whoever_moves() -> None:
    """The name to which somebody moves takes the place of the one on the slip."""
    item = raising(
        answered("item-1/slips/kim", ["ben"]), answered("item-1/change-1/kim/name", ["ana"])
    )
    assert item.slips == {"kim": ("ana",)}


def test_names_that_were_counted_are_remembered() -> None:
    """Reasons that are a count are heard as such, until there is another candidate."""
    counted = (
        answered("item-1/candidate", ["ben"]),
        answered("item-1/candidate/reasons", "Three names for Ben, the majority."),
    )
    assert raising(*counted).counted
    assert not raising(*counted, answered("item-1/candidate", ["kim"])).counted


def test_with_another_candidate_understanding_begins_anew() -> None:
    """What somebody has against one person says nothing about the next one."""
    raised = (
        answered("item-1/candidate", ["ben"]),
        answered(f"{ONE}/kim", "objection"),
        answered("item-1/objection-1/understood", "He has no time."),
    )
    assert raising(*raised).person("kim").understood
    assert not raising(*raised, answered("item-1/candidate", ["ana"])).person("kim").understood
