"""What each command loads: start-up time is felt (performance.md section 1).

The lists are exact. A library that is missing here makes a command slower; one
that is here and no longer loaded makes the list a lie. Both fail.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

RUN = """
import contextlib, io, json, sys
before = tuple(sys.modules)
sys.argv = ["sociocli", *sys.argv[1:]]
code = 0
heard = io.StringIO()
try:
    with contextlib.redirect_stdout(heard), contextlib.redirect_stderr(heard):
        from sociocli.cli.entry import main
        main()
except SystemExit as ended:
    code = ended.code
loaded = sorted(name for name in sys.modules if name not in before)
standard = sorted(sys.stdlib_module_names)
print(json.dumps([code, heard.getvalue(), loaded, standard]))
"""

# Parts of the standard library that take long to load.
HEAVY = (
    *("argparse", "asyncio", "concurrent.futures", "csv", "ctypes", "decimal", "email"),
    *("email.message", "fractions", "getpass", "hashlib", "html", "http", "http.client"),
    *("importlib.metadata", "importlib.resources", "logging", "multiprocessing", "pdb"),
    *("pickle", "pydoc", "random", "secrets", "socket", "sqlite3", "ssl", "statistics"),
    *("tempfile", "unittest", "urllib.request", "xml", "zipfile"),
)

# What the index keeps what was read in.
INDEX = ("sqlite3",)
TYPER = ("annotated_doc", "shellingham", "typer")
OURS_AT_THE_DOOR = ["sociocli", "sociocli.cli", "sociocli.cli.entry"]

# Third-party libraries and heavy parts of the standard library, per command.
LOADED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "--version": ((), ()),
    "--help": (TYPER, ()),
    "agenda list": (("yaml",), ()),
    "minutes list": (("yaml",), INDEX),
    "minutes list --json": (("yaml",), INDEX),
    "due": ((), INDEX),
    "due --json": ((), INDEX),
    "decisions": ((), INDEX),
    "decisions --json": ((), INDEX),
    "actions": ((), INDEX),
    "actions --json": ((), INDEX),
    "search quiet": ((), INDEX),
    "search quiet --json": ((), INDEX),
}


def loaded_by(arguments: str, folder: Path) -> tuple[list[str], list[str], list[str]]:
    """Return what a command loads: third-party libraries, heavy standard ones, ours."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments.split()],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    code, heard, loaded, standard = json.loads(done.stdout)
    if "No such command" in heard:
        pytest.skip(f"{arguments} is not written yet")
    assert code in (0, None), heard
    tops = dict.fromkeys(name.split(".")[0] for name in loaded)
    known = (*standard, "sociocli", "cython_runtime")  # the last is part of libyaml's binding
    others = sorted(top for top in tops if top not in known and not top.startswith("_"))
    ours = [name for name in loaded if name.split(".")[0] == "sociocli"]
    return others, [name for name in loaded if name in HEAVY], ours


@pytest.mark.parametrize("arguments", LOADED)
def test_what_a_command_loads(arguments: str, tmp_path: Path) -> None:
    """A command loads exactly the libraries that are listed for it."""
    third_party, heavy = LOADED[arguments]
    others, slow, _ = loaded_by(arguments, tmp_path)
    assert others == sorted(third_party)
    assert slow == sorted(heavy)


def test_the_version_needs_the_door_only(tmp_path: Path) -> None:
    """The version is said at the door; nothing else of the program is loaded."""
    assert loaded_by("--version", tmp_path)[2] == OURS_AT_THE_DOOR


def test_help_knows_no_meeting(tmp_path: Path) -> None:
    """Help loads neither the meeting, nor the room, nor the files."""
    parts = [name.split(".")[1] for name in loaded_by("--help", tmp_path)[2] if "." in name]
    assert sorted(dict.fromkeys(parts)) == ["cli", "errors"]


def test_the_first_screen_needs_no_toolkit(tmp_path: Path) -> None:
    """The first screen of a meeting is painted before any library is loaded."""
    code = RUN.replace(
        "from sociocli.cli.entry import main\n        main()",
        "import sociocli.cli.entry\n        import sociocli.terminal.first_screen",
    )
    assert code != RUN
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    _, _, loaded, standard = json.loads(done.stdout)
    foreign = [n for n in loaded if n.split(".")[0] not in (*standard, "sociocli")]
    assert foreign == []
    assert [name for name in loaded if name in HEAVY] == []
