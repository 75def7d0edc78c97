"""The commands over what stands: decisions, roles, terms, actions, backlog, what is due."""

from __future__ import annotations

import typer

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    del app
