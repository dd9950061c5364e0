"""What a teacher can do with the materials of a TwinSpace: one command, one transaction on the writer."""

from __future__ import annotations

from ui.desk import Desk
from ui.jobs import OnDone

INITIATOR = "twinspace"


def send_materials(desk: Desk, alts: dict[str, str], ids: list[str], on_done: OnDone) -> None:
    """Describe the added pictures and queue everything, in one transaction."""

    def act() -> list[str]:
        for picture, alt in alts.items():
            desk.copy.attachments.describe(picture, alt)
        sent: list[str] = desk.copy.attachments.send(ids)
        return sent

    desk.jobs.write(act, initiator=INITIATOR, on_done=on_done)
