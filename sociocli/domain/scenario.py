"""A scenario of practice: a circle, an agenda, and what each of its people wants there.

Knows what people say and what would meet their worries. Must not know how a
meeting runs, nor what the coach makes of it.

Source: process.md 3.6, 3.7, 6 and 7; formats.md 3.2.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sociocli.domain.agenda import Agenda, AgendaItem, Step
from sociocli.domain.character import Character
from sociocli.domain.day import day, term_end
from sociocli.domain.proposal import Resolution
from sociocli.domain.text import is_id
from sociocli.errors import BadRequest

__all__ = ["Course", "Meaning", "Met", "Override", "Scenario", "Stance", "Utterance", "Worry"]


class Meaning(StrEnum):
    """What is behind something that is said; the learner has to hear it."""

    TALK = "talk"
    QUESTION = "question"
    ANSWER = "answer"
    REACTION = "reaction"
    PREFERENCE = "preference"
    CONCERN = "concern"
    OBJECTION = "objection"
    HESITATION = "hesitation"
    CONSENT = "consent"
    IDEA = "idea"
    OFF_TOPIC = "off-topic"
    OUT_OF_TURN = "out-of-turn"
    DEBATE = "debate"
    AGAINST = "against"
    ATTACK = "attack"
    UPSET = "upset"
    PROTEST = "protest"
    YES = "yes"
    NO = "no"
    WITHDRAWS = "withdraws"
    MOVES = "moves"
    STAYS = "stays"
    ACCEPTS = "accepts"
    DECLINES = "declines"
    ARRIVES = "arrives"


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that somebody says.

    Args:
        person: The id of the speaker.
        text: What is said.
        means: What is behind it.
        seconds: How long it takes to say.

    """

    person: str
    text: str
    means: Meaning = Meaning.TALK
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Met:
    """One way in which a worry is met; all that is given must hold.

    Args:
        by: The way that was chosen; any change of the proposal if None.
        words: One of these must stand in what is new: text, condition, measure or support.
        within: For a shorter time: the review or the end lies within this span, like 3 months.
        stop: True if what is watched needs somebody and a point at which one stops.

    """

    by: Resolution | None = None
    words: tuple[str, ...] = ()
    within: str = ""
    stop: bool = False

    def __post_init__(self) -> None:
        if self.within:
            term_end(self.within, day("2026-11-22"))


@dataclass(frozen=True, slots=True)
class Worry:
    """An objection that somebody has, or seems to have, and what would meet it.

    Args:
        says: What they say in the consent round, in one phrase.
        because: The real reason; it comes out when they are asked or well understood.
        harms: How it touches the aim.
        words: Saying it back holds the reason if it holds one of these.
        met: The ways in which it is met; any one is enough.
        idea: What they would do about it.
        thanks: What they say when it is met.
        still: What they say when it is not.
        hidden: What they say instead in the consent round, as long as nobody asks.
        surface: What they explain at first, before they feel understood.
        only_wish: True if it is a preference that sounds like an objection; asked, they say so
            by `because`, and consent.
        after: It comes up only once the text on the table holds one of these words.
        before: It is there only while the text holds none of these words.
        if_unheard: True if it comes up only where their question got no room.
        takes_back: What they say once they are understood, if that alone is enough.

    """

    says: str
    because: str = ""
    harms: str = ""
    words: tuple[str, ...] = ()
    met: tuple[Met, ...] = ()
    idea: str = ""
    thanks: str = ""
    still: str = ""
    hidden: str = ""
    surface: str = ""
    only_wish: bool = False
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    if_unheard: bool = False
    takes_back: str = ""


