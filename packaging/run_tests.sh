#!/usr/bin/env bash
# Runs every test: in parallel, in random order, the window offscreen. Extra words go to pytest.
set -euo pipefail
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="qt.qpa.*=false"
workers=${TWINDESK_TEST_WORKERS:-$(nproc)}
exec .venv/bin/python -m pytest -q -n "$workers" --dist worksteal "$@" tests
