"""Weigh the reasons: propose somebody from a grid of nominations.

The learner names somebody and writes the reasons; it is shown which of the
agreed qualities the sentence touches. A count is no reason, and whoever is
proposed is asked last; where the method says otherwise, that is said. Must not
know screens or files.

Source: process.md 4.1, 4.2, section 6 (mistakes 29 and 34); formats.md 3.2.
"""

from __future__ import annotations

import re

from sociocli.domain.drill_grid import Grid, Quality
from sociocli.domain.method import Basis, CandidateOrder
from sociocli.practice.drills import weighing_wording as words
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import say
from sociocli.process.scene import Fact, Scene
from sociocli.process.writing import Write

__all__ = ["counts", "touched", "weigh"]

LAST = "last"
_ASKED = ("first", LAST, "alone")


def weigh(room: DrillRoom, grid: Grid) -> Steps[Outcome]:
    """Let the learner propose somebody with reasons, and say what the sentence does.

    Args:
        room: The room.
        grid: The nominations.

    Returns:
        How it went; it comes back if the sentence counts, or touches no quality.

    """
    scene = _scene(room, grid)
    whom = yield from ask(
        room,
        Choose(
            key=room.key("whom"),
            words=say(words.WHOM),
            scene=scene,
            options=tuple(Option(name, "", say(words.LABEL, text=name)) for name in grid.named),
        ),
    )
    sentence = yield from ask(
        room,
        Write(
            key=room.key("proposal"),
            words=say(words.REASONS, name=whom),
            scene=scene,
            required=True,
        ),
    )
    yield from _what_it_does(room, grid, whom, sentence)
    asked = yield from ask(
        room,
        Choose(
            key=room.key("order"),
            words=say(words.WHO_FIRST, name=whom),
            scene=room.scene(
                say(words.YOUR_PROPOSAL, name=whom), words.QUOTED.format(text=sentence)
            ),
            options=tuple(Option(one, "", say(words.ORDERS[one], name=whom)) for one in _ASKED),
        ),
    )
    yield from _order(room, whom, asked)
    by_count = room.method.proposal_basis is Basis.COUNT
    held = bool(touched(sentence, grid.qualities)) and (by_count or not counts(sentence))
    return Outcome(grid.id, held)


def _scene(room: DrillRoom, grid: Grid) -> Scene:
    named = [words.NOMINATED.format(by=o.by, whom=o.whom, why=o.why) for o in grid.nominations]
    qualities = Fact(say(words.QUALITIES), "; ".join(one.name for one in grid.qualities))
    text = "\n".join([grid.text, *named])
    return room.scene(say(words.NOMINATIONS), text, (qualities, *room.setting()))


def _what_it_does(room: DrillRoom, grid: Grid, whom: str, sentence: str) -> Steps[None]:
    found = touched(sentence, grid.qualities)
    missing = [one.name for one in grid.qualities if one.name not in found]
    lines = [words.TOUCHES.format(list="; ".join(found)) if found else words.TOUCHES_NONE]
    if found and missing:
        lines.append(words.NOT_TOUCHED.format(list="; ".join(missing)))
    count = counts(sentence)
    if count:
        by_count = room.method.proposal_basis is Basis.COUNT
        lines.append((words.COUNT_IS_RULE if by_count else words.COUNTED).format(words=count))
    lines += [words.WEIGHED.format(whom=o.whom, why=o.why) for o in grid.weighed if o.whom == whom]
    lines += [words.WEIGHED.format(whom=o.whom, why=o.why) for o in grid.weighed if o.whom != whom]
    lines.append(words.MODEL.format(model=grid.model))
    text = "\n".join([words.QUOTED.format(text=sentence), *lines])
    scene = room.scene(say(words.YOUR_PROPOSAL, name=whom), text)
    yield from room.show("weighed", scene)


def _order(room: DrillRoom, whom: str, asked: str) -> Steps[None]:
    """Say when the one who is proposed is asked, and what the method makes of it."""
    order = room.method.candidate_order
    lines = [words.ORDER_WHY[asked]]
    if asked != LAST:
        lines.append(words.ORDER_WHY[LAST])
    if order not in (CandidateOrder.LAST, CandidateOrder.AFTER_OTHERS):
        lines.append(words.ORDER_HERE[order].format(name=whom))
    heading = words.LAST_TOO if asked == LAST else words.MOST_LAST
    yield from room.show("order-why", room.scene(say(heading, name=whom), "\n".join(lines)))


def touched(sentence: str, qualities: tuple[Quality, ...]) -> tuple[str, ...]:
    """Return the qualities that a sentence touches, by its words.

    Args:
        sentence: The reasons that were written.
        qualities: What was agreed on.

    """
    text = sentence.casefold()
    return tuple(
        one.name
        for one in qualities
        if any(re.search(rf"(?<!\w){re.escape(w.casefold())}", text) for w in _words(one))
    )


def _words(quality: Quality) -> tuple[str, ...]:
    """Return the beginnings of words of a quality; its own longer words where it gives none."""
    if quality.words:
        return quality.words
    return tuple(word for word in re.findall(r"\w+", quality.name) if len(word) >= words.LONG)


def counts(sentence: str) -> str:
    """Return the words of a sentence that count heads, or "".

    Args:
        sentence: The reasons that were written.

    """
    found = re.search(words.COUNTING, sentence, re.IGNORECASE)
    return found[0] if found else ""
