"""The tiles of Materials: pictures, files and videos of a project with their state and price, filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import PurePosixPath

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import MediaRow, ShownRecord
from sync.copy.search_fold import fold, folded_words
from sync.data_class import dataclass
from sync.records import ItemState
from ui.data.coming import Comes, Coming
from ui.desk import Desk
from ui.format import price_words
from ui.records.growing_model import read_beside
from ui.records.picture_card import missing_variant
from ui.records.states import StateWords, state_words

KINDS = ("picture", "file", "video")
ALBUMS = ("album", "folder")
_MOST = 20_000
_COLLAGE = 4
_FILES = ("thumb", "preview", "original")
STATES = ("all", "here", "website", "unsent")


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One tile. `thumb`: hash of pixels that are here; `fetch`: hash that can be fetched for `price_bytes`.

    An album shows up to four of its pictures in `collage`, as (stand-in, thumb).
    """

    key: str
    kind: str
    title: str
    placeholder: str
    thumb: str
    label: str
    state: StateWords
    fetch: str = ""
    price_bytes: int = 0
    is_new: bool = False
    collage: tuple[tuple[str, str], ...] = ()
    coming: Comes | None = None
    """When it comes, if it was asked for."""

    @property
    def is_album(self) -> bool:
        """True for an album or folder: it is opened, never chosen."""
        return self.kind in ALBUMS

    def words(self) -> str:
        """What a screen reader says."""
        return f"{self.title}. {self.state.words}"


@dataclass(frozen=True)
class MaterialFilter:
    """`kind`: all, album, picture, file or video; `album`: a record id or ""; `state`: one of STATES; `words`: what was typed."""

    kind: str = "all"
    album: str = ""
    state: str = "all"
    words: str = ""

    @property
    def looks_through_all(self) -> bool:
        """True if only a look at each material tells whether it passes."""
        return bool(self.words.strip()) or self.state != "all"


