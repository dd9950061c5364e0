"""The embedded portal: started as a child, ended with its parent."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from desktop.embedded import EmbeddedPortal
from tests.support.secret_service import ROOT

PARENT = """
import os, sys
from pathlib import Path
from desktop.embedded import EmbeddedPortal
portal = EmbeddedPortal.start(Path(sys.argv[1]), "light")
print(portal.process.pid, flush=True)
os.kill(os.getpid(), 9)
"""


def test_it_serves_the_demo_school_and_ends_when_closed(tmp_path: Path) -> None:
    portal = EmbeddedPortal.start(tmp_path / "portal", "light")
    try:
        assert portal.url.startswith("http://127.0.0.1:")
        assert portal.token("maria")
    finally:
        portal.close()
    assert portal.process.returncode == 0


def test_it_does_not_outlive_a_parent_that_was_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PARENT, str(tmp_path / "portal")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
    deadline = time.monotonic() + 30
    while _runs(child):
        assert time.monotonic() < deadline, "the portal outlived its parent"
        time.sleep(0.02)


def _runs(process: int) -> bool:
    """False when it is gone, or dead and not waited for."""
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
