"""What families said about pictures: kept beside the pupil, found by who has none, and never sent."""

from __future__ import annotations

from tests.support.screen import wait_until
from tests.support.teacher import Teacher


def test_a_family_says_yes(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Pupils")
    pupil = maria.records("pupil")[0]
    maria.screen.choose("Pupils", pupil.title)
    before = len([row for row in maria.screen.rows("Pupils") if row])
    maria.screen.press("Yes")
    consents = maria.desk.opened.copy.reading.consents
    wait_until(lambda: (kept := consents.of_pupil(pupil.space, pupil.id)) is not None and kept.answer == "yes", "the answer to be kept")
    maria.screen.write("Note about the consent", "On paper since May")
    maria.screen.choose("Pupils", next(row.title for row in maria.records("pupil") if row.title != pupil.title))
    wait_until(lambda: (kept := consents.of_pupil(pupil.space, pupil.id)) is not None and kept.note != "", "the note to be kept")
    field = maria.screen.the("Consent for pictures")
    field.setCurrentIndex(1)  # type: ignore[attr-defined]
    wait_until(lambda: len(maria.screen.rows("Pupils")) < before, "only those without a consent")
    assert not maria.sending()
