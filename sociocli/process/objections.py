"""C8 to C10: objections are collected, ordered, understood, tested, and explored.

1. Collect: hear each in a sentence; first what breaks a law or another circle's
   domain, then what would settle the rest, then what touches the same sentence.
2. Understand: the objector explains, somebody says it back, the objector says
   whether that is it. Then all look for the link to the aim.
3. Test, only where the method has one. Nobody is told that they are wrong.
4. Explore: the objector first, then ideas from everybody; then a way is chosen.
5. Two rounds of ideas without movement bring up other ways of going on.

An objection belongs to the circle; only its owner can take it back. Somebody
absent has given a headline only: somebody must be able to explain it.

Must not know how a new version is put together.
Source: process.md 3.3 (T19 to T29), 3.6, 3.8, 3.10.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.method import ObjectionTest, Recheck, Several
from sociocli.domain.proposal import Concern, ObjectionState, Resolution
from sociocli.process.asking import Steps, ask, ask_of
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.consent_answers import standing
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.package import lines_of, put_beside
from sociocli.process.parking import author_here, park, withdraw
from sociocli.process.questions import choose, name_people, write
from sociocli.process.resolving import Movement, options, resolve, still_stands, stuck
from sociocli.process.room import Room
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import objections as words
from sociocli.process.writing import Form

__all__ = ["integrate"]

# After so many rounds of ideas without movement other ways are offered (3.10).
PATIENCE = 2


def integrate(room: Room, item: ItemLog) -> Steps[bool]:
    """Work on the objections that stand, one by one.

    Returns:
        Whether another proposal took the place of this one, so that it must be
        presented anew.

    Raises:
        LeaveItem: If the proposal is parked instead.

    """
    queue = yield from _collect(room, item)
    while queue:
        place = queue.pop(0)
        if place not in standing(item):
            continue
        movement = yield from _work_on(room, item, place)
        if movement is Movement.ANEW:
            return True
        if movement is Movement.LATER:
            queue.append(place)
        if movement is Movement.SETTLED and (yield from _everybody_now(room, item, queue)):
            return False
    return False


def _collect(room: Room, item: ItemLog) -> Steps[list[int]]:
    """C8: say all of them once, and put them in an order."""
    yield from time_check(room)
    room.phase(say(words.COLLECT))
    places = standing(item)
    while len(places) > 1:
        reasons = tuple(item.objections[n].reason for n in places)
        ways = [
            Option("as-spoken", "s", say(words.AS_SPOKEN)),
            Option("order", "o", say(words.ANOTHER_ORDER)),
            Option("rework", "r", say(words.TOO_MANY)),
        ]
        if author_here(room, item):
            ways.append(Option("withdraw", "w", say(words.CODE_WITHDRAW_PROPOSAL)))
        answer = yield from choose(
            room,
            f"{item.key}/objections",
            say(words.COLLECT_ASK),
            tuple(ways),
            room.scene(words.COLLECT_LINE.given(count=len(places)), said=reasons),
            preset="as-spoken",
        )
        if answer == "as-spoken":
            break
        if answer == "order":
            return (yield from _order(room, item, places))
        if answer == "rework":
            yield from park(room, item, "rework")
        else:
            yield from withdraw(room, item, freely=False)
    return places


def _order(room: Room, item: ItemLog, places: list[int]) -> Steps[list[int]]:
    among = tuple((f"objection-{n + 1}", item.objections[n].reason) for n in places)
    question = Pick(
        key=f"{item.key}/objections/order",
        words=say(words.ORDER_ASK),
        scene=room.scene(),
        among=among,
    )
    first = yield from ask(room, question)
    chosen = [int(one.removeprefix("objection-")) - 1 for one in first]
    return [*chosen, *(n for n in places if n not in chosen)]


def _everybody_now(room: Room, item: ItemLog, queue: list[int]) -> Steps[bool]:
    """After a new version: is everybody asked now, or is the next objection taken?"""
    if room.method.several_objections is Several.CHOICE:
        for place in [n for n in queue if n in standing(item)]:
            yield from still_stands(room, item, place, Resolution.AMEND)
    if not [n for n in queue if n in standing(item)]:
        return True
    if room.method.recheck is not Recheck.CHOICE:
        return room.method.recheck is Recheck.AFTER_EACH
    answer = yield from choose(
        room,
        f"{item.key}/objections/next",
        say(words.NEXT_ASK),
        (
            Option("objection", "o", say(words.NEXT_OBJECTION)),
            Option("round", "r", say(words.NEXT_ROUND)),
        ),
        preset="objection",
    )
    return answer == "round"


def _work_on(room: Room, item: ItemLog, place: int) -> Steps[Movement]:
    """C9 to C11 for one objection."""
    key = f"{item.key}/objection-{place + 1}"
    voice = item.objections[place].by
    if not room.is_here(voice):
        voice = yield from _explained_by(room, item, place)
    if not voice:
        return Movement.CLOSED
    item.objections[place] = replace(item.objections[place], state=ObjectionState.OPEN)
    put_beside(room, item, item.objections[place])
    if not (yield from _understand(room, item, place, voice)):
        return Movement.CLOSED
    put_beside(room, item, item.objections[place])
    if not (yield from _test(room, item, place)):
        return Movement.CLOSED
    tries = 0
    while True:
        movement = yield from _explore(room, item, place, voice)
        tries += movement is Movement.NONE
        if movement is Movement.NONE and tries >= PATIENCE:
            yield from stuck(room, item, f"{key}/stuck")
        elif movement is not Movement.NONE:
            return movement


def _explained_by(room: Room, item: ItemLog, place: int) -> Steps[str]:
    """Find somebody who explains the objection of an absent member; "" if nobody does now."""
    objection = item.objections[place]
    key = f"{item.key}/objection-{place + 1}/away"
    name = room.name(objection.by)
    while True:
        answer = yield from choose(
            room,
            key,
            say(words.OWNER_AWAY_ASK, name=name),
            (
                Option("proxy", "p", say(words.AWAY_PROXY)),
                Option("hold", "h", say(words.AWAY_HOLD)),
                Option("go-on", "g", say(words.AWAY_GO_ON)),
            ),
            words.OWNER_AWAY_LINE.given(name=name, reason=objection.reason),
            settling="go-on",
        )
        if answer == "proxy":
            picked = yield from name_people(
                room, f"{key}/proxy", say(words.PROXY_ASK), room.here(), least=1, most=1
            )
            return picked[0]
        if answer == "go-on":
            how = say(words.AWAY_HOW, name=name).text()
            item.objections[place] = replace(
                item.objections[place], state=ObjectionState.UNEXPLAINED, how=how
            )
            return ""
        yield from park(room, item, "defer")


def _understand(room: Room, item: ItemLog, place: int, voice: str) -> Steps[bool]:
    """C9: say it back until the objector says: that is it. False if it is closed."""
    yield from time_check(room)
    room.phase(say(words.UNDERSTAND))
    key = f"{item.key}/objection-{place + 1}"
    reason, name = item.objections[place].reason, room.name(voice)
    answers = [
        Option("yes", "y", say(words.CONFIRM_YES)),
        Option("no", "n", say(words.CONFIRM_NO)),
    ]
    if voice == item.objections[place].by:
        answers.append(Option("withdraw", "w", say(words.WITHDRAW)))
    answer: object = "no"
    while answer == "no":
        understood = yield from write(
            room,
            f"{key}/understood",
            say(words.UNDERSTOOD_ASK),
            words.UNDERSTAND_LINE.given(name=name),
            form=Form.TEXT,
        )
        understood = understood or reason
        kept = room.keep(understood)
        item.objections[place] = replace(
            item.objections[place], understood=kept if kept != reason else ""
        )
        question = Choose(
            key=f"{key}/confirmed",
            words=say(words.CONFIRM_ASK, name=name),
            scene=room.scene(words.CONFIRM_LINE.given(understood=understood)),
            options=tuple(answers),
            decisive=True,
        )
        answer = yield from ask_of(room, voice, question)
    if answer == "withdraw":
        item.objections[place] = replace(
            item.objections[place],
            state=ObjectionState.WITHDRAWN,
            resolved=Resolution.WITHDRAW_OBJECTION,
            how=words.HOW_WITHDRAWN,
        )
        return False
    if answer != "yes":  # left before saying so
        item.objections[place] = replace(item.objections[place], state=ObjectionState.UNEXPLAINED)
        return False
    harms = yield from write(
        room, f"{key}/harms", say(words.HARMS_ASK), words.HARMS_LINE.given(aim=room.circle.aim)
    )
    item.objections[place] = replace(item.objections[place], harms=room.keep(harms))
    return True


def _test(room: Room, item: ItemLog, place: int) -> Steps[bool]:
    """C9t: only where the method tests; what does not count is kept as a concern."""
    rule = room.method.objection_test
    if rule is ObjectionTest.NONE:
        return True
    room.phase(say(words.TEST))
    key = f"{item.key}/objection-{place + 1}/test"
    ways = [
        Option("qualified", "y", say(words.TEST_YES)),
        Option("not-qualified", "n", say(words.TEST_NO)),
    ]
    line = words.TEST_LINE_GROUP
    if rule is ObjectionTest.FACILITATOR:
        ways.append(Option("not-tested", "s", say(words.TEST_SKIP)))
        line = words.TEST_LINE_FACILITATOR
    answer = yield from choose(room, key, say(words.TEST_ASK), tuple(ways), line)
    if answer == "qualified":
        item.objections[place] = replace(item.objections[place], test=words.QUALIFIED)
    if answer != "not-qualified":
        return True
    why = yield from write(room, f"{key}/why", say(words.TEST_WHY), required=True)
    result = say(words.NOT_QUALIFIED, why=why).text()
    item.objections[place] = replace(
        item.objections[place], state=ObjectionState.NOT_QUALIFIED, test=result
    )
    objection = item.objections[place]
    if room.method.concerns:
        item.concerns.append(Concern(objection.reason, objection.by))
    else:
        item.reactions.append(objection.reason)
    return False


def _explore(room: Room, item: ItemLog, place: int, voice: str) -> Steps[Movement]:
    """C10: a round of ideas, then one way is chosen and tried."""
    yield from time_check(room)
    room.phase(say(words.EXPLORE))
    key = f"{item.key}/objection-{place + 1}"
    ideas = yield from write(
        room,
        f"{key}/ideas",
        say(words.IDEAS_ASK),
        words.EXPLORE_LINE.given(name=room.name(voice)),
        form=Form.TEXT,
    )
    came = lines_of(room.keep(ideas))
    item.ideas.extend(came)
    code = yield from choose(
        room,
        f"{key}/option",
        say(words.OPTION_ASK),
        options(room, item, own=voice == item.objections[place].by),
        room.scene(words.OPTION_LINE, said=tuple(came)),
        settling=Resolution.DROP.value,
    )
    return (yield from resolve(room, item, place, Resolution(code), voice))
