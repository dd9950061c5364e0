"""The least that PySide6 can show: one window with a list of 200 lines. What is beyond this is ours to spend."""

from __future__ import annotations

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QMainWindow


def main() -> int:
    """Until the window is closed."""
    app = QApplication(sys.argv)
    window, lines = QMainWindow(), QListView()
    lines.setModel(QStringListModel([f"line {number}" for number in range(200)]))
    window.setCentralWidget(lines)
    window.setWindowTitle("A list")
    window.resize(900, 600)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
