"""What the family of a pupil said about pictures, kept beside the pupil on this computer only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.copy.consent_rows import ConsentRow
from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.pupils.consent_form import ConsentForm
from ui.records.list_side import FilterChoice
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.labels import PlainLabel


class ConsentPart(PanePart):
    """The line of the pupil that is read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.form = ConsentForm(desk)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.gap("gap"), 0, 0)
        column.setSpacing(theme.gap("unit"))
        column.addWidget(PlainLabel(self.tr("May pictures be shown?", "below a pupil, heading"), strong=True, wrap=True))
        words = self.tr("What the family said. It stays on this computer and is never sent.", "below a pupil")
        column.addWidget(PlainLabel(words, size="small", tone="soft", wrap=True))
        column.addWidget(self.form)

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        """The line of the register, or an empty one."""
        found = self._desk.reading.consents.of_pupil(row.space, row.id)
        self.form.show_line(found or ConsentRow("", row.space, row.id, row.title))

    def close_editors(self) -> None:
        self.form.keep()


def consent_filter(desk: Desk) -> FilterChoice:
    """Above the list of pupils: those whose pictures may not be shown today."""

    def passes(row: ShownRecord, _value: str) -> bool:
        found = desk.reading.consents.of_pupil(row.space, row.id)
        return found is None or bool(found.reason(desk.clock.now_utc()[:10]))

    return FilterChoice(
        "_consent",
        QCoreApplication.translate("Consent", "Consent for pictures", "choice above the list of pupils"),
        QCoreApplication.translate("Consent", "All pupils", "choice above the list of pupils"),
        lambda _scene: [("none", QCoreApplication.translate("Consent", "No consent for pictures", "choice above the list of pupils"))],
        passes,
    )
