"""The snapshot behind the status bar, put together purely: what the line does, and why not."""

from __future__ import annotations

from dataclasses import replace

from sync.copy.rows import DeskStatus
from sync.engine.exchange import Progress
from sync.errors import CopyUnusable, DeskError, PortalBusy, PortalUnreachable, SignInNeeded, WrongPortal

SENDING = frozenset({"push", "uploads"})


def busy(now: DeskStatus, progress: Progress) -> DeskStatus:
    """In the middle of a run. `extra` holds the step's name and counts, and `coming` (Coming) of a first exchange."""
    line = "busy_sending" if progress.step in SENDING else "busy_getting"
    extra = {**now.extra, "step": progress.step, "done": progress.done, "total": progress.total}
    extra |= {"coming": progress.coming} if progress.coming is not None else {}
    return replace(now, line=line, reason="", step=progress.index, steps=progress.steps, extra=extra)


def fetching(now: DeskStatus, count: int, left_bytes: int) -> DeskStatus:
    """Files that were asked for come, so many and so many bytes; `extra` has the step "files" and both counts."""
    extra = {**now.extra, "step": "files", "fetch_count": count, "fetch_bytes": left_bytes}
    return replace(now, line="busy_getting", reason="", extra=extra)


def resting(now: DeskStatus, error: DeskError | None, *, is_paused: bool, is_signed_in: bool, held: str = "") -> DeskStatus:
    """Between two runs: one of paused, sign_in, offline, came_back, up_to_date. `reason` refines offline and paused.

    `held`: the rules of the line hold everything (hours, metered, purse_day, purse_month).
    """
    line, reason = _line(now, error, is_paused, is_signed_in, held)
    extra = now.extra | ({"retry_at_utc": error.retry_at_utc} if isinstance(error, PortalBusy) else {})
    return replace(now, line=line, reason=reason, step=0, steps=0, extra=extra)


def _line(now: DeskStatus, error: DeskError | None, is_paused: bool, is_signed_in: bool, held: str) -> tuple[str, str]:
    if is_paused:
        return "paused", ""
    if not is_signed_in or isinstance(error, SignInNeeded):
        return "sign_in", ""
    if held:
        return "paused", held
    if error is not None:
        return "offline", reason_of(error)
    return ("came_back" if now.came_back_count else "up_to_date"), ""


def reason_of(error: DeskError) -> str:
    """A stable word for the banner: a reason of PortalUnreachable or CopyUnusable, or busy, wrong_portal, fault."""
    if isinstance(error, PortalUnreachable | CopyUnusable):
        return error.reason
    if isinstance(error, PortalBusy):
        return "busy"
    return "wrong_portal" if isinstance(error, WrongPortal) else "fault"
