"""Pictures and files beside the database: by their hash, encrypted, within a quota and above a floor of free disk."""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sync.copy.sealing import SEAL_BYTES, SealBroken, seal, unseal
from sync.copy.storage_choice import FLOOR_BYTES
from sync.copy.work import Work
from sync.errors import CopyUnusable
from sync.ports import FileSystem, Ports

PIECE_BYTES = 1_048_576


class MediaFiles:
    """The encrypted files: a sequence of sealed pieces, checked by hash on reading. Any thread."""

    def __init__(self, folder: Path, key: bytes, ports: Ports) -> None:
        self._folder = folder
        self._key = key
        self._ports = ports
        self._files: FileSystem = ports.files
        self.floor_bytes = FLOOR_BYTES
        """Free disk that fetched things never touch, as the teacher has chosen it."""

    def path(self, sha256: str, suffix: str = "") -> Path:
        """Where the file stands; its name tells the hash to nobody without the key."""
        name = hmac.new(self._key, sha256.encode(), hashlib.sha256).hexdigest()[:40]
        return self._folder / name[:2] / (name + suffix)

    def has(self, sha256: str) -> bool:
        """True if the whole file is here."""
        return self._files.exists(self.path(sha256))

    def write(self, data: bytes) -> str:
        """Store bytes and answer their SHA-256. Raises CopyUnusable (disk_full, read_only)."""
        sha256 = hashlib.sha256(data).hexdigest()
        if not self.has(sha256):
            pieces = [data[at : at + PIECE_BYTES] for at in range(0, len(data), PIECE_BYTES)] or [b""]
            self._files.write_atomically(self.path(sha256), b"".join(self._piece(sha256, piece) for piece in pieces))
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """The bytes, checked against their hash; None if they are not here or damaged."""
        try:
            data = b"".join(self.chunks(sha256))
        except (OSError, SealBroken):
            return None
        return data if hashlib.sha256(data).hexdigest() == sha256 else None

    def chunks(self, sha256: str, offset: int = 0, *, suffix: str = "") -> Iterator[bytes]:
        """The bytes from `offset` on, piece by piece. Raises OSError if they are not here, SealBroken if damaged."""
        with open(self.path(sha256, suffix), "rb") as file:
            while head := file.read(4):
                size = int.from_bytes(head, "big")
                if 0 <= size - SEAL_BYTES <= offset:
                    offset -= size - SEAL_BYTES
                    file.seek(size, os.SEEK_CUR)  # opening every piece before it again and again would cost a large file its square
                    continue
                piece = unseal(self._key, file.read(size), sha256.encode())
                yield piece[offset:]
                offset = 0

    def part_size(self, sha256: str) -> int:
        """How many bytes of an unfinished download are here. What a power cut has torn off its end is left out, and comes again."""
        path = self.path(sha256, ".part")
        try:
            pieces = _pieces(path)
            if pieces and not self._opens(path, sha256, *pieces[-1]):
                pieces.pop()
            end = sum(pieces[-1]) if pieces else 0
            if pieces and end < path.stat().st_size:
                os.truncate(path, end)
        except FileNotFoundError:
            return 0
        except OSError:
            pieces = []
        if not pieces:
            self.drop_part(sha256)
        return sum(size - SEAL_BYTES for _, size in pieces)

    def _opens(self, path: Path, sha256: str, begin: int, size: int) -> bool:
        with open(path, "rb") as file:
            file.seek(begin)
            try:
                unseal(self._key, file.read(size), sha256.encode())
            except SealBroken:
                return False
        return True

    def append_part(self, sha256: str, data: bytes) -> None:
        """Add what came of a download. Raises CopyUnusable(disk_full) before the floor of free disk is touched."""
        self.ask_room(len(data))
        path = self.path(sha256, ".part")
        path.parent.mkdir(parents=True, exist_ok=True)
        self._files.append_durably(path, self._piece(sha256, data))

    def drop_part(self, sha256: str) -> None:
        """Begin a download again."""
        self._files.remove(self.path(sha256, ".part"))

    def finish_part(self, sha256: str) -> bool:
        """The download is whole: True if its hash is right, else it is dropped."""
        digest = hashlib.sha256()
        try:
            for piece in self.chunks(sha256, suffix=".part"):
                digest.update(piece)
        except (OSError, SealBroken):
            digest = hashlib.sha256(b"\0 damaged")
        if digest.hexdigest() != sha256:
            self.drop_part(sha256)
            return False
        self.path(sha256, ".part").replace(self.path(sha256))
        return True

    def remove(self, sha256: str) -> None:
        """Remove the file and its part."""
        self._files.remove(self.path(sha256))
        self.drop_part(sha256)

    def free_bytes(self) -> int:
        """What the disk has left."""
        return self._files.free_bytes(self._folder)

    def ask_room(self, size_bytes: int) -> None:
        """Raises CopyUnusable(disk_full) if storing fetched bytes would eat the floor of free disk."""
        if self.free_bytes() < size_bytes + self.floor_bytes:
            raise CopyUnusable("disk_full", str(self._folder))

    def _piece(self, sha256: str, data: bytes) -> bytes:
        sealed = seal(self._key, data, self._ports.random, sha256.encode())
        return len(sealed).to_bytes(4, "big") + sealed


