"""The report as a picture: one bar a row, how much of its goal it uses, with the limit and the best peer on the same scale."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.rows import Row

_WIDTH, _LINE, _BARS, _SCALE, _TOP, _MOST = 1280, 26, 590, 280, 104, 2.0
_COLOURS = {True: "#1b7f4d", False: "#b3261e", None: "#5b6470"}
_INK, _SOFT, _PEER = "#1d232b", "#5b6470", "#2456c9"
_GOAL = _BARS + round(_SCALE / _MOST)


def draw(rows: Sequence[Row], where: str) -> str:
    """An SVG; a bar that ends before the line meets its goal. `where`: one line about the machine."""
    height = _TOP + _LINE * len(rows) + 20
    judged = [row.met for row in rows if row.met is not None]
    missed, unknown = judged.count(False), sum(row.ours is None for row in rows)
    head = f"Goals met: {judged.count(True)} · missed: {missed} · rows not measured: {unknown} · only reported: {_reported(rows)}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" font-family="sans-serif" font-size="13">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        _text(20, 28, "TwinDesk beside its goals, its limits and its peers", 'font-size="18" font-weight="bold"'),
        _text(20, 50, where, f'fill="{_SOFT}" font-size="12"'),
        _text(20, 70, head, f'fill="{_INK}" font-weight="bold"'),
        *_legend(),
    ]
    for number, row in enumerate(rows):
        parts += _row(row, _TOP + number * _LINE, number)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _reported(rows: Sequence[Row]) -> int:
    return sum(row.ours is not None and row.met is None for row in rows)


def _legend() -> list[str]:
    return [
        f'<path d="M{_BARS} 86v12" stroke="{_INK}" stroke-width="1.5"/>',
        _text(_BARS + 8, 97, "goal", f'fill="{_SOFT}" font-size="12"'),
        _diamond(_BARS + 62, 92, _PEER),
        _text(_BARS + 72, 97, "best peer", f'fill="{_SOFT}" font-size="12"'),
        _diamond(_BARS + 146, 92, _INK),
        _text(_BARS + 156, 97, "limit (what the bare thing takes)", f'fill="{_SOFT}" font-size="12"'),
    ]


def _row(row: Row, top: int, number: int) -> list[str]:
    colour = _COLOURS[row.met]
    parts = [f'<rect x="10" y="{top}" width="{_WIDTH - 20}" height="{_LINE}" fill="#f5f6f8"/>'] if number % 2 else []
    parts.append(_text(20, top + 17, row.name, f'fill="{_INK}"'))
    if row.ours is None:
        parts.append(_text(_BARS, top + 17, "not measured", f'fill="{_SOFT}" font-style="italic"'))
        return [*parts, _text(_WIDTH - 20, top + 17, row.goal, f'fill="{_SOFT}" text-anchor="end"')]
    if row.used is not None:
        parts += _bar(row, row.used, row.ours, top, colour)
    figure = (f"{row.ours:,.2f}".rstrip("0").rstrip(".") if abs(row.ours) < 100 else f"{row.ours:,.0f}") + f" {row.unit}"
    figure = figure.replace("1 turns", "1 turn") if row.ours == 1 else figure
    ratio = f" · {row.ratio:.2f} ×" if row.ratio is not None else ""
    verdict = {True: " · met", False: " · missed", None: ""}[row.met]
    parts.append(_text(_BARS + _SCALE + 20, top + 17, f"{figure}{ratio}", f'fill="{_INK}"'))
    parts.append(_text(_WIDTH - 20, top + 17, f"{row.goal}{verdict}", f'fill="{colour}" text-anchor="end"'))
    return parts


def _bar(row: Row, used: float, ours: float, top: int, colour: str) -> list[str]:
    """The bar, the line of the goal, and the marks of peer and limit where they lie on this scale."""
    parts = [f'<rect x="{_BARS}" y="{top + 6}" width="{max(2, _along(used))}" height="14" rx="3" fill="{colour}"/>']
    parts.append(f'<path d="M{_GOAL} {top + 2}v22" stroke="{_INK}" stroke-width="1.5"/>')
    for figure, mark in ((row.limit, _INK), (row.peer, _PEER)):
        if figure and ours:
            parts.append(_diamond(_BARS + _along(used * (ours / figure if row.is_rate else figure / ours)), top + 13, mark))
    return parts


def _along(share: float) -> int:
    return round(min(share, _MOST) * _SCALE / _MOST)


def _diamond(x: int, y: int, colour: str) -> str:
    return f'<path d="M{x - 5} {y}l5 -5l5 5l-5 5z" fill="{colour}" stroke="#ffffff"/>'


def _text(left: int, base: int, text: str, style: str) -> str:
    return f'<text x="{left}" y="{base}" {style}>{escape(text)}</text>'
