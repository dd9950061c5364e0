"""Whose copy this is and how far it has come: portal, account, tokens, cursor, the portal's limits, bytes used."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import field
from msgspec.structs import replace

from sync.copy.sql import Sql, from_json, to_json
from sync.copy.work import Work
from sync.errors import WrongPortal
from sync.feed import Limits, Me, PortalInfo, Tokens
from sync.records import Author

LINE_SETTING = "line_rules"
"""The setting that the engine's rules of the line are kept under; the outbox reads its lanes there."""


class SessionState(msgspec.Struct, frozen=True):
    """A snapshot of the session. `relisting` is the code of a 410 that is being healed; `head` the greatest revision seen.

    `is_new_run`: the portal has begun anew and no whole answer has come since.
    """

    base_url: str = ""
    portal: str = ""
    portal_name: str = ""
    account: str = ""
    run: str = ""
    is_new_run: bool = False
    user_name: str = ""
    person: Author | None = None
    city: str = ""
    school: str = ""
    own_space: str = ""
    limits: Limits = field(default_factory=Limits)
    features: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    issuer: str = ""
    tokens: Tokens | None = None
    cursor: str | None = None
    retry_at_utc: str | None = None
    retry_asked_utc: str | None = None
    """When the portal asked to wait, by this computer's clock."""
    last_news_utc: str | None = None
    head: int = 0
    pull: int = 0
    epoch: int = 1
    generation: int = 1
    relisting: str | None = None
    has_all: bool = False
    brake: tuple[int, int] | None = None
    ahead: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Facts that no news have told yet, by space and record: revision, and the run that showed it (see `AheadOfNews`)."""
    visit_at_utc: str | None = None
    last_visit_utc: str | None = None
    first_look: list[str] = field(default_factory=list)
    """Ids of what the first exchange brought that was not a week old: what a first Today shows, though nothing of it is new."""
    settings: dict[str, Any] = field(default_factory=dict)


def stored_state(sql: Sql) -> SessionState:
    """The session as a connection sees it."""
    stored = {row["key"]: from_json(row["value"]) for row in sql.rows("SELECT key, value FROM session")}
    return msgspec.convert(stored, SessionState)  # other keys are not the state's


class Session:
    """Reads are snapshots of what was committed, from any thread; everything that writes runs on the writer."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._snapshot = stored_state(work)

    def read(self) -> SessionState:
        """The session as it was last committed. Any thread."""
        with self._lock:
            return self._snapshot

    def current(self) -> SessionState:
        """The session as this transaction sees it. Thread: the writer."""
        staged: SessionState = self._work.scratch.get("session", self._snapshot)
        return staged

    def setting(self, key: str, default: Any = None) -> Any:
        """A value of `put_setting`. Any thread."""
        return self.read().settings.get(key, default)

    @property
    def account(self) -> str:
        """The account this profile belongs to; "" before the first sign-in. Any thread."""
        return self.read().account

    @property
    def portal(self) -> str:
        """The portal's id; "" before the first sign-in. Any thread."""
        return self.read().portal

    @property
    def person(self) -> Author | None:
        """The signed-in teacher. Any thread."""
        return self.read().person

    @property
    def own_space(self) -> str:
        """The account's own space. Any thread."""
        return self.read().own_space

    @property
    def tokens(self) -> Tokens | None:
        """The tokens, None if signed out. Any thread."""
        return self.read().tokens

    @property
    def cursor(self) -> str | None:
        """Where the next `changes` begins. Any thread."""
        return self.read().cursor

    @property
    def limits(self) -> Limits:
        """What the portal takes. Any thread."""
        return self.read().limits

    @property
    def is_signed_in(self) -> bool:
        """True if there are tokens. Any thread."""
        return self.read().tokens is not None

    def put(self, **values: Any) -> None:
        """Store fields of the state. Thread: the writer."""
        for key, value in values.items():
            self._work.insert("session", {"key": key, "value": to_json(value)}, "REPLACE")
        state = replace(self.current(), **values)
        self._work.scratch["session"] = state
        self._work.after_commit(lambda: self._publish(state))

    def save_portal(self, info: PortalInfo, base_url: str = "") -> None:
        """Keep what the portal said of itself. Raises WrongPortal if another portal answers at this address."""
        state = self.current()
        if state.portal and state.portal != info.portal:
            raise WrongPortal("portal", state.portal, info.portal)
        self.put(portal=info.portal, portal_name=info.name, limits=info.limits, features=info.features)
        self.put(languages=info.languages, issuer=info.issuer, base_url=base_url or state.base_url)
        self._work.touch("status")

    def save_account(self, me: Me) -> None:
        """Bind the profile to this account for good. Raises WrongPortal if it belongs to another portal or account."""
        self.expect(me.portal, me.account)
        self.put(portal=me.portal, account=me.account, person=me.person, own_space=me.own_space)
        self.put(user_name=me.user_name, city=me.city, school=me.school)
        for member in me.spaces:
            # Only what may be done there: which spaces are shown is the feed's word, with its generations.
            sql = "UPDATE space SET title=?, role=?, rights=?, state=? WHERE id=? AND is_member=1"
            self._work.run(sql, member.title, member.role, to_json(sorted(member.rights)), member.state, member.space)
            self._work.touch("space", member.space)
        self._work.touch("status")

    def expect(self, portal: str, account: str) -> None:
        """Raises WrongPortal unless this profile is unbound or bound to this portal and account."""
        state = self.current()
        if state.portal and state.portal != portal:
            raise WrongPortal("portal", state.portal, portal)
        if state.account and state.account != account:
            raise WrongPortal("account", state.account, account)

    def save_tokens(self, tokens: Tokens) -> None:
        """Keep a pair of tokens: before the first use, because a lost answer must not sign the teacher out."""
        self.put(tokens=tokens)
        self._work.touch("status")

    def forget_tokens(self, only: str | None = None) -> None:
        """Signed out; what waits keeps waiting. `only`: nothing happens unless this access token is the one that is kept."""
        kept = self.current().tokens
        if only is not None and (kept is None or kept.access != only):
            return
        self.put(tokens=None)
        self._work.touch("status")

    def hold_until(self, retry_at_utc: str | None) -> None:
        """Honour a Retry-After, also after a restart; None when it has passed."""
        self.put(retry_at_utc=retry_at_utc, retry_asked_utc=self._work.ports.clock.now_utc() if retry_at_utc else None)

    def news_came(self) -> None:
        """An answer ended with `more: false` just now."""
        self.put(last_news_utc=self._work.ports.clock.now_utc(), is_new_run=False)
        self._work.touch("status")

    def put_setting(self, key: str, value: Any) -> None:
        """Keep a small value of the profile (a choice in the settings)."""
        self.put(settings={**self.current().settings, key: value})
        self._work.touch("status")

    def change_setting(self, key: str, change: Callable[[Any], Any]) -> None:
        """Keep what `change` makes of the value as it stands now (None: never set): two changes one after another both count."""
        self.put_setting(key, change(self.current().settings.get(key)))

    def _publish(self, state: SessionState) -> None:
        with self._lock:
            self._snapshot = state
