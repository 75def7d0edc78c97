"""The sentences of `sociocli practice signals`."""

from __future__ import annotations

SIGNALS = "List what the coach watches for, or explain one signal."
ARGUMENT_NAME = "The number of a signal, or its name, to have it explained."
OPTION_MARKDOWN = "As a Markdown table, with the test that shows each."
NO_SIGNAL = "There is no signal “{name}”; `sociocli practice signals` lists them."
WELL_DONE = "well done: {what}"
