"""Says how many branches of sync/ the tests went through, from the measurements of all workers; fails below the floor."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from coverage import Coverage

MEASURED = Path("build/coverage")


def main() -> int:
    """1 when fewer branches were taken than `--floor` asks for; `--missing` lists what no test went through."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--floor", type=float, default=0.0, metavar="PERCENT")
    words.add_argument("--missing", action="store_true")
    chosen = words.parse_args()
    measured = Coverage(data_file=str(MEASURED / "whole"), config_file="pyproject.toml")
    measured.combine([str(path) for path in MEASURED.glob("part.*")])
    if chosen.missing:
        measured.report(show_missing=True, skip_covered=True, sort="miss")
    measured.json_report(outfile=str(MEASURED / "whole.json"))
    totals = json.loads((MEASURED / "whole.json").read_text(encoding="utf-8"))["totals"]
    percent = 100 * totals["covered_branches"] / totals["num_branches"]
    print(f"sync/ lines {totals['percent_statements_covered']:.1f} % ({totals['missing_lines']} not run)")
    is_enough = percent >= chosen.floor
    if not is_enough:
        print(f"fewer branches than the floor of {chosen.floor:g} %: packaging/branches.py --missing lists the gaps")
    print(f"sync/ branches {percent:.1f} %")
    return 0 if is_enough else 1


if __name__ == "__main__":
    sys.exit(main())
