#!/usr/bin/env bash
# Freezes the program with PyInstaller (onedir, reproducible) and asks the frozen program for its self-test.
set -euo pipefail
# The modules lie unpacked: the package packs them together, which is far tighter than each alone, and a changed line stays a small patch.
export PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1700000000} PYTHONHASHSEED=1
.venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build.spec
QT_QPA_PLATFORM=offscreen dist/twindesk/twindesk --self-test
