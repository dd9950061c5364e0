"""Applications around the account screens, as small as can be: they answer at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sync.copy.reading.storage import SpaceWeight
from sync.copy.storage_choice import SMALL, StorageChoice, StorageRules
from sync.engine.upkeep import Checked
from sync.errors import CopyUnusable, DeskError, KeyUnavailable
from ui.account.ports import BackupMade, OnFailed, Settings, StorageSeen
from ui.account.unlock_port import ProfileChoice
from ui.people.notice_types import NoticeWishes
from ui.style.theme import Look

RECOVERY_KEY = "K7QD-9XMT-4HWP-2ZRB"


class FirstStartDesk:
    """Keeps what was chosen; `failure` is what the next connect meets; `is_slow` leaves the sign-in open."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, ...]] = []
        self.failure: DeskError | None = None
        self.is_slow = False
        self.chosen_language = "en"

    def first_address(self) -> str:
        return ""

    def has_keyring(self) -> bool:
        return True

    def has_demo(self) -> bool:
        return True

    def language(self) -> str:
        return self.chosen_language

    def choose_language(self, code: str) -> None:
        self.chosen_language = code

    def choose_look(self, look: Look) -> None:
        self.heard.append(("look", str(look.is_large)))

    def make_profile(self, label: str, passphrase: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        self.heard.append(("profile", label, passphrase))
        on_done(RECOVERY_KEY)

    def connect(self, address: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        self.heard.append(("connect", address))
        if self.failure is not None:
            on_failed(self.failure)
        elif not self.is_slow:
            on_done("Maria Kelmendi")

    def cancel_connect(self) -> None:
        self.heard.append(("cancel",))

    def open_demo(self, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        self.heard.append(("demo",))
        on_done("Maria Kelmendi")

    def restore(self, path: str, secret: str, new_passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None:
        self.heard.append(("restore", path, secret, new_passphrase))
        if self.failure is not None:
            on_failed(self.failure)
        else:
            on_done()

    def save_text(self, path: str, text: str) -> None:
        try:
            Path(path).write_text(text, "utf-8")
        except OSError as error:
            raise CopyUnusable("read_only", path) from error

    def finish(self, pictures: str) -> None:
        self.heard.append(("finish", pictures))


class UnlockDesk:
    """Two profiles; the password of both is "harbour wall"."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, ...]] = []

    def profiles(self) -> list[ProfileChoice]:
        return [ProfileChoice("maria", "Maria Kelmendi"), ProfileChoice("artan", "Artan Hoxha"), ProfileChoice("own", "Elira Dema", True)]

    def unlock(self, profile: str, passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None:
        if passphrase == "harbour wall" or profile == "own":
            on_done()
        else:
            on_failed(KeyUnavailable("wrong_passphrase"))

    def unlock_with_recovery_key(
        self, profile: str, key: str, new_passphrase: str, on_done: Callable[[], None], on_failed: OnFailed
    ) -> None:
        self.heard.append(("recover", profile, key, new_passphrase))
        on_done()

    def new_profile(self) -> None:
        self.heard.append(("new",))


class StorageDesk:
    """Two projects; of the first 3 MB could go."""

    def __init__(self) -> None:
        self.now = StorageRules(usual=SMALL)
        self.spare = 3_000_000

    def rules(self) -> StorageRules:
        return self.now

    def change_rules(self, rules: StorageRules, on_done: Callable[[], None]) -> None:
        self.now = rules
        on_done()

    def look(self, on_done: Callable[[StorageSeen], None]) -> None:
        on_done(StorageSeen(5_000_000, 40_000_000_000, self.spare, (("s1", "Microplastic is everywhere"), ("s2", "Rivers"))))

    def weigh(self, space: str, title: str, on_done: Callable[[SpaceWeight], None]) -> None:
        sizes = (0, 96_000, 480_000, 2_000_000, 4_000_000, 9_000_000, 40_000_000)
        on_done(SpaceWeight(space, title, self.now.spaces.get(space, StorageChoice()), 96_000, sizes))

    def watch(self, told: Callable[[object], None]) -> None:
        self.told = told

    def free(self, on_done: Callable[[int], None], _on_failed: OnFailed) -> None:
        freed, self.spare = self.spare, 0
        on_done(freed)


class SettingsDesk:
    """Settings of one profile."""

    def __init__(self) -> None:
        self.storage = StorageDesk()
        self.heard: list[tuple[object, ...]] = []
        self.failure: DeskError | None = None
        self.checked = Checked("2026-05-02T08:00:00Z", is_well=True, is_asked=False)
        self.now = Settings("https://portal.example.eu", "eTwinning", "Maria Kelmendi", "Maria", "en", Look("light"), is_signed_in=True)

    def read(self) -> Settings:
        return self.now

    def change_look(self, look: Look) -> None:
        self.heard.append(("look", look))

    def change_language(self, code: str) -> None:
        self.heard.append(("language", code))

    def change_label(self, label: str) -> None:
        self.heard.append(("label", label))

    def change_pictures(self, pictures: str) -> None:
        self.heard.append(("pictures", pictures))

    def change_following(self, is_on: bool) -> None:
        self.heard.append(("following", is_on))

    def last_check(self) -> Checked:
        return self.checked

    def check_now(self) -> None:
        self.checked = replace(self.checked, is_asked=True)

    def watch_check(self, told: Callable[[object], None]) -> None:
        self.told = told

    def change_notices(self, wishes: NoticeWishes) -> None:
        self.heard.append(("notices", wishes))

    def change_address(self, address: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        self.heard.append(("address", address))
        if self.failure is not None:
            on_failed(self.failure)
        else:
            on_done("eTwinning")

    def change_passphrase(self, passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None:
        self.heard.append(("passphrase", passphrase))
        on_done()

    def new_recovery_key(self, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        on_done(RECOVERY_KEY)

    def save_text(self, path: str, text: str) -> None:
        Path(path).write_text(text, "utf-8")

    def backup_name(self) -> str:
        return "Maria.backup"

    def back_up(self, path: str, passphrase: str, on_done: Callable[[BackupMade], None], on_failed: OnFailed) -> None:
        self.heard.append(("back_up", path, passphrase))
        if self.failure is not None:
            on_failed(self.failure)
        else:
            on_done(BackupMade(path, 1_234_567, "2026-05-04T12:00:00Z"))

    def sign_in(self) -> None:
        self.heard.append(("sign_in",))

    def sign_out(self) -> None:
        self.heard.append(("sign_out",))
