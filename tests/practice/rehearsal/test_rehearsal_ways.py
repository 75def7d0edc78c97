"""Ways in and out of a played meeting: back over slips, and off the coach's page."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from practice.circles import BEGAN, CHECK_IN, Noting, answering, quiet_hours

from sociocli.domain.agenda import AgendaItem, NamedStep, Step
from sociocli.domain.item import Kind
from sociocli.domain.plain import Plain
from sociocli.domain.scenario import Stance
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.practice.circle.cast import Cast
from sociocli.practice.model.model import Model
from sociocli.practice.rehearsal.pace import Pace
from sociocli.practice.rehearsal.rehearsal import COACH, Rehearsal
from sociocli.process.asking import Aside, AsideGiven, Moment, Pause, Undo
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run
from sociocli.process.scripted import AnswerEntry

ELECT = AgendaItem("Bells", Kind.ELECT, minutes=10, role="bells")
SLIPS = "item-1/slips/you"
# Undo, pause, the name of an aside, or None for an answer.
Does = dict[str, list[type[Undo] | type[Pause] | str | None]]


class Turning(Noting):
    """Takes a way out at some questions, as often as it is said, and then answers."""

    def __init__(self, does: Does, *entries: AnswerEntry) -> None:
        super().__init__(*entries)
        self.does = {key: list(ways) for key, ways in does.items()}

    def plain(self, question: AnyQuestion) -> Plain:
        """Take the next way out of this question, or answer it."""
        ways = self.does.get(question.key, [])
        way = ways.pop(0) if ways else None
        if way is None:
            return super().plain(question)
        self.asked.append(question)
        raise AsideGiven(Aside(way)) if isinstance(way, str) else way()

    def keys(self) -> list[str]:
        """Return the keys of what was asked, in order."""
        return [one.key for one in self.asked]


class Wise:
    """A coach who always has something to say."""

    def at_once(self, entries: Sequence[Entry]) -> tuple[str, ...]:
        """Say nothing by oneself."""
        del entries
        return ()

    def asked(self, entries: Sequence[Entry]) -> str:
        """Say how long the journal is."""
        return f"{len(entries)} entries."


def held(cast: Cast, turning: Turning, *, sentences: bool = False) -> ListJournal:
    """Hold a practice until somebody pauses it."""
    journal, pace = ListJournal(), Pace(Moment(0, BEGAN))
    rehearsal = Rehearsal(turning, cast, journal, pace, coach=Wise(), sentences=sentences)
    with pytest.raises(Pause):
        run(lambda: meeting(cast.brought), rehearsal, journal, pace)
    return journal


def electing(does: Does) -> tuple[Turning, ListJournal]:
    """Elect somebody, with some ways out on the way."""
    term = AnswerEntry(ask="item-1/term", answer="6 months")
    basis = AnswerEntry(ask="item-1/basis/consent", answer="yes")
    slips = AnswerEntry(ask=SLIPS, answer=["kim"], always=True)
    turning = Turning(does, term, basis, slips)
    return turning, held(quiet_hours(items=(ELECT,), stances=(Stance("kim"),)), turning)


def test_going_back_passes_the_slips_of_those_who_are_played() -> None:
    """From the reveal one comes back to one's own slip, not to that of a played person again."""
    reveal = "item-1/reveal"
    turning, journal = electing({reveal: [Undo], "item-1/reasons/ana": [Pause]})
    keys = turning.keys()
    assert keys[keys.index(reveal) + 1] == SLIPS
    slips = [one.key for one in journal.entries if one.key.startswith("item-1/slips/")]
    assert slips == ["item-1/slips/how", SLIPS, "item-1/slips/ana", "item-1/slips/kim"]


def test_taken_back_after_the_reveal_it_is_remembered() -> None:
    """Whoever goes back over the reveal and all slips leaves the mark that they were seen."""
    turning, journal = electing(
        {"item-1/reveal": [None, Undo], "item-1/reasons/ana": [Undo, Pause]}
    )
    assert turning.keys()[-5:-2] == ["item-1/reveal", SLIPS, "item-1/reveal"]
    assert [one.aside.way for one in journal.entries if one.aside] == ["undone-reveal"]


@pytest.mark.parametrize("out", [Undo, COACH, "said", "note"])
def test_every_way_off_the_page_of_the_coach_leads_back(out: type[Undo] | str) -> None:
    """On the coach's page nothing is taken back and nothing noted: the question comes again."""
    key = "item-1/reactions/kim"
    turning = Turning({key: [COACH, Pause], "practice/coach": [out]})
    journal = held(quiet_hours(Stance("kim")), turning)
    assert turning.keys()[-3:] == [key, "practice/coach", key]
    assert [one for one in journal.entries if one.aside] == []


