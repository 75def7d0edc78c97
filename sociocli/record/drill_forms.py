"""Which noun the exercises of which form are read into; one line for each form."""

from __future__ import annotations

from collections.abc import Mapping

from sociocli.domain.drill import Exercise
from sociocli.domain.drill_sorting import Remark

__all__ = ["NOUNS"]

NOUNS: Mapping[str, type[Exercise]] = {
    "sort": Remark,
}
