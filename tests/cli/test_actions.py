"""`sociocli actions`, as a list."""

from __future__ import annotations

import json
import subprocess

import pytest
from commanding import Hand
from standing_record import house

ACTION = "format: sociocli/action/1\nwhat: {name}\n{facts}"
FACTS = {
    "hall": "who: [ana, ben]\nby: 2026-11-19\nstate: open\n",
    "roof": "who: kim\nby: 2026-12-19\nstate: open\n",
    "bake": "who: ben\nby: before the party\nstate: open\n",
    "dig": "state: open\n",
    "paid": "who: ana\nby: 2026-11-01\nstate: done\nclosed: 2026-11-02\n",
    "never": "who: ben\nstate: dropped\nclosed: 2026-11-03\n",
}


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with a record of actions of all sorts."""
    house(hand)
    for name, facts in FACTS.items():
        text = ACTION.format(name=name, facts=facts)
        hand.writes(f"actions/operations/2026-10-01-{name}.yaml", text)
    return hand


def names(hand: Hand) -> list[str]:
    """Return which actions were listed as JSON."""
    return [one["what"] for one in json.loads(hand.out)]


@pytest.mark.parametrize(
    ("options", "listed"),
    [
        ((), ["hall", "roof", "bake", "dig"]),
        (("list",), ["hall", "roof", "bake", "dig"]),
        (("--overdue",), ["hall"]),
        (("--done",), ["paid", "never"]),
        (("--all",), ["paid", "hall", "roof", "bake", "dig", "never"]),
        (("--who", "ben"), ["hall", "bake"]),
        (("--who", "Ben Okafor"), ["hall", "bake"]),
        (("--who", "كيم"), ["roof"]),
        (("--who", "ana", "--all"), ["paid", "hall"]),
        (("--who", "ben", "--overdue"), ["hall"]),
        (("--who", "Zoë"), []),
    ],
)
def test_which_are_listed(kept: Hand, options: tuple[str, ...], listed: list[str]) -> None:
    """The open ones are listed by their day unless others are asked for; loose days come last."""
    assert kept.types("actions", *options, "--json") == 0
    assert names(kept) == listed


def test_the_list(kept: Hand) -> None:
    """Each stands with its day or words, who has it, and what it is; only a day is ever late."""
    kept.types("actions")
    assert kept.out.splitlines() == [
        "ID               BY                WHO              WHAT",
        "2026-10-01-hall  2026-11-19 late   Ana, Ben Okafor  hall",
        "2026-10-01-roof  2026-12-19        كيم              roof",
        "2026-10-01-bake  before the party  Ben Okafor       bake",
        "2026-10-01-dig                     nobody           dig",
    ]
    kept.types("actions", "--done")
    assert "2026-10-01-never  dropped" in kept.out
    kept.types("actions", "--all")
    assert kept.out.count("late") == 1


@pytest.mark.parametrize("me", ["ben", "Ben Okafor"])
def test_mine_are_those_of_whom_the_environment_names(kept: Hand, me: str) -> None:
    """SOCIOCLI_ME says who sits at the keyboard."""
    kept.patch.setenv("SOCIOCLI_ME", me)
    assert kept.types("actions", "--mine", "--json") == 0
    assert names(kept) == ["hall", "bake"]


@pytest.mark.parametrize(
    ("name", "code", "heard"),
    [
        ("Ben Okafor", 0, ["hall", "bake"]),
        ("Ana Lindqvist", 0, ["hall"]),
        ("Somebody Else", 2, "“Somebody Else” (from git's user.name)"),
        ("", 2, "Who you are is not known"),
    ],
)
def test_mine_are_else_those_of_gits_user(
    kept: Hand, name: str, code: int, heard: list[str] | str
) -> None:
    """Else git's user name says it; one that is no member's is refused with what to do."""
    home = kept.folder.parent / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(f'[user]\nname = "{name}"\n')
    kept.patch.setenv("HOME", str(home))
    kept.patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for key in ("XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_COUNT"):
        kept.patch.delenv(key, raising=False)
    assert kept.types("actions", "--mine", "--json") == code
    if isinstance(heard, str):
        assert heard in kept.err
        assert "SOCIOCLI_ME=ana" in kept.err
    else:
        assert names(kept) == heard


@pytest.mark.parametrize("trouble", [FileNotFoundError(), subprocess.TimeoutExpired("git", 5)])
def test_without_git_it_is_said_how_to_say_who_one_is(
    kept: Hand, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    """A git that is missing or hangs is as if it knew no name."""

    def fails(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr(subprocess, "run", fails)
    assert kept.types("actions", "--mine") == 2
    assert "Who you are is not known" in kept.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--mine", "--who", "ana"), "do not go together: --mine, --who"),
        (("--all", "--done"), "do not go together: --done, --all"),
        (("--circle", "kitchen"), "no circle “kitchen”"),
    ],
)
def test_what_cannot_be_asked_is_said(kept: Hand, options: tuple[str, ...], said: str) -> None:
    """What does not go together, or is not there, is refused in a sentence."""
    assert kept.types("actions", *options) == 2
    assert said in kept.err


@pytest.mark.parametrize(
    ("options", "said"), [((), "No action is open."), (("--all",), "There is no such action.")]
)
def test_an_empty_list_is_a_sentence(hand: Hand, options: tuple[str, ...], said: str) -> None:
    """Nothing to list is said in a sentence."""
    house(hand)
    assert hand.types("actions", *options) == 0
    assert hand.out == f"{said}\n"


def test_several_people_of_a_name_are_never_guessed(kept: Hand) -> None:
    """A name that fits several people is refused with their ids."""
    text = (kept.folder / "circles/operations.yaml").read_text()
    kept.writes("circles/operations.yaml", text.replace("- {id: kim,", "- {id: kim-2,"))
    kept.writes(
        "circles/operations.yaml",
        text.replace("- {id: ana,", "- {id: benno, name: Benno}\n- {id: ana,"),
    )
    assert kept.types("actions", "--who", "be") == 2
    assert "“be” may be Benno (benno), Ben Okafor (ben)" in kept.err
