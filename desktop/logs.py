"""The log of this home: small, rotating, without titles, names, texts or tokens."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


def start_logging(home: Path, level: int = logging.INFO) -> logging.Handler | None:
    """Log to `home/logs/twindesk.log` (5 files of 512 kB); a home that cannot be written is no reason to stop."""
    folder = home / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "twindesk.log", maxBytes=512_000, backupCount=4, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(FORMAT))
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