class Media(MediaFiles):
    """The store with its table: what is here, whose it is, what may go. Methods of MediaFiles: any thread; these: the writer."""

    def __init__(self, folder: Path, key: bytes, work: Work) -> None:
        super().__init__(folder, key, work.ports)
        self._work = work

    def store(self, data: bytes, media_type: str, is_own: bool = False) -> str:
        """Write bytes and remember them; own ones are never thrown away while they wait. Answers the SHA-256."""
        if not is_own:
            self.ask_room(len(data))
        sha256 = self.write(data)
        self.remember(sha256, len(data), media_type, is_own)
        return sha256

    def remember(self, sha256: str, size_bytes: int, media_type: str, is_own: bool = False) -> None:
        """A file written by another thread is here."""
        now = self._work.ports.clock.now_utc()
        sql = "INSERT INTO media VALUES (?,?,?,?,?) ON CONFLICT (sha256) DO UPDATE SET is_own = max(is_own, excluded.is_own)"
        self._work.run(sql, sha256, media_type, size_bytes, int(is_own), now)
        if is_own:
            self._work.keep("media", sha256)
        self._work.touch("media", "", sha256)

    def forget(self, sha256: str) -> None:
        """Remove the file from this computer."""
        self._work.run("DELETE FROM media WHERE sha256=?", sha256)
        self._work.let_go("media", sha256)
        self._work.after_commit(lambda: self.remove(sha256))
        self._work.touch("media", "", sha256)

    def size_bytes(self) -> int:
        """What the store holds."""
        return int(self._work.value("SELECT coalesce(sum(size_bytes), 0) FROM media"))

    def let_go(self, hashes: Iterable[str], enough_bytes: int) -> int:
        """Throw these away in their order until `enough_bytes` are free; answers how many became so.

        What waits to be sent, is attached to a draft or proves a consent stays, whoever asks; so does what an operation names that
        was taken: it is kept for as long as a restored portal may have to be offered it again.
        """
        freed = 0
        for sha256 in hashes:
            if freed >= enough_bytes:
                break
            size = self._work.value("SELECT size_bytes FROM media WHERE sha256=?", sha256)
            if size is not None and not self._is_needed(sha256):
                self.forget(sha256)
                freed += int(size)
        return freed

    def _is_needed(self, sha256: str) -> bool:
        waits = """SELECT 1 FROM upload WHERE sha256=?1 UNION ALL SELECT 1 FROM upload_use WHERE sha256=?1
            UNION ALL SELECT 1 FROM consent WHERE file_sha256=?1
            UNION ALL SELECT 1 FROM attachment WHERE files LIKE ?2 OR inline LIKE ?2 OR body LIKE ?2
            UNION ALL SELECT 1 FROM operation WHERE inline LIKE ?2 OR fields LIKE ?2 LIMIT 1"""
        return self._work.value(waits, sha256, f"%{sha256}%") is not None


def _pieces(path: Path) -> list[tuple[int, int]]:
    """Where each sealed piece that is whole begins, and its size."""
    found, end = list[tuple[int, int]](), path.stat().st_size
    with open(path, "rb") as file:
        while len(head := file.read(4)) == 4:
            begin, size = file.tell(), int.from_bytes(head, "big")
            if size < SEAL_BYTES or begin + size > end:
                break
            found.append((begin, size))
            file.seek(size, os.SEEK_CUR)
    return found
