"""Quick consent for matters of process: propose, pause, look at everybody.

One key, recorded in one line. Source: process.md 1.1 and 3.2 no. 7.
"""

from __future__ import annotations

from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Message, say
from sociocli.process.room import Room
from sociocli.process.wording import rounds as words

__all__ = ["quick_consent"]


def quick_consent(room: Room, key: str, what: Message) -> Steps[bool]:
    """Ask for quick consent and record the answer in one line.

    Args:
        room: The room.
        key: The key of the question; answers are `yes` and `no`.
        what: What is proposed, as a whole sentence.

    Returns:
        Whether nobody objects.

    """
    scene = room.scene(words.QUICK.given(what=what.text()))
    answer = yield from ask(
        room,
        Choose(
            key=key,
            words=what,
            scene=scene,
            options=(
                Option("yes", "y", say(words.QUICK_YES)),
                Option("no", "n", say(words.QUICK_NO)),
            ),
            quick=True,
            settling="yes",
        ),
    )
    log = words.QUICK_LOG_YES if answer == "yes" else words.QUICK_LOG_NO
    room.log_process(say(log, what=what.text()).text())
    return answer == "yes"