@dataclass(frozen=True, slots=True)
class Stance:
    """What one person wants and says in one item, or in the whole meeting (item 0).

    Args:
        person: Their id.
        item: The number of the item; 0 for the opening, the closing and everywhere else.
        says: Lines by step, like `check-in`, `frame`, `agenda`, `ideas`, `check-out`; at a
            step that is nobody's turn they are said by themselves.
        meanings: What is behind these lines, by the same steps, where it is more than talk.
        asks: What they ask when the text is clarified.
        asks_means: What is behind that question.
        answers: As author: answers, by the id of who asked, or `all`.
        reacts: Their reaction.
        reacts_means: What is behind it.
        offers: A small change that they offer before the round.
        idea: What they suggest when ideas are asked for.
        consents: How they answer in the consent round if nothing is against it.
        consents_means: What is behind that: consent, preference, hesitation, concern.
        asked: What they say when asked what is behind it.
        worries: Their objections.
        interrupts: What they say at somebody else's turn, by step and person: `reactions/ana`.
        interrupts_means: What that is: out of turn, debate, off topic, upset.
        minutes: How long they speak in reactions and reports.
        comes: The step at which they come, if they are late: `item-1/questions`.
        withdraws: As author: what they say when they would rather take the proposal back.
        withdraws_after: From so many objections on.
        quality: What they want of the one who takes a role.
        nominates: Whom they write on their slip: an id or a name.
        because: Why.
        because_means: What that is; `against` for a remark against somebody.
        moves: To whom they move in the change round.
        moves_because: Why.
        about: What they have against a candidate, by that person's id: the worry's number
            in `worries`, from 1.
        declines: Their worry, by number, if they are the candidate and do not want to.
        accepts: What they say when they take it on.

    """

    person: str
    item: int = 1
    says: tuple[tuple[str, str], ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
    asks: str = ""
    asks_means: Meaning = Meaning.QUESTION
    answers: tuple[tuple[str, str], ...] = ()
    reacts: str = ""
    reacts_means: Meaning = Meaning.REACTION
    offers: str = ""
    idea: str = ""
    consents: str = ""
    consents_means: Meaning = Meaning.CONSENT
    asked: str = ""
    worries: tuple[Worry, ...] = ()
    interrupts: tuple[tuple[str, str], ...] = ()
    interrupts_means: Meaning = Meaning.OUT_OF_TURN
    minutes: int = 0
    comes: str = ""
    withdraws: str = ""
    withdraws_after: int = 0
    quality: str = ""
    nominates: str = ""
    because: str = ""
    because_means: Meaning = Meaning.TALK
    moves: str = ""
    moves_because: str = ""
    about: tuple[tuple[str, str], ...] = ()
    declines: int = 0
    accepts: str = ""

    def __post_init__(self) -> None:
        for step, means in self.meanings:
            if means not in [one.value for one in Meaning]:
                message = f"“{means}” at {step} is no meaning; see the README."
                raise BadRequest(message)
        numbers = [*(number for _, number in self.about), str(self.declines)]
        if any(not n.isdigit() or int(n) > len(self.worries) for n in numbers):
            message = f"{self.person} has no worry of that number."
            raise BadRequest(message)


@dataclass(frozen=True, slots=True)
class Override:
    """What a course does otherwise than a good facilitator would.

    Args:
        ask: A pattern of keys whose answer is another, or before which something is done.
        answer: The answer to it.
        list: The answer, where it is several names.
        say: A move instead: something is said first (see `practice/moves.py`).
        to: To whom; the one whose turn it is, if nobody.
        words: In which words.
        way: A way out that is taken instead, like `round`.
        always: True if it holds every time.

    """

    ask: str
    answer: str = ""
    list: tuple[str, ...] = ()
    say: str = ""
    to: str = ""
    words: str = ""
    way: str = ""
    always: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """One way through a scenario: good, or bad in one documented manner.

    Args:
        name: Its name.
        about: What happens, in a sentence.
        ends: The outcome of the last item.
        notices: The numbers of the signals that the coach must notice, and no others.
        praises: What it must praise, by name.
        does: What is done otherwise than by the model facilitator.

    """

    name: str
    about: str = ""
    ends: str = ""
    notices: tuple[str, ...] = ()
    praises: tuple[str, ...] = ()
    does: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """A meeting to practise with.

    Args:
        name: Its name, as in the command.
        title: What it is about, in a few words.
        about: What the learner is told before.
        task: What they may try to do.
        rung: Its place in the ladder of difficulty, from 1.
        minutes: How long it takes, for the learner.
        method: The circle's method.
        circle: The name of the circle.
        aim: Its aim.
        domain: Its domain.
        date: The day of the meeting.
        time: When it begins.
        length: Its planned minutes.
        you: The id of the person whom the learner plays, who facilitates.
        secretary: The id of who writes.
        people: Who is there; an id alone means that person of the library.
        guests: Ids of those of them who are guests.
        opening: The steps of the opening.
        items: The items.
        closing: The steps of the closing.
        stances: What people want.
        courses: Ways through it: at least one good one and several bad ones.
        next: What to try afterwards, by name.

    Raises:
        BadRequest: If somebody is named who is not there.

    """

    name: str
    title: str
    about: str
    task: str = ""
    rung: int = 0
    minutes: int = 10
    method: str = "sofa"
    circle: str = "The circle"
    aim: str = ""
    domain: str = ""
    date: str = "2026-11-22"
    time: str = "19:00"
    length: int = 30
    you: str = ""
    secretary: str = ""
    people: tuple[Character, ...] = ()
    guests: tuple[str, ...] = ()
    opening: tuple[Step, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    closing: tuple[Step, ...] = ()
    stances: tuple[Stance, ...] = ()
    courses: tuple[Course, ...] = ()
    next: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        if not is_id(self.name):
            message = f"The name “{self.name}” may only hold a-z, 0-9 and hyphens, like first-try."
            raise BadRequest(message)
        here = [one.id for one in self.people]
        named = [self.you, *([self.secretary] if self.secretary else []), *self.guests]
        named += [stance.person for stance in self.stances]
        for one in named:
            if one not in here:
                message = f"“{one}” is not among the people of this scenario."
                raise BadRequest(message)
        for stance in self.stances:
            if not 0 <= stance.item <= len(self.items):
                message = f"There is no item {stance.item} for {stance.person}."
                raise BadRequest(message)

    @property
    def agenda(self) -> Agenda:
        """The agenda of the meeting."""
        return Agenda(
            name=self.name, title=self.title, date=self.date, time=self.time,
            minutes=self.length, opening=self.opening, items=self.items, closing=self.closing,
        )  # fmt: skip
