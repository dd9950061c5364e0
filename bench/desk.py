"""One teacher's desk as a process of its own: the real local copy and the real exchange, told what to do in JSON lines.

`python -m bench.desk FOLDER BASE_URL`; the access token is the first line of standard input. Each further line is `{"do": …}`, each answer
one JSON line: `sign_in`, `exchange` (with `enough`), `push`, `queue` (with `count`), `hang_up`; and with the line in the background, as
behind the window: `live`, `add_file`, `fetch`, `left`, `reply`.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import threading
import time
from pathlib import Path
from typing import Any

from sync.adapters.system import system_ports
from sync.changes import Changes
from sync.client.requests_transport import Patience, RequestsTransport
from sync.copy.keys import ProfileKeys
from sync.copy.local_copy import open_copy
from sync.engine.exchange import Exchange
from sync.engine.line_rules import SETTING, LineRules
from sync.engine.loop import ExchangeLoop
from sync.engine.push import Push
from sync.engine.signing_in import bind_profile, portal_of
from sync.errors import DeskError
from sync.feed import Tokens

PATIENT = Patience(connect_s=60.0, read_s=120.0)
MARKS = (10, 50)
ACTS = ("sign_in", "hang_up", "exchange", "push", "queue", "live", "add_file", "fetch", "left", "reply")
LOOK_S, LONGEST_S = 0.05, 300.0


class _Marks:
    """Hears on the writer's thread what every commit brought, and notes when so many records stood there."""

    def __init__(self, enough: int, cancel: threading.Event) -> None:
        self._enough, self._cancel = enough, cancel
        self._began, self._records = time.monotonic(), set[str]()
        self.readable: dict[str, float] = {}

    def since(self) -> float:
        """Seconds since the exchange was asked for."""
        return time.monotonic() - self._began

    def hear(self, changes: Changes) -> None:
        """What one commit touched."""
        self._records |= changes.records
        for mark in MARKS:
            if len(self._records) >= mark:
                self.readable.setdefault(str(mark), self.since())
        if 0 < self._enough <= len(self._records):
            self._cancel.set()


