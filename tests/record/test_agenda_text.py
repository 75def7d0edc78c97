"""An agenda to read: its course, its facts, and as Markdown."""

from __future__ import annotations

import pytest
from evenings import HOSTILE
from markdown_it import MarkdownIt

from sociocli.domain.agenda import Agenda, AgendaItem, AgendaProposal, ComposedKind, NamedStep, Step
from sociocli.domain.item import Kind
from sociocli.record.agenda_text import Detail, agenda_markdown, course, facts_of
from sociocli.record.agenda_wording import STEPS

AGENDA = Agenda(
    "operations-2026-11-29",
    title="Circle meeting",
    circle="operations",
    date="2026-11-29",
    time="19:00",
    minutes=75,
    opening=(Step(NamedStep.CHECK_IN, minutes=5), Step(NamedStep.NEXT),
             Step(NamedStep.AGENDA, minutes=1)),
    items=(
        AgendaItem("Quiet hours", Kind.DECIDE, minutes=40, by="ben", wished="a rule", link="https://x.org",
                   proposal=AgendaProposal("Quiet from 22:00.", "Sleep.")),
        AgendaItem("Secretary", Kind.ELECT, minutes=20, role="secretary"),
        AgendaItem("Walk", do=ComposedKind.BREAK, minutes=5),
    ),
    closing=(Step(do=ComposedKind.ROUND, say="How was it?", minutes=4),),
)  # fmt: skip


def test_every_step_has_a_name() -> None:
    """Every step of a format is shown in plain words."""
    for step in (*NamedStep, *ComposedKind):
        assert STEPS[step]


def test_the_course_counts_from_nought() -> None:
    """Times count from 0:00, over the hour too."""
    assert [(row.at, row.title, row.minutes, row.about) for row in course(AGENDA)] == [
        ("0:00", "Check-in", 5, ""),
        ("0:05", "Next meeting", 0, ""),
        ("0:05", "Consent to the agenda", 1, ""),
        ("0:06", "Quiet hours", 40, "decision, from ben"),
        ("0:46", "Secretary", 20, "selection"),
        ("1:06", "Walk", 5, "break"),
        ("1:11", "Round", 4, "How was it?"),
    ]


@pytest.mark.parametrize(
    ("items", "name"), [((), "Items"), ((AgendaItem("A", minutes=10),), "Not planned yet")]
)
def test_time_that_nothing_has_is_shown(items: tuple[AgendaItem, ...], name: str) -> None:
    """What is left of the time stands before the closing."""
    agenda = Agenda("x", minutes=30, items=items, closing=(Step(NamedStep.CLOSE, title="The end"),))
    left, last = course(agenda)[-2:]
    assert (left.title, left.minutes) == (name, 30 - sum(item.minutes for item in items))
    assert (last.at, last.title) == ("0:30", "The end")


def test_the_facts_stand_in_one_line() -> None:
    """Circle, day, begin and end, and the length."""
    assert facts_of(AGENDA) == "operations · 29 November 2026 · 19:00 to 20:15 · 75 minutes"
    assert facts_of(Agenda("x", minutes=30)) == "30 minutes"


def test_the_markdown_to_send_round() -> None:
    """The course as a list, then what the items bring with them."""
    assert agenda_markdown(AGENDA) == (
        "# Circle meeting\n\n"
        "operations · 29 November 2026 · 19:00 to 20:15 · 75 minutes\n\n"
        "- 0:00 Check-in, 5 minutes\n"
        "- 0:05 Next meeting\n"
        "- 0:05 Consent to the agenda, 1 minute\n"
        "- 0:06 Quiet hours, 40 minutes (decision, from ben)\n"
        "- 0:46 Secretary, 20 minutes (selection)\n"
        "- 1:06 Walk, 5 minutes (break)\n"
        "- 1:11 Round, 4 minutes (How was it?)\n\n"
        "## Quiet hours\n\n"
        "- ben brings it and prepares it.\n"
        "- What is wished: a rule\n"
        "- See: <https://x.org>\n\n"
        "What it is for:\n\n> Sleep.\n\n"
        "The proposal:\n\n> Quiet from 22:00.\n\n"
        "## Secretary\n\n"
        "- To be filled: secretary\n"
    )


def test_names_and_what_the_record_knows() -> None:
    """People are called by their names; what the record knows stands with its item."""
    detail = Detail(("Until now: Kim",), (("In force:", "Old."),))
    text = agenda_markdown(AGENDA, "Operations", {"ben": "Ben"}, (Detail(), detail))
    assert text.startswith("# Circle meeting\n\nOperations · 29 November 2026")
    assert "(decision, from Ben)" in text
    assert "- Ben brings it and prepares it.\n" in text
    assert text.endswith(
        "## Secretary\n\n- To be filled: secretary\n- Until now: Kim\n\nIn force:\n\n> Old.\n"
    )
    only_text = (Detail(), Detail(), Detail((), (("In force:", "Old."),)))
    walk = agenda_markdown(AGENDA, details=only_text)
    assert walk.endswith("## Walk\n\nIn force:\n\n> Old.\n")


def test_the_terms_of_a_proposal_are_sent_round() -> None:
    """A proposal is read with its review, its end and its signs of success."""
    proposal = AgendaProposal("X.", review="6 months", expires="1 year", criteria=("A", "B"))
    text = agenda_markdown(Agenda("x", items=(AgendaItem("A", proposal=proposal),)))
    assert "- To be looked at again: 6 months\n- Holds until: 1 year\n" in text
    assert "- Signs of success: A; B\n\nThe proposal:\n\n> X.\n" in text


def test_a_format_says_why_it_is_there() -> None:
    """The reason of a format stands below its title."""
    assert "\n\nFor short evenings.\n" in agenda_markdown(Agenda("x", why="For short evenings."))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_never_breaks_the_page(text: str) -> None:
    """A hostile text at every place gives our headings and nothing else."""
    item = AgendaItem(text, Kind.DECIDE, by=text, wished=text, link=text, role=text,
                      proposal=AgendaProposal(text, text))  # fmt: skip
    agenda = Agenda("x", title=text, why=text, circle=text, place=text, items=(item,),
                    opening=(Step(do=ComposedKind.SAY, say=text, title=text),))  # fmt: skip
    known = (Detail((text,), ((text, text),)),)
    page = agenda_markdown(agenda, text, {text: text}, known)
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2"]
    kinds = {token.type.rpartition("_")[0] for token in tokens if token.type != "inline"}
    assert kinds <= {"heading", "paragraph", "bullet_list", "list_item", "blockquote"}
