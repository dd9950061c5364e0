"""What can happen in a world besides a teacher's writing: exchanges, crashes, lost disks, administrators, clocks, backups."""

from __future__ import annotations

import errno
from typing import Any

from portal.forgetting import forget_old
from portal.memberships import change_state, join_space, leave_space
from sync.errors import WrongPortal
from tests.simulator.places import SimConnector
from tests.support.small_school import PROJECT, made_id

_DAY_S = 86_400


class Events:
    """Draws events by the world's chance."""

    def __init__(self, world: Any):
        self.world, self.chance = world, world.chance
        self.backup: bytes | None = None
        # A disk and a backup lost on the same day lose what only they held; no program can help that.
        self.may_lose = self.chance.choice(("disk", "backup", "nothing", "nothing"))

    def happens(self) -> None:
        """One event of any kind."""
        rare = (
            self.restarts,
            self.killed_while_writing,
            self.full_disk,
            self.time_passes,
            self.portal_restarts,
            self.rights,
            self.wrong_account,
        )
        rarest = (self.skews, self.long_away, self.loses_disk, self.restored, self.backed_up)
        draw = self.chance.random()
        if draw < 0.46:
            self.writes()
        elif draw < 0.82:
            self.exchanges()
        elif draw < 0.86:
            self.world.deliver_late()
        else:
            self.chance.choice(rare if draw < 0.96 else rarest)()

    def happens_meanwhile(self) -> None:
        """One event while a request is on its way: the program under way goes on, so nothing ends it here."""
        draw = self.chance.random()
        if draw < 0.5:
            self.writes()
        elif draw < 0.75:
            self.exchanges()
        elif draw < 0.85:
            self.world.deliver_late()
        else:
            self.chance.choice((self.rights, self.portal_restarts, self.time_passes, self.backed_up, self.restored))()

    def writes(self) -> None:
        """A teacher does something at her desk."""
        user = self._someone()
        self.world.tell(user, "writes")
        done = self.world.teachers[user].does_something()
        self.world.tell(user, "  " + done)

    def exchanges(self) -> None:
        """A desk exchanges, unless it is at it; one in ten dies at one of its commits."""
        user = self._someone()
        if user in self.world.busy:
            return
        commits = self.world.profiles[user].commits
        if self.chance.random() < 0.1:
            commits.left, commits.is_after = self.chance.randrange(10), self.chance.random() < 0.5
        self.world.tell(user, "exchanges")
        try:
            self.world.exchanges(user)
        finally:
            commits.left = None

    def restarts(self) -> None:
        """A program is closed in order and opened again."""
        user = self._idle()
        if user is not None:
            self.world.tell(user, "restarts")
            self.world.profiles[user].copy.close()
            self.world.profiles[user].opens()

    def killed_while_writing(self) -> None:
        """A program dies at a commit of the teacher's own."""
        user = self._idle()
        if user is not None:
            commits = self.world.profiles[user].commits
            commits.left, commits.is_after = 0, self.chance.random() < 0.5
            try:
                self.world.tell(user, "writes and is killed", self.world.teachers[user].does_something())
            finally:
                commits.left = None

    def full_disk(self) -> None:
        """A write of a file fails, or an access of the database."""
        user = self._idle()
        if user is None:
            return
        profile = self.world.profiles[user]
        files, connection = profile.files, profile.connector.connection
        if self.chance.random() < 0.5:
            files.fail_at, files.fault = files.writes + self.chance.randrange(2), self.chance.choice((errno.ENOSPC, errno.EIO))
        else:
            connection.fault = self.chance.choice(("disk I/O error", "database or disk is full", "database is locked"))
            connection.fail_at = connection.accesses + self.chance.randrange(40)
        try:
            self.world.tell(user, "writes on a bad disk", self.world.teachers[user].does_something())
        finally:
            files.fail_at = connection.fail_at = -1

    def loses_disk(self) -> None:
        """The database is gone; the unsent log is not."""
        user = self._idle()
        if user is None or self.may_lose != "disk":
            return
        self.world.tell(user, "loses the database")
        profile = self.world.profiles[user]
        profile.connector.holds(SimConnector().connection)
        profile.opens()
        was_calm, self.world.is_calm = self.world.is_calm, True
        try:
            profile.signs_in(self.world.lines[user])
        finally:
            self.world.is_calm = was_calm

    def wrong_account(self) -> None:
        """Somebody else signs in at this desk: refused, and nothing of hers leaves."""
        user = self._idle()
        if user is None:
            return
        other = next(one for one in self.world.users if one != user)
        try:
            self.world.profiles[user].signs_in(self.world.lines[user], other)
        except WrongPortal:
            self.world.tell(user, f"does not let {other} in")
        else:
            self.world.complain(f"{other} signed in to the profile of {user}")

    # --- the portal's side --------------------------------------------------------------------------------------------------

    def rights(self) -> None:
        """Somebody leaves, joins or gets another role; or the project is archived or opened again."""
        user = self._someone()
        what = self.chance.choice(("teacher", "teacher_admin", "observer", "pupil", "leaves", "archived", "open", "teacher"))
        self.world.tell("admin", user, what)
        with self.world.school.database.writing() as connection:
            if what == "leaves":
                leave_space(connection, PROJECT, made_id(user))
            elif what in ("archived", "open"):
                change_state(connection, PROJECT, what)
            else:
                join_space(connection, PROJECT, made_id(user), what)

    def portal_restarts(self) -> None:
        """A new run."""
        self.world.portal_restarts()

    def backed_up(self) -> None:
        """The administrator makes a backup, once."""
        if self.may_lose == "backup":
            self.world.tell("admin", "makes a backup")
            self.backup = self.world.school.save()

    def restored(self) -> None:
        """The portal's disk is lost; the backup is put in its place."""
        if self.may_lose == "backup" and self.backup is not None:
            self.world.tell("admin", "restores the backup")
            self.world.school.restore(self.backup)
            self.world.portal_restarts()

    # --- time ---------------------------------------------------------------------------------------------------------------

    def time_passes(self) -> None:
        """Minutes to weeks."""
        self.world.school.time.now_s += self.chance.choice((5, 60, 3_600, _DAY_S, 20 * _DAY_S))

    def long_away(self) -> None:
        """More than a year: tombstones and operation ids are forgotten. Nothing wanders so long in a network."""
        self.world.tell("world", "a long time passes")
        self.world.late.clear()
        school = self.world.school
        school.time.now_s += 401 * _DAY_S
        with school.database.writing() as connection:
            forget_old(connection, school.clock.now_utc(), school.app.state.portal.settings)

    def skews(self) -> None:
        """A desk's clock jumps, far ahead or back."""
        user = self._someone()
        self.world.tell(user, "clock jumps")
        self.world.profiles[user].clock.skew_s = self.chance.choice((-5_000_000, -7_200, 0, 3_600, 9_000_000))

    # --- within -------------------------------------------------------------------------------------------------------------

    def _someone(self) -> str:
        return str(self.chance.choice(self.world.users))

    def _idle(self) -> str | None:
        user = self._someone()
        return None if user in self.world.busy else user
