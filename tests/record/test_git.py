"""One commit of files of a record: what it takes, what it refuses, and what it never runs."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from gitting import git, git_says, own_settings, repository

from sociocli.errors import BadRequest, RecordError, SociocliError
from sociocli.record import git_wording as words
from sociocli.record.git import HookRefused, Repository, in_repository

PARTS = ("sociocli.yaml", "actions", "minutes")
BOOK = "actions/operations/2026-11-22-book.yaml"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with one commit and one new file."""
    own_settings(tmp_path, monkeypatch)
    folder = repository(tmp_path / "repo")
    writes(folder, BOOK, "what: Book\n")
    return folder


def writes(folder: Path, name: str, text: str) -> Path:
    """Write a file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def commits(folder: Path, *, trusting: bool = False, message: str = "Changes") -> str:
    """Commit all that has changed in the parts; return the commit's short name."""
    found = Repository(folder, trusting=trusting)
    return found.commit(found.look(PARTS).changed, message)


def files_of_last(folder: Path) -> list[str]:
    """Return the files that the last commit changed."""
    return git_says(folder, "show", "--format=", "--name-only", "HEAD").split("\n")


# What is committed.


def test_one_commit_holds_the_files_and_the_message(repo: Path) -> None:
    """What was found is committed under the message, and then nothing is left to commit."""
    name = commits(repo, message="Operations, 2026-11-22: minutes\n\n# not a comment\n-x")
    assert git_says(repo, "log", "-1", "--format=%h") == name
    assert git_says(repo, "log", "-1", "--format=%B").strip() == (
        "Operations, 2026-11-22: minutes\n\n# not a comment\n-x"
    )
    assert files_of_last(repo) == [BOOK]
    assert Repository(repo).look(PARTS).changed == ()


def test_what_others_staged_stays_staged_and_is_not_committed(repo: Path) -> None:
    """The index of somebody else is left as it is, whatever we commit."""
    writes(repo, "letter.txt", "Dear all")
    writes(repo, "sociocli.yaml", "name: Home\n")
    git(repo, "add", "letter.txt", "sociocli.yaml")
    found = Repository(repo)
    found.commit([f for f in found.look(PARTS).changed if f.path == BOOK], "One")
    assert files_of_last(repo) == [BOOK]
    assert git_says(repo, "diff", "--cached", "--name-only") == "letter.txt\nsociocli.yaml"


def test_new_changed_and_removed_files_go_into_one_commit(repo: Path) -> None:
    """A file that was taken away is committed as such; one git never heard of is no trouble."""
    writes(repo, "actions/operations/old.yaml", "what: Old\n")
    commits(repo)
    (repo / "actions/operations/old.yaml").unlink()
    writes(repo, BOOK, "what: Book it\n")
    writes(repo, "minutes/operations/x.md", "Hello\n")
    seen = Repository(repo).look(PARTS)
    assert [(one.path, one.what) for one in seen.changed] == [
        (BOOK, "changed"),
        ("actions/operations/old.yaml", "removed"),
        ("minutes/operations/x.md", "new"),
    ]
    commits(repo)
    assert len(files_of_last(repo)) == 3
    assert git_says(repo, "status", "--porcelain") == ""


def test_the_first_commit_of_all_can_be_made(tmp_path: Path, repo: Path) -> None:
    """A repository without a commit takes its first one."""
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    git(fresh, "init", "-q")
    writes(fresh, BOOK, "what: Book\n")
    commits(fresh)
    assert git_says(fresh, "rev-list", "--count", "HEAD") == "1"


@pytest.mark.parametrize("name", ["-x.yaml", "[a-z].yaml", "*.yaml", ":(top)x.yaml", "ä\n.yaml"])
def test_names_are_taken_as_they_stand(repo: Path, name: str) -> None:
    """No name of a file is taken for an option or a pattern."""
    writes(repo, "actions/m.yaml", "x")
    git(repo, "add", "actions/m.yaml")
    git(repo, "commit", "-q", "-m", "Neighbour")
    writes(repo, "actions/m.yaml", "y")
    writes(repo, f"actions/{name}", "x")
    found = Repository(repo)
    wanted = [file for file in found.look(PARTS).changed if file.path == f"actions/{name}"]
    found.commit(wanted, "--amend")
    assert git_says(repo, "rev-list", "--count", "HEAD") == "3"
    assert git_says(repo, "show", "--format=", "--name-only", "-z", "HEAD") == f"actions/{name}\0"


