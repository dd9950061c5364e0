"""A small desk for tests of the shell: hand-made rows behind the same names as the real Reading, and a line one can set."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sync.copy.reading.notices import UnreadNotice
from sync.copy.rows import ConversationRow, DeskStatus, DraftRow, SpaceRow
from sync.records import Author
from ui.bus import Bus
from ui.desk import Desk
from ui.jobs import Jobs

NOW = "2024-05-03T12:30:00Z"
MARIA = Author("p-maria", "Maria Kelmendi", "AL")
OFFLINE = DeskStatus(
    "offline",
    "no_line",
    last_news_utc="2024-05-03T12:05:00Z",
    waiting_count=4,
    waiting_bytes=1_200_000,
    came_back_count=2,
    bytes_up_per_s=8000,
    bytes_down_per_s=32000,
    bytes_month=38_000_000,
)


def space(name: str, title: str, *, new: int = 0, state: str = "open") -> SpaceRow:
    """A TwinSpace."""
    return SpaceRow(name, "twinspace", title, "teacher-admin", frozenset({"update.create"}), state, True, new)


SPACES = [
    space("s-micro", "Microplastic is everywhere", new=3),
    space("s-pen", "Pen-pals by the sea", new=1),
    space("s-maths", "Maths in the kitchen"),
]


class FixedClock:
    """A clock that stands still."""

    def now_utc(self) -> str:
        return NOW

    def epoch_ms(self) -> int:
        return 1_714_739_400_000

    def monotonic_s(self) -> float:
        return 0.0

    def wait(self, seconds: float) -> None:
        """Time does not pass here."""

    def to_local(self, moment: datetime) -> datetime:
        return moment


@dataclass
class SmallLine:
    """A line whose status the test sets; wishes are kept in order."""

    now: DeskStatus = OFFLINE
    wishes: list[str] = field(default_factory=list)

    def status(self) -> DeskStatus:
        return self.now

    def try_now(self) -> None:
        self.wishes.append("try_now")

    def pause(self) -> None:
        self.wishes.append("pause")

    def resume(self) -> None:
        self.wishes.append("resume")

    def fetch_media(self, sha256: str, media_type: str = "", *, is_tonight: bool = False, space: str = "") -> None:
        self.wishes.append(f"fetch {sha256}" + " tonight" * is_tonight)

    def let(self, *sha256: str) -> None:
        self.wishes.append(f"let {' '.join(sha256)}")

    def answer_plan(self, choice: str) -> None:
        self.wishes.append(f"answer {choice}")


@dataclass
class SmallSpaces:
    """Spaces as a list the test changes."""

    rows: list[SpaceRow] = field(default_factory=lambda: list(SPACES))

    def all(self, kind: str | None = None, *, with_partners: bool = True) -> list[SpaceRow]:
        kept = [row for row in self.rows if kind in (None, row.kind)]
        return kept if with_partners else [replace(row, countries=(), partner_count=0) for row in kept]


@dataclass
class SmallMessages:
    """Conversations as a list the test changes."""

    rows: list[ConversationRow] = field(default_factory=list)

    def conversations(self) -> list[ConversationRow]:
        return list(self.rows)


@dataclass
class SmallNotices:
    """Unread notices as a list the test changes."""

    rows: list[UnreadNotice] = field(default_factory=list)

    def unread(self) -> tuple[UnreadNotice, ...]:
        return tuple(self.rows)


class SmallSession:
    """A profile in which nothing was set."""

    def setting(self, _key: str, default: Any = None) -> Any:
        return default


@dataclass
class SmallCopy:
    """The part of LocalCopy that the frame asks."""

    session: SmallSession = field(default_factory=SmallSession)


@dataclass
class SmallDrafts:
    """Drafts by id."""

    rows: dict[str, DraftRow] = field(default_factory=dict)

    def get(self, draft: str) -> DraftRow | None:
        return self.rows.get(draft)


@dataclass
class SmallReading:
    """The part of Reading that the frame asks."""

    spaces: SmallSpaces = field(default_factory=SmallSpaces)
    messages: SmallMessages = field(default_factory=SmallMessages)
    notices: SmallNotices = field(default_factory=SmallNotices)
    drafts: SmallDrafts = field(default_factory=SmallDrafts)
    is_closed: bool = False

    def close(self) -> None:
        self.is_closed = True


class DirectWriter:
    """Runs each command at once on the calling thread."""

    def submit(self, fn: Callable[..., Any], *args: Any, initiator: str = "", **kw: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kw))
        except Exception as error:
            future.set_exception(error)
        return future


def small_desk(line: SmallLine | None = None) -> Desk:
    """A desk of three projects, offline."""
    reading: Any = SmallReading()
    copy: Any = SmallCopy()
    nothing: Any = None
    jobs = Jobs(DirectWriter(), SmallReading)
    return Desk(reading, jobs, Bus(), copy, FixedClock(), MARIA, line or SmallLine(), nothing)
