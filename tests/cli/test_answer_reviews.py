"""`sociocli answer` and `decisions settle` after reviews: minutes and decisions say the same."""

from __future__ import annotations

import pytest
from away_record import MET, MINUTES, NUMBERS, UNTIL, decision, item, reviews_without_kim, topics
from commanding import Hand
from standing_record import standing_in

from sociocli.domain.item import Outcome
from sociocli.domain.standing import BacklogTopic, DecisionStatus
from sociocli.record.minutes_file import read_minutes

OBJECTS = ("objection", "--reason", "It rusts.")
ON = ("--date", "2026-11-23")


def files(hand: Hand) -> dict[str, bytes]:
    """Return all files of the record."""
    found = [path for path in hand.folder.rglob("*") if path.is_file()]
    return {path.relative_to(hand.folder).as_posix(): path.read_bytes() for path in found}


def writes_back(hand: Hand, before: dict[str, bytes]) -> None:
    """Have all files as they were."""
    for name in files(hand):
        (hand.folder / name).unlink()
    for name, data in before.items():
        (hand.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (hand.folder / name).write_bytes(data)


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("words", [("consent",), OBJECTS], ids=["consent", "objection"])
def test_an_answer_does_the_same_whichever_is_named(
    name: str, words: tuple[str, ...], hand: Hand
) -> None:
    """Named by minutes or by decision: minutes, decision and backlog end up alike."""
    before = files(reviews_without_kim(hand))
    assert hand.types("answer", name, "kim", *words, *ON) == 0, hand.err
    by_decision = files(hand)
    writes_back(hand, before)
    line = ("answer", MET, "kim", *words, "--item", NUMBERS[name], *ON)
    assert hand.types(*line) == 0, hand.err
    assert files(hand) == by_decision
    changed = [path for path, data in by_decision.items() if before.get(path) != data]
    assert f"decisions/operations/2026-01-10-{name}.md" in changed
    assert MINUTES in changed
    assert len(topics(hand)) == (words != ("consent",))
    assert hand.types("check", "--date", "2026-11-23") in (0, 1)
    assert "backlog/" not in hand.out


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("by", ["minutes", "decision"])
def test_an_objection_opens_a_review_again(name: str, by: str, hand: Hand) -> None:
    """The decision stays as it was, the review came to nothing, and a topic says why."""
    reviews_without_kim(hand)
    which = (MET, "kim", *OBJECTS, "--item", NUMBERS[name])
    assert hand.types("answer", *(which if by == "minutes" else (name, "kim", *OBJECTS)), *ON) == 0
    now = decision(hand, name)
    assert (now.status, now.text, now.review) == (
        DecisionStatus.IN_FORCE, f"{name.capitalize()} as ever.", "2026-11-20",
    )  # fmt: skip
    assert now.revisits[-1].outcome is Outcome.DEFERRED
    assert now.waiting is None
    assert item(hand, name).outcome is Outcome.DEFERRED
    assert [one.reason for one in item(hand, name).objections] == ["It rusts."]
    (topic,) = topics(hand)
    brought = standing_in(BacklogTopic, topic)
    assert brought.decision == f"decisions/operations/2026-01-10-{name}"
    assert (brought.by, brought.when) == ("", "next meeting")
    assert brought.origin == f"{MET}#{NUMBERS[name][0]}"
    assert "It rusts." in brought.why


@pytest.mark.parametrize("by", ["minutes", "decision"])
def test_silence_is_never_counted_where_somebody_objected(by: str, hand: Hand) -> None:
    """What is objected to stays open; of the others both files say that nobody objected."""
    reviews_without_kim(hand, away="kim, zoe")
    which = (
        (MET, "kim", *OBJECTS, "--item", "1.1") if by == "minutes" else ("bikes", "kim", *OBJECTS)
    )
    assert hand.types("answer", *which, *ON) == 0, hand.err
    assert hand.types("answer", "noise", "kim", *OBJECTS, *ON) == 0
    assert hand.types("decisions", "settle", "--date", "2026-11-25") == 0
    settled = [
        line.partition(":")[0] for line in hand.out.splitlines() if "nobody objected" in line
    ]
    assert settled == ["Keys", "Lamps", "Shed"]
    for name in ("bikes", "noise"):
        assert decision(hand, name).status is DecisionStatus.IN_FORCE
        assert "silence" not in " ".join(item(hand, name).process[1:])
        assert item(hand, name).outcome is Outcome.DEFERRED
    for name in ("keys", "lamps", "shed"):
        assert item(hand, name).process[-1].endswith("silence counted as the consent of Kim, Zoe.")
        now = decision(hand, name)
        assert now.pending is not None
        assert (now.pending.who, now.waiting) == ((), None)
        assert now.revisits[-1].since == "2026-11-25"
    assert decision(hand, "lamps").text == "Lamps off at ten."
    whole = read_minutes(hand.folder / MINUTES).items[0]
    assert whole.outcome is Outcome.SPLIT
    assert whole.pending is not None
    assert (whole.pending.who, whole.pending.answered) == ((), ("kim",))
    assert hand.types("decisions", "settle", "--date", "2026-11-25") == 0
    assert hand.out == "Nothing waits whose deadline has passed.\n"


def test_a_consent_to_the_item_is_one_to_all_that_were_asked_together(hand: Hand) -> None:
    """Whoever consents to reviews in one round need not name each; an objection is to one."""
    reviews_without_kim(hand)
    assert hand.types("answer", f"{MET}#1", "kim", *OBJECTS, *ON) == 2
    assert "1.1: Bikes; 1.2: Keys" in hand.err
    assert hand.types("answer", f"{MET}#1", "kim", "consent", *ON) == 0
    assert hand.out.splitlines()[:2] == [
        "Kim: consent. Bikes: kept as it is.",
        "Kim: consent. Keys: kept as it is.",
    ]
    for name in ("bikes", "keys"):
        now = decision(hand, name)
        assert (now.review, now.revisits[-1].outcome) == ("2027-10-02", Outcome.KEPT)
        assert item(hand, name).outcome is Outcome.KEPT
    whole = read_minutes(hand.folder / MINUTES).items[0]
    assert whole.pending is not None
    assert (whole.outcome, whole.pending.who) == (Outcome.KEPT, ())


def test_what_was_taken_out_of_a_round_leaves_it_split(hand: Hand) -> None:
    """An item of which some came as items of their own is not called kept by a late consent."""
    reviews_without_kim(hand)
    path = hand.folder / MINUTES
    text = path.read_text(encoding="utf-8").replace("outcome: kept", "outcome: split", 1)
    path.write_text(text, encoding="utf-8")
    assert hand.types("answer", f"{MET}#1", "kim", "consent", *ON) == 0, hand.err
    assert read_minutes(path).items[0].outcome is Outcome.SPLIT


def test_after_acceptance_the_parts_can_still_be_named(hand: Hand) -> None:
    """Accepted minutes stay as they are; by their numbers the answers reach the decisions."""
    reviews_without_kim(hand)
    assert hand.types("minutes", "accept", MET, *ON) == 0
    before = (hand.folder / MINUTES).read_bytes()
    assert hand.types("answer", MET, "kim", *OBJECTS, "--item", "1", *ON) == 2
    assert "name one of them instead" in hand.err
    assert hand.types("answer", MET, "kim", *OBJECTS, "--item", "1.1", *ON) == 0, hand.err
    assert hand.out.splitlines()[0] == (
        "Kim: objection. Bikes: stays in force until the next meeting looks at it."
    )
    assert hand.types("answer", MET, "kim", "consent", "--item", "2", *ON) == 0, hand.err
    assert decision(hand, "lamps").text == "Lamps off at ten."
    assert hand.types("answer", MET, "kim", "consent", *ON) == 2
    assert hand.types("answer", f"{MET}#2", "kim", "consent", *ON) == 2
    assert (hand.folder / MINUTES).read_bytes() == before
    assert decision(hand, "bikes").revisits[-1].outcome is Outcome.DEFERRED


def test_after_acceptance_one_consent_goes_to_all_of_one_round(hand: Hand) -> None:
    """So it is with draft minutes as well."""
    reviews_without_kim(hand)
    assert hand.types("minutes", "accept", MET, *ON) == 0
    assert hand.types("answer", MET, "kim", "consent", "--item", "1", *ON) == 0, hand.err
    assert hand.out.splitlines() == [
        "Kim: consent. Bikes: in force.",
        "Kim: consent. Keys: in force.",
        "changed    decisions/operations/2026-01-10-bikes.md",
        "changed    decisions/operations/2026-01-10-keys.md",
    ]


@pytest.mark.parametrize("missing", ["minutes", "decision"])
@pytest.mark.parametrize("which", [(MET, "--item", "2"), ("lamps",)], ids=["minutes", "decision"])
def test_an_answer_that_only_one_has_goes_to_the_other(
    missing: str, which: tuple[str, ...], hand: Hand
) -> None:
    """After a command that was cut off nothing is settled, and the same answer makes all whole."""
    before = files(reviews_without_kim(hand))
    name, *more = which
    assert hand.types("answer", "lamps", "kim", *OBJECTS, *ON) == 0
    whole = files(hand)
    of_minutes = [path for path in before if path.startswith("minutes/")]
    of_lamps = ["decisions/operations/2026-01-10-lamps.md"]
    half = whole | {one: before[one] for one in (of_minutes if missing == "minutes" else of_lamps)}
    writes_back(hand, half)
    assert hand.types("decisions", "settle", "2026-01-10-lamps", "--date", "2026-11-25") == 2
    assert hand.types("decisions", "settle", "--date", "2026-11-25") == 0
    assert "the answer of Kim stands either in the minutes or in the decision" in hand.err
    assert "Lamps: " not in hand.out
    writes_back(hand, half)
    assert hand.types("answer", name, "kim", *OBJECTS, *more, *ON) == 0, hand.err
    assert files(hand) == whole


def test_who_answers_after_an_objection_is_told_what_comes(hand: Hand) -> None:
    """Once it is opened again, the others answer at the next meeting; strangers are told so too."""
    reviews_without_kim(hand, away="kim, zoe")
    assert hand.types("answer", "noise", "kim", *OBJECTS, *ON) == 0
    assert hand.types("answer", "noise", "zoe", "consent", *ON) == 2
    assert "comes back at the next meeting" in hand.err
    assert decision(hand, "noise").status is DecisionStatus.IN_FORCE
    assert hand.types("answer", "noise", "bob", "consent", *ON) == 2
    assert "No answer is awaited here any more" in hand.err


def test_an_answer_older_than_the_review_is_none(hand: Hand) -> None:
    """The day of the review counts, and not the day on which the decision was first adopted."""
    reviews_without_kim(hand)
    assert hand.types("answer", "bikes", "kim", "consent", "--date", "2026-11-21") == 2
    assert hand.types("answer", "bikes", "kim", "consent", "--date", UNTIL) == 0


@pytest.mark.parametrize("name", ["bikes", "lamps", "shed"])
def test_what_holds_meanwhile_stays_and_comes_up_again(name: str, hand: Hand) -> None:
    """Where the circle has it in force until then, an objection only brings it up."""
    before = files(reviews_without_kim(hand, "lazy, pending_in_force: true"))
    text = decision(hand, name).text
    assert hand.types("answer", name, "kim", *OBJECTS, *ON) == 0, hand.err
    now = decision(hand, name)
    assert (now.text, now.status, now.waiting) == (text, DecisionStatus.IN_FORCE, None)
    assert now.revisits[-1].outcome in (Outcome.KEPT, Outcome.ADJUSTED)
    assert len(topics(hand)) == 1
    by_decision = files(hand)
    writes_back(hand, before)
    line = ("answer", MET, "kim", *OBJECTS, "--item", NUMBERS[name], *ON)
    assert hand.types(*line) == 0, hand.err
    assert files(hand) == by_decision
    writes_back(hand, before)
    assert hand.types("decisions", "settle", "--date", "2026-11-25") == 0
    assert "Noise: ended; nobody objected" in hand.out


@pytest.mark.parametrize(
    "line",
    [("answer", "lamps", "kim", "consent"), ("decisions", "settle", "2026-01-10-lamps")],
    ids=["answer", "settle"],
)
def test_minutes_that_cannot_be_read_stop_it(line: tuple[str, ...], hand: Hand) -> None:
    """Neither of the two changes alone; the file and its line are named."""
    reviews_without_kim(hand)
    path = hand.folder / MINUTES
    path.write_text("- [\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = files(hand)
    day = "2026-11-25" if "settle" in line else "2026-11-23"
    assert hand.types(*line, "--date", day) == 2
    assert f"{MINUTES}:" in hand.err
    assert files(hand) == before