class MaterialsReading:
    """Reads tiles, newest first, of one project."""

    def __init__(self, desk: Desk, space: str) -> None:
        self._desk = desk
        self._space = space
        self.filter = MaterialFilter()
        self._coming = Coming(desk)

    def rows(self, limit: int) -> list[MaterialRow]:
        """At most `limit` tiles that pass the filter, however far back they are; all as of one moment."""
        with self._desk.reading.one_moment():
            return self._rows(limit)

    def _rows(self, limit: int) -> list[MaterialRow]:
        self._coming = Coming(self._desk)
        if self.filter.kind == "album":
            return [self.album_tile(album) for album in self.albums() if _has_words(album, self.filter.words)][:limit]
        kinds = KINDS if self.filter.kind == "all" else (self.filter.kind,)
        records = self._desk.reading.records
        parent = self.filter.album or None
        most = _MOST if self.filter.looks_through_all else limit
        read = (row for kind in kinds for row in records.list(kind, self._space, parent, limit=most))
        found = [row for row in read if _has_words(row, self.filter.words)]
        found.sort(key=lambda row: (row.revision is None, row.created_at, row.id), reverse=True)
        near = found if self.filter.state != "all" else found[:limit]
        tiles = (self.tile(row) for row in self._likely(near))
        return list(islice((tile for tile in tiles if self._passes(tile)), limit))

    def rows_beside(self, limit: int, take: Callable[[Sequence[MaterialRow]], None], give_up: Callable[[], None]) -> None:
        """The same on the reader thread, as the filter is now; `take` or `give_up` is called on the Qt thread."""
        wanted = self.filter

        def read(desk: Desk) -> list[MaterialRow]:
            made = MaterialsReading(desk, self._space)
            made.filter = wanted
            return made.rows(limit)

        read_beside(self._desk, read, take, give_up)

    def _likely(self, rows: Sequence[ShownRecord]) -> Iterator[ShownRecord]:
        """Those that may pass by where their files are: a tile asks much more, and there may be thousands."""
        if self.filter.state == "all":
            yield from rows
            return
        here = self._desk.reading.pictures.here()
        for row in rows:
            hashes = [ref["sha256"] for name in _FILES if isinstance(ref := row.body.get(name), dict) and ref.get("sha256")]
            is_unsent = row.state is not ItemState.SENT
            if self.filter.state == "unsent":
                may_pass = is_unsent or len(hashes) < sum(name in row.body for name in _FILES)
            elif self.filter.state == "here":
                may_pass = is_unsent or any(one in here for one in hashes)
            else:
                may_pass = any(one not in here for one in hashes)
            if may_pass:
                yield row

    def counts(self) -> dict[str, int]:
        """How many there are of each kind, and in all."""
        counts = {kind: self._desk.reading.records.count(kind, self._space) for kind in KINDS}
        albums = self._desk.reading.records.count(ALBUMS, self._space)
        return {**counts, "all": sum(counts.values()), "album": albums}

    def albums(self) -> list[ShownRecord]:
        """Albums and folders by title."""
        found = self._desk.reading.records.list(ALBUMS, self._space, limit=_MOST)
        return sorted((row for row in found if not row.is_deleted_here), key=lambda row: row.title.casefold())

    def album_tile(self, album: ShownRecord) -> MaterialRow:
        """An album or folder as a tile: some of its pictures, how many there are, or how far its making is."""
        records = self._desk.reading.records
        pictures = [self.tile(row) for row in records.list("picture", self._space, album.id, limit=_COLLAGE)]
        collage = tuple((one.placeholder, one.thumb) for one in pictures)
        n = records.count(KINDS, self._space, album.id)
        words = QCoreApplication.translate("Materials", "Images: %n", "tile of an album: a count", n)
        if album.kind == "folder":
            words = QCoreApplication.translate("Materials", "Files and videos: %n", "tile of a folder: a count", n)
        state = StateWords("album" if album.kind == "album" else "file", "soft", words)
        if album.state is not ItemState.SENT:
            state = state_words(album, self._desk.line.status().bytes_up_per_s, self._desk.clock.now_utc())
        return MaterialRow(album.id, album.kind, album.title, "", "", "", state, is_new=album.is_new, collage=collage)

    def inside(self, album: str) -> list[MaterialRow]:
        """Everything in an album or folder."""
        self._coming = Coming(self._desk)
        records = self._desk.reading.records
        return [self.tile(row) for row in records.list(KINDS, self._space, album, limit=_MOST)]

    def tile(self, row: ShownRecord) -> MaterialRow:
        """One record as a tile."""
        picture = self._desk.reading.pictures.get(row.id)
        shown = next((m for m in (picture.preview, picture.thumb) if m and m.is_here and m.sha256), None) if picture else None
        original = picture.original if picture else None
        missing = missing_variant(picture) if row.kind == "picture" else _missing(original)
        coming = self._coming.of(missing.sha256) if missing else None
        title = title_of(row)
        return MaterialRow(
            row.id,
            row.kind,
            title,
            picture.placeholder if picture else "",
            shown.sha256 or "" if shown else "",
            _label(row),
            self._state(row, missing, coming, has_something=bool(shown or (original and original.is_here))),
            missing.sha256 or "" if missing else "",
            missing.size_bytes if missing else 0,
            row.is_new,
            coming=coming,
        )

    def _state(self, row: ShownRecord, missing: MediaRow | None, coming: Comes | None, *, has_something: bool) -> StateWords:
        status = self._desk.line.status()
        if row.state is not ItemState.SENT:
            return state_words(row, status.bytes_up_per_s, self._desk.clock.now_utc())
        if row.kind == "video" and row.body.get("url"):
            return StateWords("public", "soft", QCoreApplication.translate("Materials", "On the web", "state of a video link"))
        if coming is not None:
            return StateWords("hours" if coming.is_held else "getnews", "soft", coming.short)
        if missing is not None:
            return StateWords("getnews", "soft", price_words(missing.size_bytes, status.bytes_down_per_s))
        if has_something:
            return StateWords("computer", "ok", QCoreApplication.translate("Materials", "On this computer", "state of a picture or file"))
        return StateWords(
            "clock", "soft", QCoreApplication.translate("Materials", "Follows later", "a picture its author has not sent whole")
        )

    def _passes(self, tile: MaterialRow) -> bool:
        match self.filter.state:
            case "here":
                return tile.state.icon == "computer"
            case "website":
                return bool(tile.fetch)
            case "unsent":
                return tile.state.icon in ("clock", "sending", "sync", "returned") and not tile.fetch
        return True


def _missing(original: MediaRow | None) -> MediaRow | None:
    is_there = original is not None and not original.is_here and not original.is_pending and original.sha256
    return original if is_there else None


def _has_words(row: ShownRecord, words: str) -> bool:
    typed = folded_words(words) if words.strip() else []
    there = fold(" ".join(str(row.body.get(name) or "") for name in ("title", "caption", "alt", "name"))) if typed else ""
    return all(word in there for word in typed)


def title_of(row: ShownRecord) -> str:
    """The best words there are for a picture or file."""
    for text in (row.title, str(row.body.get("caption") or ""), str(row.body.get("alt") or ""), str(row.body.get("name") or "")):
        if text.strip():
            return text.strip()
    return QCoreApplication.translate("Materials", "Without a name", "a picture or file that has no title")


def _label(row: ShownRecord) -> str:
    """The sort of file as people call it: its suffix in capitals."""
    suffix = PurePosixPath(str(row.body.get("name", ""))).suffix.lstrip(".").upper()
    return suffix[:5] if row.kind == "file" and suffix.isascii() else ""
