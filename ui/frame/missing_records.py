"""The brake's question: much of what is on this computer is missing on the website; hide it, or keep showing it?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.frame.dialogs import DeskDialog
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import PlainLabel


class MissingRecords(DeskDialog):
    """Asks once, decides nothing itself; closing it leaves everything as it is.

    Signals:
        hide_chosen(): hide what the website no longer lists (it stays on this computer for 30 days).
        keep_chosen(): go on showing it.
    """

    hide_chosen = Signal()
    keep_chosen = Signal()

    def __init__(self, missing: int, known: int, parent: QWidget | None = None) -> None:
        title = self.tr("Much is missing on the website", "title of a question after everything was fetched anew")
        super().__init__(title, parent)
        what = self.tr("On this computer: %1. Of these the website no longer lists: %2.", "%1 and %2 are counts of records")
        self.body.addWidget(PlainLabel(what.replace("%1", str(known)).replace("%2", str(missing)), wrap=True))
        safe = self.tr("Nothing was hidden or deleted yet. If the website has a fault, keep everything.", "advice below it")
        self.body.addWidget(PlainLabel(safe, wrap=True))
        hidden = self.tr(
            "What you hide stays on this computer for 30 days and comes back if the website lists it again.", "advice below it"
        )
        self.body.addWidget(PlainLabel(hidden, tone="soft", wrap=True))
        hide = PlainButton(self.tr("Hide what is missing", "button: believe the website"))
        keep = PlainButton(self.tr("Keep showing everything", "button: do not believe the website"))
        hide.clicked.connect(self.hide_chosen)
        keep.clicked.connect(self.keep_chosen)
        for button in (hide, keep):
            button.clicked.connect(self.accept)
            self.footer.insertWidget(self.footer.count() - 1, button)
        keep.setFocus()
