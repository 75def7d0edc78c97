"""The parts of README that are made from the program itself.

    .venv/bin/python tests/readme_parts.py

writes them anew between their markers; `test_readme.py` fails if they are old.
"""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from sociocli.domain.method import METHODS, Method
from sociocli.practice.answers.branches import BRANCHES
from sociocli.practice.coach.signals_table import signals_table
from sociocli.terminal.keys import keys_table

__all__ = ["PARTS", "README", "with_parts"]

README = Path(__file__).parent.parent / "README.md"


def settings_table() -> str:
    """Return every setting of the methods as a table."""
    names = list(METHODS)
    rows = [f"| setting | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for field in fields(Method):
        if field.name == "name":
            continue
        values = [_shown(getattr(METHODS[name], field.name)) for name in names]
        rows.append(f"| `{field.name}` | {' | '.join(values)} |")
    return "\n".join(rows)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(value) or "–"
    return str(value) or "–"


def questions_table() -> str:
    """Return every question key, with the answers allowed."""
    rows = ["| key | answers |", "|---|---|"]
    rows += [f"| `{key}` | {allowed} |" for key, allowed in BRANCHES]
    return "\n".join(rows)


PARTS = {
    "keys": keys_table,
    "settings": settings_table,
    "questions": questions_table,
    "signals": signals_table,
}


def with_parts(text: str) -> str:
    """Return README's text with every part made anew."""
    for name, make in PARTS.items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        part = make().strip("\n")
        text, count = pattern.subn(lambda found, part=part: f"{found[1]}{part}\n{found[2]}", text)
        assert count == 1, name
    return text


if __name__ == "__main__":
    README.write_text(with_parts(README.read_text(encoding="utf-8")), encoding="utf-8")
