"""All signals that the coach watches for, each in the module of its area.

Source: process.md 6.
"""

from __future__ import annotations

from sociocli.practice.coach import (
    signals_candidate,
    signals_clarifying,
    signals_consenting,
    signals_integrating,
    signals_meeting,
    signals_objecting,
    signals_praising,
    signals_praising_people,
    signals_reacting,
    signals_selecting,
    signals_shaping,
    signals_turns,
    signals_written,
)
from sociocli.practice.coach.signal import Signal

__all__ = ["SIGNALS"]

SIGNALS: tuple[Signal, ...] = (
    *signals_clarifying.SIGNALS,
    *signals_reacting.SIGNALS,
    *signals_shaping.SIGNALS,
    *signals_consenting.SIGNALS,
    *signals_objecting.SIGNALS,
    *signals_integrating.SIGNALS,
    *signals_selecting.SIGNALS,
    *signals_candidate.SIGNALS,
    *signals_meeting.SIGNALS,
    *signals_turns.SIGNALS,
    *signals_written.SIGNALS,
    *signals_praising.SIGNALS,
    *signals_praising_people.SIGNALS,
)
