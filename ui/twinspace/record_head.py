"""The head of something that is read: title, author, when, who can read it, its state, and what may be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.format import country_name, full_when_words, local_time, sentence_words
from ui.records.states import StateWords, author_words
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, LinkButton, PlainButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.widgets.marks import Avatar, CodeChip

LATE_S = 600
"""Longer on the way than this, and the reader is told that it was written offline."""


class ReadersChip(Place):
    """A pill that says who can read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sidebar", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("unit"), 0, theme.gap("unit"), 0)
        row.setSpacing(theme.gap("half"))
        self._icon = IconLabel("public", "text", "inline")
        self._words = ElidedLabel("", size="small", strong=True)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.setFixedHeight(theme.control("chip"))
        self.setStyleSheet(f"ReadersChip {{ border-radius: {theme.radius('chip')}px; }}")

    def show_readers(self, words: str, *, is_public: bool) -> None:
        """Show who can read it."""
        self._words.setText(words)
        self._icon.set_icon("public" if is_public else "members", "text")


class NameLabel(ElidedLabel):
    """A name as wide as it is, so that the country stands close to it; gives way when there is no room."""

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())


class RecordHead(QWidget):
    """Shows one record; buttons appear only for what the rights allow.

    Signals:
        edit_wanted(), delete_wanted(), copy_wanted(): from the buttons and the menu.
        sending_wanted(): see it in Sending.
    """

    edit_wanted = Signal()
    delete_wanted = Signal()
    copy_wanted = Signal()
    sending_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip: CodeChip | None = None
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("unit"))
        column.addLayout(self._title_row())
        column.addLayout(self._author_row())
        column.addWidget(self._state_strip())

    def show_record(self, row: ShownRecord, state: StateWords, readers: str, *, is_public: bool, can_edit: bool, can_delete: bool) -> None:
        """Show title, author, readers and state."""
        self._title.setText(row.title)
        self._pin.setVisible(row.body.get("is_pinned") is True)
        author = row.author
        self._avatar.set_person(author.name if author else "?", author.id if author else row.id)
        self._name.setText(author.name if author and not row.is_mine else author_words(row))
        self._show_country(author.country if author and not row.is_mine else "")
        self._when.setText(self._when_words(row))
        self._readers.show_readers(readers, is_public=is_public)
        self._readers.setVisible(bool(readers))
        self._more.setVisible(True)
        self._edit_action.setVisible(can_edit)
        self._delete_action.setVisible(can_delete)
        self._show_state(row, state, can_edit=can_edit)

    def show_title(self, title: str) -> None:
        """Another title than the record's own, for kinds that have none."""
        self._title.setText(title)

    def _show_state(self, row: ShownRecord, state: StateWords, *, can_edit: bool) -> None:
        is_back = row.state in (ItemState.RETURNED, ItemState.TWO_VERSIONS)
        self._strip.setVisible(bool(state.words))
        self._strip.set_place("badTint" if is_back else "warnTint" if row.state is ItemState.WAITING else "surface")
        self._state_icon.set_icon(state.icon or "check", state.role)
        self._state_words.setText(state.words)
        self._state_words.set_tone(state.role)
        self._edit.setVisible(can_edit and row.state is ItemState.WAITING)
        self._sending.setVisible(is_back)

    def _when_words(self, row: ShownRecord) -> str:
        if row.written_at and row.revision is not None and _seconds_between(row.written_at, row.created_at) > LATE_S:
            words = self.tr("Written offline %1", "head of a text: %1 is a date and time")
            return words.replace("%1", full_when_words(row.written_at))
        return sentence_words(full_when_words(row.written_at or row.created_at))

    def _show_country(self, code: str) -> None:
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if code:
            self._chip = CodeChip(code, country_name(code))
            self._name_row.insertWidget(1, self._chip)

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._title = PlainLabel("", size="title", strong=True, wrap=True, selectable=True)
        self._pin = IconLabel("pin", "soft", "small")
        self._pin.setAccessibleName(self.tr("Pinned", "head of a text that stays on top"))
        self._more = IconButton("more", self.tr("More", "head of a text, button with a menu"))
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        self._edit_action = menu.addAction(self.tr("Edit", "menu of a text"))
        self._edit_action.triggered.connect(self.edit_wanted)
        copy = menu.addAction(self.tr("Copy text", "menu of a text: to the clipboard"))
        copy.triggered.connect(self.copy_wanted)
        self._delete_action = menu.addAction(self.tr("Delete", "menu of a text"))
        self._delete_action.triggered.connect(self.delete_wanted)
        self._more.setMenu(menu)
        row.addWidget(self._title, 1)
        row.addWidget(self._pin, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _author_row(self) -> QHBoxLayout:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.gap("gap"))
        self._avatar = Avatar("", "")
        row.addWidget(self._avatar)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._name_row = QHBoxLayout()
        self._name_row.setSpacing(theme.gap("unit"))
        self._name = NameLabel("", strong=True)
        self._name_row.addWidget(self._name)
        self._name_row.addStretch(1)
        names.addLayout(self._name_row)
        self._when = ElidedLabel("", size="small", tone="soft")
        names.addWidget(self._when)
        row.addLayout(names, 1)
        self._readers = ReadersChip()
        row.addWidget(self._readers)
        return row

    def _state_strip(self) -> Place:
        theme = current_theme()
        self._strip = Place("subtle")
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(theme.gap("gap"), theme.gap("half"), theme.gap("gap"), theme.gap("half"))
        row.setSpacing(theme.gap("unit"))
        self._state_icon = IconLabel("clock", "warn", "small")
        self._state_words = PlainLabel("", size="small", strong=True, wrap=True)
        row.addWidget(self._state_icon)
        row.addWidget(self._state_words, 1)
        self._sending = LinkButton(self.tr("See it in Sending", "text that came back, link"))
        self._sending.clicked.connect(self.sending_wanted)
        row.addWidget(self._sending)
        self._edit = PlainButton(self.tr("Edit", "text that waits to be sent, button"), "write", extent="small")
        self._edit.clicked.connect(self.edit_wanted)
        row.addWidget(self._edit)
        return self._strip


def _seconds_between(earlier_utc: str, later_utc: str) -> int:
    return local_time(earlier_utc).secsTo(local_time(later_utc))
