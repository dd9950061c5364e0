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
one = SingleInstance(Path(sys.argv[1]), app)
is_first = one.is_first()
one.listen()
print(is_first, flush=True)
app.exec()
"""
ON_ITS_WAY = LISTENS.replace("one.listen()", "print(is_first, flush=True); sys.stdin.readline(); one.listen()")


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


def test_a_window_on_its_way_is_waited_for(qapp: QApplication, tmp_path: Path) -> None:
    command = [sys.executable, "-c", ON_ITS_WAY, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=child_environment(), text=True, bufsize=1
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "True"
        second = SingleInstance(tmp_path)
        child.stdin.write("go on\n")
        assert not second.is_first()
        child.kill()
