"""The steps of a meeting in words: where it was, what lay on the table, what was done.

Knows how a question and its answer read afterwards, and keeps to itself what was
said in confidence: check-in and check-out, and all that was off the record. Must not
know which moments are shown (`worth_showing.py`), nor which names people get.

Source: process.md 3.4; product.md section 1 (what is said in confidence).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sociocli.domain.buddy import BuddyStep
from sociocli.domain.plain import Plain
from sociocli.practice.answers.pattern import matches
from sociocli.practice.buddy import buddy_wording as words
from sociocli.practice.buddy.retelling import Told
from sociocli.practice.buddy.worth_showing import CONSENT, CONSENTS, ROUNDS, Fold, folds_of
from sociocli.process.asking import Aside, Ready
from sociocli.process.choosing import Choose, Pick, Slip
from sociocli.process.journal import Entry
from sociocli.process.message import Message
from sociocli.process.scene import Scene
from sociocli.process.writing import TakesTurn, Word, WordKind, Write

__all__ = ["Said", "Telling", "nobody_said", "private_texts", "steps_told"]

Said = Callable[[Sequence[Entry], str], tuple[str, ...]]

_IN_CONFIDENCE = ("check-in/**", "check-out/**")
# Shorter ones are no secret, and would be found everywhere.
_SHORTEST = 8
# What was typed because somebody had just said it.
_SAYINGS = (
    "item-*/**/questions/*", "item-*/**/consent-*/*/reason", "item-*/**/consent-*/*/concern",
    "item-*/**/consent-*/*/question", "item-*/**/all", "item-*/report", "item-*/amendment",
)  # fmt: skip
# So many words, with the name of the speaker, say no more than: no objection.
_CURT = 3
_HINT = re.compile(r"\s*\([^()]*\)$")
_ENDS = (".", "?", "!", ":", "…")
_HOW = {
    WordKind.SPOKEN: words.SPOKEN,
    WordKind.PASSED: words.PASSED,
    WordKind.LATER: words.WAITS,
}


def nobody_said(entries: Sequence[Entry], key: str) -> tuple[str, ...]:
    """Return what was said before a question of a real meeting: only what was noted."""
    del entries, key
    return ()


@dataclass(frozen=True, slots=True)
class Telling:
    """How a meeting is told.

    Args:
        swap: Returns a text with other names in it.
        entries: The entries of its journal.
        vocabulary: The circle's own words for those of the field.
        said: Returns what simulated people said before a question.
        private: Texts that are not for others.

    """

    swap: Callable[[str], str] = str
    entries: Sequence[Entry] = ()
    vocabulary: Mapping[str, str] = field(default_factory=dict)
    said: Said = nobody_said
    private: Sequence[str] = ()

    def text(self, text: str) -> str:
        """Return a text from people as others may read it."""
        for secret in self.private:
            text = text.replace(secret, words.NOT_FOR_OTHERS)
        return self.swap(text) if text else ""

    def message(self, message: Message) -> str:
        """Return a sentence of the program with what people gave to it."""
        values = tuple((name, self.text(value).strip()) for name, value in message.values)
        return replace(message, values=values).text(self.vocabulary)


def private_texts(told: Sequence[Told]) -> tuple[str, ...]:
    """Return the texts that stay where they were said, wherever they come up again."""
    found: dict[str, None] = {}
    for one in told:
        in_confidence = any(matches(pattern, one.entry.key) for pattern in _IN_CONFIDENCE)
        if in_confidence or one.question.scene.off_record:
            for text in _texts(one.entry):
                if len(text) >= _SHORTEST:
                    found[text] = None
    return tuple(sorted(found, key=len, reverse=True))


def _texts(entry: Entry) -> list[str]:
    if entry.aside is not None:
        return [value for _, value in entry.aside.values]
    answer = entry.answer
    if isinstance(answer, dict):
        return [str(value) for value in answer.values()]
    return [answer] if isinstance(answer, str) else []


def steps_told(told: Sequence[Told], telling: Telling) -> tuple[BuddyStep, ...]:
    """Return the steps that are worth showing, in words.

    Args:
        told: All that was asked and answered.
        telling: How it is told.

    """
    folds = folds_of(told, lambda one: _talks(one, telling))
    return tuple(_step(n, fold, telling) for n, fold in enumerate(folds, 1))


def _talks(told: Told, telling: Telling) -> bool:
    """Tell whether somebody said more with their consent than that there is nothing."""
    return any(len(text.split()) > _CURT for text in _heard(told, telling))


def _step(number: int, fold: Fold, telling: Telling) -> BuddyStep:
    first = fold.told[0].question
    asked = words.ASKED_ROUND if isinstance(first, TakesTurn) else _asked(first.words, telling)
    return BuddyStep(
        step=number,
        where=_where(first.scene, telling),
        asked=asked,
        table=_table(first.scene, telling),
        said=_said(fold, telling),
        line=" ".join(telling.message(first.scene.line.say).split()),
        done="\n".join(_done(fold, telling)) or words.ON_WITH_IT,
    )


def _asked(message: Message, telling: Telling) -> str:
    """Return a question without its hint of what Enter does."""
    return telling.message(replace(message, template=_HINT.sub("", message.template)))


def _where(scene: Scene, telling: Telling) -> str:
    phase = telling.message(scene.step)
    if scene.item is None:
        return phase
    item = scene.item
    kind = words.KINDS.get(item.kind, "")
    place = (words.ITEM if kind else words.PLACE).format(
        number=item.number, of=item.of, kind=kind, title=telling.text(item.title)
    )
    return words.PHASE.format(place=place, phase=phase) if phase else place


def _table(scene: Scene, telling: Telling) -> str:
    table = scene.table
    if table is None:
        return ""
    facts = [
        words.FACT.format(label=telling.message(one.label), text=telling.text(one.text))
        for one in table.facts
    ]
    lines = [telling.message(table.heading), telling.text(table.text), *facts]
    return "\n".join(line for line in lines if line)


# What people said.


def _said(fold: Fold, telling: Telling) -> tuple[str, ...]:
    """Return what was said before anything was done; in a round, all that was said in it."""
    found = [telling.text(text) for text in fold.told[0].question.scene.said]
    for n, one in enumerate(fold.told):
        heard = _heard(one, telling)
        if n == 0 or _is_round(fold):
            found += heard
        if one.entry.aside is None and (text := _saying(one, heard=bool(heard))):
            found.append(_with_name(one, telling.text(text), telling))
    return tuple(dict.fromkeys(text for text in found if text))


def _is_round(fold: Fold) -> bool:
    return fold.group in (*ROUNDS, CONSENT, CONSENTS)


def _heard(told: Told, telling: Telling) -> list[str]:
    """Return what simulated people said before a question."""
    said = telling.said(telling.entries[: told.before], told.entry.key)
    return [telling.text(text) for text in said]


def _saying(told: Told, *, heard: bool) -> str:
    """Return what an answer notes of what somebody said, or ""."""
    question, answer = told.question, told.entry.answer
    if isinstance(question, TakesTurn):
        return question.from_plain(answer).text
    if heard or not isinstance(question, Write) or not isinstance(answer, str):
        return ""
    key = told.entry.key.split("~")[0]
    return answer if any(matches(pattern, key) for pattern in _SAYINGS) else ""


def _with_name(told: Told, text: str, telling: Telling) -> str:
    names = dict(told.question.scene.names)
    speaker = next((part for part in told.entry.key.split("/")[1:] if part in names), "")
    if not speaker:
        return text
    return words.SAYS.format(name=telling.text(names[speaker]), text=text)


# What was done.


def _done(fold: Fold, telling: Telling) -> list[str]:
    if fold.group in (CONSENT, CONSENTS):
        return [words.ALL_CONSENT.format(names=", ".join(_asked_people(fold, telling)))]
    lines: list[str] = []
    if fold.group in ROUNDS and (how := _counted(fold)):
        lines.append(words.ROUND_DONE.format(how=how))
    for n, one in enumerate(fold.told):
        if n and not _is_round(fold):
            lines += _heard(one, telling)
        if not (isinstance(one.question, TakesTurn) or _only_counted(one)):
            lines += _in_words(one, telling, alone=not lines)
    return lines


def _asked_people(fold: Fold, telling: Telling) -> list[str]:
    people = [one.entry.key.split("~")[0].split("/")[-1] for one in fold.told]
    scene = fold.told[0].question.scene
    return [telling.text(scene.name(person)) for person in dict.fromkeys(people)]


def _only_counted(told: Told) -> bool:
    """Tell whether an answer in a round is but somebody's turn."""
    kept = told.entry.answer == "keep" and "/change-" in told.entry.key
    return kept or (bool(_saying(told, heard=False)) and "/consent-" not in told.entry.key)


