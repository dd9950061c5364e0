"""What goes over the line: bytes and turns, counted outside of both processes, and seconds on the emulated links.

Bound: about eight minutes with the links, one without.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from bench.content import Content, changed_lines, limit_bytes
from bench.line import IP_BYTES, PAYLOAD, EmulatedLine, can_emulate
from bench.peers.relay import Count, Relay
from bench.rows import Row, measured, unmeasured
from bench.world import BenchFailed, DrivenDesk, ServedPortal, fill_portal, import_into, token_of

CUTS = (0.1, 0.35, 0.6, 0.85)
LINKS = {"dsl": "first sync on DSL", "satellite": "first sync on satellite", "3g": "first sync on 3G"}
FIRST, CUT = "first sync, IP bytes / zstd -19 of what it carries", "first sync on 3G: a cut re-sends"
NEWEST = {"10": "newest 10 readable on 2G, empty copy, TLS", "50": "newest 50 readable on 2G, empty copy, TLS"}
SLOWEST = "first sync on 16 kbit/s with 5 % loss: newest 10 readable"
ANKI, IMAP, POUCHDB, FILE = "Anki", "IMAP+COMPRESS", "PouchDB", "a file over HTTPS"
PUBLISHED = "peers: figures of an earlier run on a like machine, not of this one"
COMMON_LIMIT = 2_385_900


class Counter(Protocol):
    """A line that can be read and reset."""

    def reset(self) -> None: ...

    def read(self) -> Count: ...


@dataclass
class Steps:
    """What one desk's steps cost, in order; `lines` are what was imported before them."""

    lines: list[str]
    counts: dict[str, Count] = field(default_factory=dict)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)

    def take(self, name: str, line: Counter, act: Callable[[], dict[str, Any]]) -> None:
        """One step between two readings of the line."""
        line.reset()
        self.told[name] = act()
        self.counts[name] = line.read()


def take_steps(steps: Steps, data: Path, desk: DrivenDesk, line: Counter) -> None:
    """First sync over a new connection, nothing new, ten changed, twenty queued posts, on the connection that is open then."""
    desk.does("sign_in")
    desk.does("hang_up")
    steps.take("first", line, lambda: desk.does("exchange"))
    desk.does("exchange")
    steps.take("nothing", line, lambda: desk.does("exchange"))
    import_into(data, changed_lines(steps.lines, 10), is_update=True)
    steps.take("ten", line, lambda: desk.does("exchange"))
    desk.does("queue", count=20)
    steps.take("twenty", line, lambda: desk.does("push"))


def over_relay(folder: Path, content: Content) -> Steps:
    """The steps over a relay on the loopback: the same bytes each time, without IP and TCP headers."""
    data = folder / "portal"
    steps = Steps(fill_portal(data, content))
    with ServedPortal(data) as portal, Relay(portal.address) as line, _beside(folder / "desk", line, token_of(data)) as desk:
        take_steps(steps, data, desk, line)
    return steps


def _beside(folder: Path, line: Relay, token: str) -> DrivenDesk:
    return DrivenDesk(folder, f"http://127.0.0.1:{line.port}", token)


def cut_costs(folder: Path, data: Path) -> list[int]:
    """For each place of a cut: how many bytes more a first sync takes than an uncut one, both directions."""
    costs, whole = [], 0
    token = token_of(data)
    with ServedPortal(data) as portal, Relay(portal.address) as line:
        for number, part in enumerate((None, *CUTS)):
            with _beside(folder / f"cut {number}", line, token) as desk:
                desk.does("sign_in")
                line.reset()
                if part is not None:
                    line.cut_after(int(whole * part))
                desk.does("exchange")
            counted = line.read().payload
            if part is None:
                whole = counted
            else:
                costs.append(counted - whole)
    return costs


def measure(content: Content, *, with_links: bool = True) -> Iterator[Row]:
    """All rows of the wire; what this machine cannot do is told in its row."""
    with tempfile.TemporaryDirectory(prefix="bench-wire-") as name:
        folder = Path(name)
        if can_emulate():
            with EmulatedLine() as line:
                steps, how = _emulated(folder, content, line), IP_BYTES
                yield from _counted_rows(steps, content, how, lambda count: count.ip_bytes)
                yield _cut_row(folder)
                yield from _link_rows(folder, line, steps) if with_links else _no_links("left out: asked for bytes and turns only")
        else:
            yield from _counted_rows(over_relay(folder, content), content, PAYLOAD, lambda count: count.payload)
            yield _cut_row(folder)
            yield from _no_links("this machine allows no TUN interfaces and network namespaces")


