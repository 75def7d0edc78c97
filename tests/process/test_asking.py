"""Questions: what they allow, what they turn answers into, and how they are asked."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import room

from sociocli.errors import BadRequest
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.process.asking import (
    GONE,
    Aside,
    Gone,
    Moment,
    Pause,
    Plain,
    Ready,
    Reply,
    Steps,
    Tell,
    ask,
    ask_of,
)
from sociocli.process.choosing import Choose, Option, Pick, Shuffle, Slip
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.writing import Clock, Form, TakesTurn, Word, WordKind, Write

ANA_BEN = (("ana", "Ana"), ("ben", "Ben"))
YES_NO = (Option("yes", "y", say("Yes")), Option("no", "n", say("No")))
CHOOSE = Choose(key="q", options=YES_NO)

EVERY_KIND: list[AnyQuestion] = [
    CHOOSE,
    Choose(key="q", options=YES_NO, preset="no"),
    Choose(key="q", options=YES_NO, settling="no"),
    *(Write(key="q", form=form, start="2026-11-22") for form in Form),
    *(Write(key="q", form=form, start="2026-11-22", required=True) for form in Form),
    TakesTurn(key="q", person="ana", may_pass=False, may_wait=False),
    Pick(key="q", among=ANA_BEN),
    Pick(key="q", among=ANA_BEN, least=2, required=True),
    Pick(key="q", among=ANA_BEN, least=3, new_names=True),
    Pick(key="q", among=ANA_BEN, preset=("ben",)),
    Slip(key="q", person="ana", among=ANA_BEN),
    Slip(key="q", person="ana", among=ANA_BEN, may_pass=True),
    Ready(key="q"),
    Shuffle(key="q", ids=("ana", "ben")),
    Clock(key="q", form=Form.DAY),
    Clock(key="q", form=Form.TIME),
    Tell(key="q"),
]


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda q: q.kind)
def test_settling_answer_is_allowed(question: AnyQuestion) -> None:
    """The answer by which a question is settled is one that it allows."""
    question.from_plain(question.settles())


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda q: q.kind)
def test_answers_come_back_from_plain_data(question: AnyQuestion) -> None:
    """An answer turned into plain data and back is the same answer."""
    answer = question.from_plain(question.settles())
    assert question.from_plain(question.to_plain(answer)) == answer  # type: ignore[arg-type]


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda q: q.kind)
def test_default_is_allowed(question: AnyQuestion) -> None:
    """Where there is a default it is an answer that the question allows."""
    default = question.default()
    if default is not None:
        assert question.from_plain(question.to_plain(default[0])) == default[0]  # type: ignore[arg-type]


@pytest.mark.parametrize("question", EVERY_KIND[:-1], ids=lambda q: q.kind)
def test_every_question_says_what_is_allowed(question: AnyQuestion) -> None:
    """Every question that is answered says in words which answers it allows."""
    assert question.allowed()


@pytest.mark.parametrize("question", EVERY_KIND[:-1], ids=lambda q: q.kind)
@pytest.mark.parametrize("plain", [{"no": "answer"}, [{}], True])
def test_refused_answers_are_said(question: AnyQuestion, plain: Plain) -> None:
    """Data that are no answer are refused with a sentence, never an accident."""
    with pytest.raises(BadRequest):
        question.from_plain(plain)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=6,
    )
)
def test_any_data_is_an_answer_or_refused(plain: Plain) -> None:
    """Whatever stands in a file, a question takes it or refuses it, and takes it again."""
    for question in EVERY_KIND:
        try:
            answer = question.from_plain(plain)
        except BadRequest:
            continue
        again = question.from_plain(question.to_plain(answer))  # type: ignore[arg-type]
        assert again == answer


@pytest.mark.parametrize("blank", ["", "  ", "\x0c", "\x1c\n", "\xa0"])
@pytest.mark.parametrize("form", [Form.TEXT, Form.LINE, Form.NAMES, Form.TERM])
def test_blank_is_no_answer_where_one_is_needed(blank: str, form: Form) -> None:
    """A form feed or a hard space is nothing written, whatever is asked for."""
    needed = Write(key="a", words=say("A?"), form=form, required=True, start="2026-11-22")
    with pytest.raises(BadRequest, match="needs a few words"):
        needed.from_plain(blank)
    assert dataclasses.replace(needed, required=False).from_plain(blank) == ""


def test_questions_are_frozen() -> None:
    """A question cannot be changed by whoever answers it."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        CHOOSE.key = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    "how",
    [
        {"options": ()},
        {"options": (YES_NO[0], YES_NO[0])},
        {"options": YES_NO, "decisive": True, "preset": "yes"},
    ],
)
def test_impossible_choices_are_not_made(how: dict[str, object]) -> None:
    """A choice has options, none twice, and no preset where it decides."""
    with pytest.raises(ValueError, match="q"):
        Choose(key="q", **how)  # type: ignore[arg-type]


