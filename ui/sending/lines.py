"""What each line of Sending says, in words already: heads with counts and prices, items with state, size, reason and one next action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DeskStatus, SendingRow
from sync.data_class import dataclass
from sync.records import ItemState
from ui.format import about_words, day_and_time_words, day_words, price_words, share_words, size_words, time_words
from ui.kind_words import noun_words
from ui.records.states import waits_there_words
from ui.sending.schedule_words import schedule_line
from ui.sending.state_words import action_of, action_words, merged_words, reason_words, state_icon, state_words

SEGMENTS = ("all", "drafts", "to_send", "came_back", "sent")
GROUPS: dict[str, tuple[ItemState, ...]] = {
    "to_send": (ItemState.SENDING, ItemState.CHECKING, ItemState.WAITING),
    "came_back": (ItemState.RETURNED, ItemState.TWO_VERSIONS),
    "drafts": (ItemState.DRAFT,),
    "sent": (ItemState.SENT,),
}
GIVEN_UP, MERGED, DELETED = "given_up", "merged", "deleted"
ASIDE = frozenset({GIVEN_UP, MERGED, DELETED})
"""Actions of rows that are no work on its way: kept to be looked at or taken back."""
CAN_COPY = frozenset({"update", "page", "comment"})
_FIRST_SENT = 5
_KEPT_DAYS = 30


@dataclass(frozen=True, slots=True)
class SendingLine:
    """One painted line. `shape`: head, item, now, back, sent. `act` is the code of the next action, `action` its words."""

    key: str
    shape: str
    title: str
    below: str = ""
    state: str = ""
    state_icon: str = ""
    written: str = ""
    size: str = ""
    time: str = ""
    icon: str = ""
    act: str = ""
    action: str = ""
    share: float = 0.0
    row: SendingRow | None = None
    is_held: bool = False
    """The line's rules hold it back, and `state` says why."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the words depend on besides the row: the time, the line's speed, who wrote the other version."""

    now_utc: str
    bytes_up_per_s: float
    other_author: Callable[[SendingRow], str]
    why_held: Callable[[SendingRow], str] = lambda _row: ""
    """Why the line's rules hold an item back, in words."""
    going: str = ""
    """The file that is on its way this moment, if the line sends files."""


def counts(rows: Sequence[SendingRow]) -> dict[str, int]:
    """How many rows each segment holds."""
    return {name: sum(row.state in states and row.action not in ASIDE for row in rows) for name, states in GROUPS.items()}


def lines_of(rows: Sequence[SendingRow], segment: str, around: Around) -> list[SendingLine]:
    """The lines of one segment; in All each group has a head and Sent shows its latest."""
    lines = _aside(rows, MERGED, around) if segment in ("all", "came_back") else []
    for name, states in GROUPS.items():
        held = sorted((row for row in rows if row.state in states and row.action not in ASIDE), key=lambda row: states.index(row.state))
        if segment not in ("all", name) or not held:
            continue
        lines.append(_head(name, held, around, is_whole=segment == name))
        shown = held[:_FIRST_SENT] if name == "sent" and segment == "all" else held
        lines += [_line(row, around) for row in shown]
    if segment in ("all", "drafts"):
        lines += _aside(rows, GIVEN_UP, around)
    return lines + (_aside(rows, DELETED, around) if segment == "all" else [])


def going_file(read: Callable[[], Sequence[SendingRow]], status: DeskStatus, why_held: Callable[[SendingRow], str]) -> str:
    """The file that goes while the line sends files, "" if it does not: small ones go first."""
    if status.line != "busy_sending" or status.extra.get("step") != "uploads":
        return ""
    waits = (ItemState.WAITING, ItemState.SENDING)
    files = [row for row in read() if row.action == "upload" and row.state in waits and not why_held(row)]
    return min(files, key=lambda row: row.size_bytes).item if files else ""


def can_move(line: SendingLine) -> bool:
    """True for what waits and may go earlier or later; files go after the texts, small ones first."""
    return line.row is not None and line.row.state == ItemState.WAITING and line.row.action != "upload"


def words_of(line: SendingLine) -> str:
    """The line for a screen reader."""
    parts = (line.title, line.below, line.state, line.written, line.size, line.time)
    said = ". ".join(part for part in parts if part)
    if not line.action:
        return said
    enter = QCoreApplication.translate("Sending", "Enter: {action}", "screen reader: what the Enter key does on a line")
    return f"{said}. {enter.format(action=line.action)}"


