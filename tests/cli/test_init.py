"""`sociocli init`: a record is begun."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from commanding import Hand
from terminal.pty_driver import Terminal

from sociocli.cli import init_asking, init_done
from sociocli.errors import RecordError
from sociocli.process.asking import Pause
from sociocli.terminal import dialog

ALL = (
    "--name",
    "Mill Court",
    "--circle",
    "Operations",
    "--aim",
    "All eat.",
    "--members",
    "Ana, Ben",
)
CIRCLE = (
    "name: Operations\naim: All eat.\nmembers:\n- id: ana\n  name: Ana\n- id: ben\n  name: Ben\n"
)
RECORD = [".gitattributes", "circles/operations.yaml", "sociocli.yaml"]


def files(hand: Hand, folder: str = "") -> list[str]:
    """Return the files of a record without its schemas and what git keeps."""
    root = hand.folder / folder
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return sorted(str(path) for path in found if path.parts[0] not in (".git", ".schema"))


def read(hand: Hand, name: str) -> str:
    """Return the text of a file."""
    return (hand.folder / name).read_text(encoding="utf-8")


class Answers:
    """Somebody at a terminal who answers the dialogs in their order."""

    def __init__(self, hand: Hand, *answers: str | BaseException) -> None:
        self.asked: list[str] = []
        self._answers = list(answers)
        hand.patch.setattr(init_asking, "at_terminal", lambda: True)
        hand.patch.setenv("TERM", "xterm")
        hand.patch.setattr(dialog, "text", self.text)
        hand.patch.setattr(dialog, "choose_from", self.choose)

    def text(self, question: str, **_: object) -> str:
        """Answer a question."""
        self.asked.append(question)
        answer = self._answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def choose(self, question: str, options: Sequence[tuple[str, str]], **_: object) -> str:
        """Choose one of several."""
        answer = self.text(question)
        assert answer in [value for value, _ in options]
        return answer


MINUTES = "minutes/operations/2026-11-22-operations.yaml"
LAMPS = "decisions/operations/2026-11-01-lamps"


def test_a_record_is_begun_from_options(hand: Hand) -> None:
    """Everything said on the command line is written, and nothing is asked."""
    assert hand.types("init", *ALL) == 0
    assert files(hand) == RECORD
    assert read(hand, "circles/operations.yaml").endswith(CIRCLE)
    assert read(hand, "sociocli.yaml").endswith(
        "format: sociocli/organisation/1\nname: Mill Court\n"
    )
    assert "Ana (ana), Ben (ben)" in hand.out
    assert hand.out.endswith("Hold your first meeting with: sociocli meet\n")
    assert hand.types("check") == 0, hand.out
    assert hand.types("circle", "show") == 0


def test_another_folder_and_method_can_be_named(hand: Hand) -> None:
    """The folder is made, below that of -C if it is given."""
    (hand.folder / "there").mkdir()
    assert hand.types("-C", "there", "init", "deep/er", *ALL, "--method", "s3") == 0
    assert "sociocli -C there/deep/er meet" in hand.out
    assert files(hand, "there/deep/er") == RECORD
    assert "method: s3\n" in read(hand, "there/deep/er/sociocli.yaml")


@pytest.mark.parametrize(
    ("given", "option"),
    [
        ((), "--name, --circle, --aim, --members"),
        (ALL[:2], "--circle, --aim, --members"),
        (ALL[:4], "--aim, --members"),
        (ALL[:6], "--members"),
    ],
)
def test_without_a_terminal_what_is_missing_is_named(
    hand: Hand, given: tuple[str, ...], option: str
) -> None:
    """The exit code says that an answer is needed, and nothing is written."""
    assert hand.types("init", *given) == 4
    assert hand.err.endswith(f": {option}\n")
    assert files(hand) == []


def test_only_what_must_be_known_is_asked(hand: Hand) -> None:
    """Names are asked for until there is one; aim and people may be left open."""
    hand.patch.setattr(init_done, "need_git", _no_git)
    answers = Answers(hand, " ", "Mill\nCourt", "دائرة", "", "")
    assert hand.types("init") == 0
    assert len(answers.asked) == 5
    assert answers.asked[0] == answers.asked[1]
    assert read(hand, "sociocli.yaml").endswith("name: Mill Court\n")
    assert read(hand, "circles/circle.yaml").endswith("name: دائرة\n")
    assert hand.types("circle", "show") == 0


def _no_git() -> None:
    sentence = "no git"
    raise RecordError(sentence)


@pytest.mark.parametrize("code", [0, 130])
def test_whoever_stops_midway_leaves_nothing_behind(hand: Hand, code: int) -> None:
    """Leaving a question writes nothing."""
    Answers(hand, "Mill Court", "Operations", "", Pause(code))
    assert hand.types("init", "new") == code
    assert "Nothing was written." in hand.err
    assert files(hand) == []
    assert not (hand.folder / "new").exists()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (("--name", " ", *ALL[2:]), "organisation needs a name"),
        ((*ALL[:2], "--circle", "", *ALL[4:]), "circle needs a name"),
        ((*ALL, "--method", "vote"), "no method “vote”"),
    ],
)
def test_what_is_wrong_is_refused(hand: Hand, given: tuple[str, ...], sentence: str) -> None:
    """An option that cannot be is refused before anything is written."""
    assert hand.types("init", *given) == 2
    assert sentence in hand.err
    assert files(hand) == []


def test_what_is_there_is_never_overwritten(hand: Hand) -> None:
    """A record, a folder inside one, a file and other files of the same name are refused."""
    hand.writes("theirs/sociocli.yaml", "name: Theirs\n")
    hand.writes("theirs/inner/notes.txt", "x")
    hand.writes("file", "x")
    for folder, sentence in (
        ("theirs", "a record in"),
        ("theirs/inner", "lies inside the record"),
        ("theirs/new/deep", "lies inside the record"),
        ("file", "is a file"),
    ):
        assert hand.types("init", folder, *ALL) == 2
        assert sentence in hand.err
    assert files(hand) == ["file", "theirs/inner/notes.txt", "theirs/sociocli.yaml"]


def test_circles_that_are_there_stay(hand: Hand) -> None:
    """A folder that has circles already only gets what is missing, and is not asked for one."""
    hand.writes("circles/garden.yaml", "name: Garden # ours\n")
    assert hand.types("init", *ALL) == 2
    assert "garden" in hand.err
    assert hand.types("init", "--name", "Mill Court") == 0
    assert files(hand) == [".gitattributes", "circles/garden.yaml", "sociocli.yaml"]
    assert read(hand, "circles/garden.yaml") == "name: Garden # ours\n"


def test_attributes_that_are_there_stay_and_what_is_missing_is_said(hand: Hand) -> None:
    """Whoever has a file of attributes puts the lines in by hand."""
    hand.writes(".gitattributes", "*.md text eol=lf merge\n")
    assert hand.types("init", *ALL) == 0
    assert read(hand, ".gitattributes") == "*.md text eol=lf merge\n"
    assert "  *.yaml text eol=lf merge" in hand.err
    assert "*.md" not in hand.err


# Git.


@pytest.fixture
def git(hand: Hand, tmp_path: Path) -> Hand:
    """Return somebody whose git knows nothing of this computer."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    hand.patch.setenv("HOME", str(tmp_path))
    hand.patch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    hand.patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    hand.patch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (tmp_path / "gitconfig").write_text("[user]\nname = A\nemail = a@b\n", encoding="utf-8")
    return hand


