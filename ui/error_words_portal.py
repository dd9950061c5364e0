"""Words for the line, for a wrong portal, and for why the website did not take something (portal-api.md §6)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.format import long_duration_words

FAULT_CODES = (
    "internal",
    "busy",
    "slow_down",
    "method_not_allowed",
    "not_acceptable",
    "cursor_expired",
    "bad_cursor",
    "offset_mismatch",
    "version_unsupported",
    "range_not_satisfiable",
)
"""Nothing is wrong with the thing itself: the website and TwinDesk did not understand one another."""
REFUSAL_CODES = (
    "not_allowed",
    "not_found",
    "gone",
    "too_large",
    "unsupported_media_type",
    "checksum_mismatch",
    "space_archived",
    "space_closed",
    "not_your_space",
    "too_late",
    "too_long",
    "bad_field",
    "bad_request",
    "unprocessable",
    "unknown_kind",
    "file_unknown",
    "file_pending",
    "operation_id_reused",
    "unknown_operation",
    "history_lost",
    "account_changed",
    "conflict",
    "parent_gone",
    "changed_since",
    "deleted_there",
    "media_missing",
    "wrong_account",
    "sign_in_needed",
    *FAULT_CODES,
)
WAITING_CODES = ("left_space", "needs_other", "scheduled")
LINE_REASONS = (
    "no_line",
    "captive",
    "proxy_login",
    "tls_inspected",
    "tls_failed",
    "timeout",
    "cut",
    "redirect",
    "not_a_portal",
    "portal_fault",
)
WEAK_LINE_REASONS = ("no_line", "timeout", "cut", "portal_fault")
WRONG_WHATS = ("portal", "account", "version")


def line_words(reason: str) -> tuple[str, str]:
    """What happened to the line, and what to do; an unknown reason counts as no line."""
    words = {
        "captive": (
            QCoreApplication.translate("errors", "The network asks for a sign-in page first.", "line: captive portal"),
            QCoreApplication.translate("errors", "Open any page in your browser, sign in to the network, then try again.", "line"),
        ),
        "proxy_login": (
            QCoreApplication.translate("errors", "The school network asks for a password.", "line: proxy wants a login"),
            QCoreApplication.translate("errors", "Ask your administrator how programs sign in to the school network.", "line"),
        ),
        "tls_inspected": (
            QCoreApplication.translate("errors", "The school network replaces the website's certificate.", "line: TLS inspection"),
            QCoreApplication.translate("errors", "Ask your administrator to install the school's root certificate here.", "line"),
        ),
        "tls_failed": (
            QCoreApplication.translate("errors", "No safe connection to the website was possible.", "line: TLS failed"),
            QCoreApplication.translate("errors", "Check the date and time of this computer, then try again.", "line: TLS failed"),
        ),
        "redirect": (
            QCoreApplication.translate("errors", "The network led to another address instead of the website.", "line: redirect"),
            QCoreApplication.translate("errors", "Check the address of the website in Settings.", "line: redirect or no portal"),
        ),
        "not_a_portal": (
            QCoreApplication.translate("errors", "At this address there is no website that TwinDesk can use.", "line: not a portal"),
            QCoreApplication.translate("errors", "Check the address of the website in Settings.", "line: redirect or no portal"),
        ),
    }
    return words.get(reason) or _weak_line_words(reason)


def clock_words(minutes_ahead: int) -> tuple[str, str]:
    """This computer's clock is wrong: by how much, and what to do. Less than 0 is behind."""
    if minutes_ahead > 0:
        happened = QCoreApplication.translate("errors", "The clock of this computer is ahead of the website's: %1.", "%1: 12 min, 3 h")
    else:
        happened = QCoreApplication.translate("errors", "The clock of this computer is behind the website's: %1.", "%1: 12 min, 3 h")
    todo = QCoreApplication.translate(
        "errors", "Set date and time in the settings of this computer. Your work is sent all the same.", "a wrong clock: next step"
    )
    return happened.replace("%1", long_duration_words(abs(minutes_ahead) * 60)), todo


