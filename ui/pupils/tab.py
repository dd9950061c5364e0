"""The list of pupils with what is done for a whole class below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from sync.copy.rows import SpaceRow
from ui.desk import Desk
from ui.pupils.list_dialog import PupilListDialog
from ui.pupils.password_dialog import PasswordDialog
from ui.pupils.reading_lists import PUPIL
from ui.pupils.register_dialog import RegisterDialog
from ui.records.list_tab import ListSpec, ListTab
from ui.records.rights import may
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.flow import Flow
from ui.widgets.frames import Place


class PupilsTab(ListTab):
    """As every list; what may not be done is absent from the bar below it, the consents of this computer are always there."""

    def __init__(self, desk: Desk, space: SpaceRow, spec: ListSpec) -> None:
        super().__init__(desk, space, spec)
        self._class_space = space
        theme = current_theme()
        self.bar = Place("footer")
        frame = QVBoxLayout(self.bar)
        frame.setContentsMargins(theme.gap("group"), theme.gap("unit"), theme.gap("group"), theme.gap("unit"))
        row = Flow(theme.gap("gap"))
        frame.addLayout(row)
        self.from_list = LinkButton(self.tr("From a list…", "below the list of pupils, button: a class list becomes pupils"), "table")
        self.from_list.clicked.connect(lambda: self.open_dialog(PupilListDialog(desk, self._class_space, self.window())))
        row.addWidget(self.from_list)
        self.passwords = LinkButton(self.tr("New passwords…", "below the list of pupils, button"), "people")
        self.passwords.clicked.connect(lambda: self.open_dialog(PasswordDialog(desk, self._class_space, self._shown(), self.window())))
        row.addWidget(self.passwords)
        self.consents = LinkButton(self.tr("All consents…", "below the list of pupils, button: who may be shown in pictures"), "face")
        self.consents.clicked.connect(lambda: self.open_dialog(RegisterDialog(desk, self._class_space.id, self.window())))
        row.addWidget(self.consents)
        column = self.side.layout()
        assert column is not None
        column.addWidget(self.bar)
        self.show_space(space)

    def show_space(self, space: SpaceRow) -> None:
        """Read the rights again."""
        super().show_space(space)
        self._class_space = space
        self.from_list.setVisible(may(space, PUPIL, "create"))
        self.passwords.setVisible(may(space, PUPIL, "edit_any"))

    def _shown(self) -> list[str]:
        """The pupil that is read is ticked already."""
        return [self.shown_record()] if self.shown_record() else []

    def open_dialog(self, dialog: QDialog) -> None:
        """Over the window, one at a time."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
