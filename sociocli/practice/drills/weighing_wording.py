"""What the drill of weighing reasons says, and by which words a count is seen."""

from __future__ import annotations

from sociocli.domain.method import CandidateOrder

LABEL = "{text}"
QUOTED = "“{text}”"
NOMINATIONS = "The nominations, with their reasons"
NOMINATED = "{by} names {whom}: “{why}”"
QUALITIES = "Agreed qualities"
WHOM = "Whom would you propose?"
REASONS = "Write your proposal to the circle, as you would say it: I propose {name}, because ..."
YOUR_PROPOSAL = "You propose {name}"
TOUCHES = "Your sentence touches: {list}."
TOUCHES_NONE = (
    "In your words none of the agreed qualities was found. Which of them would you name? "
    "People consent more easily when they hear their own list again."
)
NOT_TOUCHED = "Not in it: {list}. One good reason can be enough."
COUNTED = (
    "“{words}” sounds like counting heads. A count is no reason: whoever was named once may fit "
    "best, and the others now think it was a vote. What was said about them?"
)
COUNT_IS_RULE = (
    "“{words}” counts heads. In the method you chose that is the rule: who was named most is "
    "proposed. The other schools weigh reasons instead."
)
WEIGHED = "For {whom}: {why}"
MODEL = "One could have said: “{model}”"
WHO_FIRST = "You ask for objections now. When do you ask {name}?"
ORDERS = {
    "first": "{name} first: if it is a no, we need not go on",
    "last": "{name} last, after everybody else",
    "alone": "Only {name}: the others have had their say",
}
ORDER_WHY = {
    "first": (
        "Whoever is asked first answers before hearing why the others trust them, and a modest "
        "person says no."
    ),
    "last": (
        "Whoever is asked last has heard the reasons of everybody, and can say what would make "
        "it possible."
    ),
    "alone": "Everybody's consent is needed. Whoever named somebody has not consented yet.",
}
ORDER_HERE = {
    CandidateOrder.TOGETHER: (
        "In the method you chose all show their sign at once, and an objection of {name} is "
        "heard first."
    ),
    CandidateOrder.LIKE_OTHERS: "In the method you chose {name} is asked like all others.",
}
LAST_TOO = "{name} last. So would most."
MOST_LAST = "Most would ask {name} last."
LONG = 5
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)"
COUNTING = (
    r"\bmost (?:of|people|votes|nominations|names|named|often|voices|said|wanted|members)\b"
    r"|\bthe most\b|\bmost nominated\b|\bvotes?\b|\bvoted\b|\bmajority\b|\bpoll\b"
    r"|\bnominations?\b|\bhalf of (?:us|you|the)\b|\bmore people\b|\bunanimous\w*"
    rf"|\b{_NUMBER} (?:of (?:us|you|them)|people|persons|members|times|voices|out of)\b"
    rf"|\b{_NUMBER} (?:named|nominated|said|chose|want(?:ed)?|for) \b"
)
