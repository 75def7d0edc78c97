"""Signals from outside, heard only while a question waits.

The loop takes them and calls back when it runs, so that a signal never falls
into the writing of a journal. Source: reliability.md 0 no. 13 and 2.3.
"""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["Signals"]


class Signals:
    """The signals of a process while a loop hears them.

    Args:
        loop: The loop that calls back.

    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._before: dict[signal.Signals, Any] = {}
        self._calls: dict[signal.Signals, Callable[[], None]] = {}

    def take(self, calls: Mapping[signal.Signals, Callable[[], None]]) -> None:
        """Hear signals from now on; does nothing outside the main thread."""
        if threading.current_thread() is not threading.main_thread():
            return
        for number, call in calls.items():
            self._before[number] = signal.getsignal(number)
            self._calls[number] = call
            self._loop.add_signal_handler(number, call)

    def give_back(self) -> None:
        """Let everybody hear again who did before."""
        for number, before in self._before.items():
            self._loop.remove_signal_handler(number)
            if before is not None:
                signal.signal(number, before)
        self._before.clear()

    def stop_here(self) -> None:
        """Stop this job until the shell lets it go on."""
        call = self._calls.get(signal.SIGTSTP)
        if call is not None:
            self._loop.remove_signal_handler(signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0, signal.SIGTSTP)
        if call is not None:
            self._loop.add_signal_handler(signal.SIGTSTP, call)
