"""What does not keep an application or proposal from being sent, but would make others refuse it: said while one writes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.desk import Desk
from ui.forms.spec import Body, Fault

_MOST = 500


def event_warnings(body: Body, desk: Desk, record: str = "") -> tuple[Fault, ...]:
    """Of an event at a place that is not named, and of what has begun already."""
    found = []
    if body.get("mode") == "on_site" and not str(body.get("place") or "").strip():
        words = QCoreApplication.translate("Forms", "At a place, and no place is named", "check before sending: an event")
        found.append(Fault("place", words))
    return (*found, *meeting_warnings(body, desk, record))


def meeting_warnings(body: Body, desk: Desk, _record: str = "") -> tuple[Fault, ...]:
    """Of what has begun already."""
    starts = str(body.get("starts_at") or "")
    words = QCoreApplication.translate("Forms", "This time is over already", "check before sending: an event or meeting")
    return (Fault("starts_at", words),) if starts and starts < desk.clock.now_utc() else ()


def proposal_warnings(body: Body, desk: Desk, _record: str = "") -> tuple[Fault, ...]:
    """A project of one country is allowed, and has no label."""
    country = str((body.get("co_founder") or {}).get("country") or "")
    return (Fault("co_founder", _national_words()),) if country and country == desk.person.country else ()


def label_warnings(body: Body, desk: Desk, _record: str = "") -> tuple[Fault, ...]:
    """Of a national project, without evidence, or while another one for this project waits."""
    project, found = str(body.get("project") or ""), []
    space = desk.reading.spaces.get(project) if project else None
    if space is not None and len(space.countries) == 1:
        found.append(Fault("project", _national_words()))
    if not body.get("evidence"):
        words = QCoreApplication.translate("Forms", "Without evidence it will be refused", "check before sending: an application")
        found.append(Fault("evidence", words))
    found += _not_whole(body.get("evidence") or (), desk)
    known = [one for one in desk.reading.records.list("label_application", limit=_MOST) if one.body.get("project") == project]
    return (*found, *_answered(known, "project")) if project else tuple(found)


def _not_whole(evidence: Sequence[object], desk: Desk) -> list[Fault]:
    """Evidence that nobody finds here, or that was refused: an application is sent after what it names."""
    rows = [desk.reading.records.get(str(one)) for one in evidence]
    found = []
    if any(row is None for row in rows):
        words = QCoreApplication.translate(
            "Forms", "Some of the evidence is not on this computer: look through the list", "check before sending: an application"
        )
        found.append(Fault("evidence", words))
    if any(row is not None and row.revision is None and row.state is ItemState.RETURNED for row in rows):
        words = QCoreApplication.translate(
            "Forms", "Some of the evidence came back: the application waits until it is sent", "check before sending: an application"
        )
        found.append(Fault("evidence", words))
    return found


def school_label_warnings(body: Body, desk: Desk, _record: str = "") -> tuple[Fault, ...]:
    """With something not ticked, or while another one waits."""
    found, ticked = [], body.get("checklist") or {}
    if ticked and not all(ticked.values()):
        words = QCoreApplication.translate("Forms", "What is not ticked will be asked for", "check before sending: an application")
        found.append(Fault("checklist", words))
    return (*found, *_waiting(desk, "school_label_application", "declaration"))


def membership_warnings(_body: Body, desk: Desk, _record: str = "") -> tuple[Fault, ...]:
    """While another one waits, or was accepted."""
    return _answered(desk.reading.records.list("membership_application", limit=_MOST), "school_name")


def pupil_warnings(body: Body, desk: Desk, record: str = "") -> tuple[Fault, ...]:
    """Of a user name that another pupil on this computer has: the website would send this one back."""
    name = str(body.get("user_name") or "")
    words = QCoreApplication.translate("Forms", "Another pupil has this user name: this one would come back", "check before sending")
    return (Fault("user_name", words),) if name and desk.reading.people.has_user_name(name, record) else ()


def _answered(known: Sequence[ShownRecord], field: str) -> tuple[Fault, ...]:
    """What is given once is not asked for again."""
    states = {str(one.body.get("state") or "") for one in known}
    if "accepted" in states:
        words = QCoreApplication.translate("Forms", "One was accepted already: this one would come back", "check before sending")
        return (Fault(field, words),)
    return (Fault(field, _waits_words()),) if "sent" in states else ()


def _waiting(desk: Desk, kind: str, field: str) -> tuple[Fault, ...]:
    rows = desk.reading.records.list(kind, limit=_MOST)
    return (Fault(field, _waits_words()),) if any(one.body.get("state") == "sent" for one in rows) else ()


def _national_words() -> str:
    return QCoreApplication.translate("Forms", "A project of one country gets no Quality Label", "check before sending")


def _waits_words() -> str:
    return QCoreApplication.translate(
        "Forms", "One was sent and waits for its answer: this one would come back", "check before sending: an application"
    )
