"""The sentences of a consent decision (process.md 3.4, in our own words)."""

from __future__ import annotations

from sociocli.process.message import Line

# Names of the phases.
FRAME = "The need"
DRAFT = "The proposal"
PRESENT = "Reading the proposal"
CLARIFY = "Clarifying questions"
REACT = "Reactions"
TUNE = "Small changes"
RESTATE = "Reading it back"
CONSENT = "Consent round"
ADOPTED = "Decided"
ADOPTED_HERE = "Agreed by those here"

# The facilitator's own item.
OWN_ITEM = Line(
    say="This proposal is my own. When I speak for it I say so; or somebody else facilitates.",
    cue="Your own item: say it",
    why="Whoever wants something hears objections less well; so we say which hat is speaking.",
)
OWN_ITEM_ASK = "You brought this item yourself. Who facilitates it?"
I_FACILITATE = "I do, and say so"
HAND_OVER = "Somebody else"

# C0 Draft.
DRAFT_LINE = Line(
    say="Please tell us what you propose, in the words that we shall live by.",
    cue="The proposal in writing",
    why="People can only consent to words that they can see.",
)
TEXT_ASK = "What exactly is proposed?"
BY_ASK = "Whose proposal is it?"
REVIEW_ASK = "When do we look at it again? A date, or a time like 6 months"
EXPIRES_ASK = "When does it end by itself? A date or a time; nothing if it goes on until changed"
OWNER_ASK = "Who looks after it?"
CRITERIA_ASK = "How will we see whether it works? One sign on each line"
UNREADABLE_TERM = "“{text}” is no date and no time span. When do we look at it again?"
UNREADABLE_END = "“{text}” is no date and no time span. When does it end by itself?"

# C1 Frame.
FRAME_LINE = Line(
    say="The need is this: “{need}” Is it ours to decide, and do we decide it today?",
    cue="Is it ours, and today?",
    why="A proposal that answers no need of ours is decided for nothing.",
)
FRAME_LINE_NO_NEED = Line(
    say="What need does this answer? Is it ours to decide, and do we decide it today?",
    cue="What need? Is it ours?",
    why="A proposal that answers no need of ours is decided for nothing.",
)
FRAME_ASK = "Is it ours to decide, and today?"
OURS = "It is ours, and we go on"
NEED = "Write down the need"
NEED_ASK = "What is the need behind it?"
NOT_OURS = "It is for somebody else to decide"
NOT_NEEDED = "It needs no decision of the circle"
REMOVES = "It is about a member leaving the circle against their will"
REMOVES_ASK = "Whose place in the circle is it about?"
NEED_CONSENT = "We agree that this is the need: {need}"
NO_AIM = (
    "This circle has no <aim> in words yet. An <objection> is a reason why something would hurt"
    " the <aim>; without one, only what each of you can live with is asked."
)

# C2 Present.
PRESENT_LINE = Line(
    say="{name}, please read us the text as it stands. We only listen for now.",
    cue="{name} reads, all listen",
    why="Hearing the whole text once spares many questions.",
)
PRESENT_LINE_NOBODY = Line(
    say="Please read us the text as it stands. We only listen for now.",
    cue="Read aloud, all listen",
    why="Hearing the whole text once spares many questions.",
)
PRESENT_ASK = "The text is read aloud, all of it."
STILL_OPEN = "Still open from before: {reason}"

# C3 Clarify.
CLARIFY_LINE = Line(
    say="Is there anything you need explained to understand the text? Opinions come next.",
    cue="Questions only, no opinions",
    why="Without questions people consent to what they guess.",
)
CLARIFY_LINE_NO_WHY = Line(
    say="Is there anything you need explained to understand the text? Not why, and no opinions.",
    cue="What it says, not why",
    why="Asking why makes an author defend; what the text says is enough to react to it.",
)
ANSWER_ASK = "What was the answer? (Nothing noted if it was only said)"
MORE_QUESTIONS = "Did the answers raise new questions?"
NO_MORE_QUESTIONS = "No, all is clear"
ANOTHER_ROUND = "Yes, once more round"
REWORD = "The text itself needs clearer words"

# C4 React.
REACT_LINE = Line(
    say="In a few sentences each: how does this sit with you? We do not answer each other.",
    cue="Reactions, no replies",
    why="Everybody is heard before anybody decides, and the proposal gets better by it.",
)
REACT_AGAIN_LINE = Line(
    say="Once more round: having heard everybody, what do you think now?",
    cue="Second reactions, no replies",
    why="What others said changes how one sees it.",
)
REACT_LINE_SPEAK = Line(
    say="A few sentences from each, please; one word is enough, but everybody speaks.",
    cue="Everybody speaks, no replies",
    why="Whoever stays silent here often objects later.",
)

