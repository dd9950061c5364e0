"""The whole consent register of a project: every name with what the family said, also names that are no pupil of the website."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.consent_rows import ConsentRow
from sync.file_names import safe_name
from ui.desk import Desk
from ui.error_words import words_for
from ui.frame.dialogs import DeskDialog
from ui.pictures.register import Register, key_of, named
from ui.pictures.who_is_in_it import answer_words
from ui.pupils.consent_form import ConsentForm
from ui.pupils.consent_list import write_consent_list
from ui.pupils.printed_words import consent_list
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.widgets.plain_rows import PlainRows

_ID = Qt.ItemDataRole.UserRole


class RegisterDialog(DeskDialog):
    """Names at the leading side, found by typing; beside them the line that is chosen. Nothing in it is ever sent."""

    def __init__(self, desk: Desk, space: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Consent", "Consents for pictures", "window: the register of a project, title"), parent)
        self._desk, self._space = desk, space
        self._register = Register(desk, space)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = current_theme()
        words = self.tr("What the families said. It stays on this computer and is never sent.", "window of all consents")
        self.body.addWidget(PlainLabel(words, size="small", tone="soft", wrap=True))
        self.counts = PlainLabel("", wrap=True)
        self.body.addWidget(self.counts)
        both = QHBoxLayout()
        both.setSpacing(theme.gap("pane"))
        both.addLayout(self._leading(), 1)
        both.addLayout(self._trailing(), 1)
        self.body.addLayout(both, 1)
        self.paper = PlainButton(self.tr("Save the list to print…", "window of all consents, button: a PDF"), "file")
        self.footer.insertWidget(0, self.paper)
        self.state = PlainLabel("", size="small", wrap=True)
        self.body.addWidget(self.state)
        self.state.hide()
        self.resize(theme.px(820), theme.px(540))
        desk.bus.changed.connect(self._on_changed)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.list.currentRowChanged.connect(self._on_row_chosen)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.new_name.returnPressed.connect(self._on_name_typed)
        self.paper.clicked.connect(self._on_paper_wanted)
        self._fill()
        self.list.setCurrentRow(0)

    def _leading(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(current_theme().gap("unit"))
        self.search = self._field(self.tr("Find a name or class", "window of all consents, field"))
        self.list = QListWidget()
        self.list.setItemDelegate(PlainRows(self.list))
        self.list.setAccessibleName(self.tr("Names", "window of all consents, list"))
        self.new_name = self._field(self.tr("Another name, then Enter", "window of all consents, field: a new line of the register"))
        for part in (self.search, self.list, self.new_name):
            column.addWidget(part)
        return column

    def _trailing(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(current_theme().gap("unit"))
        self.name = ElidedLabel("", strong=True)
        self.whose = PlainLabel("", size="small", tone="soft", wrap=True)
        self.form = ConsentForm(self._desk)
        self.remove = LinkButton(self.tr("Take this name out of the register", "window of all consents, button"), "close")
        for part in (self.name, self.whose, self.form):
            column.addWidget(part)
        column.addSpacing(current_theme().gap("group"))
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        return column

    def _field(self, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(words)
        field.setPlaceholderText(words)
        field.setMaxLength(200)
        return field

    def _fill(self, wanted: str = "") -> None:
        """Read the register again; the chosen line stays chosen."""
        chosen = wanted or self._chosen()
        self._register = Register(self._desk, self._space)
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._register.find(self.search.text()):
            item = QListWidgetItem(f"{self._register.named(row)}\n{answer_words(row)}")
            item.setData(_ID, key_of(row))
            self.list.addItem(item)
            if key_of(row) == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        nobody = self.tr("Nobody is in the register yet.", "window of all consents")
        self.counts.setText(self.counts_of(self._register.lines) or nobody)
        self.paper.setEnabled(self.list.count() > 0)
        self._on_row_chosen(self.list.currentRow())

    def counts_of(self, rows: Sequence[ConsentRow]) -> str:
        """How many of each, as they hold today."""
        today = self._desk.clock.now_utc()[:10]
        found = Counter(row.reason(today) or "yes" for row in rows)
        words = (
            ("yes", self.tr("Yes: %n", "window of all consents: how many families agreed", found["yes"])),
            ("no", self.tr("No: %n", "window of all consents: how many families did not agree", found["no"])),
            ("unknown", self.tr("Not asked yet: %n", "window of all consents: how many families", found["unknown"])),
            ("expired", self.tr("Ended: %n", "window of all consents: how many consents hold no more", found["expired"])),
        )
        return "  ·  ".join(said for key, said in words if found[key])

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def _on_row_chosen(self, _number: int) -> None:
        row = self._register.get(self._chosen()) if self._chosen() else None
        for part in (self.name, self.whose, self.form, self.remove):
            part.setVisible(row is not None)
        if row is None:
            return
        self.name.setText(named(row))
        of_pupil = self.tr("A pupil of this project", "window of all consents: whose line it is")
        alone = self.tr("Only a name in this register", "window of all consents: it is no pupil of the website")
        self.whose.setText(of_pupil if row.pupil else alone)
        self.remove.setVisible(bool(row.id))
        self.form.show_line(row)

    def _on_name_typed(self) -> None:
        name = self.new_name.text().strip()
        if name:
            self.new_name.clear()
            save = self._desk.copy.consents.save
            self._desk.jobs.write(save, ConsentRow("", self._space, None, name), initiator="consent", on_done=self._on_named)

    def _on_named(self, consent: str) -> None:
        self.search.clear()
        self._fill(consent)

    def _on_remove_clicked(self) -> None:
        row = self._register.get(self._chosen())
        if row is not None and row.id:
            self._desk.jobs.write(self._desk.copy.consents.remove, row.id, initiator="consent")

    def _on_paper_wanted(self) -> None:
        """What the list shows: a class that was looked for is printed alone."""
        title = space.title if (space := self._desk.reading.spaces.get(self._space)) is not None else self.windowTitle()
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the list", "title of the file dialog"), safe_name(title, "consents", ".pdf"), "*.pdf"
        )
        if path:
            self.form.keep()
            shown = self._register.find(self.search.text())
            said = consent_list(self._register, shown, title, self.counts_of(shown), self._desk.clock.now_utc())
            self._desk.jobs.run(write_consent_list, said, Path(path), on_done=self._on_paper_saved, on_failed=self._on_failed)

    def _on_paper_saved(self, path: Path) -> None:
        words = self.tr("Saved: %1. It names pupils: keep it as you keep the signed papers.", "window of all consents, %1 is a file")
        self._say(words.replace("%1", path.name), "ok")

    def _on_failed(self, error: Exception) -> None:
        self._say(words_for(error).line(), "bad")  # type: ignore[arg-type]

    def _say(self, words: str, tone: str) -> None:
        self.state.set_tone(tone)
        self.state.setText(words)
        self.state.show()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("consent"):
            self._fill()

    def done(self, result: int) -> None:
        """What was typed last is kept."""
        self.form.keep()
        super().done(result)
