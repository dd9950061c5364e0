"""The lines of the feed as the client hands them to the local copy: typed, validated, nothing decided (portal-api.md §3)."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from sync.data_class import dataclass
from sync.records import Author, Membership, Record


@dataclass(frozen=True, slots=True)
class FeedAhead:
    """What a scan will still bring, as the portal estimates it: records, and bytes of the answer's body as it is packed."""

    records: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class FeedOpening:
    """How an answer opens. `spaces` are all Memberships on a first exchange, else None; `asked_with` is the cursor asked with.

    `ahead`: None where no scan is unfinished, or the portal does not tell.
    """

    portal: str
    account: str
    run: str
    asked_with: str | None
    spaces: tuple[Membership, ...] | None
    ahead: FeedAhead | None = None


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A record as it stands now. `size_bytes`: of its line, unpacked (0: unknown)."""

    record: Record
    size_bytes: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class TombstoneLine:
    """A record this reader no longer has; `purge` removes text and media at once, undo included."""

    id: str
    kind: str
    space: str
    revision: int
    purge: bool


@dataclass(frozen=True, slots=True)
class JoinedLine:
    """The account joined a space (or its role changed): a new generation begins."""

    seq: int
    membership: Membership


@dataclass(frozen=True, slots=True)
class LeftLine:
    """The account left a space: read only from now on, nothing is deleted."""

    seq: int
    space: str


@dataclass(frozen=True, slots=True)
class UnfitLine:
    """A counted line that does not fit the contract: to be quarantined, the rest goes on. `raw` is the JSON text as it came."""

    id: str
    kind: str
    space: str
    reason: str
    raw: str


FeedLine = RecordLine | TombstoneLine | JoinedLine | LeftLine | UnfitLine


@dataclass(frozen=True, slots=True)
class FeedEnd:
    """The checkpoint line: the cursor to store with the lines before it; `more` False ends the answer."""

    count: int
    cursor: str
    more: bool


@dataclass(frozen=True, slots=True)
class FeedCheckpoint:
    """One whole checkpoint: to be applied in one transaction.

    For "nothing new" (204) `lines` is empty, `opening` None and `quiet_run` the run that answered ("" if the portal does not tell).
    """

    opening: FeedOpening | None
    lines: tuple[FeedLine, ...]
    end: FeedEnd
    quiet_run: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the portal refused: a stable `code` (portal-api.md §6) and its words, shown only behind ours."""

    code: str
    detail: str = ""
    field: str | None = None
    limit: Any = None


@dataclass(frozen=True, slots=True)
class OperationResult:
    """What became of one operation. `outcome`: applied, duplicate, conflict, held, refused, gone (portal-api.md §4).

    `revision` for applied and duplicate; `record` (the current one) for conflict; `problem` for refused.
    """

    id: str
    outcome: str
    revision: int | None = None
    record: Record | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What the portal takes (portal-api.md §1); sizes in bytes."""

    image_bytes: int = 10_000_000
    file_bytes: int = 100_000_000
    video_bytes: int = 100_000_000
    inline_bytes: int = 32_768
    batch_operations: int = 50
    batch_bytes: int = 1_000_000
    upload_days: int = 30
    tombstone_days: int = 400
    operation_days: int = 400
    picture_pixels: int = 40_000_000
    image_types: tuple[str, ...] = ()
    file_types: tuple[str, ...] = ()
    video_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PortalInfo:
    """`GET /v1/portal`: who answers at this address."""

    portal: str
    name: str
    api: str
    run: str
    server_time: str
    limits: Limits
    features: frozenset[str]
    languages: tuple[str, ...]
    issuer: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One pair of tokens. `refresh` is None for a token of `portal token`; `expires_at_ms` (epoch) is a hint, never decisive."""

    access: str
    refresh: str | None = None
    expires_at_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Me:
    """`GET /v1/me`: the account behind a token, its person and its spaces."""

    portal: str
    account: str
    run: str
    person: Author
    user_name: str
    own_space: str
    spaces: tuple[Membership, ...]
    city: str = ""
    school: str = ""
