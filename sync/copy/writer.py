"""The one thread that writes the local copy: the teacher's commands first, each in a transaction of its own."""

from __future__ import annotations

import contextlib
import logging
import queue
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from sync.changes import Changes
from sync.copy.sql import meanings
from sync.copy.unsent_log import UnsentLog
from sync.copy.work import Work

log = logging.getLogger(__name__)
T = TypeVar("T")
TEACHER, EXCHANGE, END = 0, 10, 99
_COMMITS_A_CHECKPOINT = 40
_TURN_S = 0.5
"""So long the exchange writes in one transaction while nobody is there; the commit behind it takes a part of that."""
_THERE_S = 5.0
"""A teacher who wrote so lately may write again, and would wait for such a commit."""
_QUIET_S = 0.05
"""Idle work waits for so long a silence of the exchange: done between two checkpoints of a fast feed it would cost as much as they do."""
Listener = Callable[[Changes], None]


@dataclass(order=True)
class _Job:
    priority: int
    number: int
    run: Callable[[], Any] = field(compare=False)
    name: str = field(compare=False)
    initiator: str = field(compare=False)
    future: Future[Any] = field(compare=False)


class Writer:
    """Runs functions that write, one at a time, each inside one transaction.

    `initiator` "exchange" goes after everything a teacher does. A call from the writer's own thread joins the running transaction.
    """

    def __init__(self, make_db: Callable[[], Any], work: Work, unsent: UnsentLog, *, inline: bool = False, path: str = "") -> None:
        self._make_db = make_db
        self._db: Any = None
        self._work = work
        self._unsent = unsent
        self._path = path
        self._inline = inline
        self._jobs: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._numbers = count()
        self._listeners: list[Listener] = []
        self._idle: Callable[[], object] = lambda: None
        self._has_idle_work: Callable[[], bool] = lambda: False
        self._thread: int | None = None
        self._is_running = False
        self._is_closed = False
        self._background_commits = 0
        self._turn_began_s, self._there_s = 0.0, -_THERE_S
        self._ended = threading.Event()
        self._lock = threading.RLock()

    def start(self) -> None:
        """Begin to write; what was submitted before waits until then."""
        if not self._inline:
            self._work.ports.threads.start("writer", self._loop)

    def submit(self, fn: Callable[..., T], *args: Any, initiator: str = "", priority: int | None = None, **kw: Any) -> Future[T]:
        """Run `fn` on the writer in its own transaction; the future has its value or error. Any thread."""
        rank = (EXCHANGE if initiator == "exchange" else TEACHER) if priority is None else priority
        name = getattr(fn, "__qualname__", type(fn).__name__)
        future: Future[T] = Future()
        job = _Job(rank, next(self._numbers), lambda: fn(*args, **kw), name, initiator, future)
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the local copy is closed")
            if not self._inline:
                self._jobs.put(job)
        if self._inline:
            with self._lock:
                self._perform(job)
        return future

    def call(self, fn: Callable[..., T], *args: Any, initiator: str = "", priority: int | None = None, **kw: Any) -> T:
        """Run `fn` on the writer and wait for its value. Raises what it raised; CopyUnusable for the disk's faults."""
        if self._is_running and threading.get_ident() == self._thread:
            return fn(*args, **kw)
        return self.submit(fn, *args, initiator=initiator, priority=priority, **kw).result()

    def on_changed(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the Changes of every commit, on the writer's thread; the answer ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def when_idle(self, act: Callable[[], object], is_needed: Callable[[], bool]) -> None:
        """Call `act` in a transaction of its own once nothing waits and `is_needed` (asked on the writer's thread)."""
        self._idle, self._has_idle_work = act, is_needed

    @property
    def is_idle(self) -> bool:
        """True if nothing waits to be written, and everybody has been told of what was."""
        return not self._jobs.unfinished_tasks and not self._is_running

    def may_go_on(self) -> bool:
        """True while what is being written may take more into its transaction: nobody waits, nor wrote just now, and it is short yet."""
        if self._work.ports.clock.monotonic_s() - self._turn_began_s > _TURN_S or self._turn_began_s - self._there_s < _THERE_S:
            return False
        return self._jobs.empty()

    def close(self) -> None:
        """Finish what waits, then end the thread. May be called twice."""
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
            self._jobs.put(_Job(END, next(self._numbers), lambda: None, "end", "", Future()))
        if not self._inline and not sys.is_finalizing():  # at the interpreter's end the thread is gone and would be waited for for ever
            self._ended.wait()

    def _loop(self) -> None:
        self._thread = threading.get_ident()
        try:
            self._write_until_closed()
        finally:
            self._ended.set()

    def _write_until_closed(self) -> None:
        patience_s: float | None = _QUIET_S
        while True:
            try:
                job = self._jobs.get(timeout=patience_s)
            except queue.Empty:
                patience_s = 0.0 if self._do_idle() else None
                continue
            if job.priority == END:
                return
            self._perform(job)
            self._jobs.task_done()
            patience_s = _QUIET_S if job.priority >= EXCHANGE else 0.0

    def _do_idle(self) -> bool:
        try:
            is_needed = self._has_idle_work()
        except Exception as fault:  # the file's: it is told to whoever writes next, and the writer must live to tell it
            log.warning("idle work was not looked for: %s", type(fault).__name__)
            return False
        if not is_needed:
            return False
        job = _Job(EXCHANGE, next(self._numbers), self._idle, "idle", "idle", Future())
        self._perform(job)
        error = job.future.exception()
        if error is not None:
            log.warning("idle work failed: %s", type(error).__name__)
        return error is None

    def _perform(self, job: _Job) -> None:
        if not job.future.set_running_or_notify_cancel():
            return
        if self._inline:
            self._thread = threading.get_ident()
        was_running, self._is_running = self._is_running, True
        try:
            value, changes = self._in_transaction(job)
        except BaseException as error:
            job.future.set_exception(error)
            return
        finally:
            self._is_running = was_running
        self._announce(changes)
        job.future.set_result(value)
        if job.priority >= EXCHANGE:
            self._move_log_into_file()

    def _in_transaction(self, job: _Job) -> tuple[Any, Changes]:
        work, commits = self._work, self._work.ports.commits
        self._turn_began_s = work.ports.clock.monotonic_s()
        if job.priority < EXCHANGE:
            self._there_s = self._turn_began_s
        work.begin()
        with meanings(self._path):
            if self._db is None:
                self._db = self._make_db()
            with self._db.atomic():
                value = job.run()
                put, done = work.to_log()
                # The log first: text on the disk whose database row is missing can be rebuilt, the other way round it is lost.
                self._unsent.put(put)
                commits.before(job.name)
            commits.after(job.name)
        with contextlib.suppress(OSError):  # a log that remembers too much is harmless: sent work is answered "duplicate"
            self._unsent.done(done)
        return value, work.finish(job.initiator)

    def _move_log_into_file(self) -> None:
        """Every few background commits; a teacher's commit must not pay for it."""
        self._background_commits += 1
        if self._background_commits >= _COMMITS_A_CHECKPOINT:
            self._background_commits = 0
            with contextlib.suppress(Exception):  # busy readers or a full disk: the next one does it
                self._db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _announce(self, changes: Changes) -> None:
        if not changes.touched:
            return
        for listener in list(self._listeners):
            try:
                listener(changes)
            except Exception:
                log.exception("a listener failed")
