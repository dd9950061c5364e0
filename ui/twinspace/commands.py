"""What a teacher can do with the materials of a TwinSpace: one command, one transaction on the writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from ui.desk import Desk
from ui.jobs import OnDone

INITIATOR = "twinspace"


@dataclass(frozen=True)
class Described:
    """What was said of an added picture; `consent` is the note on who is in it."""

    alt: str
    caption: str = ""
    consent: str = ""


def send_materials(desk: Desk, said: Mapping[str, Described], ids: list[str], home: ShownRecord | None, on_done: OnDone) -> None:
    """Describe the added pictures, put what fits into `home`, and queue everything, in one transaction."""

    def act() -> list[str]:
        for picture, one in said.items():
            desk.copy.attachments.describe(picture, one.alt, one.caption, one.consent or None)
        sent: list[str] = desk.copy.attachments.send(ids)
        for record in sent if home is not None else ():
            if home is not None and home.kind == ("album" if record in said else "folder"):
                desk.copy.intentions.change(record, {home.kind: home.id}, None)
        return sent

    desk.jobs.write(act, initiator=INITIATOR, on_done=on_done)


def move_materials(
    desk: Desk, rows: Sequence[ShownRecord], to: str | None, field_of: Mapping[str, str], on_done: Callable[[int], None]
) -> None:
    """Put records into an album or folder, or out of theirs with None; `on_done` is told how many changed their place."""

    def act() -> int:
        moved = [row for row in rows if row.parent != to]
        for row in moved:
            desk.copy.intentions.change(row.id, {field_of[row.kind]: to}, row.base)
        return len(moved)

    desk.jobs.write(act, initiator=INITIATOR, on_done=on_done)
