"""The sentences of a portfolio, as they stand in its Markdown.

Places are named: `{count}`. Source: formats.md 3.5; product.md section 7.
"""

from __future__ import annotations

TITLE = "What I facilitated and practised"
TITLE_OF = "What {name} facilitated and practised"
FIRST = (
    "Counted from minutes and from a private log. There are no levels and no scores here: "
    "how somebody facilitates shows among people."
)
REAL = "Facilitated for real"
REAL_SUM = "Meetings: {count} ({period})."
REAL_PARTS = "Meetings of which somebody else facilitated a part: {count}."
SIZES_HEAD = ("People in the room", "Meetings", "When")
KINDS_HEAD = ("Kind of item", "Items", "When")
UNKNOWN = "not known"
ROLES = "Roles"
ROLES_HEAD = ("Role", "Circle", "From", "Until")
WROTE = "Wrote the minutes of meetings: {count} ({period})."
PRACTISED = "Practised alone"
PRACTISED_FIRST = "With simulated people, as a warm-up."
PRACTISED_HEAD = ("What", "People", "Times", "When")
ALONE = "–"
QUOTES = "What people say who know me"
QUOTES_FIRST = "They allowed to be quoted here."
SOMEBODY = "somebody who knows me"
PERIOD = "{first} to {last}"
