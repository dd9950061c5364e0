"""The real window as a person uses it: things are found by the name a screen reader says, clicked, typed into, waited for."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

PATIENCE_S = 30.0
LOOKS_A_S = 20
"""A test that the machine lets run seldom looks seldom: patience ends when this often was looked, too."""
Kinds = type[QWidget] | tuple[type[QWidget], ...]
FIELDS: Kinds = (QLineEdit, QTextEdit, QPlainTextEdit)


class NotOnScreen(AssertionError):
    """What was looked for is not visible; the message lists what is."""


def wait_until(is_so: Callable[[], object], what: str, patience_s: float = PATIENCE_S) -> None:
    """Run the window until `is_so()`; no fixed waits anywhere else."""
    deadline, looks = time.monotonic() + patience_s, 0
    while not is_so():
        looks += 1
        if time.monotonic() > deadline and looks > patience_s * LOOKS_A_S:
            raise NotOnScreen(f"waited in vain for: {what}")
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        time.sleep(0.005)


class Screen:
    """One window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def all_of(self, kind: Kinds = QWidget) -> Iterator[QWidget]:
        """The visible widgets of this window and its dialogs."""
        # A window that was closed dies when Python collects it; in the middle of this list its parts would be asked after their death.
        was_on = gc.isenabled()
        gc.disable()
        try:
            found = [
                one
                for one in QApplication.allWidgets()
                if isValid(one) and isinstance(one, kind) and one.isVisible() and self._is_ours(one)
            ]
        finally:
            if was_on:
                gc.enable()
        return iter(found)

    def find(self, name: str, kind: Kinds = QWidget) -> QWidget | None:
        """The visible widget of that name: exactly, else by its beginning."""
        named = [(said_name(widget), widget) for widget in self.all_of(kind)]
        exact = [widget for said, widget in named if said == name]
        return next(iter(exact or [widget for said, widget in named if said.startswith(name)]), None)

    def the(self, name: str, kind: Kinds = QWidget) -> QWidget:
        """As `find`, waiting for it to appear."""
        try:
            wait_until(lambda: self.find(name, kind), name)
        except NotOnScreen as missing:
            names = sorted({said_name(widget) for widget in self.all_of() if said_name(widget)})
            raise NotOnScreen(f"{name!r} is not on screen; there are: {names}") from missing
        found = self.find(name, kind)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        """Click a button once it may be clicked."""
        wait_until(lambda: (found := self.find(name, QAbstractButton)) is not None and found.isEnabled(), f"the button {name!r}")
        QTest.mouseClick(self.the(name, QAbstractButton), Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        """Type into a field."""
        field = self.the(name, FIELDS)
        field.setFocus()
        if isinstance(field, QLineEdit):
            type_into(field, text)
        elif isinstance(field, QTextEdit):
            for number, paragraph in enumerate(text.split("\n\n")):
                if number:
                    QTest.keyClick(field, Qt.Key.Key_Return)
                type_into(field, paragraph)
        else:
            field.insertPlainText(text)  # type: ignore[attr-defined]

    def choose(self, list_name: str, words: str) -> None:
        """Click the row of a list that says `words`."""
        wait_until(lambda: self._row(list_name, words) is not None, f"a row {words!r} in {list_name!r}: {self.rows(list_name)}")
        view, index = self._row(list_name, words) or (None, None)
        assert isinstance(view, QAbstractItemView)
        assert index is not None
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())

    def choose_first(self, words: str) -> None:
        """Click the row that says `words`, in whatever visible list has it (suggestions below a field)."""
        wait_until(lambda: self._any_row(words), f"a row {words!r} anywhere")
        found = self._any_row(words)
        assert found is not None
        view, index = found
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())

    def pick(self, button_name: str, words: str) -> None:
        """Choose an entry of a button's menu; a count behind its words is no part of them."""
        button = self.the(button_name, (QPushButton, QToolButton))
        menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
        assert menu is not None, button_name
        menu.aboutToShow.emit()  # many are filled when they open
        entry = next((action for action in menu.actions() if re.sub(r" \d+$", "", action.text().replace("&", "")) == words), None)
        assert entry is not None, [action.text() for action in menu.actions()]
        assert entry.isEnabled(), words
        entry.trigger()

    def replace(self, name: str, before: str, after: str) -> None:
        """Select some words of a text and type others."""
        field = self.the(name, QTextEdit)
        assert isinstance(field, QTextEdit)
        found = field.document().find(before)
        assert not found.isNull(), f"{before!r} is not in the text: {field.toPlainText()!r}"
        field.setFocus()
        field.setTextCursor(found)
        type_into(field, after)

    def replace_line(self, name: str, text: str) -> None:
        """Type over what a field of one line says."""
        field = self.the(name, QLineEdit)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        type_into(field, text)

    def rows(self, list_name: str) -> list[str]:
        """What the rows of a list say to a screen reader."""
        view = self.find(list_name, QAbstractItemView)
        if not isinstance(view, QAbstractItemView) or view.model() is None:
            return []
        return [row_words(index) for index in _indexes(view)]

    def says(self, words: str) -> bool:
        """True if some visible label or button says these words."""
        return any(words in text for text in self.texts())

    def texts(self) -> list[str]:
        """The words of all visible labels, buttons and text views."""
        labels = [widget.text() for widget in self.all_of(QLabel) if isinstance(widget, QLabel)]
        buttons = [widget.text() for widget in self.all_of(QAbstractButton) if isinstance(widget, QAbstractButton)]
        views = [widget.toPlainText() for widget in self.all_of(QTextEdit) if isinstance(widget, QTextEdit)]
        return labels + buttons + views + [said_name(widget) for widget in self.all_of()]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def picture(self, path: Path) -> Path:
        """Save what the window shows."""
        QCoreApplication.processEvents()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(path))
        return path

    def _row(self, list_name: str, words: str) -> tuple[QAbstractItemView, QModelIndex] | None:
        view = self.find(list_name, QAbstractItemView)
        if not isinstance(view, QAbstractItemView) or view.model() is None:
            return None
        return next(((view, index) for index in _indexes(view) if words in row_words(index)), None)

    def _any_row(self, words: str) -> tuple[QAbstractItemView, QModelIndex] | None:
        for view in self.all_of(QAbstractItemView):
            if isinstance(view, QAbstractItemView) and view.model() is not None:
                for index in _indexes(view):
                    if words in row_words(index):
                        return view, index
        return None

    def _is_ours(self, widget: QWidget) -> bool:
        top = widget.window()
        return top is self.window or (top.parentWidget() is not None and top.parentWidget().window() is self.window)


def said_name(widget: QWidget) -> str:
    """What a screen reader calls it: its accessible name, else the words on it."""
    if widget.accessibleName():
        return widget.accessibleName()
    text = getattr(widget, "text", None)
    return str(text()).replace("&", "") if isinstance(widget, QAbstractButton) and callable(text) else ""


def row_words(index: QModelIndex) -> str:
    """A row as a screen reader says it."""
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole) or "")


def _indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    parents = [QModelIndex()]
    while parents:
        parent = parents.pop()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            yield index
            if isinstance(view, QTreeView) and model.hasChildren(index):
                parents.append(index)


def type_into(field: QWidget, text: str) -> None:
    """Type text; letters that have no key of QTest's come as an input method commits them."""
    for run in re.findall(r"[ -~]+|[^ -~]+", text):
        if run.isascii():
            QTest.keyClicks(field, run)
        else:
            event = QInputMethodEvent()
            event.setCommitString(run)
            QApplication.sendEvent(field, event)
