"""What is looked after on a healthy line, one task a turn: weekly the portal's limits and each space's audit, daily old things let go."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from datetime import timedelta

from sync.client.portal import Portal
from sync.client.times import utc_moment
from sync.copy.local_copy import LocalCopy
from sync.copy.reading.reader import Reading
from sync.data_class import dataclass
from sync.engine.storing import Storing
from sync.ports import Ports

log = logging.getLogger(__name__)

EXCHANGE = "exchange"
EVERY_DAYS = 7
COPY_EVERY_DAYS = 1
KEY, DOUBTS, ASKED = "upkeep", "upkeep_doubts", "upkeep_asked"
PORTAL, COPY = "portal", "copy"


@dataclass(frozen=True)
class Checked:
    """The weekly look, as the teacher is told of it: when each space had been compared at the latest (None: not all yet).

    `is_well`: no difference is open. `is_asked`: a check by hand waits for the line.
    """

    at_utc: str | None
    is_well: bool
    is_asked: bool


def last_check(copy: LocalCopy, spaces: Sequence[str]) -> Checked:
    """What is known of the last look at these spaces. Any thread."""
    done, doubts = copy.session.setting(KEY, {}), copy.session.setting(DOUBTS, {})
    is_whole = bool(spaces) and all(space in done for space in spaces)
    at_utc = min(done[space] for space in spaces) if is_whole else None
    return Checked(at_utc, not any(doubts.get(space) for space in spaces), bool(copy.session.setting(ASKED, False)))


class Upkeep:
    """Does what is due, at most one turn at a time; a check asked for by hand compares all spaces. Times are kept per task.

    Thread: the exchange's.
    """

    def __init__(self, copy: LocalCopy, portal: Portal, ports: Ports, cancel: threading.Event | None = None) -> None:
        self._copy, self._portal, self._ports = copy, portal, ports
        self._cancel = cancel or threading.Event()
        self._storing = Storing(copy)

    def run(self, reading: Reading) -> None:
        """What the disk and the choices ask for; then the task that waits longest, if any is due. Raises what the portal's call raises."""
        self._storing.look(reading)
        spaces = [space.id for space in reading.spaces.all() if space.is_member]
        if self._copy.session.setting(ASKED, False):
            self._check_all(spaces)
            return
        done = dict(self._copy.session.setting(KEY, {}))
        task = due(done, [PORTAL, COPY, *spaces], self._ports.clock.now_utc())
        if task is None:
            return
        # A task seen for the first time only starts its week: a first sync is fresh.
        if task not in done or self._do(task):
            kept = {name: at for name, at in done.items() if name in (PORTAL, COPY, *spaces)}
            self._write(self._copy.session.put_setting, KEY, {**kept, task: self._ports.clock.now_utc()})

    def _check_all(self, spaces: list[str]) -> None:
        """A difference is looked at twice at once: news that came in between are no difference. Cut short, it stays asked for."""
        for space in spaces:
            if self._cancel.is_set():
                return
            if self._audit(space) or self._audit(space):
                done = dict(self._copy.session.setting(KEY, {}))
                self._write(self._copy.session.put_setting, KEY, {**done, space: self._ports.clock.now_utc()})
        self._write(self._copy.session.put_setting, ASKED, False)

    def _do(self, task: str) -> bool:
        """False when the task must be looked at again at the next turn."""
        if task == PORTAL:
            self._write(self._copy.session.save_portal, self._portal.describe())
        elif task == COPY:
            self._write(self._copy.outbox.forget_old)
            self._write(self._copy.given_up.forget_old)
            self._write(self._copy.traffic.forget_old)
            self._write(self._copy.directory.forget_old)
        else:
            return self._audit(task)
        return True

    def _audit(self, space: str) -> bool:
        """Compare count and hash. A difference twice in a row is healed by listing anew, behind the brake; once, not every week."""
        there = self._portal.audit(space)
        here = self._copy.writer.call(self._copy.facts.audit, space, initiator=EXCHANGE)
        doubts = dict(self._copy.session.setting(DOUBTS, {}))
        doubt = 0 if (there.count, there.hash) == here else min(doubts.get(space, 0) + 1, 3)
        if doubt != doubts.get(space, 0):
            self._write(self._copy.session.put_setting, DOUBTS, {**doubts, space: doubt})
        if doubt:
            log.warning("the audit of a space differs: %d there, %d here", there.count, here[0])
        if doubt == 2:
            self._write(self._copy.facts.relist, "audit")
        return doubt != 1

    def _write(self, method: object, *args: object) -> None:
        self._copy.writer.call(method, *args, initiator=EXCHANGE)  # type: ignore[arg-type]


def due(done: dict[str, str], tasks: list[str], now_utc: str) -> str | None:
    """The first task never seen, else the most overdue one; None if nothing is due."""
    new = next((task for task in tasks if task not in done), None)
    if new is not None or not tasks:
        return new
    late = {task: _late(utc_moment(now_utc) - utc_moment(done[task]), timedelta(days=_every(task))) for task in tasks}
    latest = max(tasks, key=lambda task: late[task])
    return latest if late[latest] >= timedelta() else None


def _late(ago: timedelta, every: timedelta) -> timedelta:
    """By how much it is overdue. A time that is still to come was told by a wrong clock: it is due now."""
    return ago - every if ago >= timedelta() else timedelta()


def _every(task: str) -> int:
    return COPY_EVERY_DAYS if task == COPY else EVERY_DAYS
