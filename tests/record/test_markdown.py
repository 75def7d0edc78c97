"""Minutes as Markdown: whole, the same everywhere, and safe from what people say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from evenings import HOSTILE, ID, evening, record, said_everywhere
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Pending
from sociocli.errors import BadRequest, RecordError
from sociocli.record.markdown import edited_by_hand, find_template, hash_of, markdown_name, render

OURS = (
    "Decisions", "Selections", "Actions", "The items as they went", "Steps of the meeting",
    "Who was there", "Check-in", "Announcements", "Minutes of the last meeting",
    "Changes of the agenda", "Backlog", "Notes", "Check-out", "What we want to do better",
    "How the meeting went", "Next meeting", "These minutes", "Corrections",
)  # fmt: skip
PLAIN = (
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline",
    "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    "blockquote_open", "blockquote_close",
)  # fmt: skip


def body_of(text: str) -> str:
    """Return what stands below the front matter."""
    return text.split("---\n\n", 1)[1]


def parsed(text: str) -> list[Token]:
    """Return what a reader of Markdown makes of the body."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return markdown.parse(body_of(text))


def headings(tokens: list[Token]) -> list[tuple[str, str]]:
    """Return the headings with their levels."""
    found = []
    for opening, inner in pairwise(tokens):
        if opening.type == "heading_open":
            found.append((opening.tag, "".join(c.content for c in inner.children or ())))
    return found


def test_the_evening_reads_as_it_should() -> None:
    """The whole page of one evening, decisions first, in our layout."""
    expected = Path(__file__).with_name("evening.md").read_text(encoding="utf-8")
    assert body_of(render(evening())) == expected


def test_the_front_matter_tells_where_it_comes_from() -> None:
    """The front matter holds the id, the name of the YAML and the hash of the body."""
    text = render(evening())
    head = text.split("---\n")[1]
    assert head.startswith(f"# Made by sociocli from {ID}.yaml")
    assert f"\nid: {ID}\n" in head
    assert f"\nbody: {hash_of(body_of(text))}\n" in head
    assert re.search(r"^made_from: sha256:[0-9a-f]{16}$", head, re.MULTILINE)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_say_never_breaks_the_page(text: str) -> None:
    """Said at every place, a hostile text gives our headings, our lists, and nothing else."""
    tokens = parsed(render(said_everywhere(text)))
    words = " ".join(part.strip() for part in text.split("\n")).strip()
    assert headings(tokens) == [
        ("h1", f"{words}, 22 November 2026"),
        *[("h2", title) for title in OURS[:4]],
        ("h3", f"1. {words}"),
        ("h3", f"2. {words}"),
        *[("h2", title) for title in OURS[4:]],
    ]
    assert [token for token in tokens if token.type not in PLAIN] == []
    within = {child.type for token in tokens for child in token.children or ()}
    allowed = {"text", "hardbreak", "softbreak", "strong_open", "strong_close"}
    assert within - allowed <= ({"link_open", "link_close"} if text.startswith("<http") else set())


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_say_stays_visible(text: str) -> None:
    """Every line that was said can be read on the page."""
    tokens = parsed(render(said_everywhere(text)))
    seen = "\n".join(c.content for token in tokens for c in token.children or ())
    for line in text.split("\n"):
        assert line.strip() in seen


def test_a_hostile_id_cannot_leave_the_front_matter() -> None:
    """An id holds only letters, digits, hyphens and slashes there."""
    text = render(replace(evening(), id='x"\n---\n# Hello'))
    assert text.split("\n")[2] == "id: x-ello"


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("kind", Kind)
def test_every_outcome_of_every_kind_has_a_sentence(outcome: Outcome, kind: Kind) -> None:
    """An item that ended without any further detail is told in plain words."""
    minutes = Minutes("2026-11-22-a", "a", "2026-11-22", items=(Item("Thing", kind, outcome, 1),))
    text = body_of(render(minutes))
    after = text.split("### 1. Thing\n\n")[1].split("\n")
    assert after[2].endswith(".")
    assert outcome.value not in text or "_" not in outcome.value


def test_empty_minutes_are_a_title_and_a_line() -> None:
    """Nothing that is empty leaves a heading behind."""
    text = body_of(render(Minutes("2026-11-22-a", "night-watch", "2026-11-22")))
    assert text == "# Night watch circle, 22 November 2026\n\nDraft\n"


@pytest.mark.parametrize(
    ("began", "ended", "time"),
    [
        ("19:00", "", "from 19:00"),
        ("", "20:00", "until 20:00"),
        ("19:00", "20:00", "19:00 to 20:00"),
    ],
)
def test_the_time_is_told_as_far_as_it_is_known(began: str, ended: str, time: str) -> None:
    """Begin and end stand in the first line, or what of them is known."""
    minutes = Minutes("2026-11-22-a", "a", "2026-11-22", began=began, ended=ended)
    assert f"\n\n{time} · Draft\n" in render(minutes)


def test_blank_lines_are_never_doubled() -> None:
    """Parts are one empty line apart, lines have no spaces at their ends, one LF ends it."""
    text = render(evening())
    assert "\n\n\n" not in text
    assert not re.search(r" $", text, re.MULTILINE)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_who_said_it_is_not_told_unless_the_circle_wants_it() -> None:
    """Objections and concerns stand without a name, unless the minutes hold one."""
    minutes = evening()
    item = minutes.items[0]
    named = replace(item, objections=(replace(item.objections[0], by="dora"),))
    assert "rehearse. (Dora)" not in render(minutes)
    assert "rehearse. (Dora)" in render(replace(minutes, items=(named,)))


