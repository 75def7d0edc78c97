"""Faults of a scenario: found by reading it, and by playing each of its courses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sociocli.domain.agenda import AgendaItem, AgendaProposal, NamedStep, Step
from sociocli.domain.character import Character
from sociocli.domain.item import Kind
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Course, Interruption, Met, Override, Scenario, Stance, Worry
from sociocli.practice.faults.fault import Fault
from sociocli.practice.faults.faults import faults

PEOPLE = tuple(
    Character(one, one.title(), asked=("No.",), argued=("Well.",), restated=("Yes.",))
    for one in ("you", "ana", "ben", "kim")
)
ITEM = AgendaItem(
    "Quiet hours",
    Kind.DECIDE,
    minutes=20,
    by="ana",
    proposal=AgendaProposal(
        "Quiet from ten.", review="6 months", owner="ana", criteria=("Sleep.",)
    ),
)
WORRY = Worry(
    "I object.", because="The choir.", words=("choir",), met=(Met(Resolution.AMEND, ("friday",)),)
)
KIM = Stance("kim", worries=(WORRY,))
ANA = Stance("ana", answers=(("ben", "From Monday."),))
BEN = Stance("ben", asks="From when?", reacts="Good.")
ARGUES = Course(
    "argues",
    ends="adopted",
    notices=("17",),
    does=(Override("item-1/objection-1/understood", say="explain", to="kim", words="But no."),),
)
GOOD = Scenario(
    "mine",
    "Mine",
    "Nothing.",
    aim="To live well.",
    you="you",
    people=PEOPLE,
    opening=(Step(name=NamedStep.GATHER),),
    items=(ITEM,),
    closing=(Step(name=NamedStep.CHECK_OUT),),
    stances=(KIM, ANA, BEN),
    courses=(Course("well", ends="adopted"), ARGUES),
    next=("another",),
)


def found(**changes: Any) -> list[Fault]:
    """Return the faults of the good scenario with some changes."""
    return list(faults(replace(GOOD, **changes), (), ("another", "mine")))


def told(**changes: Any) -> list[str]:
    """Return what is said about the faults of the changed scenario."""
    return [one.what for one in found(**changes)]


def stances(*more: Stance) -> tuple[Stance, ...]:
    """Return the stances, with others for the same people instead."""
    people = [one.person for one in more]
    return (*(one for one in GOOD.stances if one.person not in people), *more)


def with_course(**changes: Any) -> tuple[Course, ...]:
    """Return the courses, the bad one changed."""
    return (GOOD.courses[0], replace(ARGUES, **changes))


def test_a_good_scenario_has_no_faults() -> None:
    """Played through, each course comes out as it says."""
    assert found() == []


def test_people_are_known_and_there_once() -> None:
    """Somebody of the library must be there, by the nearest name, and nobody twice."""
    library = (Character("rosa", "Rosa"),)
    rose = replace(GOOD, people=(*PEOPLE, Character("rose")))
    assert [one.what for one in faults(rose, library, ("another",))] == [
        "Nobody is called “rose” here. Do you mean “rosa”?"
    ]
    twice = replace(GOOD, people=(*PEOPLE, PEOPLE[1]))
    assert "“ana” is there twice." in [one.what for one in faults(twice, (), ("another",))]


def test_a_guest_sits_there_by_their_name() -> None:
    """The id of a guest is the one that the meeting makes of the name."""
    eve = Character("guest-1", "Eve")
    assert told(people=(*PEOPLE, eve), guests=("guest-1",))[0] == (
        "The id of a guest is made from the name: “guest-1” would be “eve” in the meeting."
    )


@pytest.mark.parametrize(
    ("stance", "where", "what"),
    [
        (Stance("ben", says=(("frme", "Hm."),)), ("says", "frme"), "Do you mean “frame”?"),
        (Stance("ben", quality="Calm."), ("quality",), "there is no “qualifications”"),
        (Stance("ben", nominates="kim"), ("nominates",), "there is no “slips”"),
        (Stance("ben", asks_inside="Why?"), ("asks_inside",), "no “asks” before it"),
        (Stance("ben", withdraws="No."), ("withdraws",), "without “withdraws_after”"),
        (Stance("ben", answers=(("kim", "Yes."),)), ("answers",), "item 1 is by ana"),
        (Stance("ana", answers=(("kim", "Yes."),)), ("answers", "kim"), "asks nothing"),
        (Stance("ben", ideas=(("eve", "Yes."),)), ("ideas", "eve"), "Nobody is called “eve”"),
        (Stance("ben", comes="item-7/frame"), ("comes",), "never comes"),
        (Stance("ben", says=(("arrives", "Hi."),)), ("says", "arrives"), "come late"),
        (
            Stance("ben", interrupts=(Interruption("reaction/kim", "Oh!"),)),
            ("interrupts", 0),
            "Do you mean “reactions/kim”?",
        ),
        (
            Stance("ben", interrupts=(Interruption("reactions/kim", "Oh!", after="ana"),)),
            ("interrupts", 0),
            "“ana” does not speak out of turn",
        ),
        (
            Stance("ben", worries=(Worry("No."),)),
            ("worries", 0),
            "Nothing can meet this objection",
        ),
        (
            Stance("ben", worries=(replace(WORRY, met=(Met(None, ("friday",), writes="No."),)),)),
            ("worries", 0, "met", 0),
            "would not meet it",
        ),
        (
            Stance(
                "ben",
                worries=(replace(WORRY, met=(Met(None, ("ramp",), writes="Without a ramp."),)),),
            ),
            ("worries", 0, "met", 0),
            "or are denied",
        ),
    ],
)
def test_words_that_are_never_said_are_found(
    stance: Stance, where: tuple[Any, ...], what: str
) -> None:
    """Each fault of a stance is found where it stands."""
    here = [one for one in found(stances=stances(stance)) if one.where[:1] == ("stances",)]
    assert any(one.where == ("stances", 2, *where) and what in one.what for one in here)


def test_the_learner_is_not_played() -> None:
    """What the learner's own person would say is said by nobody."""
    assert told(stances=stances(Stance("you", reacts="Well."))) == [
        "The learner plays you, so nobody says these words."
    ]


