"""Work off the Qt thread: writes go to the one writer, heavy reads to one reader, the rest to a small pool; outcomes come back here."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from sync.errors import DeskError

OnDone = Callable[[Any], None]
OnFailed = Callable[[DeskError], None]


class WriterPort(Protocol):
    """The part of `sync.copy.writer.Writer` that the window uses."""

    def submit(self, fn: Callable[..., Any], *args: Any, initiator: str = "", **kw: Any) -> Future[Any]: ...


class _Job:
    """What was asked for. It may hold widgets, so the Qt thread keeps it to the end, and has the last hand on it."""

    def __init__(self, fn: Callable[..., Any] | None, on_done: OnDone | None, on_failed: OnFailed | None) -> None:
        self.fn, self.on_done, self.on_failed = fn, on_done, on_failed
        self.error: BaseException | None = None


class Jobs(QObject):
    """Runs jobs and delivers their outcomes on the Qt thread, unless the receiver has died meanwhile.

    A `DeskError` goes to `on_failed` (or, without one, to the signal `failed`); any other exception is a bug and is raised
    on the Qt thread, where the crash report takes it. A job never touches a widget; a widget, model or
    timer that only a job still holds is destroyed on the Qt thread, where alone that may happen.

    Signals:
        failed(DeskError): a job without `on_failed` met an error the teacher should hear of.
    """

    failed = Signal(object)
    _finished = Signal(object)

    def __init__(
        self,
        writer: WriterPort,
        open_reading: Callable[[], Any],
        *,
        reader: Executor | None = None,
        pool: Executor | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._writer = writer
        self._open_reading = open_reading
        self._reader = reader or ThreadPoolExecutor(1, thread_name_prefix="reader")
        self._pool = pool or ThreadPoolExecutor(2, thread_name_prefix="work")
        self._reading: Any = None
        self._jobs: dict[int, _Job] = {}
        self._numbers = count()
        self._is_closed = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def running_count(self) -> int:
        """Jobs whose outcome was not delivered yet (stories wait for 0)."""
        return len(self._jobs)

    def write(
        self,
        fn: Callable[..., Any],
        *args: Any,
        initiator: str,
        on_done: OnDone | None = None,
        on_failed: OnFailed | None = None,
        **kw: Any,
    ) -> None:
        """Run one command in one transaction on the writer."""
        future = self._writer.submit(fn, *args, initiator=initiator, **kw)
        self._follow(self._begin(_Job(None, on_done, on_failed)), future)

    def read(self, fn: Callable[[Any], Any], on_done: OnDone, on_failed: OnFailed | None = None) -> None:
        """Run `fn(reading)` on the reader thread with that thread's own Reading. After `close` nothing is run."""
        if self._is_closed:
            return
        number = self._begin(_Job(fn, on_done, on_failed))
        self._follow(number, self._reader.submit(self._read, number))

    def run(self, fn: Callable[..., Any], *args: Any, on_done: OnDone, on_failed: OnFailed | None = None) -> None:
        """Run other slow work (decode a picture, write a file) on a small pool. After `close` nothing is run."""
        if self._is_closed:
            return
        number = self._begin(_Job(partial(fn, *args), on_done, on_failed))
        self._follow(number, self._pool.submit(self._work, number))

    def close(self) -> None:
        """Wait for what runs; nothing is delivered any more. The reader's Reading is closed on its own thread. Safe to call twice."""
        if self._is_closed:
            return
        self._is_closed = True
        self._reader.submit(self._close_reading)
        self._reader.shutdown(wait=True)
        self._pool.shutdown(wait=True)

    def _begin(self, job: _Job) -> int:
        number = next(self._numbers)
        self._jobs[number] = job
        return number

    def _read(self, number: int) -> Any:
        if self._reading is None:
            self._reading = self._open_reading()
        return self._work(number, self._reading)

    def _work(self, number: int, *args: Any) -> Any:
        """On another thread, which lets go of the job before its end is told. An error would hold the frames that hold the job."""
        job = self._jobs[number]
        try:
            return job.fn(*args) if job.fn is not None else None
        except BaseException as error:
            job.error = error
            return None
        finally:
            del job

    def _close_reading(self) -> None:
        close = getattr(self._reading, "close", None)
        if close is not None:
            close()
        self._reading = None

    def _follow(self, number: int, future: Future[Any]) -> None:
        future.add_done_callback(lambda done: self._post((number, done)))

    def _post(self, outcome: tuple[int, Future[Any]]) -> None:
        if not self._is_closed and isValid(self):
            self._finished.emit(outcome)

    @Slot(object)
    def _on_finished(self, outcome: tuple[int, Future[Any]]) -> None:
        number, future = outcome
        job = self._jobs.pop(number)
        if future.cancelled():
            return
        error = job.error or future.exception()
        if error is None:
            if job.on_done is not None and _is_alive(job.on_done):
                job.on_done(future.result())
        elif isinstance(error, DeskError):
            if job.on_failed is None:
                self.failed.emit(error)
            elif _is_alive(job.on_failed):
                job.on_failed(error)
        else:
            raise error


def _is_alive(callback: Callable[..., Any]) -> bool:
    """False if `callback` is a method of a Qt object that was deleted, or a closure over one."""
    owners = [getattr(callback, "__self__", None)]
    owners += [cell.cell_contents for cell in getattr(callback, "__closure__", None) or () if _is_filled(cell)]
    return all(isValid(owner) for owner in owners if isinstance(owner, QObject))


def _is_filled(cell: Any) -> bool:
    try:
        _ = cell.cell_contents
    except ValueError:
        return False
    return True
