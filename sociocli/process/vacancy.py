"""A place to be filled by a selection, and all that is known of it so far.

It knows the role (or the things to choose from), what it takes, the slips, the
grid of nominations, who was proposed and what came of it. It asks nobody
anything, and it decides what of a selection reaches the minutes: who was not
selected is not named there unless the circle keeps the grid.

Source: process.md 4.3 to 4.5.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum

from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.proposal import ConsentRound, Objection, ObjectionState, Pending, Resolution
from sociocli.domain.selection import Candidacy, GridRow, Selection

__all__ = ["ACCEPTANCE", "BOTH", "CONFIRMATION", "OPEN_SEARCH", "Offer", "Stage", "Vacancy"]

# What may stand on a slip instead of a name: look for somebody outside.
OPEN_SEARCH = "open-search"

# What a selection waits for, as the minutes say it.
ACCEPTANCE = "acceptance"
CONFIRMATION = "confirmation"
BOTH = "acceptance and confirmation"


class Stage(IntEnum):
    """How far the selection has come, so that it can be set aside and go on."""

    NEW = 0
    DESCRIBED = 1
    AGREED = 2
    REVEALED = 3
    REASONED = 4
    INFORMED = 5
    CHANGED = 6


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposed candidate with the whole package; any change makes a new version.

    Args:
        candidates: Ids or names; several for a slate or for co-holders.
        reasons: The stated reasons; never empty (process.md 4.4 no. 3).
        by: Who made the proposal, or "".
        until: The end of the term.
        conditions: Support, measures and conditions that were agreed.
        version: The number of the package, counted within the selection.
        things: True if no people are proposed.
        described: The description of the role, if it was changed for this candidate.

    """

    candidates: tuple[str, ...]
    reasons: str
    by: str = ""
    until: str = ""
    conditions: tuple[str, ...] = ()
    version: int = 1
    things: bool = False
    described: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """The candidates if they are people, who can answer for themselves."""
        return () if self.things else self.candidates


