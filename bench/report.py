"""The bench's answer: a table for people, report.json for programs, and a picture."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.picture import draw
from bench.rows import Row

WORDS = {True: "met", False: "MISSED", None: ""}


def machine() -> dict[str, Any]:
    """Where and when, and how busy the machine was: a load above its cores makes seconds worthless, bytes not."""
    load = os.getloadavg()
    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "load": [round(one, 1) for one in load],
        "is_quiet": load[0] < (os.cpu_count() or 1),
    }


def table(rows: Sequence[Row]) -> str:
    """`name  ours  peer  limit  ratio  goal`, one line a row, and what is to be known about it below."""
    cells = [("name", "ours", "peer", "limit", "ratio", "goal", "")]
    cells += [
        (one.name, said(one.ours, one.unit), said(one.peer), said(one.limit), said(one.ratio), one.goal, WORDS[one.met]) for one in rows
    ]
    widths = [max(len(row[at]) for row in cells) for at in range(len(cells[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([*lines, "", *(f"{one.name}: {one.note}" for one in rows if one.note)])


def said(figure: float | None, unit: str = "") -> str:
    """A figure with as many digits as matter; – where there is none."""
    if figure is None:
        return "–"
    digits = f"{figure:,.0f}" if abs(figure) >= 100 or figure == int(figure) else f"{figure:.2f}"
    return f"{digits} {unit}".strip()


def write_report(folder: Path, rows: Sequence[Row], where: dict[str, Any]) -> None:
    """report.json and report.svg into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"machine": where, "rows": [asdict(one) for one in rows]}, ensure_ascii=False, indent=1)
    (folder / "report.json").write_text(text + "\n", "utf-8")
    (folder / "report.svg").write_text(draw(rows, where), "utf-8")
