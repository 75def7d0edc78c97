"""`sociocli practice portfolio`: what somebody facilitated and practised, as Markdown.

Counts and days only: no levels, no scores. Words of peers stand here only where
they allowed it, with their name or without as they said. Text from people is
escaped. Must not know how anything is kept.

Source: formats.md 3.5 (portfolio); product.md section 7; reliability.md 4.5.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sociocli.cli import overtime_wording as words
from sociocli.cli import portfolio_wording as text
from sociocli.cli.practice_who import Real, for_real
from sociocli.cli.reflect_wording import IN_A_RECORD
from sociocli.cli.saying import say_aside
from sociocli.domain.practised import Facilitated, PeerAnswers, Practised, Quotes
from sociocli.errors import BadRequest
from sociocli.record.export_names import Names
from sociocli.record.facilitated import wrote_minutes
from sociocli.record.folder import lies_in_record
from sociocli.record.new_file import write_new
from sociocli.record.peer_wording import BESIDE
from sociocli.record.practice_log import read
from sociocli.record.quoting import inline, quote
from sociocli.record.reflection_file import kept_peers

__all__ = ["write_portfolio"]


def write_portfolio(root: Path, to: str, typed: str = "") -> None:
    """Write the portfolio into a new file, or print it.

    Args:
        root: The record folder.
        to: The file, or "" to print.
        typed: Who one is in the record, or "".

    Raises:
        BadRequest: If the file is there already, or its folder is not.

    """
    practices = read()
    real = for_real(root, typed)
    peers, troubles = kept_peers()
    allowed = [one for heard in peers for one in heard.peers if one.quotes is not Quotes.NO]
    lines = list(_portfolio(real, practices.sessions, allowed))
    if not lines:
        say_aside(words.PORTFOLIO_EMPTY)
    else:
        title = text.TITLE_OF.format(name=inline(real.name)) if real.name else text.TITLE
        _put("\n".join([f"# {title}", "", text.FIRST, *lines]) + "\n", to)
    for sentence in (*practices.troubles, *troubles):
        say_aside(sentence)


def _put(document: str, to: str) -> None:
    if not to:
        sys.stdout.write(document)
        return
    path = Path(to)
    if not path.parent.is_dir():
        raise BadRequest(words.PORTFOLIO_NO_FOLDER.format(path=path.parent))
    if lies_in_record(path.parent):
        raise BadRequest(IN_A_RECORD.format(path=path, like=f"~/{path.name}"))
    if not write_new(path, document.encode("utf-8", "replace")):
        raise BadRequest(words.PORTFOLIO_EXISTS.format(path=path))
    say_aside(words.PORTFOLIO_WRITTEN.format(path=path))


def _portfolio(
    real: Real, sessions: Sequence[Practised], allowed: Sequence[PeerAnswers]
) -> Iterator[str]:
    if real.meetings:
        yield from _facilitated(real.meetings)
    if real.index is not None and real.person:
        yield from _roles(real)
    if sessions:
        yield from _practised(sessions)
    if allowed:
        yield from _quotes(allowed)


def _facilitated(meetings: Sequence[Facilitated]) -> Iterator[str]:
    yield from ("", f"## {text.REAL}")
    yield from ("", text.REAL_SUM.format(count=len(meetings), period=_period(meetings)))
    parts = sum(not one.whole for one in meetings)
    if parts:
        yield text.REAL_PARTS.format(count=parts)
    sizes: dict[int, list[Facilitated]] = {}
    kinds: dict[str, list[Facilitated]] = {}
    for one in sorted(meetings, key=lambda meeting: meeting.size):
        sizes.setdefault(one.size, []).append(one)
    for one in meetings:
        for kind in one.kinds:
            kinds.setdefault(kind, []).append(one)
    rows = [(str(size or text.UNKNOWN), str(len(of)), _period(of)) for size, of in sizes.items()]
    yield from _table(text.SIZES_HEAD, rows)
    rows = [
        (inline(words.KIND_WORDS.get(kind, kind)), str(len(of)), _period(of))
        for kind, of in sorted(kinds.items())
    ]
    if rows:
        yield from _table(text.KINDS_HEAD, rows)


def _roles(real: Real) -> Iterator[str]:
    """Yield the roles that somebody held in circles, and how often they wrote minutes."""
    if real.index is None:
        return
    names = Names(real.index.things("circles"))
    terms = [one for one in real.index.things("terms") if real.person in one.who]
    rows = [
        (
            inline(names.role(one.title, one.circle, one.title)),
            inline(names.circle(one.circle)),
            one.begins or text.UNKNOWN,
            one.ends or one.day or text.UNKNOWN,
        )
        for one in sorted(terms, key=lambda term: (term.begins, term.id))
    ]
    written = wrote_minutes(real.index, real.person)
    if rows or written:
        yield from ("", f"## {text.ROLES}")
    if rows:
        yield from _table(text.ROLES_HEAD, rows)
    if written:
        period = text.PERIOD.format(first=written[0], last=written[-1])
        yield from ("", text.WROTE.format(count=len(written), period=period))


def _practised(sessions: Sequence[Practised]) -> Iterator[str]:
    yield from ("", f"## {text.PRACTISED}", "", text.PRACTISED_FIRST)
    what: dict[str, list[Practised]] = {}
    for one in sorted(sessions, key=lambda session: session.day):
        what.setdefault(one.title or one.what, []).append(one)
    rows = [
        (
            inline(title),
            ", ".join(dict.fromkeys(str(one.size) for one in of if one.size)) or text.ALONE,
            str(len(of)),
            _period(of),
        )
        for title, of in what.items()
    ]
    yield from _table(text.PRACTISED_HEAD, rows)


def _quotes(allowed: Sequence[PeerAnswers]) -> Iterator[str]:
    yield from ("", f"## {text.QUOTES}", "", text.QUOTES_FIRST)
    for one in allowed:
        named = one.quotes is Quotes.NAMED and one.name
        author = inline(one.name) if named else text.SOMEBODY
        for said in [said for said in one.answers if said.question != BESIDE]:
            yield from ("", f"**{inline(said.question)}**", "", quote(said.answer), ">")
            yield f"> — {author}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield ""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _period(of: Sequence[Facilitated] | Sequence[Practised]) -> str:
    days = sorted(one.day for one in of)
    if days[0] == days[-1]:
        return days[0]
    return text.PERIOD.format(first=days[0], last=days[-1])
