"""What may never stand in a tracked file: addresses of package indexes, paths of a machine, secrets of a profile."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
FORBIDDEN = re.compile(r'(extra-)?index-url\s*=?\s*https?:|"resolved": *"http|https?://[^ "]+/simple/|/home/[a-z]+/|/root/')


def _tracked_text_files() -> list[Path]:
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    binary = (".png", ".jpg", ".jpeg", ".pdf", ".qm", ".ttf", ".ico")
    return [
        ROOT / name for name in names if not name.endswith(binary) and Path(name).name != Path(__file__).name and (ROOT / name).is_file()
    ]


def test_no_index_address_and_no_machine_path_is_tracked() -> None:
    hits = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in _tracked_text_files()
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if FORBIDDEN.search(line)
    ]
    assert not hits


def test_every_locked_package_has_hashes() -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    pins = re.findall(r"^[A-Za-z0-9_.-]+==", lock, re.MULTILINE)
    assert pins
    assert len(re.findall(r"--hash=sha256:", lock)) >= len(pins)
