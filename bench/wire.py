"""What goes over the line: bytes and turns, counted outside of both processes. Seconds on slow lines are in links.py and large.py.

Bound: about two minutes.
"""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from bench import beside, large, links
from bench.beside import ANKI, Beside
from bench.content import Content, carried_lines, changed_lines, limit_bytes, school_of_many
from bench.cuts import CUTS, cut_costs
from bench.line import IP_BYTES, PAYLOAD, EmulatedLine, can_emulate
from bench.peers.certificate import certificate
from bench.peers.relay import Count, Relay
from bench.rows import Row, measured, unmeasured
from bench.world import DrivenDesk, ServedPortal, fill_portal, import_into, load_portal, token_of

FIRST, CUT = "first sync, IP bytes / zstd -19 of what it carries", "first sync on 3G: a cut re-sends"
MANY, MANY_ROW = 50_000, "nothing new at 50,000 records: bytes"
TLS_ROWS = {
    "kept": "nothing new with TLS: bytes",
    "resumed": "nothing new, new connection, TLS session resumed: bytes",
    "whole": "nothing new, new connection, whole TLS handshake: bytes",
}
IMAP, POUCHDB = "IMAP+COMPRESS", "PouchDB"
COMMON_LIMIT = 2_385_900
TEN = "12.8 kB is 1.20 of the limit of the common content: other posts weigh otherwise"
NO_LINKS, NO_SPACES = "asked for bytes and turns only", "this machine allows no TUN interfaces and network namespaces"


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


def over_relay_with_tls(folder: Path) -> dict[str, Count]:
    """Nothing new on a kept connection, on one that resumes the TLS session, on one that knows nothing. The portal's data lies there."""
    data, pem = folder / "portal", certificate(folder, "127.0.0.1")
    with ServedPortal(data, certificate=pem) as portal, Relay(portal.address) as line:
        address = f"https://127.0.0.1:{line.port}"
        with DrivenDesk(folder / "desk with TLS", address, token_of(data), trusts=pem) as desk:
            return take_tls_steps(desk, line)


def take_tls_steps(desk: DrivenDesk, line: Counter) -> dict[str, Count]:
    """As `over_relay_with_tls`, on any line."""
    steps = Steps([])
    desk.does("sign_in")
    desk.does("exchange")
    desk.does("exchange")
    steps.take("kept", line, lambda: desk.does("exchange"))
    desk.does("hang_up", forget=False)
    steps.take("resumed", line, lambda: desk.does("exchange"))
    desk.does("hang_up")
    steps.take("whole", line, lambda: desk.does("exchange"))
    return steps.counts


def measure(content: Content, file: Path | None, build: Path, *, with_links: bool = True) -> Iterator[Row]:
    """All rows of the wire; what this machine cannot do is told in its row."""
    with tempfile.TemporaryDirectory(prefix="bench-wire-") as name:
        folder = Path(name)
        if can_emulate():
            with EmulatedLine() as line:
                steps = _emulated(folder, content, line)
                carried = "\n".join(carried_lines(content, steps.lines))
                peers = beside.measure(folder, build, content, file, carried, line)
                yield from _counted_rows(steps, content, IP_BYTES, "ip_bytes", peers)
                yield from _tls_rows(_emulated_with_tls(folder, line), IP_BYTES, lambda count: count.ip_bytes)
                yield _many_row(_emulated_many(folder, content, line).ip_bytes)
                yield _cut_row(folder)
                ends = links.Ends(folder, build, file, carried, peers)
                slow = (links.measure(ends, line), large.measure(folder, line)) if with_links else _left_out(NO_LINKS)
                yield from itertools.chain(*slow)
        else:
            peers = Beside(content.is_common, why_not=f"Anki was not measured: {NO_SPACES}")
            yield from _counted_rows(over_relay(folder, content), content, PAYLOAD, "payload", peers)
            yield from _tls_rows(over_relay_with_tls(folder), PAYLOAD, lambda count: count.payload)
            yield unmeasured(MANY_ROW, NO_SPACES)
            yield _cut_row(folder)
            yield from itertools.chain(*_left_out(NO_SPACES))


