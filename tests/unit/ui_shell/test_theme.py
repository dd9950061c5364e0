"""Themes from the tokens: roles, zoom, style sheet, icons, contrast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from ui.style.icons import icon, icon_pixmap
from ui.style.painting import initials
from ui.style.qss import style_sheet
from ui.style.theme import SCHEMES, Look, Theme, ThemeSource, current_theme
from ui.style.tokens import load_tokens
from ui.widgets.labels import PlainLabel, set_tip


def _luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]  # type: ignore[index]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_of_text_is_readable(scheme: str) -> None:
    theme = Theme(scheme, 1.0, load_tokens())
    for text in ("text", "soft", "accent", "ok", "warn", "bad"):
        for ground in ("window", "sidebar", "surface", "selected"):
            assert _contrast(theme.colour(text), theme.colour(ground)) >= 4.5, (text, ground)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_initials_are_readable_on_every_avatar(scheme: str) -> None:
    theme = Theme(scheme, 1.0, load_tokens())
    for number in range(20):
        fill, text = theme.identity(f"person-{number}")
        assert _contrast(fill, text) >= 4.5


def test_the_theme_follows_the_systems_scheme(themes: ThemeSource, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    themes.set_look(Look("system"))
    assert themes.theme.scheme == "light"
    monkeypatch.setattr("ui.style.theme.system_scheme", lambda: "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # what Qt does when the desktop turns dark
    assert themes.theme.scheme == "dark"


def test_a_system_in_high_contrast_is_followed(themes: ThemeSource, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GTK_THEME", "HighContrast")
    themes.set_look(Look("system"))
    assert themes.theme.is_high_contrast


def test_large_controls_make_every_target_at_least_44(themes: ThemeSource) -> None:
    themes.set_look(Look("light", is_large=True))
    theme = current_theme()
    assert theme.control("button") == 50
    assert theme.row("checkbox") >= 44
    assert theme.font("small").pixelSize() == 16


def test_a_label_changes_its_colour_with_the_theme(themes: ThemeSource, qtbot: object) -> None:
    label = PlainLabel("Sent", tone="ok")
    qtbot.addWidget(label)  # type: ignore[attr-defined]
    label.ensurePolished()
    themes.set_look(Look("dark"))
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()) == current_theme().colour("ok")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_is_whole(scheme: str) -> None:
    sheet = style_sheet(Theme(scheme, 1.0, load_tokens()))
    assert sheet.count("{") == sheet.count("}")
    assert "None" not in sheet


def test_every_icon_can_be_drawn() -> None:
    for name in load_tokens().icon.paths:
        assert not icon(name).isNull()
        assert icon_pixmap(name).toImage().pixelColor(0, 0).alpha() == 0


def test_initials() -> None:
    assert initials("Maria Kelmendi") == "MK"
    assert initials("ayşe") == "A"
    assert initials("ნინო ბერიძე") == "ნბ"
    assert initials("") == ""


def test_strangers_text_is_never_rich(qtbot: object) -> None:
    label = PlainLabel('<img src="file:///etc/passwd">')
    qtbot.addWidget(label)  # type: ignore[attr-defined]
    assert label.text().startswith("<img")
    tip = QLabel()
    qtbot.addWidget(tip)  # type: ignore[attr-defined]
    set_tip(tip, '<img src="file:///etc/passwd">')
    assert "<img" not in tip.toolTip()
