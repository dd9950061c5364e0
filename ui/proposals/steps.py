"""The way of a proposal as a row of steps: written, agreed by the partner, by each support organisation, the TwinSpace. Pure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from ui.format import country_name, full_when_words, sentence_words
from ui.proposals.words import ACTIVE, CLOSED, DRAFT, PARTNER, REFUSED, SUPPORT, partner_name, state_of

DONE, NOW, LATER, NO = "done", "now", "later", "no"


@dataclass(frozen=True)
class Step:
    """`mark`: done, now, later or no; `below` says when it was, why not, or what is waited for."""

    words: str
    mark: str
    below: str = ""


def steps_of(row: ShownRecord) -> tuple[Step, ...]:
    """All steps in order."""
    return (_written(row), _agreed(row), *_supported(row), _founded(row))


def mark_words(mark: str) -> str:
    """A mark for those who do not see it."""
    known = {
        DONE: QCoreApplication.translate("Proposals", "Done", "step of a proposal"),
        NOW: QCoreApplication.translate("Proposals", "Now", "step of a proposal: this is waited for"),
        LATER: QCoreApplication.translate("Proposals", "Later", "step of a proposal"),
        NO: QCoreApplication.translate("Proposals", "No", "step of a proposal: refused"),
    }
    return known[mark]


def _written(row: ShownRecord) -> Step:
    is_done = state_of(row) != DRAFT
    if row.is_mine:
        words = QCoreApplication.translate("Proposals", "You write the form and send it", "step of a proposal")
    else:
        words = QCoreApplication.translate("Proposals", "%1 writes the form and sends it", "step of a proposal: %1 is a name")
        words = words.replace("%1", partner_name(row))
    return Step(words, DONE if is_done else NOW)


def _agreed(row: ShownRecord) -> Step:
    state = state_of(row)
    if row.is_mine:
        words = QCoreApplication.translate("Proposals", "%1 agrees", "step of a proposal: %1 is the name of the partner")
        words = words.replace("%1", partner_name(row))
    else:
        words = QCoreApplication.translate("Proposals", "You agree", "step of a proposal")
    has_answer = bool(row.body.get("approvals")) or state in (SUPPORT, ACTIVE)
    if state == REFUSED and not has_answer:
        return Step(words, NO, str(row.body.get("reason") or ""))
    return Step(words, DONE if has_answer else NOW if state == PARTNER else LATER)


def _supported(row: ShownRecord) -> list[Step]:
    """One step for each country; before anybody was asked, the founders' countries."""
    approvals = row.body.get("approvals") or ()
    if not approvals:
        author = row.author.country if row.author else ""
        partner = str((row.body.get("co_founder") or {}).get("country") or "")
        # Asked already, but the portal has not told yet whom: the answer of the partner still waits here.
        approvals = [{"country": code, "state": "waiting"} for code in dict.fromkeys((author, partner)) if code]
    return [_support(str(one.get("country") or ""), one, state_of(row)) for one in approvals]


def _support(country: str, approval: dict[str, object], state: str) -> Step:
    words = QCoreApplication.translate("Proposals", "The support organisation of %1 agrees", "step of a proposal: %1 is a country")
    words = words.replace("%1", country_name(country))
    when, said = str(approval.get("at") or ""), str(approval.get("text") or "")
    match approval.get("state"):
        case "accepted":
            return Step(words, DONE, sentence_words(full_when_words(when)) if when else "")
        case "refused":
            return Step(words, NO, said)
    return Step(words, DONE if state == ACTIVE else NOW if state == SUPPORT else LATER)


def _founded(row: ShownRecord) -> Step:
    words = QCoreApplication.translate("Proposals", "The project gets its TwinSpace", "step of a proposal")
    if row.body.get("twinspace") or state_of(row) == ACTIVE:
        return Step(words, DONE)
    return Step(words, NO if state_of(row) in (REFUSED, CLOSED) else LATER)
