"""Carries out the actions of an item of Sending: from its button, the panel, the menu or the keyboard, all the same way."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from sync.copy.rows import SendingRow
from sync.records import ItemState
from ui.bus import Notice
from ui.desk import Desk
from ui.error_words import words_for
from ui.sending import commands, merges, saving
from ui.sending.lines import SendingLine
from ui.sending.side_panel import Chosen, actions_for
from ui.sending.state_words import action_words


class ItemActions(QObject):
    """Signals:
    opened(kind, record_id, space): show a record in its room, or a draft in its editor.
    compared(conflict_id): show the two versions.
    explained(SendingLine): show the reason in the panel.
    """

    opened = Signal(str, str, str)
    compared = Signal(str)
    explained = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def act(self, code: str, chosen: Chosen) -> None:
        """Do what `code` says with the chosen item."""
        row = chosen.line.row
        if code == "smallest_first":
            commands.smallest_first(self._desk)
        elif code == "pause":
            commands.pause_or_resume(self._desk)
        elif code == "save_drafts":
            self._save_drafts()
        elif code == "check":
            self._desk.line.try_now()
        elif row is not None:
            self._act_on(code, chosen, row)

    def move(self, line: SendingLine, step: int, waiting: list[SendingRow]) -> None:
        """One place earlier or later among what waits."""
        items = [row.item for row in waiting]
        if line.row is None or line.row.item not in items:
            return
        place = items.index(line.row.item) + step
        if 0 <= place < len(items):
            later = place + 1 if step > 0 else place
            commands.move(self._desk, line.row, waiting[later] if later < len(waiting) else None)

    def show_menu(self, chosen: Chosen, point: QPoint) -> None:
        """All actions of an item."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in actions_for(chosen):
            menu.addAction(self.menu_words(code), lambda code=code: self.act(code, chosen))
        menu.popup(point)

    def menu_words(self, code: str) -> str:
        """The words of an action in the menu."""
        more = {
            "edit_again": self.tr("Edit and send again", "menu of an item of Sending"),
            "send_as_new": self.tr("Send as a new one", "menu of an item of Sending"),
            "show": self.tr("Show it", "menu of an item of Sending"),
            "save": self.tr("Save as file…", "menu of an item of Sending"),
            "give_up": self.tr("Do not send it…", "menu of an item of Sending"),
        }
        return more.get(code) or action_words(code)

    def _act_on(self, code: str, chosen: Chosen, row: SendingRow) -> None:
        if code in ("edit", "edit_again"):
            commands.edit(self._desk, row, lambda draft: self.opened.emit("draft", draft, row.space))
        elif code == "restore":
            commands.restore(self._desk, row, lambda draft: self.opened.emit("draft", draft, row.space))
        elif code == "keep_copy":
            commands.keep_copy(self._desk, row, lambda draft: self.opened.emit("draft", draft, row.space))
        elif code in ("only_mine", "only_theirs", "merge_ok"):
            merges.undo(self._desk, row.item, code)
        elif code == "review" or (code == "compare" and not chosen.is_gone):
            self.compared.emit(row.item)
        elif code == "send_now":
            commands.send_now(self._desk, row)
        elif code in ("why", "compare"):
            self.explained.emit(chosen.line)
        elif code == "try_again":
            commands.try_again(self._desk, row)
        elif code == "upload_again":
            commands.upload_again(self._desk, row)
        elif code == "send_as_new":
            commands.send_as_new(self._desk, row.item)
        elif code == "show":
            self.opened.emit(row.kind, row.record, row.space)
        elif code == "save":
            self._save(row)
        elif code in ("give_up", "take_back"):
            self._ask_to_give_up(row)

    def _save(self, row: SendingRow) -> None:
        text = saving.text_of(self._desk, row)
        title = self.tr("Save as file", "title of the dialog")
        kinds = self.tr("Text (*.txt)", "type of file in the dialog")
        path, _ = QFileDialog.getSaveFileName(self._window, title, saving.file_name(row), kinds)
        if path:
            self.save_to(path, text)

    def _save_drafts(self) -> None:
        """All that is not finished, and what waits for a project that was left, each as a file in one folder."""
        rows = [row for row in self._desk.reading.sending.rows(sent_limit=0) if row.state == ItemState.DRAFT or row.code == "left_space"]
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Save all into a folder", "title of the dialog"))
        if folder:
            self.save_all_to(folder, rows)

    def save_all_to(self, folder: str, rows: list[SendingRow]) -> None:
        """Write the texts and say where they are."""
        done = self.tr("Saved: {path}", "notice after Save as file").format(path=folder)
        self._desk.jobs.run(
            saving.write_all,
            folder,
            saving.all_texts(self._desk, rows),
            on_done=lambda _count: self._desk.bus.say.emit(Notice(done, "ok")),
            on_failed=lambda error: self._desk.bus.say.emit(Notice(words_for(error).line(), "bad")),
        )

    def save_to(self, path: str, text: str) -> None:
        """Write the text and say where it is."""
        done = self.tr("Saved: {path}", "notice after Save as file").format(path=path)
        self._desk.jobs.run(
            saving.write_text,
            path,
            text,
            on_done=lambda _: self._desk.bus.say.emit(Notice(done, "ok")),
            on_failed=lambda error: self._desk.bus.say.emit(Notice(words_for(error).line(), "bad")),
        )

    def _ask_to_give_up(self, row: SendingRow) -> None:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Do not send it", "title of a question"))
        box.setText(self.tr("Give this up? It will not be sent.", "question before an item is given up"))
        box.setInformativeText(self.tr("It is kept in Sending for 30 days: you can take it back.", "question before an item is given up"))
        yes = box.addButton(self.tr("Do not send it", "answer: give the item up"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep it", "answer: do nothing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        yes.clicked.connect(lambda: commands.give_up(self._desk, row))
        box.open()