@pytest.mark.parametrize(
    ("locale", "zone", "seed"),
    [
        ("C", "UTC", "0"),
        ("de_DE.UTF-8", "Pacific/Auckland", "1"),
        ("tr_TR.UTF-8", "America/St_Johns", "2"),
    ],
)
def test_the_same_bytes_in_every_locale(tmp_path: Path, locale: str, zone: str, seed: str) -> None:
    """Language, time zone and chance of the computer change no byte."""
    path = record(tmp_path)
    program = (
        "import sys; from pathlib import Path\n"
        "from sociocli.record.markdown import render\n"
        "from sociocli.record.minutes_file import read_minutes\n"
        "sys.stdout.buffer.write(render(read_minutes(Path(sys.argv[1]))).encode())\n"
    )
    where = os.environ | {"LC_ALL": locale, "LANG": locale, "TZ": zone, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], env=where, capture_output=True, check=True
    )
    assert done.stdout == render(evening()).encode()


def test_what_became_of_a_file_is_known() -> None:
    """Same, edited, outdated and another template are told apart."""
    minutes = evening()
    text = render(minutes)
    later = replace(minutes, place="Barn")
    assert edited_by_hand(text, minutes) == "same"
    assert edited_by_hand(text.replace("\n", "\r\n"), minutes) == "same"
    assert edited_by_hand(text.replace("Quiet", "Silent"), minutes) == "edited"
    assert edited_by_hand(text.replace("Quiet", "Silent"), later) == "edited"
    assert edited_by_hand(text, later) == "outdated"
    assert edited_by_hand("# My own minutes\n", minutes) == "edited"
    assert edited_by_hand("", minutes) == "edited"


def test_another_template_is_no_edit(tmp_path: Path) -> None:
    """A file from an earlier template is told from one that was edited."""
    own = tmp_path / "minutes.md.j2"
    own.write_text("# {{ title }}\n", encoding="utf-8")
    assert edited_by_hand(render(evening()), evening(), own) == "template changed"
    assert edited_by_hand(render(evening(), own), evening(), own) == "same"


def test_the_line_ends_of_a_template_do_not_matter(tmp_path: Path) -> None:
    """A template saved with the line ends of Windows gives the same bytes."""
    texts = []
    for number, ends in enumerate((b"\n", b"\r\n")):
        own = tmp_path / f"{number}.j2"
        own.write_bytes(b"# {{ title }}" + ends * 2 + b"{{ facts }}" + ends)
        texts.append(render(evening(), own))
    assert texts[0] == texts[1]


def test_a_template_of_the_circle_is_escaped_too(tmp_path: Path) -> None:
    """What a circle's own template prints cannot smuggle anything in either."""
    own = tmp_path / "minutes.md.j2"
    own.write_text(
        "# {{ title }}\n\n{% for i in minutes.items %}\n- {{ i.title }}\n{% endfor %}\n\n"
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(minutes.items[0].title) }}\n",
        encoding="utf-8",
    )
    minutes = replace(evening(), items=(Item("<b>*x*</b>"),))
    assert body_of(render(minutes, own)).split("\n")[2:5] == [
        "- &lt;b>\\*x\\*&lt;/b>",
        "",
        "&lt;b>\\*x\\*&lt;/b>",
    ]


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("fine\n{% if %}", 2),
        ("fine\n{{ nothing_of_that_name }}", 2),
        ("\n\n{{ minutes.nothing }}", 3),
        ("{% include 'x' %}", 1),
        ("{{ minutes.__class__.__mro__ }}", 1),
        ("\n{{ 1 / 0 }}", 2),
        ("{{ day(3) }}", 1),
        ("{% for i in range(10000000) %}{% endfor %}", 1),
    ],
)
def test_a_template_with_a_fault_is_named_with_its_line(
    tmp_path: Path, template: str, line: int
) -> None:
    """A template that does not work, or reaches out, is refused with file and line."""
    own = tmp_path / "minutes.md.j2"
    own.write_text(template, encoding="utf-8")
    with pytest.raises(BadRequest) as refused:
        render(evening(), own)
    assert (refused.value.path, refused.value.line) == (str(own), line)


def test_a_template_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are no template."""
    own = tmp_path / "minutes.md.j2"
    own.write_bytes(b"\xff\xfe")
    with pytest.raises(BadRequest, match="UTF-8"):
        render(evening(), own)


def test_the_template_is_found_in_the_record_only(tmp_path: Path) -> None:
    """A circle's template lies in its record; a link that leads elsewhere is refused."""
    assert find_template(tmp_path) is None
    own = tmp_path / "templates" / "minutes.md.j2"
    own.parent.mkdir()
    own.write_text("x", encoding="utf-8")
    assert find_template(tmp_path) == own
    own.unlink()
    own.symlink_to("/etc/passwd")
    with pytest.raises(RecordError):
        find_template(tmp_path)


def test_the_markdown_lies_beside_the_yaml() -> None:
    """The Markdown has the name of the YAML with its own ending."""
    assert markdown_name(Path("minutes/a/2026-11-22-a.yaml")) == Path("minutes/a/2026-11-22-a.md")


@pytest.mark.parametrize(
    ("kind", "holds"),
    [
        (Kind.REVIEW, "- Until then the decision holds as it did before"),
        (Kind.DECIDE, "- Not in force before that"),
    ],
)
def test_what_holds_while_answers_are_awaited(kind: Kind, holds: str) -> None:
    """A new decision waits; one that is reviewed holds meanwhile, and the minutes say so."""
    item = Item("Bikes", kind, Outcome.KEPT, pending=Pending(("kim",), "lazy", "2026-12-08"))
    text = render(replace(evening(), items=(item,)))
    told = [line for line in text.splitlines() if line.startswith(("- Until then", "- Not in"))]
    assert told == [holds, holds]
