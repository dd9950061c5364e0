"""Light, dark and high contrast from the tokens: colours by role, sizes by name, fonts by ratio to the system's font."""

from __future__ import annotations

import zlib
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from sync.data_class import dataclass
from ui.style.contrast import system_wants_high_contrast
from ui.style.qss import style_sheet
from ui.style.tokens import Tokens, load_tokens

SCHEMES = ("light", "dark", "highContrast")


@dataclass(frozen=True)
class Look:
    """What the teacher chose. `scheme`: system, light, dark, highContrast; `text_percent` of the system's text size."""

    scheme: str = "system"
    is_large: bool = False
    text_percent: int = 100


@dataclass(frozen=True)
class Theme:
    """One scheme at one zoom. Lengths come back in whole device-independent pixels."""

    scheme: str
    zoom: float
    tokens: Tokens
    family: str = ""

    @property
    def is_dark(self) -> bool:
        """True for dark and high contrast: photographs stay, mosaics are dimmed."""
        return self.scheme != "light"

    @property
    def is_high_contrast(self) -> bool:
        """True when tints are plain and every tile, avatar, chip and meter gets a line."""
        return self.scheme == "highContrast"

    def colour(self, role: str) -> QColor:
        """The colour of a role of tokens.json, e.g. "accent"."""
        return QColor(self.tokens.colour[self.scheme][role])

    def identity(self, stable_id: str) -> tuple[QColor, QColor]:
        """Fill and text of an avatar or tile; the same id has the same colour on every computer."""
        if self.is_high_contrast:
            return self.colour("window"), self.colour("text")
        pairs = self.tokens.identity[self.scheme]
        fill, text = pairs[zlib.crc32(stable_id.encode()) % len(pairs)]
        return QColor(fill), QColor(text)

    def px(self, length: float) -> int:
        """A length of the tokens at this zoom; hairlines stay what they are."""
        return round(length * self.zoom) if length > 2 else max(1, round(length))

    def row(self, name: str) -> int:
        """Height of a row; with large controls never below the smallest target."""
        height = self.px(self.tokens.row[name])
        return max(height, round(self.tokens.large_min_target)) if self.zoom >= self.tokens.large_factor else height

    def control(self, name: str) -> int:
        """Size of a control or painted part."""
        return self.px(self.tokens.control[name])

    def gap(self, name: str) -> int:
        """Spacing: half, unit, gap, group, pane, reading, page."""
        return self.px(self.tokens.spacing[name])

    def radius(self, name: str) -> int:
        """Corner radius: bar, code, tile, control, card, chip."""
        return self.px(self.tokens.radius[name])

    def line(self, name: str) -> float:
        """Thickness of a line; not zoomed below large controls."""
        return self.tokens.line[name]

    def pane(self, name: str) -> int:
        """Width of a pane, or the window width at which it collapses."""
        return self.px(self.tokens.pane[name])

    def icon_size(self, name: str = "base") -> int:
        """Side of an icon: inline, small, base, big."""
        return self.px(self.tokens.icon.sizes[name])

    def font(self, size: str = "base", *, strong: bool = False) -> QFont:
        """One of the three sizes (small, base, title), regular or strong."""
        font = QFont(self.family) if self.family else QFont()
        font.setPixelSize(self.px(self.tokens.font_size[size]))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def palette(self) -> QPalette:
        """The palette for all that no style sheet rule reaches."""
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette


_PALETTE = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "subtle"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "soft"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "onAccent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Mid, "line"),
)


class ThemeSource(QObject):
    """Holds the theme of the application, follows the system's scheme, and puts palette, font and style sheet in place.

    Signals:
        changed(Theme): after the new theme is in place; painters that cache must repaint.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, look: Look | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._system_px = QFontInfo(app.font()).pixelSize()
        self._family = app.font().family()
        self._look = look or Look()
        self.theme = self._made()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_scheme_changed)
        app.setStyle("Fusion")
        self._put_in_place()

    @property
    def look(self) -> Look:
        """What the teacher chose."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Switch at once; the caller remembers the choice."""
        self._look = look
        theme = self._made()
        if theme != self.theme:
            self.theme = theme
            self._put_in_place()
            self.changed.emit(theme)

    def _on_system_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self.set_look(self._look)

    def _made(self) -> Theme:
        tokens = load_tokens()
        scheme = self._look.scheme if self._look.scheme in SCHEMES else system_scheme()
        base = tokens.font_size["base"]
        zoom = max(1.0, self._system_px / base) * self._look.text_percent / 100
        return Theme(scheme, zoom * (tokens.large_factor if self._look.is_large else 1.0), tokens, self._family)

    def _put_in_place(self) -> None:
        self._app.setFont(self.theme.font())
        self._app.setPalette(self.theme.palette())
        self._app.setStyleSheet(style_sheet(self.theme))


def system_scheme() -> str:
    """The scheme the desktop asks for; unknown counts as light."""
    if system_wants_high_contrast():
        return "highContrast"
    return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def theme_source() -> ThemeSource | None:
    """The application's theme source, if the window has put one in place."""
    app = QApplication.instance()
    return app.findChild(ThemeSource, options=Qt.FindChildOption.FindDirectChildrenOnly) if app else None


def current_theme() -> Theme:
    """The theme to paint with now; light at 100 % when none is in place (tests of one widget)."""
    source = theme_source()
    return source.theme if source is not None else _plain_theme()


@lru_cache(maxsize=1)
def _plain_theme() -> Theme:
    return Theme("light", 1.0, load_tokens())
