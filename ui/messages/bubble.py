"""One line of a conversation as a bubble: who, when, how it stands, selectable words, attachments, what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from sync.records import ItemState
from ui.messages.people import first_name
from ui.records.states import StateWords
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import IconLabel
from ui.widgets.growing_text import ReadOnlyText
from ui.widgets.labels import PlainLabel, Rule
from ui.widgets.marks import Avatar
from ui.written import short_written_words


@dataclass(frozen=True)
class BubbleWords:
    """What a bubble says besides its text."""

    now_utc: str
    state: StateWords


class Bubble(QFrame):
    """A rounded frame with a fill; `attachments` are widgets below the text.

    Signals:
        edit_wanted(): open the unsent line again.
        take_back_wanted(): do not send it.
    """

    edit_wanted = Signal()
    take_back_wanted = Signal()

    def __init__(self, line: ShownRecord, words: BubbleWords, attachments: list[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("place", "ownBubble" if line.is_mine else "bubble")
        self.line = line
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(15), theme.px(10), theme.px(15), theme.px(10))
        column.setSpacing(theme.px(2))
        self._head = self._made_head(words)
        column.addLayout(self._head)
        self._text = ReadOnlyText(line.text)
        column.addWidget(self._text)
        for part in attachments:
            column.addSpacing(theme.gap("unit"))
            column.addWidget(part)
        if line.is_mine and line.state in (ItemState.WAITING, ItemState.RETURNED):
            column.addLayout(self._made_actions())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._has_more = bool(attachments)

    def set_limit(self, limit: int) -> None:
        """As wide as the words need, at most `limit`."""
        edges = current_theme().px(30) + 2
        metrics = QFontMetrics(current_theme().font())
        lines = self.line.text.splitlines() or [""]
        wanted = max(metrics.horizontalAdvance(one) for one in lines) + edges + 4
        head = self._head.minimumSize().width() + edges
        least = current_theme().px(420) if self._has_more else 0
        self.setFixedWidth(max(min(max(wanted, head, least), limit), current_theme().px(120)))

    def _made_head(self, words: BubbleWords) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(6))
        line = self.line
        if line.is_mine:
            name = self.tr("You", "author of a message is the teacher herself")
        else:
            name = first_name(line.author) if line.author else self.tr("Somebody who left", "author of a message is unknown")
        row.addWidget(PlainLabel(name, size="small", strong=True))
        row.addWidget(PlainLabel(short_written_words(line, words.now_utc), size="small", tone="soft"))
        row.addStretch(1)
        if words.state.words:
            row.addSpacing(current_theme().gap("gap"))
            row.addWidget(IconLabel(words.state.icon, words.state.role, "inline"))
            row.addWidget(PlainLabel(words.state.words, size="small", tone=words.state.role))
        return row

    def _made_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().gap("gap"))
        edit = LinkButton(self.tr("Edit", "link below an unsent message"))
        back = LinkButton(self.tr("Take back", "link below an unsent message: do not send it"))
        for button, wanted in ((edit, self.edit_wanted), (back, self.take_back_wanted)):
            button.clicked.connect(wanted)
            button.setAccessibleDescription(self.line.text[:60])
            row.addWidget(button)
        row.addStretch(1)
        return row


class BubbleRow(QWidget):
    """A bubble with the face of its author: others at the leading edge, own ones at the trailing edge."""

    def __init__(self, bubble: Bubble, name: str, person_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bubble = bubble
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("gap"))
        face = Avatar(name, person_id, size="avatarSmall")
        if bubble.line.is_mine:
            row.addStretch(1)
            row.addWidget(bubble)
            row.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(bubble)
            row.addStretch(1)


class Separator(QWidget):
    """A line with words in its middle: a day, or where the new ones begin."""

    def __init__(self, words: str, *, is_accent: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("gap"))
        row.addWidget(Rule(), 1)
        row.addWidget(PlainLabel(words, size="small", tone="accent" if is_accent else "soft", strong=is_accent))
        row.addWidget(Rule(), 1)


Attach = Callable[[ShownRecord], list[QWidget]]
