"""The drawn pictures and small documents of resources/demo/ as the made-up records name them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from portal.schools.shapes import MadeFile

DEMO_FOLDER = Path(__file__).parents[2] / "resources" / "demo"
_VARIANTS = ("thumb", "preview", "original")


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """One drawn picture: what it shows in words, its stand-in, and its three variants as FileRefs."""

    name: str
    title: str
    alt: str
    placeholder: str
    refs: Mapping[str, Mapping[str, Any]]

    @property
    def hashes(self) -> tuple[str, ...]:
        """SHA-256 of thumb, preview and original."""
        return tuple(str(self.refs[variant]["sha256"]) for variant in _VARIANTS)

    def body(self, album: str | None = None, caption: str = "", alt: str = "") -> dict[str, Any]:
        """The body of a `picture` record."""
        body: dict[str, Any] = {"alt": alt or self.alt, "placeholder": self.placeholder, "name": f"{self.name}.jpg"}
        body |= {variant: dict(self.refs[variant]) for variant in _VARIANTS}
        return body | ({"album": album} if album else {}) | ({"caption": caption} if caption else {})


@dataclass(frozen=True, slots=True)
class SmallDocument:
    """One small PDF."""

    name: str
    title: str
    ref: Mapping[str, Any]

    def body(self, folder: str | None = None, title: str = "") -> dict[str, Any]:
        """The body of a `file` record."""
        body = {"title": title or self.title, "name": f"{self.name}.pdf", "original": dict(self.ref)}
        return body | ({"folder": folder} if folder else {})


@cache
def _index() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    loaded: Mapping[str, Sequence[Mapping[str, Any]]] = json.loads((DEMO_FOLDER / "index.json").read_text(encoding="utf-8"))
    return loaded


def _ref(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {"state": "confirmed"} | {key: value for key, value in entry.items() if key != "file"}


@cache
def pictures() -> tuple[DrawnPicture, ...]:
    """All drawn pictures, in the order of the index."""
    return tuple(
        DrawnPicture(one["name"], one["title"], one["alt"], one["placeholder"], {variant: _ref(one[variant]) for variant in _VARIANTS})
        for one in _index()["pictures"]
    )


@cache
def documents() -> tuple[SmallDocument, ...]:
    """All small documents, in the order of the index."""
    return tuple(SmallDocument(one["name"], one["title"], _ref(one["original"])) for one in _index()["documents"])


def picture(name: str) -> DrawnPicture:
    """The picture of that name; KeyError if there is none."""
    return {one.name: one for one in pictures()}[name]


def document(name: str) -> SmallDocument:
    """The document of that name; KeyError if there is none."""
    return {one.name: one for one in documents()}[name]


def demo_files(owner: str) -> tuple[MadeFile, ...]:
    """Every file of the folder, each hash once, as uploaded by `owner`."""
    index = _index()
    entries = [one[variant] for one in index["pictures"] for variant in _VARIANTS] + [one["original"] for one in index["documents"]]
    by_hash = {one["sha256"]: one for one in entries}
    return tuple(
        MadeFile(sha256, DEMO_FOLDER / one["file"], one["size_bytes"], one["media_type"], owner) for sha256, one in by_hash.items()
    )
