"""The sentences of a selection (process.md 4.2), in our own words."""

from __future__ import annotations

from dataclasses import replace

from sociocli.process.message import Line

# Phases.
PHASE_ROLE = "What the <role> is"
PHASE_BASIS = "<Term> and what it takes"
PHASE_SLIPS = "<Nominations>, in silence"
PHASE_REASONS = "Reasons for the <nominations>"
PHASE_INFORMATION = "Information"
PHASE_CHANGES = "Staying or moving"
PHASE_PROPOSAL = "The proposal"
PHASE_CONSENT = "<Consent> to {candidates}"
PHASE_OBJECTIONS = "<Objections>"
PHASE_ACCEPT = "The answer of {candidates}"
PHASE_ANNOUNCE = "The announcement"

# E0, the role.
WHAT = "What does the <circle> choose today?"
WHAT_ROLE = "Who takes a <role>, or several different <roles>"
WHAT_SEATS = "Several people for the same <role>"
WHAT_THINGS = "Things: dates, names, topics"
ROLE_ASK = "Which <role>? Several with commas between them"
SEATS_ASK = "How many people for this <role>?"
THINGS_ASK = "Between what? One on each line"
DESCRIBE = Line(
    say="Before any names: what does this <role> do, and what may it decide?",
    cue="The <role> in three sentences",
    why="People weigh names better once they know what the <role> asks for.",
)
DESCRIBE_ASK = "{role}: what it does and decides, in a sentence or two"
DESCRIBED = "The <role> {role} is described like this: {text}"
USUALLY_NOT_ELECTED = "By the method of this <circle>, {role} is not among the <roles> it elects."
USUALLY_ASSIGNED = "By the method of this <circle>, its leader is named by the wider <circle>."

# E1 and E2, the basis.
TERM = Line(
    say="My offer is until {until}. Is there any reason for longer or shorter?",
    cue="How long? Longer, shorter?",
    why="An end makes it easier to say yes, and brings the <role> back to the <circle> in time.",
)
TERM_ASK = "{role}: the <term> from {start}, as a length or as the last day"
TERM_TOO_EARLY = "The <term> must end after {start}."
QUALIFY = Line(
    say="What should somebody bring for this? One thing each. Enough is enough, nobody is perfect.",
    cue="One thing each: what it takes",
    why="A shared list, made before any name falls, keeps the reasons about the work.",
)
QUALIFY_THINGS = Line(
    say="By what do we choose? What matters here? One thing each.",
    cue="One thing each: what matters",
    why="A shared list, made before anything is named, keeps the reasons about the work.",
)
BASIS = "We fill “{role}” until {until}, looking for: {list}."
BASIS_TERM = "We fill “{role}” until {until}."
BASIS_LIST = "We choose for “{role}”, looking for: {list}."
BASIS_CHANGE = "What should change before we choose?"
CHANGE_ROUND_MORE = "Another round for the list"
CHANGE_LIST = "Write the list anew"
CHANGE_TERM = "Another <term>"
LIST_ASK = "What it takes, one thing on each line"

# E3, the slips.
SLIPS = Line(
    say="Now in silence: write the one you see there. You may write yourself. "
    "Nobody says yet who would like it or would not.",
    cue="Write in silence, yourself is fine",
    why="Written unseen, a first thought stays one's own; and whoever is asked too early "
    "never hears what others see in them.",
)
SLIPS_THINGS = Line(
    say="Now in silence: write what you would take. Nobody says yet what they would like.",
    cue="Write in silence",
    why="Written unseen, a first thought stays one's own.",
)
SLIPS_HOW = "How are the slips taken?"
SLIPS_PERSON = "Each one types unseen, one after the other"
SLIPS_SECRETARY = "The secretary enters paper slips"
SLIP = "{name}: a name for {role}"
SLIP_SEATS = "{name}: {count} names for {role}"
OPEN_SEARCH = "nobody here: look outside"
REVEAL = Line(
    say="All slips are in. We open them together.",
    cue="Open all slips at once",
    why="Seen all at once, no name has a head start.",
)
REVEAL_ASK = "All slips are in. Open them?"
REVEALED = "The <nominations> for {role}:\n{list}"
ROW = "{name}: {names}"
ROW_MOVED = "{name}: {first}, now {names}"
ROW_EMPTY = "{name}: an empty slip"
NOBODY_WROTE = "Nobody wrote a slip."
FACILITATOR_NAMED = Line(
    say="I have been named myself. Shall somebody else lead us through this?",
    cue="You are named: hand over?",
    why="Whoever may be chosen should not also steer the choice; saying so keeps it clean.",
)
FACILITATOR_NAMED_ASK = "Among those named is the facilitator, {name}. Who goes on facilitating?"
HAND_OVER = "Hand over to somebody else"
HAND_OVER_NOT = "No change here, but somebody else makes the proposal"