def test_choice_names_those_allowed() -> None:
    """A choice refuses what is no option, and names the options."""
    with pytest.raises(BadRequest, match=r"“maybe” .* yes, no"):
        CHOOSE.from_plain("maybe")


@pytest.mark.parametrize(
    ("form", "typed", "text"),
    [
        (Form.TEXT, "Two \r\nlines\t", "Two\nlines"),
        (Form.LINE, "Two\nlines", "Two lines"),
        (Form.NAMES, "Ana,\nBen", "Ana, Ben"),
        (Form.DAY, " 2026-11-22 ", "2026-11-22"),
        (Form.TIME, "9.05", "09:05"),
        (Form.TERM, "6 months", "2027-05-22"),
        (Form.TERM, "2027-05-31", "2027-05-31"),
        (Form.NUMBER, "007", "7"),
        (Form.NUMBER, 7, "7"),
        (Form.TEXT, None, ""),
    ],
)
def test_written_answers_get_their_form(form: Form, typed: Plain, text: str) -> None:
    """What is written is tidied once and brought into the form that is wanted."""
    assert Write(key="q", form=form, start="2026-11-22").from_plain(typed) == text


@pytest.mark.parametrize(
    ("form", "typed"),
    [
        (Form.DAY, "22.11.2026"),
        (Form.TIME, "25:00"),
        (Form.TERM, "some day"),
        (Form.NUMBER, "-1"),
        (Form.NUMBER, "11"),
        (Form.NUMBER, "²"),
        (Form.NUMBER, "many"),
    ],
)
def test_wrong_forms_are_refused(form: Form, typed: str) -> None:
    """What has another form is refused."""
    with pytest.raises(BadRequest):
        Write(key="q", form=form, start="2026-11-22", high=10).from_plain(typed)


def test_required_text_is_not_empty() -> None:
    """A text that must be given has no default and is never only blank."""
    question = Write(key="q", required=True)
    assert question.default() is None
    with pytest.raises(BadRequest, match="a few words"):
        question.from_plain("  \n ")


def test_preset_of_a_written_answer_is_its_default() -> None:
    """What stands there already is the default, in the form that is wanted."""
    assert Write(key="q", form=Form.TIME, preset="9:00").default() == ("09:00",)


@pytest.mark.parametrize(
    ("plain", "word"),
    [
        ("spoken", Word(WordKind.SPOKEN)),
        ("", Word(WordKind.SPOKEN)),
        (None, Word(WordKind.SPOKEN)),
        ("pass", Word(WordKind.PASSED)),
        ("later", Word(WordKind.LATER)),
        ("Too late for me. ", Word(WordKind.SPOKEN, "Too late for me.")),
        ({"text": "pass"}, Word(WordKind.SPOKEN, "pass")),
    ],
)
def test_a_turn_in_a_round(plain: Plain, word: Word) -> None:
    """A turn is one of three words, or what was said; who says “pass” can be quoted."""
    question = TakesTurn(key="q", person="ana")
    assert question.from_plain(plain) == word
    assert question.from_plain(question.to_plain(word)) == word


def test_nobody_passes_where_all_speak() -> None:
    """Where passing and waiting are over, these words are refused and not noted."""
    question = TakesTurn(key="q", person="ana", may_pass=False, may_wait=False)
    for word in ("pass", "later"):
        assert word not in question.allowed()
        with pytest.raises(BadRequest):
            question.from_plain(word)


@pytest.mark.parametrize("plain", ["ana, Ben", ["ana", "ben"], ["Ana", "ben", "ana"]])
def test_people_are_picked_by_id_or_name(plain: Plain) -> None:
    """People are picked by id or by name, each once."""
    assert Pick(key="q", among=ANA_BEN).from_plain(plain) == ("ana", "ben")


def test_picking_never_guesses() -> None:
    """A name that two people share picks neither of them, nor a third one."""
    two = (("ana", "Ana"), ("ana-2", "Ana"))
    for question in (Pick(key="q", among=two), Pick(key="q", among=two, new_names=True)):
        assert question.from_plain("ana-2") == ("ana-2",)
        with pytest.raises(BadRequest):
            question.from_plain("Ana")


def test_picking_heeds_numbers_and_new_names() -> None:
    """A pick has so many at least and at most; new names only where they may be."""
    question = Pick(key="q", among=ANA_BEN, least=1, most=1)
    for wrong in ([], ["ana", "ben"], ["Zoë"], None, [""]):
        with pytest.raises(BadRequest):
            question.from_plain(wrong)
    assert Pick(key="q", among=ANA_BEN, new_names=True).from_plain(["Zoë "]) == ("Zoë",)


