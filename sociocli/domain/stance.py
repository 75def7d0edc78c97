"""What one person wants and says in one item of a practice.

Knows their lines by occasion, their worries, and when they speak out of turn.
Must not know how a meeting runs.

Source: process.md 2.5, 3.4, 4.2 and 6.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.utterance import Meaning
from sociocli.domain.worry import Worry
from sociocli.errors import BadRequest

__all__ = ["Interruption", "Stance"]


@dataclass(frozen=True, slots=True)
class Interruption:
    """Something that is said at somebody else's turn.

    Whoever has been told to wait does not speak out of turn again in this item;
    those of that temper have to be told twice.

    Args:
        at: The step and whose turn it is: `reactions/ana`.
        says: The words.
        means: What that is: out of turn, debate, off topic, upset.
        after: The id of somebody; it is said only if they spoke out of turn before, and
            nobody told them to wait.

    """

    at: str
    says: str
    means: Meaning = Meaning.OUT_OF_TURN
    after: str = ""


@dataclass(frozen=True, slots=True)
class Stance:
    """What one person wants and says in one item, or in the whole meeting (item 0).

    Args:
        person: Their id.
        item: The number of the item; 0 for the opening, the closing and everywhere else.
        role: The id of the role, where an item is about several and this is about one.
        says: Lines by step, like `check-in`, `frame`, `agenda`, `ideas`, `check-out`; at a
            step that is nobody's turn they are said by themselves, once.
        meanings: What is behind these lines, by the same steps, where it is more than talk.
        asks: What they ask when the text is clarified.
        asks_means: What is behind that question.
        asks_inside: The question inside, once they are told that opinions come later.
        answers: As author: answers, by the id of who asked, or `all`.
        reacts: Their reaction.
        reacts_means: What is behind it.
        offers: A small change that they offer before the round.
        idea: What they suggest when ideas are asked for.
        ideas: What they suggest for the objection of somebody, by that person's id, where
            it is not `idea`.
        knows: What they tell when they are asked, outside the consent round.
        consents: How they answer in the consent round if nothing is against it.
        consents_means: What is behind that: consent, preference, hesitation, concern.
        asked: What they say when asked what is behind it.
        worries: Their objections.
        interrupts: What they say at somebody else's turn.
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

    Raises:
        BadRequest: If a meaning or the number of a worry is unknown.

    """

    person: str
    item: int = 1
    role: str = ""
    says: tuple[tuple[str, str], ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
    asks: str = ""
    asks_means: Meaning = Meaning.QUESTION
    asks_inside: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    reacts: str = ""
    reacts_means: Meaning = Meaning.REACTION
    offers: str = ""
    idea: str = ""
    ideas: tuple[tuple[str, str], ...] = ()
    knows: str = ""
    consents: str = ""
    consents_means: Meaning = Meaning.CONSENT
    asked: str = ""
    worries: tuple[Worry, ...] = ()
    interrupts: tuple[Interruption, ...] = ()
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
        numbers = [number for _, number in self.about]
        numbers += [str(self.declines)] if self.declines else []
        if not all(n.isdigit() and 0 < int(n) <= len(self.worries) for n in numbers):
            message = f"{self.person} has no worry of that number."
            raise BadRequest(message)

    @property
    def about_somebody(self) -> tuple[int, ...]:
        """The numbers of the worries that belong to a candidate, not to a text."""
        own = (self.declines,) if self.declines else ()
        return (*(int(number) for _, number in self.about), *own)

    def against(self, candidates: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of the worries about these candidates, being one of them or not."""
        others = tuple(int(number) for who, number in self.about if who in candidates)
        own = self.person in candidates and self.declines
        return (*others, self.declines) if own else others
