"""What a YAML parser complains about, in words for people.

Knows the complaints of libyaml and of PyYAML; must not know what was to be read.
"""

from __future__ import annotations

import re

import yaml

from sociocli.record import wording

__all__ = ["in_plain_words"]

# What the complaint holds, the sentence, and whether the place where the
# trouble began says more than the place where it was noticed.
_COMPLAINTS: tuple[tuple[str, str, bool], ...] = (
    (r"tab character|'\\t'", wording.TAB, False),
    (r"mapping values are not allowed", wording.COLON, False),
    (r"quoted scalar.*(end of stream|document indicator)", wording.QUOTE_OPEN, True),
    (r"escape|hexadecimal|hexdecimal", wording.BACKSLASH, False),
    (r"could not find expected ':'", wording.NO_COLON, True),
    (r"scanning an? (anchor|alias)", wording.NO_ANCHORS, False),
    (r"scanning a tag|undefined tag handle", wording.NO_TAGS, False),
    (r"directive", wording.NO_DIRECTIVES, False),
    (r"parsing a flow|', ?' or|flow", wording.BRACKET_OPEN, True),
    (r"cannot start any token", wording.NEEDS_QUOTES, False),
    (
        r"block (mapping|collection|sequence|end)|block entries|expected key|indentation",
        wording.INDENTATION,
        False,
    ),
    (r"expected '?<document start>", wording.INDENTATION, False),
)


def in_plain_words(error: Exception, text: str) -> tuple[str, int]:
    """Return a sentence for a parser's error, and the line, or 0.

    Args:
        error: What the parser raised.
        text: The text it was reading.

    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return (wording.BACKSLASH if isinstance(error, ValueError) else wording.NOT_YAML), 0
    complaint = f"{error.context or ''} {error.problem or ''}"
    noticed, began = error.problem_mark, error.context_mark
    place = noticed or began
    line = place.line + 1 if place else 0
    if noticed and text[noticed.index : noticed.index + 1] == "\t":
        return wording.TAB, line
    for words, sentence, from_beginning in _COMPLAINTS:
        if re.search(words, complaint):
            if from_beginning and began:
                line = began.line + 1
            if sentence == wording.COLON and noticed and _first_in_line(text, noticed.index):
                return wording.COLON_FIRST, line
            return sentence, line
    return wording.NOT_YAML, line


def _first_in_line(text: str, at: int) -> bool:
    """Tell whether the colon at a place is the first one of its line."""
    return ":" not in re.split(r"[\r\n]", text[:at])[-1]
