"""One seeded world: who acts when, what breaks, and how it ends. The same seed gives the same trace, word for word."""

from __future__ import annotations

import hashlib
import random
import shutil
from typing import Any

from sync.client.transport import Request
from sync.errors import CopyUnusable, DeskError, WrongPortal
from tests.simulator.events import Events
from tests.simulator.ledger import Ledger
from tests.simulator.line import FAULTS, Late, SimLine
from tests.simulator.oracle import Oracle, Verdict
from tests.simulator.places import Killed, PortalDied
from tests.simulator.school import USERS, School
from tests.simulator.teacher import Teacher

_ROUNDS = 8


class World:
    """`steps` events, then good weather, then the oracle. `trace` tells all of it."""

    def __init__(self, seed: int, school: School, copies: dict[str, Any], steps: int | None = None):
        self.seed, self.school = seed, school
        self.chance = random.Random(f"world {seed}")
        self.users = USERS[: self.chance.choice((2, 2, 3))]
        drawn = self.chance.randrange(8, 30)
        self.steps = drawn if steps is None else steps
        self.badness = self.chance.choice((0.0, 0.1, 0.25, 0.5))
        self.ledger, self.trace, self.violations, self.late = Ledger(), [], [], []
        self.is_calm, self.depth, self.busy = False, 0, set()
        school.begin(str(seed))
        self.profiles = {user: self._profile(copies[user]) for user in self.users}
        self.lines = {user: SimLine(self, user) for user in self.users}
        self.teachers = {user: Teacher(self, self.profiles[user]) for user in self.users}
        self.events = Events(self)

    def _profile(self, kept: Any) -> Any:
        profile, template = kept
        shutil.rmtree(profile.folder, ignore_errors=True)
        profile.folder.mkdir()
        profile.connector.holds(template)
        profile.begin(str(self.seed))
        profile.opens()
        return profile

    def run(self) -> Verdict:
        """The whole story."""
        for number in range(self.steps):
            self.tell("world", f"step {number}")
            self.guarded(lambda: self.events.happens())
        self._settle()
        verdict = Oracle(self).judge()
        self.tell("world", self._picture())
        for violation in verdict.violations:
            self.tell("oracle", violation)
        return verdict

    # --- what the line asks -------------------------------------------------------------------------------------------------

    def fault_for(self, user: str, request: Request) -> str | None:
        """What happens to this request."""
        if self.is_calm or self.chance.random() >= self.badness:
            return None
        fault = self.chance.choice(FAULTS)
        return None if fault == "cut_request" and request.method != "PATCH" else fault

    def meanwhile(self, user: str) -> None:
        """Others, and she herself, act while a request is under way."""
        if self.is_calm or self.depth > 1 or self.chance.random() >= 0.12:
            return
        self.depth += 1
        try:
            self.guarded(lambda: self.events.happens_meanwhile(), self.busy)
        finally:
            self.depth -= 1

    def portal_restarts(self) -> None:
        """The portal's process begins anew."""
        self.tell("portal", "restarts")
        self.school.restarts()

    # --- what the events ask ------------------------------------------------------------------------------------------------

    def guarded(self, act: Any, busy: Any = ()) -> None:
        """Do it; a kill ends only that program, a desk's error is an answer, anything else is a violation."""
        try:
            act()
        except Killed as killed:
            if killed.user in busy:
                raise
            self.reopens(killed.user)
        except DeskError as error:
            self.tell("world", f"  {type(error).__name__} {' '.join(str(part) for part in vars(error).values())[:60]}")
        except PortalDied:
            self.portal_restarts()
        except Exception as error:
            self.complain(f"bug {type(error).__name__}: {str(error)[:200]}")

    def reopens(self, user: str) -> None:
        """The program of a desk was killed and is started again."""
        self.tell(user, "was killed, starts again")
        self.busy.discard(user)
        self.profiles[user].opens()

    def exchanges(self, user: str) -> None:
        """One exchange of one desk."""
        self.busy.add(user)
        try:
            report = self.profiles[user].exchanges(self.lines[user])
            self.tell(user, f"exchanged {report.pushed} {report.pulled} {report.returned} {report.conflicts} {report.merged}")
        finally:
            self.busy.discard(user)

    def deliver_late(self) -> None:
        """A request that wandered arrives after all."""
        if self.late:
            late: Late = self.late.pop(self.chance.randrange(len(self.late)))
            self.tell(late.user, "late request arrives")
            self.lines[late.user]._to_end(late.request)

    def ask(self, user: str, question: str) -> list[Any]:
        """Straight to a desk's database."""
        return list(self.profiles[user].connector.connection.cursor().execute(question).fetchall())

    def utc_in(self, seconds: int) -> str:
        """The portal's time in `seconds`."""
        now = self.school.clock.skew_s
        self.school.clock.skew_s = now + seconds
        try:
            return self.school.clock.now_utc()
        finally:
            self.school.clock.skew_s = now

    def tell(self, who: str, *what: str) -> None:
        """One line of the trace."""
        self.trace.append(f"{who}: {' '.join(what)}")

    def complain(self, what: str) -> None:
        """A violation."""
        self.violations.append(what)
        self.tell("VIOLATION", what)

    # --- the end ------------------------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Good weather: everything late arrives, every clock is right, every desk exchanges until nothing moves."""
        self.is_calm = True
        while self.late:
            self.guarded(self.deliver_late)
        self.school.time.now_s += 40 * 86_400
        before = None
        for _ in range(_ROUNDS):
            for user in self.users:
                self.guarded(lambda user=user: self._exchange_in_calm(user))
            now = self._picture()
            if now == before:
                return
            before = now
        self.complain("the desks never come to rest")

    def _exchange_in_calm(self, user: str) -> None:
        copy = self.profiles[user].copy
        if copy.facts.brake() is not None:
            copy.writer.call(copy.facts.release_brake)
        try:
            self.exchanges(user)
        except (WrongPortal, CopyUnusable, DeskError) as error:
            self.complain(f"{user} cannot exchange in good weather: {type(error).__name__} {error!r}"[:200])

    def _picture(self) -> str:
        rows = [(user, self.ask(user, "SELECT id, state, revision FROM operation ORDER BY n")) for user in self.users]
        rows += [(user, self.ask(user, "SELECT space, id, revision, is_deleted FROM record ORDER BY id, space")) for user in self.users]
        return hashlib.sha256(repr(rows).encode()).hexdigest()[:16]

    def digest(self) -> str:
        """The whole trace in one number."""
        return hashlib.sha256("\n".join(self.trace).encode()).hexdigest()