def _head(name: str, rows: list[SendingRow], around: Around, *, is_whole: bool) -> SendingLine:
    words = {
        "to_send": QCoreApplication.translate("Sending", "To send", "head of a group"),
        "came_back": QCoreApplication.translate("Sending", "Came back", "head of a group"),
        "drafts": QCoreApplication.translate("Sending", "Drafts", "head of a group"),
        "sent": QCoreApplication.translate("Sending", "Sent", "head of a group"),
        MERGED: QCoreApplication.translate("Sending", "Merged for you", "head of a group: two people's changes put together"),
        DELETED: QCoreApplication.translate("Sending", "Deleted on the website", "head of a group: what can still be copied"),
        GIVEN_UP: QCoreApplication.translate("Sending", "Given up", "head of a group: what will not be sent"),
    }
    count = str(len(rows))
    size = sum(row.size_bytes - row.done_bytes for row in rows)
    if name == "to_send":
        below, act = f"{count}: {price_words(size, around.bytes_up_per_s)}", "smallest_first" if len(rows) > 1 else ""
    elif name == "came_back":
        safe = QCoreApplication.translate("Sending", "Nothing is lost, the texts are on this computer.", "beside the head Came back")
        below, act = f"{count}. {safe}", ""
    elif name == "drafts":
        below, act = count, "save_drafts"
    else:
        below, act = count, "all_sent" if name == "sent" and not is_whole and len(rows) > _FIRST_SENT else ""
    return SendingLine(f"#{name}", "head", words[name], below, act=act, action=action_words(act))


def _line(row: SendingRow, around: Around) -> SendingLine:
    if row.state == ItemState.SENT:
        return _sent(row, around.now_utc)
    if row.state in GROUPS["came_back"]:
        return _back(row, around)
    is_going = row.state == ItemState.SENDING or row.item == around.going
    if is_going and not around.why_held(row):
        return _now(row, around)
    held = around.why_held(row)
    act = "send_now" if held and row.action == "upload" else action_of(row)
    left = row.size_bytes - row.done_bytes
    return SendingLine(
        key=row.item,
        shape="item",
        title=title_of(row),
        below=_place(row),
        state=held or state_words(row),
        state_icon="purse" if held else state_icon(row.state),
        written=" · ".join(part for part in (_written(row, around.now_utc), schedule_line(row, around.now_utc)) if part),
        size=size_words(left),
        time="" if around.bytes_up_per_s <= 0 else about_words(left / around.bytes_up_per_s),
        icon=_icon(row),
        act=act,
        action=action_words(act),
        row=row,
        is_held=bool(held),
    )


def _now(row: SendingRow, around: Around) -> SendingLine:
    sending = QCoreApplication.translate("Sending", "Sending now.", "state of the item that is on its way")
    goes_on = QCoreApplication.translate("Sending", "If the line breaks, it goes on from here.", "upload that can be resumed")
    left = max(0, row.size_bytes - row.done_bytes)
    guess = ""
    if around.bytes_up_per_s > 0 and row.done_bytes:
        rest = QCoreApplication.translate("Sending", "{time} left", "rest of an upload, e.g. about 1 min left")
        guess = rest.format(time=about_words(left / around.bytes_up_per_s))
    return SendingLine(
        key=row.item,
        shape="now",
        title=title_of(row),
        below=f"{sending} {_place(row)}." + (f" {goes_on}" if row.done_bytes else ""),
        size=share_words(row.done_bytes, row.size_bytes) if row.done_bytes else size_words(row.size_bytes),
        time=guess,
        icon="sending",
        act="pause",
        action=action_words("pause"),
        share=row.done_bytes / row.size_bytes if row.size_bytes else 0.0,
        row=row,
    )


def _back(row: SendingRow, around: Around) -> SendingLine:
    act = action_of(row)
    return SendingLine(
        key=row.item,
        shape="back",
        title=title_of(row),
        below=reason_words(row, around.other_author(row)),
        size=size_words(row.size_bytes),
        time=noun_words(row.kind),
        icon="returned",
        act=act,
        action=action_words(act),
        row=row,
    )


def _sent(row: SendingRow, now_utc: str) -> SendingLine:
    if row.publish_at and row.publish_at > now_utc:
        state = waits_there_words(row.publish_at, now_utc)
        return SendingLine(row.item, "sent", title_of(row), noun_words(row.kind), state=state, icon="clock", act="show", row=row)
    arrived = QCoreApplication.translate("Sending", "Arrived {time}, confirmed by the website", "state of an item that was sent")
    state = arrived.format(time=time_words(row.sent_at_utc)) if row.sent_at_utc else state_words(row)
    return SendingLine(row.item, "sent", title_of(row), noun_words(row.kind), state=state, icon="check", act="show", row=row)


