"""The filters at the leading side: subject, countries with counts, age of the pupils, languages, place, labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sync.copy.directory_rows import Findings
from ui.account.languages import LANGUAGES
from ui.country_words import programme_countries
from ui.format import country_name
from ui.forms.choices import subject_words, subjects
from ui.partners.question import OLDEST, Question
from ui.partners.tick_list import TickList
from ui.partners.words import PROJECTS
from ui.records.terms import language_name
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField, LinkButton, TickBox
from ui.widgets.frames import Place, margins
from ui.widgets.labels import PlainLabel, Rule
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.tall_place import TallPlace

_TYPING_MS = 250
_YOUNGEST = 3


class FiltersPanel(Place):
    """Holds the question but for its words, which stand in the search field of the room.

    Signals:
        changed(): another question is asked.
    """

    changed = Signal()

    def __init__(self, directory: str, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._directory = directory
        self.question = Question()
        self._later = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._later.timeout.connect(self._on_chosen)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._show_counts({}, {})
        self._show_clear()

    def show_question(self, question: Question) -> None:
        """Set every field, without a signal."""
        self.question = question
        for field in (self.subject, self.age_from, self.age_to, self.label, self.region, self.ready):
            field.blockSignals(True)
        self._choose(self.subject, question.subject)
        self._choose(self.label, question.label)
        self._choose(self.age_from, "" if question.age_from is None else str(question.age_from))
        self._choose(self.age_to, "" if question.age_to is None else str(question.age_to))
        self.region.setText(question.region)
        self.ready.setChecked(question.is_ready)
        for field in (self.subject, self.age_from, self.age_to, self.label, self.region, self.ready):
            field.blockSignals(False)
        self.countries.tick(question.countries)
        self.languages.tick(question.languages)
        self._show_clear()

    def show_findings(self, findings: Findings) -> None:
        """What each choice would let through, and subjects that only those here teach."""
        self._show_counts(findings.countries, findings.languages)
        for subject in findings.subjects:
            if self.subject.findData(subject) < 0:
                self.subject.addItem(subject_words(subject), subject)

    def _show_counts(self, there: Mapping[str, int], spoken: Mapping[str, int]) -> None:
        names = {code: country_name(code) for code in {**programme_countries(), **there}}
        order = sorted(names, key=lambda code: (-there.get(code, 0), names[code].casefold()))
        self.countries.show_choices([(code, names[code], there.get(code, 0)) for code in order])
        known = {code: language_name(code) for code in {*(one.code for one in LANGUAGES), *spoken}}
        order = sorted(known, key=lambda code: (-spoken.get(code, 0), known[code].casefold()))
        self.languages.show_choices([(code, known[code], spoken.get(code, 0)) for code in order])
        tab_as_laid_out(self)

    def _show_clear(self) -> None:
        self.clear.setVisible(not replace(self.question, words="").is_empty)

    def _make_fields(self) -> None:
        self.clear = LinkButton(self.tr("Clear", "link above filters: takes all of them away"))
        self.subject = self._field(self.tr("Subject", "filter"), self.tr("All subjects", "filter: everything passes"))
        for one in subjects():
            self.subject.addItem(one.words, one.key)
        self.countries = TickList(self.tr("Country", "filter"), self.tr("All %1 countries", "link below tick boxes: %1 is a count"))
        self.languages = TickList(self.tr("Languages", "filter"), self.tr("All %1 languages", "link below tick boxes: %1 is a count"))
        ages = [str(age) for age in range(_YOUNGEST, OLDEST + 1)]
        self.age_from = self._field(self.tr("Pupils’ age, from", "filter"), "–", *ages)
        self.age_to = self._field(self.tr("Pupils’ age, to", "filter"), "–", *ages)
        self.region = QLineEdit()
        self.region.setAccessibleName(self.tr("Region or town", "filter"))
        self.region.setPlaceholderText(self.tr("Region or town", "filter"))
        self.ready = TickBox(self.tr("Ready for a project", "filter: tick box"))
        self.label = self._field(self.tr("Label", "filter"), self.tr("Any label or none", "filter: everything passes"))
        for words in _labels(self._directory):
            self.label.addItem(words, words)

    def _field(self, name: str, *first: str) -> ChoiceField:
        field = ChoiceField(name)
        field.setMinimumWidth(current_theme().px(72))
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for number, words in enumerate(first):
            field.addItem(words, words if number else "")
        return field

    def _lay_out(self) -> None:
        theme = current_theme()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = TallPlace("window")
        column = QVBoxLayout(page)
        edge = theme.px(20)
        column.setContentsMargins(*margins(edge, theme.gap("gap"), theme.gap("gap"), theme.gap("gap")))
        column.setSpacing(theme.gap("gap"))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Show only", "title above filters"), strong=True), 1)
        head.addWidget(self.clear)
        column.addLayout(head)
        column.addWidget(self.subject)
        column.addWidget(self.countries)
        column.addLayout(self._ages())
        column.addWidget(self.languages)
        also = QVBoxLayout()
        also.setSpacing(theme.gap("unit"))
        also.addWidget(PlainLabel(self.tr("Also", "title above more filters"), size="small", tone="soft", strong=True))
        if self._directory == PROJECTS:
            self.ready.hide()
        for field in (self.ready, self.label, self.region):
            also.addWidget(field)
        column.addLayout(also)
        column.addStretch(1)
        area.setWidget(page)
        outer.addWidget(area, 1)
        outer.addWidget(Rule(Qt.Orientation.Vertical))
        self._page, self._bar = page, area.verticalScrollBar()

    def least_width(self) -> int:
        """Narrower, and its fields are cut; px."""
        return self._page.minimumSizeHint().width() + self._bar.sizeHint().width()

    def _ages(self) -> QVBoxLayout:
        theme = current_theme()
        column = QVBoxLayout()
        column.setSpacing(theme.gap("half"))
        column.addWidget(PlainLabel(self.tr("Pupils’ age", "title above two filters"), size="small", tone="soft", strong=True))
        row = QHBoxLayout()
        row.setSpacing(theme.gap("unit"))
        row.addWidget(self.age_from, 1)
        row.addWidget(PlainLabel(self.tr("to", "between two ages: 12 to 15")))
        row.addWidget(self.age_to, 1)
        column.addLayout(row)
        return column

    def _connect(self) -> None:
        for field in (self.subject, self.age_from, self.age_to, self.label):
            field.currentIndexChanged.connect(self._on_chosen)
        self.ready.toggled.connect(self._on_chosen)
        self.countries.chosen.connect(self._on_chosen)
        self.languages.chosen.connect(self._on_chosen)
        self.region.textEdited.connect(lambda _text: self._later.start())
        self.clear.clicked.connect(self._on_cleared)

    def _choose(self, field: ChoiceField, value: str) -> None:
        if field.findData(value) < 0:
            field.addItem(value, value)
        field.setCurrentIndex(field.findData(value))

    def _on_chosen(self) -> None:
        self.question = Question(
            self.question.words,
            str(self.subject.currentData() or ""),
            self.countries.ticked,
            self.languages.ticked,
            _number(self.age_from),
            _number(self.age_to),
            self.region.text().strip(),
            str(self.label.currentData() or ""),
            self.ready.isChecked(),
        )
        self._show_clear()
        self.changed.emit()

    def _on_cleared(self) -> None:
        self.show_question(Question(words=self.question.words))
        self.subject.setFocus()
        self.changed.emit()


def _number(field: ChoiceField) -> int | None:
    value = str(field.currentData() or "")
    return int(value) if value else None


def _labels(directory: str) -> tuple[str, ...]:
    """As the portal writes them: names of labels are not translated."""
    if directory == PROJECTS:
        return ("National Quality Label", "European Quality Label", "European Prize")
    return ("eTwinning School",)
