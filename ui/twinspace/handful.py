"""Pictures and files on their way into Materials together: what each is, what was said of it, what all of them weigh."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace

from sync.copy.rows import PictureRow
from sync.data_class import dataclass
from ui.editor.attaching import Attached
from ui.editor.preflight import TrayPicture
from ui.pictures.fitting import PictureFit, stored_fit
from ui.pictures.said import PictureSaid
from ui.twinspace.commands import Described


@dataclass
class Handful:
    """By record id, in the order they came; `captions` are written by whoever shows the fields."""

    added: dict[str, Attached] = field(default_factory=dict)
    alts: dict[str, str] = field(default_factory=dict)
    captions: dict[str, str] = field(default_factory=dict)
    consents: dict[str, str] = field(default_factory=dict)

    def took(self, attached: Attached) -> None:
        """One more is stored on this computer."""
        self.added[attached.id] = attached

    def remove(self, record: str) -> None:
        """It is not to be sent."""
        del self.added[record]
        self.alts.pop(record, None)

    def resized(self, picture: str, fit: PictureFit) -> None:
        """It was made in another size."""
        if picture in self.added:
            self.added[picture] = replace(self.added[picture], size_bytes=fit.now.size_bytes, fit=fit)

    def said(self, said: PictureSaid, find: Callable[[str], PictureRow | None]) -> None:
        """The dialog of a picture is done; a covered one takes the place of the one it was made of, which can no more be had."""
        self.alts.pop(said.picture, None)
        self.alts[said.new], self.consents[said.new] = said.alt, said.consent
        self.captions[said.new] = self.captions.pop(said.picture, "")
        self.added = {(said.new if key == said.picture else key): one for key, one in self.added.items()}
        if said.new != said.picture:
            row = find(said.new)
            original = row.original if row is not None else None
            old = self.added[said.new]
            size = original.size_bytes if original is not None else old.size_bytes
            self.added[said.new] = replace(old, id=said.new, size_bytes=size, fit=stored_fit(original))

    def picture(self, record: str) -> TrayPicture:
        """One picture as a row shows it."""
        one = self.added[record]
        alt, consent = self.alts.get(record, ""), self.consents.get(record, "")
        return TrayPicture(record, alt, one.size_bytes, one.from_bytes, consent=consent, fit=one.fit)

    def pictures(self) -> tuple[TrayPicture, ...]:
        """All pictures among them."""
        return tuple(self.picture(key) for key, one in self.added.items() if one.kind == "picture")

    def fits(self) -> dict[str, PictureFit]:
        """The pictures that can still have another size."""
        return {key: one.fit for key, one in self.added.items() if one.fit is not None}

    def undescribed(self) -> list[str]:
        """Pictures nobody has said yet what they show."""
        return [one.id for one in self.pictures() if not one.alt.strip()]

    def size_bytes(self) -> int:
        """What goes out, apart from words."""
        return sum(one.size_bytes for one in self.added.values())

    def words(self) -> dict[str, Described]:
        """What was said of each picture."""
        return {one.id: Described(one.alt.strip(), self.captions.get(one.id, "").strip(), one.consent) for one in self.pictures()}
