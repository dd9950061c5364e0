"""What hangs on a record and is answered in one place: comments, replies, answers on walls and to partners; with likes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from sync.kinds import KINDS
from ui.desk import Desk
from ui.format import country_name
from ui.records import commands
from ui.records.confirm import ask_delete
from ui.records.grouping import is_unsent
from ui.records.pane import PanePart
from ui.records.rights import may_delete, may_edit
from ui.records.scene import Scene
from ui.records.states import author_words
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, LinkButton, PlainButton
from ui.widgets.clearing import clear
from ui.widgets.labels import PlainLabel, Rule
from ui.widgets.marks import Avatar, CodeChip
from ui.written import begun_at

SHOWN_AT_FIRST = 30
_STEP = 200
_PIECE = 5
"""So many answers are put on screen in one turn: they are a dozen widgets each."""


@dataclass(frozen=True)
class AnswerSpec:
    """`kind` hangs on a record by its body field `field` ("": on its space alone); `earlier` says how many are not shown.

    Words are translated already.
    """

    kind: str
    field: str
    heading: str
    hint: str
    earlier: Callable[[int], str]
    has_likes: bool = False

    def hangs_on(self, row: ShownRecord) -> bool:
        """True if this is answered: a reply hangs on its topic, not on the discussion around it."""
        return row.kind == self.field or self.field not in KINDS


def comments() -> AnswerSpec:
    """Below an update."""
    return AnswerSpec(
        "comment",
        "target",
        QCoreApplication.translate("Comments", "Comments", "below an update"),
        QCoreApplication.translate("CommentField", "Write a comment", "field below an update"),
        lambda n: QCoreApplication.translate("Comments", "Show earlier comments: %n", "link above comments, with the count", n),
        has_likes=True,
    )


def replies() -> AnswerSpec:
    """Below a topic of the forum."""
    return _answers("reply", "thread")


def wall_replies() -> AnswerSpec:
    """Below a post on a pupil's wall."""
    return _answers("wall_reply", "wall_post")


def partner_answers() -> AnswerSpec:
    """Below a post of somebody who looks for partners."""
    return _answers("partner_answer", "post")


def _answers(kind: str, field: str) -> AnswerSpec:
    return AnswerSpec(
        kind,
        field,
        QCoreApplication.translate("Answers", "Answers", "below a topic of the forum, a post on a wall or of a partner"),
        QCoreApplication.translate("Answers", "Write an answer", "field below a topic of the forum, a post on a wall or of a partner"),
        lambda n: QCoreApplication.translate("Answers", "Show earlier answers: %n", "link above answers, with the count", n),
    )


class AnswerLine(QWidget):
    """One answer: who, from where, when, and the words."""

    def __init__(self, row: ShownRecord, scene: Scene, more: QWidget | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, theme.gap("half"), 0, theme.gap("half"))
        outer.setSpacing(theme.gap("gap"))
        author = row.author
        avatar = Avatar(author.name if author else "?", author.id if author else row.id, size="avatarSmall")
        outer.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.gap("unit"))
        head.addWidget(PlainLabel(author_words(row), size="small", strong=True))
        if author and author.country and not row.is_mine:
            head.addWidget(CodeChip(author.country, country_name(author.country)))
        head.addWidget(PlainLabel(scene.when(begun_at(row)), size="small", tone="soft"))
        state = scene.state(row)
        if state.words:
            head.addWidget(PlainLabel(state.words, size="small", tone=state.role))
        head.addStretch(1)
        if more is not None:
            head.addWidget(more)
        column.addLayout(head)
        column.addWidget(PlainLabel(row.text, wrap=True, selectable=True))
        outer.addLayout(column, 1)


class AnswersPart(PanePart):
    """All answers, the oldest first; of very many only the latest are read until the teacher asks for the others."""

    def __init__(self, desk: Desk, spec: AnswerSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._spec = desk, spec
        self._row: ShownRecord | None = None
        self._scene: Scene | None = None
        self._rows: list[ShownRecord] | None = None
        self._limit = SHOWN_AT_FIRST
        self._is_grown = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._fill_on)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("half"))
        column.addWidget(Rule())
        column.addLayout(self._head())
        self._earlier = LinkButton("", "up")
        self._earlier.hide()
        self._earlier.clicked.connect(self._on_earlier)
        column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeading)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        if self._row is None or row.id != self._row.id:
            self._rows, self._limit = None, SHOWN_AT_FIRST
        self._row, self._scene = row, scene
        self.setVisible(self._spec.hangs_on(row))
        self.like.setVisible(self._spec.has_likes)
        self.like.setEnabled(scene.may("like", "create"))
        self.like.setChecked(row.is_liked_by_me)
        self.like.setText(self._likes(row.like_count))
        self._read()

    def _read(self) -> None:
        row = self._row
        if row is None:
            return
        records = self._desk.reading.records
        total = records.count(self._spec.kind, row.space, row.id)
        rows = records.list(self._spec.kind, row.space, row.id, limit=self._limit)[::-1]
        self._count.setText(str(total))
        hidden = total - len(rows)
        self._earlier.setText(self._spec.earlier(hidden))
        self._earlier.setVisible(hidden > 0)
        if rows != self._rows:
            before, self._rows = self._rows, rows
            known = {one.id for one in before or ()}
            self._is_grown = before is not None and bool(rows) and rows[-1].is_mine and is_unsent(rows[-1]) and rows[-1].id not in known
            clear(self._list)
            self._fill_on()

    def _fill_on(self) -> None:
        """The next answers below those that are on screen."""
        scene, rows = self._scene, self._rows or []
        if scene is None:
            return
        at = self._list.count()
        for row in rows[at : at + _PIECE]:
            can_edit = scene.space is not None and row.is_mine and may_edit(scene.space, row)
            can_delete = scene.space is not None and may_delete(scene.space, row)
            more = self._more(row, can_edit=can_edit, can_delete=can_delete) if can_edit or can_delete else None
            self._list.addWidget(AnswerLine(row, scene, more))
        if at:
            self.filled.emit()
        if self._list.count() < len(rows):
            self._next.start()
        elif self._is_grown:
            self._is_grown = False
            self.grown.emit()

    def _more(self, row: ShownRecord, *, can_edit: bool, can_delete: bool) -> IconButton:
        name = self.tr("More about what was written: %1", "button with a menu, for the screen reader: %1 are the words of an answer")
        button = IconButton("more", name.replace("%1", row.text[:60]))
        button.setProperty("extent", "line")
        button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        if can_edit:
            edit = menu.addAction(self.tr("Edit", "menu of an answer"))
            edit.triggered.connect(lambda: self.wanted.emit(Wish("edit", row.kind, row.id, row.space)))
        if can_delete:
            delete = menu.addAction(self.tr("Delete", "menu of an answer"))
            delete.triggered.connect(lambda: ask_delete(self, row.text[:80], lambda: commands.remove(self._desk, row)))
        button.setMenu(menu)
        return button

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self._count = PlainLabel("", tone="soft")
        self.like = PlainButton("", "like", extent="small")
        self.like.setText(self._likes(0))
        self.like.setCheckable(True)
        self.like.clicked.connect(self._on_like_clicked)
        head.addWidget(PlainLabel(self._spec.heading, strong=True))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.like)
        return head

    def _likes(self, count: int) -> str:
        return self.tr("Likes: %n", "button below an update with the count", count)

    def _on_like_clicked(self, is_liked: bool) -> None:
        if self._row is not None:
            commands.set_liked(self._desk, self._row.id, is_liked=is_liked)

    def _on_earlier(self) -> None:
        self._limit += _STEP
        self._read()
