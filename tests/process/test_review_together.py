"""Several decisions extended as they are in one consent round."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from any_answers import any_course, choices, crash_anywhere, replays
from consenting import PEOPLE
from hypothesis import given, settings
from rooms import in_item, room
from talking import talk

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.method import SOFA, AbsenceRule, Method
from sociocli.domain.proposal import Concern, Decision, Pending
from sociocli.process.asking import Steps
from sociocli.process.brought import Standing
from sociocli.process.closing import leave_for_later
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import LeaveItem
from sociocli.process.minutes_of import minutes_of
from sociocli.process.review import review
from sociocli.process.review_together import USUAL
from sociocli.process.room import Room

PLACE = "decisions/operations/2026-05-01-"
QUIET = Standing(
    f"{PLACE}quiet",
    Decision("Quiet from ten.", "2026-11-01", owner="kim", concerns=(Concern("The choir"),)),
    "Quiet hours",
    "2026-05-01",
)
HEAT = Standing(f"{PLACE}heat", Decision("Twenty degrees.", "2026-11-10"), "Heating", "2025-11-10")
BINS = Standing(f"{PLACE}bins", Decision("Out on Monday.", expires="2027-03-01"), "Bins")
ALL = (QUIET, HEAT, BINS)
ROUND = {"item-1/consent-1/*": "consent"}


class Together:
    """Reviews that can be held anew; `room` and `item` are those of the last run."""

    def __init__(
        self, *standing: Standing, method: Method = SOFA, named: tuple[str, ...] = (), **more: Any
    ) -> None:
        self.standing = standing or ALL
        self.method = method
        self.named = named or tuple(one.id for one in self.standing)
        self.more = more
        self.room: Room
        self.item: ItemLog

    def __call__(self) -> Steps[ItemLog]:
        self.room = room(PEOPLE, method=self.method, standing=self.standing, **self.more)
        self.item = in_item(self.room, Kind.REVIEW, "Reviews", decisions=self.named)
        yield from review(self.room, self.item)
        return self.item


def looks(item: ItemLog) -> list[tuple[str, Outcome, str]]:
    """Return what became of each decision, and when it is looked at again."""
    return [
        (one.title, one.outcome, one.decision.review if one.decision else "") for one in item.parts
    ]


def own_items(held: Together) -> list[tuple[str, str]]:
    """Return the items that come right after, in their order."""
    return [(one.title, one.brought.decision) for one in held.room.to_come()]


def test_all_are_extended_as_they_are() -> None:
    """One key and one round: each is kept, for as long as it had, with all it holds."""
    held = Together()
    talked = talk(held).asks("item-1/together").answer("go-on").answers(ROUND)
    item = talked.ends()
    assert item.outcome is Outcome.KEPT
    assert looks(item) == [
        ("Quiet hours", Outcome.KEPT, "2027-05-22"),
        ("Heating", Outcome.KEPT, "2027-11-22"),
        ("Bins", Outcome.KEPT, "2027-03-01"),
    ]
    assert item.parts[0] == Item(
        "Quiet hours", Kind.REVIEW, Outcome.KEPT,
        decision=replace(QUIET.decision, review="2027-05-22"), revisits=QUIET.id,
    )  # fmt: skip
    assert item.decision is None
    assert len(talked.keys) == 1 + len(PEOPLE)
    assert [(r.consent, r.entitled) for r in item.rounds] == [(4, 4)]
    assert own_items(held) == []


def test_what_lies_on_the_table() -> None:
    """Everybody sees exactly what is extended, until when, and when it was due."""
    talked = talk(Together()).asks("item-1/together").answer("go-on").answers(ROUND)
    talked.ends()
    text = (
        "Quiet hours: next look 2027-05-22 (due 2026-11-01)\n"
        "Heating: next look 2027-11-22 (due 2026-11-10)\n"
        "Bins: next look 2027-03-01"
    )
    question = talked.question("item-1/consent-1/ben")
    assert question.scene.table.text == text
    assert question.decisive
    assert question.preset == ""


def test_one_day_for_all() -> None:
    """The circle may give all of them one day; but none outlives its own end."""
    talked = talk(Together()).asks("item-1/together").answer("term")
    talked.asks("item-1/together/review").refuses("soon").answer("6 months")
    talked.asks("item-1/together~2").answer("go-on").answers(ROUND)
    assert [day for _, _, day in looks(talked.ends())] == ["2027-05-22", "2027-05-22", "2027-03-01"]


def test_anybody_takes_one_out_without_a_reason() -> None:
    """What is taken out comes right after on its own; everybody is asked about the rest."""
    held = Together()
    talked = talk(held).asks("item-1/together").answer("pull")
    talked.asks("item-1/together/pull").refuses([]).answer([HEAT.id])
    talked.asks("item-1/together~2").answer("go-on").answers(ROUND)
    item = talked.ends()
    assert item.outcome is Outcome.SPLIT
    assert [title for title, _, _ in looks(item)] == ["Quiet hours", "Bins"]
    assert own_items(held) == [("Heating", HEAT.id)]
    assert [one.what for one in held.room.agenda_changes] == ["Taken out of the reviews: Heating"]


def test_an_objection_takes_one_out_and_all_are_asked_again() -> None:
    """Whoever objects says which one; answers to the longer list are void."""
    held = Together()
    talked = talk(held).asks("item-1/together").answer("go-on")
    talked.asks("item-1/consent-1/ben").answer("objection")
    talked.asks("item-1/consent-1/ben/pull").refuses([]).answer([QUIET.id])
    talked.answers({"item-1/consent-1/*": "consent"})
    talked.asks("item-1/together~2").answer("go-on")
    talked.answers({"item-1/consent-2/*": "consent"})
    item = talked.ends()
    assert [title for title, _, _ in looks(item)] == ["Heating", "Bins"]
    assert [(r.version, r.consent, r.objections) for r in item.rounds] == [(1, 3, 1), (2, 4, 0)]
    assert item.objections == []
    assert own_items(held) == [("Quiet hours", QUIET.id)]
    for person in PEOPLE:
        assert f"item-1/consent-2/{person}" in talked.keys


def test_two_objectors_take_out_two() -> None:
    """In one round several may be taken out, in the order in which they were named."""
    held = Together()
    talked = talk(held).asks("item-1/together").answer("go-on")
    talked.asks("item-1/consent-1/ben").answer("objection")
    talked.asks("item-1/consent-1/ben/pull").answer([BINS.id, QUIET.id])
    talked.asks("item-1/consent-1/kim").answer("objection")
    talked.asks("item-1/consent-1/kim/pull").answer([BINS.id])
    talked.answers(ROUND).asks("item-1/together~2").answer("go-on")
    talked.answers({"item-1/consent-2/*": "consent"})
    assert [title for title, _, _ in looks(talked.ends())] == ["Heating"]
    assert own_items(held) == [("Quiet hours", QUIET.id), ("Bins", BINS.id)]


def test_the_last_one_is_taken_out_without_asking_which() -> None:
    """If nothing is left, nobody else is asked and nothing is kept; it is looked at on its own."""
    held = Together(QUIET)
    talked = talk(held).asks("item-1/together").answer("go-on")
    talked.asks("item-1/consent-1/ben").answer("objection")
    talked.tells("item-1/together/out")
    item = talked.ends()
    assert (item.outcome, item.parts) == (Outcome.SPLIT, [])
    assert own_items(held) == [("Quiet hours", QUIET.id)]


def test_one_is_read_aloud() -> None:
    """Anybody may ask to hear one before they answer."""
    talked = talk(Together()).asks("item-1/together").answer("read")
    talked.asks("item-1/together/read").answer([HEAT.id])
    talked.asks("item-1/together/read/2026-05-01-heat").answer("ready")
    talked.asks("item-1/together~2").answer("go-on").answers(ROUND)
    talked.ends()
    table = talked.question("item-1/together/read/2026-05-01-heat").scene.table
    assert (table.heading.text(), table.text) == ("Heating", "Twenty degrees.")


def test_the_absent_are_asked_by_the_rule_of_the_circle() -> None:
    """Where all must answer, what is kept waits for the absent."""
    method = replace(SOFA, absence_rule=AbsenceRule.HOLD)
    held = Together(method=method, absent=("zoe",))
    talked = talk(held).asks("item-1/together").answer("go-on").answers(ROUND)
    item = talked.ends()
    pending = Pending(("zoe",), "hold")
    assert item.pending == pending
    assert [one.pending for one in item.parts] == [pending] * 3
    assert "item-1/consent-1/zoe" not in talked.keys


def test_too_few_extend_nothing() -> None:
    """With too few for the circle's rule the reviews wait, each named on its own."""
    held = Together(method=replace(SOFA, quorum="4"), absent=("zoe",))
    talked = talk(held).asks("item-1/together").answer("go-on")
    talked.asks("item-1/quorum").answer("postpone")
    talked.answers({"item-1/quorum/*": "yes"}, all_used=False).defaults()
    talked.raises(LeaveItem)
    assert looks(held.item) == [
        (title, Outcome.DEFERRED, "") for title in ("Quiet hours", "Heating", "Bins")
    ]
    assert [one.revisits for one in held.item.parts] == [one.id for one in ALL]


