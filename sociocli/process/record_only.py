"""Just record it: a decision that was found without one of our processes.

1. Say what was decided, or turned down, in full.
2. Name the method: consent, a vote, a lot, one person, or that it is unclear.
3. Say the result. It is never preselected: nothing is decided by accident.
4. Numbers, if somebody counted; the objection that stays, if one does; and when
   the circle looks at it again.

Knows no method's rules: it writes down what the circle says.
Source: issue 2 section 3; record-needs.md N02, N09 and "the same in short" 1, 4.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.item import Outcome
from sociocli.domain.proposal import Counts, Decision, Objection, ObjectionState, Version
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.package import add_version
from sociocli.process.questions import choose, tell, write
from sociocli.process.room import Room
from sociocli.process.wording import record_only as words
from sociocli.process.writing import Form

__all__ = ["COUNTED", "METHODS_OF_RECORD", "just_record"]

# Ways of deciding as records name them, with the key and the words.
METHODS_OF_RECORD = (
    Option("consent", "c", say(words.CONSENT)),
    Option("consensus", "n", say(words.CONSENSUS)),
    Option("hand-vote", "h", say(words.HAND_VOTE)),
    Option("two-thirds", "t", say(words.TWO_THIRDS)),
    Option("acclamation", "a", say(words.ACCLAMATION)),
    Option("poll", "p", say(words.POLL)),
    Option("score", "s", say(words.SCORE)),
    Option("lot", "l", say(words.LOT)),
    Option("one-person", "o", say(words.ONE_PERSON)),
    Option("unclear", "u", say(words.UNCLEAR)),
)
# Those in which people are counted.
COUNTED = ("hand-vote", "two-thirds", "poll", "score")

_RESULTS = (
    Option("adopted", "a", say(words.ADOPTED)),
    Option("adopted_over_objection", "o", say(words.OVER_OBJECTION)),
    Option("rejected", "r", say(words.REJECTED)),
    Option("other_method", "s", say(words.OTHER)),
    Option("no_decision", "n", say(words.NO_DECISION)),
)
_IN_FORCE = (Outcome.ADOPTED, Outcome.ADOPTED_OVER_OBJECTION, Outcome.OTHER_METHOD)


def just_record(room: Room, item: ItemLog) -> Steps[None]:
    """Record a decision that was found in another way.

    Args:
        room: The room.
        item: The item; gets its outcome, method, result, counts and decision.

    """
    key = f"{item.key}/record"
    room.phase(say(words.PHASE))
    brought = item.brought.proposal
    known = item.versions[-1].text if item.versions else brought.text if brought else ""
    text = yield from write(
        room, f"{key}/text", say(words.TEXT_ASK), words.LINE,
        form=Form.TEXT, preset=known, required=True,
    )  # fmt: skip
    if not item.versions or item.versions[-1].text != text:
        add_version(room, item, _version(item, text))
    item.method = yield from ask(
        room,
        Choose(
            key=f"{key}/method",
            words=say(words.METHOD_ASK),
            scene=room.scene(),
            options=METHODS_OF_RECORD,
        ),
    )
    answer = yield from choose(room, f"{key}/result", say(words.RESULT_ASK), _RESULTS)
    outcome = Outcome(answer)
    if outcome is Outcome.OTHER_METHOD:
        item.result = yield from write(
            room, f"{key}/result/words", say(words.RESULT_WORDS), required=True
        )
    if item.method in COUNTED:
        item.counts = yield from _counts(room, f"{key}/counts")
    if outcome is Outcome.ADOPTED_OVER_OBJECTION:
        yield from _overruled(room, item, f"{key}/objection")
    if outcome in _IN_FORCE:
        item.decision = yield from _decision(room, item, f"{key}/review")
    item.outcome = outcome
    shown = next(option.words.template for option in _RESULTS if option.value == answer)
    yield from tell(room, f"{key}/told", say(words.RECORDED, result=say(shown).text()))


def _version(item: ItemLog, text: str) -> Version:
    """Return a version with another text; its dates and its owner stay."""
    if not item.versions:
        return Version(text)
    last = item.versions[-1]
    return Version(text, last.review, last.expires, last.owner, last.criteria)


def _counts(room: Room, key: str) -> Steps[Counts | None]:
    asks = (
        ("in-favour", words.IN_FAVOUR),
        ("against", words.AGAINST),
        ("abstained", words.ABSTAINED),
        ("blank", words.BLANK),
        ("eligible", words.ELIGIBLE),
    )
    numbers: list[int] = []
    for name, sentence in asks:
        answer = yield from write(room, f"{key}/{name}", say(sentence), form=Form.NUMBER)
        if not answer and not numbers:
            return None
        numbers.append(int(answer or 0))
    return Counts(*numbers)


def _overruled(room: Room, item: ItemLog, key: str) -> Steps[None]:
    """Keep the objection over which it was adopted, with the state it has now."""
    standing = [n for n, one in enumerate(item.objections) if one.state is ObjectionState.OPEN]
    for n in standing:
        item.objections[n] = replace(item.objections[n], state=ObjectionState.OVERRULED)
    if not standing:
        reason = yield from write(room, key, say(words.OBJECTION_ASK))
        if reason:
            item.objections.append(
                Objection(reason, max(1, item.version), state=ObjectionState.OVERRULED)
            )


def _decision(room: Room, item: ItemLog, key: str) -> Steps[Decision]:
    last = item.versions[-1]
    review = yield from write(room, key, say(words.REVIEW_ASK), form=Form.TERM, preset=last.review)
    return Decision(
        last.text, review, last.expires, last.owner, last.criteria, last.conditions, last.measures
    )
