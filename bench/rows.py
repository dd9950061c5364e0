"""The rows of the bench: every budget by name with its goal, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

PARTS = ("wire", "start", "memory", "search", "apply", "ui", "package", "portal")


PUBLISHED = "peers: figures of an earlier run on a like machine, not of this one"


@dataclass(frozen=True)
class Goal:
    """What a row is held to. `words` as printed; `used`: from (ours, ratio) the share of it that is used up, at most 1 meets it.

    No `used` where the row is only reported. `is_rate`: more is better.
    """

    words: str
    used: Callable[[float, float | None], float | None] | None = None
    is_rate: bool = False


def at_most(most: float, words: str) -> Goal:
    """Our own figure may not exceed it."""
    return Goal(words, lambda ours, _ratio: ours / most)


def ratio_at_most(most: float, words: str) -> Goal:
    """Ours to the limit, or to the peer."""
    return Goal(words, lambda _ours, ratio: None if ratio is None else ratio / most)


def ratio_at_least(least: float, words: str) -> Goal:
    """Ours to the limit, where more is better."""
    return Goal(words, lambda _ours, ratio: None if not ratio else least / ratio, is_rate=True)


REPORTED = Goal("reported")


@dataclass(frozen=True)
class Budget:
    """One row before it is measured. `against`: the ratio is ours to this column."""

    name: str
    part: str
    unit: str
    goal: Goal
    against: str = "limit"


@dataclass(frozen=True)
class Row:
    """One row as measured; None where nobody measured, and `note` says why. `spread`: lowest and highest of the runs.

    `used`: the share of its goal, at most 1 meets it; `is_rate`: more is better.
    """

    name: str
    ours: float | None
    peer: float | None
    limit: float | None
    ratio: float | None
    goal: str
    met: bool | None
    unit: str = ""
    note: str = ""
    peers: dict[str, float] = field(default_factory=dict)
    spread: tuple[float, float] | None = None
    used: float | None = None
    is_rate: bool = False


BUDGETS = (
    Budget("first sync, IP bytes / zstd -19 of what it carries", "wire", "B", ratio_at_most(1.15, "≤ 1.15 of the limit")),
    Budget("first sync on 3G", "wire", "s", at_most(60, "≤ 60 s")),
    Budget("first sync on 3G: a cut re-sends", "wire", "B", at_most(65_536, "≤ 64 kB")),
    Budget("first sync on DSL", "wire", "s", REPORTED),
    Budget("first sync on satellite", "wire", "s", REPORTED),
    Budget("first sync on 16 kbit/s with 5 % loss: newest 10 readable", "wire", "s", REPORTED),
    Budget("large upload on 256 kbit/s with 5 % loss, cut again and again: sent twice", "wire", "B", REPORTED),
    Budget("the same as a download: fetched twice", "wire", "B", REPORTED),
    Budget("a reply while a large file goes on 256 kbit/s with 5 % loss: longest wait", "wire", "s", REPORTED),
    Budget("nothing new: bytes", "wire", "B", at_most(600, "≤ 600 B")),
    Budget("nothing new: turns", "wire", "turns", at_most(1, "1 turn")),
    Budget("nothing new at 50,000 records: bytes", "wire", "B", at_most(600, "≤ 600 B")),
    Budget("nothing new with TLS: bytes", "wire", "B", at_most(640, "≤ 640 B")),
    Budget("nothing new, new connection, TLS session resumed: bytes", "wire", "B", REPORTED),
    Budget("nothing new, new connection, whole TLS handshake: bytes", "wire", "B", REPORTED),
    Budget("ten changed records: bytes", "wire", "B", at_most(12_800, "≤ 12.8 kB")),
    Budget("ten changed records: turns", "wire", "turns", at_most(1, "1 turn")),
    Budget("twenty queued posts out: turns", "wire", "turns", at_most(1, "1 turn")),
    Budget("newest 10 readable on 2G, empty copy, TLS", "wire", "s", at_most(6, "≤ 6 s")),
    Budget("newest 50 readable on 2G, empty copy, TLS", "wire", "s", at_most(11, "≤ 11 s")),
    Budget("start to first painted window, paired with Anki", "start", "s", ratio_at_most(0.30, "≤ 0.30 of Anki"), "peer"),
    Budget("memory (PSS), 5 s idle, 5,000 records", "memory", "MB", ratio_at_most(0.25, "≤ 0.25 of Anki"), "peer"),
    Budget("apply rate / raw executemany into the same encrypted tables", "apply", "rows/s", ratio_at_least(0.7, "≥ 0.7 of the limit")),
    Budget("draining the search queue beside raw FTS5", "apply", "rows/s", REPORTED),
    Budget("search as you type at 1,000,000 records, newest first, p95", "search", "ms", at_most(50, "≤ 50 ms")),
    Budget("two-word search by rank at 1,000,000, p95", "search", "ms", at_most(50, "≤ 50 ms")),
    Budget("longest block of the UI thread while 50,000 records arrive", "ui", "ms", at_most(50, "≤ 50 ms")),
    Budget("local action to screen, median", "ui", "ms", at_most(16, "≤ 16 ms")),
    Budget("local action to screen, p99", "ui", "ms", at_most(50, "≤ 50 ms")),
    Budget("Linux package, compressed", "package", "MB", at_most(65, "≤ 65 MB")),
    Budget("Windows package, compressed", "package", "MB", at_most(35, "≤ 35 MB")),
    Budget("update after a one-line change", "package", "B", at_most(20_000, "≤ 20 kB")),
    Budget("portal: no-change checks per second and core", "portal", "1/s", REPORTED),
    Budget("portal: herd of 1,000,000 desks at 8:00", "portal", "cores", REPORTED),
)


def budget(name: str) -> Budget:
    """The budget of this name. Raises KeyError: a part may not invent rows."""
    for one in BUDGETS:
        if one.name == name:
            return one
    raise KeyError(name)


def measured(
    name: str,
    ours: float,
    *,
    limit: float | None = None,
    peers: Mapping[str, float] | None = None,
    note: str = "",
    spread: tuple[float, float] | None = None,
) -> Row:
    """A row with its figures; the peer column shows the best peer."""
    row, others = budget(name), dict(peers or {})
    peer = min(others.values()) if others else None
    under = limit if row.against == "limit" else peer
    ratio = ours / under if under else None
    used = None if row.goal.used is None else row.goal.used(ours, ratio)
    met = None if row.goal.used is None else used is not None and used <= 1
    return Row(name, ours, peer, limit, ratio, row.goal.words, met, row.unit, note, others, spread, used, row.goal.is_rate)


def unmeasured(name: str, why: str) -> Row:
    """A row that nobody measured, and the reason."""
    row = budget(name)
    return Row(name, None, None, None, None, row.goal.words, None, row.unit, why)
