"""A language is put in place whole: words, numbers, direction, Qt's own buttons."""

from __future__ import annotations

import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.translating import Translating, locale_for
from ui.account.languages import LANGUAGES
from ui.widgets.frames import NoticeBar

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{code}">
<context><name>Actions</name><message><source>Get news</source>
<comment>menu: exchange with the website now</comment><translation>{news}</translation></message></context>
<context><name>QPlatformTheme</name><message><source>Cancel</source><translation>{cancel}</translation></message></context></TS>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two small translations, made with the real tool."""
    tool = str(Path(sys.executable).with_name("pyside6-lrelease"))
    for code, news, cancel in (("tr", "Haberleri al", "Vazgeç"), ("ar", "احصل على الأخبار", "إلغاء")):
        source = tmp_path / f"twindesk_{code}.ts"
        source.write_text(TS.format(code=code, news=news, cancel=cancel), "utf-8")
        subprocess.run([tool, "-silent", str(source)], check=True, capture_output=True)
    return tmp_path


@pytest.fixture
def translation(qapp: QApplication, folder: Path) -> Iterator[Translating]:
    made = Translating(qapp, (folder,))
    yield made
    made.install("en")
    made.take_off()


def _get_news() -> str:
    return QCoreApplication.translate("Actions", "Get news", "menu: exchange with the website now")


def test_turkish_is_put_in_place_and_taken_away(translation: Translating) -> None:
    assert translation.install("tr")
    assert _get_news() == "Haberleri al"
    assert QLocale().language() == QLocale.Language.Turkish
    translation.install("en")
    assert _get_news() == "Get news"


def test_nothing_of_a_language_stays_behind(translation: Translating, qapp: QApplication) -> None:
    before = len(qapp.findChildren(QTranslator))
    for code in ("tr", "ar", "mt", "tr"):
        translation.install(code)
    translation.take_off()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(qapp.findChildren(QTranslator)) <= before
    assert _get_news() == "Get news"


def test_arabic_turns_the_window_round(translation: Translating, qapp: QApplication) -> None:
    translation.install("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    translation.install("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_language_without_translation_speaks_english(translation: Translating) -> None:
    assert not translation.install("mt")
    assert _get_news() == "Get news"


def test_qts_own_buttons_speak_the_language(translation: Translating, qtbot: QtBot) -> None:
    translation.install("ar")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "إلغاء"


def test_every_language_has_a_locale() -> None:
    for language in LANGUAGES:
        assert locale_for(language.code).language() != QLocale.Language.C, language.code


def test_a_bar_mirrors(translation: Translating, qtbot: QtBot) -> None:
    translation.install("ar")
    bar = NoticeBar("x")
    qtbot.addWidget(bar)
    bar.say("وقت", "warn")
    bar.resize(600, 48)
    bar.show()
    qtbot.waitUntil(lambda: bar.close_button.x() < 100)


def test_a_counted_text_outside_of_a_widget_is_translated_for_every_number(tmp_path: Path) -> None:
    packaging = runpy.run_path(str(Path(__file__).parents[3] / "packaging" / "translations.py"))
    source, counted = tmp_path / "twindesk_da.ts", tmp_path / "counted.ts"
    widget = (
        "<message numerus='yes'><source>A: %n</source><translation><numerusform>A</numerusform><numerusform>B</numerusform></translation>"
    )
    words = "<message><source>Votes: %n</source><comment>c</comment><translation>Stemmer: %n</translation></message>"
    context = f"<context><name>Polls</name>{widget}</message>{words}</context>"
    source.write_text(f'<?xml version="1.0" encoding="utf-8"?><TS version="2.1" language="da">{context}</TS>', "utf-8")
    packaging["with_counts"](source, counted)
    tool = str(Path(sys.executable).with_name("pyside6-lrelease"))
    subprocess.run([tool, "-silent", str(counted)], check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(counted.with_suffix(".qm")))
    assert [translator.translate("Polls", "Votes: %n", "c", count) for count in (0, 1, 4)] == ["Stemmer: %n"] * 3