def test_git_begins_if_it_is_wanted(git: Hand) -> None:
    """The commands that are shown make a first commit of the whole record."""
    assert git.types("init", *ALL, "--git") == 0
    assert (git.folder / ".git").is_dir()
    for line in [line for line in git.out.splitlines() if line.startswith("  git ")]:
        subprocess.run(line, shell=True, check=True, cwd=git.folder, capture_output=True)
    left = subprocess.run(
        ["git", "status", "--short"], check=True, cwd=git.folder, capture_output=True, text=True
    )
    assert left.stdout == ""


def test_the_first_commit_holds_the_minutes_too(git: Hand) -> None:
    """What was there before belongs to the record, and to its first commit."""
    git.holds_tiny()
    assert git.types("init", "--name", "Mill Court", "--from-minutes", "--git") == 0
    (line,) = [line for line in git.out.splitlines() if line.startswith("  git add")]
    assert "minutes" in line.split()
    assert "agendas" in line.split()


def test_git_is_asked_for_at_a_terminal_only(git: Hand) -> None:
    """Without a terminal nothing is begun, and the command for later is said."""
    assert git.types("init", "one", *ALL) == 0
    assert "git init one" in git.out
    for answer, begun in (("yes", True), ("no", False)):
        answers = Answers(git, answer)
        assert git.types("init", answer, *ALL) == 0
        assert len(answers.asked) == 1
        assert (git.folder / answer / ".git").is_dir() is begun


def test_in_a_repository_nothing_is_begun(git: Hand) -> None:
    """A folder in a repository stays in it, and the commands for a commit are shown."""
    (git.folder / ".git").mkdir()
    answers = Answers(git)
    assert git.types("init", "sub", *ALL, "--git") == 0
    assert answers.asked == []
    assert not (git.folder / "sub" / ".git").exists()
    assert "git -C sub add -- circles sociocli.yaml" in git.out


