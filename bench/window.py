"""The desk's window on a profile that is open already, as after the unlock screen: `python -m bench.window HOME PASSPHRASE`."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.application import Application
from desktop.building import unlock
from desktop.ending import EndAsked
from desktop.profiles import Profiles
from desktop.starting import make_qt_application
from sync.adapters.system import system_ports

NOBODY = "http://127.0.0.1:9"
"""A portal that is not there: nothing comes in while it is measured."""


def main(home: Path, passphrase: str) -> int:
    """Until the window is closed."""
    app, ports = make_qt_application(), system_ports()
    profiles = Profiles(home, ports.files)
    name = profiles.names()[0]
    application = Application(app, profiles, ports, NOBODY)
    EndAsked(application.quit, app)
    application.open_desk(profiles.get(name), unlock(profiles.folder(name), ports, None, passphrase))
    try:
        return app.exec()
    finally:
        application.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
