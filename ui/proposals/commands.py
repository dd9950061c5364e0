"""What is done with proposals and invitations: every command is one change of a state, made here and sent when there is a line."""

from __future__ import annotations

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.proposals.words import CLOSED, REFUSED, SUPPORT

INITIATOR = "proposals"
ACCEPTED = "accepted"


def agree(desk: Desk, row: ShownRecord) -> None:
    """Be the co-founder."""
    _set(desk, row, {"state": SUPPORT})


def refuse(desk: Desk, row: ShownRecord, reason: str) -> None:
    """Do not; the founder reads the reason, if there is one."""
    _set(desk, row, {"state": REFUSED} | ({"reason": reason} if reason else {}))


def close(desk: Desk, row: ShownRecord) -> None:
    """Withdraw a proposal of one's own."""
    _set(desk, row, {"state": CLOSED})


def answer_invitation(desk: Desk, row: ShownRecord, *, is_yes: bool) -> None:
    """Take part, or not."""
    _set(desk, row, {"state": ACCEPTED if is_yes else REFUSED})


def close_project(desk: Desk, row: ShownRecord) -> None:
    """End a running project for everybody: its TwinSpace can be read, not written."""
    _set(desk, row, {"state": CLOSED})


def _set(desk: Desk, row: ShownRecord, fields: dict[str, str]) -> None:
    desk.jobs.write(desk.copy.intentions.change, row.id, fields, row.base, initiator=INITIATOR)
