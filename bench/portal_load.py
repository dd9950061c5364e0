"""What a desk that only asks costs the portal. The morning of a million desks is `make herd`. Bound: half a minute."""

from __future__ import annotations

import http.client
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.content import Content
from bench.rows import Row, measured, unmeasured
from bench.world import BenchFailed, ServedPortal, fill_portal, token_of

CHECKS, HERD = "portal: no-change checks per second and core", "portal: herd of 1,000,000 desks at 8:00"
RUNS, QUESTIONS = 3, 180
"""Together fewer than an account may ask at once."""


def measure(content: Content) -> Iterator[Row]:
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
    yield unmeasured(HERD, "make herd simulates it and draws the curve")


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
