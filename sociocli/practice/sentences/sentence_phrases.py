"""The words by which a sentence shows what it does: asks, argues, says back, counts.

Knows English phrases only, each as a pattern of whole words: a space stands for
any space or light punctuation between words. Must not know who spoke, when, or
whether it was good to say; a word that is found is shown, never scored.

Source: process.md section 6, the signals of kind TXT, and 3.4, 4.2.
"""

from __future__ import annotations

from sociocli.practice.sentences.sentence_signs import Sign

__all__ = ["DENIABLE", "PHRASES", "UNLESS"]

_ALL = "(?:everyone|everybody|you all|we all|all of (?:you|us)|all|anyone|anybody|you|we)"
_NOT = "(?:not|n'?t)"
_WHO = "(?:member|leader|delegate|secretary|facilitator|parent|neighbour|treasurer|author)"
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_CLOCK = "(?:half past|quarter (?:past|to)|\\d{1,2}[:.]\\d\\d|\\d{1,2} o'?clock)"
_SPEAKS = "(?:start|begin|go|speak|add|say|ask|read|react|hear)"
_NT = "n'?t"
_BACK = "(?:worry|concern|fear|point|objection)"

# A phrase is a pattern; longer ones stand before shorter ones that they begin with.
PHRASES: dict[Sign, tuple[str, ...]] = {
    Sign.AGREEMENT: (
        f"(?:do|does|would|ca){_NT} {_ALL} (?:all )?agree",
        "(?:do|can) (?:you|we) not (?:all )?agree",
        f"(?:is|are) {_ALL} (?:all )?(?:happy|okay|ok|fine|good|comfortable|on board|with me)",
        "(?:everyone|everybody) (?:is )?(?:okay|ok|happy|fine|good|on board|alright|all right)",
        "(?:everyone|everybody) (?:agrees|likes|supports)",
        f"(?:do|does|did) {_ALL} (?:all )?(?:like|support|approve)",
        "(?:we|you|everyone|everybody|all) (?:are |is )?in agreement",
        "(?:do we|we) have (?:an )?agreement",
        "happy with",
        "(?:okay|ok|fine) (?:for|with) (?:you|everyone|everybody|all|this|that|it)",
        "in favou?r",
        "all (?:good|fine|okay|ok|in)(?: with)?",
        "sounds? good",
        "thumbs up",
        "yes or no",
        "who(?: is|'s) for (?:it|this|that)",
        "agreed(?=\\s*\\?)",
        "agree",
    ),
    Sign.HYPOTHETICAL: (
        f"would {_ALL} (?:all )?(?:consent|agree|object|accept|support|mind|say yes|go along)",
        f"would {_ALL} (?:all )?be (?:okay|ok|fine|happy|willing|open|able|in favou?r)",
        f"would {_ALL} (?:all )?have (?:an |any )?objections?",
        f"(?:could|can|might) {_ALL} (?:all )?(?:imagine|picture|see ourselves|conceive of)",
        f"(?:could|might) {_ALL} (?:all )?(?:consent|agree|accept|live with|go along)",
        "would it be (?:okay|ok|fine|all right|alright|possible|good|acceptable)",
        "if we (?:were to|should) (?:decide|consent|adopt|do)",
        "in (?:principle|theory)",
        "theoretically",
        "hypothetically",
    ),
    Sign.ARGUES: (
        "but",
        "(?:we|we have|we've|that is|that's|it is|it's|this is|I|I have|I've) already",
        f"(?:that|it|this|they) (?:wo{_NOT}|will not|ca{_NOT}|cannot|could{_NOT}|would never)",
        "(?:that's|that is|it's|it is|this is) (?:really )?not (?:true|right|so|a problem)",
        "(?:that's|that is|it's|it is) not that (?:bad|many|much|often|hard)",
        "(?:don'?t|no need to) worry",
        "(?:you're|you are|you have got it|you've got it) (?:wrong|mistaken)",
        "you(?:'ll| will) see",
        "trust me",
        "the proposal (?:already|clearly|does)",
    ),
    Sign.PROVE: (
        "prove(?:s|d|n)?",
        "proof",
        "(?:any|what|show|the|your|some) (?:us |me )?(?:the |your |some )?evidence",
        "back (?:that|this|it) up",
        "justify",
        "how (?:do|can) you (?:know|be (?:so )?sure)",
    ),
    Sign.INVALID: (
        "invalid",
        "(?:not|isn'?t|aren'?t) (?:an? )?(?:valid|real|proper|true)(?: objections?| reason)?",
        "(?:not|isn'?t|no) (?:really |actually )?an? objection",
        f"does{_NOT} count",
        "does not count",
        "(?:just|only|merely|that's|that is) (?:a|your) preference",
        "(?:can'?t|cannot|may not|not allowed to) object",
    ),
    Sign.TALLY: (
        "most (?:of (?:the|our) )?(?:votes|voices|nominations|names|slips|hands|nominated|named)",
        "most (?:often|popular|of you)",
        "majority",
        "(?:votes?|voted|voting)",
        "(?:the )?winner",
        "(?:wins|won)",
        "tally",
        "count(?:ed|ing)? (?:the )?(?:names|nominations|slips)",
    ),
    Sign.VOLUNTEER: (
        "(?:who|anyone|anybody|somebody|someone)(?: would|'d) like",
        "(?:who|anyone|anybody) wants?",
        "volunteer(?:s|ing|ed)?",
        "(?:would|does|do|is) (?:anyone|anybody|somebody|someone) (?:like|want|interested|willing)",
        "who(?: is|'s) (?:willing|interested|up for|keen)",
        "(?:anyone|anybody) (?:willing|interested|up for|keen)",
        "(?:are|would) you (?:be )?(?:willing|interested|up for|keen)",
        "who (?:could|can|will|would) (?:take|do) (?:it|this|that|the role|the job)",
        "(?:do|would) you (?:want|like) (?:to do it|the role|this role|the job|it)",
    ),
    Sign.UNANIMITY: (
        "(?:can|could|do|will|shall) (?:we|you) (?:all|now all) (?:agree|settle|unite|come)",
        "(?:can|could|do|will|shall) (?:we|you) (?:agree|settle|unite) on (?:one|a|the)",
        "unanim(?:ous|ously|ity)",
        "(?:all|everyone|everybody) (?:on|to|behind|for) (?:the same|one) (?:name|person)",
        "(?:everyone|everybody|the rest of you|the others) (?:move|switch|change|join)",
        "until (?:we )?all agree",
    ),
    Sign.WHY_FEEL: (
        "why (?:do|did|would|should|are|were|don'?t|can'?t|won'?t) you",
        "why (?:is|was) (?:that|it) (?:a problem|so|important|bad)",
        "what makes you (?:feel|think|say|believe|so)",
        "explain why you",
    ),
    Sign.LEADING: (
        f"(?:do|would|should|could|is|are|does|was|ca){_NT} (?:you|we|it|that|this|there|they)",
        "surely",
        "why don'?t (?:we|you)",
        "how about",
        "what if (?:we|you|it)",
        "(?:right|no|or|okay|ok)(?=\\s*\\?)",
        "you (?:only |just |really )?(?:mean|want) (?:to )?(?:block|stop|delay)",
        "is it (?:just|only) (?:that|because)",
    ),
    Sign.PRESSES: (
        "(?:can|could) you (?:really |just )?not",
        "(?:can'?t|couldn'?t) you",
        "just (?:consent|accept|say yes|let it|try it|this once|for once)",
        "let (?:it|this|that) go",
        "please (?:consent|accept|agree)",
        "come on",
        "(?:everyone|everybody) else",
        "(?:all|all of) (?:the )?others",
        "(?:you are|you're|are you) the only",
        "(?:block|hold|holding|blocking) (?:us|this|it|everyone|everybody)",
        "we (?:really )?(?:need|have|must|want) to (?:finish|decide|move on|get on|be done)",
        "(?:do|did) you really",
        "is (?:it|that|this) really",
        "is (?:it|that|this) so (?:bad|important)",
        "are you (?:really )?sure",
        "(?:withdraw|drop) (?:it|your objection|that|the objection)",
        "take (?:it|that|your objection) back",
    ),
    Sign.RESTATES: (
        "let me (?:say|repeat|restate|check|try|see)(?: (?:it|that|this|you|if|back|whether))*",
        "(?:did|do|have) I (?:get|got|understand|understood|hear|heard)",
        "(?:if|as) I (?:understand|understood|hear|heard)",
        "(?:what )?I (?:hear|heard)",
        f"(?:so )?(?:your|her|his|their|the) {_BACK} is",
        "(?:so )?(?:you're|you are) (?:saying|worried|afraid|concerned|telling)",
        "(?:so )?you (?:mean|say|fear|worry|see)",
        "in other words",
        "to say it back",
    ),
    Sign.CHECKS: (
        "(?:did|do|have) I (?:get|got|understand|understood|hear|heard)",
        "is that (?:it|right|what you mean|how you mean it|what you meant|so)",
        "(?:is|was) (?:anything|something) missing",
        "did I (?:miss|leave)",
        "correct(?=\\s*\\?)",
        "yes(?=\\s*\\?)",
    ),
    Sign.HAT: (
        f"as (?:(?:a|an|the|your) )?(?:\\w+ )?{_WHO}",
        "(?:speaking|I speak|talking) (?:for myself|as)",
        "for myself",
        "my own (?:view|opinion|taste|wish)",
        "in my role",
        "(?:other |member's |member )?hat",
    ),
    Sign.THANKS: (
        "thank(?:s| you)",
        "(?:glad|good) (?:that )?you (?:say|said|raise|raised|told|tell)",
        "(?:I|we) appreciate",
        "welcome (?:that|to)",
    ),
    Sign.ALL_FINE: (
        "all (?:fine|good|okay|ok|well|happy)",
        "(?:everyone|everybody) (?:is )?(?:fine|good|okay|ok|happy|satisfied)",
        "(?:are|is) (?:you|we|everyone|everybody) (?:all )?(?:fine|good|okay|ok|happy|satisfied)",
        "(?:did|do) (?:you|everyone|everybody) (?:all )?(?:like|enjoy)",
        "was (?:it|that|this)(?: all)? (?:good|fine|okay|ok|all right|alright|nice)",
        "what (?:did you like|went well|was good|did you enjoy)",
        "(?:good|great|nice|lovely) (?:meeting|evening)",
    ),
    Sign.BETTER: (
        "better",
        "improv(?:e|ed|ing|ement|ements)",
        "differently",
        "next time",
        "(?:what|anything|something)(?: \\w+){0,3} (?:change|different)",
    ),
    Sign.OBJECTION: (
        "objections?",
        "object(?:s|ing)?",
        "(?:any|a|the|your|no) reasons? (?:not|why not|against|why)",
        "(?:speaks|anything|something) against",
        "(?:hurt|harm|damage)s?",
        "set (?:us )?back",
        "suffers?",
        "(?:go|goes|going|gone|went) wrong",
    ),
    Sign.QUESTION: (
        "questions?",
        "(?:need|needs) (?:explaining|explained|to (?:know|understand|ask))",
        "(?:not|un|isn'?t|what is|what's|anything) ?clear",
        "(?:understand|explain(?:ed)?)",
    ),
    Sign.DECIDED: (
        "(?:it is|it's|that is|that's|this is|we have|is now|so) (?:now )?decided",
        "(?:the )?decision stands",
        "(?:no|without any?) objections?(?=\\s*[.!:,])",
        "(?:is|are) (?:now )?(?:adopted|selected)",
    ),
    Sign.EVERYBODY: (
        "one (?:at a time|by one|after (?:the other|another))",
        "in turn",
        "(?:go|going|let's go|once|all the way) (?:a)?round",
        "(?:a|the|one|next|another) round",
        "each(?: of (?:you|us))?",
        "every(?:one|body)",
        "all of (?:you|us)",
        "who has not(?: yet)? (?:spoken|answered)",
    ),
    Sign.NO_REPLIES: (
        "no (?:comments?|replies|reply|answers?|crosstalk|discussion|debate|opinions?)",
        "without (?:comment|comments|commenting|replies|replying|answering|discussion|opinions)",
        "(?:we|please|you) (?:do not|don'?t|do n't) (?:answer|comment|reply|discuss|react)",
        "(?:only|just) listen",
        "listen (?:only|for now)",
        "nobody (?:answers|comments|replies)",
        "not yet",
    ),
    Sign.LATER: (
        "(?:its|their|own|another|the right) (?:own )?(?:place|turn|round|item)",
        "(?:next|later|another) (?:round|item|time|meeting|step)",
        "in a (?:minute|moment)",
        "(?:come|get|go) (?:back )?to (?:that|this|it)",
        "after (?:that|this|the meeting|the round|everybody|everyone)",
        "for (?:the )?reactions?",
        "on (?:the|our) (?:agenda|backlog|list)",
        "later",
        "park(?:ed)?",
        "(?:a |your |the )?question (?:inside|in (?:there|it|that)|behind)",
    ),
    Sign.TIME: (
        "(?:\\d+|one|two|five|ten|fifteen|few|more|these) (?:more )?(?:minutes?|seconds?)",
        "(?:a )?(?:quarter of an|half an) hour",
        f"(?:until|till|at|by|before) {_CLOCK}",
        "(?:our|the|your|more|of|on|over|in) time",
        "(?:leave|leaving|go) (?:early|before)",
        "clock",
        "(?:in|to|one|two|a last|your last|short|shorter) (?:a |one |two )?sentences?",
    ),
    Sign.ADVICE: (
        "(?:you|we|they) (?:should|must|ought to|have to|need to|'d better)",
        "(?:you|we) could (?:just|simply|also|try|ask|use|move|take)",
        "if I were you",
        "my advice",
        "why don'?t (?:you|we)",
        "(?:how about|what about \\w+ing)",
        "the (?:solution|answer|fix) is",
        "let(?:'s| us) (?:just|simply)",
        "I(?: would|'d) (?:suggest|recommend|propose)",
    ),
    Sign.JUDGES: (
        "(?:that|this|it|you|he|she)(?:'s| is|'re| are) (?:just |simply )?wrong",
        "(?:unfair|silly|nonsense|ridiculous|unreasonable|unrealistic|irrational|selfish)",
        "(?:exaggerat\\w*|overreact\\w*|stubborn|dramatic|paranoid|petty|lazy|negative)",
        "(?:too|so|over) (?:sensitive|emotional|strict|cautious|negative|critical|afraid)",
        "(?:obviously|of course|clearly)",
        "(?:always|never) (?:against|complain\\w*|object\\w*|block\\w*|happy)",
        "not that bad",
        "(?:good|great|excellent|fair|valid|bad|weak) (?:point|objection|argument)",
    ),
    Sign.CARE: (
        "what do you need",
        "(?:shall|should|do|can) we (?:take|have|make)? ?(?:a )?(?:pause|break|stop|moment)",
        "(?:would you like|do you want|take|have|need) (?:a |some )?(?:pause|break|moment|breath)",
        "take your time",
        "what would help(?: you)?",
        "how are you",
        "(?:a |short )(?:pause|break|silence|breath)",
    ),
    Sign.TERM: (
        "(?:look|looked|looks?) (?:at it |at this )?again",
        "(?:review|reviewed|reviews)",
        "(?:ends?|expires?|runs?|holds?) (?:on|until|at|for|in)",
        f"until (?:\\d\\w*|{_MONTH}|the|next|spring|summer|autumn|winter|easter|christmas)",
        "(?:for )?(?:\\d+|one|two|three|four|six|twelve|a) (?:weeks?|months?|years?|cycles?)",
        "term",
    ),
    Sign.OWNER: (
        "(?:look|looks|looked) after",
        "(?:takes?|taking) care of",
        "(?:is |are )?(?:in charge|responsible)",
        "(?:who )?(?:owns|owner)",
    ),
    Sign.IDEAS: (
        "ideas?",
        "suggestions?",
        "what (?:could|can|might|would) (?:we|you|anyone|anybody) (?:change|add|do|try)",
        "what would (?:take care of|settle|meet|help|have to)",
        "(?:change|shorten|measure|watch) (?:it|the|this|that)",
    ),
    Sign.FIRST_SIGN: (
        "(?:the )?first sign",
        "(?:how|what) would (?:we|you|one) (?:see|notice)",
        "what (?:would|could|will|might|happens|goes|do you see|are you afraid)",
    ),
    Sign.VAGUE: (
        "(?:etc|and so on|and so forth|and the like|things|stuff|everything|in general|various)",
        "(?:as needed|if possible|where appropriate|as appropriate|holistic(?:ally)?)",
        "(?:better world|a better place|make a difference|raise awareness|excellence)",
        "(?:support|promote|foster|facilitate|empower|enable|encourage|enhance|optimi[sz]e)",
        "(?:improve|help|strengthen|contribute to|work on|deal with|care about)",
    ),
}

