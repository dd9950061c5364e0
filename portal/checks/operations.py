"""Checks of operations (portal-api.md §4)."""

from __future__ import annotations

import gzip
import hashlib
import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from backports import zstd

from portal.checks.bench import Bench, Json, expect
from portal.checks.reading import newest, stream
from portal.checks.writing import create, delete, news, outcome, posted, remove, send, update


def applies_exactly_once(bench: Bench) -> None:
    """The same bytes sent again are a duplicate with the revision as then, and the feed has one record."""
    cursor = newest(bench.maria)
    with posted(bench) as (made, revision):
        for _ in range(2):
            again = outcome(send(bench.maria, made)[0], "duplicate")
            expect(again["revision"] == revision, f"the duplicate tells {again['revision']}, not {revision}")
        found = [line for line in stream(bench.maria, cursor).lines if line.get("id") == made["record"]]
        expect(len(found) == 1, f"the feed has it {len(found)} times")


def binds_an_id_to_its_content(bench: Bench) -> None:
    """The same id with other content is refused operation_id_reused."""
    with posted(bench) as (made, _):
        other = made | {"fields": made["fields"] | {"title": "Something else"}}
        outcome(send(bench.maria, other)[0], "refused", "operation_id_reused")


def knows_a_record_made_before(bench: Bench) -> None:
    """A create of a record that is there is a duplicate with the same body, a conflict with another."""
    with posted(bench) as (made, revision):
        same = made | {"id": bench.new_id()}
        expect(outcome(send(bench.maria, same)[0], "duplicate")["revision"] == revision, "the revision is another one")
        other = made | {"id": bench.new_id(), "fields": news("Another text.")}
        outcome(send(bench.maria, other)[0], "conflict")


def guards_by_revision(bench: Bench) -> None:
    """An update or delete on an old base is a conflict with the current record; the right base applies."""
    with posted(bench) as (made, revision):
        newer = outcome(send(bench.maria, update(bench, made, revision, {"title": "Second"}))[0], "applied")["revision"]
        late = outcome(send(bench.maria, update(bench, made, revision, {"title": "Third"}))[0], "conflict")
        expect(late["record"] is not None and late["record"]["revision"] == newer, "the current record is not with it")
        expect(late["record"]["body"]["title"] == "Second", "the record with it is not the current one")
        outcome(send(bench.maria, delete(bench, made, revision))[0], "conflict")
        again = update(bench, made, newer, {"title": "Third"})
        outcome(send(bench.maria, again)[0], "applied")


def changes_only_named_fields(bench: Bench) -> None:
    """An update changes the fields it names, null removes one, all others and unknown ones stay."""
    body = news() | {"is_pinned": False, "from_another_program": {"kept": True}}
    made = create(bench, "update", bench.space(), body)
    revision = outcome(send(bench.maria, made)[0], "applied")["revision"]
    cursor = newest(bench.maria)
    try:
        outcome(send(bench.maria, update(bench, made, revision, {"title": "Changed", "is_pinned": None}))[0], "applied")
        line = next(line for line in stream(bench.maria, cursor).lines if line.get("id") == made["record"])
        expect(line["body"]["title"] == "Changed" and "is_pinned" not in line["body"], "the named fields did not change")
        expect(line["body"]["blocks"] == body["blocks"], "a field that was not named changed")
        expect(line["body"].get("from_another_program") == {"kept": True}, "an unknown field was lost")
    finally:
        remove(bench, made)


def ends_what_is_deleted(bench: Bench) -> None:
    """After a delete the record is gone for updates and deletes."""
    made = create(bench, "update", bench.space(), news())
    revision = outcome(send(bench.maria, made)[0], "applied")["revision"]
    ended = outcome(send(bench.maria, delete(bench, made, revision))[0], "applied")["revision"]
    outcome(send(bench.maria, update(bench, made, ended, {"title": "Too late"}))[0], "gone")


def waits_for_what_is_required(bench: Bench) -> None:
    """An operation whose requirement is not applied is held, never refused; sent again afterwards it is applied."""
    space = bench.space()
    first = create(bench, "update", space, news())
    second = create(bench, "comment", space, {"target": first["record"], "text": "First!"}, requires=[first["id"]])
    outcome(send(bench.maria, second)[0], "held")
    try:
        results = send(bench.maria, first, second)
        outcome(results[0], "applied")
        outcome(results[1], "applied")
    finally:
        remove(bench, second, first)


