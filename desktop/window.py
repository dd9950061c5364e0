"""The main window: puts the rooms list, the rooms, banners and the status bar together and routes between them; no logic of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop import actions
from sync.changes import Changes
from sync.copy.rows import DeskStatus
from sync.data_class import dataclass
from sync.engine.everything import EVERYTHING
from sync.errors import DeskError
from ui.bus import Notice
from ui.data.plan_bar import PlanBar
from ui.desk import Desk
from ui.error_words import words_for
from ui.frame.account_button import AccountButton
from ui.frame.banners import Banners
from ui.frame.dialogs import ErrorDetails, KeysList
from ui.frame.navigator import Navigator
from ui.frame.panes import Panes
from ui.frame.places import SENDING, TODAY, PlacesModel
from ui.frame.room_stack import RoomMaker, RoomStack, Target
from ui.frame.rooms_list import RoomsList
from ui.frame.routes import place_key
from ui.frame.status_bar import StatusBar
from ui.sending.merges import MergeNotices
from ui.style.theme import Look, Theme, current_theme, theme_source
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import NoticeBar

SETTINGS, ABOUT = "settings", "about"


class WindowWishes(Protocol):
    """What the window asks of the application around it; every call returns at once."""

    def sign_in(self) -> None: ...

    def sign_out(self) -> None: ...

    def lock(self) -> None: ...

    def open_browser(self) -> None:
        """Open any page, so that the network's sign-in page appears."""

    def look_changed(self, look: Look) -> None:
        """Remember the look in the profile."""

    def window_closed(self, geometry: bytes) -> None:
        """Remember where the window was."""


@dataclass(frozen=True)
class WindowFacts:
    """What the window shows and nobody else knows: the teacher's place, where the window was, what a repair kept aside."""

    place: str = ""
    geometry: bytes = b""
    recovered: str = ""


