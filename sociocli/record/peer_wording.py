"""What stands in a questionnaire for a peer, and what is said when it is read back.

Places are named: `{name}`. The sentences in the file are read back, so a file that
is out in the world must still be understood when one of them changes here.
"""

from __future__ import annotations

HEADING = "# Questions about how I host, for {name}"
HEADING_UNNAMED = "# Questions about how I host"
INTRO = """\
I would like to learn, and you know me from groups that we were in together.
Write below each question, as much or as little as you like, with any editor.
Leave out what you want; a quarter of an hour is enough. I will not argue with
anything you write. Then send this file back to me, any way you like."""
ABOUT = "It is about: {about}"
NAME = "Your name: {name}"
NO_NAME = "No name stands on this, as agreed."
QUESTION = "## {number}. {question}"
MAY_QUOTE = "May I quote you?"
HOW_TO_ALLOW = """\
If I may, put an x between the brackets of a line. Without an x nobody but me
sees what you wrote."""
WITH_NAME = "With my name, you may show my words to others."
WITHOUT_NAME = "Without my name, you may show my words to others."
BOX = "[ ] {text}"
BESIDE = "Written beside the questions"

# Reading it back.
NOT_TEXT = (
    "This is not a plain text file. Ask for the answers as plain text, or copy them into the "
    "file that was sent."
)
NO_QUESTIONS = "None of the questions stands in this file; was it written by sociocli?"
NO_ANSWERS = "{path}: nothing is written to any question."
OLD_LETTERS = "{path}: not saved as UTF-8; look whether the letters are right."
BOTH = "{path}: both boxes are ticked; words are quoted without the name."
UNCLEAR = "{path}: the mark “{mark}” is neither an x nor nothing; it is taken as nothing."
"""Said of a box that holds something else than an x."""
NO_FOLDER = "There is no folder {path}."
