"""The runner: replay, undo, asides, pause, and what is on disk when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from any_answers import Refuses, any_course, choices, crash_anywhere, replays
from hypothesis import given
from rooms import Ticking, room
from talking import talk

from sociocli.errors import BadRequest
from sociocli.practice.answers.plainly import AnyQuestion, Plainly
from sociocli.process.asking import Aside, Pause, Plain, Ready, Steps, Tell, Undo, ask, ask_of
from sociocli.process.choosing import Choose, Option, Shuffle
from sociocli.process.journal import Entry, JournalMismatch, ListJournal
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.running import REVEAL, UNDONE_REVEAL, run
from sociocli.process.writing import Write

TEA = (Option("green", "g", say("Green")), Option("black", "b", say("Black")))


def noting(here: Room, aside: Aside) -> Steps[None]:
    """Note what an aside says, or ask."""
    here.note(aside.get("text") or (yield from ask(here, Write(key="aside/note"))))


def tea() -> Steps[tuple[str, tuple[str, ...], str, list[str]]]:
    """Ask which tea, draw who pours, announce it, and ask whether it tastes."""
    here = room(ways={"note": noting})
    kind = yield from ask(here, Choose(key="tea/kind", options=TEA))
    order = yield from ask(here, Shuffle(key="tea/order", ids=("ana", "ben", "kim")))
    yield from ask(here, Tell(key="tea/told", words=say("{name} pours.", name=order[0])))
    taste = yield from ask(here, Write(key="tea/taste"))
    return kind, order, taste, here.notes


class Speaks(Plainly):
    """Answers one thing after the other; exceptions among them are raised."""

    def __init__(self, *answers: Plain | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer with the next one; announcements and orders need none."""
        self.asked.append(question.key)
        if not question.human:
            return question.settles()
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


