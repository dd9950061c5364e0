"""Settings of one profile: website, profile, language, look, data; each change counts at once."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.account.backup_card import BackupCard
from ui.account.check_card import CheckCard
from ui.account.data_page import PicturesChoice
from ui.account.drafts_card import DraftsCard
from ui.account.languages import LANGUAGES
from ui.account.notices_card import NoticesCard
from ui.account.ports import SettingsPort
from ui.account.settings_cards import ProfileCard, WebsiteCard
from ui.account.storage_card import StorageCard
from ui.format import percent_words
from ui.style.theme import Look, current_theme, theme_source
from ui.widgets.buttons import ChoiceField, LinkButton, Segments, TickBox
from ui.widgets.frames import Card, Place
from ui.widgets.labels import PlainLabel
from ui.widgets.tall_place import TallPlace
from ui.widgets.top_bar import TopBar

TEXT_SIZES = (100, 115, 130, 150)


class LookCard(Card):
    """Light or dark, large controls, size of text, language.

    Signals:
        look_chosen(Look): put in place and remember.
        language_chosen(str): the code of the language.
    """

    look_chosen = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, look: Look, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current_theme()
        edge = theme.gap("group")
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme.gap("gap"))
        self.body.addWidget(PlainLabel(self.tr("Language and look", "settings: head of a card"), strong=True))
        self.language = ChoiceField(self.tr("Language", "settings: drop-down"))
        for row in LANGUAGES:
            self.language.addItem(row.name, row.code)
        on_screen = QLocale().name().split("_")[0]
        self.language.setCurrentIndex(max(self.language.findData(language), self.language.findData(on_screen) if not language else -1))
        self.scheme = Segments(self.tr("Light or dark", "settings: choice"), self._schemes())
        self.scheme.choose(look.scheme)
        self.large = TickBox(self.tr("Large text and buttons", "settings: tick box"))
        self.large.setChecked(look.is_large)
        self.text_size = ChoiceField(self.tr("Size of text", "settings: drop-down"))
        for percent in TEXT_SIZES:
            self.text_size.addItem(percent_words(percent), percent)
        self.text_size.setCurrentIndex(max(0, self.text_size.findData(look.text_percent)))
        for words, widget in (
            (self.tr("Language", "settings: label before the drop-down"), self.language),
            (self.tr("Colours", "settings: label before light, dark …"), self.scheme),
            (self.tr("Size of text", "settings: label before the drop-down"), self.text_size),
        ):
            self.body.addLayout(_line(words, widget))
        self.body.addWidget(self.large)
        self.language.activated.connect(lambda _index: self.language_chosen.emit(str(self.language.currentData())))
        self.scheme.chosen.connect(lambda _key: self._tell())
        self.large.toggled.connect(lambda _is_on: self._tell())
        self.text_size.activated.connect(lambda _index: self._tell())

    def _schemes(self) -> list[tuple[str, str]]:
        return [
            ("system", self.tr("As the system", "settings: colours follow the operating system")),
            ("light", self.tr("Light", "settings: colours")),
            ("dark", self.tr("Dark", "settings: colours")),
            ("highContrast", self.tr("High contrast", "settings: colours")),
        ]

    def _tell(self) -> None:
        self.look_chosen.emit(Look(self.scheme.current(), self.large.isChecked(), int(self.text_size.currentData())))


class SettingsRoom(Place):
    """A room of the window. It asks the port for everything and remembers nothing itself.

    Signals:
        open_requested(kind, record_id, space): "data", the page about the data purse and the line.
    """

    open_requested = Signal(str, str, str)

    def __init__(self, port: SettingsPort, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._port = port
        settings = port.read()
        theme = current_theme()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(TopBar(self.tr("Settings", "title of the settings room")))
        inside = TallPlace("window")
        column = QVBoxLayout(inside)
        edge = theme.gap("pane")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.gap("group"))
        self.look = LookCard(settings.look, settings.language)
        self.website = WebsiteCard(port)
        self.profile = ProfileCard(port)
        self.backup, self.check = BackupCard(port), CheckCard(port)
        self.pictures = PicturesChoice(settings.pictures)
        self.drafts, self.notices = DraftsCard(port), NoticesCard(port)
        self.storage = StorageCard(port)
        kept = (self._data_card(), self.storage, self.drafts)
        for card in (self.website, self.look, *kept, self.notices, self.check, self.backup, self.profile):
            card.setMaximumWidth(theme.px(680))
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer.addWidget(area, 1)
        self.look.look_chosen.connect(self._on_look_chosen)
        self.look.language_chosen.connect(port.change_language)
        self.pictures.chosen.connect(port.change_pictures)

    def on_shown(self) -> None:
        """Read again what others may have changed."""
        self.website.refresh()
        self.check.refresh()

    def _data_card(self) -> Card:
        theme = current_theme()
        card = Card()
        edge = theme.gap("group")
        card.body.setContentsMargins(edge, edge, edge, edge)
        card.body.setSpacing(theme.gap("gap"))
        card.body.addWidget(PlainLabel(self.tr("How much data you have", "settings: head of a card"), strong=True))
        card.body.addWidget(self.pictures)
        self.purse = LinkButton(self.tr("Data purse, hours and speed of the line", "settings: link to the page about data"))
        self.purse.clicked.connect(lambda: self.open_requested.emit("data", "", ""))
        card.body.addWidget(self.purse, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _on_look_chosen(self, look: Look) -> None:
        source = theme_source()
        if source is not None:
            source.set_look(look)
        self._port.change_look(look)


def _line(words: str, widget: QWidget) -> QHBoxLayout:
    theme = current_theme()
    row = QHBoxLayout()
    row.setSpacing(theme.gap("gap"))
    label = PlainLabel(words, wrap=True)
    label.setMinimumWidth(theme.px(120))
    row.addWidget(label)
    row.addWidget(widget)
    row.addStretch(1)
    return row
