"""Slow work of the application itself, before a profile is open: the same jobs as a room's, without a local copy."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject

from ui.jobs import Jobs


class _NoWriter:
    def submit(self, fn: Callable[..., Any], *args: Any, initiator: str = "", **kw: Any) -> Future[Any]:
        raise RuntimeError(f"no profile is open to write {fn.__qualname__} ({initiator}, {len(args) + len(kw)} arguments)")


def background_jobs(parent: QObject | None = None) -> Jobs:
    """Jobs with a pool only: `run` works, `write` and `read` have nothing to work on."""
    return Jobs(_NoWriter(), lambda: None, parent=parent)
