"""What can be chosen in many forms: languages, countries, subjects, competences, tools, roles. Terms are stored in English."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLocale

from ui.account.languages import LANGUAGES
from ui.country_words import programme_countries
from ui.forms.spec import Choice

_SUBJECTS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "Astronomy": lambda: QCoreApplication.translate("Forms", "Astronomy", "a school subject"),
        "Biology": lambda: QCoreApplication.translate("Forms", "Biology", "a school subject"),
        "Chemistry": lambda: QCoreApplication.translate("Forms", "Chemistry", "a school subject"),
        "Computing": lambda: QCoreApplication.translate("Forms", "Computing", "a school subject"),
        "Environment": lambda: QCoreApplication.translate("Forms", "Environment", "a school subject"),
        "Geography": lambda: QCoreApplication.translate("Forms", "Geography", "a school subject"),
        "Geology": lambda: QCoreApplication.translate("Forms", "Geology", "a school subject"),
        "Health": lambda: QCoreApplication.translate("Forms", "Health", "a school subject"),
        "Mathematics": lambda: QCoreApplication.translate("Forms", "Mathematics", "a school subject"),
        "Natural science": lambda: QCoreApplication.translate("Forms", "Natural science", "a school subject"),
        "Physics": lambda: QCoreApplication.translate("Forms", "Physics", "a school subject"),
        "Technology": lambda: QCoreApplication.translate("Forms", "Technology", "a school subject"),
        "Citizenship": lambda: QCoreApplication.translate("Forms", "Citizenship", "a school subject, and a key competence"),
        "Classical languages": lambda: QCoreApplication.translate("Forms", "Classical languages", "a school subject"),
        "Economics": lambda: QCoreApplication.translate("Forms", "Economics", "a school subject"),
        "English": lambda: QCoreApplication.translate("Forms", "English", "a school subject"),
        "Ethics": lambda: QCoreApplication.translate("Forms", "Ethics", "a school subject"),
        "European studies": lambda: QCoreApplication.translate("Forms", "European studies", "a school subject"),
        "History": lambda: QCoreApplication.translate("Forms", "History", "a school subject"),
        "Languages": lambda: QCoreApplication.translate("Forms", "Languages", "a school subject"),
        "Literature": lambda: QCoreApplication.translate("Forms", "Literature", "a school subject"),
        "Media": lambda: QCoreApplication.translate("Forms", "Media", "a school subject"),
        "Philosophy": lambda: QCoreApplication.translate("Forms", "Philosophy", "a school subject"),
        "Psychology": lambda: QCoreApplication.translate("Forms", "Psychology", "a school subject"),
        "Religion": lambda: QCoreApplication.translate("Forms", "Religion", "a school subject"),
        "Social studies": lambda: QCoreApplication.translate("Forms", "Social studies", "a school subject"),
        "Art": lambda: QCoreApplication.translate("Forms", "Art", "a school subject"),
        "Crafts": lambda: QCoreApplication.translate("Forms", "Crafts", "a school subject"),
        "Drama": lambda: QCoreApplication.translate("Forms", "Drama", "a school subject"),
        "Home economics": lambda: QCoreApplication.translate("Forms", "Home economics", "a school subject"),
        "Inclusive education": lambda: QCoreApplication.translate("Forms", "Inclusive education", "a school subject"),
        "Music": lambda: QCoreApplication.translate("Forms", "Music", "a school subject"),
        "Physical education": lambda: QCoreApplication.translate("Forms", "Physical education", "a school subject"),
        "Pre-school": lambda: QCoreApplication.translate("Forms", "Pre-school", "a school subject: all that the youngest do"),
        "Primary school": lambda: QCoreApplication.translate("Forms", "Primary school", "a school subject: all that the young do"),
        "Cross-curricular": lambda: QCoreApplication.translate("Forms", "Cross-curricular", "a school subject: several at once"),
    }
)
_BY_FOLDED = MappingProxyType({key.casefold(): words for key, words in _SUBJECTS.items()})


def languages() -> tuple[Choice, ...]:
    """The portal's languages, each by its own name and the teacher's."""
    return tuple(Choice(one.code, _language_words(one.code, one.name), one.english) for one in LANGUAGES)


def countries() -> tuple[Choice, ...]:
    """The countries of the programme in the order of the teacher's alphabet."""
    found = [Choice(code, words, code) for code, words in programme_countries().items()]
    return tuple(sorted(found, key=lambda one: one.words.casefold()))


def subjects() -> tuple[Choice, ...]:
    """School subjects, by name."""
    return _sorted({key: words() for key, words in _SUBJECTS.items()})


def subject_words(subject: str) -> str:
    """A subject by its name in the teacher's language, another as it is."""
    words = _BY_FOLDED.get(subject.casefold())
    return words() if words is not None else subject


def vocational_subjects() -> tuple[Choice, ...]:
    """Subjects of vocational schools, by name."""
    return _sorted(_vocational())


