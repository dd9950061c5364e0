"""The portal as the engine sees it, and its HTTP implementation: small, so that another transport stays possible."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from sync.client.answers import WireAudit, WireDirectory, WireMe, WirePortal, WireResult, WireResults, parse
from sync.client.calls import JSON, NDJSON, Call, Calls, content_type
from sync.client.downloads import Download, open_download
from sync.client.feed import nothing_new, page, streamed
from sync.client.tokens import TokenSource
from sync.client.transport import Answer, TrafficCount, Transport, read_whole
from sync.client.tus import FileToSend, TusUploads, UploadPlace
from sync.data_class import dataclass
from sync.errors import BadInput, PortalUnreachable, ProtocolBroken, Refused, WrongPortal
from sync.feed import FeedCheckpoint, Me, OperationResult, PortalInfo
from sync.ports import Clock
from sync.records import Operation

API_MAJOR, PROBE_SILENCE_S = "1", 15.0
READ_NO_MEDIA: Callable[[str], bytes | None] = lambda _sha256: None  # noqa: E731 - a default, not a function of its own


@dataclass(frozen=True)
class Identity:
    """Whom the profile belongs to; None where it has not met a portal yet. Any other answer raises WrongPortal."""

    portal: str | None = None
    account: str | None = None

    def check(self, portal: str, account: str | None = None) -> None:
        """Raises WrongPortal(portal | account)."""
        if self.portal is not None and portal != self.portal:
            raise WrongPortal("portal", self.portal, portal)
        if account is not None and self.account is not None and account != self.account:
            raise WrongPortal("account", self.account, account)


class Portal(Protocol):
    """One portal. Any call may raise PortalUnreachable, PortalBusy, SignInNeeded, WrongPortal, ProtocolBroken; Refused where it says so."""

    @property
    def traffic(self) -> TrafficCount: ...

    def describe(self) -> PortalInfo: ...

    def me(self) -> Me: ...

    def changes(self, cursor: str | None) -> AbstractContextManager[Iterator[FeedCheckpoint]]: ...

    @property
    def run(self) -> str:
        """The run that the last answer to `send` named; "" before."""

    def send(self, operations: list[Operation]) -> list[OperationResult]: ...

    def operation(self, operation_id: str) -> OperationResult | None: ...

    def audit(self, space: str) -> WireAudit: ...

    def directory(self, which: str, filters: Mapping[str, str]) -> WireDirectory: ...

    def begin_upload(self, file: FileToSend) -> UploadPlace: ...

    def upload_offset(self, url: str) -> int | None: ...

    def send_part(self, url: str, offset: int, data: bytes, on_sent: Callable[[int], None] | None = None) -> int | None: ...

    def file(self, sha256: str, start: int = 0, most_bytes: int = 0) -> AbstractContextManager[Download]: ...


class HttpPortal:
    """The portal over HTTP (portal-api.md). `read_media(sha256)` gives the bytes that ride inside an operation.

    `is_paged`: ask for JSON pages and plain bodies instead of the stream (simple portals, referees).
    `features`: what the portal can, as it has told. `must_meet`: ask who answers before the first token is sent. Thread: one at a time.
    """

    def __init__(
        self,
        base_url: str,
        transport: Transport,
        tokens: TokenSource,
        clock: Clock,
        identity: Identity | None = None,
        read_media: Callable[[str], bytes | None] = READ_NO_MEDIA,
        is_paged: bool = False,
        features: Collection[str] = ("tus-checksum",),
        must_meet: bool = False,
    ) -> None:
        self._identity = identity or Identity()
        self._met_with: str | None = None
        is_known = self._identity.portal is not None
        self.calls = Calls(base_url, transport, tokens, clock, is_known=is_known, is_plain=is_paged)
        self._read_media, self._is_paged, self._is_brief, self.run = read_media, is_paged, "brief" in features, ""
        if must_meet:
            self.calls.before_token = self.describe
        self._uploads = TusUploads(self.calls, "tus-checksum" in features)

    @property
    def traffic(self) -> TrafficCount:
        """What this portal's transport has cost."""
        return self.calls.transport.traffic

    def clock_ahead_minutes(self) -> int:
        """How far this computer's clock is ahead of the portal's; 0 where it is not worth saying. Any thread."""
        return self.calls.clock_ahead.minutes()

    def describe(self) -> PortalInfo:
        """`GET /v1/portal`, the probe. Raises PortalUnreachable(not_a_portal, captive) and WrongPortal(portal, version)."""
        try:
            data = self.calls.json(Call("GET", "v1/portal", is_anonymous=True, silence_s=PROBE_SILENCE_S))
        except Refused as error:  # somebody speaks problems here, but under another path
            raise PortalUnreachable("not_a_portal", error.code) from error
        try:
            info = parse(data, WirePortal, "portal").info()
        except ProtocolBroken as error:
            raise self.calls.strange("shape") from error
        if info.api.partition(".")[0] != API_MAJOR:
            raise WrongPortal("version", API_MAJOR, info.api)
        self._identity.check(info.portal)
        return info

    def me(self) -> Me:
        """`GET /v1/me`: account and spaces. Raises WrongPortal."""
        me = parse(self.calls.json(Call("GET", "v1/me")), WireMe, "me").me()
        self._meet(me.portal, me.account)
        return me

    def _meet(self, portal: str, account: str) -> None:
        """Whose answer it is. A token of another person is set aside, if asking once more says so too: a cache may mix up two people."""
        try:
            self._identity.check(portal, account)
        except WrongPortal as error:
            if error.what == "account":
                if self._whose_token() == self._identity.account:
                    raise PortalUnreachable("cut", "another person's answer") from error
                self.calls.disown()
            raise
        self._met_with = self.calls.token_used

    def _whose_token(self) -> str:
        """The account of the token, asked past every cache on the way."""
        headers = {"Cache-Control": "no-cache"}
        return parse(self.calls.json(Call("GET", "v1/me", headers=headers)), WireMe, "me").account

    def _must_be_hers(self) -> None:
        """Before a call whose answer names no account: an answer to this token has named it, or `me` does now."""
        if self._identity.account is not None and self._met_with != self.calls.token():
            self.me()

    @contextmanager
    def changes(self, cursor: str | None) -> Iterator[Iterator[FeedCheckpoint]]:
        """Whole checkpoints after `cursor` (None: from the beginning).

        Raises CursorGone; on a cut PortalUnreachable(cut), after everything whole was given.
        """
        if self._is_paged:
            yield self._pages(cursor)
            return
        with self.calls.answer(_feed_call(cursor, NDJSON, self._is_brief)) as answer:
            if answer.status == 204:
                yield iter([self._quiet(answer)])
            elif content_type(answer) == JSON:
                first = self._checked(page(read_whole(answer), cursor))
                yield self._pages_after(first)
            else:
                yield map(self._checked, streamed(answer, cursor))

    def _pages(self, cursor: str | None) -> Iterator[FeedCheckpoint]:
        more = True
        while more:
            with self.calls.answer(_feed_call(cursor, JSON)) as answer:
                if answer.status == 204:
                    yield self._quiet(answer)
                    return
                now = self._checked(page(read_whole(answer), cursor))
            yield now
            cursor, more = now.end.cursor, now.end.more

    def _pages_after(self, first: FeedCheckpoint) -> Iterator[FeedCheckpoint]:
        yield first
        if first.end.more:
            yield from self._pages(first.end.cursor)

    def _checked(self, checkpoint: FeedCheckpoint) -> FeedCheckpoint:
        if checkpoint.opening is not None:
            self._meet(checkpoint.opening.portal, checkpoint.opening.account)
        return checkpoint

    def _quiet(self, answer: Answer) -> FeedCheckpoint:
        """Nothing new: its cursor would lead past news of hers that the token's own person cannot see."""
        point, account = nothing_new(answer.headers)
        if account:
            self._meet(self._identity.portal or "", account)
        else:
            self._must_be_hers()
        return point

    def send(self, operations: list[Operation]) -> list[OperationResult]:
        """One batch, one answer each, in order.

        Raises Refused for the batch as a whole (too_large, bad_request); WrongPortal(account) when the token is another person's:
        nothing was applied then.
        """
        whose = {} if self._identity.account is None else {"account": self._identity.account}
        body, headers = self.calls.body_of(whose | {"operations": [_wire(operation, self._read_media) for operation in operations]})
        try:
            data = self.calls.json(Call("POST", "v1/operations", headers=headers, body=body))
        except Refused as error:
            if error.code == "wrong_account":
                self.calls.disown()
                raise WrongPortal("account", self._identity.account or "", "") from error
            raise
        answer = parse(data, WireResults, "operations")
        self._meet(answer.portal, answer.account)
        self.run = answer.run
        results = [result.result() for result in answer.results]
        if [result.id for result in results] != [operation.id for operation in operations]:
            raise ProtocolBroken("operations", "results do not answer the operations")
        return results

    def operation(self, operation_id: str) -> OperationResult | None:
        """What became of an operation; None when the portal does not know it."""
        self._must_be_hers()
        try:
            return parse(self.calls.json(Call("GET", f"v1/operations/{operation_id}")), WireResult, "operation").result()
        except Refused as error:
            if error.code == "unknown_operation":
                return None
            raise

    def audit(self, space: str) -> WireAudit:
        """Count and hash of what this account sees of a space."""
        return parse(self.calls.json(Call("GET", "v1/audit", query={"space": space})), WireAudit, "audit")

    def directory(self, which: str, filters: Mapping[str, str]) -> WireDirectory:
        """One page of people, schools or projects; `filters` as in portal-api.md §6, `page` for the next."""
        return parse(self.calls.json(Call("GET", f"v1/{which}", query=filters)), WireDirectory, "directory")

    def begin_upload(self, file: FileToSend) -> UploadPlace:
        """Open an upload. Raises Refused."""
        self._must_be_hers()
        return self._uploads.begin(file)

    def upload_offset(self, url: str) -> int | None:
        """How much has arrived; None when the upload has expired or is not ours."""
        return self._uploads.offset(url)

    def send_part(self, url: str, offset: int, data: bytes, on_sent: Callable[[int], None] | None = None) -> int | None:
        """Add bytes; gives the offset now, None when the upload is gone. Raises Refused."""
        return self._uploads.send_part(url, offset, data, on_sent)

    def file(self, sha256: str, start: int = 0, most_bytes: int = 0) -> AbstractContextManager[Download]:
        """The bytes of a file from `start` (0 where the portal starts again), `most_bytes` of them or all. Raises Refused(not_found)."""
        return open_download(self.calls, sha256, start, most_bytes)


