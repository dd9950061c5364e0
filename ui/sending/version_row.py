"""One row of Two versions: yours, the website's, the result; a change has a head and its choices."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sync.engine.merge import Chunk
from ui.sending.marked_text import MarkedText
from ui.sending.versions import Choice, Versions, text_of
from ui.sending.word_marks import Stretch, word_marks
from ui.style.icons import icon
from ui.style.theme import current_theme
from ui.widgets.buttons import Segments
from ui.widgets.frames import Place
from ui.widgets.growing_text import GrowingText
from ui.widgets.labels import PlainLabel, Rule


class ChoiceSegments(Segments):
    """Segments whose chosen one has a tick as well."""

    def choose(self, key: str) -> None:
        super().choose(key)
        self._tick()

    def _on_clicked(self, index: int) -> None:
        super()._on_clicked(index)
        self._tick()

    def _tick(self) -> None:
        for button in self._group.buttons():
            button.setIcon(icon("check", "accent", "inline") if button.isChecked() else QIcon())


class VersionRow(Place):
    """`number` of `total` changes, 0 for a stretch both have alike.

    Signals:
        entered(VersionRow): the teacher clicked into it or moved the focus there.
        changed(): a choice was made or the result was typed into.
    """

    entered = Signal(object)
    changed = Signal()

    def __init__(self, versions: Versions, place: int, number: int, total: int, other: str, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._versions, self._place = versions, place
        self._chunk = versions.parts[place].chunk
        self.number = number
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.choices: ChoiceSegments | None = None
        if number:
            column.addLayout(self._head(number, total, other))
        grid = QGridLayout()
        edge = theme.gap("pane")
        grid.setContentsMargins(0, theme.px(6 if number else 14), 0, theme.px(14))
        grid.setSpacing(0)
        mine, theirs = self._marked()
        self.result = self._result_field() if versions.is_editable(place) or number else self._same_words()
        for x, widget in enumerate((mine, theirs, self.result)):
            holder = QVBoxLayout()
            holder.setContentsMargins(edge, 0, edge, 0)
            holder.addWidget(widget)
            holder.addStretch(1)
            grid.addLayout(holder, 0, 2 * x)
            grid.setColumnStretch(2 * x, 1)
            if x < 2:
                grid.addWidget(Rule(Qt.Orientation.Vertical), 0, 2 * x + 1)
        column.addLayout(grid)
        column.addWidget(Rule())
        self.show_result()

    def show_result(self) -> None:
        """The result as it stands now."""
        if self.choices is None or not isinstance(self.result, GrowingText):
            return
        self.choices.choose(str(self._versions.choice(self._place)))
        text = self._versions.result_text(self._place)
        if self.result.toPlainText() != text:
            self.result.blockSignals(True)
            self.result.setPlainText(text)
            self.result.blockSignals(False)
        is_chosen = self._versions.is_chosen(self._place)
        self.result.setReadOnly(not self._versions.is_editable(self._place))
        self.result.setStyleSheet("" if is_chosen else "QTextEdit { border-style: dashed; font-style: italic; }")
        removed = self.tr("Removed", "result of a change: the paragraph is taken out")
        not_yet = self.tr("Not chosen yet", "result of a change nobody decided")
        self.result.setPlaceholderText(removed if is_chosen else not_yet)
        self.result.fit()

    def set_current(self, is_current: bool) -> None:
        """Mark the row that Previous and Next have reached."""
        self.set_place("selected" if is_current else "surface")
        self.update()

    def take(self, key: str) -> None:
        """Choose mine, theirs or both."""
        self._versions.choose(self._place, Choice(key))
        self.show_result()
        self.changed.emit()

    def _head(self, number: int, total: int, other: str) -> QHBoxLayout:
        theme = current_theme()
        row = QHBoxLayout()
        row.setContentsMargins(theme.gap("pane"), theme.px(10), theme.gap("pane"), 0)
        row.setSpacing(theme.gap("unit"))
        title = self.tr("Change {number} of {total}", "head of a change in Two versions").format(number=number, total=total)
        row.addWidget(PlainLabel(title, strong=True))
        row.addWidget(PlainLabel(f"{self._what()}{self._who(other)}", size="small", tone="soft"))
        row.addStretch(1)
        self.choices = ChoiceSegments(title, self._choices())
        self.choices.chosen.connect(self.take)
        row.addWidget(self.choices)
        return row

    def _what(self) -> str:
        """Which field it is, where it is not the text itself."""
        part = self._versions.parts[self._place]
        if part.shape == "line":
            return self.tr("Title. ", "before who changed it, in Two versions; keep the space")
        return f"{', '.join(part.names)}. " if part.shape == "value" else ""

    def _who(self, other: str) -> str:
        name = other or self.tr("Somebody", "author of the other version is unknown")
        return {
            "mine": self.tr("Only you changed this", "in Two versions"),
            "theirs": self.tr("Only {name} changed this", "in Two versions").format(name=name),
            "both": self.tr("You both changed this", "in Two versions"),
            "removed_mine": self.tr("You removed this paragraph", "in Two versions"),
            "removed_theirs": self.tr("{name} removed this paragraph", "in Two versions").format(name=name),
        }[self._chunk.kind]

    def _choices(self) -> list[tuple[str, str]]:
        if self._chunk.kind in ("removed_mine", "removed_theirs"):
            keep = Choice.THEIRS if self._chunk.kind == "removed_mine" else Choice.MINE
            drop = Choice.MINE if keep == Choice.THEIRS else Choice.THEIRS
            return [
                (str(keep), self.tr("Keep it", "choice: a paragraph one side removed")),
                (str(drop), self.tr("Remove it", "choice: a paragraph one side removed")),
            ]
        found = [
            (str(Choice.MINE), self.tr("Take yours", "choice in Two versions")),
            (str(Choice.THEIRS), self.tr("Take the website's", "choice in Two versions")),
        ]
        if self._versions.parts[self._place].shape in ("blocks", "text"):
            found.append((str(Choice.BOTH), self.tr("Take both", "choice in Two versions")))
        return found

    def _marked(self) -> tuple[MarkedText, MarkedText]:
        names = (self.tr("Yours", "column of Two versions"), self.tr("On the website", "column of Two versions"))
        tone = "text" if self.number else "soft"
        mine, theirs = (MarkedText(name, tone=tone) for name in names)
        mine.show_marks(_marks(self._chunk, text_of(self._chunk.mine)))
        theirs.show_marks(_marks(self._chunk, text_of(self._chunk.theirs)))
        for field in (mine, theirs):
            field.installEventFilter(self)
        return mine, theirs

    def _same_words(self) -> MarkedText:
        words = MarkedText(self.tr("Result", "column of Two versions"))
        words.show_marks((Stretch("", text_of(self._versions.result(self._place))),))
        return words

    def _result_field(self) -> GrowingText:
        field = GrowingText()
        field.setProperty("kind", "field")
        number = self.tr("Result of change {number}", "field in Two versions, for screen readers").format(number=self.number)
        field.setAccessibleName(number)
        field.textChanged.connect(self._on_typed)
        field.installEventFilter(self)
        return field

    def _on_typed(self) -> None:
        if isinstance(self.result, GrowingText) and not self.result.isReadOnly():
            self._versions.type(self._place, self.result.toPlainText())
            is_chosen = self._versions.is_chosen(self._place)
            self.result.setStyleSheet("" if is_chosen else "QTextEdit { border-style: dashed; font-style: italic; }")
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.entered.emit(self)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.property("place") == "selected":
            theme = current_theme()
            width = theme.px(theme.line("selectedMark"))
            is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter = QPainter(self)
            painter.fillRect(QRect(self.width() - width if is_rtl else 0, 0, width, self.height()), theme.colour("accent"))
            painter.end()


def _marks(chunk: Chunk, text: str) -> tuple[Stretch, ...]:
    """What this side did to the base; without a base nothing is marked."""
    base = text_of(chunk.base)
    if chunk.kind == "same" or not chunk.base:
        sign = "+" if chunk.kind != "same" and text else ""
        return (Stretch(sign, text),) if text else ()
    return word_marks(base, text)
