"""Practice by keys in a real terminal, every screen kept as plain text.

    .venv/bin/python tests/capture_practice.py DIR
    .venv/bin/python tests/capture_practice.py DIR --size 40x24

writes into DIR: a newcomer's first quarter of an hour; the hidden objection found,
and missed; a drill; the rehearsal of an own agenda; the table of signals. With
`--size` only the first, on a screen of so many columns and rows.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

from captured import Captured, Sitting, Size, as_text, printed

__all__ = [
    "CAPTURES",
    "USUAL",
    "drill",
    "first_quarter",
    "hidden_found",
    "hidden_missed",
    "rehearsal",
    "signals",
]

Screens = list[Captured]
Capture = Callable[[Path], Screens]

USUAL: Size = (80, 24)
SEED = ["--seed", "7"]
AGENDA = """\
format: sociocli/agenda/1
title: A bench under the lime tree
circle: operations
date: 2026-11-29
time: "19:00"
minutes: 30
opening: [gather, check-in]
items:
- title: A bench
  kind: decide
  minutes: 15
  by: ben
  proposal:
    text: We put a bench under the lime tree.
    need: Nobody can sit down between the gate and the house.
    review: 1 year
    owner: ben
    criteria: [Somebody sits on it every week]
closing: [check-out]
"""


def numbered(screen: Captured, words: str) -> str:
    """Return what is typed for an answer in a list."""
    found = re.search(rf"\[(\w+)\] {re.escape(words)}", screen.flowing)
    assert found is not None, f"no answer {words!r} on\n{screen.text}"
    return found[1]


def first_quarter(home: Path, size: Size = USUAL) -> Screens:
    """Somebody who has never facilitated sits down, and leads a consent round."""
    with Sitting(["practice", *SEED], home, size) as sitting:
        sitting.sees("PRACTICE", "Enter goes on")
        sitting.presses("Enter")
        which = sitting.sees("What would you like to practise?")
        sitting.answers(numbered(which, "One objection, met by a change"), "Enter")
        sitting.answers("Enter")  # when the coach speaks: when asked
        sitting.goes_on_to("How do you open the consent round?")
        sitting.answers("Does everybody agree with this?", "Enter")
        sitting.answers("Ctrl-G")
        sitting.answers("Enter")
        _consents_until(sitting, "Say it back", objector="Priya")
        sitting.answers("Ctrl-T")
        sitting.answers("a", "Enter")
        sitting.answers("After early shift they come between six and seven.", "Enter")
        sitting.answers("y", "Enter")
        sitting.answers("Everybody in the quarter can get it", "Enter")
        _asks_all_for_ideas(sitting)
        sitting.answers("One long evening a week", "Enter")
        sitting.answers("a", "Enter")
        sitting.answers("Backspace", ", and on Thursdays it stays open until seven.", "Enter")
        sitting.answers("n", "Enter")
        sitting.goes_on_to("How do you open the consent round?")
        sitting.answers("Does anybody see a reason why this would hurt our aim?", "Enter")
        _consents_until(sitting, "Who tells whom")
        sitting.answers("Priya tells the ward on Monday", "Enter")
        return _to_the_end(sitting)


def hidden_found(home: Path) -> Screens:
    """A pause is heard, and asked about: the real reason comes, and the text gets better."""
    with _behind_the_pause(home) as sitting:
        _consents_until(sitting, "Hm. I think that I can do it.")
        sitting.answers("Ctrl-T")
        sitting.answers("a", "Enter")
        sitting.answers("o", "Enter")
        sitting.answers("Alone at night it is not safe", "Enter")
        _consents_until(sitting, "Say it back")
        sitting.answers("You would be afraid to be alone there, since that man in autumn.", "Enter")
        sitting.answers("y", "Enter")
        sitting.answers("All who work in it go home safe", "Enter")
        _asks_all_for_ideas(sitting)
        sitting.answers("The door locked, and a bell for customers", "Enter")
        sitting.answers("a", "Enter")
        sitting.answers("Backspace", ", with the door locked and a bell for customers.", "Enter")
        sitting.answers("n", "Enter")
        sitting.goes_on_to("any objection?")
        _consents_until(sitting, "Who tells whom")
        sitting.answers("Diego tells the evening shifts on Monday", "Enter")
        return _to_the_end(sitting)


def hidden_missed(home: Path) -> Screens:
    """The same pause is written down as consent: at the check-out it comes out."""
    with _behind_the_pause(home) as sitting:
        _consents_until(sitting, "Who tells whom")
        sitting.answers("Diego tells the evening shifts on Monday", "Enter")
        return _to_the_end(sitting)


def drill(home: Path) -> Screens:
    """A few exercises of objection or not, and the closing."""
    asked = ["practice", "drill", "objection-or-not", "--exercises", "3", *SEED]
    with Sitting(asked, home) as sitting:
        sitting.sees("What was that?")
        sitting.leads(_SORTED)
        return sitting.screens


def rehearsal(home: Path) -> Screens:
    """Tomorrow's meeting is rehearsed tonight, under the members' own names."""
    printed(["demo", "--fast", "house"], home, home)
    (home / "house/agendas/tomorrow.yaml").write_text(AGENDA, encoding="utf-8")
    asked = ["-C", str(home / "house"), "meet", "tomorrow", "--rehearse", "--seed", "7"]
    with Sitting(asked, home) as sitting:
        sitting.sees("PRACTICE", "You lead;")
        sitting.leads(_REHEARSED, until="That was your practice.")
        return _to_the_end(sitting)


def signals(home: Path) -> Screens:
    """The table of what the coach watches for."""
    return [printed(["practice", "signals"], home, home)]


CAPTURES: dict[str, Capture] = {
    "first-quarter-of-an-hour": first_quarter,
    "hidden-objection-found": hidden_found,
    "hidden-objection-missed": hidden_missed,
    "drill": drill,
    "rehearsal": rehearsal,
    "signals": signals,
}


# What somebody does who hears a preference in everything.
_SORTED = ((r"What was that\?", ("p", "Enter")), (r"a (letter|number) then Enter", ("1", "Enter")))
# What somebody does who rehearses and hears an objection as one.
_REHEARSED = (
    (r"Who is here\?", ("e", "Enter")),
    (r"“[^”]*(I object|Objection|against it|cannot|too much)[^”]*”.*any objection\? \[c\]",
     ("o", "Enter")),
    (r"any objection\? \[c\]", ("c", "Enter")),
    (r"against it[^”]*”.*what would go wrong\?", ("They would have done it otherwise", "Enter")),
    (r"against it[^”]*”.*Say it back", ("Enter",)),
    (r"what would go wrong\?", ("It lands on the wrong people", "Enter")),
    (r"Say it back: what did we understand\?",
     ("The work falls to the same two of us, and it is written down nowhere.", "Enter")),
    (r"it does no harm.*is that it\? \[y\]", ("w", "Enter")),
    (r"is that it\? \[y\]", ("y", "Enter")),
    (r"Which ideas came\?", ("Say who helps", "Enter")),
    (r"What do we do about it\? >?\s?\[", ("a", "Enter")),
    (r"How does the text read now\?", ("Backspace", "; Ben and Kim oil it in spring.", "Enter")),
    (r"does your objection still stand\?", ("n", "Enter")),
)  # fmt: skip


# What is done again and again.


def _behind_the_pause(home: Path) -> Sitting:
    """Sit down to the hidden objection, as far as the consent round."""
    sitting = Sitting(["practice", "behind-the-pause", *SEED, "--coach", "end"], home)
    sitting.sees("PRACTICE", "Enter goes on")
    sitting.goes_on_to("How do you open the consent round?")
    sitting.answers("Enter")
    return sitting


def _consents_until(sitting: Sitting, text: str, objector: str = "") -> Captured:
    """Note consent from one after the other, and the objection of one, until a text comes."""
    screen = sitting.screens[-1]
    while text not in screen.flowing:
        if objector and f"{objector}: any objection?" in screen.flowing:
            sitting.answers("o", "Enter")
            screen = sitting.answers("At five she is still at work", "Enter")
        elif "any objection?" in screen.flowing:
            screen = sitting.answers("c", "Enter")
        else:
            raise AssertionError(f"neither {text!r} nor a consent round on\n{screen.text}")
    return screen


def _asks_all_for_ideas(sitting: Sitting) -> None:
    sitting.answers("Ctrl-T")
    sitting.answers("i", "Enter")


def _to_the_end(sitting: Sitting) -> Screens:
    """Let the meeting end, read the debrief, and leave."""
    sitting.goes_on_to("That was your practice.")
    sitting.goes_on_to("What now?")
    sitting.presses("Enter")
    assert sitting.leaves() == 0
    return sitting.screens


def main(arguments: list[str]) -> int:
    """Write the captures."""
    if not arguments:
        print(__doc__)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    captures, suffix = CAPTURES, ""
    if arguments[1:2] == ["--size"]:
        columns, rows = (int(part) for part in arguments[2].split("x"))
        suffix = f"-{arguments[2]}"
        captures = {
            "first-quarter-of-an-hour": lambda home: first_quarter(home, (columns, rows)),
        }
    for name, capture in captures.items():
        with TemporaryDirectory() as home:
            path = folder / f"{name}{suffix}.txt"
            path.write_text(as_text(capture(Path(home))), encoding="utf-8")
            print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
