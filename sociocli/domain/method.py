"""The methods of decision: every setting in which the schools differ.

A method is a value that the consent and selection processes read. It is never
a subclass, and no process asks for a method's name.

Source: domain/process.md section 8 (where the schools disagree).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from sociocli.errors import BadRequest

__all__ = [
    "METHODS",
    "AbsenceRule",
    "AmendedBy",
    "Basis",
    "CandidateOrder",
    "FailedCandidate",
    "GuestRights",
    "Method",
    "ObjectionTest",
    "Owner",
    "Passing",
    "Recheck",
    "Several",
    "WhenConcerns",
    "Yardstick",
    "quorum_met",
]

MOST_ROUNDS = 5


class Passing(StrEnum):
    """Whether one may pass in a round."""

    ALLOWED = "allowed"
    DISCOURAGED = "discouraged"
    NO = "no"


class Yardstick(StrEnum):
    """What an objection is measured by."""

    AIM = "aim"
    CONSEQUENCES = "consequences"
    TOLERANCE = "tolerance"
    FOUR_TESTS = "four-tests"


class ObjectionTest(StrEnum):
    """Who, if anybody, tests whether an objection counts."""

    NONE = "none"
    GROUP = "group"
    FACILITATOR = "facilitator"


class Owner(StrEnum):
    """Whose an objection is once it has been spoken."""

    CIRCLE = "circle"
    OBJECTOR = "objector"


class AmendedBy(StrEnum):
    """Who takes or declines amendments before the consent round."""

    FACILITATOR = "facilitator"
    AUTHOR = "author"
    CIRCLE = "circle"


class WhenConcerns(StrEnum):
    """When concerns are heard, if the method has them."""

    IN_ROUND = "in-round"
    AFTER = "after"


class Several(StrEnum):
    """How several objections are handled."""

    ONE_BY_ONE = "one-by-one"
    CHOICE = "choice"


class Recheck(StrEnum):
    """When the whole circle is asked again."""

    AFTER_ALL = "after-all"
    AFTER_EACH = "after-each"
    CHOICE = "choice"


class GuestRights(StrEnum):
    """What guests may do in a decision."""

    HEARD = "heard"
    TEMPORARY_MEMBER = "temporary-member"


class AbsenceRule(StrEnum):
    """How the consent of absent members is found (process.md 3.8)."""

    LAZY = "lazy"
    HOLD = "hold"
    ASSUME = "assume-unless-surprise"
    INPUT_BEFORE = "input-before"
    PRESENT = "absent-cannot-object"
    QUORUM = "present-with-quorum"


class Basis(StrEnum):
    """On what a candidate is proposed."""

    REASONS = "reasons"
    COUNT = "count"


class CandidateOrder(StrEnum):
    """When the candidate answers in the consent round."""

    LAST = "last"
    TOGETHER = "together"
    LIKE_OTHERS = "like-others"
    AFTER_OTHERS = "after-others"


class FailedCandidate(StrEnum):
    """What follows if a candidate's objections cannot be settled."""

    NEXT_PROPOSAL = "next-proposal"
    RENOMINATE = "renominate"
    NEXT_BY_COUNT = "next-by-count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """All settings of a method; the defaults are those of `sofa`.

    The order is that of process.md section 8. Whole numbers of hours, days
    and months stand in the field's name.
    """

    name: str = "sofa"
    concerns: bool = False
    abstain: bool = False
    yardstick: Yardstick = Yardstick.AIM
    objection_test: ObjectionTest = ObjectionTest.NONE
    objection_owner: Owner = Owner.CIRCLE
    reaction_pass: Passing = Passing.DISCOURAGED
    why_questions: bool = True
    amended_by: AmendedBy = AmendedBy.FACILITATOR
    reaction_rounds: int = 1
    consent_by_signs: bool = False
    concerns_when: WhenConcerns = WhenConcerns.AFTER
    several_objections: Several = Several.ONE_BY_ONE
    recheck: Recheck = Recheck.AFTER_ALL
    pending_in_force: bool = False
    driver_first: bool = False
    celebrate: bool = True
    guest_rights: GuestRights = GuestRights.HEARD
    absence_rule: AbsenceRule = AbsenceRule.LAZY
    absence_hours: int = 48
    quorum: str = ""
    agenda_prepared: bool = True
    governance_apart: bool = False
    review_required: bool = True
    check_in_pass: bool = True
    nomination_pass: bool = False
    nominate_outsiders: bool = True
    nominate_absent: bool = True
    qualifications: bool = True
    info_round: bool = False
    change_rounds: int = 1
    proposal_basis: Basis = Basis.REASONS
    candidate_order: CandidateOrder = CandidateOrder.LAST
    failed_candidate: FailedCandidate = FailedCandidate.NEXT_PROPOSAL
    elected_roles: tuple[str, ...] = ()
    leader_selected_here: bool = True
    role_sharing: bool = False
    links: int = 2
    appeal: str = ""
    stuck_exits: tuple[str, ...] = ("delegate", "defer", "escalate", "other_method")
    majority_fallback: bool = True
    attributed: bool = False
    keep_check_in: bool = False
    keep_check_out: bool = False
    keep_grid: bool = False
    rounds_by_count: bool = False
    term_months: int = 12

    def __post_init__(self) -> None:
        if self.quorum:
            quorum_met(self.quorum, present=0, members=0)
        for field in ("reaction_rounds", "change_rounds"):
            if not 1 <= getattr(self, field) <= MOST_ROUNDS:
                message = f"{field} must be a number from 1 to {MOST_ROUNDS}."
                raise BadRequest(message)


def quorum_met(rule: str, *, present: int, members: int) -> bool:
    """Apply a circle's rule of quorum.

    Args:
        rule: "" for none, a number ("4"), a share ("50%", at least), a
            majority ("majority", more than half) or all but some ("N-2").
        present: Members who are here.
        members: Members of the circle.

    Returns:
        Whether enough members are here.

    Raises:
        BadRequest: If the rule cannot be read.

    """
    words = rule.strip().replace(" ", "")
    if not words:
        return True
    if words == "majority":
        return present * 2 > members
    if words.isdecimal():
        return present >= int(words)
    if words.endswith("%") and words[:-1].isdecimal():
        return present * 100 >= members * int(words[:-1])
    if words.upper().startswith("N-") and words[2:].isdecimal():
        return present >= members - int(words[2:])
    message = f"The quorum “{rule}” is not a rule we know; write 4, 50%, majority or N-2."
    raise BadRequest(message)


SOFA = Method()
S3 = replace(
    SOFA, name="s3", concerns=True, yardstick=Yardstick.CONSEQUENCES,
    objection_test=ObjectionTest.GROUP, reaction_pass=Passing.DISCOURAGED,
    why_questions=False, amended_by=AmendedBy.CIRCLE, consent_by_signs=True,
    recheck=Recheck.AFTER_EACH, driver_first=True, nomination_pass=True,
    info_round=True, candidate_order=CandidateOrder.TOGETHER,
    stuck_exits=("delegate", "ask_up", "escalate", "defer"), role_sharing=True,
)  # fmt: skip
CLASSICAL = replace(
    SOFA, name="classical", yardstick=Yardstick.TOLERANCE, amended_by=AmendedBy.AUTHOR,
    reaction_rounds=2, reaction_pass=Passing.NO, candidate_order=CandidateOrder.LAST,
    failed_candidate=FailedCandidate.RENOMINATE, concerns=True,
    concerns_when=WhenConcerns.IN_ROUND, check_in_pass=False,
    stuck_exits=("escalate", "delegate", "defer", "other_method"),
)  # fmt: skip
HOLACRACY = replace(
    SOFA, name="holacracy", yardstick=Yardstick.FOUR_TESTS,
    objection_test=ObjectionTest.FACILITATOR, objection_owner=Owner.OBJECTOR,
    reaction_pass=Passing.ALLOWED, amended_by=AmendedBy.AUTHOR,
    pending_in_force=True, guest_rights=GuestRights.TEMPORARY_MEMBER,
    absence_rule=AbsenceRule.PRESENT, agenda_prepared=False, governance_apart=True,
    review_required=False, check_in_pass=False, nominate_outsiders=False,
    qualifications=False, proposal_basis=Basis.COUNT,
    candidate_order=CandidateOrder.LIKE_OTHERS,
    failed_candidate=FailedCandidate.NEXT_BY_COUNT,
    elected_roles=("circle-rep", "facilitator", "secretary"),
    leader_selected_here=False, role_sharing=True, links=1, majority_fallback=False,
    stuck_exits=("withdraw", "defer", "escalate"),
)  # fmt: skip

METHODS = {method.name: method for method in (SOFA, S3, CLASSICAL, HOLACRACY)}
