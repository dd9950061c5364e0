"""What every room is given: the local copy to read, jobs to write, the bus to listen to, the line to look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from sync.copy.rows import DeskStatus
from sync.data_class import dataclass
from sync.ports import Clock, PictureMaker
from sync.records import Author
from ui.bus import Bus
from ui.jobs import Jobs

if TYPE_CHECKING:
    from sync.client.pupils import PupilPassword
    from sync.copy.local_copy import LocalCopy
    from sync.copy.reading.reader import Reading


class Line(Protocol):
    """The line to the website as a screen sees it: a snapshot and wishes; nothing here waits."""

    def status(self) -> DeskStatus: ...

    def try_now(self) -> None: ...

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def fetch_media(self, sha256: str, media_type: str = "", *, is_tonight: bool = False, space: str = "") -> None:
        """Ask for one picture or file of a project, now or in the sync hours; its arrival is announced as a change of kind "media"."""

    def let(self, *sha256: str) -> None:
        """These files go or come now, whatever the purse, the hours or the plan say."""

    def answer_plan(self, choice: str) -> None:
        """What the teacher says to the plan: all, text_only or later; everything or later, where it asks about a first exchange."""


class Passwords(Protocol):
    """The one thing a room asks of the website itself: what must never be stored cannot wait in the local copy."""

    def new_passwords(self, space: str, pupils: Sequence[str]) -> Sequence[PupilPassword]:
        """In the order of `pupils`, shown once. Waits for the answer: through `jobs.run` only. Raises DeskError."""


@dataclass
class Desk:
    """One open profile. `reading` belongs to the Qt thread; `copy` serves only to name write methods for `jobs.write`."""

    reading: Reading
    jobs: Jobs
    bus: Bus
    copy: LocalCopy
    clock: Clock
    person: Author
    line: Line
    pictures: PictureMaker
    passwords: Passwords | None = None
