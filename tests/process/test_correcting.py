"""Correcting something earlier without undoing what followed."""

from __future__ import annotations

from rooms import in_item, room
from talking import Talk, talk

from sociocli.domain.minutes import Action, Topic
from sociocli.process.asking import Aside
from sociocli.process.correcting import correct
from sociocli.process.room import Room


def corrected(here: Room, what: str, text: str = "Right") -> Talk:
    """Correct one text and return the conversation."""
    talked = talk(lambda: correct(here, Aside("correct"))).asks("aside/correct/what").answer(what)
    talked.asks("aside/correct/text").answer(text).tells("aside/correct/done").ends()
    return talked


def test_a_name_is_corrected() -> None:
    """A name is corrected, the id stays; nothing else needs to have been noted."""
    here = room()
    talked = talk(lambda: correct(here, Aside("correct"))).asks("aside/correct/what").answer("name")
    talked.asks("aside/correct/whose").answer("kim")
    talked.asks("aside/correct/name").refuses("").answer("Kim Noor").ends()
    assert here.everybody[2] == ("kim", "Kim Noor")
    assert talked.question("aside/correct/name").preset == "Kim"


def test_enter_corrects_nothing() -> None:
    """A way that was taken by mistake is left by Enter, and nothing is said."""
    here = room()
    here.note("Wrong")
    talked = talk(lambda: correct(here, Aside("correct"))).defaults()
    talked.ends()
    assert (here.notes, talked.told) == (["Wrong"], [])


def full() -> Room:
    """Return a room in which one of each kind was noted."""
    here = room()
    here.announcements.append("News")
    here.note("Note of the meeting")
    item = in_item(here)
    item.questions.append("Question")
    item.ideas.append("Idea")
    item.reactions.append("Reaction")
    here.note("Note of the item")
    item.need, item.summary = "Need", "Summary"
    here.improvements.append("Improvement")
    here.topics.append(Topic("Topic"))
    here.act("Action", ("kim",), "")
    return here


def test_the_latest_is_offered_first_and_older_ones_on_request() -> None:
    """The latest eight come first; older ones on the next page."""
    here = full()
    talked = talk(lambda: correct(here, Aside("correct"))).asks("aside/correct/what")
    talked.answer("older").asks("aside/correct/what~2").refuses("older").answer("text-11")
    talked.asks("aside/correct/text").answer("Better news").ends()
    shown = [
        option.words.text()
        for key in ("aside/correct/what", "aside/correct/what~2")
        for option in talked.question(key).options
    ]
    assert shown == [
        "Action: Action",
        "For later: Topic",
        "For next time: Improvement",
        "Summary: Summary",
        "Need: Need",
        "Note: Note of the item",
        "Reaction: Reaction",
        "Idea: Idea",
        "Older notes",
        "Somebody's name",
        "Nothing, go on",
        "Question: Question",
        "Note: Note of the meeting",
        "Announcement: News",
        "Somebody's name",
        "Nothing, go on",
    ]
    assert here.announcements == ["Better news"]


def test_each_text_is_corrected_where_it_stands() -> None:
    """Actions, topics, notes, ideas and summaries are corrected in their place."""
    here = full()
    item = here.items[0]
    for number, text in ((1, "A"), (2, "T\nT"), (3, "I"), (4, "S"), (5, "N"), (6, "O"), (8, "D")):
        corrected(here, f"text-{number}", text) if number == 1 else again(here, number, text)
    assert here.actions == [Action("A", ("kim",), item=1)]
    assert here.topics == [Topic("T T")]
    assert (here.improvements, item.summary, item.need) == (["I"], "S", "N")
    assert (item.notes, item.ideas) == (["O"], ["D"])


def again(here: Room, number: int, text: str) -> None:
    """Correct one more text, whatever number its questions have by now."""
    talked = talk(lambda: correct(here, Aside("correct")))
    talked.answers({"aside/correct/what*": f"text-{number}", "aside/correct/text*": text}).ends()


def test_an_empty_text_strikes_out() -> None:
    """What should not stand there is struck out."""
    here = room()
    here.notes = ["One", "Two", "Three"]
    here.actions = [Action("Sweep"), Action("Cook")]
    here.topics = [Topic("Roof")]
    corrected(here, "text-2", "")  # the first action: the last one comes first
    again(here, 2, "")
    again(here, 3, "")
    assert (here.actions, here.topics) == ([Action("Cook")], [])
    assert here.notes == ["One", "Three"]


def test_an_item_without_need_and_summary_has_none_to_correct() -> None:
    """Only what was written can be corrected."""
    here = room()
    in_item(here)
    talked = talk(lambda: correct(here, Aside("correct"))).asks("aside/correct/what")
    talked.refuses("text-1").answer("nothing").ends()


def test_nobody_has_a_name_to_correct_yet() -> None:
    """Before anybody has a seat there is no name to correct."""
    here = Room(room().brought, {})
    talked = talk(lambda: correct(here, Aside("correct"))).asks("aside/correct/what")
    talked.refuses("name").answer("nothing").ends()


def test_what_was_struck_out_meanwhile_stays_out() -> None:
    """A text that goes while it is being corrected does not come back."""
    here = room()
    here.notes = ["Wrong"]
    talked = talk(lambda: correct(here, Aside("correct"))).asks("aside/correct/what")
    talked.answer("text-1").asks("aside/correct/text").aside("correct")
    talked.asks("aside/correct/what~2").answer("text-1").asks("aside/correct/text~2").answer("")
    talked.asks("aside/correct/text").answer("Right").ends()
    assert here.notes == []