def test_a_record_below_the_top_sees_only_itself(repo: Path) -> None:
    """A record in a folder of a larger repository commits its own files only."""
    inner = repo / "circle [a]"
    writes(inner, BOOK, "what: Inner\n")
    found = Repository(inner)
    seen = found.look(PARTS)
    assert [file.path for file in seen.changed] == [BOOK]
    found.commit(seen.changed, "Inner")
    assert files_of_last(repo) == [f"circle [a]/{BOOK}"]
    assert found.committed([BOOK, "actions/none.yaml"]) == {BOOK: b"what: Inner\n"}


def test_what_is_ignored_is_named(repo: Path) -> None:
    """Files that .gitignore hides are named and not committed."""
    writes(repo, ".gitignore", "minutes/\n")
    writes(repo, "minutes/operations/x.yaml", "x")
    assert "minutes/" in Repository(repo).look(PARTS).ignored


def test_another_version_in_the_index_is_seen(repo: Path) -> None:
    """A version that stands only in the index would be lost, so it is named."""
    git(repo, "add", BOOK)
    assert Repository(repo).look(PARTS).staged_otherwise == ()
    writes(repo, BOOK, "what: Something else\n")
    assert Repository(repo).look(PARTS).staged_otherwise == (BOOK,)
    git(repo, "commit", "-q", "-am", "Book")
    git(repo, "rm", "-q", "--cached", BOOK)
    assert Repository(repo).look(PARTS).staged_otherwise == (BOOK,)


# What is refused.


def refusal(folder: Path) -> SociocliError:
    """Return what is said instead of committing; the files and the log are as before."""
    before = git(folder, "rev-list", "--count", "HEAD", check=False).stdout
    with pytest.raises(SociocliError) as caught:
        commits(folder)
    assert git(folder, "rev-list", "--count", "HEAD", check=False).stdout == before
    assert (folder / BOOK).read_text(encoding="utf-8") == "what: Book\n"
    return caught.value


def test_no_repository_is_said(tmp_path: Path, repo: Path) -> None:
    """Outside of a repository it says so and how to begin one."""
    outside = tmp_path / "outside"
    writes(outside, BOOK, "what: Book\n")
    said = refusal(outside)
    assert isinstance(said, BadRequest)
    assert "git init" in said.sentence
    assert not in_repository(outside)
    assert in_repository(repo / "actions")


def test_no_git_is_said(repo: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without git it says that the files are safe."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RecordError, match="git is not installed"):
        Repository(repo)


def test_an_old_git_is_said(repo: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A git that cannot tell whose a setting is is not used."""
    fake(monkeypatch, tmp_path, 'case "$*" in *--version*) echo "git version 2.20.1"; exit;; esac')
    with pytest.raises(RecordError, match=r"2\.26 or newer, and here is 2\.20\.1"):
        Repository(repo)


def test_a_git_that_gives_no_answer_is_stopped(
    repo: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A git that hangs is stopped with all it started, and that is said."""
    fake(monkeypatch, tmp_path, 'case "$*" in *status*) sleep 60 & wait;; esac')
    monkeypatch.setattr("sociocli.record.git_program.SECONDS", 0.5)
    with pytest.raises(RecordError, match="no answer"):
        Repository(repo).look(PARTS)


def fake(patch: pytest.MonkeyPatch, tmp_path: Path, line: str) -> None:
    """Put a git before the real one that does something else in some case."""
    folder = tmp_path / "fake"
    folder.mkdir()
    real = subprocess.run(["which", "git"], capture_output=True, text=True, check=True).stdout
    program = writes(folder, "git", f'#!/bin/sh\n{line}\nexec {real.strip()} "$@"\n')
    program.chmod(0o755)
    patch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def diverged(repo: Path) -> None:
    """Have two branches that cannot be brought together without a person."""
    git(repo, "checkout", "-q", "-b", "other")
    writes(repo, "sociocli.yaml", "name: Theirs\n")
    git(repo, "commit", "-q", "-am", "Theirs")
    git(repo, "checkout", "-q", "main")
    writes(repo, "sociocli.yaml", "name: Ours\n")
    git(repo, "commit", "-q", "-am", "Ours")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("merge", "other"), "A merge is under way"),
        (("merge", "--no-commit", "--no-ff", "-s", "ours", "other"), "A merge is under way"),
        (("rebase", "other"), "A rebase is under way"),
        (("cherry-pick", "other"), "A cherry-pick is under way"),
        (("revert", "HEAD~1"), "A revert is under way"),
    ],
)
def test_what_is_under_way_comes_first(repo: Path, command: tuple[str, ...], said: str) -> None:
    """While a merge or the like is under way nothing is committed, and it says what to do."""
    diverged(repo)
    git(repo, *command, check=False)
    sentence = refusal(repo).sentence
    assert said in sentence
    assert "--abort" in sentence