def test_without_git_it_is_said(hand: Hand) -> None:
    """Who wants git and has none is told before anything is written."""
    hand.patch.setenv("PATH", str(hand.folder))
    assert hand.types("init", *ALL, "--git") == 3
    assert "git" in hand.err
    assert files(hand) == []
    assert hand.types("init", *ALL) == 0
    assert "git" not in hand.out.replace(".gitattributes", "")


def test_git_that_does_not_work_loses_nothing(git: Hand) -> None:
    """The record is written although the repository is not begun."""
    (git.folder / "HEAD").write_text("x", encoding="utf-8")
    git.patch.setattr(init_done, "_begin_git", lambda _: _no_git())
    assert git.types("init", *ALL, "--git") == 3
    assert "circles/operations.yaml" in files(git)


# From minutes.


def test_minutes_that_are_there_become_a_record(hand: Hand) -> None:
    """Circles, decisions and all that stands are made from the meetings held before."""
    assert hand.holds_tiny() == 0
    assert hand.types("init", "--name", "Mill Court") == 4
    assert "--from-minutes" in hand.err
    assert hand.types("init", "--name", "Mill Court", "--from-minutes", *ALL[2:4]) == 2
    assert "operations" in hand.err
    assert hand.types("init", "--name", "Mill Court", "--from-minutes") == 0
    assert "decisions/operations/2026-11-22-quiet-hours.md" in files(hand)
    assert "id: kim" in read(hand, "circles/operations.yaml")
    assert "Quiet from 22:00." in read(hand, "decisions/operations/2026-11-22-quiet-hours.md")
    assert hand.types("decisions") == 0
    assert "Quiet hours" in hand.out


def test_a_decision_that_stands_in_no_minutes_is_named(hand: Hand) -> None:
    """What was made outside a meeting is only spoken of there; its own file is asked for."""
    hand.holds_tiny()
    spoken = read(hand, MINUTES).replace("  number: 1\n", f"  number: 1\n  revisits: {LAMPS}\n")
    hand.writes(MINUTES, spoken)
    assert hand.types("init", "--name", "Mill Court", "--from-minutes") == 0
    assert f"Bring its file back: {LAMPS}.md" in " ".join(hand.err.split())
    hand.writes(
        f"{LAMPS}.md", "---\nformat: sociocli/decision/1\ntitle: Lamps\n---\n\nNew lamps.\n"
    )
    (hand.folder / "sociocli.yaml").unlink()
    assert hand.types("init", "--name", "Mill Court", "--from-minutes") == 0
    assert "Bring its file back" not in hand.err


def test_minutes_need_not_be_used(hand: Hand) -> None:
    """A record can begin with nothing but its first circle."""
    hand.holds_tiny()
    answers = Answers(hand, "no")
    assert hand.types("init", *ALL, "--no-git") == 0
    assert "1 meeting)" in answers.asked[0]
    assert not (hand.folder / "decisions").exists()
    assert read(hand, "circles/operations.yaml").endswith(CIRCLE)


def test_minutes_that_cannot_be_read_are_named(hand: Hand) -> None:
    """What would follow from the others alone might be wrong, so nothing is written."""
    hand.holds_tiny()
    hand.writes(
        "minutes/operations/2026-12-01-operations.yaml", "format: sociocli/minutes/1\nid: ["
    )
    before = files(hand)
    assert hand.types("init", "--name", "Mill Court", "--from-minutes") == 2
    assert "minutes/operations/2026-12-01-operations.yaml:3" in hand.err
    assert "--no-from-minutes" in hand.err
    assert files(hand) == before


def test_it_is_the_same_on_a_real_terminal(tmp_path: Path) -> None:
    """Four lines and a choice begin a record, also on a terminal that knows nothing."""
    command = [sys.executable, "-m", "sociocli", "-C", str(tmp_path), "init", "house"]
    for term in ("xterm-256color", "dumb"):
        with Terminal([*command[:-1], term], TERM=term) as terminal:
            for asked, typed in (
                ("organisation called?", "Mill Court"),
                ("first circle called?", "Operations"),
                ("there for?", "All eat."),
                ("Who belongs to it?", "Ana, Ben"),
                ("Keep the history", "" if term != "dumb" else "2"),
            ):
                terminal.wait(asked)
                terminal.send(f"{typed}\r")
            terminal.wait("meet")
            assert terminal.ended() == 0
        text = (tmp_path / term / "circles" / "operations.yaml").read_text(encoding="utf-8")
        assert text.endswith(CIRCLE)
