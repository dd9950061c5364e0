"""Step 4: how much data the teacher has; decides which pictures come by themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.account.pages import StepPage
from ui.account.ports import PICTURES_ALL, PICTURES_ASK, PICTURES_SMALL
from ui.style.painting import draw_text
from ui.style.theme import current_theme
from ui.widgets.pressing import is_pressed_by


class ChoiceRow(QAbstractButton):
    """A framed row with a round mark, a name and a sentence below; one of a group is chosen."""

    def __init__(self, text: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(sentence)
        self._sentence = sentence
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(480), theme.row("todayNews") + theme.gap("unit"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "control"), 1))
        painter.setBrush(theme.colour("selected" if self.isChecked() else "hover" if self.underMouse() else "surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.radius("card"), theme.radius("card"))
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, edge = theme.control("checkbox"), theme.gap("group")
        left = self.width() - edge - side if is_rtl else edge
        ring = QRectF(left, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "control"), theme.line("checkbox")))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(ring.center(), side * 0.28, side * 0.28)
        indent = edge + side + theme.gap("gap")
        words = self.rect().adjusted(edge if is_rtl else indent, theme.gap("gap"), -indent if is_rtl else -edge, -theme.gap("gap"))
        upper, lower = words.adjusted(0, 0, 0, -words.height() // 2), words.adjusted(0, words.height() // 2, 0, 0)
        draw_text(painter, upper, self.text(), theme.font("base", strong=True), theme.colour("text"), is_rtl=is_rtl)
        draw_text(painter, lower, self._sentence, theme.font("small"), theme.colour("soft"), is_rtl=is_rtl)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class PicturesChoice(QWidget):
    """The three answers; used by the first start and by Settings.

    Signals:
        chosen(str): ask, small or all.
    """

    chosen = Signal(str)

    def __init__(self, current: str = PICTURES_SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("unit"))
        self._group = QButtonGroup(self)
        self._keys = (PICTURES_ASK, PICTURES_SMALL, PICTURES_ALL)
        for number, (text, sentence) in enumerate(self._words()):
            row = ChoiceRow(text, sentence)
            self._group.addButton(row, number)
            column.addWidget(row)
        self._group.button(self._keys.index(current) if current in self._keys else 1).setChecked(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))

    def current(self) -> str:
        """The chosen key."""
        return self._keys[self._group.checkedId()]

    def chosen_row(self) -> QWidget:
        """The row that is chosen."""
        return self._group.checkedButton()

    def _words(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Little: texts only", "how much data: choice"),
                self.tr("A picture comes when you ask for it. Its size and time are shown before.", "how much data: texts only"),
            ),
            (
                self.tr("Some: texts and small pictures", "how much data: choice"),
                self.tr("Each small picture costs about 8 kB. Large ones come when you ask.", "how much data: small pictures"),
            ),
            (
                self.tr("Enough: texts and pictures", "how much data: choice"),
                self.tr("Pictures come in reading size, after all texts.", "how much data: all pictures"),
            ),
        )


class DataPage(StepPage):
    """The last page: Continue opens the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = self.tr("How much data do you have?", "first start: title of step 4")
        super().__init__(title, self.tr("Texts always come first. You can change this in Settings.", "first start: step 4"), parent)
        self.choice = PicturesChoice()
        self.column.addWidget(self.narrow(self.choice))
        self.column.addStretch(1)

    def first_widget(self) -> QWidget:
        """What gets the keyboard first."""
        return self.choice.chosen_row()
