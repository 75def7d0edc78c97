"""C7, the consent round: everybody with the right of consent answers, once each.

Answers belong to one person and one version of the whole proposal. The round is
held by name; in large circles where the circle wants it, and where a method has
all show at once, it is held together and only objectors are named. Nobody
passes. A question pauses the round; if its answer changes the text, the answers
given so far are void. Whoever arrives joins the round, whoever leaves without
an answer is absent. An objection needs one phrase of reason; the rest comes
later.

Must not know what becomes of an objection.
Source: process.md 3.3 (T14 to T19), 3.5, 3.8 and 3.12 no. 1 to 4.
"""

from __future__ import annotations

from sociocli.domain.method import Yardstick
from sociocli.domain.proposal import QuestionAsked
from sociocli.process.absence import entitled
from sociocli.process.asking import Gone, Steps, ask_of
from sociocli.process.choosing import Choose, Option
from sociocli.process.consent_answers import Answers, close_round, missing, note_answer
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Line, say
from sociocli.process.package import change_part
from sociocli.process.questions import choose, name_people, tell, write
from sociocli.process.room import Room
from sociocli.process.rounds import LARGE, Course, go_round
from sociocli.process.scene import Turn
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import consent as words

__all__ = ["ask_those_left", "consent_round"]

_LINES: dict[Yardstick, Line] = {
    Yardstick.AIM: words.CONSENT_LINE_AIM,
    Yardstick.CONSEQUENCES: words.CONSENT_LINE_CONSEQUENCES,
    Yardstick.TOLERANCE: words.CONSENT_LINE_TOLERANCE,
    Yardstick.FOUR_TESTS: words.CONSENT_LINE_TESTS,
}


def consent_round(room: Room, item: ItemLog) -> Steps[Answers]:
    """Hold a consent round on the version on the table.

    Returns:
        The answers; objections with their reasons are in the item's log.

    """
    yield from time_check(room)
    item.consent_rounds += 1
    room.phase(say(words.CONSENT))
    answers = Answers(item.consent_rounds, item.version)
    people = entitled(room, item)
    if item.consent_rounds > 1:
        changed = bool(item.rounds) and item.rounds[-1].version < item.version
        again = words.AGAIN if changed else words.NEW_ROUND
        yield from tell(room, f"{item.key}/again", say(again, names=room.names(people)))
    large = room.method.rounds_by_count and len(people) > LARGE
    if large or room.method.consent_by_signs:
        yield from _all_together(room, item, answers)
    yield from ask_those_left(room, item, answers)
    return answers


def ask_those_left(room: Room, item: ItemLog, answers: Answers) -> Steps[None]:
    """Ask everybody who has no answer yet, one by one, and close the round."""
    if not answers.void and missing(room, item, answers):
        yield from _by_name(room, item, answers)
    if not answers.void:
        close_round(item, answers)


def _line(room: Room) -> Line:
    return _LINES[room.method.yardstick]


def _by_name(room: Room, item: ItemLog, answers: Answers) -> Steps[None]:
    def each(person: str, course: Course) -> Steps[Turn]:
        while True:
            ahead = _ahead(room, course)
            answer = yield from ask_of(room, person, _question(room, item, answers, person, course))
            if isinstance(answer, Gone):
                return Turn.GONE
            if answer == "everybody":
                if ahead != _ahead(room, course):
                    continue  # somebody came or left: ask again, with the right names
                _answer_for_all(answers, ahead, course)
                answer = "consent"
            if answer == "question":
                if not (yield from _clarify(room, item, answers, person)):
                    continue
                course.stopped = True
                return Turn.GONE
            yield from note_answer(room, item, answers, person, answer)
            course.stopped = course.stopped or item.all_pulled
            return Turn.SPOKEN

    yield from go_round(
        room,
        missing(room, item, answers),
        each,
        joins=lambda: missing(room, item, answers),
    )


def _ahead(room: Room, course: Course) -> tuple[str, ...]:
    return tuple(person for person in course.waiting if room.is_here(person))


def _answer_for_all(answers: Answers, ahead: tuple[str, ...], course: Course) -> None:
    for person in ahead:
        answers.given[person] = "consent"
        course.turns[person] = Turn.SPOKEN
    course.waiting.clear()


def _question(room: Room, item: ItemLog, answers: Answers, person: str, course: Course) -> Choose:
    method = room.method
    ahead = _ahead(room, course)
    options = [
        Option("consent", "c", say(words.CONSENT_YES)),
        Option("objection", "o", say(words.CONSENT_OBJECTION)),
    ]
    if method.concerns:
        options.append(Option("concern", "w", say(words.CONSENT_CONCERN)))
    if method.abstain:
        options.append(Option("abstain", "a", say(words.CONSENT_ABSTAIN)))
    options.append(Option("question", "q", say(words.CONSENT_QUESTION)))
    if ahead:
        names = tuple(room.name(one) for one in (person, *ahead))
        objected = "objection" in answers.given.values()
        rest = words.CONSENT_EVERYBODY_ELSE if objected else words.CONSENT_EVERYBODY
        all_of_them = say(rest, count=len(names))
        options.append(Option("everybody", "e", all_of_them, names))
    return Choose(
        key=f"{item.key}/consent-{answers.round}/{person}",
        words=say(words.CONSENT_ASK, name=room.name(person)),
        scene=room.scene(_line(room), round=course.view(person)),
        options=tuple(options),
        decisive=True,
    )


def _all_together(room: Room, item: ItemLog, answers: Answers) -> Steps[None]:
    """Ask all at once; only those who object are named."""
    key = f"{item.key}/consent-{answers.round}"
    signs = room.method.consent_by_signs
    while True:
        people = entitled(room, item)
        names = tuple(room.name(person) for person in people)
        answer = yield from choose(
            room,
            f"{key}/all",
            say(words.ALL_ASK_SIGNS if signs else words.ALL_ASK),
            (
                Option("nobody", "n", say(words.ALL_NOBODY, count=len(names)), names),
                Option("some", "s", say(words.ALL_SOME)),
                Option("question", "q", say(words.CONSENT_QUESTION)),
            ),
            words.SIGNS_CUE if signs else _line(room),
        )
        if answer == "question":
            if (yield from _clarify(room, item, answers, "all")):
                return
        elif people == entitled(room, item):
            break  # else somebody came or left: ask again, with the right names
    objectors: tuple[str, ...] = ()
    if answer == "some":
        objectors = yield from name_people(
            room, f"{key}/objectors", say(words.OBJECTORS_ASK), people, least=1
        )
    for person in people:
        said = "objection" if person in objectors else "consent"
        yield from note_answer(room, item, answers, person, said)


def _clarify(room: Room, item: ItemLog, answers: Answers, who: str) -> Steps[bool]:
    """Pause the round for a question; return whether the text has changed by it."""
    key = f"{item.key}/consent-{answers.round}/{who}/question"
    asked = yield from write(room, key, say(words.QUESTION_ASK, name=room.name(who)))
    if room.keep(asked):
        answer = yield from write(room, f"{key}/answer", say(words.ANSWER_ASK))
        item.asked.append(QuestionAsked(asked, room.keep(answer)))
    then = yield from choose(
        room,
        f"{key}/then",
        say(words.QUESTION_THEN),
        (
            Option("go-on", "g", say(words.QUESTION_GO_ON)),
            Option("change", "c", say(words.QUESTION_CHANGE)),
        ),
        preset="go-on",
    )
    if then == "change":
        answers.void = yield from change_part(room, item, "text", words.BECAUSE_QUESTION)
    return answers.void
