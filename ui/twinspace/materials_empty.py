"""What stands in Materials instead of tiles: why there are none, and a button to add the first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.widgets.frames import EmptyState


class MaterialsEmpty(EmptyState):
    """Says whether there is nothing at all, or nothing that fits the filter."""

    def __init__(self) -> None:
        super().__init__("", "", "picture")
        self.button.setText(QCoreApplication.translate("MaterialsTab", "Add pictures", "materials are empty, button"))

    def say_why(self, *, has_any: bool, can_add: bool) -> None:
        """`can_add`: the rights allow it."""
        nothing = QCoreApplication.translate("MaterialsTab", "No pictures or files yet.", "materials are empty")
        filtered = QCoreApplication.translate("MaterialsTab", "Nothing fits this choice.", "materials, the filter lets nothing through")
        self.sentence.setText(filtered if has_any else nothing)
        self.button.setVisible(can_add and not has_any)
