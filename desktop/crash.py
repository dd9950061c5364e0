"""What happens with a bug: a report without personal data in the home, one calm sentence, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

log = logging.getLogger(__name__)


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Type and places of a fault. The message and the values of variables are left out: they may hold a teacher's text."""
    places = [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *places, ""])


def write_report(home: Path, text: str, stamp: str) -> Path | None:
    """Keep the report as `home/crashes/STAMP.txt`; None if that cannot be written."""
    folder = home / "crashes"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{stamp.replace(':', '')}.txt"
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return None
    return path


def catch_bugs(home: Path, now_utc: Callable[[], str], say: Callable[[], None]) -> None:
    """Install hooks for all threads: each unexpected exception becomes a report and one call of `say`."""

    def on_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report_of(kind, trace)
        log.error("a bug was met: %s", text)
        write_report(home, text, now_utc())
        say()

    sys.excepthook = on_bug
    threading.excepthook = lambda args: on_bug(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