def competences_words(keys: object) -> list[str]:
    """Key competences by their names; a key of another version as it is."""
    known = {choice.key: choice.words for choice in key_competences()}
    return [known.get(str(one), str(one)) for one in keys] if isinstance(keys, list) else []


def key_competences() -> tuple[Choice, ...]:
    """The eight key competences, in their usual order."""
    return tuple(Choice(key, words, key) for key, words in _competences().items())


def tools() -> tuple[Choice, ...]:
    """Ways of working together, in their usual order; teachers add their own."""
    return tuple(Choice(key, words, key) for key, words in _tools().items())


def roles() -> tuple[Choice, ...]:
    """Roles in a TwinSpace."""
    found = {
        "teacher_admin": QCoreApplication.translate("Forms", "Teacher who administers the project", "a role"),
        "teacher": QCoreApplication.translate("Forms", "Teacher", "a role"),
        "expert": QCoreApplication.translate("Forms", "Expert", "a role: visitor who knows a subject"),
        "observer": QCoreApplication.translate("Forms", "Observer", "a role: may look and answer"),
    }
    return tuple(Choice(key, words) for key, words in found.items())


def _language_words(code: str, own_name: str) -> str:
    """ "Shqip (Albanian)" for a Danish teacher becomes "Shqip (albansk)" once Qt knows it; Qt knows only English and the own name."""
    english = next((one.english for one in LANGUAGES if one.code == code), "")
    if QLocale().language() == QLocale(code).language() or english == own_name:
        return own_name
    return f"{own_name} ({english})"


def _sorted(found: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(sorted((Choice(key, words, key) for key, words in found.items()), key=lambda one: one.words.casefold()))


def _vocational() -> dict[str, str]:
    return {
        "Agriculture": QCoreApplication.translate("Forms", "Agriculture", "a vocational subject"),
        "Building": QCoreApplication.translate("Forms", "Building", "a vocational subject: construction"),
        "Business": QCoreApplication.translate("Forms", "Business", "a vocational subject"),
        "Care": QCoreApplication.translate("Forms", "Care", "a vocational subject: of people"),
        "Cooking": QCoreApplication.translate("Forms", "Cooking", "a vocational subject"),
        "Design": QCoreApplication.translate("Forms", "Design", "a vocational subject"),
        "Electronics": QCoreApplication.translate("Forms", "Electronics", "a vocational subject"),
        "Fashion": QCoreApplication.translate("Forms", "Fashion", "a vocational subject"),
        "Information technology": QCoreApplication.translate("Forms", "Information technology", "a vocational subject"),
        "Mechanics": QCoreApplication.translate("Forms", "Mechanics", "a vocational subject"),
        "Shipping": QCoreApplication.translate("Forms", "Shipping", "a vocational subject: transport at sea"),
        "Tourism": QCoreApplication.translate("Forms", "Tourism", "a vocational subject"),
        "Transport": QCoreApplication.translate("Forms", "Transport", "a vocational subject"),
    }


def _competences() -> dict[str, str]:
    return {
        "literacy": QCoreApplication.translate("Forms", "Literacy", "a key competence"),
        "multilingual": QCoreApplication.translate("Forms", "Several languages", "a key competence: multilingual"),
        "STEM": QCoreApplication.translate("Forms", "Mathematics, science and technology", "a key competence: STEM"),
        "digital": QCoreApplication.translate("Forms", "Digital", "a key competence"),
        "personal, social, learning to learn": QCoreApplication.translate(
            "Forms", "Personal, social, learning to learn", "a key competence"
        ),
        "citizenship": QCoreApplication.translate("Forms", "Citizenship", "a school subject, and a key competence"),
        "entrepreneurship": QCoreApplication.translate("Forms", "Entrepreneurship", "a key competence"),
        "cultural awareness": QCoreApplication.translate("Forms", "Cultural awareness", "a key competence"),
    }


def _tools() -> dict[str, str]:
    return {
        "forum": QCoreApplication.translate("Forms", "Forum", "a tool of a project"),
        "online meetings": QCoreApplication.translate("Forms", "Online meetings", "a tool of a project"),
        "chat": QCoreApplication.translate("Forms", "Chat", "a tool of a project"),
        "e-mail": QCoreApplication.translate("Forms", "E-mail", "a tool of a project"),
        "shared tables": QCoreApplication.translate("Forms", "Shared tables", "a tool of a project"),
        "photographs": QCoreApplication.translate("Forms", "Photographs", "a tool of a project"),
        "video": QCoreApplication.translate("Forms", "Video", "a tool of a project"),
        "drawings": QCoreApplication.translate("Forms", "Drawings", "a tool of a project"),
        "blog": QCoreApplication.translate("Forms", "Blog", "a tool of a project"),
        "learning games": QCoreApplication.translate("Forms", "Learning games", "a tool of a project"),
        "robots": QCoreApplication.translate("Forms", "Robots", "a tool of a project"),
    }
