"""What a teacher downloads: the frozen program packed as a package would be, and what one changed line costs in an update.

The update is between two freezings of this tree, one line apart, made here. Bound: about six minutes.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from backports import zstd
from backports.zstd import CompressionParameter

from bench import windows
from bench.rows import PUBLISHED, Row, measured, unmeasured
from bench.world import BenchFailed

LINUX, WINDOWS, UPDATE = "Linux package, compressed", "Windows package, compressed", "update after a one-line change"
LEVEL, WINDOW_LOG = 19, 27
_TIGHT: dict[int, int] = {
    CompressionParameter.compression_level: LEVEL,
    CompressionParameter.window_log: WINDOW_LOG,
    CompressionParameter.nb_workers: 2,
}
CHANGED, LINE = "sync/engine/schedule.py", '\nONE_LINE = "changed"\n'


def measure(build: Path) -> Iterator[Row]:
    """The tree is frozen twice in a folder of its own, one line apart; `build` keeps the Windows wheels."""
    with tempfile.TemporaryDirectory(prefix="bench-package-") as name:
        tree, before = Path(name) / "tree", Path(name) / "before"
        _copy_tree(tree)
        _freeze(tree)
        (tree / "dist" / "twindesk").rename(before)
        yield linux(before)
        yield windows_row(before, build)
        with (tree / CHANGED).open("a", encoding="utf-8") as module:
            module.write(LINE)
        _freeze(tree)
        yield update(before, tree / "dist" / "twindesk")


def linux(frozen: Path) -> Row:
    """The folder as a package packs it."""
    whole = _archive(frozen)
    packed = zstd.compress(whole, options=_TIGHT)
    note = f"frozen here ({len(whole) / 1e6:.0f} MB in {_count(frozen)} files) as tar and zstd -{LEVEL}, what a .deb of it weighs"
    return measured(LINUX, len(packed) / 1e6, peers={"Anki, installed": 652.0}, note=f"{note}; {PUBLISHED}")


def windows_row(frozen: Path, build: Path) -> Row:
    """By the size of the wheels; not a setup that was built."""
    try:
        whole = windows.archive(frozen, build)
    except (OSError, subprocess.SubprocessError) as error:
        return unmeasured(WINDOWS, f"the wheels for Windows cannot be had here: {type(error).__name__}")
    packed = zstd.compress(whole, options=_TIGHT)
    note = f"by the size of its Windows wheels' libraries, all else as frozen here, Python as large as here ({len(whole) / 1e6:.0f} MB)"
    return measured(WINDOWS, len(packed) / 1e6, note=f"{note}, tar and zstd -{LEVEL}; no setup for Windows was built or run")


def _copy_tree(tree: Path) -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(os.path.isfile, tracked):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(name, tree / name)
    (tree / ".venv").symlink_to(Path(".venv").resolve())
    _run(tree, sys.executable, "packaging/translations.py", "release")


def _freeze(tree: Path) -> None:
    shutil.rmtree(tree / "build" / "pyinstaller", ignore_errors=True)
    _run(tree, "bash", "packaging/freeze.sh")


def _run(tree: Path, *words: str) -> None:
    """Raises BenchFailed with the last line of what it says."""
    done = subprocess.run(words, cwd=tree, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchFailed(f"{Path(words[-1]).name}: {(done.stderr.strip().splitlines() or ['it says nothing'])[-1]}")


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
