#!/usr/bin/env bash
# Runs every test: in parallel, in random order, the window offscreen. Extra words go to pytest. The last line tells the branches of sync/:
# fewer than the floor fail a whole run; a run of chosen tests has no floor.
set -euo pipefail
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="qt.qpa.*=false"
workers=${TWINDESK_TEST_WORKERS:-$(nproc)}
rm -rf build/coverage
mkdir -p build/coverage
export TWINDESK_MEASURE=$PWD/build/coverage/part
.venv/bin/python -m pytest -q -n "$workers" --dist worksteal "$@" tests || failed=$?
floor=95
[ $# -eq 0 ] || floor=0
.venv/bin/python packaging/branches.py --floor "$floor" || failed=1
exit "${failed:-0}"
