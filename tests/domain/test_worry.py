from __future__ import annotations

import pytest

from sociocli.domain.worry import Met
from sociocli.errors import BadRequest


def test_a_span_must_be_one() -> None:
    """Within which time a worry is met is a span like 3 months."""
    assert Met(within="3 months").within == "3 months"
    with pytest.raises(BadRequest):
        Met(within="soon")
