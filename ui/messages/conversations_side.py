"""The leading side of Messages: which conversations are shown, and their list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.messages.conversation_list import ConversationDelegate, ConversationsModel
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.widgets.buttons import Segments
from ui.widgets.frames import EmptyState, Place
from ui.widgets.labels import Rule


class ConversationsSide(Place):
    """Says so when nothing is shown.

    Signals:
        segment_chosen(str): all, new or not_sent.
    """

    segment_chosen = Signal(str)

    def __init__(self, desk: Desk, model: ConversationsModel, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._model = model
        theme = current_theme()
        self.list = RowsView(model, ConversationDelegate(desk.clock.now_utc, desk.person.id))
        self.list.setAccessibleName(self.tr("Conversations", "list, for screen readers"))
        self.segments = Segments(self.tr("Which conversations are shown", "segments"), list(segment_words().items()))
        self.segments.choose("all")
        self.segments.chosen.connect(self.segment_chosen)
        self._nothing = EmptyState(self.tr("No conversation here.", "list of conversations is empty"))
        self._nothing.hide()
        both, side = QHBoxLayout(self), QVBoxLayout()
        for layout in (both, side):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(20), theme.gap("gap"), theme.px(20), theme.gap("gap"))
        head.addWidget(self.segments)
        side.addLayout(head)
        side.addWidget(Rule())
        side.addWidget(self.list, 1)
        side.addWidget(self._nothing, 1)
        both.addLayout(side, 1)
        both.addWidget(Rule(Qt.Orientation.Vertical))

    def show_counts(self) -> None:
        """After the conversations were read."""
        new, waiting = self._model.counts()
        for name, count in (("new", new), ("not_sent", waiting)):
            words = segment_words()[name]
            self.segments.set_text(name, f"{words} {count}" if count else words)
        self._nothing.setVisible(not self._model.rows)
        self.list.setVisible(bool(self._model.rows))

    def choose(self, key: str) -> None:
        """The row of a conversation or draft; "" for none."""
        self.list.setCurrentIndex(self._model.index_of(key))


def segment_words() -> dict[str, str]:
    """The segments by key, in order."""
    return {
        "all": QCoreApplication.translate("Messages", "All", "segment of Messages"),
        "new": QCoreApplication.translate("Messages", "New", "segment of Messages"),
        "not_sent": QCoreApplication.translate("Messages", "Not sent", "segment of Messages"),
    }
