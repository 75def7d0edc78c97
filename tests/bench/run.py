"""Speed and size, measured in one command.

    .venv/bin/python tests/bench/run.py [--quick]
    .venv/bin/python tests/bench/run.py --record [--quick]

Prints a table and ends with exit code 1 if a target is missed; see `table.py`,
and for the record of a large federation `record_table.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]
    if sys.argv[1:2] == ["--hold"]:
        from whole import hold

        sys.exit(hold(Path(sys.argv[2]), int(sys.argv[3])))
    if "--record" in sys.argv[1:]:
        from record_table import main as of_record

        sys.exit(of_record(sys.argv[1:]))
    from table import main

    sys.exit(main(quick="--quick" in sys.argv[1:]))
