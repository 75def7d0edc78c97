"""A round against a simulated clock: at each step, listen on or step in with words.

Shown: the minutes used, whether everybody spoke, when one stepped in and when
others do, and what the words hold. Nobody waits; the text says how many seconds
have gone. Must not call a moment wrong: a timer is information.

Source: process.md 2.5 and 2.3 (M12), 6 numbers 40, 41; formats.md 3.2 ("Time-keeper").
"""

from __future__ import annotations

from sociocli.domain.drill_playing import TimedRound
from sociocli.practice.drills import keeping_time_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.practice.drills.exercise_end import (
    Seen,
    could_say,
    look_back,
    quoted,
    tell_all,
    write_line,
)
from sociocli.practice.drills.round_clock import RoundClock, SteppedIn
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import seen
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Message, say
from sociocli.process.scene import Fact, Scene

__all__ = ["keep_time"]

_LISTEN = "listen"
_STEP_IN = "step-in"
_DOES = (Sign.THANKS, Sign.TIME, Sign.EVERYBODY, Sign.LATER)
_HURTS = (Sign.JUDGES, Sign.PRESSES, Sign.ARGUES)


def keep_time(room: DrillRoom, exercise: TimedRound) -> Steps[Outcome]:
    """Play a round against the clock.

    Args:
        room: The room.
        exercise: The round.

    Returns:
        How it went; it comes back if somebody did not speak or it took much longer.

    """
    clock = RoundClock.begun(exercise)
    look = 0
    while clock.talker is not None:
        look += 1
        answer = yield from ask(room, _look(room, clock, look))
        if answer == _STEP_IN:
            clock = yield from _step_in(room, clock, look)
        else:
            clock = clock.listened()
    return (yield from look_back(room, exercise, _seen(clock)))


def _look(room: DrillRoom, clock: RoundClock, look: int) -> Choose:
    """Return the question at one look at the clock."""
    return Choose(
        key=room.key(f"look-{look}"),
        words=say(words.WHAT_NOW),
        scene=_scene(room, clock),
        options=(
            Option(_LISTEN, "l", say(words.LISTEN)),
            Option(_STEP_IN, "s", say(words.STEP_IN)),
        ),
        preset=_LISTEN,
        settling=_LISTEN,
    )


def _scene(room: DrillRoom, clock: RoundClock) -> Scene:
    talker = clock.talker
    if talker is None:
        return room.scene()
    to_come = [one.name for one in clock.plan.talkers[clock.turn + 1 :]]
    facts = [
        Fact(say(words.CLOCK), words.GONE.format(gone=_time(clock.at), of=_time(clock.planned))),
        Fact(say(words.SPEAKS), words.SINCE.format(who=talker.name, time=_time(clock.used))),
        Fact(say(words.TO_COME), ", ".join(to_come) or words.NOBODY),
    ]
    facts += [
        Fact(say(words.LEAVES), words.LEAVES_AT.format(who=o.name, time=_time(o.leaves_at * 60)))
        for o in clock.plan.talkers[clock.turn + 1 :]
        if o.leaves_at
    ]
    lines = [clock.plan.text, *_what_came(clock), quoted(talker.says[clock.pieces - 1])]
    heading = say(words.SAYS, who=talker.name)
    return room.scene(heading, "\n".join(lines), (*facts, *room.setting()))


def _what_came(clock: RoundClock) -> list[str]:
    """Return what came of stepping in just before, and who has had to go."""
    talker = clock.talker
    if talker and clock.asked:
        return [words.GOES_ON.format(who=talker.name)]
    if clock.pieces > 1 or not clock.spoken:
        return []
    last = clock.spoken[-1]
    closed = [words.CLOSING.format(who=last)] if _was_asked(clock, last) else []
    people = [one.name for one in clock.plan.talkers]
    passed = [name for name in clock.gone if people.index(name) > people.index(last)]
    return [*closed, *(words.HAD_TO_GO.format(who=name) for name in passed)]


def _was_asked(clock: RoundClock, name: str) -> bool:
    return any(one.who == name for one in clock.stepped)


def _step_in(room: DrillRoom, clock: RoundClock, look: int) -> Steps[RoundClock]:
    """Let the learner say the words with which they step in."""
    talker = clock.talker
    name = talker.name if talker else ""
    text = yield from write_line(
        room, f"look-{look}/words", say(words.YOUR_WORDS, who=name), _scene(room, clock)
    )
    return clock.stepped_in(text)


def _seen(clock: RoundClock) -> Seen:
    """Return what is shown at the end of the round."""
    plan = clock.plan
    lines = [words.USED.format(used=_time(clock.at), planned=_time(clock.planned))]
    alone = clock.alone()
    if clock.stepped:
        lines.append(words.ALONE.format(time=_time(alone)))
    if clock.gone:
        lines.append(words.NOT_HEARD.format(names=", ".join(clock.gone)))
    else:
        lines.append(words.ALL_HEARD)
    needs = {one.name: one.need for one in plan.talkers}
    lines += [words.CUT_OFF.format(who=one, need=needs[one]) for one in clock.cut_off]
    lines += [_when(one) for one in clock.stepped]
    if not clock.stepped:
        lines.append(words.NEVER)
    lines += [_others(clock, name) for name in _long(clock)]
    for one in clock.stepped:
        lines += tell_all(seen(one.words, *_HURTS, *_DOES))
    lines += [plan.why] if plan.why else []
    comes_back = bool(clock.gone or clock.cut_off) or clock.at > clock.planned
    shown = list(dict.fromkeys(lines))
    return Seen(_heading(clock), shown, (), could_say(plan.model), comes_back=comes_back)


def _heading(clock: RoundClock) -> Message:
    return say(words.OVER, used=_time(clock.at), planned=_time(clock.planned))


def _when(one: SteppedIn) -> str:
    said = quoted(one.words) if one.words else words.WITHOUT_WORDS
    sentence = words.STEPPED[one.kind]
    return sentence.format(who=one.who, time=_time(one.seconds), said=said)


def _long(clock: RoundClock) -> list[str]:
    """Return who says more than is needed, longer than their share."""
    plan = clock.plan
    return [
        one.name
        for one in plan.talkers
        if len(one.says) > one.said_it and len(one.says) * plan.step > clock.share()
    ]


def _others(clock: RoundClock, name: str) -> str:
    talker = next(one for one in clock.plan.talkers if one.name == name)
    low = talker.said_it * clock.plan.step
    high = (talker.said_it + 2) * clock.plan.step
    return words.OTHERS.format(who=name, low=_time(low), high=_time(high))


def _time(seconds: int) -> str:
    return words.TIME.format(minutes=seconds // 60, seconds=seconds % 60)