def _weak_line_words(reason: str) -> tuple[str, str]:
    todo = QCoreApplication.translate("errors", "You can go on working. TwinDesk tries again by itself.", "line is weak or away")
    if reason == "timeout":
        return QCoreApplication.translate("errors", "The website does not answer in time.", "line: timeout"), todo
    if reason == "portal_fault":
        return QCoreApplication.translate("errors", "The website has a fault of its own now.", "line: portal answers 500"), todo
    if reason == "cut":
        return QCoreApplication.translate("errors", "The line broke. What had arrived is kept.", "line: cut"), todo
    return QCoreApplication.translate("errors", "There is no line to the website.", "line: offline"), todo


def wrong_portal_words(what: str) -> tuple[str, str]:
    """Another portal, account or API version answered; nothing was sent or stored."""
    if what == "account":
        return (
            QCoreApplication.translate("errors", "This is the sign-in of another person.", "error: wrong account"),
            QCoreApplication.translate("errors", "Sign in as the owner of this profile, or make a new profile.", "error"),
        )
    if what == "version":
        return (
            QCoreApplication.translate("errors", "The website speaks a newer or older language than TwinDesk.", "error: version"),
            QCoreApplication.translate("errors", "Look for a new version of TwinDesk.", "error: API version"),
        )
    return (
        QCoreApplication.translate("errors", "Another website answers at this address.", "error: wrong portal id"),
        QCoreApplication.translate("errors", "Check the address in Settings. One profile belongs to one website.", "error"),
    )


def refusal_words(code: str) -> tuple[str, str]:
    """Why the website did not take a thing, and what to do; the Came back list shows these."""
    return _fault_words(code) or _rights_words(code) or _meeting_words(code) or _file_words(code) or _shape_words(code)


def _fault_words(code: str) -> tuple[str, str] | None:
    if code in FAULT_CODES:
        return (
            QCoreApplication.translate("errors", "The website could not take this just now.", "refused: a fault of the website"),
            QCoreApplication.translate(
                "errors", "Try again. If it comes back again, save it as a file.", "refused: a fault of the website"
            ),
        )
    if code == "sign_in_needed":
        return (
            QCoreApplication.translate("errors", "The website asks you to sign in again.", "error: sign-in needed"),
            QCoreApplication.translate("errors", "Sign in, then try again.", "refused: sign-in needed"),
        )
    return None


def _rights_words(code: str) -> tuple[str, str] | None:
    save = QCoreApplication.translate("errors", "You can save it as a file or use it elsewhere.", "refused: no way to send")
    words = {
        "not_allowed": (
            QCoreApplication.translate("errors", "You may not do this here.", "refused: right missing"),
            QCoreApplication.translate("errors", "Ask an administrator of the project for the right, then send again.", "refused"),
        ),
        "not_your_space": (QCoreApplication.translate("errors", "You are no longer a member here.", "refused: left"), save),
        "space_archived": (QCoreApplication.translate("errors", "The project was archived. It can only be read.", "refused"), save),
        "space_closed": (QCoreApplication.translate("errors", "The project was closed.", "refused: space closed"), save),
        "not_found": (QCoreApplication.translate("errors", "What this belongs to is not on the website.", "refused"), save),
        "gone": (QCoreApplication.translate("errors", "Somebody removed this from the website.", "refused: record gone"), save),
    }
    return words.get(code)


