"""A rich text inside a form: the same editor as on the write screen, in a frame of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.editor.rich_text import RichText
from ui.forms.field_view import FieldView
from ui.forms.spec import Body
from ui.style.theme import current_theme
from ui.widgets.frames import Place

_LINES = 9


class RichView(FieldView):
    """Toolbar, text, tray; scrolls inside its frame."""

    def build(self) -> None:
        theme = current_theme()
        self.rich = RichText(self.context.desk, self.context.space, self.context.media, edge=theme.gap("group"))
        self.rich.edit.setAccessibleName(self.spec.words)
        self.rich.edit.setMinimumHeight(theme.px(theme.tokens.line_height["reading"]) * _LINES)
        frame = Place("card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self.rich)
        self.put(frame)
        self.rich.edited.connect(self.on_edited)
        self.rich.told.connect(self.told)
        self.rich.failed.connect(self.failed)

    def read(self, body: Body) -> None:
        self.rich.set_blocks(body.get(self.spec.name))

    def fields(self) -> Body:
        blocks = self.rich.blocks()
        return {self.spec.name: blocks if blocks or self.spec.is_required else None}

    @property
    def first(self) -> QWidget:
        return self.rich.edit

    def used_ids(self) -> tuple[str, ...]:
        """Pictures and files in the text."""
        return self.rich.used_ids()

    def shown_pictures(self) -> tuple[str, ...]:
        """Pictures in the text, in order."""
        return tuple(picture.id for picture in self.rich.pictures())

    def open_picture(self, picture: str) -> None:
        self.rich.open_picture(picture)

    def go_to_picture(self, picture: str) -> None:
        self.rich.tray.focus_description(picture)
