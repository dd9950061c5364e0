"""The window that keeps a copy: what it will hold, as what, where to, how far it is, where it stands now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sync.errors import DeskError
from sync.export.pack import Pack
from sync.export.writing import Written
from sync.file_names import safe_name
from ui.desk import Desk
from ui.error_words import words_for
from ui.format import count_words, size_words
from ui.packs.missing_bar import MissingBar
from ui.packs.pdf import MOST_DRAWN
from ui.packs.saving import PackSaving
from ui.packs.writing import Order, gathered
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField, PlainButton, PrimaryButton
from ui.widgets.labels import PlainLabel
from ui.widgets.marks import Meter


class KeepDialog(QDialog):
    """`kind` "space" with the TwinSpace, or "evidence" with the label application. The window behind it goes on working."""

    def __init__(self, desk: Desk, kind: str, record: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._kind, self._record, self._title = desk, kind, record, title
        self._saving: PackSaving | None = None
        self._target: Path | None = None
        heading = self.tr("Keep a copy", "window: save a whole project to a file")
        proof = self.tr("Evidence for the Quality Label", "window: save the evidence to a file")
        self.setWindowTitle(proof if kind == "evidence" else heading)
        self.forms = ChoiceField(self.tr("What it becomes", "choice: PDF, ZIP or folder"))
        for ending, words in self._form_words():
            self.forms.addItem(words, ending)
        self.holds = PlainLabel("", tone="soft", wrap=True)
        self.missing = MissingBar(desk)
        self.most = PlainLabel("", tone="soft", wrap=True)
        self.most.hide()
        self._pictures = 0
        self.state = PlainLabel("", wrap=True, selectable=True)
        self.meter = Meter(self.tr("How far it is", "name of the bar while a copy is saved"), width=320)
        self.choose = PrimaryButton(self.tr("Choose where…", "button: asks where to, then saves the copy"))
        self.stop = PlainButton(self.tr("Stop", "button: stops saving a copy"))
        self.show_it = PlainButton(self.tr("Show it", "button: opens the folder of the copy"))
        self.shut = PlainButton(self.tr("Close", "button of a window"))
        self._lay_out()
        self._wire()
        self._show(is_saving=False)
        self._count()

    def save_to(self, target: Path) -> None:
        """Begin; the outcome is said in the window."""
        self._target = target
        order = Order(self._kind, self._record, target, self._desk.clock.now_utc())
        self._saving = PackSaving(self._desk.copy.open_reading, order)
        self.destroyed.connect(self._saving.stop)
        self._saving.moved.connect(self._on_moved)
        self._saving.done.connect(self._on_done)
        self._saving.failed.connect(self._on_failed)
        self._saving.stopped.connect(self._on_stopped)
        self._show(is_saving=True)
        self.state.setText(self.tr("Saving. You can go on working.", "a copy is being written"))
        self._saving.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops it; nothing half is left behind. Qt asks `reject` here, and does not close what is still to be seen after it."""
        self._end_saving()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape is closing."""
        self._end_saving()
        super().reject()

    def _end_saving(self) -> None:
        if self._saving is not None:
            self._saving.stop()
            self._saving.wait()

    def _lay_out(self) -> None:
        theme = current_theme()
        body = QVBoxLayout(self)
        edge = theme.gap("pane")
        body.setContentsMargins(edge, edge, edge, edge)
        body.setSpacing(theme.gap("gap"))
        body.addWidget(PlainLabel(self.windowTitle(), size="title", strong=True, wrap=True))
        body.addWidget(PlainLabel(self._title, strong=True, wrap=True))
        why = self.tr("Everything of it that is on this computer, to keep for good. No line is needed.", "window: keep a copy")
        body.addWidget(PlainLabel(why, wrap=True))
        for part in (self.forms, self.holds, self.most, self.missing, self.meter, self.state):
            body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.stop)
        row.addWidget(self.show_it)
        row.addStretch(1)
        row.addWidget(self.shut)
        body.addStretch(1)
        body.addLayout(row)
        self.resize(theme.px(560), theme.px(320))

    def _wire(self) -> None:
        self.choose.clicked.connect(self._on_choose_clicked)
        self.forms.currentIndexChanged.connect(self._show_most)
        self.missing.arrived.connect(self._count)
        self.stop.clicked.connect(lambda: self._saving.stop() if self._saving is not None else None)
        self.show_it.clicked.connect(self._on_show_clicked)
        self.shut.clicked.connect(self.close)

    def _form_words(self) -> list[tuple[str, str]]:
        return [
            (".pdf", self.tr("A book to read and print (PDF)", "choice: form of the copy")),
            (".zip", self.tr("Pages and originals in one file (ZIP)", "choice: form of the copy")),
            ("", self.tr("Pages and originals in a folder", "choice: form of the copy")),
        ]

    def _count(self) -> None:
        order = Order(self._kind, self._record, Path("pack"), self._desk.clock.now_utc())
        self._desk.jobs.read(lambda reading: gathered(order, reading), self._on_counted, self._on_failed)

    def _on_counted(self, pack: Pack) -> None:
        entries = sum(1 for entry in pack.entries() if entry.kind != "member")
        missing = pack.missing()
        here = [file for file in pack.files if file.is_here or file.stand_in]
        texts = self.tr("Texts: %n", "what a copy will hold", entries)
        files = self.tr("pictures and files: %n", "what a copy will hold", len(here))
        size = size_words(sum(file.size_bytes for file in here if file.is_here))
        self.holds.setText(f"{texts} · {files} ({size})")
        self._pictures = sum(1 for file in here if file.kind == "picture")
        self.missing.show_files(missing)
        self._show_most()

    def _show_most(self) -> None:
        """A book of thousands of pictures would open nowhere."""
        words = self.tr("Pictures in the book: {count}. The others are named there; the ZIP and the folder have all.", "keep a copy as PDF")
        self.most.setText(words.format(count=count_words(MOST_DRAWN)))
        self.most.setVisible(self.forms.currentData() == ".pdf" and self._pictures > MOST_DRAWN)
        self._grow()

    def _grow(self) -> None:
        """As high as its sentences are now: a window cuts labels that wrap rather than grow."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _on_choose_clicked(self) -> None:
        ending = str(self.forms.currentData())
        name = safe_name(self._title, "project", ending)
        caption = self.tr("Keep a copy", "title of the file dialog")
        path, _ = QFileDialog.getSaveFileName(self, caption, name, f"*{ending}" if ending else "")
        if path:
            target = Path(path)
            self.save_to(target if not ending or target.suffix.lower() == ending else target.with_name(target.name + ending))

    def _on_moved(self, done: int, total: int, _name: str) -> None:
        self.meter.set_share(done / total if total else 0.0)

    def _on_done(self, written: Written) -> None:
        self._saving = None
        self._show(is_saving=False)
        self.show_it.setVisible(True)
        words = self.tr("Saved: {path}, {size}", "a copy was written").format(
            path=self._target, size=size_words(_weight(self._target, written))
        )
        self._say(words, "ok")

    def _on_failed(self, error: DeskError) -> None:
        self._saving = None
        self._show(is_saving=False)
        self._say(words_for(error).line(), "bad")

    def _on_stopped(self) -> None:
        self._saving = None
        self._show(is_saving=False)
        self._say(self.tr("Stopped. Nothing was left behind.", "saving a copy was stopped"), "soft")

    def _on_show_clicked(self) -> None:
        if self._target is not None:
            folder = self._target if self._target.is_dir() else self._target.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _say(self, words: str, tone: str) -> None:
        self.state.set_tone(tone)
        self.state.setText(words)
        self._grow()

    def _show(self, *, is_saving: bool) -> None:
        self.meter.setVisible(is_saving)
        self.stop.setVisible(is_saving)
        self.show_it.setVisible(False)
        self.choose.setEnabled(not is_saving)
        self.forms.setEnabled(not is_saving)


def _weight(target: Path | None, written: Written) -> int:
    """What lies there now; of a folder, apart from its page."""
    return target.stat().st_size if target is not None and target.is_file() else written.bytes
