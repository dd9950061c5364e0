"""All tests: no display, one time zone, one locale, and no warning of Qt goes by unnoticed (see qt_log_level_fail in pyproject.toml)."""

from __future__ import annotations

import gc
import os
import time

from coverage import Coverage
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.support.fixtures"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
time.tzset()

# An example may take long on a busy machine: no test judges time.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")

_measuring: Coverage | None = None
if _data_file := os.environ.get("TWINDESK_MEASURE"):
    # At once, before any other conftest imports a room of sync: packaging/run_tests.sh wants to know the branches taken.
    _measuring = Coverage(data_file=_data_file, data_suffix=True)
    _measuring.start()


def pytest_runtest_logfinish() -> None:
    """Once a test has opened TwinDesk, garbage is only collected while a window turns: for the tests without one, here."""
    if not gc.isenabled():
        from PySide6.QtCore import QCoreApplication

        from desktop.garbage import keep_garbage_here

        if (app := QCoreApplication.instance()) is not None:
            keep_garbage_here(app).look()


def pytest_unconfigure() -> None:
    """What this worker went through is written beside the others'."""
    if _measuring is not None:
        _measuring.stop()
        _measuring.save()
