"""The conversation language fails where it must: a test of the tests."""

from __future__ import annotations

import pytest
from rooms import in_item, room
from talking import forgotten, talk

from sociocli.process.asking import Steps, Tell, ask
from sociocli.process.choosing import Choose, Option, Shuffle
from sociocli.process.message import say
from sociocli.process.writing import TakesTurn, Write

YES_NO = (Option("yes", "y", say("Yes")), Option("no", "n", say("No")))


def two_questions() -> Steps[tuple[str, str]]:
    """Ask for a choice without default, announce, and ask for a text with one."""
    here = room()
    choice = yield from ask(here, Choose(key="tea/wanted", options=YES_NO))
    yield from ask(here, Tell(key="tea/told", words=say("The kettle is on.")))
    text = yield from ask(here, Write(key="tea/kind"))
    return choice, text


def failing() -> pytest.RaisesExc[BaseException]:
    """Expect that the conversation fails the test."""
    return pytest.raises(pytest.fail.Exception)


def test_holds_a_conversation_and_returns_its_result() -> None:
    """A conversation that goes as written returns the result of the process."""
    talked = talk(two_questions).asks("tea/wanted").answer("yes").asks("tea/kind").answer("green")
    assert talked.ends() == ("yes", "green")
    assert talked.told == ["The kettle is on."]
    assert talked.keys == ["tea/wanted", "tea/kind"]


def test_unexpected_question_fails_side_by_side() -> None:
    """A question that nobody expected fails and shows both conversations."""
    with failing() as caught:
        talk(two_questions).asks("tea/wanted").answer("yes").ends()
    shown = str(caught.value)
    assert "Nobody expected the question tea/kind" in shown
    assert "tea/wanted: 'yes'" in shown.splitlines()[2].split("|")[0]
    assert "tea/wanted: 'yes'" in shown.splitlines()[2].split("|")[1]


def test_answers_left_over_fail() -> None:
    """Steps that were never reached fail."""
    with failing() as caught:
        talk(two_questions).answers({"tea/*": "yes"}).asks("coffee").answer("no").ends()
    assert "never asked coffee" in str(caught.value)


def test_unused_bulk_answers_fail_unless_allowed() -> None:
    """A bulk answer that nothing asked for fails, unless the test allows it."""
    with failing() as caught:
        talk(two_questions).answers({"tea/*": "yes", "coffee": "no"}).ends()
    assert "coffee" in str(caught.value)
    talked = talk(two_questions).answers({"tea/*": "yes"})
    assert talked.answers({"coffee": "no"}, all_used=False).ends() == ("yes", "yes")


def test_wrong_answer_fails() -> None:
    """An answer that the question refuses fails and names those allowed."""
    with failing() as caught:
        talk(two_questions).asks("tea/wanted").answer("perhaps").ends()
    assert "yes, no" in str(caught.value)


def test_forgotten_end_is_noticed() -> None:
    """A conversation that was written down and never held is reported."""
    talk(two_questions).asks("tea/wanted").answer("yes")
    assert len(forgotten()) == 1
    assert forgotten() == []


def test_step_without_answer_fails() -> None:
    """A question without an answer in the test fails."""
    with failing():
        talk(two_questions).asks("tea/wanted").asks("tea/kind").answer("x").ends()


def test_answer_without_question_fails() -> None:
    """An answer before any question fails."""
    with failing():
        talk(two_questions).answer("yes")
    forgotten()


def test_defaults_only_where_there_is_one() -> None:
    """Defaults answer what has one, and nothing else."""
    assert talk(two_questions).defaults().asks("tea/wanted").answer("no").ends() == ("no", "")
    with failing() as caught:
        talk(two_questions).defaults().ends()
    assert "tea/wanted" in str(caught.value)


def test_refuses() -> None:
    """An answer can be stated to be refused; it fails if it is not."""
    talked = talk(two_questions).asks("tea/wanted").refuses("").refuses("perhaps").answer("no")
    assert talked.defaults().ends() == ("no", "")
    with failing():
        talk(two_questions).asks("tea/wanted").refuses("yes").answer("no").ends()


def test_expected_announcement() -> None:
    """An announcement can be expected, and looked at."""
    talked = talk(two_questions).asks("tea/wanted").answer("no").tells("tea/told").defaults()
    assert talked.ends() == ("no", "")
    with failing():
        talk(two_questions).tells("tea/spilt").answers({"tea/*": "yes"}).ends()


def test_undo_and_pause() -> None:
    """A conversation can take an answer back, and stop in the middle."""
    talked = talk(two_questions).asks("tea/wanted").answer("yes").asks("tea/kind").undo()
    talked.asks("tea/wanted").answer("no").asks("tea/kind").pauses()
    assert [entry.answer for entry in talked.journal.entries] == ["no", None]


def test_pause_at_the_next_question() -> None:
    """Without a question of its own a pause comes at the next one."""
    talked = talk(two_questions).asks("tea/wanted").answer("yes").pauses()
    assert talked.keys == ["tea/wanted", "tea/kind"]


def test_goes_on_from_a_journal() -> None:
    """A conversation can go on from an earlier one's journal."""
    talked = talk(two_questions).asks("tea/wanted").answer("yes").asks("tea/kind").pauses()
    assert talk(two_questions, journal=talked.journal).defaults().ends() == ("yes", "")


def test_raises() -> None:
    """A process may be expected to raise."""

    def breaking() -> Steps[None]:
        yield from ask(room(), TakesTurn(key="check-in/ana", person="ana"))
        raise KeyError(7)

    assert talk(breaking).defaults().raises(KeyError).args == (7,)


def test_aside_with_values_and_time() -> None:
    """An aside happens beside a question, which is asked again; time may pass."""
    heard = []

    def arrives() -> Steps[int]:
        here = room(ways={"note": lambda _, aside: iter(heard.append(aside.get("text")) or ())})
        yield from ask(here, Write(key="note"))
        return here.moment.elapsed

    talked = talk(arrives).asks("note").aside("note", text="Tea!", after=100).asks("note").answer()
    assert talked.ends() == 120
    assert heard == ["Tea!"]


def test_shuffle_keeps_the_order_unless_asked_for() -> None:
    """An order by chance is the given one unless the test says otherwise."""

    def shuffles() -> Steps[tuple[str, ...]]:
        return (yield from ask(room(), Shuffle(key="order", ids=("a", "b"))))

    assert talk(shuffles).ends() == ("a", "b")
    assert talk(shuffles).asks("order").answer(["b", "a"]).ends() == ("b", "a")


def test_check_looks_at_the_question() -> None:
    """A check sees the question itself; a missing question is said."""

    def looks(question: Choose) -> None:
        assert question.allowed() == "yes, no"

    talked = talk(two_questions).asks("tea/wanted", looks).answer("no").defaults()
    assert talked.ends() == ("no", "")
    assert talked.question("tea/kind").key == "tea/kind"
    with failing():
        talked.question("coffee")


def test_room_and_item() -> None:
    """Rooms have people with parts, and items that are open."""
    here = room(("ana", "ben", "kim"), guests=("gus",), absent=("kim",), method="s3")
    item = in_item(here, "explore", "Noise", minutes=10)
    assert here.here() == ("ana", "ben", "gus")
    assert here.entitled() == ("ana", "ben")
    assert here.method.name == "s3"
    assert (item.key, item.used_at(60), item.planned) == ("item-1", 60, 10)
    assert here.name("gus") == "Gus"
