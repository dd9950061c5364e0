"""A teacher's desk without a window: a real local copy and the real engine, against a portal of tests.support.portal_server."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sync.adapters.system import system_ports
from sync.client.requests_transport import Patience, RequestsTransport
from sync.client.transport import Answer, Request
from sync.copy.keys import ProfileKeys
from sync.copy.local_copy import open_copy
from sync.copy.rows import ShownRecord
from sync.engine.exchange import Exchange, ExchangeReport
from sync.engine.signing_in import bind_profile, portal_of
from sync.errors import DeskError, PortalUnreachable
from sync.feed import Tokens
from sync.ports import Ports

PROJECT = "Microplastic is everywhere"
USUAL = Patience(connect_s=10.0, read_s=20.0)
HASTY = Patience(connect_s=10.0, read_s=3.0)


class SyncDesk:
    """One teacher's profile. `exchange()` is one run; everything else is what her hands would do in the window."""

    def __init__(
        self, folder: Path, server: Any, user: str, ports: Ports | None = None, is_paged: bool = False, inline: bool = False
    ) -> None:
        self.folder, self.server, self.user, self.inline = folder, server, user, inline
        self.ports = ports or system_ports()
        self.is_paged = is_paged
        self.keys = ProfileKeys.from_bytes(hashlib.sha256(user.encode()).digest())
        self.transport = RequestsTransport(USUAL)
        self.copy = open_copy(folder, self.keys, self.ports, inline=inline)

    def signs_in(self) -> SyncDesk:
        """With a token as `portal token` prints it."""
        tokens = Tokens(self.server.token(self.user))
        bind_profile(self.copy, self.server.base_url, self.transport, tokens, self.ports, is_paged=self.is_paged)
        return self

    def exchange(self, *, files: bool = True, on_progress: Callable[..., None] | None = None) -> ExchangeReport:
        """One exchange; raises what stopped it."""
        portal = portal_of(self.copy, self.transport, self.ports, is_paged=self.is_paged)
        self.last = Exchange(self.copy, portal, self.ports, on_progress)
        return self.last.run("test", files=files)

    def tries(self) -> DeskError | None:
        """One exchange; gives the error that stopped it."""
        try:
            self.exchange()
        except DeskError as error:
            return error
        return None

    def is_hasty(self, times: int = 1) -> None:
        """Three seconds of silence are a dead line, so many times: a portal that is only slow, as on a busy machine, is then waited for."""
        self.transport.close()
        self.transport = _HastyTransport(times)

    def restarts(self) -> None:
        """The program ends and is opened again."""
        self.close()
        self.copy = open_copy(self.folder, self.keys, self.ports, inline=self.inline)
        self.transport = RequestsTransport(USUAL)

    def close(self) -> None:
        """The program ends."""
        self.copy.close()
        self.transport.close()

    @property
    def project(self) -> str:
        """The open project's space id."""
        return str(next(space.id for space in self.copy.reading.spaces.all() if space.title == PROJECT))

    def writes(self, kind: str, record: str | None = None, **fields: Any) -> str:
        """A new record, or changed fields of one; gives its id."""
        if record is None:
            return str(self.copy.writer.call(self.copy.intentions.create, kind, self.project, fields))
        self.copy.writer.call(self.copy.intentions.change, record, fields, self.reads(record).revision)
        return record

    def posts(self, title: str, *texts: str) -> str:
        """An update with paragraphs."""
        return self.writes("update", title=title, blocks=blocks(*texts), is_public=False)

    def reads(self, record: str) -> ShownRecord:
        """The record as a screen would show it."""
        found = self.copy.reading.records.get(record)
        assert found is not None, record
        return found

    def lists(self, kind: str) -> list[ShownRecord]:
        """All records of a kind in the project, newest first."""
        return list(self.copy.reading.records.list(kind, self.project, limit=10_000))

    def titles(self, kind: str = "update") -> list[str]:
        """Titles of a kind in the project, sorted."""
        return sorted(record.title for record in self.lists(kind))

    def states(self) -> list[str]:
        """The states of everything in Sending that is not settled."""
        return sorted(str(row.state) for row in self.copy.reading.sending.rows() if row.state != "sent")

    def waiting(self) -> int:
        """How many operations have not been answered."""
        return int(self.copy.writer.call(self.copy.outbox.waiting_count))


class _HastyTransport(RequestsTransport):
    """Hasty until it has met silence so many times."""

    def __init__(self, times: int) -> None:
        super().__init__(HASTY)
        self._times = times

    def send(self, request: Request) -> Answer:
        try:
            return super().send(request)
        except PortalUnreachable as error:
            self._times -= error.reason == "timeout"
            self._patience = HASTY if self._times > 0 else USUAL
            raise


def blocks(*texts: str) -> list[dict[str, Any]]:
    """Paragraphs."""
    return [{"type": "paragraph", "runs": [{"text": text}]} for text in texts]


def texts_of(record: ShownRecord | dict[str, Any]) -> list[str]:
    """The texts of a record's paragraphs."""
    body = record["body"] if isinstance(record, dict) else record.body
    return ["".join(run["text"] for run in block["runs"]) for block in body.get("blocks", [])]


def with_clock(clock: Any) -> Ports:
    """Real ports with another clock."""
    return replace(system_ports(), clock=clock)
