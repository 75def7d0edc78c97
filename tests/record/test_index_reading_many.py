"""Reading many files: other processes, and what becomes of them."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

ASKS = """
import os, sys
from contextlib import ExitStack
from sociocli.record.index_reading_many import _others

if __name__ == "__main__":
    with ExitStack() as stack:
        others = _others(stack)
        print(others.submit(os.getpid).result(), flush=True)
        sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs a Linux of 2019")
def test_readers_end_with_the_process_that_asked(tmp_path: Path) -> None:
    """Where the process that people see is killed, its readers do not stay behind."""
    script = tmp_path / "asks.py"
    script.write_text(ASKS, encoding="utf-8")
    asking = subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert asking.stdout is not None
    assert asking.stdin is not None
    reader = os.pidfd_open(int(asking.stdout.readline()))
    try:
        asking.kill()
        asking.wait()
        ended, _, _ = select.select([reader], [], [], 30)
    finally:
        os.close(reader)
        asking.stdin.close()
        asking.stdout.close()
    assert ended == [reader]
