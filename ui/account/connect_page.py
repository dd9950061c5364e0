"""Step 3: the address of the website and the sign-in in the system's browser, or the demo."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sync.errors import BadInput, DeskError, PortalUnreachable
from ui.account.pages import StepPage
from ui.account.ports import FirstStartPort
from ui.error_words import words_for
from ui.error_words_portal import WEAK_LINE_REASONS
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.fields import TextField
from ui.widgets.frames import Card, IconLabel, NoticeBar
from ui.widgets.labels import PlainLabel, Rule


class ConnectPage(StepPage):
    """Asks, waits for the browser with a way out, and says in words what went wrong. The app never asks for the website's password."""

    def __init__(self, port: FirstStartPort, parent: QWidget | None = None) -> None:
        title = self.tr("Connect, or look at the demo", "first start: title of step 3")
        sentence = self.tr("You sign in on the website itself, in your browser.", "first start: step 3")
        super().__init__(title, sentence, parent)
        self._port = port
        self.faults = NoticeBar(self.tr("Close this notice", "screen reader: the cross of an error bar"))
        self.address = TextField(
            self.tr("Address of the website", "first start: field"),
            self.tr("Your national support organisation or your school tells you this.", "first start: below the address"),
        )
        self.address.edit.setText(port.first_address())
        self.sign_in = PrimaryButton(self.tr("Sign in in the browser", "first start: main button of step 3"), "online")
        self.demo = PlainButton(self.tr("Look at the demo", "first start: opens a made-up school, nothing is sent"), "play")
        self.cancel = PlainButton(self.tr("Cancel", "first start: stop waiting for the browser"))
        self.parts = QStackedWidget()
        self.parts.addWidget(self._asking())
        self.parts.addWidget(self._waiting())
        self.column.addWidget(self.faults)
        self.column.addWidget(self.narrow(self.parts))
        self.column.addStretch(1)
        self.sign_in.clicked.connect(self._on_sign_in_clicked)
        self.address.edit.returnPressed.connect(self._on_sign_in_clicked)
        self.demo.clicked.connect(self._on_demo_clicked)
        self.cancel.clicked.connect(self._on_cancel_clicked)

    def has_own_button(self) -> bool:
        """The filled button of this page is "Sign in in the browser"."""
        return True

    def first_widget(self) -> QWidget:
        """What gets the keyboard first."""
        return self.address.edit

    def _asking(self) -> QWidget:
        theme = current_theme()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("group"))
        column.addWidget(self.address)
        column.addLayout(_row(self.sign_in))
        if self._port.has_demo():
            column.addSpacing(theme.gap("unit"))
            column.addWidget(Rule())
            words = self.tr("The demo is a made-up school. Try everything: nothing leaves this computer.", "first start: about the demo")
            column.addWidget(PlainLabel(words, tone="soft", wrap=True))
            column.addLayout(_row(self.demo))
        column.addStretch(1)
        return inside

    def _waiting(self) -> QWidget:
        theme = current_theme()
        card = Card()
        edge = theme.gap("pane")
        card.body.setContentsMargins(edge, edge, edge, edge)
        card.body.setSpacing(theme.gap("gap"))
        row = QHBoxLayout()
        row.setSpacing(theme.gap("gap"))
        row.addWidget(IconLabel("online", "accent"))
        self.waiting_words = PlainLabel("", strong=True, wrap=True)
        row.addWidget(self.waiting_words, 1)
        card.body.addLayout(row)
        more = self.tr("Come back here when the browser says that you are signed in.", "first start: waiting for the browser")
        card.body.addWidget(PlainLabel(more, tone="soft", wrap=True))
        card.body.addLayout(_row(self.cancel))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        return inside

    def _on_sign_in_clicked(self) -> None:
        if not self.address.text():
            self.address.set_fault(self.tr("Type the address of the website.", "first start: the address is missing"))
            self.address.edit.setFocus()
            return
        self._wait(self.tr("Waiting for you to sign in, in the browser", "first start: waiting"))
        self._port.connect(self.address.text(), self._on_connected, self._on_failed)

    def _on_demo_clicked(self) -> None:
        self._wait(self.tr("Making the demo school", "first start: waiting for the demo"))
        self._port.open_demo(self._on_connected, self._on_failed)

    def _wait(self, words: str) -> None:
        self.faults.say("")
        self.waiting_words.setText(words)
        self.parts.setCurrentIndex(1)
        self.cancel.setFocus()

    def _on_cancel_clicked(self) -> None:
        self._port.cancel_connect()
        self.parts.setCurrentIndex(0)
        self.sign_in.setFocus()

    def _on_connected(self, _name: str) -> None:
        if self.parts.currentIndex() == 0:  # cancelled meanwhile
            return
        self.parts.setCurrentIndex(0)
        self.finished.emit()

    def _on_failed(self, error: DeskError) -> None:
        if self.parts.currentIndex() == 0:  # cancelled meanwhile: the teacher knows
            return
        self.parts.setCurrentIndex(0)
        words = words_for(error)
        if isinstance(error, BadInput):
            self.address.set_fault(f"{words.happened} {words.todo}")
        else:
            is_weak = isinstance(error, PortalUnreachable) and error.reason in WEAK_LINE_REASONS
            again = self.tr("Check the network and the address, then try again.", "first start: the website did not answer")
            self.faults.say(f"{words.happened} {again if is_weak else words.todo}", "bad")
        self.address.edit.setFocus()


def _row(button: PlainButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
