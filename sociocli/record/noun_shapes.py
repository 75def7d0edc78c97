"""The fields of the nouns that the index reads, as a table.

It says the same as the nouns themselves (tests/record/test_noun_shapes.py holds
the two against each other, and prints the line that belongs here), so that a file
can be looked at without loading the nouns or making any: that would take longer
than all the rest when one meeting is new.

A field is a key of the file, “!” if it must be there, and its kind behind a
colon, text if there is none; “?” after the kind lets it be empty, “*” means any
number of them. `said` is a text that is not empty; `day` and `time` may be.

Source: product.md section 4 (the kinds of files).
"""

from __future__ import annotations

__all__ = ["SHAPES", "WORDS"]

SHAPES = {
    "Minutes": (
        "id! circle! date! began ended planned_begin planned_end status:Status"
        " accepted:Acceptance? title place method about:CircleAtTheTime? facilitator"
        " facilitated_also:text* secretary quorum people:Attendee* last_minutes:LastMinutes?"
        " announcements:text* check_in:text* agenda agenda_changes:AgendaChange*"
        " steps:StepRecord* items:Item* notes:text* actions_reviewed:ReviewedAction*"
        " actions:Action* backlog:Topic* check_out:text* improvements:text* next:NextMeeting?"
        " published_by corrections_until process:text* corrections:Correction*"
    ),
    "Acceptance": "date minutes how hash",
    "CircleAtTheTime": "name aim domain above",
    "Attendee": (
        "id! name! part:Part presence:Presence right:Right capacity arrived:time left:time"
        " away:Away*"
    ),
    "Away": "left! back",
    "LastMinutes": "id status how corrections:text* hash",
    "AgendaChange": "at! what!",
    "StepRecord": "title! notes:text*",
    "Item": (
        "title! kind:Kind outcome:Outcome number:number by method result counts:Counts?"
        " planned:number used:number present:text* quorum links:text* summary questions:text*"
        " ideas:text* notes:text* process:text* proposal:Proposal? rounds:ConsentRound*"
        " objections:Objection* concerns:Concern* decision:Decision? selection:Selection?"
        " pending:Pending? polls:Poll* revisits topic about:text* next:NextStep? parts:Item*"
    ),
    "Counts": "in_favour:number against:number abstained:number blank:number eligible:number",
    "Proposal": (
        "need versions:Version* questions:QuestionAsked* reactions:text* amendments:Amendment*"
    ),
    "Version": (
        "text!:said review:day expires:day owner criteria:text* conditions:text*"
        " measures:Measure* by because"
    ),
    "Measure": "what! who how_often stop_if",
    "QuestionAsked": "question! answer",
    "Amendment": "text! state!:Taken decided_by",
    "ConsentRound": (
        "version!:number consent!:number objections:number concerns:number abstained:number"
        " entitled:number proposed:text* after"
    ),
    "Objection": (
        "reason!:said against:number understood harms test resolved:Resolution? how"
        " state:ObjectionState by"
    ),
    "Concern": "text! by",
    "Decision": (
        "text! review expires owner criteria:text* conditions:text* measures:Measure*"
        " concerns:Concern* announce supersedes"
    ),
    "Selection": (
        "role! title holder:text* start until seats:number things:yes_no describes"
        " qualifications:text* reasons conditions:text* candidates:Candidacy* grid:GridRow*"
        " previous accepted confirm_by search"
    ),
    "Candidacy": "candidate! reasons by result because",
    "GridRow": "nominator! first:text* final:text* reason change",
    "Pending": "who!:text* rule! until in_force:yes_no answered:text* settled",
    "Poll": "question! result!",
    "NextStep": "when to output what",
    "ReviewedAction": "id! what! who:text* state:ActionState by",
    "Action": "what! who:text* by item:number",
    "Topic": "title! kind:Kind? by when why item:number minutes:number",
    "NextMeeting": "date time place who until",
    "Correction": "text! date by minutes",
    "StandingDecision": (
        "title!:said status:DecisionStatus adopted:day review:day expires:day ended:day because"
        " owner criteria:text* conditions:text* measures:Measure* concerns:Concern* supersedes"
        " superseded_by minutes pending:Pending? outside:OutsideMeeting? revisits:Revisit*"
        " waiting:Waiting? text"
    ),
    "OutsideMeeting": (
        "how link opened:day closes:day silence:SilenceMeans answers:Answer* closed:day brought"
    ),
    "Answer": "who! answer!:Answered reason date:day",
    "Revisit": "date! outcome!:Outcome minutes since",
    "Waiting": (
        "text review:day expires:day owner criteria:text* conditions:text* measures:Measure*"
        " concerns:Concern*"
    ),
    "Term": (
        "role!:said holder!:said title from:day until:day state:TermState ended:day because"
        " minutes pending:Pending?"
    ),
    "StandingAction": (
        "what!:said who:text* by every state:ActionState closed:day note minutes handed:HandedOver*"
    ),
    "HandedOver": "who:text* date",
    "BacklogTopic": (
        "title!:said kind:Kind? order:number minutes:number by when why wished link since:day"
        " from continues decision role term proposal:AgendaProposal?"
    ),
    "AgendaProposal": "text need review expires owner criteria:text*",
}
WORDS = {
    "ActionState": "open done dropped",
    "Answered": "consent objection",
    "DecisionStatus": "in_force pending asked ended replaced declined",
    "Kind": "report explore decide elect review",
    "ObjectionState": (
        "open unexplained integrated withdrawn not_qualified moot unresolved overruled"
    ),
    "Outcome": (
        "adopted adopted_pending adopted_conditionally adopted_over_objection kept adjusted"
        " replaced ended elected vacant reopened withdrawn dropped rejected deferred delegated"
        " rework referred escalated other_method split recommended explored reported"
        " no_decision not_ours not_needed not_reached"
    ),
    "Part": "member guest observer",
    "Presence": "here late absent",
    "Resolution": (
        "amend shorten_term measure trial_scope safeguard condition split info delegate ask_up"
        " pause defer_objection monitor_only replace role_support withdraw_objection drop"
        " withdraw_proposal escalate other_method"
    ),
    "Right": "full advisory none on-leave",
    "SilenceMeans": "consent absent",
    "Status": "draft accepted",
    "Taken": "taken declined parked",
    "TermState": "holds pending ended",
}
