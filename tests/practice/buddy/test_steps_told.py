"""The steps of a meeting in words; what was said in confidence stays there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from record_meetings import Recorded
from telling import EVERY, brought_of, recorded_named, told_again

from sociocli.domain.buddy import BuddyStep
from sociocli.practice.buddy.retelling import retell
from sociocli.practice.buddy.steps_told import Telling, private_texts, steps_told
from sociocli.process.asking import Aside
from sociocli.process.journal import Entry
from sociocli.process.meeting import meeting


def steps(name: str, **how: object) -> tuple[BuddyStep, ...]:
    """Return the steps of a recorded meeting with its own names."""
    told = told_again(recorded_named(name)).told
    return steps_told(told, replace(Telling(private=private_texts(told)), **how))


def whole(found: tuple[BuddyStep, ...]) -> str:
    """Return all words of some steps."""
    return "\n".join(
        "\n".join((one.where, one.table, *one.said, one.asked, one.done, one.line)) for one in found
    )


def test_a_step_says_where_what_and_what_was_done() -> None:
    """A step holds the place, the text with its facts, the question, the line and the answer."""
    found = next(one for one in steps("withdrawn") if "The need" in one.where)
    assert found.where.startswith("Item 1 of 2, decision: ")
    assert found.table.startswith("Proposal\n")
    assert "\nLooked at again: " in found.table
    assert found.asked == "Is it ours to decide, and today?"
    assert found.line.startswith("The need is this: “")
    assert "\n" not in found.line
    assert found.done == "It is ours, and we go on"


def test_a_round_says_who_said_what_and_how_many_spoke() -> None:
    """A round has all that was noted, with names, and its end in numbers."""
    found = next(one for one in steps("ninety-minutes") if one.where.endswith("Reactions"))
    assert "Grace: My stomach says no. I will have an objection." in found.said
    assert found.asked == "Everybody has a turn in a round."
    assert found.done == "The round went to its end: 8 spoke."


def test_an_objection_is_heard_before_it_is_noted() -> None:
    """What somebody objects stands in what was said, and in what was done with it."""
    found = next(one for one in steps("withdrawn") if one.asked == "Tariq: any objection?")
    reason = "Who has no money throws the thing away, and that is the opposite of our aim."
    assert found.said == (f"Tariq: {reason}",)
    assert found.done.split("\n")[0] == "Objection"
    assert reason in found.done


def test_consents_are_named_together() -> None:
    """A run of consents says whose they were."""
    found = [one.done for one in steps("withdrawn") if "Taken as consent" in one.done]
    assert found == ["Taken as consent: Milan.", "Taken as consent: Oona, Pieter van der Meer."]


def test_questions_have_no_hints_of_keys() -> None:
    """No step tells a reader what Enter would do."""
    assert "Enter for" not in "".join(one.asked for one in steps("ninety-minutes"))


def test_a_slip_is_as_the_reveal_showed_it() -> None:
    """After the reveal the nominations stand on the table, in the order of the seats."""
    found = next(
        one
        for one in steps("ninety-minutes")
        if "have been named" in one.done or "Reasons for the nominations" in one.where
    )
    assert "Nominations for Facilitator\nAsha: Edda\nBram: Carol" in found.table


@EVERY
def test_no_slip_is_told_before_the_reveal(recorded: Recorded) -> None:
    """Wherever a meeting is cut before the reveal, nobody learns what was written."""
    entries = recorded.journal()
    reveals = [n for n, one in enumerate(entries) if one.key.split("~")[0].endswith("/reveal")]
    for at in reveals:
        told = told_again(recorded, at).told
        text = whole(steps_told(told, Telling()))
        assert "Nominations for" not in text.rpartition("Nominations, in silence")[2]
        assert " wrote " not in text.rpartition("Consent round")[2]


def test_what_was_off_the_record_is_not_told() -> None:
    """What was said off the record stands nowhere, and what came after it does."""
    text = whole(steps("first-evening"))
    assert "vicar" not in text
    assert "We begin in the workshop and look at it after three evenings." in text


def with_entries(recorded: Recorded, change: dict[str, object], keep: int | None = None) -> str:
    """Tell a recorded meeting with other answers to some questions, in words."""
    entries = [
        replace(one, answer=change.get(one.key, one.answer)) for one in recorded.journal()[:keep]
    ]
    brought = brought_of(recorded)
    told = retell(lambda: meeting(brought), entries).told
    return whole(steps_told(told, Telling(private=private_texts(told), entries=entries)))


def test_check_in_and_check_out_are_not_told() -> None:
    """What people say of themselves is in no step, not even where it is said again later."""
    secret = "My mother is ill and I slept badly."
    recorded = recorded_named("two-objections-and-a-third")
    text = with_entries(
        recorded,
        {
            "check-in/agnes": {"text": secret},
            "check-out/agnes": {"text": "I worry about my mother"},
            "item-1/reactions/agnes": {"text": f"As I said: {secret} And the rule is good."},
        },
    )
    assert "mother" not in text
    assert "As I said: (not for others) And the rule is good." in text


@pytest.mark.parametrize("name", ["item-1/consent-1/flora/reason"])
def test_an_objection_off_the_record_is_not_told_later(name: str) -> None:
    """A reason that was given off the record is on the table, and yet is not for others."""
    recorded = recorded_named("two-objections-and-a-third")
    entries = recorded.journal()
    at = next(n for n, one in enumerate(entries) if one.key == "item-1/consent-1/flora")
    moment = entries[at].moment
    off = Entry(entries[at].key, None, human=True, moment=moment, aside=Aside("off"))
    on = Entry("item-1/consent-1/edwin", None, human=True, moment=moment, aside=Aside("off"))
    told_off = Entry("aside/off", None, human=False, moment=moment)
    told_on = replace(told_off, key="aside/off~2")
    changed = [*entries[:at], off, told_off, *entries[at : at + 2], on, told_on]
    changed += entries[at + 2 :]
    brought = brought_of(recorded)
    told = retell(lambda: meeting(brought), changed).told
    found = whole(steps_told(told, Telling(private=private_texts(told))))
    assert entries[at + 1].key == name
    assert str(entries[at + 1].answer) not in found
    assert "(not for others)" in found


def test_what_simulated_people_say_is_heard() -> None:
    """In a practice, what was said before a question is in its step, and splits the consents."""

    def said(entries: object, key: str) -> tuple[str, ...]:
        del entries
        wanted = key == "item-1/consent-1/milan"
        return ("Milan: Hm. I would have liked green, but go ahead.",) if wanted else ()

    found = next(one for one in steps("withdrawn", said=said) if one.asked.startswith("Milan: any"))
    assert found.said == ("Milan: Hm. I would have liked green, but go ahead.",)
    assert found.done == "Taken as consent: Milan."


def test_what_is_said_in_reply_comes_with_what_was_done() -> None:
    """An answer to what was done does not stand before it."""

    def said(entries: object, key: str) -> tuple[str, ...]:
        del entries
        return ("Tariq: Yes, that is it.",) if key == "item-1/objection-1/confirmed" else ()

    found = next(one for one in steps("withdrawn", said=said) if one.asked.startswith("Say it b"))
    assert found.said == ()
    assert found.done.split("\n")[-2:] == [
        "Tariq: Yes, that is it.",
        "Tariq: is that it? Yes, that is it",
    ]


def test_what_a_facilitator_said_is_a_step() -> None:
    """A sentence said to somebody beside a question is what was done there."""
    recorded = recorded_named("withdrawn")
    entries = recorded.journal()
    at = next(n for n, one in enumerate(entries) if one.key == "item-1/consent-1/tariq")
    values = (("to", "tariq"), ("move", "ask"), ("words", "What lies behind that?"))
    moment = entries[at].moment
    spoken = Entry(entries[at].key, None, human=True, moment=moment, aside=Aside("said", values))
    brought = brought_of(recorded)
    told = retell(lambda: meeting(brought), [*entries[:at], spoken, *entries[at:]]).told
    done = [one.done for one in steps_told(told, Telling())]
    assert "To Tariq: “What lies behind that?”" in done
