"""The words of the table of signals; named places: {name}, {what}, {test}, {module}."""

from __future__ import annotations

__all__ = ["HEADER", "LEFT_OUT", "NO_TEST", "PRAISE", "ROW", "RULE", "SOMEBODY", "TEST"]

HEADER = "| No. | What is watched | Test |"
RULE = "| --- | --- | --- |"
ROW = "| {name} | {what} | {test} |"
TEST = "tests/practice/coach/test_{module}.py::test_signal_{name}"
PRAISE = "Well done: {what}"
NO_TEST = "-"
SOMEBODY = "Kim"

# Which of the 48 are not noticed, and why not.
LEFT_OUT: dict[str, str] = {}
