"""Before pictures go out to everyone: can pupils be recognised in them? Asked once, where nobody has said it yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.desk import Desk
from ui.editor.preflight import TrayPicture
from ui.editor.readers_bar import ReadersBar

INITIATOR = "editor"


class PublicQuestion(QObject):
    """Stands between the button Send and the sending. `readers` is the bar on which "members only" can be chosen, if there is one.

    Signals: none; `look` is called with the first picture that wants a word.
    """

    def __init__(self, desk: Desk, window: QWidget, readers: ReadersBar | None, look: Callable[[str], None]) -> None:
        super().__init__(window)
        self._desk, self._window, self._readers, self._look = desk, window, readers, look

    def before(self, pictures: Sequence[TrayPicture], send: Callable[[], None], *, is_public: bool) -> None:
        """Send at once, or ask first: the answer is kept with the pictures, and nothing is sent if the teacher gives up."""
        unsaid = self._unsaid(pictures) if is_public else []
        if not unsaid:
            send()
            return
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("This is public", "question before pictures go out, window title"))
        box.setText(self.tr("Everyone on the internet will see the pictures. Can pupils be recognised?", "question before pictures go out"))
        nobody = box.addButton(
            self.tr("Nobody: send", "question before pictures go out: no pupil can be recognised"), QMessageBox.ButtonRole.AcceptRole
        )
        look = box.addButton(self.tr("Look at the pictures", "question before pictures go out"), QMessageBox.ButtonRole.ActionRole)
        members = None
        if self._readers is not None and self._readers.can_change:
            words = self.tr("Only for members: send", "question before pictures go out: the readers are changed")
            members = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
        back = box.addButton(self.tr("Back", "question before pictures go out: nothing is sent"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(look)
        box.setEscapeButton(back)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        answers = {nobody: lambda: self._nobody(unsaid, send), look: lambda: self._look(unsaid[0])}
        if members is not None:
            answers[members] = lambda: self._for_members(send)
        box.buttonClicked.connect(lambda button: answers.get(button, lambda: None)())
        box.open()

    def _unsaid(self, pictures: Sequence[TrayPicture]) -> list[str]:
        today = self._desk.clock.now_utc()[:10]
        missing = self._desk.reading.consents.missing([one.id for one in pictures if one.is_new], today)
        return [one.picture for one in missing if one.reason == "nobody_said"]

    def _nobody(self, pictures: Sequence[str], send: Callable[[], None]) -> None:
        consents = self._desk.copy.consents

        def note() -> None:
            for picture in pictures:
                consents.note_picture(picture, (), False)

        self._desk.jobs.write(note, initiator=INITIATOR, on_done=lambda _nothing: send())

    def _for_members(self, send: Callable[[], None]) -> None:
        if self._readers is not None:
            self._readers.choose("members")
        send()
