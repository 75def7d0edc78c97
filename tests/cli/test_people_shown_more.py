"""People of other circles, and circles themselves, by their names wherever ids are kept."""

from __future__ import annotations

import pytest
from commanding import Hand
from standing_record import on_day

FILES = {
    "sociocli.yaml": "name: Mill Court\n",
    "circles/general.yaml": "name: All of Us\nmembers:\n- {id: zoe, name: Zoë Lund}\n",
    "circles/operations.yaml": """\
name: House Circle
parent: general
members:
- {id: ana, name: Ana Maria}
- {id: kim, name: كيم}
roles:
- {id: delegate, title: Delegate, holder: zoe}
""",
    "circles/empty.yaml": "name: Nobody Yet\n",
    "decisions/operations/2026-11-01-quiet.md": """\
---
format: sociocli/decision/1
title: Quiet hours
status: pending
adopted: 2026-11-01
review: 2027-05-01
pending: {who: [general, zoe, kim], rule: hold}
---

From ten.
""",
    "backlog/operations/2026-11-01-bikes.yaml": """\
format: sociocli/topic/1
title: Bikes
kind: decide
by: zoe
since: 2026-11-01
""",
    "agendas/next.yaml": """\
format: sociocli/agenda/1
name: next
circle: operations
date: 2026-12-01
items:
- {title: Bikes, kind: decide, minutes: 5, by: zoe}
""",
    "agendas/theirs.yaml": """\
format: sociocli/agenda/1
name: theirs
circle: general
date: 2026-12-01
""",
    "minutes/operations/2026-11-02-operations.yaml": """\
format: sociocli/minutes/1
id: 2026-11-02-operations
circle: operations
status: draft
date: 2026-11-02
people:
- {id: ana, name: Ana Maria, part: member}
- {id: kim, name: كيم, part: member}
items:
- title: Roof
  kind: decide
  outcome: adopted_pending
  decision: {text: "Mend it.", review: 2027-01-01}
  pending: {who: [general, zoe, kim], rule: lazy, until: 2026-11-09}
""",
}
MET = "2026-11-02-operations"
NEW = "agenda new --circle operations --yes"


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody in a record in which one circle waits for another, and for its people."""
    on_day(hand, "2026-11-22")
    for path, text in FILES.items():
        hand.writes(path, text)
    return hand


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("decisions settle quiet", 2, "waits for All of Us, Zoë Lund, كيم, and the rule"),
        ("answer quiet max consent", 2, "are: All of Us (general), Zoë Lund (zoe), كيم (kim)."),
        ("answer quiet kim consent", 0, "Still awaited: All of Us, Zoë Lund.\n"),
        ("answer quiet general consent", 0, "All of Us: consent. Quiet hours: still waits.\n"),
        (f"answer {MET} max consent", 2, "كيم (kim), All of Us (general), Zoë Lund (zoe)."),
        (f"answer {MET} kim consent --date 2026-11-05", 0, "Still awaited: All of Us, Zoë Lund."),
        (f"answer {MET} Zoë consent --date 2026-11-05", 0, "Zoë Lund: consent. Roof: "),
        (f"minutes accept {MET}", 0, "“Roof”: All of Us, Zoë Lund, كيم."),
        ("circle show operations", 0, "Delegate  delegate  open   Zoë Lund\n"),
        ("why quiet", 0, "Awaited: the answers of All of Us, Zoë Lund, كيم\n"),
        ("agenda show next", 0, "Bikes (decision, from Zoë Lund)\n"),
        ("agenda show next --markdown", 0, "Zoë Lund"),
        (f"{NEW} --date 2026-12-02", 0, "waits for the answer of All of Us, Zoë Lund, كيم\n"),
        ("decisions show quiet", 0, "Circle:  House Circle\n"),
        ("backlog show bikes", 0, "Circle:     House Circle\n"),
        ("backlog take bikes theirs", 2, "circle All of Us, and the topic belongs to House Circle"),
        ("terms add cook ana --circle operations", 0, "of the circle House Circle names no role"),
        ("circle role remove delegate --circle operations", 4, "Zoë Lund holds Delegate\n"),
    ],
)
def test_names_stand_where_people_read(kept: Hand, command: str, code: int, said: str) -> None:
    """Ids are for files; a name of another circle is said like one's own."""
    assert kept.types(*command.split()) == code, kept.err
    assert said in kept.out + kept.err


def test_silence_is_noted_by_name(kept: Hand) -> None:
    """The minutes say whose silence counted, also of those whom they do not name."""
    assert kept.types("decisions", "settle") == 0, kept.err
    written = (kept.folder / f"minutes/operations/{MET}.yaml").read_text(encoding="utf-8")
    assert "silence counted as the consent of All of Us, Zoë Lund, كيم." in written


def test_several_people_of_a_name_are_told_apart(kept: Hand) -> None:
    """Who is meant by half a name is asked with the names, and the ids that can be typed."""
    kept.writes("circles/general.yaml", "name: A\nmembers:\n- {id: z, name: Zoë Lund}\n- zoe\n")
    assert kept.types("actions", "--who", "zo") == 2
    assert "“zo” may be Zoë Lund (z), zoe" in kept.err


def test_a_circle_without_members_is_told_how_to_get_some(kept: Hand) -> None:
    """The command that is named there is one that does it."""
    asking = ("decisions", "ask", "Lamps", "--text", "Two.", "--closes", "2026-11-29")
    assert kept.types(*asking, "--circle", "empty") == 2
    assert "No member of the circle Nobody Yet is known" in kept.err
    assert kept.err.endswith("sociocli circle member add NAME --circle empty\n")
    assert kept.types("circle", "member", "add", "Max", "--circle", "empty") == 0
    assert kept.types(*asking, "--circle", "empty") == 0, kept.err
