"""A new message: to whom (from contacts and members), about what, and the text; kept as a draft from the first letter."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from sync.copy.rows import DraftRow
from sync.copy.search_fold import fold
from sync.records import Author
from ui.bus import Notice
from ui.desk import Desk
from ui.messages.commands import participants_of
from ui.messages.people import as_person, known_people, label_of, labelled
from ui.messages.writing_field import WritingField
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton
from ui.widgets.flow import FlowBox
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.tall_place import TallPlace


class NewMessage(Place):
    """Send is possible when there is somebody, a title and a text.

    Signals:
        sent(str): the message's record id.
        kept(): put aside as a draft.
        dropped(): thrown away, or nothing was written.
    """

    sent = Signal(str)
    kept = Signal()
    dropped = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._people: dict[str, Author] = {}
        self._known: dict[str, Author] = {}
        theme = current_theme()
        column = _scrolled_in(self)
        edge = theme.gap("reading")
        column.setContentsMargins(edge, theme.gap("group"), edge, theme.gap("group"))
        column.setSpacing(theme.gap("unit"))
        column.addWidget(PlainLabel(self.tr("New message", "title of the form"), size="title", strong=True))
        self.to = self._field(column, self.tr("To", "field: people who get the message"))
        self.to.setPlaceholderText(self.tr("Name of a contact or a member of your projects", "inside the field To"))
        self._unknown = PlainLabel("", size="small", tone="bad", wrap=True)
        self._unknown.hide()
        column.addWidget(self._unknown)
        self._chips = FlowBox(theme.gap("gap"))
        column.addWidget(self._chips)
        self.title = self._field(column, self.tr("About", "field: title of the conversation"))
        self.field = WritingField(desk, least_lines=8)
        column.addWidget(PlainLabel(self.tr("Text", "label above the text of a message"), size="small"))
        column.addWidget(self.field)
        column.addLayout(self._made_foot())
        column.addStretch(1)
        self._complete()
        self._connect()

    def open_draft(self, draft: DraftRow) -> None:
        """Write this draft of a conversation."""
        reading = self._desk.reading
        self._known = labelled(reading, known_people(reading, self._desk.person.id))
        self._labels.setStringList(list(self._known))
        self._show_people([])
        self.to.clear()
        self._unknown.hide()
        self.title.setText(str(draft.fields.get("title") or ""))
        self.field.open_draft(draft, "")
        people = (as_person(raw) for raw in draft.fields.get("participants") or ())
        self._show_people([person for person in people if person is not None and person.id != self._desk.person.id])
        self._check()
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_person(self, label: str) -> bool:
        """Somebody more gets the message; a label as the list offers it, or a name that fits one person only; False for any other."""
        person = self._known.get(label) or self._only_one(label)
        if person is None:
            return False
        self._show_people([*self._people.values(), person])
        self.to.clear()
        self._unknown.hide()
        self._keep()
        return True

    def add_contact(self, record: str) -> None:
        """The person of a contact or member record gets the message."""
        shown = self._desk.reading.records.get(record)
        person = as_person(shown.body.get("person")) if shown is not None else None
        if person is not None:
            self.add_person(label_of(person))

    def add_known(self, person_id: str) -> None:
        """Somebody this desk knows gets the message: a contact, a member, the writer of a post, somebody found by a search, who helps."""
        known = next((one for one in self._known.values() if one.id == person_id), None)
        person = known or _found(self._desk, person_id)
        if person is not None:
            self._show_people([*self._people.values(), person])
            self._keep()
            self.title.setFocus()

    @property
    def people(self) -> tuple[Author, ...]:
        """Who gets the message."""
        return tuple(self._people.values())

    def _field(self, column: QVBoxLayout, label: str) -> QLineEdit:
        words = PlainLabel(label, size="small")
        edit = QLineEdit()
        edit.setAccessibleName(label)
        words.setBuddy(edit)
        column.addWidget(words)
        column.addWidget(edit)
        return edit

    def _made_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._later = PlainButton(self.tr("Keep as draft", "button: go on another time"), extent="small")
        self._drop = LinkButton(self.tr("Throw away", "link: the draft of a message"))
        row.addWidget(self._later)
        row.addWidget(self._drop)
        row.addStretch(1)
        self._missing = PlainLabel("", size="small", tone="warn")
        row.addWidget(self._missing)
        return row

    def _complete(self) -> None:
        self._labels = QStringListModel(self)
        self._folded = _FoldedNames(self)
        self._folded.setSourceModel(self._labels)
        self._completer = QCompleter(self._folded, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.to.setCompleter(self._completer)

    def _connect(self) -> None:
        self.to.textEdited.connect(self._folded.show_like)
        self._completer.activated.connect(self._on_offered)
        self.to.textEdited.connect(lambda _text: self._unknown.hide())
        self.to.editingFinished.connect(self._on_name_typed)
        self.title.textEdited.connect(lambda _text: self._keep())
        self.field.sent.connect(self.sent)
        self.field.changed.connect(self._check)
        self._later.clicked.connect(self._on_kept)
        self._drop.clicked.connect(self._on_dropped)

    def _on_offered(self, label: str) -> None:
        self.add_person(str(label))
        QTimer.singleShot(0, self, self.to.clear)  # the completer writes the label into the field after this slot

    def _on_name_typed(self) -> None:
        """Enter, or the keyboard went on: what cannot be taken is said, and stays to be mended."""
        typed = self.to.text().strip()
        if not typed or self.add_person(typed):
            return
        if any(fold(typed) in fold(person.name) for person in self._known.values()):
            words = self.tr("Several people are called so: choose one of the list.", "below the field To of a message")
        else:
            words = self.tr("This computer knows nobody called “{name}”. Look under Find partners.", "below the field To of a message")
        self._unknown.setText(words.format(name=typed))
        self._unknown.show()

    def _only_one(self, name: str) -> Author | None:
        wanted = fold(name.strip())
        found = [person for person in self._known.values() if wanted and wanted in fold(person.name)]
        same = [person for person in found if fold(person.name) == wanted]
        one = same or found
        return one[0] if len(one) == 1 else None

    def _show_people(self, people: list[Author]) -> None:
        self._chips.clear()
        self._people = {person.id: person for person in people}
        for person in self._people.values():
            chip = LinkButton(label_of(person).replace("&", "&&"), "close")
            chip.setAccessibleName(self.tr("Take out: {name}", "button: a person of a new message").format(name=person.name))
            chip.clicked.connect(lambda _=False, gone=person.id: self._on_person_taken_out(gone))
            self._chips.flow.addWidget(chip)
        self._chips.setVisible(bool(self._people))
        self._chips.updateGeometry()
        tab_as_laid_out(self)

    def _on_person_taken_out(self, person_id: str) -> None:
        self._show_people([person for person in self._people.values() if person.id != person_id])
        self._keep()

    def _keep(self) -> None:
        self.field.put("participants", participants_of(self._desk, list(self._people.values())))
        self.field.put("title", self.title.text().strip())
        self._check()

    def _check(self) -> None:
        """Send is possible once nothing is missing; until then it is said what is."""
        self.field.set_ready(bool(self._people) and bool(self.title.text().strip()))
        names = (self.to.accessibleName(), self.title.accessibleName(), self.tr("Text", "label above the text of a message"))
        there = (bool(self._people), bool(self.title.text().strip()), not self.field.is_empty)
        missing = [name for name, is_there in zip(names, there, strict=True) if not is_there]
        words = self.tr("Still missing: {fields}", "below a message: names of its fields")
        self._missing.setText(words.format(fields=", ".join(missing)) if missing else "")

    def _on_kept(self) -> None:
        self._on_name_typed()
        has_words = bool(self.to.text().strip() or self._people or self.title.text().strip() or not self.field.is_empty)
        self.field.close_editor()
        (self.kept if has_words else self.dropped).emit()

    def _on_dropped(self) -> None:
        if self.field.give_up():
            words = self.tr("Thrown away. Under Given up in Sending you can take it back for 30 days.", "notice: a message that was begun")
            self._desk.bus.say.emit(Notice(words))
        self.dropped.emit()


class _FoldedNames(QSortFilterProxyModel):
    """Offers the names that hold what was typed, folded as search folds it: ayse finds Ayşe."""

    def __init__(self, parent: NewMessage) -> None:
        super().__init__(parent)
        self._wanted = ""

    def show_like(self, text: str) -> None:
        self._wanted = fold(text.strip())
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, _parent: object) -> bool:
        label = str(self.sourceModel().index(row, 0).data() or "")
        return bool(self._wanted) and self._wanted in fold(label)


def _scrolled_in(form: QWidget) -> QVBoxLayout:
    """In a small window the form is scrolled: nothing of it lies over another part."""
    area, page, outer = QScrollArea(), TallPlace("surface"), QVBoxLayout(form)
    outer.setContentsMargins(0, 0, 0, 0)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    outer.addWidget(area)
    return QVBoxLayout(page)


def _found(desk: Desk, person_id: str) -> Author | None:
    """Somebody of a search, or the account behind an address of support."""
    row = desk.reading.directory.get("people", person_id)
    if row is not None:
        return Author(row.id, row.title, row.country)
    helping = (as_person(one.body.get("person")) for one in desk.reading.records.list("support_contact", limit=1_000))
    return next((one for one in helping if one is not None and one.id == person_id), None)
