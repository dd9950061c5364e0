"""All tests: no display, one time zone, one locale, and no warning of Qt goes by unnoticed (see qt_log_level_fail in pyproject.toml)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from coverage import Coverage

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
time.tzset()


@contextmanager
def _measured(data_file: str) -> Iterator[None]:
    """Which branches of sync/ this process goes through, written beside those of the other workers."""
    measuring = Coverage(data_file=data_file, data_suffix=True)
    measuring.start()
    yield
    measuring.stop()
    measuring.save()


def pytest_configure(config: pytest.Config) -> None:
    """Where packaging/run_tests.sh asks for it, the run is measured from the first import of sync on."""
    if data_file := os.environ.get("TWINDESK_MEASURE"):
        measured = _measured(data_file)
        measured.__enter__()
        config.add_cleanup(lambda: measured.__exit__(None, None, None))
