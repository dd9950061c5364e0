"""Materials as a chapter: albums with their pictures, folders with their files, videos."""

from __future__ import annotations

from sync.copy.reading.reader import Reading
from sync.copy.rows import ShownRecord
from sync.export.entries import entry_of
from sync.export.files import PackFiles
from sync.export.pack import Entry, Section

_MOST = 100_000


def materials_section(reading: Reading, space: str, files: PackFiles) -> Section:
    """Albums in their order, then pictures of none, then folders and files. Pictures of texts stand with their texts alone."""
    entries = [*_albums(reading, space), *_folders(reading, space)]
    entries += [entry_of(video) for video in reading.records.list("video", space, limit=_MOST, newest_first=False)]
    for entry in entries:
        files.add(*entry.pictures, *entry.files)
    return Section("materials", tuple(entry for entry in entries if entry.kind == "video" or entry.pictures or entry.files))


def _albums(reading: Reading, space: str) -> list[Entry]:
    pictures = reading.records.list("picture", space, limit=_MOST, newest_first=False)
    albums = reading.records.list("album", space, limit=_MOST, order="order")
    found = [_with_pictures(album, pictures) for album in albums]
    kept = {one for entry in found for one in entry.pictures}
    shown = {one for kind in ("update", "page", "thread") for one in _named(reading, kind, space)}
    others = tuple(one.id for one in pictures if one.id not in kept and one.id not in shown)
    return [*found, Entry("", "album", "", pictures=others)]


def _with_pictures(album: ShownRecord, pictures: list[ShownRecord]) -> Entry:
    named = tuple(one.id for one in pictures if one.parent == album.id)
    return Entry(album.id, "album", album.title, album.author, album.created_at, pictures=named)


def _folders(reading: Reading, space: str) -> list[Entry]:
    files = reading.records.list("file", space, limit=_MOST, order="title")
    folders = reading.records.list("folder", space, limit=_MOST, order="order")
    found = [
        Entry(one.id, "folder", one.title, one.author, one.created_at, files=tuple(file.id for file in files if file.parent == one.id))
        for one in folders
    ]
    kept = {one for entry in found for one in entry.files}
    return [*found, Entry("", "folder", "", files=tuple(file.id for file in files if file.id not in kept))]


def _named(reading: Reading, kind: str, space: str) -> set[str]:
    return {one for shown in reading.records.list(kind, space, limit=_MOST) for one in entry_of(shown).pictures}
