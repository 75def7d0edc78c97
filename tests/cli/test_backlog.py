"""`sociocli backlog`."""

from __future__ import annotations

import json

import pytest
from commanding import Hand
from standing_record import house

TOPIC = "format: sociocli/topic/1\n# ours\ntitle: {name}\n{facts}x-own: 1\n"
FACTS = {
    "noise": "kind: explore\norder: 20\nminutes: 15\nsince: 2026-11-01\n",
    "money": "order: 10\nsince: 2026-11-02\n",
    "roof": "since: 2026-09-01\nwhen: when it is dry\n",
    "keys": "since: 2026-10-01\n",
}


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with a backlog."""
    house(hand)
    for name, facts in FACTS.items():
        hand.writes(path(name), TOPIC.format(name=name, facts=facts))
    return hand


def path(name: str, circle: str = "operations") -> str:
    """Return where a topic stands."""
    return f"backlog/{circle}/2026-09-01-{name}.yaml"


def text(hand: Hand, name: str) -> str:
    """Return what the file of a topic holds."""
    return (hand.folder / path(name)).read_text(encoding="utf-8")


def names(hand: Hand) -> list[str]:
    """Return the topics in their order."""
    hand.types("backlog", "--json")
    return [one["title"] for one in json.loads(hand.out)]


def test_the_list(kept: Hand) -> None:
    """Topics with a place come first, then the others by their date."""
    assert kept.types("backlog", "list") == 0
    assert kept.out.splitlines() == [
        "ID                KIND     MIN  WHEN            TITLE",
        "2026-09-01-money                                money",
        "2026-09-01-noise  explore  15                   noise",
        "2026-09-01-roof                 when it is dry  roof",
        "2026-09-01-keys                                 keys",
    ]
    kept.types("backlog", "--json")
    assert json.loads(kept.out)[1]["minutes"] == 15
    assert json.loads(kept.out)[1]["order"] == 20


@pytest.mark.parametrize(
    ("move", "order", "changed"),
    [
        (("roof", "first"), ["roof", "money", "noise", "keys"], ["roof"]),
        (("roof", "after", "money"), ["money", "roof", "noise", "keys"], ["roof"]),
        (("roof", "before", "noise"), ["money", "roof", "noise", "keys"], ["roof"]),
        (("noise", "before", "money"), ["noise", "money", "roof", "keys"], ["noise"]),
        (("money", "last"), ["noise", "roof", "keys", "money"], ["money"]),
        (("noise", "last"), ["money", "roof", "keys", "noise"], ["noise"]),
        (("keys", "last"), ["money", "noise", "roof", "keys"], []),
        (("keys", "before", "roof"), ["money", "noise", "keys", "roof"], ["keys"]),
    ],
)
def test_a_topic_moves_and_few_files_change(
    kept: Hand, move: tuple[str, ...], order: list[str], changed: list[str]
) -> None:
    """A topic stands where it was put, and only its own file changes where that is enough."""
    before = {name: text(kept, name) for name in FACTS}
    name, where, *other = move
    others = [f"2026-09-01-{one}" for one in other]
    assert kept.types("backlog", "order", f"2026-09-01-{name}", where, *others) == 0
    assert [one for one in FACTS if text(kept, one) != before[one]] == changed
    for one in changed:
        assert "# ours\n" in text(kept, one)
        assert "x-own: 1\n" in text(kept, one)
    assert names(kept) == order


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("order", "2026-09-01-roof", "sideways"), "Say first, last, before or after"),
        (("order", "2026-09-01-roof", "before"), "before or after which topic"),
        (("order", "2026-09-01-roof", "first", "2026-09-01-keys"), "need no other topic"),
        (("order", "2026-09-01-roof", "after", "2026-09-01-roof"), "before or after itself"),
        (("order", "2026-09-01-roof", "after", "2026-09-01-far"), "a topic of another circle"),
        (("order", "2026-09-01-rof", "first"), "did you mean 2026-09-01-roof"),
        (("set", "2026-09-01-roof"), "Say what is to change"),
        (("set", "2026-09-01-roof", "--kind", "talk"), "report, explore, decide, elect, review"),
        (("set", "2026-09-01-roof", "--minutes", "1441"), "from 0 to 1440"),
        (("set", "2026-09-01-roof", "--title", " "), "needs a title"),
        (("add", "", "--circle", "operations"), "needs a title"),
        (("drop", "2026-09-01-rof"), "did you mean"),
        (("--circle", "kitchen"), "no circle “kitchen”"),
    ],
)
def test_what_cannot_be_is_said(kept: Hand, arguments: tuple[str, ...], said: str) -> None:
    """What is wrong is refused in a sentence, and nothing is written."""
    kept.writes(path("far", "garden"), TOPIC.format(name="far", facts=""))
    before = {one: (kept.folder / one).read_bytes() for one in kept.files()}
    assert kept.types("backlog", *arguments) == 2
    assert said in kept.err
    assert {one: (kept.folder / one).read_bytes() for one in kept.files()} == before


def test_a_broken_topic_is_not_moved(kept: Hand) -> None:
    """A topic whose file is wrong is named with its line, and no other one gets a new place."""
    kept.writes(path("roof"), "title: [\n")
    assert kept.types("backlog", "order", "2026-09-01-roof", "first") == 2
    assert f"{path('roof')}:" in kept.err
    assert text(kept, "money") == TOPIC.format(name="money", facts=FACTS["money"])


def test_a_topic_is_added(hand: Hand) -> None:
    """A topic is added with what is known of it, and waits from today on."""
    house(hand)
    code = hand.types(
        "backlog", "add", "Noise\nat night", "--kind", "Explore", "--minutes", "15",
        "--by", "Ben Okafor", "--why", "Three letters", "--when", "next spring",
        "--wished", "a rule",
    )  # fmt: skip
    assert code == 0
    assert hand.out == "new        backlog/operations/2026-11-22-noise-at-night.yaml\n"
    assert (hand.folder / "backlog/operations/2026-11-22-noise-at-night.yaml").read_text() == (
        "format: sociocli/topic/1\ntitle: Noise at night\nkind: explore\nminutes: 15\nby: ben\n"
        "when: next spring\nwhy: Three letters\nwished: a rule\nsince: 2026-11-22\n"
    )


def test_a_topic_is_changed(kept: Hand) -> None:
    """Facts of a topic are changed where they stand, or taken away with “none”."""
    kept.types("backlog", "set", "2026-09-01-noise", "--kind", "none", "--minutes", "0")
    assert text(kept, "noise") == TOPIC.format(name="noise", facts="order: 20\nsince: 2026-11-01\n")
    kept.types("backlog", "set", "2026-09-01-roof", "--when", "tomorrow", "--by", "ana")
    assert text(kept, "roof") == TOPIC.format(
        name="roof", facts="by: ana\nsince: 2026-09-01\nwhen: 2026-11-23\n"
    )
    assert "It need not come before 2026-11-23." in kept.out


def test_a_topic_is_dropped(kept: Hand) -> None:
    """A dropped topic has no file any more, and its title is said once more."""
    assert kept.types("backlog", "drop", "2026-09-01-roof") == 0
    assert kept.out == f"removed    {path('roof')}\n“roof” is out of the backlog.\n"
    assert names(kept) == ["money", "noise", "keys"]


def test_a_topic_is_shown(kept: Hand) -> None:
    """All that is known of a topic stands below its title."""
    assert kept.types("backlog", "show", "2026-09-01-noise") == 0
    assert kept.out.startswith("noise\n\n")
    assert "Minutes planned: 15\n" in kept.out
    kept.types("backlog", "show", "2026-09-01-noise", "--json")
    assert json.loads(kept.out)["id"] == "backlog/operations/2026-09-01-noise"


def test_an_empty_backlog_is_a_sentence(hand: Hand) -> None:
    """Nothing to list is said in a sentence."""
    house(hand)
    assert hand.types("backlog") == 0
    assert hand.out == "No topic waits.\n"


def test_each_circle_has_its_own_order(kept: Hand) -> None:
    """With several circles the topics of each stand together, and the id names the circle."""
    kept.writes(path("far", "garden"), TOPIC.format(name="far", facts="order: 15\n"))
    kept.types("backlog")
    ids = [line.split()[0] for line in kept.out.splitlines()[1:]]
    assert ids[:2] == ["garden/2026-09-01-far", "operations/2026-09-01-money"]
    kept.types("backlog", "order", "operations/2026-09-01-roof", "first")
    assert names(kept) == ["far", "roof", "money", "noise", "keys"]