# C5 Tune.
TUNE_LINE_FACILITATOR = Line(
    say="If I heard small changes, I say which I take and which not; object if that matters.",
    cue="Take, leave, or park changes",
    why="Changes in wording save a round; a changed idea needs to be presented anew.",
)
TUNE_LINE_AUTHOR = Line(
    say="Having heard all this: does the author want to change anything?",
    cue="The author decides on changes",
    why="Before the round the proposal is still its author's.",
)
TUNE_LINE_CIRCLE = Line(
    say="Is there a small change worth making now? We check it with everybody.",
    cue="Small changes, checked with all",
    why="A change that nobody objects to costs nothing; any other can wait for the round.",
)
TUNE_ASK = "Any change before we decide?"
TUNE_GO_ON = "No change, go on"
TUNE_AMENDMENT = "A change is offered"
TUNE_INFO = "We must find something out first"
TUNE_DELEGATE = "A few people work on it"
TUNE_REWORK = "It goes back to be worked over"
TUNE_WITHDRAW = "The author takes it back"
AMENDMENT_ASK = "Which change is offered?"
RULING_FACILITATOR = "Facilitator: do you take it? Say it aloud."
RULING_AUTHOR = "Author: do you take it?"
RULING_CIRCLE = "Does anybody object to this change?"
RULED_TAKE = "Taken"
RULED_ANEW = "Taken, but it changes the idea: read it anew"
RULED_DECLINE = "Left out"
RULED_PARK = "Parked for later"
NEW_TEXT_ASK = "How does the text read now?"

# C6 Restate.
RESTATE_LINE = Line(
    say="This is what we are about to decide. Please read it all, with its dates and its owner.",
    cue="Read it all back",
    why="Everybody must be able to point at the same words.",
)
RESTATE_LINE_MISSING = Line(
    say="Before we decide: this still lacks {missing}. Do we want to add it?",
    cue="Lacking: {missing}",
    why="Without a date, an owner and signs of success nobody will look at it again.",
)
MISSING_REVIEW = "a day to look at it again"
MISSING_OWNER = "somebody who looks after it"
MISSING_CRITERIA = "signs by which we see whether it works"
RESTATE_ASK = "This is what we decide now. Anything to add or change?"
RESTATE_GO_ON = "Nothing, go to the <consent> round"
CHANGE_TEXT = "The text"
CHANGE_REVIEW = "When we look again"
CHANGE_EXPIRES = "When it ends by itself"
CHANGE_OWNER = "Who looks after it"
CHANGE_CRITERIA = "Signs of success"
ABSENT_OBJECTS = "Somebody absent has sent an <objection>"
ABSENT_WHO_ASK = "Who of the absent objects?"
BECAUSE_RESTATE = "Completed before the round"
BECAUSE_QUESTION = "Made clearer during the round"
BECAUSE_UNCLEAR = "Made clearer"

# What stands beneath the text.
VERSION_HEADING = "Proposal, version {number}"
HEADING = "Proposal"
FACT_REVIEW = "Looked at again"
FACT_EXPIRES = "Ends"
FACT_OWNER = "Looked after by"
FACT_CRITERIA = "Signs of success"
FACT_CONDITIONS = "Only if"
FACT_MEASURES = "Watched"
MEASURE = "{what}"
MEASURE_WHO = "{what} (by {who})"
MEASURE_STOP = "{what}; we stop if: {stop}"
MEASURE_WHO_STOP = "{what} (by {who}); we stop if: {stop}"

# Enough people.
QUORUM_MET = "{here} of {members} members, as the rule “{rule}” wants"
QUORUM_NOT_MET = "Only {here} of {members} members; the rule “{rule}” is not met"
QUORUM_DOUBTFUL = "Decided all the same with {here} of {members} members; rule “{rule}” not met"
TOO_FEW_LINE = Line(
    say="We are {here} of {members}; our rule for decisions is not met. What do we do?",
    cue="Too few to decide",
    why="A decision of too few is doubted later; it is better to say it now.",
)
TOO_FEW_ASK = "There are too few of us to decide. Absent: {absent}. What do we do?"
POSTPONE = "Wait until more of us are here"
RECOMMEND = "Pass the text on as a recommendation"
ANYWAY = "Decide all the same; the minutes say so"

