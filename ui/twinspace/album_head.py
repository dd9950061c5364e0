"""The bar over an open album or folder: its name, what getting all of it costs, and what may be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sync.copy.rows import ShownRecord, SpaceRow
from sync.engine.line_rules import NIGHT
from ui.data.choices import hours_today
from ui.data.coming import get_now, give_up
from ui.data.line_words import hours_words
from ui.desk import Desk
from ui.format import price_words
from ui.records import commands
from ui.records.confirm import ask_delete
from ui.records.picture_card import missing_variant
from ui.records.rights import may_delete, may_edit
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.twinspace.commands import move_materials
from ui.twinspace.material_menus import HOME_OF
from ui.twinspace.materials_rows import MaterialRow
from ui.widgets.buttons import AccentLineButton, IconButton, PlainButton
from ui.widgets.frames import Place
from ui.widgets.labels import ElidedLabel, PlainLabel, set_tip

_MOST_INSIDE = 2000
"""Unsent ones stand first in a list, so none is left out."""


class AlbumHead(Place):
    """Shows one album; hidden while none is open.

    Signals:
        back_wanted(): all albums again.
        wanted(Wish): rename it.
    """

    back_wanted = Signal()
    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("subtle", parent=parent)
        self._desk = desk
        self._space: SpaceRow | None = None
        self._album: ShownRecord | None = None
        self._fetch: list[str] = []
        self._comes_tonight = False
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("pane"), theme.gap("unit"), theme.gap("pane"), theme.gap("unit"))
        row.setSpacing(theme.gap("gap"))
        back = PlainButton(self.tr("All albums", "over an open album, back to the albums"), "back", extent="small")
        back.clicked.connect(self.back_wanted)
        self._title = ElidedLabel("", strong=True)
        self._count = PlainLabel("", size="small", tone="soft")
        self._price = PlainLabel("", size="small", tone="soft")
        self.get = AccentLineButton(self._get_words("album"), "getnews", extent="small")
        self.get.clicked.connect(self._on_get)
        self.tonight = PlainButton(self._tonight_words(), "hours", extent="small")
        self.tonight.clicked.connect(self._on_tonight)
        self.more = IconButton("more", self.tr("More for this album", "over an open album, button with a menu"))
        self.more.clicked.connect(self._open_menu)
        parts: tuple[QWidget, ...] = (back, self._title, self._count, QWidget(), self._price, self.tonight, self.get, self.more)
        for part in parts:
            row.addWidget(part, 1 if type(part) is QWidget else 0)
        self.hide()

    def show_album(self, album: ShownRecord | None, space: SpaceRow, inside: list[MaterialRow]) -> None:
        """Show an album with what is in it, or nothing."""
        self._album, self._space = album, space
        self.setVisible(album is not None)
        if album is None:
            return
        self._title.setText(album.title)
        n = len(inside)
        self._count.setText(self.tr("Inside: %n", "over an open album: how many pictures or files", n))
        self._show_price(album, inside)
        self.more.setVisible(may_edit(space, album) or may_delete(space, album))

    def delete(self) -> None:
        """Ask, then delete the album; what is in it stays among the materials."""
        album = self._album
        if album is not None:
            ask_delete(self, album.title, lambda: self._on_delete(album))

    def _on_delete(self, album: ShownRecord) -> None:
        """What waits inside is taken out first: it would come back without the place it was meant for. Looked up now: the list may lag."""
        inside = self._desk.reading.records.list(tuple(HOME_OF), album.space, album.id, limit=_MOST_INSIDE)
        unsent = [row for row in inside if row.revision is None]
        move_materials(self._desk, unsent, None, HOME_OF, lambda _n: commands.remove(self._desk, album))
        self.back_wanted.emit()

    def _show_price(self, album: ShownRecord, inside: list[MaterialRow]) -> None:
        """Previews come first: they are small; when all are here, the originals can follow."""
        previews, wanted = [], []
        for one in inside:
            picture = self._desk.reading.pictures.get(one.key) if one.kind == "picture" else None
            missing = missing_variant(picture)
            if one.fetch:
                wanted.append(one)
            if picture is not None and missing is not None and missing == picture.preview:
                previews.append(one)
        chosen = previews or wanted
        self._fetch = [one.fetch for one in chosen]
        asked = [one.coming for one in chosen if one.coming is not None]
        is_asked = bool(chosen) and len(asked) == len(chosen)
        self._comes_tonight = is_asked and any(one.is_tonight for one in asked)
        size = sum({one.fetch: one.price_bytes for one in chosen}.values())
        price = price_words(size, self._desk.line.status().bytes_down_per_s) if chosen else ""
        words = self.tr("{state}: {price}", "over an open album that was asked for, e.g. Comes tonight: 2 MB, about 3 min")
        self._price.setText(words.format(state=asked[0].short, price=price) if is_asked else price)
        set_tip(self._price, asked[0].words if is_asked else "")
        self.get.setVisible(bool(chosen) and (not is_asked or any(one.is_held for one in asked)))
        self.tonight.setVisible(bool(chosen) and (not is_asked or self._comes_tonight))
        self.tonight.setText(self._tonight_words())
        set_tip(self.tonight, self._hours_words())
        self.get.setText(self._get_words("album" if previews else "folder" if album.kind == "folder" else "originals"))

    def _get_words(self, what: str) -> str:
        match what:
            case "album":
                return self.tr("Get this album", "over an open album: fetch all its pictures, small ones first")
            case "folder":
                return self.tr("Get this folder", "over an open folder: fetch all its files")
        return self.tr("Get all originals", "over an open album: fetch its pictures in full size")

    def _tonight_words(self) -> str:
        if self._comes_tonight:
            return self.tr("Not tonight", "over an open album that was asked for in the sync hours: do not fetch it")
        return self.tr("Get it tonight", "over an open album: fetch it in the sync hours")

    def _hours_words(self) -> str:
        """Which hours these are: the teacher's own, or those of the night."""
        words = self.tr("In the hours of the line: {hours}", "tip of a button over an open album")
        return words.format(hours=hours_words(hours_today(self._desk) or NIGHT))

    def _on_get(self) -> None:
        """Now; what was asked for before and is held goes whatever the rules say."""
        if self._comes_tonight:
            get_now(self._desk, *dict.fromkeys(self._fetch))
            return
        for sha256 in dict.fromkeys(self._fetch):
            self._desk.line.fetch_media(sha256, space=self._album.space if self._album else "")

    def _on_tonight(self) -> None:
        if self._comes_tonight:
            give_up(self._desk, *dict.fromkeys(self._fetch))
            return
        for sha256 in dict.fromkeys(self._fetch):
            self._desk.line.fetch_media(sha256, is_tonight=True, space=self._album.space if self._album else "")

    def _open_menu(self) -> None:
        album, space = self._album, self._space
        if album is None or space is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if may_edit(space, album):
            rename = menu.addAction(self.tr("Rename…", "menu of an album"))
            rename.triggered.connect(lambda: self.wanted.emit(Wish("edit", album.kind, album.id, album.space)))
        if may_delete(space, album):
            menu.addAction(self.tr("Delete the album…", "menu of an album: its pictures stay")).triggered.connect(self.delete)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