def lets_others_go_on(bench: Bench) -> None:
    """One refused operation in a batch does not stop those after it."""
    space = bench.space()
    wrong = create(bench, "update", space, {"title": 7, "blocks": [], "is_public": False})
    right = create(bench, "update", space, news())
    try:
        results = send(bench.maria, wrong, right)
        outcome(results[0], "refused", "bad_field")
        outcome(results[1], "applied")
    finally:
        remove(bench, right)


def likes_by_natural_key(bench: Bench) -> None:
    """A like has the UUIDv5 of account and target: made again it is one like, and after its end it can be made again."""
    with posted(bench) as (post, _):
        account = bench.me()["account"]
        record = str(uuid5(UUID(account), f"like:{post['record']}"))
        like = create(bench, "like", post["space"], {"target": post["record"]}) | {"record": record}
        first = outcome(send(bench.maria, like)[0], "applied")["revision"]
        ended = outcome(send(bench.maria, delete(bench, like, first))[0], "applied")["revision"]
        again = like | {"id": bench.new_id()}
        second = outcome(send(bench.maria, again)[0], "applied")["revision"]
        expect(second > ended > first, "the revisions do not grow")
        remove(bench, again)


def says_what_is_wrong(bench: Bench) -> None:
    """An unknown kind, a wrong field and too long a text are refused by their codes."""
    space = bench.space()
    results = send(
        bench.maria,
        create(bench, "no_such_kind", space, {"text": "?"}),
        create(bench, "update", space, {"title": "Without a text and a decision"}),
        create(bench, "update", space, news() | {"title": "x" * 5000}),
    )
    for result, code in zip(results, ("unknown_kind", "bad_field", "too_long"), strict=True):
        outcome(result, "refused", code)


def keeps_spaces_closed(bench: Bench) -> None:
    """A space that the account is no member of is refused not_your_space."""
    outcome(send(bench.maria, create(bench, "update", bench.new_id(), news()))[0], "refused", "not_your_space")


def leaves_others_words_alone(bench: Bench) -> None:
    """Another teacher's post can be changed only with the right to edit any."""
    space = bench.shared_space()
    rights = next(one["rights"] for one in bench.elena.json("/v1/me", "Me")["spaces"] if one["space"] == space)
    made = create(bench, "update", space, news())
    revision = outcome(send(bench.maria, made)[0], "applied")["revision"]
    try:
        result = send(bench.elena, update(bench, made, revision, {"title": "Not mine"}))[0]
        outcome(result, *(("applied",) if "update.edit_any" in rights else ("refused", "not_allowed")))
    finally:
        remove(bench, made)


def remembers_what_it_applied(bench: Bench) -> None:
    """GET /v1/operations/{id} tells the result of an applied operation; an unknown one is 404 unknown_operation."""
    with posted(bench) as (made, revision):
        told = bench.maria.json(f"/v1/operations/{made['id']}", "Result")
        expect(told["outcome"] in ("applied", "duplicate") and told["revision"] == revision, "the result is another one")
    bench.maria.refused(404, "unknown_operation", "GET", f"/v1/operations/{bench.new_id()}")


def refuses_what_is_late(bench: Bench) -> None:
    """not_after in the past is refused too_late."""
    late = create(bench, "update", bench.space(), news(), not_after=moved(bench, hours=-1))
    outcome(send(bench.maria, late)[0], "refused", "too_late")


def publishes_when_it_is_time(bench: Bench) -> None:
    """publish_at in the future: the writer sees the record, another member does not."""
    bench.needs("schedule")
    space = bench.shared_space()
    hers, mine = newest(bench.elena), newest(bench.maria)
    made = create(bench, "update", space, news(), publish_at=moved(bench, hours=12))
    outcome(send(bench.maria, made)[0], "applied")
    try:
        expect(_has(stream(bench.maria, mine).lines, made), "the writer does not see it")
        answer = bench.elena.call("GET", "/v1/changes", params={"cursor": hers})
        seen = answer.status_code == 200 and made["record"] in answer.text
        expect(not seen, "another member sees it before its time")
    finally:
        remove(bench, made)


