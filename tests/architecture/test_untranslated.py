"""No word on screen escapes the translators, and lupdate sees every one that was meant for it."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.architecture.untranslated import ROOT, all_faults, faults_of, python_files, strings_of


def test_no_text_on_screen_escapes_the_translators() -> None:
    assert all_faults() == []


def test_the_check_sees_what_it_is_for() -> None:
    assert list(faults_of('label.setText("Send")', "m.py"))
    assert list(faults_of('self.tr("Send")', "m.py"))
    assert list(faults_of('self.tr(f"Send {name}", "a button")', "m.py"))
    assert list(faults_of("tr = QCoreApplication.translate", "m.py"))
    assert not list(faults_of('label.setText(self.tr("Send", "a button"))', "m.py"))


def test_lupdate_reads_every_string(tmp_path: Path) -> None:
    target = tmp_path / "all.ts"
    files = [str(path.relative_to(ROOT)) for path in python_files()]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([str(tool), "-silent", *files, "-ts", str(target)], cwd=ROOT, check=True, capture_output=True)
    seen = {source.text or "" for source in ElementTree.parse(target).getroot().iter("source")}
    written = {text for path in python_files() for text in strings_of(path.read_text("utf-8"))}
    assert written - seen == set()
