"""`sociocli commit`: shown first, asked about, and only what belongs to the record."""

from __future__ import annotations

import io
import sys

import pytest
from commanding import TINY, TINY_ANSWERS, Hand, without
from gitting import git, git_says, own_settings, repository

from sociocli.cli.clock import local_now

MINUTES = "minutes/operations/2026-11-22-operations.yaml"
MARKDOWN = "minutes/operations/2026-11-22-operations.md"
QUIET = "decisions/operations/2026-11-22-quiet-hours.md"
ID = "2026-11-22-operations"
TODAY = local_now().date().isoformat()
AGAIN = without(without(TINY_ANSWERS, "meeting/circle"), "gather/names")


@pytest.fixture
def met(hand: Hand) -> Hand:
    """Return somebody who has held a meeting in a repository, and committed nothing of it."""
    own_settings(hand.folder.parent, hand.patch)
    repository(hand.folder)
    hand.writes("sociocli.yaml", "format: sociocli/organisation/1\nname: House\n")
    hand.writes("agendas/tiny.yaml", TINY)
    git(hand.folder, "add", ".")
    git(hand.folder, "commit", "-q", "-m", "Ready")
    assert hand.holds_tiny() == 0
    return hand


def log(hand: Hand) -> list[str]:
    """Return the first lines of the commits, the newest first."""
    return git_says(hand.folder, "log", "--format=%s").split("\n")


def files(hand: Hand, commit: str = "HEAD") -> list[str]:
    """Return the files of a commit."""
    names = git_says(hand.folder, "show", "--format=", "--name-only", commit)
    return sorted(names.split("\n"))


class Keyboard(io.StringIO):
    """A terminal at which something is typed."""

    def isatty(self) -> bool:
        return True


# What is committed.


def test_a_meeting_is_one_commit_that_says_what_was_decided(met: Hand) -> None:
    """Circle, day and decision stand in the first line; nothing is left to commit."""
    assert met.types("commit", "--yes") == 0
    assert log(met)[0] == "Operations, 2026-11-22: Quiet hours adopted"
    assert files(met) == sorted([MINUTES, MARKDOWN, QUIET])
    assert "- Quiet hours: adopted, review 2027-02-22" in git_says(met.folder, "log", "-1")
    assert git_says(met.folder, "status", "--porcelain") == ""
    assert met.types("commit") == 0
    assert "nothing to commit" in met.out
    assert met.types("commit", ID) == 0
    assert "committed already" in met.out


def test_it_is_shown_first_and_nobody_here_means_no(met: Hand) -> None:
    """Without a terminal it shows what it would do, and asks for --yes."""
    assert met.types("commit") == 4
    shown = met.out.splitlines()
    assert shown[0] == f"Of the meeting {ID}:"
    assert sorted(shown[1:4]) == [
        f"  new     {path}" for path in sorted((MINUTES, MARKDOWN, QUIET))
    ]
    assert shown[4:] == ["  “Operations, 2026-11-22: Quiet hours adopted”"]
    assert "--yes" in met.err
    assert log(met)[0] == "Ready"


@pytest.mark.parametrize(
    ("typed", "done"), [("yes\n", True), ("no\n", False), ("\n", False), ("", False)]
)
def test_only_a_yes_commits(met: Hand, typed: str, done: bool) -> None:  # noqa: FBT001
    """Anything but yes leaves all as it is."""
    met.patch.setattr(sys, "stdin", Keyboard(typed))
    assert met.types("commit") == 0
    assert (log(met)[0] != "Ready") is done
    assert ("Nothing was committed." in met.out) is not done


def test_what_was_done_between_meetings_is_a_commit_of_its_own(met: Hand) -> None:
    """Changes by commands or hands come after the meeting, in one further commit."""
    met.writes("actions/operations/2026-11-20-book.yaml", "format: sociocli/action/1\nwhat: Book\n")
    met.writes("circles/garden.yaml", "name: Garden\n")
    assert met.types("commit", "--yes") == 0
    assert log(met)[:2] == [
        "Record: new action “Book”; new circle “Garden”",
        "Operations, 2026-11-22: Quiet hours adopted",
    ]
    assert files(met) == ["actions/operations/2026-11-20-book.yaml", "circles/garden.yaml"]


def test_with_an_id_only_that_meeting_is_committed(met: Hand) -> None:
    """Who names minutes commits what their meeting wrote, and nothing else."""
    met.writes("actions/operations/2026-11-20-book.yaml", "what: Book\n")
    assert met.types("commit", ID, "--yes") == 0
    assert files(met) == sorted([MINUTES, MARKDOWN, QUIET])
    assert "actions/" in git_says(met.folder, "status", "--porcelain")
    assert met.types("commit", "nowhere") == 2


