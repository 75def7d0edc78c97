"""What holds in every decision by consent, whatever is answered (process.md 3.12)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from any_answers import any_course, choices, crash_anywhere, replays
from consenting import PEOPLE, WHOLE, Held, leaves
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.method import METHODS, SOFA, AbsenceRule, Method, Recheck, Several
from sociocli.domain.proposal import Decision, ObjectionState
from sociocli.process.absence import absent, entitled
from sociocli.process.asking import Question, Reply, Steps
from sociocli.process.brought import Standing
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.leaving import Adjourn, ChangeKind, LeaveItem, SetAside

METHOD = st.sampled_from(
    [
        *METHODS.values(),
        replace(SOFA, quorum="75%", absence_rule=AbsenceRule.QUORUM, abstain=True),
        replace(SOFA, absence_rule=AbsenceRule.ASSUME, recheck=Recheck.CHOICE),
        replace(SOFA, absence_rule=AbsenceRule.INPUT_BEFORE, recheck=Recheck.AFTER_EACH),
        replace(SOFA, absence_rule=AbsenceRule.HOLD, several_objections=Several.CHOICE),
    ]
)
SORT = st.sampled_from(
    [
        {"by": "ana"},
        {"by": "kim", "removes": "ben"},
        {"proposal": None},
        {"kind": Kind.REVIEW, "decision": "operations/quiet"},
    ]
)
DECIDED = (
    Outcome.ADOPTED,
    Outcome.ADOPTED_PENDING,
    Outcome.ADOPTED_CONDITIONALLY,
    Outcome.KEPT,
    Outcome.ADJUSTED,
    Outcome.REPLACED,
    Outcome.ENDED,
)
# How the last key part of a quick consent reads, for outcomes that need one.
NEED_CONSENT = {
    Outcome.DROPPED: "drop/consent",
    Outcome.OTHER_METHOD: "other-method/consent",
    Outcome.DEFERRED: "/consent",
    Outcome.DELEGATED: "delegate/consent",
    Outcome.ESCALATED: "escalate/consent",
    Outcome.REWORK: "rework/consent",
}
Transcript = list[tuple[Question[Any], Entry]]

QUIET = Standing("operations/quiet", Decision("Quiet."))


def ending(held: Held) -> Callable[[], Steps[Item]]:
    """Hold a decision that may be left, and return its item as the minutes hold it."""

    def process() -> Steps[Item]:
        steps = held()
        try:
            yield from steps
        except (LeaveItem, SetAside, ChangeKind, Adjourn) as left:
            if isinstance(left, LeaveItem):
                held.item.outcome = left.outcome
                held.item.next = left.next
        return held.item.record(attributed=False, everybody=())

    return process


def course_of(
    method: Method,
    sort: dict[str, Any],
    drawn: list[int],
    ways: tuple[str, ...] | None = ("moves",),
) -> tuple[Held, Transcript, Item]:
    """Run a decision with drawn answers and return what was asked and answered."""
    more: dict[str, Any] = {
        "guests": ("gil",),
        "standing": (Standing("operations/quiet", Decision("Quiet.")),),
    }
    if ways is not None:
        more |= {"absent": ("zoe",), "ways": {"moves": leaves}}
    held = Held(method, room_more=more, **{"proposal": WHOLE, **sort})
    process = ending(held)
    item, journal = any_course(process, [*drawn], ways=ways)
    return held, transcript(process, journal), item


def transcript(process: Callable[[], Steps[Item]], journal: ListJournal) -> Transcript:
    """Return the questions of a finished journal with their entries."""
    steps = process()
    reply: Any = None
    found = []
    for entry in journal.entries:
        question = steps.send(reply)
        found.append((question, entry))
        reply = Reply(entry.aside or question.from_plain(entry.answer), entry.moment)
    with pytest.raises(StopIteration):
        steps.send(reply)
    return found


def plain_key(key: str) -> str:
    """Return a key without the count of its repetition."""
    return key.split("~", maxsplit=1)[0]


def answered(asked: Transcript) -> dict[int, dict[str, tuple[str, Any]]]:
    """Return, by consent round, each one's answer with the text that was on the table.

    A question that is asked again takes back what its last answer gave: somebody
    came or left meanwhile, so that it had named the wrong people.
    """
    rounds: dict[int, dict[str, tuple[str, Any]]] = {}
    before: dict[str, tuple[str, Any]] = {}
    for question, entry in asked:
        parts = plain_key(question.key).split("/")
        if entry.aside or len(parts) != 3 or not parts[1].startswith("consent-"):
            continue
        number = int(parts[1].removeprefix("consent-"))
        if "~" in question.key:
            rounds[number] = dict(before)
        answers = rounds.setdefault(number, {})
        before = dict(answers)
        given = given_by(question, entry)
        answers.update(dict.fromkeys(given, ("consent", question.scene.table)))
        if parts[2] == "objectors":
            given = [str(one) for one in entry.answer]
            answers.update(dict.fromkeys(given, ("objection", question.scene.table)))
        elif not given and entry.answer != "question":
            answers[parts[2]] = (str(entry.answer), question.scene.table)
    return rounds


def given_by(question: Question[Any], entry: Entry) -> list[str]:
    """Return the ids of those for whom one answer was given, if it was for many."""
    if entry.answer not in ("everybody", "nobody", "some"):
        return []
    names = next(o.names for o in question.options if o.value in ("everybody", "nobody"))
    return [person for person, name in question.scene.names if name in names]


def moved_since(asked: Transcript) -> list[str]:
    """Return who came or left once it was announced that it is decided."""
    at = next(n for n, (question, _) in enumerate(asked) if question.key == "item-1/adopted")
    return [entry.aside.get("who") for _, entry in asked[at:] if entry.aside]


@given(METHOD, SORT, choices(80))
def test_every_decision_ends_and_replays(
    method: Method, sort: dict[str, Any], drawn: list[int]
) -> None:
    """Whatever is answered and whatever happens beside it, it ends and replays the same."""
    more: dict[str, Any] = {
        "guests": ("gil",),
        "standing": (Standing("operations/quiet", Decision("Quiet.")),),
    }
    process = ending(Held(method, room_more=more, **{"proposal": WHOLE, **sort}))
    item, journal = any_course(process, [*drawn])
    replays(process, journal, item)
    crash_anywhere(process, journal, item, every=9)


@given(METHOD, SORT, choices(80))
def test_answers_belong_to_one_person_and_one_version(
    method: Method, sort: dict[str, Any], drawn: list[int]
) -> None:
    """A decision rests on a last round in which all answered exactly what was decided (1, 2)."""
    held, asked, item = course_of(method, sort, drawn)
    if item.outcome not in DECIDED:
        return
    assert item.rounds[-1].version == len(held.item.versions)
    last = answered(asked)[held.item.consent_rounds]
    come_since = moved_since(asked)
    for person in [one for one in entitled(held.room, held.item) if one not in come_since]:
        assert last[person][1] == held.item.table
    for person, (answer, table) in last.items():
        if answer == "objection":
            states = [one.state for one in held.item.objections if one.by == person]
            assert states[-1] in (
                ObjectionState.WITHDRAWN,
                ObjectionState.NOT_QUALIFIED,
                ObjectionState.UNEXPLAINED,
            )
        assert table == held.item.table


@given(METHOD, SORT, choices(80))
def test_the_absent_are_covered_by_a_rule(
    method: Method, sort: dict[str, Any], drawn: list[int]
) -> None:
    """Whoever is absent and has not answered is awaited, or a rule covers them (2)."""
    held, asked, item = course_of(method, sort, drawn)
    if item.outcome not in DECIDED:
        return
    last = answered(asked)[held.item.consent_rounds]
    if item.pending is not None:
        assert not [one for one in item.pending.who if last.get(one, ("",))[0] == "consent"]
        return
    gone_since = moved_since(asked)
    away = [one for one in absent(held.room, held.item, tuple(last)) if one not in gone_since]
    if away:
        assert held.item.process[-1].startswith("Decided without")


@given(METHOD, SORT, choices(80))
def test_who_has_an_answer(method: Method, sort: dict[str, Any], drawn: list[int]) -> None:
    """Guests and the member it is about have none; everybody else is asked (3, 4)."""
    held, asked, item = course_of(method, sort, drawn, ways=())
    people = [one for one in PEOPLE if one not in ("zoe", held.item.brought.removes)]
    if method.name == "holacracy":
        people.append("gil")
    rounds = answered(asked)
    for answers in rounds.values():
        assert not [one for one in answers if one not in people]
    if item.outcome in DECIDED:
        assert sorted(rounds[held.item.consent_rounds]) == sorted(people)


@given(METHOD, SORT, choices(80))
def test_only_its_owner_takes_an_objection_back(
    method: Method, sort: dict[str, Any], drawn: list[int]
) -> None:
    """A withdrawn objection was given up by its owner, who was here to say so (5)."""
    held, asked, _ = course_of(method, sort, drawn)
    for number, one in enumerate(held.item.objections, 1):
        if one.state is not ObjectionState.WITHDRAWN:
            continue
        key = f"item-1/objection-{number}"
        own = [
            question.words.text()
            for question, entry in asked
            if plain_key(question.key) in (f"{key}/confirmed", f"{key}/withdraw")
            and entry.answer == "withdraw"
        ]
        later = [answers.get(one.by, ("",))[0] for answers in answered(asked).values()]
        assert any(held.room.name(one.by) in text for text in own) or later[-1] != "objection"


@given(METHOD, SORT, choices(80))
def test_nobody_consents_to_what_was_not_talked_about(
    method: Method, sort: dict[str, Any], drawn: list[int]
) -> None:
    """Questions and reactions come between reading a proposal and the round (6)."""
    _, asked, _ = course_of(method, sort, drawn, ways=())
    since: list[str] = []
    for question, _entry in asked:
        part = plain_key(question.key).split("/")[1] if "/" in question.key else ""
        if part == "present" or question.key.endswith("review/read"):
            since = []
        since.append(part)
        if part.startswith("consent-"):
            assert "questions" in since
            assert "reactions" in since


@given(METHOD, SORT, choices(80))
def test_putting_down_needs_quick_consent(
    method: Method, sort: dict[str, Any], drawn: list[int]
) -> None:
    """Dropping, deferring, delegating or another method had quick consent, with a date (8)."""
    _, asked, item = course_of(method, sort, drawn, ways=())
    if item.outcome in NEED_CONSENT:
        wanted = NEED_CONSENT[item.outcome]
        assert [
            entry
            for question, entry in asked
            if plain_key(question.key).endswith(wanted) and entry.answer == "yes"
        ]
    if item.outcome is Outcome.DEFERRED:
        assert item.next is not None
        assert item.next.when


@given(METHOD, SORT, choices(80))
def test_the_minutes_do_not_say_who_said_what(
    method: Method, sort: dict[str, Any], drawn: list[int]
) -> None:
    """Objections and concerns are kept as content, without names, and none stays open (10)."""
    _, _, item = course_of(method, sort, drawn)
    assert not [one for one in (*item.objections, *item.concerns) if one.by]
    if item.outcome in DECIDED:
        assert not [one for one in item.objections if one.state is ObjectionState.OPEN]
        assert item.rounds
