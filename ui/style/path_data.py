"""Path data of the tokens' icons as paths of Qt's painter: the part of SVG that they use, without an SVG library in memory for it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtGui import QPainterPath

_PARTS = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKEN = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}


class NoPath(ValueError):
    """The data holds what icons do not use."""


@cache
def painter_path(data: str) -> QPainterPath:
    """The path in the units of the data. Raises NoPath."""
    pen = _Pen()
    for command, numbers in _steps(data):
        pen.go(command, numbers)
    return pen.path


def _steps(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with as many numbers as it takes once; repeated numbers repeat the command."""
    command, numbers = "", list[float]()
    for part in [*_PARTS.findall(data), ""]:
        if part and not part.isalpha():
            numbers.append(float(part))
            continue
        if command:
            taken = _taken(command)
            if len(numbers) % (taken or 1) or (taken == 0) != (not numbers):
                raise NoPath(data)
            yield from ((command, numbers[at : at + taken]) for at in range(0, max(1, len(numbers)), taken or 1))
        elif numbers:
            raise NoPath(data)
        command, numbers = part, []


def _taken(command: str) -> int:
    if command.upper() not in _TAKEN:
        raise NoPath(command)
    return _TAKEN[command.upper()]


class _Pen:
    """Where the pen stands, and what it has drawn."""

    def __init__(self) -> None:
        self.path = QPainterPath()
        self._x = self._y = 0.0
        self._begin = self._handle = (0.0, 0.0)

    def go(self, command: str, numbers: list[float]) -> None:
        """One command; small letters count from where the pen stands."""
        x, y = (self._x, self._y) if command.islower() else (0.0, 0.0)
        kind = command.upper()
        handle: tuple[float, float] | None = None
        if kind == "Z":
            self.path.closeSubpath()
            self._x, self._y = self._begin
        elif kind in "HV":
            self._line_to(numbers[0] + x if kind == "H" else self._x, numbers[0] + y if kind == "V" else self._y)
        elif kind == "A":
            self._arc_to(numbers, numbers[5] + x, numbers[6] + y)
        elif kind in "CS":
            first = (numbers[0] + x, numbers[1] + y) if kind == "C" else (2 * self._x - self._handle[0], 2 * self._y - self._handle[1])
            handle = numbers[-4] + x, numbers[-3] + y
            self._x, self._y = numbers[-2] + x, numbers[-1] + y
            self.path.cubicTo(*first, *handle, self._x, self._y)
        elif kind == "L":
            self._line_to(numbers[0] + x, numbers[1] + y)
        else:
            self._x, self._y = self._begin = numbers[0] + x, numbers[1] + y
            self.path.moveTo(self._x, self._y)
        self._handle = handle or (self._x, self._y)

    def _line_to(self, x: float, y: float) -> None:
        self._x, self._y = x, y
        self.path.lineTo(x, y)

    def _arc_to(self, numbers: list[float], x: float, y: float) -> None:
        """A part of a circle as curves of at most a quarter (SVG 1.1, appendix F.6)."""
        radius, other, turned, is_large, is_sweeping = numbers[:5]
        if radius != other or turned:
            raise NoPath("arc of an ellipse")
        half = math.hypot(x - self._x, y - self._y) / 2
        if not half:
            return
        radius = max(radius, half)
        height = math.sqrt(radius * radius - half * half) / (2 * half) * (1 if bool(is_large) != bool(is_sweeping) else -1)
        middle_x, middle_y = (self._x + x) / 2 - height * (y - self._y), (self._y + y) / 2 + height * (x - self._x)
        start, end = math.atan2(self._y - middle_y, self._x - middle_x), math.atan2(y - middle_y, x - middle_x)
        sweep = (end - start) % math.tau if is_sweeping else -((start - end) % math.tau)
        count = math.ceil(abs(sweep) / (math.pi / 2 + 0.001))
        reach = 4 / 3 * math.tan(sweep / count / 4) * radius
        for number in range(count):
            at, to = start + sweep * number / count, start + sweep * (number + 1) / count
            here = middle_x + radius * math.cos(at), middle_y + radius * math.sin(at)
            there = (middle_x + radius * math.cos(to), middle_y + radius * math.sin(to)) if number + 1 < count else (x, y)
            self.path.cubicTo(
                here[0] - reach * math.sin(at),
                here[1] + reach * math.cos(at),
                there[0] + reach * math.sin(to),
                there[1] - reach * math.cos(to),
                *there,
            )
        self._x, self._y = x, y
