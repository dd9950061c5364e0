"""What the unlock screen asks of the application; apart from `ports`, whose types the first window need not wait for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from sync.data_class import dataclass
from ui.jobs import OnFailed

MIN_PASSPHRASE = 8


@dataclass(frozen=True)
class ProfileChoice:
    """One profile on the unlock screen. `opens_without_password`: its key is in the keyring of this computer."""

    name: str
    label: str
    opens_without_password: bool = False


class UnlockPort(Protocol):
    """The application before a profile is open."""

    def profiles(self) -> list[ProfileChoice]: ...

    def unlock(self, profile: str, passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None: ...

    def unlock_with_recovery_key(
        self, profile: str, key: str, new_passphrase: str, on_done: Callable[[], None], on_failed: OnFailed
    ) -> None: ...

    def new_profile(self) -> None:
        """Begin the first start for another teacher."""
