"""Items that are heard or explored, not decided.

M9   Report: present, clarifying questions, stop. No opinions.
M10  Exploration: present, questions, rounds of ideas, a harvest, a next step.

Source: process.md 2.3 M9, M10 and 5.3.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.item import NextStep, Outcome
from sociocli.domain.proposal import Version
from sociocli.process.action_report import report_on_actions
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Line, Spoken, say
from sociocli.process.package import table_of
from sociocli.process.room import Room
from sociocli.process.rounds import round_of_words
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import closing as words
from sociocli.process.writing import Form, Write

__all__ = ["explore", "report"]


def report(room: Room, item: ItemLog) -> Steps[None]:
    """M9: the circle hears something and asks until it is understood.

    Where the agenda names actions, the circle goes through them; where it names a
    decision, which was found outside a meeting, its text lies on the table.
    """
    if item.brought.actions and room.brought.has_present:
        yield from report_on_actions(room, item)
        return
    room.phase(say(words.REPORT))
    _lay_out(room, item)
    yield from _present(room, item, words.REPORT_LINE)
    yield from _questions(room, item, words.QUESTION_LINE)
    item.outcome = Outcome.REPORTED


def _lay_out(room: Room, item: ItemLog) -> None:
    """Put the text of the decision on the table that the circle hears of."""
    for one in room.brought.standing:
        if item.brought.decision and one.id == item.brought.decision:
            item.revisits = one.id
            decision = one.decision
            version = Version(decision.text, decision.review, decision.expires, decision.owner)
            heading = say(words.HEARD_OF, how=one.outside) if one.outside else say(words.HEARD)
            item.table = replace(table_of(room, version, 1), heading=heading)


def explore(room: Room, item: ItemLog) -> Steps[None]:
    """M10: the circle gathers ideas in rounds and leaves with a next step."""
    room.phase(say(words.EXPLORE))
    yield from _present(room, item, words.EXPLORE_LINE)
    yield from _questions(room, item, words.EXPLORE_QUESTION_LINE)
    count = 0
    while True:
        count += 1
        room.phase(say(words.IDEAS))
        yield from time_check(room)
        ideas = yield from round_of_words(
            room,
            f"{item.key}/ideas-{count}",
            room.here(),
            words.IDEAS_LINE,
            show_said=True,
            joins=room.here,
        )
        item.ideas.extend(_attributed(room, ideas))
        again = yield from ask(
            room,
            Choose(
                key=f"{item.key}/more-ideas",
                words=say(words.IDEAS_MORE),
                scene=room.scene(words.IDEAS_LINE, said=tuple(item.ideas)),
                options=(
                    Option("enough", "e", say(words.IDEAS_ENOUGH)),
                    Option("again", "r", say(words.IDEAS_AGAIN)),
                ),
                preset="enough",
            ),
        )
        if again == "enough":
            break
    harvest = yield from ask(
        room,
        Write(
            key=f"{item.key}/harvest",
            words=say(words.HARVEST_ASK),
            scene=room.scene(words.HARVEST_LINE, said=tuple(item.ideas)),
        ),
    )
    item.summary = "\n".join(part for part in (item.summary, room.keep(harvest)) if part)
    yield from _leave_it(room, item)


def _attributed(room: Room, spoken: dict[str, str]) -> list[str]:
    """Return what was said; with names only if the circle keeps who said what."""
    if not room.method.attributed:
        return list(spoken.values())
    return [
        say(words.TURN_NOTE, name=room.name(person), text=text).text() if person else text
        for person, text in spoken.items()
    ]


def _who_brings(room: Room, item: ItemLog, line: Line) -> Spoken:
    return line.given(by=room.name(item.by) if item.by else words.SOMEBODY)


def _present(room: Room, item: ItemLog, line: Line) -> Steps[None]:
    text = yield from ask(
        room,
        Write(
            key=f"{item.key}/report",
            words=say(words.REPORT_ASK),
            scene=room.scene(_who_brings(room, item, line)),
            preset=item.summary,
        ),
    )
    item.summary = room.keep(text) or item.summary


def _questions(room: Room, item: ItemLog, line: Line) -> Steps[None]:
    while True:
        yield from time_check(room)
        text = yield from ask(
            room,
            Write(
                key=f"{item.key}/questions/{len(item.questions) + 1}",
                words=say(words.QUESTION_ASK),
                scene=room.scene(line, said=tuple(item.questions)),
            ),
        )
        if not text:
            return
        if room.keep(text):
            item.questions.append(text)


def _leave_it(room: Room, item: ItemLog) -> Steps[None]:
    answer = yield from ask(
        room,
        Choose(
            key=f"{item.key}/outcome",
            words=say(words.EXPLORED_ASK),
            scene=room.scene(said=(item.summary,) if item.summary else ()),
            options=(
                Option("explored", "e", say(words.LEFT_EXPLORED)),
                Option("delegated", "w", say(words.LEFT_DELEGATED)),
                Option("deferred", "b", say(words.LEFT_DEFERRED)),
                Option("recommended", "m", say(words.LEFT_RECOMMENDED)),
                Option("referred", "c", say(words.LEFT_REFERRED)),
                Option("no_decision", "x", say(words.LEFT_OPEN)),
            ),
            preset="explored",
        ),
    )
    if answer == "delegated":
        item.next = yield from _delegate(room, item)
    elif answer == "deferred":
        item.next = NextStep(when=(yield from _line(room, item, "until", words.BACK_WHEN)))
    elif answer in ("recommended", "referred"):
        item.next = NextStep(to=(yield from _line(room, item, "to", words.TO_WHOM)))
    item.outcome = Outcome(answer)


def _delegate(room: Room, item: ItemLog) -> Steps[NextStep]:
    who = yield from ask(
        room,
        Pick(
            key=f"{item.key}/next/who",
            words=say(words.WHO_WORKS),
            scene=room.scene(),
            among=room.everybody,
            least=1,
            new_names=True,
        ),
    )
    output = yield from _line(room, item, "output", words.WHAT_BACK)
    when = yield from _line(room, item, "until", words.BACK_WHEN)
    return NextStep(when=when, to=room.names(who), output=output)


def _line(room: Room, item: ItemLog, part: str, question: str) -> Steps[str]:
    return (
        yield from ask(
            room,
            Write(
                key=f"{item.key}/next/{part}",
                words=say(question),
                scene=room.scene(),
                form=Form.LINE,
                required=True,
            ),
        )
    )
