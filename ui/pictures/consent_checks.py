"""What stands against sending pictures, said before they go: consents that are missing, and pupils in what everyone can see."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.consent_rows import MissingConsent
from sync.copy.reading.consents import ConsentReading
from ui.editor.preflight import Checked, TrayPicture


def consent_checks(consents: ConsentReading, pictures: tuple[TrayPicture, ...], today: str, *, is_public: bool) -> tuple[Checked, ...]:
    """Lines of the check for pictures made in this draft; each leads to the picture. A "no" keeps it from going."""
    missing = consents.missing([picture.id for picture in pictures if picture.is_new], today)
    found = [_person_check(one) for one in missing if one.consent is not None]
    unsaid = [one.picture for one in missing if one.reason == "nobody_said"]
    if unsaid and is_public:
        words = QCoreApplication.translate(
            "Consent", "This is public: say whether pupils can be recognised in the pictures", "check before sending"
        )
        found.append(Checked("pupils", "warn", words, f"who:{unsaid[0]}"))
    elif is_public and any(_has_pupils(consents, picture.id) for picture in pictures):
        words = QCoreApplication.translate(
            "Consent", "This is public, and pupils can be recognised in the pictures", "check before sending"
        )
        found.append(Checked("pupils", "warn", words))
    return tuple(found)


def _has_pupils(consents: ConsentReading, picture: str) -> bool:
    note = consents.of_picture(picture)
    return note is not None and bool(note.has_pupils)


def _person_check(one: MissingConsent) -> Checked:
    assert one.consent is not None
    goes_to = f"who:{one.picture}"
    if one.reason == "no":
        words = QCoreApplication.translate("Consent", "%1 must not be shown: cover the face", "check before sending: %1 is a pupil")
        return Checked(f"consent:{one.consent.id}", "bad", words.replace("%1", one.consent.name), goes_to)
    if one.reason == "expired":
        words = QCoreApplication.translate("Consent", "The consent for %1 has ended", "check before sending: %1 is a pupil")
    else:
        words = QCoreApplication.translate("Consent", "No consent yet for %1", "check before sending: %1 is a pupil")
    return Checked(f"consent:{one.consent.id}", "warn", words.replace("%1", one.consent.name), goes_to)
