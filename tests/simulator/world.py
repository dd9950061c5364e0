"""One seeded world: who acts when, what breaks, and how it ends. The same seed gives the same trace, word for word."""

from __future__ import annotations

import hashlib
import random
import shutil
import threading
from dataclasses import replace
from typing import Any

from sync.client.transport import Request
from sync.engine.exchange import BESIDE_NEWS_S, LineRooms
from sync.engine.upkeep import Upkeep
from sync.errors import CopyUnusable, DeskError, SignInNeeded, WrongPortal
from tests.simulator.events import Events
from tests.simulator.ledger import Ledger, words_in
from tests.simulator.line import FAULTS, Late, SimLine
from tests.simulator.oracle import Oracle, Verdict
from tests.simulator.places import Killed, PortalDied
from tests.simulator.school import School, account_of
from tests.simulator.swarm import some_of
from tests.simulator.teacher import Teacher
from tests.simulator.wiretap import Wiretap

_ROUNDS = 8
_CASTS = (("maria", "elena"), ("maria", "elena"), ("maria", "elena", "deniz"), ("maria", "marias", "elena"), ("maria", "marias"))
_DAY_S = 86_400
_REFRESH_S = 89 * _DAY_S
_FOLLOWING = 0.35
_AUDIT_TURNS = 24
"""Daily turns of upkeep in which every space is audited twice."""


