"""What the family of a pupil said about pictures, kept beside the pupil on this computer only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from sync.copy.consent_rows import ConsentRow
from sync.copy.rows import ShownRecord
from sync.errors import BadInput
from ui.desk import Desk
from ui.error_words import words_for
from ui.forms.day_edit import DayEdit
from ui.pictures.who_is_in_it import answers
from ui.records.list_side import FilterChoice
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, Segments
from ui.widgets.labels import PlainLabel

_MOST_BYTES = 20_000_001


class ConsentPart(PanePart):
    """Answer, last day, a note and the signed paper; every change is kept at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._row: ConsentRow | None = None
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.gap("gap"), 0, 0)
        column.setSpacing(theme.gap("unit"))
        column.addWidget(PlainLabel(self.tr("May pictures be shown?", "below a pupil, heading"), strong=True, wrap=True))
        words = self.tr("What the family said. It stays on this computer and is never sent.", "below a pupil")
        column.addWidget(PlainLabel(words, size="small", tone="soft", wrap=True))
        self.answer = Segments(self.tr("May pictures be shown?", "below a pupil, heading"), answers())
        until = self.tr("Until", "the day on which a consent ends")
        only = self.tr("Only until a certain day", "link: a consent ends")
        self.until = DayEdit(until, lambda: date.fromisoformat(self._today()), days_ahead=365, words=only)
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note about the consent", "below a pupil, field"))
        self.note.setPlaceholderText(self.note.accessibleName())
        self.paper = LinkButton(self.tr("Attach the signed paper…", "below a pupil, button"), "file")
        self.state = PlainLabel("", size="small", tone="bad", wrap=True)
        for widget in (self.answer, self.until, self.note, self.paper, self.state):
            column.addWidget(widget)
        column.setAlignment(self.paper, Qt.AlignmentFlag.AlignLeading)
        self.answer.chosen.connect(lambda *_: self._keep())
        self.until.edited.connect(self._keep)
        self.note.editingFinished.connect(self._keep)
        self.paper.clicked.connect(self._on_paper_clicked)

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        """The line of the register, or an empty one."""
        is_other = self._row is None or self._row.pupil != row.id
        if is_other:
            self._keep()
        found = self._desk.reading.consents.of_pupil(row.space, row.id)
        self._row = None  # filling the fields keeps nothing
        self.answer.choose(found.answer if found else "unknown")
        self.until.set_day(date.fromisoformat(found.until) if found and found.until else None)
        self.until.setVisible(found is not None and found.answer == "yes")
        if is_other or not self.note.isModified():
            self.note.setText(found.note if found else "")
        attach = self.tr("Attach the signed paper…", "below a pupil, button")
        attached = self.tr("Signed paper: %1", "below a pupil, %1 is a file")
        self.paper.setText(attached.replace("%1", found.file_name) if found and found.file_name else attach)
        self.state.hide()
        self._row = found or ConsentRow("", row.space, row.id, row.title)

    def close_editors(self) -> None:
        self._keep()

    def _today(self) -> str:
        return self._desk.clock.now_utc()[:10]

    def _said(self) -> ConsentRow | None:
        if self._row is None:
            return None
        day, answer = self.until.day(), self.answer.current()
        until = day.isoformat() if day and answer == "yes" else None
        return replace(self._row, answer=answer, until=until, note=self.note.text().strip())

    def _keep(self) -> None:
        said = self._said()
        if said is not None and said != self._row:
            self._row = said
            self.note.setModified(False)
            self._desk.jobs.write(self._desk.copy.consents.save, said, initiator="consent")

    def _on_paper_clicked(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("The signed paper", "title of the file dialog"))
        said = self._said()
        if not path or said is None:
            return
        consents, file = self._desk.copy.consents, Path(path)

        def attach() -> None:
            try:
                with file.open("rb") as opened:
                    data = opened.read(_MOST_BYTES)
            except OSError as problem:
                raise BadInput("file_unreadable", file.name) from problem
            consents.attach_file(consents.save(said), data, file.name, "application/octet-stream")

        self._desk.jobs.write(attach, initiator="consent", on_failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.state.setText(words_for(error).line())  # type: ignore[arg-type]
        self.state.show()


def consent_filter(desk: Desk) -> FilterChoice:
    """Above the list of pupils: those whose pictures may not be shown today."""

    def passes(row: ShownRecord, _value: str) -> bool:
        found = desk.reading.consents.of_pupil(row.space, row.id)
        return found is None or bool(found.reason(desk.clock.now_utc()[:10]))

    return FilterChoice(
        "_consent",
        QCoreApplication.translate("Consent", "Consent for pictures", "choice above the list of pupils"),
        QCoreApplication.translate("Consent", "All pupils", "choice above the list of pupils"),
        lambda _scene: [("none", QCoreApplication.translate("Consent", "No consent for pictures", "choice above the list of pupils"))],
        passes,
    )
