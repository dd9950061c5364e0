"""Cards, bars and empty states: framed places for other widgets, with the tokens' gaps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.style.icons import icon_pixmap
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, LinkButton, PlainButton
from ui.widgets.labels import PlainLabel, Rule


class Place(QFrame):
    """A frame with the ground of a role: window, sidebar, surface, subtle, topBar, footer, warnTint, badTint, okTint."""

    def __init__(self, place: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("place", place)

    def set_place(self, place: str) -> None:
        """Change the ground of a frame that is shown."""
        if self.property("place") != place:
            self.setProperty("place", place)
            self.style().unpolish(self)
            self.style().polish(self)


class IconLabel(QLabel):
    """A picture of an icon in a colour role that follows the theme; decoration unless named."""

    def __init__(self, icon_name: str, role: str = "text", size: str = "base", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._role, self._size = icon_name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress()

    def set_icon(self, icon_name: str, role: str) -> None:
        """Show another icon or role."""
        if (icon_name, role) != (self._icon_name, self._role):
            self._icon_name, self._role = icon_name, role
            self._dress()

    def _dress(self) -> None:
        self.setPixmap(icon_pixmap(self._icon_name, self._role, self._size, ratio=self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange):
            self._dress()


class Card(Place):
    """A rounded frame with a head (title, count, one link) and a body; `body` is the layout to fill."""

    def __init__(self, title: str = "", link: LinkButton | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__("card", parent=parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.title = PlainLabel(title, strong=True)
        self.count = PlainLabel("", tone="soft")
        self.head = QHBoxLayout()
        edge = theme.gap("group")
        self.head.setContentsMargins(edge, theme.gap("unit"), edge, theme.gap("unit"))
        self.head.setSpacing(theme.gap("unit"))
        for part in (self.title, self.count):
            self.head.addWidget(part)
        self.head.addStretch(1)
        if link is not None:
            self.head.addWidget(link)
        if title:
            column.addLayout(self.head)
        self.rule = Rule()
        column.addWidget(self.rule)
        self.rule.setVisible(bool(title))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)


class EmptyState(QWidget):
    """One sentence and at most one button, in the middle of an empty pane.

    Signals:
        wanted(): the button was pressed.
    """

    wanted = Signal()

    def __init__(self, sentence: str, button_text: str = "", icon_name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setSpacing(theme.gap("gap"))
        column.addStretch(2)
        if icon_name:
            column.addWidget(IconLabel(icon_name, "soft", "big"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.sentence = PlainLabel(sentence, tone="soft", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        self.button = PlainButton(button_text)
        self.button.clicked.connect(self.wanted)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(button_text))
        column.addStretch(3)


_TONES = {
    "plain": ("subtle", "text", "online"),
    "ok": ("okTint", "ok", "checkring"),
    "warn": ("warnTint", "warn", "alert"),
    "bad": ("badTint", "bad", "alert"),
}


def margins(leading: int, top: int, trailing: int, bottom: int) -> tuple[int, int, int, int]:
    """Margins of a layout, for `setContentsMargins`: Qt mirrors what stands in a layout, but not its edges."""
    is_rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return (trailing, top, leading, bottom) if is_rtl else (leading, top, trailing, bottom)


_MOST_LINES = 5


class NoticeBar(Place):
    """A bar above a pane: icon, sentence, one button, close. Hidden until something is to be said.

    Signals:
        closed(): the teacher put it away.
    """

    closed = Signal()

    def __init__(self, close_name: str, *, parent: QWidget | None = None) -> None:
        super().__init__("subtle", parent=parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(*margins(theme.gap("pane"), theme.gap("half"), theme.gap("group"), theme.gap("half")))
        row.setSpacing(theme.gap("gap"))
        self._icon = IconLabel("online")
        self._words = PlainLabel("", strong=True, wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = PlainButton("", extent="small")
        self.button.hide()
        self.close_button = IconButton("close", close_name)
        self._run: Callable[[], None] | None = None
        self._tone = ""
        for part, stretch in ((self._icon, 0), (self._words, 1), (self.button, 0), (self.close_button, 0)):
            row.addWidget(part, stretch)
        column.addLayout(row)
        column.addWidget(Rule())
        self.button.clicked.connect(self._on_clicked)
        self.close_button.clicked.connect(self._on_closed)
        self.hide()

    def say_also(self, text: str, tone: str) -> None:
        """Show a sentence below those that still stand there in this tone, e.g. each file that could not be taken; the last few."""
        lines = [] if self.isHidden() or tone != self._tone else self._words.text().split("\n")
        self.say("\n".join([*(line for line in lines if line != text), text][-_MOST_LINES:]), tone)

    def say(
        self,
        text: str,
        tone: str = "plain",
        icon_name: str = "",
        action_text: str = "",
        action: Callable[[], None] | None = None,
        *,
        can_close: bool = True,
    ) -> None:
        """Show a sentence; `action` runs when the button is pressed. Without words the bar goes away."""
        self._tone = tone
        place, role, default_icon = _TONES[tone]
        self.set_place(place)
        self._icon.set_icon(icon_name or default_icon, role)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._run = action
        self.button.setText(action_text)
        self.button.setVisible(bool(action_text))
        self.close_button.setVisible(can_close)
        self.setVisible(bool(text))

    def text(self) -> str:
        """What the bar says now, "" when hidden."""
        return self._words.text() if not self.isHidden() else ""

    def _on_clicked(self) -> None:
        if self._run is not None:
            self._run()

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()