def _aside(rows: Sequence[SendingRow], action: str, around: Around) -> list[SendingLine]:
    held = [row for row in rows if row.action == action]
    return [_head(action, held, around, is_whole=True), *(_kept(row, around.now_utc) for row in held)] if held else []


def _kept(row: SendingRow, now_utc: str) -> SendingLine:
    kept = QCoreApplication.translate("Sending", "Kept until {day}", "state of an item that was given up; day: 21 December")
    until = datetime.fromisoformat(row.written_at) + timedelta(days=_KEPT_DAYS)
    state = kept.format(day=day_words(until.strftime("%Y-%m-%dT%H:%M:%SZ"), now_utc))
    act = "restore"
    if row.action == MERGED:
        act, state = "review", merged_words(row.detail)
    elif row.action == DELETED:
        act = "keep_copy" if row.kind in CAN_COPY else "save"
    return SendingLine(
        row.item, "item", title_of(row), _place(row), state, "history", icon=_icon(row), act=act, action=action_words(act), row=row
    )


def title_of(row: SendingRow) -> str:
    """The item's title, whom or what it is about; its kind where it has none; a removal says so."""
    if row.title and (row.kind, row.action) in _done_words():
        return _done_words()[row.kind, row.action].replace("%1", row.title)
    title = row.title or noun_words(row.kind)
    if row.action != "delete":
        return title
    return QCoreApplication.translate("Sending", "Remove: {title}", "item of Sending: a deletion on its way").format(title=title)


def _done_words() -> dict[tuple[str, str], str]:
    """What a teacher did, where the name alone would not tell; %1 is a person's name or the title of an event, course or text."""
    return {
        ("follow", "create"): QCoreApplication.translate("Sending", "Follow: %1", "item of Sending: %1 is a name"),
        ("follow", "delete"): QCoreApplication.translate("Sending", "Follow no longer: %1", "item of Sending: %1 is a name"),
        ("registration", "create"): QCoreApplication.translate("Sending", "Register: %1", "item of Sending: %1 is a course or event"),
        ("registration", "delete"): QCoreApplication.translate("Sending", "Withdraw: %1", "item of Sending: %1 is a course or event"),
        ("contact", "create"): QCoreApplication.translate("Sending", "Ask for contact: %1", "item of Sending: %1 is a name"),
        ("contact", "update"): QCoreApplication.translate("Sending", "Accept as contact: %1", "item of Sending: %1 is a name"),
        ("contact", "delete"): QCoreApplication.translate("Sending", "No contact: %1", "item of Sending: %1 is a name"),
        ("invitation", "create"): QCoreApplication.translate("Sending", "Invite: %1", "item of Sending: %1 is a name or an address"),
        ("invitation", "update"): QCoreApplication.translate("Sending", "Answer the invitation: %1", "item of Sending: %1 is a project"),
        ("like", "create"): QCoreApplication.translate("Sending", "Like: %1", "item of Sending: %1 is a title"),
        ("like", "delete"): QCoreApplication.translate("Sending", "Like no longer: %1", "item of Sending: %1 is a title"),
        ("vote", "create"): QCoreApplication.translate("Sending", "Vote: %1", "item of Sending: %1 is the question of a poll"),
    }


def _place(row: SendingRow) -> str:
    if row.kind in ("message", "conversation"):
        is_draft = row.state == ItemState.DRAFT  # what will be a conversation is a new message to whom writes it
        return noun_words("message" if is_draft else row.kind)
    return f"{noun_words(row.kind)}, {row.space_title}" if row.space_title else noun_words(row.kind)


def _written(row: SendingRow, now_utc: str) -> str:
    written = QCoreApplication.translate("Sending", "Written {when}", "when an item was written, e.g. Written today at 13:20")
    return written.format(when=day_and_time_words(row.written_at, now_utc)) if row.written_at else ""


def _icon(row: SendingRow) -> str:
    if row.action == "delete":
        return "minus"
    icons = {"message": "messages", "conversation": "messages", "comment": "messages", "reply": "messages", "page": "file"}
    plain = {"file": "file", "picture": "picture", "video": "video", "like": "like", "meeting": "events", "event": "events"}
    return icons.get(row.kind) or plain.get(row.kind) or "write"
