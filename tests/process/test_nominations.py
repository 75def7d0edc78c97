"""Slips, their seal, and the reveal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from electing import BEN, CONSENT, PEOPLE, SLIPS, STRAIGHT, Held
from talking import Talk, talk

from sociocli.domain.method import HOLACRACY, S3, SOFA
from sociocli.process.choosing import Choose, Pick, Slip
from sociocli.process.leaving import SetAside


def begun(held: Held) -> Talk:
    """Begin a selection with everything but slips and the proposal answered."""
    return talk(held).answers(STRAIGHT, all_used=False)


def test_nothing_of_a_slip_is_in_any_scene_before_the_reveal() -> None:
    """No question, table or line holds what is on a slip until all are in."""
    names = {"item-1/slips/ana": ["Wanda"], "item-1/slips/ben": ["Xaver"],
             "item-1/slips/kim": ["Yannis"], "item-1/slips/zoe": ["Olga"]}  # fmt: skip
    course = begun(Held()).answers(names).answers(BEN).answers(CONSENT)
    course.ends()
    keys = [question.key for question in course.questions]
    before = course.questions[: keys.index("item-1/reveal") + 1]
    after = course.questions[keys.index("item-1/revealed") :]
    for name in ("Wanda", "Xaver", "Yannis", "Olga"):
        assert name not in repr(before)
        assert name in repr(after[0].scene.table)
        assert name in after[0].words.text()


def test_nominations_stand_by_seat_and_are_never_counted() -> None:
    """The reveal lists one line for each person in the order of the seats."""
    course = begun(Held()).answers(SLIPS).answers(BEN).answers(CONSENT)
    course.ends()
    table = course.question("item-1/reasons/kim").scene.table
    assert table.text == "Ana: Ben\nBen: Kim\nKim: Ben\nZoe: Zoe"
    shown = " ".join(q.words.text() + repr(q.scene) for q in course.questions)
    for tally in ("2 nominations", "most often", "twice", "(2)", "votes"):
        assert tally not in shown


def test_the_round_of_slips_shows_who_has_written_only() -> None:
    """While slips are taken the scene shows whose turn it is and nothing that was said."""
    course = begun(Held()).answers(SLIPS).answers(BEN).answers(CONSENT)
    course.ends()
    slip: Slip = course.question("item-1/slips/kim")
    assert slip.scene.said == ()
    assert slip.scene.round is not None
    assert slip.scene.round.now == "kim"
    assert slip.typed_by == "person"


def test_the_secretary_may_enter_paper_slips() -> None:
    """Paper slips are entered by the secretary, and sealed as well."""
    held = Held()
    answers: dict[str, Any] = {**STRAIGHT, "item-1/slips/how": "secretary"}
    course = talk(held).answers(answers, all_used=False).answers(SLIPS).answers(BEN)
    course.answers(CONSENT).ends()
    assert course.question("item-1/slips/ana").typed_by == "secretary"


def test_spoken_nominations_are_not_offered() -> None:
    """Before the reveal there are two ways only: typed unseen, and paper."""
    course = begun(Held()).answers(SLIPS).answers(BEN).answers(CONSENT)
    course.ends()
    how: Choose = course.question("item-1/slips/how")
    assert [option.value for option in how.options] == ["person", "secretary"]


def test_a_slip_has_no_default_and_exactly_one_name() -> None:
    """A slip is never answered by Enter and holds one name for one seat."""
    course = (
        begun(Held())
        .asks("item-1/slips/ana").refuses([]).refuses(["ben", "kim"]).answer(["ana"])
        .answers(SLIPS, all_used=False).answers(BEN).answers(CONSENT)
        .answers({"item-1/hand-over": "keep"})
    )  # fmt: skip
    course.ends()
    assert course.question("item-1/slips/ana").default() is None


@pytest.mark.parametrize(
    ("method", "ids"),
    [
        (SOFA, ("ana", "ben", "kim", "zoe", "rolf", "open-search")),
        (replace(SOFA, nominate_absent=False), ("ana", "ben", "kim", "rolf", "open-search")),
        (replace(SOFA, nominate_outsiders=False), ("ana", "ben", "kim", "zoe")),
    ],
)
def test_who_may_be_named_is_the_methods_choice(method: Any, ids: tuple[str, ...]) -> None:
    """Absent members, guests and an open search may be named where the method allows it."""
    held = Held(method, room_more={"absent": ("zoe",), "guests": ("rolf",)})
    slips = {"item-1/slips/*": ["ben"]}
    course = begun(held).answers(slips).answers(BEN).answers(CONSENT)
    course.ends()
    slip: Slip = course.question("item-1/slips/ana")
    assert tuple(one for one, _ in slip.among) == ids
    assert slip.new_names is method.nominate_outsiders


def test_only_entitled_members_who_are_here_write() -> None:
    """Guests and absent members write no slip."""
    held = Held(room_more={"absent": ("zoe",), "guests": ("rolf",)})
    course = begun(held).answers({"item-1/slips/*": ["ben"]}).answers(BEN).answers(CONSENT)
    course.ends()
    written = [q.key for q in course.questions if isinstance(q, Slip)]
    assert written == ["item-1/slips/ana", "item-1/slips/ben", "item-1/slips/kim"]


def test_an_open_search_may_be_written_and_is_said_in_words() -> None:
    """Looking outside is a nomination like any other, shown in words."""
    slips = {**SLIPS, "item-1/slips/ana": ["open-search"]}
    course = begun(Held()).answers(slips).answers(BEN).answers(CONSENT)
    course.ends()
    shown = course.question("item-1/reasons/kim").scene.table.text
    assert "Ana: nobody here: look outside" in shown
    pick: Pick = course.question("item-1/candidate")
    assert "open-search" not in [one for one, _ in pick.among]


def test_a_typed_name_that_is_known_counts_as_that_person() -> None:
    """A name typed in full on a slip is the person with that seat."""
    held = Held(replace(SOFA, nominate_absent=False), room_more={"absent": ("zoe",)})
    slips = {"item-1/slips/ana": ["Zoe"], "item-1/slips/*": ["ben"]}
    begun(held).answers(slips).answers(BEN).answers(CONSENT).ends()
    assert held.item.vacancies[0].rows[0].first == ("zoe",)


def test_a_name_that_two_people_have_is_left_as_it_was_typed() -> None:
    """If two people have the same name, a typed name is not taken for either of them."""
    held = Held(replace(SOFA, nominate_absent=False), room_more={"absent": ("zoe",)})

    def twins() -> Any:
        steps = held()
        first = next(steps)
        held.room.seat("zoe-2", "Zoe").here = False
        reply = yield first
        while True:
            try:
                reply = yield steps.send(reply)
            except StopIteration as done:
                return done.value

    slips = {"item-1/slips/ana": ["Zoe"], "item-1/slips/*": ["ben"]}
    talk(twins).answers(STRAIGHT).answers(slips).answers(BEN).answers(CONSENT).ends()
    assert held.item.vacancies[0].rows[0].first == ("Zoe",)


def test_whoever_comes_before_the_reveal_writes_as_well() -> None:
    """Somebody who arrives while slips are taken, or at the reveal, writes before it is shown."""
    held = Held(room_more={"absent": ("kim", "zoe")})
    course = (
        begun(held)
        .asks("item-1/slips/ben").aside("arrived", who="kim")
        .asks("item-1/slips/ben").answer(["kim"])
        .asks("item-1/slips/kim").answer(["ben"])
        .asks("item-1/reveal").aside("arrived", who="zoe")
        .asks("item-1/reveal").answer("ready")
        .asks("item-1/slips/zoe").answer(["ben"])
        .tells("item-1/revealed")
        .answers({"item-1/slips/ana": ["ben"]}).answers(BEN).answers(CONSENT)
        .defaults()
    )  # fmt: skip
    course.ends()
    assert [row.nominator for row in held.item.vacancies[0].rows] == list(PEOPLE)


def test_whoever_leaves_before_writing_is_left_out() -> None:
    """A person who leaves with an empty slip has no line in the grid."""
    course = (
        begun(held := Held())
        .asks("item-1/slips/zoe").aside("left", who="zoe")
        .answers(SLIPS, all_used=False).answers(BEN).answers(CONSENT).defaults()
    )  # fmt: skip
    course.ends()
    assert [row.nominator for row in held.item.vacancies[0].rows] == ["ana", "ben", "kim"]


def test_an_empty_slip_where_the_method_allows_it() -> None:
    """With `nomination_pass` an empty slip is shown as such, and its writer gives no reasons."""
    held = Held(replace(S3, info_round=False))
    slips = {**SLIPS, "item-1/slips/zoe": []}
    course = begun(held).answers(slips).answers(BEN).answers(CONSENT)
    course.answers({"item-1/accept/ben": "accept"}).ends()
    assert "Zoe: an empty slip" in course.question("item-1/reasons/kim").scene.table.text
    assert "item-1/reasons/zoe" not in course.keys
    words = course.question("item-1/change-1/zoe").words.text()
    assert words == "Zoe wrote nothing"


def test_nobody_wrote_anything() -> None:
    """If nobody entitled is here the reveal says so instead of showing an empty list."""
    held = Held(people=("ana", "ben"), room_more={"absent": ("ana", "ben"), "guests": ("rolf",)})
    course = begun(held).answers(
        {"item-1/proposes": "nobody", "item-1/open/how": "search", "item-1/open/*": ""}
    )
    course.bulk["item-1/proposes"] = "nobody"
    item = course.ends()
    assert "Nobody wrote a slip." in course.told
    assert item.selection.holder == ()


def test_undoing_the_reveal_keeps_the_slips() -> None:
    """After an undo past the reveal the same slips are shown again, and the minutes say so."""
    held = Held()
    course = (
        begun(held)
        .answers(SLIPS).answers(BEN).answers(CONSENT)
        .asks("item-1/reasons/kim").undo()
        .asks("item-1/reveal").answer("ready")
    )  # fmt: skip
    course.ends()
    assert len([q for q in course.questions if isinstance(q, Slip)]) == len(PEOPLE)
    assert any("reveal" in line.lower() or "open" in line.lower() for line in held.item.process)


def test_slips_are_not_in_an_item_that_ends_before_the_reveal() -> None:
    """An item that is set aside while slips are sealed keeps them out of all it records."""
    held = Held(replace(SOFA, keep_grid=True))

    def cut() -> Any:
        steps = held()
        reply = None
        while True:
            question = steps.send(reply)
            if question.key == "item-1/reveal":
                steps.throw(SetAside())
            reply = yield question

    course = begun(held).answers({"item-1/slips/*": ["Wanda"]})
    course.process = cut
    course.raises(SetAside)
    assert "Wanda" not in repr(held.item.record(attributed=True, everybody=()))


def test_a_counting_method_has_no_open_search() -> None:
    """Where only members may be named, there is no open search on the slips."""
    held = Held(HOLACRACY)
    course = begun(held).answers({"item-1/slips/*": ["ben"]}).answers(CONSENT)
    course.answers({"item-1/accept/ben": "accept"}).ends()
    slip: Slip = course.question("item-1/slips/ana")
    assert [one for one, _ in slip.among] == list(PEOPLE)
