"""New passwords for the pupils that are ticked: asked of the website, shown once, saved as slips to print, kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFileDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget
from PySide6.QtWidgets import QTableWidget as Table
from PySide6.QtWidgets import QTableWidgetItem as Cell

from sync.copy.rows import ShownRecord, SpaceRow
from sync.errors import DeskError
from sync.file_names import safe_name
from sync.records import ItemState
from ui.desk import Desk
from ui.error_words import words_for
from ui.line_turn import LineTurn, has_no_line
from ui.pupils.slips import Slip, SlipWords, write_slips
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from ui.widgets.labels import PlainLabel
from ui.widgets.plain_rows import PlainRows

_PASSWORD = 2
_UNSENT = (ItemState.WAITING, ItemState.RETURNED)


class PasswordDialog(QDialog):
    """`ticked` are chosen at the beginning. What is shown dies with the window."""

    def __init__(self, desk: Desk, space: SpaceRow, ticked: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self._slips: list[Slip] = []
        self._is_asking = False
        rows = desk.reading.records.list("pupil", space.id, limit=100_000, order="title")
        self._pupils: list[ShownRecord] = [row for row in rows if row.state not in _UNSENT]
        self.setWindowTitle(self.tr("New passwords", "window: passwords for pupils"))
        self.everybody = LinkButton(self.tr("Tick all", "window New passwords: button"))
        self.state = PlainLabel("", wrap=True)
        self.table = self._made_table(ticked)
        self.make = PrimaryButton("")
        self.save = PrimaryButton(self.tr("Save slips to print…", "window New passwords: button, a PDF"), "file")
        self.shut = PlainButton(self.tr("Close", "button of a window"))
        self._lay_out()
        self.everybody.clicked.connect(self._on_everybody_clicked)
        self.table.itemChanged.connect(lambda _item: self._show())
        self.make.clicked.connect(self._on_make_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        self.shut.clicked.connect(self.close)
        LineTurn(desk, self).turned.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        theme = current_theme()
        body = QVBoxLayout(self)
        body.setContentsMargins(*[theme.gap("pane")] * 4)
        body.setSpacing(theme.gap("gap"))
        body.addWidget(PlainLabel(self.windowTitle(), size="title", strong=True, wrap=True))
        body.addWidget(PlainLabel(self._space.title, strong=True, wrap=True))
        words = self.tr(
            "The old passwords of the pupils you tick end at once. The new ones are shown here once and kept nowhere: print them.",
            "window New passwords",
        )
        body.addWidget(PlainLabel(words, tone="soft", wrap=True))
        body.addWidget(self.everybody, 0, Qt.AlignmentFlag.AlignLeading)
        body.addWidget(self.table, 1)
        body.addWidget(self.state)
        foot = QHBoxLayout()
        for button in (self.make, self.save, self.shut):
            foot.addWidget(button)
        foot.insertStretch(2, 1)
        body.addLayout(foot)
        self.resize(theme.px(640), theme.px(520))

    def _made_table(self, ticked: Sequence[str]) -> Table:
        table = Table(len(self._pupils), _PASSWORD + 1)
        table.setAccessibleName(self.tr("Pupils and their passwords", "table, for the screen reader"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setItemDelegate(PlainRows(table))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        heads = (self.tr("Pupil", "head of a column"), self.tr("User name", "head of a column"), self.tr("Password", "head of a column"))
        for column, head in enumerate(heads):
            cell = Cell(head)
            cell.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(column, cell)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(current_theme().px(32))
        for number, row in enumerate(self._pupils):
            name = Cell(row.title)
            name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            name.setCheckState(Qt.CheckState.Checked if row.id in ticked else Qt.CheckState.Unchecked)
            for column, cell in enumerate((name, Cell(str(row.body.get("user_name") or "")), Cell(""))):
                table.setItem(number, column, cell)
        return table

    def _ticked(self) -> list[ShownRecord]:
        cells = [self.table.item(number, 0) for number in range(len(self._pupils))]
        return [row for row, cell in zip(self._pupils, cells, strict=True) if cell and cell.checkState() == Qt.CheckState.Checked]

    def _on_everybody_clicked(self) -> None:
        self.table.blockSignals(True)  # a thousand ticks are counted once
        for number in range(len(self._pupils)):
            cell = self.table.item(number, 0)
            if cell is not None:
                cell.setCheckState(Qt.CheckState.Checked)
        self.table.blockSignals(False)
        self.table.viewport().update()
        self._show()

    def _on_make_clicked(self) -> None:
        asked, space = [row.id for row in self._ticked()], self._space.id
        assert self._desk.passwords is not None
        self._is_asking = True
        self._show()
        self._desk.jobs.run(self._desk.passwords.new_passwords, space, asked, on_done=self._on_made, on_failed=self._on_failed)

    def _on_made(self, made: Sequence[Any]) -> None:
        self._is_asking = False
        numbers = {row.id: number for number, row in enumerate(self._pupils)}
        for one in made:
            number = numbers[one.pupil]
            self._slips.append(Slip(self._pupils[number].title, one.user_name, one.password))
            self.table.setItem(number, _PASSWORD, Cell(one.password))
        for number, row in enumerate(self._pupils):
            self.table.setRowHidden(number, row.id not in {one.pupil for one in made})
        self._show()
        self.save.setFocus()

    def _on_failed(self, error: DeskError) -> None:
        self._is_asking = False
        self._show()
        self._say(words_for(error).line(), "bad")

    def _on_save_clicked(self) -> None:
        caption = self.tr("Save the slips", "title of the file dialog")
        path, _ = QFileDialog.getSaveFileName(self, caption, safe_name(self._space.title, "pupils", ".pdf"), "*.pdf")
        if path:
            address = self._desk.copy.session.read().base_url
            user_name, password = self.tr("User name", "on a slip of paper"), self.tr("Password", "on a slip of paper")
            words = SlipWords(self._space.title, address, user_name, password)
            self._desk.jobs.run(write_slips, tuple(self._slips), words, Path(path), on_done=self._on_saved, on_failed=self._on_failed)

    def _on_saved(self, path: Path) -> None:
        words = self.tr("Saved: %1. Delete the file once it is printed.", "slips with passwords, %1 is a file")
        self._say(words.replace("%1", path.name), "ok")

    def _show(self) -> None:
        n = len(self._ticked())
        is_offline = has_no_line(self._desk)
        has_made = bool(self._slips)
        self.make.setText(self.tr("Make new passwords: %n", "main button: for so many pupils", n))
        self.make.setVisible(not has_made and not is_offline)
        self.make.setEnabled(n > 0 and not self._is_asking)
        self.everybody.setVisible(not has_made)
        self.save.setVisible(has_made)
        if has_made:
            self._say(self.tr("Only the passwords shown here are good now. They are gone when you close this.", "new passwords"), "warn")
        elif is_offline:
            self._say(self.tr("Passwords are made by the website: this needs a line.", "new passwords, offline"), "warn")
        else:
            self._say(self.tr("Asking the website…", "new passwords") if self._is_asking else "", "soft")

    def _say(self, words: str, tone: str) -> None:
        self.state.set_tone(tone)
        self.state.setText(words)
