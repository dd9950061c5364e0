"""The bar that always says one of five things about the line, then facts, one link and the data used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sync.copy.rows import DeskStatus
from sync.data_class import dataclass
from sync.engine.everything import EVERYTHING
from sync.ports import Clock
from ui.data.coming_words import coming_of, coming_words
from ui.data.line_words import paused_words
from ui.format import count_words, day_and_time_words, price_words, share_words, size_words
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import ElidedLabel, PlainLabel, Rule, set_tip
from ui.widgets.marks import Meter

_LEAST_FACT = 120
"""A fact that would be narrower says nothing."""


@dataclass(frozen=True)
class StatusWords:
    """What the bar shows. `wish` is the key behind the link: try_now, resume, sign_in, see_returned."""

    icon: str
    role: str
    state: str
    facts: tuple[str, ...]
    wish: str
    link: str


class StatusBar(Place):
    """Shows a DeskStatus snapshot; never counts or waits itself.

    Signals:
        wish_chosen(str): a link was pressed: try_now, resume, sign_in, see_returned, see_data or get_everything.
    """

    wish_chosen = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("statusBar", parent=parent)
        self._clock = clock
        self._wish = ""
        self._has_budget, self._purse_words = False, ("", "")
        self._icon = IconLabel("offline", "warn", "small")
        self.state = PlainLabel("", size="small", strong=True)
        self.facts = [ElidedLabel("", size="small") for _ in range(2)]
        self._rules = [Rule(Qt.Orientation.Vertical) for _ in range(3)]
        self.link = LinkButton("")
        self.purse = LinkButton("")
        set_tip(self.purse, self.tr("Budgets, hours and what was used", "tip of the data used this month, in the status bar"))
        self.meter = Meter(self.tr("Data used this month", "screen reader: bar in the status bar"), warns=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.state)
        for rule, part in zip(self._rules, (*self.facts, self.link), strict=True):
            self._row.addWidget(rule)
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.purse)
        self._row.addWidget(self.meter)
        self.link.clicked.connect(lambda: self.wish_chosen.emit(self._wish))
        self.purse.clicked.connect(lambda: self.wish_chosen.emit("see_data"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_status(self, status: DeskStatus) -> None:
        """Put a snapshot on the bar."""
        words = self.words_of(status)
        self._icon.set_icon(words.icon, words.role)
        self.state.setText(words.state)
        for label, text in zip(self.facts, (*words.facts, "", "")[:2], strict=False):
            label.setText(text)
        self.link.setText(words.link)
        self.link.setVisible(bool(words.link))
        self._rules[2].setVisible(bool(words.link))
        self._wish = words.wish
        self._show_purse(status)
        self._squeeze()
        self.setAccessibleName(", ".join((words.state, *(fact for fact in words.facts if fact))))

    def words_of(self, status: DeskStatus) -> StatusWords:
        """The words for a snapshot: state, at most two facts, one link."""
        icon, role, state, wish, link = self._state_words(status)
        facts = [self._transfer_words(status), self._news_words(status), self._waiting_words(status)]
        return StatusWords(icon, role, state, tuple(fact for fact in facts if fact)[:2], wish, link)

    def _state_words(self, status: DeskStatus) -> tuple[str, str, str, str, str]:
        get_news = self.tr("Get news", "status bar: link that starts an exchange with the website")
        try_now = self.tr("Try the line now", "status bar: link when offline")
        if status.line == "paused" and status.reason == EVERYTHING:
            get_all = self.tr("Get everything", "status bar: link: the rest of a first exchange may come")
            return "purse", "accent", paused_words(status.reason), "get_everything", get_all
        if status.line == "paused" and paused_words(status.reason):
            link = self.tr("Send and get now", "status bar: link when the rules of the line hold everything")
            return "hours", "warn", paused_words(status.reason), "try_now", link
        if status.line == "paused":
            return "pause", "warn", self.tr("Paused", "status bar: state"), "resume", self.tr("Go on", "status bar: link when paused")
        if status.line == "sign_in":
            link = self.tr("Sign in to send", "status bar: link when the website asks to sign in again")
            return "alert", "warn", self.tr("Sign-in needed", "status bar: state"), "sign_in", link
        if status.line == "busy_sending" and status.waiting_count:
            return "sending", "accent", self._sending_words(status), "", ""
        if status.line in ("busy_sending", "busy_getting"):  # an exchange begins with what is to be sent, be it nothing
            return "getnews", "accent", self._getting_words(status), "", ""
        if status.line == "came_back":
            text = self.tr("Came back: %n", "status bar: state; count of what the website did not take", status.came_back_count)
            return "returned", "bad", text, "see_returned", self.tr("See why", "status bar: link when something came back")
        if status.line == "up_to_date":
            return "online", "ok", self.tr("Up to date", "status bar: state"), "try_now", get_news
        return "offline", "warn", self.tr("Offline", "status bar: state"), "try_now", try_now

    def _getting_words(self, status: DeskStatus) -> str:
        if _gets_files(status):
            return self.tr("Getting pictures and files", "status bar: state while what was asked for comes")
        if coming_of(status) is not None:
            return self.tr("Getting everything", "status bar: state during a first exchange")
        return self.tr("Getting news", "status bar: state")

    def _sending_words(self, status: DeskStatus) -> str:
        """Texts are counted; of a file the bytes are told beside it."""
        if status.extra.get("step") != "push":
            return self.tr("Sending", "status bar: state while something goes out")
        done = int(status.extra.get("done", 0))
        text = self.tr("Sending %1 of %2", "status bar: state; %1 and %2 are counts")
        return text.replace("%1", count_words(done + 1)).replace("%2", count_words(done + status.waiting_count))

    def _transfer_words(self, status: DeskStatus) -> str:
        """How far a file has come, or how much news."""
        if _gets_files(status):
            return self._coming_words(status)
        if coming_of(status) is not None:
            return coming_words(status)
        step, done, total = (status.extra.get(name, 0) for name in ("step", "done", "total"))
        if status.line == "busy_sending" and step == "uploads" and total:
            text = self.tr("%1 of %2", "status bar: how much of a file has gone, and its size")
            return text.replace("%1", size_words(done)).replace("%2", size_words(total))
        if status.line == "busy_getting" and step == "pull" and done:
            text = self.tr("So far: %1", "status bar: how many pieces of news have come in this exchange; %1 is a count")
            return text.replace("%1", count_words(done))
        return ""

    def _coming_words(self, status: DeskStatus) -> str:
        words = self.tr("Still to come: %n (%1)", "status bar: files that were asked for; %1 is a price", int(status.extra["fetch_count"]))
        return words.replace("%1", price_words(int(status.extra["fetch_bytes"]), status.bytes_down_per_s))

    def _news_words(self, status: DeskStatus) -> str:
        if not status.last_news_utc and (coming_of(status) is not None or status.reason == EVERYTHING):
            return ""  # the newest is here
        if not status.last_news_utc:
            return self.tr("No news yet", "status bar: nothing was ever fetched from the website")
        text = self.tr("Last news %1", "status bar: %1 is a day and time inside the sentence, e.g. 'today at 14:05'")
        return text.replace("%1", day_and_time_words(status.last_news_utc, self._clock.now_utc()))

    def _waiting_words(self, status: DeskStatus) -> str:
        if not status.waiting_count:
            return self.tr("Nothing is waiting to be sent", "status bar: the outbox is empty")
        text = self.tr("Waiting to be sent: %n (%1)", "status bar: count, and its price in size and time", status.waiting_count)
        return text.replace("%1", price_words(status.waiting_bytes, status.bytes_up_per_s))

    def _show_purse(self, status: DeskStatus) -> None:
        budget = status.extra.get("budget_month_bytes")
        self._has_budget, short = isinstance(budget, int) and budget > 0, size_words(status.bytes_month)
        if self._has_budget and isinstance(budget, int):
            text = self.tr("This month %1 of %2", "status bar: data used and data allowed this month")
            text, short = text.replace("%2", size_words(budget)), share_words(status.bytes_month, budget)
            self.meter.set_share(status.bytes_month / budget)
        else:
            text = self.tr("This month %1", "status bar: data used this month, no limit set")
        self._purse_words = text.replace("%1", size_words(status.bytes_month)), short
        self.purse.setAccessibleName(self._purse_words[0])

    def _squeeze(self) -> None:
        """What a narrow window has no room for: first the budget's bar, then facts of which a few letters were left, then a word."""
        facts = [label for label in self.facts if label.text()]
        least = current_theme().px(_LEAST_FACT)
        whole = [label.sizeHint().width() for label in facts]
        elided = [min(width, least) for width in whole]
        steps = [(self._has_budget, whole, 0), *((False, elided[:most], 0) for most in range(len(facts), -1, -1)), (False, [], 1)]
        for has_meter, widths, words in steps:
            self.purse.setText(self._purse_words[words])
            if not self.isVisible() or self._needed(widths, has_meter=has_meter) <= self.width():
                break
        self.meter.setVisible(has_meter)
        for label, rule in zip(self.facts, self._rules, strict=False):
            is_shown = label in facts[: len(widths)]
            label.setVisible(is_shown)
            rule.setVisible(is_shown)

    def _needed(self, facts: list[int], *, has_meter: bool) -> int:
        """How wide the bar is with facts of these widths."""
        gap, margins = self._row.spacing(), self._row.contentsMargins()
        parts = [self._icon, self.state, self.purse, *([self.link] if self.link.text() else []), *([self.meter] if has_meter else [])]
        rules = len(facts) + bool(self.link.text())
        widths = [*facts, *(part.sizeHint().width() for part in parts), *[1] * rules]
        return margins.left() + margins.right() + sum(widths) + gap * len(widths)

    def _fit(self) -> None:
        theme = current_theme()
        self.setFixedHeight(theme.row("statusBar"))
        self._row.setContentsMargins(theme.px(20), 1, theme.px(20), 0)
        self._row.setSpacing(theme.gap("gap"))
        for rule in self._rules:
            rule.setFixedHeight(theme.px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._squeeze()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._squeeze()

    def sizeHint(self) -> QSize:
        return QSize(800, current_theme().row("statusBar"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._fit()


def _gets_files(status: DeskStatus) -> bool:
    return status.line == "busy_getting" and status.extra.get("step") == "files"
