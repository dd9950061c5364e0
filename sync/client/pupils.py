"""New passwords for pupils: asked for with a line, told once, kept nowhere (portal-api.md §8)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sync.client.answers import parse
from sync.client.calls import Call
from sync.client.portal import HttpPortal

MOST_AT_ONCE = 50


class PupilPassword(msgspec.Struct, frozen=True):
    """What goes on the slip that the pupil gets. Never logged, never stored."""

    pupil: str
    user_name: str
    password: str

    def __repr__(self) -> str:
        return f"PupilPassword(pupil={self.pupil!r})"


class _Passwords(msgspec.Struct, frozen=True):
    items: list[PupilPassword]


def new_passwords(portal: HttpPortal, space: str, pupils: Sequence[str]) -> list[PupilPassword]:
    """Passwords for these pupil records, in their order; the old ones end. When the answer is lost, ask again.

    A failure between two batches loses nothing but slips that can be asked for again. Raises Refused (not_found, not_allowed)
    and what every call of the portal raises. Thread: the portal's.
    """
    found: list[PupilPassword] = []
    for start in range(0, len(pupils), MOST_AT_ONCE):
        body, headers = portal.calls.body_of({"space": space, "pupils": list(pupils[start : start + MOST_AT_ONCE])})
        data = portal.calls.json(Call("POST", "v1/pupils/passwords", headers=headers, body=body))
        found += parse(data, _Passwords, "pupils").items
    return found
