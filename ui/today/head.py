"""The top of Today: the day, the last visit, the search field, and what one can begin to write."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sync.copy.rows import DeskStatus, Today
from ui.data.coming_words import coming_words
from ui.desk import Desk
from ui.format import day_and_time_words, full_when_words, sentence_words
from ui.search.field import SearchField
from ui.style.theme import current_theme
from ui.today.menu_button import MenuButton
from ui.widgets.labels import ElidedLabel, PlainLabel


class TodayHead(QWidget):
    """One row.

    Signals:
        search_requested(text): the teacher types into the search field.
        write_requested(kind, space): begin a new update, page or message.
    """

    search_requested = Signal(str)
    write_requested = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme = current_theme()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(self.tr("Today", "title of the first room"), size="title", strong=True))
        self.when = PlainLabel("", size="small", tone="soft")
        words.addWidget(self.when)
        self.coming = ElidedLabel("", size="small", tone="soft")
        self.coming.hide()
        words.addWidget(self.coming)
        self.search = SearchField(self.tr("Search everything", "search field"))
        self.search.setFixedWidth(theme.px(240))
        self.write = MenuButton(self.tr("Write", "button with a menu: begin something new"), "write")
        self.menu = QMenu(self.write)
        self.write.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap("group"))
        row.addLayout(words, 1)
        row.addWidget(self.search)
        row.addWidget(self.write)
        self.search.textEdited.connect(self._on_search_typed)
        self.search.returnPressed.connect(lambda: self._on_search_typed(self.search.text()))
        self.menu.aboutToShow.connect(self._fill_menu)

    def show_today(self, today: Today, now: str) -> None:
        """The day and the last visit."""
        words = f"{sentence_words(full_when_words(now, now))}."
        if today.last_visit_utc:
            last = self.tr("Your last visit was {when}.", "below the title of Today; when: Thursday at 15:40")
            words = f"{words} {last.format(when=day_and_time_words(today.last_visit_utc, now))}"
        self.when.setText(words)

    def show_status(self, status: DeskStatus) -> None:
        """How far a first exchange has come; nothing at any other time."""
        words = coming_words(status)
        text = self.tr("Getting everything: {how_far}.", "below the title of Today; how_far: 400 kB of about 2.4 MB, 4 min more")
        self.coming.setText(text.format(how_far=words) if words else "")
        self.coming.setVisible(bool(words))

    def _fill_menu(self) -> None:
        self.menu.clear()
        for space in self._desk.reading.spaces.all(kind="twinspace", members_only=True):
            if "update.create" in space.rights and space.state == "open":
                words = self.tr("Update in {project}", "menu of Write").format(project=space.title.replace("&", "&&"))
                self.menu.addAction(words, lambda space=space.id: self.write_requested.emit("update", space))
        self.menu.addAction(self.tr("Message", "menu of Write"), lambda: self.write_requested.emit("message", ""))

    def _on_search_typed(self, text: str) -> None:
        """The search room takes over; should more letters arrive here, they go along."""
        if text.strip():
            self.search_requested.emit(text)
