"""Fields one types into: a line, an address, long text with its count, a number, ages from and to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.format import count_words
from ui.forms.field_view import FieldView
from ui.forms.spec import AgeRange, Body, Line, LongText, Number, Web
from ui.style.theme import current_theme
from ui.widgets.labels import PlainLabel

_NEARLY_FULL = 0.9
WENT_ON = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason})
"""Not when a window or a menu takes the keyboard for a moment."""


class LineEdit(QLineEdit):
    """A line that says when the keyboard left it.

    Signals:
        left(): the keyboard went elsewhere.
        passed(): the teacher herself went on, by Tab or by a click.
    """

    left = Signal()
    passed = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
        if event.reason() in WENT_ON:
            self.passed.emit()


class LineView(FieldView):
    """One line of text."""

    def build(self) -> None:
        self.edit = LineEdit()
        self.edit.textEdited.connect(lambda _text: self.on_edited())
        self.edit.passed.connect(self.show_fault)
        self.put(self.edit)

    def read(self, body: Body) -> None:
        self.edit.setText(str(body.get(self.spec.name) or ""))
        self._show_count()

    def fields(self) -> Body:
        return {self.spec.name: self.edit.text().strip() or None}

    @property
    def first(self) -> QWidget:
        return self.edit

    def on_edited(self) -> None:
        self._show_count()
        super().on_edited()

    def _show_count(self) -> None:
        most = self.spec.most if isinstance(self.spec, Line) else 0
        length = len(self.edit.text().strip())
        self.set_count(count_of(length, most) if most and length > most * _NEARLY_FULL else "", is_full=length > most)


class AddressView(LineView):
    """A web or e-mail address; a bare web address gets its https:// when the keyboard leaves."""

    def build(self) -> None:
        super().build()
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.left.connect(self._complete)

    def _complete(self) -> None:
        text = self.edit.text().strip()
        if isinstance(self.spec, Web) and text and "://" not in text and "." in text:
            self.edit.setText(f"https://{text}")
            self.on_edited()


class LongTextView(FieldView):
    """Plain text of several lines; grows no further than its place, says how much room is left."""

    def build(self) -> None:
        assert isinstance(self.spec, LongText)
        theme = current_theme()
        self.edit = _TextEdit()
        self.edit.setProperty("kind", "field")
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.px(theme.tokens.line_height["base"]) * self.spec.lines + theme.gap("group"))
        self.edit.textChanged.connect(self._on_changed)
        self.edit.passed.connect(self.show_fault)
        self._is_filling = False
        self.put(self.edit)

    def read(self, body: Body) -> None:
        self._is_filling = True
        self.edit.setPlainText(str(body.get(self.spec.name) or ""))
        self._is_filling = False
        self._show_count()

    def fields(self) -> Body:
        return {self.spec.name: self.edit.toPlainText().strip() or None}

    @property
    def first(self) -> QWidget:
        return self.edit

    def _on_changed(self) -> None:
        if not self._is_filling:
            self._show_count()
            self.on_edited()

    def _show_count(self) -> None:
        assert isinstance(self.spec, LongText)
        length = len(self.edit.toPlainText().strip())
        self.set_count(count_of(length, self.spec.most) if length else "", is_full=length > self.spec.most)


class _TextEdit(QPlainTextEdit):
    passed = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in WENT_ON:
            self.passed.emit()


class NumberView(FieldView):
    """A whole number, typed; anything else is kept and said."""

    def build(self) -> None:
        self.edit = number_edit()
        self.edit.textEdited.connect(lambda _text: self.on_edited())
        self.edit.passed.connect(self.show_fault)
        self.put(self.edit)

    def read(self, body: Body) -> None:
        self.edit.setText(number_text(body.get(self.spec.name)))

    def fields(self) -> Body:
        assert isinstance(self.spec, Number)
        return {self.spec.name: number_of(self.edit)}

    @property
    def first(self) -> QWidget:
        return self.edit


class AgeRangeView(FieldView):
    """Two ages beside one another."""

    def build(self) -> None:
        assert isinstance(self.spec, AgeRange)
        theme = current_theme()
        self.low, self.high = number_edit(), number_edit()
        self.low.setAccessibleName(self.tr("%1: from", "ages of pupils: %1 is the field's name").replace("%1", self.spec.words))
        self.high.setAccessibleName(self.tr("%1: to", "ages of pupils: %1 is the field's name").replace("%1", self.spec.words))
        row = QHBoxLayout()
        row.setSpacing(theme.gap("unit"))
        row.addWidget(self.low)
        row.addWidget(PlainLabel(self.tr("to", "between two ages: 11 to 15"), tone="soft"))
        row.addWidget(self.high)
        row.addStretch(1)
        self.inside.addLayout(row)
        for edit in (self.low, self.high):
            edit.textEdited.connect(lambda _text: self.on_edited())
        self.high.passed.connect(self.show_fault)

    def read(self, body: Body) -> None:
        assert isinstance(self.spec, AgeRange)
        self.low.setText(number_text(body.get(self.spec.name)))
        self.high.setText(number_text(body.get(self.spec.upper)))

    def fields(self) -> Body:
        assert isinstance(self.spec, AgeRange)
        return {self.spec.name: number_of(self.low), self.spec.upper: number_of(self.high)}

    @property
    def first(self) -> QWidget:
        return self.low


def number_edit() -> LineEdit:
    """A short line for digits."""
    edit = LineEdit()
    edit.setValidator(QIntValidator(0, 999_999, edit))
    edit.setFixedWidth(current_theme().px(96))
    return edit


def number_text(value: object) -> str:
    """A number as it is typed."""
    return str(value) if isinstance(value, int) else ""


def number_of(edit: QLineEdit) -> int | None:
    """What was typed, None if nothing. Digits of any script count."""
    text = edit.text().strip()
    return int(text) if text.isdecimal() else None


def count_of(length: int, most: int) -> str:
    """ "312 of 20,000"."""
    words = QCoreApplication.translate("Forms", "%1 of %2", "characters of a text: how many, and the most")
    return words.replace("%1", count_words(length)).replace("%2", count_words(most))
