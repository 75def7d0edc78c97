"""The stories of selections, whole meetings and reviews, and how long fifteen people take."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import cache

import pytest
from playing import Played

from sociocli.domain.scenario import Course, Override, Scenario
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.coach.coach import watch
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.model.played import play_course
from sociocli.record.scenario_file import find_scenario, library, read_scenario, scenario_paths

PRAISES = [one.name for one in SIGNALS if one.praise]
MINE = (
    *("asked-once", "the-facilitator-is-named", "not-against-anybody", "over-time"),
    *("who-decided-that", "the-interrupted-round", "fifteen", "an-ordinary-evening"),
    *("tested-together", "counted-and-right", "only-gathering", "a-guest-with-a-view"),
    *("not-ours-to-decide", "looked-at-again", "late-as-it-is"),
)
SECONDS = 2.0
TURNS = 400


@cache
def scenario(name: str) -> Scenario:
    """Return one of our scenarios."""
    return read_scenario(find_scenario(name))


def cast(name: str, seed: int = 1) -> Cast:
    """Return the cast of one of our scenarios."""
    return cast_of(scenario(name), library(), seed)


def played(name: str, course: str = "", seed: int = 1) -> Played:
    """Play a course of a scenario; the good one if none is named."""
    playing = cast(name, seed)
    known = {one.name: one for one in scenario(name).courses}
    one = play_course(playing, known[course] if course else None)
    return Played(playing, one.minutes, one.entries)


def everything(one: Played) -> list[str]:
    """Return all that is said in a meeting."""
    return [said.text for step in one.steps for said in step.speech]


def test_there_is_a_ladder_of_scenarios_from_three_to_fifteen() -> None:
    """At least twenty scenarios, for three, five, eight and fifteen people, bigger ones later."""
    ladder = [read_scenario(path) for path in scenario_paths()]
    assert len(ladder) >= 20
    rungs: dict[int, list[int]] = {}
    for one in ladder:
        rungs.setdefault(len(one.people), []).append(one.rung)
    assert sorted(rungs) == [3, 5, 8, 15]
    lowest = [min(rungs[size]) for size in sorted(rungs)]
    assert lowest == sorted(lowest)
    assert max(rungs[15]) == max(one.rung for one in ladder)


@pytest.mark.parametrize("seed", range(5, 15))
@pytest.mark.parametrize("name", MINE)
def test_a_good_course_is_good_with_more_seeds(name: str, seed: int) -> None:
    """Whatever lines are drawn, the good course ends as it says, and no mistake is named."""
    one = played(name, seed=seed)
    assert one.minutes.items[-1].outcome.value == scenario(name).courses[0].ends
    noticed = [seen.signal for seen in watch(one.cast, one.entries, ended=True)]
    assert [what for what in noticed if what not in PRAISES] == []


# The selections.


def test_a_no_is_respected_and_an_if_is_taken_up() -> None:
    """Noor really cannot; Henrik can, once somebody shares the Tuesdays."""
    one = played("asked-once")
    selection = one.minutes.items[-1].selection
    assert selection is not None
    assert selection.holder == ("henrik",)
    assert "Priya" in selection.conditions[0]
    noor = one.said("item-1/objection-1/possible", "noor")
    assert [said.means.value for said in noor] == ["no"]
    assert one.answer("item-1/objection-1/possible") == "no"
    first = next(said.text for said in one.said("item-1/consent-3/henrik"))
    assert first.startswith("Then the chair")


def test_whoever_is_named_is_proposed_by_somebody_else() -> None:
    """The facilitator was named, so another proposes, and the facilitator answers last."""
    one = played("the-facilitator-is-named")
    assert one.answer("item-1/proposes") == "somebody"
    selection = one.minutes.items[-1].selection
    assert selection is not None
    assert selection.holder == ("you",)
    answered = [entry.key for entry in one.entries if entry.key.startswith("item-1/consent-1/")]
    assert answered[-1] == "item-1/consent-1/you"


def test_counted_names_are_protested_at_and_reasons_are_not() -> None:
    """Somebody asks whether names are counted, only where they are, and only in that school."""
    counted = "Are we counting names now? I thought that the reasons decide."
    assert counted in everything(played("not-against-anybody", "counts-names"))
    assert counted not in everything(played("not-against-anybody"))
    assert counted not in everything(played("counted-and-right"))


def test_a_word_against_somebody_is_not_written_down() -> None:
    """What Bronagh has against Diego stands neither in the reasons nor in the minutes."""
    one = played("not-against-anybody")
    assert one.answer("item-1/reasons/bronagh") == "spoken"
    assert "wing mirror" not in str(one.minutes)


# Whole meetings.


def test_over_time_is_traded_and_the_second_item_is_reached() -> None:
    """When the sign has used up its minutes, five more are agreed on, and the date is heard."""
    one = played("over-time")
    assert one.answer("item-1/overrun") == "5"
    assert [item.outcome.value for item in one.minutes.items] == ["adopted", "reported"]
    put_off = played("over-time", "puts-it-off")
    assert [item.outcome.value for item in put_off.minutes.items] == ["deferred", "reported"]


def test_whoever_comes_in_the_middle_of_the_round_is_asked_too() -> None:
    """Tariq comes while others answer, is noted, and answers before it is decided."""
    one = played("the-interrupted-round")
    keys = [entry.key for entry in one.entries]
    assert any(entry.aside and entry.aside.way == "arrived" for entry in one.entries)
    assert keys.index("item-1/consent-1/tariq") < keys.index("item-1/announce")


def test_the_sceptic_is_thanked_and_asks_the_question_inside() -> None:
    """Told that opinions come later, Bronagh asks what she really wants to know."""
    one = played("who-decided-that")
    assert [move.value for move, _ in one.moves("item-1/frame")] == ["thank"]
    said = [said.means.value for said in one.said("item-1/questions/bronagh", "bronagh")]
    assert said == ["attack", "question"]


def test_a_bus_changes_the_agenda() -> None:
    """Lucia objects to the agenda, and what concerns her comes first."""
    one = played("an-ordinary-evening")
    keys = [entry.key for entry in one.entries]
    assert keys.index("item-2/frame") < keys.index("item-1/report")
    as_it_stands = [entry.key for entry in played("an-ordinary-evening", "as-it-stands").entries]
    assert as_it_stands.index("item-1/report") < as_it_stands.index("item-2/frame")


def test_fifteen_are_all_heard() -> None:
    """Everybody answers in both rounds, those who came late too, and the hidden one is found."""
    one = played("fifteen")
    for number in (1, 2):
        prefix = f"item-2/consent-{number}/"
        answered = [
            e.key for e in one.entries if e.key.startswith(prefix) and e.key.count("/") == 2
        ]
        assert len(dict.fromkeys(answered)) == 15
    missed = played("fifteen", "hears-no-pause")
    assert "The dance on Fridays" in " ".join(everything(missed)[-20:])


def test_hands_are_shown_at_once_in_another_school() -> None:
    """By signs there is one question for all, a test by all, and concerns afterwards."""
    one = played("tested-together")
    keys = [entry.key for entry in one.entries]
    assert "item-1/consent-1/all" in keys
    assert "for a month" in one.answer("item-1/concerns")
    assert keys.index("item-1/objection-1/test") < keys.index("item-1/concerns")


def test_a_guest_is_heard_and_does_not_decide() -> None:
    """Anselm asks and reacts, and no answer of the round is his."""
    keys = [entry.key for entry in played("a-guest-with-a-view").entries]
    assert "item-1/reactions/anselm" in keys
    assert not [key for key in keys if key.startswith("item-1/consent") and "anselm" in key]


def test_what_is_not_ours_is_handed_over_with_its_need() -> None:
    """Meilin says whose the yard is, and to whom it goes is written down in her words."""
    one = played("not-ours-to-decide")
    assert one.answer("item-1/frame") == "not-ours"
    assert "House Circle" in one.answer("item-1/not-ours/to")


# Reviews.


def test_a_review_looks_first_and_changes_what_was_measured() -> None:
    """What the meter and the children say is noted; the seedlings get a can, for half a year."""
    one = played("looked-at-again")
    item = one.minutes.items[-1]
    assert item.revisits == "the-well"
    assert len(item.notes) == 2
    assert "Eight cubic metres" in item.notes[0]
    assert item.decision is not None
    assert "seedlings" in item.decision.text
    assert item.decision.review == "2027-05-22"
    assert item.decision.criteria == scenario("looked-at-again").decisions[0].criteria


def test_kept_as_it_was_it_meets_the_objection_that_was_to_be_heard_before() -> None:
    """Who proposes the same again hears in the consent round what the looking back had said."""
    one = played("looked-at-again", "as-it-was")
    assert [found.consent for found in one.minutes.items[-1].rounds] == [4, 5]
    assert "Seedlings" in one.minutes.items[-1].objections[0].understood


@pytest.mark.parametrize(
    ("choice", "text", "objects"),
    [
        ("keep", "", True),
        ("adjust", "Nobody waters from ten to four.", True),
        ("replace", "Everybody waters as they like, and in August we read the meter.", False),
        ("end", "", False),
    ],
)
def test_in_a_review_people_speak_only_to_what_lies_there(
    choice: str, text: str, *, objects: bool
) -> None:
    """Nobody objects to what ends or is no longer in the text, nor asks for what never was."""
    does = [Override("item-1/review/choice", choice)]
    does += [Override("item-1/proposal/text", text)] if text else []
    playing = cast("looked-at-again")
    one = play_course(playing, Course(choice, does=tuple(does)))
    held = Played(playing, one.minutes, one.entries)
    assert bool(one.minutes.items[-1].objections) is objects
    proposed = [step.place.key for step in held.steps].index("item-1/review/choice") + 1
    after = [said.text for step in held.steps[proposed:] for said in step.speech]
    assert any("barrel" in said for said in after)
    assert objects or not any("can" in said.split() for said in after)


def test_kim_claims_at_the_door_only_what_was_so() -> None:
    """Who told of the three claims no objection and no year; where the hours end, nothing is."""
    kim = "item-1/consent-1/kim"
    told = (
        Override("item-1/proposal/review", "6 months"),
        Override(kim, say="ask", to="kim"),
        Override(kim, "consent"),
    )
    playing = cast("late-as-it-is")
    one = play_course(playing, Course("told", does=told))
    said = everything(Played(playing, one.minutes, one.entries))
    left = [text for text in said if "decided all the same" in text]
    assert len(left) == 1
    assert "object" not in left[0]
    assert "year" not in left[0]
    one = play_course(playing, Course("ended", does=(Override("item-1/review/choice", "end"),)))
    said = everything(Played(playing, one.minutes, one.entries))
    assert not any("three" in text.casefold() for text in said)


def test_a_question_in_the_round_is_asked_and_answered() -> None:
    """Tomasz asks about the barrel when it is his turn, is answered, and consents then."""
    one = played("looked-at-again")
    key = "item-1/consent-1/tomasz"
    assert "barrel" in one.answer(f"{key}/question")
    assert "rain" in one.answer(f"{key}/question/answer")
    assert one.answer(f"{key}~2") == "consent"


def test_as_it_is_because_we_are_late_comes_out_at_the_door() -> None:
    """Another year without a look is told at the check-out; a short time is not."""
    told = "three have stopped coming"
    late = played("late-as-it-is", "another-year")
    assert any(told in said for said in everything(late))
    assert late.minutes.items[-1].decision is not None
    assert late.minutes.items[-1].decision.review == "2027-11-22"
    looked = played("late-as-it-is")
    assert not any(told in said for said in everything(looked))
    assert looked.minutes.items[-1].decision is not None
    assert looked.minutes.items[-1].decision.review == "2027-02-22"


# Signals.


@pytest.mark.parametrize("signal", [one.name for one in SIGNALS if not one.praise])
def test_each_signal_has_a_course_that_shows_it(signal: str) -> None:
    """Whatever the coach may point at can be seen in some scenario of ours."""
    shown = [
        (one.name, course.name)
        for one in (scenario(path.stem) for path in scenario_paths())
        for course in one.courses
        if signal in course.notices
    ]
    assert shown


# Speed.


def crowded() -> Cast:
    """Return a meeting of fifteen that decides the same five times over."""
    one = scenario("fifteen")
    report, decides = one.items
    again = [replace(decides, title=f"{decides.title} {n}") for n in range(2, 6)]
    more = [
        replace(stance, item=n)
        for n in range(3, 7)
        for stance in one.stances
        if stance.item == len(one.items)
    ]
    items, stances = (report, decides, *again), (*one.stances, *more)
    return cast_of(replace(one, items=items, stances=stances, length=240), library())


def test_fifteen_people_and_four_hundred_turns_take_less_than_two_seconds() -> None:
    """Nobody waits for the people who play along: the processor needs a moment for them all."""
    playing = crowded()
    begun = time.process_time()
    one = play_course(playing)
    took = time.process_time() - begun
    turns = len([entry for entry in one.entries if entry.human])
    assert turns >= TURNS
    assert took * TURNS / turns < SECONDS


def test_the_time_does_not_grow_with_what_was_said_before() -> None:
    """Five decisions take about five times as long as one, not twenty-five times."""

    def seconds(playing: Cast) -> tuple[float, int]:
        begun = time.process_time()
        entries = play_course(playing).entries
        return time.process_time() - begun, len([one for one in entries if one.human])

    seconds(cast("fifteen"))
    short, few = min(seconds(cast("fifteen")) for _ in range(3))
    long, many = min(seconds(crowded()) for _ in range(3))
    assert long / many < 4 * short / few
