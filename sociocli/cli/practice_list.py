"""`sociocli practice --list`: the scenarios, the easiest first."""

from __future__ import annotations

from sociocli.cli import practice_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.narrow_rows import print_rows_or_lines
from sociocli.cli.practice import scenarios

__all__ = ["list_scenarios"]


def list_scenarios(*, json: bool = False) -> None:
    """List the scenarios.

    Args:
        json: Whether to print one JSON document.

    """
    found = scenarios()
    if json:
        print_json(
            [
                {
                    "name": one.name,
                    "title": one.title,
                    "people": len(one.people),
                    "minutes": one.minutes,
                    "method": one.method,
                    "about": one.about,
                    "task": one.task,
                }
                for one in found
            ]
        )
        return
    print_rows_or_lines(
        words.COLUMNS,
        [(one.name, str(len(one.people)), str(one.minutes), one.title) for one in found],
        lambda row: words.BELOW.format(people=row[1], minutes=row[2], title=row[3]),
    )