class BenchDesk:
    """A profile in `folder`. Each method answers what is printed."""

    def __init__(self, folder: Path, base_url: str, token: str) -> None:
        self._base_url, self._token = base_url, token
        self._ports = system_ports()
        self._transport = RequestsTransport(PATIENT)
        self._loop: ExchangeLoop | None = None
        self._copy = open_copy(folder, ProfileKeys.from_bytes(hashlib.sha256(b"bench").digest()), self._ports)

    def sign_in(self) -> dict[str, Any]:
        """With the token; the connection stays open."""
        bind_profile(self._copy, self._base_url, self._transport, Tokens(self._token), self._ports)
        return {}

    def hang_up(self, forget: bool = True) -> dict[str, Any]:
        """Let go of the connection: the next exchange begins with a handshake, a whole one if what was kept for it is forgotten."""
        self._transport.close()
        if forget:
            self._transport = RequestsTransport(PATIENT)
        return {}

    def exchange(self, enough: int = 0) -> dict[str, Any]:
        """One exchange, or until `enough` records have come; `readable`: after how many seconds 10 and 50 stood in the copy."""
        cancel = threading.Event()
        marks = _Marks(enough, cancel)
        end_listening = self._copy.writer.on_changed(marks.hear)
        portal = portal_of(self._copy, self._transport, self._ports)
        report = Exchange(self._copy, portal, self._ports, None, cancel).run("bench")
        end_listening()
        spent = {"seconds": marks.since(), "readable": marks.readable, "pulled": report.pulled, "pushed": report.pushed}
        return spent | {"own_up": report.bytes_up, "own_down": report.bytes_down, "requests": report.requests}

    def push(self) -> dict[str, Any]:
        """Only what waits to be sent, as the first step of an exchange sends it."""
        portal = portal_of(self._copy, self._transport, self._ports)
        push = Push(self._copy, portal, threading.Event(), lambda _done: None)
        push.run()
        return {"pushed": push.tally.pushed}

    def queue(self, count: int) -> dict[str, Any]:
        """So many new posts in the first project."""
        space = self._project()
        for number in range(count):
            runs = [{"text": f"On day {number} we counted {number * 7 + 3} fibres under the lamp, and wrote them into the table."}]
            body = {"title": f"Sample {number}", "blocks": [{"type": "paragraph", "runs": runs}], "is_public": False}
            self._copy.writer.call(self._copy.intentions.create, "update", space, body)
        return {"waiting": self._copy.writer.call(self._copy.outbox.waiting_count)}

    def live(self) -> dict[str, Any]:
        """The line in the background, as it is behind the window, with the window's patience."""
        self._transport = RequestsTransport()
        portal = portal_of(self._copy, self._transport, self._ports)
        self._never_ask()
        self._loop = ExchangeLoop(self._copy, portal, self._ports, lambda _status: None)
        self._loop.start()
        return {}

    def _never_ask(self) -> None:
        """Nobody is there to answer."""
        self._copy.writer.call(self._copy.session.put_setting, SETTING, LineRules(ask_bytes=0).stored())

    def add_file(self, size_bytes: int) -> dict[str, Any]:
        """A file that does not shrink, sent off."""
        data, attachments = random.Random(size_bytes).randbytes(size_bytes), self._copy.attachments
        file = self._copy.writer.call(attachments.add_file, self._project(), data, "film.pdf", "application/pdf")
        self._copy.writer.call(attachments.send, [file])
        self._never_ask()
        return {"sha256": hashlib.sha256(data).hexdigest()}

    def fetch(self, sha256: str) -> dict[str, Any]:
        """Ask for a file, as "Get it now" does."""
        assert self._loop is not None
        self._loop.fetch_media(sha256)
        return {}

    def left(self, sha256: str) -> dict[str, Any]:
        """How many bytes of the uploads have not arrived; how many of a download have; what this run of the program has counted."""
        waiting = self._copy.writer.call(self._copy.uploads.waiting)
        queued = self._copy.writer.call(self._copy.outbox.waiting_count)
        media, now = self._copy.media, self._transport.traffic.read()
        here = -1 if media.has(sha256) else media.part_size(sha256)
        uploads = sum(one.size_bytes - one.offset for one in waiting)
        return {"uploads": uploads, "queued": queued, "here": here, "up": now.bytes_up, "down": now.bytes_down}

    def reply(self) -> dict[str, Any]:
        """A short text, written now; after how many seconds the portal has taken it."""
        began, body = time.monotonic(), {"title": "Reply", "blocks": [], "is_public": False}
        record = self._copy.writer.call(self._copy.intentions.create, "update", self._project(), body)
        while time.monotonic() - began < LONGEST_S:
            shown = self._copy.reading.records.get(record)
            if shown is not None and shown.state == "sent":
                break
            time.sleep(LOOK_S)
        return {"seconds": time.monotonic() - began}

    def _project(self) -> str:
        return next(one.id for one in self._copy.reading.spaces.all() if one.kind == "twinspace")

    def close(self) -> None:
        """The program ends."""
        if self._loop is not None:
            self._loop.close()
        self._copy.close()
        self._transport.close()


def main(folder: str, base_url: str) -> None:
    """Do what standard input says until it ends."""
    desk = BenchDesk(Path(folder), base_url, sys.stdin.readline().strip())
    acts = {name: getattr(desk, name) for name in ACTS}
    print(json.dumps({"ready": True}), flush=True)
    try:
        for line in sys.stdin:
            wish = json.loads(line)
            try:
                answer = acts[wish.pop("do")](**wish)
            except DeskError as error:
                answer = {"error": f"{type(error).__name__}: {error}"}
            print(json.dumps(answer), flush=True)
    finally:
        desk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
