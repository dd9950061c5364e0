"""The wire types of the portal's answers and the one way they become the desk's own (portal-api.md §1–§4)."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

import msgspec

from sync.errors import ProtocolBroken
from sync.feed import Limits, Me, OperationResult, PortalInfo, Problem
from sync.records import Author, Membership, Record

T = TypeVar("T")

Id = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
"""A UUID in lower case; anything else is not taken into the local copy."""
Time = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
Revision = Annotated[int, msgspec.Meta(ge=1)]
_BODY = msgspec.json.Decoder(dict[str, Any])


class WirePortal(msgspec.Struct, frozen=True):
    """`GET /v1/portal`."""

    portal: str
    name: str
    api: str
    run: str
    server_time: str
    limits: dict[str, Any]
    features: list[str]
    issuer: str
    languages: list[str] = []

    def info(self) -> PortalInfo:
        """As the desk keeps it; a limit the portal leaves out has its usual value."""
        known = {name: self.limits[name] for name in Limits.__dataclass_fields__ if self.limits.get(name) is not None}
        try:
            limits = msgspec.convert(known, Limits)
        except msgspec.ValidationError as error:
            raise ProtocolBroken("portal", str(error)) from error
        features, languages = frozenset(self.features), tuple(self.languages)
        return PortalInfo(self.portal, self.name, self.api, self.run, self.server_time, limits, features, languages, self.issuer)


class WireMembership(msgspec.Struct, frozen=True):
    """A Membership (portal-api.md §1); `joined_seq` is left out of `joined` lines by some, which carry `seq`."""

    space: str
    kind: str
    title: str
    role: str
    rights: list[str]
    state: str
    joined_seq: int | None = None

    def membership(self, seq: int = 0) -> Membership:
        """As the desk keeps it."""
        joined = seq if self.joined_seq is None else self.joined_seq
        return Membership(self.space, self.kind, self.title, self.role, frozenset(self.rights), self.state, joined)


class WirePerson(msgspec.Struct, frozen=True):
    """The account's person, as `/v1/me` shows it."""

    id: str
    name: str
    country: str
    city: str | None = None
    school: str | None = None


class WireMe(msgspec.Struct, frozen=True):
    """`GET /v1/me`."""

    portal: str
    account: str
    run: str
    person: WirePerson
    user_name: str
    own_space: str
    spaces: list[WireMembership]

    def me(self) -> Me:
        """As the desk keeps it."""
        person = Author(self.person.id, self.person.name, self.person.country)
        spaces = tuple(space.membership() for space in self.spaces)
        own = (self.own_space, spaces, self.person.city or "", self.person.school or "")
        return Me(self.portal, self.account, self.run, person, self.user_name, *own)


class WireEnvelope(msgspec.Struct, frozen=True, kw_only=True):
    """What every record has around its body; unknown fields are passed over. One that was never changed may leave that out."""

    id: Id
    kind: str
    space: Id
    revision: Revision
    created_at: Time
    changed_at: Time | None = None
    author: Author | None = None
    written_at: str | None = None
    publish_at: str | None = None
    changed_by: Author | None = None

    def around(self, body: dict[str, Any], body_text: str | None = None) -> Record:
        """As the desk keeps it."""
        return Record(
            id=self.id,
            kind=self.kind,
            space=self.space,
            revision=self.revision,
            author=self.author,
            created_at=self.created_at,
            changed_at=self.changed_at or self.created_at,
            body=body,
            written_at=self.written_at,
            publish_at=self.publish_at,
            changed_by=self.changed_by,
            body_text=body_text,
        )


class WireRecord(WireEnvelope, frozen=True, kw_only=True):
    """A record with its envelope; unknown fields of the body are kept."""

    body: dict[str, Any]

    def record(self) -> Record:
        """As the desk keeps it."""
        return self.around(self.body)


class WireFedRecord(WireEnvelope, frozen=True, kw_only=True):
    """The same in the feed, where there are very many: the body is stored as it came and not written as JSON once more."""

    body: msgspec.Raw

    def record(self) -> Record:
        """As the desk keeps it. Raises msgspec's errors for a body that is none."""
        body, raw = _BODY.decode(self.body), bytes(self.body)
        # Escaped letters would take thrice the room, and ids are looked for in the text as it stands.
        return self.around(body, None if b"\\u" in raw or b"\\/" in raw else raw.decode())


class WireProblem(msgspec.Struct, frozen=True):
    """RFC 9457 as the contract narrows it."""

    code: str = ""
    status: int | None = None
    detail: str | None = None
    field: str | None = None
    limit: Any = None
    retry_after_s: float | None = None

    def problem(self) -> Problem:
        """As the desk keeps it."""
        return Problem(self.code, self.detail or "", self.field, self.limit)


class WireResult(msgspec.Struct, frozen=True):
    """One Result of a batch."""

    id: str
    outcome: str
    revision: int | None = None
    record: WireRecord | None = None
    problem: WireProblem | None = None

    def result(self) -> OperationResult:
        """As the desk keeps it."""
        record = self.record.record() if self.record is not None else None
        problem = self.problem.problem() if self.problem is not None else None
        return OperationResult(self.id, self.outcome, self.revision, record, problem)


class WireResults(msgspec.Struct, frozen=True):
    """The answer to a batch."""

    portal: str
    account: str
    run: str
    results: list[WireResult]


class WireDirectory(msgspec.Struct, frozen=True):
    """One page of a directory."""

    items: list[dict[str, Any]]
    next: str | None = None


class WireAudit(msgspec.Struct, frozen=True):
    """Count and hash of a space's visible records."""

    space: str
    count: int
    hash: str


def parse(data: bytes, as_type: type[T], where: str) -> T:
    """JSON of the declared shape. Raises ProtocolBroken(where)."""
    try:
        return msgspec.json.decode(data, type=as_type)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProtocolBroken(where, str(error)) from error