def test_two_versions_side_by_side_are_named(repo: Path) -> None:
    """Files left unmerged without a merge, as by `stash pop`, are named."""
    writes(repo, "sociocli.yaml", "name: Stashed\n")
    git(repo, "stash", "-q")
    writes(repo, "sociocli.yaml", "name: Ours\n")
    git(repo, "commit", "-q", "-am", "Ours")
    git(repo, "stash", "pop", check=False)
    assert "sociocli.yaml" in refusal(repo).sentence


@pytest.mark.parametrize("trusting", [False, True])
def test_files_that_lie_elsewhere_are_not_those_of_the_record(
    repo: Path, tmp_path: Path, *, trusting: bool
) -> None:
    """Where the repository names another folder for its files, none is taken for removed."""
    git(repo, "add", BOOK)
    git(repo, "commit", "-q", "-m", "Book")
    other = tmp_path / "elsewhere"
    other.mkdir()
    git(repo, "config", "core.worktree", str(other))
    with pytest.raises(RecordError, match=r"its files lie in .*elsewhere") as caught:
        Repository(repo, trusting=trusting)
    assert str(caught.value.sentence).endswith("git config --unset core.worktree")
    git(repo, "config", "core.worktree", "..")  # as in a submodule: where it lies anyway
    assert Repository(repo).look(PARTS).changed == ()


def test_a_file_that_lies_there_is_not_committed_as_removed(repo: Path) -> None:
    """Git was told to forget it and to ignore it, and it lies untouched in the record."""
    git(repo, "add", BOOK)
    git(repo, "commit", "-q", "-m", "Book")
    git(repo, "rm", "-q", "--cached", BOOK)
    writes(repo, ".gitignore", f"{BOOK}\n")
    assert Repository(repo).look(PARTS).staged_otherwise == (BOOK,)


@pytest.mark.parametrize(
    "sentence",
    [words.FOREIGN, words.LOCKED, words.NO_NAME, words.UNMERGED, words.STAGED_OTHERWISE,
     words.FILTERS, words.ELSEWHERE],
)  # fmt: skip
def test_nothing_stands_behind_a_command(sentence: str) -> None:
    """What is to be typed ends the sentence, so that it can be copied as it stands."""
    assert "{safe} " in sentence
    assert not sentence.endswith((".", "{safe}"))


def test_nobody_is_named(repo: Path, tmp_path: Path) -> None:
    """Without a name for commits it says how to give one, and makes none up."""
    (tmp_path / "home" / "gitconfig").write_text("", encoding="utf-8")
    said = refusal(repo)
    assert isinstance(said, BadRequest)
    assert "user.name" in said.sentence


