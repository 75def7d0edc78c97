"""`sociocli search` in a record that several people look at in the same moment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sociocli.domain.standing import StandingAction
from sociocli.record.standing_file import standing_bytes


def test_several_processes_read_a_record_at_once(tmp_path: Path) -> None:
    """Processes that begin with an empty cache in the same moment all find everything."""
    record = tmp_path / "record"
    for number in range(400):
        path = record / f"actions/circle-{number % 7}/2026-11-22-paint-{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(standing_bytes(StandingAction(f"Paint door {number}")))
    arguments = [sys.executable, "-m", "sociocli", "search", "paint", "--limit", "1000"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    for _ in range(2):
        several = [
            subprocess.Popen(
                arguments,
                cwd=record,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            for _ in range(4)
        ]
        for one in several:
            out, err = one.communicate()
            assert (one.returncode, err) == (0, b"")
            assert out.count(b".yaml:2\n") == 400
