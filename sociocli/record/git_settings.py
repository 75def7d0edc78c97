"""The settings of a repository, told apart by whose they are.

What stands in the user's own settings (`~/.gitconfig`) is their word. What
stands in the repository came with it, and perhaps from somebody else.

Must not know what is committed.
Source: reliability.md 4.4.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sociocli.errors import RecordError
from sociocli.record import git_wording as words
from sociocli.record.git_program import GitProgram

__all__ = ["Settings", "read_settings"]

_OWN = ("system", "global")
_COMMAND = "command"
_CANNOT_BE_SWITCHED_OFF = re.compile(r"filter\..*\.(clean|smudge|process)|hook\..*\.command")
# The hooks that git runs around a commit.
_HOOKS = (
    *("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"),
    *("post-index-change", "reference-transaction", "pre-auto-gc"),
)
# What says by which program is signed, under each of its names, and what git takes if nothing does.
_SIGNERS = {
    ("gpg.format",): "openpgp",
    ("gpg.program", "gpg.openpgp.program"): "gpg",
    ("gpg.x509.program",): "gpgsm",
    ("gpg.ssh.program",): "ssh-keygen",
    ("gpg.ssh.defaultkeycommand",): "",
}
_OLDEST = (2, 26)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings of git mean for a commit.

    Args:
        has_name: Whether a name and an address for commits are set.
        signs: Whether the user's own settings want commits to be signed.
        signing: The settings by which that is done, whatever the repository says.
        repository_signs: Whether the repository wants it, or wants it done otherwise.
        unstoppable: Settings of the repository that name programs which git
            runs whatever we do.
        hooks: The hooks that would be run around a commit.

    """

    has_name: bool
    signs: bool
    signing: tuple[str, ...]
    repository_signs: bool
    unstoppable: tuple[str, ...]
    hooks: tuple[str, ...]


def read_settings(git: GitProgram, top: Path, common: Path) -> Settings:
    """Read what the settings mean; this runs nothing that they name.

    Args:
        git: The program, in the repository.
        top: The folder of its files.
        common: Its inner folder.

    Raises:
        RecordError: If git is too old to tell whose a setting is.

    """
    _refuse_old(git)
    values = _listed(git.ask("config", "--list", "--show-scope", "-z"))
    own = [one for one in values if one[0] in _OWN]
    theirs = [one for one in values if one[0] not in _OWN]
    wanted = _last(own, "commit.gpgsign")
    refused = _last(theirs, "commit.gpgsign")
    signs = _is_true(wanted) and (refused is None or _is_true(refused))
    named = [key for _, key, _ in theirs if _CANNOT_BE_SWITCHED_OFF.fullmatch(key)]
    return Settings(
        has_name=_has_name(values),
        signs=signs,
        signing=_signing(own, theirs),
        repository_signs=(_is_true(refused) and not _is_true(wanted))
        or (signs and any(_last(theirs, *keys) is not None for keys in _SIGNERS)),
        unstoppable=tuple(dict.fromkeys(named)),
        hooks=_hooks(_last(values, "core.hookspath"), top, common),
    )  # fmt: skip


def _refuse_old(git: GitProgram) -> None:
    version = git.ask("--version").strip().removeprefix("git version ")
    found = re.match(r"(\d+)\.(\d+)", version)
    if found is None or (int(found[1]), int(found[2])) < _OLDEST:
        raise RecordError(words.TOO_OLD.format(version=version, safe=words.SAFE))


Values = Sequence[tuple[str, str, str | None]]


def _listed(text: str) -> Values:
    """Return scope, key and value of every setting that is not ours, in their order."""
    parts = text.split("\0")[:-1]
    found = []
    for scope, pair in zip(parts[::2], parts[1::2], strict=False):
        key, has_value, value = pair.partition("\n")
        if scope != _COMMAND:
            found.append((scope, key, value if has_value else None))
    return found


def _last(values: Values, *keys: str) -> str | None:
    """Return the value that holds; a key without one counts as true."""
    found = ["true" if value is None else value for _, name, value in values if name in keys]
    return found[-1] if found else None


def _is_true(value: str | None) -> bool:
    return value is not None and value.lower() not in ("false", "no", "off", "0", "")


def _has_name(values: Values) -> bool:
    given = os.environ
    name = given.get("GIT_COMMITTER_NAME") or _last(values, "user.name")
    name = name or _last(values, "committer.name")
    address = given.get("GIT_COMMITTER_EMAIL") or given.get("EMAIL")
    address = address or _last(values, "user.email") or _last(values, "committer.email")
    return bool(name and address)


def _signing(own: Values, theirs: Values) -> tuple[str, ...]:
    """Return the settings that make the user's own program sign."""
    made = ["commit.gpgSign=true"]
    for keys, usual in _SIGNERS.items():
        mine = _last(own, *keys)
        if mine is not None or _last(theirs, *keys) is not None:
            made += [f"{key}={usual if mine is None else mine}" for key in keys]
    return tuple(made)


def _hooks(named: str | None, top: Path, common: Path) -> tuple[str, ...]:
    """Return the names of the hooks that are there and can be run."""
    place = top / os.path.expanduser(named) if named else common / "hooks"  # noqa: PTH111 - never fails
    return tuple(name for name in _HOOKS if os.access(place / name, os.X_OK))
