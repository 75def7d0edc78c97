"""What is shown of the words in a typed sentence: what I see, and what it may do.

Named places: {words}. Never a claim about tone, never a score; what it may do
depends on the step, and whoever shows it chooses the step.

Source: process.md section 6, said in our own words.
"""

from __future__ import annotations

from sociocli.practice.sentences.sentence_signs import Sign

__all__ = ["TOLD"]

TOLD: dict[Sign, str] = {
    Sign.AGREEMENT: "I see “{words}”: it asks who is for it. The reason against tells us more.",
    Sign.HYPOTHETICAL: "I see “{words}”: it asks what would be. Nobody knows then whether it is "
    "decided; ask for the thing itself.",
    Sign.ARGUES: "I see “{words}”: it can sound as if the proposal is being defended.",
    Sign.PROVE: "I see “{words}”: nobody has to prove an <objection>; the circle looks for the "
    "link together.",
    Sign.INVALID: "I see “{words}”: whoever hears that will say less next time.",
    Sign.TALLY: "I see “{words}”: that counts names. The reasons are what we choose by.",
    Sign.VOLUNTEER: "I see “{words}”: who wants it changes once people hear why they are named.",
    Sign.UNANIMITY: "I see “{words}”: a round of changes need not end on one name.",
    Sign.WHY_FEEL: "I see “{words}”: people then explain themselves instead of telling more.",
    Sign.OPEN: "I see an open question: “{words} ...”.",
    Sign.LEADING: "I see “{words}”: the answer is already in the question.",
    Sign.PRESSES: "I see “{words}”: it pushes towards a yes.",
    Sign.RESTATES: "I see “{words}”: you say back what you heard.",
    Sign.CHECKS: "I see “{words}”: you ask whether you got it.",
    Sign.AIM: "I see “{words}”: that is about our <aim>.",
    Sign.SHARED: "I see “{words}”: their own word.",
    Sign.HAT: "I see “{words}”: you say which hat is speaking.",
    Sign.JARGON: "I see “{words}”: a word of the field.",
    Sign.WHO_SAID: "I see “{words}”: minutes hold what was decided, not who said what.",
    Sign.VAGUE: "I see “{words}”: it can mean many things.",
    Sign.THANKS: "I see “{words}”.",
    Sign.ALL_FINE: "I see “{words}”: politeness will say yes to that.",
    Sign.BETTER: "I see “{words}”: you ask for what could be better.",
    Sign.OBJECTION: "I see “{words}”: you ask for the reason against.",
    Sign.QUESTION: "I see “{words}”: you ask what needs explaining.",
    Sign.DECIDED: "I see “{words}”: you say that it is decided.",
    Sign.EVERYBODY: "I see “{words}”: everybody has a turn.",
    Sign.NO_REPLIES: "I see “{words}”: nobody has to answer anybody.",
    Sign.LATER: "I see “{words}”: you say where it has its place.",
    Sign.TIME: "I see “{words}”: you speak of the time.",
    Sign.ADVICE: "I see “{words}”: that is a piece of advice.",
    Sign.JUDGES: "I see “{words}”: that weighs what was said.",
    Sign.CARE: "I see “{words}”: you look after the person.",
    Sign.TERM: "I see “{words}”: you say how long, or when we look again.",
    Sign.OWNER: "I see “{words}”: somebody looks after it.",
    Sign.IDEAS: "I see “{words}”: you ask for ideas.",
    Sign.FIRST_SIGN: "I see “{words}”: you ask how it would show.",
}
