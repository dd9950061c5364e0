"""The parts most reading panes are made of: plain and rich text, pictures and files, facts, a bar, buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from sync.blocks import Block, Document, File, Picture, from_text, parse
from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.records import commands
from ui.records.blocks_view import BlocksView
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.records.wishes import Action, Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.flow import Flow
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel


class DocumentPart(PanePart):
    """A rich text with its pictures and files; `read` answers what to show."""

    def __init__(self, desk: Desk, read: Callable[[ShownRecord], Document], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._read = read
        self.view = BlocksView(desk)
        self._space = ""
        self.view.media_wanted.connect(lambda sha256: desk.line.fetch_media(sha256, space=self._space))
        self.view.link_chosen.connect(commands.open_link)
        self.view.save_wanted.connect(lambda record: self.wanted.emit(Wish("save", record=record)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        document, self._space = self._read(row), row.space
        self.view.show_document(document)
        self.setVisible(bool(document.blocks))

    def media_arrived(self) -> None:
        self.view.refresh_media()


class BlocksPart(DocumentPart):
    """The rich text of a body field."""

    def __init__(self, desk: Desk, field: str = "blocks", parent: QWidget | None = None) -> None:
        super().__init__(desk, lambda row: parse(row.body.get(field)), parent)


class TextPart(DocumentPart):
    """Plain text somebody wrote, by paragraphs; selectable like any other."""

    def __init__(self, desk: Desk, words: Callable[[ShownRecord], str], parent: QWidget | None = None) -> None:
        super().__init__(desk, lambda row: from_text(words(row)), parent)


class AttachmentsPart(DocumentPart):
    """Pictures and files that a record names beside its text: `pictures` and `files` answer record ids."""

    def __init__(
        self,
        desk: Desk,
        *,
        pictures: Callable[[ShownRecord], Sequence[str]] = lambda _row: (),
        files: Callable[[ShownRecord], Sequence[str]] = lambda _row: (),
        parent: QWidget | None = None,
    ) -> None:
        def document(row: ShownRecord) -> Document:
            blocks: list[Block] = []
            for picture in pictures(row):
                shown = desk.reading.pictures.get(picture)
                blocks.append(Picture(picture, shown.alt if shown else ""))
            for file in files(row):
                found = desk.reading.records.get(file)
                blocks.append(File(file, (found.title or str(found.body.get("name", ""))) if found else ""))
            return Document(tuple(blocks))

        super().__init__(desk, document, parent)


class ChipsPart(PanePart):
    """Short words in a row, wrapped onto lines: languages, subjects, tags."""

    def __init__(self, words: Callable[[Scene, ShownRecord], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._label = PlainLabel("", size="small", tone="soft", wrap=True, selectable=True)
        column.addWidget(self._label)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        self._label.setText("  ·  ".join(word for word in self._words(scene, row) if word))
        self.setVisible(bool(self._label.text()))


class NotePart(PanePart):
    """One bar above or in the text. `note` answers (words, tone), tone being plain, ok, warn or bad, or None for no bar.

    `action` is its button.
    """

    _GROUND = {"plain": ("subtle", "text"), "ok": ("okTint", "ok"), "warn": ("warnTint", "warn"), "bad": ("badTint", "bad")}
    _SIGN = {"plain": "online", "ok": "checkring", "warn": "alert", "bad": "alert"}

    def __init__(
        self, note: Callable[[Scene, ShownRecord], tuple[str, str] | None], action: Action | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("subtle", parent)
        self._note = note
        self._actions = ActionsPart((action,), extent="small", place="") if action is not None else None
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("gap"), theme.gap("unit"), theme.gap("gap"), theme.gap("unit"))
        row.setSpacing(theme.gap("unit"))
        self._icon = IconLabel("online", "text", "small")
        self._words = PlainLabel("", size="small", strong=True, wrap=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        if self._actions is not None:
            row.addWidget(self._actions)
            self._actions.wanted.connect(self.wanted)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        found = self._note(scene, row)
        self.setVisible(found is not None)
        if found is None:
            return
        words, tone = found
        place, role = self._GROUND[tone]
        self.set_place(place)
        self._icon.set_icon(self._SIGN[tone], role)
        self._words.setText(words)
        if self._actions is not None:
            self._actions.show_record(scene, row)


class ActionsPart(PanePart):
    """Buttons for what can be done with the record; those that are not `shown` are absent. `place` "footer" for the foot of a pane."""

    def __init__(self, actions: tuple[Action, ...], *, place: str = "surface", extent: str = "base", parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._scene: Scene | None = None
        self._row: ShownRecord | None = None
        theme = current_theme()
        edge = theme.gap("reading") if place == "footer" else 0
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, theme.gap("gap") if edge else 0, edge, theme.gap("gap") if edge else 0)
        row: QLayout = Flow(theme.gap("gap")) if edge else QHBoxLayout()  # a foot goes on in a second line where words would be cut
        column.addLayout(row)
        self._buttons: list[tuple[Action, PlainButton]] = []
        for action in actions:
            made = (PrimaryButton if action.is_main else PlainButton)("", action.icon, extent=extent)
            made.clicked.connect(lambda _checked=False, chosen=action: self._on_clicked(chosen))
            row.addWidget(made)
            made.hide()  # it has no words before a record is shown
            self._buttons.append((action, made))
        if isinstance(row, QHBoxLayout):
            row.setSpacing(theme.gap("gap"))
            row.addStretch(1)

    def button(self, name: str) -> PlainButton:
        """The button of an action, for stories."""
        return next(button for action, button in self._buttons if action.name == name)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        self._scene, self._row = scene, row
        shown = [action.shown(scene, row) for action, _ in self._buttons]
        for (action, button), is_shown in zip(self._buttons, shown, strict=True):
            if is_shown:
                button.setText(action.said(scene, row))
            button.setVisible(is_shown)
        self.setVisible(any(shown))

    def _on_clicked(self, action: Action) -> None:
        if self._scene is not None and self._row is not None:
            wish = action.run(self._scene, self._row)
            if wish is not None:
                self.wanted.emit(wish)


def heading(words: str) -> QLabel:
    """A small strong heading inside a pane."""
    return PlainLabel(words, strong=True)
