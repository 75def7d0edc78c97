"""Minutes as Markdown: made from the YAML, the same bytes everywhere.

Knows the template, the front matter and its hashes. Must not know the record
folder or the shape of the YAML.

The front matter holds two hashes. `body` is that of the text below it: if it
differs, somebody edited the file by hand. `made_from` is that of what the
minutes say: if only this one differs, the YAML has changed since.

Source: product.md section 4; process.md 2.4; reliability.md 4.5.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sociocli.domain.minutes import Minutes
from sociocli.errors import BadRequest, RecordError
from sociocli.record import minutes_wording as wording

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

__all__ = [
    "Compared",
    "edited_by_hand",
    "environment",
    "find_template",
    "hash_of",
    "markdown_name",
    "render",
    "tidied",
]

Compared = Literal["same", "template changed", "edited", "outdated"]

OWN_TEMPLATE = Path("templates") / "minutes.md.j2"
SHIPPED_TEMPLATE = Path(__file__).with_name("templates") / "minutes.md.j2"
HASH_LENGTH = 16
_FRONT = re.compile(r"---\n(?P<lines>(?:[^\n]*\n)*?)---\n\n?(?P<body>.*)", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>[a-z_]+): (?P<value>\S+)$", re.MULTILINE)
_NOT_IN_ID = re.compile(r"[^a-z0-9/]+")


def find_template(root: Path) -> Path | None:
    """Find the template that a circle has put into its record folder.

    Args:
        root: The record folder.

    Returns:
        Its path, or None if the circle uses ours.

    Raises:
        RecordError: If it is a link; it could lead anywhere.

    """
    path = root / OWN_TEMPLATE
    if path.is_symlink() or path.parent.is_symlink():
        raise RecordError(wording.TEMPLATE_LINK)
    return path if path.is_file() else None


def markdown_name(yaml: Path) -> Path:
    """Return the path of the Markdown that belongs to a file of minutes."""
    return yaml.with_suffix(".md")


def render(minutes: Minutes, template: Path | None = None) -> str:
    """Write minutes as Markdown.

    Args:
        minutes: The minutes.
        template: The circle's own template, or None for ours.

    Returns:
        The whole file, with its front matter.

    Raises:
        BadRequest: If the template has a fault, with its line.

    """
    body = _body(minutes, template)
    name = _NOT_IN_ID.sub("-", minutes.id)
    return (
        wording.FRONT.format(
            yaml=f"{name.rpartition('/')[2]}.yaml",
            id=name,
            source=_fingerprint(minutes),
            body=hash_of(body),
        )
        + body
    )


def hash_of(text: str) -> str:
    """Return the short hash by which a text is known again.

    Args:
        text: Any text; CR LF counts as LF, as git may have changed it.

    """
    raw = text.replace("\r\n", "\n").encode("utf-8", "surrogatepass")
    return f"sha256:{hashlib.sha256(raw).hexdigest()[:HASH_LENGTH]}"


def edited_by_hand(markdown_text: str, minutes: Minutes, template: Path | None = None) -> Compared:
    """Compare a file of Markdown with the minutes it was made from.

    Args:
        markdown_text: What the file holds.
        minutes: The minutes as they are now.
        template: The circle's own template, or None for ours.

    Returns:
        "same", or why it is not: "edited" by hand, "outdated" because the
        minutes have changed since, or "template changed".

    """
    text = markdown_text.replace("\r\n", "\n")
    if text == render(minutes, template):
        return "same"
    front = _FRONT.fullmatch(text)
    fields = dict(_FIELD.findall(front["lines"])) if front else {}
    if front is None or fields.get("body") != hash_of(front["body"]):
        return "edited"
    return "template changed" if fields.get("made_from") == _fingerprint(minutes) else "outdated"


def _fingerprint(minutes: Minutes) -> str:
    """Return the hash of what the minutes say, whatever their YAML looks like."""
    from sociocli.record.plain import to_plain

    return hash_of(json.dumps(to_plain(minutes), sort_keys=True, ensure_ascii=True))


def _body(minutes: Minutes, template: Path | None) -> str:
    from jinja2 import TemplateError

    from sociocli.record.minutes_view import MinutesView

    path = template or SHIPPED_TEMPLATE
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise BadRequest(wording.TEMPLATE_UNREADABLE, str(path)) from error
    try:
        page = _compiled(source).render(MinutesView(minutes).everything())
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        what = " ".join(str(error).split())
        line = _line_in_template(error)
        raise BadRequest(wording.TEMPLATE_WRONG.format(what=what), str(path), line) from error
    return tidied(page)


def tidied(page: str) -> str:
    """Return what a template gave, without the empty lines and spaces that it left."""
    lines = re.sub(r" +$", "", page.replace("\r\n", "\n"), flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


@lru_cache(maxsize=4)
def _compiled(source: str) -> Template:
    return environment().from_string(source)


def environment() -> SandboxedEnvironment:
    """Make an environment in which a template can neither reach out nor print raw text."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    from sociocli.record.minutes_view import Written
    from sociocli.record.quoting import bullet, inline, link, quote

    def written(value: object) -> Markup:
        """Escape what a template prints, unless it is Markdown already."""
        return value if isinstance(value, Markup) else Written(inline(str(value)))

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=True,  # what macros return counts as written
        finalize=written,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quote"] = lambda text: Written(quote(str(text)))
    environment.filters["bullet"] = lambda text: Written(bullet(str(text)))
    environment.filters["link"] = lambda text: Written(link(str(text)))
    return environment


def _line_in_template(error: BaseException) -> int:
    """Return the line of the template at which an error arose, or 0."""
    line = getattr(error, "lineno", None)
    if isinstance(line, int):
        return line
    trace, found = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            found = trace.tb_lineno
        trace = trace.tb_next
    return found
