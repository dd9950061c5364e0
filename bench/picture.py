"""The report as a picture: one bar a row, how much of its goal it uses; what nobody measured is said in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from bench.rows import Row

_WIDTH, _LINE, _BARS, _SCALE, _TOP = 1180, 26, 560, 260, 74
_COLOURS = {True: "#1b7f4d", False: "#b3261e", None: "#5b6470"}


def draw(rows: Sequence[Row], where: dict[str, Any]) -> str:
    """An SVG; a bar that reaches the line has used up its limit or its best peer's figure."""
    height = _TOP + _LINE * len(rows) + 30
    quiet = "a quiet machine" if where["is_quiet"] else "a loaded machine: seconds say little"
    head = f"{where['date']} · {where['system']} · {where['cores']} cores, load {where['load'][0]} ({quiet})"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" font-family="sans-serif" font-size="13">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        _text(20, 28, "TwinDesk beside its limits and its peers", 'font-size="18" font-weight="bold"'),
        _text(20, 50, head, 'fill="#5b6470"'),
    ]
    for number, row in enumerate(rows):
        parts += _row(row, _TOP + number * _LINE)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _row(row: Row, top: int) -> list[str]:
    colour = _COLOURS[row.met]
    parts = [_text(20, top + 17, row.name, 'fill="#1d232b"')]
    if row.ours is None:
        return [*parts, _text(_BARS, top + 17, "not measured", 'fill="#5b6470" font-style="italic"')]
    beside = row.limit or row.peer
    if beside:
        used = min(row.ours / beside, 1.5)
        line = _BARS + round(_SCALE / 1.5)
        parts.append(f'<rect x="{_BARS}" y="{top + 5}" width="{max(2, round(used * _SCALE / 1.5))}" height="15" rx="3" fill="{colour}"/>')
        parts.append(f'<path d="M{line} {top + 2}v21" stroke="#1d232b" stroke-width="1.5"/>')
    figure = f"{row.ours:,.2f}".rstrip("0").rstrip(".") + f" {row.unit}"
    ratio = f" · {row.ratio:.2f} ×" if row.ratio is not None else ""
    verdict = {True: "met", False: "missed", None: ""}[row.met]
    parts.append(_text(_BARS + _SCALE + 16, top + 17, f"{figure}{ratio}", 'fill="#1d232b"'))
    parts.append(_text(_WIDTH - 20, top + 17, f"{row.goal} {verdict}", f'fill="{colour}" text-anchor="end"'))
    return parts


def _text(left: int, base: int, text: str, style: str) -> str:
    return f'<text x="{left}" y="{base}" {style}>{escape(text)}</text>'
