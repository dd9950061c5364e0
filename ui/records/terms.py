"""Languages, countries, ages and labels of a body in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from ui.account.languages import LANGUAGES
from ui.desk import Desk
from ui.format import country_name


def language_name(code: str) -> str:
    """A language by its own name, an unknown one by its code."""
    return next((one.name for one in LANGUAGES if one.code == code), code)


def languages_words(codes: object) -> str:
    """Languages in a row."""
    return ", ".join(language_name(code) for code in _words(codes))


def countries_words(codes: object) -> str:
    """Countries in a row, by name."""
    return ", ".join(country_name(code) for code in _words(codes))


def ages_words(body: Mapping[str, Any]) -> str:
    """ "9 to 13"; one number alone if there is no other."""
    low, high = body.get("age_from"), body.get("age_to")
    if low is None or high is None or low == high:
        return str(low if low is not None else high if high is not None else "")
    return QCoreApplication.translate("Terms", "{low} to {high}", "ages of pupils: two numbers").format(low=low, high=high)


def label_words(label: str) -> str:
    """A label or prize; an unknown one as it is."""
    known = {
        "national_quality_label": QCoreApplication.translate("Terms", "National Quality Label", "a label for projects"),
        "european_quality_label": QCoreApplication.translate("Terms", "European Quality Label", "a label for projects"),
        "school_label": QCoreApplication.translate("Terms", "eTwinning School label", "a label for schools"),
        "european_prize": QCoreApplication.translate("Terms", "European Prize", "a prize for projects"),
    }
    return known.get(label, label)


def labels_words(labels: object) -> str:
    """Labels in a row."""
    return ", ".join(label_words(label) for label in _words(labels))


def terms_words(terms: object) -> str:
    """Free words in a row: subjects, tags, tools."""
    return ", ".join(_words(terms))


def teacher_languages(desk: Desk) -> frozenset[str]:
    """The languages of the teacher's own profile, and the one of the window."""
    own = next((row for row in desk.reading.records.list("profile", limit=5) if row.is_mine), None)
    spoken = _words(own.body.get("languages")) if own is not None else ()
    return frozenset((*spoken, QLocale().name().split("_")[0]))


def _words(value: object) -> Sequence[str]:
    return [str(one) for one in value if one] if isinstance(value, list) else []
