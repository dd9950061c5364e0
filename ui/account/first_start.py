"""The first start: language, name and password, connect or demo, how much data; one screen, four steps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.account.connect_page import ConnectPage
from ui.account.data_page import DataPage
from ui.account.language_grid import LanguageGrid
from ui.account.pages import StepPage
from ui.account.person_page import PersonPage
from ui.account.ports import FirstStartPort
from ui.account.recovery_key import RecoveryKeyPage
from ui.account.restore_page import RestorePage
from ui.account.steps_panel import StepsPanel
from ui.format import count_words
from ui.style.theme import Look, current_theme, theme_source
from ui.widgets.buttons import PlainButton, PrimaryButton, TickBox
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel

_STEP_OF_PAGE = (1, 2, 2, 3, 4, 2)
_RESTORE = 5
"""The page that stands instead of the others."""
_STEPS = 4
_PANEL_NEEDS = 900


class LanguagePage(StepPage):
    """Step 1."""

    def __init__(self, port: FirstStartPort, parent: QWidget | None = None) -> None:
        title = self.tr("Choose your language", "first start: title of step 1")
        sentence = self.tr("You can change it later. Each teacher on this computer can have another one.", "first start: step 1")
        super().__init__(title, sentence, parent)
        self.grid = LanguageGrid(port.language())
        self.column.addWidget(self.grid, 1)

    def first_widget(self) -> QWidget:
        """What gets the keyboard first."""
        return self.grid.view


class FirstStart(Place):
    """Lives in a window of its own. A new language or look builds all pages again, before anything was typed.

    Signals:
        finished(): the profile is ready and the port was told.
    """

    finished = Signal()

    def __init__(self, port: FirstStartPort, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._port = port
        self.setWindowTitle(self.tr("TwinDesk", "title of the first window"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._inside: QWidget | None = None
        self.build()
        self.focus_ring = FocusRing(self)

    def build(self) -> None:
        """Make panel, pages and footer in the language and look of now; shows step 1."""
        if self._inside is not None:
            self._row.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        self._row.addWidget(self._inside)
        self.panel = StepsPanel()
        self.pages = QStackedWidget()
        self.language_page = LanguagePage(self._port)
        self.person_page = PersonPage(self._port)
        self.recovery_page = RecoveryKeyPage(self._port.save_text)
        self.connect_page = ConnectPage(self._port)
        self.data_page = DataPage()
        self.restore_page = RestorePage(self._port)
        for page in (self.language_page, self.person_page, self.recovery_page, self.connect_page, self.data_page, self.restore_page):
            self.pages.addWidget(page)
            page.finished.connect(self._on_page_finished)
            page.ready_changed.connect(self._on_ready_changed)
        inner = QHBoxLayout(self._inside)
        column = QVBoxLayout()
        for layout in (inner, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        inner.addWidget(self.panel)
        inner.addLayout(column, 1)
        column.addWidget(self.pages, 1)
        column.addWidget(self._footer())
        self.language_page.grid.chosen.connect(self._on_language_chosen)
        self.person_page.restore_wanted.connect(lambda: self._show_page(_RESTORE))
        self._show_page(0)

    def _footer(self) -> QWidget:
        theme = current_theme()
        footer = Place("footer")
        footer.setFixedHeight(theme.px(73))
        row = QHBoxLayout(footer)
        row.setContentsMargins(theme.gap("page"), 0, theme.gap("page"), 0)
        row.setSpacing(theme.gap("group"))
        self.large = TickBox(self.tr("Large text and buttons", "first start: tick box"))
        source = theme_source()
        self.large.setChecked(source is not None and source.look.is_large)
        self.large.toggled.connect(self._on_large_toggled)
        self.step_words = PlainLabel("", size="small", tone="soft")
        self.back = PlainButton(self.tr("Back", "first start: to the step before"))
        self.go_on = PrimaryButton(self.tr("Continue", "first start: main button"))
        self.go_on.setMinimumWidth(theme.px(160))
        row.addWidget(self.large)
        row.addStretch(1)
        for part in (self.step_words, self.back, self.go_on):
            row.addWidget(part)
        self.back.clicked.connect(lambda: self._show_page(1 if self._page() is self.restore_page else 0))
        self.go_on.clicked.connect(self._on_continue_clicked)
        return footer

    def _page(self) -> StepPage:
        page = self.pages.currentWidget()
        assert isinstance(page, StepPage)
        return page

    def _show_page(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        step = _STEP_OF_PAGE[number]
        self.panel.show_step(step)
        text = self.tr("Step %1 of %2", "first start: in the footer")
        self.step_words.setText(text.replace("%1", count_words(step)).replace("%2", count_words(_STEPS)))
        self.back.setVisible(self._page() in (self.person_page, self.restore_page))
        self.go_on.setVisible(not self._page().has_own_button())
        self._on_ready_changed()
        self.large.setVisible(number == 0)
        first = self._page().first_widget()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_continue_clicked(self) -> None:
        self._page().advance()

    def _on_ready_changed(self) -> None:
        self.go_on.setEnabled(self._page().is_ready)

    def _on_page_finished(self) -> None:
        if self._page() is self.person_page:
            self.recovery_page.box.show_key(self.person_page.recovery_key, self.person_page.name.text())
        if self._page() is self.data_page:
            self._port.finish(self.data_page.choice.current())
            self.finished.emit()
            return
        self._show_page(self.pages.currentIndex() + 1)

    def _on_language_chosen(self, code: str) -> None:
        self._port.choose_language(code)
        self.build()
        self.language_page.grid.view.setFocus()

    def _on_large_toggled(self, is_large: bool) -> None:
        source = theme_source()
        if source is not None:
            look = Look(source.look.scheme, is_large, source.look.text_percent)
            source.set_look(look)
            self._port.choose_look(look)
            self.build()
            self.large.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setVisible(self.width() >= current_theme().px(_PANEL_NEEDS))
