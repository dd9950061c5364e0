"""The tabs of a room: a name, a count of what is new, a mark below the chosen one; what does not fit is under More."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QWidget

from ui.style.painting import draw_focus_inside
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import Place


class PaintedTabs(QTabBar):
    """Painted, because a style sheet can neither make room for bold text nor put a bold count beside a name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setMouseTracking(True)
        self.setUsesScrollButtons(False)
        self._counts: dict[int, int] = {}

    def count_at(self, index: int) -> int:
        """The number beside a tab."""
        return self._counts.get(index, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def set_count(self, index: int, count: int, spoken: str) -> None:
        """A number beside the name; `spoken` is the whole tab for the screen reader."""
        self.setAccessibleTabName(index, spoken)
        if self._counts.get(index, 0) != count:
            self._counts[index] = count
            self.setTabText(index, self.tabText(index))  # lays the tabs out anew
            self.updateGeometry()
            self.update()

    def tabSizeHint(self, index: int) -> QSize:
        theme = current_theme()
        width = QFontMetrics(theme.font(strong=True)).horizontalAdvance(self.tabText(index)) + 2 * theme.gap("gap")
        count = self._counts.get(index, 0)
        if count:
            width += theme.gap("unit") + QFontMetrics(theme.font("small", strong=True)).horizontalAdvance(str(count))
        return QSize(width, theme.row("tabs"))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            if self.isTabVisible(index):
                self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        theme, rect = current_theme(), self.tabRect(index)
        is_now, count = index == self.currentIndex(), self._counts.get(index, 0)
        if rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse():
            painter.fillRect(rect, theme.colour("hover"))
        font = theme.font(strong=is_now)
        wide = QFontMetrics(font).horizontalAdvance(self.tabText(index))
        small = theme.font("small", strong=True)
        extra = theme.gap("unit") + QFontMetrics(small).horizontalAdvance(str(count)) if count else 0
        left = rect.left() + (rect.width() - wide - extra) // 2
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words = QRect(left + extra if is_rtl else left, rect.top(), wide + 2, rect.height())
        painter.setPen(theme.colour("text" if is_now else "soft"))
        painter.setFont(font)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self.tabText(index))
        if count:
            box = QRect(left if is_rtl else words.right() + theme.gap("unit") - 2, rect.top(), extra, rect.height())
            painter.setPen(theme.colour("text"))
            painter.setFont(small)
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute), str(count)
            )
        if is_now:
            mark = round(theme.line("tabMark"))
            painter.fillRect(QRect(rect.left(), rect.bottom() - mark + 1, rect.width(), mark), theme.colour("accent"))
        if is_now and self.hasFocus():
            draw_focus_inside(painter, rect, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys reach every tab, those under More too; Home and End the first and the last."""
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        last, now = self.count() - 1, self.currentIndex()
        wanted = {forward: min(now + 1, last), back: max(now - 1, 0), Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.updateGeometry()


class TabRow(Place):
    """A row of tabs; those that do not fit stand in the menu of the button More, the chosen one is always in the row.

    Signals:
        chosen(str): the key of a tab.
    """

    chosen = Signal(str)

    def __init__(self, name: str, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        theme = current_theme()
        self._keys = [key for key, _ in tabs]
        self.tabs = PaintedTabs(name)
        for _key, words in tabs:
            self.tabs.addTab(words)
        self._more = PlainButton(self.tr("More", "button at the end of a row of tabs: those that do not fit"), "down", extent="small")
        self._more.setAccessibleName(self.tr("More tabs", "screen reader: button More at the end of a row of tabs"))
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        self._more.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("group"), 0, theme.gap("group"), 0)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.tabs.currentChanged.connect(self._on_current_changed)

    def show_tab(self, key: str) -> None:
        """Choose a tab without a signal."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(self._keys.index(key))
        self.tabs.blockSignals(False)
        self._fit()

    def show_count(self, key: str, count: int) -> None:
        """A number beside a tab's name: what is new there."""
        index = self._keys.index(key)
        new = self.tr("New: %n", "screen reader: count beside a tab", count)
        name = self.tabs.tabText(index)
        if self.tabs.count_at(index) != count:
            self.tabs.set_count(index, count, f"{name}. {new}" if count else name)
            self._fit()

    def hidden_keys(self) -> tuple[str, ...]:
        """The tabs that are under More."""
        return tuple(key for index, key in enumerate(self._keys) if not self.tabs.isTabVisible(index))

    def _fit(self) -> None:
        """Show as many tabs as have room, in their order, and the chosen one in any case."""
        widths = [self.tabs.tabSizeHint(index).width() for index in range(self.tabs.count())]
        room = self.width() - 2 * current_theme().gap("group")
        now = self.tabs.currentIndex()
        if sum(widths) > room:
            room -= self._more.sizeHint().width() + current_theme().gap("unit")
        room -= widths[now] if now >= 0 else 0
        for index, width in enumerate(widths):
            fits = index == now or room >= width
            room = room if index == now else room - width if fits else -1
            self.tabs.setTabVisible(index, fits)
        self.tabs.setTabText(0, self.tabs.tabText(0))  # or Qt does not lay out again what was hidden before the bar is on screen
        self._fill_menu()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for key in self.hidden_keys():
            index = self._keys.index(key)
            count = self.tabs.count_at(index)
            words = f"{self.tabs.tabText(index)} {count}" if count else self.tabs.tabText(index)
            self._menu.addAction(words).triggered.connect(lambda _checked=False, wanted=index: self.tabs.setCurrentIndex(wanted))
        self._more.setVisible(not self._menu.isEmpty())

    def _on_current_changed(self, index: int) -> None:
        self._fit()
        self.chosen.emit(self._keys[index])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
