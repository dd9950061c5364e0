"""All tests: no display, one time zone, one locale, and no warning of Qt goes by unnoticed (see qt_log_level_fail in pyproject.toml)."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
time.tzset()
