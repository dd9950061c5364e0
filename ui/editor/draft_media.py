"""Pictures and files of one draft: which were added here, what they show, and what each weighs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from sync.copy.reading.pictures import PictureReading
from sync.data_class import dataclass
from ui.editor.attaching import Attached
from ui.editor.preflight import TrayPicture
from ui.pictures.fitting import PictureFit, stored_fit
from ui.pictures.said import PictureSaid


@dataclass
class DraftMedia:
    """`new_ids`: records made in this draft; they go with it, or are forgotten with it. `known`: by record id."""

    new_ids: list[str] = field(default_factory=list)
    known: dict[str, TrayPicture] = field(default_factory=dict)

    def took(self, attached: Attached) -> None:
        """Something was made ready and stored."""
        self.new_ids.append(attached.id)
        self.known[attached.id] = TrayPicture(attached.id, "", attached.size_bytes, attached.from_bytes, fit=attached.fit)

    def know(self, picture: str, pictures: PictureReading, alt: str = "") -> None:
        """A picture the draft shows already; one that is on the website weighs nothing."""
        if picture in self.known:
            return
        row = pictures.get(picture)
        is_new = picture in self.new_ids
        original = row.original if row is not None and is_new else None
        size, fit = (original.size_bytes, stored_fit(original)) if original is not None else (0, None)
        self.known[picture] = TrayPicture(picture, alt or (row.alt if row else ""), size, is_new=is_new, fit=fit)

    def describe(self, picture: str, alt: str) -> None:
        """The teacher says what a picture shows."""
        if picture in self.known:
            self.known[picture] = replace(self.known[picture], alt=alt)

    def said(self, said: PictureSaid) -> None:
        """The dialog of a picture is done; a covered picture takes the place of the one it was made of."""
        old = self.known.pop(said.picture, TrayPicture(said.new, "", 0))
        fit = old.fit if said.new == said.picture else None  # what it was made of shows what is covered
        self.known[said.new] = replace(old, id=said.new, alt=said.alt, consent=said.consent, fit=fit)
        self.new_ids = [said.new if one == said.picture else one for one in self.new_ids]

    def weigh(self, picture: str, pictures: PictureReading) -> None:
        """Its bytes changed: know what goes out now."""
        row = pictures.get(picture)
        if row is not None and row.original is not None and picture in self.known:
            fit = stored_fit(row.original) if picture in self.new_ids else None
            self.known[picture] = replace(self.known[picture], size_bytes=row.original.size_bytes, fit=fit)

    def resized(self, picture: str, fit: PictureFit) -> None:
        """It was made in another size."""
        if picture in self.known:
            self.known[picture] = replace(self.known[picture], size_bytes=fit.now.size_bytes, fit=fit)

    def pictures(self, used: Iterable[str]) -> tuple[TrayPicture, ...]:
        """Those of `used` that are known, in order."""
        return tuple(self.known[found] for found in used if found in self.known)

    def sizes(self, used: Iterable[str]) -> tuple[int, ...]:
        """Bytes of each of `used` that was attached here."""
        return tuple(self.known[found].size_bytes for found in used if found in self.new_ids and found in self.known)

    def alts(self) -> dict[str, str]:
        """What is said of each picture made here."""
        return {found: self.known[found].alt.strip() for found in self.new_ids if found in self.known}
