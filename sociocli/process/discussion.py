"""C2 to C5: the text is presented, understood, reacted to, and tuned.

Present: the author reads it, all listen. Clarify: everybody may ask, only the
author answers. React: everybody speaks once, or as often as the method has it;
nobody answers. Tune: an amendment is taken, left out, or parked, by whom the
method says; if it changes the idea, or the text was not clear, the text is
presented anew. In large circles a round may be held by count.

Must not know how consent is found.
Source: process.md 3.3 (T4 to T12) and 3.12 no. 6 and 7.
"""

from __future__ import annotations

from collections.abc import Callable

from sociocli.domain.method import AmendedBy, Passing
from sociocli.domain.minutes import Topic
from sociocli.domain.proposal import Amendment, ObjectionState, QuestionAsked, Taken
from sociocli.process.absence import speakers
from sociocli.process.asking import Ready, Steps, ask, ask_of
from sociocli.process.choosing import Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Line, say
from sociocli.process.package import change_part, lines_of
from sociocli.process.parking import author_here, park, withdraw
from sociocli.process.questions import choose, write
from sociocli.process.room import Room
from sociocli.process.rounds import LARGE, Course, go_round, turn_after
from sociocli.process.scene import Turn
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import consent as words
from sociocli.process.wording import rounds as round_words
from sociocli.process.writing import Form, TakesTurn, Word

__all__ = ["clarify", "discuss", "react"]

_TUNE_LINES: dict[AmendedBy, tuple[Line, str]] = {
    AmendedBy.FACILITATOR: (words.TUNE_LINE_FACILITATOR, words.RULING_FACILITATOR),
    AmendedBy.AUTHOR: (words.TUNE_LINE_AUTHOR, words.RULING_AUTHOR),
    AmendedBy.CIRCLE: (words.TUNE_LINE_CIRCLE, words.RULING_CIRCLE),
}
_RULINGS: dict[str, Taken] = {
    "taken": Taken.TAKEN,
    "anew": Taken.TAKEN,
    "declined": Taken.DECLINED,
    "parked": Taken.PARKED,
}


def discuss(room: Room, item: ItemLog) -> Steps[None]:
    """Present the version on the table and talk about it until it is ripe.

    Raises:
        LeaveItem: If it is parked or taken back.

    """
    while True:
        yield from _present(room, item)
        if (yield from clarify(room, item)):
            continue
        for number in range(room.method.reaction_rounds):
            yield from react(room, item, number)
        if not (yield from _tune(room, item)):
            return


def _present(room: Room, item: ItemLog) -> Steps[None]:
    yield from time_check(room)
    room.phase(say(words.PRESENT))
    name = room.name(item.by)
    line = words.PRESENT_LINE.given(name=name) if name else words.PRESENT_LINE_NOBODY
    still_open = tuple(
        say(words.STILL_OPEN, reason=one.reason).text()
        for one in item.objections
        if one.state is ObjectionState.OPEN
    )
    question = Ready(
        key=f"{item.key}/present",
        words=say(words.PRESENT_ASK),
        scene=room.scene(line, said=still_open),
    )
    yield from ask(room, question)


def clarify(room: Room, item: ItemLog, *, reword: bool = True) -> Steps[bool]:
    """C3: questions for understanding; another round only if some were noted.

    Args:
        room: The room.
        item: The item.
        reword: True if the text may be made clearer here.

    Returns:
        Whether the text has changed, so that it must be presented anew.

    """
    yield from time_check(room)
    room.phase(say(words.CLARIFY))
    key = f"{item.key}/questions"
    line = words.CLARIFY_LINE if room.method.why_questions else words.CLARIFY_LINE_NO_WHY

    def heard(person: str, text: str) -> Steps[None]:
        place = len(item.asked)
        item.asked.append(QuestionAsked(text))
        answer = yield from write(room, f"{key}/{person}/answer", say(words.ANSWER_ASK))
        item.asked[place] = QuestionAsked(text, room.keep(answer))

    while True:
        before = len(item.asked)
        yield from _talk(room, key, lambda: _askers(room, item), line, heard)
        if len(item.asked) == before:
            return False
        options = [
            Option("no", "n", say(words.NO_MORE_QUESTIONS)),
            Option("more", "m", say(words.ANOTHER_ROUND)),
        ]
        if reword:
            options.append(Option("reword", "r", say(words.REWORD)))
        more = yield from choose(
            room, f"{key}/more", say(words.MORE_QUESTIONS), tuple(options), preset="no"
        )
        if more == "no":
            return False
        if more == "reword":
            return (yield from change_part(room, item, "text", words.BECAUSE_UNCLEAR))


