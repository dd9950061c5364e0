"""Spoils real examples, for one seed always alike: bytes flipped, cut, doubled, spliced, JSON values exchanged for hostile ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from random import Random
from typing import Any

LONGEST_BYTES = 64 * 1024
WORDS = (
    *("\x00", "\r\n", "\u202e", "\ufeff", "\u2028", "²", "٣", "İ", "ß", "\\ud800", "../", "..\\", "\\\\host\\share\\", "CON", "NUL.txt"),
    *("<script>alert(1)</script>", "<img src=x onerror=1>", "<svg/onload=1>", "<!--", "]]>", "<p>", "</p>", "<a href=", "&#106;", "<li>"),
    *("javascript:1", "data:text/html,1", "file:///etc/passwd", "http://[::1", "https://a:99999/", "https://x@y", "//evil/", "mailto:"),
    *("null", "true", "-1", "1e400", "9" * 40, "9" * 5000, "0x1", "NaN", "Infinity", "{}", "[]", '"', "\\", ":", ",", ";", "=", "bytes="),
    *("[" * 3_000, '{"a":' * 3_000, "<b>" * 600, " " * 500, "2026-02-30T25:61:61Z", "0001-01-01T00:00:00+23:59", "%s%n{0}"),
)
TOKENS: tuple[bytes, ...] = (
    *(word.encode() for word in WORDS),
    b"\xff\xfe",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xff" * 8,
    b"\x80\x00\x00\x00",
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 2**31, 2**63, -(2**63) - 1, 10**30, 1e308, "", "x", [], {}, [[]], {"": ""}, [None], "\ud800", "\x00"),
    *(
        "<img src=x>",
        "file:///etc/passwd",
        "javascript:1",
        "../../x",
        "2026-13-01T00:00:00Z",
        "\u202e",
        "x" * 3_000,
        ["x"] * 50,
        "²",
        "https://[x",
    ),
)


class Mutator:
    """Makes inputs from examples. Pure but for its own random."""

    def __init__(self, examples: Sequence[bytes], seed: object) -> None:
        self._examples = examples
        self._random = Random(repr(seed))

    def next(self) -> bytes:
        """One more input of at most LONGEST_BYTES."""
        random = self._random
        data = random.choice(self._examples)
        if random.random() < 0.4:
            data = self._other_values(data)
        if random.random() < 0.7:
            for _ in range(random.choice((1, 1, 2, 3, 6))):
                data = self._spoilt(data)
        return data[:LONGEST_BYTES]

    def _spoilt(self, data: bytes) -> bytes:
        random = self._random
        at = random.randrange(len(data) + 1)
        end = min(len(data), at + random.choice((1, 1, 2, 4, 16, 64)))
        match random.randrange(7):
            case 0:
                return data[:at] + bytes(random.randrange(256) for _ in data[at:end]) + data[end:]
            case 1 | 2:
                return data[:at] + random.choice(TOKENS) + data[random.choice((at, end)) :]
            case 3:
                return data[:at] + data[end:]
            case 4:
                return data[:end] + data[at:]
            case 5:
                other = random.choice(self._examples)
                return data[:at] + other[random.randrange(len(other) + 1) :]
        return data[:at]

    def _other_values(self, data: bytes) -> bytes:
        """Line by line as JSON, with some values exchanged; as it was where it is none."""
        try:
            lines = [json.loads(line) for line in data.split(b"\n")]
            for _ in range(self._random.choice((1, 1, 2, 4))):
                chosen = self._random.randrange(len(lines))
                lines[chosen] = self._exchanged(lines[chosen])
            return b"\n".join(json.dumps(line).encode() for line in lines)
        except (ValueError, RecursionError):
            return data

    def _exchanged(self, value: Any) -> Any:
        random = self._random
        if isinstance(value, dict) and value and random.random() < 0.85:
            name = random.choice(list(value))
            if random.random() < 0.1:
                return {key: one for key, one in value.items() if key != name}
            return {**value, name: self._exchanged(value[name])}
        if isinstance(value, list) and value and random.random() < 0.85:
            place = random.randrange(len(value))
            return [*value[:place], self._exchanged(value[place]), *value[place + random.choice((0, 1)) :]]
        return random.choice(VALUES)
