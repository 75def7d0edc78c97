"""The sentences of plain mode that are put together from several parts."""

from __future__ import annotations

from collections.abc import Mapping

from sociocli.process.message import Spoken
from sociocli.terminal import wording
from sociocli.terminal.clocks import minutes_and_seconds
from sociocli.terminal.show import quoted, show
from sociocli.terminal.talk import sentence
from sociocli.terminal.view import Level

__all__ = ["said", "seconds"]

PROMPT = wording.PLAIN_PROMPT
PROMPT_HIDDEN = wording.PLAIN_PROMPT_HIDDEN
OPTION = wording.PLAIN_OPTION
PROPOSED = wording.PLAIN_PROPOSED
EMPTY = wording.PLAIN_EMPTY
MAY_EMPTY = wording.PLAIN_MAY_EMPTY
PRACTICE = wording.PLAIN_PRACTICE
TO_SAY = wording.PLAIN_TO_SAY
WAYS = wording.PLAIN_WAYS
WAY = wording.PLAIN_WAY
NO_WAY = wording.PLAIN_NO_WAY
NO_SUCH_WAY = wording.PLAIN_NO_SUCH_WAY
PASSES = wording.PLAIN_PASSES
LATER = wording.PLAIN_LATER
TURN = wording.PLAIN_TURN_KEYS
MAY_PASS = wording.PLAIN_PASSING
MAY_WAIT = wording.PLAIN_MAY_WAIT
GO_ON = wording.GO_ON


def seconds(length: int) -> str:
    """Say how long a silence or break is."""
    return sentence(wording.PLAIN_SECONDS, time=minutes_and_seconds(length))


def said(line: Spoken, level: Level, vocabulary: Mapping[str, str]) -> list[str]:
    """Return the facilitator's line at a level."""
    if level is Level.SILENT or not line.say:
        return []
    if level is Level.SHORT:
        cue = show(line.cue.text(vocabulary))
        return [sentence(wording.PLAIN_CUE, cue=cue)] if cue else []
    lines = [sentence(wording.PLAIN_SAY, say=quoted(line.say.text(vocabulary)))]
    if line.why:
        lines.append(sentence(wording.PLAIN_WHY, why=line.why.text(vocabulary)))
    return lines
