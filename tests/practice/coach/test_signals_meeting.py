"""Signals in a meeting as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import ITEM, KIM, Played, does, play, quiet, says, scene

from sociocli.domain.agenda import AgendaItem, NamedStep, Step
from sociocli.domain.item import Kind
from sociocli.domain.method import AbsenceRule
from sociocli.domain.minutes import Minutes, Topic
from sociocli.domain.scenario import Course, Interruption, Meaning, Override, Scenario, Stance
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.model.model import Model
from sociocli.process.asking import Moment
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run

AGENDA = (Step(NamedStep.GATHER), Step(NamedStep.AGENDA))
CHECK_IN = (Step(NamedStep.GATHER), Step(NamedStep.CHECK_IN))
WITH_BACKLOG = (Step(NamedStep.BACKLOG), Step(NamedStep.CHECK_OUT))
NEWS = "My father is in hospital."
UPSET = Stance("ana", 0, says=(("check-in", NEWS),), meanings=(("check-in", "upset"),))
ADVICE = Stance("ben", 0, interrupts=(Interruption("check-in/ana", "Ring Doctor Weiss!"),))


def outside(person: str, step: str, line: str, means: str = "objection", item: int = 0) -> Stance:
    """Return somebody who says something by themselves at a step."""
    return Stance(person, item, says=((step, line),), meanings=((step, means),))


def adds(topic: str, *more: Override) -> tuple[Override, ...]:
    """Return that a topic is put on the agenda."""
    return does("agenda/consent", "add"), does("agenda/topic-2", topic), *more


def test_signal_37() -> None:
    """A topic that comes on the agenda without minutes is noticed, in its words."""
    played = play(scene(opening=AGENDA), *adds("The shed"))
    assert played.of("37") == [("agenda/consent~2", "", "The shed")]
    assert played.signals == ["37"]


def test_a_topic_in_the_middle_of_an_item_needs_minutes_too() -> None:
    """What comes on the agenda beside a question is no other topic than those before."""
    beside = (
        Override("item-1/reactions/*", way="agenda"),
        does("aside/agenda", "add"),
        does("aside/agenda/topic", "The shed / explore"),
    )
    assert play(scene(), *beside).of("37") == [("aside/agenda/consent", "", "The shed / explore")]


@pytest.mark.parametrize(
    "overrides",
    [
        adds("The shed / explore / 5"),
        adds("The shed", does("agenda/consent~2", "minutes"), does("agenda/minutes", "item-2")),
    ],
)
def test_a_topic_with_minutes_is_no_signal(overrides: tuple[Override, ...]) -> None:
    """Minutes may be said at once or before the agenda is agreed."""
    assert play(scene(opening=AGENDA), *overrides).signals == []


def test_topics_that_were_taken_over_are_counted() -> None:
    """The minutes belong to the topic that got them, also if others came in between."""
    cast = cast_of(scene(opening=AGENDA), ())
    last = Minutes(
        id="m-1", circle="practice", date="2026-11-01", backlog=(Topic("Bins", Kind.EXPLORE),)
    )
    played = _played(
        replace(cast, brought=replace(cast.brought, earlier=(last,))),
        does("agenda/consent", "take"),
        Override("agenda/take", list=("topic-1",)),
        does("agenda/consent~2", "add"),
        does("agenda/topic-3", "The shed"),
        does("agenda/consent~3", "minutes"),
        does("agenda/minutes", "item-3"),
        does("item-3/minutes", "5"),
    )
    assert [one.key for one in played.entries if one.key == "item-3/minutes"]
    assert played.of("37") == []


SHED_FIRST = outside("kim", "agenda/consent", "I object, Rosa is not prepared.")


def test_signal_38() -> None:
    """An agenda that is agreed although somebody spoke against it is noticed."""
    played = play(scene(SHED_FIRST, opening=AGENDA), does("agenda/consent", "yes"))
    assert played.of("38") == [("agenda/consent", "kim", "I object, Rosa is not prepared.")]
    assert played.signals == ["38"]


def test_an_agenda_that_is_changed_first_is_no_signal() -> None:
    """Whoever heeds what was said, and then asks again, is told nothing."""
    two = replace(scene(SHED_FIRST, opening=AGENDA), items=(ITEM, replace(ITEM, title="Bins")))
    heeded = play(two, does("agenda/consent", "front"), does("agenda/front", "item-2"))
    assert heeded.of("38") == []
    minutes = does("agenda/consent", "minutes"), does("item-1/minutes", "30")
    passed_over = play(two, *minutes, does("agenda/consent~2", "yes"))
    assert [key for key, _, _ in passed_over.of("38")] == ["agenda/consent~2"]


def test_a_meeting_that_is_closed_against_somebody_is_noticed() -> None:
    """To adjourn changes the agenda as well."""
    played = play(
        scene(outside("kim", "aside/agenda/adjourn", "No, not yet.")),
        Override("item-1/reactions/*", way="adjourn"),
        does("aside/agenda/adjourn", "yes"),
    )
    assert played.of("38") == [("aside/agenda/adjourn", "kim", "No, not yet.")]


def test_time_that_is_taken_against_somebody_is_noticed() -> None:
    """The minutes of an item belong to the agenda, and the agenda to the circle."""
    against = outside("kim", "overrun/consent", "No, the shed is next.", item=1)
    played = play(scene(against, item=replace(ITEM, minutes=1)), does("item-1/overrun", "5"))
    assert played.of("38") == [("item-1/overrun/consent", "kim", "No, the shed is next.")]


def test_other_quick_consents_are_not_about_the_agenda() -> None:
    """The basis of a selection, for one, is another matter."""
    pen = AgendaItem("The pen", Kind.ELECT, 20, role="secretary", term="12 months")
    against = outside("kim", "basis/consent", "I object.", item=1)
    assert play(scene(against, item=pen)).of("38") == []


def test_a_meeting_that_is_closed_with_all_is_no_signal() -> None:
    """Where nobody objects, a meeting may end early."""
    played = play(
        scene(),
        Override("item-1/reactions/*", way="adjourn"),
        does("aside/agenda/adjourn", "yes"),
    )
    assert played.signals == []


LATE = Stance("kim", comes="item-1/reactions", says=(("arrives", "Sorry, the tram."),))


def test_signal_43() -> None:
    """Somebody who has come in and is not noted, so that it is decided without them, is noticed."""
    played = play(scene(LATE), quiet("**"))
    assert played.of("43") == [("item-1/adopted", "kim", "(comes in) Sorry, the tram.")]
    assert played.signals == ["43"]


def test_whoever_is_noted_on_coming_in_is_no_signal() -> None:
    """The model facilitator notes who comes in, and they are asked like the others."""
    assert play(scene(LATE)).signals == []


def assuming(scenario: Scenario, *overrides: Override) -> Played:
    """Play with a circle that decides where no absent member would be taken aback."""
    cast = cast_of(scenario, ())
    method = replace(cast.method, absence_rule=AbsenceRule.ASSUME)
    circle = replace(cast.brought.circle, method=method)
    return _played(replace(cast, brought=replace(cast.brought, circle=circle)), *overrides)


def _played(cast: Cast, *overrides: Override) -> Played:
    journal = ListJournal()
    model = Model(cast, journal, Course("test", does=overrides))
    run(lambda: meeting(cast.brought), model, journal, _Still())
    return Played(cast, tuple(journal.entries))


class _Still:
    """A clock that stands still."""

    def read(self) -> Moment:
        """Read the clock."""
        return Moment(0, "2026-11-22T19:00:00+01:00")


@pytest.mark.parametrize(("answer", "seen"), [("nobody", ["43"]), ("somebody", [])])
def test_whoever_speaks_for_the_absent_is_heard(answer: str, seen: list[str]) -> None:
    """That an absent member would be taken aback is said, and then not to be passed over."""
    never = Stance("kim", comes="item-9")
    speaks = outside("ana", "absent", "Kim sings on Fridays!", "concern", item=1)
    played = assuming(scene(never, speaks), does("item-1/absent", answer))
    assert played.signals == seen
    if seen:
        assert played.of("43") == [("item-1/absent", "ana", "Kim sings on Fridays!")]


GUEST = Stance("ben", interrupts=(Interruption("consent/kim", "I would object!"),))


def test_signal_44() -> None:
    """A guest who answers in the consent round, with nobody minding, is noticed."""
    played = play(scene(GUEST, guests=("ben",)), quiet("item-1/consent-1/kim"))
    assert played.of("44") == [("item-1/consent-1/kim", "ben", "I would object!")]
    assert played.signals == ["44"]


def test_a_member_who_speaks_up_is_no_guest() -> None:
    """Members may, guests who are asked to wait did not, and some methods give them an answer."""
    quietly = quiet("item-1/consent-1/kim")
    assert play(scene(GUEST), quietly).signals == []
    assert play(scene(GUEST, guests=("ben",))).signals == []
    invited = play(scene(GUEST, guests=("ben",), method="holacracy"), quietly)
    assert "44" not in invited.signals


@pytest.mark.parametrize("move", ["solve", "explain", "press", "ideas"])
def test_signal_45(move: str) -> None:
    """News of the check-in that is made a problem to solve is noticed, in the words."""
    played = play(scene(UPSET, opening=CHECK_IN), says("check-in/ana", move, "Ring them.", "ana"))
    assert played.of("45") == [("check-in/ana", "ana", "Ring them.")]
    assert played.signals == ["45"]


def test_advice_in_own_words_is_noticed() -> None:
    """“You should” is advice, whatever key it was said with."""
    advice = says("check-in/ana", "own", "You should ring the ward.", "ana")
    assert play(scene(UPSET, opening=CHECK_IN), advice).signals == ["45"]


def test_others_who_answer_at_the_check_in_are_noticed() -> None:
    """Advice by others that nobody stops is noticed, in their words."""
    played = play(scene(UPSET, ADVICE, opening=CHECK_IN), quiet("check-in/ana"))
    assert played.of("45") == [("check-in/ana", "ana", "Ring Doctor Weiss!")]


def test_whoever_comes_in_at_the_check_in_gives_no_advice() -> None:
    """Only what is said about the news is an answer."""
    late = Stance("kim", comes="check-in/ana")
    played = play(scene(UPSET, late, opening=CHECK_IN), quiet("check-in/ana"))
    assert played.of("45") == []


def test_news_that_is_heard_and_left_is_no_signal() -> None:
    """To thank, to ask what they need, and to keep the turns are all that is wanted."""
    played = play(
        scene(UPSET, ADVICE, opening=CHECK_IN),
        says("check-in/*", "own", "Let us simply land first, no advice please.", "all"),
        says("check-in/ana", "thank", "Thank you.", "ana"),
    )
    assert played.signals == []


def test_signal_46() -> None:
    """A check-out that asks for praise only is noticed, in the words."""
    played = play(scene(), says("check-out/*", "own", "All fine? Then good night.", "all"))
    assert [quote for _, _, quote in played.of("46")] == ["All fine"]
    assert played.signals == ["46"]


def test_whoever_asks_for_the_better_as_well_is_told_nothing() -> None:
    """“All fine?” is no mistake if it is asked afterwards what to change."""
    played = play(
        scene(),
        says("check-out/*", "own", "All fine?", "all"),
        says("check-out/*", "own", "And what would make it better next time?", "all"),
    )
    assert played.signals == []


@pytest.mark.parametrize(
    ("overrides", "key"),
    [
        (
            (
                Override("check-out/*", way="round"),
                does("aside/round", "end"),
                does("aside/round/consent", "yes"),
            ),
            "aside/round/consent",
        ),
        (
            (Override("backlog/1", way="adjourn"), does("aside/agenda/adjourn", "yes")),
            "aside/agenda/adjourn",
        ),
    ],
)
def test_a_check_out_that_is_cut_is_noticed(overrides: tuple[Override, ...], key: str) -> None:
    """Whether the round is ended or the meeting is closed, the last word is missing."""
    played = play(scene(closing=WITH_BACKLOG), *overrides)
    assert [where for where, _, _ in played.of("46")] == [key]


def test_a_check_out_before_the_end_is_enough() -> None:
    """A meeting that is closed after the check-out has had it."""
    played = play(
        scene(),
        Override("improve/1", way="adjourn"),
        does("aside/agenda/adjourn", "yes"),
    )
    assert played.signals == []


NAMES_IT = outside("kim", "backlog/1", "The shed door!", "idea")
STRAYS = Stance(
    "kim", interrupts=(Interruption("reactions/ana", "The shed leaks.", Meaning.OFF_TOPIC),)
)
PROMISED = says("item-1/reactions/ana", "own", "That goes on our list.", "kim")


def test_signal_47() -> None:
    """What somebody names at the backlog and nobody writes down is noticed."""
    played = play(scene(NAMES_IT, closing=WITH_BACKLOG), does("backlog/1"))
    assert played.of("47") == [("backlog/1", "kim", "The shed door!")]
    assert played.signals == ["47"]


def test_what_was_promised_a_place_on_the_list_needs_one() -> None:
    """Whoever says that it goes on the list, and writes nothing, hears of it."""
    played = play(scene(STRAYS, closing=WITH_BACKLOG), PROMISED, does("backlog/1"))
    assert played.of("47") == [("backlog/1", "kim", "The shed leaks.")]


@pytest.mark.parametrize(
    "overrides",
    [
        (PROMISED, does("backlog/1", "The shed")),
        (
            PROMISED,
            Override("item-1/reactions/*", way="park"),
            does("aside/park", "The shed"),
            does("backlog/1"),
        ),
        (says("item-1/reactions/ana", "later", to="kim"), does("backlog/1")),
    ],
)
def test_what_is_written_down_or_was_never_promised_is_no_signal(
    overrides: tuple[Override, ...],
) -> None:
    """A list that holds it, wherever it was written, is all that is wanted."""
    assert play(scene(STRAYS, closing=WITH_BACKLOG), *overrides).signals == []


NOT_OURS = outside("kim", "frame", "That is for the garden circle, not for us.", item=1)
WHOSE = outside("kim", "frame", "Is that ours to decide?", "question", item=1)
WHEN = outside("kim", "frame", "How long does it take?", "question", item=1)


@pytest.mark.parametrize("stance", [NOT_OURS, WHOSE])
def test_signal_48(stance: Stance) -> None:
    """An item that is taken as ours although somebody doubts it is noticed."""
    played = play(scene(stance), does("item-1/frame", "ours"))
    assert played.of("48") == [("item-1/frame", "kim", stance.says[0][1])]
    assert played.signals == ["48"]


@pytest.mark.parametrize(
    ("stance", "overrides"),
    [
        (WHEN, ()),
        (NOT_OURS, (does("item-1/frame", "not-ours"),)),
        (NOT_OURS, (says("item-1/frame", "ask", to="kim"),)),
    ],
)
def test_an_item_that_is_handed_on_or_asked_about_is_no_signal(
    stance: Stance, overrides: tuple[Override, ...]
) -> None:
    """Whoever asks further, or hands it over, has done all that is wanted."""
    assert play(scene(stance), *overrides).signals == []


def test_a_good_meeting_is_left_in_peace() -> None:
    """All named steps, a topic and an objection, led well: nothing is remarked."""
    opening = (*CHECK_IN, Step(NamedStep.AGENDA), Step(NamedStep.NEWS), Step(NamedStep.NEXT))
    talk = replace(ITEM, title="The shed", kind=Kind.EXPLORE, proposal=None, by="ana", minutes=9)
    played = play(scene(KIM, UPSET, ADVICE, opening=opening, closing=WITH_BACKLOG))
    assert played.signals == []
    assert play(scene(item=talk, opening=opening, closing=WITH_BACKLOG)).signals == []
