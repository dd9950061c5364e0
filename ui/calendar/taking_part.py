"""Taking part: register, withdraw, join in the browser, keep in the own calendar; how far a registration is, and when all is full."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from sync.copy.people_rows import SeatCount
from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.line_turn import has_no_line
from ui.records import commands
from ui.records.head import HeadPart
from ui.records.parts import ActionsPart, NotePart
from ui.records.rights import may
from ui.records.scene import Scene
from ui.records.states import NO_STATE, StateWords
from ui.records.wishes import Action, Wish

REGISTRATION, MEETING = "registration", "meeting"
_INITIATOR = "taking_part"
_OPEN = (ItemState.WAITING, ItemState.SENDING, ItemState.CHECKING)


def registrations(scene: Scene) -> Mapping[str, ItemState]:
    """What the teacher is registered for, and how far that is: the `prepare` of lists of what one can take part in."""
    return scene.desk.reading.people.registrations()


def is_over(scene: Scene, row: ShownRecord) -> bool:
    """True once it has ended."""
    ends = str(row.body.get("ends_at") or row.body.get("starts_at") or "")
    return bool(ends) and ends <= scene.now


def listed_state(scene: Scene, row: ShownRecord) -> StateWords:
    """What a list tells: own unsent work first, then the registration, then that no seat is left. `scene.prepared`: registrations."""
    own = scene.state(row)
    if own.words and own.icon != "check":
        return own
    state = scene.prepared.get(row.id)
    if state is ItemState.RETURNED:
        words = QCoreApplication.translate("TakingPart", "Your registration came back", "event or course")
        return StateWords("returned", "bad", words)
    if state in _OPEN:
        words = QCoreApplication.translate("TakingPart", "Your registration waits to be sent", "event or course")
        return StateWords("clock", "warn", words)
    if state is not None:
        return StateWords("check", "ok", QCoreApplication.translate("TakingPart", "You are registered", "event or course"))
    if row.body.get("is_full") is True and not is_over(scene, row):
        return StateWords("alert", "warn", QCoreApplication.translate("TakingPart", "No seats left", "event or course"))
    few = row.body.get("free_seats")
    if isinstance(few, int) and not is_over(scene, row):
        words = QCoreApplication.translate("TakingPart", "Seats left: %1", "event or course: a count")
        return StateWords("alert", "warn", words.replace("%1", str(few)))
    return NO_STATE


def seats_words(row: ShownRecord, field: str = "seats") -> str:
    """How many seats there are, and how few are left; "" without a limit."""
    seats, few = row.body.get(field), row.body.get("free_seats")
    if not isinstance(seats, int) or not isinstance(few, int):
        return str(seats) if isinstance(seats, int) else ""
    words = QCoreApplication.translate("TakingPart", "%1, left: %2", "fact about an event or course: seats, and how many are still free")
    return words.replace("%1", str(seats)).replace("%2", str(few))


class PlannedHead(HeadPart):
    """The head of something planned; what the portal itself announces has no author to show."""

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        super().show_record(scene, row)
        self._author.setVisible(row.author is not None or row.is_mine)


class TakingPartNote(NotePart):
    """How far the own registration is, or why one cannot register."""

    def __init__(self) -> None:
        words = QCoreApplication.translate("TakingPart", "See it in Sending", "registration that came back, button")
        see = Action("sending", words, "", _see_in_sending, lambda scene, row: _seats(scene, row).state is ItemState.RETURNED)
        super().__init__(_note, see)


class TakingPartActions(ActionsPart):
    """The buttons at the foot; the most useful one is filled."""

    def __init__(self) -> None:
        calendar = QCoreApplication.translate("TakingPart", "Add to my calendar", "button: saves a calendar file")
        withdraw = QCoreApplication.translate("TakingPart", "Withdraw", "button: register no longer")
        actions = (
            Action("join", _join_words(), "video", _join, lambda scene, row: _can_join(scene, row) and _is_next(scene, row), is_main=True),
            Action("register", _register_words(), "check", _register, _can_register_there, is_main=True),
            Action("attend", _attend_words(), "check", _register, _can_attend),
            Action("more", _open_words(), "link", _join, lambda scene, row: _can_join(scene, row) and not _is_next(scene, row)),
            Action("calendar", calendar, "events", lambda _scene, row: Wish("calendar", record=row.id), _has_time),
            Action("withdraw", withdraw, "close", _withdraw, _can_withdraw),
        )
        super().__init__(actions, place="footer")


def _seats(scene: Scene, row: ShownRecord) -> SeatCount:
    return scene.desk.reading.people.seats(row.id)


def _note(scene: Scene, row: ShownRecord) -> tuple[str, str] | None:
    seats = _seats(scene, row)
    if is_over(scene, row):
        return QCoreApplication.translate("TakingPart", "This is over.", "event, meeting or course"), "plain"
    if seats.state is ItemState.RETURNED:
        words = QCoreApplication.translate("TakingPart", "Your registration came back: the website did not take it.", "event or course")
        return words, "bad"
    if seats.state in _OPEN:
        return QCoreApplication.translate(
            "TakingPart", "Your registration waits. It goes out with the next line.", "event or course"
        ), "warn"
    if seats.is_registered:
        words = QCoreApplication.translate("TakingPart", "You are registered.", "event, meeting or course")
        return " ".join(part for part in (words, _line_words(scene, row)) if part), "ok"
    if seats.is_withdrawing:
        words = QCoreApplication.translate("TakingPart", "You have withdrawn. The website hears it with the next line.", "event or course")
        return words, "warn"
    if seats.is_full and not row.is_mine:
        return QCoreApplication.translate("TakingPart", "No seats left: one cannot register now.", "event or course"), "warn"
    is_open = scene.space is None or (scene.space.is_member and scene.space.state == "open")  # else the bar above says why
    if is_open and not _may(scene, row) and not row.is_mine:
        return QCoreApplication.translate("TakingPart", "Your role here does not allow to take part.", "meeting"), "plain"
    words = _line_words(scene, row)
    return (words, "plain") if words else None


def _line_words(scene: Scene, row: ShownRecord) -> str:
    """Joining is the one thing here that cannot wait for the next line: said while there is none."""
    if not has_no_line(scene.desk) or not (_can_join(scene, row) and _is_next(scene, row)):
        return ""
    return QCoreApplication.translate("TakingPart", "Joining needs a line; there is none just now.", "event or meeting in the browser")


def _may(scene: Scene, row: ShownRecord) -> bool:
    """Registrations stand in the own space; a meeting asks for the right to join it too."""
    own = next(iter(scene.desk.reading.spaces.all("own")), None)
    is_allowed = own is not None and may(own, REGISTRATION, "create")
    return is_allowed and (row.kind != MEETING or scene.may(MEETING, "join"))


def _can_register(scene: Scene, row: ShownRecord) -> bool:
    seats = _seats(scene, row)
    is_open = not (seats.is_registered or seats.is_full or is_over(scene, row))
    return is_open and not row.is_mine and _may(scene, row)


def _can_register_there(scene: Scene, row: ShownRecord) -> bool:
    return row.kind != MEETING and _can_register(scene, row)


def _can_attend(scene: Scene, row: ShownRecord) -> bool:
    return row.kind == MEETING and _can_register(scene, row)


def _can_withdraw(scene: Scene, row: ShownRecord) -> bool:
    seats = _seats(scene, row)
    return seats.is_registered and seats.state is not ItemState.RETURNED and not is_over(scene, row)


def _has_time(scene: Scene, row: ShownRecord) -> bool:
    return bool(row.body.get("starts_at")) and not is_over(scene, row)


def _can_join(scene: Scene, row: ShownRecord) -> bool:
    return bool(row.body.get("url")) and (row.kind != MEETING or (_may(scene, row) and not is_over(scene, row)))


def _is_next(scene: Scene, row: ShownRecord) -> bool:
    """What one opens the address for: to take part in a meeting of the project, or in what the website knows one is registered for."""
    seats = _seats(scene, row)
    is_known = seats.is_registered and seats.state not in (*_OPEN, ItemState.RETURNED)
    return not is_over(scene, row) and (row.kind == MEETING or row.is_mine or is_known)


def _register(scene: Scene, row: ShownRecord) -> None:
    scene.desk.jobs.write(scene.desk.copy.intentions.register, row.id, row.kind, initiator=_INITIATOR)


def _withdraw(scene: Scene, row: ShownRecord) -> None:
    scene.desk.jobs.write(scene.desk.copy.intentions.unregister, row.id, initiator=_INITIATOR)


def _join(_scene: Scene, row: ShownRecord) -> None:
    commands.open_link(str(row.body.get("url") or ""))


def _see_in_sending(_scene: Scene, _row: ShownRecord) -> Wish:
    return Wish("open", "sending", "came_back")


def _attend_words() -> str:
    return QCoreApplication.translate("TakingPart", "I will take part", "button: registers for a meeting of the project")


def _register_words() -> str:
    return QCoreApplication.translate("TakingPart", "Register", "button: registers for an event or a course")


def _join_words() -> str:
    return QCoreApplication.translate("TakingPart", "Join in the browser", "button: opens the address of a meeting")


def _open_words() -> str:
    return QCoreApplication.translate("TakingPart", "Open the page in the browser", "button: opens the address of an event or course")