def bounds_a_batch(bench: Bench) -> None:
    """More operations than the limit, or too many bytes, are refused as a whole."""
    most = bench.portal()["limits"]["batch_operations"]
    space = bench.space()
    many = [create(bench, "update", space, news()) for _ in range(most + 1)]
    bench.maria.refused((413, 422), None, "POST", "/v1/operations", json={"operations": many})
    size = bench.portal()["limits"]["batch_bytes"]
    data = b'{"operations": [' + b" " * size + b"]}"
    bench.maria.refused(413, "too_large", "POST", "/v1/operations", headers={"Content-Type": "application/json"}, data=data)


def names_the_wrong_field(bench: Bench) -> None:
    """A batch that is none is 422 unprocessable."""
    bench.maria.refused(422, "unprocessable", "POST", "/v1/operations", json={"operations": [{"id": "x"}]})


def keeps_work_under_its_own_name(bench: Bench) -> None:
    """A batch that names another account is 409 wrong_account and nothing of it is applied; members it does not know are passed over."""
    made = create(bench, "update", bench.space(), news())
    batch = {"account": bench.new_id(), "operations": [made]}
    bench.maria.refused(409, "wrong_account", "POST", "/v1/operations", json=batch)
    bench.maria.refused(404, "unknown_operation", "GET", f"/v1/operations/{made['id']}")
    own = {"account": bench.me()["account"], "from_another_program": {"kept": False}, "operations": [made]}
    answer = bench.maria.json("/v1/operations", "BatchAnswer", "POST", json=own)
    outcome(answer["results"][0], "applied")
    remove(bench, made)


def takes_packed_batches(bench: Bench) -> None:
    """Batches may be packed with gzip and zstd."""
    for coding, pack in (("gzip", gzip.compress), ("zstd", zstd.compress)):
        made = create(bench, "update", bench.space(), news())
        data = pack(json.dumps({"operations": [made]}).encode())
        headers = {"Content-Type": "application/json", "Content-Encoding": coding}
        answer = bench.maria.json("/v1/operations", "BatchAnswer", "POST", headers=headers, data=data)
        outcome(answer["results"][0], "applied")
        remove(bench, made)


def carries_small_files(bench: Bench) -> None:
    """A file that rides inline is confirmed with the operation and can be read at once."""
    data = bench.new_bytes(600)
    sha256 = hashlib.sha256(data).hexdigest()
    media_type = bench.portal()["limits"]["image_types"][0]
    ref = {"state": "confirmed", "sha256": sha256, "size_bytes": len(data), "media_type": media_type}
    pending = {"state": "pending", "size_bytes": 4_000_000, "media_type": media_type}
    body = {"alt": "Sand under the lamp", "thumb": ref, "preview": None, "original": pending}
    inline = [{"sha256": sha256, "media_type": media_type, "data": b64encode(data).decode()}]
    made = create(bench, "picture", bench.space("picture.create"), body, inline=inline)
    outcome(send(bench.maria, made)[0], "applied")
    try:
        expect(bench.maria.call("GET", f"/v1/files/{sha256}").content == data, "the file cannot be read")
    finally:
        remove(bench, made)


def refuses_files_it_has_not(bench: Bench) -> None:
    """A body that names a file which the account may not name is refused file_unknown."""
    ref = {"state": "confirmed", "sha256": "0" * 64, "size_bytes": 5, "media_type": "image/jpeg"}
    body = {"alt": "Nothing", "thumb": None, "preview": None, "original": ref}
    outcome(send(bench.maria, create(bench, "picture", bench.space("picture.create"), body))[0], "refused", "file_unknown")


def _has(lines: list[Json], made: Json) -> bool:
    return any(line.get("id") == made["record"] for line in lines)


def moved(bench: Bench, hours: int) -> str:
    """A time in hours from the portal's own."""
    now = datetime.strptime(bench.anyone.json("/v1/portal", "Portal")["server_time"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return (now + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


OPERATIONS = (
    applies_exactly_once,
    binds_an_id_to_its_content,
    knows_a_record_made_before,
    guards_by_revision,
    changes_only_named_fields,
    ends_what_is_deleted,
    waits_for_what_is_required,
    lets_others_go_on,
    likes_by_natural_key,
    says_what_is_wrong,
    keeps_spaces_closed,
    leaves_others_words_alone,
    remembers_what_it_applied,
    refuses_what_is_late,
    publishes_when_it_is_time,
    bounds_a_batch,
    names_the_wrong_field,
    keeps_work_under_its_own_name,
    takes_packed_batches,
    carries_small_files,
    refuses_files_it_has_not,
)
