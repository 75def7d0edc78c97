"""`sociocli demo`: a recorded meeting that writes a whole small record."""

from __future__ import annotations

from pathlib import Path

import pytest
from commanding import Hand

MINUTES = "sociocli-demo/minutes/operations/2026-11-22-operations"
RECORD = [
    "sociocli-demo/actions/operations/2026-11-22-put-the-quiet-hours-up-on-the-door.yaml",
    "sociocli-demo/agendas/operations-2026-11-22.yaml",
    "sociocli-demo/backlog/operations/2026-11-22-where-the-choir-rehearses-in-winter.yaml",
    "sociocli-demo/circles/operations.yaml",
    "sociocli-demo/decisions/operations/2026-11-22-quiet-hours-in-the-common-house.md",
    f"{MINUTES}.md",
    f"{MINUTES}.yaml",
    "sociocli-demo/sociocli.yaml",
    "sociocli-demo/terms/operations/2026-05-22-facilitator.yaml",
    "sociocli-demo/terms/operations/2026-05-30-secretary.yaml",
    "sociocli-demo/terms/operations/2026-11-22-secretary.yaml",
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


def test_what_follows_from_the_meeting_is_in_its_record(played: Hand) -> None:
    """The old term has ended, the new one holds, and all of it passes every check."""
    old, new = (
        (played.folder / f"sociocli-demo/terms/operations/{day}-secretary.yaml").read_text("utf-8")
        for day in ("2026-05-30", "2026-11-22")
    )
    assert "holder: noor" in old
    assert "state: ended" in old
    assert "holder: kim" in new
    assert "state: holds" in new
    assert played.types("-C", "sociocli-demo", "check") == 0, played.out
    assert played.types("-C", "sociocli-demo", "circle", "show") == 0
    assert "Secretary    secretary    2027-05-22  Kim" in played.out


def test_what_people_did_in_its_record_is_theirs(played: Hand) -> None:
    """The next demo writes its own files anew, and leaves alone what others added."""
    before = content(played)
    action = next(name for name in played.files() if "/actions/" in name)
    done = before[action].replace(b"state: open", b"state: done")
    (played.folder / action).write_bytes(done)
    mine = played.writes(
        "sociocli-demo/terms/operations/2026-06-01-cook.yaml",
        "format: sociocli/term/1\nrole: secretary\nholder: rosa\nstate: holds\n",
    )
    kept = mine.read_bytes()
    assert played.types("demo", "--fast") == 0
    assert mine.read_bytes() == kept
    mine.unlink()
    assert content(played) == before
