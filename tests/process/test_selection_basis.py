"""What is chosen, for how long, and what it takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from electing import Held
from rooms import in_item, room
from talking import Talk, talk

from sociocli.domain.circle import CircleRole
from sociocli.domain.item import Item, Kind
from sociocli.domain.method import HOLACRACY, SOFA
from sociocli.domain.minutes import Minutes
from sociocli.domain.selection import Selection
from sociocli.process.asking import Steps
from sociocli.process.selection_basis import agree_basis
from sociocli.process.selection_roles import find_vacancies
from sociocli.process.vacancy import Vacancy


class Basis(Held):
    """A selection up to the slips."""

    def __call__(self) -> Steps[Any]:
        """Find out what is chosen and agree on the basis."""
        self.room = room(self.people, method=self.method, **self.room_more)
        self.room.circle = replace(self.room.circle, roles=self.circle_roles, parent=self.parent)
        self.item = in_item(self.room, "elect", self.title, **self.brought)
        yield from find_vacancies(self.room, self.item)
        for vacancy in self.item.vacancies:
            yield from agree_basis(self.room, self.item, vacancy)
        return self.item.vacancies


def basis(held: Held) -> Talk:
    """Begin to agree on a basis."""
    return talk(held)


def test_what_the_agenda_says_is_not_asked_again() -> None:
    """Role, term and list from the agenda need three keys: Enter, Enter, and consent."""
    held = Basis(role="secretary", term="6 months", qualifications=("clear writing",))
    course = basis(held)
    course.asks("item-1/describes").answer("").asks("item-1/term").answer("6 months")
    course.asks("item-1/basis/consent").answer("yes")
    vacancy: Vacancy = course.ends()[0]
    assert vacancy.until == "2027-05-22"
    assert vacancy.qualifications == ["clear writing"]
    assert course.question("item-1/term").default() == ("2027-05-22",)


def test_an_agenda_without_a_role_asks_what_is_chosen() -> None:
    """Enter takes the title of the item as the role, if the circle has such a role."""
    held = Basis(circle_roles=(CircleRole("secretary", "Secretary"),), title="secretary", minutes=9)
    vacancies = basis(held).asks("item-1/what").answer("role").defaults().answers(
        {"item-1/basis/consent": "yes"}
    ).ends()  # fmt: skip
    assert [one.role for one in vacancies] == ["secretary"]
    assert vacancies[0].key == "item-1"


def test_a_title_that_is_no_role_is_not_taken_for_one() -> None:
    """An item that is just called “Selection” needs the role in words; Enter is no answer."""
    course = basis(Basis(title="Selection", minutes=20)).asks("item-1/what").answer("role")
    course.asks("item-1/role").refuses("").answer("Treasurer").defaults()
    assert course.answers({"item-1/basis/consent": "yes"}).ends()[0].role == "treasurer"
    assert course.question("item-1/role").default() is None


def test_several_roles_with_commas_become_several_vacancies() -> None:
    """Each of several roles has its own part in the keys, none twice."""
    held = Basis(title="Secretary, facilitator", minutes=20)
    course = basis(held).asks("item-1/what").answer("role")
    course.asks("item-1/role").refuses("").answer("Secretary, Scribe, 서기, 서기")
    course.defaults().answers({"item-1/*/basis/consent": "yes"})
    assert [one.key for one in course.ends()] == [
        "item-1/secretary",
        "item-1/scribe",
        "item-1/role",
        "item-1/role-2",
    ]


def test_only_commas_are_one_role() -> None:
    """An answer without any name in it is taken as it stands."""
    held = Basis(title="Secretary", minutes=20)
    course = basis(held).asks("item-1/what").answer("role").asks("item-1/role").answer(",")
    assert len(course.defaults().answers({"item-1/basis/consent": "yes"}).ends()) == 1


def test_several_seats_are_asked_for() -> None:
    """For several people in one role the number of seats is asked."""
    held = Basis(title="Council", minutes=20)
    course = basis(held).asks("item-1/what").answer("seats")
    course.asks("item-1/role").answer("Council, the")
    course.asks("item-1/seats").refuses("0").answer("3")
    vacancy = course.defaults().answers({"item-1/basis/consent": "yes"}).ends()[0]
    assert (vacancy.seats, vacancy.title) == (3, "Council, the")


def test_things_are_listed_line_by_line() -> None:
    """Things to choose from are given one on each line; doubles and empty lines go."""
    held = Basis(replace(SOFA, qualifications=False), title="정원", minutes=20)
    course = basis(held).asks("item-1/what").answer("things")
    course.asks("item-1/things").refuses("").answer("Roses\n\nBeans\nRoses")
    vacancy = course.ends()[0]
    assert vacancy.things == ("Roses", "Beans")
    assert vacancy.role == "role"
    assert vacancy.until == ""


def test_the_circles_role_is_known_by_id_and_by_title() -> None:
    """What the circle knows of a role is shown, and Enter leaves it as it is."""
    roles = (CircleRole("note-taker", "Protokoll", "kim", does="writes the minutes"),)
    for name in ("note-taker", "Protokoll", "protokoll"):
        course = basis(Basis(circle_roles=roles, role=name)).defaults()
        vacancy = course.answers({"item-1/basis/consent": "yes"}).ends()[0]
        assert (vacancy.role, vacancy.title) == ("note-taker", "Protokoll")
        assert vacancy.describes == "writes the minutes"
        assert vacancy.previous == "kim"
        facts = course.question("item-1/basis/consent").scene.table.facts
        assert [fact.text for fact in facts] == ["Kim", "2026-11-22 to 2027-11-22"]


def test_a_new_description_needs_consent() -> None:
    """A changed description of a role is policy: without consent it is asked for again."""
    held = Basis(role="secretary")
    course = basis(held)
    course.asks("item-1/describes").answer("Writes and publishes the minutes")
    course.asks("item-1/describes/consent").answer("no")
    course.asks("item-1/describes~2").answer("Writes the minutes")
    course.asks("item-1/describes/consent~2").answer("yes")
    course.answers({"item-1/basis/consent": "yes"}).defaults()
    assert course.ends()[0].describes == "Writes the minutes"
    assert "described like this: Writes the minutes" in held.item.process[1]
    assert course.question("item-1/term").scene.table.text == "Writes the minutes"


def test_a_term_must_end_after_it_begins() -> None:
    """A day before the beginning is refused in a sentence and asked for again."""
    course = basis(Basis(role="secretary")).asks("item-1/describes").answer("")
    course.asks("item-1/term").refuses("").refuses("soon").answer("2026-11-22")
    course.tells("item-1/term/too-early")
    course.asks("item-1/term~2").answer("2 weeks")
    course.defaults().answers({"item-1/basis/consent": "yes"})
    assert course.ends()[0].until == "2026-12-06"


@pytest.mark.parametrize("term", ["", "soon", "2020-01-01"])
def test_a_term_that_cannot_be_read_gives_way_to_the_habit(term: str) -> None:
    """A missing or impossible term on the agenda is replaced by the method's habit."""
    held = Basis(replace(SOFA, term_months=6), role="secretary", term=term)
    course = basis(held).defaults().answers({"item-1/basis/consent": "yes"})
    assert course.ends()[0].until == "2027-05-22"


