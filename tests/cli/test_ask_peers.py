"""`sociocli practice ask-peers`."""

from __future__ import annotations

from pathlib import Path

import pytest
from commanding import Hand
from overtime import pauses, sits

from sociocli.cli import ask_peers, init_asking
from sociocli.domain.practised import Answered, Quotes
from sociocli.practice.looking_back.reflecting_wording import FOR_PEERS
from sociocli.record.practice_log import practice_home
from sociocli.record.reflection_file import kept_peers

ANSWERS = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: heard/1, answer: I rush.}
- {ask: action-1, answer: Wait}
"""


@pytest.fixture
def learner(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> Hand:
    """Return somebody who practised a little, on 2026-11-22."""
    monkeypatch.setattr("sociocli.cli.app_practice_reflect.today", lambda: "2026-11-22")
    return hand


def wrote(hand: Hand, name: str, said: str) -> str:
    """Ask somebody, and let them write an answer; return their file."""
    hand.types("practice", "ask-peers", "--name", name)
    path = Path(hand.out.rpartition(": ")[2].strip())
    path.write_text(path.read_text().replace(f"{FOR_PEERS[0]}\n", f"{FOR_PEERS[0]}\n\n{said}\n"))
    return str(path)


def test_a_file_for_each(learner: Hand) -> None:
    """Each person gets a file with the questions for the role, and it is said how to send it."""
    code = learner.types(
        "practice", "ask-peers", "--name", "Ana, Ben", "--name", "أمينة", "--name", "Ana",
        "--for", "a circle of seven", "--role", "del",
    )  # fmt: skip
    assert code == 0
    assert learner.out == (
        "For Ana: questions-for-ana.md\nFor Ben: questions-for-ben.md\n"
        "For أمينة: questions-for-somebody.md\n"
    )
    assert "sociocli practice ask-peers --read FILE..." in learner.err
    text = (learner.folder / "questions-for-ana.md").read_text()
    assert "It is about: a circle of seven, in the role of delegate" in text
    assert "## 8. When I am delegate" in text
    assert all(question in text for question in FOR_PEERS)


def test_into_another_folder(learner: Hand) -> None:
    """With --to the files stand there; a folder that is missing is said."""
    (learner.folder / "out").mkdir()
    assert learner.types("practice", "ask-peers", "--name", "Ana,Ben", "--to", "out") == 0
    assert len(list((learner.folder / "out").iterdir())) == 2
    assert learner.types("practice", "ask-peers", "--name", "Ana", "--to", "no") == 2
    assert "no folder" in learner.err


@pytest.mark.parametrize("names", ["Ana", "a,b,c,d,e,f"])
def test_how_many_are_best(learner: Hand, names: str) -> None:
    """One person or six are possible, and it is said what is best."""
    assert learner.types("practice", "ask-peers", "--name", names) == 0
    assert "Two to five people are best" in learner.err


def test_two_are_enough(learner: Hand) -> None:
    """Two names need no advice."""
    learner.types("practice", "ask-peers", "--name", "Ana;Ben")
    assert "are best" not in learner.err


def test_without_names(learner: Hand) -> None:
    """If it was agreed so, no name stands in a file."""
    assert learner.types("practice", "ask-peers", "--name", "Ana,Ben", "--unnamed") == 0
    assert learner.out == "For somebody: questions.md\nFor somebody: questions-2.md\n"
    assert "Ana" not in (learner.folder / "questions.md").read_text()


def test_an_odd_role(learner: Hand) -> None:
    """The roles are listed, and nothing is written."""
    assert learner.types("practice", "ask-peers", "--name", "Ana", "--role", "king") == 2
    assert "facilitator, secretary, leader, delegate, host" in learner.err
    assert learner.files() == []


def test_nobody_named_and_nobody_there(learner: Hand) -> None:
    """Without a terminal the names must be given."""
    assert learner.types("practice", "ask-peers") == 4
    assert "--name" in learner.err


def test_asked_at_a_terminal(learner: Hand) -> None:
    """Who, what about, which role, and whether names stand there."""
    typed = ["", "Ana, Ben", "", ""]
    learner.patch.setattr(init_asking, "at_terminal", lambda: True)
    learner.patch.setattr(init_asking.dialog, "text", lambda *_, **__: typed.pop(0))
    learner.patch.setattr(init_asking.dialog, "choose_from", lambda *_, **__: "no")
    assert learner.types("practice", "ask-peers") == 0
    assert "At least one name is needed." in learner.err
    text = (learner.folder / "questions.md").read_text()
    assert "It is about: hosting in general, in the role of facilitator" in text


def test_reading_and_hearing(learner: Hand) -> None:
    """What was written and what was heard is kept privately; the files stay as they are."""
    files = [wrote(learner, "Ana", "Zen."), wrote(learner, "Ben", "Asking.")]
    before = {name: (learner.folder / name).read_bytes() for name in learner.files()}
    path = learner.writes("../answers.yaml", ANSWERS)
    code = learner.types("practice", "ask-peers", "--read", *files, "--answers", str(path))
    assert code == 0
    kept, troubles = kept_peers()
    assert troubles == []
    assert [(one.name, one.quotes) for one in kept[0].peers] == [
        ("Ana", Quotes.NO),
        ("Ben", Quotes.NO),
    ]
    assert kept[0].heard == (Answered(FOR_PEERS[0], "I rush."),)
    assert kept[0].review == "2027-02-22"
    assert {name: (learner.folder / name).read_bytes() for name in learner.files()} == before
    assert list((practice_home() / "reading-peers").iterdir()) == []


def test_files_alone_are_enough(learner: Hand) -> None:
    """Naming files means reading them."""
    file = wrote(learner, "Ana", "Zen.")
    path = learner.writes("../answers.yaml", ANSWERS)
    assert learner.types("practice", "ask-peers", file, file, "--answers", str(path)) == 0
    assert "named twice" in learner.err
    assert len(kept_peers()[0][0].peers) == 1


def test_going_on_without_the_files(learner: Hand) -> None:
    """What was begun goes on though the files are gone."""
    file = wrote(learner, "Ana", "Zen.")
    sits(learner, ANSWERS, "role-itself", pauses)
    assert learner.types("practice", "ask-peers", file) == 0
    assert "Go on with: sociocli practice ask-peers --read" in learner.err
    Path(file).unlink()
    sits(learner, "answers: []\n")
    assert learner.types("practice", "ask-peers", "--read") == 0
    kept, _ = kept_peers()
    assert kept[0].heard == (Answered(FOR_PEERS[0], "I rush."),)
    assert kept[0].peers[0].answers == (Answered(FOR_PEERS[0], "Zen."),)


def test_the_same_files_go_on(learner: Hand) -> None:
    """Giving the same files again goes on; other files begin on their own."""
    ana, ben = wrote(learner, "Ana", "Zen."), wrote(learner, "Ben", "Asking.")
    sits(learner, ANSWERS, "role-itself", pauses)
    learner.types("practice", "ask-peers", ana)
    heard = sits(learner, "answers: []\n")
    learner.types("practice", "ask-peers", ben)
    assert "heard/1" in heard
    heard = sits(learner, "answers: []\n")
    learner.types("practice", "ask-peers", ana)
    assert "heard/1" not in heard
    assert [one.peers[0].name for one in kept_peers()[0]] == ["Ben", "Ana"]


def test_nothing_to_go_on_with(learner: Hand) -> None:
    """Reading needs files, unless something was begun."""
    assert learner.types("practice", "ask-peers", "--read") == 2
    assert "--read FILE..." in learner.err


def test_nobody_has_written_yet(learner: Hand) -> None:
    """Empty forms are named, and nothing is kept."""
    learner.types("practice", "ask-peers", "--name", "Ana,Ben")
    assert learner.types("practice", "ask-peers", "questions-for-ana.md") == 0
    assert "questions-for-ana.md: nothing is written" in learner.err
    assert "nothing was kept" in learner.err


@pytest.mark.parametrize("name", ["no.md", ".", "shopping.md"])
def test_a_file_that_is_none(learner: Hand, name: str) -> None:
    """A missing file, a folder, and another text are said in a sentence."""
    learner.writes("shopping.md", "Milk\n")
    assert learner.types("practice", "ask-peers", "--read", name) in (2, 3)
    assert name in learner.err


def test_asking_and_reading_at_once(learner: Hand) -> None:
    """Both at once is refused, and nothing is written."""
    assert learner.types("practice", "ask-peers", "x.md", "--name", "Ana") == 2
    assert "not both at once" in learner.err
    assert learner.files() == []


def test_roles_are_known_by_their_beginning() -> None:
    """An empty role is that of the facilitator."""
    assert ask_peers._role("") == "facilitator"
    assert ask_peers._role(" Sec") == "secretary"
