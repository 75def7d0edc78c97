"""What holds in every selection, whatever is answered (process.md 4.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from any_answers import any_course, choices, crash_anywhere, replays
from electing import PEOPLE, Held
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.circle import CircleRole
from sociocli.domain.item import Item, Outcome
from sociocli.domain.method import METHODS, SOFA, CandidateOrder, FailedCandidate, Method
from sociocli.process.asking import Question, Reply, Steps
from sociocli.process.choosing import Choose, Slip
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.leaving import Adjourn, ChangeKind, LeaveItem, SetAside
from sociocli.process.vacancy import Vacancy
from sociocli.process.wording import selection as words

ROLES = (CircleRole("leader", "Leader", "ben"), CircleRole("delegate", "Delegate", "kim"))
KINDS: tuple[dict[str, Any], ...] = (
    {"role": "secretary"},
    {"role": "delegate"},
    {"role": "council", "seats": 2},
    {"roles": ("leader", "delegate")},
    {"things": ("Money", "Trust", "Garden"), "seats": 2},
)
CANDIDATES = (words.CONSENT_CANDIDATE, words.ACCEPT_ASK)
METHOD = st.sampled_from(
    [
        *METHODS.values(),
        replace(SOFA, candidate_order=CandidateOrder.AFTER_OTHERS, abstain=True),
        replace(SOFA, keep_grid=True, change_rounds=2, nominate_absent=False),
        replace(SOFA, failed_candidate=FailedCandidate.RENOMINATE, nominate_outsiders=False),
    ]
)
Transcript = list[tuple[Question[Any], Entry]]


def ending(held: Held) -> Callable[[], Steps[Item]]:
    """Hold a selection that may be left, and return its item as the minutes hold it."""

    def process() -> Steps[Item]:
        steps = held()
        try:
            yield from steps
        except (LeaveItem, SetAside, ChangeKind, Adjourn) as left:
            if isinstance(left, LeaveItem):
                held.item.outcome = left.outcome
        return held.item.record(attributed=False, everybody=())

    return process


def course_of(
    method: Method, kind: dict[str, Any], drawn: list[int], ways: tuple[str, ...] | None = ()
) -> tuple[Held, Transcript, Item]:
    """Run a selection with drawn answers and return what was asked and answered."""
    held = Held(method, circle_roles=ROLES, parent="general", title="A selection", **kind)
    process = ending(held)
    item, journal = any_course(process, [*drawn], ways=ways)
    return held, transcript(process, journal), item


def transcript(process: Callable[[], Steps[Item]], journal: ListJournal) -> Transcript:
    """Return the questions of a finished journal with their entries."""
    steps = process()
    reply: Any = None
    found = []
    for entry in journal.entries:
        question = steps.send(reply)
        found.append((question, entry))
        value = entry.aside or question.from_plain(entry.answer)
        reply = Reply(value, entry.moment)
    return found


def rounds_of(asked: Transcript) -> dict[str, Transcript]:
    """Return the answers of each consent round, by the first part of the key."""
    found: dict[str, Transcript] = {}
    for question, entry in asked:
        asked_in_round = isinstance(question, Choose) and "/consent-" in question.key
        if asked_in_round and entry.aside is None:
            found.setdefault(question.key.rsplit("/", 1)[0], []).append((question, entry))
    return found


@given(METHOD, st.sampled_from(KINDS), choices(80))
def test_every_selection_ends_and_replays(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """Whatever is answered, taken back or happens beside, a selection ends and replays."""
    held = Held(method, circle_roles=ROLES, parent="general", title="A selection", **kind)
    process = ending(held)
    item, journal = any_course(process, [*drawn], ways=None)
    replays(process, journal, item)
    crash_anywhere(process, journal, item, every=13)


@given(METHOD, st.sampled_from(KINDS), choices(40))
def test_no_nomination_is_visible_before_all_are_sealed(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """Invariant 1: before the reveal no question holds anything of a slip."""
    _, asked, _ = course_of(method, kind, drawn, ("left", "arrived"))
    for question, _entry in asked:
        if question.key.startswith(("item-1/revealed", "item-1/leader/revealed")):
            break
        shown = repr(question).replace("Guest 1", "Zoë")
        assert "Zoë" not in shown
        table = question.scene.table
        assert table is None or table.heading.template != words.TABLE_NOMINATIONS
        assert question.scene.said == () or "/qualifications/" in question.key


@given(METHOD, st.sampled_from(KINDS), choices(40))
def test_a_slip_has_one_name_for_each_seat(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """Invariant 2: each member writes once, one name a seat, or fewer where one may pass."""
    held, asked, _ = course_of(method, kind, drawn)
    slips = [question for question, _ in asked if isinstance(question, Slip)]
    assert len({slip.key for slip in slips}) == len(slips)
    assert {slip.person for slip in slips} <= set(PEOPLE)
    for vacancy in held.item.vacancies:
        for row in vacancy.rows:
            fewer = method.nomination_pass and len(row.first) < vacancy.seats
            assert len(row.first) == vacancy.seats or fewer


@given(METHOD, st.sampled_from(KINDS), choices(80))
def test_each_round_is_about_one_package_with_reasons(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """Invariants 3 and 5: a round has stated reasons; a changed package is another round."""
    _, asked, _ = course_of(method, kind, drawn)
    for answers in rounds_of(asked).values():
        tables = {repr(question.scene.table) for question, _ in answers}
        assert len(tables) == 1
        table = answers[0][0].scene.table
        assert table is not None
        assert table.text


@given(st.sampled_from(KINDS), choices(80))
def test_the_candidate_is_asked_last(kind: dict[str, Any], drawn: list[int]) -> None:
    """Invariant 4: with `last` no one else is asked after a candidate, nobody speaks for them."""
    _, asked, _ = course_of(SOFA, kind, drawn, ("left",))
    for answers in rounds_of(asked).values():
        templates = [question.words.template for question, _ in answers]
        first = next(
            (at for at, one in enumerate(templates) if one in CANDIDATES),
            len(templates),
        )
        assert all(one in CANDIDATES for one in templates[first:])
        for question, _ in answers[first:]:
            assert isinstance(question, Choose)
            assert "everybody" not in [option.value for option in question.options]


@given(METHOD, st.sampled_from(KINDS), choices(80))
def test_a_candidate_who_is_asked_first_has_heard_nobody(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """Only a candidate before whom others were asked is told that they heard them."""
    _, asked, _ = course_of(method, kind, drawn, ("left",))
    for answers in rounds_of(asked).values():
        first = answers[0][0].words.template
        assert first != words.CONSENT_CANDIDATE


@given(METHOD, st.sampled_from(KINDS), choices(80))
def test_the_reasons_are_held_against_a_list_only_where_there_is_one(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """Whoever speaks is not asked what fits the list if nobody made one."""
    held, asked, _ = course_of(method, kind, drawn)
    lists = {one.key: bool(one.qualifications) for one in held.item.vacancies}
    for question, _ in asked:
        key, _, rest = question.key.partition("/reasons/")
        line = question.scene.line
        if rest and line in (words.REASONS.given(), words.REASONS_ALONE.given()):
            assert (line == words.REASONS.given()) == lists[key]


@given(METHOD, st.sampled_from(KINDS), choices(80))
def test_whoever_is_elected_has_said_yes_or_it_is_awaited(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """Invariants 6 to 8: yes or pending, a term that ends, and the other circle's word."""
    held, asked, _ = course_of(method, kind, drawn, ("left", "arrived"))
    given_yes = {
        question.key.split("~")[0].rsplit("/", 1)[1]
        for question, entry in asked
        if entry.answer in ("consent", "accept")
    }
    for vacancy in held.item.vacancies:
        if vacancy.things or not vacancy.holder or vacancy.outcome is None:
            continue
        awaited = vacancy.pending.who if vacancy.pending else ()
        assert all(one in given_yes or one in awaited for one in vacancy.holder)
        assert vacancy.until > vacancy.start
        selection = vacancy.selection(keep_grid=False)
        if vacancy.role in {"leader", "delegate"}:
            assert selection.confirm_by == "general"
            assert "general" in awaited
        assert vacancy.rounds[-1].objections == 0 or vacancy.seats > 1


