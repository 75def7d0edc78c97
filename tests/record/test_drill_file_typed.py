"""Our drills in which the learner writes or steps in: held to what they themselves teach."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from drilling import hold
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rooms import Ticking

from sociocli.domain.drill import Exercise
from sociocli.domain.drill_playing import Skit, TimedRound, Upset
from sociocli.domain.drill_speaking import Doubt, Opening, Step, Told, Voiced, Way, Worry
from sociocli.domain.method import METHODS
from sociocli.practice.answers.plainly import AnyQuestion, Plainly, default_of
from sociocli.practice.drills.drill import Session, hold_session
from sociocli.practice.drills.drill_forms import hold_exercise
from sociocli.practice.drills.opening_models import line_for
from sociocli.practice.drills.round_clock import RoundClock
from sociocli.practice.drills.what_belongs import holds_part
from sociocli.practice.sentences.jargon import jargon
from sociocli.practice.sentences.sentence_people import who_said
from sociocli.practice.sentences.stopping import names_threshold
from sociocli.process.asking import Plain
from sociocli.process.choosing import Choose
from sociocli.process.journal import ListJournal
from sociocli.process.running import run
from sociocli.process.writing import Form, Write
from sociocli.record.drill_file import find_drill

LEAST = {
    "integrate-it": 8,
    "say-it-back": 8,
    "opening-lines": 12,
    "what-belongs": 6,
    "keep-time": 4,
    "plain-words": 10,
    "somebody-is-upset": 4,
    "first-question": 8,
}
DRILLS = {name: find_drill(name) for name in LEAST}
ALL = [(name, one) for name, drill in DRILLS.items() for one in drill.exercises]


def of(kind: type[Exercise]) -> Sequence[Exercise]:
    """Return all exercises of a kind."""
    return [one for _, one in ALL if isinstance(one, kind)]


@pytest.mark.parametrize("name", LEAST)
def test_there_is_enough_to_practise(name: str) -> None:
    """Each drill has its exercises, in settings that have an aim, and says what comes next."""
    drill = DRILLS[name]
    assert len(drill.exercises) >= LEAST[name]
    assert drill.next
    assert 2 <= drill.minutes <= 10
    assert all(one.aim for one in drill.settings)


@pytest.mark.parametrize("one", of(Told), ids=lambda one: one.id)
def test_models_of_saying_back_hold_what_they_ask_for(one: Told) -> None:
    """Each model, read as the learner's sentence, holds harm and question and may rest."""
    got = hold(one, {"back": one.model}, settings=DRILLS["say-it-back"].settings)
    assert got.outcome.held, got.end
    assert "You could end with a question" not in got.end
    assert one.why


@pytest.mark.parametrize("one", of(Voiced), ids=lambda one: one.id)
def test_questions_read_as_they_are_marked(one: Voiced) -> None:
    """The open question reads as open, and each of the others shows why it is not."""
    assert len(one.ask) == 3
    for ask in one.ask:
        got = hold(
            one, {"first": "own", "own": ask.say}, settings=DRILLS["first-question"].settings
        )
        assert got.outcome.held is ask.open, (ask.say, got.end)


@pytest.mark.parametrize("one", of(Doubt), ids=lambda one: one.id)
def test_models_of_plain_words_are_plain(one: Doubt) -> None:
    """No model holds a word of the field, and none is long."""
    assert [found.words for found in jargon(one.model)] == []
    assert hold(one, {"answer": one.model}).outcome.held
    assert one.why


@pytest.mark.parametrize("one", of(Skit), ids=lambda one: one.id)
def test_references_are_minutes(one: Skit) -> None:
    """Each reference holds all parts, and tells nobody who said what."""
    assert 6 <= len(one.lines) <= 10
    assert [part.what for part in one.parts if not holds_part(part, one.reference)] == []
    assert who_said(one.reference, [line.who for line in one.lines]) == ()
    assert hold(one, {"minutes": one.reference}).outcome.held
    assert one.why


@pytest.mark.parametrize("one", of(Worry), ids=lambda one: one.id)
def test_models_of_integrating_change_something(one: Worry) -> None:
    """A model changes the text or names when it stops; every way has its reason."""
    assert all(fit.why for fit in one.ways)
    change, measure = one.way(Way.CHANGE), one.way(Way.MEASURE)
    if change.meets:
        assert change.model != one.proposal
        assert hold(one, {"way": "change", "text": change.model}).outcome.held
    if measure.meets:
        assert names_threshold(measure.model)
    assert one.start < one.until


@pytest.mark.parametrize("one", of(TimedRound), ids=lambda one: one.id)
def test_a_round_needs_stepping_in_and_no_more(one: TimedRound) -> None:
    """Alone it takes too long; stepping in once it was said, all are heard in time."""
    clock = RoundClock.begun(one)
    alone = clock.alone()
    assert alone > clock.planned
    while (talker := clock.talker) is not None:
        more = clock.pieces < len(talker.says) and clock.pieces >= talker.said_it
        clock = clock.stepped_in("Thank you") if more else clock.listened()
    assert clock.gone == clock.cut_off == ()
    assert clock.at <= clock.planned
    assert all(talker.need for talker in one.talkers)


@pytest.mark.parametrize("one", of(Upset), ids=lambda one: one.id)
def test_scenes_have_decisions_and_reasons(one: Upset) -> None:
    """Every moment leaves at least three moves with reasons; a scene has several of them."""
    lengths = [len(path) - 1 for path in one.paths()]
    assert min(lengths) >= 2
    assert max(lengths) >= 4
    assert [moment.id for moment in one.moments if 0 < len(moment.moves) < 3] == []
    assert all(move.why for moment in one.moments for move in moment.moves)
    reached = {name for path in one.paths() for name in path}
    assert reached == {moment.id for moment in one.moments}
    assert one.support


def test_every_step_is_practised() -> None:
    """The lines of all steps of the table come up."""
    assert sorted(one.step for one in of(Opening)) == sorted(Step)


@pytest.mark.parametrize("one", of(Opening), ids=lambda one: one.id)
@pytest.mark.parametrize("method", METHODS.values(), ids=lambda one: one.name)
def test_model_lines_are_whole_and_clean(one: Opening, method: object) -> None:
    """Every place of a model line is filled; read as typed, it holds nothing to be wary of."""
    line = line_for(one.step, method)
    for template in (line.say, line.cue, line.why):
        assert set(re.findall(r"\{(\w+)\}", template)) <= dict(one.places).keys()
    said = line.given(**dict(one.places)).say.text()
    got = hold(one, {"line": said}, settings=DRILLS["opening-lines"].settings)
    assert got.outcome.held, got.end


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
def test_any_answers_end_well(data: st.DataObject) -> None:
    """Whatever is typed or chosen, an exercise ends and quotes no more than was typed."""
    name, one = ALL[data.draw(st.integers(0, len(ALL) - 1))]
    typed = data.draw(st.text(max_size=80))

    class Anybody(Plainly):
        """Types that text, and chooses anything."""

        def plain(self, question: AnyQuestion) -> Plain:
            """Answer."""
            if isinstance(question, Choose):
                return data.draw(st.sampled_from([option.value for option in question.options]))
            if isinstance(question, Write) and question.form is not Form.TERM:
                return typed
            (plain,) = default_of(question) or (question.settles(),)
            return plain

    session = Session(drill=DRILLS[name], exercises=(one,), seed="1")
    (outcome,) = run(
        lambda: hold_session(session, hold_exercise), Anybody(), ListJournal(), Ticking()
    )
    assert outcome.exercise == one.id
