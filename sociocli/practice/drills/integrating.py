"""An objection waits to be met: change, shorten or measure, and write the new wording.

Shown: whether text, term or measure changed at all, whether the new text takes
up words of the worry, whether a person and a sign to stop are named, and a model
wording. Must not decide whether it meets the worry; only the objector can.

Source: process.md 3.7, 6 numbers 20, 22, 27; formats.md 3.2 ("Integrate").
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.drill_speaking import Fit, Way, Worry
from sociocli.practice.drills import integrating_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.practice.drills.exercise_end import Seen, could_say, look_back, quoted, write_line
from sociocli.practice.sentences.sentences import shared
from sociocli.practice.sentences.stopping import names_threshold
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import say
from sociocli.process.scene import Fact, Scene
from sociocli.process.writing import Form, Write

__all__ = ["integrate"]

_DONE = "done"


@dataclass(frozen=True, slots=True)
class _Tried:
    """What came of one way: the lines that are shown, and whether anything changed."""

    way: Way
    lines: tuple[str, ...]
    complete: bool
    wording: str


def integrate(room: DrillRoom, exercise: Worry) -> Steps[Outcome]:
    """Let the learner meet an objection in one way or several.

    Args:
        room: The room.
        exercise: The objection, the proposal, and what each way would do.

    Returns:
        How it went; it comes back if no way that meets the worry was worked out.

    """
    tried: list[_Tried] = []
    while len(tried) < len(Way):
        way = yield from _choose(room, exercise, tried)
        if way == _DONE:
            break
        tried.append((yield from _try(room, exercise, Way(way))))
    lines = [line for one in tried for line in (*one.lines, _does(exercise.way(one.way)))]
    left = [one for one in exercise.ways if one.way not in [other.way for other in tried]]
    lines += [words.OTHER.format(way=words.NAMES[one.way], why=one.why) for one in left]
    lines += [exercise.why] if exercise.why else []
    met = [one for one in tried if one.complete and exercise.way(one.way).meets]
    model = exercise.way((met or tried)[0].way)
    best = model if model.model else next(one for one in exercise.ways if one.meets)
    facts = (*(Fact(say(words.NAMES[one.way]), one.wording) for one in tried), _said(exercise))
    shown = Seen(say(words.WHAT_CHANGED), lines, facts, could_say(best.model), comes_back=not met)
    return (yield from look_back(room, exercise, shown))


def _said(exercise: Worry) -> Fact:
    return Fact(say(words.OBJECTS, who=exercise.who), quoted(exercise.text))


def _scene(room: DrillRoom, exercise: Worry, tried: list[_Tried]) -> Scene:
    facts = (
        Fact(say(words.PROPOSAL), exercise.proposal),
        Fact(say(words.HOLDS), words.FROM_TO.format(start=exercise.start, end=exercise.until)),
        *(Fact(say(words.NAMES[one.way]), one.wording) for one in tried),
        *room.setting(proposal=False),
    )
    return room.scene(say(words.OBJECTS, who=exercise.who), quoted(exercise.text), facts)


def _choose(room: DrillRoom, exercise: Worry, tried: list[_Tried]) -> Steps[str]:
    """Ask which way is tried next; after the first one, none is an answer too."""
    used = [one.way for one in tried]
    options = [
        Option(way.value, words.LETTERS[way], say(words.WAYS[way]))
        for way in Way
        if way not in used
    ]
    if tried:
        options.insert(0, Option(_DONE, "d", say(words.DONE)))
    answer: str = yield from ask(
        room,
        Choose(
            key=room.key("also" if tried else "way"),
            words=say(words.WHAT_ELSE if tried else words.WHICH),
            scene=_scene(room, exercise, tried),
            options=tuple(options),
            preset=_DONE if tried else "",
        ),
    )
    return answer


def _try(room: DrillRoom, exercise: Worry, way: Way) -> Steps[_Tried]:
    if way is Way.CHANGE:
        return (yield from _change(room, exercise))
    if way is Way.SHORTEN:
        return (yield from _shorten(room, exercise))
    return (yield from _measure(room, exercise))


def _change(room: DrillRoom, exercise: Worry) -> Steps[_Tried]:
    """Ask for the new text, and see what it takes up."""
    text = yield from write_line(
        room,
        "text",
        say(words.NEW_TEXT),
        _scene(room, exercise, []),
        preset=exercise.proposal,
        form=Form.TEXT,
    )
    before = dict.fromkeys(one.words.casefold() for one in shared(exercise.proposal, text))
    new = [one.words for one in shared(text, text) if one.words.casefold() not in before]
    if " ".join(text.split()) == " ".join(exercise.proposal.split()) or not text:
        return _Tried(Way.CHANGE, (words.TEXT_SAME,), complete=False, wording=exercise.proposal)
    lines = [words.TEXT_NEW.format(words=", ".join(new[:8]))] if new else [words.TEXT_SHORTER]
    worry = f"{exercise.harm} {exercise.text}"
    touched = [one.words for one in shared(" ".join(new), worry)]
    known = [one.words for one in shared(text, worry) if one.words.casefold() not in before]
    touched += [one for one in known if one not in touched]
    lines.append(words.TOUCHES.format(words=", ".join(touched)) if touched else words.NO_TOUCH)
    return _Tried(Way.CHANGE, tuple(lines), complete=True, wording=text)


def _shorten(room: DrillRoom, exercise: Worry) -> Steps[_Tried]:
    """Ask for the new end, and see whether it is sooner."""
    end: str = yield from ask(
        room,
        Write(
            key=room.key("until"),
            words=say(words.UNTIL, start=exercise.start, until=exercise.until),
            scene=_scene(room, exercise, []),
            form=Form.TERM,
            start=exercise.start,
            preset=exercise.until,
        ),
    )
    sentence = words.TERM_SHORTER
    if end == exercise.until:
        sentence = words.TERM_SAME
    elif end > exercise.until:
        sentence = words.TERM_LONGER
    elif end <= exercise.start:
        sentence = words.TERM_NONE
    lines = (sentence.format(end=end, until=exercise.until),)
    return _Tried(Way.SHORTEN, lines, complete=sentence == words.TERM_SHORTER, wording=end)


def _measure(room: DrillRoom, exercise: Worry) -> Steps[_Tried]:
    """Ask what is watched, by whom, and when it stops."""
    scene = _scene(room, exercise, [])
    what = yield from write_line(room, "watch", say(words.WATCH), scene)
    who = yield from write_line(room, "watch-who", say(words.WATCH_WHO), scene)
    stop = yield from write_line(room, "watch-stop", say(words.WATCH_STOP), scene)
    lines = [words.WATCHED.format(what=what) if what else words.NOT_WATCHED]
    touched = [one.words for one in shared(f"{what} {stop}", f"{exercise.harm} {exercise.text}")]
    if touched:
        lines.append(words.TOUCHES.format(words=", ".join(touched)))
    elif what:
        lines.append(words.NO_TOUCH)
    lines.append(words.WATCHER.format(who=who) if who else words.NO_WATCHER)
    threshold = names_threshold(stop)
    lines.append(words.STOPS.format(words=threshold) if threshold else words.NO_STOP)
    wording = words.MEASURE.format(what=what, who=who, stop=stop)
    complete = bool(what and who and threshold)
    return _Tried(Way.MEASURE, tuple(lines), complete=complete, wording=wording)


def _does(fit: Fit) -> str:
    sentence = words.MEETS if fit.meets else words.LEAVES
    return sentence.format(way=words.NAMES[fit.way], why=fit.why)
