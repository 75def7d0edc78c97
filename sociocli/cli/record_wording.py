"""What the commands for minutes and agendas say."""

from __future__ import annotations

# Minutes.
NO_MINUTES = "There are no minutes here yet."
UNREADABLE = "cannot be read, see: sociocli minutes check"
STATUS = {"draft": "draft", "accepted": "accepted"}
COLUMNS_OF_MINUTES = ("ID", "STATUS", "ITEMS")
NO_MINUTES_TO_SHOW = "There are no minutes to show yet; the first meeting writes some."
DIFFERS = {
    "edited": "This Markdown was edited by hand; the YAML beside it may say something else.",
    "outdated": "The YAML has changed since this Markdown was made from it.",
    "template changed": "The template for minutes has changed since this Markdown was made.",
}
EDITED = (
    "This file was edited by hand, so it was left as it is. Bring the change into {yaml}, or "
    "write it anew with --force, which keeps the edited text in a file beside it."
)
EDITED_MANY = "These files were edited by hand, so they were left as they are: {paths}."
GOOD_MINUTES = "All minutes are in order ({count})."
FINDINGS = "{count} findings."
FINDING = "1 finding."

# Agendas.
COLUMNS_OF_AGENDAS = ("NAME", "MINUTES", "WHAT")
PREPARED = "{day}, {items}"
PREPARED_AT = "{day} {time}, {items}"
ONE_ITEM = "1 item"
ITEMS = "{count} items"
OWN = "{what} (the circle's own)"
GOOD_AGENDAS = "All agendas are in order ({count})."
NEED_DATE = "Say for which day: --date 2026-11-29"
NO_KIND = "“{kind}” is no kind of item; write “Title:kind:minutes” with one of: {kinds}."
TAKEN = "There is a file {path} already; it was left as it is."
NO_FORMAT = "There is no format “{name}”; there are: {known}."
WRITTEN = "Wrote {path}"
WRITTEN_BEFORE = "There already, so nothing was written: {path}"
HOLD_IT = "Hold the meeting with: sociocli meet {name}"
