"""Items that are heard or explored, not decided."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from rooms import in_item, room
from talking import Talk, talk

from sociocli.domain.item import NextStep, Outcome
from sociocli.domain.method import SOFA
from sociocli.domain.proposal import Decision
from sociocli.process.asking import Steps
from sociocli.process.brought import Standing
from sociocli.process.hearing import explore, report
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import LeaveItem, SetAside
from sociocli.process.room import Room


def reporting(here: Room, item: ItemLog) -> Talk:
    """Begin the conversation of a report."""
    return talk(lambda: report(here, item)).asks("item-1/report")


def exploring(here: Room | None = None, **brought: Any) -> tuple[Talk, ItemLog]:
    """Begin the conversation of an exploration."""
    here = here or room()
    item = in_item(here, "explore", "Noise", **brought)
    return talk(lambda: explore(here, item)), item


def test_a_report_is_heard_and_understood() -> None:
    """A report has a summary and its questions, and no opinions."""
    here = room()
    item = in_item(here, "report", "Money", by="ben")
    talked = reporting(here, item).answer("We have 300.")
    talked.asks("item-1/questions/1").answer("All paid? Yes.")
    talked.asks("item-1/questions/2").answer("").ends()
    assert (item.outcome, item.summary) == (Outcome.REPORTED, "We have 300.")
    assert item.questions == ["All paid? Yes."]
    assert "We hear Ben" in talked.question("item-1/report").scene.line.say.text()


def test_a_report_in_two_keys() -> None:
    """A report of which nothing need be written takes two keys."""
    here = room()
    item = in_item(here, "report", "Money")
    talked = talk(lambda: report(here, item)).defaults()
    talked.ends()
    assert talked.keys == ["item-1/report", "item-1/questions/1"]
    assert "whoever brings it" in talked.question("item-1/report").scene.line.say.text()


def test_in_an_exploration_nobody_is_told_when_a_report_is_finished() -> None:
    """The questions before the ideas are asked in the words of an exploration."""
    talked, _ = exploring()
    talked.defaults().ends()
    line = talked.question("item-1/questions/1").scene.line
    assert "report" not in f"{line.say.text()} {line.why.text()}"
    assert "ideas" in line.why.text()


def test_a_question_off_the_record_does_not_end_the_questions() -> None:
    """Off the record a question is not kept, and the next one is still heard."""
    here = room()
    item = in_item(here, "report", "Money")
    here.off_record = True
    talked = reporting(here, item).answer("A secret").asks("item-1/questions/1").answer("Why?")
    talked.asks("item-1/questions/1~2").answer("").ends()
    assert (item.summary, item.questions) == ("", [])


def test_an_overrun_of_a_report_is_offered_a_trade() -> None:
    """A report that runs over is offered a trade before the next question."""
    here = room()
    item = in_item(here, "report", "Money", minutes=5)
    talked = reporting(here, item).answer("Long", after=400).asks("item-1/overrun").answer("later")
    talked.asks("item-1/overrun/consent").answer("yes").raises(SetAside)
    assert item.summary == "Long"


def test_an_exploration_from_beginning_to_end() -> None:
    """Report, questions, rounds of ideas, a harvest and how we leave it."""
    talked, item = exploring(by="kim")
    talked.asks("item-1/report").answer("It is loud.").asks("item-1/questions/1").answer("")
    talked.asks("item-1/ideas-1/ben").answer("Carpets").asks("item-1/ideas-1/ana").answer("pass")
    talked.asks("item-1/ideas-1/kim").answer("Doors").asks("item-1/more-ideas").answer("again")
    talked.answers({"item-1/ideas-2/*": "spoken"})
    talked.asks("item-1/more-ideas~2").answer("enough")
    talked.asks("item-1/harvest").answer("Soft things help.").asks("item-1/outcome").defaults()
    talked.answer("explored").ends()
    assert item.outcome is Outcome.EXPLORED
    assert item.ideas == ["Carpets", "Doors"]
    assert item.summary == "It is loud.\nSoft things help."
    assert talked.question("item-1/ideas-1/kim").scene.said == ("Carpets",)


def test_ideas_have_no_names_unless_the_circle_wants_them() -> None:
    """Who said what is kept only where the circle attributes."""
    talked, item = exploring(room(method=replace(SOFA, attributed=True)))
    talked.answers({"item-1/ideas-1/kim": "Doors"}).defaults().ends()
    assert item.ideas == ["Kim: Doors"]


def test_a_large_circle_gathers_by_count() -> None:
    """Where rounds are held by count, what was said is noted in one text without a name."""
    people = tuple(f"p{n}" for n in range(13))
    method = replace(SOFA, attributed=True, rounds_by_count=True)
    talked, item = exploring(room(people, method=method))
    talked.answers({"item-1/ideas-1/all": "Carpets, doors"}).defaults().ends()
    assert item.ideas == ["Carpets, doors"]


def left(answer: str, **more: Any) -> ItemLog:
    """Leave an exploration in some way."""
    talked, item = exploring()
    talked.answers({"item-1/outcome": answer, **{f"item-1/next/{k}": v for k, v in more.items()}})
    talked.defaults().ends()
    return item


@pytest.mark.parametrize(
    ("answer", "more", "step"),
    [
        ("no_decision", {}, None),
        ("deferred", {"until": "in June"}, NextStep(when="in June")),
        ("recommended", {"to": "the kitchen"}, NextStep(to="the kitchen")),
        ("referred", {"to": "General circle"}, NextStep(to="General circle")),
        (
            "delegated",
            {"who": ["kim", "Rolf"], "output": "a plan", "until": "2026-12-06"},
            NextStep("2026-12-06", "Kim, Rolf", "a plan"),
        ),
    ],
)
def test_how_an_exploration_is_left(
    answer: str, more: dict[str, Any], step: NextStep | None
) -> None:
    """An exploration is left with a next step that says who, what and until when."""
    item = left(answer, **more)
    assert (item.outcome, item.next) == (Outcome(answer), step)


@pytest.mark.parametrize(
    ("answer", "key"),
    [("delegated", "who"), ("deferred", "until"), ("recommended", "to"), ("referred", "to")],
)
def test_a_next_step_needs_its_words(answer: str, key: str) -> None:
    """A next step without a person, a date or a place is none."""
    talked, item = exploring()
    talked.answers({"item-1/ideas-1/*": "spoken", "item-1/report": "", "item-1/harvest": ""})
    talked.answers({"item-1/questions/1": "", "item-1/more-ideas": "enough"})
    talked.answers({"item-1/outcome": answer}).asks(f"item-1/next/{key}").refuses("").pauses()
    assert item.outcome is None


def test_whoever_arrives_joins_the_round_of_ideas() -> None:
    """Late arrivals join the round of ideas at its end."""
    talked, _ = exploring(room(absent=("kim",)))
    talked.asks("item-1/report").answer("").asks("item-1/questions/1").answer("")
    talked.asks("item-1/ideas-1/ben").aside("arrived", who="kim").asks("item-1/ideas-1/ben")
    talked.answer().asks("item-1/ideas-1/ana").answer().asks("item-1/ideas-1/kim").answer("Doors")
    talked.defaults().ends()


def test_an_exploration_that_is_postponed_keeps_what_it_has() -> None:
    """Ideas stay with the item when the circle postpones it."""
    talked, item = exploring()
    talked.asks("item-1/report").answer("Loud").asks("item-1/questions/1").answer("")
    talked.answers({"item-1/ideas-1/*": "Carpets"}).asks("item-1/more-ideas")
    talked.aside("agenda", what="postpone").asks("aside/agenda/consent").answer("yes")
    talked.asks("aside/agenda/until").answer("").raises(LeaveItem)
    assert (item.ideas, item.summary) == (["Carpets"] * 3, "Loud")


def test_coming_back_offers_what_was_written() -> None:
    """An item that comes back shows what was written for it, and Enter keeps it."""
    here = room()
    item = in_item(here, "report", "Money")
    item.summary = "We have 300."

    def twice() -> Steps[None]:
        yield from report(here, item)

    talked = talk(twice).defaults()
    talked.ends()
    assert item.summary == "We have 300."
    assert talked.question("item-1/report").preset == "We have 300."


def test_a_decision_made_outside_lies_on_the_table() -> None:
    """The circle hears of it with its text before it; the item names the decision."""
    place = "decisions/operations/2026-11-15-lamp"
    lamp = Standing(place, Decision("We buy a lamp.", "2027-01-01"), "Lamp", outside="mail")
    here = room(standing=(lamp, Standing("decisions/operations/other", Decision("Other."))))
    item = in_item(here, "report", "Lamp", decision=place)
    talked = talk(lambda: report(here, item)).defaults()
    talked.ends()
    table = talked.question("item-1/report").scene.table
    heading = table.heading.text()
    assert (heading, table.text) == ("Decided outside a meeting (mail)", "We buy a lamp.")
    assert (item.outcome, item.revisits) == (Outcome.REPORTED, place)
    in_force = room(standing=(replace(lamp, outside=""),))
    again = in_item(in_force, "report", "Lamp", decision=place)
    heard = talk(lambda: report(in_force, again)).defaults()
    heard.ends()
    assert heard.question("item-1/report").scene.table.heading.text() == "The decision"
