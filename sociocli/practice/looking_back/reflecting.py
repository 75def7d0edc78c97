"""Looking back on one's own facilitating, question by question, alone.

    1  six questions about oneself
    2  on wish, the checks of a role; as many roles as one likes
    3  last of all, if one likes: generosity, courage, humility, grace
    4  one to three things to do, each with a day

Every question may be passed over with Enter. Nothing is weighed, and nobody else
reads it. Run like a meeting, so undo, drafts, ways out and going on later come
with it.

Source: formats.md 3.3 and 3.4.
"""

from __future__ import annotations

from sociocli.domain.practised import Answered, Reflection
from sociocli.practice.looking_back import reflecting_wording as words
from sociocli.practice.quiet_room import QuietRoom
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Message, say

__all__ = ["reflecting"]


def reflecting() -> Steps[Reflection]:
    """Ask somebody about their own facilitating; return what they wrote."""
    room = QuietRoom(words.TITLE)
    answers: list[Answered] = []
    yield from room.begin(say(words.TITLE))
    yield from room.tell("welcome", say(words.WELCOME))
    for n, (key, question) in enumerate(words.SELF.items(), 1):
        room.step(say(words.STEP_SELF, number=n, of=len(words.SELF)))
        yield from _answer(room, f"self/{key}", question, answers)
    yield from _roles(room, answers)
    yield from _character(room, answers)
    yield from room.own_actions()
    return Reflection(room.date, tuple(answers), tuple(room.actions), tuple(room.notes))


def _answer(room: QuietRoom, key: str, question: str, answers: list[Answered]) -> Steps[None]:
    text = yield from room.write(key, say(question))
    if text:
        answers.append(Answered(question, text))


def _roles(room: QuietRoom, answers: list[Answered]) -> Steps[None]:
    """Go through the checks of roles, for as long as one likes."""
    left = list(words.ROLES)
    asking = words.WHICH_ROLE
    while left:
        options = tuple(Option(role, words.LETTERS[role], say(words.ROLES[role])) for role in left)
        room.step(say(words.STEP_ROLES))
        none = Option("none", "n", say(words.NO_ROLE))
        role = yield from _choose(room, "role", say(asking), (*options, none), "none")
        if role == "none":
            return
        left.remove(role)
        for n, check in enumerate(words.CHECKS[role], 1):
            of = len(words.CHECKS[role])
            room.step(say(words.STEP_CHECKS, role=words.ROLES[role], number=n, of=of))
            yield from _answer(room, f"role/{role}/{n}", check, answers)
        asking = words.ANOTHER_ROLE


def _character(room: QuietRoom, answers: list[Answered]) -> Steps[None]:
    """Offer the questions about character; they are for oneself alone."""
    room.step(say(words.STEP_CHARACTER))
    options = (Option("yes", "y", say(words.YES)), Option("no", "n", say(words.NO)))
    wanted = yield from _choose(room, "character", say(words.CHARACTER_OFFER), options, "no")
    if wanted == "yes":
        for n, (key, question) in enumerate(words.CHARACTER.items(), 1):
            room.step(say(words.STEP_CHARACTERS, number=n, of=len(words.CHARACTER)))
            yield from _answer(room, f"character/{key}", question, answers)


def _choose(
    room: QuietRoom, key: str, question: Message, options: tuple[Option, ...], preset: str
) -> Steps[str]:
    asked = Choose(
        key=key, words=question, scene=room.here(), options=options, preset=preset, settling=preset
    )
    return (yield from ask(room, asked))
