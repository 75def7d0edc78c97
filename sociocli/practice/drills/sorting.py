"""Objection, concern, preference, question or reaction? One remark at a time.

The reason is always shown; where a remark can be heard in several ways, all of
them stand side by side, with the question that would tell. Nothing is called
right or wrong. Must not know screens or files.

Source: process.md section 7 (labelling rule, flags, how to teach the line).
"""

from __future__ import annotations

from sociocli.domain.drill_sorting import FirstQuestion, Label, Remark, SchoolReading
from sociocli.practice.by_chance import in_order
from sociocli.practice.drills import sorting_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import Message, Spoken, say
from sociocli.process.scene import Fact

__all__ = ["sort_remark"]


def sort_remark(room: DrillRoom, remark: Remark) -> Steps[Outcome]:
    """Let the learner say what a remark was, and show what others make of it.

    Args:
        room: The room.
        remark: What was said.

    Returns:
        How it went; it comes back if nobody would have heard it so.

    """
    heard = yield from _what_was_that(room, remark)
    most = remark.reading(room.session.school)
    yield from _reasons(room, remark, heard, most)
    if remark.ask:
        yield from _first_question(room, remark)
    held = heard in remark.acceptable()
    return Outcome(remark.id, held, words.NAMES[heard], words.NAMES[most])


def _what_was_that(room: DrillRoom, remark: Remark) -> Steps[Label]:
    heading = say(words.SAID_BY, who=remark.who) if remark.who else say(words.SAID)
    answer = yield from ask(
        room,
        Choose(
            key=room.key("heard"),
            words=say(words.WHAT_WAS_THAT),
            scene=room.scene(heading, _quoted(remark), room.setting()),
            options=tuple(
                Option(label.value, words.LETTERS[label], say(words.MEANINGS[label]))
                for label in Label
            ),
        ),
    )
    return Label(answer)


def _quoted(remark: Remark) -> str:
    return words.QUOTED.format(text=remark.text)


def _reasons(room: DrillRoom, remark: Remark, heard: Label, most: Label) -> Steps[None]:
    """Show the reason, and where there are several, all of them."""
    lines = [_why(one) for one in _schools(room, remark)]
    said = heard is most or not remark.ambiguous  # the heading says what most would hear
    alone = said and not (remark.also or remark.schools)
    usual = remark.why[:1].upper() + remark.why[1:]
    if not alone:
        usual = words.MOST.format(label=words.A[remark.answer], why=remark.why)
    lines.insert(1 if lines and _asked_for(room, remark) else 0, usual)
    lines += [words.ALSO.format(label=words.A[one.answer], why=one.why) for one in remark.also]
    if remark.ambiguous and heard not in remark.acceptable():
        lines.append(words.NOBODY_ELSE.format(label=words.A[heard]))
    note = words.NOTES.get((room.session.school, most), "")
    lines += [note] if note else []
    facts = (Fact(say(words.SAID), _quoted(remark)), *room.setting())
    scene = room.scene(_heading(remark, heard, most), "\n".join(lines), facts, _line(remark, most))
    yield from room.show("reasons", scene)


def _line(remark: Remark, most: Label) -> Spoken | None:
    """Return what a facilitator could say now; where it is not sure, the question that tells."""
    if remark.ask:
        return None
    if remark.tell:
        return Spoken(say(words.LABEL, text=remark.tell), say(words.TELL_CUE), say(words.TELL_WHY))
    return words.LINES[most].given()


def _heading(remark: Remark, heard: Label, most: Label) -> Message:
    if heard is most:
        return say(words.AS_MOST, label=words.A[heard])
    if remark.ambiguous:
        return say(words.SEVERAL_WAYS, label=words.A[heard])
    return say(words.OTHERWISE, heard=words.A[heard], most=words.A[most])


def _schools(room: DrillRoom, remark: Remark) -> list[SchoolReading]:
    """Return the readings of the schools, the one that was asked for first."""
    asked = room.session.school
    return sorted(remark.schools, key=lambda one: one.school.value != asked)


def _asked_for(room: DrillRoom, remark: Remark) -> bool:
    return any(one.school.value == room.session.school for one in remark.schools)


def _why(one: SchoolReading) -> str:
    school = words.SCHOOLS[one.school]
    return words.IN_SCHOOL.format(school=school, label=words.A[one.answer], why=one.why)


def _first_question(room: DrillRoom, remark: Remark) -> Steps[None]:
    """Ask which question one would ask first, and say what each of them does."""
    shown = in_order(remark.ask, f"{room.session.seed}/{remark.id}", lambda one: one.say)
    answer = yield from ask(
        room,
        Choose(
            key=room.key("first"),
            words=say(words.WHICH_FIRST),
            scene=room.scene(say(words.SAID), _quoted(remark), room.setting()),
            options=tuple(
                Option(str(remark.ask.index(one) + 1), "", say(words.LABEL, text=one.say))
                for one in shown
            ),
        ),
    )
    chosen = remark.ask[int(answer) - 1]
    lines = [_opens(chosen)]
    lines += [_opens(one) for one in remark.ask if one is not chosen and one.open]
    facts = (Fact(say(words.SAID), _quoted(remark)),)
    heading = say(words.OPENS if chosen.open else words.CLOSES)
    yield from room.show("first-why", room.scene(heading, "\n".join(lines), facts))


def _opens(one: FirstQuestion) -> str:
    return words.QUESTION_DOES.format(question=one.say, why=one.why)
