"""The OS keyring as the port `KeyStore`: it holds keys only, never tokens, and is asked off the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from sync.errors import KeyUnavailable

SERVICE = "TwinDesk"
log = logging.getLogger(__name__)


class KeyringStore:
    """Wraps the `keyring` package. Raises KeyUnavailable (no_keyring, keyring_locked). Thread: any but the window's, it may prompt."""

    def get(self, name: str) -> str | None:
        """The stored value, or None."""
        value: str | None = _asked(lambda ring: ring.get_password(SERVICE, name))
        return value

    def put(self, name: str, value: str) -> None:
        """Store a value of at most 1,280 characters (the Windows keyring holds no more)."""
        if len(value) > 1280:
            raise KeyUnavailable("no_keyring")
        _asked(lambda ring: ring.set_password(SERVICE, name, value))

    def forget(self, name: str) -> None:
        """Remove the value if it is there."""
        if self.get(name) is not None:
            _asked(lambda ring: ring.delete_password(SERVICE, name))


def has_keyring() -> bool:
    """True if this computer has a keyring that answers."""
    try:
        KeyringStore().get("probe")
    except KeyUnavailable:
        return False
    return True


def backend_name() -> str:
    """The keyring backend in use, for diagnostics."""
    import keyring

    backend = keyring.get_keyring()
    return f"{type(backend).__module__}.{type(backend).__name__}"


def _asked(call: Callable[[Any], Any]) -> Any:
    import keyring
    import keyring.errors

    try:
        return call(keyring)
    except keyring.errors.KeyringLocked as error:
        raise KeyUnavailable("keyring_locked") from error
    except keyring.errors.KeyringError as error:
        log.info("no keyring answers: %s", type(error).__name__)
        raise KeyUnavailable("no_keyring") from error
    except Exception as error:  # a backend may raise what its bus raises (jeepney, dbus): to us all of it means "no keyring"
        log.info("the keyring failed: %s", type(error).__name__)
        raise KeyUnavailable("no_keyring") from error
