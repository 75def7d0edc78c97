"""Which noun the exercises of which form are read into; one line for each form."""

from __future__ import annotations

from collections.abc import Mapping

from sociocli.domain.drill import Exercise
from sociocli.domain.drill_grid import Grid
from sociocli.domain.drill_playing import Skit, TimedRound, Upset
from sociocli.domain.drill_sorting import Remark
from sociocli.domain.drill_speaking import Doubt, Opening, Told, Voiced, Worry
from sociocli.domain.drill_topics import ForWhat, Whose

__all__ = ["NOUNS"]

NOUNS: Mapping[str, type[Exercise]] = {
    "sort": Remark,
    "agenda": ForWhat,
    "whose": Whose,
    "weigh": Grid,
    "open": Opening,
    "say-back": Told,
    "first": Voiced,
    "integrate": Worry,
    "plain": Doubt,
    "minutes": Skit,
    "time": TimedRound,
    "upset": Upset,
}