class World:
    """`steps` events, then good weather, then the oracle. `trace` tells all of it."""

    def __init__(self, seed: int, school: School, copies: dict[str, Any], steps: int | None = None):
        self.seed, self.school = seed, school
        self.chance = random.Random(f"world {seed}")
        self.users = self.chance.choice(_CASTS)
        drawn = self.chance.randrange(8, 30)
        self.steps = drawn if steps is None else steps
        self.badness = self.chance.choice((0.0, 0.1, 0.25, 0.5))
        self.faults = some_of(self.chance, FAULTS)
        self.ledger, self.trace, self.violations, self.late = Ledger(), [], [], []
        self.is_calm, self.depth, self.busy, self.never = False, 0, set(), threading.Event()
        self.has_forgotten = False
        self.was_restored, self.restored, self.rotten, self.signed_out = False, set(), set(), set()
        self.refreshed: dict[str, float] = {}
        self.beside = random.Random(f"texts beside files and news {seed}")  # drawn apart: worlds remain what they were otherwise
        self._begins_following(random.Random(f"drafts of {seed}"))
        school.begin(str(seed))
        self.profiles = {user: self._profile(copies[user]) for user in self.users}
        self.lines = {user: SimLine(self, user) for user in self.users}
        self.teachers = {user: Teacher(self, self.profiles[user]) for user in self.users}
        self.events, self.tap = Events(self), Wiretap(self)
        for user in self.users if self.follows else ():
            self.lets_drafts_follow(user)
        if self.chance.random() < 0.3:
            self._sign_in_shortly()

    def _sign_in_shortly(self) -> None:
        """As after the sign-in page: an access token for an hour, and a refresh token; half of the desks are told when it ends."""
        for user in self.users:
            self._signs_in(user)

    def _signs_in(self, user: str) -> None:
        profile = self.profiles[user]
        tokens = self.school.sign_in(user, f"family of {user} {len(self.trace)}")
        if self.chance.random() < 0.5:
            tokens = replace(tokens, expires_at_ms=profile.clock.epoch_ms() + 3_600_000)
        profile.copy.writer.call(profile.copy.session.save_tokens, tokens)
        self.refreshed[user] = self.school.time.now_s

    def _begins_following(self, chance: random.Random) -> None:
        """Drawn apart, so that worlds in which drafts stay where they are remain what they were. It takes two computers of one teacher."""
        self.follows = chance.random() < _FOLLOWING
        if self.follows and chance.random() < 0.8:
            self.users = chance.choice([cast for cast in _CASTS if "marias" in cast])

    def lets_drafts_follow(self, user: str) -> None:
        """The teacher's choice in the settings of a desk, if it is one of this world."""
        if self.follows:
            copy = self.profiles[user].copy
            copy.writer.call(copy.following.switch, True)

    def _profile(self, kept: Any) -> Any:
        profile, first_day = kept
        shutil.rmtree(profile.folder, ignore_errors=True)
        profile.folder.mkdir()
        first_day.lay_into(profile.connector.connection)
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
        fault = self.chance.choice(self.faults)
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
            report = self.profiles[user].exchanges(self.lines[user], self._rooms())
            self.tell(user, f"exchanged {report.pushed} {report.pulled} {report.returned} {report.conflicts} {report.merged}")
        finally:
            self.busy.discard(user)
            self._check_early(user)

    def _rooms(self) -> LineRooms:
        """Now and then a text is let pass between two parts of a file, or beside news that are not whole yet."""
        waits_long = self.beside.random() < 0.5
        return LineRooms(wants_text=lambda: self.beside.random() < 0.3, text_waits_s=lambda: BESIDE_NEWS_S if waits_long else 0.0)

    def looks_after(self, user: str) -> None:
        """One turn of the upkeep of one desk."""
        profile = self.profiles[user]
        before = self._given_up(user)
        self.busy.add(user)
        try:
            Upkeep(profile.copy, profile.portal(self.lines[user]), profile.ports).run(profile.copy.reading)
        finally:
            self.busy.discard(user)
            self.ledger.take_away(before - self._given_up(user))  # kept for thirty days, as she was told

    def _given_up(self, user: str) -> set[str]:
        return words_in(self.ask(user, "SELECT draft FROM given_up"))

    def in_calm(self, act: Any) -> None:
        """Do it on a good line."""
        was_calm, self.is_calm = self.is_calm, True
        try:
            act()
        finally:
            self.is_calm = was_calm

    def _check_early(self, user: str) -> None:
        """Before its time a record is seen by its author alone."""
        question = f"SELECT kind FROM record WHERE publish_at > '{self.school.clock.now_utc()}' AND author_id <> '{account_of(user)}'"
        for (kind,) in self.ask(user, question):
            self.complain(f"{user} sees a {kind} before its time")

    def deliver_late(self) -> None:
        """A request that wandered arrives after all."""
        if self.late:
            late: Late = self.late.pop(self.chance.randrange(len(self.late)))
            self.tell(late.user, "late request arrives")
            if "token" in late.request.url:  # long after its grace it is what a thief would do
                self.signed_out.add(late.user)
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
        self.school.time.now_s += 40 * _DAY_S
        before = None
        for user in sorted(self.rotten):
            self._audits(user)
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
        except SignInNeeded as error:
            if not self._was_signed_out(user):
                self.complain(f"{user} is asked to sign in without a reason: {error.detail}")
            self._signs_in(user)
            self.exchanges(user)
        except (WrongPortal, CopyUnusable, DeskError) as error:
            self.complain(f"{user} cannot exchange in good weather: {type(error).__name__} {error!r}"[:200])

    def _was_signed_out(self, user: str) -> bool:
        """True if the portal itself has ended the sign-in: restored, too long away, or an old token was used long after its successor."""
        return self.was_restored or user in self.signed_out or self.school.time.now_s - self.refreshed[user] > _REFRESH_S

    def _audits(self, user: str) -> None:
        """Weeks of upkeep: what went astray at this desk is found."""
        for _ in range(_AUDIT_TURNS):
            self.school.time.now_s += _DAY_S
            self.guarded(lambda: self._exchange_in_calm(user))
            self.guarded(lambda: self.looks_after(user))

    def _picture(self) -> str:
        rows = [(user, self.ask(user, "SELECT id, state, revision, requires FROM operation ORDER BY n")) for user in self.users]
        rows += [(user, self.ask(user, "SELECT space, id, revision, is_deleted FROM record ORDER BY id, space")) for user in self.users]
        return hashlib.sha256(repr(rows).encode()).hexdigest()[:16]

    def digest(self) -> str:
        """The whole trace in one number."""
        return hashlib.sha256("\n".join(self.trace).encode()).hexdigest()
