"""The whole text of whatever waits, came back, quarrels or was given up, by its id in Sending."""

from __future__ import annotations

from sync.copy.draft_bodies import without_media
from sync.copy.rows import DraftRow
from tests.unit.copy.desk import PLASTIC, Desk, paragraphs, record, update


def body(desk: Desk, item: str):  # type: ignore[no-untyped-def]
    return desk.copy.reading.written.body(item)


def test_every_item_of_sending_has_its_whole_text(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "base text"))
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Draft"}, (), ""))
    desk.posts("Waiting", "text")
    desk.changes("u1", title="Mine")
    waiting, edit = desk.batch()
    assert body(desk, draft) == {"title": "Draft"}
    assert body(desk, waiting.id) == {"title": "Waiting", "blocks": paragraphs("text")}
    assert body(desk, edit.id) == {"title": "Mine", "blocks": paragraphs("base text")}
    desk.settles(edit, "conflict", record=record("u1", "update", 8, {"title": "Theirs", "blocks": []}))
    (conflict,) = desk.copy.reading.conflicts.list()
    assert body(desk, conflict.id)["title"] == "Mine"
    desk.do(desk.copy.intentions.drop, draft)
    assert body(desk, draft) == {"title": "Draft"}
    assert body(desk, "no such item") is None


def test_an_edit_whose_base_is_forgotten_is_shown_over_what_is_known(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "base text"))
    desk.changes("u1", title="Mine")
    (row,) = desk.copy.reading.sending.rows()
    desk.do(desk.copy._work.run, "UPDATE operation SET base_body=NULL")
    assert body(desk, row.item) == {"title": "Mine", "blocks": paragraphs("base text")}
    desk.do(desk.copy._work.run, "DELETE FROM record")
    assert body(desk, row.item) == {"title": "Mine"}


def test_pictures_of_another_computer_are_left_out_of_what_is_sent_here() -> None:
    fields = {
        "title": "Beach",
        "blocks": [
            {"type": "picture", "picture": "p1", "alt": ""},
            {"type": "file", "file": "f1", "title": ""},
            "odd",
            *paragraphs("text"),
        ],
        "files": ["f1", "f2"],
        "cover": "p1",
        "picture": "p2",
    }
    kept = without_media(fields, {"p1", "f1"})
    assert kept == {"title": "Beach", "blocks": ["odd", *paragraphs("text")], "files": ["f2"], "picture": "p2"}
    assert without_media({"title": "No blocks"}, {"p1"}) == {"title": "No blocks"}
