"""Running the git program so that nothing in a repository is executed by it.

The settings and hooks of a repository can name programs, and whoever sent the
folder may have written them. The careful run switches every one of them off:
a clean environment, no hooks, no monitor, no pager, no editor, no network, no
upkeep afterwards; a signature only by the user's own program. Programs that
cannot be switched off (filters) are a reason to refuse; see `git_settings.py`.
A trusting run is git as it is.

Must not know what is committed, or why.
Source: reliability.md 4.4 and 1.2 (P15); product.md section 2.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sociocli.errors import BadRequest, RecordError, SociocliError
from sociocli.record import git_wording as words

__all__ = ["GitAnswer", "GitProgram", "trouble_of"]

SECONDS = 10
# A person may type a passphrase meanwhile, or a hook may check a large record.
SECONDS_OF_PEOPLE = 600
_SECONDS_TO_TIDY = 2
_MOST_SAID = 2000

# What stands for every repository that we do not trust (reliability.md 4.4).
_CAREFUL = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.editor=:",
    "core.askPass=",
    "core.sshCommand=false",
    "credential.helper=",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
    "gc.auto=0",
    "maintenance.auto=false",
    "commit.verbose=false",
    "status.submoduleSummary=false",
    "submodule.recurse=false",
    "log.showSignature=false",
    "i18n.commitEncoding=utf-8",
)
_ALWAYS = ("core.fsync=all", "color.ui=false", "core.quotePath=false")

# What git and the user's own program for signing need to know; all else is left out.
_KEPT = (
    *("HOME", "USER", "LOGNAME", "XDG_CONFIG_HOME", "TMPDIR", "TZ", "TERM", "EMAIL"),
    *("GIT_CONFIG_GLOBAL", "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE"),
    *("GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE"),
    *("GNUPGHOME", "GPG_TTY", "SSH_AUTH_SOCK", "SSH_AGENT_PID"),
    *("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"),
)
# What a program that called us may have left behind: the record says which repository is meant.
_DROPPED = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"),
    *("GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
    *("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"),
)


@dataclass(frozen=True, slots=True)
class GitAnswer:
    """What git answered: its exit code, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def fine(self) -> bool:
        """Whether it did what it was asked."""
        return self.code == 0


class GitProgram:
    """The git program in one folder.

    Args:
        folder: The folder in which it runs.
        trusting: Whether it runs as plain git would, with all that the
            repository brings.

    Raises:
        RecordError: If there is no git.

    """

    def __init__(self, folder: Path, *, trusting: bool = False) -> None:
        self.folder = folder
        self.trusting = trusting
        self._path = _search_path()
        found = shutil.which("git", path=self._path)
        if found is None:
            raise RecordError(words.NO_GIT)
        self._program = found
        self._signing: tuple[str, ...] = ("commit.gpgSign=false",)
        self._signs = False

    def sign_with(self, settings: Sequence[str]) -> None:
        """Sign commits by the user's own program in careful runs too.

        Args:
            settings: Settings like `gpg.program=gpg`, which win over the repository's.

        """
        self._signing = tuple(settings)
        self._signs = True

    def run(self, *arguments: str, stdin: str = "", people: bool = False) -> GitAnswer:
        """Run git and return what it answers, whatever that is.

        Args:
            arguments: What to do.
            stdin: What it reads.
            people: Whether a person or a hook may take part, so that it may last.

        Raises:
            RecordError: If it cannot be run or gives no answer in time.

        """
        alone = not (people and (self.trusting or self._signs))
        limit = SECONDS if alone else SECONDS_OF_PEOPLE
        settings = (*_ALWAYS, *(() if self.trusting else (*_CAREFUL, *self._signing)))
        named = [part for setting in settings for part in ("-c", setting)]
        command = [self._program, "--no-pager", *named, *arguments]
        try:
            process = subprocess.Popen(  # noqa: S603 - git itself, with a careful environment
                command,
                cwd=self.folder,
                env=self._environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=alone,
            )
        except OSError as error:
            raise RecordError(
                words.OTHER.format(said=error.strerror or error, safe=words.SAFE)
            ) from error
        try:
            out, err = process.communicate(stdin.encode("utf-8", "surrogateescape"), limit)
        except subprocess.TimeoutExpired:
            _stop(process, alone=alone)
            raise RecordError(words.TOO_SLOW.format(seconds=limit, safe=words.SAFE)) from None
        except BaseException:
            _stop(process, alone=alone)
            raise
        return GitAnswer(process.returncode, _text(out), _text(err))

    def ask(self, *arguments: str, stdin: str = "") -> str:
        """Run git and return what it wrote.

        Raises:
            SociocliError: If it could not do it, in words for people.

        """
        answer = self.run(*arguments, stdin=stdin)
        if not answer.fine:
            raise trouble_of(answer, self.folder)
        return answer.out

    def _environment(self) -> dict[str, str]:
        known = {key: value for key, value in os.environ.items() if key not in _DROPPED}
        if not self.trusting:
            known = {key: value for key, value in known.items() if key in _KEPT}
            known |= {
                "PATH": self._path,
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_TERMINAL_PROMPT": "0",
                "GIT_ALLOW_PROTOCOL": "none",
                "GIT_NO_LAZY_FETCH": "1",
                "GIT_OPTIONAL_LOCKS": "0",
                "GIT_EDITOR": ":",
                "GIT_ASKPASS": "",
                "SSH_ASKPASS": "",
            }
        # What git says is read here, and it says it in English then.
        known["LANG"] = os.environ.get("LC_ALL") or os.environ.get("LANG") or "C.UTF-8"
        known["LC_MESSAGES"] = "C"
        known.pop("LC_ALL", None)
        known.pop("LANGUAGE", None)
        return known


