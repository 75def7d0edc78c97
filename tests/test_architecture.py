"""The rules of the house, held by reading the source (architecture.md, habits 11, 16, 19)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from sociocli.domain.method import Method

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "sociocli"
INNER = ("domain", "process")

# Who may import whom; the three in the middle never import each other.
MAY_IMPORT = {
    "errors": (),
    "domain": ("errors",),
    "process": ("domain", "errors"),
    "terminal": ("process", "domain", "errors"),
    "practice": ("process", "domain", "errors"),
    "record": ("process", "domain", "errors"),
}
NEVER_INSIDE = (
    *("os", "pathlib", "io", "yaml", "json", "rich", "typer", "questionary", "prompt_toolkit"),
    *("random", "time", "subprocess", "socket", "tempfile", "shutil", "logging", "threading"),
)
LONGEST_FILE = 400
LONGEST_FUNCTION = 64
# Help texts and labels of a few words may be alike by chance; sentences are not.
SHORT_SENTENCE = 5

# These lists only shrink: an entry that is no longer needed fails the test.
LONG_FILES = {}
LONG_FUNCTIONS: dict[str, str] = {}
# Sentences that are picked by the name of what they are about.
PICKED_BY_NAME: dict[str, tuple[str, ...]] = {}
# Tests of the tests, and of the program as a whole, mirror no single file.
NO_MIRROR = (
    "test_architecture.py",
    "test_capture_practice.py",
    "test_meetings.py",
    "test_merges.py",
    "test_modules_loaded.py",
    "test_talking.py",
    "test_year.py",
    "test_reached.py",
    "test_readme.py",
    "cli/test_cut_off.py",
    "cli/test_full_disk.py",
    "process/test_any_answers.py",
    "terminal/test_both_rooms.py",
    "terminal/test_real_terminal.py",
)


def sources(part: str = "") -> list[Path]:
    """Return the source files of a part of the house, in order."""
    return sorted((HOUSE / part).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """Parse a source file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def walked(path: Path) -> list[ast.AST]:
    """Return all nodes of a file, each with its parent."""
    found = list(ast.walk(tree(path)))
    for node in found:
        for child in ast.iter_child_nodes(node):
            child.parent = node  # type: ignore[attr-defined]
    return found


def nodes(paths: list[Path]) -> Iterator[tuple[str, ast.AST]]:
    """Walk over all nodes of some files, each with its place."""
    for path in paths:
        for node in walked(path):
            yield f"{path.relative_to(HOUSE)}:{getattr(node, 'lineno', 0)}", node


def inner() -> list[Path]:
    """Return the files of the nouns and verbs."""
    return [path for part in INNER for path in sources(part)]


def imported(node: ast.AST) -> list[str]:
    """Return the names of the modules that a node imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        return [f"{module}.{alias.name}" for alias in node.names] if module else []
    return []


def called(node: ast.AST) -> str:
    """Return the name that a node calls, or nothing."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def test_imports_go_in_one_direction() -> None:
    """No part of the house knows a part that it must not know."""
    wrong = [
        f"{place} imports {name}"
        for part, allowed in MAY_IMPORT.items()
        for place, node in nodes(sources(part) or [HOUSE / f"{part}.py"])
        for name in imported(node)
        if name.startswith("sociocli.")
        and name.split(".")[1] not in (part, *allowed, "__version__")
    ]
    assert wrong == []


def test_nouns_and_verbs_touch_nothing_outside() -> None:
    """Domain and process import nothing that has effects, and nothing from third parties."""
    wrong = [
        f"{place} imports {name}"
        for place, node in nodes(inner())
        for name in imported(node)
        if name.split(".")[0] in NEVER_INSIDE
    ]
    assert wrong == []


def test_nouns_and_verbs_have_no_effects() -> None:
    """Domain and process neither open, print nor input, and never look at the clock."""
    never = ("open", "print", "input", "now", "today", "utcnow", "id", "hash", "exec", "eval")
    wrong = [
        f"{place} calls {called(node)}" for place, node in nodes(inner()) if called(node) in never
    ]
    assert wrong == []


