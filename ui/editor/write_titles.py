"""What stands above a write screen: what is being written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DraftRow
from ui.forms.spec import FormSpec


def screen_title(draft: DraftRow, spec: FormSpec | None) -> str:
    """ "New event", "Edit page"."""
    is_new = draft.record is None
    if spec is not None:
        return spec.new_words if is_new else spec.edit_words
    new, edit = _titles(draft.kind)
    return new if is_new else edit


def _titles(kind: str) -> tuple[str, str]:
    if kind == "page":
        return (
            QCoreApplication.translate("WriteScreen", "New page", "write screen, title"),
            QCoreApplication.translate("WriteScreen", "Edit page", "write screen, title"),
        )
    if kind == "thread":
        return (
            QCoreApplication.translate("WriteScreen", "New topic", "write screen, title: in the forum"),
            QCoreApplication.translate("WriteScreen", "Edit topic", "write screen, title: in the forum"),
        )
    return (
        QCoreApplication.translate("WriteScreen", "New update", "write screen, title"),
        QCoreApplication.translate("WriteScreen", "Edit update", "write screen, title"),
    )
