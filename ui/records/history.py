"""Earlier versions of a text: which there are on this computer, and what changed from one to the next, by paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from sync.blocks import parse
from sync.copy.people_rows import HistoryRow
from sync.copy.rows import ShownRecord
from sync.engine.differences import Difference, differences
from sync.kinds import KINDS
from ui.desk import Desk
from ui.editor.clipboard import give
from ui.format import full_when_words
from ui.frame.dialogs import DeskDialog
from ui.records.scene import Scene
from ui.records.wishes import Action, Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.clearing import clear
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import PlainLabel
from ui.widgets.plain_rows import PlainRows
from ui.widgets.window_over import window_over

_GROUND = {"added": ("okTint", "plus", "ok"), "removed": ("badTint", "minus", "bad")}


def history_action() -> Action:
    """An entry of a text's menu; of a text with one version only the window says from when on there are more."""

    def run(scene: Scene, row: ShownRecord) -> Wish | None:
        HistoryDialog(scene.desk, row, window_over()).open()
        return None

    def shown(_scene: Scene, row: ShownRecord) -> bool:
        return row.revision is not None

    words = QCoreApplication.translate("History", "Earlier versions…", "menu of a text")
    return Action("history", words, "history", run, shown)


class HistoryDialog(DeskDialog):
    """Versions at the leading side, the newest first; beside them what the chosen one changed."""

    def __init__(self, desk: Desk, row: ShownRecord, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Earlier versions: %1", "title of a window: %1 is the title of a text").replace("%1", row.title), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = current_theme()
        self._kind = row.kind
        shape = KINDS.get(row.kind)
        self._texts = frozenset((shape.title, *shape.texts)) if shape is not None else frozenset()
        self._versions = desk.reading.history.of(row.id)
        self.list = QListWidget()
        self.list.setItemDelegate(PlainRows(self.list))
        self.list.setAccessibleName(self.tr("Versions", "list, for the screen reader"))
        self.list.setFixedWidth(theme.px(240))
        for version in self._versions:
            self.list.addItem(QListWidgetItem(_version_words(desk, version)))
        self._changes = QVBoxLayout()
        self._changes.setSpacing(theme.gap("half"))
        self.list.currentRowChanged.connect(self._on_version_chosen)
        both = QHBoxLayout()
        both.setSpacing(theme.gap("group"))
        both.addWidget(self.list)
        both.addWidget(self._area(), 1)
        self.body.addLayout(both, 1)
        words = self.tr("Versions that were replaced stay on this computer for 30 days.", "below a list of versions")
        self.body.addWidget(PlainLabel(words, size="small", tone="soft", wrap=True))
        self.copy_button = PlainButton(self.tr("Copy this version", "window of earlier versions: its text goes to the clipboard"), "copy")
        self.copy_button.clicked.connect(self._copy)
        self.footer.insertWidget(0, self.copy_button)
        self.resize(theme.px(860), theme.px(560))
        self.list.setCurrentRow(0)

    def _copy(self) -> None:
        """Its text can be pasted into the editor: an earlier version comes back by the teacher's own hand."""
        chosen = self.list.currentRow()
        if 0 <= chosen < len(self._versions):
            QGuiApplication.clipboard().setMimeData(give(parse(self._versions[chosen].body.get("blocks"))))

    def _area(self) -> QScrollArea:
        inside = Place("surface")
        column = QVBoxLayout(inside)
        edge = current_theme().gap("group")
        column.setContentsMargins(edge, edge, edge, edge)
        column.addLayout(self._changes)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("What changed", "window of earlier versions, for the screen reader"))
        area.setWidget(inside)
        return area

    def _on_version_chosen(self, number: int) -> None:
        clear(self._changes)
        if not 0 <= number < len(self._versions):
            return
        newer = self._versions[number]
        older = self._versions[number + 1].body if number + 1 < len(self._versions) else None
        if len(self._versions) == 1:
            words = self.tr(
                "No earlier version is on this computer. From now on each one that is replaced is kept.", "window of earlier versions"
            )
            self._say(words)
        elif older is None:
            self._say(self.tr("The oldest version on this computer.", "window of earlier versions"))
        found = [one for one in differences(self._kind, older or {}, newer.body) if one.field in self._texts]
        if older is not None and all(one.kind == "same" for one in found):
            self._say(self.tr("Title and text are the same: its place or its readers were changed.", "window of earlier versions"))
        for one in _shown(found, has_older=older is not None):
            self._changes.addWidget(DifferenceLine(*one))

    def _say(self, words: str) -> None:
        self._changes.addWidget(PlainLabel(words, tone="soft", wrap=True))


class DifferenceLine(Place):
    """One paragraph: as it was, added (+), or taken away (–); said in words to a screen reader."""

    def __init__(self, kind: str, words: str, parent: QWidget | None = None) -> None:
        place, icon, role = _GROUND.get(kind, ("surface", "", "soft"))
        super().__init__(place, parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("unit"), theme.gap("half"), theme.gap("unit"), theme.gap("half"))
        row.setSpacing(theme.gap("unit"))
        if icon:
            row.addWidget(IconLabel(icon, role, "small"), 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addSpacing(theme.icon_size("small"))
        row.addWidget(PlainLabel(words, tone="text" if icon else "soft", wrap=True, selectable=True), 1)
        said = {
            "added": self.tr("Added: %1", "screen reader: a paragraph of a version"),
            "removed": self.tr("Taken away: %1", "screen reader: a paragraph of a version"),
        }.get(kind, "%1")
        self.setAccessibleName(said.replace("%1", words))


def _shown(found: Sequence[Difference], *, has_older: bool) -> list[tuple[str, str]]:
    """Lines of (kind, words); what changed is the old paragraph taken away and the new one added."""
    lines: list[tuple[str, str]] = []
    for one in found:
        if not has_older or one.kind == "same":
            lines.append(("same", one.after))
            continue
        lines += [(kind, words) for kind, words in (("removed", one.before), ("added", one.after)) if words]
    return [(kind, words) for kind, words in lines if words.strip()]


def _version_words(desk: Desk, version: HistoryRow) -> str:
    if version.revision is None:
        words = QCoreApplication.translate("History", "Yours, not sent yet", "list of versions")
    elif version.author is None:
        words = QCoreApplication.translate("History", "Somebody who left", "list of versions: the author is unknown")
    else:
        is_own = version.author.id == desk.person.id
        words = QCoreApplication.translate("History", "You", "list of versions: the author") if is_own else version.author.name
    return f"{words}\n{full_when_words(version.changed_at)}"
