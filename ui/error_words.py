"""The one place where errors become sentences: what happened, your work is safe, what you can do, details."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.data_class import dataclass
from sync.errors import (
    BadInput,
    ConflictFound,
    CopyUnusable,
    CursorGone,
    DeskError,
    KeyUnavailable,
    PortalBusy,
    PortalUnreachable,
    ProtocolBroken,
    Refused,
    SignInNeeded,
    WrongPortal,
)
from ui.error_words_copy import copy_words, input_words, key_words
from ui.error_words_portal import line_words, refusal_words, wrong_portal_words
from ui.format import time_words


@dataclass(frozen=True)
class ErrorWords:
    """Four plain texts. `details` is folded on screen and may be empty; the others are whole sentences."""

    happened: str
    is_safe: str
    todo: str
    details: str = ""

    def line(self) -> str:
        """All in one line, for the command line and the notice bar."""
        parts = [part for part in (self.happened, self.is_safe, self.todo) if part]
        # A sentence may end with what the teacher gave (a title, a path): the next one still begins anew.
        return " ".join(part if part.endswith((".", "!", "?", "…")) else part + "." for part in parts)


def words_for(error: DeskError) -> ErrorWords:
    """The words of any DeskError; a reason nobody gave words to falls back to those of its class."""
    happened, todo = _happened_and_todo(error)
    return ErrorWords(happened, _safe_words(error), todo, details_of(error))


def details_of(error: DeskError) -> str:
    """The technical part for the school's IT: class and fields, no title or text of the teacher's."""
    fields = {key: value for key, value in vars(error).items() if isinstance(value, str) and value and key != "value"}
    inside = ", ".join(f"{key}={value}" for key, value in sorted(fields.items()) if not key.startswith("_"))
    return f"{type(error).__name__}({inside})"


def _safe_words(error: DeskError) -> str:
    if isinstance(error, CopyUnusable) and error.reason in ("damaged", "disk_full"):
        return QCoreApplication.translate("errors", "What was saved before is still on this computer.", "error, second sentence")
    if isinstance(error, BadInput):
        return QCoreApplication.translate("errors", "Nothing was changed or sent.", "error about bad input, second sentence")
    if isinstance(error, KeyUnavailable):
        return QCoreApplication.translate("errors", "Your work stays locked and safe.", "error about a password, second sentence")
    return QCoreApplication.translate("errors", "Your work is safe on this computer.", "error, second sentence")


def _happened_and_todo(error: DeskError) -> tuple[str, str]:
    if isinstance(error, PortalUnreachable):
        return line_words(error.reason)
    if isinstance(error, PortalBusy):
        return _busy_words(error)
    if isinstance(error, SignInNeeded):
        return _sign_in_words(error.detail)
    if isinstance(error, WrongPortal):
        return wrong_portal_words(error.what)
    if isinstance(error, Refused):
        return refusal_words(error.code)
    if isinstance(error, ConflictFound):
        return _conflict_words()
    if isinstance(error, CursorGone):
        return _cursor_words(error.code)
    if isinstance(error, CopyUnusable):
        return copy_words(error.reason, error.path)
    if isinstance(error, KeyUnavailable):
        return key_words(error.reason)
    if isinstance(error, BadInput):
        return input_words(error.what, error.value)
    return _protocol_words() if isinstance(error, ProtocolBroken) else _unknown_words()


def _busy_words(error: PortalBusy) -> tuple[str, str]:
    when = time_words(error.retry_at_utc) or error.retry_at_utc
    todo = QCoreApplication.translate("errors", "TwinDesk tries again by itself after %1.", "error: %1 is a clock time")
    return (
        QCoreApplication.translate("errors", "The website has too much to do now and asks to wait.", "error: portal is busy"),
        todo.replace("%1", when),
    )


def _sign_in_words(detail: str) -> tuple[str, str]:
    again = QCoreApplication.translate("errors", "Start the sign-in again. You can go on writing.", "error: sign-in not finished")
    if detail == "no_browser":
        return QCoreApplication.translate("errors", "The browser could not be opened.", "error: sign-in needs a browser"), again
    if detail in ("cancelled", "timeout", "access_denied"):
        return QCoreApplication.translate("errors", "The sign-in was not finished.", "error: sign-in cancelled or too slow"), again
    return (
        QCoreApplication.translate("errors", "The website asks you to sign in again.", "error: sign-in needed"),
        QCoreApplication.translate("errors", "Sign in to send and to get news. You can go on writing.", "error: sign-in needed"),
    )


def _conflict_words() -> tuple[str, str]:
    return (
        QCoreApplication.translate("errors", "Somebody else changed this too before yours arrived.", "error: two versions"),
        QCoreApplication.translate("errors", "Put the two versions together under Sending, Came back.", "error: two versions"),
    )


def _cursor_words(code: str) -> tuple[str, str]:
    if code == "history_lost":
        return (
            QCoreApplication.translate("errors", "The website was restored from an older copy of itself.", "error: history lost"),
            QCoreApplication.translate(
                "errors", "TwinDesk reads everything again and offers what the website has lost.", "error: history lost"
            ),
        )
    return (
        QCoreApplication.translate("errors", "This computer was away for a long time.", "error: cursor too old"),
        QCoreApplication.translate("errors", "TwinDesk reads the list of everything again. This takes longer once.", "error"),
    )


def _protocol_words() -> tuple[str, str]:
    return (
        QCoreApplication.translate("errors", "The website gave an answer that TwinDesk does not understand.", "error: protocol"),
        QCoreApplication.translate(
            "errors", "Try again later. If it stays so, send the details to the help desk of the website.", "error: protocol"
        ),
    )


def _unknown_words() -> tuple[str, str]:
    return (
        QCoreApplication.translate("errors", "Something went wrong.", "error without a known reason"),
        QCoreApplication.translate("errors", "Try again. If it stays so, send the details to your help desk.", "error"),
    )
