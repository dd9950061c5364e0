"""The list of conversations: who, about what, the last line or what waits; filtered by segment and by words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from sync.copy.rows import ConversationRow
from sync.records import Author
from ui.format import when_words
from ui.rows_model import ROW_ROLE, RowsModel
from ui.rows_view import is_right_to_left, rect_of
from ui.style.icons import draw_icon
from ui.style.painting import code_chip_width, draw_avatar, draw_code_chip, draw_dot, draw_row_ground, draw_text, mirrored
from ui.style.theme import Theme, current_theme

STEP = 200
_NOWHERE = QModelIndex()
KINDS = ("conversation", "message", "read_mark", "outbox", "conflict", "draft_local")


class ConversationsModel(RowsModel[ConversationRow]):
    """`read(limit, only)` answers the latest conversations, of those a search found; segments are all, new and not_sent.
    Of many nothing is read before `show_rows` gives them.

    Signals:
        more_wanted(): the list was scrolled to its end and there is more; `limit` is larger now: read again.
    """

    more_wanted = Signal()

    def __init__(self, read: Callable[[int, frozenset[str] | None], Sequence[ConversationRow]], me: str, *, are_many: bool = False) -> None:
        self._read_all = read
        self.me = me
        self.limit = STEP
        self.only: frozenset[str] | None = None
        self._segment = "all"
        self._all: list[ConversationRow] = []
        self._given: list[ConversationRow] | None = [] if are_many else None
        super().__init__(self._filtered, key=lambda row: row.id, words=self._row_words, kinds=KINDS)

    def show_segment(self, segment: str) -> None:
        """all, new or not_sent."""
        self._segment = segment
        self.refresh()

    def show_rows(self, rows: Sequence[ConversationRow] | None) -> None:
        """These, read elsewhere; None reads them here and now."""
        self._given = None if rows is None else list(rows)
        self.refresh()

    @property
    def total(self) -> int:
        """How many were read, shown or not."""
        return len(self._all)

    def counts(self) -> tuple[int, int]:
        """New and not sent, of all that were read."""
        return sum(row.is_new for row in self._all), sum(_is_unsent(row) for row in self._all)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> bool:
        return not parent.isValid() and len(self._all) >= self.limit

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> None:
        self.limit += STEP
        self.more_wanted.emit()

    def _filtered(self) -> list[ConversationRow]:
        self._all = list(self._read_all(self.limit, self.only)) if self._given is None else self._given
        return [row for row in self._all if self._is_wanted(row)]

    def _is_wanted(self, row: ConversationRow) -> bool:
        return self._segment == "all" or (row.is_new if self._segment == "new" else _is_unsent(row))

    def _row_words(self, row: ConversationRow) -> str:
        partner = partner_of(row, self.me)
        new = QCoreApplication.translate("Messages", "New", "segment of Messages") if row.is_new else ""
        return ". ".join(part for part in (partner.name if partner else "", title_words(row), last_words(row), new) if part)


def partner_of(row: ConversationRow, me: str) -> Author | None:
    """Whose face stands for the conversation: who wrote last, else the first of the others."""
    others = [person for person in row.participants if person.id != me]
    if row.last_author is not None and row.last_author.id != me:
        return row.last_author
    return others[0] if others else None


def title_words(row: ConversationRow) -> str:
    """What it is about; a first message that is only begun may not say so yet."""
    return row.title or QCoreApplication.translate(
        "Messages", "New message", "list of conversations: a first message that has no title yet"
    )


def last_words(row: ConversationRow) -> str:
    """The third line: what came back, what waits, what is begun, or the last line of the conversation."""
    if row.came_back_count:
        return QCoreApplication.translate("Messages", "Your message came back", "third line of a conversation")
    if row.not_sent_count:
        return QCoreApplication.translate("Messages", "Your message waits to be sent", "third line of a conversation")
    if row.draft:
        begun = QCoreApplication.translate("Messages", "Draft: {text}", "third line of a conversation: an answer begun, not sent")
        return begun.format(text=" ".join(row.draft_text.split()))
    if row.is_last_mine:
        return QCoreApplication.translate("Messages", "You: {text}", "last line of a conversation is one's own").format(text=row.last_text)
    return row.last_text


def _is_unsent(row: ConversationRow) -> bool:
    """Something of the teacher's is only on this computer."""
    return row.not_sent_count > 0 or bool(row.draft)