# E4 to E6, the rounds.
REASONS = Line(
    say="Whom did you write, and what in them fits our list? We speak for somebody, "
    "never against anybody.",
    cue="Your name and your reasons, only for",
    why="The reasons decide in the end, so we hear all of them and answer none.",
)
REASONS_ALONE = replace(
    REASONS, say="Whom did you write, and why? We speak for somebody, never against anybody."
)
REASON = "{name} wrote {names}: why?"
REASONS_COUNTED = "Which reasons were given, and for whom?"
INFORMATION = Line(
    say="Does anybody know, or need to know, something that matters for this choice? Facts only.",
    cue="Facts and questions, no praise",
    why="What only one of us knows helps nobody to choose.",
)
CHANGES = Line(
    say="You have heard everybody. Do you stay, or do you move, and what moved you? "
    "We need not end on one name.",
    cue="Stay or move, and why",
    why="Good reasons should be able to change minds; agreement on one name is not the aim.",
)
CHANGE = "{name} wrote {names}"
CHANGE_NOTHING = "{name} wrote nothing"
KEEP = "Stays with it"
KEEP_NOTHING = "Names nobody"
MOVE = "Moves to another name"
CHANGE_NAME = "{name}: whom now?"
CHANGE_REASON = "What moved {name}?"
CHANGE_WHO = "Who moves to another name? Nobody, if all stay"
AFRESH = Line(
    say="{candidates} can no longer be chosen here. Whoever had named them, please name somebody "
    "anew.",
    cue="Name somebody anew",
    why="A no closes one way, not the whole question.",
)
AFRESH_NAME = "{name}: another name for {role}"

# E7, the proposal.
PROPOSE = Line(
    say="On the reasons I have heard I now propose a name, and I say which reasons.",
    cue="A name, with its reasons",
    why="The strength of the reasons counts here, not how often a name was written. "
    "Are you close to somebody who was named? Then let another one propose.",
)
PROPOSE_OTHER = Line(
    say="I was named myself, so please, somebody else: make the proposal.",
    cue="You are named: somebody else proposes",
    why="A proposal is easier to trust when it comes from somebody who has no part in it.",
)
PROPOSES = "Who makes the proposal?"
BY_FACILITATOR = "The facilitator"
BY_SOMEBODY = "Somebody else"
BY_NOMINEES = "Those who were named, among themselves"
CHANGES_AGAIN = "First once more round: stay or move"
NOBODY_SUITS = "Nobody yet: leave it open"
PROPOSES_WHO = "Who proposes?"
CANDIDATE = "Who is proposed for {role}?"
CANDIDATES = "Who is proposed for {role}? Up to {count}"
THING = "What is proposed?"
REASONS_STATED = "For which reasons?"
NOT_BOTH = (
    "{name} cannot be proposed here: the leader and the delegate of one link must be "
    "two different people."
)
NOT_PROPOSABLE = "{name} cannot be proposed here. Please propose somebody else."
SHARED_WARNING = "{role} shared by several people: agree who answers for what."
SHARED_LOG = "{role} is shared, against the usual advice of this method."
SELF_PROPOSED = "The facilitator was among those proposed and made the proposal."
BY_COUNT = "Named most often."
BY_COUNT_SELF = "Named most often, and the only one of these who wrote their own name."
BY_COUNT_HOLDER = "Named most often, and holding the <role> now."
BY_COUNT_DRAW = "Named most often, and drawn by lot."
COUNTED = "By the count of the <nominations>, {candidates} is proposed for {role}. {how}"
SLATE = "Do we decide about all of them together, or one by one?"
SLATE_WHOLE = "All of them together"
SLATE_EACH = "One by one"
SLATE_WHOLE_LOG = "{role}: <consent> to all names together."
SLATE_EACH_LOG = "{role}: <consent> to each name on its own."