def test_a_name_may_stand_in_the_repository_or_the_environment(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever commits may be named in any of the places where git looks."""
    (tmp_path / "home" / "gitconfig").write_text("", encoding="utf-8")
    git(repo, "config", "user.name", "Ben")
    monkeypatch.setenv("EMAIL", "ben@example.org")
    commits(repo)
    assert git_says(repo, "log", "-1", "--format=%an %ae") == "Ben ben@example.org"


def test_another_git_at_work_is_said(repo: Path) -> None:
    """A lock is left where it is and named with its path."""
    lock = writes(repo, ".git/index.lock", "")
    assert str(lock) in refusal(repo).sentence
    assert lock.exists()


def test_a_repository_of_somebody_else_is_said(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of another user is refused by git, and what can be done is said in our words."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr(
        "sociocli.record.git_program._KEPT", ("HOME", "GIT_TEST_ASSUME_DIFFERENT_OWNER")
    )
    with pytest.raises(RecordError, match=r"belongs to another user.*safe\.directory"):
        Repository(repo)


def test_a_bare_repository_is_none_for_files(tmp_path: Path, repo: Path) -> None:
    """The inner folder of a repository is no place for a record."""
    git(tmp_path, "init", "-q", "--bare", "bare.git")
    with pytest.raises(BadRequest):
        Repository(tmp_path / "bare.git")
    with pytest.raises(BadRequest):
        Repository(repo / ".git")


def test_a_repository_that_cannot_be_written_is_said(
    repo: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What git says of permissions comes in our words, and git forgets the new file again."""
    line = "error: insufficient permission for adding an object to repository database"
    fake(monkeypatch, tmp_path, f'case "$*" in *" commit "*) echo "{line}" >&2; exit 128;; esac')
    assert "cannot be written" in refusal(repo).sentence
    assert git_says(repo, "status", "--porcelain") == "?? actions/"


def test_settings_that_cannot_be_read_are_said(repo: Path) -> None:
    """A broken file of settings is said with what git says of it."""
    writes(repo, ".git/config", "[core\n")
    with pytest.raises(RecordError, match=r"bad config line 1"):
        Repository(repo)


# What is never run.

Plant = Callable[[Path, Path], None]


def setting(*pairs: str) -> Plant:
    """Plant settings like `core.pager=PROGRAM` into the repository."""

    def plant(repo: Path, program: Path) -> None:
        for pair in pairs:
            key, _, value = pair.partition("=")
            git(repo, "config", key, value.replace("PROGRAM", str(program)))

    return plant


def hook(name: str, folder: str = ".git/hooks") -> Plant:
    """Plant a hook."""

    def plant(repo: Path, program: Path) -> None:
        writes(repo, f"{folder}/{name}", program.read_text(encoding="utf-8")).chmod(0o755)
        if not folder.startswith(".git"):
            git(repo, "config", "core.hooksPath", folder)

    return plant


def filtered(*pairs: str) -> Plant:
    """Plant a filter and have it act on every file."""

    def plant(repo: Path, program: Path) -> None:
        writes(repo, ".git/info/attributes", "* filter=z diff=z\n")
        setting(*pairs)(repo, program)

    return plant


def included(repo: Path, program: Path) -> None:
    """Plant a filter by way of another file of settings."""
    writes(repo, ".git/info/attributes", "* filter=z\n")
    writes(repo, ".git/more", f'[filter "z"]\n clean = {program}\n')
    git(repo, "config", "include.path", "more")


def in_worktree(repo: Path, program: Path) -> None:
    """Plant a monitor in the settings of one working tree."""
    git(repo, "config", "extensions.worktreeConfig", "true")
    git(repo, "config", "--worktree", "core.fsmonitor", str(program))


def promised(repo: Path, program: Path) -> None:
    """Plant a remote that git would fetch what is missing from, by a program."""
    setting(
        "extensions.partialClone=evil", "remote.evil.promisor=true",
        f"remote.evil.url=ext::{program}", "protocol.ext.allow=always", "protocol.allow=always",
    )(repo, program)  # fmt: skip
    tree = git_says(repo, "rev-parse", "HEAD:sociocli.yaml")
    (repo / ".git/objects" / tree[:2] / tree[2:]).unlink()


def program_beside(repo: Path, program: Path) -> None:
    """Plant a program called git where the record is."""
    writes(repo, "git", program.read_text(encoding="utf-8")).chmod(0o755)


SSH = ("gpg.ssh.program=PROGRAM",)

# What is planted, and whether plain git runs it while somebody adds and commits.
PLACES: dict[str, tuple[Plant, bool]] = {
    "fsmonitor": (setting("core.fsmonitor=PROGRAM"), True),
    "fsmonitor in config.worktree": (in_worktree, True),
    "hooksPath": (hook("pre-commit", "evil"), True),
    "pre-commit": (hook("pre-commit"), True),
    "prepare-commit-msg": (hook("prepare-commit-msg"), True),
    "commit-msg": (hook("commit-msg"), True),
    "post-commit": (hook("post-commit"), True),
    "post-index-change": (hook("post-index-change"), True),
    "reference-transaction": (hook("reference-transaction"), True),
    "pre-auto-gc": (hook("pre-auto-gc"), False),
    "filter clean": (filtered("filter.z.clean=PROGRAM"), True),
    "filter process": (filtered("filter.z.process=PROGRAM"), True),
    "filter by include": (included, True),
    "gpg.program": (setting("commit.gpgSign=true", "gpg.program=PROGRAM"), True),
    "gpg.openpgp.program": (setting("commit.gpgSign=true", "gpg.openpgp.program=PROGRAM"), True),
    "gpg.ssh.program": (
        setting("commit.gpgSign=1", "gpg.format=ssh", "user.signingKey=/k", *SSH),
        True,
    ),
    "gpg.ssh.defaultKeyCommand": (
        setting("commit.gpgSign=yes", "gpg.format=ssh", "gpg.ssh.defaultKeyCommand=PROGRAM"),
        True,
    ),
    "editor": (setting("core.editor=PROGRAM", "sequence.editor=PROGRAM"), False),
    "pager": (setting("core.pager=PROGRAM", "pager.status=true"), False),
    "diff.external": (setting("diff.external=PROGRAM", "commit.verbose=true"), False),
    "textconv": (filtered("diff.z.textconv=PROGRAM", "diff.z.command=PROGRAM"), False),
    "sshCommand": (setting("core.sshCommand=PROGRAM", "remote.origin.url=ssh://x/y"), False),
    "alias": (setting("alias.status=!PROGRAM", "alias.commit=!PROGRAM"), False),
    "credential helper": (setting("credential.helper=!PROGRAM", "core.askPass=PROGRAM"), False),
    "promisor remote": (promised, False),
    "recentObjectsHook": (setting("gc.recentObjectsHook=PROGRAM", "gc.auto=1"), False),
    "alternateRefs": (setting("core.alternateRefsCommand=PROGRAM"), False),
    "submodule summary": (setting("status.submoduleSummary=true"), False),
    "program beside": (program_beside, False),
}  # fmt: skip


# Where nothing helps but to refuse, and what is said.
REFUSED = {
    "filter clean": "filter.z.clean",
    "filter process": "filter.z.process",
    "filter by include": "filter.z.clean",
    "promisor remote": "invalid object",
}


def planted(repo: Path, tmp_path: Path, place: str) -> Path:
    """Plant a program that leaves a mark; return where the mark would be."""
    mark = tmp_path / "EXECUTED"
    program = writes(tmp_path, "program", f"#!/bin/sh\ntouch {mark}\ncat\nexit 0\n")
    program.chmod(0o755)
    PLACES[place][0](repo, program)
    mark.unlink(missing_ok=True)
    return mark


@pytest.mark.parametrize("place", PLACES)
def test_nothing_of_the_repository_is_executed(
    repo: Path, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever program a repository names, looking and committing run none of them."""
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(repo)
    mark = planted(repo, tmp_path, place)
    found = Repository(repo)
    said = ""
    try:
        seen = found.look(PARTS)
        found.commit([file for file in seen.changed if file.path == BOOK], "Safe")
    except RecordError as refused:
        said = refused.sentence
    assert not mark.exists()
    assert bool(said) == (place in REFUSED)
    assert REFUSED.get(place, "") in said
    if not said:
        monkeypatch.undo()
        assert files_of_last_quietly(repo) == BOOK


def files_of_last_quietly(repo: Path) -> str:
    """Return the file of the last commit, read so that nothing planted runs."""
    log = ["log", "-1", "--format=", "--name-only", "--no-ext-diff", "--no-textconv"]
    return git_says(repo, "-c", "core.fsmonitor=false", *log).strip()


@pytest.mark.parametrize("place", [name for name, (_, runs) in PLACES.items() if runs])
def test_plain_git_would_execute_it(repo: Path, tmp_path: Path, place: str) -> None:
    """The places are real: plain git runs the program there."""
    mark = planted(repo, tmp_path, place)
    git(repo, "status", check=False)
    git(repo, "add", BOOK, check=False)
    git(repo, "commit", "-m", "Plain", check=False)
    assert mark.exists()


@pytest.mark.parametrize("place", ["pre-commit", "hooksPath", "commit-msg", "filter clean"])
def test_who_trusts_a_repository_has_its_programs_run(
    repo: Path, tmp_path: Path, place: str
) -> None:
    """Trusting, git runs hooks and filters as it always does."""
    mark = planted(repo, tmp_path, place)
    commits(repo, trusting=True)
    assert mark.exists()


def test_a_repository_planted_below_is_not_entered(repo: Path, tmp_path: Path) -> None:
    """A bare repository that came among the files, with programs of its own, is refused."""
    mark = tmp_path / "EXECUTED"
    program = writes(tmp_path, "program", f"#!/bin/sh\ntouch {mark}\n")
    program.chmod(0o755)
    inner = repo / "actions" / "inner"
    git(repo, "init", "-q", "--bare", str(inner))
    git(inner, "config", "core.bare", "false")
    git(inner, "config", "core.worktree", str(inner))
    git(inner, "config", "core.fsmonitor", str(program))
    git(inner, "status", check=False)
    assert mark.exists()  # plain git runs it
    mark.unlink()
    with pytest.raises(BadRequest, match="inner folder"):
        Repository(inner)
    assert not mark.exists()


# Hooks and signing.


def test_hooks_that_are_there_are_named(repo: Path) -> None:
    """Hooks that would run are named; samples and files that cannot be run are none."""
    assert Repository(repo).settings.hooks == ()
    hook("pre-commit")(repo, writes(repo, "p", "#!/bin/sh\n"))
    writes(repo, ".git/hooks/commit-msg", "#!/bin/sh\n")
    assert Repository(repo).settings.hooks == ("pre-commit",)


def test_a_hook_that_refuses_leaves_all_as_it_was(repo: Path, tmp_path: Path) -> None:
    """What the hook prints is handed on, and the index is as it was."""
    hook("pre-commit")(repo, writes(tmp_path, "p", "#!/bin/sh\necho No; exit 1\n"))
    with pytest.raises(HookRefused) as caught:
        commits(repo, trusting=True)
    assert "No" in caught.value.said
    assert git_says(repo, "status", "--porcelain") == "?? actions/"
    assert git_says(repo, "rev-list", "--count", "HEAD") == "1"


SIGNER = """#!/bin/sh
cat > /dev/null
echo "{name}" > {mark}
echo "[GNUPG:] SIG_CREATED D" >&2
echo "-----BEGIN PGP SIGNATURE-----"
echo "{name}"
echo "-----END PGP SIGNATURE-----"
"""


def signer(tmp_path: Path, name: str) -> Path:
    """Make a program that signs, and says who did."""
    text = SIGNER.format(name=name, mark=tmp_path / "signed")
    program = writes(tmp_path, name, text)
    program.chmod(0o755)
    return program


def test_the_users_own_signing_is_done_by_their_own_program(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who signs all commits signs this one too, whatever program the repository names."""
    mine, theirs = signer(tmp_path, "mine"), signer(tmp_path, "theirs")
    own_settings(tmp_path, monkeypatch, "[commit]", " gpgSign", "[gpg]", f" program = {mine}")
    setting(f"gpg.program={theirs}", f"gpg.openpgp.program={theirs}")(repo, theirs)
    assert Repository(repo).settings.repository_signs
    commits(repo)
    assert "mine" in git_says(repo, "cat-file", "commit", "HEAD")
    assert (tmp_path / "signed").read_text(encoding="utf-8") == "mine\n"


def test_a_repository_may_do_without_signing(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Switching signing off names no program, so the repository's word holds."""
    mine = signer(tmp_path, "mine")
    own_settings(tmp_path, monkeypatch, "[commit]", " gpgSign", "[gpg]", f" program = {mine}")
    setting("commit.gpgSign=false")(repo, mine)
    commits(repo)
    assert "SIGNATURE" not in git_says(repo, "cat-file", "commit", "HEAD")


def test_signing_that_fails_is_said_and_nothing_is_committed(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No commit is made without the signature that its author wants."""
    bad = writes(tmp_path, "bad", "#!/bin/sh\necho 'no secret key' >&2\nexit 2\n")
    bad.chmod(0o755)
    own_settings(tmp_path, monkeypatch, "[commit]", " gpgSign", "[gpg]", f" program = {bad}")
    assert "could not be signed" in refusal(repo).sentence
    assert git_says(repo, "status", "--porcelain") == "?? actions/"
