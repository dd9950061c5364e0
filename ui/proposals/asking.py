"""Questions before a step that cannot be taken back: refusing, with a reason if one likes, and closing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from ui.frame.dialogs import DeskDialog
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel
from ui.widgets.window_over import window_over

_LONGEST = 500


class StepDialog(DeskDialog):
    """Says what will happen; `reason` is a field where one may say why. `on_yes` gets what was written there."""

    def __init__(
        self, title: str, words: str, yes: str, on_yes: Callable[[str], None], *, reason: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_yes = on_yes
        self.body.setSpacing(current_theme().gap("gap"))
        self.body.addWidget(PlainLabel(words, wrap=True))
        self.reason = TextField(reason) if reason else None
        if self.reason is not None:
            self.reason.edit.setMaxLength(_LONGEST)
            self.body.addWidget(self.reason)
        self.yes = PrimaryButton(yes)
        self.yes.clicked.connect(self._on_yes_clicked)
        self.footer.addWidget(self.yes)
        self.close_button.setText(self.tr("Not now", "button of a question"))
        self.resize(current_theme().px(480), self.sizeHint().height())

    def _on_yes_clicked(self) -> None:
        words = self.reason.text() if self.reason is not None else ""
        self.accept()
        self._on_yes(words)


def ask_refuse(title: str, on_yes: Callable[[str], None]) -> None:
    """Refuse to found a project together."""
    words = QCoreApplication.translate("Proposals", "“%1” will not become a project. The founder is told.", "question: %1 is a title")
    StepDialog(
        QCoreApplication.translate("Proposals", "Say no to this project?", "title of a question"),
        words.replace("%1", title),
        QCoreApplication.translate("Proposals", "Say no", "button of a question"),
        on_yes,
        reason=QCoreApplication.translate("Proposals", "Why, if you like", "field of a question: reason of a no"),
        parent=window_over(),
    ).open()


def ask_close(title: str, words: str, on_yes: Callable[[], None]) -> None:
    """End something for everybody; `words` say what that means."""
    heading = QCoreApplication.translate("Proposals", "Close “%1”?", "title of a question: %1 is a title").replace("%1", title)
    yes = QCoreApplication.translate("Proposals", "Close it", "button of a question")
    StepDialog(heading, words, yes, lambda _reason: on_yes(), parent=window_over()).open()