# Phrases in which a word of a sign means something else.
UNLESS: dict[Sign, tuple[str, ...]] = {
    Sign.AGREEMENT: (
        "(?:I am|I'm|we are|we're) happy with",
        "agree to disagree",
        "(?:who|anybody|anyone) (?:does not|doesn'?t|disagrees)",
    ),
    Sign.ARGUES: ("(?:nothing|anything|all) but", "but also", "last but not least", "but first"),
    Sign.VOLUNTEER: (
        f"(?:who|anyone|anybody|somebody)(?: would|'d)? (?:likes?|wants?) to {_SPEAKS}",
    ),
    Sign.LEADING: (
        "(?:is|was) (?:that|it|this) right",
        "(?:did|do|have) I (?:get|got) (?:that|it|you) right",
    ),
    Sign.RESTATES: ("I (?:hear|heard) (?:no|nothing|none)", "let me (?:see|try) (?:who|what)"),
    Sign.THANKS: ("no thank(?:s| you)",),
    Sign.ADVICE: ("do (?:you|we|they) (?:have|need) to",),
    Sign.OBJECTION: (
        "(?:not|n'?t|isn'?t|no) (?:an? )?(?:valid |real )?objection to",
        r"(?:no|without) (?:\w+ for )?objections?",
        r"(?:nobody|no one|none of (?:you|us)) (?:objects|has (?:an?|any) objections?)",
        r"(?:don'?t|do not) (?:see|have|find) (?:an?|any) (?:harm|objections?)",
    ),
    Sign.EVERYBODY: ("(?:everyone|everybody) else",),
}

# After a "not" these say the opposite of what their words say alone.
DENIABLE: tuple[Sign, ...] = (
    *(Sign.AGREEMENT, Sign.UNANIMITY, Sign.PROVE, Sign.TALLY, Sign.VOLUNTEER, Sign.INVALID),
    *(Sign.JUDGES, Sign.ALL_FINE),
)
