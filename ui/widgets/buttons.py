"""Buttons with words and an icon that follows the theme; segments; a tick box and a choice field with our own marks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from ui.style.icons import draw_icon, icon
from ui.style.painting import by_itself
from ui.style.theme import current_theme
from ui.widgets.labels import set_tip
from ui.widgets.own_direction import OwnDirection
from ui.widgets.pressing import is_pressed_by


class PlainButton(QPushButton):
    """A framed button: words, perhaps an icon before them. `extent`: base, small, big."""

    _kind = "plain"
    _icon_role = "text"

    def __init__(self, text: str, icon_name: str = "", *, extent: str = "base", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setProperty("kind", self._kind)
        self.setProperty("extent", extent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._dress()

    def set_icon_name(self, icon_name: str) -> None:
        """Change the icon; "" takes it away."""
        self._icon_name = icon_name
        self._dress()

    def setText(self, text: str) -> None:
        """Change the words; the icon keeps its distance from them."""
        had_words = bool(self.text())
        super().setText(text)
        if bool(text) != had_words:
            self._dress()

    def _dress(self) -> None:
        if self._icon_name:
            theme = current_theme()
            side, gap = theme.icon_size("small"), theme.gap("half") if self.text() else 0
            self.setIconSize(QSize(side + gap, side))
            self.setIcon(icon(self._icon_name, self._icon_role, "small", gap=gap))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange):
            self._dress()


class PrimaryButton(PlainButton):
    """The one filled button of a screen."""

    _kind = "primary"
    _icon_role = "onAccent"


class AccentLineButton(PlainButton):
    """A framed button in the accent, e.g. "Show picture" with its price."""

    _kind = "accentLine"
    _icon_role = "accent"


class LinkButton(PlainButton):
    """Words in the accent without a frame; still a button for keyboard and screen reader."""

    _kind = "link"
    _icon_role = "accent"

    def __init__(self, text: str, icon_name: str = "", *, extent: str = "small", parent: QWidget | None = None) -> None:
        super().__init__(text, icon_name, extent=extent, parent=parent)


class IconButton(QToolButton):
    """An icon alone (toolbar, back, close, more): `name` is its tooltip and accessible name."""

    def __init__(self, icon_name: str, name: str, *, is_framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if is_framed:
            self.setProperty("kind", "framed")
        self.toggled.connect(self._dress)
        self._dress()

    def set_icon_name(self, icon_name: str) -> None:
        """Change the icon."""
        self._icon_name = icon_name
        self._dress()

    def _dress(self) -> None:
        theme = current_theme()
        self.setIconSize(QSize(theme.icon_size(), theme.icon_size()))
        self.setIcon(icon(self._icon_name, "accent" if self.isChecked() else "text"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange):
            self._dress()


class _Segment(QPushButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)


class Segments(QWidget):
    """A row of joined buttons of which one is chosen; left and right move.

    Signals:
        chosen(str): the key of the segment now chosen by the teacher.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: list[tuple[str, str]], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, (_key, text) in enumerate(choices):
            button = _Segment(text, self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("extent", "small")
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._on_clicked)
        self._shape()

    def set_text(self, key: str, text: str) -> None:
        """Change the words of one segment, e.g. a count."""
        self._group.button(self._keys.index(key)).setText(text)

    def choose(self, key: str) -> None:
        """Choose without a signal; "" chooses none."""
        self._group.setExclusive(bool(key))
        for index, name in enumerate(self._keys):
            self._group.button(index).setChecked(name == key)
        self._group.setExclusive(True)

    def current(self) -> str:
        """The chosen key, or ""."""
        index = self._group.checkedId()
        return self._keys[index] if index >= 0 else ""

    def focus_chosen(self) -> None:
        """Put the keyboard on the chosen segment, else on the first."""
        self._group.button(max(0, self._group.checkedId())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _shape(self) -> None:
        """Round the outer corners only; style sheets know left and right, not leading and trailing."""
        last = len(self._keys) - 1
        ends = {0: "first", last: "last"} if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else {0: "last", last: "first"}
        for index in range(last + 1):
            button = self._group.button(index)
            button.setProperty("segment", "only" if last == 0 else ends.get(index, "middle"))
            button.style().unpolish(button)
            button.style().polish(button)

    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(self._keys[index])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._shape()


class TickBox(QCheckBox):
    """A check box whose box and tick come from the tokens; the whole row is the target. `wrap`: long words go over several lines."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(text, parent)
        self._wraps = wrap
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(self._indent() + self.fontMetrics().horizontalAdvance(self.text()) + 4, theme.row("checkbox"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._indent() + current_theme().px(100), self.sizeHint().height()) if self._wraps else self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        flags = int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(QRect(0, 0, width - self._indent(), 10_000), flags, self.text())
        least = self.sizeHint().height()
        return max(least, words.height() + least - self.fontMetrics().height())

    def _indent(self) -> int:
        theme = current_theme()
        return theme.control("checkbox") + theme.gap("unit")

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload,no-any-return]

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        side = theme.control("checkbox")
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side if is_rtl else 0
        box = QRectF(left, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        edge = "accent" if is_on else "control" if self.isEnabled() else "line"
        painter.setPen(QPen(theme.colour(edge), theme.line("checkbox")))
        painter.setBrush(theme.colour("accent" if is_on else "surface" if self.isEnabled() else "disabledFill"))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), theme.radius("checkbox"), theme.radius("checkbox"))
        if is_on:
            draw_icon(painter, "check", box.adjusted(2, 2, -2, -2), theme.colour("onAccent"))
        indent = self._indent()
        words = QRect(0 if is_rtl else indent, 0, self.width() - indent, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextShowMnemonic
        if self._wraps:
            flags |= Qt.TextFlag.TextWordWrap
        painter.setPen(theme.colour("text" if self.isEnabled() else "disabled"))
        painter.drawText(words, int(flags), self.text())
        painter.end()


class ChoiceField(QComboBox):
    """A drop-down with our own arrow; `name` is the accessible name."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        view = self.view()
        if isinstance(view, QListView):
            view.setUniformItemSizes(True)  # else every choice is measured whenever one is added
        self.setItemDelegate(OwnDirection(self))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        side = theme.icon_size("small")
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = theme.gap("gap") if is_rtl else self.width() - side - theme.gap("gap")
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self).width()
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room + 2)
        option.currentText = by_itself(shown) if is_rtl else shown  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        arrow = QRectF(left, (self.height() - side) / 2, side, side)
        draw_icon(painter, "down", arrow, theme.colour("text" if self.isEnabled() else "disabled"))
        painter.end()
