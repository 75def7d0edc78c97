"""What the drill of the facilitator's lines says."""

from __future__ import annotations

from sociocli.domain.drill_speaking import Step

WHAT_DO_YOU_SAY = "What do you say?"
HOW_IT_STANDS = "How it stands"
NOTHING_SEEN = "I know none of these words; say both lines aloud and hear which is yours."
STEPS = {
    Step.FEW: "Few are here",
    Step.CHECK_IN: "Check-in",
    Step.PEN: "Who is here, who writes",
    Step.DURATION: "How long",
    Step.MINUTES: "Last minutes",
    Step.NEWS: "Announcements",
    Step.NEXT_MEETING: "Next meeting",
    Step.AGENDA: "Consent to the agenda",
    Step.REPORT: "A report begins",
    Step.EXPLORE: "A round of ideas begins",
    Step.PRESENT: "The proposal is presented",
    Step.CLARIFY: "Clarifying questions begin",
    Step.REACT: "The reaction round begins",
    Step.RESTATE: "Before the round: the text once more",
    Step.CONSENT: "The consent round begins",
    Step.UNDERSTAND: "An objection is to be understood",
    Step.TOUCH_AIM: "An objection and the aim",
    Step.IDEAS: "Ideas for an objection",
    Step.NEW_VERSION: "A new version",
    Step.DECIDED: "It is decided",
    Step.OVERRUN: "The time for the item is up",
    Step.READ_BACK: "Before the next item",
    Step.ROLE: "A selection begins",
    Step.QUALITIES: "Qualities for a role",
    Step.NOMINATIONS: "Nominations are written",
    Step.REASONS: "The slips are open",
    Step.CHANGES: "The change round begins",
    Step.CANDIDATE: "Consent round on a person",
    Step.CANDIDATE_OBJECTS: "The candidate objects",
    Step.BACKLOG: "Backlog",
    Step.CHECK_OUT: "Check-out",
    Step.CLOSE: "Closing",
}