def _state_of(row: ConversationRow) -> tuple[str, str]:
    """(icon before the third line, role of its colour); no icon for the last line itself."""
    if row.came_back_count:
        return "returned", "bad"
    if row.not_sent_count:
        return "clock", "warn"
    return ("write" if row.draft else ""), "soft"


class ConversationDelegate(QStyledItemDelegate):
    """Rows of 84 px."""

    def __init__(self, now: Callable[[], str], me: str) -> None:
        super().__init__()
        self._now, self._me = now, me

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, current_theme().row("conversation"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: ConversationRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme = current_theme()
        is_rtl, outer = is_right_to_left(option), rect_of(option)
        draw_row_ground(painter, option, theme)
        if row.is_new:
            dot = mirrored(QRect(outer.left() + theme.px(12), outer.center().y(), theme.px(8), 1), outer, is_rtl=is_rtl)
            draw_dot(painter, QPointF(dot.center().x() + 0.5, outer.center().y() + 0.5), theme)
        side = theme.control("avatar")
        face = mirrored(QRect(outer.left() + theme.px(30), outer.center().y() - side // 2, side, side), outer, is_rtl=is_rtl)
        partner = partner_of(row, self._me)
        draw_avatar(painter, face, partner.name if partner else row.title, partner.id if partner else row.id, theme)
        left, right = outer.left() + theme.px(80), outer.right() - theme.px(20)
        self._paint_names(painter, row, partner, QRect(left, outer.top() + theme.px(11), right - left, theme.px(22)), outer, is_rtl)
        title = mirrored(QRect(left, outer.top() + theme.px(32), right - left, theme.px(22)), outer, is_rtl=is_rtl)
        draw_text(painter, title, title_words(row), theme.font(strong=row.is_new), theme.colour("text"), is_rtl=is_rtl)
        _paint_last(painter, row, QRect(left, outer.top() + theme.px(53), right - left, theme.px(20)), outer, is_rtl, theme)

    def _paint_names(self, painter: QPainter, row: ConversationRow, partner: Author | None, box: QRect, outer: QRect, is_rtl: bool) -> None:
        theme = current_theme()
        small = theme.font("small")
        when = when_words(row.last_at, self._now())
        width = QFontMetrics(small).horizontalAdvance(when) + 2
        place = QRect(box.right() - width + 1, box.top(), width, box.height())
        draw_text(painter, mirrored(place, outer, is_rtl=is_rtl), when, small, theme.colour("soft"), is_rtl=is_rtl, is_trailing=True)
        if partner is None:
            return
        font = theme.font("small", strong=row.is_new)
        chip = code_chip_width(partner.country, theme) if partner.country else 0
        room = box.width() - width - chip - theme.gap("gap")
        names = mirrored(QRect(box.left(), box.top(), room, box.height()), outer, is_rtl=is_rtl)
        used = draw_text(painter, names, partner.name, font, theme.colour("text"), is_rtl=is_rtl)
        if chip:
            high = theme.control("code")
            code = QRect(box.left() + used + theme.px(5), box.center().y() - high // 2 + 1, chip, high)
            draw_code_chip(painter, mirrored(code, outer, is_rtl=is_rtl), partner.country, theme)


def _paint_last(painter: QPainter, row: ConversationRow, box: QRect, outer: QRect, is_rtl: bool, theme: Theme) -> None:
    icon, role = _state_of(row)
    left = box.left()
    if icon:
        side = theme.icon_size("inline")
        mark = mirrored(QRect(left, box.center().y() - side // 2 + 1, side, side), outer, is_rtl=is_rtl)
        draw_icon(painter, icon, QRectF(mark), theme.colour(role))
        left += side + theme.px(4)
    words = mirrored(QRect(left, box.top(), box.right() - left, box.height()), outer, is_rtl=is_rtl)
    draw_text(painter, words, last_words(row), theme.font("small"), theme.colour(role), is_rtl=is_rtl)
