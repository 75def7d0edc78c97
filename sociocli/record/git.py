"""One commit of files of a record: only those named, and nothing else of anybody's.

Looks first, and refuses where a commit would lose something or take something
that is not ours: a merge under way, another version in the index. What others
have put into the index stays there. Nothing is ever pushed or fetched.

Must not know what the files mean.
Source: product.md section 2; reliability.md 4.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sociocli.errors import BadRequest, RecordError
from sociocli.record import git_wording as words
from sociocli.record.git_program import GitAnswer, GitProgram, trouble_of
from sociocli.record.git_settings import Settings, read_settings

__all__ = ["ChangedFile", "HookRefused", "Repository", "Seen", "in_repository"]

# What lies in the inner folder while something is under way: its name, and git's verb for it.
_UNDER_WAY = {
    "MERGE_HEAD": (words.MERGE, "merge"),
    "rebase-merge": (words.REBASE, "rebase"),
    "rebase-apply": (words.PATCHES, "rebase"),
    "CHERRY_PICK_HEAD": (words.CHERRY_PICK, "cherry-pick"),
    "REVERT_HEAD": (words.REVERT, "revert"),
}


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file that is not as it was in the last commit.

    Args:
        path: Where, below the record, with slashes.
        what: "new", "changed" or "removed".
        known: Whether git has heard of it: in the last commit, or in the index.

    """

    path: str
    what: str
    known: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What a repository looks like now.

    Args:
        detached: Whether the next commit would be on no branch.
        changed: The files of the record that are not as they were committed.
        staged_otherwise: Those of which the index holds yet another version.
        ignored: Files and folders (with a slash at the end) that git shall not see.

    """

    detached: bool
    changed: tuple[ChangedFile, ...]
    staged_otherwise: tuple[str, ...]
    ignored: tuple[str, ...]


class HookRefused(RecordError):
    """The commit did not come about, and programs of the repository took part.

    Args:
        said: All that was printed.

    """

    def __init__(self, said: str) -> None:
        super().__init__(words.HOOK_REFUSED.format(safe=words.SAFE))
        self.said = said


def in_repository(root: Path) -> bool:
    """Tell whether a folder is in a git repository, without running git."""
    return any((folder / ".git").exists() for folder in (root, *root.parents))


class Repository:
    """The git repository that a record lies in.

    Args:
        root: The record folder.
        trusting: Whether hooks, signing and filters of the repository are run.

    Raises:
        BadRequest: If it lies in none.
        RecordError: If git cannot be used here.

    """

    def __init__(self, root: Path, *, trusting: bool = False) -> None:
        self._git = GitProgram(root, trusting=trusting)
        lines = self._git.ask(
            "rev-parse", "--show-toplevel", "--show-prefix", "--absolute-git-dir",
            "--git-common-dir",
        ).split("\n")  # fmt: skip
        self._top, self._prefix = Path(lines[0]), lines[1]
        self._inner = Path(lines[2])
        self._refuse_elsewhere(root)
        self.settings: Settings = read_settings(self._git, self._top, root / lines[3])
        if not trusting and self.settings.signs:
            self._git.sign_with(self.settings.signing)

    def _refuse_elsewhere(self, root: Path) -> None:
        """Refuse a repository of which the settings say that its files lie somewhere else."""
        try:
            here = (self._top / self._prefix).samefile(root)
        except OSError:
            here = False
        if not here:
            sentence = words.ELSEWHERE.format(top=self._top, path=root, safe=words.SAFE)
            raise RecordError(sentence)

    # Looking.

    def look(self, parts: Sequence[str]) -> Seen:
        """Look what has changed.

        Args:
            parts: The files and folders of the record to look at.

        Raises:
            BadRequest: If nobody has said who commits.
            RecordError: If a merge or the like is under way, or a program
                of the repository would be run by looking.

        """
        if self.settings.unstoppable and not self._git.trusting:
            keys = _some(self.settings.unstoppable)
            raise RecordError(words.FILTERS.format(keys=keys, safe=words.SAFE))
        if not self.settings.has_name:
            raise BadRequest(words.NO_NAME.format(safe=words.SAFE))
        self._refuse_under_way()
        return self._status(parts)

    def _refuse_under_way(self) -> None:
        for name, (what, verb) in _UNDER_WAY.items():
            if (self._inner / name).exists():
                raise RecordError(words.UNDER_WAY.format(what=what, verb=verb, safe=words.SAFE))
        unmerged = self._git.ask("ls-files", "--unmerged", "-z", "--full-name", "--", ":(top)")
        if unmerged:
            paths = [line.partition("\t")[2] for line in unmerged.split("\0") if line]
            raise RecordError(
                words.UNMERGED.format(paths=_some(tuple(dict.fromkeys(paths))), safe=words.SAFE)
            )

    def _status(self, parts: Sequence[str]) -> Seen:
        lines = self._git.ask(
            "status", "--porcelain=v2", "-z", "--branch", "--untracked-files=all",
            "--ignored=matching", "--ignore-submodules=all", "--no-renames",
            "--", *(_literal(part) for part in parts),
        ).split("\0")  # fmt: skip
        changed: dict[str, ChangedFile] = {}
        ignored, otherwise = [], []
        for line in lines:
            kind, _, rest = line.partition(" ")
            if kind == "1":
                state, path = rest[:2], self._below(rest.split(" ", 7)[7])
                file = _changed(path, state)
                if file is not None:
                    changed[path] = file
                if "." not in state and state != "AD":
                    otherwise.append(path)
            elif kind == "?":
                path = self._below(rest)
                if path in changed:  # taken out of the index, and still there
                    otherwise.append(path)
                changed[path] = ChangedFile(path, "new", known=path in changed)
            elif kind == "!":
                ignored.append(self._below(rest))
        otherwise += [path for path in changed if self._lies_there(changed[path], otherwise)]
        detached = "# branch.head (detached)" in lines
        files = tuple(sorted(changed.values(), key=lambda one: one.path))
        return Seen(detached, files, tuple(otherwise), tuple(ignored))

    def _lies_there(self, file: ChangedFile, named: Sequence[str]) -> bool:
        """Tell whether the index lets go of a file that lies untouched in the record."""
        there = file.what == "removed" and (self._git.folder / file.path).is_file()
        return there and file.path not in named

    def _below(self, path: str) -> str:
        return path.removeprefix(self._prefix)

    def committed(self, paths: Sequence[str]) -> dict[str, bytes]:
        """Return the bytes that files have in the last commit; those it has not are left out.

        Args:
            paths: The files, below the record.

        """
        asked = [path for path in paths if "\n" not in self._prefix + path]
        names = "".join(f"HEAD:{self._prefix}{path}\n" for path in asked)
        rest = self._git.ask("cat-file", "--batch", stdin=names).encode("utf-8", "surrogateescape")
        found = {}
        for path in asked:
            head, _, rest = rest.partition(b"\n")
            if not head.endswith(b" missing"):
                size = int(head.rpartition(b" ")[2])
                found[path], rest = rest[:size], rest[size + 1 :]
        return found

    # Committing.

    def commit(self, files: Sequence[ChangedFile], message: str) -> str:
        """Make one commit of some files, and of nothing else.

        If it does not come about, the index is as it was.

        Args:
            files: The files, as `look` found them.
            message: The message.

        Returns:
            The short name of the commit.

        Raises:
            HookRefused: If a hook may have refused it.
            SociocliError: If git could not do it.

        """
        new = [file.path for file in files if not file.known]
        if new:
            self._git.ask("add", "--intent-to-add", *_FROM_STDIN, stdin=_specs(new))
        try:
            answer = self._git.run(
                "commit", "--quiet", "--only", "--cleanup=whitespace", "--no-status",
                *(() if self._git.trusting or self.settings.signs else ("--no-gpg-sign",)),
                "-m", message, *_FROM_STDIN,
                stdin=_specs([file.path for file in files]), people=True,
            )  # fmt: skip
        except BaseException:
            self._take_back(new)
            raise
        if not answer.fine:
            self._take_back(new)
            raise self._why_not(answer)
        return self._git.ask("rev-parse", "--short", "HEAD").strip()

    def _why_not(self, answer: GitAnswer) -> Exception:
        if self._git.trusting and self.settings.hooks:
            return HookRefused("\n".join(part for part in (answer.out, answer.err) if part))
        return trouble_of(answer, self._git.folder)

    def _take_back(self, new: Sequence[str]) -> None:
        """Let git forget the files that it was told of for this commit only."""
        if new and not self._has_lock():
            self._git.run(
                "update-index", "--force-remove", "-z", "--stdin",
                stdin="".join(f"{path}\0" for path in new),
            )  # fmt: skip

    def _has_lock(self) -> bool:
        return (self._inner / "index.lock").exists()


_FROM_STDIN = ("--pathspec-from-file=-", "--pathspec-file-nul")


def _specs(paths: Sequence[str]) -> str:
    return "".join(f"{_literal(path)}\0" for path in paths)


def _literal(path: str) -> str:
    return f":(literal){path}"


def _changed(path: str, state: str) -> ChangedFile | None:
    """Return what has become of a file, from git's two letters for index and file."""
    index, file = state[0], state[1]
    if file == "D" or (file == "." and index == "D"):
        return None if index == "A" else ChangedFile(path, "removed", known=True)
    return ChangedFile(path, "new" if index == "A" or file == "A" else "changed", known=True)


def _some(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    return words.SEVERAL_MORE.format(first=names[0], count=len(names) - 1)
