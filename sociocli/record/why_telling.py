"""An item of minutes told in lines: the need, versions, objections, what was decided.

Knows the values and our sentences for them. Must not know where the item was
found, or how wide a terminal is.

Source: product.md section 3 (`why`); process.md 3.13.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sociocli.domain.item import Item
from sociocli.domain.minutes import Action
from sociocli.domain.proposal import Concern, Decision, Measure, Objection, Version
from sociocli.record import why_wording as words
from sociocli.record.minutes_view import MinutesView

__all__ = ["Told", "item_told", "package_told"]


@dataclass(frozen=True, slots=True)
class Told:
    """One line, or a text of several lines, and how deep it stands."""

    text: str
    depth: int = 0


def item_told(item: Item, view: MinutesView, actions: tuple[Action, ...] = ()) -> Iterator[Told]:
    """Yield how an item went, line by line.

    Args:
        item: The item, or a part of one.
        view: The names and words of its minutes.
        actions: What somebody took on in it.

    """
    if item.proposal and item.proposal.need:
        yield Told(words.NEED.format(text=item.proposal.need))
    if item.summary:
        yield Told(words.SUMMARY.format(text=item.summary))
    yield from _course(item, view)
    yield from _outcome(item, view)
    for text in item.ideas:
        yield Told(words.IDEA.format(text=text))
    for text in item.notes:
        yield Told(words.NOTE.format(text=text))
    for text in item.process:
        yield Told(words.WENT.format(text=text))
    for part in item.parts:
        yield Told(words.PART.format(title=part.title, outcome=view.outcome(part)))
        yield from (Told(one.text, one.depth + 1) for one in item_told(part, view))
    yield from _coming(item, view)
    for action in actions:
        line = words.ACTION_WHO if action.who else words.ACTION
        yield Told(line.format(what=action.what, names=view.names(action.who)))


def _course(item: Item, view: MinutesView) -> Iterator[Told]:
    """Yield versions, and behind each the objections to it and the rounds."""
    versions = item.proposal.versions if item.proposal else ()
    for number, version in enumerate(versions, 1):
        before = versions[number - 2] if number > 1 else None
        yield from _version(number, version, before, view)
        if item.proposal and number == 1:
            for change in item.proposal.amendments:
                state = view.amended(change.state)
                yield Told(words.AMENDMENT.format(text=change.text, state=state))
        for objection in item.objections:
            if objection.against == number:
                yield from _objection(objection, view)
        yield from _rounds(item, number, view)
    for objection in item.objections:
        if not 1 <= objection.against <= len(versions):
            yield from _objection(objection, view)
    if not versions:
        yield from _rounds(item, 0, view)
    for concern in item.concerns:
        yield _concern(concern, view)


def _rounds(item: Item, number: int, view: MinutesView) -> Iterator[Told]:
    for one in item.rounds:
        if number in (0, one.version):
            yield Told(words.ROUND.format(numbers=view.rounded(one)))


def _version(
    number: int, version: Version, before: Version | None, view: MinutesView
) -> Iterator[Told]:
    if before is None:
        line = words.VERSION_BY if version.by else words.VERSION
        yield Told(line.format(name=view.name(version.by)))
    else:
        line = words.NEXT_VERSION_BECAUSE if version.because else words.NEXT_VERSION
        yield Told(line.format(number=number, because=version.because))
    same = before is not None and before.text == version.text
    yield Told(words.SAME_TEXT if same else version.text, 1)
    yield from package_told(version, before, view, 1)


def package_told(
    new: Version | Decision, old: Version | Decision | None, view: MinutesView, depth: int = 0
) -> Iterator[Told]:
    """Yield review, owner and so on, as far as they differ from those before.

    Args:
        new: What holds now.
        old: What held before, or None.
        view: The names and words of the minutes.
        depth: How deep the lines stand.

    """
    for name, now, was in (
        (words.REVIEW, new.review, old.review if old else ""),
        (words.EXPIRES, new.expires, old.expires if old else ""),
        (words.OWNER, view.name(new.owner), view.name(old.owner) if old else ""),
    ):
        if now != was:
            line = words.NOW_NOT if was else words.NOW
            yield Told(line.format(what=name, now=now or words.NONE, before=was), depth)
    for name, texts, earlier in (
        (words.CRITERIA, new.criteria, old.criteria if old else ()),
        (words.CONDITIONS, new.conditions, old.conditions if old else ()),
        (words.MEASURES, _measures(new.measures), _measures(old.measures) if old else ()),
    ):
        for text in texts:
            if text not in earlier:
                yield Told(words.NOW.format(what=name, now=text), depth)


def _measures(measures: tuple[Measure, ...]) -> tuple[str, ...]:
    return tuple(one.what for one in measures)


def _objection(objection: Objection, view: MinutesView) -> Iterator[Told]:
    line = words.OBJECTION_BY if objection.by else words.OBJECTION
    yield Told(line.format(reason=objection.reason, name=view.name(objection.by)))
    for sentence, text in (
        (words.UNDERSTOOD, objection.understood),
        (words.HARMS, objection.harms),
        (words.TESTED, objection.test),
    ):
        if text:
            yield Told(sentence.format(text=text), 1)
    yield Told(view.settled(objection), 1)
    if objection.how:
        yield Told(words.HOW.format(text=objection.how), 1)


def _concern(concern: Concern, view: MinutesView) -> Told:
    line = words.CONCERN_BY if concern.by else words.CONCERN
    return Told(line.format(text=concern.text, name=view.name(concern.by)))


def _outcome(item: Item, view: MinutesView) -> Iterator[Told]:
    """Yield what was decided, where the versions have not said it already."""
    versions = item.proposal.versions if item.proposal else ()
    last = versions[-1] if versions else None
    decision = item.decision
    if decision is not None:
        if last is None or last.text != decision.text:
            yield Told(words.DECIDED)
            yield Told(decision.text, 1)
        yield from package_told(decision, last, view, 1)
        for concern in decision.concerns:
            if concern not in item.concerns:
                yield _concern(concern, view)
    if item.result:
        yield Told(item.result)
    if item.counts:
        yield Told(words.COUNTS.format(numbers=view.counted(item.counts)))
    if item.selection and item.selection.reasons:
        yield Told(words.SELECTED_FOR.format(text=item.selection.reasons))


def _coming(item: Item, view: MinutesView) -> Iterator[Told]:
    """Yield whose answers were awaited, and what was to come next."""
    pending, coming = item.pending, item.next
    if pending is not None and pending.who:
        line = words.WAITS_UNTIL if pending.until else words.WAITS
        rule = view.absence(pending.rule)
        yield Told(line.format(names=view.names(pending.who), until=pending.until, rule=rule))
    if pending is not None and pending.answered:
        yield Told(words.ANSWERED_LATER.format(names=view.names(pending.answered)))
    if coming is not None:
        for sentence, text in (
            (words.NEXT_WHAT, coming.what),
            (words.NEXT_WHEN, coming.when),
            (words.NEXT_TO, view.name(coming.to)),
        ):
            if text:
                yield Told(sentence.format(text=text, when=text, name=text))
