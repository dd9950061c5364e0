"""What becomes of an operation (portal-api.md §4)."""

from __future__ import annotations

import base64
import hashlib
import json
from uuid import UUID, uuid5

from portal.finding import project_called
from portal.importing import import_lines
from portal.showing import show
from tests.support.small_school import ARCHIVE, PROJECT, made_id

WELCOME = made_id("welcome")
COMMENT = {"target": WELCOME, "text": "We found blue ones too."}
NOTE = {"title": "Plan", "text": "Who brings the sieves?"}


def update(title: str) -> dict:
    return {"title": title, "blocks": [{"type": "paragraph", "runs": [{"text": "41 fibres"}]}], "is_public": False}


def page(title: str, **more: object) -> dict:
    return {"title": title, "blocks": [], "order": "a0", "visibility": "members", "state": "published", **more}


def test_sent_twice_it_stands_once(elena, maria):
    operation = elena.operation("create", "comment", COMMENT)
    first, second = elena.sends(operation, operation)
    assert (first["outcome"], second["outcome"]) == ("applied", "duplicate")
    assert first["revision"] == second["revision"]
    assert maria.gets("comment") == [COMMENT]


def test_an_id_belongs_to_its_content(elena):
    operation = elena.operation("create", "comment", COMMENT)
    elena.sends(operation)
    again = elena.sends({**operation, "fields": {**COMMENT, "text": "Something else"}})[0]
    assert (again["outcome"], again["problem"]["code"]) == ("refused", "operation_id_reused")


def test_a_null_that_says_nothing_is_no_other_content(elena):
    operation = elena.operation("create", "comment", COMMENT)
    elena.sends(operation)
    spelled = dict(reversed(operation.items()))
    assert elena.sends(spelled)[0]["outcome"] == "duplicate"


def test_the_same_record_under_another_id_is_a_duplicate_too(elena):
    made = elena.creates("comment", COMMENT)
    again = elena.creates("comment", COMMENT, record=made["made"])
    assert (again["outcome"], again["revision"]) == ("duplicate", made["revision"])


def test_a_taken_record_id_is_a_conflict(elena, maria):
    made = elena.creates("comment", COMMENT)
    taken = maria.creates("comment", {**COMMENT, "text": "Mine"}, record=made["made"])
    assert taken["outcome"] == "conflict"
    assert taken["record"]["body"] == COMMENT


def test_what_is_required_comes_first(elena):
    first = elena.operation("create", "update", update("Beach"))
    second = elena.operation("create", "comment", {"target": first["record"], "text": "Ours"}, requires=[first["id"]])
    assert elena.sends(second)[0]["outcome"] == "held"
    assert [one["outcome"] for one in elena.sends(first, second)] == ["applied", "applied"]


def test_a_refused_one_does_not_stop_the_next(elena):
    bad = elena.operation("create", "comment", {"target": WELCOME})
    good = elena.operation("create", "comment", COMMENT)
    results = elena.sends(bad, good)
    assert [one["outcome"] for one in results] == ["refused", "applied"]
    assert (results[0]["problem"]["code"], results[0]["problem"]["field"]) == ("bad_field", "text")


def test_a_refused_one_may_come_again_repaired(elena):
    bad = elena.operation("create", "comment", {"target": WELCOME})
    elena.sends(bad)
    assert elena.sends({**bad, "fields": COMMENT})[0]["outcome"] == "applied"


def test_two_teachers_change_one_page(maria):
    made = maria.creates("page", page("Plan"))
    first = maria.changes("page", made["made"], made["revision"], {"title": "Plan A"})
    late = maria.changes("page", made["made"], made["revision"], {"title": "Plan B"})
    assert (first["outcome"], late["outcome"]) == ("applied", "conflict")
    assert late["record"]["body"]["title"] == "Plan A"
    assert late["record"]["revision"] == late["revision"] == first["revision"]


def test_who_changed_anothers_page_is_named(maria, elena):
    made = maria.creates("page", page("Plan", editors="all"))
    by_elena = elena.changes("page", made["made"], made["revision"], {"title": "Our plan"})
    late = maria.changes("page", made["made"], made["revision"], {"title": "My plan"})
    assert late["record"]["changed_by"] == {"id": elena.account, "name": "Elena Popescu", "country": "RO"}
    assert late["record"]["author"]["id"] == maria.account
    maria.changes("page", made["made"], by_elena["revision"], {"title": "My plan"})
    assert "changed_by" not in maria.gets_news()[-1]


