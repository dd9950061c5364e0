"""`export`: a whole project, or the evidence of a label application, as PDF, ZIP or folder."""

from __future__ import annotations

import os
from argparse import Namespace

from desktop.cli.opening import opened
from desktop.cli.printing import print_counts, print_json
from desktop.cli.writing import find_project
from sync.adapters.system import system_ports


def run_export(arguments: Namespace) -> int:
    """Write the copy; nothing is ever overwritten."""
    from PySide6.QtGui import QGuiApplication

    from ui.packs.writing import Order, fill

    if QGuiApplication.instance() is None:
        # Text on paper needs fonts, never a screen.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["twindesk"])
    target, now = arguments.to.absolute(), system_ports().clock.now_utc()
    with opened(arguments) as desk:
        reading = desk.copy.reading
        if arguments.application is not None:
            order = Order("evidence", arguments.application, target, now)
        else:
            order = Order("space", find_project(reading.spaces.all(), arguments.project).id, target, now)
        written = fill(order, reading, lambda _done, _total, _name: None)
    counts = {"file": str(target), "files": written.files, "missing": written.missing, "bytes": written.bytes}
    print_json(counts) if arguments.json else print_counts(counts)
    del application
    return 0
