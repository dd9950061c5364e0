"""A Desk of hand-made rows: real bus, real jobs, a writer that runs at once and remembers what it was asked to do."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from types import SimpleNamespace
from typing import Any

from desktop.pictures import QtPictureMaker
from sync.adapters.system import SystemClock
from sync.copy.rows import DeskStatus, Today
from sync.records import Author
from tests.support.small_desk import SmallLine
from ui.bus import Bus
from ui.desk import Desk
from ui.jobs import Jobs

MARIA = Author("p-maria", "Maria Kelmendi", "AL")
NOW = "2024-05-03T12:30:00Z"
EMPTY_TODAY = Today(None, (), 0, 0, 0, 0, ())


class StandingClock(SystemClock):
    """The real clock, but what it says stands still."""

    def __init__(self, now: str = NOW) -> None:
        super().__init__()
        self.now = now

    def now_utc(self) -> str:
        return self.now


class AtOnce(Executor):
    """Runs each job in the calling thread."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kw: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kw))
        except Exception as error:
            done.set_exception(error)
        return done


class WriterAtOnce(AtOnce):
    """The writer as Jobs sees it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, initiator: str = "", **kw: Any) -> Future[Any]:  # type: ignore[override]
        return super().submit(fn, *args, **kw)


class Asked:
    """Stands for a write room of the copy: every method call is written down in `calls`, and answers what `answers` says."""

    def __init__(self, name: str, calls: list[tuple[Any, ...]], answers: dict[str, Any]) -> None:
        self._name, self._calls, self._answers = name, calls, answers

    def __getattr__(self, method: str) -> Callable[..., Any]:
        def call(*args: Any, **kw: Any) -> Any:
            self._calls.append((f"{self._name}.{method}", *args, *([kw] if kw else [])))
            return self._answers.get(f"{self._name}.{method}")

        return call


class HandMadeDesk(Desk):
    """`calls` holds what was asked of the copy, in order; `reading` is the namespace given."""

    def __init__(self, reading: Any, status: DeskStatus | None = None, answers: dict[str, Any] | None = None) -> None:
        self.calls: list[tuple[Any, ...]] = []
        rooms = ("intentions", "drafts", "attachments", "conflicts", "visits", "outbox", "uploads")
        copy = SimpleNamespace(**{room: Asked(room, self.calls, answers or {}) for room in rooms})
        state = SimpleNamespace(last_visit_utc="2024-05-02T13:40:00Z", own_space="own", person=MARIA)
        copy.session = SimpleNamespace(read=lambda: state, own_space="own", account=MARIA.id, setting=lambda _key, default=None: default)
        copy.session.change_setting = lambda key, change: self.calls.append(("session.change_setting", key, change(None)))
        copy.writer = SimpleNamespace(call=lambda fn, *args, **_: fn(*args))
        jobs = Jobs(WriterAtOnce(), lambda: reading, reader=AtOnce(), pool=AtOnce())
        line = SmallLine(status or DeskStatus("offline", bytes_up_per_s=8000, bytes_down_per_s=32000))
        clock, pictures = StandingClock(), QtPictureMaker()
        super().__init__(reading, jobs, Bus(), copy, clock, MARIA, line, pictures)  # type: ignore[arg-type]
