"""Names of the countries of the programme: Qt names a country only in English and in its own language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

_NAMES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "AT": lambda: QCoreApplication.translate("countries", "Austria", "a country"),
        "BE": lambda: QCoreApplication.translate("countries", "Belgium", "a country"),
        "BG": lambda: QCoreApplication.translate("countries", "Bulgaria", "a country"),
        "HR": lambda: QCoreApplication.translate("countries", "Croatia", "a country"),
        "CY": lambda: QCoreApplication.translate("countries", "Cyprus", "a country"),
        "CZ": lambda: QCoreApplication.translate("countries", "Czechia", "a country"),
        "DK": lambda: QCoreApplication.translate("countries", "Denmark", "a country"),
        "EE": lambda: QCoreApplication.translate("countries", "Estonia", "a country"),
        "FI": lambda: QCoreApplication.translate("countries", "Finland", "a country"),
        "FR": lambda: QCoreApplication.translate("countries", "France", "a country"),
        "DE": lambda: QCoreApplication.translate("countries", "Germany", "a country"),
        "GR": lambda: QCoreApplication.translate("countries", "Greece", "a country"),
        "HU": lambda: QCoreApplication.translate("countries", "Hungary", "a country"),
        "IE": lambda: QCoreApplication.translate("countries", "Ireland", "a country"),
        "IT": lambda: QCoreApplication.translate("countries", "Italy", "a country"),
        "LV": lambda: QCoreApplication.translate("countries", "Latvia", "a country"),
        "LT": lambda: QCoreApplication.translate("countries", "Lithuania", "a country"),
        "LU": lambda: QCoreApplication.translate("countries", "Luxembourg", "a country"),
        "MT": lambda: QCoreApplication.translate("countries", "Malta", "a country"),
        "NL": lambda: QCoreApplication.translate("countries", "Netherlands", "a country"),
        "PL": lambda: QCoreApplication.translate("countries", "Poland", "a country"),
        "PT": lambda: QCoreApplication.translate("countries", "Portugal", "a country"),
        "RO": lambda: QCoreApplication.translate("countries", "Romania", "a country"),
        "SK": lambda: QCoreApplication.translate("countries", "Slovakia", "a country"),
        "SI": lambda: QCoreApplication.translate("countries", "Slovenia", "a country"),
        "ES": lambda: QCoreApplication.translate("countries", "Spain", "a country"),
        "SE": lambda: QCoreApplication.translate("countries", "Sweden", "a country"),
        "IS": lambda: QCoreApplication.translate("countries", "Iceland", "a country"),
        "LI": lambda: QCoreApplication.translate("countries", "Liechtenstein", "a country"),
        "NO": lambda: QCoreApplication.translate("countries", "Norway", "a country"),
        "MK": lambda: QCoreApplication.translate("countries", "North Macedonia", "a country"),
        "TR": lambda: QCoreApplication.translate("countries", "Türkiye", "a country"),
        "AL": lambda: QCoreApplication.translate("countries", "Albania", "a country"),
        "BA": lambda: QCoreApplication.translate("countries", "Bosnia and Herzegovina", "a country"),
        "RS": lambda: QCoreApplication.translate("countries", "Serbia", "a country"),
        "AM": lambda: QCoreApplication.translate("countries", "Armenia", "a country"),
        "AZ": lambda: QCoreApplication.translate("countries", "Azerbaijan", "a country"),
        "GE": lambda: QCoreApplication.translate("countries", "Georgia", "a country"),
        "MD": lambda: QCoreApplication.translate("countries", "Moldova", "a country"),
        "TN": lambda: QCoreApplication.translate("countries", "Tunisia", "a country"),
        "UA": lambda: QCoreApplication.translate("countries", "Ukraine", "a country"),
        "JO": lambda: QCoreApplication.translate("countries", "Jordan", "a country"),
        "LB": lambda: QCoreApplication.translate("countries", "Lebanon", "a country"),
        "XK": lambda: QCoreApplication.translate("countries", "Kosovo", "a country"),
        "ME": lambda: QCoreApplication.translate("countries", "Montenegro", "a country"),
    }
)


def programme_country(code: str) -> str | None:
    """The name in the teacher's language; None for a country outside the programme."""
    words = _NAMES.get(code)
    return words() if words is not None else None


def programme_countries() -> dict[str, str]:
    """All countries of the programme: code → name in the teacher's language."""
    return {code: words() for code, words in _NAMES.items()}