def test_a_changed_text_is_not_as_it_is() -> None:
    """Whoever changes the text in the round is told to take it out; nothing is kept by it."""
    held = Together()
    talked = talk(held).asks("item-1/together").answer("go-on")
    talked.asks("item-1/consent-1/ben").answer("question")
    talked.asks("item-1/consent-1/ben/question").answer("Why?")
    talked.asks("item-1/consent-1/ben/question/answer").answer("So.")
    talked.asks("item-1/consent-1/ben/question/then").answer("change")
    talked.asks("item-1/proposal/text").answer("Noise all night.")
    talked.tells("item-1/together/changed")
    talked.asks("item-1/together~2").answer("go-on")
    talked.answers({"item-1/consent-2/*": "consent"})
    item = talked.ends()
    assert item.parts[0].decision is not None
    assert item.parts[0].decision.text == "Quiet from ten."
    assert item.versions[-1].text == item.versions[0].text


def test_a_decision_that_is_gone_is_passed_over() -> None:
    """An agenda may name what no longer stands, or one twice; it is noted and the rest goes on."""
    held = Together(QUIET, named=(QUIET.id, "decisions/operations/gone", QUIET.id))
    talked = talk(held).asks("item-1/together").answer("go-on").answers(ROUND)
    item = talked.ends()
    assert len(item.parts) == 1
    assert "decisions/operations/gone" in item.process[0]