@pytest.mark.parametrize("way", [COACH, "said"])
def test_the_coach_can_be_asked_where_a_sentence_is_asked_for(way: str) -> None:
    """Where a sentence is typed the keys of practice do the same as everywhere."""
    prompt = "practice/item-1/consent-1/kim"
    turning = Turning({prompt: [way, Pause], "practice/said": [Undo], "practice/coach": []})
    journal = held(quiet_hours(Stance("kim")), turning, sentences=True)
    assert turning.keys()[-1] == prompt, turning.keys()
    assert turning.keys().count(prompt) == 2
    assert [one for one in journal.entries if one.aside] == []


def test_at_ones_own_turn_something_is_said_to_all() -> None:
    """Nobody says anything to themselves: at one's own turn it is meant for everybody."""
    key = "item-1/reactions/you"
    turning = Turning({key: ["said", Pause]}, AnswerEntry(ask="practice/said", answer="thank"))
    journal = held(quiet_hours(Stance("kim")), turning)
    assert [one.aside.get("to") for one in journal.entries if one.aside] == ["all"]


KIM = "item-1/consent-1/kim"
PROMPT = f"practice/{KIM}"


@pytest.mark.parametrize("way", ["note", COACH])
def test_a_sentence_that_was_passed_over_is_not_asked_for_again(way: str) -> None:
    """Whoever passed it over and takes a way out at that question is left in peace."""
    turning = Turning({KIM: [way, Pause]})
    held(quiet_hours(Stance("kim")), turning, sentences=True)
    assert turning.keys().count(KIM) == 2
    assert turning.keys().count(PROMPT) == 1


def test_a_sentence_is_asked_for_once_a_note_is_taken() -> None:
    """A note that is taken where a sentence is asked for does not stand for the sentence."""
    turning = Turning({PROMPT: ["note", Pause]})
    held(quiet_hours(Stance("kim")), turning, sentences=True)
    assert turning.keys().count(PROMPT) == 2


@pytest.mark.parametrize("sentence", ["Are we all happy with it?", ""])
@pytest.mark.parametrize("back", [1, 2])
def test_undo_asks_for_the_opening_sentence_again(sentence: str, back: int) -> None:
    """Whoever takes the opening back is asked how to open, however far they went back."""
    first = AnswerEntry(ask=PROMPT, answer=sentence)
    again = AnswerEntry(ask=PROMPT, answer="Does anybody see a reason against it?")
    ways: Does = {KIM: [Undo, Pause], "item-1/restate": [None, *([Undo] * (back - 1))]}
    if sentence and back > 1:
        ways[PROMPT] = [None, Undo]
    turning = Turning(ways, first, again)
    journal = held(quiet_hours(Stance("kim")), turning, sentences=True)
    said = [one.aside.get("words") for one in journal.entries if one.aside]
    assert said == ["Does anybody see a reason against it?"]


@pytest.mark.parametrize("step", ["check-in", "check-out"])
def test_trying_again_asks_for_every_sentence_on_the_way(step: str) -> None:
    """From a moment on, each opening is asked for as at the first time."""
    closing = (Step(NamedStep.CHECK_OUT, minutes=2),)
    cast = quiet_hours(Stance("kim"), opening=CHECK_IN, closing=closing)
    noting, journal, pace = Noting(), ListJournal(), Pace(Moment(0, BEGAN))
    rehearsal = Rehearsal(noting, cast, journal, pace, sentences=True)
    prompts = []
    for _ in range(2):
        noting.asked, noting.script = [], answering()
        run(lambda: meeting(cast.brought), rehearsal, journal, pace)
        asked = [one.key for one in noting.asked]
        prompts.append([key for key in asked if key.startswith(f"practice/{step}/")])
        journal.drop(next(n for n, one in enumerate(journal.entries) if one.human))
    assert prompts[0] == prompts[1]
    assert len(prompts[0]) == 1


class Noticing(Model):
    """A model facilitator who notes what was asked."""

    asked: tuple[str, ...] = ()

    def plain(self, question: AnyQuestion) -> Plain:
        """Note the key, and answer."""
        self.asked += (question.key,)
        return super().plain(question)


def test_a_consent_round_about_one_of_several_roles_is_opened_once() -> None:
    """In a selection for two roles, too, the opening is asked for at the first turn only."""
    roles = AgendaItem("Two roles", Kind.ELECT, minutes=15, roles=("secretary", "delegate"))
    cast, journal, pace = (
        quiet_hours(Stance("kim"), items=(roles,)),
        ListJournal(),
        Pace(Moment(0, BEGAN)),
    )
    model = Noticing(cast, journal)
    rehearsal = Rehearsal(model, cast, journal, pace, sentences=True)
    run(lambda: meeting(cast.brought), rehearsal, journal, pace)
    opened = [key for key in model.asked if key.startswith("practice/") and "/consent-" in key]
    assert [key.split("/")[2] for key in opened] == ["secretary", "delegate"]
