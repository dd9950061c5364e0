"""A real Secret Service (gnome-keyring on a private bus) for the length of one child command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# A newline must be piped: truly empty input does not unlock the keyring.
UNLOCK = 'printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'


def has_secret_service() -> bool:
    """True where Debian's dbus and gnome-keyring are installed (packaging/setup_machine.sh installs them)."""
    return bool(shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon"))


def run_under_secret_service(home: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run `python WORDS` with HOME at `home` on a bus of its own with an unlocked keyring."""
    runtime = home / "run"
    runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
    environment = {
        **{key: value for key, value in os.environ.items() if key not in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY")},
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(home / "share"),
        "PYTHONPATH": str(ROOT),
    }
    command = ["dbus-run-session", "--", "bash", "-c", UNLOCK, "_", sys.executable, *words]
    return subprocess.run(command, cwd=ROOT, env=environment, input=stdin, capture_output=True, text=True, check=False, timeout=120)