# E8, the consent round.
CONSENT = Line(
    say="Would our work suffer with {candidates} in this <role> for this time? Nothing else is "
    "asked. {candidates}, you hear all of us first.",
    cue="Would our work suffer? Only that",
    why="Having wanted another name is no <objection>; the one proposed answers last, after "
    "hearing the trust of the others.",
)
CONSENT_ALIKE = Line(
    say="Would our work suffer with {candidates} in this <role> for this time? Nothing else is "
    "asked.",
    cue="Would our work suffer? Only that",
    why="Having wanted another name is no <objection>.",
)
CONSENT_THINGS = Line(
    say="Would our work suffer if we take {candidates}? Nothing else is asked.",
    cue="Would our work suffer? Only that",
    why="Having preferred another one is no <objection>.",
)
CONSENT_ASK = "{name}: any <objection> to {candidates}?"
CONSENT_CANDIDATE = "{name}, having heard the others: do you take it on?"
CONSENTS = "No <objection>"
CONSENTS_CANDIDATE = "Yes, I take it on"
OBJECTS = "<Objection>: our work would suffer"
OBJECTS_CANDIDATE = "Not like this, or no"
ABSTAINS = "Stands aside"
EVERYBODY = "No <objection> from any of the {count} still to be asked"
OBJECTION_REASON = "{name}: what would suffer, in one phrase?"
CANDIDATE_REASON = "{name}: what stands in the way? Nothing, if nobody wants to say"
CONSENT_COUNT = "Any <objection> to {candidates}?"
COUNT_NONE = "No <objection> from anybody: {names}"
COUNT_SOME = "Somebody has an <objection>"
COUNT_WHO = "Who has an <objection>?"
LEFT_UNEXPLAINED = "Left the room before saying why."

# E9, objections.
OBJECTION = Line(
    say="Thank you. What would have to be in place so that it works?",
    cue="What would make it work?",
    why="First try to make it work with this person; another name is the last step, not the first.",
)
OBJECTION_BACK = "How does the <circle> understand it? Said back: {reason}"
WAY = "What takes care of it? “{reason}”"
WAY_SUPPORT = "Support: training, somebody beside them, time set free"
WAY_SHORTER = "A shorter <term>"
WAY_MEASURE = "Try it and watch the worry"
WAY_CONDITION = "On a condition"
WAY_ROLE = "Change the <role> itself"
WAY_WITHDRAWN = "{name} takes the <objection> back"
WAY_ANOTHER = "Propose another name"
WAY_REOPEN = "Leave it open and look further"
WAY_VACANT = "Leave it vacant for now"
SUPPORT_ASK = "Which support, and from whom?"
MEASURE_ASK = "What do we watch, who looks, and when would we stop?"
CONDITION_ASK = "On which condition, and who sees to it?"
NOT_SHORTER = "That is not shorter: the proposal runs until {until}."
SHORTENED = "Until {until} instead of {before}"
ROLE_CHANGED = "The <role> now reads: {text}"
GENTLY = Line(
    say="What would you need to say yes? A no is fine.",
    cue="Ask once, gently; a no is fine",
    why="Often something small stands in the way. Asked once it is care, asked twice pressure.",
)
GENTLY_ASK = "{name}: is there something that would make it possible?"
GENTLY_YES = "Yes, something would"
GENTLY_NO = "No, and that is fine"
DECLINED_THANKS = "Thank you, {name}, for your honest answer."
WHOM = "Whom does it concern?"
DECLINED = "Declined."
CAME_DECLINED = "The one proposed did not take it on."
CAME_OBJECTION = "An <objection> to this was not resolved."
CAME_CHANGED = "The proposal was changed for it."
CAME_UNNAMED = "{came} Who it was is not kept."

