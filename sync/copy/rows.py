"""The rows that the `*_shown` views give to a screen: frozen, complete, no lazy loading, nothing Qt."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from sync.copy.agenda_rows import AgendaRow
from sync.data_class import dataclass
from sync.records import Author, ItemState


@dataclass(frozen=True, slots=True)
class SpaceRow:
    """A TwinSpace, group, the public portal or the own space. `state`: open, archived, closed; `is_member` False after `left`."""

    id: str
    kind: str
    title: str
    role: str
    rights: frozenset[str]
    state: str
    is_member: bool
    new_count: int = 0
    countries: tuple[str, ...] = ()
    partner_count: int = 0


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """One record with the teacher's own unsent work laid over it (the `record_shown` view).

    `title` and `text` are plain; `body` is complete (blocks as lists). `revision` is None for a record the portal has not
    seen; an editor opened now remembers it as its base. `state` is SENT when nothing of it waits. `sent_at_utc` is set for own work
    the portal confirmed.
    """

    id: str
    kind: str
    space: str
    parent: str | None
    revision: int | None
    title: str
    text: str
    author: Author | None
    created_at: str
    changed_at: str
    body: dict[str, Any]
    state: ItemState = ItemState.SENT
    is_new: bool = False
    is_mine: bool = False
    is_only_on_website: bool = False
    is_deleted_here: bool = False
    waiting_bytes: int = 0
    written_at: str | None = None
    sent_at_utc: str | None = None
    reply_count: int = 0
    like_count: int = 0
    base: int | None = None
    publish_at: str | None = None
    is_liked_by_me: bool = False
    changed_by: Author | None = None
    """Who made the last change, if it was not the author."""
    code: str = ""
    """Why it came back (portal-api.md §6), "" otherwise."""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """An earlier version of a record, as this computer knew it."""

    revision: int
    author: Author | None
    changed_at: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DraftRow:
    """An unfinished text of this computer. `record` and `base` are set when it edits an existing record.

    `note`: "" or what happened while both computers had it: both_changed (both texts are here), merged, ended_elsewhere (sent or thrown
    away there, changed here). `missing_pictures` are named in the text and stayed on the computer where they were added.
    """

    id: str
    kind: str
    space: str
    parent: str | None
    record: str | None
    base: int | None
    fields: dict[str, Any]
    picture_ids: tuple[str, ...]
    changed_at: str
    is_from_elsewhere: bool = False
    note: str = ""
    missing_pictures: tuple[str, ...] = ()
    publish_at: str | None = None
    not_after: str | None = None
    is_kept_there: bool = False
    """The website keeps it for the teacher's other computers."""


@dataclass(frozen=True, slots=True)
class SendingRow:
    """One line of Sending: a draft, an unsent operation or upload, something that came back, something sent.

    `code` says why it came back or waits (portal-api.md §6 codes; "" otherwise). `done_bytes` of `size_bytes` for an upload. `detail` of a
    draft: "" or what another computer has to do with it (elsewhere, or a note of DraftRow).
    """

    item: str
    record: str
    kind: str
    action: str
    space: str
    space_title: str
    title: str
    state: ItemState
    size_bytes: int
    done_bytes: int
    written_at: str
    code: str = ""
    detail: str = ""
    sent_at_utc: str | None = None
    position: float = 0.0
    publish_at: str | None = None
    not_after: str | None = None


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Two versions of one record: the base both saw (None if unknown), mine, theirs; bodies complete.

    `theirs` None: deleted on the portal.
    """

    id: str
    record: str
    kind: str
    space: str
    title: str
    base: dict[str, Any] | None
    mine: dict[str, Any]
    theirs: dict[str, Any] | None
    theirs_revision: int
    theirs_author: Author | None
    theirs_changed_at: str
    mine_written_at: str
    is_merged: bool = False
    """Put together without asking; can be reviewed and undone."""


@dataclass(frozen=True, slots=True)
class MediaRow:
    """One variant of a picture or file: is it on this computer, and what would it cost; sides in pixels, 0 if nobody said."""

    sha256: str | None
    media_type: str
    size_bytes: int
    is_here: bool
    is_pending: bool
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A picture record as a screen needs it."""

    id: str
    alt: str
    caption: str
    placeholder: str
    thumb: MediaRow | None
    preview: MediaRow | None
    original: MediaRow | None
    state: ItemState = ItemState.SENT
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """A conversation with its last line. `not_sent_count`: own lines still here; `came_back_count` of them the website did not take.

    `draft` is the answer begun in it, with its words in `draft_text`. `is_draft`: nothing but the draft of a first message; its id is `id`.
    """

    id: str
    title: str
    participants: tuple[Author, ...]
    last_text: str
    last_author: Author | None
    last_at: str
    is_new: bool
    not_sent_count: int
    is_last_mine: bool = False
    came_back_count: int = 0
    draft: str = ""
    draft_text: str = ""
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One hit of the search: `record` names what to open; `snippet` is plain text of the unfolded original around the hit.

    `about`: whom a contact, a member or a pupil is about; None for other kinds.
    """

    record: str
    kind: str
    space: str
    space_title: str
    title: str
    snippet: str
    author: Author | None
    changed_at: str
    state: ItemState = ItemState.SENT
    parent: str | None = None
    about: Author | None = None


@dataclass(frozen=True, slots=True)
class NewsRow:
    """One line of "New since": somebody else's record that came since the last visit. `space_title` is "" for the own space."""

    record: str
    kind: str
    space: str
    space_title: str
    parent: str | None
    author: Author | None
    text: str
    changed_at: str


@dataclass(frozen=True, slots=True)
class StorageRow:
    """Pictures and files of one project: how many, their bytes on the website, and how many bytes of them are on this computer."""

    space: str
    title: str
    bytes_here: int
    bytes_there: int
    pictures: int
    files: int


@dataclass(frozen=True, slots=True)
class Today:
    """All that the Today screen shows, in one read."""

    last_visit_utc: str | None
    news: tuple[NewsRow, ...]
    news_total: int
    came_back_count: int
    waiting_count: int
    waiting_bytes: int
    events: tuple[ShownRecord, ...]
    activity: tuple[tuple[str, str, tuple[int, ...]], ...] = ()
    """(space, title, posts on each of the last 28 days, oldest first)."""
    partner_countries: tuple[tuple[str, int], ...] = ()
    bytes_month: int = 0
    bytes_today: int = 0
    bytes_on_disk: int = 0
    week: tuple[AgendaRow, ...] = ()
    """Meetings, registered events and courses, own deadlines and ends of polls of the next seven days."""
    first_look: tuple[NewsRow, ...] = ()
    """At the first visit, until something new comes: what others wrote in the last seven days."""


@dataclass(frozen=True, slots=True)
class DeskStatus:
    """The snapshot behind the status bar. `line`: paused, sign_in, offline, busy_getting, busy_sending, came_back, up_to_date.

    `reason` refines offline (captive, proxy_login, tls_inspected, …). `step` of `steps` for busy.
    """

    line: str
    reason: str = ""
    step: int = 0
    steps: int = 0
    last_news_utc: str | None = None
    waiting_count: int = 0
    waiting_bytes: int = 0
    came_back_count: int = 0
    bytes_up_per_s: float = 0.0
    bytes_down_per_s: float = 0.0
    bytes_month: int = 0
    extra: dict[str, Any] = field(default_factory=dict)
