"""Who is at this desk: avatar, name and place; a click opens the account menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sync.records import Author
from ui.style.theme import current_theme
from ui.widgets.frames import IconLabel
from ui.widgets.labels import ElidedLabel
from ui.widgets.marks import Avatar
from ui.widgets.pressing import is_pressed_by


class AccountButton(QPushButton):
    """A flat button over the rooms list. The menu is the window's; this only shows it."""

    def __init__(self, person: Author, place: str, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "account")
        self.setAutoDefault(False)
        self.setMenu(menu)
        name = self.tr("Account of %1", "screen reader: the button with the teacher's name; %1 is the name")
        self.setAccessibleName(name.replace("%1", person.name))
        self._avatar = Avatar(person.name, person.id)
        self._name = ElidedLabel(person.name, strong=True)
        self._place = ElidedLabel(place, size="small", tone="soft")
        self._arrow = IconLabel("down", "soft", "inline")
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._place)
        column.addStretch(1)
        self._row = QHBoxLayout(self)
        for part, stretch in ((self._avatar, 0), (self._words, 1), (self._arrow, 0)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(part, stretch)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._is_collapsed = False
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def set_collapsed(self, *, collapsed: bool) -> None:
        """The avatar alone."""
        self._is_collapsed = collapsed
        self._words.setVisible(not collapsed)
        self._arrow.setVisible(not collapsed)
        self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        edge = theme.gap("gap") if self._is_collapsed else theme.gap("group")
        self._row.setContentsMargins(edge, 0, edge, 0)
        self._row.setSpacing(theme.gap("gap"))
        self.setFixedHeight(theme.px(72))

    def sizeHint(self) -> QSize:
        return QSize(current_theme().pane("rooms"), current_theme().px(72))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._fit()
