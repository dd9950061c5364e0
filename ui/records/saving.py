"""Asks where a file or picture is to be kept, and writes it there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desk import Desk
from ui.records import commands


def ask_where_to_save(parent: QWidget, desk: Desk, record: str) -> QFileDialog:
    """Open the dialog of the system over `parent`; nothing waits meanwhile."""
    dialog = QFileDialog(parent, QCoreApplication.translate("ProjectView", "Save as", "file dialog, title"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(commands.file_name(desk, record))
    dialog.fileSelected.connect(lambda path: commands.save_file(desk, record, Path(path), lambda _size: None))
    dialog.open()
    return dialog
