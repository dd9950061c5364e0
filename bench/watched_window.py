"""One desk's window, watched from inside its own loop of events; told what to do by its arguments, answers one JSON line.

`arrive HOME PASSPHRASE PORTAL COUNT`: the longest the window was not heard while so many records arrived.
`act HOME PASSPHRASE`: from key presses to the end of the painting that follows, in messages and in the search field.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from bench.window import NOBODY
from desktop.application import Application
from desktop.building import unlock
from desktop.collecting import keep_what_stands
from desktop.profiles import Profiles
from desktop.running_desk import RunningDesk
from desktop.starting import TURN_S, make_qt_application
from sync.adapters.system import system_ports
from sync.engine.line_rules import SETTING, LineRules

W = TypeVar("W", bound=QWidget)
KEYS, LETTERS = 150, "plastic beach light measured together"
_SCHEDULED = Path("/proc/thread-self/schedstat")
_LONGEST_S, _NOTHING_CAME_S, _NO_PAINT_S, _SETTLE_S = 900.0, 60.0, 0.25, 3.0


class Paintings(QObject):
    """Notes when anything was painted last."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.last = 0.0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.last = time.perf_counter()
        return False


@dataclass(frozen=True)
class Turn:
    """What one turn of the loop took, in milliseconds: by the wall, of the thread's own CPU, and ready to run while no core was free."""

    wall_ms: float
    cpu_ms: float
    no_core_ms: float

    @classmethod
    def now(cls) -> Turn:
        """The counters as they stand."""
        waited_ns = int(_SCHEDULED.read_text().split()[1]) if _SCHEDULED.exists() else 0
        return cls(time.perf_counter() * 1000, time.thread_time() * 1000, waited_ns / 1e6)

    def __sub__(self, before: Turn) -> Turn:
        return Turn(self.wall_ms - before.wall_ms, self.cpu_ms - before.cpu_ms, self.no_core_ms - before.no_core_ms)

    @property
    def heard_ms(self) -> float:
        """How long nothing was heard on a computer that has nothing else to do."""
        return self.wall_ms - self.no_core_ms


def opened(app: QApplication, home: Path, passphrase: str, portal: str) -> Application:
    """The window, as after the unlock screen, with the program's own turn of threads and its own rule for the garbage."""
    sys.setswitchinterval(TURN_S)
    keep_what_stands()
    ports = system_ports()
    profiles = Profiles(home, ports.files)
    name = profiles.names()[0]
    application = Application(app, profiles, ports, portal)
    application.open_desk(profiles.get(name), unlock(profiles.folder(name), ports, None, passphrase))
    if application.desk is not None:  # nobody is there to be asked
        copy = application.desk.opened.copy
        copy.writer.call(copy.session.put_setting, SETTING, LineRules(ask_bytes=0).stored())
    return application


def arriving(desk: RunningDesk, count: int) -> dict[str, Any]:
    """Pump events until all has come; each pump is one block. Milliseconds; of the worst also its own CPU and how long no core was free."""
    turns, began = list[Turn](), time.monotonic()
    moved, known = began, 0
    while known < count and time.monotonic() - began < _LONGEST_S and time.monotonic() - moved < _NOTHING_CAME_S:
        before = Turn.now()
        QCoreApplication.processEvents()
        turns.append(Turn.now() - before)
        time.sleep(0.001)
        if len(turns) % 500 == 0:
            now = desk.opened.copy.reading.records.count("update")
            moved, known = (time.monotonic() if now > known else moved), now
    worst = max(turns, key=lambda turn: turn.heard_ms)
    of_all = {"over_50": sum(turn.heard_ms > 50 for turn in turns), "most_cpu": max(turn.cpu_ms for turn in turns)}
    told = {"longest": worst.heard_ms, "its_cpu": worst.cpu_ms, "no_core": worst.no_core_ms, **of_all}
    return {**told, "came": known, "seconds": time.monotonic() - began}


def acting(desk: RunningDesk, paintings: Paintings) -> dict[str, Any]:
    """Down through the conversations, then letters into the search field."""
    times = list[float]()
    _pump(_SETTLE_S)
    desk.window.navigator.go_to("messages")
    _pump(_SETTLE_S)
    listed = max(_shown(desk, QAbstractItemView), key=_rows)
    times += [_pressed(listed, Qt.Key.Key_Down, "", paintings) for _ in range(min(KEYS, _rows(listed) - 1))]
    desk.window.navigator.go_to("search")
    _pump(_SETTLE_S)
    field = _shown(desk, QLineEdit)[0]
    times += [_pressed(field, Qt.Key(0), letter, paintings) for letter in (LETTERS * 5)[:KEYS]]
    return {"times": [one for one in times if one > 0], "asked": len(times)}


def _pressed(widget: QWidget, key: Qt.Key, text: str, paintings: Paintings) -> float:
    """Milliseconds until the painting after it is over; 0 where nothing was painted."""
    began = time.perf_counter()
    QCoreApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
    painted = 0.0
    while not painted and time.perf_counter() - began < _NO_PAINT_S:
        QCoreApplication.processEvents()
        painted = (time.perf_counter() - began) * 1000 if paintings.last > began else 0.0
    _pump(0.05)
    return painted


def _pump(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.001)


def _shown(desk: RunningDesk, kind: type[W]) -> list[W]:
    room = desk.window.stack.currentWidget()
    return [one for one in room.findChildren(kind) if one.isVisible()]


def _rows(view: QAbstractItemView) -> int:
    model = view.model()
    return model.rowCount() if model is not None else 0


def main(what: str, home: str, passphrase: str, portal: str = NOBODY, count: str = "0") -> None:
    """One measurement."""
    app = make_qt_application()
    paintings = Paintings(app)
    application = opened(app, Path(home), passphrase, portal)
    desk = application.desk
    assert desk is not None
    acts: dict[str, Callable[[], dict[str, Any]]] = {
        "arrive": lambda: arriving(desk, int(count)),
        "act": lambda: acting(desk, paintings),
    }
    told = acts[what]()
    application.close()
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
