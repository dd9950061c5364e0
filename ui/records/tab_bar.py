"""The tabs of a project: a name, a count of what is new, a mark below the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.style.painting import draw_focus_inside
from ui.style.theme import current_theme


class ProjectTabs(QTabBar):
    """Painted, because a style sheet can neither make room for bold text nor put a bold count beside a name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setMouseTracking(True)
        self.setUsesScrollButtons(False)
        self._counts: dict[int, int] = {}

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.updateGeometry()
