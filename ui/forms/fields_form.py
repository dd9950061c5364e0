"""A form made of a spec: sections of fields in one column that scrolls; gives the body, and says what is missing or wrong."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sync.copy.rows import DraftRow
from ui.desk import Desk
from ui.editor.draft_media import DraftMedia
from ui.editor.edit_session import Gathered
from ui.editor.preflight import Checked, TrayPicture
from ui.forms.faults import faults_of, is_empty
from ui.forms.field_view import FieldContext, FieldView
from ui.forms.making import view_of
from ui.forms.rich_view import RichView
from ui.forms.spec import Body, Fault, FormSpec, Section
from ui.style.theme import Theme, current_theme
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import PlainLabel, Rule


class FieldsForm(Place):
    """Holds one unfinished record. What is shown comes from `draft` once; afterwards only the teacher changes it.

    Signals:
        edited(): anything the record is made of changed.
        told(str): a sentence for the teacher.
        attach_failed(str, DeskError): a picture or file could not be taken.
    """

    edited = Signal()
    told = Signal(str)
    attach_failed = Signal(str, object)

    def __init__(self, desk: Desk, draft: DraftRow, spec: FormSpec, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk, self._draft = desk, draft
        self.spec = spec
        self._media = DraftMedia(list(draft.picture_ids))
        context = FieldContext(desk, draft.space, draft.kind, self._media, body=self.fields)
        self._touched: set[str] = set()
        self._views: dict[str, FieldView] = {}
        is_open = draft.record is None or "state" in draft.fields  # what is handed in only now can still be changed in all its fields
        for field in spec.fields:
            view = view_of(field, context)
            view.setEnabled(is_open or not field.is_fixed)
            self._views[field.name] = view
        self._lay_out()
        for view in self._views.values():
            view.read(draft.fields)
            view.show_wrong()
        self._begun = self._own_fields()
        for view in self._views.values():
            view.edited.connect(lambda touched=view.spec.name: self._on_edited(touched))
            view.told.connect(self.told)
            view.failed.connect(self.attach_failed)

    def view(self, name: str) -> FieldView:
        """The widget of a field, by any of its body fields."""
        found = self.spec.field(name)
        assert found is not None, name
        return self._views[found.name]

    def fields(self) -> dict[str, Any]:
        """The body fields as they stand now, None for what is empty; other fields of the draft ride along."""
        views = getattr(self, "_views", {})  # a field may ask while the others are being made
        made = {name: value for key, view in views.items() if self._counts(key) for name, value in view.fields().items()}
        known = {**self._draft.fields, **made}
        return {name: value for name, value in known.items() if value is not None or name in self._draft.fields}

    def _counts(self, name: str) -> bool:
        """False for a field of an existing record that nobody touched: it stays to the letter what it was."""
        return self._draft.record is None or name in self._touched

    def faults(self) -> tuple[Fault, ...]:
        """What keeps it from being sent."""
        return faults_of(self.spec, self.fields())

    def show_faults(self) -> None:
        """Say beside every field what is missing or wrong."""
        for view in self._views.values():
            view.show_fault()

    show_missing = show_faults

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field and bring it into sight."""
        found = self.spec.field(name)
        if found is not None:
            view = self._views[found.name]
            view.focus_field()
            view.show_fault()
            self._area.ensureWidgetVisible(view, 0, current_theme().gap("pane"))

    def gather(self) -> Gathered:
        """The record as it stands, for the edit session."""
        used = {one for view in self._views.values() for one in view.used_ids()}
        new = self._media.new_ids
        kept = tuple(found for found in new if found in used)
        return Gathered(self.fields(), kept, tuple(found for found in new if found not in used), self._media.alts())

    def checks(self) -> tuple[Checked, ...]:
        """One line for each fault, then one for all that is well, then the readers."""
        faults = self.faults()
        found = [Checked(f"field:{fault.field}", "bad", self._fault_words(fault), fault.field) for fault in faults]
        warned = self.spec.warnings(self.fields(), self._desk, self._draft.record or "")
        if not found:
            found.append(Checked("fields", "ok", self.tr("All that is needed is there", "check before sending: a form")))
        found += [Checked(f"warning:{one.field}", "warn", one.words, one.field) for one in warned]
        if self.spec.readers:
            found.append(Checked("readers", "warn" if self.spec.is_public else "ok", self.spec.readers))
        return tuple(found)

    def is_public(self, _fields: Body) -> bool:
        """True if people outside the portal will see it."""
        return self.spec.is_public

    def pictures(self) -> tuple[TrayPicture, ...]:
        """Pictures in its fields."""
        return self._media.pictures(one for view in self._views.values() for one in view.shown_pictures())

    def file_sizes(self) -> tuple[int, ...]:
        """Bytes of each file attached in this draft."""
        pictures = {picture.id for picture in self.pictures()}
        used = [one for view in self._views.values() for one in view.used_ids() if one not in pictures]
        return self._media.sizes(used)

    def is_empty(self) -> bool:
        """True if nothing was added to what a new form began with, or everything was taken out of an old draft."""
        if not self._draft.id:
            return self._own_fields() == self._begun
        return all(is_empty(field, self.fields()) for field in self.spec.fields)

    def show_pictures(self) -> None:
        """Bring trays in line with their texts."""
        for view in self._rich_views():
            view.rich.show_pictures()

    def refresh_pictures(self) -> None:
        """A picture came to this computer."""
        for view in self._rich_views():
            view.rich.refresh_pictures()

    def go_to(self, name: str) -> None:
        """To a field, or to the description of a picture."""
        what, _, picture = name.partition(":")
        if what == "picture":
            self._go_to_picture(picture)
        elif what == "who":
            self._go_to_picture(picture, is_open=True)
        else:
            self.focus_field(name)

    def start(self) -> None:
        """The first field that is empty, else the first."""
        wanted = [field for field in self.spec.fields if is_empty(field, self.fields())]
        first = (wanted or list(self.spec.fields))[0]
        self._views[first.name].focus_field()

    def set_theme(self, theme: Theme) -> None:
        """Dress texts anew."""
        for view in self._rich_views():
            view.rich.edit.set_theme(theme)

    def _on_edited(self, name: str) -> None:
        self._touched.add(name)
        self.edited.emit()

    def _own_fields(self) -> Body:
        return {name: value for view in self._views.values() for name, value in view.fields().items()}

    def _rich_views(self) -> list[RichView]:
        return [view for view in self._views.values() if isinstance(view, RichView)]

    def _fault_words(self, fault: Fault) -> str:
        field = self.spec.field(fault.field)
        return fault.words if fault.is_missing or field is None else f"{field.words}: {fault.words}"

    def _go_to_picture(self, picture: str, *, is_open: bool = False) -> None:
        for view in self._views.values():
            if picture in view.shown_pictures():
                (view.open_picture if is_open else view.go_to_picture)(picture)
                self._area.ensureWidgetVisible(view)

    def _lay_out(self) -> None:
        theme = current_theme()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        if self.spec.readers:
            outer.addWidget(ReadersLine(self.spec.readers, is_public=self.spec.is_public))
            outer.addWidget(Rule())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Place("surface")
        column = QVBoxLayout(inside)
        edge = theme.gap("reading")
        column.setContentsMargins(edge, theme.gap("group"), edge, theme.gap("pane"))
        column.setSpacing(theme.gap("group"))
        for number, section in enumerate(self.spec.sections):
            if number:
                column.addWidget(Rule())
            self._add_section(column, section)
        column.addStretch(1)
        self._area.setWidget(inside)
        outer.addWidget(self._area, 1)

    def _add_section(self, column: QVBoxLayout, section: Section) -> None:
        theme = current_theme()
        widest = theme.pane("readingTextMax")
        if section.title:
            column.addWidget(PlainLabel(section.title, strong=True, wrap=True))
        if section.help:
            column.addWidget(PlainLabel(section.help, size="small", tone="soft", wrap=True))
        for field in section.fields:
            view = self._views[field.name]
            view.setMaximumWidth(widest)
            column.addWidget(view)


class ReadersLine(Place):
    """Who will be able to read it, above the form."""

    def __init__(self, words: str, *, is_public: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("warnTint" if is_public else "subtle", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("reading"), theme.gap("unit"), theme.gap("reading"), theme.gap("unit"))
        row.setSpacing(theme.gap("gap"))
        row.addWidget(IconLabel("public" if is_public else "members", "warn" if is_public else "soft"))
        row.addWidget(PlainLabel(words, strong=True, wrap=True), 1)
