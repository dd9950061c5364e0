"""What happens at the portal and in the world: restarts, backups, rights, purges, time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from portal.forgetting import drop_files, forget_old, purge_record
from portal.memberships import change_state, join_space, leave_space
from portal.tables import record
from tests.simulator.ledger import words_in
from tests.simulator.oracle import under_deleted
from tests.simulator.school import account_of
from tests.support.small_school import PROJECT

_DAY_S = 86_400
_PURGED = ("page", "update", "comment", "picture", "file", "message")


class Admin:
    """The administrator of the portal, and the calendar."""

    def __init__(self, world: Any):
        self.world, self.chance = world, world.chance
        self.backup: Any = None
        # Two losses on one day lose what only the two held; no program can help that.
        self.may_lose = self.chance.choice(("disk", "backup", "backup", "desk", "nothing"))
        if self.chance.random() < 0.5:
            self.backed_up()

    def rights(self) -> None:
        """Somebody leaves, joins or gets another role; or the project is archived or opened again."""
        user = self._someone()
        what = self.chance.choice(("teacher", "teacher_admin", "observer", "pupil", "leaves", "archived", "open", "teacher"))
        self.world.tell("admin", user, what)
        with self.world.school.database.writing() as connection:
            if what == "leaves":
                leave_space(connection, PROJECT, account_of(user))
            elif what in ("archived", "open"):
                change_state(connection, PROJECT, what)
            else:
                join_space(connection, PROJECT, account_of(user), what)

    def rejoins(self) -> None:
        """Somebody leaves, her desks hear of it, the others go on, and she comes back: what went meanwhile must go there too."""
        user = self._someone()
        if user in self.world.busy:
            return
        self.world.tell("admin", user, "leaves for a while")
        with self.world.school.database.writing() as connection:
            leave_space(connection, PROJECT, account_of(user))
        self.world.guarded(lambda: self.world.exchanges(user), self.world.busy)
        for _ in range(self.chance.randrange(4)):
            self.world.guarded(lambda: self.world.events.writes(), self.world.busy)
            self.world.guarded(lambda: self.world.events.exchanges(), self.world.busy)
        with self.world.school.database.writing() as connection:
            join_space(connection, PROJECT, account_of(user), self.chance.choice(("teacher", "teacher_admin", "pupil")))
        self.world.tell("admin", user, "is back")

    def purges(self) -> None:
        """One record is wiped everywhere."""
        school = self.world.school
        with school.database.reading() as connection:
            wanted = select(record.c.id, record.c.body).where(record.c.kind.in_(_PURGED), record.c.is_purged.is_(False))
            found = connection.execute(wanted.order_by(record.c.seq)).all()
        if not found:
            return
        one = self.chance.choice(found)
        self.world.tell("admin", "purges a record")
        with school.database.writing() as connection:
            hanging = select(record.c.body).where(record.c.parent == one.id)
            words = words_in(one.body) | {word for body in connection.scalars(hanging) for word in words_in(body)}
            purged = purge_record(connection, one.id, school.clock.now_utc())
        with school.database.writing() as connection:
            drop_files(connection, school.app.state.edges.store, purged.files)
        self.world.ledger.take_away(words)
        self.world.ledger.purged |= words_in(one.body)
        self.world.ledger.wiped.add(one.id)
        self.world.ledger.has_purged = True

    def portal_restarts(self) -> None:
        """A new run."""
        self.world.portal_restarts()

    def backed_up(self) -> None:
        """The administrator makes a backup."""
        if self.may_lose == "backup":
            self.world.tell("admin", "makes a backup")
            self.backup = self.world.school.save()

    def restored(self) -> None:
        """The portal's disk is lost; the backup is put in its place."""
        if self.may_lose == "backup" and self.backup is not None:
            self.world.tell("admin", "restores the backup")
            with self.world.school.database.reading() as connection:  # what fell with a deleted text is not offered again
                self.world.ledger.take_away(under_deleted(connection.execute(select(record))))
            self.world.school.restore(self.backup)
            self.world.was_restored = True
            self.world.portal_restarts()

    def time_passes(self) -> None:
        """Minutes to weeks."""
        self.world.school.time.now_s += self.chance.choice((5, 60, 3_600, _DAY_S, 20 * _DAY_S))

    def long_away(self) -> None:
        """More than a year: tombstones and operation ids are forgotten. Nothing wanders so long in a network."""
        self.world.tell("world", "a long time passes")
        self.world.late.clear()
        self.world.has_forgotten = True
        school = self.world.school
        school.time.now_s += 401 * _DAY_S
        with school.database.writing() as connection:
            self.world.ledger.take_away(under_deleted(connection.execute(select(record))))
            forget_old(connection, school.clock.now_utc(), school.app.state.portal.settings)

    def _someone(self) -> str:
        return str(self.chance.choice(self.world.users))