def _emulated(folder: Path, content: Content, line: EmulatedLine) -> Steps:
    data = folder / "portal"
    steps = Steps(fill_portal(data, content))
    with _at_both_ends(folder, line, "desk") as desk:
        take_steps(steps, data, desk, line)
    return steps


@contextmanager
def _at_both_ends(folder: Path, line: EmulatedLine, name: str) -> Iterator[DrivenDesk]:
    data = folder / "portal"
    token = token_of(data)
    with ServedPortal(data, line.portal, line.host) as portal, DrivenDesk(folder / name, portal.base_url, token, line.desk) as desk:
        yield desk


def _counted_rows(steps: Steps, content: Content, how: str, size: Callable[[Count], int]) -> Iterator[Row]:
    counts, limit = steps.counts, limit_bytes(steps.lines)
    where = f"{how}; {content.name}: {content.size} posts and messages"
    first_peers = {ANKI: 1.57 * COMMON_LIMIT, IMAP: 1.88 * COMMON_LIMIT, POUCHDB: 2.13 * COMMON_LIMIT}
    yield measured(FIRST, size(counts["first"]), limit=limit, peers=first_peers, note=f"{where}; {PUBLISHED}")
    yield measured("nothing new: bytes", size(counts["nothing"]), peers={ANKI: 1072, "IMAP QRESYNC": 2653}, note=f"{where}; {PUBLISHED}")
    yield measured("nothing new: turns", counts["nothing"].turns, peers={ANKI: 1, "IMAP QRESYNC": 5})
    ten_limit = limit_bytes(changed_lines(steps.lines, 10))
    ten_peers = {ANKI: 16_200, POUCHDB: 26_400, "mbsync": 40_900}
    yield measured("ten changed records: bytes", size(counts["ten"]), limit=ten_limit, peers=ten_peers, note=f"{where}; {PUBLISHED}")
    yield measured("ten changed records: turns", counts["ten"].turns, peers={ANKI: 7, POUCHDB: 9, "mbsync": 8})
    note = "the posts alone; the question for news that follows is a turn of its own"
    yield measured("twenty queued posts out: turns", counts["twenty"].turns, note=note)
    yield unmeasured("nothing new at 50,000 records: bytes", "not measured yet: needs a school of that size")


def _cut_row(folder: Path) -> Row:
    costs = cut_costs(folder, folder / "portal")
    places = ", ".join(f"{part:.0%}" for part in CUTS)
    note = f"worst of cuts after {places} of the bytes, TCP payload; what the second answer packs anew is in it"
    return measured(CUT, max(costs), note=note, spread=(min(costs), max(costs)))


def _link_rows(folder: Path, line: EmulatedLine, steps: Steps) -> Iterator[Row]:
    limit = limit_bytes(steps.lines)
    for profile, name in LINKS.items():
        told = _timed(folder, line, profile)
        fastest = limit * 8 / {"3g": 400_000, "dsl": 1_000_000, "satellite": 2_000_000}[profile]
        peers = {FILE: 52.4, ANKI: 68.3, "IMAP": 93.0, POUCHDB: 199.0} if profile == "3g" else {}
        yield measured(name, told["seconds"], limit=fastest, peers=peers, note=f"one run; limit: zstd -19 at the line's rate; {PUBLISHED}")
    told = _timed(folder, line, "2g", seconds=True)
    for mark, name in NEWEST.items():
        peers = {} if mark == "10" else {"mbsync": 20.2, ANKI: 519.0}
        yield measured(name, told["readable"][mark], peers=peers, note="one run, without TLS: a TLS handshake adds about a round trip")
    yield unmeasured(SLOWEST, "not measured yet")


def _timed(folder: Path, line: EmulatedLine, profile: str, *, seconds: bool = False) -> dict[str, Any]:
    """A first sync on this link, the line's slowness only after the sign-in. `seconds`: only until 50 records stand there."""
    with _at_both_ends(folder, line, f"desk on {profile}") as desk:
        line.becomes("none")
        desk.does("sign_in")
        desk.does("hang_up")
        line.becomes(profile)
        try:
            return desk.does("exchange", enough=50 if seconds else 0)
        finally:
            line.becomes("none")


def _no_links(why: str) -> Iterator[Row]:
    for name in (*LINKS.values(), *NEWEST.values(), SLOWEST):
        yield unmeasured(name, why)


__all__ = ["BenchFailed", "cut_costs", "measure", "over_relay"]
