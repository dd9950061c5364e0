"""Copy for the website, step by step: title, text, pictures as numbered files, the page to open. Stays open beside the browser."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from sync.deep_links import page_link, twinspace_link
from sync.errors import DeskError
from sync.file_names import safe_name
from ui.desk import Desk
from ui.editor.clipboard import give_html
from ui.error_words import words_for
from ui.records.commands import open_link
from ui.style.theme import current_theme
from ui.website.copying import Saved, save_files, text_for_website
from ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from ui.widgets.frames import IconLabel
from ui.widgets.labels import ElidedLabel, PlainLabel, Rule

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp"})


class WebsiteDialog(QDialog):
    """One record. The text is on the clipboard when it opens; `dialog` is the open file dialog, for tests."""

    def __init__(self, desk: Desk, row: ShownRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._row = desk, row
        self.made = text_for_website(desk.reading, row)
        space = desk.reading.spaces.get(row.space)
        project, language = space.title if space is not None else "", QLocale().name()[:2]
        self.address = page_link(language, project, row.title) if row.kind == "page" else twinspace_link(language, project)
        self.dialog: QFileDialog | None = None
        self.setWindowTitle(self.tr("Copy for the website", "dialog, title"))
        self.title_button = PlainButton(self.tr("Copy title", "dialog: copy for the website"))
        self.text_button = PrimaryButton(self.tr("Copy text", "dialog: copy for the website"))
        self.save_button = PlainButton(self.tr("Save as numbered files", "dialog: pictures and files of a text"), "picture")
        self.open_button = LinkButton(self.tr("Open the page in the browser", "dialog: copy for the website"), "public")
        self.state = PlainLabel("", size="small", tone="ok", wrap=True)
        self._lay_out()
        self._connect()
        self.copy_text()

    def copy_text(self) -> None:
        """The text on the clipboard, as HTML and plain."""
        QGuiApplication.clipboard().setMimeData(give_html(self.made.html, self.made.text))
        self._say(self.tr("The text is on the clipboard: paste it into the editor of the website.", "dialog: copy for the website"))

    def copy_title(self) -> None:
        """The title on the clipboard."""
        QGuiApplication.clipboard().setText(self._row.title)
        self._say(self.tr("The title is on the clipboard.", "dialog: copy for the website"))

    def save_into(self, folder: Path) -> None:
        """Write the numbered files into a folder of their own."""
        files = self.made.files
        target = folder / safe_name(self._row.title, self._row.kind)
        self._desk.jobs.read(lambda reading: save_files(reading, files, target), self._on_saved, self._on_failed)

    def _lay_out(self) -> None:
        theme = current_theme()
        self.setMinimumWidth(theme.px(740))
        column = QVBoxLayout(self)
        edge = theme.gap("pane")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.gap("gap"))
        column.addWidget(PlainLabel(self.windowTitle(), size="title", strong=True))
        steps = QGridLayout()
        steps.setHorizontalSpacing(theme.gap("group"))
        steps.setVerticalSpacing(theme.gap("gap"))
        steps.setColumnStretch(1, 1)
        self._step(steps, self.tr("Title", "step of a dialog"), ElidedLabel(self._row.title, strong=True), self.title_button)
        text = PlainLabel(self.tr("Headings, lists and links stay.", "step of a dialog: what is kept when pasting"), tone="soft", wrap=True)
        self._step(steps, self.tr("Text", "step of a dialog"), text, self.text_button)
        if self.made.files:
            self._step(steps, self._files_name(), self._files(), self.save_button)
        column.addLayout(steps)
        column.addWidget(Rule())
        address = PlainLabel(self.address, size="small", tone="soft", wrap=True, selectable=True)
        column.addWidget(address)
        guess = self.tr("Made from the titles; the real address may differ.", "dialog: below the address of a page")
        column.addWidget(PlainLabel(guess, size="small", tone="soft", wrap=True))
        opening = QHBoxLayout()
        opening.addWidget(self.open_button)
        opening.addStretch(1)
        column.addLayout(opening)
        column.addStretch(1)
        column.addLayout(self._foot())

    def _step(self, grid: QGridLayout, name: str, what: QWidget, button: QWidget) -> None:
        place = grid.rowCount()
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(PlainLabel(name, tone="soft"), place, 0, middle)
        grid.addWidget(what, place, 1, middle)
        grid.addWidget(button, place, 2, middle)

    def _files_name(self) -> str:
        if all(Path(file.name).suffix.lower() in _PICTURES for file in self.made.files):
            return self.tr("Pictures", "step of a dialog: pictures and files")
        return self.tr("Files", "step of a dialog: files, perhaps pictures among them")

    def _files(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("half"))
        where = self.tr("Their numbers stand in the text where they belong.", "step of a dialog: pictures as numbered files")
        column.addWidget(ElidedLabel(where, size="small", tone="soft"))
        for file in self.made.files:
            column.addWidget(ElidedLabel(f"{file.name}  {file.words}"))
        return made

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._mark = IconLabel("check", "ok", "small")
        row.addWidget(self._mark)
        row.addWidget(self.state, 1)
        close = PlainButton(self.tr("Close", "button of a dialog"))
        close.clicked.connect(self.close)
        row.addWidget(close)
        return row

    def _connect(self) -> None:
        self.title_button.clicked.connect(self.copy_title)
        self.text_button.clicked.connect(self.copy_text)
        self.save_button.clicked.connect(self._on_save_wanted)
        self.open_button.clicked.connect(lambda: open_link(self.address))

    def _on_save_wanted(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the pictures and files", "file dialog, title"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.save_into(Path(folder)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        self.dialog = dialog
        dialog.open()

    def _on_saved(self, saved: Saved) -> None:
        words = self.tr("Saved: %1, in %2.", "dialog: %1 is a count of files, %2 a folder")
        words = words.replace("%1", str(saved.count)).replace("%2", str(saved.folder))
        if saved.missing:
            gone = self.tr("Not on this computer, fetch them first: %1", "dialog: %1 are names of files")
            self._say(f"{words} {gone.replace('%1', ', '.join(saved.missing))}", "warn")
        else:
            self._say(words)

    def _on_failed(self, error: DeskError) -> None:
        self._say(words_for(error).line(), "bad")

    def _say(self, words: str, tone: str = "ok") -> None:
        self._mark.set_icon("check" if tone == "ok" else "alert", tone)
        self.state.set_tone(tone)
        self.state.setText(words)
