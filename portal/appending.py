"""One body on its way to an upload's file: whose turn it is, and blocks that count only once they are on the disk."""

from __future__ import annotations

import asyncio
import hashlib
from weakref import WeakValueDictionary

from starlette.concurrency import run_in_threadpool

from portal.problems import Problem
from portal.upload_rows import Upload, Uploads

_BLOCK = 256 * 1024


class Turns:
    """Whose turn it is to append to each upload; lives in the event loop alone."""

    def __init__(self) -> None:
        self._turns: dict[str, object] = {}
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()  # each lives while somebody holds or awaits it

    def take(self, upload_id: str) -> object:
        """Make the caller the upload's only sender from its next block on."""
        turn = self._turns[upload_id] = object()
        return turn

    def is_mine(self, upload_id: str, turn: object) -> bool:
        """False once a newer request has taken the upload."""
        return self._turns.get(upload_id) is turn

    def lock(self, upload_id: str) -> asyncio.Lock:
        """Held while one block is written: the next holder sees a settled offset."""
        return self._locks.setdefault(upload_id, asyncio.Lock())

    def end(self, upload_id: str, turn: object) -> None:
        """Forget the upload if nobody has taken it since."""
        if self.is_mine(upload_id, turn):
            self._turns.pop(upload_id, None)


class Appending:
    """One body on its way to the disk."""

    def __init__(self, uploads: Uploads, turns: Turns, turn: object, one: Upload, checksum: tuple[str, bytes] | None) -> None:
        self._uploads = uploads
        self._turns = turns
        self._turn = turn
        self._one = one
        self._written = one.offset
        self._block = bytearray()
        self._digest = hashlib.new(checksum[0], usedforsecurity=False) if checksum else None
        self._expected = checksum[1] if checksum else b""
        self._is_cut = False

    async def take(self, part: bytes | None) -> None:
        """The next bytes, or None when the line broke. Raises Problem too_large beyond the announced size."""
        if part is None:
            self._is_cut = True
            return
        self._block += part
        if self._written + len(self._block) > self._one.announced.size_bytes:
            raise Problem("too_large", "more bytes than announced", limit=self._one.announced.size_bytes)
        if self._digest is not None:
            self._digest.update(part)
        if len(self._block) >= _BLOCK:
            await self._flush()

    async def end(self) -> Upload:
        """The upload as it stands now. Raises Problem checksum_mismatch; then the body counts for nothing."""
        await self._flush()
        if self._digest is None:
            return self._one
        if self._is_cut or self._digest.digest() != self._expected:
            raise Problem("checksum_mismatch", "the bytes do not have the announced checksum")
        async with self._turns.lock(self._one.id):
            self._check_turn()
            return await run_in_threadpool(self._uploads.move_to, self._one, self._written)

    async def _flush(self) -> None:
        if not self._block:
            return
        async with self._turns.lock(self._one.id):
            self._check_turn()
            data, self._block = bytes(self._block), bytearray()
            await run_in_threadpool(self._uploads.write, self._one.id, self._written, data)
            self._written += len(data)
            if self._digest is None:
                self._one = await run_in_threadpool(self._uploads.move_to, self._one, self._written)

    def _check_turn(self) -> None:
        if not self._turns.is_mine(self._one.id, self._turn):
            raise misplaced(self._one)


def misplaced(one: Upload) -> Problem:
    return Problem("offset_mismatch", "ask for the offset and go on from there", headers={"Upload-Offset": str(one.offset)})
