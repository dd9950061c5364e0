"""What the program weighs for Windows, by the size of its wheels: it cannot be frozen here, but its libraries for Windows can be had.

Everything that is the same on every system is taken from the frozen program of Linux; each library of a package is replaced by the one of
the package's Windows wheel, without those that `packaging/left_out.toml` leaves out there; Python itself, which comes in no wheel, is
counted as large as it is here.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

LOCK = Path("packaging/requirements.lock")
LEFT_OUT = Path("packaging/left_out.toml")
PLATFORM = "--platform win_amd64 --python-version 3.11 --implementation cp --abi cp311 --abi abi3 --abi none"
_QT = "qwindows qnetworklistmanager"
OWN = frozenset(f"{_QT} msvcp140 msvcp140_1 msvcp140_2 vcruntime140 vcruntime140_1".split())
"""Libraries of Qt's wheel that only Windows has and the program needs there."""
FOLDERS = {
    "pyside6_essentials": "pyside6",
    "backports_zstd": "backports",
    "argon2_cffi_bindings": "_argon2_cffi_bindings",
    "cffi": "_cffi_backend",
    "pyyaml": "yaml",
    "rpds_py": "rpds",
}
"""Packages whose folder has another name."""
INTERPRETER = ("python3", "ssl", "crypto", "ffi", "lzma", "bz2", "sqlite3", "expat")
_NATIVE = re.compile(r"\.(so|pyd|dll)(\.|$)")
_PATIENCE_S = 300


def archive(frozen: Path, build: Path) -> bytes:
    """A tar of what a folder for Windows would hold. Raises OSError or subprocess.SubprocessError where the wheels cannot be had."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as packed:
        for file in sorted(one for one in frozen.rglob("*") if one.is_file() and not one.is_symlink()):
            if not _NATIVE.search(file.name) or _is_interpreter(file):
                packed.add(file, arcname=str(file.relative_to(frozen)))
        for name, data in sorted(libraries(frozen, wheels(frozen, build))):
            head = tarfile.TarInfo(f"_internal/{name}")
            head.size = len(data)
            packed.addfile(head, io.BytesIO(data))
    return held.getvalue()


def libraries(frozen: Path, found: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Of the wheels: each library whose like is in the frozen program, and what only Windows has; each name once."""
    wanted = {_stem(one.name) for one in frozen.rglob("*") if _NATIVE.search(one.name) and not _is_interpreter(one)} | OWN
    folders, told = {one.name for one in (frozen / "_internal").iterdir()}, set[str]()
    left_out = tuple(tomllib.loads(LEFT_OUT.read_text("utf-8"))["windows"]["libraries"])
    for wheel in found:
        with zipfile.ZipFile(wheel) as opened:
            for name in opened.namelist():
                base, top = name.rpartition("/")[2], name.partition("/")[0]
                is_ours = top in folders or _stem(base) in {_stem(one) for one in folders}
                if _NATIVE.search(base) and is_ours and _stem(base) in wanted and base not in told and not base.startswith(left_out):
                    told.add(base)
                    yield name, opened.read(name)


def wheels(frozen: Path, build: Path) -> list[Path]:
    """The Windows wheels of the packages whose libraries are in the frozen program; kept under `build`."""
    folder = build / "wheels"
    lines = [block for block in _blocks(LOCK.read_text("utf-8")) if _is_native(block, frozen)]
    listed = folder / "requirements.txt"
    if not listed.exists() or listed.read_text("utf-8") != "\n".join(lines):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as half:
            half.write("\n".join(lines))
            half.flush()
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--retries", "1", "--no-deps"]
            command += ["--require-hashes", "--only-binary=:all:", *PLATFORM.split(), "--dest", str(folder), "--requirement", half.name]
            subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE_S)
        listed.write_text("\n".join(lines), "utf-8")
    return sorted(folder.glob("*.whl"))


def _blocks(lock: str) -> list[str]:
    """One for each package: its line and those of its hashes."""
    return re.findall(r"^[A-Za-z0-9][^\n]*(?:\n[ \t]+[^\n]*)*", lock, re.MULTILINE)


def _is_native(block: str, frozen: Path) -> bool:
    """True if the frozen program has a folder or a library of this package."""
    name = re.split(r"[=\s]", block, maxsplit=1)[0].lower().replace("-", "_")
    name = FOLDERS.get(name, name)
    for one in (frozen / "_internal").iterdir():
        is_library = one.is_file() and bool(_NATIVE.search(one.name))
        has_library = one.is_dir() and any(_NATIVE.search(inner.name) for inner in one.rglob("*"))
        if _stem(one.name) == name and (is_library or has_library):
            return True
    return False


def _is_interpreter(file: Path) -> bool:
    return "lib-dynload" in file.parts or _stem(file.name).startswith(INTERPRETER)


def _stem(name: str) -> str:
    """The same for a library of Linux and its like of Windows."""
    return name.partition(".")[0].lower().removeprefix("lib")
