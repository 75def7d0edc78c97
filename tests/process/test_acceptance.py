"""The candidate's yes, the consent of the absent, and the announcement."""

from __future__ import annotations

from dataclasses import replace

import pytest
from electing import PEOPLE
from rooms import in_item, method_of, room
from talking import Talk, talk

from sociocli.domain.method import AbsenceRule, Method
from sociocli.domain.proposal import Pending
from sociocli.process.acceptance import announce, ask_acceptance, take_on
from sociocli.process.asking import GONE, Steps
from sociocli.process.item_log import ItemLog
from sociocli.process.room import Room
from sociocli.process.vacancy import Offer, Vacancy

OFFER = Offer(("ben",), "patient with newcomers", until="2027-05-22")


class Told:
    """An announcement that can be run anew; `item` and `vacancy` are those of the last run."""

    def __init__(
        self,
        *offers: Offer,
        absent: tuple[str, ...] = (),
        method: Method | str = "sofa",
        seats: int = 1,
        parent: str = "",
        accepted: tuple[str, ...] = PEOPLE,
    ) -> None:
        self.offers, self.absent, self.method = offers, absent, method_of(method)
        self.seats, self.parent, self.accepted = seats, parent, accepted
        self.room: Room
        self.item: ItemLog
        self.vacancy: Vacancy

    def __call__(self) -> Steps[Vacancy]:
        """Take on what was consented to, and announce it."""
        self.room = room(PEOPLE, absent=self.absent, method=self.method)
        self.item = in_item(self.room, "elect", "Secretary", role="secretary")
        self.vacancy = Vacancy(
            "item-1", "secretary", "Secretary", "2026-11-22", seats=self.seats, parent=self.parent
        )
        for offer in self.offers:
            take_on(self.room, self.vacancy, offer, list(self.accepted))
        yield from announce(self.room, self.item, self.vacancy)
        return self.vacancy


def with_rule(rule: AbsenceRule, **more: object) -> Method:
    """Return a method with another rule for the absent."""
    return replace(method_of("sofa"), absence_rule=rule, **more)  # type: ignore[arg-type]


def asking() -> Talk:
    """Ask Ben for his yes."""

    def process() -> Steps[object]:
        here = room(PEOPLE)
        in_item(here, "elect", "Secretary", role="secretary")
        answer = yield from ask_acceptance(here, Vacancy("item-1", "s", "Secretary", ""), "ben")
        return answer

    return talk(process)


def test_a_yes_is_asked_for() -> None:
    """Nobody holds a role without a clear yes, which nobody gives by accident."""
    course = asking().asks("item-1/accept/ben").refuses("").refuses("yes").answer("accept")
    assert course.ends() == ""
    question = course.question("item-1/accept/ben")
    assert question.decisive
    assert question.default() is None


@pytest.mark.parametrize(("typed", "stands"), [("I move away", "I move away"), ("", "Declined.")])
def test_a_no_needs_no_reason(typed: str, stands: str) -> None:
    """Who declines may say why; that then stands in the way, like an objection."""
    course = asking().asks("item-1/accept/ben").answer("decline")
    assert course.asks("item-1/accept/ben/reason").answer(typed).ends() == stands


def test_who_has_left_does_not_answer() -> None:
    """A candidate who leaves at this question is asked after the meeting."""
    course = asking().asks("item-1/accept/ben").aside("left", who="ben")
    assert course.asks("aside/left/secretary").answer(["kim"]).ends() is GONE


def test_it_is_announced_with_the_end_of_the_term() -> None:
    """Name, role and end of the term are said aloud, and everybody is thanked."""
    told = Told(OFFER)
    course = talk(told)
    vacancy = course.ends()
    assert course.told == [
        "Ben: Secretary until 2027-05-22. Thank you, and thanks to everybody who was named!"
    ]
    assert (vacancy.holder, vacancy.accepted, vacancy.pending) == (["ben"], "2026-11-22", None)
    assert told.item.process == []


def test_nobody_found_is_announced_too() -> None:
    """A role that stays open is said as kindly; nothing waits for anybody."""
    course = talk(Told(absent=("kim",), parent="general"))
    assert course.ends().pending is None
    assert course.told == ["Secretary stays open. Thanks to everybody who was named!"]


def test_somebody_absent_is_asked_after_the_meeting() -> None:
    """Who asks them, and until when we wait, is noted as an action; until then it is pending."""
    told = Told(replace(OFFER, candidates=("kim",)), accepted=(), absent=("kim",))
    course = (
        talk(told)
        .asks("item-1/accept/kim/asks").answer(["ana"])
        .asks("item-1/accept/kim/until").answer("2026-11-25")
    )  # fmt: skip
    vacancy = course.ends()
    assert vacancy.pending == Pending(("kim",), "acceptance", "2026-11-25")
    assert vacancy.accepted == ""
    (action,) = told.room.actions
    assert (action.what, action.who, action.by) == (
        "Ask Kim whether they take on Secretary", ("ana",), "2026-11-25"
    )  # fmt: skip
    assert "as soon as Kim has said yes" in course.told[-1]


def test_nobody_need_ask_them() -> None:
    """If nobody is named who asks, no action is noted; it is pending all the same."""
    told = Told(replace(OFFER, candidates=("kim",)), accepted=(), absent=("kim",))
    assert talk(told).defaults().ends().pending == Pending(("kim",), "acceptance")
    assert told.room.actions == []


