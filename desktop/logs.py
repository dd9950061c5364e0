"""The log of this home: small, rotating, without titles, names, texts or tokens."""

from __future__ import annotations

import copy
import logging
from pathlib import Path
from types import TracebackType

from desktop.crash import report_of

FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


class TextlessFormatter(logging.Formatter):
    """Of an exception, its type and places only: the message may hold a teacher's text."""

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # another handler may have kept its own words there
        return super().format(own)

    def formatException(self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]) -> str:
        return report_of(ei[0], ei[2]).rstrip() if ei[0] is not None else ""


class RotatingLog(logging.Handler):
    """5 files of 512 kB. The library's own rotation, read with the first line that is logged: the first window need not wait for it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(self._path, maxBytes=512_000, backupCount=4, encoding="utf-8", delay=True)
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def start_logging(home: Path, level: int = logging.INFO) -> logging.Handler | None:
    """Log to `home/logs/twindesk.log`; a home that cannot be written is no reason to stop."""
    folder = home / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    handler = RotatingLog(folder / "twindesk.log")
    handler.setFormatter(TextlessFormatter(FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    # These libraries put addresses with cursors and ids into their lines.
    for name in ("urllib3", "requests", "keyring"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return handler


def stop_logging(handler: logging.Handler | None) -> None:
    """Take the handler off again and close its file."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()