def trouble_of(answer: GitAnswer, folder: Path) -> SociocliError:
    """Return what git could not do as one of our errors, in words for people.

    Args:
        answer: What it answered.
        folder: Where it ran.

    """
    said = answer.err.strip() or answer.out.strip()
    quoted = shlex.quote(str(folder))
    for sign, sentence, kind in _SIGNS:
        if sign in said:
            lock = re.search(r"'(.*?\.lock)'", said)
            where = _owned(said) or quoted
            return kind(
                sentence.format(
                    path=folder, quoted=where, safe=words.SAFE, said=_last(said),
                    lock=shlex.quote(lock[1]) if lock else ".git/index.lock",
                )
            )  # fmt: skip
    return RecordError(words.OTHER.format(said=_last(said), safe=words.SAFE))


_SIGNS: tuple[tuple[str, str, type[SociocliError]], ...] = (
    ("dubious ownership", words.FOREIGN, RecordError),
    ("cannot use bare repository", words.BARE, BadRequest),
    ("not a git repository", words.NOT_A_REPOSITORY, BadRequest),
    ("must be run in a work tree", words.BARE, BadRequest),
    (".lock': File exists", words.LOCKED, RecordError),
    ("Please tell me who you are", words.NO_NAME, BadRequest),
    ("empty ident name", words.NO_NAME, BadRequest),
    ("failed to write commit object", words.NOT_SIGNED, RecordError),
    ("No space left", words.FULL, RecordError),
    ("Permission denied", words.NOT_WRITABLE, RecordError),
    ("insufficient permission", words.NOT_WRITABLE, RecordError),
    ("Read-only file system", words.NOT_WRITABLE, RecordError),
)


def _owned(said: str) -> str:
    """Return the folder that git wants to be named as safe."""
    named = re.search(r"safe\.directory (.+)", said)
    return named[1].strip() if named else ""


def _last(said: str) -> str:
    """Return the end of what git said, in one line; the cause stands there."""
    lines = dict.fromkeys(part.strip() for part in said.splitlines() if part.strip())
    line = "; ".join(lines)[-_MOST_SAID:] or "nothing"
    return line if line.endswith((".", "!", "?")) else f"{line}."


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _search_path() -> str:
    """Return where programs are looked for: never relative to a folder of somebody else."""
    given = os.environ.get("PATH") or os.defpath
    return os.pathsep.join(part for part in given.split(os.pathsep) if Path(part).is_absolute())


def _stop(process: subprocess.Popen[bytes], *, alone: bool) -> None:
    """Stop git with all that it has started; it removes its locks if it is asked first."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(OSError):
            if alone and sys.platform != "win32":
                os.killpg(process.pid, number)
            else:
                process.send_signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=_SECONDS_TO_TIDY)
            return
