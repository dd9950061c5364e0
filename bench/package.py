"""What a teacher downloads: the frozen program packed as a package would be, and what one changed line costs in an update.

`make package` freezes it; without that the rows say so. The update is between two freezings of this tree, one line apart, made here.
Bound: about six minutes.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from backports import zstd
from backports.zstd import CompressionParameter

from bench.rows import Row, measured, unmeasured

LINUX, WINDOWS, UPDATE = "Linux package, compressed", "Windows package, compressed", "update after a one-line change"
LEVEL, WINDOW_LOG = 19, 27
_TIGHT: dict[int, int] = {
    CompressionParameter.compression_level: LEVEL,
    CompressionParameter.window_log: WINDOW_LOG,
    CompressionParameter.nb_workers: 2,
}
CHANGED, LINE = "sync/engine/schedule.py", '\nONE_LINE = "changed"\n'
_FREEZE = "freeze it first: make package"


def measure(dist: Path = Path("dist")) -> Iterator[Row]:
    """From what lies in `dist`."""
    frozen = dist / "twindesk"
    yield _linux(frozen) if (frozen / "_internal").is_dir() else unmeasured(LINUX, _FREEZE)
    yield _windows(dist)
    yield _update() if (frozen / "_internal").is_dir() else unmeasured(UPDATE, "nothing is frozen here")


def _linux(frozen: Path) -> Row:
    whole = _archive(frozen)
    packed = zstd.compress(whole, options=_TIGHT)
    note = f"dist/twindesk ({len(whole) / 1e6:.0f} MB in {_count(frozen)} files) as tar and zstd -{LEVEL}, what a .deb of it weighs"
    return measured(LINUX, len(packed) / 1e6, peers={"Anki, installed": 652.0}, note=note)


def _windows(dist: Path) -> Row:
    found = sorted([*dist.glob("*.exe"), *dist.glob("*.msi")], key=lambda one: one.stat().st_mtime)
    if not found:
        return unmeasured(WINDOWS, "no setup for Windows lies in dist/: it is not built on this machine yet")
    return measured(WINDOWS, found[-1].stat().st_size / 1e6, note=f"{found[-1].name}")


def _update() -> Row:
    with tempfile.TemporaryDirectory(prefix="bench-package-") as name:
        tree, before = Path(name) / "tree", Path(name) / "before"
        _copy_tree(tree)
        _freeze(tree)
        (tree / "dist" / "twindesk").rename(before)
        with (tree / CHANGED).open("a", encoding="utf-8") as module:
            module.write(LINE)
        _freeze(tree)
        return update(before, tree / "dist" / "twindesk")


def _copy_tree(tree: Path) -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(os.path.isfile, tracked):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(name, tree / name)
    shutil.copytree("build/translations", tree / "build" / "translations")
    (tree / ".venv").symlink_to(Path(".venv").resolve())


def _freeze(tree: Path) -> None:
    shutil.rmtree(tree / "build" / "pyinstaller", ignore_errors=True)
    subprocess.run(["bash", "packaging/freeze.sh"], cwd=tree, check=True, capture_output=True)


def update(before: Path, after: Path) -> Row:
    """Patches of the files that differ, each against its old self."""
    size, changed = 0, list[str]()
    for file in sorted(one for one in after.rglob("*") if one.is_file() and not one.is_symlink()):
        name = str(file.relative_to(after))
        new, old = file.read_bytes(), _read(before / name)
        if new != old:
            changed.append(name)
            size += len(_patch(old, new))
    note = f"{len(changed)} of {_count(after)} files differ: {', '.join(changed[:3])}; zstd patches of each against its old self"
    return measured(UPDATE, size, note=note)


def _patch(old: bytes, new: bytes) -> bytes:
    options = _TIGHT | {int(CompressionParameter.enable_long_distance_matching): 1}
    if not old:
        return zstd.compress(new, options=options)
    return zstd.compress(new, options=options, zstd_dict=zstd.ZstdDict(old, is_raw=True).as_prefix)


def _archive(folder: Path) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        archive.add(folder, arcname=folder.name)
    return held.getvalue()


def _count(folder: Path) -> int:
    return sum(one.is_file() for one in folder.rglob("*"))


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
