"""What has changed between two scenes, in lines that are read out once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sociocli.process.scene import Fact, Scene, Table
from sociocli.terminal import wording as words
from sociocli.terminal.clocks import item_clock, meeting_clock
from sociocli.terminal.plain_words import said
from sociocli.terminal.show import quoted, show
from sociocli.terminal.talk import sentence
from sociocli.terminal.view import Level

__all__ = ["changes"]


def changes(
    before: Scene, after: Scene, level: Level, vocabulary: Mapping[str, str]
) -> Iterator[str]:
    """Say what is new in a scene.

    Args:
        before: The scene that was read out last.
        after: The scene of the question that waits.
        level: How much commentary is wanted.
        vocabulary: The circle's own words.

    Yields:
        Lines that are safe to be shown.

    """
    if before.off_record != after.off_record:
        yield words.PLAIN_OFF_ON if after.off_record else words.PLAIN_OFF_OFF
    if (before.step, before.item) != (after.step, after.item):
        yield ""
        yield sentence(words.PLAIN_STEP, where=_where(after, vocabulary))
    if after.table is not None and before.table != after.table:
        yield from _table(after.table, vocabulary)
    if before.line != after.line:
        yield from said(after.line, level, vocabulary)
    new = len(before.said) if after.said[: len(before.said)] == before.said else 0
    for text in after.said[new:]:
        yield sentence(words.PLAIN_SAID, text=text)
    if after.round is not None and after.round != before.round and after.round.now:
        yield _round(after)
    if after.speech != before.speech:
        for one in after.speech:
            yield sentence(words.PLAIN_SPEECH, name=one.name, text=quoted(one.text))


def _where(scene: Scene, vocabulary: Mapping[str, str]) -> str:
    parts = [show(scene.circle)]
    if scene.item:
        item = scene.item
        parts.append(sentence(words.ITEM_OF, number=item.number, of=item.of))
        parts.append(words.KINDS.get(item.kind, item.kind))
        parts.append(show(item.title))
    parts.append(show(scene.step.text(vocabulary)))
    parts += item_clock(scene.times, 0)
    parts.append(meeting_clock(scene.times, 0))
    return ", ".join(part for part in parts if part)


def _table(table: Table, vocabulary: Mapping[str, str]) -> Iterator[str]:
    yield sentence(words.PLAIN_TABLE, heading=table.heading.text(vocabulary))
    if table.text:
        yield show(table.text, lines=True)
    for fact in table.facts:
        yield _fact(fact, vocabulary)


def _fact(fact: Fact, vocabulary: Mapping[str, str]) -> str:
    return sentence(words.FACT, label=fact.label.text(vocabulary), text=fact.text)


def _round(scene: Scene) -> str:
    turns = scene.round
    if turns is None:
        return ""
    rest = words.PLAIN_LAST
    if turns.next:
        rest = sentence(words.PLAIN_THEN, name=scene.name(turns.next))
    return sentence(words.PLAIN_TURN, name=scene.name(turns.now), rest=rest)
