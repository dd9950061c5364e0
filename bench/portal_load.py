"""What a desk that only asks costs the portal, and the morning of a million desks (as `make herd`). Bound: five minutes."""

from __future__ import annotations

import http.client
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import herd, herd_costs
from bench.content import Content
from bench.rows import Row, measured
from bench.world import BenchFailed, ServedPortal, fill_portal, token_of

CHECKS, HERD = "portal: no-change checks per second and core", "portal: herd of 1,000,000 desks at 8:00"
RUNS, QUESTIONS = 3, 180
"""Together fewer than an account may ask at once."""


def measure(content: Content, desks: int = herd.DESKS) -> Iterator[Row]:
    """Questions one after another on one connection; what counts is the portal's own CPU."""
    with tempfile.TemporaryDirectory(prefix="bench-portal-") as name:
        data = Path(name) / "portal"
        fill_portal(data, content)
        token = token_of(data)
        with ServedPortal(data) as portal:
            rates = [_rate(portal, token) for _ in range(RUNS)]
    note = (
        f"questions a second of the portal's own CPU time, median of {RUNS} times {QUESTIONS}, one kept connection, {content.size} records"
    )
    yield measured(CHECKS, median(rates), note=note, spread=(min(rates), max(rates)))
    with tempfile.TemporaryDirectory(prefix="bench-herd-") as name:
        yield _herd_row(herd.run(desks, herd_costs.measure(Path(name))))


def _herd_row(made: herd.Herd) -> Row:
    polite, opened, plain = made.cores
    peaks = ", ".join(f"{curve.peak:,}" for curve in made.free)
    who = f"{made.desks:,} desks that exchange by themselves after the portal was away; opened by hand within minutes: {opened:,.1f}"
    note = (
        f"{who}; without our rules {plain:,.1f}. Cores on which nobody waits over {herd.MOST_WAIT_S} s. Tries in the worst second: {peaks}"
    )
    return measured(HERD, polite, note=note)


def _rate(portal: ServedPortal, token: str) -> float:
    line = http.client.HTTPConnection(*portal.address)
    heads = {"Authorization": f"Bearer {token}", "Accept-Encoding": "zstd"}
    cursor = _newest(line, heads)
    began = portal.cpu_s()
    for _ in range(QUESTIONS):
        if _asked(line, heads, cursor) != 204:
            raise BenchFailed("something was new")
    spent = portal.cpu_s() - began
    line.close()
    return QUESTIONS / spent


def _newest(line: http.client.HTTPConnection, heads: dict[str, str]) -> str:
    line.request("GET", "/v1/changes", headers=heads | {"Accept-Encoding": "identity"})
    last = line.getresponse().read().splitlines()[-1]
    return last.partition(b'"cursor":"')[2].partition(b'"')[0].decode()


def _asked(line: http.client.HTTPConnection, heads: dict[str, str], cursor: str) -> int:
    line.request("GET", f"/v1/changes?cursor={cursor}", headers=heads)
    answer = line.getresponse()
    answer.read()
    return answer.status
