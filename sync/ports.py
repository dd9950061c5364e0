"""What the desk asks of the world: clock, randomness, ids, files, keys, pictures, threads. All injected, so that a simulator can stand in.

Clock times are UTC ISO strings `YYYY-MM-DDTHH:MM:SSZ`; monotonic times are seconds. No decision is ever taken by comparing two
computers' clocks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sync.data_class import dataclass

if TYPE_CHECKING:
    from sync.covers import Cover
    from sync.picture_sizes import Measured, PictureSize, Takes


class Clock(Protocol):
    """Wall clock for labels, monotonic clock for waiting."""

    def now_utc(self) -> str: ...

    def epoch_ms(self) -> int: ...

    def monotonic_s(self) -> float: ...

    def wait(self, seconds: float) -> None: ...

    def to_local(self, moment: datetime) -> datetime:
        """The same moment in the computer's time zone, as it was or will be then (summer time)."""


class Randomness(Protocol):
    """`uniform` for jitter, `token` for secrets and keys."""

    def uniform(self, low: float, high: float) -> float: ...

    def token(self, size_bytes: int) -> bytes: ...


class Ids(Protocol):
    """UUIDv7 for new records and operations; UUIDv5 for natural keys (portal-api.md §4)."""

    def new(self) -> str: ...

    def natural(self, account: str, kind: str, target: str) -> str: ...


class FileSystem(Protocol):
    """The few file operations whose failure or crash must be simulated."""

    def read(self, path: Path) -> bytes: ...

    def write_atomically(self, path: Path, data: bytes) -> None: ...

    def append_durably(self, path: Path, data: bytes) -> None: ...

    def remove(self, path: Path) -> None: ...

    def exists(self, path: Path) -> bool: ...

    def list_names(self, path: Path) -> list[str]: ...

    def free_bytes(self, path: Path) -> int: ...

    def is_network(self, path: Path) -> bool: ...


class KeyStore(Protocol):
    """The OS keyring (desktop/) or nothing. Raises KeyUnavailable."""

    def get(self, name: str) -> str | None: ...

    def put(self, name: str, value: str) -> None: ...

    def forget(self, name: str) -> None: ...


@dataclass(frozen=True)
class MadePicture:
    """One picture made ready to leave: shrunk, turned upright, without EXIF or GPS.

    `media_type` is the original's; preview and thumb are `stand_in_type`. `from_width` and `from_height`: the sides before it was shrunk.
    """

    original: bytes
    preview: bytes
    thumb: bytes
    media_type: str
    width: int
    height: int
    preview_width: int
    preview_height: int
    thumb_width: int
    thumb_height: int
    placeholder: str
    stand_in_type: str = "image/jpeg"
    from_width: int = 0
    from_height: int = 0


class PictureMaker(Protocol):
    """Reads the header first, caps the pixels, decodes. Raises BadInput (not_a_picture, picture_too_big).

    Thread: any but the UI's.
    """

    def make(self, data: bytes, size: PictureSize = ..., takes: Takes = ...) -> MadePicture: ...

    def measure(self, data: bytes, size: PictureSize, takes: Takes = ...) -> Measured:
        """What `make` would give in this size."""

    def cover(self, data: bytes, covers: Sequence[Cover], takes: Takes = ...) -> MadePicture:
        """As large as it came; `covers` are in its pixels."""


class Threads(Protocol):
    """Starts work on a named thread and returns a handle; the simulator runs it in turn on one."""

    def start(self, name: str, run: Callable[[], Any]) -> None: ...


class Network(Protocol):
    """What the operating system tells of the network."""

    def is_metered(self) -> bool | None:
        """True where bytes cost money; None if nobody knows. Any thread."""


class Commits(Protocol):
    """Called on the writer's thread around each commit of the local copy; a simulator raises here to play a crash."""

    def before(self, what: str) -> None: ...

    def after(self, what: str) -> None: ...


class QuietCommits:
    """The real thing: nothing happens around a commit."""

    def before(self, what: str) -> None:
        """Nothing."""

    def after(self, what: str) -> None:
        """Nothing."""


@dataclass(frozen=True)
class Ports:
    """All that the local copy and the engine ask of the world (`sync.adapters.system.system_ports` makes the real one)."""

    clock: Clock
    random: Randomness
    ids: Ids
    files: FileSystem
    threads: Threads
    commits: Commits = field(default_factory=QuietCommits)
