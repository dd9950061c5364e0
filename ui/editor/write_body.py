"""What the write screen needs of the thing one writes in, be it a rich text with a title or a form of fields."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import SignalInstance

from ui.editor.edit_session import Gathered
from ui.editor.preflight import Checked, TrayPicture
from ui.style.theme import Theme


class WriteBody(Protocol):
    """A QWidget with these promises. `edited`: anything the record is made of changed; `told(str)`: a sentence for the teacher;
    `attach_failed(str, DeskError)`: a picture or file could not be taken."""

    edited: SignalInstance
    told: SignalInstance
    attach_failed: SignalInstance

    def fields(self) -> dict[str, Any]:
        """The whole body as it stands; other fields of the draft ride along."""

    def gather(self) -> Gathered:
        """The body for the edit session."""

    def checks(self) -> tuple[Checked, ...]:
        """What is well, missing or wrong in it."""

    def is_public(self, fields: dict[str, Any]) -> bool:
        """True if people outside the project will see it."""

    def pictures(self) -> tuple[TrayPicture, ...]:
        """Pictures in it, in order."""

    def file_sizes(self) -> tuple[int, ...]:
        """Bytes of each file attached in this draft."""

    def is_empty(self) -> bool:
        """True if there is nothing worth keeping."""

    def show_pictures(self) -> None:
        """Bring what shows pictures in line with the text."""

    def refresh_pictures(self) -> None:
        """A picture came to this computer."""

    def go_to(self, name: str) -> None:
        """Put the keyboard where the check `name` can be mended."""

    def show_missing(self) -> None:
        """The teacher wants to send: say beside each field what is missing."""

    def start(self) -> None:
        """Put the keyboard where one writes first."""

    def set_theme(self, theme: Theme) -> None:
        """Dress for another theme; what was written stays."""
