"""Fields one chooses in: one of a few, yes or no, a checklist with reasons."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.field_view import FieldView
from ui.forms.spec import Body, Checklist, OneChoice
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField, Segments, TickBox
from ui.widgets.labels import PlainLabel

_MOST_SEGMENTS = 3
_LONGEST_SEGMENTS = 40


class OneChoiceView(FieldView):
    """Two or three short choices stand side by side; more are a list that opens. A value from elsewhere stays as it is."""

    def build(self) -> None:
        assert isinstance(self.spec, OneChoice)
        choices = self.spec.choices
        is_short = len(choices) <= _MOST_SEGMENTS and sum(len(one.words) for one in choices) <= _LONGEST_SEGMENTS
        self.segments = Segments(self.spec.words, [(one.key, one.words) for one in choices]) if is_short else None
        self.field = ChoiceField(self.spec.words)
        if self.segments is not None:
            self.segments.chosen.connect(lambda _key: self.on_edited())
            self.put(self.segments)
            self.field.hide()
        else:
            self._fill_list(self.spec)
            self.put(self.field)

    def read(self, body: Body) -> None:
        key = str(body.get(self.spec.name) or "")
        if self.segments is not None:
            self.segments.choose(key)
            return
        if self.field.findData(key) < 0:
            self.field.addItem(key, key)
        self.field.setCurrentIndex(self.field.findData(key))

    def fields(self) -> Body:
        key = self.segments.current() if self.segments is not None else str(self.field.currentData() or "")
        return {self.spec.name: key or None}

    @property
    def first(self) -> QWidget:
        return self.segments if self.segments is not None else self.field

    def focus_field(self) -> None:
        if self.segments is not None:
            self.segments.focus_chosen()
        else:
            super().focus_field()

    def _fill_list(self, spec: OneChoice) -> None:
        self.field.addItem(self.tr("Choose …", "a list that opens: nothing chosen yet"), "")
        for one in spec.choices:
            self.field.addItem(one.words, one.key)
        self.field.activated.connect(lambda _index: self.on_edited())


class YesNoView(FieldView):
    """A tick box that carries the field's name itself."""

    def build(self) -> None:
        self.box = TickBox(self.spec.words)
        self.box.toggled.connect(self._on_toggled)
        self.label.hide()
        self._is_filling = False
        self.put(self.box)

    def read(self, body: Body) -> None:
        self._is_filling = True
        self.box.setChecked(body.get(self.spec.name) is True)
        self._is_filling = False

    def fields(self) -> Body:
        return {self.spec.name: self.box.isChecked()}

    @property
    def first(self) -> QWidget:
        return self.box

    def _on_toggled(self) -> None:
        if not self._is_filling:
            self.on_edited()


class ChecklistView(FieldView):
    """Each item with its reason; keys of another version of the list ride along untouched."""

    def build(self) -> None:
        assert isinstance(self.spec, Checklist)
        theme = current_theme()
        self._kept: dict[str, bool] = {}
        self._is_filling = False
        self.boxes: dict[str, TickBox] = {}
        for item in self.spec.items:
            box = TickBox(item.words)
            box.setAccessibleDescription(item.reason)
            box.toggled.connect(self._on_toggled)
            self.boxes[item.key] = box
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(box)
            if item.reason:
                reason = PlainLabel(item.reason, size="small", tone="soft", wrap=True)
                indent = theme.control("checkbox") + theme.gap("unit")
                reason.setContentsMargins(indent, 0, indent, 0)
                cell.addWidget(reason)
            self.inside.addLayout(cell)

    def read(self, body: Body) -> None:
        found = body.get(self.spec.name)
        self._kept = {str(key): bool(value) for key, value in found.items()} if isinstance(found, dict) else {}
        self._is_filling = True
        for key, box in self.boxes.items():
            box.setChecked(self._kept.get(key, False))
        self._is_filling = False

    def fields(self) -> Body:
        ticked = {key: box.isChecked() for key, box in self.boxes.items() if box.isChecked() or key in self._kept}
        return {self.spec.name: {**self._kept, **ticked} or None}

    @property
    def first(self) -> QWidget:
        return next(iter(self.boxes.values()))

    def _on_toggled(self) -> None:
        if not self._is_filling:
            self.on_edited()
