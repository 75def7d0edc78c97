"""The drills in which one writes or steps in, held from a file of answers by command."""

from __future__ import annotations

import pytest
from commanding import Hand

ANSWERS = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: "*/back", always: yes, answer: "Shelves would be empty. Did I get it?"}
- {ask: "*/line", always: yes, answer: "Does everybody agree?"}
- {ask: "*/answer", always: yes, answer: "Consent is a word of ours."}
- {ask: "*/first", always: yes, answer: own}
- {ask: "*/own", always: yes, answer: "But can you prove it?"}
- {ask: "*/way", always: yes, answer: shorten}
- {ask: "*/until", always: yes, answer: 4 weeks}
- {ask: "*/also", always: yes, answer: done}
- {ask: "*/look-2", always: yes, answer: step-in}
- {ask: "*/look-2/words", always: yes, answer: "Thank you."}
- {ask: "*/minutes", always: yes, answer: "Ana said nothing."}
- {ask: "*/then", always: yes, answer: again}
- {ask: "*/line-*", always: yes, answer: ready}
- {ask: "*/way", always: yes, answer: ready}
- {ask: "*/voice", always: yes, answer: "1"}
"""


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("say-it-back", 4),
        ("opening-lines", 6),
        ("first-question", 5),
        ("plain-words", 5),
        ("integrate-it", 3),
        ("what-belongs", 2),
        ("keep-time", 1),
    ],
)
def test_a_session_from_a_file(hand: Hand, name: str, count: int) -> None:
    """A session runs to its end, is called practice, and what shall come again comes back."""
    hand.writes("../answers.yaml", ANSWERS)
    before = sorted(hand.folder.rglob("*"))
    assert hand.types("practice", "drill", name, "--answers", "../answers.yaml") == 0, hand.err
    assert hand.out.startswith("PRACTICE: ")
    assert f"You looked at {count} of {count}." in hand.out
    assert f"Coming back: {count} at the next session." in hand.out
    assert sorted(hand.folder.rglob("*")) == before


def test_a_scene_from_a_file(hand: Hand) -> None:
    """A scene is walked through by the numbers of its moves."""
    hand.writes(
        "../answers.yaml",
        'begins: 2026-11-22T19:02:00+01:00\nanswers:\n- {ask: "*/*", always: yes, answer: "1"}\n'
        '- {ask: "*/then", answer: next}\n- {ask: "*/way", answer: ready}\n',
    )
    arguments = ("practice", "drill", "somebody-is-upset", "--answers", "../answers.yaml")
    assert hand.types(*arguments) == 0, hand.err
    assert "Nothing of this comes back" in hand.out


@pytest.mark.parametrize(
    ("exercise", "sentence"),
    [
        ("{id: a, text: Hi, moments: [{id: b, text: x, moves: [{say: s, to: c, why: w}]}]}", "“c”"),
        ("{id: a, text: Hi, moments: []}", "needs moments"),
        ("{id: a, text: Hi, moments: [{id: B!, text: x}]}", "“B!” is no id"),
    ],
)
def test_mistakes_of_a_trainer_are_told_with_their_line(
    hand: Hand, exercise: str, sentence: str
) -> None:
    """A drill of one's own that cannot be held is refused with file, line and reason."""
    hand.writes(
        "../own.yaml",
        "format: sociocli/drill/1\ntitle: Own\nabout: Try.\nform: upset\nexercises:\n"
        f"- {exercise}\n",
    )
    hand.writes("../answers.yaml", ANSWERS)
    arguments = ("practice", "drill", "../own.yaml", "--answers", "../answers.yaml")
    assert hand.types(*arguments) == 2
    assert "../own.yaml:6: " in hand.err
    assert sentence in hand.err