def _meeting_words(code: str) -> tuple[str, str] | None:
    words = {
        "deleted_there": (
            QCoreApplication.translate("errors", "Somebody deleted on the website what you changed.", "refused: deleted there"),
            QCoreApplication.translate("errors", "Decide whether yours stays, or save it as a file.", "refused: deleted there"),
        ),
        "parent_gone": (
            QCoreApplication.translate("errors", "What this belongs to came back or was dropped.", "refused: parent gone"),
            QCoreApplication.translate("errors", "Send that first, or use this text elsewhere.", "refused: parent gone"),
        ),
        "changed_since": (
            QCoreApplication.translate("errors", "This was changed on the website after you had read it.", "refused: changed since"),
            QCoreApplication.translate("errors", "Read it again, then edit and send again.", "refused: changed since"),
        ),
        "too_late": (
            QCoreApplication.translate("errors", "The day after which this was not to be sent has passed.", "refused: not after"),
            QCoreApplication.translate("errors", "Change the day and send again, or keep it as a draft.", "refused: not after"),
        ),
        "account_changed": (
            QCoreApplication.translate("errors", "This was written under another sign-in.", "refused: other account"),
            QCoreApplication.translate("errors", "Sign in as the person who wrote it.", "refused: other account"),
        ),
        "wrong_account": (
            QCoreApplication.translate("errors", "This was written under another sign-in.", "refused: other account"),
            QCoreApplication.translate("errors", "Sign in as the person who wrote it.", "refused: other account"),
        ),
        "history_lost": (
            QCoreApplication.translate("errors", "The website was restored and does not have this any more.", "refused"),
            QCoreApplication.translate("errors", "Send it again if it is still needed.", "refused: history lost"),
        ),
        "conflict": (
            QCoreApplication.translate("errors", "Somebody else changed this before yours arrived.", "refused: conflict"),
            QCoreApplication.translate("errors", "Put the two versions together.", "refused: conflict"),
        ),
    }
    return words.get(code)


def waiting_words(code: str) -> str:
    """Why a thing that could go out waits; "" if it only waits its turn."""
    words = {
        "left_space": QCoreApplication.translate("errors", "Waits: you are not a member there now.", "waiting: left the space"),
        "needs_other": QCoreApplication.translate("errors", "Waits for another thing that must arrive first.", "waiting: needs other"),
        "scheduled": QCoreApplication.translate("errors", "Waits for its day.", "waiting: not before"),
    }
    return words.get(code, "")


def _file_words(code: str) -> tuple[str, str] | None:
    again = QCoreApplication.translate("errors", "Add the picture or file again, then send.", "refused: file problem")
    words = {
        "too_large": (
            QCoreApplication.translate("errors", "This is larger than the website takes.", "refused: too large"),
            QCoreApplication.translate("errors", "Make it smaller, then send again.", "refused: too large"),
        ),
        "unsupported_media_type": (
            QCoreApplication.translate("errors", "The website does not take files of this type.", "refused: media type"),
            QCoreApplication.translate("errors", "Save it as another type, for example PDF or JPEG, and add it again.", "refused"),
        ),
        "checksum_mismatch": (QCoreApplication.translate("errors", "The file was damaged on its way.", "refused: checksum"), again),
        "file_unknown": (QCoreApplication.translate("errors", "The website does not have the file of this.", "refused"), again),
        "media_missing": (QCoreApplication.translate("errors", "The file of this is not on this computer.", "refused here"), again),
        "file_pending": (
            QCoreApplication.translate("errors", "The file of this has not arrived yet.", "refused: file pending"),
            QCoreApplication.translate("errors", "Send again when the file has arrived.", "refused: file pending"),
        ),
    }
    return words.get(code)


def _shape_words(code: str) -> tuple[str, str]:
    edit = QCoreApplication.translate("errors", "Edit it and send again.", "refused: the text has to be changed")
    if code == "too_long":
        return QCoreApplication.translate("errors", "The text is longer than the website takes.", "refused: too long"), edit
    if code in ("bad_field", "bad_request", "unprocessable"):
        return QCoreApplication.translate("errors", "The website did not understand a part of this.", "refused: bad field"), edit
    if code == "unknown_kind":
        return (
            QCoreApplication.translate("errors", "The website does not know things of this kind.", "refused: unknown kind"),
            QCoreApplication.translate("errors", "You can save it as a file or use it elsewhere.", "refused: no way to send"),
        )
    if code in ("operation_id_reused", "unknown_operation"):
        return (
            QCoreApplication.translate("errors", "The website is not sure what became of this.", "refused: operation unknown"),
            QCoreApplication.translate("errors", "Look on the website. If it is not there, send it again.", "refused"),
        )
    return QCoreApplication.translate("errors", "The website did not take this.", "refused: reason without words"), edit
