"""What the template of the minutes can use: names, days, outcomes in plain words.

Knows the minutes as values and our sentences for them. Must not know Jinja2,
files or the layout of the page.

Everything that is returned as `Written` is Markdown already; everything else
is escaped where the template prints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from sociocli.domain.day import is_day
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Acceptance, Action, Minutes, ReviewedAction, Topic
from sociocli.domain.people import Attendee, Part, Presence
from sociocli.domain.proposal import ConsentRound, Counts, Objection, ObjectionState, Taken
from sociocli.domain.selection import Selection
from sociocli.record import minutes_wording as wording
from sociocli.record.long_day import long_day
from sociocli.record.quoting import inline

__all__ = ["MinutesView", "Written", "title_of"]

DEEPEST = 6
# More people than this are counted where an item says who was there.
LARGE = 12
SETTLED = (
    Outcome.ADOPTED,
    Outcome.ADOPTED_PENDING,
    Outcome.ADOPTED_CONDITIONALLY,
    Outcome.ADOPTED_OVER_OBJECTION,
    Outcome.KEPT,
    Outcome.ADJUSTED,
    Outcome.REPLACED,
    Outcome.ENDED,
    Outcome.OTHER_METHOD,
    Outcome.REJECTED,
)
OPEN = (
    Outcome.ADOPTED_PENDING,
    Outcome.VACANT,
    Outcome.REOPENED,
    Outcome.DEFERRED,
    Outcome.DELEGATED,
    Outcome.REWORK,
    Outcome.REFERRED,
    Outcome.ESCALATED,
    Outcome.RECOMMENDED,
    Outcome.NO_DECISION,
    Outcome.NOT_REACHED,
)
_RESOLVED = {
    ObjectionState.INTEGRATED: wording.RESOLVED,
    ObjectionState.WITHDRAWN: wording.RESOLVED,
    ObjectionState.OPEN: wording.TRIED,
    ObjectionState.UNEXPLAINED: wording.TRIED,
}
PASSED_ON = (Outcome.REFERRED, Outcome.ESCALATED, Outcome.RECOMMENDED, Outcome.NOT_OURS)


class Written(Markup):
    """Text that is Markdown already and is printed as it is."""

    __slots__ = ()


def title_of(minutes: Minutes) -> str:
    """Return the title: the circle and the day."""
    about = minutes.about.name if minutes.about else ""
    if about:
        circle = about
    else:
        words = minutes.circle.replace("-", " ")
        name = words[:1].upper() + words[1:]
        circle = name if "circle" in words else wording.CIRCLE.format(name=name)
    return wording.TITLE.format(circle=circle, day=long_day(minutes.date))


@dataclass(frozen=True)
class MinutesView:
    """The minutes as a template sees them.

    Args:
        minutes: The minutes.
        also: Names of others by their ids, as of circles.

    """

    minutes: Minutes
    also: Mapping[str, str] = field(default_factory=dict)

    def everything(self) -> dict[str, object]:
        """Return all names that a template can use."""
        every = tuple(_flat(self.minutes.items))
        functions = (
            self.name, self.names, self.due, self.outcome, self.counted, self.rounded,
            self.asked_on, self.settled, self.amended, self.ruled_by, self.absence,
            self.candidate, self.kind, self.role, self.heading, self.number_of,
            self.item_facts, self.comes_to, self.method, self.present, self.accepted, self.reviewed,
        )  # fmt: skip
        return {function.__name__: function for function in functions} | {
            "day": long_day,
            "minutes": self.minutes,
            "title": title_of(self.minutes),
            "facts": self.facts(),
            "attendance": self.attendance(),
            "decisions": tuple(i for i in every if _decided(i)),
            "selections": tuple(i for i in every if i.selection and i.outcome is Outcome.ELECTED),
            "open_points": tuple(_open_points(self.minutes.items)),
        }

    def name(self, person: str) -> str:
        """Return the name of a person; a name that is no id stays as it is."""
        found = next((p.name for p in self.minutes.people if p.id == person), "")
        return found or self.also.get(person) or self._circle_above(person)

    def _circle_above(self, circle: str) -> str:
        """Return how the circle is called that was to confirm a selection, by its id."""
        about, items = self.minutes.about, _flat(self.minutes.items)
        confirms = [one.selection.confirm_by for one in items if one.selection is not None]
        return about.above if about and about.above and circle in confirms else circle

    def names(self, people: tuple[str, ...]) -> str:
        """Return names in one phrase: Ana, Ben and Kim."""
        found = [self.name(person) for person in people]
        if len(found) < 2:  # noqa: PLR2004 - one name needs no comma
            return "".join(found)
        return wording.AND.format(first=", ".join(found[:-1]), last=found[-1])

    def due(self, when: str) -> str:
        """Return until when: a day in words, or the words that were said."""
        return wording.BY_DAY.format(day=long_day(when)) if is_day(when) else when

    def outcome(self, item: Item) -> str:
        """Return in one plain sentence how an item ended."""
        chosen = item.selection
        if item.outcome is Outcome.ELECTED and chosen and chosen.holder:
            line = wording.SELECTED_UNTIL if chosen.until else wording.SELECTED
            return line.format(names=self.names(chosen.holder), day=long_day(chosen.until))
        if item.outcome is Outcome.ADOPTED and item.rounds and not item.rounds[-1].objections:
            return wording.ADOPTED_BY_CONSENT
        return wording.OUTCOMES[item.outcome]

    def counted(self, counts: Counts) -> str:
        """Return the numbers of a vote."""
        return _numbers(counts, wording.COUNTS)

    def rounded(self, consent: ConsentRound) -> str:
        """Return the numbers of a consent round, and what came of it."""
        numbers = _numbers(consent, wording.ROUND)
        line = wording.ROUND_THEN if consent.after else "{numbers}"
        return line.format(numbers=numbers, after=consent.after)

    def asked_on(self, consent: ConsentRound) -> str:
        """Return what a consent round was about: a version, and who was proposed."""
        line = wording.ROUND_ON if consent.proposed else wording.ROUND_VERSION
        return line.format(n=consent.version, names=self.names(consent.proposed))

    def settled(self, objection: Objection) -> str:
        """Return what became of an objection, and by which way."""
        state = wording.STATES[objection.state]
        if objection.resolved is None:
            return wording.STATE.format(state=state)
        line = _RESOLVED.get(objection.state, wording.WENT_ON)
        return line.format(state=state, how=wording.RESOLUTIONS[objection.resolved])

    def amended(self, state: Taken) -> str:
        """Return what became of a change that was offered."""
        return wording.AMENDMENTS[state]

    def ruled_by(self, who: str) -> str:
        """Return who took up or declined a change: a part in the meeting, or a name."""
        return wording.RULED_BY.get(who) or self.name(who)

    def absence(self, rule: str) -> str:
        """Return a rule for absent members in words."""
        return wording.ABSENCE.get(rule, rule)

    def candidate(self, result: str) -> str:
        """Return what became of a candidate in words."""
        words = wording.CANDIDATES.get(result, result.replace("_", " "))
        return words[:1].upper() + words[1:]

    def kind(self, kind: Kind) -> str:
        """Return the name of a kind of item."""
        return wording.KINDS[kind]

    def role(self, selection: Selection) -> str:
        """Return the title of the role that was filled."""
        words = selection.title or selection.role.replace("-", " ")
        return words[:1].upper() + words[1:]

    def heading(self, level: int, item: Item) -> Written:
        """Return the heading of an item, six levels deep at most."""
        title = inline(item.title or self.kind(item.kind))
        if item.number:
            title = wording.NUMBERED.format(number=item.number, title=title)
        return Written(f"{'#' * min(level, DEEPEST)} {title}")

    def number_of(self, entry: Item | Action | Topic) -> Written:
        """Return which item something belongs to, with a space before it, or ""."""
        number = entry.number if isinstance(entry, Item) else entry.item
        return Written(wording.OF_ITEM.format(number=number) if number else "")

    def item_facts(self, item: Item) -> str:
        """Return kind, source, method and time of an item in one line."""
        facts = [self.kind(item.kind)]
        if item.by:
            facts.append(wording.BROUGHT_BY.format(name=self.name(item.by)))
        if item.method and item.method != self.minutes.method:
            facts.append(wording.METHOD.format(method=self.method(item)))
        if item.used and item.planned:
            used = _minutes(item.used)
            facts.append(wording.USED_OF_PLANNED.format(used=used, planned=item.planned))
        elif item.used:
            facts.append(_minutes(item.used))
        elif item.planned:
            facts.append(wording.ONLY_PLANNED.format(planned=_minutes(item.planned)))
        return " · ".join(facts)

    def method(self, item: Item) -> str:
        """Return how an item was decided, in words."""
        return wording.METHODS.get(item.method, item.method.replace("-", " ").replace("_", " "))

    def present(self, item: Item) -> str:
        """Return who was there when an item ended; of many people their number."""
        many = len(item.present) > LARGE
        return wording.MANY.format(n=len(item.present)) if many else self.names(item.present)

    def comes_to(self, item: Item) -> str:
        """Return who has an item now, or to whom it is passed on."""
        line = wording.GOES_TO if item.outcome in PASSED_ON else wording.WITH
        return line.format(who=self.name(item.next.to if item.next else ""))

    def accepted(self, acceptance: Acceptance) -> str:
        """Return when and by whom these minutes were accepted, as a sentence."""
        day = wording.ON_DAY.format(day=long_day(acceptance.date)) if acceptance.date else ""
        line = wording.ACCEPTED
        if acceptance.minutes:
            line = wording.ACCEPTED_BY
        elif acceptance.how:
            line = wording.ACCEPTED_HOW
        return line.format(day=day, meeting=acceptance.minutes, how=acceptance.how)

    def reviewed(self, action: ReviewedAction) -> str:
        """Return what has become of an action that the circle looked at."""
        line = wording.REVIEWED[action.state] if action.who else wording.REVIEWED_NOBODY
        due = wording.COMMA.format(text=self.due(action.by)) if action.by else ""
        state = wording.ACTION_STATES[action.state]
        return line.format(what=action.what, names=self.names(action.who), due=due, state=state)

    def facts(self) -> str:
        """Return when, who facilitated, who took notes, and the state, in one line."""
        minutes = self.minutes
        facts = [_time(minutes)]
        if minutes.facilitator:
            also = tuple(i for i in minutes.facilitated_also if i != minutes.facilitator)
            line = wording.FACILITATOR_ALSO if also else wording.FACILITATOR
            names = self.name(minutes.facilitator)
            facts.append(line.format(names=names, also=self.names(also)))
        if minutes.secretary:
            facts.append(wording.NOTES_BY.format(names=self.name(minutes.secretary)))
        facts += [minutes.title, minutes.place, wording.STATUS[minutes.status]]
        return " · ".join(fact for fact in facts if fact)

    def attendance(self) -> tuple[str, ...]:
        """Return who was here, in what capacity, and who was not."""
        people = self.minutes.people
        there = tuple(p for p in people if p.presence is not Presence.ABSENT)
        groups = (
            (wording.HERE, tuple(p for p in there if p.part is Part.MEMBER)),
            (wording.GUESTS, tuple(p for p in there if p.part is Part.GUEST)),
            (wording.OBSERVERS, tuple(p for p in there if p.part is Part.OBSERVER)),
            (wording.ABSENT, tuple(p for p in people if p.presence is Presence.ABSENT)),
        )
        return tuple(
            line.format(people=", ".join(_attendee(person) for person in group))
            for line, group in groups
            if group
        )


def _flat(items: tuple[Item, ...]) -> list[Item]:
    """List items and their parts, in their order."""
    every: list[Item] = []
    for item in items:
        every += [item, *_flat(item.parts)]
    return every


def _decided(item: Item) -> bool:
    """Tell whether an item stands under the decisions."""
    return item.outcome in SETTLED and not (item.parts and item.decision is None)


def _open_points(items: Sequence[Item]) -> Iterator[Item]:
    """Yield what is still open, once: parts that wait as their whole does say nothing new."""
    for item in items:
        if _open(item):
            yield item
        for part in item.parts:
            if _open(part) and (part.outcome in OPEN or part.pending != item.pending):
                yield part


def _open(item: Item) -> bool:
    """Tell whether something about an item is still open."""
    return item.outcome in OPEN or bool(item.pending and item.pending.who)


def _minutes(n: int) -> str:
    return wording.MINUTE if n == 1 else wording.MINUTES.format(n=n)


def _numbers(of: Counts | ConsentRound, words: Mapping[str, str]) -> str:
    numbers = ((line, getattr(of, field)) for field, line in words.items())
    return ", ".join(line.format(n=n) for line, n in numbers if n)


def _time(minutes: Minutes) -> str:
    """Return when the meeting was, and when it was planned to be."""
    time = _span(minutes.began, minutes.ended)
    planned = _span(minutes.planned_begin, minutes.planned_end)
    if not time or not planned or planned == time:
        return time or planned
    return wording.PLANNED.format(time=time, planned=planned)


def _span(began: str, ended: str) -> str:
    if began and ended:
        return wording.FROM_TO.format(began=began, ended=ended)
    if began:
        return wording.ARRIVED.format(time=began)
    return wording.LEFT.format(time=ended) if ended else ""


def _attendee(person: Attendee) -> str:
    """Return a name, with what is to be said of the person's time and capacity."""
    remarks = [person.capacity, wording.RIGHTS.get(person.right, "")]
    if person.arrived:
        remarks.append(wording.ARRIVED.format(time=person.arrived))
    elif person.presence is Presence.LATE:
        remarks.append(wording.CAME_LATE)
    for away in person.away:
        line = wording.AWAY if away.back else wording.AWAY_OPEN
        remarks.append(line.format(left=away.left, back=away.back))
    if person.left:
        remarks.append(wording.LEFT.format(time=person.left))
    words = ", ".join(remark for remark in remarks if remark)
    return wording.ATTENDEE.format(name=person.name, remarks=words) if words else person.name