def test_null_takes_a_field_away(maria):
    made = maria.creates("page", page("Plan", editors="all"))
    maria.gets_news()
    assert maria.changes("page", made["made"], made["revision"], {"editors": None})["outcome"] == "applied"
    assert "editors" not in maria.gets("page")[0]


def test_an_update_must_leave_a_whole_body(maria):
    made = maria.creates("page", page("Plan"))
    assert maria.changes("page", made["made"], made["revision"], {"title": None})["problem"]["code"] == "bad_field"


def test_a_deleted_record_is_gone_with_its_comments(maria, elena):
    made = maria.creates("update", update("Beach"))
    elena.creates("comment", {"target": made["made"], "text": "Nice"})
    elena.gets_news()
    assert maria.deletes("update", made["made"], made["revision"])["outcome"] == "applied"
    lines = elena.gets_news()
    assert {line["kind"]: line["purge"] for line in lines if line["type"] == "tombstone"} == {"update": False, "comment": False}
    assert maria.changes("update", made["made"], made["revision"], {"title": "x"})["outcome"] == "gone"


def test_a_comment_on_nothing_comes_back(elena):
    lost = elena.creates("comment", {"target": made_id("nowhere"), "text": "Hello?"})
    assert (lost["problem"]["code"], lost["problem"]["field"]) == ("not_found", "target")


def test_rights_come_with_the_role(maria, elena, deniz):
    assert deniz.creates("update", update("Mine"))["problem"]["code"] == "not_allowed"
    made = maria.creates("page", page("Plan"))
    assert elena.changes("page", made["made"], made["revision"], {"title": "Ours"})["problem"]["code"] == "not_allowed"
    assert elena.deletes("page", made["made"], made["revision"])["problem"]["code"] == "not_allowed"


def test_a_page_for_all_editors_is_for_all_who_may_edit(maria, elena):
    made = maria.creates("page", page("Plan", editors="all"))
    assert elena.changes("page", made["made"], made["revision"], {"title": "Ours"})["outcome"] == "applied"


def test_of_a_shared_page_only_the_text_is_everybodys(maria, elena):
    made = maria.creates("page", page("Plan", editors="all"))
    for fields in (
        {"visibility": "internet"},
        {"state": "draft"},
        {"editors": "author"},
        {"order": "b0"},
        {"title": "x", "parent": WELCOME},
    ):
        result = elena.changes("page", made["made"], made["revision"], fields)
        assert result["problem"]["code"] == "not_allowed", fields
    same = {"title": "Ours", "blocks": [], "visibility": "members", "editors": "all"}
    assert elena.changes("page", made["made"], made["revision"], same)["outcome"] == "applied"


def test_a_renamed_project_is_found_by_its_new_title_and_nobody_joins_anew(portal, maria):
    body = {"title": "Microplastic is everywhere", "summary": "Sieves", "state": "active"}
    line = json.dumps({"kind": "project", "space": PROJECT, "author": "maria", "body": body})
    with portal.database.writing() as connection:
        made = import_lines(connection, portal.ports, [line]).ids[0]
    (known,) = [one for one in maria.gets_news() if one["kind"] == "project"]
    assert maria.changes("project", made, known["revision"], {"title": "Plastic counted"})["outcome"] == "applied"
    assert [one["type"] for one in maria.gets_news()] == ["record"]
    with portal.database.reading() as connection:
        assert project_called(connection, "plastic counted") == PROJECT
        assert show(connection, "update", "Plastic counted")[0]["project"] == "Plastic counted"


def test_an_archived_space_takes_nothing(maria):
    assert maria.creates("update", update("Late"), space=ARCHIVE)["problem"]["code"] == "space_archived"


def test_a_foreign_space_is_not_yours(maria, elena):
    assert maria.creates("saved_search", {}, space=elena.own_space)["problem"]["code"] == "not_your_space"


