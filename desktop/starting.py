"""Starting the window: the Qt application, the home, one instance, logs and crash reports."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.application import Application
from desktop.collecting import keep_what_stands
from desktop.crash import catch_bugs
from desktop.ending import EndAsked
from desktop.first_paint import AfterFirstPaint
from desktop.logs import start_logging, stop_logging
from desktop.paths import default_home, usable_home
from desktop.profiles import Profiles
from desktop.single_instance import SingleInstance
from sync.adapters.system import system_ports

if TYPE_CHECKING:
    from argparse import Namespace

TURN_S = 0.001
"""While news come in, two threads are busy beside the window's: at Python's 5 ms a turn, each question of a list would wait 5 to 10 ms."""


def make_qt_application() -> QApplication:
    """The one QApplication, with TwinDesk's names."""
    if QApplication.instance() is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        QGuiApplication.setDesktopFileName("twindesk")
    app = QApplication.instance() or QApplication([sys.argv[0] or "twindesk"])
    if not isinstance(app, QApplication):
        raise RuntimeError("a QCoreApplication is in the way")
    app.setApplicationName("TwinDesk")
    return app


def run_window(arguments: Namespace) -> int:
    """Open the window and stay until it is closed. Raises DeskError before anything is on screen."""
    app = make_qt_application()
    sys.setswitchinterval(TURN_S)
    ports = system_ports()
    home = Path(mkdtemp(prefix="twindesk-")) if arguments.demo else usable_home(arguments.home or default_home())
    single = SingleInstance(home)
    if not arguments.demo and not single.is_first():
        return 0
    handler = start_logging(home)
    application = Application(app, Profiles(home, ports.files), ports, arguments.portal)
    catch_bugs(home, ports.clock.now_utc, lambda: _say_bug(application))
    single.show_asked.connect(lambda: _show_in_front(app))
    EndAsked(application.quit, app)
    try:
        if arguments.demo:
            from desktop.demo import Demo

            application.open_demo_desk(Demo.start(ports))
        else:
            application.begin(arguments.profile)
        _once_shown(app, lambda: _go_on(single))
        return app.exec()
    finally:
        application.close()
        single.close()
        stop_logging(handler)
        if arguments.demo:
            shutil.rmtree(home, ignore_errors=True)


def _once_shown(app: QApplication, act: Callable[[], None]) -> None:
    window = next((window for window in app.topLevelWidgets() if window.isVisible()), None)
    if window is None:
        act()
    else:
        AfterFirstPaint(window, act)


def _go_on(single: SingleInstance) -> None:
    """What the first window did not wait for."""
    keep_what_stands()
    single.listen()


def _show_in_front(app: QApplication) -> None:
    for window in app.topLevelWidgets():
        if window.isVisible():
            window.raise_()
            window.activateWindow()


def _say_bug(application: Application) -> None:
    if application.desk is not None:
        from ui.bus import Notice

        text = application.tr("Something unexpected happened. Your texts are saved.", "notice bar after a bug was met")
        application.desk.bus.say.emit(Notice(text, "bad"))
