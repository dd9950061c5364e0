"""`make looks`: every tab of every room in every look, into build/looks; LOOK=dark makes that one only, SCHOOL=busy another school."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtWidgets import QApplication, QTabBar

from desktop.starting import make_qt_application
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher, at_work
from tests.tour.camera import Camera
from tests.tour.long_words import LongWords
from tests.tour.looks import NORMAL, put_on
from ui.style.theme import Look

OUT = Path(__file__).parents[2] / "build" / "looks"
SCHOOL = os.environ.get("SCHOOL", "typical")


LIGHT = Look("light")


@dataclass(frozen=True)
class Dress:
    """One way the window can look. `has_long_words`: as in a language a third longer than English."""

    look: Look = LIGHT
    size: tuple[int, int] = NORMAL
    language: str = "en"
    has_long_words: bool = False


DRESSES = {
    "light": Dress(),
    "dark": Dress(Look("dark")),
    "contrast": Dress(Look("highContrast")),
    "large": Dress(Look("light", is_large=True), (1280, 720)),
    "small": Dress(size=(1024, 600)),
    "ar": Dress(language="ar"),
    "tr": Dress(language="tr"),
    "da": Dress(language="da"),
    "long": Dress(has_long_words=True),
}
ROOMS_BESIDE = ("profile", "settings", "about")
"""Rooms that are not in the list of rooms: by an action of the window."""


def main(names: list[str]) -> int:
    """The named looks, or all."""
    app = make_qt_application()
    with tempfile.TemporaryDirectory(prefix="twindesk-looks-") as name, PortalServer(Path(name) / "portal", seed=SCHOOL) as portal:
        maria = Teacher("maria", Path(name), portal).signs_in()
        with at_work(maria):
            maria.opens_twindesk()
            maria.waits_for_first_news()
            for look in names or list(DRESSES):
                _put_on(maria, DRESSES[look])
                looks_everywhere(maria, Camera(OUT / look))
                _put_on(maria, Dress())
    app.quit()
    return 0


def looks_everywhere(maria: Teacher, camera: Camera) -> None:
    """Every room in the list, and those beside it; each tab of each."""
    for room in _rooms(maria):
        maria.settles()
        bars = [bar for bar in maria.screen.all_of(QTabBar) if isinstance(bar, QTabBar)]
        for tab in range(bars[0].count()) if bars else [0]:
            if bars:
                bars[0].setCurrentIndex(tab)
            maria.settles()
            camera.take(f"{room}-{tab}" if bars else room, maria.desk.window)


def _rooms(maria: Teacher) -> Iterator[str]:
    """Goes to each and names it."""
    window, is_project_seen = maria.desk.window, False
    for place in list(window.places.rows):
        if place.kind == "room" or (place.kind == "project" and not is_project_seen):
            is_project_seen = is_project_seen or place.kind == "project"
            window.navigator.go_to(place.key)
            maria.arrives()
            yield place.key.partition(":")[0]
    for action in ROOMS_BESIDE:
        maria.presses_action(action)
        yield action


def _put_on(maria: Teacher, dress: Dress) -> None:
    """Colours, size, words; the window is built anew when it speaks otherwise."""
    app = QApplication.instance()
    assert app is not None
    put_on(dress.look)
    if (maria.language, dress.has_long_words) != (dress.language, bool(app.property("long_words"))):
        _speak(maria, dress)
    maria.desk.window.resize(*dress.size)
    maria.settles()


def _speak(maria: Teacher, dress: Dress) -> None:
    app = QApplication.instance()
    assert app is not None
    old = app.property("long_words")
    if old is not None:
        app.removeTranslator(old)
    words = LongWords(app) if dress.has_long_words else None
    if words is not None:
        app.installTranslator(words)
    app.setProperty("long_words", words)
    maria.language = dress.language
    before = maria.desk
    maria.speaks(dress.language)
    wait_until(lambda: maria.desk is not before, "the new window")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