def test_where_nothing_stands_it_is_a_review_as_any_other() -> None:
    """If none of them is there, the circle is asked how the decision reads."""
    held = Together(QUIET, named=("decisions/operations/gone",))
    talked = talk(held).asks("item-1/review/decision").answer([QUIET.id])
    talked.defaults().asks("item-1/review/choice").answer("end").answers(ROUND).ends()
    assert held.item.revisits == QUIET.id


def test_reviews_that_were_not_reached_are_named_one_by_one() -> None:
    """What the meeting did not get to stands in the minutes with each decision."""
    here = room(PEOPLE, standing=ALL)
    here.put_on(in_item(room(), Kind.REVIEW, "Reviews", decisions=(QUIET.id, HEAT.id)).brought)
    talk(lambda: leave_for_later(here)).defaults().ends()
    item = minutes_of(here, "21:00").items[0]
    assert item.outcome is Outcome.NOT_REACHED
    assert [one.revisits for one in item.parts] == [QUIET.id, HEAT.id]


@given(choices())
@settings(max_examples=80)
def test_any_answers(drawn: list[int]) -> None:
    """Whatever is answered: kept or taken out, never both; and it replays from anywhere."""
    held = Together()

    def evening() -> Steps[tuple[Outcome | None, tuple[Item, ...], list[str]]]:
        try:
            yield from held()
        except LeaveItem as leaving:
            held.item.outcome = leaving.outcome
        return held.item.outcome, tuple(held.item.parts), held.item.pulled

    ways = ("note", "who", "left", "arrived")
    outcome, journal = any_course(evening, drawn, ways=ways)
    ended, parts, pulled = outcome
    kept = [one for one in parts if one.outcome is Outcome.KEPT]
    assert not [one for one in kept if one.revisits in pulled]
    if kept:
        assert ended is (Outcome.SPLIT if pulled else Outcome.KEPT)
        assert {*pulled, *(one.revisits for one in kept)} == {one.id for one in ALL}
        last = held.item.rounds[-1]
        assert last.version == held.item.version
        assert (last.objections, last.consent + last.concerns) == (0, last.entitled)
    assert [one.brought.decision for one in held.room.items[1:]] == pulled
    replays(evening, journal, outcome)
    crash_anywhere(evening, journal, outcome, every=5)


@pytest.mark.parametrize("signs", [True, False])
def test_a_large_circle_is_asked_together(*, signs: bool) -> None:
    """Where all show at once, only those are named who take something out."""
    method = replace(SOFA, consent_by_signs=signs, rounds_by_count=not signs)
    people = tuple(f"p{n}" for n in range(13))

    def held() -> Steps[ItemLog]:
        here = room(people, method=method, standing=ALL)
        item = in_item(here, Kind.REVIEW, "Reviews", decisions=tuple(one.id for one in ALL))
        yield from review(here, item)
        return item

    talked = talk(held).asks("item-1/together").answer("go-on")
    talked.asks("item-1/consent-1/all").answer("some")
    talked.asks("item-1/consent-1/objectors").answer(["p3"])
    talked.asks("item-1/consent-1/p3/pull").answer([QUIET.id])
    talked.asks("item-1/together~2").answer("go-on")
    talked.asks("item-1/consent-2/all").answer("nobody")
    assert [title for title, _, _ in looks(talked.ends())] == ["Heating", "Bins"]


def test_the_usual_length_can_be_read() -> None:
    """A decision of which nobody knows how long it had gets the usual length."""
    alone = Standing("decisions/operations/x", Decision("X."))
    talked = talk(Together(alone)).asks("item-1/together").answer("go-on").answers(ROUND)
    assert (USUAL, looks(talked.ends())) == ("1 year", [(alone.id, Outcome.KEPT, "2027-11-22")])
