"""One line of the consent register: answer, last day, a note and the signed paper; every change is kept at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from sync.copy.consent_rows import ConsentRow
from sync.errors import BadInput
from sync.file_names import safe_name
from ui.desk import Desk
from ui.error_words import words_for
from ui.forms.day_edit import DayEdit
from ui.pictures.who_is_in_it import answers
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, Segments
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel

_MOST_BYTES = 20_000_001


class ConsentForm(QWidget):
    """Shows a line; one without an id is kept once something is said.

    Signals:
        kept(): something was written.
    """

    kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: ConsentRow | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("unit"))
        self.answer = Segments(self.tr("May pictures be shown?", "below a pupil, heading"), answers())
        until = self.tr("Until", "the day on which a consent ends")
        only = self.tr("Only until a certain day", "link: a consent ends")
        self.until = DayEdit(until, lambda: date.fromisoformat(self._today()), days_ahead=365, words=only)
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note about the consent", "below a pupil, field"))
        self.note.setPlaceholderText(self.note.accessibleName())
        self.paper = LinkButton(self.tr("Attach the signed paper…", "below a pupil, button"), "file")
        self.save_paper = LinkButton(self.tr("Save the paper as…", "below a pupil, button beside the signed paper"), "computer")
        self.drop_paper = LinkButton(self.tr("Take the paper away", "below a pupil, button beside the signed paper"), "close")
        self.state = PlainLabel("", size="small", tone="bad", wrap=True)
        papers = Flow(current_theme().gap("gap"))
        for button in (self.paper, self.save_paper, self.drop_paper):
            papers.addWidget(button)
        for widget in (self.answer, self.until, self.note):
            column.addWidget(widget)
        column.addLayout(papers)
        column.addWidget(self.state)
        self.answer.chosen.connect(lambda *_: self.keep())
        self.until.edited.connect(self.keep)
        self.note.editingFinished.connect(self.keep)
        self.paper.clicked.connect(self._on_paper_clicked)
        self.save_paper.clicked.connect(self._on_save_clicked)
        self.drop_paper.clicked.connect(self._on_drop_clicked)

    def show_line(self, row: ConsentRow) -> None:
        """Show this line; what was typed for the one before is kept, and what is being typed for this one stays."""
        is_other = self._row is None or (self._row.id, self._row.pupil) != (row.id, row.pupil)
        if is_other and self._row is not None and self._row.pupil != row.pupil:
            self.keep()
        self._row = None  # filling the fields keeps nothing
        self.answer.choose(row.answer)
        self.until.set_day(date.fromisoformat(row.until) if row.until else None)
        self.until.setVisible(row.answer == "yes")
        if is_other or not self.note.isModified():
            self.note.setText(row.note)
        attach = self.tr("Attach the signed paper…", "below a pupil, button")
        attached = self.tr("Signed paper: %1", "below a pupil, %1 is a file")
        self.paper.setText(attached.replace("%1", row.file_name) if row.file_name else attach)
        self.save_paper.setVisible(bool(row.file_name))
        self.drop_paper.setVisible(bool(row.file_name))
        self.state.hide()
        self._row = row

    def keep(self) -> None:
        """Write what was said, if it differs."""
        said = self._said()
        if said is not None and said != self._row:
            self._row = said
            self.note.setModified(False)
            self._desk.jobs.write(self._desk.copy.consents.save, said, initiator="consent", on_done=lambda _id: self.kept.emit())

    def _today(self) -> str:
        return self._desk.clock.now_utc()[:10]

    def _said(self) -> ConsentRow | None:
        if self._row is None:
            return None
        day, answer = self.until.day(), self.answer.current()
        until = day.isoformat() if day and answer == "yes" else None
        return replace(self._row, answer=answer, until=until, note=self.note.text().strip())

    def _on_paper_clicked(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("The signed paper", "title of the file dialog"))
        if path:
            self.attach(Path(path))

    def attach(self, file: Path) -> None:
        """Keep the signed paper with the line, encrypted on this computer."""
        said, consents = self._said(), self._desk.copy.consents
        if said is None:
            return

        def act() -> None:
            try:
                with file.open("rb") as opened:
                    data = opened.read(_MOST_BYTES)
            except OSError as problem:
                raise BadInput("file_unreadable", file.name) from problem
            consents.attach_file(consents.save(said), data, file.name, "application/octet-stream")

        self._desk.jobs.write(act, initiator="consent", on_done=lambda _nothing: self.kept.emit(), on_failed=self._on_failed)

    def _on_save_clicked(self) -> None:
        row = self._row
        name = safe_name(row.file_name, "paper") if row is not None else ""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("The signed paper", "title of the file dialog"), name)
        data = self._desk.reading.consents.file(row.id) if row is not None and path else None
        if data is not None:
            self._desk.jobs.run(Path(path).write_bytes, data, on_done=lambda _n: self._open_folder(Path(path)), on_failed=self._on_failed)

    def _open_folder(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _on_drop_clicked(self) -> None:
        if self._row is not None and self._row.id:
            drop = self._desk.copy.consents.detach_file
            self._desk.jobs.write(drop, self._row.id, initiator="consent", on_done=lambda _nothing: self.kept.emit())

    def _on_failed(self, error: Exception) -> None:
        self.state.setText(words_for(error).line())  # type: ignore[arg-type]
        self.state.show()

    def focus_answer(self) -> None:
        """Put the keyboard on the answer."""
        self.answer.focus_chosen()
