"""Who is sent what, and when (portal-api.md §2, §3)."""

from __future__ import annotations

import base64
import hashlib
from uuid import UUID, uuid5

from sqlalchemy import select

from portal.forgetting import drop_files, purge_record
from portal.memberships import join_space, leave_space
from portal.store import FileStore
from portal.tables import record
from portal.world import utc_text
from tests.support.small_school import PROJECT, START, made_id
from tests.unit.portal.test_operations import NOTE, page, update


def test_the_bulletin_is_for_teachers(maria, elena, deniz):
    maria.creates("bulletin_note", NOTE)
    assert elena.gets("bulletin_note") == [NOTE]
    assert deniz.gets_news() == []


def test_a_page_that_becomes_a_draft_leaves_those_who_saw_it(maria, elena, deniz):
    made = maria.creates("page", page("Plan"))
    assert len(deniz.gets("page")) == 1
    maria.changes("page", made["made"], made["revision"], {"state": "draft"})
    assert [line["type"] for line in deniz.gets_news()] == ["tombstone"]
    assert [line["type"] for line in maria.gets_news()] == ["record"]


def test_a_page_nobody_else_ever_saw_is_not_even_a_tombstone(elena, deniz):
    made = elena.creates("page", page("Plan", state="draft"))
    assert elena.deletes("page", made["made"], made["revision"])["outcome"] == "applied"
    assert deniz.gets_news() == []


def test_who_joins_after_a_page_was_hidden_hears_nothing_of_it(portal, maria, deniz):
    with portal.database.writing() as connection:
        leave_space(connection, PROJECT, deniz.account)
    made = maria.creates("page", page("Plan"))
    hidden = maria.changes("page", made["made"], made["revision"], {"visibility": "teachers"})
    with portal.database.writing() as connection:
        join_space(connection, PROJECT, deniz.account, "pupil")
    deniz.gets_news()
    maria.deletes("page", made["made"], hidden["revision"])
    assert deniz.gets_news() == []


def test_a_scheduled_post_is_its_authors_until_its_time(maria, elena, clock):
    made = maria.creates("update", update("Surprise"), publish_at=utc_text(START + 600))
    assert [line["revision"] for line in maria.gets_news()] == [made["revision"]]
    assert elena.gets_news() == []
    clock.step(600)
    assert [line["publish_at"] for line in elena.gets_news()] == [utc_text(START + 600)]
    assert maria.gets_news()[0]["revision"] > made["revision"]


def test_a_scheduled_message_arrives_at_its_time(maria, elena, clock):
    people = [{"id": who.account, "name": "?", "country": "XX"} for who in (maria, elena)]
    talk = maria.creates("conversation", {"title": "Sieves", "participants": people}, space=maria.own_space)
    elena.gets_news()
    line = {"conversation": talk["made"], "text": "Tomorrow!"}
    maria.creates("message", line, space=maria.own_space, publish_at=utc_text(START + 60))
    assert elena.gets("message") == []
    clock.step(60)
    assert elena.gets("message") == [line]


def test_purged_is_told_to_all_who_may_hold_it(portal, maria, elena):
    made = maria.creates("update", update("A pupil's face"))
    elena.gets_news()
    with portal.database.writing() as connection:
        purge_record(connection, made["made"], "2026-05-03T10:00:00Z")
    assert [line["purge"] for line in elena.gets_news()] == [True]


def test_removed_and_back_again_is_a_new_generation(portal, elena):
    with portal.database.writing() as connection:
        leave_space(connection, PROJECT, elena.account)
    assert [line["type"] for line in elena.gets_news()] == ["left"]
    with portal.database.writing() as connection:
        seq = join_space(connection, PROJECT, elena.account, "teacher")
    lines = elena.gets_news()
    assert (lines[0]["type"], lines[0]["joined_seq"]) == ("joined", seq)
    assert [line["id"] for line in lines[1:]] == [made_id("welcome")]


def test_an_archived_project_tells_its_members(maria, elena):
    body = {"title": "Microplastic", "summary": "Small parts", "state": "active"}
    assert maria.creates("project", body)["problem"]["code"] == "not_allowed", "a TwinSpace has its project from the start"
    assert elena.gets_news() == []


def test_a_purge_takes_comments_likes_and_notices_along(portal, maria, elena):
    made = maria.creates("update", update("A pupil's face"))
    target = {"target": made["made"]}
    elena.creates("comment", {**target, "text": "Is that Deniz?"})
    elena.creates("like", target, record=str(uuid5(UUID(elena.account), f"like:{made['made']}")))
    assert maria.gets("notification")[0]["text"] == "Is that Deniz?"
    with portal.database.writing() as connection:
        assert purge_record(connection, made["made"], "2026-05-03T10:00:00Z").count == 4
        left = connection.scalars(select(record.c.body).where(record.c.is_purged)).all()
    assert set(left) == {"{}"}
    assert sorted(line["kind"] for line in maria.gets_news() if line["purge"]) == ["comment", "like", "notification", "update"]


def test_the_bytes_of_a_purged_file_go_after_the_commit(portal, elena):
    store, data = FileStore(portal.data / "files"), b"a face"
    sha256 = hashlib.sha256(data).hexdigest()
    inline = [{"sha256": sha256, "media_type": "image/jpeg", "data": base64.b64encode(data).decode()}]
    original = {"state": "confirmed", "sha256": sha256, "size_bytes": len(data), "media_type": "image/jpeg"}
    made = elena.creates("picture", {"alt": "A face", "original": original}, inline=inline)
    with portal.database.writing() as connection:
        purged = purge_record(connection, made["made"], "2026-05-03T10:00:00Z")
        assert store.has(sha256), "a transaction that fails must not cost the file"
    with portal.database.writing() as connection:
        drop_files(connection, store, purged.files)
    assert not store.has(sha256)
