"""The frozen program (PyInstaller onedir) starts, answers its self-test and carries the portal, in a place of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from `build.spec` into a folder of this run, so that nothing of an older build helps."""
    out = tmp_path_factory.mktemp("frozen")
    command = [ROOT / ".venv/bin/pyinstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", out, "--workpath", out / "work"]
    environment = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run([*map(str, command), "build.spec"], cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return out / "twindesk" / "twindesk"


def _run(program: Path, *words: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    return subprocess.run([str(program), *words], cwd=home, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_the_frozen_program_finds_window_keyring_encryption_compression_and_translations(program: Path, tmp_path: Path) -> None:
    said = _run(program, "--self-test", home=tmp_path)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "FAILED" not in said.stdout
    assert _run(program, "--version", home=tmp_path).stdout.startswith("TwinDesk ")


def test_the_frozen_program_serves_the_demo_school_and_signs_in_to_it(program: Path, tmp_path: Path) -> None:
    data, passphrase = tmp_path / "portal", tmp_path / "passphrase"
    passphrase.write_text("ılık çay")
    serve = [str(program), "--embedded-portal", "serve", "--data", str(data), "--seed", "light"]
    with subprocess.Popen(serve, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as portal:
        try:
            assert portal.stdout is not None
            address = portal.stdout.readline().strip()
            token = _run(program, "--embedded-portal", "token", "--data", str(data), "--user", "maria", home=tmp_path).stdout
            words = [str(program), "sign-in", "--home", str(tmp_path / "home"), "--portal", address, "--token-stdin"]
            signed_in = subprocess.run(
                [*words, "--passphrase-file", str(passphrase)], input=token, capture_output=True, text=True, check=False
            )
            assert "Maria Kelmendi" in signed_in.stdout, signed_in.stderr
        finally:
            portal.terminate()


def test_the_bundle_holds_no_toolkit_that_is_not_needed(program: Path) -> None:
    names = {path.name for path in program.parent.rglob("*")}
    assert not {
        name for name in names if name.startswith(("libgtk-3", "libQt6Quick", "libQt6Sql", "_tkinter", "libcups.so", "libqopenssl"))
    }
    assert not [name for name in names if name.startswith(("pytest", "jsonschema_rs"))]
    assert "libcupsprintersupport.so" in names, "it takes the print system's own library"


def test_the_bundle_holds_of_icu_only_what_qt_asks_for(program: Path) -> None:
    data = [path for path in program.parent.rglob("libicudata.so*") if not path.is_symlink()]
    assert [path.stat().st_size < 6_000_000 for path in data] == [True]
