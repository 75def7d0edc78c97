"""Nothing in the program is there for tests only: the command line reaches every name.

What a module defines at its top is reached if something that is reached names
it: from the entry point and what typer is given on, through imports and
modules. Sentences have a test of their own (`test_architecture.py`).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import sociocli

ROOT = Path(sociocli.__file__).parent
# README's table of keys is made by it, from the keys themselves.
FOR_README = ("sociocli.terminal.keys", "keys_table")
DOOR = ("sociocli.cli.entry", "main")

Name = tuple[str, str]


@dataclass
class Module:
    """What a module defines, and what it knows of others."""

    name: str
    defines: dict[str, list[ast.AST]] = field(default_factory=dict)
    knows: dict[str, Name] = field(default_factory=dict)
    runs: list[ast.AST] = field(default_factory=list)


def module(name: str, text: str) -> Module:
    """Read a module."""
    made, tree = Module(name), ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sociocli"):
            for one in node.names:
                made.knows[one.asname or one.name] = (node.module or "", one.name)
    for node in tree.body:
        for defined in names_of(node):
            made.defines.setdefault(defined, []).append(node)
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            made.runs.append(node)  # a command, given to typer
        elif isinstance(node, ast.Expr | ast.If | ast.For | ast.With | ast.Try):
            made.runs.append(node)
    return made


def names_of(node: ast.stmt) -> list[str]:
    """Return the names that a statement at the top of a module defines."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.AnnAssign):
        return [node.target.id] if isinstance(node.target, ast.Name) else []
    if not isinstance(node, ast.Assign):
        return []
    every = [one for target in node.targets for one in ast.walk(target)]
    return [one.id for one in every if isinstance(one, ast.Name)]


def whole_program() -> dict[str, Module]:
    """Read all modules but those that hold sentences."""
    read = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = ("sociocli", *path.relative_to(ROOT).with_suffix("").parts)
        name = ".".join(parts).removesuffix(".__init__")
        if "wording" not in name:
            read[name] = module(name, path.read_text(encoding="utf-8"))
    return read


def named(here: Module, node: ast.AST) -> Iterator[Name]:
    """Yield what a piece of a module names, of itself and of others."""
    for one in ast.walk(node):
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load):
            if one.id in here.defines:
                yield here.name, one.id
            if one.id in here.knows:
                yield here.knows[one.id]
        elif isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
            whose, name = here.knows.get(one.value.id, ("", ""))
            yield f"{whose}.{name}", one.attr


def left(modules: dict[str, Module], roots: list[Name]) -> list[str]:
    """Return what is defined and never reached."""
    todo = [*roots, *((one.name, "add_to") for one in modules.values())]
    todo += [name for one in modules.values() for node in one.runs for name in named(one, node)]
    reached: dict[Name, None] = {}
    while todo:
        here = todo.pop()
        known = modules.get(here[0])
        if here in reached or known is None:
            continue
        reached[here] = None
        if here[1] in known.knows:  # handed on
            todo.append(known.knows[here[1]])
        for node in known.defines.get(here[1], ()):
            todo += named(known, node)
    return [
        f"{one.name}: {name}"
        for one in modules.values()
        for name, nodes in one.defines.items()
        if (one.name, name) not in reached
        and name != "__all__"
        and not any(node in one.runs for node in nodes)
    ]


def test_the_program_reaches_all_it_has() -> None:
    """A name that only tests use belongs into tests, and one that nobody uses nowhere."""
    assert left(whole_program(), [DOOR, FOR_README]) == []


def test_what_nobody_reaches_is_seen() -> None:
    """A function that only calls itself, and what only it uses, are found."""
    text = """
from sociocli.b import used, handed as given

MOST, LEAST = 1, 2

def _inner():
    return MOST

def lost():
    return _inner(), lost()

@given
def command():
    return used.there

def main():
    return given(LEAST)
"""
    read = [module("sociocli.a", text), module("sociocli.b", "handed = other = 1\nused = 2")]
    found = left({one.name: one for one in read}, [("sociocli.a", "main")])
    alone = ["sociocli.a: MOST", "sociocli.a: _inner", "sociocli.a: lost", "sociocli.b: other"]
    assert found == alone
