"""What a page said before is still there: the version that was replaced, and what changed, by paragraph."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.records.history import DifferenceLine, HistoryDialog

TITLE = "How we rinse the sieve"


def lines(dialog: HistoryDialog) -> list[str]:
    return [line.accessibleName() for line in dialog.findChildren(DifferenceLine) if not line.isHidden()]


def test_what_changed_is_shown_by_paragraph(maria: Teacher) -> None:
    maria.writes_page(TITLE, "Rinse the sieve once.\n\nCount under the lamp.")
    maria.waits_until_sent()
    maria.record("page", TITLE)
    maria.gets_news()  # with it the first version has come back: only what had come is replaced
    maria.changes_page(TITLE, "once", "twice")
    maria.waits_until_sent()
    maria.gets_news()
    maria.opens_project("Pages")
    maria.screen.choose("Pages", TITLE)
    wait_until(lambda: len(maria.desk.desk.reading.history.of(maria.record("page", TITLE).id)) > 1, "the version that was replaced")
    maria.screen.pick("More", "Earlier versions…")
    wait_until(lambda: any(isinstance(one, HistoryDialog) for one in QApplication.topLevelWidgets()), "the versions")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HistoryDialog) and one.isVisible())
    said = lines(dialog)
    assert "Taken away: Rinse the sieve once." in said
    assert "Added: Rinse the sieve twice." in said
    assert "Count under the lamp." in said
    dialog.list.setCurrentRow(1)
    wait_until(lambda: "Rinse the sieve once." in lines(dialog), "the older version")
    maria.screen.press("Copy this version")
    assert "Rinse the sieve once." in QApplication.clipboard().text()
    QApplication.clipboard().clear()  # data made here may not outlive the interpreter
    dialog.close()
