"""`sociocli demo`: a recorded meeting that writes a whole small record."""

from __future__ import annotations

from pathlib import Path

import pytest
from commanding import Hand

MINUTES = "sociocli-demo/minutes/operations/2026-11-22-operations"
RECORD = [
    "sociocli-demo/agendas/operations-2026-11-22.yaml",
    "sociocli-demo/circles/operations.yaml",
    f"{MINUTES}.md",
    f"{MINUTES}.yaml",
    "sociocli-demo/sociocli.yaml",
]


def content(hand: Hand) -> dict[str, bytes]:
    """Return the bytes of all files."""
    return {name: (hand.folder / name).read_bytes() for name in hand.files()}


@pytest.fixture
def played(hand: Hand) -> Hand:
    """Return somebody for whom the demo was played."""
    assert hand.types("demo", "--fast") == 0
    return hand


def test_it_plays_a_meeting_and_writes_its_record(played: Hand) -> None:
    """A consent round, an objection and a selection are seen, and a record is written."""
    assert played.files() == RECORD
    for seen in ("The choir could no longer rehearse.", "Quiet hours", "Kim"):
        assert seen in played.out
    for name in RECORD:
        assert f"  {name}\n" in played.out
    assert "\x1b" not in played.out
    assert played.err == ""


def test_its_record_is_in_order(played: Hand) -> None:
    """What the demo writes passes every check."""
    played.patch.chdir(played.folder / "sociocli-demo")
    assert played.types("minutes", "check") == 0, played.out
    assert played.types("agenda", "check") == 0, played.out
    played.types("minutes", "render")
    assert played.out.startswith("unchanged")


def test_its_journal_stays_in_memory(played: Hand) -> None:
    """The demo leaves nothing private behind."""
    assert not played.state.home.exists()


def test_it_repeats_with_the_same_bytes(played: Hand) -> None:
    """A second demo in the same folder writes the same, also after a cut-off first one."""
    before = content(played)
    assert played.types("demo", "--fast") == 0
    assert content(played) == before
    (played.folder / f"{MINUTES}.md").unlink()
    assert played.types("demo", "--fast") == 0
    assert content(played) == before


def test_it_goes_where_it_is_told(hand: Hand, tmp_path: Path) -> None:
    """A folder can be named; an empty one serves as well."""
    (tmp_path / "empty").mkdir()
    for name in ("deep/er", str(tmp_path / "empty")):
        assert hand.types("demo", name, "--fast") == 0
        assert (hand.folder / name / "sociocli.yaml").is_file()


def test_a_folder_of_somebody_else_is_refused(hand: Hand) -> None:
    """A folder that the demo did not make, a file or a link is left as it is."""
    hand.writes("mine/notes.txt", "mine")
    hand.writes("theirs/sociocli.yaml", "name: A real record\n")
    (hand.folder / "empty").mkdir()
    (hand.folder / "link").symlink_to(hand.folder / "empty")
    before = content(hand)
    for name in ("mine", "theirs", "link", "mine/notes.txt"):
        assert hand.types("demo", name, "--fast") == 2
        assert "nothing was written" in hand.err
    assert content(hand) == before


def test_a_real_meeting_in_its_folder_is_not_lost(played: Hand) -> None:
    """Minutes that somebody held in the demo's record make it theirs."""
    mine = played.writes("sociocli-demo/minutes/operations/2026-12-06-operations.yaml", "mine")
    assert played.types("demo", "--fast") == 2
    assert mine.read_text(encoding="utf-8") == "mine"


def test_leaving_it_is_no_trouble(hand: Hand) -> None:
    """Ctrl-C ends the demo with its exit code; the next one begins anew in the same folder."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sociocli.process.running.run", stop)
        assert hand.types("demo", "--fast") == 130
    assert hand.types("demo", "--fast") == 0
    assert hand.files() == RECORD
