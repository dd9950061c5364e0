"""Puts a language in place: our translation, Qt's own, the locale of numbers and dates, the direction of the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ui.account.languages import LANGUAGES, RIGHT_TO_LEFT

SOURCE_LANGUAGE = "en"
_LOCALES = {"en": "en_GB", "pt": "pt_PT", "ar": "ar_TN", "sr": "sr_Cyrl_RS", "nb": "nb_NO", "az": "az_Latn_AZ", "bs": "bs_Latn_BA"}


class Translating:
    """The language of the application. `install` may be called again at any time; windows must then be built again."""

    def __init__(self, app: QCoreApplication, folders: tuple[Path, ...] | None = None) -> None:
        self._app = app
        self._folders = folders or translation_folders()
        self._installed: list[QTranslator] = []
        self.language = SOURCE_LANGUAGE

    def install(self, code: str) -> bool:
        """Switch to a language, "" for the system's; False if no translation of ours was found (then English words stand)."""
        code = code or system_language()
        self.take_off()
        self.language = code
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{code}", Path(qt_folder))
        is_found = any(self._install(f"twindesk_{code}", folder) for folder in self._folders)
        QLocale.setDefault(locale_for(code))
        if isinstance(self._app, QApplication):
            is_rtl = code in RIGHT_TO_LEFT
            self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
        return is_found or code == SOURCE_LANGUAGE

    def take_off(self) -> None:
        """English words again, as before the first `install`."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        self.language = SOURCE_LANGUAGE

    def _install(self, name: str, folder: Path) -> bool:
        translator = QTranslator(self._app)
        if not translator.load(name, str(folder)):
            translator.setParent(None)
            return False
        self._app.installTranslator(translator)
        self._installed.append(translator)
        return True


def translation_folders() -> tuple[Path, ...]:
    """Where the .qm files are: beside the frozen program, or in build/ of the sources."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[1]))
    return (root / "translations", root / "build" / "translations")


def locale_for(code: str) -> QLocale:
    """The locale of a language: the system's when it speaks the same one, else the language's own country in Europe."""
    system = QLocale.system()
    wanted = QLocale(_LOCALES.get(code, code))
    if system.language() == wanted.language() and system.script() == wanted.script() and system.name() != "en_US":
        return system
    return wanted


def system_language() -> str:
    """The first language of the system that we have, else English."""
    known = {language.code for language in LANGUAGES}
    for tag in QLocale.system().uiLanguages():
        code = tag.split("-")[0].split("_")[0]
        if code in known:
            return code
    return SOURCE_LANGUAGE


def available_languages() -> list[str]:
    """The languages whose translation was found, sorted."""
    found = {path.stem.removeprefix("twindesk_") for folder in translation_folders() for path in folder.glob("twindesk_*.qm")}
    return sorted(found)
