"""The beginning of a practice: what to practise, when the coach speaks, what one is told.

A small process like all others, so that the same keys work. Must not know files.
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.domain.scenario import Scenario
from sociocli.practice.quiet_room import QuietRoom
from sociocli.practice.rehearsal import session_wording as words
from sociocli.practice.rehearsal.session import Coached, Session
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Message, say
from sociocli.process.scene import Fact, Table

__all__ = ["choose_coach", "choose_scenario", "introduce", "welcome"]

# So many scenarios stand in the list at first; the others come on request.
_SHOWN = 6


def _room() -> QuietRoom:
    room = QuietRoom(words.TITLE, keeps=False)
    room.step(say(words.BEGINNING))
    return room


def welcome() -> Steps[None]:
    """Begin: what stands on the first screen, which is painted before anything is loaded."""
    room = _room()
    yield from ask(room, Ready(key="practice/begin", words=say(words.WELCOME), scene=room.here()))


def choose_scenario(scenarios: Sequence[Scenario], tried: Sequence[str]) -> Steps[str]:
    """Ask what to practise.

    Args:
        scenarios: All there are, the easiest first.
        tried: The names of those that were practised before.

    Returns:
        The name of the scenario.

    """
    fresh = [one.name for one in scenarios if one.name not in tried]
    preset = (fresh or [scenarios[0].name])[0]
    first = max(0, min([one.name for one in scenarios].index(preset) - 1, len(scenarios) - _SHOWN))
    shown = [one.name for one in scenarios[first : first + _SHOWN]]
    options = tuple(
        Option(one.name, "", _label(one, again=one.name in tried), rare=one.name not in shown)
        for one in scenarios
    )
    room = _room()
    question = Choose(
        key="practice/scenario",
        words=say(words.WHICH),
        scene=room.here(),
        options=options,
        preset=preset,
    )
    return (yield from ask(room, question))


def _label(one: Scenario, *, again: bool) -> Message:
    template = words.SCENARIO_AGAIN if again else words.SCENARIO
    return say(template, title=one.title, people=len(one.people), minutes=one.minutes)


def choose_coach(*, plain: bool = False) -> Steps[Coached]:
    """Ask when the coach is to speak.

    Args:
        plain: Whether the learner types words instead of keys.

    """
    asked = words.COACH_ASKED_PLAIN if plain else words.COACH_ASKED
    options = (
        Option(Coached.ASKED.value, "a", say(asked)),
        Option(Coached.NOW.value, "o", say(words.COACH_NOW)),
        Option(Coached.END.value, "e", say(words.COACH_END)),
    )
    room = _room()
    question = Choose(
        key="practice/when",
        words=say(words.COACH_WHEN),
        scene=room.here(),
        options=options,
        preset=Coached.ASKED.value,
    )
    return Coached((yield from ask(room, question)))


def introduce(session: Session, *, plain: bool = False) -> Steps[None]:
    """Tell the learner where they are and what they may try.

    Args:
        session: What is practised.
        plain: Whether the learner types words instead of keys.

    """
    cast = session.cast
    circle = cast.brought.circle
    people = ", ".join(cast.name(one) for one in cast.played())
    facts = (
        (words.FACT_TASK, session.task),
        (words.FACT_KEYS, words.HOW_PLAIN if plain else words.HOW),
        (words.FACT_PEOPLE, people),
        (words.FACT_CIRCLE, circle.name),
        (words.FACT_AIM, circle.aim),
    )
    shown = tuple(Fact(say(label), text) for label, text in facts if text)
    table = Table(say(words.HEADING, title=session.title), _flowing(session.about), shown)
    room = _room()
    question = Ready(
        key="practice/introduction",
        words=say(words.YOU_LEAD),
        scene=room.here(table),
    )
    yield from ask(room, question)


def _flowing(text: str) -> str:
    """Return a text without the line breaks of its file; the screen breaks it where it must."""
    paragraphs = [" ".join(one.split()) for one in text.split("\n\n")]
    return "\n".join(one for one in paragraphs if one)
