"""What a cut costs: what the desk had of the answer but could not keep comes again, and the rest is packed anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from backports import zstd

from bench.peers.relay import Relay
from bench.world import BenchFailed, DrivenDesk, ServedPortal, token_of

CUTS = (0.1, 0.35, 0.6, 0.85)
_STEP_BYTES = 64
_CHECKPOINT = re.compile(rb'^\{"type":"checkpoint".*\n', re.MULTILINE)


@dataclass(frozen=True)
class CutCost:
    """In bytes of TCP payload. `again`: sent twice; `more`: all that the first sync took beyond an uncut one."""

    again: int
    more: int


def cut_costs(folder: Path, data: Path) -> list[CutCost]:
    """One for each place of a cut, over a relay that breaks the line."""
    whole, costs = 0, list[CutCost]()
    token = token_of(data)
    with ServedPortal(data) as portal, Relay(portal.address) as line:
        for number, part in enumerate((None, *CUTS)):
            with DrivenDesk(folder / f"cut {number}", f"http://127.0.0.1:{line.port}", token) as desk:
                desk.does("sign_in")
                line.reset()
                if part is not None:
                    line.cut_after(int(whole * part))
                _until_whole(desk)
            counted = line.read().payload
            if part is None:
                whole = counted
            else:
                costs.append(CutCost(lost_bytes(line.cut_answer), counted - whole))
    return costs


def _until_whole(desk: DrivenDesk) -> None:
    """A cut before the first checkpoint ends the exchange with nothing; the next one has the whole."""
    try:
        desk.does("exchange")
    except BenchFailed:
        desk.does("exchange")


def lost_bytes(answer: bytes) -> int:
    """How much of a cut, chunked and packed answer came after its last whole checkpoint: the desk drops it and asks for it again."""
    _, _, body = answer.partition(b"\r\n\r\n")
    packed = _joined(body)
    unpacking, lines, kept = zstd.ZstdDecompressor(), b"", 0
    for at in range(0, len(packed), _STEP_BYTES):
        lines += unpacking.decompress(packed[at : at + _STEP_BYTES])
        if _CHECKPOINT.search(lines):
            kept = at + _STEP_BYTES
        lines = lines[lines.rfind(b"\n") + 1 :]
    return max(0, len(packed) - kept)


def _joined(chunks: bytes) -> bytes:
    parts = list[bytes]()
    while chunks:
        size, _, rest = chunks.partition(b"\r\n")
        if not size:
            break
        length = int(size, 16)
        parts.append(rest[:length])
        chunks = rest[length + 2 :]
    return b"".join(parts)
