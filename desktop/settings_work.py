"""The settings screen's wishes, on an open profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.first_starting import save_text
from desktop.looks import remember_look
from desktop.profiles import Profile, Profiles
from desktop.storage_work import StorageWork
from sync.copy.backup_open import write_backup_of_open
from sync.copy.following import SETTING as DRAFTS_FOLLOW
from sync.copy.keys import ProfileKeys, change_passphrase, key_ways, new_recovery_key
from sync.copy.storage_choice import PICTURES
from sync.engine.upkeep import ASKED, Checked, last_check
from sync.file_names import safe_name
from ui.account.ports import PICTURES_ASK, BackupMade, OnFailed, Settings
from ui.people.notice_types import SETTING as NOTICES
from ui.people.notice_types import NoticeWishes, wishes_of
from ui.style.theme import Look, theme_source

if TYPE_CHECKING:
    from desktop.running_desk import RunningDesk

LAST_BACKUP = "last_backup"


class SettingsWork:
    """`SettingsPort` of one running desk. Thread: Qt's; the slow parts run in the desk's jobs."""

    def __init__(self, running: RunningDesk, profiles: Profiles, keys: ProfileKeys, install_language: Callable[[str], None]) -> None:
        self._running, self._profiles, self._keys = running, profiles, keys
        self._install_language = install_language
        self._name = running.opened.profile.name
        self.storage = StorageWork(running)

    def read(self) -> Settings:
        """What is set now."""
        profile, copy = self._profile(), self._running.opened.copy
        state = copy.session.read()
        source = theme_source()
        return Settings(
            portal_url=self._running.opened.portal_url,
            portal_name=state.portal_name,
            signed_in_as=state.person.name if state.person else "",
            profile_label=profile.label,
            language=profile.language,
            look=source.look if source else Look(),
            pictures=copy.session.setting(PICTURES, PICTURES_ASK),
            is_signed_in=copy.session.is_signed_in,
            has_passphrase="passphrase" in key_ways(self._profiles.folder(self._name), self._running.opened.ports),
            drafts_follow=bool(copy.session.setting(DRAFTS_FOLLOW, False)),
            notices=wishes_of(copy.session.setting(NOTICES)),
            last_backup=_made(copy.session.setting(LAST_BACKUP)),
        )

    def change_look(self, look: Look) -> None:
        """Put it on and remember it."""
        source = theme_source()
        if source is not None:
            source.set_look(look)
        remember_look(self._profiles, self._name, look)

    def change_language(self, code: str) -> None:
        """Remember it and build the window anew in it."""
        self._profiles.change(self._name, language=code)
        self._install_language(code)

    def change_label(self, label: str) -> None:
        """The name on the unlock screen."""
        self._profiles.change(self._name, label=label)

    def change_pictures(self, pictures: str) -> None:
        """What is fetched by itself: ask, small, all."""
        session = self._running.opened.copy.session
        self._running.jobs.write(session.put_setting, PICTURES, pictures, initiator="settings")

    def change_following(self, is_on: bool) -> None:
        """Unfinished texts follow to other computers, or stay."""
        following = self._running.opened.copy.following
        self._running.jobs.write(following.switch, is_on, initiator="settings")

    def change_notices(self, wishes: NoticeWishes) -> None:
        """Which notices count, and of which this computer tells."""
        session = self._running.opened.copy.session
        self._running.jobs.write(session.put_setting, NOTICES, wishes.stored(), initiator="settings")

    def last_check(self) -> Checked:
        """What the comparison with the website has found so far."""
        running = self._running
        return last_check(running.opened.copy, [space.id for space in running.desk.reading.spaces.all() if space.is_member])

    def check_now(self) -> None:
        """The next turn of the line compares everything; that turn begins at once."""
        running = self._running
        put = running.opened.copy.session.put_setting
        running.jobs.write(put, ASKED, True, initiator="settings", on_done=lambda _none: running.loop.try_now())

    def watch_check(self, told: Callable[[object], None]) -> None:
        """The status is told after every turn."""
        self._running.bus.status.connect(told)

    def change_address(self, address: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        """Ask the portal there first: only the same portal may answer."""
        opened = self._running.opened
        portal = opened.copy.session.portal

        def meet_there() -> str:
            from sync.client.probe import meet
            from sync.client.requests_transport import RequestsTransport

            return meet(address, RequestsTransport(), opened.ports.clock, portal or None).name

        def met(name: str) -> None:
            self._profiles.change(self._name, portal_url=address)
            on_done(name)

        self._running.jobs.run(meet_there, on_done=met, on_failed=on_failed)

    def change_passphrase(self, passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None:
        """Wrap the key anew."""
        opened = self._running.opened
        folder = self._profiles.folder(self._name)
        self._running.jobs.run(
            change_passphrase, folder, opened.ports, self._keys, passphrase, on_done=lambda _: on_done(), on_failed=on_failed
        )

    def new_recovery_key(self, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        """Make a new recovery key; the old one opens nothing any more."""
        opened = self._running.opened
        folder = self._profiles.folder(self._name)
        self._running.jobs.run(new_recovery_key, folder, opened.ports, self._keys, on_done=on_done, on_failed=on_failed)

    def save_text(self, path: str, text: str) -> None:
        """Write a small text file. Raises CopyUnusable."""
        save_text(path, text)

    def backup_name(self) -> str:
        """The profile's name and the day."""
        opened = self._running.opened
        return safe_name(f"{self._profile().label or self._name} {opened.ports.clock.now_utc()[:10]}", "twindesk", ".backup")

    def back_up(self, path: str, passphrase: str, on_done: Callable[[BackupMade], None], on_failed: OnFailed) -> None:
        """The open profile as one file, written in a job of its own; when and where is remembered in the profile."""
        self._running.jobs.run(self._write_backup, Path(path), passphrase, on_done=on_done, on_failed=on_failed)

    def _write_backup(self, target: Path, passphrase: str) -> BackupMade:
        opened = self._running.opened
        write_backup_of_open(opened.copy, self._name, self._keys, opened.ports, target, passphrase or None)
        made = BackupMade(str(target), target.stat().st_size, opened.ports.clock.now_utc())
        opened.copy.writer.call(opened.copy.session.put_setting, LAST_BACKUP, asdict(made), initiator="backup")
        return made

    def sign_in(self) -> None:
        """Ask for the portal's sign-in page."""
        self._running.sign_in()

    def sign_out(self) -> None:
        """Leave the website on this computer."""
        self._running.sign_out()

    def _profile(self) -> Profile:
        return self._profiles.get(self._name)


def _made(stored: dict[str, Any] | None) -> BackupMade | None:
    return BackupMade(**stored) if stored else None
