"""Pictures and files on their way into a text: read and made ready off the Qt thread, then copied into the local store at once."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from sync.data_class import dataclass
from sync.errors import BadInput, DeskError
from sync.picture_kinds import is_other_photo, is_picture
from sync.picture_sizes import MEDIUM, ORIGINAL, SETTING, Measured, PictureSize, size_named, takes_of
from sync.ports import MadePicture
from ui.desk import Desk
from ui.pictures.fitting import PictureFit, nearest

LONGEST_PICTURE_FILE = 64_000_000
INITIATOR = "editor"


@dataclass(frozen=True)
class Attached:
    """A picture or file that is safe in the local store. `from_bytes`: the size before it was made smaller; `fit` of a picture only."""

    kind: str
    id: str
    name: str
    size_bytes: int
    from_bytes: int
    fit: PictureFit | None = None


class Attaching(QObject):
    """Takes paths and screenshots for one space; several run at once, each reports for itself.

    `has_videos`: a film is no file but a record of its own kind; a text or message knows only files. `has_pictures`: a photograph that is
    given as a file becomes a picture; else it stays a file, without place and camera.

    Signals:
        started(str): the name of what is being made ready.
        ready(Attached): it is stored and can stand in the text.
        failed(str, DeskError): name and reason; nothing was stored.
    """

    started = Signal(str)
    ready = Signal(object)
    failed = Signal(str, object)

    def __init__(
        self, desk: Desk, space: str, *, has_videos: bool = False, has_pictures: bool = True, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._has_videos, self._has_pictures = has_videos, has_pictures
        self._desk = desk
        self._space = space
        self._album: str | None = None
        limits = desk.reading.account.limits()
        self._file_limit, self._takes = limits.file_bytes, takes_of(limits)

    def put_into(self, album: str | None) -> None:
        """Pictures added from now on belong to this album."""
        self._album = album

    def add_pictures(self, paths: Iterable[Path]) -> None:
        """Make pictures of files ready."""
        for path in paths:
            self.started.emit(path.name)
            self._picture(path.name, _reading_of(path, LONGEST_PICTURE_FILE))

    def add_screenshot(self, image: QImage, name: str) -> None:
        """Make a picture from the clipboard ready."""
        self.started.emit(name)
        self._picture(name, lambda: _png(image))

    def add_files(self, paths: Iterable[Path]) -> None:
        """Store files as they are; no photograph among them leaves with the place where it was taken, whatever it is called."""
        for path in paths:
            self.started.emit(path.name)
            failed = self._for_failure(path.name)
            self._desk.jobs.run(_no_other_photo(path, self._file_limit), on_done=self._for_read(path), on_failed=failed)

    def _for_read(self, path: Path) -> Callable[[bytes], None]:
        def go_on(data: bytes) -> None:
            if not is_picture(data):
                self._for_file(path.name)(data)
            elif self._has_pictures:
                self._picture(path.name, _reading_of(path, LONGEST_PICTURE_FILE))
            else:
                maker, takes, done = self._desk.pictures, self._takes, self._for_file(path.name)
                failed = self._for_failure(path.name)
                self._desk.jobs.run(lambda: maker.make(data, ORIGINAL, takes).original, on_done=done, on_failed=failed)

        return go_on

    def _picture(self, name: str, read: Callable[[], bytes]) -> None:
        maker, takes = self._desk.pictures, self._takes
        size = size_named(self._desk.reading.account.setting(SETTING, MEDIUM.name))

        def make() -> tuple[MadePicture, bytes]:
            data = read()
            return maker.make(data, size, takes), data

        self._desk.jobs.run(make, on_done=self._for_picture(name, size, read), on_failed=self._for_failure(name))

    def _for_picture(self, name: str, size: PictureSize, read: Callable[[], bytes]) -> Callable[[Any], None]:
        def store(outcome: tuple[MadePicture, bytes]) -> None:
            made, source = outcome
            add = self._desk.copy.attachments.add_picture
            now = Measured(made.width, made.height, len(made.original))
            again = _the_same(read, hashlib.sha256(source).digest(), name)
            fit = PictureFit(size.name, now, again, made.from_width, made.from_height)
            fit = replace(fit, size=nearest(fit, size.name))
            done = self._for_stored("picture", name, len(made.original), len(source), fit)
            failed = self._for_failure(name)
            self._desk.jobs.write(add, self._space, made, name, parent=self._album, initiator=INITIATOR, on_done=done, on_failed=failed)

        return store

    def _for_file(self, name: str) -> Callable[[Any], None]:
        def store(data: bytes) -> None:
            media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
            is_video = self._has_videos and media_type.startswith("video/")
            keep = self._desk.copy.attachments
            add = partial(keep.add_video, self._space) if is_video else partial(keep.add_file, self._space, name=name)
            done = self._for_stored("video" if is_video else "file", name, len(data), len(data))
            failed, given = self._for_failure(name), {"data": data, "media_type": media_type, "title": name}
            self._desk.jobs.write(add, **given, initiator=INITIATOR, on_done=done, on_failed=failed)

        return store

    def _for_stored(self, kind: str, name: str, size: int, before: int, fit: PictureFit | None = None) -> Callable[[Any], None]:
        return lambda record: self.ready.emit(Attached(kind, record, name, size, before, fit))

    def _for_failure(self, name: str) -> Callable[[DeskError], None]:
        return lambda error: self.failed.emit(name, error)


def _reading_of(path: Path, limit_bytes: int) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            if path.stat().st_size > limit_bytes:
                raise BadInput("file_too_big", path.name)
            return path.read_bytes()
        except OSError as error:
            raise BadInput("file_unreadable", path.name) from error

    return read


def _no_other_photo(path: Path, limit_bytes: int) -> Callable[[], bytes]:
    read = _reading_of(path, limit_bytes)

    def looked_at() -> bytes:
        data = read()
        if is_other_photo(data):
            raise BadInput("photo_kind", path.name)
        return data

    return looked_at


def _the_same(read: Callable[[], bytes], digest: bytes, name: str) -> Callable[[], bytes]:
    """Reads the file again; another file under its name is refused: the teacher has described the one from before."""

    def again() -> bytes:
        data = read()
        if hashlib.sha256(data).digest() != digest:
            raise BadInput("file_unreadable", name)
        return data

    return again


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise BadInput("not_a_picture", "")
    return bytes(buffer.data().data())
