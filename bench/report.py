"""The bench's answer: a table for people, report.json for programs, and a picture."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.picture import draw
from bench.rows import Row

WORDS = {True: "met", False: "MISSED", None: ""}
QUIET_CORES = 0.15


def machine(others: Mapping[str, float] | None = None) -> dict[str, Any]:
    """Where and when, and how busy the machine was before it: a load above its cores makes seconds worthless, bytes not.

    `others`: how many cores other programs use during each part; it may be filled later.
    """
    load = os.getloadavg()
    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "load": [round(one, 1) for one in load],
        "is_quiet": load[0] < (os.cpu_count() or 1) / 2,
        "others": {} if others is None else others,
    }


def _is_quiet(where: Mapping[str, Any]) -> bool:
    """Whether seconds of this run say something: by what others took during it, else by the load before it."""
    others = where["others"].values()
    return max(others) < QUIET_CORES if others else bool(where["is_quiet"])


def table(rows: Sequence[Row], where: Mapping[str, Any] | None = None) -> str:
    """`name  ours  peer  limit  ratio  goal`, one line a row, and what is to be known about it below: spread, how, why not."""
    cells = [("name", "ours", "peer", "limit", "ratio", "goal", "")]
    cells += [
        (one.name, said(one.ours, one.unit), said(one.peer), said(one.limit), said(one.ratio), one.goal, verdict(one)) for one in rows
    ]
    widths = [max(len(row[at]) for row in cells) for at in range(len(cells[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    notes = [f"{one.name}: {words}" for one in rows if (words := _remarks(one))]
    return "\n".join([*lines, "", *notes, *(["", machine_words(where)] if where is not None else [])])


def verdict(row: Row) -> str:
    """One word at the end of a row."""
    return "not measured" if row.ours is None else WORDS[row.met]


def machine_words(where: Mapping[str, Any]) -> str:
    """One line about the machine and how busy it was."""
    others = ", ".join(f"{part} {cores:.1f}" for part, cores in where["others"].items() if cores >= QUIET_CORES)
    busy = f"other programs used these cores meanwhile: {others}; seconds of those parts say little, bytes and turns do not care"
    calm = "other programs used next to nothing" if where["others"] else f"load {where['load'][0]} before it"
    return f"{where['date']}, {where['system']}, Python {where['python']}, {where['cores']} cores; {busy if others else calm}"


def _remarks(row: Row) -> str:
    spread = f"{said(row.spread[0])} to {said(row.spread[1], row.unit)}" if row.spread is not None else ""
    peers = ", ".join(f"{name} {said(figure)}" for name, figure in row.peers.items()) if len(row.peers) > 1 else ""
    return "; ".join(one for one in (spread, row.note, peers) if one)


def said(figure: float | None, unit: str = "") -> str:
    """A figure with as many digits as matter; – where there is none."""
    if figure is None:
        return "–"
    digits = f"{figure:,.0f}" if abs(figure) >= 100 or figure == int(figure) else f"{figure:.2f}"
    return f"{digits} {unit.removesuffix('s') if unit == 'turns' and figure == 1 else unit}".strip()


def write_report(folder: Path, rows: Sequence[Row], where: Mapping[str, Any]) -> None:
    """report.json and report.svg into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    told = {"machine": {**where, "is_quiet": _is_quiet(where)}, "rows": [asdict(one) for one in rows]}
    text = json.dumps(told, ensure_ascii=False, indent=1)
    _replace(folder / "report.json", text + "\n")
    _replace(folder / "report.svg", draw(rows, machine_words(where)))


def _replace(file: Path, text: str) -> None:
    half = file.with_suffix(".half")
    half.write_text(text, "utf-8")
    half.replace(file)
