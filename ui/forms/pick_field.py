"""A line that offers what fits while one types (folded as search folds: ayse finds Ayşe), and everything with the Down key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from sync.copy.search_fold import fold
from ui.forms.spec import Choice
from ui.forms.text_views import WENT_ON

_MOST_SHOWN = 12


class PickField(QLineEdit):
    """Gives the key of what was picked; words that fit nothing come as `typed` when Return is pressed.

    Signals:
        picked(str): the key of an offer.
        typed(str): other words, after Return.
        left(): the keyboard went elsewhere.
        passed(): the teacher herself went on, by Tab or by a click.
    """

    picked = Signal(str)
    typed = Signal(str)
    left = Signal()
    passed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Type to search, or press the Down key for all", "inside a field with a list of offers"))
        self._offers: tuple[Choice, ...] = ()
        self._taken: frozenset[str] = frozenset()
        self._labels = QStringListModel(self)
        self._fitting = _Fitting(self)
        self._fitting.setSourceModel(self._labels)
        self._completer = QCompleter(self._fitting, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._completer.popup().setAccessibleName(name)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.textEdited.connect(self._on_text_edited)

    def set_offers(self, offers: tuple[Choice, ...], taken: frozenset[str] = frozenset()) -> None:
        """What can be picked, and which of it is no longer offered."""
        self._offers, self._taken = offers, taken
        self._labels.setStringList([one.words for one in self._open()])
        self._fitting.set_hints([f"{one.words} {one.hint}" for one in self._open()])

    def offered(self) -> list[str]:
        """The words that are offered now."""
        return [str(self._fitting.index(row, 0).data()) for row in range(self._fitting.rowCount())]

    def show_all(self) -> None:
        """Open the list."""
        self._fitting.show_like(self.text())
        if self._fitting.rowCount():
            self._offer()

    def pick(self, words: str) -> bool:
        """Pick the offer with these words, or the only one that fits them."""
        wanted = fold(words.strip())
        same = [one for one in self._open() if fold(one.words) == wanted]
        near = same or [one for one in self._open() if wanted and wanted in fold(f"{one.words} {one.hint}")]
        if len(near) != 1:
            return False
        self._take(near[0].key)
        return True

    def _open(self) -> list[Choice]:
        return [one for one in self._offers if one.key not in self._taken]

    def _take(self, key: str) -> None:
        self._completer.popup().hide()
        self.clear()
        self._fitting.show_like("")
        self.picked.emit(key)

    def _on_text_edited(self, text: str) -> None:
        self._fitting.show_like(text)
        if text.strip() and self._fitting.rowCount():
            self._offer()
        else:
            self._completer.popup().hide()

    def _offer(self) -> None:
        """Nothing is chosen beforehand: Return takes the words that were typed, Down goes into the list."""
        self._completer.complete()
        self._completer.popup().setCurrentIndex(QModelIndex())

    def _on_activated(self, index: QModelIndex) -> None:
        words = str(index.data() or "")
        found = next((one.key for one in self._open() if one.words == words), "")
        if found:
            QTimer.singleShot(0, self, lambda: self._take(found))  # the completer still writes the words into the line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open = self._completer.popup().isVisible()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if is_open and self._completer.popup().currentIndex().isValid():
                event.ignore()  # the completer takes it
            elif self.text().strip() and not self.pick(self.text()):
                self.typed.emit(self.text().strip())
            return
        if event.key() == Qt.Key.Key_Down and not is_open:
            self.show_all()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text() and not self._completer.popup().isVisible():
            self.show_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
        if event.reason() in WENT_ON:
            self.passed.emit()


class _Fitting(QSortFilterProxyModel):
    """The offers whose words or hints hold what was typed; all of them while nothing is."""

    def __init__(self, parent: PickField) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._hints: list[str] = []

    def set_hints(self, hints: list[str]) -> None:
        self._hints = [fold(hint) for hint in hints]
        self.invalidateFilter()

    def show_like(self, text: str) -> None:
        self._wanted = fold(text.strip())
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, _parent: object) -> bool:
        return not self._wanted or (row < len(self._hints) and self._wanted in self._hints[row])
