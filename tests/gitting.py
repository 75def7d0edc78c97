"""Real git repositories for tests, with settings of nobody but the test.

`repository(folder)` makes one; `git(folder, "log", ...)` is plain git in it.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

__all__ = ["DAY", "git", "git_says", "own_settings", "repository"]

DAY = "2026-11-22T20:30:00+0100"


def own_settings(tmp_path: Path, patch: pytest.MonkeyPatch, *lines: str) -> Path:
    """Have a home with settings for git, and nothing of whoever runs the tests.

    Returns:
        The file of settings.

    """
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    file = home / "gitconfig"
    file.write_text(
        "[user]\n name = Ana\n email = ana@example.org\n[init]\n defaultBranch = main\n"
        "[gc]\n auto = 0\n" + "".join(f"{line}\n" for line in lines),
        encoding="utf-8",
    )
    patch.setenv("HOME", str(home))
    patch.setenv("GIT_CONFIG_GLOBAL", str(file))
    patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "EMAIL"):
        patch.delenv(name, raising=False)
    patch.delenv("GIT_COMMITTER_EMAIL", raising=False)
    return file


def git(folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run plain git."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=False,
        encoding="utf-8", errors="surrogateescape", stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0 or not check, done.stderr + done.stdout
    return done


def git_says(folder: Path, *arguments: str) -> str:
    """Return what plain git prints, without the last line end."""
    return git(folder, *arguments).stdout.rstrip("\n")


def repository(folder: Path) -> Path:
    """Make a repository with one commit."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q")
    (folder / "sociocli.yaml").write_text("name: House\n", encoding="utf-8")
    git(folder, "add", "sociocli.yaml")
    git(folder, "commit", "-q", "-m", "Begin")
    return folder
