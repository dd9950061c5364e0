"""The rows behind look/4-sending.png and look/5-two-versions.png, made by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from sync.blocks import from_text, to_json
from sync.copy.rows import ConflictRow, SendingRow
from sync.records import ItemState
from tests.support.microplastic_rows import ELENA, microplastic_reading

MICRO = ("s-micro", "Microplastic is everywhere")


def row(item: str, kind: str, title: str, state: ItemState, size: int, at: str, **more: Any) -> SendingRow:
    rest = {"action": "create", "done_bytes": 0, "space": MICRO[0], "space_title": MICRO[1]} | more
    return SendingRow(item=item, record=f"r-{item}", kind=kind, title=title, state=state, size_bytes=size, written_at=at, **rest)


AT_1320, AT_1341, AT_1352 = "2024-05-03T11:20:00Z", "2024-05-03T11:41:00Z", "2024-05-03T11:52:00Z"
OWN = {"space": "own", "space_title": ""}
ROWS = (
    row("o1", "file", "Fibre protocol.pdf", ItemState.SENDING, 800_000, AT_1320, done_bytes=312_000),
    row("o2", "update", "We counted 41 fibres today", ItemState.WAITING, 393_000, AT_1320),
    row("o3", "message", "Reply to Inês Carvalho", ItemState.WAITING, 2_000, AT_1341, **OWN),
    row("o4", "page", "Week 19: what we do", ItemState.CHECKING, 5_000, AT_1352),
    row("c1", "page", "How we count fibres", ItemState.TWO_VERSIONS, 6_000, AT_1320, action="update"),
    row("o6", "video", "Lab walk.mp4", ItemState.RETURNED, 112_000_000, AT_1320, code="too_large"),
    row("d1", "update", "Our trip to the harbour", ItemState.DRAFT, 900, AT_1352),
    row("o7", "reply", "Answer to “Which sieve do you use?”", ItemState.SENT, 700, AT_1320, sent_at_utc="2024-05-03T12:31:00Z"),
    row("o8", "comment", "Comment to Ioana Marin", ItemState.SENT, 400, AT_1320, sent_at_utc="2024-05-03T12:31:00Z"),
)


def page(*paragraphs: str) -> dict[str, Any]:
    return {"title": "How we count fibres", "blocks": to_json(from_text("\n\n".join(paragraphs))), "order": "a"}


FIRST, LAST = "Count together, at least three pupils for one sieve.", "Write the numbers into the shared table on the same day."
CONFLICT = ConflictRow(
    id="c1",
    record="r-c1",
    kind="page",
    space="s-micro",
    title="How we count fibres",
    base=page(
        FIRST,
        "Rinse the sieve once with filtered water. Count under the lamp.",
        "Write down the colour of each fibre.",
        "Compare with the table of last year.",
        LAST,
    ),
    mine=page(
        FIRST,
        "Rinse the sieve three times with filtered water. Count under the lamp.",
        "Write down the colour and the length in millimetres of each fibre.",
        "Compare with the table of last year.",
        LAST,
    ),
    theirs=page(
        FIRST,
        "Rinse the sieve once with filtered water. Count under the lamp.",
        "Write down the colour of each fibre and take a photo.",
        LAST,
    ),
    theirs_revision=9,
    theirs_author=ELENA,
    theirs_changed_at="2024-05-03T09:02:00Z",
    mine_written_at=AT_1320,
)


def sending_reading(rows: tuple[SendingRow, ...] = ROWS, conflict: ConflictRow = CONFLICT) -> Any:
    """A Reading whose Sending and conflicts are these."""
    nothing = SimpleNamespace(get=lambda _id: None)
    return microplastic_reading(
        sending=SimpleNamespace(rows=lambda: list(rows), all=lambda: list(rows), merged=list),
        conflicts=SimpleNamespace(get={conflict.id: conflict}.get),
        drafts=nothing,
        records=nothing,
        data=SimpleNamespace(spent=lambda: (2_600_000, 38_000_000), files_of=lambda record: [f"file of {record}"]),
    )
