"""The operating system ends the program: it goes as by hand."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from tests.support.command_line import ROOT, child_environment

STANDS = """
import signal, sys
from PySide6.QtCore import QCoreApplication, QTimer
from desktop.ending import EndAsked
app = QCoreApplication([])
EndAsked(app.quit, app)
QTimer.singleShot(0, lambda: print("stands", flush=True))
app.exec()
print("ended in order")
"""


@pytest.mark.skipif(os.name != "posix", reason="on Windows Qt hears of the end of a session by itself")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_shutdown_closes_in_order(number: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", STANDS], stdout=subprocess.PIPE, cwd=ROOT, env=child_environment(), text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "stands"
        child.send_signal(number)
        assert child.communicate(timeout=60)[0].strip() == "ended in order"
    assert child.returncode == 0