def test_order_is_never_left_to_chance() -> None:
    """Domain and process hold no sets, except to ask whether something is in one."""

    def is_set(node: ast.AST) -> bool:
        if isinstance(node, ast.Set):
            return not isinstance(node.parent, ast.Compare)  # type: ignore[attr-defined]
        return isinstance(node, ast.SetComp) or called(node) in ("set", "frozenset")

    assert [place for place, node in nodes(inner()) if is_set(node)] == []


def test_ask_is_the_only_bare_yield() -> None:
    """Only `ask` and `ask_of` yield; everything else in process yields from something."""
    found = []
    for place, node in nodes(sources("process")):
        if isinstance(node, ast.Yield):
            inside = node.parent  # type: ignore[attr-defined]
            while not isinstance(inside, ast.FunctionDef):
                inside = inside.parent
            found.append((place.split(":")[0], inside.name))
    assert sorted(found) == [("process/asking.py", "ask"), ("process/asking.py", "ask_of")]


def steps() -> list[str]:
    """Return the names of all functions of the processes that ask something."""
    return [
        node.name
        for _, node in nodes(sources("process"))
        if isinstance(node, ast.FunctionDef)
        and isinstance(node.returns, ast.Subscript)
        and isinstance(node.returns.value, ast.Name)
        and node.returns.value.id == "Steps"
    ]


def test_no_question_is_dropped() -> None:
    """Whoever calls a function that asks goes through it; a call alone asks nobody."""
    asking = frozenset(steps())
    assert len(asking) > 20
    dropped = []
    for place, node in nodes(sources("process")):
        name = called(node) if isinstance(getattr(node, "func", None), ast.Name) else ""
        if name in asking:
            parent = node.parent  # type: ignore[attr-defined]
            always = name in ("ask", "ask_of") and not isinstance(parent, ast.YieldFrom)
            if always or isinstance(parent, ast.Expr):
                dropped.append(f"{place} drops {name}")
    assert dropped == []


def test_sentences_stand_in_the_wording() -> None:
    """No sentence stands inline in a process: all are constants in the wording."""
    files = [path for path in sources("process") if "wording" not in path.parts]
    inline = []
    for place, node in nodes(files):
        if called(node) not in ("say", "Line", "Message") or not isinstance(node, ast.Call):
            continue
        for argument in [
            *node.args[:1],
            *(k.value for k in node.keywords if called(node) == "Line"),
        ]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                without = re.sub(r"\{\w+\}", "", argument.value)
                if re.search(r"[A-Za-z]", without):
                    inline.append(f"{place}: {argument.value}")
    assert inline == []


def test_no_process_asks_for_the_name_of_a_method() -> None:
    """A method is read by its settings; no process compares its name."""
    names = ("sofa", "s3", "classical", "holacracy")
    files = [path for path in sources("process") if "wording" not in path.parts]
    wrong = [
        place
        for place, node in nodes(files)
        if isinstance(node, ast.Constant) and node.value in names
    ]
    assert wrong == []


def test_any_is_where_answers_of_all_kinds_meet() -> None:
    """In domain and process `Any` stands in asking and running only."""
    wrong = [
        place
        for place, node in nodes(inner())
        if isinstance(node, ast.Name)
        and node.id == "Any"
        and not place.startswith(("process/asking.py", "process/running.py"))
    ]
    assert wrong == []


def test_one_module_knows_questionary() -> None:
    """Questionary can be replaced: at most one module imports it."""
    knows = {
        place.split(":")[0]
        for place, node in nodes(sources())
        for name in imported(node)
        if name.split(".")[0] == "questionary"
    }
    assert len(knows) <= 1