def test_only_one_stance_counts() -> None:
    """A second stance for the same item is a slip."""
    assert "only the first one counts" in told(stances=(*GOOD.stances, Stance("kim")))[0]


def test_what_nothing_meets_may_end_without_a_decision() -> None:
    """If a course ends otherwise, an objection that nothing meets is meant so."""
    never = replace(WORRY, met=())
    drops = Course(
        "drops", ends="dropped", notices=("22",),
        does=(Override("item-1/objection-1/option", answer="drop"),),
    )  # fmt: skip
    changed = found(stances=stances(Stance("kim", worries=(never,))), courses=(ARGUES, drops))
    assert not [one for one in changed if "Nothing can meet" in one.what]


def test_the_plan_has_good_and_bad_courses_and_a_next() -> None:
    """Without a good course, a bad one, or anything to try next, something is missing."""
    assert "There is no good course: one without “notices”." in told(courses=(ARGUES,))
    assert told(courses=GOOD.courses[:1]) == ["There is no bad course: one with “notices”."]
    assert told(next=()) == ["There is no “next”: say what one could try afterwards."]
    assert told(next=("anothr",)) == ["There is no scenario “anothr”. Do you mean “another”?"]
    twice = (*GOOD.courses, replace(ARGUES, name="well"))
    assert told(courses=twice) == ["There are two courses of the name “well”."]


@pytest.mark.parametrize(
    ("changes", "where", "what"),
    [
        ({"notices": ("17", "170")}, ("notices", 1), "no signal “170”. Do you mean “17”?"),
        ({"praises": ("idea",)}, ("praises", 0), "Do you mean “ideas”?"),
        ({"praises": ("measure",)}, ("praises", 0), "does not praise “measure”"),
        ({"notices": ("4",)}, ("notices",), "The coach notices 17 in “argues”, and not 4."),
        ({"notices": ("17", "4")}, ("notices",), "The coach does not notice 4 in “argues”."),
        ({"does": ()}, ("notices",), "notices nothing in “argues”, and should notice 17"),
        ({"ends": "dropped"}, ("ends",), "ends in “adopted”, not in “dropped”"),
    ],
)
def test_a_course_comes_out_as_it_says(
    changes: dict[str, Any], where: tuple[Any, ...], what: str
) -> None:
    """What the coach notices, praises, and how it ends is compared with the file."""
    here = found(courses=with_course(**changes))
    assert [(one.where, what in one.what) for one in here] == [(("courses", 1, *where), True)]


def test_more_than_was_named_is_told() -> None:
    """A good course in which something is noticed says what it is."""
    argued = replace(ARGUES, name="well", notices=())
    assert told(courses=(argued, ARGUES)) == ["The coach notices 17 in “well” as well."]


@pytest.mark.parametrize(
    ("does", "where", "what"),
    [
        (Override("item-1/objectio-1/understood", answer="x"), ("ask",), "item-1/objection-1/und"),
        (Override("item-1/frame", say="thnk"), ("say",), "Do you mean “thank”?"),
        (Override("item-1/frame", say="thank", to="kin"), ("to",), "Do you mean “kim”?"),
        (Override("item-1/frame", way="rond"), ("way",), "Do you mean “round”?"),
        (Override("item-9/frame", silent=True), ("ask",), "no question is called"),
    ],
)
def test_what_a_course_does_must_be_possible(
    does: Override, where: tuple[Any, ...], what: str
) -> None:
    """A pattern that no question has, a move, a person and a way that there is not are found."""
    here = found(courses=with_course(does=(*ARGUES.does, does)))
    assert [one for one in here if one.where == ("courses", 1, "does", 1, *where)]
    assert any(what in one.what for one in here)


def test_what_is_done_more_often_than_asked_is_found() -> None:
    """Two answers for one question: the second one is never given."""
    again = Override("item-1/amendments", answer="go-on")
    assert told(courses=with_course(does=(*ARGUES.does, again, again))) == [
        "Something is done here at “item-1/amendments” more often than it is asked in “argues”."
    ]


def test_an_answer_that_is_none_stops_the_course() -> None:
    """A wrong answer is told with what is allowed."""
    wrong = Override("item-1/restate", answer="goon")
    said = told(courses=with_course(does=(*ARGUES.does, wrong)))
    assert said[0].startswith("The course “argues” cannot be played to its end: “goon”")


def test_a_course_that_never_ends_is_stopped() -> None:
    """Whoever always answers the same may go round for ever; it is stopped and told."""
    round_again = Override("item-1/restate*", answer="criteria", always=True)
    said = told(courses=with_course(does=(*ARGUES.does, round_again)))
    assert "It never comes to an end" in said[0]


def test_a_meeting_without_items_ends_without_an_outcome() -> None:
    """Where nothing is decided “ends” stays empty."""
    said = told(items=(), stances=(), courses=with_course(notices=("46",), does=()))
    assert "The course “argues” ends without an item, so “ends” stays empty." in said
