"""What can happen at a desk besides its teacher's writing: exchanges, crashes, lost disks, backups, clocks, tokens."""

from __future__ import annotations

import errno
from typing import Any

from sync.copy.opening import doubt_unsent
from sync.engine.files import Downloads
from sync.errors import WrongPortal
from sync.feed import Tokens
from tests.simulator.admin import Admin
from tests.simulator.ledger import words_in
from tests.simulator.oracle import KEPT_AT_HAND, kept_at
from tests.simulator.places import SimConnector
from tests.simulator.school import DESKS
from tests.simulator.swarm import Habits

_SELDOM = {
    **{"restarts": 2.0, "killed_while_writing": 2.0, "full_disk": 2.0, "time_passes": 3.0, "portal_restarts": 2.0, "rights": 3.0},
    **{
        "rejoins": 2.0,
        "rivals": 3.0,
        "wrong_account": 0.5,
        "other_token": 0.7,
        "skews": 1.0,
        "long_away": 1.2,
        "loses_disk": 1.0,
        "restored": 2.5,
    },
    **{"backed_up": 1.0, "purges": 0.8, "fetches": 2.0, "looks_after": 1.5, "rots": 0.3, "keeps_backup": 0.7, "takes_backup": 0.7},
}
_USUAL = {"writes": 46.0, "exchanges": 36.0, "deliver_late": 4.0, **_SELDOM}
_MEANWHILE = {
    **{"writes": 50.0, "exchanges": 25.0, "deliver_late": 10.0, "rights": 3.0, "rejoins": 1.0, "portal_restarts": 3.0, "time_passes": 3.0},
    **{"backed_up": 2.0, "restored": 4.0, "purges": 1.0},
}
_ALWAYS = ("writes", "exchanges")


