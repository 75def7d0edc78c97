"""What the commands over what stands say in their help, and to people."""

from __future__ import annotations

# Help.
DECISIONS = "The decisions of the circles: what is in force, what has ended, what held on a day."
TERMS = "Who holds which role, from when until when."
ACTIONS = "What somebody is to do: open, done, dropped, handed over."
BACKLOG = "The topics that wait for a meeting, and their order."
