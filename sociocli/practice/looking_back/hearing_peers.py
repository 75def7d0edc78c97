"""Reading what peers wrote, question by question; there is nothing to argue with.

    1  for each question: all answers on the table; in own words what one heard
    2  what should change in the role itself
    3  thanks
    4  one to three things to do, each with a day
    5  a day on which to look at it again

Every question may be passed over with Enter. Where somebody wrote under no name,
answers stand in an order of their own at each question, so that no hand is
followed from one to the next.

Source: formats.md 3.4 ("Then").
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.domain.practised import Answered, HeardFromPeers, PeerAnswers
from sociocli.practice.looking_back import reflecting_wording as words
from sociocli.practice.quiet_room import QuietRoom
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.message import say
from sociocli.process.scene import Table
from sociocli.process.writing import Form, Write

__all__ = ["hearing_peers", "questions_answered"]

_LATER = "3 months"


def hearing_peers(peers: Sequence[PeerAnswers]) -> Steps[HeardFromPeers]:
    """Lay the answers on the table one question after the other.

    Args:
        peers: What each of them wrote.

    Returns:
        The answers with what was heard in them.

    """
    room = QuietRoom(words.PEERS_TITLE)
    heard: list[Answered] = []
    yield from room.begin(say(words.PEERS_TITLE))
    yield from room.tell("welcome", say(words.PEERS_WELCOME))
    questions = questions_answered(peers)
    for n, question in enumerate(questions, 1):
        room.step(say(words.STEP_HEARING, number=n, of=len(questions)))
        text = f"{question}\n\n{_said_to(question, peers)}"
        table = Table(say(words.ON_TABLE), text)
        own = yield from room.write(f"heard/{n}", say(words.WHAT_DID_YOU_HEAR), table)
        if own:
            heard.append(Answered(question, own))
    room.step(say(words.STEP_AFTER))
    own = yield from room.write("role-itself", say(words.ROLE_ITSELF))
    if own:
        heard.append(Answered(words.ROLE_ITSELF, own))
    thanks = Ready(key="thanks", words=say(words.THANKS), scene=room.here())
    yield from ask(room, thanks)
    yield from room.own_actions()
    room.step(say(words.STEP_AFTER))
    again = Write(
        key="review",
        words=say(words.REVIEW),
        scene=room.here(),
        form=Form.TERM,
        preset=_LATER,
        start=room.date,
    )
    review = yield from ask(room, again)
    return HeardFromPeers(
        room.date, tuple(peers), tuple(heard), tuple(room.actions), review, tuple(room.notes)
    )


def questions_answered(peers: Sequence[PeerAnswers]) -> tuple[str, ...]:
    """Return the questions to which anybody wrote something, in their order.

    Args:
        peers: What each of them wrote.

    """
    asked = [said.question for one in peers for said in one.answers]
    order = {question: n for n, question in enumerate(words.ALL_FOR_PEERS)}
    return tuple(sorted(dict.fromkeys(asked), key=lambda one: order.get(one, len(order))))


def _said_to(question: str, peers: Sequence[PeerAnswers]) -> str:
    said = [
        (one.name, answer.answer)
        for one in peers
        for answer in one.answers
        if answer.question == question
    ]
    named = [f"{name}:\n{text}" for name, text in said if name]
    unnamed = sorted(f"{words.SOMEBODY}\n{text}" for name, text in said if not name)
    return "\n\n".join([*named, *unnamed])
