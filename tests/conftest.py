"""What holds for all tests."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings
from talking import forgotten

# Whoever runs the tests in the background of a script has Ctrl-C ignored in them.
signal.signal(signal.SIGINT, signal.default_int_handler)

# No test reads or writes the cache of the person who runs it.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="sociocli-tests-cache-")
atexit.register(shutil.rmtree, os.environ["XDG_CACHE_HOME"], ignore_errors=True)

# Slow machines are no failures; each test has its own time limit.
settings.register_profile("meeting", deadline=None)
settings.load_profile("meeting")


@pytest.fixture(autouse=True)
def no_conversation_forgotten() -> Iterator[None]:
    """Fail if a test wrote a conversation down and never held it."""
    forgotten()
    yield
    left = forgotten()
    if left:
        pytest.fail(f"A conversation was begun but never held, say .ends(): {left}", pytrace=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in which order tests ran if one failed: it may have been what another left behind."""
    seed = terminalreporter.config.getoption("randomly_seed", None)
    if seed is not None and terminalreporter.stats.get("failed"):
        terminalreporter.write_line(f"The same order again: --randomly-seed={seed}")
