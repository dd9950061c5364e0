"""Pupils from a list: chosen or pasted, looked at line by line, then all added at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QFileDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget
from PySide6.QtWidgets import QTableWidget as Table
from PySide6.QtWidgets import QTableWidgetItem as Cell

from sync.copy.rows import SpaceRow
from sync.errors import DeskError
from sync.pupil_lists import CODE_PAGES, MOST_LINES, PupilLine, PupilList
from ui.desk import Desk
from ui.error_words import words_for
from ui.pupils.reading_lists import ListSource, add_pupils, fault_words, read_source
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField, PlainButton, PrimaryButton
from ui.widgets.labels import PlainLabel

_FAULT = 3
_NOTHING = PupilList(())


class PupilListDialog(QDialog):
    """Nothing is made before the button at the foot is pressed; lines with a fault are left out and say why."""

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self._source = ListSource()
        self._found = _NOTHING
        self.setWindowTitle(self.tr("Pupils from a list", "window: a class list becomes pupils"))
        self.choose = PlainButton(self.tr("Choose a file…", "window Pupils from a list: button"), "file")
        self.paste = PlainButton(self.tr("Paste a table", "window Pupils from a list: button"), "copy")
        self.letters = ChoiceField(self.tr("Letters of the file", "window Pupils from a list: choice of an encoding"))
        for encoding, words in self._letter_words():
            self.letters.addItem(words, encoding)
        self.state = PlainLabel("", wrap=True)
        self.table = self._made_table()
        self.add = PrimaryButton("")
        self.shut = PlainButton(self.tr("Close", "button of a window"))
        self._lay_out()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.paste.clicked.connect(lambda: self.read(ListSource(text=QApplication.clipboard().text())))
        self.letters.currentIndexChanged.connect(lambda _index: self.read(replace(self._source, encoding=self.letters.currentData())))
        self.add.clicked.connect(self._on_add_clicked)
        self.shut.clicked.connect(self.close)
        self._show(_NOTHING)

    def read(self, source: ListSource) -> None:
        """Show what the list would become."""
        self._source = source
        self.letters.setVisible(source.path is not None)
        space = self._space.id
        self._desk.jobs.read(lambda reading: read_source(reading, source, space), self._show, self._on_failed)

    def _lay_out(self) -> None:
        theme = current_theme()
        body = QVBoxLayout(self)
        body.setContentsMargins(*[theme.gap("pane")] * 4)
        body.setSpacing(theme.gap("gap"))
        body.addWidget(PlainLabel(self.windowTitle(), size="title", strong=True, wrap=True))
        body.addWidget(PlainLabel(self._space.title, strong=True, wrap=True))
        words = self.tr(
            "One pupil a line: the first name is enough. User names are made where none are given. At most %n lines.",
            "window Pupils from a list",
            MOST_LINES,
        )
        body.addWidget(PlainLabel(words, tone="soft", wrap=True))
        sources, foot = QHBoxLayout(), QHBoxLayout()
        for widget in (self.choose, self.paste, self.letters):
            sources.addWidget(widget)
        sources.addStretch(1)
        for button in (self.add, self.shut):
            foot.addWidget(button)
        foot.insertStretch(1, 1)
        body.addLayout(sources)
        body.addWidget(self.state)
        body.addWidget(self.table, 1)
        body.addStretch(0)  # while there is no table all stands at the top
        body.addLayout(foot)
        self.resize(theme.px(800), theme.px(520))

    def _made_table(self) -> Table:
        table = Table(0, _FAULT + 1)
        table.setAccessibleName(self.tr("Pupils of the list", "table, for the screen reader"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        heads = (
            self.tr("Line", "head of a column: the number of a line"),
            self.tr("Name that others see", "head of a column"),
            self.tr("User name", "head of a column"),
            self.tr("What is wrong", "head of a column"),
        )
        for column, head in enumerate(heads):
            cell = Cell(head)
            cell.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(column, cell)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(_FAULT, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(current_theme().px(30))
        return table

    def _letter_words(self) -> list[tuple[str, str]]:
        names = {
            "utf-8": self.tr("All languages (UTF-8)", "letters of a file"),
            "cp1254": self.tr("Turkish (Windows)", "letters of a file"),
            "cp1252": self.tr("Western Europe (Windows)", "letters of a file"),
            "cp1250": self.tr("Central Europe (Windows)", "letters of a file"),
            "cp1257": self.tr("Baltic (Windows)", "letters of a file"),
            "cp1251": self.tr("Cyrillic (Windows)", "letters of a file"),
            "cp1253": self.tr("Greek (Windows)", "letters of a file"),
        }
        guess = self.tr("Letters: found out", "letters of a file: guessed by TwinDesk")
        return [("", guess), *((page, names[page]) for page in CODE_PAGES)]

    def _on_choose_clicked(self) -> None:
        caption = self.tr("Choose a class list", "title of the file dialog")
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods)", "file dialog: which files")
        path, _ = QFileDialog.getOpenFileName(self, caption, "", kinds)
        if path:
            self.read(ListSource(Path(path), encoding=str(self.letters.currentData())))

    def _on_add_clicked(self) -> None:
        self.add.setEnabled(False)
        job = (self._desk.copy.intentions, self._space.id, self._found.good)
        self._desk.jobs.write(add_pupils, *job, initiator="pupils", on_done=self._on_added, on_failed=self._on_failed)

    def _on_added(self, count: int) -> None:
        self._show(_NOTHING)
        self._say(self.tr("Added: %n. They go out by themselves as soon as there is a line.", "pupils of a list", count), "ok")
        self.shut.setFocus()

    def _on_failed(self, error: DeskError) -> None:
        self._show(_NOTHING)
        self._say(words_for(error).line(), "bad")

    def _show(self, found: PupilList) -> None:
        self._found = found
        n = len(found.good)
        self.add.setText(self.tr("Add pupils: %n", "main button: so many of a list", n))
        self.add.setVisible(n > 0)
        self.add.setEnabled(n > 0)
        self.letters.setVisible(self._source.path is not None)
        self.table.setVisible(bool(found.lines))
        self._say(*self._summary(found))
        self.table.setRowCount(0)  # rows of the list before may be higher
        self.table.setRowCount(len(found.lines))
        for number, line in enumerate(found.lines):
            self._show_line(number, line)
        self._show_wrong([number for number, line in enumerate(found.lines) if line.faults])

    def _summary(self, found: PupilList) -> tuple[str, str]:
        if not found.lines:
            is_read = self._source != ListSource()
            return (self.tr("There are no names in it.", "a class list was read"), "warn") if is_read else ("", "soft")
        faults = len(found.lines) - len(found.good)
        parts = [self.tr("Nothing is added yet.", "a class list was read")]
        if faults:
            parts.append(self.tr("Lines with a fault, left out: %n.", "a class list was read", faults))
        if found.left_over:
            parts.append(self.tr("Too long: the last lines are left out (%n).", "a class list was read", found.left_over))
        return " ".join(parts), "warn" if faults or found.left_over else "soft"

    def _show_line(self, number: int, line: PupilLine) -> None:
        wrong = "; ".join(fault_words(fault) for fault in line.faults)
        cells = (str(line.line), line.display_name, line.user_name, wrong)
        for column, text in enumerate(cells):
            cell = Cell(text)
            cell.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(one for one in cells if one) if column == 0 else text)
            if line.faults:
                cell.setForeground(current_theme().colour("bad"))
            self.table.setItem(number, column, cell)

    def _show_wrong(self, rows: list[int]) -> None:
        """What is wrong is read whole, and the first of it is in sight."""
        for row in rows:
            self.table.resizeRowToContents(row)
        if rows:
            self.table.setCurrentCell(rows[0], 0)
            self.table.scrollTo(self.table.model().index(rows[0], 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _say(self, words: str, tone: str) -> None:
        self.state.set_tone(tone)
        self.state.setText(words)
        self.state.setVisible(bool(words))
