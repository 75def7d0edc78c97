"""What the drill of sorting says. Never right or wrong: what one heard, and what others hear."""

from __future__ import annotations

from sociocli.domain.drill import School
from sociocli.domain.drill_sorting import Label

LABEL = "{text}"
QUOTED = "“{text}”"
SAID = "Said in the circle"
SAID_BY = "{who} says"
WHAT_WAS_THAT = "What was that?"
LETTERS = {
    Label.OBJECTION: "o",
    Label.CONCERN: "c",
    Label.PREFERENCE: "p",
    Label.QUESTION: "q",
    Label.REACTION: "r",
}
MEANINGS = {
    Label.OBJECTION: "Objection: as it stands, our aim or somebody's work would suffer",
    Label.CONCERN: "Concern: a worry; the speaker would go ahead and keep an eye on it",
    Label.PREFERENCE: "Preference: would rather have it otherwise; no harm is named",
    Label.QUESTION: "Question: wants to understand the text or the facts",
    Label.REACTION: "Reaction: says how it lands, and asks for nothing",
}
NAMES = {
    Label.OBJECTION: "objection",
    Label.CONCERN: "concern",
    Label.PREFERENCE: "preference",
    Label.QUESTION: "question",
    Label.REACTION: "reaction",
}
A = {
    Label.OBJECTION: "an objection",
    Label.CONCERN: "a concern",
    Label.PREFERENCE: "a preference",
    Label.QUESTION: "a question",
    Label.REACTION: "a reaction",
}
SCHOOLS = {
    School.SOFA: "Sociocracy as SoFA teaches it",
    School.S3: "Sociocracy 3.0",
    School.CLASSICAL: "The classical school",
    School.HOLACRACY: "Holacracy",
    School.ROUND_SKY: "Round Sky",
}
AS_MOST = "You heard {label}. So would most."
OTHERWISE = "You heard {heard}. Most would hear {most}."
SEVERAL_WAYS = "You heard {label}. This one can be heard in several ways."
MOST = "Most would call this {label}: {why}"
ALSO = "One can also hear {label}: {why}"
IN_SCHOOL = "{school} would call it {label}: {why}"
NOBODY_ELSE = "What did you hear that made it {label} for you? Only the speaker can tell."
TELL_CUE = "ask what would happen"
TELL_WHY = "The answer tells what it was; you need not guess."
WHICH_FIRST = "You cannot be sure yet. Which question would you ask first?"
OPENS = "That opens."
CLOSES = "That leads a little. Another one opens more."
QUESTION_DOES = "“{question}” {why}"
