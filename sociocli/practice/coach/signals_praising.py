"""What was done well with objections and candidates: heard, asked, said back, tied to the aim.

Each is praised once in a meeting, where it was first; the coach sees to that. A
sentence is quoted in which the praised thing is. What concerns turns, hats and
people stands in `signals_praising_people.py`.
Source: process.md 6 (“praise signals”), 3.4 and 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.domain.item import Kind
from sociocli.domain.scenario import Meaning, Utterance
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.coach import signals_praising_wording as words
from sociocli.practice.coach.course import Exchange, Step
from sociocli.practice.coach.leading import facilitators
from sociocli.practice.coach.signal import Area, Finds, Noticed, Signal, Watched, always
from sociocli.practice.coach.signals_consenting import stopped
from sociocli.practice.coach.signals_selecting import by_reasons
from sociocli.practice.sentences.asking_words import asks, sentence_at
from sociocli.practice.sentences.contradicting import contradicts
from sociocli.practice.sentences.sentence_people import tally
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import names_aim, shared
from sociocli.practice.sentences.sentences import seen as signs_in
from sociocli.practice.sentences.stopping import names_threshold

__all__ = ["SIGNALS", "kindly", "praise"]

_ASKS = (Move.ASK, Move.RESTATE, Move.CARE)
_STOPS_AT = (Move.ASK, Move.RESTATE, Move.SOLVE, Move.AIM, Move.IDEAS, Move.EXPLAIN, Move.PRESS)
_OBJECTS = (Meaning.OBJECTION, Meaning.PREFERENCE)
_UNKIND = (
    *(Sign.AGREEMENT, Sign.UNANIMITY, Sign.INVALID, Sign.PROVE, Sign.PRESSES, Sign.JUDGES),
    Sign.WHY_FEEL,
)
_UNASKED = (
    *(Sign.AGREEMENT, Sign.HYPOTHETICAL, Sign.INVALID, Sign.PROVE, Sign.PRESSES, Sign.ARGUES),
    Sign.UNANIMITY,
)


# On the way into a consent round, and in it.


def _asks_for_objections(seen: Watched) -> Iterator[Noticed]:
    """It is asked for objections: of all, or of somebody who has not said one just now."""
    for one in seen.at("restate", "consent"):
        for step in one.said:
            to = step.said.to if step.said is not None else ""
            objects = any(it.means in _OBJECTS for it in one.heard_of(to, step))
            asking = _asked_for(step.text, Sign.OBJECTION)
            if asking and not objects and not signs_in(step.text, *_UNASKED):
                yield Noticed("objections", step.at, quote=asking)


def _asked_for(text: str, sign: Sign) -> str:
    """Return the sentence of a text that asks for something, or ""."""
    found = (sentence_at(text, one.start) for one in signs_in(text, sign))
    return next((one for one in found if asks(one)), "")


def _asks_behind(seen: Watched) -> Iterator[Noticed]:
    for one in seen.at("consent"):
        person = one.place.person
        for step in one.said:
            heard = [it for it in _before(one, step) if it.person == person]
            pauses = [it.text for it in heard if it.means is Meaning.HESITATION]
            said = step.said
            asked = said is not None and said.move in _ASKS and said.to in (person, "all")
            if pauses and said is not None and asked and kindly(said):
                yield Noticed("hesitation", step.at, person, pauses[0])


def kindly(said: Said) -> bool:
    """Tell whether there is nothing in it that argues, pushes or judges.

    Args:
        said: What was said.

    """
    if said.move is Move.RESTATE and contradicts(said.words):
        return False
    argues = () if said.move is Move.RESTATE else (Sign.ARGUES,)
    return not signs_in(said.words, *argues, *_UNKIND)


def _before(one: Exchange, step: Step) -> list[Utterance]:
    """Return what was heard at a question before something was said."""
    return [said for known in one.steps if known.at <= step.at for said in known.speech]


def _hears_all_first(seen: Watched) -> Iterator[Noticed]:
    """A consent round is completed although somebody objected while others waited."""
    objected: list[str] = []
    broken: list[str] = []
    cut = [one.at for one in stopped(seen)]
    for step in seen.steps:
        place = step.place
        if place.phase != "consent" or not place.number:
            continue
        key = f"{place.item}/{place.role}/{place.number}"
        if step.at in cut:
            broken.append(key)
        if key in objected and step.said is not None and step.said.move in _STOPS_AT:
            objected.remove(key)
        if not step.is_answer or not place.person or place.part:
            continue
        if step.answer == "objection" and step.waiting:
            objected.append(key)
        elif key in objected and key not in broken and not step.waiting:
            yield Noticed("all-heard", step.at)


def _sets_term(seen: Watched) -> Iterator[Noticed]:
    """A review day that was missing is set before the consent round."""
    for one in seen.at("proposal"):
        answer, items = one.answer, seen.cast.brought.agenda.items
        if answer is None or one.place.part != "review" or not answer.text:
            continue
        item = items[one.place.item - 1] if one.place.item <= len(items) else None
        brought = item.proposal if item is not None and item.kind is Kind.DECIDE else None
        if brought is not None and not brought.review:
            yield Noticed("term", answer.at, quote=answer.text)


# Working on an objection.


def _said_back(seen: Watched) -> Iterator[Noticed]:
    """An objection is said back in words, and its owner says at once that this is it."""
    tried: dict[str, int] = {}
    said: dict[str, bool] = {}
    for one in seen.at("objection"):
        key = f"{one.place.item}/{one.place.role}/{one.place.number}"
        restated = [it for it in one.said if it.said and it.said.move is Move.RESTATE and it.text]
        answer = one.answer
        if one.place.part == "understood":
            typed = answer is not None and bool(answer.text)
            said[key] = said.get(key, False) or typed or bool(restated)
        tried[key] = tried.get(key, 0) + [heard.means for heard in one.heard].count(Meaning.NO)
        if answer is None or one.place.part != "confirmed" or answer.answer != "yes":
            continue
        yes = [heard for heard in one.heard_of(answer.owner) if heard.means is Meaning.YES]
        if yes and said.get(key) and not tried[key]:
            yield Noticed("said-back", answer.at, answer.owner)


def _asks_for_aim(seen: Watched) -> Iterator[Noticed]:
    for one in seen.at("restate", "consent", "objection"):
        for step in one.said:
            if step.said is None or signs_in(step.text, *_UNASKED):
                continue
            named = names_aim(step.text, "")
            if named or step.said.move is Move.AIM:
                quote = sentence_at(step.text, named[0].start) if named else step.text
                yield Noticed("aim", step.at, quote=quote)


def _hears_ideas(seen: Watched) -> Iterator[Noticed]:
    """Others than the objector have brought ideas before a way is chosen."""
    brought: list[str] = []
    for step in seen.steps:
        place = step.place
        if place.phase != "objection":
            continue
        key = f"{place.item}/{place.role}/{place.number}"
        if any(one.means is Meaning.IDEA and one.person != step.owner for one in step.speech):
            brought.append(key)
        if step.is_answer and place.part in ("option", "way") and key in brought:
            yield Noticed("ideas", step.at)


def _measures(seen: Watched) -> Iterator[Noticed]:
    """What is watched has somebody who looks, and a point at which one stops."""
    what = who = ""
    for one in seen.at("version"):
        text = one.answer.text if one.answer else ""
        if one.place.part == "measure":
            what, who = text, ""
        elif one.place.part == "measure/who":
            who = text
        stops = one.place.part == "measure/stop-if" and names_threshold(text)
        if stops and what and who and one.answer:
            yield Noticed("measure", one.answer.at, quote=what)


# Selections.


def _by_qualities(seen: Watched) -> Iterator[Noticed]:
    """The reasons for a candidate take up what the circle was looking for."""
    looked_for: dict[int, list[str]] = {}
    names = [one.name for one in seen.cast.people]
    for one in seen.at("qualifications", "basis", "candidate"):
        item = one.place.item
        agreed = looked_for.setdefault(item, _brought(seen, item))
        if one.place.phase != "candidate":
            agreed += [said.text for said in one.heard]
            agreed += [one.answer.text] if one.answer else []
        elif one.place.part == "reasons" and one.answer is not None:
            found = shared(one.answer.text, "\n".join(agreed))
            if found and not tally(one.answer.text, names):
                quote = sentence_at(one.answer.text, found[0].start)
                yield Noticed("qualities", one.answer.at, quote=quote)


def _brought(seen: Watched, item: int) -> list[str]:
    items = seen.cast.brought.agenda.items
    return list(items[item - 1].qualifications) if 0 < item <= len(items) else []


def _hands_over(seen: Watched) -> Iterator[Noticed]:
    """The facilitator was named, and lets somebody else make the proposal."""
    named: list[int] = []
    for leads, step in facilitators(seen):
        item, you = step.where.item, seen.cast.you
        if step.place.phase == "hand-over" and step.is_answer and leads == you:
            named.append(item)
            if step.answer == "hand-over":
                yield Noticed("hand-over", step.at)
        given = step.place.phase == "proposes" and step.answer in ("somebody", "nominees")
        if given and leads == you and item in named:
            yield Noticed("hand-over", step.at)


def _asked_once(seen: Watched) -> Iterator[Noticed]:
    """A candidate is asked once what would make it possible, and the no is respected."""
    pressed: list[tuple[int, str]] = []
    for one in seen.at("consent", "accept", "objection"):
        if any(step.said and _presses(step.said) for step in one.said):
            pressed.append((one.place.item, one.place.role))
        answer = one.answer
        if answer is None or one.place.part != "possible" or answer.answer != "no":
            continue
        last = one.heard_of(answer.owner)[-1:]
        free = (one.place.item, one.place.role) not in pressed
        if last and last[0].means is Meaning.NO and free:
            yield Noticed("free-no", answer.at, answer.owner, last[0].text)


def _presses(said: Said) -> bool:
    return said.move is Move.PRESS or bool(signs_in(said.words, Sign.PRESSES))


def praise(name: str, area: Area, find: Finds) -> Signal:
    """Return a signal of something done well.

    Args:
        name: Its name.
        area: The area of competence it belongs to.
        find: Finds it in a course.

    """
    applies = by_reasons if find is _by_qualities else always
    return Signal(name, area, find, words.TOLD[name], applies, praise=True)


SIGNALS = (
    praise("objections", Area.CONSENT, _asks_for_objections),
    praise("hesitation", Area.CONSENT, _asks_behind),
    praise("all-heard", Area.CONSENT, _hears_all_first),
    praise("term", Area.MINUTES, _sets_term),
    praise("said-back", Area.CONSENT, _said_back),
    praise("aim", Area.CONSENT, _asks_for_aim),
    praise("ideas", Area.CONSENT, _hears_ideas),
    praise("measure", Area.CONSENT, _measures),
    praise("qualities", Area.SELECTION, _by_qualities),
    praise("hand-over", Area.SELECTION, _hands_over),
    praise("free-no", Area.SELECTION, _asked_once),
)
