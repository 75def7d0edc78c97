"""A round against the clock, as it is shown."""

from __future__ import annotations

from drilling import hold

from sociocli.domain.drill_playing import Answers, Talker, TimedRound

ROUND = TimedRound(
    id="r",
    setting="bakery",
    text="A round in a minute.",
    planned=1,
    why="A timer is information.",
    model="Thank you. Kim, please.",
    talkers=(
        Talker(
            name="Ott",
            enough=2,
            answers=Answers.GOES_ON,
            need="the wind",
            says=("One.", "Two.", "Three.", "Four.", "Five."),
        ),
        Talker(name="Kim", says=("Fine.",), leaves_at=1, need="nothing"),
    ),
)


def test_listening_only_takes_its_time() -> None:
    """Without stepping in the round runs over, somebody is gone, and it comes back."""
    got = hold(ROUND)
    assert got.keys == [*(f"look-{n}" for n in range(1, 6)), "then"]
    assert "Used: 1:40; planned: 1:00." in got.end
    assert "Gone before their turn: Kim." in got.end
    assert "You did not step in." in got.end
    assert "Others step in with Ott between 0:40 and 1:20" in got.end
    assert not got.outcome.held


def test_the_clock_is_told_at_each_look() -> None:
    """The text says who speaks, since when, who is to come and who has to go."""
    table = hold(ROUND).asked[1].scene.table
    assert table is not None
    assert "“Two.”" in table.text
    facts = [fact.text for fact in table.facts]
    assert facts[:4] == ["0:40 gone of 1:00", "Ott, for 0:40", "Kim", "Kim, at 1:00"]


def test_stepping_in_with_words_is_read() -> None:
    """The words are shown with what they hold; somebody who goes on is asked once more."""
    got = hold(
        ROUND,
        {
            "look-2": "step-in",
            "look-2/words": "Thank you, one sentence more?",
            "look-3": "step-in",
            "look-3/words": "But please, Kim has to go.",
        },
    )
    tables = [question.scene.table for question in got.asked]
    assert any(table and "Ott nods, and goes on." in table.text for table in tables)
    assert any(table and "Ott nods and comes to an end." in table.text for table in tables)
    assert "After 0:40 with Ott, when it had been said: “Thank you, one sentence more?”" in got.end
    assert "I see “But”" in got.end
    assert "Everybody spoke." in got.end
    assert "Without you it would have taken 1:40." in got.end


def test_too_early_says_what_was_not_heard() -> None:
    """Whoever is stopped before it was said is named with what they had to say."""
    early = {"look-1": "step-in", "look-1/words": "", "look-2": "listen"}
    short = TimedRound(
        id="r",
        text="A round.",
        planned=1,
        model="Thank you.",
        talkers=(Talker(name="Ott", enough=2, need="the wind", says=("One.", "Two.")),),
    )
    got = hold(short, {"look-1": early["look-1"], "look-1/words": ""})
    assert "Ott had not come to it yet: the wind" in got.end
    assert "before it was said: without words" in got.end
    assert not got.outcome.held


def test_in_time_it_may_rest() -> None:
    """If everybody spoke in the planned time the exercise may rest."""
    short = TimedRound(
        id="r",
        text="A round.",
        planned=1,
        model="Thank you.",
        talkers=(Talker(name="Ott", says=("One.",)), Talker(name="Kim", says=("Two.",))),
    )
    got = hold(short)
    assert "Used: 0:40; planned: 1:00." in got.end
    assert got.outcome.held