@dataclass(slots=True)
class Vacancy:
    """One role to be filled, with one or several seats; or things to choose from.

    Args:
        key: The first part of the keys of its questions.
        role: The id of the role.
        title: What people call it.
        start: The day the term begins.
        usual: How long the circle usually gives it, in the words of its file.
        out: Who can no longer be proposed here.
        waiting: Who was chosen but has not said yes themselves.
        drawn: Where in `objections` those to the present candidate begin.
        turned: Where in `rounds` those on the present candidate begin.

    """

    key: str
    role: str
    title: str
    start: str
    seats: int = 1
    things: tuple[str, ...] = ()
    describes: str = ""
    usual: str = ""
    until: str = ""
    qualifications: list[str] = field(default_factory=list)
    previous: str = ""
    parent: str = ""
    stage: Stage = Stage.NEW
    sealed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rows: list[GridRow] = field(default_factory=list)
    changes: int = 0
    heard: int = 0
    versions: int = 0
    out: list[str] = field(default_factory=list)
    asked_gently: list[str] = field(default_factory=list)
    candidacies: list[Candidacy] = field(default_factory=list)
    holder: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    accepted: str = ""
    reasons: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    search: str = ""
    rounds: list[ConsentRound] = field(default_factory=list)
    answered: tuple[str, ...] = ()
    objections: list[Objection] = field(default_factory=list)
    drawn: int = 0
    turned: int = 0
    outcome: Outcome | None = None
    pending: Pending | None = None
    next: NextStep | None = None

    @property
    def filled(self) -> bool:
        """Whether nobody is looked for any more; one seat may be shared."""
        return len(self.holder) >= self.seats

    def row(self, person: str) -> GridRow:
        """Return somebody's line of the grid, an empty one if there is none."""
        return next((row for row in self.rows if row.nominator == person), GridRow(person))

    def put(self, row: GridRow) -> None:
        """Put a line into the grid in place of the one of the same person."""
        for at, known in enumerate(self.rows):
            if known.nominator == row.nominator:
                self.rows[at] = row
                return
        self.rows.append(row)

    def open_slips(self, order: tuple[str, ...]) -> None:
        """Turn the sealed slips into the grid, in the order of the seats."""
        for person in order:
            if person in self.sealed:
                names = self.sealed[person]
                self.put(GridRow(person, first=names, final=names))
        self.stage = Stage.REVEALED

    def named(self) -> list[str]:
        """Return who is named now, in the order of the grid, none twice."""
        found: list[str] = []
        for row in self.rows:
            found += [one for one in row.final if one not in (*found, OPEN_SEARCH)]
        return found

    def offered(self, offer: Offer) -> Offer:
        """Number a new package and remember where objections to it begin."""
        self.versions += 1
        self.drawn, self.turned = len(self.objections), len(self.rounds)
        return replace(offer, version=self.versions)

    def changed(self, offer: Offer) -> Offer:
        """Number a package that was changed for the same candidate."""
        self.versions += 1
        return replace(offer, version=self.versions)

    def raise_objection(self, reason: str, offer: Offer, by: str, state: ObjectionState) -> int:
        """Write an objection down and return its place in the list."""
        self.heard += 1
        self.objections.append(Objection(reason, offer.version, state=state, by=by))
        return len(self.objections) - 1

    def resolve(
        self, at: int, state: ObjectionState, resolved: Resolution | None = None, how: str = ""
    ) -> None:
        """Note what has become of an objection."""
        self.objections[at] = replace(self.objections[at], state=state, resolved=resolved, how=how)

    def elected(self, offer: Offer, today: str, waiting: tuple[str, ...]) -> None:
        """Note that the circle has consented; `waiting` have not said yes themselves."""
        self._name_rounds(offer)
        self.holder += [one for one in offer.candidates if one not in self.holder]
        self.waiting += waiting
        self.reasons.append(offer.reasons)
        self.candidacies += [
            Candidacy(one, offer.reasons, offer.by, "elected") for one in offer.candidates
        ]
        if not self.waiting and not self.things:
            self.accepted = today
        elif self.waiting:
            self.accepted = ""
        self.drawn = len(self.objections)

    def failed(
        self, offer: Offer, names: tuple[str, ...], *, declined: bool, keep_grid: bool
    ) -> None:
        """Note that some of the candidates can no longer be proposed.

        Objections to them leave the minutes with their names, unless the circle
        keeps the grid (process.md 4.4 no. 10).
        """
        because = "; ".join(o.reason for o in self.objections[self.drawn :])
        result = "declined" if declined else "objection"
        self.out += names
        self.candidacies += [
            Candidacy(one, offer.reasons, offer.by, result, because) for one in names
        ]
        for at in range(self.drawn, len(self.objections)):
            if self.objections[at].state is ObjectionState.OPEN:
                self.resolve(at, ObjectionState.MOOT, Resolution.REPLACE)
        if keep_grid:
            self._name_rounds(offer)
        else:
            self.forget_objections()

    def left_open(self, offer: Offer, *, keep_grid: bool) -> None:
        """Note that the place is left open while objections stood."""
        for at in range(self.drawn, len(self.objections)):
            if self.objections[at].state is ObjectionState.OPEN:
                self.resolve(at, ObjectionState.UNRESOLVED)
        if keep_grid:
            self._name_rounds(offer)
        else:
            self.forget_objections()

    def _name_rounds(self, offer: Offer) -> None:
        """Write into the rounds on an offer who was proposed."""
        for at in range(self.turned, len(self.rounds)):
            self.rounds[at] = replace(self.rounds[at], proposed=offer.candidates)

    def came_of_round(self, sentence: str) -> None:
        """Note what came of the last round, which its numbers do not say."""
        if self.turned < len(self.rounds):
            self.rounds[-1] = replace(self.rounds[-1], after=sentence)

    def forget_objections(self) -> None:
        """Forget the objections to somebody who was not selected."""
        del self.objections[self.drawn :]

    def selection(self, *, keep_grid: bool) -> Selection:
        """Return the selection as the minutes hold it."""
        return Selection(
            role=self.role,
            title=self.title,
            holder=tuple(self.holder),
            start="" if self.things else self.start,
            until=self.until,
            seats=self.seats,
            things=bool(self.things),
            describes=self.describes,
            qualifications=tuple(self.qualifications),
            reasons="\n".join(dict.fromkeys(self.reasons)),
            conditions=tuple(self.conditions),
            candidates=tuple(self.candidacies) if keep_grid else (),
            grid=tuple(self.rows) if keep_grid else (),
            previous=self.previous,
            accepted=self.accepted,
            confirm_by=self.parent if self.holder else "",
            search=self.search,
        )

    def part(self, *, keep_grid: bool, attributed: bool) -> Item:
        """Return this selection as one part of an item with several."""
        objections = tuple(o if attributed else replace(o, by="") for o in self.objections)
        return Item(
            title=self.title,
            kind=Kind.ELECT,
            outcome=self.outcome or Outcome.NOT_REACHED,
            rounds=tuple(self.rounds),
            objections=objections,
            selection=self.selection(keep_grid=keep_grid),
            pending=self.pending,
            next=self.next,
        )
