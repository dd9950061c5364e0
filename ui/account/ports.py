"""What the account screens ask of the application: plain calls that return at once; outcomes come back on the Qt thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from sync.data_class import dataclass
from sync.errors import DeskError
from ui.people.notice_types import NoticeWishes
from ui.style.theme import Look

if TYPE_CHECKING:
    from sync.copy.reading.storage import SpaceWeight
    from sync.copy.storage_choice import StorageRules
    from sync.engine.upkeep import Checked

OnFailed = Callable[[DeskError], None]
PICTURES_ASK, PICTURES_SMALL, PICTURES_ALL = "ask", "small", "all"


@dataclass(frozen=True)
class BackupMade:
    """A backup file as it was written."""

    path: str
    size_bytes: int
    at_utc: str


@dataclass(frozen=True)
class Settings:
    """What the settings screen shows and changes. `pictures`: ask, small, all."""

    portal_url: str
    portal_name: str
    signed_in_as: str
    profile_label: str
    language: str
    look: Look
    pictures: str = PICTURES_SMALL
    is_signed_in: bool = False
    has_passphrase: bool = True
    last_backup: BackupMade | None = None
    drafts_follow: bool = False
    notices: NoticeWishes = field(default_factory=NoticeWishes)


class FirstStartPort(Protocol):
    """The application while a new profile is made."""

    def first_address(self) -> str:
        """The portal address to propose, or ""."""

    def has_keyring(self) -> bool: ...

    def has_demo(self) -> bool: ...

    def language(self) -> str: ...

    def choose_language(self, code: str) -> None:
        """Install the translation and the direction at once."""

    def choose_look(self, look: Look) -> None: ...

    def make_profile(self, label: str, passphrase: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        """Make the keys; `passphrase` "" means the keyring of this computer. `on_done` gets the recovery key."""

    def connect(self, address: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        """Meet the portal and sign in through the system's browser; `on_done` gets the person's name."""

    def cancel_connect(self) -> None: ...

    def open_demo(self, on_done: Callable[[str], None], on_failed: OnFailed) -> None: ...

    def restore(self, path: str, secret: str, new_passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None:
        """A backup as a new profile; the window opens on it. With a `new_passphrase` the secret is the recovery key, else the password."""

    def save_text(self, path: str, text: str) -> None:
        """Write a small text file. Raises CopyUnusable."""

    def finish(self, pictures: str) -> None:
        """The profile is ready: open the window."""


@dataclass(frozen=True)
class StorageSeen:
    """What the disk holds. `spare_bytes`: what no choice keeps and can be fetched again; `spaces`: (id, title) of each to choose for.

    `bytes_down_per_s`: the measured speed.
    """

    used_bytes: int
    free_bytes: int
    spare_bytes: int
    spaces: tuple[tuple[str, str], ...]
    bytes_down_per_s: float = 0.0


class StoragePort(Protocol):
    """What of the projects is kept on this computer."""

    def rules(self) -> StorageRules: ...

    def change_rules(self, rules: StorageRules, on_done: Callable[[], None]) -> None:
        """What comes by itself from the next exchange on."""

    def look(self, on_done: Callable[[StorageSeen], None]) -> None: ...

    def weigh(self, space: str, title: str, on_done: Callable[[SpaceWeight], None]) -> None:
        """One project at every choice."""

    def watch(self, told: Callable[[object], None]) -> None:
        """Call `told`, a method of a widget, on the Qt thread when something may have come, as long as the widget lives."""

    def free(self, on_done: Callable[[int], None], on_failed: OnFailed) -> None:
        """Throw away what no choice keeps; `on_done` gets the bytes."""


class SettingsPort(Protocol):
    """The application while a profile is open."""

    @property
    def storage(self) -> StoragePort: ...

    def read(self) -> Settings: ...

    def change_look(self, look: Look) -> None: ...

    def change_language(self, code: str) -> None: ...

    def change_label(self, label: str) -> None: ...

    def change_pictures(self, pictures: str) -> None: ...

    def change_following(self, is_on: bool) -> None:
        """Whether unfinished texts are kept on the website for the teacher's other computers."""

    def change_notices(self, wishes: NoticeWishes) -> None:
        """Which notices count as new, and of which this computer tells."""

    def last_check(self) -> Checked:
        """What the comparison with the website has found so far."""

    def check_now(self) -> None:
        """Compare as soon as there is a line."""

    def watch_check(self, told: Callable[[object], None]) -> None:
        """Call `told`, a method of a widget, on the Qt thread when `last_check` may be another, as long as the widget lives."""

    def change_address(self, address: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        """Ask the portal at the new address first; `on_done` gets its name. Another portal id is refused."""

    def change_passphrase(self, passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None: ...

    def new_recovery_key(self, on_done: Callable[[str], None], on_failed: OnFailed) -> None: ...

    def save_text(self, path: str, text: str) -> None: ...

    def backup_name(self) -> str:
        """A file name to propose for a backup made now."""

    def back_up(self, path: str, passphrase: str, on_done: Callable[[BackupMade], None], on_failed: OnFailed) -> None:
        """The open profile as one file; `passphrase` "" leaves the profile's own ways to open it."""

    def sign_in(self) -> None: ...

    def sign_out(self) -> None: ...
