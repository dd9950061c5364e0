"""One window per home; a window that was killed is not in the way of the next."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.single_instance import SingleInstance
from tests.support.command_line import ROOT, child_environment

LISTENS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.single_instance import SingleInstance
app = QCoreApplication([])
print(SingleInstance(Path(sys.argv[1]), app).is_first(), flush=True)
app.exec()
"""


def test_another_home_has_a_window_of_its_own(qapp: QApplication, tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path / "one"), SingleInstance(tmp_path / "other")
    assert one.is_first()
    assert other.is_first()
    one.close()
    other.close()


def test_a_killed_window_is_not_in_the_way(qapp: QApplication, tmp_path: Path) -> None:
    command = [sys.executable, "-c", LISTENS, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=child_environment(), text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "True"
        assert not SingleInstance(tmp_path).is_first()
        child.kill()
    after = SingleInstance(tmp_path)
    assert after.is_first()
    after.close()
