"""Every error the desk can meet, as data; `ui/error_words.py` is the one place that turns them into sentences.

DeskError
├── PortalUnreachable      no line, captive portal, proxy login, TLS inspection: retries by itself
├── PortalBusy             429 or 503: `retry_at_utc` says when to come back
├── SignInNeeded           the token is gone or was refused
├── WrongPortal            another portal id, account or API version answers at this address
├── Refused                the portal will not have one record
├── ConflictFound          two versions of one record
├── CursorGone             the cursor is too old, or the portal was restored: start again
├── CopyUnusable           disk full, damaged, newer schema, locked by another window, read only, network drive
├── KeyUnavailable         no keyring, wrong passphrase
├── BadInput               a file, title, name or address that cannot be used
└── ProtocolBroken         an answer that does not keep the contract
"""

from __future__ import annotations

import errno

from sync.data_class import dataclass

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)


class DeskError(Exception):
    """The root of all errors that have words.

    The errors are data but not frozen: a context manager must be able to set `__traceback__` on its way out.
    """


@dataclass(unsafe_hash=True)
class PortalUnreachable(DeskError):
    """No answer from the portal.

    `reason`: no_line, captive, proxy_login, tls_inspected, tls_failed, timeout, cut, redirect, not_a_portal,
    portal_fault (500 and the like).
    """

    reason: str
    detail: str = ""


@dataclass(unsafe_hash=True)
class PortalBusy(DeskError):
    """The portal asked to wait until `retry_at_utc` (ISO, UTC). `detail` "gateway": something before it asked, and may hide its answer."""

    retry_at_utc: str
    detail: str = ""


@dataclass(unsafe_hash=True)
class SignInNeeded(DeskError):
    """The profile's tokens are missing, expired or revoked."""

    detail: str = ""


@dataclass(unsafe_hash=True)
class WrongPortal(DeskError):
    """`what` is portal, account or version; nothing was sent or stored."""

    what: str
    expected: str
    found: str


@dataclass(unsafe_hash=True)
class Refused(DeskError):
    """The portal refused one record with a stable `code` (portal-api.md §6)."""

    record: str
    code: str
    detail: str = ""


@dataclass(unsafe_hash=True)
class ConflictFound(DeskError):
    """The record changed on the portal since the base the teacher saw."""

    record: str


@dataclass(unsafe_hash=True)
class CursorGone(DeskError):
    """`code` is cursor_expired or history_lost, or history_unsure where no portal said it."""

    code: str


@dataclass(unsafe_hash=True)
class CopyUnusable(DeskError):
    """`reason`: disk_full, damaged, newer, locked, read_only, network_drive, missing, in_use."""

    reason: str
    path: str = ""


@dataclass(unsafe_hash=True)
class KeyUnavailable(DeskError):
    """`reason`: no_keyring, keyring_locked, wrong_passphrase, passphrase_needed, key_file_damaged."""

    reason: str


@dataclass(unsafe_hash=True)
class BadInput(DeskError):
    """`what` is a stable code (text_encoding, not_a_picture, picture_too_big, project_none, project_many, person_none, …).

    `value` is the offender.
    """

    what: str
    value: str = ""


@dataclass(unsafe_hash=True)
class ProtocolBroken(DeskError):
    """An answer that does not keep the contract; `where` names the call, `detail` the rule."""

    where: str
    detail: str = ""


def disk_reason(error: OSError) -> str:
    """What the disk means: disk_full (a quota and a limit of the session too), read_only, or "" for anything else.

    EIO counts as full like SQLite's own "disk I/O error": a full quota and a pulled USB disk say the same.
    """
    return "disk_full" if error.errno in _FULL else "read_only" if error.errno in _READ_ONLY else ""