class Events(Admin):
    """Draws events by the world's chance."""

    def __init__(self, world: Any):
        super().__init__(world)
        self._usual, self._meanwhile = Habits(self.chance, _USUAL, _ALWAYS), Habits(self.chance, _MEANWHILE, _ALWAYS)
        self._backups: dict[str, tuple[Any, dict[str, bytes]]] = {}

    def happens(self) -> None:
        """One event of any kind."""
        getattr(self, self._usual.draw())()

    def happens_meanwhile(self) -> None:
        """One event while a request is on its way: the program under way goes on, so nothing ends it here."""
        getattr(self, self._meanwhile.draw())()

    def deliver_late(self) -> None:
        """A request that wandered arrives."""
        self.world.deliver_late()

    def writes(self) -> None:
        """A teacher does something at her desk."""
        user = self._someone()
        self.world.tell(user, "writes")
        done = self.world.teachers[user].does_something()
        self.world.tell(user, "  " + done)

    def exchanges(self) -> None:
        """A desk exchanges, unless it is at it; one in eight dies at one of its commits."""
        user = self._someone()
        if user in self.world.busy:
            return
        commits = self.world.profiles[user].commits
        if self.chance.random() < 0.12:
            commits.left, commits.is_after = self.chance.randrange(10), self.chance.random() < 0.5
        self.world.tell(user, "exchanges")
        try:
            self.world.exchanges(user)
        finally:
            commits.left = None

    def rivals(self) -> None:
        """One begins an edit and leaves it lying; another changes the page and sends; then the first one sends."""
        first, second = self.chance.sample(self.world.users, 2)
        slow, fast = self.world.teachers[first], self.world.teachers[second]
        begin = self.chance.choice((slow.edits_by_draft, slow.changes_paragraph, slow.adds_paragraph))
        change = self.chance.choice((fast.changes_paragraph, fast.adds_paragraph, fast.changes_title))
        meet, go = lambda: self._exchanges_of(first), lambda: self._exchanges_of(second)
        for act in (meet, begin, go, change, go, meet, slow.sends_draft, meet):
            self.world.guarded(act, self.world.busy)

    def _exchanges_of(self, user: str) -> None:
        if user not in self.world.busy:
            self.world.exchanges(user)

    def fetches(self) -> None:
        """A teacher opens a picture or a file."""
        user = self._someone()
        if user in self.world.busy:
            return
        found = self.world.ask(
            user, "SELECT DISTINCT body ->> '$.original.sha256' FROM record_known WHERE kind IN ('file', 'picture') ORDER BY 1"
        )
        hashes = [sha256 for (sha256,) in found if sha256 is not None]
        if not hashes:
            return
        profile, sha256 = self.world.profiles[user], self.chance.choice(hashes)
        self.world.tell(user, "fetches a file")
        self.world.busy.add(user)
        try:
            downloads = Downloads(profile.copy, profile.portal(self.world.lines[user]), self.world.never)
            if downloads.fetch(sha256) and profile.copy.media.get(sha256) != self.world.ledger.files[sha256]:
                self.world.complain(f"{user} fetched other bytes than were attached")
        finally:
            self.world.busy.discard(user)

    def looks_after(self) -> None:
        """A turn of upkeep: limits, audits, old things let go."""
        user = self._someone()
        if user not in self.world.busy:
            self.world.tell(user, "looks after the copy")
            self.world.looks_after(user)

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
        self.world.tap.forget(user)
        self.world.in_calm(lambda: profile.signs_in(self.world.lines[user]))
        self.world.lets_drafts_follow(user)

    def keeps_backup(self) -> None:
        """The whole profile as one file, once."""
        user = self._idle()
        if user is None or self.may_lose != "desk":
            return
        self.world.tell(user, "makes a backup")
        profile = self.world.profiles[user]
        profile.copy.close()
        kept = SimConnector()
        kept.holds(profile.connector.connection)
        self._backups[user] = (kept.connection, profile.all_files())
        profile.opens()

    def takes_backup(self) -> None:
        """The profile as it was at its backup: what only the newer one held is lost, as she was told."""
        user = self._idle()
        if user not in self._backups:
            return
        self.world.tell(user, "restores her backup")
        profile = self.world.profiles[user]
        before = kept_at(self.world, user)
        profile.copy.close()
        connection, files = self._backups[user]
        profile.connector.holds(connection)
        profile.put_files(files)
        doubt_unsent(profile.connector.connection)
        profile.connector.connection.commit()
        profile.opens()
        self.world.tap.forget(user)
        self.world.restored.add(user)
        self.world.signed_out.add(user)
        self.world.ledger.take_away(before - kept_at(self.world, user))
        self.world.ledger.may_repeat |= {
            word for question in KEPT_AT_HAND for (text,) in self.world.ask(user, question) for word in words_in(text)
        }

    def wrong_account(self) -> None:
        """Somebody else signs in at this desk: refused, and nothing of hers leaves."""
        user = self._idle()
        other = self._other(user)
        if user is None or other is None:
            return
        try:
            self.world.profiles[user].signs_in(self.world.lines[user], other)
        except WrongPortal:
            self.world.tell(user, f"does not let {other} in")
        else:
            self.world.complain(f"{other} signed in to the profile of {user}")

    def other_token(self) -> None:
        """Another person's token lies in this profile: nothing of hers may leave under that name."""
        user = self._idle()
        other = self._other(user)
        if user is None or other is None:
            return
        copy = self.world.profiles[user].copy
        mine = copy.session.read().tokens
        copy.writer.call(copy.session.save_tokens, Tokens(self.world.school.tokens[other]))
        self.world.tell(user, f"has the token of {other}")
        try:
            self.world.in_calm(lambda: self.world.exchanges(user))
        except WrongPortal:
            self.world.tell(user, "keeps all to herself")
        finally:
            if mine is not None:
                copy.writer.call(copy.session.save_tokens, mine)

    def rots(self) -> None:
        """One fact goes stale or astray without anybody's doing; the weekly audit has to find it."""
        user = self._idle()
        if user is None:
            return
        found = self.world.ask(user, "SELECT n FROM record_known k JOIN record r USING (space, id) ORDER BY n")
        if found:
            self.world.tell(user, "rots")
            how = self.chance.choice(("DELETE FROM record WHERE n=?", "UPDATE record SET is_deleted=1, body='{}' WHERE n=?"))
            connection = self.world.profiles[user].connector.connection
            connection.cursor().execute(how, self.chance.choice(found))
            connection.commit()
            self.world.rotten.add(user)

    def skews(self) -> None:
        """A desk's clock jumps, far ahead or back."""
        user = self._someone()
        self.world.tell(user, "clock jumps")
        self.world.profiles[user].clock.skew_s = self.chance.choice((-5_000_000, -7_200, 0, 3_600, 9_000_000))

    # --- within -------------------------------------------------------------------------------------------------------------

    def _idle(self) -> str | None:
        user = self._someone()
        return None if user in self.world.busy else user

    def _other(self, user: str | None) -> str | None:
        others = [one for one in self.world.users if user is not None and DESKS[one] != DESKS[user]]
        return others[0] if others else None