@pytest.mark.parametrize("name", ["note-taker", "Protokoll", "protokoll"])
@pytest.mark.parametrize(
    ("usual", "agenda", "until"),
    [
        ("3 months", "", "2027-02-22"),
        ("3 months", "2 weeks", "2026-12-06"),
        ("3 months", "soon", "2027-02-22"),
        ("as ever", "", "2027-05-22"),
    ],
)
def test_the_term_that_the_circle_gives_a_role_is_offered(
    name: str, usual: str, agenda: str, until: str
) -> None:
    """However the role is named: the agenda's term, else the role's, else the habit."""
    roles = (CircleRole("note-taker", "Protokoll", term=usual),)
    held = Basis(replace(SOFA, term_months=6), circle_roles=roles, role=name, term=agenda)
    course = basis(held).defaults().answers({"item-1/basis/consent": "yes"})
    assert course.ends()[0].until == until
    assert f"until {until}" in course.question("item-1/term").scene.line.say.text()


def test_an_item_called_like_a_role_offers_its_term() -> None:
    """Where only the title of the item names the role, its term is offered as well."""
    roles = (CircleRole("secretary", "Secretary", term="6 months"),)
    held = Basis(circle_roles=roles, title="Secretary", minutes=15)
    course = basis(held).asks("item-1/what").answer("role").defaults()
    assert course.answers({"item-1/basis/consent": "yes"}).ends()[0].until == "2027-05-22"


def test_a_round_makes_the_list() -> None:
    """Each says what it takes; lines become the list, doubles go, and it is shown."""
    course = basis(Basis(role="secretary"))
    course.asks("item-1/describes").answer("").asks("item-1/term").answer("6 months")
    course.asks("item-1/qualifications/ben").answer({"text": "patience\nclear writing"})
    course.asks("item-1/qualifications/kim").answer({"text": "patience"})
    course.answers({"item-1/qualifications/*": "spoken", "item-1/basis/consent": "yes"})
    vacancy = course.ends()[0]
    assert vacancy.qualifications == ["patience", "clear writing"]
    asked = course.question("item-1/basis/consent")
    assert "looking for: patience; clear writing." in asked.words.text()
    assert "patience" in course.question("item-1/qualifications/kim").scene.said[0]


