"""The states of an item in words, why it came back, and the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import SendingRow
from sync.kinds import KINDS
from sync.records import ItemState
from ui.draft_words import followed_words
from ui.error_words_portal import FAULT_CODES, refusal_words
from ui.kind_words import noun_words

_TRY_AGAIN = frozenset(
    {
        "checksum_mismatch",
        "file_pending",
        "history_lost",
        "file_unknown",
        "unknown_operation",
        "sign_in_needed",
        "wrong_account",
        *FAULT_CODES,
    }
)
_NOTHING_TO_EDIT = frozenset({"picture", "file", "video", "album", "folder"})


def state_words(row: SendingRow) -> str:
    """How the item stands, never a bare symbol."""
    if row.state == ItemState.WAITING and row.code:
        return _waiting_words(row.code)
    if row.state == ItemState.DRAFT and followed_words(row.detail):
        return followed_words(row.detail)
    words = {
        ItemState.DRAFT: QCoreApplication.translate("Sending", "Not finished", "state of a draft"),
        ItemState.WAITING: QCoreApplication.translate("Sending", "Waiting its turn", "state of an item to send"),
        ItemState.SENDING: QCoreApplication.translate("Sending", "Sending now", "state of an item"),
        ItemState.CHECKING: QCoreApplication.translate("Sending", "Checking if it arrived", "state: the answer was lost"),
        ItemState.SENT: QCoreApplication.translate("Sending", "Arrived", "state of an item that was sent"),
        ItemState.RETURNED: QCoreApplication.translate("Sending", "Came back", "state of an item"),
        ItemState.TWO_VERSIONS: QCoreApplication.translate("Sending", "Two versions", "state of an item"),
    }
    return words[row.state]


def _waiting_words(code: str) -> str:
    if code == "left_space":
        return QCoreApplication.translate("Sending", "Not sent: you are no longer a member", "state of an item that waits")
    if code == "scheduled":
        return QCoreApplication.translate("Sending", "Waits for its day", "state of an item to be published later")
    return QCoreApplication.translate("Sending", "Waits for what it belongs to", "state: another item has to arrive first")


def state_icon(state: ItemState) -> str:
    """The icon beside the words."""
    icons = {ItemState.DRAFT: "write", ItemState.CHECKING: "sync", ItemState.SENDING: "sending", ItemState.SENT: "check"}
    return icons.get(state, "returned" if state in (ItemState.RETURNED, ItemState.TWO_VERSIONS) else "clock")


def checking_words() -> str:
    """What "checking" means, for the panel beside the list."""
    return QCoreApplication.translate(
        "Sending",
        "The line broke before the website could answer. TwinDesk asks again as soon as there is a line. It never arrives twice.",
        "explanation of the state Checking",
    )


def reason_words(row: SendingRow, other_author: str) -> str:
    """Why the item came back and what to do, in two sentences."""
    if row.state == ItemState.TWO_VERSIONS:
        return two_versions_words(row.kind, other_author)
    return " ".join(back_words(row.code))


def back_words(code: str) -> tuple[str, str]:
    """What happened and what to do, for a code of the portal or of this computer."""
    if code == "parent_gone":
        happened = QCoreApplication.translate("Sending", "What this belongs to was not sent.", "came back: reason")
        return happened, QCoreApplication.translate("Sending", "Save it as a file, or do not send it.", "came back: next step")
    return refusal_words(code)


def two_versions_words(kind: str, other_author: str) -> str:
    """Who changed what before ours arrived."""
    todo = QCoreApplication.translate("Sending", "Put the two versions together.", "came back: next step")
    name = other_author or QCoreApplication.translate("Sending", "Somebody", "came back: unknown author of the other version")
    if kind == "page":
        words = QCoreApplication.translate("Sending", "{name} changed this page before yours arrived.", "came back: reason")
    else:
        words = QCoreApplication.translate("Sending", "{name} changed this before yours arrived: {kind}.", "came back: reason")
    return f"{words.format(name=name, kind=noun_words(kind))} {todo}"


def merged_words(other_author: str) -> str:
    """With whom: short, for the line of the list."""
    name = other_author or QCoreApplication.translate("Sending", "Somebody", "came back: unknown author of the other version")
    return QCoreApplication.translate("Sending", "You and {name}", "state of what was merged: whose changes").format(name=name)


def can_edit(row: SendingRow) -> bool:
    """True if the item is a text that an editor can open again."""
    if _goes_with_its_message(row):
        return False
    known = KINDS.get(row.kind)
    has_text = known is not None and bool(known.texts or known.title) and not known.is_natural_key
    return has_text and row.action != "delete" and row.kind not in _NOTHING_TO_EDIT


def _goes_with_its_message(row: SendingRow) -> bool:
    """A new conversation is taken back with its first message."""
    return row.kind == "conversation" and row.state == ItemState.WAITING


def action_of(row: SendingRow) -> str:
    """The code of the one next action."""
    if _goes_with_its_message(row):
        return ""
    if row.action == "upload":
        return {ItemState.RETURNED: "upload_again", ItemState.SENDING: "pause"}.get(row.state, "")
    if row.state == ItemState.TWO_VERSIONS:
        return "compare"
    if row.state == ItemState.CHECKING:
        return "check"
    if row.state == ItemState.SENDING:
        return "pause"
    if row.state == ItemState.RETURNED:
        if row.code in _TRY_AGAIN:
            return "try_again"
        return "edit" if can_edit(row) and row.code in ("too_long", "bad_field", "unprocessable", "bad_request", "too_late") else "why"
    if row.state in (ItemState.DRAFT, ItemState.WAITING):
        return "edit" if can_edit(row) else "take_back"
    return ""


def action_words(act: str) -> str:
    """The words on the button of an action."""
    words = {
        "edit": QCoreApplication.translate("Sending", "Edit", "button on a line: open in the editor"),
        "take_back": QCoreApplication.translate("Sending", "Take back", "button on a line: do not send it"),
        "restore": QCoreApplication.translate("Sending", "Take back", "button on a line that was given up: make it a draft again"),
        "upload_again": QCoreApplication.translate("Sending", "Try again", "button on a line: send the file again"),
        "try_again": QCoreApplication.translate("Sending", "Try again", "button on a line: send again"),
        "compare": QCoreApplication.translate("Sending", "Compare", "button on a line: open Two versions"),
        "why": QCoreApplication.translate("Sending", "See why", "button on a line: show the reason"),
        "review": QCoreApplication.translate("Sending", "Review", "button: show what was merged, in Two versions"),
        "only_mine": QCoreApplication.translate("Sending", "Undo: only yours", "button: of what was merged"),
        "only_theirs": QCoreApplication.translate("Sending", "Undo: only theirs", "button: of what was merged"),
        "merge_ok": QCoreApplication.translate("Sending", "Keep it merged", "button: of what was merged; it is told no more"),
        "keep_copy": QCoreApplication.translate("Sending", "Keep a copy", "button: what was deleted becomes a draft"),
        "save": QCoreApplication.translate("Sending", "Save as file", "button on a line that was deleted"),
        "check": QCoreApplication.translate("Sending", "Check now", "button on a line: ask the website now"),
        "send_now": QCoreApplication.translate("Sending", "Send now", "button on a line that the rules of the line hold back"),
        "pause": QCoreApplication.translate("Sending", "Pause", "button on the line that is being sent"),
        "smallest_first": QCoreApplication.translate("Sending", "Send small things first", "link in the head To send"),
        "save_drafts": QCoreApplication.translate("Sending", "Save all as files", "link in the head Drafts: into a folder"),
        "all_sent": QCoreApplication.translate("Sending", "All sent things", "link in the head Sent"),
    }
    return words.get(act, "")
