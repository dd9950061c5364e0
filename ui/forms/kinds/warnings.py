"""What does not keep an application or proposal from being sent, but would make others refuse it: said while one writes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk
from ui.forms.spec import Body, Fault

_MOST = 500


def proposal_warnings(body: Body, desk: Desk) -> tuple[Fault, ...]:
    """A project of one country is allowed, and has no label."""
    country = str((body.get("co_founder") or {}).get("country") or "")
    return (Fault("co_founder", _national_words()),) if country and country == desk.person.country else ()


def label_warnings(body: Body, desk: Desk) -> tuple[Fault, ...]:
    """Of a national project, without evidence, or while another one for this project waits."""
    project, found = str(body.get("project") or ""), []
    space = desk.reading.spaces.get(project) if project else None
    if space is not None and len(space.countries) == 1:
        found.append(Fault("project", _national_words()))
    if not body.get("evidence"):
        words = QCoreApplication.translate("Forms", "Without evidence it will be refused", "check before sending: an application")
        found.append(Fault("evidence", words))
    waiting = [one for one in desk.reading.records.list("label_application", limit=_MOST) if one.body.get("state") == "sent"]
    if project and any(one.body.get("project") == project for one in waiting):
        found.append(Fault("project", _waits_words()))
    return tuple(found)


def school_label_warnings(body: Body, desk: Desk) -> tuple[Fault, ...]:
    """With something not ticked, or while another one waits."""
    found, ticked = [], body.get("checklist") or {}
    if ticked and not all(ticked.values()):
        words = QCoreApplication.translate("Forms", "What is not ticked will be asked for", "check before sending: an application")
        found.append(Fault("checklist", words))
    return (*found, *_waiting(desk, "school_label_application", "declaration"))


def membership_warnings(_body: Body, desk: Desk) -> tuple[Fault, ...]:
    """While another one waits."""
    return _waiting(desk, "membership_application", "school_name")


def _waiting(desk: Desk, kind: str, field: str) -> tuple[Fault, ...]:
    rows = desk.reading.records.list(kind, limit=_MOST)
    return (Fault(field, _waits_words()),) if any(one.body.get("state") == "sent" for one in rows) else ()


def _national_words() -> str:
    return QCoreApplication.translate("Forms", "A project of one country gets no Quality Label", "check before sending")


def _waits_words() -> str:
    return QCoreApplication.translate(
        "Forms", "One was sent and waits for its answer: this one would come back", "check before sending: an application"
    )
