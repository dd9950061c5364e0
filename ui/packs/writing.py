"""One order for a pack: what, and where to; the ending of the file says how."""

from __future__ import annotations

import threading
from pathlib import Path

from sync.copy.reading.reader import Reading
from sync.data_class import dataclass
from sync.export.gather import evidence_pack, space_pack
from sync.export.pack import Pack
from sync.export.writing import Progress, Written, write_folder, write_zip
from ui.packs.pdf import write_pdf
from ui.packs.words import PackSpeech


@dataclass(frozen=True)
class Order:
    """`kind` "space": `record` is the TwinSpace; "evidence": the label application. `target`: name.pdf, name.zip, or a new folder."""

    kind: str
    record: str
    target: Path
    made_at_utc: str


def gathered(order: Order, reading: Reading, cancel: threading.Event | None = None) -> Pack:
    """What would be saved. Raises BadInput(space_none, record_none), Cancelled."""
    gather = evidence_pack if order.kind == "evidence" else space_pack
    return gather(reading, order.record, order.made_at_utc, cancel)


def fill(order: Order, reading: Reading, progress: Progress, cancel: threading.Event | None = None) -> Written:
    """Gather and write. Raises BadInput (file_exists, target_unwritable, …), CopyUnusable, Cancelled. Thread: the reading's."""
    pack = gathered(order, reading, cancel)
    write = {".pdf": write_pdf, ".zip": write_zip}.get(order.target.suffix.lower(), write_folder)
    return write(pack, reading, PackSpeech(), order.target, progress, cancel)
