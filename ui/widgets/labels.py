"""Labels that show plain text only, whatever a stranger wrote into it, and lines between things."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from ui.style.painting import text_direction


def set_tip(widget: QWidget, text: str) -> None:
    """A tooltip of plain text: Qt would read a tag in it as rich text (and open `file:` pictures)."""
    widget.setToolTip(_letter_by_letter(text))


def set_choice_tip(field: QComboBox, index: int, text: str) -> None:
    """The same for one choice of a drop-down."""
    field.setItemData(index, _letter_by_letter(text), Qt.ItemDataRole.ToolTipRole)


def _letter_by_letter(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    import html

    return f"<qt>{html.escape(text)}</qt>"


class PlainLabel(QLabel):
    """Plain text in one of three sizes and a tone (text, soft, accent, ok, warn, bad, disabled)."""

    def __init__(
        self,
        text: str = "",
        *,
        size: str = "base",
        tone: str = "text",
        strong: bool = False,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textSize", size)
        self.setProperty("tone", tone)
        self.setProperty("strong", strong)
        self.setWordWrap(wrap)
        if selectable:
            flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(flags)
        self.setText(text)
        self._lean()

    def _lean(self) -> None:
        """Lean on the leading edge of the window: Qt would lean a Latin text to the left of an Arabic window."""
        now = self.alignment()
        if not now & Qt.AlignmentFlag.AlignHCenter:
            is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
            self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | (now & Qt.AlignmentFlag.AlignVertical_Mask))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lean()

    def set_tone(self, tone: str) -> None:
        """Change the tone of a label that is shown."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(PlainLabel):
    """One line that is cut with an ellipsis; then the whole text is in the tooltip. The accessible name is always whole."""

    def __init__(
        self, text: str = "", *, size: str = "base", tone: str = "text", strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, size=size, tone=tone, strong=strong, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()  # before, the font is not the one of the style sheet
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 6, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
        set_tip(self, self.text() if is_cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(" ".join(self.text().split()), Qt.TextElideMode.ElideRight, self.width())
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment()) | Qt.TextFlag.TextSingleLine
        painter.setLayoutDirection(text_direction(text))
        flags |= Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(flags), text)
        painter.end()


class Rule(QFrame):
    """A hairline in the colour of lines."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("place", "line")
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)
