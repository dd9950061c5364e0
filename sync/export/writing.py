"""Writes a pack: a folder or a ZIP with index.html, numbered pictures and files; whole at the end, or not there at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from sync.copy.reading.reader import Reading
from sync.copy.sql import meanings
from sync.errors import BadInput
from sync.export.gather import Cancelled
from sync.export.html import PackHtml
from sync.export.pack import Pack, PackFile, Speech
from sync.file_names import safe_name

_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp", "application/pdf": ".pdf"}
_FOLDERS = {"picture": "pictures", "file": "files", "video": "videos"}
_STORED = ("image/jpeg", "image/png", "image/gif", "image/webp", "video/", "application/zip")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
Progress = Callable[[int, int, str], None]


class _Place(Protocol):
    """Where files go."""

    def put(self, name: str, pieces: Iterator[bytes], *, is_packed: bool) -> None: ...


class Written:
    """What was written: `files` beside the page, `missing` named only. `bytes` of pictures and files."""

    def __init__(self, files: int, missing: int, size_bytes: int) -> None:
        self.files, self.missing, self.bytes = files, missing, size_bytes


def write_folder(
    pack: Pack, reading: Reading, speech: Speech, folder: Path, progress: Progress, cancel: threading.Event | None = None
) -> Written:
    """The pack as a new folder. Raises BadInput(file_exists, target_unwritable), CopyUnusable(disk_full, read_only), Cancelled."""
    if not folder.is_dir() or any(folder.iterdir()):
        check_target(folder)
    beside = folder.with_name(folder.name + ".part")
    with meanings(str(folder)), _gone_unless_done(beside):
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        written = _Writing(pack, reading, speech, progress, cancel).into(_Folder(beside))
        if folder.exists():
            folder.rmdir()
        os.replace(beside, folder)
    return written


def write_zip(
    pack: Pack, reading: Reading, speech: Speech, target: Path, progress: Progress, cancel: threading.Event | None = None
) -> Written:
    """The pack as one file. Raises BadInput(file_exists, target_unwritable), CopyUnusable(disk_full, read_only), Cancelled."""
    check_target(target)
    beside = target.with_name(target.name + ".part")
    with meanings(str(target)), _gone_unless_done(beside):
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
            written = _Writing(pack, reading, speech, progress, cancel).into(_Zip(archive))
        os.replace(beside, target)
    return written


def check_target(target: Path) -> None:
    """Raises BadInput: file_exists, or target_unwritable where there is no folder to write in."""
    if target.exists():
        raise BadInput("file_exists", str(target))
    if not target.parent.is_dir():
        raise BadInput("target_unwritable", str(target.parent))


def file_names(pack: Pack) -> dict[str, str]:
    """Record → path beside the page, numbered in the order of the pack: the same pack gives the same names."""
    counts = dict.fromkeys(_FOLDERS, 0)
    names: dict[str, str] = {}
    for file in pack.files:
        if _bytes_of(file) is not None:
            counts[file.kind] += 1
            names[file.record] = f"{_FOLDERS[file.kind]}/{counts[file.kind]:03}-{_own_name(file)}"
    return names


def picture_data(reading: Reading, file: PackFile) -> bytes | None:
    """The best picture that is here, for a page that is drawn."""
    return reading.pictures.data(_bytes_of(file))


class _Writing:
    """One pack on its way to the disk. Thread: the reading's."""

    def __init__(self, pack: Pack, reading: Reading, speech: Speech, progress: Progress, cancel: threading.Event | None) -> None:
        self._pack, self._reading, self._speech, self._progress = pack, reading, speech, progress
        self._cancel = cancel or threading.Event()
        self._names = file_names(pack)
        self._done = 0
        self._total = sum(file.size_bytes for file in pack.files if file.record in self._names)

    def into(self, place: _Place) -> Written:
        """Files first: one that turns out to be damaged is named as missing in the page."""
        good: dict[str, str] = {}
        for file in self._pack.files:
            self._ask(file.title)
            name = self._names.get(file.record)
            if name is not None and self._is_whole(file):
                place.put(name, self._pieces(file), is_packed=file.media_type.startswith(_STORED))
                good[file.record] = name
        stand_ins = frozenset(file.record for file in self._pack.files if not file.is_here and file.record in good)
        html = PackHtml(self._pack, self._speech, good, stand_ins).page()
        place.put("index.html", iter([html.encode()]), is_packed=False)
        return Written(len(good), len(self._pack.missing()) + len(self._names) - len(good), self._done)

    def _is_whole(self, file: PackFile) -> bool:
        """The store seals pieces one by one: only the hash over all says that none is missing."""
        sha256 = _bytes_of(file) or ""
        digest = hashlib.sha256()
        for piece in self._reading.pictures.pieces(sha256):
            self._ask(file.title)
            digest.update(piece)
        return digest.hexdigest() == sha256

    def _pieces(self, file: PackFile) -> Iterator[bytes]:
        for piece in self._reading.pictures.pieces(_bytes_of(file) or ""):
            self._done += len(piece)
            self._ask(file.title)
            yield piece

    def _ask(self, name: str) -> None:
        if self._cancel.is_set():
            raise Cancelled
        self._progress(min(self._done, self._total), self._total, name)


class _Folder:
    """Files below a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, pieces: Iterator[bytes], *, is_packed: bool) -> None:  # noqa: ARG002 - a folder packs nothing
        path = self._folder / name
        path.parent.mkdir(exist_ok=True)
        with open(path, "wb") as file:
            for piece in pieces:
                file.write(piece)


class _Zip:
    """Files in an archive; what is packed already is only stored."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def put(self, name: str, pieces: Iterator[bytes], *, is_packed: bool) -> None:
        info = zipfile.ZipInfo(name, _ZIP_TIME)
        info.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        with self._archive.open(info, "w", force_zip64=True) as file:
            for piece in pieces:
                file.write(piece)


@contextmanager
def _gone_unless_done(beside: Path) -> Iterator[None]:
    try:
        yield
    finally:
        if beside.is_dir():
            shutil.rmtree(beside, ignore_errors=True)
        else:
            beside.unlink(missing_ok=True)


def _bytes_of(file: PackFile) -> str | None:
    """The hash of the best variant that is here."""
    return file.sha256 if file.is_here else file.stand_in


def _own_name(file: PackFile) -> str:
    media_type = file.media_type if file.is_here else file.stand_in_type
    ending = _ENDINGS.get(media_type, "")
    wanted = file.name or file.title
    if ending and not wanted.lower().endswith((ending, ".jpeg")):
        return safe_name(Path(wanted).stem, file.kind, ending)
    return safe_name(wanted, file.kind)