def test_slips_hold_as_many_names_as_there_are_seats() -> None:
    """A slip holds one name for each seat, and is empty only where one may pass."""
    slip = Slip(key="q", person="ana", among=ANA_BEN, names=2)
    assert slip.from_plain(["ana", "ben"]) == ("ana", "ben")
    for wrong in ([], ["ana"], ["ana", "Zoë"]):
        with pytest.raises(BadRequest):
            slip.from_plain(wrong)
    assert slip.default() is None


def test_an_order_holds_the_same_ids() -> None:
    """An order by chance holds the same ids, none left out and none added."""
    shuffle = Shuffle(key="q", ids=("ana", "ben"))
    assert shuffle.from_plain(["ben", "ana"]) == ("ben", "ana")
    with pytest.raises(BadRequest):
        shuffle.from_plain(["ana", "ana"])


def test_a_new_name_settles_each_time_anew() -> None:
    """Where only a new name can settle a question, it is another one when asked again."""
    first, second = (Pick(key=key, among=(), least=1, new_names=True) for key in ("q", "q~2"))
    assert (first.settles(), second.settles()) == (["Guest 1"], ["Guest 2"])


def test_announcements_have_nothing_to_answer() -> None:
    """An announcement allows no answer, and what chance gives has no default."""
    assert Tell(key="q").allowed() == ""
    assert Shuffle(key="q", ids=("ana",)).default() is None


def test_moments_and_asides_say_what_they_hold() -> None:
    """A moment knows its day and time; an aside returns a value or nothing."""
    moment = Moment(5, "2026-11-22T19:02:00+01:00")
    assert (moment.date, moment.time) == ("2026-11-22", "19:02")
    aside = Aside("arrived", (("who", "kim"),))
    assert (aside.get("who"), aside.get("at")) == ("kim", "")
    assert Pause(129).exit_code == 129


def leaves(here: Room, aside: Aside) -> Steps[None]:
    """Let somebody leave, after asking who."""
    person = aside.get("who") or (yield from ask(here, Write(key="aside/who")))
    here.goes(person, here.moment.time)


def test_asides_happen_and_the_question_is_asked_again() -> None:
    """An aside is applied to the room, may ask questions, and the question comes again."""
    here = room(ways={"leaves": leaves})
    steps = ask(here, CHOOSE)
    assert next(steps).key == "q"
    inner = steps.send(Reply(Aside("leaves"), Moment(10, "2026-11-22T19:00:10+01:00")))
    assert inner.key == "aside/who"
    again = steps.send(Reply("ben", Moment(20, "2026-11-22T19:00:20+01:00")))
    assert (again.key, again.options) == (CHOOSE.key, CHOOSE.options)
    assert again.scene.times.at == 20  # the screen is that of now
    assert not here.is_here("ben")
    assert here.moment.elapsed == 20
    with pytest.raises(StopIteration) as done:
        steps.send(Reply("yes", Moment(30)))
    assert done.value.value == "yes"
    assert here.moment.elapsed == 30


def test_unknown_asides_are_ignored() -> None:
    """An aside that no process knows changes nothing; the question comes again."""
    steps = ask(room(ways={}), CHOOSE)
    next(steps)
    assert steps.send(Reply(Aside("said", (("to", "ana"),)), Moment())).key == CHOOSE.key


def test_keys_that_come_again_are_numbered() -> None:
    """A key that comes again in one run gets a number; asides do not count."""
    here = room(ways={})
    first, second = ask(here, CHOOSE), ask(here, CHOOSE)
    assert next(first).key == "q"
    assert next(second).key == "q~2"
    assert second.send(Reply(Aside("said"), Moment())).key == "q~2"
    assert next(ask_of(here, "ana", CHOOSE)).key == "q~3"


def test_whoever_has_left_is_not_asked() -> None:
    """The answer of somebody who leaves before giving it is that they are gone."""
    here = room(ways={"leaves": leaves})
    steps = ask_of(here, "ben", CHOOSE)
    next(steps)
    with pytest.raises(StopIteration) as done:
        steps.send(Reply(Aside("leaves", (("who", "ben"),)), Moment()))
    assert done.value.value is GONE
    with pytest.raises(StopIteration) as done:
        next(ask_of(here, "ben", CHOOSE))
    assert isinstance(done.value.value, Gone)


def test_whoever_is_here_is_asked() -> None:
    """Somebody who is here gives an answer, also after somebody else has left."""
    here = room(ways={"leaves": leaves})
    steps = ask_of(here, "ana", CHOOSE)
    next(steps)
    assert steps.send(Reply(Aside("leaves", (("who", "ben"),)), Moment())).key == CHOOSE.key
    with pytest.raises(StopIteration) as done:
        steps.send(Reply("no", Moment()))
    assert done.value.value == "no"
