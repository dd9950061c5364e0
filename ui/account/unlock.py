"""The unlock screen: whose profile, its password, or the recovery key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sync.errors import DeskError, KeyUnavailable
from ui.account.unlock_port import MIN_PASSPHRASE, ProfileChoice, UnlockPort
from ui.error_words import words_for
from ui.rows_model import ROW_ROLE, RowsModel
from ui.style.icons import mark_pixmap
from ui.style.painting import draw_avatar, draw_row_ground, draw_text, mirrored
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.fields import TextField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import Card, NoticeBar, Place
from ui.widgets.labels import PlainLabel

_Index = QModelIndex | QPersistentModelIndex


class ProfileDelegate(QStyledItemDelegate):
    """Avatar and name."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, current_theme().row("event"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current_theme()
        profile: ProfileChoice = index.data(ROW_ROLE)
        outer: QRect = option.rect  # type: ignore[attr-defined]
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        draw_row_ground(painter, option, theme)
        side, edge = theme.control("avatar"), theme.gap("group")
        disc = QRect(outer.left() + edge, outer.top() + (outer.height() - side) // 2, side, side)
        draw_avatar(painter, mirrored(disc, outer, is_rtl=is_rtl), profile.label, profile.name, theme)
        left = edge + side + theme.gap("gap")
        words = QRect(outer.left() + left, outer.top(), outer.width() - left - edge, outer.height())
        draw_text(painter, mirrored(words, outer, is_rtl=is_rtl), profile.label, theme.font(), theme.colour("text"), is_rtl=is_rtl)


class UnlockScreen(Place):
    """Shown when a profile opens with a password, and after a lock.

    Signals:
        unlocked(str): the profile of that name is open.
    """

    unlocked = Signal(str)

    def __init__(self, port: UnlockPort, current: str = "", parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._port = port
        self.setWindowTitle(self.tr("TwinDesk", "title of the unlock window"))
        self.model: RowsModel[ProfileChoice] = RowsModel(
            port.profiles, key=lambda row: row.name, words=lambda row: row.label, kinds=(), parent=self
        )
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Profiles on this computer", "screen reader: list on the unlock screen"))
        self.list.setItemDelegate(ProfileDelegate(self.list))
        self.list.setModel(self.model)
        self.faults = NoticeBar(self.tr("Close this notice", "screen reader: the cross of an error bar"))
        self.passphrase = TextField(self.tr("Password for this computer", "unlock screen: field"), is_secret=True)
        self.recovery = TextField(self.tr("Recovery key", "unlock screen: field"))
        self.fresh = TextField(self.tr("New password for this computer", "unlock screen: field beside the recovery key"), is_secret=True)
        self.open_button = PrimaryButton(self.tr("Open", "unlock screen: main button"))
        self.other_way = LinkButton(self._forgotten())
        self.new_profile = LinkButton(self.tr("Another teacher: make a new profile", "unlock screen: link"))
        self._is_recovering = False
        self._compose()
        self._connect()
        index = self.model.index_of(current)
        self.list.setCurrentIndex(index if index.isValid() else self.model.index(0))
        self.focus_ring = FocusRing(self)
        self.passphrase.edit.setFocus()

    def profile(self) -> ProfileChoice | None:
        """The profile that is chosen."""
        return self.model.row_at(self.list.currentIndex())

    def _compose(self) -> None:
        theme = current_theme()
        card = Card()
        card.setFixedWidth(theme.px(440))
        edge = theme.gap("pane")
        form = QVBoxLayout()
        form.setContentsMargins(edge, edge, edge, edge)
        form.setSpacing(theme.gap("group"))
        for part in (self.passphrase, self.recovery, self.fresh, self.open_button):
            form.addWidget(part)
        form.addWidget(self.other_way, 0, Qt.AlignmentFlag.AlignLeading)
        self.list.setFixedHeight(theme.row("event") * max(1, min(5, self.model.rowCount())))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        card.body.addWidget(self.faults)
        card.body.addWidget(self.list)
        card.body.addLayout(form)
        column = QVBoxLayout(self)
        column.setSpacing(theme.gap("pane"))
        column.addStretch(2)
        column.addLayout(self._name_row())
        middle = QHBoxLayout()  # not an alignment: that would not let the card grow with a fault of two lines
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.new_profile, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._show_way()

    def _name_row(self) -> QHBoxLayout:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.gap("gap"))
        mark = QLabel()
        mark.setPixmap(mark_pixmap(theme.px(40), ratio=self.devicePixelRatioF()))
        row.addStretch(1)
        row.addWidget(mark)
        row.addWidget(PlainLabel("TwinDesk", size="title", strong=True))
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._on_open_clicked)
        for field in (self.passphrase, self.fresh):
            field.edit.returnPressed.connect(self._on_open_clicked)
        self.other_way.clicked.connect(self._on_other_way_clicked)
        self.new_profile.clicked.connect(self._port.new_profile)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_way())

    def _show_way(self) -> None:
        profile = self.profile()
        needs_words = not (profile is not None and profile.opens_without_password)
        self.passphrase.setVisible(needs_words and not self._is_recovering)
        for field in (self.recovery, self.fresh):
            field.setVisible(self._is_recovering)
        with_password = self.tr("Open with the password", "unlock screen: link, back from the recovery key")
        self.other_way.setText(with_password if self._is_recovering else self._forgotten())

    def _forgotten(self) -> str:
        return self.tr("Password forgotten: use the recovery key", "unlock screen: link")

    def _on_other_way_clicked(self) -> None:
        self._is_recovering = not self._is_recovering
        self._show_way()
        (self.recovery if self._is_recovering else self.passphrase).edit.setFocus()

    def _on_open_clicked(self) -> None:
        profile = self.profile()
        if profile is None:
            return
        if self._is_recovering and len(self.fresh.edit.text()) < MIN_PASSPHRASE:
            short = self.tr("This is too short: at least %1 characters.", "unlock screen: new password too short")
            self.fresh.set_fault(short.replace("%1", str(MIN_PASSPHRASE)))
            return
        self.faults.say("")
        self.open_button.setEnabled(False)
        if self._is_recovering:
            key, fresh = self.recovery.text(), self.fresh.edit.text()
            self._port.unlock_with_recovery_key(profile.name, key, fresh, self._on_unlocked, self._on_failed)
        else:
            self._port.unlock(profile.name, self.passphrase.edit.text(), self._on_unlocked, self._on_failed)

    def _on_unlocked(self) -> None:
        profile = self.profile()
        for field in (self.passphrase, self.recovery, self.fresh):
            field.edit.clear()
        self.open_button.setEnabled(True)
        if profile is not None:
            self.unlocked.emit(profile.name)

    def _on_failed(self, error: DeskError) -> None:
        self.open_button.setEnabled(True)
        words = words_for(error)
        if isinstance(error, KeyUnavailable) and error.reason in ("wrong_passphrase", "passphrase_needed"):
            field = self.recovery if self._is_recovering else self.passphrase
            field.set_fault(f"{words.happened} {words.todo}")
            field.edit.selectAll()
            field.edit.setFocus()
        else:
            self.faults.say(f"{words.happened} {words.todo}", "bad")
