"""What the bar over the rooms says about the line: offline, captive, password of the school network, sign in to send, wrong clock."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from sync.copy.rows import DeskStatus
from sync.data_class import dataclass
from sync.engine.gate import LineHolds
from sync.engine.line_rules import METERED
from ui.error_words_copy import COPY_REASONS, copy_words
from ui.error_words_portal import clock_words, line_words
from ui.widgets.frames import NoticeBar


@dataclass(frozen=True)
class Banner:
    """One banner. `key` tells one from another; `wish` is what its button asks for."""

    key: str
    text: str
    tone: str = "plain"
    icon: str = ""
    wish: str = ""
    button: str = ""


class Banners(QObject):
    """Keeps the notice bar true to the line; a banner the teacher closed stays away until the line changes.

    Signals:
        wish_chosen(str): sign_in, try_now, open_browser, see_data.
    """

    wish_chosen = Signal(str)

    def __init__(self, bar: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._shown = ""
        self._closed = ""
        bar.closed.connect(self._on_closed)

    def show_status(self, status: DeskStatus) -> None:
        """Say what the snapshot needs said, or nothing."""
        banner = self.banner_of(status)
        if banner is None:
            self._shown = self._closed = ""
            self._bar.say("")
        elif banner.key not in (self._shown, self._closed):
            self._shown = banner.key
            wish = banner.wish
            self._bar.say(banner.text, banner.tone, banner.icon, banner.button, lambda: self.wish_chosen.emit(wish))

    def banner_of(self, status: DeskStatus) -> Banner | None:
        """The first that applies: sign in, captive or blocked network, offline, a wrong clock, metered."""
        if status.line == "sign_in":
            text = self.tr("Sign in to send and to get news. You can go on writing.", "banner: the website asks to sign in again")
            return Banner("sign_in", text, "warn", "alert", "sign_in", self.tr("Sign in", "banner: button"))
        if status.line == "offline":
            return self._offline(status.reason)
        minutes = int(status.extra.get("clock_ahead_minutes", 0))
        if minutes:
            happened, todo = clock_words(minutes)
            return Banner("clock_ahead" if minutes > 0 else "clock_behind", f"{happened} {todo}", "warn", "clock")
        return self._metered(status)

    def _metered(self, status: DeskStatus) -> Banner | None:
        """While the rules hold something back because the network costs by volume."""
        said = status.extra.get("line")
        if not isinstance(said, LineHolds) or said.holds.files != METERED:
            return None
        key, text = "metered", self.tr("This network costs by volume. Pictures and files wait until you ask for them.", "banner: metered")
        if said.holds.text:
            key, text = "metered_all", self.tr("This network costs by volume. Everything waits until you ask for it.", "banner: metered")
        return Banner(key, text, "warn", "purse", "see_data", self.tr("Change", "banner: button, opens the page about data"))

    def _offline(self, reason: str) -> Banner:
        if reason == "captive":
            text = self.tr("The network asks for a sign-in page first. Your work is safe.", "banner: captive portal")
            return Banner(
                reason, text, "warn", "alert", "open_browser", self.tr("Open the page", "banner: opens the sign-in page of the network")
            )
        if reason in ("", "no_line", "timeout", "cut"):
            text = self.tr("Offline. Go on reading and writing: everything goes out when the line is back.", "banner: no line")
            return Banner("offline", text, "plain", "offline", "try_now", self.tr("Try the line now", "banner: button when offline"))
        happened, todo = copy_words(reason, "") if reason in COPY_REASONS else line_words(reason)
        again = self.tr("Try again", "banner: button, tries the line again")
        return Banner(reason, f"{happened} {todo}", "warn", "alert", "try_now", again)

    def _on_closed(self) -> None:
        self._closed, self._shown = self._shown, ""
