"""The words inside a pack, in the teacher's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from ui.account.languages import LANGUAGES
from ui.format import country_name, local_time, sentence_words, size_words
from ui.kind_words import noun_words


class PackSpeech:
    """The Speech of `sync.export.pack`. Made on any thread after the language was chosen; its words never change."""

    def __init__(self) -> None:
        locale = QLocale()
        self.language = locale.bcp47Name()
        self.is_right_to_left = locale.textDirection() is Qt.LayoutDirection.RightToLeft
        self._words = {**_chapters(), **_labels(), **_project_labels(), **_label_criteria()}
        self._roles, self._states = role_words(), _states()
        self._languages = {one.code: one.name for one in LANGUAGES}

    def word(self, code: str) -> str:
        """A chapter or a label."""
        return self._words.get(code, code)

    def kind(self, kind: str) -> str:
        """What a record is."""
        return noun_words(kind)

    def when(self, utc: str) -> str:
        """A time with its year, as it is kept for good; what is no time stays as it is."""
        moment = QDateTime.fromString(utc, Qt.DateFormat.ISODate)
        return _full(local_time(utc)) if moment.isValid() else utc

    def short_when(self, utc: str) -> str:
        """A time for a narrow column, with its year."""
        moment = QDateTime.fromString(utc, Qt.DateFormat.ISODate)
        return QLocale().toString(local_time(utc), QLocale.FormatType.ShortFormat) if moment.isValid() else utc

    def size(self, size_bytes: int) -> str:
        """A size with its unit."""
        return size_words(size_bytes)

    def country(self, code: str) -> str:
        """A country's name."""
        return country_name(code)

    def role(self, role: str) -> str:
        """What somebody is in a project."""
        return self._roles.get(role, role)

    def language_name(self, code: str) -> str:
        """A language by its own name, as its speakers look for it."""
        return self._languages.get(code, code)

    def state(self, state: str) -> str:
        """How a project stands."""
        return self._states.get(state, state)


def _full(moment: QDateTime) -> str:
    day = QLocale().toString(moment.date(), QLocale.FormatType.LongFormat)
    return f"{sentence_words(day)}, {QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)}"


def role_words() -> dict[str, str]:
    """Role → what it is called."""
    return {
        "teacher_admin": QCoreApplication.translate("Packs", "Teacher who administers the project", "role in a project"),
        "teacher": QCoreApplication.translate("Packs", "Teacher", "role in a project"),
        "expert": QCoreApplication.translate("Packs", "Expert", "role in a project"),
        "observer": QCoreApplication.translate("Packs", "Observer", "role in a project"),
        "pupil_admin": QCoreApplication.translate("Packs", "Pupil who administers", "role in a project"),
        "pupil": QCoreApplication.translate("Packs", "Pupil", "role in a project"),
    }


def _states() -> dict[str, str]:
    return {
        "active": QCoreApplication.translate("Packs", "open", "state of a project: people work in it"),
        "archived": QCoreApplication.translate("Packs", "archived", "state of a project: can only be read"),
        "closed": QCoreApplication.translate("Packs", "closed", "state of a project"),
    }


def _chapters() -> dict[str, str]:
    return {
        "cover": QCoreApplication.translate("Packs", "The project", "chapter of a saved copy"),
        "evidence_of": QCoreApplication.translate("Packs", "Evidence for the Quality Label", "under the title of a saved copy"),
        "criteria": QCoreApplication.translate("Packs", "The five criteria", "chapter of the evidence for a Quality Label"),
        "evidence": QCoreApplication.translate("Packs", "Evidence", "chapter of the evidence for a Quality Label"),
        "members": QCoreApplication.translate("Packs", "Members", "chapter of a saved copy"),
        "pages": QCoreApplication.translate("Packs", "Pages", "chapter of a saved copy"),
        "updates": QCoreApplication.translate("Packs", "Updates", "chapter of a saved copy"),
        "bulletin": QCoreApplication.translate("Packs", "Notes for teachers", "chapter of a saved copy"),
        "board": QCoreApplication.translate("Packs", "Twinboard", "chapter of a saved copy"),
        "forum": QCoreApplication.translate("Packs", "Forum", "chapter of a saved copy"),
        "meetings": QCoreApplication.translate("Packs", "Online meetings", "chapter of a saved copy"),
        "polls": QCoreApplication.translate("Packs", "Polls", "chapter of a saved copy"),
        "pupils": QCoreApplication.translate("Packs", "Pupils and their walls", "chapter of a saved copy"),
        "chat": QCoreApplication.translate("Packs", "Chat", "chapter of a saved copy"),
        "materials": QCoreApplication.translate("Packs", "Materials", "chapter of a saved copy"),
        "contents": QCoreApplication.translate("Packs", "Contents", "table of contents of a saved copy"),
        "receipts": QCoreApplication.translate("Packs", "Proof of sending", "chapter: when each text was sent and where it stands"),
        "missing": QCoreApplication.translate("Packs", "Not on this computer", "chapter: pictures and files that could not be saved"),
    }


