"""A dialog with a search line over a list of rows to tick or to choose one from; the list is read in pieces as one scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sync.copy.search_fold import fold
from sync.data_class import dataclass
from ui.forms.text_views import LineEdit
from ui.style.icons import icon
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.labels import PlainLabel
from ui.widgets.plain_rows import PlainRows


@dataclass(frozen=True)
class PickRow:
    """One row: `words` in the first line, `below` softly under them; `icon_name` or `image` before them."""

    key: str
    words: str
    below: str = ""
    icon_name: str = "file"
    image: QImage | None = None


class PickList(QDialog):
    """`read` gives the rows; `chosen` are ticked. With `is_many` False a row is chosen by Return or a double click.

    Signals:
        done(list): the keys ticked, in the order of the list, what was ticked before and is not in it first.
    """

    done_with = Signal(object)

    def __init__(
        self,
        title: str,
        read: Callable[[], Sequence[PickRow]],
        chosen: Sequence[str],
        *,
        is_many: bool = True,
        most: int = 500,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWindowTitle(title)
        self.setMinimumSize(theme.px(520), theme.px(480))
        self._rows = tuple(read())
        self._is_many, self._most = is_many, most
        self._chosen = dict.fromkeys(chosen)
        self.search = LineEdit()
        self.search.setAccessibleName(self.tr("Search in this list", "field above a list to pick from"))
        self.search.setPlaceholderText(self.search.accessibleName())
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setItemDelegate(PlainRows(self.list))
        self.list.setAccessibleName(title)
        self.list.setIconSize(QSize(theme.px(64), theme.px(48)) if any(row.image for row in self._rows) else QSize(20, 20))
        self.list.setUniformItemSizes(True)
        self.list.setWordWrap(False)
        self.count = PlainLabel("", size="small", tone="soft")
        self._lay_out(title)
        self._fill()
        self._connect()

    def tick(self, key: str, *, is_on: bool = True) -> None:
        """Tick a row, as a click on its box does."""
        item = self._item(key)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

    def shown_words(self) -> list[str]:
        """The rows that fit what is searched."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [item.text().partition("\n")[0] for item in items if not item.isHidden()]

    def _lay_out(self, title: str) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        edge = theme.gap("pane")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.gap("unit"))
        column.addWidget(PlainLabel(title, size="title", strong=True, wrap=True))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        cancel = PlainButton(self.tr("Cancel", "button of a dialog"))
        cancel.clicked.connect(self.reject)
        self.take = PrimaryButton(
            self.tr("Take these", "button of a dialog: the ticked ones") if self._is_many else self.tr("Take it", "button of a dialog")
        )
        self.take.clicked.connect(self._on_done)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        column.addLayout(foot)

    def _fill(self) -> None:
        for row in self._rows:
            item = QListWidgetItem(f"{row.words}\n{row.below}" if row.below else row.words)
            item.setData(Qt.ItemDataRole.UserRole, row.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.words}, {row.below}")
            item.setIcon(QIcon(QPixmap.fromImage(row.image)) if row.image is not None else icon(row.icon_name, "text", "base"))
            if self._is_many:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if row.key in self._chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._show_count()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.itemDoubleClicked.connect(lambda _item: None if self._is_many else self._on_done())
        self.list.currentRowChanged.connect(lambda _row: self._show_count())
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_done)
        self.search.setFocus()

    def _item(self, key: str) -> QListWidgetItem | None:
        items = (self.list.item(place) for place in range(self.list.count()))
        return next((item for item in items if item.data(Qt.ItemDataRole.UserRole) == key), None)

    def _on_searched(self, text: str) -> None:
        wanted = fold(text.strip())
        for place, row in enumerate(self._rows):
            self.list.item(place).setHidden(bool(wanted) and wanted not in fold(f"{row.words} {row.below}"))

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        key = str(item.data(Qt.ItemDataRole.UserRole))
        if item.checkState() == Qt.CheckState.Checked:
            self._chosen.setdefault(key)
        else:
            self._chosen.pop(key, None)
        self._show_count()

    def _show_count(self) -> None:
        if not self._is_many:
            self.take.setEnabled(self.list.currentRow() >= 0)
            return
        self.count.setText(self.tr("Ticked: %n", "below a list to pick from", len(self._chosen)))
        self.take.setEnabled(len(self._chosen) <= self._most)

    def _on_done(self) -> None:
        if not self.take.isEnabled():
            return
        current = self.list.currentItem()
        keys = list(self._chosen) if self._is_many else [str(current.data(Qt.ItemDataRole.UserRole))] if current is not None else []
        self.done_with.emit(keys)
        self.accept()
