"""A light theme for each test of the shell, and the small desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from tests.support.small_desk import SmallLine, small_desk
from ui.desk import Desk
from ui.style.theme import Look, ThemeSource, theme_source


@pytest.fixture(autouse=True)
def themes(qapp: QApplication) -> Iterator[ThemeSource]:
    """The theme source, light before and after; English numbers; left to right."""
    source = theme_source() or ThemeSource(qapp)
    source.set_look(Look("light"))
    QLocale.setDefault(QLocale("en_GB"))
    yield source
    source.set_look(Look("light"))
    QLocale.setDefault(QLocale("en_GB"))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def line() -> SmallLine:
    return SmallLine()


@pytest.fixture
def desk(line: SmallLine) -> Iterator[Desk]:
    made = small_desk(line)
    yield made
    made.jobs.close()