def _wire(operation: Operation, read_media: Callable[[str], bytes | None]) -> dict[str, Any]:
    wire: dict[str, Any] = {
        **{"id": operation.id, "record": operation.record},
        "kind": operation.kind,
        "space": operation.space,
        "action": operation.action,
        "base": operation.base,
        "fields": operation.fields,
    }
    optional = {
        "requires": list(operation.requires),
        "written_at": operation.written_at,
        "publish_at": operation.publish_at,
        "not_after": operation.not_after,
        "inline": [_inline(operation, sha256, read_media(sha256)) for sha256 in operation.inline],
    }
    return wire | {name: value for name, value in optional.items() if value}


def _inline(operation: Operation, sha256: str, data: bytes | None) -> dict[str, str]:
    if data is None:
        raise BadInput("media_missing", sha256)
    return {"sha256": sha256, "media_type": media_type_of(operation.fields, sha256), "data": base64.b64encode(data).decode()}


def media_type_of(fields: Any, sha256: str) -> str:
    """The media type that a body's FileRefs declare for a hash."""
    if isinstance(fields, dict):
        if fields.get("sha256") == sha256 and fields.get("media_type"):
            return str(fields["media_type"])
        fields = list(fields.values())
    found = (media_type_of(inner, sha256) for inner in fields) if isinstance(fields, list) else iter(())
    return next((media_type for media_type in found if media_type), "")


def _feed_call(cursor: str | None, media_type: str, is_brief: bool = False) -> Call:
    query = {"cursor": cursor} if cursor is not None else {"brief": "1"} if is_brief else {}
    headers = {"Accept": JSON} if media_type == JSON else {}
    return Call("GET", "v1/changes", wants=(media_type, JSON), query=query, headers=headers, takes=frozenset({200, 204}))
