"""A Desk for rooms over a real local copy (tests.unit.copy.desk): jobs run at once, changes travel over the real bus."""

from __future__ import annotations

from desktop.pictures import QtPictureMaker
from sync.copy.rows import DeskStatus
from tests.support.hand_made_desk import AtOnce
from tests.support.small_desk import SmallLine
from tests.unit.copy.desk import MARIA
from tests.unit.copy.desk import Desk as CopyDesk
from ui.bus import Bus
from ui.desk import Desk
from ui.jobs import Jobs


def window_desk(hand: CopyDesk) -> Desk:
    """What a room is given, for Maria's copy `hand.copy`."""
    bus = Bus()
    hand.copy.writer.on_changed(bus.changed.emit)
    jobs = Jobs(hand.copy.writer, hand.copy.open_reading, reader=AtOnce(), pool=AtOnce())
    line = SmallLine(DeskStatus("offline", bytes_up_per_s=8000, bytes_down_per_s=32000))
    return Desk(hand.copy.reading, jobs, bus, hand.copy, hand.clock, MARIA, line, QtPictureMaker())
