"""Pictures of widgets drawn offscreen, and a bare window: `python -m tests.support.window_shots OUT.png [dark] [rtl] [large] [narrow]`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.window import MainWindow, WindowFacts
from tests.support.small_desk import small_desk
from ui.style.theme import Look, ThemeSource, theme_source
from ui.widgets.frames import EmptyState


class NoWishes:
    """An application that hears every wish and does nothing."""

    def sign_in(self) -> None: ...

    def sign_out(self) -> None: ...

    def lock(self) -> None: ...

    def open_browser(self) -> None: ...

    def look_changed(self, look: Look) -> None: ...

    def window_closed(self, geometry: bytes) -> None: ...


def offscreen_app(look: Look | None = None, *, is_rtl: bool = False) -> QApplication:
    """The one application, with the theme in place."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale("en_GB"))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    source = theme_source() or ThemeSource(app)
    source.set_look(look or Look("light"))
    return app


def shot(widget: QWidget, path: Path, width: int = 1366, height: int = 768) -> Path:
    """Show `widget` at that size, let it lay itself out, and save its picture."""
    widget.resize(width, height)
    widget.show()
    for _ in range(3):
        QApplication.processEvents()
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path


def bare_window() -> MainWindow:
    """The frame around empty rooms."""
    room: Callable[[QWidget], QWidget] = lambda parent: EmptyState("A room stands here.", "", "today", parent=parent)  # noqa: E731
    makers = dict.fromkeys(("today", "twinspace", "messages", "sending", "search"), room)
    return MainWindow(small_desk(), makers, NoWishes(), WindowFacts("Shkodër, Albania"))


def main(words: list[str]) -> int:
    """Draw the bare window in the wanted look."""
    scheme = next((word for word in words if word in ("dark", "highContrast")), "light")
    offscreen_app(Look(scheme, "large" in words), is_rtl="rtl" in words)
    window = bare_window()
    print(shot(window, Path(words[0]), 1024 if "narrow" in words else 1366))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