def test_two_meetings_are_two_commits(met: Hand) -> None:
    """Each meeting has its own commit, the older one first."""
    assert met.holds_tiny(AGAIN) == 0
    assert met.types("commit", "--yes") == 0
    assert len(log(met)) == 4
    assert MINUTES in files(met, "HEAD~1")
    assert any(name.endswith("-operations-2.yaml") for name in files(met))


def test_a_meeting_finished_elsewhere_is_known_by_its_minutes(met: Hand) -> None:
    """Without what is kept of a meeting for thirty days, its minutes can be committed."""
    met.patch.setenv("XDG_STATE_HOME", str(met.folder.parent / "other"))
    assert met.types("commit", ID, "--yes") == 0
    assert files(met) == sorted([MINUTES, MARKDOWN])
    assert log(met)[0] == "Operations, 2026-11-22: Quiet hours adopted"


def test_a_record_that_was_moved_still_knows_its_meeting(met: Hand) -> None:
    """A meeting belongs to the folder that holds its minutes, wherever it was moved."""
    moved = met.folder.rename(met.folder.parent / "moved")
    met.patch.chdir(moved)
    met.folder = moved
    assert met.types("commit", "--yes") == 0
    assert files(met) == sorted([MINUTES, MARKDOWN, QUIET])


def test_files_of_others_are_never_taken(met: Hand) -> None:
    """Other files, staged ones, temporary ones and copies by hand stay where they are."""
    met.writes("letter.md", "Dear all")
    met.writes("minutes/operations/photo.jpg", "x")
    met.writes(f"minutes/operations/.{ID}.yaml.tmp-1", "x")
    met.writes("sheet.csv", "a;b")
    git(met.folder, "add", "sheet.csv")
    assert met.types("commit", "--yes") == 0
    assert files(met) == sorted([MINUTES, MARKDOWN, QUIET])
    assert git_says(met.folder, "diff", "--cached", "--name-only") == "sheet.csv"


def test_the_commands_can_be_shown_instead(met: Hand) -> None:
    """The commands that are shown make the same commit, and showing them runs nothing."""
    assert met.types("commit", "--show") == 0
    assert log(met)[0] == "Ready"
    import subprocess

    script = "".join(f"{x}\n" for x in met.out.splitlines() if not x.startswith("Of the"))
    subprocess.run(script, shell=True, check=True, capture_output=True)
    assert files(met) == sorted([MINUTES, MARKDOWN, QUIET])
    assert "- Quiet hours: adopted, review 2027-02-22" in git_says(met.folder, "log", "-1")


def test_hundreds_of_files_are_committed_and_not_all_listed(met: Hand) -> None:
    """A record that begins to be kept in git is one commit, and its list stays readable."""
    for number in range(300):
        met.writes(f"backlog/operations/2026-11-20-topic-{number}.yaml", "title: Topic\n")
    assert met.types("commit", "--yes") == 0
    assert met.out.count("backlog/operations") == 40
    assert "  and 260 more\n" in met.out
    assert len(files(met)) == 300
    assert log(met)[0] == "operations: 300 topics for later"


# What is said.


def test_changes_before_and_since_the_meeting_are_marked(met: Hand) -> None:
    """Files that hold more than the meeting wrote are shown as such before they are committed."""
    met.types("commit", "--yes")
    met.writes(QUIET, (met.folder / QUIET).read_text("utf-8") + "\nWritten by Ben.\n")
    met.patch.setattr("sociocli.cli.commit.finished_meetings", lambda _: (meeting(met, b"old"),))
    assert met.types("commit") == 4
    assert f"changed {QUIET}  (changed again since)  (with changes from before" in met.out


def meeting(hand: Hand, before: bytes) -> object:
    """Return a meeting that changed the decision from something else."""
    from sociocli.record.finished import FinishedMeeting
    from sociocli.record.plan import Change, hash_of

    return FinishedMeeting(ID, MINUTES, (Change(QUIET, b"new", hash_of(before)),))


def test_another_version_in_the_index_stops_it(met: Hand) -> None:
    """What somebody staged and what stands in the file differ: nothing is lost, and it says so."""
    git(met.folder, "add", QUIET)
    met.writes(QUIET, (met.folder / QUIET).read_text("utf-8") + "\nMore.\n")
    before = git_says(met.folder, "diff", "--cached")
    assert met.types("commit", "--yes") == 3
    assert QUIET in met.err
    assert "git restore --staged" in met.err
    assert git_says(met.folder, "diff", "--cached") == before


def test_an_unfinished_merge_in_a_file_is_not_committed(met: Hand) -> None:
    """Lines that a merge has left are named with file and line."""
    met.writes(QUIET, "---\ntitle: Quiet\n---\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> b\n")
    assert met.types("commit", "--yes") == 2
    assert f"{QUIET}:5: " in met.err
    assert log(met)[0] == "Ready"