def test_somebody_from_outside_has_a_key_too() -> None:
    """A candidate who is only a name is asked under a key made of it."""
    told = Told(replace(OFFER, candidates=("Žofie Nová",)), accepted=())
    course = talk(told).answers({"item-1/accept/zofie-nova/*": ""})
    assert course.ends().pending == Pending(("Žofie Nová",), "acceptance")


def test_the_consent_of_the_absent_is_awaited() -> None:
    """With consent of those here a selection waits for absent members by the circle's rule."""
    told = Told(OFFER, absent=("kim",), method=with_rule(AbsenceRule.HOLD))
    course = talk(told)
    vacancy = course.ends()
    assert vacancy.pending == Pending(("kim",), "hold")
    awaited = (
        "Not here: Kim. It waits until they have consented as well. Until then it does not hold."
    )
    assert told.item.process == [awaited]
    assert course.told[-1] == (
        "Ben: Secretary until 2027-05-22. Thank you, and thanks to everybody who was named!\n"
        + awaited
    )
    lazy = Told(OFFER, absent=("kim",), method=with_rule(AbsenceRule.LAZY, absence_hours=48))
    assert talk(lazy).ends().pending == Pending(("kim",), "lazy", "2026-11-24")


def test_who_is_absent_is_always_said() -> None:
    """Also where the rule does not wait, the minutes say whom it was decided without."""
    told = Told(OFFER, absent=("kim", "zoe"), method=with_rule(AbsenceRule.PRESENT))
    assert talk(told).ends().pending is None
    assert told.item.process == [
        "Decided without Kim, Zoe; by our rule the absent have had their chance"
    ]


def test_the_absent_may_be_taken_aback() -> None:
    """Where it is decided unless it surprises, it is asked whom it might; they are awaited."""
    told = Told(OFFER, absent=("kim", "zoe"), method=with_rule(AbsenceRule.ASSUME))
    course = talk(told).asks("item-1/absent").answer("nobody")
    assert course.ends().pending is None
    course = talk(told).asks("item-1/absent").answer("somebody")
    course.asks("item-1/absent/who").answer(["zoe"])
    assert course.ends().pending == Pending(("zoe",), "assume-unless-surprise")


def test_an_absent_candidate_is_not_asked_for_two_things() -> None:
    """Who was chosen while away says yes or no; that is their consent as well."""
    told = Told(
        replace(OFFER, candidates=("kim",)),
        accepted=(), absent=("kim",), method=with_rule(AbsenceRule.HOLD),
    )  # fmt: skip
    assert talk(told).defaults().ends().pending == Pending(("kim",), "acceptance")
    assert told.item.process == []


def test_all_who_are_awaited_are_awaited_together() -> None:
    """Candidate, wider circle and absent members are named once each, with the last day."""
    told = Told(
        replace(OFFER, candidates=("kim",)),
        accepted=(), absent=("kim", "zoe"), parent="general",
        method=with_rule(AbsenceRule.LAZY, absence_hours=24),
    )  # fmt: skip
    course = talk(told).answers(
        {"item-1/accept/kim/asks": [], "item-1/accept/kim/until": "2026-12-24"}
    )
    assert course.ends().pending == Pending(
        ("kim", "general", "zoe"), "acceptance and confirmation", "2026-12-24"
    )


def test_a_link_waits_for_the_other_circle() -> None:
    """A link role is held once the wider circle has confirmed it."""
    course = talk(Told(OFFER, parent="general"))
    assert course.ends().pending == Pending(("general",), "confirmation")
    assert "once the circle general has confirmed it" in course.told[-1]


def test_places_that_stay_open_are_noted() -> None:
    """If fewer are found than there are seats, the minutes say how many are open."""
    told = Told(OFFER, seats=3)
    talk(told).ends()
    assert any("2 of 3 places for Secretary stay open." in line for line in told.item.process)


def test_terms_of_one_seat_are_its_own() -> None:
    """Where seats are decided one by one, terms and conditions are each holder's own."""
    second = Offer(("kim",), "quick", until="2026-12-31", conditions=("with Ana's help",))
    told = Told(replace(OFFER, conditions=("on trial",)), second, seats=2)
    vacancy = talk(told).ends()
    assert vacancy.holder == ["ben", "kim"]
    assert "Kim: with Ana's help" in vacancy.conditions
    assert "Ben: on trial" in vacancy.conditions
    assert "Kim: until 2026-12-31" in vacancy.conditions


def test_one_offer_for_all_seats_has_one_term() -> None:
    """A whole slate shares its term and its conditions."""
    slate = replace(OFFER, candidates=("ben", "kim"), conditions=("on trial",))
    vacancy = talk(Told(slate, seats=2)).ends()
    assert (vacancy.until, vacancy.conditions) == ("2027-05-22", ["on trial"])


def test_one_sentence_about_the_absent_is_enough() -> None:
    """Several roles in one item say once whom they were decided without."""
    told = Told(OFFER, absent=("kim",), method=with_rule(AbsenceRule.PRESENT))

    def twice() -> Steps[None]:
        vacancy = yield from told()
        yield from announce(told.room, told.item, vacancy)

    talk(twice).ends()
    assert len(told.item.process) == 1
