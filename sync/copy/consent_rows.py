"""The consent register as a screen gets it: whose picture may be shown, and who is in which picture."""

from __future__ import annotations

from sync.data_class import dataclass

ANSWERS = ("yes", "no", "unknown")


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """What a family said about pictures of one pupil. `until` (a day) ends a yes; the signed paper may be kept as a file.

    `pupil` is the pupil's record if there is one; a name alone will do.
    """

    id: str
    space: str
    pupil: str | None
    name: str
    class_name: str = ""
    answer: str = "unknown"
    until: str | None = None
    note: str = ""
    file_name: str = ""
    file_sha256: str | None = None
    changed_at: str = ""

    def reason(self, today: str) -> str:
        """Why a picture with this pupil may not be shown on the day `today` (YYYY-MM-DD): no, unknown, expired; "" if it may."""
        if self.answer != "yes":
            return self.answer
        return "expired" if self.until is not None and self.until < today else ""


@dataclass(frozen=True, slots=True)
class PictureNote:
    """Who is in a picture. `has_pupils` None: nobody has said yet."""

    picture: str
    people: tuple[ConsentRow, ...]
    has_pupils: bool | None
    note: str
    changed_at: str


@dataclass(frozen=True, slots=True)
class MissingConsent:
    """A picture that waits for a word. `reason`: no, unknown, expired; nobody_said if there is no note (then `consent` is None)."""

    picture: str
    consent: ConsentRow | None
    reason: str
