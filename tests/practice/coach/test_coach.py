"""What the coach notices, in any course: nothing that did not happen, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from textwrap import wrap

import pytest
from any_answers import AnyAnswers
from coached import ITEM, KIM, Played, does, is_true, play, says, scene
from hypothesis import given, settings
from hypothesis import strategies as st
from playing import course_of

from sociocli.domain.agenda import AgendaItem, NamedStep, Step
from sociocli.domain.item import Kind
from sociocli.domain.method import METHODS
from sociocli.domain.plain import Plain
from sociocli.domain.scenario import Interruption, Meaning, Met, Stance, Worry
from sociocli.errors import BadRequest
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.practice.circle.cast import cast_of
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.coach.coach import watch
from sociocli.practice.coach.debrief import debrief, label, remark
from sociocli.practice.coach.signal import Noticed
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.model.model import Model
from sociocli.process.asking import Aside, AsideGiven, Moment
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run

HIDDEN = Worry("I am against it.", "My shift ends late.", hidden="Hm. Go ahead.", met=(Met(),))
STANCES = (
    KIM,
    Stance("ana", worries=(HIDDEN,), asks="Why not forbid breathing?", asks_means=Meaning.ATTACK),
    Stance(
        "ben",
        asks="I find it too strict.",
        asks_means=Meaning.REACTION,
        consents="Whatever.",
        consents_means=Meaning.HESITATION,
        interrupts=(Interruption("reactions/ana", "That is not true.", Meaning.DEBATE),),
    ),
)
# Said outside of items, out of turn, too early or too late: for the meeting as a whole.
AROUND = (
    Stance(
        "kim", 0, interrupts=(Interruption("check-in/ana", "Ring Doctor Weiss!"),),
        says=(("agenda/consent", "I object."), ("backlog/1", "The shed!")),
        meanings=(("agenda/consent", "objection"),),
    ),
    Stance("ana", 0, says=(("check-in", "I am not well."),), meanings=(("check-in", "upset"),)),
    replace(
        KIM, says=(("frame", "That is not ours."),), meanings=(("frame", "objection"),),
        because="Anybody but Rosa.", because_means=Meaning.AGAINST, nominates="ben", minutes=4,
        reacts="Where shall I begin.",
    ),
    Stance("rosa", comes="item-1/reactions", nominates="you"),
    Stance(
        "ben", nominates="ben", worries=(HIDDEN,), declines=1,
        interrupts=(
            Interruption("consent/kim", "I would object!"),
            Interruption("qualifications/ana", "Let us take Kim!"),
            Interruption("reactions/kim", "The roof leaks.", Meaning.OFF_TOPIC),
        ),
    ),
)  # fmt: skip
OPENING = tuple(Step(one) for one in (NamedStep.GATHER, NamedStep.CHECK_IN, NamedStep.AGENDA))
CLOSING = tuple(Step(one) for one in (NamedStep.BACKLOG, NamedStep.CHECK_OUT, NamedStep.CLOSE))
CHOOSES = AgendaItem("The pen", Kind.ELECT, 20, role="secretary", term="12 months")
COURSES = st.lists(st.integers(0, 2**16), min_size=40, max_size=160)
WORDS = (
    "",
    "Do you all agree?",
    "Would you consent?",
    "But we already have that.",
    "Can you prove it?",
    "What is behind it?",
    "Let me say it back: the choir. Did I get it?",
    "How does it touch our aim?",
    "Three for Ben, so Ben has most votes.",
    "Who would like to do it?",
    "I think Ben would be good at it.",
    "Can we all agree on one name?",
    "In my opinion it is too strict.",
    "As a member: I like it.",
    "All fine?",
    "What would make it better?",
    "That goes on our list.",
    "Does anybody see a reason against it?",
)


WAYS = (
    *("round", "who", "left", "arrived", "time", "agenda", "adjourn", "hand-over", "park"),
    "action",
)


class AnyFacilitator(AnyAnswers):
    """Answers well, or anyhow, and says anything to anybody in between."""

    def __init__(self, drawn: list[int], model: Model, people: tuple[str, ...]) -> None:
        super().__init__(drawn, ways=WAYS, undo=False)
        self._model = model
        self._people = people

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer as the next number says."""
        if self.drawn and question.human:
            number = self.drawn[0]
            if number % 5 == 1:
                self.drawn.pop(0)
                raise AsideGiven(self._said(number // 5))
            if number % 5 in (2, 3):
                self.drawn.pop(0)
                return self._well(question)
        return super().plain(question)

    def _well(self, question: AnyQuestion) -> Plain:
        answer = self._model.plain(question)
        try:
            question.from_plain(answer)
        except BadRequest:  # the model was led where it has never been
            return question.settles()
        return answer

    def _said(self, number: int) -> Aside:
        people = (*self._people, "all")
        to = people[number % len(people)]
        number //= len(people)
        moves = list(Move)
        return Said(moves[number % len(moves)], to, WORDS[number // 16 % len(WORDS)]).aside()


class Ticks:
    """Some seconds go by with each answer."""

    def __init__(self) -> None:
        self._at = 0

    def read(self) -> Moment:
        """Read the clock."""
        self._at += 7
        return Moment(self._at, f"2026-11-22T19:{self._at // 60 % 60:02}:{self._at % 60:02}+01:00")


def anyhow(drawn: list[int], method: str) -> Played:
    """Play a meeting with a decision and a selection, led by anybody anyhow."""
    item = CHOOSES if drawn[:1] and drawn[0] % 3 == 0 else ITEM
    people = scene(*STANCES, item=item, method=method)
    if drawn[:2] and drawn[-1] % 2 == 0:
        guests = ("ben",) if drawn[-1] % 4 == 0 else ()
        people = scene(
            *AROUND, item=item, method=method, opening=OPENING, closing=CLOSING, guests=guests
        )
    cast = cast_of(people, ())
    journal = ListJournal()
    model = Model(cast, journal)
    answerer = AnyFacilitator(drawn, model, cast.played())
    run(lambda: meeting(cast.brought), answerer, journal, Ticks())
    return Played(cast, tuple(journal.entries))


@settings(max_examples=100, deadline=None)
@given(COURSES, st.sampled_from(sorted(METHODS)))
def test_no_claim_contradicts_the_journal(drawn: list[int], method: str) -> None:
    """Each moment has its entry, its person is in the meeting, and its words stand there."""
    played = anyhow(drawn, method)
    is_true(played.cast, course_of(played.cast, played.entries), played.noticed)


@settings(max_examples=50, deadline=None)
@given(COURSES)
def test_what_was_noticed_is_not_taken_back(drawn: list[int]) -> None:
    """What the coach has said at once still holds at the end, in the order of the journal."""
    played = anyhow(drawn, "sofa")
    whole = played.noticed
    assert list(whole) == sorted(whole, key=lambda one: one.at)
    for length in range(0, len(played.entries), 7):
        for one in watch(played.cast, played.entries[:length]):
            assert one in whole


@settings(max_examples=50, deadline=None)
@given(COURSES)
def test_every_moment_can_be_told(drawn: list[int]) -> None:
    """The debrief and the remarks find words for everything, and the first part fits a screen."""
    played = anyhow(drawn, "sofa")
    shown = debrief(played.cast, played.entries, ("another-one",))
    assert [one.noticed for one in shown.moments] == list(played.noticed)
    assert sum(max(1, len(wrap(line, 78))) for line in shown.lines) <= 14
    assert all("\n" not in line for line in shown.lines)
    for one in played.noticed:
        assert remark(played.cast, one, short=True)
        assert remark(played.cast, one).count("\n") >= 1
        assert label(played.cast, played.entries, one)


def test_nothing_is_noticed_twice_for_one_person_at_one_place() -> None:
    """Whoever argues three times with one objector hears of it once."""
    argues = says("item-1/objection-1/understood", "explain", to="kim")
    assert play(scene(KIM), argues, argues, argues).signals == ["17"]


def test_the_same_for_two_people_is_noticed_for_both() -> None:
    """Two people who were passed over are two moments."""
    asks = [Stance(one, asks="From when?") for one in ("ana", "ben")]
    played = play(
        scene(*asks), does("item-1/questions/ana", "pass"), does("item-1/questions/ben", "pass")
    )
    assert sorted(person for _, person, _ in played.of("3")) == ["ana", "ben"]


def test_a_method_has_signals_of_its_own() -> None:
    """What is right in one school is not in another: no review day is missed where none is due."""
    proposal = ITEM.proposal
    assert proposal is not None
    item = replace(ITEM, proposal=replace(proposal, review=""))
    assert "25" in play(scene(item=item)).signals
    assert "25" not in play(scene(item=item, method="holacracy")).signals


def test_nothing_is_noticed_before_anything_has_happened() -> None:
    """A meeting that has not begun has no moments."""
    cast = cast_of(scene(KIM), ())
    assert watch(cast, ()) == ()
    assert watch(cast, (), ended=True) == ()


@pytest.mark.parametrize("method", sorted(METHODS))
def test_a_good_course_is_left_in_peace_in_every_method(method: str) -> None:
    """The model facilitator hears nothing from the coach about a plain consent."""
    found = play(scene(quiet_stance(), method=method)).noticed
    assert [one for one in found if not _praised(one)] == []


def quiet_stance() -> Stance:
    """Return somebody who has a question and nothing against it."""
    return Stance("ana", asks="From when does it hold?")


def _praised(one: Noticed) -> bool:
    return next(signal for signal in SIGNALS if signal.name == one.signal).praise
