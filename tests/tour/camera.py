"""Takes the tour's pictures and keeps the list of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


class Camera:
    """Numbers pictures in the order they are taken: `03-update-waiting.png`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: list[str] = []
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    def take(self, name: str, window: QWidget) -> None:
        """What the window shows now."""
        for _ in range(12):  # a change of height goes up through the layouts one turn at a time
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        file = f"{len(self.names) + 1:02}-{name}.png"
        window.grab().save(str(self.folder / file))
        self.names.append(file)
        print(f"  {file}", flush=True)
