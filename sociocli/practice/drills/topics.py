"""Report, explore or decide? And: whose is it? One topic at a time.

Both show the reason after each topic. Nothing is called right or wrong. Must
not know screens or files.

Source: formats.md 3.2; process.md section 6, mistakes 37 and 48.
"""

from __future__ import annotations

import re

from sociocli.domain.drill_topics import OURS, UNCLEAR, ForWhat, Purpose, Whose
from sociocli.practice.drills import topics_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Message, say
from sociocli.process.scene import Fact
from sociocli.process.writing import Form, Write

__all__ = ["is_activity", "put_on_agenda", "say_whose"]

MOST_MINUTES = 240


def put_on_agenda(room: DrillRoom, topic: ForWhat) -> Steps[Outcome]:
    """Let the learner put a topic on the agenda, and show what others would have done.

    Args:
        room: The room.
        topic: The topic.

    Returns:
        How it went; it comes back if nobody would have put it on for that.

    """
    scene = room.scene(say(words.BROUGHT), topic.text, room.setting())
    purpose = yield from ask(
        room,
        Choose(
            key=room.key("kind"),
            words=say(words.WHICH_KIND),
            scene=scene,
            options=tuple(
                Option(one.value, words.LETTERS[one], say(words.KINDS[one])) for one in Purpose
            ),
        ),
    )
    minutes = yield from ask(
        room,
        Write(
            key=room.key("minutes"),
            words=say(words.HOW_LONG),
            scene=scene,
            form=Form.NUMBER,
            low=1,
            high=MOST_MINUTES,
            required=True,
        ),
    )
    wished = yield from ask(
        room, Write(key=room.key("outcome"), words=say(words.WISHED), scene=scene, form=Form.LINE)
    )
    chosen = Purpose(purpose)
    yield from _reasons(room, topic, chosen, int(minutes), wished)
    held = chosen in topic.acceptable()
    return Outcome(topic.id, held, words.NAMES[chosen], words.NAMES[topic.answer])


def _reasons(
    room: DrillRoom, topic: ForWhat, chosen: Purpose, minutes: int, wished: str
) -> Steps[None]:
    usual = words.MINUTES_AS_USUAL
    if not topic.least <= minutes <= topic.most:
        usual = words.MINUTES_FEWER if minutes < topic.least else words.MINUTES_MORE
    lines = [words.MOST_KIND.format(kind=words.NAMES[topic.answer], why=topic.why)]
    lines += [words.ALSO_KIND.format(kind=words.NAMES[o.answer], why=o.why) for o in topic.also]
    lines.append(
        usual.format(minutes=minutes, least=topic.least, most=topic.most, why=topic.minutes_why)
    )
    lines.append(words.ONE_COULD_WISH.format(outcome=topic.outcome))
    if wished:
        lines.append(words.YOU_WISHED.format(outcome=wished))
        if is_activity(wished):
            lines.append(words.ONLY_ACTIVITY)
    heading = words.SAME_KIND if chosen is topic.answer else words.OTHER_KIND
    facts = (Fact(say(words.BROUGHT), topic.text),)
    message = say(heading, chosen=words.NAMES[chosen], most=words.NAMES[topic.answer])
    yield from room.show("reasons", room.scene(message, "\n".join(lines), facts))


def is_activity(wished: str) -> bool:
    """Tell whether a wished outcome says what is done, and not what there is at the end.

    Args:
        wished: What was typed.

    """
    return bool(re.match(words.ACTIVITY, wished.strip(), re.IGNORECASE))


def say_whose(room: DrillRoom, topic: Whose) -> Steps[Outcome]:
    """Let the learner say whose a topic is, and show whose domain it touches.

    Args:
        room: The room.
        topic: The topic.

    Returns:
        How it went; it comes back if the domains say otherwise.

    """
    place = room.drill.setting_of(topic)
    ours = place.circle if place else ""
    circles = [name for name, _ in place.facts if name != ours] if place else []
    others = tuple(Option(name, "", say(words.LABEL, text=name)) for name in circles)
    answer = yield from ask(
        room,
        Choose(
            key=room.key("whose"),
            words=say(words.WHOSE),
            scene=room.scene(say(words.BROUGHT_TO, circle=ours), topic.text, _domains(room)),
            options=(
                Option(OURS, words.OURS_LETTER, say(words.OURS, circle=ours)),
                *others,
                Option(UNCLEAR, words.UNCLEAR_LETTER, say(words.UNCLEAR)),
            ),
        ),
    )
    heard, most = (words.WHOSE_NAMES.get(one, one) for one in (answer, topic.answer))
    lines = [words.MOST_WHOSE.format(whose=most, why=topic.why)]
    lines += [
        words.ALSO_WHOSE.format(whose=words.WHOSE_NAMES.get(one.answer, one.answer), why=one.why)
        for one in topic.also
    ]
    lines += [words.NOW.format(what=topic.next)] if topic.next else []
    heading = _said_whose(answer == topic.answer, heard, most)
    facts = (Fact(say(words.BROUGHT), topic.text), *_domains(room))
    yield from room.show("reasons", room.scene(heading, "\n".join(lines), facts))
    return Outcome(topic.id, answer in topic.acceptable(), heard, most)


def _domains(room: DrillRoom) -> tuple[Fact, ...]:
    """Return what each circle cares for; our own aim is our own domain."""
    return room.setting(proposal=False)


def _said_whose(same: bool, heard: str, most: str) -> Message:  # noqa: FBT001 - read at its call
    return say(words.SAME_WHOSE if same else words.OTHER_WHOSE, heard=heard, most=most)