class Watched(ListJournal):
    """A journal that writes down what is done to it."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        super().__init__(entries)
        self.done: list[str] = []

    def append(self, entry: Entry) -> None:
        """Add an entry."""
        self.done.append(f"append {entry.key}")
        super().append(entry)

    def sync(self) -> None:
        """Be safe."""
        self.done.append("sync")

    def drop(self, length: int) -> None:
        """Drop entries."""
        self.done.append(f"drop {length}")
        super().drop(length)


def keys(journal: ListJournal) -> list[str]:
    """Return the keys of the entries that stand."""
    return [entry.key for entry in journal.entries]


def test_everything_given_is_journalled_with_its_time() -> None:
    """Each answer, order and announcement is an entry with key, moment and who gave it."""
    journal = ListJournal()
    outcome = run(tea, Speaks("green", "good"), journal, Ticking())
    assert outcome == ("green", ("ana", "ben", "kim"), "good", [])
    assert [(e.key, e.answer, e.human, e.moment.elapsed) for e in journal.entries] == [
        ("tea/kind", "green", True, 10),
        ("tea/order", ["ana", "ben", "kim"], False, 20),
        ("tea/told", None, False, 30),
        ("tea/taste", "good", True, 40),
    ]


def test_safe_on_disk_before_a_person_is_asked() -> None:
    """One sync stands before each question that a person sees, and one at the end."""
    journal = Watched()
    run(tea, Speaks("green", "good"), journal, Ticking())
    assert journal.done == [
        "sync",
        "append tea/kind",
        "append tea/order",
        "append tea/told",
        "sync",
        "append tea/taste",
        "sync",
    ]


def test_replay_asks_nobody_and_writes_nothing() -> None:
    """A finished journal gives the same result from an answerer that refuses to be asked."""
    outcome, journal = any_course(tea, (), ways=())
    watched = Watched(journal.entries)
    assert run(tea, Refuses(), watched, Ticking()) == outcome
    assert watched.done == ["sync"]


def test_announcements_are_not_repeated_in_a_replay() -> None:
    """What was announced once is not announced again after a resume or an undo."""
    answerer = Speaks("green", Undo(), "black", Undo(), "green", "good")
    run(tea, answerer, ListJournal(), Ticking())
    assert answerer.asked.count("tea/told") == 3  # each time after a new answer
    journal = ListJournal()
    with pytest.raises(Pause):
        run(tea, Speaks("green", Pause()), journal, Ticking())
    resumed = Speaks("good")
    run(tea, resumed, journal, Ticking())
    assert resumed.asked == ["tea/taste"]


def test_undo_takes_back_the_last_answer_of_a_person() -> None:
    """Undo drops the last human answer and what followed from it, and asks again."""
    talked = talk(tea).asks("tea/kind").answer("green").asks("tea/taste").undo()
    talked.asks("tea/kind").answer("black").asks("tea/taste").answer("bitter")
    assert talked.ends()[0] == "black"
    assert keys(talked.journal) == ["tea/kind", "tea/order", "tea/told", "tea/taste"]


def test_undo_takes_back_an_aside_as_a_step_of_its_own() -> None:
    """An aside, and each answer inside it, is one step of undo."""
    talked = talk(tea).asks("tea/kind").answer("green")
    talked.asks("tea/taste").aside("note").asks("aside/note").answer("More milk")
    talked.asks("tea/taste").undo()
    talked.asks("aside/note").undo()
    talked.asks("tea/taste").answer("good")
    assert talked.ends() == ("green", ("ana", "ben", "kim"), "good", [])


def test_undo_with_nothing_to_take_back_changes_nothing() -> None:
    """At the first question undo changes nothing, not even what chance gave."""

    def drawn_first() -> Steps[tuple[str, ...]]:
        here = room(ways={})
        order = yield from ask(here, Shuffle(key="order", ids=("ana", "ben")))
        yield from ask(here, Ready(key="ready"))
        return order

    journal = Watched()
    run(drawn_first, Speaks(Undo(), Undo(), "ready"), journal, Ticking())
    assert [one for one in journal.done if one != "sync"] == ["append order", "append ready"]


def test_undo_on_replay_of_an_empty_room() -> None:
    """Each replay begins with an empty room: what was undone leaves nothing behind."""
    talked = talk(tea).asks("tea/kind").answer("green")
    talked.asks("tea/taste").aside("note", text="More milk")
    talked.asks("tea/taste").undo()
    talked.asks("tea/taste").aside("note", text="Less milk")
    talked.asks("tea/taste").answer("good")
    assert talked.ends()[3] == ["Less milk"]


def selecting() -> Steps[tuple[str, list[str]]]:
    """Ask for a slip, reveal it, and remember reveals that were undone."""
    undone: list[str] = []

    def remember(_: Room, aside: Aside) -> Steps[None]:
        undone.append(aside.get("key"))
        yield from ()

    here = room(ways={UNDONE_REVEAL: remember})
    slip = yield from ask(here, Write(key="item-1/slips/ana"))
    yield from ask(here, Ready(key=f"item-1/{REVEAL}"))
    yield from ask(here, Write(key="item-1/change/ana"))
    return slip, undone


def test_an_undone_reveal_is_remembered() -> None:
    """Undoing past the reveal of slips leaves a mark, which the replay hears."""
    talked = talk(selecting).asks("item-1/slips/ana").answer("ben")
    talked.asks("item-1/reveal").answer("ready")
    talked.asks("item-1/change/ana").undo()
    talked.asks("item-1/reveal").undo()
    talked.asks("item-1/slips/ana").answer("kim").asks("item-1/reveal").answer("ready")
    talked.asks("item-1/change/ana").answer("")
    assert talked.ends() == ("kim", ["item-1/reveal"])
    marks = [entry for entry in talked.journal.entries if entry.aside]
    assert [(m.key, m.human, m.aside) for m in marks] == [
        ("item-1/slips/ana", False, Aside(UNDONE_REVEAL, (("key", "item-1/reveal"),)))
    ]


def test_a_mark_survives_further_undo() -> None:
    """A remembered reveal stays remembered however often it is undone again."""
    talked = talk(selecting).asks("item-1/slips/ana").answer("ben")
    for _ in range(2):
        talked.asks("item-1/reveal").answer("ready").asks("item-1/change/ana").undo()
    talked.asks("item-1/reveal").undo()
    talked.asks("item-1/slips/ana").answer("kim").defaults()
    slip, undone = talked.ends()
    assert (slip, undone[0]) == ("kim", "item-1/reveal")
    assert dict.fromkeys(undone) == {"item-1/reveal": None}


def test_undo_without_a_reveal_leaves_no_mark() -> None:
    """Where nothing was revealed undo leaves nothing behind."""
    talked = talk(selecting).asks("item-1/slips/ana").answer("ben")
    talked.asks("item-1/reveal").undo()
    talked.asks("item-1/slips/ana").answer("kim").defaults()
    assert talked.ends() == ("kim", [])


def test_pause_keeps_everything_given() -> None:
    """A pause stops at the question; what was given is safe and it is asked on resume."""
    journal = Watched()
    with pytest.raises(Pause) as caught:
        run(tea, Speaks("green", Pause(143)), journal, Ticking())
    assert caught.value.exit_code == 143
    assert journal.done[-1] == "sync"
    resumed = Speaks("good")
    assert run(tea, resumed, journal, Ticking())[0] == "green"
    assert resumed.asked == ["tea/taste"]


def test_refused_answers_change_nothing() -> None:
    """An answer that is not allowed leaves the journal as it was."""
    journal = ListJournal()
    with pytest.raises(BadRequest):
        run(tea, Speaks("coffee"), journal, Ticking())
    assert journal.entries == []


def test_asides_may_come_inside_asides() -> None:
    """An aside may be given while another aside asks."""
    talked = talk(tea).asks("tea/kind").aside("note").asks("aside/note").aside("note", text="Sugar")
    talked.asks("aside/note").answer("Milk").asks("tea/kind").answer("green").defaults()
    assert talked.ends()[3] == ["Sugar", "Milk"]


def test_stop_iteration_of_an_answerer_is_not_the_end() -> None:
    """An answerer that runs out and raises StopIteration does not end the meeting."""
    with pytest.raises(StopIteration, match="ran out"):
        run(tea, Speaks(StopIteration("ran out")), ListJournal(), Ticking())


def test_asides_at_the_question_of_somebody_who_leaves() -> None:
    """After the aside by which somebody leaves, the process goes on without them."""

    def leaves(here: Room, aside: Aside) -> Steps[None]:
        here.goes(aside.get("who"), "19:30")
        yield from ()

    def asking_kim() -> Steps[object]:
        return (yield from ask_of(room(ways={"left": leaves}), "kim", Write(key="kim")))

    outcome = talk(asking_kim).asks("kim").aside("left", who="kim").ends()
    assert type(outcome).__name__ == "Gone"


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: replace(entry, key="tea/sort"),
        lambda entry: replace(entry, answer="coffee"),
        lambda entry: replace(entry, answer=["green"]),
    ],
)
def test_a_journal_of_other_questions_is_refused(change: Callable[[Entry], Entry]) -> None:
    """A journal whose keys or answers do not fit the questions is refused untouched."""
    _, journal = any_course(tea, (), ways=())
    entries = [change(journal.entries[0]), *journal.entries[1:]]
    watched = Watched(entries)
    with pytest.raises(JournalMismatch) as caught:
        run(tea, Refuses(), watched, Ticking())
    assert (caught.value.position, caught.value.asked) == (0, "tea/kind")
    assert caught.value.found == entries[0].key
    assert caught.value.exit_code == 3
    assert watched.done == []


def test_errors_of_a_process_pass_through() -> None:
    """What a process raises comes out of the runner as it is."""

    def breaks() -> Steps[None]:
        yield from ask(room(ways={}), Ready(key="ready"))
        raise BadRequest("No.")

    assert talk(breaks).defaults().raises(BadRequest).sentence == "No."


@given(choices(25))
def test_any_course_with_undo_replays(drawn: list[int]) -> None:
    """With answers, asides and undo in any order the journal replays to the same result."""
    for process in (tea, selecting):
        outcome, journal = any_course(process, drawn, ways=("note",) if process is tea else ())
        replays(process, journal, outcome)
        crash_anywhere(process, journal, outcome)
