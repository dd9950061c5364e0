"""Keeps meetings, events and deadlines as a file that every calendar program takes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from sync.calendar.ics import calendar_file_name, calendar_text, entry_of
from sync.copy.agenda_rows import AgendaRow
from sync.errors import CopyUnusable
from ui.bus import Notice
from ui.desk import Desk
from ui.error_words import words_for


def ask_where_to_keep(parent: QWidget, desk: Desk, rows: Sequence[AgendaRow], name: str) -> None:
    """Ask for a place with the dialog of the system, then write; nothing happens without rows."""
    if not rows:
        return
    title = QCoreApplication.translate("Calendar", "Save for your calendar program", "file dialog, title")
    kinds = QCoreApplication.translate("Calendar", "Calendar file (*.ics)", "file dialog, kind of file")
    path, _ = QFileDialog.getSaveFileName(parent, title, calendar_file_name(name), kinds)
    if path:
        keep(desk, rows, name, Path(path if path.lower().endswith(".ics") else f"{path}.ics"))


def keep(desk: Desk, rows: Sequence[AgendaRow], name: str, path: Path) -> None:
    """Write the file and say so, or why not."""
    text = calendar_text([entry_of(row) for row in rows], name, desk.clock.now_utc())
    said = QCoreApplication.translate("Calendar", "Saved: %1. Open it with your calendar program.", "notice: %1 is a file name")
    desk.jobs.run(
        _write,
        path,
        text,
        on_done=lambda _done: desk.bus.say.emit(Notice(said.replace("%1", path.name), "ok")),
        on_failed=lambda error: desk.bus.say.emit(Notice(words_for(error).line(), "bad")),
    )


def _write(path: Path, text: str) -> None:
    """Lines end as calendar programs want them. Raises CopyUnusable (disk_full, read_only). Thread: any but the UI's."""
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise CopyUnusable("disk_full" if error.errno == 28 else "read_only", str(path)) from error
