"""The proposal as a whole package (process.md 3.3 and 3.9)."""

from __future__ import annotations

from consenting import CONSENT, Held, held
from rooms import in_item, room

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.proposal import Measure, Version
from sociocli.process.package import add_version, lines_of, table_of


def test_any_part_that_changes_makes_a_new_version() -> None:
    """The same text with another date is a new version; another author or reason is not."""
    here = room()
    item = in_item(here)
    assert add_version(here, item, Version("Quiet", by="ana"))
    assert not add_version(here, item, Version("Quiet", by="ben", because="so"))
    assert add_version(here, item, Version("Quiet", review="2027-01-01"))
    assert add_version(here, item, Version("Quiet", criteria=("Sleep",)))
    assert [table.text() for table in [item.table.heading]] == ["Proposal, version 3"]


def test_the_table_shows_all_parts() -> None:
    """Everything that is decided stands on the table, with names instead of ids."""
    version = Version(
        "Quiet",
        "2027-01-01",
        "2027-06-01",
        "ben",
        ("Sleep", "Peace"),
        ("money",),
        (Measure("Noise", "kim"), Measure("Dogs", stop_if="they bark")),
    )
    table = table_of(room(), version, 1)
    assert table.heading.text() == "Proposal"
    assert [f"{fact.label.text()}: {fact.text}" for fact in table.facts] == [
        "Looked at again: 2027-01-01",
        "Ends: 2027-06-01",
        "Looked after by: Ben",
        "Signs of success: Sleep; Peace",
        "Only if: money",
        "Watched: Noise (by Kim); Dogs; we stop if: they bark",
    ]


def test_lines_lose_their_list_marks() -> None:
    """One sign on each line, however the lines are marked."""
    assert lines_of("- one\n\n  two\n-three -") == ("one", "two", "-three -")
    assert lines_of("") == ()


def test_what_the_agenda_knows_is_not_asked() -> None:
    """Without a text only what the agenda leaves open is asked."""
    known = AgendaProposal(need="Sleep", review="1 year", owner="kim", criteria=("Peace",))
    talked = held(Held(proposal=known, by="zoe"), CONSENT)
    talked.asks("item-1/proposal/text").answer("Quiet")
    item = talked.ends()
    assert item.versions == [Version("Quiet", "2027-11-22", "", "kim", ("Peace",), by="zoe")]


def test_off_the_record_the_need_is_not_kept() -> None:
    """What is said off the record stays out, except for the text that is decided."""
    decision = Held(proposal=None)
    begin = decision.begin

    def off_the_record() -> None:
        begin()
        decision.room.off_record = True

    decision.begin = off_the_record  # type: ignore[method-assign]
    talked = held(decision, CONSENT)
    talked.asks("item-1/proposal/need").answer("A secret")
    talked.asks("item-1/proposal/text").answer("Quiet")
    item = talked.defaults().ends()
    assert item.need == ""
    assert item.decision.text == "Quiet"
