"""What somebody followed did, the latest first; each leads to its record, if that is on this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.copy.reading.people import person_of
from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import full_when_words, sentence_words
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.clearing import clear
from ui.widgets.labels import PlainLabel, Rule

_READ, _SHOWN = 500, 30


class ActivityPart(PanePart):
    """Of the target of a follow record."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._shown: list[ShownRecord] = []
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("gap"))
        column.addWidget(Rule())
        column.addWidget(PlainLabel(self.tr("Lately", "head above what somebody did"), strong=True))
        self._nothing = PlainLabel(
            self.tr("Nothing yet. It comes with the news.", "below a head: somebody did nothing"), tone="soft", wrap=True
        )
        column.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.gap("gap"))
        column.addLayout(self._list)

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        done = [one for one in self._desk.reading.records.list("activity", limit=_READ) if person_of(one.body).id == row.parent]
        self._nothing.setVisible(not done)
        if done[:_SHOWN] != self._shown:
            self._shown = done[:_SHOWN]
            clear(self._list)
            for one in self._shown:
                self._list.addWidget(self._line(one))

    def _line(self, row: ShownRecord) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(did_words(row), size="small", tone="soft"))
        about = self._desk.reading.records.get(row.parent) if row.parent else None
        if about is not None:
            link = LinkButton(row.title.replace("&", "&&"), extent="base")
            link.clicked.connect(lambda: self.wanted.emit(Wish("open", about.kind, about.id, about.space)))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            column.addWidget(PlainLabel(row.title, wrap=True, selectable=True))
        column.addWidget(PlainLabel(sentence_words(full_when_words(row.created_at, self._desk.clock.now_utc())), size="small", tone="soft"))
        return holder


def did_words(row: ShownRecord) -> str:
    """What was done, without the person."""
    known = {
        "posted": QCoreApplication.translate("People", "Looks for partners", "what somebody followed did"),
        "planned": QCoreApplication.translate("People", "Plans an event", "what somebody followed did"),
        "founded": QCoreApplication.translate("People", "Has begun a project", "what somebody followed did"),
        "awarded": QCoreApplication.translate("People", "Has been awarded", "what somebody followed did"),
    }
    return known.get(str(row.body.get("verb") or ""), QCoreApplication.translate("People", "News", "what somebody followed did"))


def activity_words(row: ShownRecord) -> str:
    """In one line."""
    words = QCoreApplication.translate("People", "%1: %2", "what somebody followed did: %1 is the deed, %2 a title")
    return words.replace("%1", did_words(row)).replace("%2", row.title)
