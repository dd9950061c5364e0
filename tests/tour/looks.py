"""The same window in other clothes: dark, high contrast, large controls, a small screen, right to left, Turkish, Danish, German locale."""

from __future__ import annotations

from PySide6.QtWidgets import QTabBar

from tests.support.teacher import Teacher
from tests.tour.camera import Camera
from ui.frame.places import TODAY
from ui.style.theme import Look, theme_source

SMALL = (1024, 768)
NORMAL = (1366, 768)


def all_looks(camera: Camera, maria: Teacher) -> None:
    """Today, a project and the news, each way."""
    for name, look in (("dark", Look("dark")), ("contrast", Look("highContrast")), ("large", Look("light", is_large=True))):
        put_on(look)
        _three_rooms(camera, maria, name)
    put_on(Look("light"))
    maria.desk.window.resize(*SMALL)
    _three_rooms(camera, maria, "1024x768")
    maria.desk.window.resize(*NORMAL)
    for language in ("ar", "tr", "da", "de", "en"):
        maria.speaks(language)
        maria.desk.window.resize(*NORMAL)
        if language != "en":
            _three_rooms(camera, maria, language)


def put_on(look: Look) -> None:
    """Dress the whole application."""
    source = theme_source()
    assert source is not None
    source.set_look(look)


def _first_tab(maria: Teacher) -> None:
    """The earlier pictures of the day may have left a room at another."""
    bar = next(maria.screen.all_of(QTabBar))
    assert isinstance(bar, QTabBar)
    bar.setCurrentIndex(0)
    maria.settles()


def _three_rooms(camera: Camera, maria: Teacher, name: str) -> None:
    window = maria.desk.window
    window.navigator.go_to(TODAY)
    maria.settles()
    camera.take(f"today-{name}", window)
    maria.opens_first_project()
    _first_tab(maria)
    camera.take(f"updates-{name}", window)
    window.navigator.go_to("library")
    maria.arrives()
    _first_tab(maria)
    camera.take(f"news-{name}", window)
