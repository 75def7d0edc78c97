"""What the drills over topics say: what a topic is for, and whose it is."""

from __future__ import annotations

from sociocli.domain.drill_topics import OURS as _OURS
from sociocli.domain.drill_topics import UNCLEAR as _UNCLEAR
from sociocli.domain.drill_topics import Purpose

LABEL = "{text}"
BROUGHT = "Somebody brings this"
BROUGHT_TO = "Somebody brings this to {circle}"
WHICH_KIND = "What is it on the agenda for?"
LETTERS = {Purpose.REPORT: "r", Purpose.EXPLORE: "e", Purpose.DECIDE: "d"}
KINDS = {
    Purpose.REPORT: "Report: we hear it, and ask what we did not understand",
    Purpose.EXPLORE: "Explore: we gather views or ideas; nothing is decided",
    Purpose.DECIDE: "Decide: at the end something holds, with everybody's consent",
}
NAMES = {Purpose.REPORT: "report", Purpose.EXPLORE: "explore", Purpose.DECIDE: "decide"}
HOW_LONG = "How many minutes would you give it? There are seven people."
WISHED = "What shall there be at its end? One sentence; Enter alone leaves it out."
SAME_KIND = "You put it on to {chosen}. So would most."
OTHER_KIND = "You put it on to {chosen}. Most would put it on to {most}."
MOST_KIND = "Most: {kind}, because {why}"
ALSO_KIND = "Also possible: {kind}, because {why}"
MINUTES_AS_USUAL = "Your {minutes} minutes are about what it takes: {why}"
MINUTES_FEWER = "You gave it {minutes} minutes; {least} to {most} are usual: {why}"
MINUTES_MORE = "You gave it {minutes} minutes; {least} to {most} would do: {why}"
ONE_COULD_WISH = "At its end there could be: {outcome}"
YOU_WISHED = "You wrote: {outcome}"
ONLY_ACTIVITY = "That says what you do, not what there is at the end. When would you be done?"
ACTIVITY = (
    r"(to |we |let'?s |that we )?"
    r"(discuss|talk|chat|speak|look at|go over|go through|think about|exchange|debate)"
)
WHOSE = "Whose is it to decide?"
OURS_LETTER = "o"
UNCLEAR_LETTER = "u"
OURS = "Ours: {circle}"
UNCLEAR = "Unclear: nobody's domain says it, or two do"
WHOSE_NAMES = {_OURS: "ours", _UNCLEAR: "unclear"}
SAME_WHOSE = "You said: {heard}. So would most."
OTHER_WHOSE = "You said: {heard}. Most would say: {most}."
MOST_WHOSE = "Most say {whose}: {why}"
ALSO_WHOSE = "One can also say {whose}: {why}"
NOW = "What now: {what}"
