"""Keeps what is being added to Materials as it is written, so that nothing of it is lost by going elsewhere, a lock or a power cut."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from sync.errors import BadInput
from sync.records import ItemState
from ui.desk import Desk
from ui.editor.attaching import Attached
from ui.pictures.fitting import stored_fit
from ui.twinspace import commands
from ui.twinspace.commands import Described
from ui.twinspace.handful import Handful

ADDING = "adding_materials"
"""The setting of the profile: space → what is being added there."""
_AUTOSAVE_MS = 1500
Kept = dict[str, Any]


class HandfulKeeper(QObject):
    """Writes the words of `now()` to the attached records, and which they are and where they go to a setting of the profile."""

    def __init__(self, desk: Desk, space: str, now: Callable[[], tuple[Handful, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space, self._now = desk, space, now
        self._written: dict[str, Described] = {}
        self._later = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._later.timeout.connect(self._save)

    def touch(self) -> None:
        """Something was added, written or taken out."""
        if (self._written or self._now()[0].added) and not self._later.isActive():
            self._later.start()

    def flush(self) -> None:
        """On the disk when this returns: at close and at lock. Raises CopyUnusable."""
        if self._later.isActive():
            self._later.stop()
            self._desk.copy.writer.call(self._write, *self._row(), initiator=commands.INITIATOR)

    def end(self) -> None:
        """It was sent or thrown away."""
        self._later.stop()
        self._desk.jobs.write(self._write, {}, None, initiator=commands.INITIATOR)

    def _save(self) -> None:
        self._desk.jobs.write(self._write, *self._row(), initiator=commands.INITIATOR)

    def _row(self) -> tuple[dict[str, Described], Kept | None]:
        handful, home = self._now()
        words = handful.words()
        new = {record: said for record, said in words.items() if self._written.get(record) != said}
        self._written = words
        items = [[one.id, one.kind, one.name, handful.consents.get(one.id, "")] for one in handful.added.values()]
        return new, {"items": items, "home": home} if items else None

    def _write(self, said: dict[str, Described], kept: Kept | None) -> None:
        """Thread: the writer."""
        for picture, one in said.items():
            with contextlib.suppress(BadInput):  # it was taken out, or covered, a moment ago
                self._desk.copy.attachments.describe(picture, one.alt, one.caption, one.consent or None)
        self._desk.copy.session.change_setting(ADDING, lambda before: _with(before, self._space, kept))


def kept_handful(desk: Desk, space: str) -> tuple[Handful, str]:
    """What was begun in a space and is still here unsent, and the album or folder it was to go into."""
    kept: Kept = (desk.reading.account.setting(ADDING) or {}).get(space) or {}
    handful = Handful()
    for record, kind, name, consent in kept.get("items", ()):
        row = desk.reading.pictures.get(record)
        if row is None or row.state is not ItemState.DRAFT:
            continue
        size = row.original.size_bytes if row.original is not None else 0
        handful.took(Attached(kind, record, name, size, 0, stored_fit(row.original) if kind == "picture" else None))
        handful.captions[record], handful.consents[record] = row.caption, consent
        if kind == "picture":
            handful.alts[record] = row.alt
    return handful, str(kept.get("home", ""))


def _with(before: object, space: str, kept: Kept | None) -> dict[str, Kept]:
    spaces = {key: one for key, one in before.items() if key != space} if isinstance(before, dict) else {}
    return {**spaces, space: kept} if kept else spaces