class MainWindow(QMainWindow):
    """The desk of one unlocked profile.

    Signals:
        closed(): the teacher closed the window; editors have saved.
    """

    closed = Signal()

    def __init__(self, desk: Desk, makers: Mapping[str, RoomMaker], wishes: WindowWishes, facts: WindowFacts | None = None) -> None:
        super().__init__()
        self._desk, self._wishes = desk, wishes
        facts = facts or WindowFacts()
        self.setWindowTitle(self.tr("TwinDesk", "title of the main window"))
        self.setMinimumSize(800, 560)
        self.stack = RoomStack(makers)
        self.places = PlacesModel(desk, self)
        self.navigator = Navigator(desk, self.stack, self.places, self)
        self._actions = actions.make_actions(self, self._runs())
        actions.make_place_actions(self, self.navigator.go_to_number)
        account = AccountButton(desk.person, facts.place, self._account_menu())
        self.rooms_list = RoomsList(self.places, account)
        self.status_bar = StatusBar(desk.clock)
        close_name = self.tr("Close this notice", "screen reader: the cross of a bar over the room")
        self.line_bar, self.notice_bar = NoticeBar(close_name), NoticeBar(close_name)
        self.banners, self.plan_bar = Banners(self.line_bar, self), PlanBar(desk)
        self._merges = MergeNotices(desk, lambda item: self.stack.go(Target(SENDING, "conflict", item)), self)
        self.panes = Panes(lambda: (self.rooms_list.view, self.stack.currentWidget(), self.status_bar))
        self._zoom = current_theme().zoom
        self._counts: tuple[int, int] | None = None
        self._is_notice_passing = False
        self._lay_out()
        self._connect()
        self.focus_ring = FocusRing(self)
        self._show_first(facts)

    def say(self, notice: Notice) -> None:
        """Show a sentence over the room."""
        self._is_notice_passing = notice.tone in ("plain", "ok")
        self.notice_bar.say(notice.text, notice.tone, "", notice.action_text, notice.action)

    def say_error(self, error: DeskError) -> None:
        """Say an error in words; its details are one button away."""
        self._is_notice_passing = False
        words = words_for(error)
        button = self.tr("Details", "button of an error bar: shows the technical part")
        self.notice_bar.say(f"{words.happened} {words.is_safe} {words.todo}", "bad", "", button, lambda: ErrorDetails(words, self).open())

    def show_status(self, status: DeskStatus) -> None:
        """Put a snapshot of the line on status bar, banner and counts."""
        self.status_bar.show_status(status)
        self.banners.show_status(status)
        counts = (status.waiting_count, status.came_back_count)
        if counts != self._counts:
            self._counts = counts
            self.places.refresh()

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout()
        row = QHBoxLayout()
        outer = QVBoxLayout(middle)
        for layout in (column, row, outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for part in (self.line_bar, self.plan_bar, self.notice_bar):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        row.addWidget(self.rooms_list)
        row.addLayout(column, 1)
        outer.addLayout(row, 1)
        outer.addWidget(self.status_bar)
        self.setCentralWidget(middle)
        # Tab goes round: rooms are made later and come behind the list, so what stands before the account is what comes last.
        QWidget.setTabOrder(self.status_bar.link, self.status_bar.purse)
        QWidget.setTabOrder(self.status_bar.purse, self.rooms_list.account)
        self.rooms_list.account.setFocus()  # a new window begins here, not at what stands before it

    def _connect(self) -> None:
        bus = self._desk.bus
        bus.changed.connect(self._on_changed)
        bus.status.connect(self.show_status)
        bus.say.connect(self.say)
        self._desk.jobs.failed.connect(self.say_error)
        self.rooms_list.wanted.connect(self.navigator.go_to)
        self.stack.shown.connect(self._on_room_shown)
        self.status_bar.wish_chosen.connect(self._on_wish_chosen)
        self.banners.wish_chosen.connect(self._on_wish_chosen)
        source = theme_source()
        if source is not None:
            source.changed.connect(self._on_theme_changed)

    def _show_first(self, facts: WindowFacts) -> None:
        self.resize(1366, 768)
        if facts.geometry:
            self.restoreGeometry(QByteArray(facts.geometry))
        self.show_status(self._desk.line.status())
        if facts.recovered:
            text = self.tr("The local copy was damaged and was made new. Drafts and unsent work are here.", "bar after a repair")
            self.notice_bar.say(text, "bad")
        self.navigator.go_to(TODAY)

    def _runs(self) -> dict[str, Callable[[], None]]:
        return {
            actions.GET_NEWS: self._desk.line.try_now,
            actions.WRITE: self.navigator.write,
            actions.SEARCH: self.navigator.search,
            actions.BACK: self.stack.back,
            actions.NEXT_PANE: lambda: self.panes.move(1),
            actions.PANE_BEFORE: lambda: self.panes.move(-1),
            actions.ME: lambda: self.navigator.go_to(actions.ME),
            actions.SETTINGS: lambda: self.navigator.go_to(SETTINGS),
            actions.LARGE: self._toggle_large,
            actions.KEYS: lambda: KeysList(actions.key_rows(), self).open(),
            actions.ABOUT: lambda: self.navigator.go_to(ABOUT),
            actions.SIGN_OUT: self._wishes.sign_out,
            actions.LOCK: self._lock,
            actions.QUIT: lambda: (self.close(), None)[1],
        }

    def _account_menu(self) -> QMenu:
        menu = QMenu(self)
        groups = ((actions.GET_NEWS,), (actions.ME,), (actions.SETTINGS, actions.LARGE, actions.KEYS, actions.ABOUT))
        for group in (*groups, (actions.SIGN_OUT, actions.LOCK, actions.QUIT)):
            for name in group:
                menu.addAction(self._actions[name])
            menu.addSeparator()
        source = theme_source()
        self._actions[actions.LARGE].setChecked(source is not None and source.look.is_large)
        return menu

    def _toggle_large(self) -> None:
        source = theme_source()
        if source is not None:
            look = source.look
            changed = Look(look.scheme, self._actions[actions.LARGE].isChecked(), look.text_percent)
            source.set_look(changed)
            self._wishes.look_changed(changed)

    def _lock(self) -> None:
        if self._has_saved_editors():
            self._wishes.lock()

    def _has_saved_editors(self) -> bool:
        """False if an open text could not be saved: the window then stays, and says why."""
        try:
            self.stack.close_editors()
        except DeskError as error:
            self.say_error(error)
            return False
        return True

    def _on_room_shown(self, target: Target) -> None:
        QWidget.setTabOrder(self.rooms_list.account, self.rooms_list.view)
        self.rooms_list.show_current(place_key(target, self.navigator.space_on_screen()))
        self._actions[actions.BACK].setEnabled(self.stack.can_go_back)
        if self._is_notice_passing:
            self.notice_bar.say("")

    def _on_changed(self, changes: Changes) -> None:
        self.rooms_list.on_changed(changes)

    def _on_theme_changed(self, theme: Theme) -> None:
        if theme.zoom != self._zoom:
            self._zoom = theme.zoom
            self.stack.rebuild(keep=(SETTINGS,))

    def _on_wish_chosen(self, wish: str) -> None:
        line = self._desk.line
        runs: dict[str, Callable[[], None]] = {
            "try_now": line.try_now,
            "resume": line.resume,
            "sign_in": self._wishes.sign_in,
            "open_browser": self._wishes.open_browser,
            "see_returned": lambda: self.stack.go(Target(SENDING, "sending", "came_back")),
            "get_everything": lambda: line.answer_plan(EVERYTHING),
            "see_data": lambda: self.stack.go(Target("data")),
        }
        runs[wish]()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        wider_by = theme.pane("rooms") - theme.tokens.pane["rooms"]
        self.rooms_list.set_collapsed(collapsed=self.width() < theme.tokens.pane["collapseRoomsBelow"] + wider_by)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._has_saved_editors():
            event.ignore()
            return
        self._wishes.window_closed(bytes(self.saveGeometry().data()))
        super().closeEvent(event)
        self.closed.emit()
