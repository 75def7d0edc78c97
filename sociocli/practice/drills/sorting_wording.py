"""What the drill of sorting says. Never right or wrong: what one heard, and what others hear."""

from __future__ import annotations

from collections.abc import Mapping

from sociocli.domain.drill import School
from sociocli.domain.drill_sorting import Label
from sociocli.process.message import Line

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
    Label.OBJECTION: "Objection: harm to our aim or work",
    Label.CONCERN: "Concern: worried, would go ahead",
    Label.PREFERENCE: "Preference: another wish, no harm",
    Label.QUESTION: "Question: wants to understand",
    Label.REACTION: "Reaction: how it lands, no request",
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
LINES = {
    Label.OBJECTION: Line(
        "Thank you. What would happen then, and which part of our <aim> would suffer?",
        "thank; what would happen?",
        "Somebody has seen something first; now the whole circle looks at it.",
    ),
    Label.CONCERN: Line(
        "Thank you. Shall we build that in, or can you let it go?",
        "build it in, or let it go?",
        "Only the speaker can tell whether it stays a worry or is a reason not to begin.",
    ),
    Label.PREFERENCE: Line(
        "Thank you. Does anything suffer if we leave it so, or would you only like it better?",
        "any harm as it stands?",
        "It may be taken in if it costs nothing; it stops nobody.",
    ),
    Label.QUESTION: Line(
        "Good that you ask. Who can answer it?",
        "who can answer?",
        "A question is answered with what is known, not with arguments.",
    ),
    Label.REACTION: Line(
        "Thank you.",
        "thank",
        "It is received. Nobody answers it, and nobody puts it right.",
    ),
}
# What a school would add, if its reading was asked for.
NOTES: Mapping[tuple[str, Label], str] = {
    (School.SOFA, Label.OBJECTION): "Nobody tests it here: the circle asks what it has to do "
    "with the aim, and the one who spoke need not prove it.",
    (School.SOFA, Label.CONCERN): "No list of concerns is kept here: build it in, or let it go.",
    (School.S3, Label.OBJECTION): "The group checks it together here: does it show harm, or an "
    "improvement that would be missed?",
    (School.S3, Label.CONCERN): "A concern is heard here when the decision has been celebrated, "
    "and it is noted.",
    (School.CLASSICAL, Label.OBJECTION): "Here the one who speaks says whether it is beyond what "
    "they can bear, and gives the reason.",
    (School.CLASSICAL, Label.CONCERN): "It may be shown in the round here, as a light concern.",
    (School.HOLACRACY, Label.OBJECTION): "Here it counts if it limits a role that the speaker "
    "holds, if it is new, and if it could not be mended in time. Ask which role it is.",
    (School.HOLACRACY, Label.CONCERN): "Here there is an objection or none; a worry is not noted.",
}