@given(METHOD, choices(80))
def test_leader_and_delegate_are_never_the_same(method: Method, drawn: list[int]) -> None:
    """Invariant 9: one person never holds both ends of a link."""
    held, _, _ = course_of(method, {"roles": ("leader", "delegate")}, drawn)
    leader, delegate = (set(vacancy.holder) for vacancy in held.item.vacancies)
    assert not leader & delegate
    held, _, _ = course_of(method, {"role": "delegate"}, drawn)
    assert "ben" not in held.item.vacancies[0].holder


@given(METHOD, st.sampled_from(KINDS), choices(80))
def test_who_was_not_selected_is_not_named(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """Invariant 10: candidates and the grid are published only where the circle keeps them."""
    held, _, item = course_of(method, kind, drawn, ("left",))
    parts = item.parts or (item,)
    for vacancy, part in zip(held.item.vacancies, parts, strict=True):
        assert part.selection is not None
        if not method.keep_grid:
            assert part.selection.grid == part.selection.candidates == ()
            assert all(not _of_a_failed_one(vacancy, one.against) for one in part.objections)
        assert not {one.by for one in part.objections} - {""}


def _of_a_failed_one(vacancy: Vacancy, version: int) -> bool:
    """Whether a version of the package was not the one that was carried."""
    carried = [one.version for one in vacancy.rounds if not one.objections]
    return bool(vacancy.seats == 1 and carried and version > max(carried))


@given(METHOD, st.sampled_from(KINDS), choices(80))
def test_an_election_has_everybodys_consent(
    method: Method, kind: dict[str, Any], drawn: list[int]
) -> None:
    """A role is filled only if the last round on it has an answer of everybody and no objection."""
    held, asked, item = course_of(method, kind, drawn)
    for vacancy in held.item.vacancies:
        if vacancy.seats == 1 and vacancy.outcome is Outcome.ELECTED:
            last = vacancy.rounds[-1]
            assert last.objections == 0
            assert last.consent + last.abstained == len(PEOPLE) == last.entitled
    if any(vacancy.outcome is None for vacancy in held.item.vacancies):
        assert item.outcome is not Outcome.ELECTED
    assert asked
