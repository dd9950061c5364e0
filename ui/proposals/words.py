"""Where a proposal stands, and who has to do what next, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.format import country_name

DRAFT, PARTNER, SUPPORT, ACTIVE, CLOSED, REFUSED = "draft", "waiting_partner", "waiting_nso", "active", "closed", "refused"


def state_of(row: ShownRecord) -> str:
    """The state in the body; a portal of another version may know more."""
    return str(row.body.get("state") or DRAFT)


def is_my_turn(row: ShownRecord) -> bool:
    """True if it waits for this teacher's answer as co-founder."""
    return state_of(row) == PARTNER and not row.is_mine


def can_write(row: ShownRecord) -> bool:
    """True as long as the founder may change the form; afterwards the portal keeps it as it is."""
    return row.is_mine and state_of(row) in (DRAFT, PARTNER)


def partner_name(row: ShownRecord) -> str:
    """The other founder."""
    if not row.is_mine:
        return row.author.name if row.author else ""
    return str((row.body.get("co_founder") or {}).get("name") or "")


def partner_country(row: ShownRecord) -> str:
    """The country of the other founder."""
    if not row.is_mine:
        return row.author.country if row.author else ""
    return str((row.body.get("co_founder") or {}).get("country") or "")


def waiting_countries(row: ShownRecord) -> list[str]:
    """Countries whose support organisation has not answered."""
    return [str(one.get("country")) for one in row.body.get("approvals") or () if one.get("state") == "waiting"]


def state_words(state: str) -> str:
    """One or two words for a list."""
    known = {
        DRAFT: QCoreApplication.translate("Proposals", "Unfinished", "state of a proposal"),
        PARTNER: QCoreApplication.translate("Proposals", "With the partner", "state of a proposal"),
        SUPPORT: QCoreApplication.translate("Proposals", "With the support organisations", "state of a proposal"),
        ACTIVE: QCoreApplication.translate("Proposals", "The project runs", "state of a proposal"),
        CLOSED: QCoreApplication.translate("Proposals", "Closed", "state of a proposal"),
        REFUSED: QCoreApplication.translate("Proposals", "Refused", "state of a proposal"),
    }
    return known.get(state, state)


def next_words(row: ShownRecord) -> tuple[str, str]:
    """(who must do what next, tone of the bar)."""
    state = state_of(row)
    if is_my_turn(row):
        words = QCoreApplication.translate("Proposals", "It is your turn: %1 asks you to found this project together.", "%1 is a name")
        return words.replace("%1", partner_name(row)), "warn"
    if state == PARTNER:
        words = QCoreApplication.translate("Proposals", "%1 has to agree. You can still change it.", "who must act next; %1 is a name")
        return words.replace("%1", partner_name(row)), "plain"
    if state == SUPPORT:
        return _support_words(row), "plain"
    return _still_words(state)


def _support_words(row: ShownRecord) -> str:
    countries = ", ".join(country_name(code) for code in waiting_countries(row))
    if not countries:
        return QCoreApplication.translate("Proposals", "The support organisations of both countries have to agree.", "who must act next")
    words = QCoreApplication.translate("Proposals", "Has to agree: the support organisation of %1.", "who must act next; %1 is countries")
    return words.replace("%1", countries)


def _still_words(state: str) -> tuple[str, str]:
    if state == ACTIVE:
        return QCoreApplication.translate("Proposals", "Everybody has agreed. The project has its TwinSpace.", "what became of it"), "ok"
    if state == REFUSED:
        return QCoreApplication.translate("Proposals", "It was refused. You can begin a new one from it.", "what became of it"), "bad"
    if state == CLOSED:
        return QCoreApplication.translate("Proposals", "It is closed. You can begin a new one from it.", "what became of it"), "plain"
    return QCoreApplication.translate("Proposals", "You have to finish it and send it to your partner.", "who must act next"), "warn"
