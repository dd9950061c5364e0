"""Which projects can have a Quality Label, and how far each is; read from what is on this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from sync.data_class import dataclass
from ui.desk import Desk
from ui.recognition.states import ACCEPTED, DRAFT, REFUSED, SENT, state_of, state_words

LABEL = "label_application"
_MOST = 500


@dataclass(frozen=True)
class Candidate:
    """One project; `application` is the newest one for it, `draft` a text for it that is only on this computer."""

    space: SpaceRow
    is_national: bool
    application: ShownRecord | None
    draft: str = ""

    @property
    def can_begin(self) -> bool:
        """True if a new application makes sense: partners of two countries, and none that waits or was accepted."""
        is_free = self.application is None or state_of(self.application) == REFUSED
        return is_free and not self.draft and not self.is_national

    def words(self) -> str:
        """Where this project stands."""
        if self.application is not None and state_of(self.application) in (SENT, ACCEPTED, REFUSED):
            return state_words(state_of(self.application))
        if self.draft or self.application is not None:
            return state_words(DRAFT)
        if self.is_national:
            return QCoreApplication.translate("Recognition", "One country only: national projects get no label", "a project and the label")
        return QCoreApplication.translate("Recognition", "You can apply", "a project and the label")


def candidates(desk: Desk) -> list[Candidate]:
    """The projects of this teacher, in the order of the rooms list. Thread: the Qt thread."""
    newest: dict[str, ShownRecord] = {}
    for row in desk.reading.records.list(LABEL, limit=_MOST):
        newest.setdefault(str(row.body.get("project") or ""), row)
    drafts = {str(one.fields.get("project") or ""): one.id for one in desk.reading.drafts.list(LABEL)}
    spaces = [space for space in desk.reading.spaces.all("twinspace") if space.is_member]
    return [Candidate(space, is_national(space), newest.get(space.id), drafts.get(space.id, "")) for space in spaces]


def is_national(space: SpaceRow) -> bool:
    """True if all members come from one country; a project of which that is not known yet is none."""
    return len(space.countries) == 1