def _counted(fold: Fold) -> str:
    """Say how a round went, in numbers."""
    turns: Counter[str] = Counter()
    for one in fold.told:
        if one.entry.aside is None and isinstance(one.question, TakesTurn):
            word: Word = one.question.from_plain(one.entry.answer)
            turns[_HOW[word.kind]] += 1
        elif one.entry.answer == "keep":
            turns[words.STAYED] += 1
    order = (*_HOW.values(), words.STAYED)
    return ", ".join(how.format(count=turns[how]) for how in order if turns[how])


def _in_words(told: Told, telling: Telling, *, alone: bool) -> list[str]:
    if told.entry.aside is not None:
        return [_aside(told, told.entry.aside, telling)]
    answer = _answer(told, telling)
    if alone or not answer:
        return [answer or words.NOTHING_NOTED]
    asked = _asked(told.question.words, telling)
    then = words.THEN if asked.endswith(_ENDS) else words.THEN_COLON
    return [then.format(asked=asked, answer=answer)]


def _aside(told: Told, aside: Aside, telling: Telling) -> str:
    if aside.way != "said":
        values = [telling.text(value) for name, value in aside.values if name != "who"]
        return " ".join([words.ASIDES.get(aside.way, aside.way), *values])
    said = telling.text(aside.get("words") or aside.get("what"))
    spoken = f"“{said}”" if said else words.SUCH_AS.get(aside.get("move"), words.SUCH_AS["own"])
    to = aside.get("to")
    if to in ("", "all"):
        return words.SAID_TO_ALL.format(words=spoken)
    name = telling.text(told.question.scene.name(to))
    return words.SAID_TO.format(name=name, words=spoken)


def _answer(told: Told, telling: Telling) -> str:
    question, answer = told.question, told.entry.answer
    if isinstance(question, Ready):
        return words.ON_WITH_IT
    if isinstance(question, Choose):
        found = (option.words for option in question.options if option.value == answer)
        return telling.message(next(found))
    if isinstance(question, Pick | Slip):
        names = {**dict(question.scene.names), **dict(question.among)}
        return _people(answer, names, telling)
    return telling.text(answer) if isinstance(answer, str) else ""


def _people(answer: Plain, names: Mapping[str, str], telling: Telling) -> str:
    listed = answer if isinstance(answer, list) else []
    found = [telling.text(names.get(str(one), str(one))) for one in listed]
    return ", ".join(found)