def test_an_objection_to_the_basis_changes_it() -> None:
    """Whoever objects to the basis gets another round, another list, or another term."""
    course = basis(Basis(role="secretary", qualifications=("youth",)))
    course.asks("item-1/describes").answer("").asks("item-1/term").answer("6 months")
    course.asks("item-1/basis/consent").answer("no")
    course.asks("item-1/basis/change").answer("round")
    course.asks("item-1/qualifications/ben").answer({"text": "patience"})
    course.answers({"item-1/qualifications/*": "spoken"})
    course.asks("item-1/basis/consent~2").answer("no")
    course.asks("item-1/basis/change~2").answer("list").asks("item-1/basis/list").answer("patience")
    course.asks("item-1/basis/consent~3").answer("no")
    course.asks("item-1/basis/change~3").answer("term").asks("item-1/term~2").answer("3 months")
    course.asks("item-1/basis/consent~4").answer("yes")
    vacancy = course.ends()[0]
    assert vacancy.qualifications == ["patience"]
    assert vacancy.until == "2027-02-22"


def test_without_a_list_only_the_term_is_agreed() -> None:
    """A method without a list asks for consent to the term, and changes only that."""
    held = Basis(HOLACRACY, role="secretary")
    course = basis(held).asks("item-1/describes").answer("").asks("item-1/term").answer("1 year")
    course.asks("item-1/basis/consent").answer("no").asks("item-1/term~2").answer("6 months")
    course.asks("item-1/basis/consent~2").answer("yes")
    assert course.ends()[0].until == "2027-05-22"


def test_things_with_a_list_and_no_term() -> None:
    """For things the list alone is agreed on; an emptied list needs no consent."""
    held = Basis(title="Topics", things=("A", "B"), qualifications=("urgent",))
    course = basis(held).asks("item-1/basis/consent").answer("no")
    course.asks("item-1/basis/change").answer("list").asks("item-1/basis/list").answer("")
    assert course.ends()[0].qualifications == []


def test_things_never_need_more_seats_than_there_are() -> None:
    """Asking for more things than there are takes what there is."""
    held = Basis(replace(SOFA, qualifications=False), title="Topics", things=("A",), seats=3)
    assert basis(held).ends()[0].seats == 1


def test_the_list_of_last_time_comes_back() -> None:
    """The list of the last selection for the same role stands there again."""
    last = Item("Secretary", Kind.ELECT, selection=Selection("secretary", qualifications=("ink",)))
    other = Item("Leader", Kind.ELECT, selection=Selection("leader", qualifications=("nerve",)))
    minutes = Minutes("2025", "operations", "2025-11-22", items=(other, Item("Two", parts=(last,))))
    held = Basis(role="secretary", room_more={"earlier": (minutes,)})
    course = basis(held).defaults().answers({"item-1/basis/consent": "yes"})
    assert course.ends()[0].qualifications == ["ink"]
    assert "item-1/qualifications/ben" not in course.keys


def test_earlier_minutes_without_this_role_bring_no_list() -> None:
    """If the role was never selected before, the circle makes its list in a round."""
    minutes = Minutes("2025", "operations", "2025-11-22", items=(Item("Paint"),))
    held = Basis(role="secretary", room_more={"earlier": (minutes,)})
    course = basis(held).defaults().answers({"item-1/basis/consent": "yes"})
    course.ends()
    assert "item-1/qualifications/ben" in course.keys


@pytest.mark.parametrize(
    ("role", "words"),
    [("treasurer", "not among the roles it elects"), ("leader", "")],
)
def test_a_role_that_the_method_does_not_elect_is_said(role: str, words: str) -> None:
    """If the method elects certain roles only, choosing another one is said and recorded."""
    held = Basis(
        replace(HOLACRACY, elected_roles=("leader",), leader_selected_here=True), role=role
    )
    course = basis(held).defaults().answers({"item-1/basis/consent": "yes"})
    course.ends()
    assert bool(words) is any(words and words in told for told in course.told)


def test_a_leader_named_from_above_is_said() -> None:
    """If leaders are named by the wider circle, choosing one here is said and recorded."""
    held = Basis(replace(SOFA, leader_selected_here=False), role="leader")
    course = basis(held).defaults().answers({"item-1/basis/consent": "yes"})
    course.ends()
    assert any("named by the wider circle" in line for line in held.item.process)
