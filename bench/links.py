"""Seconds on the emulated slow lines: whole first syncs, and how soon the newest records can be read. Bound: about eight minutes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench import beside
from bench.beside import ANKI, Beside
from bench.line import EmulatedLine
from bench.peers.certificate import certificate
from bench.rows import PUBLISHED, Row, measured, unmeasured
from bench.world import DrivenDesk, ServedPortal, token_of

LINKS = {"dsl": "first sync on DSL", "satellite": "first sync on satellite", "3g": "first sync on 3G"}
NEWEST = {"10": "newest 10 readable on 2G, empty copy, TLS", "50": "newest 50 readable on 2G, empty copy, TLS"}
SLOWEST = "first sync on 16 kbit/s with 5 % loss: newest 10 readable"
RUNS, SHORT_RUNS = 3, 7
IMAP, POUCHDB = "IMAP+COMPRESS", "PouchDB"


@contextmanager
def at_both_ends(data: Path, line: EmulatedLine, desk_folder: Path, *, with_tls: bool = False) -> Iterator[DrivenDesk]:
    """The portal over `data` at one end of the line, a desk in `desk_folder` at the other."""
    token, pem = token_of(data), certificate(data, line.host) if with_tls else None
    with (
        ServedPortal(data, line.portal, line.host, pem) as portal,
        DrivenDesk(desk_folder, portal.base_url, token, line.desk, pem) as desk,
    ):
        yield desk


@dataclass(frozen=True)
class Ends:
    """What a row of the slow lines needs besides the line: the portal's data is in `folder`; `carried` is what a first sync brings."""

    folder: Path
    build: Path
    content_file: Path | None
    carried: str
    beside: Beside


def measure(ends: Ends, line: EmulatedLine) -> Iterator[Row]:
    """The rows of the slow lines; a file over HTTPS, and on 3G Anki, go over the same line between ours."""
    for profile, name in LINKS.items():
        seconds = [told["seconds"] for told in _runs(ends.folder, line, profile, RUNS)]
        beside.seconds_on(profile, ends.folder, ends.build, ends.content_file, ends.carried, line, ends.beside)
        peers = ends.beside.peers_s(profile, {IMAP: 93.0, POUCHDB: 199.0} if profile == "3g" else {})
        note = f"median of {RUNS}, without TLS; limit: a file of zstd -19 over HTTPS, measured on the same line"
        note += f"; {ends.beside.note}" if peers else ""
        limit, spread = ends.beside.file_s[profile], (min(seconds), max(seconds))
        yield measured(name, median(seconds), limit=limit, peers=peers, note=note, spread=spread)
    told = [one["readable"] for one in _runs(ends.folder, line, "2g", SHORT_RUNS, enough=50, with_tls=True)]
    for mark, name in NEWEST.items():
        published = {} if mark == "10" or not ends.beside.is_common else {"mbsync": 20.2, ANKI: 519.0}
        yield _readable(name, [one[mark] for one in told], published)
    told = [one["readable"] for one in _runs(ends.folder, line, "16k", RUNS, enough=10, with_tls=True)]
    yield _readable(SLOWEST, [one["10"] for one in told], {})


def left_out(why: str) -> Iterator[Row]:
    """The same rows, not measured."""
    for name in (*LINKS.values(), *NEWEST.values(), SLOWEST):
        yield unmeasured(name, why)


def _readable(name: str, seconds: list[float], peers: dict[str, float]) -> Row:
    note = f"median of {len(seconds)}, from a new connection with a whole TLS handshake until the records stand in the copy"
    note += f"; {PUBLISHED}, nor is the limit" if peers else ""
    limit = 8.6 if peers else None
    return measured(name, median(seconds), limit=limit, peers=peers, note=note, spread=(min(seconds), max(seconds)))


def _runs(
    folder: Path, line: EmulatedLine, profile: str, count: int, *, enough: int = 0, with_tls: bool = False
) -> Iterator[dict[str, Any]]:
    """First syncs of new desks, the line slow only after the sign-in. `enough`: only until so many records stand there."""
    for number in range(count):
        with at_both_ends(folder / "portal", line, folder / f"desk {number} on {profile}", with_tls=with_tls) as desk:
            line.becomes("none")
            desk.does("sign_in")
            desk.does("hang_up")
            line.becomes(profile)
            try:
                yield desk.does("exchange", enough=enough)
            finally:
                line.becomes("none")
