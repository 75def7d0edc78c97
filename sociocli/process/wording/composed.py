"""The sentences of composed steps, where the format brings none of its own."""

from __future__ import annotations

SAY = "Enter when it is said"
SILENCE = "Silence. Enter when it is over"
PAIRS = "Talk in pairs. Enter when the pairs are back"
WRITE = "Everybody writes alone. Enter when all are ready"
POPCORN = "Who wants to say something? One line to note it, or Enter if that is all"
BREAK = "Break. Enter when everybody is back"
NAMES = {
    "say": "Word",
    "round": "Round",
    "silence": "Silence",
    "pairs": "In pairs",
    "write": "Writing alone",
    "popcorn": "Open talk",
    "break": "Break",
}
