"""What holds for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings
from talking import forgotten

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
