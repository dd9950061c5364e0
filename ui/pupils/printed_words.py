"""The words of the printed consent list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from sync.copy.consent_rows import ConsentRow
from ui.format import full_day_words
from ui.pictures.register import Register
from ui.pictures.who_is_in_it import answers, until_words
from ui.pupils.consent_list import ConsentList


def consent_list(register: Register, rows: Sequence[ConsentRow], project: str, counts: str, now_utc: str) -> ConsentList:
    """These lines of a register; a consent that has ended says so."""
    today = full_day_words(now_utc)
    foot = QCoreApplication.translate("Consent", "As of %1. Kept by the teacher, never sent.", "foot of a printed list, %1 is a day")
    return ConsentList(
        QCoreApplication.translate("Consent", "Consents for pictures", "window: the register of a project, title"),
        project,
        counts,
        (
            QCoreApplication.translate("Consent", "Name", "printed list of consents, column"),
            QCoreApplication.translate("Consent", "Class", "printed list of consents, column"),
            QCoreApplication.translate("Consent", "Pictures", "printed list of consents, column: may they be shown"),
            QCoreApplication.translate("Consent", "Until", "printed list of consents, column"),
            QCoreApplication.translate("Consent", "Signed paper", "printed list of consents, column"),
            QCoreApplication.translate("Consent", "Note", "printed list of consents, column"),
        ),
        [_line(register, row, now_utc[:10]) for row in rows],
        foot.replace("%1", today),
        QLocale().textDirection() == Qt.LayoutDirection.RightToLeft,
    )


def _line(register: Register, row: ConsentRow, today: str) -> tuple[str, ...]:
    ended = QCoreApplication.translate("Consent", "%1, ended", "printed list of consents: %1 is the last day of one that holds no more")
    until = until_words(row)
    until = ended.replace("%1", until) if row.reason(today) == "expired" else until
    here = QCoreApplication.translate("Consent", "Yes", "may pictures of a pupil be shown")
    return register.person(row), row.class_name, dict(answers())[row.answer], until, here if row.file_name else "–", row.note
