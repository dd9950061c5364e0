"""`make run`: the window on the demo school in a throw-away home; with no display the tour instead."""

from __future__ import annotations

import os
import subprocess
import sys


def has_display() -> bool:
    """True where a window can be shown."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main() -> int:
    """Open the demo, or take the tour."""
    if has_display() or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return subprocess.run([sys.executable, "-m", "desktop", "--demo"], check=False).returncode
    print("No display here: taking the tour instead (pictures in build/tour/).", flush=True)
    return subprocess.run(["make", "--no-print-directory", "tour"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