def _left_out(why: str) -> tuple[Iterator[Row], ...]:
    return links.left_out(why), large.left_out(why)


def _emulated(folder: Path, content: Content, line: EmulatedLine) -> Steps:
    data = folder / "portal"
    steps = Steps(fill_portal(data, content))
    with links.at_both_ends(data, line, folder / "desk") as desk:
        take_steps(steps, data, desk, line)
    return steps


def _emulated_with_tls(folder: Path, line: EmulatedLine) -> dict[str, Count]:
    with links.at_both_ends(folder / "portal", line, folder / "desk with TLS", with_tls=True) as desk:
        return take_tls_steps(desk, line)


def _emulated_many(folder: Path, content: Content, line: EmulatedLine) -> Count:
    load_portal(folder / "many", school_of_many(MANY, content))
    steps = Steps([])
    with links.at_both_ends(folder / "many", line, folder / "desk of many") as desk:
        desk.does("sign_in")
        desk.does("exchange")
        desk.does("exchange")
        steps.take("nothing", line, lambda: desk.does("exchange"))
    return steps.counts["nothing"]


def _counted_rows(steps: Steps, content: Content, how: str, what: str, peers: Beside) -> Iterator[Row]:
    """`what`: the field of a count that `how` names."""
    counts, limit = steps.counts, limit_bytes(carried_lines(content, steps.lines))
    where = f"{how}; {content.name}: {content.size} posts and messages; {peers.note}"
    ours = {step: float(getattr(count, what)) for step, count in counts.items()}
    found = peers.peers("first", {ANKI: 1.57 * COMMON_LIMIT, IMAP: 1.88 * COMMON_LIMIT, POUCHDB: 2.13 * COMMON_LIMIT})
    file = "" if peers.file is None else f"; a file of zstd -19 over HTTPS took {peers.file.ip_bytes / limit:.3f} of the limit"
    yield measured(FIRST, ours["first"], limit=limit, peers=found, note=f"{where}{file}")
    found = peers.peers("nothing", {ANKI: 1072, "IMAP QRESYNC": 2653})
    yield measured("nothing new: bytes", ours["nothing"], peers=found, note=where)
    found = peers.peers("nothing", {ANKI: 1, "IMAP QRESYNC": 5}, "turns")
    yield measured("nothing new: turns", counts["nothing"].turns, peers=found)
    changed = changed_lines(steps.lines, 10)
    found = peers.peers("ten", {ANKI: 16_200, POUCHDB: 26_400, "mbsync": 40_900})
    few = "" if len(changed) == 10 else f"only {len(changed)} posts in it; "
    yield measured("ten changed records: bytes", ours["ten"], limit=limit_bytes(changed), peers=found, note=f"{few}{where}; {TEN}")
    found = peers.peers("ten", {ANKI: 7, POUCHDB: 9, "mbsync": 8}, "turns")
    yield measured("ten changed records: turns", counts["ten"].turns, peers=found)
    note = "the posts alone; the question for news that follows is a turn of its own"
    yield measured("twenty queued posts out: turns", counts["twenty"].turns, note=note)


def _tls_rows(counts: dict[str, Count], how: str, size: Callable[[Count], int]) -> Iterator[Row]:
    for name, row in TLS_ROWS.items():
        yield measured(row, size(counts[name]), note=f"{how}; TLS 1.3, the portal's own certificate (P-256, one, self-signed)")


def _many_row(size: int) -> Row:
    return measured(MANY_ROW, size, note=f"{IP_BYTES}; {MANY} posts, on an open connection")


def _cut_row(folder: Path) -> Row:
    costs = cut_costs(folder, folder / "portal")
    again = [cost.again for cost in costs]
    places = ", ".join(f"{part:.0%}" for part in CUTS)
    more = f"all a cut makes dearer: {min(cost.more for cost in costs):,} to {max(cost.more for cost in costs):,} B"
    note = f"worst of cuts after {places} of the bytes, TCP payload that comes twice; {more}, as the rest is packed without what was seen"
    return measured(CUT, max(again), note=note, spread=(min(again), max(again)))


__all__ = ["measure", "over_relay", "over_relay_with_tls"]
