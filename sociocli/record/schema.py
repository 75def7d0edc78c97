"""JSON Schemas (draft 2020-12) of the files of a record, for editors.

They are made from the nouns themselves, so that an editor never says something
else than the program: required keys, words from a list, days and times are those
that the nouns take. An editor sees YAML's own types where our reader sees text
(`no`, `3`, an empty value), so each field takes all that a person may have meant.

Must not know where which file lies; that is `editor_line.py`.
Source: product.md section 4 (YAML); issue 3, end of section 3.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from sociocli.domain.agenda import Agenda
from sociocli.domain.method import METHODS, Method
from sociocli.domain.minutes import Minutes
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.record import agenda_file, minutes_file
from sociocli.record import schema_wording as words
from sociocli.record.circle_file import (
    CIRCLE_FORMAT,
    ORGANISATION_FORMAT,
    CircleFile,
    OrganisationFile,
)
from sociocli.record.editor_line import SCHEMA_FOLDER
from sociocli.record.plain_fields import fields_of
from sociocli.record.save import write_whole
from sociocli.record.schema_values import DAY, TIME, takes_nothing, takes_only
from sociocli.record.standing_file import FORMATS

__all__ = ["KINDS", "schema_bytes", "schemas", "write_schemas"]

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NOTHING: Schema = {"enum": [None, ""]}
_OWN_KEYS: Schema = {"^x-": {}}
_SOME_TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
# What editors see where our reader sees text; each schema holds those that it needs.
_SIMPLE: dict[str, Schema] = {
    "text": {"type": ["string", "number", "boolean", "null"]},
    "number": {
        "anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\s*-?[0-9]{1,9}\s*$"}]
    },
    "yes-or-no": {
        "anyOf": [
            {"type": "boolean"},
            {"enum": ["yes", "no", "Yes", "No", "YES", "NO", "true", "false"]},
        ]
    },
    "day": {"anyOf": [{"type": "string", "pattern": words.DAY_PATTERN}, _NOTHING]},
    "time": {"anyOf": [{"type": "string", "pattern": words.TIME_PATTERN}, _NOTHING]},
}


@dataclasses.dataclass(frozen=True, slots=True)
class _Kind:
    noun: type
    format: str
    may_lack_format: bool = False
    left_out: tuple[str, ...] = ()


KINDS: Mapping[str, _Kind] = {
    "organisation": _Kind(OrganisationFile, ORGANISATION_FORMAT, may_lack_format=True),
    "circle": _Kind(CircleFile, CIRCLE_FORMAT, may_lack_format=True),
    "minutes": _Kind(Minutes, minutes_file.FORMAT),
    "agenda": _Kind(Agenda, agenda_file.FORMAT),
    "decision": _Kind(StandingDecision, FORMATS[StandingDecision], left_out=("text",)),
    "term": _Kind(Term, FORMATS[Term]),
    "action": _Kind(StandingAction, FORMATS[StandingAction]),
    "topic": _Kind(BacklogTopic, FORMATS[BacklogTopic]),
}


def schemas() -> dict[str, Schema]:
    """Return the schema of every kind of file, by the name of the kind."""
    return {kind: _whole(kind) for kind in KINDS}


def schema_bytes(schema: Schema) -> bytes:
    """Write a schema as the bytes of its file: the keys in the order of our files."""
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def write_schemas(root: Path) -> tuple[str, ...]:
    """Write all schemas into a record.

    Args:
        root: The record folder.

    Returns:
        The paths that were written, below the record.

    Raises:
        RecordError: If one cannot be saved.

    """
    written = []
    for kind, schema in schemas().items():
        path = f"{SCHEMA_FOLDER}/{kind}.json"
        write_whole(root / path, schema_bytes(schema), root=root)
        written.append(path)
    return tuple(written)


def _whole(kind: str) -> Schema:
    about = KINDS[kind]
    named: dict[str, Schema] = {}
    body = _object(about.noun, named)
    properties = {key: one for key, one in body["properties"].items() if key not in about.left_out}
    first: Schema = {"const": about.format, "description": words.FORMAT}
    properties = {"format": first, **properties}
    if kind in ("organisation", "circle"):
        properties["method"] = {"enum": list(METHODS), "description": words.METHOD}
        properties["settings"] = _settings(named)
    required = body.get("required", [])
    whole = {
        "$schema": _DRAFT,
        "title": words.TITLES[kind],
        "description": words.KINDS[kind],
        **body,
        "properties": properties,
        "required": required if about.may_lack_format else ["format", *required],
    }
    if named:
        whole["$defs"] = dict(sorted(named.items()))
    return whole


def _settings(named: dict[str, Schema]) -> Schema:
    """Return the schema of the settings of a method; hyphens count as underscores."""
    fields = dict(_fields(Method, named))
    del fields["name"]
    also = {f"^{key.replace('_', '[- ]')}$": one for key, one in fields.items() if "_" in key}
    return {
        "anyOf": [
            {
                "type": "object",
                "properties": fields,
                "patternProperties": {"^x[-_]": {}, **also},
                "additionalProperties": False,
            },
            _NOTHING,
        ],
        "description": words.SETTINGS,
    }


def _object(cls: type, named: dict[str, Schema]) -> Schema:
    found: Schema = {"type": "object", "properties": dict(_fields(cls, named))}
    required = [field.key for field in fields_of(cls).values() if field.required]
    if required:
        found["required"] = required
    return {**found, "patternProperties": _OWN_KEYS, "additionalProperties": False}


def _fields(cls: type, named: dict[str, Schema]) -> typing.Iterator[tuple[str, Schema]]:
    hints = typing.get_type_hints(cls)
    told = _told(cls)
    for field in fields_of(cls).values():
        hint = hints[field.name]
        one = _of_text(cls, field.name, named) if hint is str else _of(hint, named)
        what = words.FIELDS.get(f"{cls.__name__.strip('_')}.{field.name}") or told.get(field.name)
        yield field.key, {**one, "description": what} if what else one


def _of(hint: Any, named: dict[str, Schema]) -> Schema:  # noqa: ANN401 - a type of any kind
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        inner = next(arg for arg in typing.get_args(hint) if arg is not types.NoneType)
        return _any(_of(inner, named), _NOTHING)
    if origin is tuple:
        return _many(typing.get_args(hint)[0], named)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _noun(hint, named)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [word.value for word in hint], "description": _summary(hint)}
    return _simple({str: "text", int: "number", bool: "yes-or-no"}[hint], named)


def _many(hint: Any, named: dict[str, Schema]) -> Schema:  # noqa: ANN401 - a type of any kind
    """Return the schema of a list: one text may stand for a list of one, nothing for none."""
    if typing.get_origin(hint) is tuple:
        text = _simple("text", named)
        return _any({"type": "object", "additionalProperties": text}, _NOTHING)
    inner = _of(hint, named)
    listed = {"type": "array", "items": inner}
    if hint is str:
        return _any(listed, inner)
    alone = _as_text(hint, named)
    return _any(listed, *([alone] if alone else []), _NOTHING)


def _noun(cls: type, named: dict[str, Schema]) -> Schema:
    """Return where the schema of a noun stands; it is made only once."""
    name = cls.__name__.strip("_")
    if name not in named:
        named[name] = {}  # a noun may hold others of its own kind
        whole = {"description": _summary(cls), **_object(cls, named)}
        alone = _as_text(cls, named)
        named[name] = _any(whole, alone) if alone else whole
    return {"$ref": f"#/$defs/{name}"}


def _as_text(cls: Any, named: dict[str, Schema]) -> Schema | None:  # noqa: ANN401 - of any kind
    """Return what may stand for a noun in one text: its first field, if it needs no other."""
    if not (isinstance(cls, type) and dataclasses.is_dataclass(cls)):
        return None
    (first, about), *others = fields_of(cls).items()
    if any(field.required for _, field in others):
        return None
    hint = typing.get_type_hints(cls)[about.name]
    if hint is str:
        return _SOME_TEXT
    one = dict(_fields(cls, named))[first]
    return one if "enum" in json.dumps(one) else None


def _any(*kinds: Schema) -> Schema:
    flat = [one for kind in kinds for one in (kind["anyOf"] if set(kind) == {"anyOf"} else [kind])]
    return {"anyOf": list({json.dumps(one): one for one in flat}.values())}


def _simple(name: str, named: dict[str, Schema]) -> Schema:
    named[name] = _SIMPLE[name]
    return {"$ref": f"#/$defs/{name}"}


def _of_text(cls: type, name: str, named: dict[str, Schema]) -> Schema:
    if takes_only(cls, name, DAY):
        return _simple("day", named)
    if takes_only(cls, name, TIME):
        return _simple("time", named)
    return _simple("text", named) if takes_nothing(cls, name) else _SOME_TEXT


# The words of the nouns themselves.


def _summary(cls: type) -> str:
    return (inspect.getdoc(cls) or "").partition("\n")[0]


def _told(cls: type) -> dict[str, str]:
    """Return what the docstring of a noun says of its fields."""
    text = inspect.getdoc(cls) or ""
    _, _, arguments = text.partition("\nArgs:\n")
    arguments = re.split(r"\n(?=\S)", arguments)[0]
    found = re.findall(r"^    (\w+): (.*(?:\n        .*)*)", arguments, re.MULTILINE)
    return {name: " ".join(said.split()) for name, said in found}
