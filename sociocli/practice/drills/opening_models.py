"""What the facilitator says at each step, and which words would show in it.

The model lines are those of the meeting itself (`process/wording`), so that the
drill and a real meeting say the same. Must not know exercises or screens.

Source: process.md 2.3, 3.4, 4.2, and 6 for what to be wary of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sociocli.domain.drill_speaking import Step
from sociocli.domain.method import Method, Yardstick
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.process.message import Line
from sociocli.process.wording import closing, consent, objections, opening, selection, timekeeping

__all__ = ["OPENINGS", "Opens", "line_for"]


@dataclass(frozen=True, slots=True)
class Opens:
    """A step: its model line, what a line there often holds, and what gets in its way."""

    line: Line
    often: tuple[Sign, ...] = ()
    beware: tuple[Sign, ...] = ()


_ASKS_FOR_YES = (Sign.AGREEMENT, Sign.HYPOTHETICAL, Sign.PRESSES)
_ROUND = (Sign.EVERYBODY, Sign.NO_REPLIES)

OPENINGS: Mapping[Step, Opens] = {
    Step.FEW: Opens(opening.FEW, (Sign.EVERYBODY, Sign.OPEN), (Sign.ALL_FINE,)),
    Step.CHECK_IN: Opens(opening.CHECK_IN_LINE, (*_ROUND, Sign.OPEN), (Sign.ALL_FINE,)),
    Step.PEN: Opens(opening.SECRETARY_LINE, (Sign.OPEN,)),
    Step.DURATION: Opens(opening.DURATION_LINE, (Sign.TIME,)),
    Step.MINUTES: Opens(opening.LAST_LINE, (Sign.OBJECTION,), (Sign.AGREEMENT,)),
    Step.NEWS: Opens(opening.NEWS_LINE),
    Step.NEXT_MEETING: Opens(opening.NEXT_LINE, (Sign.OPEN,)),
    Step.AGENDA: Opens(opening.AGENDA_LINE, (Sign.QUESTION, Sign.OBJECTION), _ASKS_FOR_YES),
    Step.REPORT: Opens(closing.REPORT_LINE, (Sign.QUESTION,)),
    Step.EXPLORE: Opens(closing.IDEAS_LINE, (Sign.EVERYBODY, Sign.IDEAS), (Sign.AGREEMENT,)),
    Step.PRESENT: Opens(consent.PRESENT_LINE, (Sign.NO_REPLIES,)),
    Step.CLARIFY: Opens(
        consent.CLARIFY_LINE, (Sign.QUESTION, Sign.NO_REPLIES, Sign.LATER), (Sign.AGREEMENT,)
    ),
    Step.REACT: Opens(
        consent.REACT_LINE, (*_ROUND, Sign.OPEN), (Sign.AGREEMENT, Sign.WHY_FEEL, Sign.ARGUES)
    ),
    Step.RESTATE: Opens(consent.RESTATE_LINE, (Sign.TERM, Sign.OWNER)),
    Step.CONSENT: Opens(consent.CONSENT_LINE_AIM, (Sign.OBJECTION,), _ASKS_FOR_YES),
    Step.UNDERSTAND: Opens(
        objections.UNDERSTAND_LINE,
        (Sign.THANKS, Sign.OPEN, Sign.FIRST_SIGN),
        (Sign.ARGUES, Sign.PROVE, Sign.INVALID, Sign.WHY_FEEL, Sign.ADVICE),
    ),
    Step.TOUCH_AIM: Opens(objections.HARMS_LINE, (Sign.OPEN,), (Sign.PROVE, Sign.INVALID)),
    Step.IDEAS: Opens(objections.EXPLORE_LINE, (Sign.IDEAS, Sign.EVERYBODY), (Sign.PRESSES,)),
    Step.NEW_VERSION: Opens(objections.STANDS_LINE, (Sign.OBJECTION,), _ASKS_FOR_YES),
    Step.DECIDED: Opens(consent.CELEBRATE, (Sign.DECIDED, Sign.THANKS)),
    Step.OVERRUN: Opens(timekeeping.OVERRUN, (Sign.TIME, Sign.OBJECTION), (Sign.AGREEMENT,)),
    Step.READ_BACK: Opens(closing.READ_BACK_LINE),
    Step.ROLE: Opens(selection.DESCRIBE, (Sign.OPEN,), (Sign.VOLUNTEER,)),
    Step.QUALITIES: Opens(selection.QUALIFY, (Sign.EVERYBODY, Sign.OPEN), (Sign.VOLUNTEER,)),
    Step.NOMINATIONS: Opens(selection.SLIPS, (Sign.NO_REPLIES,), (Sign.VOLUNTEER, Sign.PRESSES)),
    Step.REASONS: Opens(selection.REASONS, (Sign.EVERYBODY, Sign.OPEN), (Sign.TALLY,)),
    Step.CHANGES: Opens(selection.CHANGES, (Sign.OPEN,), (Sign.UNANIMITY, Sign.TALLY)),
    Step.CANDIDATE: Opens(selection.CONSENT, (Sign.OBJECTION,), (*_ASKS_FOR_YES, Sign.TALLY)),
    Step.CANDIDATE_OBJECTS: Opens(
        selection.GENTLY, (Sign.OPEN, Sign.CARE), (Sign.PRESSES, Sign.ARGUES, Sign.LEADING)
    ),
    Step.BACKLOG: Opens(closing.BACKLOG_LINE, (Sign.OPEN,)),
    Step.CHECK_OUT: Opens(closing.CHECK_OUT_LINE, (Sign.EVERYBODY, Sign.BETTER, Sign.OPEN)),
    Step.CLOSE: Opens(closing.CLOSE_END, (Sign.THANKS, Sign.TERM)),
}

_CONSENT: Mapping[Yardstick, Line] = {
    Yardstick.AIM: consent.CONSENT_LINE_AIM,
    Yardstick.CONSEQUENCES: consent.CONSENT_LINE_CONSEQUENCES,
    Yardstick.TOLERANCE: consent.CONSENT_LINE_TOLERANCE,
    Yardstick.FOUR_TESTS: consent.CONSENT_LINE_TESTS,
}


def line_for(step: Step, method: Method) -> Line:
    """Return the model line of a step in the circle's method.

    Args:
        step: The step.
        method: The method.

    """
    if step is Step.CONSENT:
        return _CONSENT[method.yardstick]
    if step is Step.CLARIFY and not method.why_questions:
        return consent.CLARIFY_LINE_NO_WHY
    return OPENINGS[step].line
