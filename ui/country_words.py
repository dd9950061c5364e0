"""Names of the countries of the programme: Qt names a country only in English and in its own language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def programme_country(code: str) -> str | None:
    """The name in the teacher's language; None for a country outside the programme."""
    return _western().get(code) or _eastern().get(code)


def programme_countries() -> dict[str, str]:
    """All countries of the programme: code → name in the teacher's language."""
    return {**_western(), **_eastern()}


def _western() -> dict[str, str]:
    return {
        "AT": QCoreApplication.translate("countries", "Austria", "a country"),
        "BE": QCoreApplication.translate("countries", "Belgium", "a country"),
        "BG": QCoreApplication.translate("countries", "Bulgaria", "a country"),
        "HR": QCoreApplication.translate("countries", "Croatia", "a country"),
        "CY": QCoreApplication.translate("countries", "Cyprus", "a country"),
        "CZ": QCoreApplication.translate("countries", "Czechia", "a country"),
        "DK": QCoreApplication.translate("countries", "Denmark", "a country"),
        "EE": QCoreApplication.translate("countries", "Estonia", "a country"),
        "FI": QCoreApplication.translate("countries", "Finland", "a country"),
        "FR": QCoreApplication.translate("countries", "France", "a country"),
        "DE": QCoreApplication.translate("countries", "Germany", "a country"),
        "GR": QCoreApplication.translate("countries", "Greece", "a country"),
        "HU": QCoreApplication.translate("countries", "Hungary", "a country"),
        "IE": QCoreApplication.translate("countries", "Ireland", "a country"),
        "IT": QCoreApplication.translate("countries", "Italy", "a country"),
        "LV": QCoreApplication.translate("countries", "Latvia", "a country"),
        "LT": QCoreApplication.translate("countries", "Lithuania", "a country"),
        "LU": QCoreApplication.translate("countries", "Luxembourg", "a country"),
        "MT": QCoreApplication.translate("countries", "Malta", "a country"),
        "NL": QCoreApplication.translate("countries", "Netherlands", "a country"),
        "PL": QCoreApplication.translate("countries", "Poland", "a country"),
        "PT": QCoreApplication.translate("countries", "Portugal", "a country"),
        "RO": QCoreApplication.translate("countries", "Romania", "a country"),
    }


def _eastern() -> dict[str, str]:
    return {
        "SK": QCoreApplication.translate("countries", "Slovakia", "a country"),
        "SI": QCoreApplication.translate("countries", "Slovenia", "a country"),
        "ES": QCoreApplication.translate("countries", "Spain", "a country"),
        "SE": QCoreApplication.translate("countries", "Sweden", "a country"),
        "IS": QCoreApplication.translate("countries", "Iceland", "a country"),
        "LI": QCoreApplication.translate("countries", "Liechtenstein", "a country"),
        "NO": QCoreApplication.translate("countries", "Norway", "a country"),
        "MK": QCoreApplication.translate("countries", "North Macedonia", "a country"),
        "TR": QCoreApplication.translate("countries", "Türkiye", "a country"),
        "AL": QCoreApplication.translate("countries", "Albania", "a country"),
        "BA": QCoreApplication.translate("countries", "Bosnia and Herzegovina", "a country"),
        "RS": QCoreApplication.translate("countries", "Serbia", "a country"),
        "AM": QCoreApplication.translate("countries", "Armenia", "a country"),
        "AZ": QCoreApplication.translate("countries", "Azerbaijan", "a country"),
        "GE": QCoreApplication.translate("countries", "Georgia", "a country"),
        "MD": QCoreApplication.translate("countries", "Moldova", "a country"),
        "TN": QCoreApplication.translate("countries", "Tunisia", "a country"),
        "UA": QCoreApplication.translate("countries", "Ukraine", "a country"),
        "JO": QCoreApplication.translate("countries", "Jordan", "a country"),
        "LB": QCoreApplication.translate("countries", "Lebanon", "a country"),
        "XK": QCoreApplication.translate("countries", "Kosovo", "a country"),
        "ME": QCoreApplication.translate("countries", "Montenegro", "a country"),
    }
