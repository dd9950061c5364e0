"""A desk for forms: hand-made records to choose from, and a small project of Maria's with partners in three countries."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from sync.copy.rows import ShownRecord, SpaceRow
from sync.records import Author
from tests.support.writing_desk import SPACE, WritingDesk
from ui.forms.catalogue import WRITTEN_KINDS

ELENA = Author("p-elena", "Elena Popescu", "RO")
AYSE = Author("p-ayse", "Ayşe Yılmaz", "TR")
FORM_SPACE: SpaceRow = replace(SPACE, rights=frozenset(f"{kind}.{act}" for kind in WRITTEN_KINDS for act in ("create", "edit_own")))


def shown(kind: str, record: str, title: str, **body: Any) -> ShownRecord:
    """A record of Maria's project as the copy shows it."""
    when = "2024-05-02T10:00:00Z"
    return ShownRecord(record, kind, SPACE.id, None, 3, title, "", ELENA, when, when, {"title": title, **body}, base=3)


def contact(person: Author) -> ShownRecord:
    """An accepted contact."""
    who = {"id": person.id, "name": person.name, "country": person.country}
    return shown("contact", f"c-{person.id}", person.name, person=who, state="accepted")


class ListedRecords:
    """Records by kind and id, as `Reading.records` gives them."""

    def __init__(self, *rows: ShownRecord) -> None:
        self.rows = {row.id: row for row in rows}

    def get(self, record: str) -> ShownRecord | None:
        return self.rows.get(record)

    def list(self, kind: str, space: str | None = None, *_: Any, **__: Any) -> list[ShownRecord]:
        return [row for row in self.rows.values() if row.kind == kind and space in (None, row.space)]


def forms_desk(*rows: ShownRecord) -> WritingDesk:
    """A desk that knows Elena, Ayşe and these records."""
    spaces = SimpleNamespace(get={SPACE.id: FORM_SPACE}.get, all=lambda **_: [FORM_SPACE])
    people = SimpleNamespace(has_user_name=lambda _name, _but: False)
    return WritingDesk(records=ListedRecords(contact(ELENA), contact(AYSE), *rows), spaces=spaces, people=people)
