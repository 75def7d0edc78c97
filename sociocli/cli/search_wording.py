"""What `search` says."""

from __future__ import annotations

SEARCH = """Find words in everything that is in the record.

All words must be there; put quotation marks round words that stand together.
The last word may be the beginning of one. Accents and capitals do not matter.
"""
WORDS = "What to look for."
OPTION_CIRCLE = "Only things of this circle."
OPTION_KIND = "Only things of this kind: {kinds}."
OPTION_PERSON = "Only what this person has, holds, brings, or was at: an id or a name."
OPTION_SINCE = "Only things from this day on, like 2026-01-31."
OPTION_UNTIL = "Only things up to this day."
OPTION_LIMIT = "How many at most."

NO_WORDS = "There is no word in “{words}” to look for."
NO_SUCH_KIND = "There is no kind “{kind}”; there are: {kinds}."
NOTHING = "Nothing in this record holds “{words}”{where}."
WHERE = ", with what else you asked for"
MORE = "There may be more; see them with --limit {more}."
READING = "  Reading the record  {bar} {percent} % of {count} files"