# E10, the candidate's yes.
ACCEPT = Line(
    say="{name}, the <circle> trusts you with this. Do you take it on?",
    cue="Ask for a clear yes",
    why="A <role> is filled only when the person says yes aloud.",
)
ACCEPT_ASK = "{name}: do you take it on?"
ACCEPTS = "Yes"
DECLINES = "No"
DECLINE_REASON = "What stands in the way? Nothing, if nobody wants to say"
ASKS = "{name} is not here. Who asks?"
ASKS_UNTIL = "Until when do we wait for the answer of {name}?"
ASK_ACTION = "Ask {name} whether they take on {role}"

# Leaving it open.
OPEN = Line(
    say="We have nobody for this today. What do we do with that?",
    cue="Search, rework, or leave vacant",
    why="Finding nobody says something about the <role> or the workload; that is worth a plan.",
)
OPEN_HOW = "How do we leave {role}?"
OPEN_SEARCH_ON = "We look further, also outside the <circle>"
OPEN_REWORK = "We change the <role> or share out its work first"
OPEN_DELEGATE = "A few people search and come back with names"
OPEN_VACANT = "It stays vacant for now"
OPEN_BACK = "Back to a proposal"
OPEN_ASK_SEARCH = "We look further for {role}, also outside the <circle>."
OPEN_ASK_REWORK = "We change the <role> {role}, or share out its work, before we choose."
OPEN_ASK_DELEGATE = "A few people search for {role} and come back with names."
OPEN_ASK_VACANT = "{role} stays vacant for now."
OPEN_WHO = "Who looks after that?"
OPEN_COVERS = "Who covers it until then? Nobody is an answer too"
OPEN_WHEN = "Until when? A date, or what must have happened by then"
OPEN_OUTPUT = "Names for {role}"
COVERED_BY = "Covered by {names} until {when}."

# E11, the announcement.
ANNOUNCED = "{names}: {role} until {until}. Thank you, and thanks to everybody who was named!"
ANNOUNCED_THINGS = "We take {names}. Thank you all!"
ANNOUNCED_PENDING = (
    "{names}: {role} until {until}, as soon as {waiting} has said yes. "
    "Thanks to everybody who was named!"
)
ANNOUNCED_LINK = (
    "{names}: {role} until {until}, once the <circle> {parent} has confirmed it. "
    "Thank you, and thanks to everybody who was named!"
)
ANNOUNCED_LINK_PENDING = (
    "{names}: {role} until {until}, as soon as {waiting} has said yes and the <circle> {parent} "
    "has confirmed it. Thanks to everybody who was named!"
)
LINK_LACKS = {
    "leader": "The link to the <circle> {parent} is double; its delegate is still to be selected.",
    "delegate": "The link to the <circle> {parent} is double; its leader is still to be selected.",
}
ANNOUNCED_OPEN = "{role} stays open. Thanks to everybody who was named!"
SOME_SEATS_OPEN = "{open} of {seats} places for {role} stay open."
OF_ONE = "{name}: {text}"
OF_ONE_UNTIL = "{name}: until {until}"

# What stands on the table.
TABLE_ROLE = "{role}"
TABLE_NOMINATIONS = "<Nominations> for {role}"
TABLE_PROPOSED = "Proposed for {role}: {candidates}"
FACT_TERM = "<Term>"
FACT_QUALIFICATIONS = "What it takes"
FACT_CONDITIONS = "Conditions"
FACT_HOLDER = "Now"
FROM_UNTIL = "{start} to {until}"