def test_hooks_are_said_and_not_run_and_can_be_trusted(met: Hand) -> None:
    """The repository's hooks are named with the choice; --with-hooks runs them."""
    mark = met.folder.parent / "ran"
    program = met.writes(".git/hooks/pre-commit", f"#!/bin/sh\ntouch {mark}\n")
    program.chmod(0o755)
    assert met.types("commit") == 4
    assert "hooks (pre-commit)" in met.err
    assert "--with-hooks" in met.err
    assert not mark.exists()
    assert met.types("commit", "--yes", "--with-hooks") == 0
    assert "--with-hooks" not in met.err
    assert mark.exists()


def test_a_hook_that_refuses_is_heard_and_harmless(met: Hand) -> None:
    """What a hook prints is shown with its escapes visible; nothing is committed or staged."""
    said = "#!/bin/sh\nprintf 'No: \\033]0;x\\007 [red]{0}\\n'\nexit 1\n"
    met.writes(".git/hooks/pre-commit", said).chmod(0o755)
    assert met.types("commit", "--yes", "--with-hooks") == 3
    assert "No: " in met.err
    assert "[red]{0}" in met.err
    assert "\x1b" not in met.err
    assert log(met)[0] == "Ready"
    assert git_says(met.folder, "diff", "--cached", "--name-only") == ""


def test_a_second_commit_that_fails_says_what_the_first_was(met: Hand) -> None:
    """If one of several commits fails, those before it are named."""
    met.writes("circles/garden.yaml", "name: Garden\n")
    met.writes(".git/hooks/commit-msg", '#!/bin/sh\ngrep -q Operations "$1" || exit 1\n').chmod(
        0o755
    )
    assert met.types("commit", "--yes", "--with-hooks") == 3
    assert "Commits made before that: " in met.err
    assert log(met)[0].startswith("Operations")


def test_a_repository_that_signs_in_its_own_way_is_said(met: Hand) -> None:
    """The repository's own signing is not done, and the choice is said."""
    git(met.folder, "config", "commit.gpgSign", "true")
    git(met.folder, "config", "gpg.program", "/bin/false")
    assert met.types("commit", "--yes") == 0
    assert "to be signed in its own way" in met.err


def test_filters_are_refused_with_the_commands_to_run(met: Hand) -> None:
    """Where looking would run a program, it says so; the commands can still be shown."""
    git(met.folder, "config", "filter.z.clean", "cat")
    met.writes(".git/info/attributes", "* filter=z\n")
    assert met.types("commit", "--yes") == 3
    assert "filter.z.clean" in met.err
    assert "--show" in met.err
    assert met.types("commit", "--show") == 0
    assert f"    {QUIET}" in met.out
    assert met.types("commit", "--yes", "--with-hooks") == 0
    assert files(met) == sorted([MINUTES, MARKDOWN, QUIET])


def test_a_detached_head_is_said_and_asked_about(met: Hand) -> None:
    """On no branch it warns, and commits only who says yes."""
    git(met.folder, "checkout", "-q", "--detach")
    assert met.types("commit") == 4
    assert "on no branch" in met.err
    assert met.types("commit", "--yes") == 0
    assert files(met) == sorted([MINUTES, MARKDOWN, QUIET])


def test_what_is_ignored_is_said(met: Hand) -> None:
    """Files of the record that .gitignore hides are named and left out."""
    met.writes(".gitignore", "*.md\n")
    assert met.types("commit", "--yes") == 0
    assert MARKDOWN in met.err
    assert files(met, "HEAD~1") == [MINUTES]


def test_outside_of_a_repository_it_says_how_to_begin_one(hand: Hand) -> None:
    """Without a repository nothing can be committed, and the exit code says so."""
    own_settings(hand.folder.parent, hand.patch)
    hand.holds_tiny()
    assert hand.types("commit") == 2
    assert "git init" in hand.err


def test_hostile_titles_stay_in_the_message(met: Hand) -> None:
    """Titles with quotes, numbers of issues and names are text, here and on a forge."""
    met.types("commit", "--yes")
    title = "Fixes #12 @team “x” $(touch y) `z` 'q' [/red] قرار \\u001b[2J"
    agenda = TINY.replace("title: Quiet hours", f'title: "{title}"')
    met.writes("agendas/tiny.yaml", agenda)
    path = met.writes("../answers.yaml", AGAIN)
    assert met.types("meet", "tiny", "--answers", str(path)) == 0
    assert met.types("commit", f"{ID}-2", "--yes") == 0
    assert "\x1b" not in met.out
    said = git_says(met.folder, "log", "-1", "--format=%B")
    assert "Fixes # 12 @ team “x” $(touch y) `z` 'q' [/red] قرار" in said
    assert len(log(met)[0]) <= 72
    assert not (met.folder / "y").exists()