def _labels() -> dict[str, str]:
    return {
        "made_at": QCoreApplication.translate("Packs", "Saved", "before the time when the copy was made"),
        "written_by": QCoreApplication.translate("Packs", "Written by", "column: the author"),
        "written_at": QCoreApplication.translate("Packs", "Written", "column: a time"),
        "sent_at": QCoreApplication.translate("Packs", "Sent", "column: a time"),
        "record": QCoreApplication.translate("Packs", "Number on the website", "column: the record's id"),
        "revision": QCoreApplication.translate("Packs", "Version", "column: the record's revision"),
        "title": QCoreApplication.translate("Packs", "Title", "column"),
        "kind": QCoreApplication.translate("Packs", "What", "column: kind of record"),
        "starts_at": QCoreApplication.translate("Packs", "Begins", "before a time"),
        "ends_at": QCoreApplication.translate("Packs", "Ends", "before a time"),
        "closes_at": QCoreApplication.translate("Packs", "Closes", "before the time when a poll ends"),
        "place": QCoreApplication.translate("Packs", "Place", "where a meeting is"),
        "address": QCoreApplication.translate("Packs", "Web address", "before a link"),
        "stand_in": QCoreApplication.translate("Packs", "small version", "the big picture is not on this computer"),
        "not_sent": QCoreApplication.translate("Packs", "not sent yet", "state of a text"),
        "without_album": QCoreApplication.translate("Packs", "Without an album or folder", "heading for loose pictures and files"),
    }


def _project_labels() -> dict[str, str]:
    return {
        "state": QCoreApplication.translate("Packs", "State", "of a project"),
        "countries": QCoreApplication.translate("Packs", "Countries", "of a project"),
        "country": QCoreApplication.translate("Packs", "Country", "of a member"),
        "languages": QCoreApplication.translate("Packs", "Languages", "of a project"),
        "subjects": QCoreApplication.translate("Packs", "Subjects", "of a project"),
        "ages": QCoreApplication.translate("Packs", "Age of the pupils", "of a project"),
        "pupils_count": QCoreApplication.translate("Packs", "Number of pupils", "of a project"),
        "tools": QCoreApplication.translate("Packs", "Tools", "of a project"),
        "role": QCoreApplication.translate("Packs", "Role", "of a member"),
        "school": QCoreApplication.translate("Packs", "School", "of a member"),
        "aims": QCoreApplication.translate("Packs", "Aims", "of a project"),
        "work_process": QCoreApplication.translate("Packs", "Work process", "of a project"),
        "expected_results": QCoreApplication.translate("Packs", "Expected results", "of a project"),
    }


def _label_criteria() -> dict[str, str]:
    return {
        "collaboration": QCoreApplication.translate("Packs", "Collaboration between partner schools", "criterion of the Quality Label"),
        "technology": QCoreApplication.translate("Packs", "Use of technology", "criterion of the Quality Label"),
        "pedagogy": QCoreApplication.translate("Packs", "Pedagogical approaches", "criterion of the Quality Label"),
        "curriculum": QCoreApplication.translate("Packs", "Curricular integration", "criterion of the Quality Label"),
        "results": QCoreApplication.translate("Packs", "Results and documentation", "criterion of the Quality Label"),
    }
