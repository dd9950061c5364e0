"""Makes pictures of a draft in another size, and measures what a size weighs, off the Qt thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from sync.copy.reading.reader import Reading
from sync.errors import BadInput, DeskError
from sync.picture_sizes import SETTING, Measured, Takes, size_named, takes_of
from sync.ports import MadePicture
from ui.desk import Desk
from ui.pictures.fitting import AS_IT_IS, PictureFit, nearest

INITIATOR = "editor"
MOST_MEASURED = 3
"""So many pictures are measured in every size when the teacher looks; of more the sizes stay guesses until one is chosen."""


class Resizing(QObject):
    """One for all pictures of a draft.

    Signals:
        started(str), ended(str): work on this picture begins, is over.
        resized(str, PictureFit): it is stored in its new size; the record is the same.
        failed(str, DeskError): it stays as it is.
        measured(): `expected` knows more.
    """

    started = Signal(str)
    ended = Signal(str)
    resized = Signal(str, object)
    failed = Signal(str, object)
    measured = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[tuple[str, int, str], Measured] = {}
        self._asked: set[tuple[str, int, str]] = set()
        self._busy: set[str] = set()
        self._wanted: dict[str, str] = {}

    @property
    def is_busy(self) -> bool:
        """True while a picture is being made in another size."""
        return bool(self._busy)

    @property
    def bytes_up_per_s(self) -> float:
        """The measured speed, 0 without one."""
        return self._desk.line.status().bytes_up_per_s

    @property
    def takes(self) -> Takes:
        """What the portal takes."""
        return takes_of(self._desk.reading.account.limits())

    def expected(self, picture: str, fit: PictureFit, name: str) -> Measured:
        """What a choice weighs, as exactly as is known."""
        return self._known.get((picture, fit.now.size_bytes, name)) or fit.expected(name)

    def measure(self, fits: Mapping[str, PictureFit]) -> None:
        """Make every choice once to know its bytes; nothing is kept."""
        for picture, fit in fits.items() if len(fits) <= MOST_MEASURED else ():
            for name in fit.choices:
                key = (picture, fit.now.size_bytes, name)
                if name not in (fit.size, AS_IT_IS) and key not in self._asked:
                    self._asked.add(key)
                    act = partial(self._desk.pictures.measure, size=size_named(name), takes=self.takes)
                    self._with_bytes(picture, fit, act, partial(self._on_measured, key), lambda _error: None)

    def choose(self, fits: Mapping[str, PictureFit], name: str) -> None:
        """Make these pictures in the size of this name, each as near to it as it can; the next pictures are made in it too."""
        if name != AS_IT_IS:
            self._desk.jobs.write(self._desk.copy.session.put_setting, SETTING, name, initiator=INITIATOR)
        for picture, fit in fits.items():
            wanted = nearest(fit, name)
            if picture in self._busy:
                self._wanted[picture] = name  # the arrow keys pass over sizes nobody wants: the last one counts
            elif wanted not in (fit.size, AS_IT_IS):
                self._resize(picture, fit, wanted)

    def _resize(self, picture: str, fit: PictureFit, name: str) -> None:
        self._busy.add(picture)
        self.started.emit(picture)
        act = partial(self._desk.pictures.make, size=size_named(name), takes=self.takes)
        self._with_bytes(picture, fit, act, partial(self._store, picture, fit, name), partial(self._on_failed, picture))

    def _store(self, picture: str, fit: PictureFit, name: str, made: MadePicture) -> None:
        now = Measured(made.width, made.height, len(made.original))
        new = replace(fit, size=name if fit.read is not None else AS_IT_IS, now=now)
        remake = self._desk.copy.attachments.remake_picture
        done, failed = (lambda _none: self._on_stored(picture, new)), partial(self._on_failed, picture)
        self._desk.jobs.write(remake, picture, made, initiator=INITIATOR, on_done=done, on_failed=failed)

    def _on_stored(self, picture: str, fit: PictureFit) -> None:
        self._busy.discard(picture)
        self.resized.emit(picture, fit)
        self.ended.emit(picture)
        wanted = self._wanted.pop(picture, "")
        if wanted:
            self.choose({picture: fit}, wanted)

    def _on_failed(self, picture: str, error: DeskError) -> None:
        self._busy.discard(picture)
        self._wanted.pop(picture, None)
        self.failed.emit(picture, error)
        self.ended.emit(picture)

    def _on_measured(self, key: tuple[str, int, str], found: Measured) -> None:
        self._known[key] = found
        self.measured.emit()

    def _with_bytes(
        self,
        picture: str,
        fit: PictureFit,
        act: Callable[[bytes], Any],
        done: Callable[[Any], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Run `act` on the bytes the picture is made of."""
        read = fit.read
        if read is not None:
            self._desk.jobs.run(lambda: act(read()), on_done=done, on_failed=failed)
            return

        def stored(reading: Reading) -> bytes:
            row = reading.pictures.get(picture)
            data = reading.pictures.data(row.original.sha256) if row is not None and row.original is not None else None
            if data is None:
                raise BadInput("media_missing", picture)
            return data

        self._desk.jobs.read(stored, lambda data: self._desk.jobs.run(act, data, on_done=done, on_failed=failed), failed)