def test_a_kind_has_its_place(maria):
    assert maria.creates("update", update("Here?"), space=maria.own_space)["problem"]["field"] == "space"
    assert maria.creates("poem", {})["problem"]["code"] == "unknown_kind"


def test_a_like_can_be_given_taken_and_given_again(elena):
    fields, record = {"target": WELCOME}, str(uuid5(UUID(elena.account), f"like:{WELCOME}"))
    first = elena.creates("like", fields, record=record)
    again = elena.creates("like", fields, record=record)
    assert (first["outcome"], again["outcome"]) == ("applied", "applied")
    assert elena.deletes("like", record, again["revision"])["outcome"] == "applied"
    assert elena.creates("like", fields, record=record)["outcome"] == "applied"


def test_a_like_under_any_other_id_is_refused(elena):
    assert elena.creates("like", {"target": WELCOME})["problem"]["field"] == "record"


def test_too_late_is_by_the_portals_time(elena, clock):
    operation = elena.operation("create", "comment", COMMENT, not_after=clock.now_utc())
    clock.step(1)
    assert elena.sends(operation)[0]["problem"]["code"] == "too_late"


def test_a_small_file_rides_inside_and_may_then_be_named(elena, maria):
    data = b"GIF89a tiny"
    sha256 = hashlib.sha256(data).hexdigest()
    reference = {"state": "confirmed", "sha256": sha256, "size_bytes": len(data), "media_type": "image/gif"}
    pending = {"state": "pending", "size_bytes": 400_000, "media_type": "image/jpeg"}
    body = {"alt": "A sieve", "thumb": reference, "original": pending}
    inline = [{"sha256": sha256, "media_type": "image/gif", "data": base64.b64encode(data).decode()}]
    assert maria.creates("picture", body)["problem"]["code"] == "file_unknown"
    assert elena.creates("picture", body, inline=inline)["outcome"] == "applied"
    assert maria.creates("picture", body)["outcome"] == "applied", "whoever reads a record that names a file may name it"


def test_a_file_is_named_by_a_type_it_came_under(elena):
    data = base64.b64encode(b"a,b").decode()
    sha256 = hashlib.sha256(b"a,b").hexdigest()
    inline = [{"sha256": sha256, "media_type": "text/plain", "data": data}]
    body = {"title": "Counts", "name": "counts.csv", "original": {"state": "confirmed", "sha256": sha256, "size_bytes": 3}}

    def named(media_type, **more):
        return elena.creates("file", {**body, "original": {**body["original"], "media_type": media_type}}, **more)

    problem = named("text/csv", inline=inline)["problem"]
    assert (problem["code"], problem["field"]) == ("bad_field", "media_type")
    assert named("text/plain", inline=inline)["outcome"] == "applied"
    assert named("text/csv", inline=[{**inline[0], "media_type": "text/csv"}])["outcome"] == "applied"
    assert named("text/plain")["outcome"] == "applied"


def test_bytes_that_are_not_what_they_say_are_refused(elena):
    inline = [{"sha256": "0" * 64, "media_type": "image/gif", "data": base64.b64encode(b"x").decode()}]
    original = {"state": "pending", "size_bytes": 4, "media_type": "image/jpeg"}
    assert elena.creates("picture", {"alt": "?", "original": original}, inline=inline)["problem"]["code"] == "checksum_mismatch"


def test_a_picture_that_is_too_big_is_told_before_it_travels(elena):
    original = {"state": "pending", "size_bytes": 10_000_001, "media_type": "image/jpeg"}
    problem = elena.creates("picture", {"alt": "?", "original": original})["problem"]
    assert (problem["code"], problem["limit"]) == ("too_large", 10_000_000)


def test_a_member_may_get_another_role(maria, deniz):
    person = {"id": deniz.account, "name": "Deniz", "country": "TR"}
    made = maria.creates("member", {"person": person, "role": "pupil"})
    deniz.gets_news()
    assert maria.changes("member", made["made"], made["revision"], {"role": "pupil_admin"})["outcome"] == "applied"
    joined = [line for line in deniz.gets_news() if line["type"] == "joined"]
    assert [(line["role"], "update.create" in line["rights"]) for line in joined] == [("pupil_admin", True)]
