"""A layout that sets widgets side by side and goes on in the next line, from the leading edge of the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.widgets.clearing import clear


class Flow(QLayout):
    """Chips, marks and small buttons in as many lines as they need."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_real=False)

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_real=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, is_real: bool) -> int:
        """Lay the items into `rect`, those of a line centred on it; answers the height used."""
        down = 0
        for number, line in enumerate(self._lines(rect.width())):
            height = max(size.height() for _item, size in line)
            down += self._gap if number else 0
            if is_real:
                self._set_line(rect, rect.top() + down, height, line)
            down += height
        return down

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        across = 0
        for item in self._shown():
            size = item.sizeHint()
            size = QSize(min(size.width(), width) if width > 0 else size.width(), size.height())
            if not lines or across + size.width() > width:
                lines.append([])
                across = 0
            lines[-1].append((item, size))
            across += size.width() + self._gap
        return lines

    def _set_line(self, rect: QRect, top: int, height: int, line: list[tuple[QLayoutItem, QSize]]) -> None:
        parent = self.parentWidget()
        is_rtl = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        across = 0
        for item, size in line:
            left = rect.right() + 1 - across - size.width() if is_rtl else rect.left() + across
            item.setGeometry(QRect(left, top + (height - size.height()) // 2, size.width(), size.height()))
            across += size.width() + self._gap


class FlowBox(QWidget):
    """A widget of flowing parts; takes as much height as they need at its width."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = Flow(gap, self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def clear(self) -> None:
        """Take everything out."""
        clear(self.flow)
