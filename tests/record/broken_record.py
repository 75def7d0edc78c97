"""A record in which all is well, and everything that can be wrong with one.

    .venv/bin/python tests/record/broken_record.py FOLDER

writes the record with every fault at once into an empty folder, to be looked at
with `sociocli -C FOLDER check --date 2026-12-01`.

A fault is a few files. The line in which it is to be found ends in a mark, which
is taken out when the file is written; a file without a mark is named as a whole.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import Decision, Proposal, Version
from sociocli.domain.selection import Selection
from sociocli.record.markdown import render
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.schema import write_schemas

__all__ = ["FAULTS", "TODAY", "Fault", "broken_record", "sound_record"]

TODAY = "2026-12-01"
MARK = "¶"
MEETING = "2026-11-22-operations"
QUIET = "In the common house it is quiet from 22:00 to 7:00."
OLD = "In the common house it is quiet from 20:00."


def _minutes() -> Minutes:
    return Minutes(
        MEETING, "operations", "2026-11-22", "19:02", "20:28",
        facilitator="ana", secretary="ben",
        people=tuple(Attendee(one, one.title()) for one in ("ana", "ben", "kim")),
        items=(
            Item(
                "Quiet hours", Kind.DECIDE, Outcome.ADOPTED, 1,
                proposal=Proposal("sleep", (Version(QUIET, "2027-02-22"),)),
                decision=Decision(QUIET, "2027-02-22", owner="ana"),
            ),
            Item(
                "Secretary", Kind.ELECT, Outcome.ELECTED, 2,
                selection=Selection("secretary", holder=("kim",), until="2027-05-22"),
            ),
            Item("The choir", Kind.DECIDE, Outcome.WITHDRAWN, 3),
        ),
    )  # fmt: skip


SOUND: Mapping[str, str] = {
    "sociocli.yaml": "format: sociocli/organisation/1\nname: Mill Court\nx-own: {key: 1}\n",
    "circles/general.yaml": (
        "format: sociocli/circle/1\nname: General circle\nmembers:\n- {id: ana, name: Ana}\n"
        "- {id: gus, name: Gus}\n"
    ),
    "circles/operations.yaml": (
        "format: sociocli/circle/1\nname: Operations\nparent: general\nmembers:\n"
        "- {id: ana, name: Ana}\n- {id: ben, name: Ben}\n- {id: kim, name: Kim}\nroles:\n"
        "- {id: secretary, title: Secretary}\n- {id: leader, holder: ana, link: true}\n"
        "- {id: delegate, holder: ben, link: true}\n"
    ),
    "decisions/operations/2026-11-22-quiet-hours.md": (
        "---\nformat: sociocli/decision/1\ntitle: Quiet hours\nstatus: in_force\n"
        "adopted: 2026-11-22\nreview: 2027-02-22\nowner: ana\n"
        "supersedes: decisions/operations/2025-01-01-quiet\n"
        f"minutes: {MEETING}#1\n---\n\n{QUIET}\n"
    ),
    "decisions/operations/2025-01-01-quiet.md": (
        "---\nformat: sociocli/decision/1\ntitle: Quiet\nstatus: replaced\n"
        "adopted: 2025-01-01\nended: 2026-11-22\n"
        f"superseded_by: 2026-11-22-quiet-hours\n---\n\n{OLD}\n"
    ),
    "terms/operations/2026-11-22-secretary.yaml": (
        "format: sociocli/term/1\nrole: secretary\nholder: kim\nfrom: 2026-11-22\n"
        f"until: 2027-05-22\nstate: holds\nminutes: {MEETING}#2\n"
    ),
    "actions/operations/2026-11-22-book-the-hall.yaml": (
        "format: sociocli/action/1\nwhat: Book the hall\nwho: [kim, All who can]\n"
        f"by: before the party\nstate: open\nminutes: {MEETING}\n"
    ),
    "backlog/operations/2026-11-22-choir.yaml": (
        "format: sociocli/topic/1\ntitle: The choir\nkind: decide\nby: ben\n"
        f"from: {MEETING}#3\ncontinues: minutes/operations/{MEETING}#3\n"
    ),
    "agendas/operations-2026-12-06.yaml": (
        "format: sociocli/agenda/1\nname: operations-2026-12-06\ncircle: operations\n"
        "date: 2026-12-06\nminutes: 60\nitems:\n"
        "- {title: The choir, kind: decide, minutes: 10, topic: 2026-11-22-choir}\n"
        "- {title: Quiet hours, kind: review, minutes: 10, decision: 2026-11-22-quiet-hours}\n"
        "- title: Actions\n  kind: report\n  minutes: 5\n"
        "  actions: [2026-11-22-book-the-hall]\n"
    ),
    ".gitattributes": "*.yaml text eol=lf\n*.md text eol=lf\n*.csv merge=union\n",
    "README.md": "# Our record\n\nA heading\n=======\n",
}


def sound_record(root: Path) -> Path:
    """Write a record in which all is well; of every part there is something."""
    for path, text in SOUND.items():
        _write(root / path, text)
    minutes = _minutes()
    folder = root / "minutes" / "operations"
    folder.mkdir(parents=True)
    (folder / f"{MEETING}.yaml").write_bytes(minutes_yaml(minutes))
    (folder / f"{MEETING}.md").write_text(render(minutes), encoding="utf-8")
    write_schemas(root)
    return root


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.replace(MARK, "").encode("utf-8", "surrogateescape"))


@dataclass(frozen=True)
class Fault:
    """Something that is wrong.

    Args:
        name: What it is, for the test's name.
        words: What the findings say, one for each mark, or for each file without one.
        files: The files that are written.
        links: The symbolic links that are made: name and where it leads.
        gone: The files that are taken away.
        whole: Files that are named as a whole, beside those with a mark.

    """

    name: str
    words: tuple[str, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()

    def apply(self, root: Path) -> None:
        """Do it to a record."""
        for path, text in self.files.items():
            _write(root / path, text)
        for path, target in self.links.items():
            (root / path).symlink_to(target)
        for path in self.gone:
            (root / path).unlink()

    def places(self) -> list[tuple[str, int]]:
        """Return where it is to be found, in order: file and line, 0 for the whole file."""
        found = [
            (path, number)
            for path, text in self.files.items()
            for number, line in enumerate(text.split("\n"), 1)
            if MARK in line
        ]
        return found + [(path, 0) for path in self.whole]


def broken_record(root: Path) -> tuple[Fault, ...]:
    """Write a record that is broken in every way at once, and return the faults."""
    sound_record(root)
    for fault in FAULTS:
        fault.apply(root)
    return FAULTS


def decision(
    facts: str, text: str = "It holds.\n", name: str = "x", status: str = "in_force"
) -> dict[str, str]:
    """Return a file of a decision with some more facts."""
    said = f"status: {status}\n" if status else ""
    front = f"format: sociocli/decision/1\ntitle: {name}\n{said}{facts}"
    return {f"decisions/operations/2026-11-24-{name}.md": f"---\n{front}---\n\n{text}"}


def term(facts: str, name: str, role: str = "role: host\n") -> dict[str, str]:
    """Return a file of a term with some more facts."""
    text = f"format: sociocli/term/1\n{role}{facts}"
    return {f"terms/hosts/2026-11-24-{name}.yaml": text}


def action(facts: str, name: str, what: str = "what: Sweep\n") -> dict[str, str]:
    """Return a file of an action with some more facts."""
    return {
        f"actions/operations/2026-11-22-{name}.yaml": f"format: sociocli/action/1\n{what}{facts}"
    }


def topic(facts: str, name: str) -> dict[str, str]:
    """Return a file of a topic with some more facts."""
    text = f"format: sociocli/topic/1\ntitle: {name}\n{facts}"
    return {f"backlog/operations/2026-11-22-{name}.yaml": text}


def circle(facts: str, name: str) -> dict[str, str]:
    """Return a file of a circle with some more facts."""
    return {f"circles/{name}.yaml": f"format: sociocli/circle/1\n{facts}"}


def agenda(item: str, name: str) -> dict[str, str]:
    """Return a file of an agenda to come with one more item."""
    text = (
        f"format: sociocli/agenda/1\nname: {name}\ncircle: operations\ndate: 2026-12-13\n"
        f"minutes: 60\nitems:\n- title: Something\n  minutes: 5\n{item}"
    )
    return {f"agendas/{name}.yaml": text}


REVIEW = "review: 2027-02-22\n"
HOSTS = circle(
    "members:\n- {id: ana, name: Ana}\n- {id: kim, name: Kim}\n- {id: ben, name: Ben}\n"
    "roles:\n- id: host\n- id: clerk\n- id: cook\n- id: usher\n", "hosts",
)  # fmt: skip

FAULTS: tuple[Fault, ...] = (
    # Files that cannot be read, and values that cannot be.
    Fault("yaml", ("quotation mark",), action('who: "kim¶\n', "quote")),
    Fault("key twice", ("twice",), action("who: kim\nwho: ben¶\n", "twice")),
    Fault("tab", ("tab",), action("who:\n\t- kim¶\n", "tab")),
    Fault("not utf-8", ("UTF-8",), action("who: kim\nnote: \udcff¶\n", "latin")),
    Fault("unknown key", ("did you mean “who”",), action("who: kim\nwhom: ben¶\n", "unknown")),
    Fault(
        "several values",
        ("open, done, dropped", "not a date", "needs a text"),
        action("who: kim\nstate: finished¶\nclosed: soon¶\nnote: [a]¶\n", "values"),
    ),
    Fault(
        "missing key",
        ("“what” is missing",),
        {"actions/operations/2026-11-22-lacks.yaml": "format: sociocli/action/1¶\nwho: kim\n"},
    ),
    Fault(
        "no format",
        ("format: sociocli/action/1",),
        {"actions/operations/2026-11-22-none.yaml": "what: Sweep¶\nwho: kim\n"},
    ),
    Fault(
        "other format",
        ("what is wanted here",),
        {"actions/operations/2026-11-22-other.yaml": "format: sociocli/term/1¶\nwhat: Sweep\n"},
    ),
    Fault(
        "no front matter",
        ("three hyphens",),
        {"decisions/operations/2026-11-24-bare.md": "Just text.¶\n"},
    ),
    Fault(
        "text above",
        ("second line of hyphens",),
        decision(f"text: It holds.¶\n{REVIEW}", name="above"),
    ),
    Fault(
        "circle values",
        ("no method", "may only hold", "no setting “absence_ours”"),
        circle(
            "method: socratic¶\nmembers:\n- {id: Ana B}¶\nsettings:\n  absence_ours: 3¶\n",
            "values",
        ),
    ),
    Fault("circle unknown key", ("did you mean “domain”",), circle("domian: x¶\n", "unknown")),
    Fault("member twice", ("twice",), circle("members:\n- id: ana\n- id: ana¶\n", "double")),
    Fault(
        "organisation",
        ("did you mean “mission”", "did you mean “quorum”"),
        {
            "sociocli.yaml": (
                "format: sociocli/organisation/1\nname: Mill\nmision: x¶\n"
                "settings:\n  quorums: 3¶\n"
            )
        },
    ),
    # Unfinished merges.
    Fault(
        "conflict",
        ("unfinished merge", "unfinished merge"),
        action("<<<<<<< HEAD¶\nwho: kim\n=======\nwho: ben\n>>>>>>> b\n<<<<<<< HEAD¶\n", "merge"),
    ),
    Fault(
        "conflict elsewhere",
        ("unfinished merge",),
        {"notes/plan.txt": "one\n<<<<<<< HEAD¶\ntwo\n=======\nthree\n>>>>>>> b\n"},
    ),
    # Circles.
    Fault("emptied circle", ("says nothing of the circle",), {"circles/void.yaml": "¶"}),
    Fault("no parent", ("no circle “genral”",), circle("parent: genral¶\n", "orphan")),
    Fault(
        "round",
        ("each other's parents", "each other's parents"),
        circle("parent: egg¶\n", "hen") | circle("parent: hen¶\n", "egg"),
    ),
    Fault(
        "role holder no member",
        ("not a member",),
        circle("members:\n- id: ana\nroles:\n- id: cook\n  holder: gus¶\n", "kitchen"),
    ),
    Fault(
        "role over",
        ("ended on 2026-11-30",),
        circle(
            "members:\n- id: ana\nroles:\n- id: cook\n  holder: ana\n  until: 2026-11-30¶\n",
            "larder",
        ),
    ),
    Fault(
        "role until",
        ("“soon” is not a day",),
        circle("roles:\n- {id: cook, until: soon}¶\n", "cellar"),
    ),
    Fault(
        "leader and delegate",
        ("both “leader” and “delegate”",),
        circle(
            "parent: general\nmembers:\n- id: ana\nroles:\n- {id: leader, holder: ana}\n"
            "- {id: delegate, holder: ana}¶\n",
            "garden",
        ),
    ),
    Fault(
        "other holder",
        ("2026-11-24-gate.yaml says: kim",),
        circle(
            "members:\n- id: ana\n- id: kim\nroles:\n- id: porter\n  holder: ana¶\n",
            "gate",
        )
        | {
            "terms/gate/2026-11-24-gate.yaml": (
                "format: sociocli/term/1\nrole: porter\nholder: kim\nfrom: 2026-11-24\n"
            )
        },
    ),
    Fault(
        "no circle file",
        ("no file of that circle",),
        {"actions/ghosts/2026-11-22-haunt.yaml": "format: sociocli/action/1\nwhat: a\nwho: kim\n"},
        whole=("actions/ghosts",),
    ),
    # Decisions.
    Fault(
        "decision refers to nothing",
        (
            "no decision “2020-01-01-a”",
            "no minutes “2020-01-01-c”",
            "have no item 9",
            "“2026-13-30” is not a day",
            "“zoe”",
            "“yan”",
            "“xan”",
            "“soon” is not a day",
        ),
        decision(
            f"supersedes: 2020-01-01-a¶\nminutes: 2020-01-01-c#1¶\n{REVIEW}"
            f"revisits:\n- {{date: 2026-11-30, outcome: kept, minutes: {MEETING}#9}}¶\n"
            "- {date: 2026-13-30, outcome: kept}¶\n"
            "owner: zoe¶\nconcerns:\n- {text: noise, by: yan}¶\n"
            "pending:\n  rule: lazy\n  who: [xan]¶\n  until: soon¶\n",
            name="refers",
        ),
    ),
    Fault(
        "replaced by nothing",
        ("no decision “2020-01-01-b”",),
        decision(
            "superseded_by: 2020-01-01-b¶\nended: 2026-11-30\nowner: long-gone\n",
            name="gone",
            status="replaced",
        ),
    ),
    Fault(
        "asked of nobody",
        ("“zoe”",),
        decision(
            "outside:\n  how: mail\n  answers:\n  - {who: zoe, answer: consent}¶\n",
            name="survey",
            status="asked",
        ),
    ),
    Fault(
        "not asked",
        ("not written how",),
        {
            path: text.replace("status: asked", "status: asked¶")
            for path, text in decision("", name="unasked", status="asked").items()
        },
    ),
    Fault(
        "replaced and holds",
        ("said to hold all the same",),
        {
            path: text.replace("status: in_force", "status: in_force¶")
            for path, text in (
                decision(f"superseded_by: 2026-11-24-heir\n{REVIEW}", name="deposed")
                | decision(f"supersedes: 2026-11-24-deposed\n{REVIEW}", name="heir")
            ).items()
            if "deposed.md" in path
        }
        | decision(f"supersedes: 2026-11-24-deposed\n{REVIEW}", name="heir"),
    ),
    Fault(
        "no text",
        ("has no text",),
        {
            path: text.replace("---\nformat", "---\nformat", 1).replace(
                "format: sociocli/decision/1", "format: sociocli/decision/1¶"
            )
            for path, text in decision(REVIEW, "", name="empty").items()
        },
    ),
    Fault(
        "several are meant",
        ("means several things",),
        {
            "actions/twofold/2026-11-22-book-the-hall.yaml": (
                "format: sociocli/action/1\nwhat: Another hall\nwho: kim\n"
            ),
            "circles/twofold.yaml": "format: sociocli/circle/1\nmembers: [kim]\n",
            "agendas/operations-2026-12-06.yaml": SOUND[
                "agendas/operations-2026-12-06.yaml"
            ].replace("book-the-hall]", "book-the-hall]¶"),
        },
    ),
    Fault(
        "one side only",
        ("does not say so",),
        decision(f"supersedes: 2026-11-24-kept¶\n{REVIEW}", name="new")
        | decision(REVIEW, name="kept"),
    ),
    Fault(
        "other side only",
        ("does not say so",),
        decision(
            "superseded_by: 2026-11-24-next¶\nended: 2026-11-30\n", name="last", status="replaced"
        )
        | decision(REVIEW, name="next"),
    ),
    Fault(
        "no review",
        ("no day of review",),
        {
            path: text.replace("status: in_force", "status: in_force¶")
            for path, text in decision("", name="unseen").items()
        },
    ),
    Fault(
        "no status",
        ("whether this decision holds",),
        {
            path: text.replace("format: sociocli/decision/1", "format: sociocli/decision/1¶")
            for path, text in decision(REVIEW, name="perhaps", status="").items()
        },
    ),
    Fault(
        "expired", ("expired on 2026-11-30",), decision("expires: 2026-11-30¶\n", name="expired")
    ),
    Fault(
        "no end",
        ("not said when",),
        {
            path: text.replace("status: ended", "status: ended¶")
            for path, text in decision("", name="endless", status="ended").items()
        },
    ),
    Fault(
        "ended and holds",
        ("said to hold",),
        decision(f"ended: 2026-11-30¶\n{REVIEW}", name="undead"),
    ),
    Fault(
        "replaced by none",
        ("not said by what",),
        {
            path: text.replace("status: replaced", "status: replaced¶")
            for path, text in decision(
                "ended: 2026-11-30\n", name="lost", status="replaced"
            ).items()
        },
    ),
    Fault(
        "pending over",
        ("time for answers ended on 2026-11-26",),
        decision(
            f"{REVIEW}pending:\n  who: [kim]\n  rule: lazy\n  until: 2026-11-26¶\n",
            name="awaited",
            status="pending",
        ),
    ),
    Fault(
        "asked over",
        ("time for answers ended on 2026-11-27",),
        decision(
            "outside:\n  how: mail\n  closes: 2026-11-27¶\n",
            name="asked",
            status="asked",
        ),
    ),
    Fault(
        "nobody awaited",
        ("not written whose",),
        {
            path: text.replace("status: pending", "status: pending¶")
            for path, text in decision(REVIEW, name="waiting", status="pending").items()
        },
    ),
    Fault(
        "before",
        ("before it began on 2026-11-24",),
        decision("adopted: 2026-11-24\nreview: 2026-02-24¶\n", name="before"),
    ),
    Fault(
        "other text",
        (f"not the one that {MEETING}#1 adopted",),
        {
            "decisions/operations/2026-11-22-other-text.md": (
                "---\nformat: sociocli/decision/1\ntitle: x\nstatus: in_force\n"
                f"review: 2027-02-22\nminutes: {MEETING}#1¶\n---\n\nQuiet at all times.\n"
            )
        },
    ),
    Fault(
        "not adopted",
        ("it ended as withdrawn",),
        {
            "decisions/operations/2026-11-22-never.md": (
                "---\nformat: sociocli/decision/1\ntitle: x\nstatus: in_force\n"
                f"review: 2027-02-22\nminutes: {MEETING}#3¶\n---\n\nSing.\n"
            )
        },
    ),
    Fault(
        "raw html",
        ("raw HTML", "raw HTML"),
        decision(
            REVIEW,
            "Quiet if 1 < 2 & `<b>`.\n<!-- hidden¶\n```\n<div>\n```\nand <b>loud</b>¶\n",
            "html",
        ),
    ),
    Fault(
        "file later",
        ("the minutes that it comes from",),
        {
            "decisions/operations/2026-11-28-later.md": (
                "---\nformat: sociocli/decision/1\ntitle: x\nstatus: in_force\n"
                f"review: 2027-02-22\nminutes: {MEETING}#1¶\n---\n\n{QUIET}\n"
            )
        },
    ),
    # Terms.
    Fault(
        "term over",
        ("ended on 2026-11-30",),
        HOSTS | term("holder: kim\nuntil: 2026-11-30¶\n", "over"),
    ),
    Fault(
        "term without end",
        ("not said when",),
        HOSTS | term("holder: kim\nstate: ended¶\n", "ended"),
    ),
    Fault(
        "seats",
        ("2 holders and 1",),
        HOSTS
        | term("holder: kim\nfrom: 2026-11-01\n", "one", "role: clerk\n")
        | term("holder: ana¶\nfrom: 2026-11-02\n", "two", "role: clerk\n"),
    ),
    Fault(
        "no member", ("not a member",), HOSTS | term("holder: gus¶\n", "stranger", "role: cook\n")
    ),
    Fault("no role", ("no role “ushr”",), HOSTS | term("holder: ben\n", "typo", "role: ushr¶\n")),
    Fault(
        "term before",
        ("before it began",),
        HOSTS
        | term(
            "holder: ben\nfrom: 2026-11-24\nuntil: 2026-01-24¶\nstate: ended\nended: 2026-11-25\n",
            "before",
        ),
    ),
    Fault(
        "term waits too long",
        ("time for answers ended on 2026-11-26", "“zoe”"),
        HOSTS
        | term(
            "holder: kim\nstate: pending\npending:\n  rule: hold\n  who: [zoe]¶\n"
            "  until: 2026-11-26¶\n",
            "waits",
        ),
    ),
    Fault(
        "term waits for no day",
        ("“soon” is not a day",),
        HOSTS
        | term(
            "holder: kim\nstate: pending\npending: {rule: hold, who: [], until: soon}¶\n", "soon"
        ),
    ),
    Fault(
        "term ended and holds",
        ("said to hold all the same",),
        HOSTS | term("holder: kim\nended: 2026-11-30¶\n", "undead"),
    ),
    Fault(
        "term of nowhere",
        ("“zoe”", "no file of that circle"),
        {"terms/nowhere/2026-11-22-a.yaml": "format: sociocli/term/1\nrole: a\nholder: zoe¶\n"},
        whole=("terms/nowhere",),
    ),
    # Actions and topics.
    Fault("no owner", ("Nobody has this",), action("state: open\n", "nobody", "what: Sweep¶\n")),
    Fault("not closed", ("not said when",), action("who: kim\nstate: done¶\n", "done")),
    Fault(
        "closed and open", ("said to be open",), action("who: kim\nclosed: 2026-11-30¶\n", "open")
    ),
    Fault(
        "action of nobody",
        ("“zoe”",),
        action("who: zoe¶\nhanded:\n- {who: yan, date: 2026-11-30}\n", "unknown-people"),
    ),
    Fault(
        "action of no minutes",
        ("no minutes “2020-01-01-c”",),
        action("who: kim\nminutes: 2020-01-01-c¶\n", "no-minutes"),
    ),
    Fault(
        "handed on no day",
        ("“soon”",),
        action("who: kim\nhanded:\n- {who: ben, date: soon}¶\n", "handed"),
    ),
    Fault(
        "topic refers to nothing",
        ("no item 7", "no decision “x”", "“zoe”", "“secretary”"),
        topic(f"continues: {MEETING}#7¶\ndecision: x¶\nby: zoe¶\nrole: secratary¶\n", "refers"),
    ),
    # Agendas and minutes; each has more rules, tested where they stand.
    Fault(
        "agenda refers to nothing",
        (
            "no decision “x”",
            "no decision “y”",
            "no action “z”",
            "no topic “t”",
            "no item 8",
        ),
        agenda(
            "  kind: review\n  decision: x¶\n  decisions: [2026-11-22-quiet-hours, y]¶\n"
            f"  actions: [z]¶\n  topic: t¶\n  continues: {MEETING}#8¶\n",
            "refers",
        ),
    ),
    Fault(
        "agenda",
        ("does not say what the circle wants",),
        {
            path: text.replace("- title: Something", "- title: Something¶")
            for path, text in agenda("", "wants").items()
        },
    ),
    Fault(
        "markdown edited",
        ("edited by hand",),
        {
            f"minutes/operations/{MEETING}.md": render(_minutes())
            .replace("\n", f"{MARK}\n", 1)
            .replace(QUIET, "Quiet always.")
        },
    ),
    Fault(
        "minutes without circle",
        ("no circle “nobody”", "Markdown"),
        {
            "minutes/nobody/2026-11-21-nobody.yaml": (
                "format: sociocli/minutes/1\nid: 2026-11-21-nobody\n"
                "circle: nobody¶\ndate: 2026-11-21\n"
            )
        },
        whole=("minutes/nobody/2026-11-21-nobody.md",),
    ),
    Fault(
        "minutes values",
        ("“decides”", "did you mean “kind”"),
        {
            "minutes/general/2026-11-20-general.yaml": (
                "format: sociocli/minutes/1\nid: 2026-11-20-general\ncircle: general\n"
                "date: 2026-11-20\nitems:\n"
                "- {title: a, kind: decides}¶\n- {title: b, kidn: decide}¶\n"
            )
        },
    ),
    Fault(
        "minutes go on from nothing",
        ("no decision “x”", "have no item 12", "Markdown"),
        {
            "minutes/general/2026-11-19-general.yaml": (
                "format: sociocli/minutes/1\nid: 2026-11-19-general\ncircle: general\n"
                "date: 2026-11-19\nitems:\n- title: a\n  kind: review\n  outcome: kept\n"
                "  revisits: x¶\n- title: b\n  kind: report\n  outcome: reported\n"
                f"  revisits: {MEETING}#12¶\n"
            )
        },
        whole=("minutes/general/2026-11-19-general.md",),
    ),
    # Names and places.
    Fault(
        "not seen",
        ("does not see",),
        {"actions/operations/Sweep The Yard.yaml": "what: a\nwho: kim\n"},
        whole=("actions/operations/Sweep The Yard.yaml",),
    ),
    Fault(
        "deep",
        ("lies too deep",),
        {"decisions/operations/old/2026-11-22-deep.md": "---\n---\n"},
        whole=("decisions/operations/old/2026-11-22-deep.md",),
    ),
    Fault(
        "minutes twice",
        ("minutes of the same name", "folder", "Markdown"),
        {
            f"minutes/general/{MEETING}.yaml": (
                f"format: sociocli/minutes/1\nid: {MEETING}\ncircle: operations¶\n"
                "date: 2026-11-22\nitems:\n- {title: a, kind: report, outcome: reported}\n"
            )
        },
        whole=(f"minutes/general/{MEETING}.md", f"minutes/operations/{MEETING}.yaml"),
    ),
    Fault(
        "flat",
        ("folder of its circle",),
        {"decisions/2026-11-22-flat.md": "---\nformat: sociocli/decision/1\n---\n"},
        whole=("decisions/2026-11-22-flat.md",),
    ),
    Fault(
        "yml",
        ("end in .yaml",),
        {"terms/operations/2026-11-22-yml.yml": "format: sociocli/term/1\n"},
        whole=("terms/operations/2026-11-22-yml.yml",),
    ),
    Fault(
        "wrong part",
        ("did you mean “decisions”",),
        {"decision/operations/2026-11-22-x.md": "---\nformat: sociocli/decision/1\n---\n"},
        whole=("decision",),
    ),
    Fault(
        "no day",
        ("begin with a day",),
        {"actions/operations/sweep.yaml": "format: sociocli/action/1\nwhat: a\nwho: kim\n"},
        whole=("actions/operations/sweep.yaml",),
    ),
    Fault(
        "case",
        ("same name as notes/Plans.txt",),
        {"notes/Plans.txt": "a\n", "notes/plans.txt": "b\n"},
        whole=("notes/plans.txt",),
    ),
    Fault(
        "accents",
        ("same name",),
        {"notes/Zoe\u0308.txt": "a\n", "notes/Zo\u00eb.txt": "b\n"},
        whole=("notes/Zo\u00eb.txt",),
    ),
    Fault("reserved", ("Windows keeps",), {"notes/aux.txt": "a\n"}, whole=("notes/aux.txt",)),
    Fault("forbidden", ("cannot have in a name",), {"notes/a:b": "a\n"}, whole=("notes/a:b",)),
    Fault("trailing dot", ("ends with a dot",), {"notes/a.": "a\n"}, whole=("notes/a.",)),
    Fault("long", ("characters",), {f"notes/{'l' * 180}": "a\n"}, whole=(f"notes/{'l' * 180}",)),
    Fault(
        "copy",
        ("copy that syncing",),
        {"actions/operations/2026-11-22-book-the-hall 2.yaml": "x: 1\n"},
        whole=("actions/operations/2026-11-22-book-the-hall 2.yaml",),
    ),
    Fault("link", ("symbolic link",), links={"notes-link": "README.md"}, whole=("notes-link",)),
    Fault(
        "twice in two places",
        ("stands in two places",),
        {
            "circles/twins.yaml": "format: sociocli/circle/1\nmembers: [kim]\n",
            "terms/twins/2026-11-22-secretary.yaml": SOUND[
                "terms/operations/2026-11-22-secretary.yaml"
            ],
        },
        whole=("terms/twins/2026-11-22-secretary.yaml",),
    ),
    # What surrounds the record.
    Fault(
        "union",
        ("decisions are lost",),
        {".gitattributes": "# lines\n*.yaml text eol=lf merge=union¶\n*.md text eol=lf\n"},
    ),
    Fault(
        "schema stale",
        ("not the one",),
        {".schema/term.json": "{}\n"},
        whole=(".schema/term.json",),
    ),
    Fault(
        "schema missing", ("missing",), gone=(".schema/topic.json",), whole=(".schema/topic.json",)
    ),
)


if __name__ == "__main__":
    broken_record(Path(sys.argv[1]))
