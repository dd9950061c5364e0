"""A teacher at her desk: the real application, window and exchange loop on a profile of her own; her hands are `Screen`."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QTextEdit
from shiboken6 import isValid

from desktop.application import Application
from desktop.building import unlock
from desktop.profiles import Profiles
from desktop.running_desk import RunningDesk
from desktop.signing_in import Unlocking, sign_in
from desktop.starting import make_qt_application
from sync.adapters.system import system_ports
from sync.copy.rows import SendingRow, ShownRecord
from sync.feed import Tokens
from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import Screen, wait_until
from tests.support.turns import Turns
from ui.search.room import SearchRoom

PASSPHRASE = "ılık çay, two sugars"
PROJECT = "Microplastic is everywhere"
SIGNED_IN_S = 30 * 86_400
GATHER_MS = 400


class Teacher:
    """One person with one profile on one computer."""

    def __init__(self, user: str, folder: Path, portal: PortalServer, language: str = "en") -> None:
        self.user, self.portal, self.language = user, portal, language
        self.ports = system_ports()
        self.home = folder / f"home of {user}"
        self.profiles = Profiles(self.home, self.ports.files)
        self.application: Application | None = None
        self._turns: Turns | None = None

    def signs_in(self) -> Teacher:
        """As `twindesk sign-in`: a profile behind a passphrase, bound to the portal."""
        tokens = Tokens(self.portal.token(self.user, SIGNED_IN_S))
        done = sign_in(self.profiles, self.user, self.portal.base_url, tokens, Unlocking(None, PASSPHRASE), self.ports)
        self.profiles.change(done.profile.name, language=self.language)
        return self

    def opens_twindesk(self, url: str | None = None) -> Teacher:
        """Unlock the profile and show the window."""
        app = make_qt_application()
        self.application = Application(app, self.profiles, self.ports, url)
        keys = unlock(self.profiles.folder(self.user), self.ports, None, PASSPHRASE)
        self.application.open_desk(self.profiles.get(self.user), keys)
        return self

    def closes_twindesk(self) -> None:
        """Close the window; editors save."""
        if self.application is not None:
            self.application.close()
            self.application = None

    def opens_again(self) -> Teacher:
        """Close TwinDesk and start it anew."""
        self.closes_twindesk()
        return self.opens_twindesk()

    @property
    def desk(self) -> RunningDesk:
        assert self.application is not None
        assert self.application.desk is not None
        return self.application.desk

    @property
    def screen(self) -> Screen:
        return Screen(self.desk.window)

    # reading

    def gets_news(self) -> None:
        """Press F5 and wait until the exchange is over, however it ends."""
        self._takes_turn()
        self.looks_up()

    def _takes_turn(self) -> None:
        """Ask for an exchange, and wait until one that began after that is over and the line rests."""
        if self._turns is None or self._turns.loop is not self.desk.loop:
            self._turns = Turns(self.desk.loop)
        turns = self._turns
        number = turns.ask()
        wait_until(lambda: turns.is_over(number), "an exchange")

    def looks_up(self) -> None:
        """Until the rooms show what has changed: they gather changes for some tenths of a second."""
        QCoreApplication.processEvents()
        gathering = [one for one in self.desk.window.findChildren(QTimer) if one.isSingleShot() and one.interval() <= GATHER_MS]
        wait_until(lambda: not any(isValid(one) and one.isActive() for one in gathering), "the rooms to look at what has changed")
        self.settles()

    def loses_the_line(self) -> None:
        """The line is cut, and the desk knows that nobody is there: what is written now is not even tried before somebody answers."""
        self.portal.faults.go_away()

        def knows() -> bool:
            self._takes_turn()  # the first may find a connection broken in its middle; a new one is refused
            status = self.desk.loop.status()
            return (status.line, status.reason) == ("offline", "no_line")

        wait_until(knows, "the desk to notice that the line is cut")

    def waits_for_first_news(self) -> None:
        """Until the first exchange has brought everything."""
        wait_until(lambda: self.desk.opened.copy.session.read().has_all, "the first exchange")
        self.settles()
        wait_until(self._lists_every_project, "the rooms list to name the projects")

    def _lists_every_project(self) -> bool:
        spaces = self.desk.opened.copy.reading.spaces.all(kind="twinspace", members_only=True)
        listed = {place.space for place in self.desk.window.places.rows}
        return {space.id for space in spaces if space.state == "open"} <= listed

    def speaks(self, language: str) -> None:
        """Choose another language in the settings: the window is built anew in it."""
        assert self.application is not None
        old = self.desk
        self.profiles.change(self.user, language=language)
        self.application.install_language(language)
        wait_until(lambda: self.application is not None and self.application.desk not in (None, old), "the new window")
        self.settles()

    def opens_first_project(self) -> None:
        """The project that stands first in the rooms list, whatever the language."""
        projects = [space for space in self.desk.opened.copy.reading.spaces.all() if space.title == PROJECT]
        self.desk.window.navigator.open("project", "", projects[0].id)
        self.settles()

    def settles(self) -> None:
        """Until no job and no write is under way; what a room does after it came on screen is done."""
        self.arrives()
        QCoreApplication.processEvents()
        writer = self.desk.opened.copy.writer
        wait_until(lambda: not self.desk.jobs.running_count and writer.is_idle, "jobs to end")

    def records(self, kind: str) -> list[ShownRecord]:
        """What the local copy shows of one kind."""
        return list(self.desk.opened.copy.reading.records.list(kind, limit=10_000))

    def record(self, kind: str, words: str) -> ShownRecord:
        """The record whose title or text has these words."""
        wait_until(lambda: any(words in f"{row.title}\n{row.text}" for row in self.records(kind)), f"{kind} {words!r}")
        return next(row for row in self.records(kind) if words in f"{row.title}\n{row.text}")

    def sending(self, *states: ItemState) -> list[SendingRow]:
        """The lines of Sending in these states."""
        return [row for row in self.desk.opened.copy.reading.sending.rows() if row.state in states]

    def line(self) -> str:
        """What the status bar says of the line."""
        return self.desk.loop.status().line

    # going around

    def opens_project(self, tab: str = "Updates", title: str = PROJECT) -> None:
        """Click the project in the rooms list, then a tab."""
        self.screen.choose("Rooms and projects", title)
        self.arrives()
        self.opens_tab(tab)

    def opens_tab(self, tab: str) -> None:
        """Click a tab of the room; one that does not fit is under More."""
        bar = next(self.screen.all_of(QTabBar))
        assert isinstance(bar, QTabBar)
        wait_until(lambda: any(bar.tabText(i).startswith(tab) for i in range(bar.count())), f"the tab {tab}")
        number = next(i for i in range(bar.count()) if bar.tabText(i).startswith(tab))
        if bar.isTabVisible(number):
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
        else:
            self.screen.pick("More tabs", tab)

    def opens_room(self, name: str) -> None:
        """Click a room in the list at the leading edge."""
        self.screen.choose("Rooms and projects", name)
        self.arrives()

    def arrives(self) -> None:
        """A room that is opened for the first time comes on screen in the turn after."""
        wait_until(lambda: not self.desk.window.stack.is_going, "the room that was chosen")

    def searches(self, words: str) -> None:
        """Ctrl+F and type; until the answer to these very words is there, and everything has been looked through for it."""
        self.opens_room("Today")
        self.presses_action("search")
        self.screen.write("Search everything", words)
        room = next(one for one in self.screen.all_of(SearchRoom) if isinstance(one, SearchRoom))
        wait_until(lambda: (room._shown_words, room._is_partial) == (words, False), f"the answer to {words!r}")
        self.settles()

    def presses_action(self, name: str) -> None:
        """An action of the window's menu or keys, by its name in desktop.actions."""
        action = self.desk.window.findChild(QAction, name)
        assert action is not None, name
        assert action.isEnabled(), name
        action.trigger()
        if self.application is not None and self.application.desk is not None:
            self.arrives()

    # writing

    def writes_update(self, title: str, text: str, picture: Path | None = None, alt: str = "") -> None:
        """Open the editor and type; a picture is pasted into it."""
        self.opens_project("Updates")
        self.screen.press("Write update")
        self.types(title, text)
        if picture is not None:
            self.pastes(picture, alt)

    def writes_page(self, title: str, text: str) -> None:
        """Write a new page and send it."""
        self.opens_project("Pages")
        self.screen.press("Write page")
        self.types(title, text)
        self.sends()

    def begins_to_change_page(self, title: str, before: str, after: str) -> None:
        """Open the page and replace some words; what comes meanwhile finds them written."""
        self.opens_project("Pages")
        self.screen.choose("Pages", title)
        self.screen.press("Edit page")
        self.screen.replace("Text", before, after)

    def changes_page(self, title: str, before: str, after: str) -> None:
        """Open the page, replace some words, send."""
        self.begins_to_change_page(title, before, after)
        self.sends()

    def reads_page(self, title: str) -> list[str]:
        """The paragraphs of a page as the local copy shows them."""
        blocks = self.record("page", title).body["blocks"]
        return ["".join(run["text"] for run in block["runs"]) for block in blocks]

    def writes_message(self, to: str, about: str, text: str) -> None:
        """A new conversation with one person."""
        self.opens_room("Messages")
        self.screen.press("New message")
        self.screen.write("To", to)
        self.screen.key(Qt.Key.Key_Escape)
        QTest.keyClick(self.screen.the("To"), Qt.Key.Key_Return)
        self.screen.the(f"Take out: {to}")
        self.screen.write("About", about)
        self.screen.write("Your message", text)
        self.sends()

    def answers(self, about: str, text: str) -> None:
        """Write below a conversation."""
        self.opens_room("Messages")
        self.screen.choose("Conversations", about)
        self.screen.write("Your message", text)
        self.sends()

    def types(self, title: str, text: str) -> None:
        """Title and text into the open editor."""
        self.screen.write("Title", title)
        self.screen.write("Text", text)

    def pastes(self, picture: Path, alt: str) -> None:
        """Copy a picture's file, paste it at the end of the text, and say what it shows."""
        edit = self.screen.the("Text", QTextEdit)
        assert isinstance(edit, QTextEdit)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(picture))])
        QApplication.clipboard().setMimeData(mime)
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QApplication.clipboard().clear()  # data made here may not outlive the interpreter
        self.screen.write("What does the picture show?", alt)

    def sends(self) -> None:
        """Press the button under "Before it goes out" and wait until the outbox has it; no pupil can be recognised in the pictures."""
        self.screen.press("Send when online")
        if self.screen.find("Nobody: send"):
            self.screen.press("Nobody: send")
        self.settles()

    def posts_update(self, title: str, text: str, picture: Path | None = None, alt: str = "") -> None:
        """Write and send an update."""
        self.writes_update(title, text, picture, alt)
        self.sends()

    def deletes_update(self, title: str) -> None:
        """Choose Delete in the menu of an update and answer the question."""
        self.opens_project("Updates")
        self.screen.choose("Updates", title)
        wait_until(lambda: self.screen.find("More"), "the update")
        self.screen.pick("More", "Delete")
        self.screen.press("Delete")
        self.settles()

    def waits_until_sent(self) -> None:
        """Until an exchange is over after which nothing waits, is on its way or is being checked; what files confirm goes out quietly too.

        The state of what was sent does not tell that: its exchange may still have to get what the portal made of it.
        """
        unsent = (ItemState.WAITING, ItemState.SENDING, ItemState.CHECKING)

        def is_sent() -> bool:
            self._takes_turn()
            return not self.sending(*unsent)

        wait_until(is_sent, "everything to be sent", 60)
        self.looks_up()


@contextlib.contextmanager
def at_work(*teachers: Teacher) -> Any:
    """Close every window at the end, whatever happens."""
    try:
        yield teachers
    finally:
        for teacher in teachers:
            teacher.closes_twindesk()
