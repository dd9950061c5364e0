"""Fields that point at records: evidence picked with one click from what a project has, or one record by its title."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.format import full_when_words
from ui.forms.field_view import FieldView
from ui.forms.listed_view import ListedView
from ui.forms.pick_list import PickList, PickRow
from ui.forms.spec import Body, Choice, OneRecord, Records
from ui.kind_words import noun_words
from ui.widgets.buttons import ChoiceField, PlainButton
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel
from ui.written import begun_at

_MOST_A_KIND = 500
_ICONS = {
    "update": "write",
    "page": "file",
    "picture": "picture",
    "file": "file",
    "video": "video",
    "thread": "messages",
    "meeting": "events",
}


class RecordsView(ListedView):
    """What was picked stands in a list, each with its kind; the dialog shows everything of the project."""

    def build(self) -> None:
        super().build()
        self.dialog: PickList | None = None
        self.add.clicked.connect(self._on_add)

    def add_button(self) -> PlainButton:
        return PlainButton(self.tr("Pick from the project", "button of a form field: evidence"), "plus", extent="small")

    def show_rows(self) -> None:
        super().show_rows()
        self.set_count(self.tr("Picked: %n", "below a list of evidence", len(self.ids)) if self.ids else "")

    def row_of(self, one: str) -> QWidget:
        found = self.context.desk.reading.records.get(one)
        icon = IconLabel(_ICONS.get(found.kind if found else "", "file"), "soft", "small")
        if found is None:
            return self.row(one, self.tr("No longer on this computer", "evidence whose record is gone"), icon, None)
        return self.row(one, title_words(found), icon, PlainLabel(kind_words(found), size="small", tone="soft"))

    def source_space(self) -> str:
        """The space whose records can be picked; "" while no project is chosen."""
        assert isinstance(self.spec, Records)
        if not self.spec.source:
            return self.context.space
        return space_of(self, str(self.context.body().get(self.spec.source) or ""))

    def _on_add(self) -> None:
        space = self.source_space()
        if not space:
            self.told.emit(self.tr("Choose the project first.", "notice: evidence is picked from a project"))
            return
        assert isinstance(self.spec, Records)
        title = self.tr("Evidence from the project", "dialog to pick posts, pages and materials, title")
        dialog = PickList(title, lambda: self._rows(space), self.ids, most=self.spec.most, parent=self)
        dialog.done_with.connect(self.take)
        dialog.finished.connect(lambda _result: self._on_closed(dialog))
        self.dialog = dialog
        dialog.open()

    def _on_closed(self, dialog: PickList) -> None:
        self.dialog = None
        dialog.deleteLater()
        self.add.setFocus()

    def _rows(self, space: str) -> list[PickRow]:
        assert isinstance(self.spec, Records)
        rows: list[ShownRecord] = []
        for kind in self.spec.kinds:
            rows += self.context.desk.reading.records.list(kind, space, limit=_MOST_A_KIND)
        rows.sort(key=lambda row: row.created_at, reverse=True)
        return [PickRow(row.id, title_words(row), _below(row), _ICONS.get(row.kind, "file")) for row in rows]


class OneRecordView(FieldView):
    """A list that opens with the titles of all records that fit."""

    def build(self) -> None:
        assert isinstance(self.spec, OneRecord)
        self.field = ChoiceField(self.spec.words)
        self.field.addItem(self.tr("Choose …", "a list that opens: nothing chosen yet"), "")
        for choice in self._choices(self.spec):
            self.field.addItem(choice.words, choice.key)
        self.field.activated.connect(lambda _index: self.on_edited())
        self.put(self.field)

    def read(self, body: Body) -> None:
        key = str(body.get(self.spec.name) or "")
        if self.field.findData(key) < 0:
            found = self.context.desk.reading.records.get(key)
            gone = self.tr("No longer on this computer", "a record that a form points at is gone")
            self.field.addItem(title_words(found) if found is not None else gone, key)
        self.field.setCurrentIndex(self.field.findData(key))

    def fields(self) -> Body:
        return {self.spec.name: str(self.field.currentData() or "") or None}

    @property
    def first(self) -> QWidget:
        return self.field

    def _choices(self, spec: OneRecord) -> list[Choice]:
        reading = self.context.desk.reading
        if spec.is_space:
            return [Choice(row.id, row.title) for row in reading.spaces.all(kind="twinspace") if row.is_member]
        rows = [row for kind in spec.kinds for row in reading.records.list(kind, limit=_MOST_A_KIND, order="title")]
        return [Choice(row.id, title_words(row)) for row in rows]


def space_of(view: FieldView, project: str) -> str:
    """The space of a project, named by the space itself or by its project record."""
    reading = view.context.desk.reading
    if not project:
        return ""
    if reading.spaces.get(project) is not None:
        return project
    found = reading.records.get(project)
    return found.space if found is not None else ""


def title_words(row: ShownRecord) -> str:
    """How a record is called in a list to pick from."""
    return row.title or " ".join(row.text.split())[:80] or noun_words(row.kind)


def kind_words(row: ShownRecord) -> str:
    """What kind of record it is, and whether the website has it yet."""
    if row.revision is not None:
        return noun_words(row.kind)
    waits = QCoreApplication.translate("RecordsView", "Not sent yet", "evidence that waits: state")
    came_back = QCoreApplication.translate("RecordsView", "Came back", "evidence that was refused: state")
    return f"{noun_words(row.kind)} · {came_back if row.state is ItemState.RETURNED else waits}"


def _below(row: ShownRecord) -> str:
    author = row.author.name if row.author is not None else ""
    return " · ".join(part for part in (kind_words(row), author, full_when_words(begun_at(row))) if part)
