"""Who is in a picture, and what their families said: from the register that never leaves this computer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.consent_rows import ConsentRow
from ui.desk import Desk
from ui.forms.day_edit import DayEdit
from ui.forms.pick_field import PickField
from ui.forms.spec import Choice
from ui.pictures.register import Register, key_of, named
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, Segments, TickBox
from ui.widgets.labels import ElidedLabel, PlainLabel, Rule


class PersonInIt(QWidget):
    """One pupil: the name, the answer, until when it holds.

    Signals:
        edited(), removed(): the answer changed; the pupil is not in the picture.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, row: ConsentRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("half"))
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(named(row), strong=True), 1)
        remove = IconButton("close", self.tr("Not in the picture: %1", "button beside a pupil: %1 is the name").replace("%1", row.name))
        remove.clicked.connect(self.removed)
        head.addWidget(remove)
        column.addLayout(head)
        question = self.tr("May pictures of %1 be shown?", "three answers follow: %1 is a pupil").replace("%1", row.name)
        self.answer = Segments(question, answers())
        self.answer.choose(row.answer)
        self.answer.chosen.connect(self._on_answered)
        column.addWidget(self.answer)
        self.until = DayEdit(
            self.tr("Until", "the day on which a consent ends"),
            lambda: today,
            days_ahead=365,
            words=self.tr("Only until a certain day", "link: a consent ends"),
        )
        self.until.set_day(date.fromisoformat(row.until) if row.until else None)
        self.until.edited.connect(self._on_answered)
        self.until.setVisible(row.answer == "yes")
        column.addWidget(self.until)
        column.addWidget(Rule())

    def _on_answered(self) -> None:
        day = self.until.day()
        answer = self.answer.current()
        self.row = replace(self.row, answer=answer, until=day.isoformat() if day and answer == "yes" else None)
        self.until.setVisible(answer == "yes")
        self.edited.emit()


class WhoIsInIt(QWidget):
    """The pupils in one picture; new names become new lines of the register when the dialog is done.

    Signals:
        edited(): anything changed.
    """

    edited = Signal()

    def __init__(self, desk: Desk, space: str, picture: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._space, self._today = space, today
        self._register = Register(desk, space)
        self.people: list[PersonInIt] = []
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("half"))
        column.addWidget(PlainLabel(self.tr("Which pupils can be recognised?", "dialog of a picture"), strong=True, wrap=True))
        local = self.tr("Stays on this computer and is never sent.", "dialog of a picture: below the question about pupils")
        column.addWidget(PlainLabel(local, size="small", tone="soft", wrap=True))
        self.nobody = TickBox(self.tr("None", "dialog of a picture: no pupil can be recognised, tick box"))
        self.nobody.setAccessibleName(self.tr("No pupil can be recognised", "dialog of a picture, tick box"))
        column.addWidget(self.nobody)
        self._list = QVBoxLayout()
        column.addLayout(self._list)
        self.pick = PickField(self.tr("Name of a pupil", "dialog of a picture, field"))
        self.pick.setPlaceholderText(self.pick.accessibleName())
        column.addWidget(self.pick)
        self._begin(desk, picture)
        self.nobody.toggled.connect(lambda _on: self._show())
        self.pick.picked.connect(self._on_picked)
        self.pick.typed.connect(self._on_typed)

    def add(self, row: ConsentRow) -> None:
        """This pupil is in the picture."""
        if not key_of(row) or all(key_of(one.row) != key_of(row) for one in self.people):
            person = PersonInIt(row, self._today)
            person.edited.connect(self.edited)
            person.removed.connect(lambda: self._on_removed(person))
            self.people.append(person)
            self._list.addWidget(person)
            self._show()

    def has_pupils(self) -> bool | None:
        """None: nothing was said."""
        return True if self.people else False if self.nobody.isChecked() else None

    def rows(self) -> tuple[ConsentRow, ...]:
        """Those in the picture, with what was said of them; id "" for a new line of the register."""
        return tuple(person.row for person in self.people)

    def _begin(self, desk: Desk, picture: str) -> None:
        note = desk.reading.consents.of_picture(picture)
        for row in note.people if note is not None else ():
            self.add(row)
        self.nobody.setChecked(note is not None and note.has_pupils is False)
        self._show()

    def _on_picked(self, key: str) -> None:
        row = self._register.get(key)
        if row is not None:
            self.add(row)

    def _on_typed(self, name: str) -> None:
        self.pick.clear()
        self.add(ConsentRow("", self._space, None, name))

    def _on_removed(self, person: PersonInIt) -> None:
        self.people.remove(person)
        person.hide()
        person.deleteLater()
        self.pick.setFocus()
        self._show()

    def _show(self) -> None:
        chosen = frozenset(key_of(person.row) for person in self.people)
        offers = (Choice(key_of(row), f"{self._register.named(row)}: {answer_words(row)}") for row in self._register.lines)
        self.pick.set_offers(tuple(offers), chosen)
        self.nobody.setVisible(not self.people)
        self.pick.setVisible(not self.nobody.isChecked() or bool(self.people))
        self.edited.emit()


def answers() -> list[tuple[str, str]]:
    """The three answers."""
    return [
        ("yes", QCoreApplication.translate("Consent", "Yes", "may pictures of a pupil be shown")),
        ("no", QCoreApplication.translate("Consent", "No", "may pictures of a pupil be shown")),
        ("unknown", QCoreApplication.translate("Consent", "Not asked yet", "may pictures of a pupil be shown")),
    ]


def answer_words(row: ConsentRow) -> str:
    """The answer of a line of the register, with its end."""
    words = dict(answers()).get(row.answer, "")
    if row.answer != "yes" or not row.until:
        return words
    until = QCoreApplication.translate("Consent", "%1 until %2", "an answer (Yes) and the day on which it ends")
    return until.replace("%1", words).replace("%2", until_words(row))


def until_words(row: ConsentRow) -> str:
    """The last day of a consent in the teacher's language; "" if it has none."""
    day = QDate.fromString(row.until or "", Qt.DateFormat.ISODate)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat) if row.answer == "yes" else ""