# C7 The consent round.
CONSENT_LINE_AIM = Line(
    say="This is the decision. Do you have an <objection>: a reason why this would hurt our <aim>?",
    cue="Any <objection>?",
    why="Asking for the reason against brings information; asking for agreement brings taste.",
)
CONSENT_LINE_CONSEQUENCES = Line(
    say=(
        "This is the decision. Do you have an <objection>: harm that this would do,"
        " or a clear improvement that we would miss?"
    ),
    cue="Any <objection>?",
    why="An objection shows us what we have not seen yet.",
)
CONSENT_LINE_TOLERANCE = Line(
    say="This is the decision. Is it beyond what you can live with, and can you tell us why?",
    cue="A weighty, reasoned <objection>?",
    why="What one would like better is no reason to stop; what one cannot live with is.",
)
CONSENT_LINE_TESTS = Line(
    say="This is the decision. Do you see a reason why it would set us back, seen from your role?",
    cue="Would it set us back?",
    why="The question is harm to the work, not whether something else would be nicer.",
)
CONSENT_ASK = "{name}: any <objection>?"
CONSENT_YES = "No <objection>: <consent>"
CONSENT_OBJECTION = "<Objection>"
CONSENT_CONCERN = "<Consent>, with a <concern>"
CONSENT_ABSTAIN = "Abstains"
CONSENT_QUESTION = "A question first"
CONSENT_EVERYBODY = "Nobody objects: consent of all {count} still to be asked"
CONSENT_EVERYBODY_ELSE = "Nobody else objects: consent of all {count} still to be asked"
REASON_ASK = "{name}: what would go wrong? One phrase"
CONCERN_ASK = "{name}: what is the <concern>? One phrase"
WHICH_ASK = "Is it one of the <objection>s that are still open?"
WHICH_NEW = "No, it is another one"
WHICH_OLD = "{reason}"
ALL_ASK = "All together: does anybody object?"
ALL_ASK_SIGNS = "Everybody shows at once: does anybody show an <objection>?"
SIGNS_CUE = Line(
    say="All together, on three: show whether you have an <objection>.",
    cue="All show at once",
    why="Nobody can copy a neighbour when all show at the same time.",
)
ALL_NOBODY = "Nobody objects: consent of all {count}"
ALL_SOME = "Somebody objects"
OBJECTORS_ASK = "Who objects?"
QUESTION_ASK = "{name}: what is the question?"
QUESTION_THEN = "Does the answer change the proposal?"
QUESTION_GO_ON = "No, back to the round"
QUESTION_CHANGE = "Yes, the text changes; everybody is asked again"
AGAIN = "The proposal has changed, so all earlier answers are void. To be asked again: {names}"
NEW_ROUND = "Everybody is asked again: {names}"

# T22 After a withdrawal.
NOTHING_NEW_LINE = Line(
    say="The <objection> is settled and the text has not changed. Has anybody heard something new?",
    cue="Anything new for anybody?",
    why="Whoever has consented may have heard something in between that changes it.",
)
NOTHING_NEW_ASK = "The text is the same. Does anybody object now?"
NOTHING_NEW_NO = "Nothing new: consent of all {count}"
NOTHING_NEW_YES = "Somebody does: a new round"
NOTHING_NEW_CAME = (
    "The text stayed the same; asked once more, none of {count} had an <objection> any longer."
)

# C12 and C13.
APPEAL_TELL = "Whoever is against it later: {appeal}"
ADOPTED_TELL = "No <objection>. It is decided."
ADOPTED_PENDING_TELL = "No <objection> from anybody here."
ADOPTED_CONDITIONALLY_TELL = "No <objection>. It is decided, if: {conditions}"
CELEBRATE = Line(
    say="It is decided. Thank you, also for the <objection>s: let us enjoy it for a moment.",
    cue="It is decided. Thank you!",
    why="People need to hear that it is decided, and that their work counted.",
)
ANNOUNCED = Line(
    say="It is decided.",
    cue="It is decided",
    why="People need to hear that it is decided.",
)
ANNOUNCED_PENDING = Line(
    say="Nobody here has an <objection>. Thank you. Those who are not here have their say as well.",
    cue="No <objection> here; the absent are asked",
    why="A decision is the circle's, not only of those in the room; all need to know who is asked.",
)
CONCERNS_ASK = "Which <concern>s do we write beside the decision? One on each line"
ANNOUNCE_ASK = "Who tells whom about it, and by when?"
