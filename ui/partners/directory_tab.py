"""A directory as a tab: filters, what was found and how old it is, where they are, and the one that is read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.directory_rows import Findings
from sync.copy.reading.reader import Reading
from sync.copy.rows import SpaceRow
from sync.errors import DeskError
from ui.bus import Notice
from ui.desk import Desk
from ui.partners import commands
from ui.partners.asking_bar import AgeBar, AskingBar
from ui.partners.countries_card import CountriesCard
from ui.partners.filters_bar import FiltersBar
from ui.partners.filters_panel import FiltersPanel
from ui.partners.found_list import FoundModel, lines_of
from ui.partners.found_pane import FoundPane
from ui.partners.question import Question
from ui.partners.save_dialog import SaveSearchDialog
from ui.partners.words import choose_words, directory_words, nothing_words, question_words, state_words
from ui.records.delegate import RecordsDelegate
from ui.records.row import RecordRow
from ui.records.tab_page import TabPage
from ui.rows_model import ROW_ROLE
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.widgets.beside import Beside
from ui.widgets.frames import EmptyState
from ui.widgets.labels import PlainLabel, Rule
from ui.widgets.tab_order import tab_as_laid_out

_GATHER_MS = 150
_MOST = 1000
_WIDE = 860
_TOUCHED = ("directory", "contact", "member", "partner_post", "gallery_project", "project", "saved_search", "status")
_KEPT = ("follow", "contact", "outbox", "status")


class DirectoryTab(TabPage):
    """Everything works on what is on this computer; the website is asked only when the teacher wants it."""

    def __init__(self, desk: Desk, directory: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._directory = desk, directory
        self._is_looking = self._is_stale = False
        self._wanted = ""
        self.filters = FiltersPanel(directory)
        self.model = FoundModel(self)
        self.list = RowsView(self.model, RecordsDelegate(), directory_words(directory))
        self.age, self.asking, self.narrow = AgeBar(), AskingBar(), FiltersBar(self.filters)
        self.countries = CountriesCard()
        self._pane: FoundPane | None = None
        self._nothing = PlainLabel("", tone="soft", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def pane(self) -> FoundPane:
        """Where what was found is read: made when first something is."""
        if self._pane is None:
            self._pane = FoundPane(self._desk)
            self._pane.wanted.connect(self.wanted)
            self._panes.addWidget(self._pane)
        return self._pane

    @property
    def question(self) -> Question:
        """What is looked for."""
        return self.filters.question

    def show_question(self, question: Question, one: str = "") -> None:
        """Look for something else: what a saved search asks for, perhaps one of what it found."""
        self._wanted = one
        self.filters.show_question(question)
        self.refresh()

    def show_words(self, words: str) -> None:
        if words.strip() != self.question.words:
            self.show_question(replace(self.question, words=words.strip()))

    def open_record(self, record: str) -> bool:
        if record not in self.model.found:
            return False
        self._show(record)
        self.list.choose(self.model.index_of(record))
        return True

    def shown_record(self) -> str:
        return self._pane.row.id if self._pane is not None and self._pane.row is not None else ""

    def focus_list(self) -> None:
        self.list.setFocus()

    def show_space(self, space: SpaceRow) -> None:
        del space

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*_TOUCHED) and not self._later.isActive():
            self._later.start()
        if changes.touches(*_KEPT) and self._pane is not None and self._pane.row is not None:
            self._pane.show_row(self._pane.row)

    def refresh(self) -> None:
        """Search again in what is here: one look at a time, on the reader thread; the last wish counts."""
        self._is_stale = self._is_looking
        if not self._is_looking:
            self._is_looking = True
            filters, directory, now = self.question.filters(), self._directory, self._desk.clock.now_utc()

            def look(reading: Reading) -> tuple[Findings, list[RecordRow]]:
                findings = reading.directory.look(directory, filters, _MOST)
                return findings, lines_of(findings.rows, now)

            self._desk.jobs.read(look, lambda found: self._on_found(filters, *found), self._on_not_found)

    def _on_not_found(self, error: DeskError) -> None:
        self._is_looking = False
        self._desk.jobs.failed.emit(error)

    def _on_found(self, filters: dict[str, str], findings: Findings, lines: list[RecordRow]) -> None:
        self._is_looking = False
        if self._is_stale or filters != self.question.filters():
            self.refresh()
            return
        self.model.show(findings.rows, lines)
        self.filters.show_findings(findings)
        self.countries.show_countries(findings.on_map)
        self.age.say(state_words(findings.state, self._desk.clock.now_utc()))
        can_save = not self.question.is_empty and commands.may_in_own(self._desk, "saved_search") and not findings.is_saved
        self.asking.show_state(findings.state, self._desk.line.status().bytes_down_per_s, can_save=can_save)
        self.asking.show_count(findings.total)
        is_empty = not self.model.rows
        self.list.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._nothing.setText(nothing_words(self._directory))
        self._show_first()

    def _show_first(self) -> None:
        """What is wanted or was read stays, as long as it is found; else the first."""
        candidates = (self._wanted, self.shown_record(), *(row.key for row in self.model.rows[:1]))
        self._wanted = ""
        if not any(self.open_record(one) for one in candidates if one):
            self._panes.setCurrentWidget(self._choose)

    def _show(self, one: str) -> None:
        row = self.model.found.get(one)
        if row is not None:
            self.pane.show_row(row)
            self._panes.setCurrentWidget(self.pane)

    def _lay_out(self) -> None:
        self._panes = QStackedWidget()
        self._choose = EmptyState(choose_words(self._directory), "", "partners")
        self._panes.addWidget(self._choose)
        self._side, found = QWidget(), QVBoxLayout()
        found.setContentsMargins(0, 0, 0, 0)
        found.setSpacing(0)
        for part, stretch in ((self.narrow, 0), (self.age, 0), (self.list, 1), (self._nothing, 1)):
            found.addWidget(part, stretch)
        self._side.setLayout(found)
        main, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        main.setLayout(row)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.countries)
        right.addWidget(Rule())
        right.addWidget(self._panes, 1)
        for beside in (self._side, Rule(Qt.Orientation.Vertical)):
            row.addWidget(beside)
        row.addLayout(right, 1)
        self._beside = Beside(main, self.filters, self.narrow.drawer, bar=self.narrow, is_leading=True, is_narrow=self._is_narrow)
        tab_as_laid_out(self.narrow, self.filters, self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._beside, 1)
        column.addWidget(self.asking)

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.list.opened.connect(self._on_opened)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.asking.asked.connect(lambda: commands.ask(self._desk, self._directory, self.question))
        self.asking.withdrawn.connect(lambda: commands.withdraw(self._desk, self._directory, self.question))
        self.asking.save_wanted.connect(self._on_save_wanted)

    def _on_opened(self, row: RecordRow) -> None:
        self.narrow.drawer.setChecked(False)
        self._show(row.key)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row: RecordRow | None = now.data(ROW_ROLE)
        if row is not None and row.key != self.shown_record():
            self._show(row.key)

    def _on_save_wanted(self) -> None:
        dialog = SaveSearchDialog(question_words(self.question), self.window())
        dialog.named.connect(lambda title: commands.save(self._desk, self._directory, title, self.question, self._on_saved))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_saved(self, _record: str) -> None:
        words = self.tr("Saved. You find it under Saved searches.", "notice after a search was saved")
        self._desk.bus.say.emit(Notice(words, "ok"))

    def _is_narrow(self) -> bool:
        """Filters, list and reading pane beside each other would all be cut."""
        return self.width() < current_theme().px(_WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        self.filters.setFixedWidth(max(self.filters.least_width(), min(theme.pane("filters"), round(self.width() * 0.23))))
        self._beside.fit()
        rest = self.width() - (0 if self._beside.is_folded else self.filters.width())
        self._side.setFixedWidth(min(round(theme.pane("list") * 1.05), round(rest * 0.48)))
        is_low = self.height() < theme.px(460)
        self.countries.setVisible(not is_low)
