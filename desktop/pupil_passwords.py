"""New passwords for pupils, asked of the portal on a connection of its own; they pass through and are kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.building import OpenProfile, build_portal
from sync.client.pupils import PupilPassword, new_passwords


class PortalPasswords:
    """What `Desk.passwords` is in the running window. Thread: any but Qt's, it waits for the answer."""

    def __init__(self, opened: OpenProfile) -> None:
        self._opened = opened

    def new_passwords(self, space: str, pupils: Sequence[str]) -> list[PupilPassword]:
        """In the order of `pupils`; the old ones end. Raises DeskError."""
        return new_passwords(build_portal(self._opened), space, pupils)