def test_only_the_wiring_knows_all() -> None:
    """The terminal's libraries are imported by the terminal and the command line only."""
    wrong = [
        f"{place} imports {name}"
        for part in ("practice", "record")
        for place, node in nodes(sources(part))
        for name in imported(node)
        if name.split(".")[0] in ("rich", "typer", "questionary", "prompt_toolkit")
    ]
    assert wrong == []


def test_files_stay_short() -> None:
    """No file grows beyond its size, and the list of exceptions shrinks."""
    long = [
        str(path.relative_to(HOUSE))
        for path in sources()
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE
    ]
    assert sorted(long) == sorted(LONG_FILES)


def test_functions_stay_short() -> None:
    """No function grows beyond a screen or two, and the list of exceptions shrinks."""
    long = [
        f"{place.split(':')[0]}:{node.name}"
        for place, node in nodes(sources())
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert sorted(long) == sorted(LONG_FUNCTIONS)


def test_tests_mirror_the_source() -> None:
    """Every file of tests is called after the file, or the folder, that it tests."""
    tests = ROOT / "tests"
    strays = []
    for path in sorted(tests.rglob("test_*.py")):
        name = path.relative_to(tests)
        stem = name.stem.removeprefix("test_")
        beside = [one.stem for one in (HOUSE / name.parent).glob("*") if one.suffix in ("", ".py")]
        known = any(stem == one or stem.startswith(f"{one}_") for one in beside)
        if str(name) not in NO_MIRROR and not known:
            strays.append(str(name))
    assert strays == []


@pytest.mark.parametrize("part", ["", *MAY_IMPORT, "cli"])
def test_every_module_says_what_it_knows(part: str) -> None:
    """Every module begins with a docstring."""
    if part == "errors":
        part = ""
    silent = [str(path) for path in sources(part) if not ast.get_docstring(tree(path))]
    assert silent == []


def test_every_setting_of_a_method_does_something() -> None:
    """A circle may change every setting, so a process must read every one of them."""
    read = "".join(path.read_text(encoding="utf-8") for path in sources("process"))
    names = [field.name for field in fields(Method) if field.name != "name"]
    assert [name for name in names if f"method.{name}" not in read] == []


def sentences() -> dict[str, list[str]]:
    """Return the constants of all modules of sentences, by the name of the module."""
    found: dict[str, list[str]] = {}
    for path in sources():
        if "wording" in path.stem or "wording" in path.parent.name:
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            found[module] = [
                name.id
                for node in tree(path).body
                if isinstance(node, ast.Assign | ast.AnnAssign)
                for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
                for name in ast.walk(target)
                if isinstance(name, ast.Name) and name.id != "__all__"
            ]
    return found


def taken_from(path: Path, known: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield the sentences that a file uses, each with its module."""
    own = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    called_here: dict[str, str] = {}
    for node in walked(path):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if f"{node.module}.{alias.name}" in known:
                    called_here[alias.asname or alias.name] = f"{node.module}.{alias.name}"
                yield f"{node.module}", alias.name
    for node in walked(path):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield called_here.get(node.value.id, ""), node.attr
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield own, node.id


def test_every_sentence_is_said() -> None:
    """No constant of a module of sentences is left over once nobody says it any more."""
    known = sentences()
    assert len(known) > 20
    said = {one for path in sources() for one in taken_from(path, known)}
    silent = [
        f"{module}.{name}"
        for module, names in known.items()
        for name in names
        if (module, name) not in said and name not in PICKED_BY_NAME.get(module, ())
    ]
    assert silent == []


def test_every_sentence_stands_once() -> None:
    """No whole sentence for people is written twice in one layer of the house."""
    homes: dict[tuple[str, str], list[str]] = {}
    for module in sentences():
        path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
        for node in tree(path).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                text = str(node.value.value)
                if text.endswith((".", "?", "!")) and len(text.split()) > SHORT_SENTENCE:
                    layer = module.split(".")[1]
                    homes.setdefault((layer, text), []).append(module)
    assert {text: found for (_, text), found in homes.items() if len(found) > 1} == {}