def _askers(room: Room, item: ItemLog) -> tuple[str, ...]:
    """Everybody who may ask: all but the author, who answers."""
    people = speakers(room)
    others = tuple(person for person in people if person != item.by)
    return others or people


def react(room: Room, item: ItemLog, number: int, line: Line | None = None) -> Steps[None]:
    """C4: a round of reactions.

    Args:
        room: The room.
        item: The item.
        number: Which round it is, from 0.
        line: What is asked; the usual reactions if None.

    """
    yield from time_check(room)
    room.phase(say(words.REACT))
    if line is None:
        speak = room.method.reaction_pass is Passing.NO
        line = words.REACT_LINE_SPEAK if speak else words.REACT_LINE
        line = words.REACT_AGAIN_LINE if number else line

    def heard(person: str, text: str) -> Steps[None]:
        del person
        item.reactions.append(text)
        yield from ()

    key = f"{item.key}/reactions" + (f"-{number + 1}" if number else "")
    may_pass = room.method.reaction_pass is not Passing.NO
    yield from _talk(room, key, lambda: speakers(room), line, heard, may_pass=may_pass)


def _talk(
    room: Room,
    key: str,
    who: Callable[[], tuple[str, ...]],
    line: Line,
    heard: Callable[[str, str], Steps[None]],
    *,
    may_pass: bool = True,
) -> Steps[None]:
    """Go round once; what is noted is kept at once, so that leaving loses nothing."""
    if room.method.rounds_by_count and len(who()) > LARGE:
        text = yield from write(room, f"{key}/all", say(round_words.COUNTED), line, form=Form.TEXT)
        for one in lines_of(room.keep(text)):
            yield from heard("all", one)
        return

    def each(person: str, course: Course) -> Steps[Turn]:
        answer = yield from ask_of(
            room,
            person,
            TakesTurn(
                key=f"{key}/{person}",
                words=say(round_words.TURN, name=room.name(person)),
                scene=room.scene(line, round=course.view(person)),
                person=person,
                may_pass=may_pass,
                may_wait=bool(course.waiting),
            ),
        )
        if isinstance(answer, Word) and room.keep(answer.text):
            yield from heard(person, answer.text)
        return turn_after(answer)

    yield from go_round(room, who(), each, joins=who, may_end=True)


def _tune(room: Room, item: ItemLog) -> Steps[bool]:
    """C5: small changes; return whether the text must be presented anew."""
    yield from time_check(room)
    room.phase(say(words.TUNE))
    line, _ = _TUNE_LINES[room.method.amended_by]
    while True:
        options = [
            Option("go-on", "g", say(words.TUNE_GO_ON)),
            Option("amendment", "a", say(words.TUNE_AMENDMENT)),
            Option("info", "i", say(words.TUNE_INFO)),
            Option("delegate", "d", say(words.TUNE_DELEGATE)),
            Option("rework", "r", say(words.TUNE_REWORK)),
        ]
        if author_here(room, item):
            options.append(Option("withdraw", "w", say(words.TUNE_WITHDRAW)))
        answer = yield from choose(
            room,
            f"{item.key}/amendments",
            say(words.TUNE_ASK),
            tuple(options),
            line,
            preset="go-on",
        )
        if answer == "go-on":
            return False
        if answer == "amendment":
            if (yield from _amend(room, item)):
                return True
        elif answer == "withdraw":
            yield from withdraw(room, item, freely=item.consent_rounds == 0)
        else:
            yield from park(room, item, answer)


def _amend(room: Room, item: ItemLog) -> Steps[bool]:
    """Rule on one amendment; return whether it changes the idea."""
    key = f"{item.key}/amendment"
    text = yield from write(room, key, say(words.AMENDMENT_ASK), required=True)
    _, ruling = _TUNE_LINES[room.method.amended_by]
    answer = yield from choose(
        room,
        f"{key}/ruling",
        say(ruling),
        (
            Option("taken", "t", say(words.RULED_TAKE)),
            Option("anew", "a", say(words.RULED_ANEW)),
            Option("declined", "d", say(words.RULED_DECLINE)),
            Option("parked", "p", say(words.RULED_PARK)),
        ),
    )
    if room.keep(text):
        decided_by = room.method.amended_by.value
        item.amendments.append(Amendment(text, _RULINGS[answer], decided_by))
    if answer == "parked":
        room.park(Topic(text))
    if answer not in ("taken", "anew"):
        return False
    changed = yield from change_part(room, item, "text", text)
    return changed and answer == "anew"
