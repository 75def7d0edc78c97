"""What is said of files that are wrong: what is wrong, and what to do.

Whole sentences with named places. What people wrote is put in as it is and
cleaned where it is shown.
"""

from __future__ import annotations

# Any file.
NO_FORMAT = "The first line must say what this file is; write: format: {wanted}"
OTHER_EDITION = (
    "This file is of another edition, “{said}”; this program reads {wanted}. "
    "Use the program that wrote it, or a newer one."
)
OTHER_FORMAT = "This file says that it is “{said}”; what is wanted here is {wanted}."

# Circles and the organisation.
UNKNOWN_METHOD = "There is no method “{method}”; it is one of: {allowed}."
UNKNOWN_SETTING = "There is no setting “{key}”."
UNKNOWN_SETTING_NEAR = "There is no setting “{key}”; did you mean “{near}”?"
TWICE = "“{id}” stands twice under “{key}”; each needs an id of its own."

# Agendas and formats.
NO_AGENDA = "There is no agenda or format “{name}”; there are: {known}."
SEVERAL_DUE = "Several circles have a meeting prepared; say which agenda: {known}."
EXTENDS_NOTHING = "“extends” names the format “{name}”, and there is none of that name."
EXTENDS_ITSELF = "“extends” leads round in a circle: “{name}” comes back to this file."
NAME_DIFFERS = "The agenda is called “{name}”, and its file “{file}”."
NAME_DIFFERS_REMEDY = "Give both the same name; the file's name is what commands know."
HALF_PREPARED = "A prepared agenda has a circle and a date; “{key}” is missing."
HALF_PREPARED_REMEDY = "Add it, or take the other one out if this is a format."
NO_CIRCLE = "There is no circle “{circle}” in this record."
KNOWN_ARE = "There are: {known}."
NO_MEMBERS_REMEDY = "It has no members yet; add them in circles/{circle}.yaml."
TOO_LONG = (
    "The minutes add up to {total} ({items} for items, {steps} for opening and closing), "
    "and the meeting has {minutes}."
)
TOO_LONG_REMEDY = "Take {over} minutes out, or make the meeting longer."
NO_KIND = "The item “{title}” does not say what the circle wants of it."
NO_KIND_REMEDY = "Add “kind”, one of: {kinds}."
NO_MINUTES = "The item “{title}” has no minutes."
NO_MINUTES_REMEDY = "Add “minutes”, so that the circle sees whether all fits."
NO_ROLE = "The selection “{title}” does not say which role is to be filled."
NO_ROLE_REMEDY = "Add “role”, “roles” or “things”."
NO_DECISION = "The review “{title}” does not say which decision is looked at."
NO_DECISION_REMEDY = "Add “decision” with its id."
NO_PERSON = "“{person}” is not a member of this circle."

# Minutes as a file.
ID_DIFFERS = "The minutes say their id is “{id}”, and the file is called “{file}”."
ID_DIFFERS_REMEDY = "Give both the same name; other files know the minutes by it."
DATE_DIFFERS = "The minutes are of {date}, and the file is called “{file}”."
DATE_DIFFERS_REMEDY = "Give the file the date of the meeting, or correct the date."
FOLDER_DIFFERS = "The minutes are of the circle “{circle}”, and lie in the folder of “{folder}”."
FOLDER_DIFFERS_REMEDY = "Move the file, or correct the circle."
NO_DATE = "The minutes have no date."
NO_DATE_REMEDY = "Add “date”, like 2026-11-22."
NO_DAY = "“{text}” is not a day of the calendar."
NO_DAY_REMEDY = "Write it like 2026-11-22."
NO_TIME = "“{text}” is not a time of day."
NO_TIME_REMEDY = 'Write it like "19:30".'

# What minutes refer to.
PERSON_TWICE = "“{person}” stands twice among the people."
PERSON_TWICE_REMEDY = "Keep one of them."
NOT_AMONG_PEOPLE = "“{person}” is not among the people of these minutes."
NOT_AMONG_PEOPLE_REMEDY = "Add this person under “people”, or write one of: {known}."
NO_PEOPLE_REMEDY = "Add this person under “people”; nobody stands there yet."
NO_ITEM = "There is no item {number} in these minutes."
NO_ITEM_REMEDY = "Correct the number, or take it out."
NO_MINUTES_OF = "There are no minutes “{id}” in this record."
NO_MINUTES_OF_REMEDY = "Correct the id, or add those minutes."
NO_VERSION = "This is about version {version}, and the proposal has {count}."
NO_VERSION_REMEDY = "Write the number of the version, counted from 1."

# What an outcome needs.
NO_TEXT = "“{title}” was adopted, and the text that was adopted is missing."
NO_TEXT_REMEDY = "Add “decision” with its “text”."
NO_CONDITION = "“{title}” was adopted on conditions, and none is written down."
NO_CONDITION_REMEDY = "Add “conditions” to the decision."
NOBODY_PENDING = "“{title}” waits for answers, and it is not written whose."
NOBODY_PENDING_REMEDY = "Add “pending” with “who”."
NO_WHEN = "“{title}” was postponed, and it is not written until when."
NO_WHEN_REMEDY = "Add “next” with “when”: a day, or what must have happened by then."
NO_WHOM = "“{title}” was handed on, and it is not written to whom."
NO_WHOM_REMEDY = "Add “next” with “to”."
NO_PARTS = "“{title}” was split, and its parts are missing."
NO_PARTS_REMEDY = "Add “parts”, each with its own outcome."
NO_RESULT = "“{title}” was decided by another method, and the result is missing."
NO_RESULT_REMEDY = "Add “result”, or “decision” with its “text”."
NO_HOLDER = "“{title}” ended in a selection, and it is not written who was selected."
NO_HOLDER_REMEDY = "Add “holder” to “selection”."
NO_UNTIL = "“{title}” ended in a selection, and the end of the term is missing."
NO_UNTIL_REMEDY = "Add “until” to “selection”."

# Minutes as Markdown.
NO_MARKDOWN = "The Markdown of these minutes is missing."
RENDER_REMEDY = "Make it with: sociocli minutes render {id}"
EDITED = "This file was edited by hand; it is made from the YAML beside it."
EDITED_REMEDY = (
    "Bring the change into the YAML, then: sociocli minutes render {id} --force, which keeps "
    "the edited file beside it."
)
OUTDATED = "The YAML has changed since this file was made from it."
TEMPLATE_CHANGED = "The template for minutes has changed since this file was made."
MARKDOWN_UNREADABLE = "This file cannot be read; it must be text in UTF-8 of at most 2 MB."
CONFLICT = "Here is an unfinished merge."
CONFLICT_REMEDY = "Finish it in the YAML, delete this file, and: sociocli minutes render {id}"
RAW_HTML = "Here is raw HTML, which a reader's program would act on."
RAW_HTML_REMEDY = "Take it out; minutes are plain text."
ORPHAN = "There is no YAML beside this file, so nothing can be checked."
ORPHAN_REMEDY = "Bring the YAML back, or move this file to another folder."
