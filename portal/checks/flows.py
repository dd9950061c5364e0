"""Checks of what follows from what people write (portal-api.md §8); each takes away what it has made."""

from __future__ import annotations

from uuid import UUID, uuid5

from portal.checks.bench import Bench, Caller, Json, expect
from portal.checks.operations import moved
from portal.checks.reading import newest, stream
from portal.checks.writing import TITLE, create, delete, outcome, remove, send, update

_OPTIONS = [{"id": "a", "text": "The jellyfish"}, {"id": "b", "text": "The bottle"}]


def closes_polls(bench: Bench) -> None:
    """One vote for an option that there is; none once the poll is closed."""
    space = bench.space("poll.create")
    poll = create(bench, "poll", space, {"question": TITLE, "options": _OPTIONS})
    revision = outcome(send(bench.maria, poll)[0], "applied")["revision"]
    try:
        vote = create(bench, "vote", space, {"poll": poll["record"], "option": "z"})
        vote["record"] = str(uuid5(UUID(bench.me()["account"]), f"vote:{poll['record']}"))
        outcome(send(bench.maria, vote)[0], "refused", "bad_field")
        good = vote | {"id": bench.new_id(), "fields": vote["fields"] | {"option": "a"}}
        first = outcome(send(bench.maria, good)[0], "applied")["revision"]
        outcome(send(bench.maria, update(bench, poll, revision, {"closes_at": moved(bench, hours=-1)}))[0], "applied")
        outcome(send(bench.maria, update(bench, vote, first, {"option": "b"}))[0], "refused", "too_late")
    finally:
        remove(bench, poll)


def keeps_its_own_fields(bench: Bench) -> None:
    """What only the portal says is refused not_allowed from anybody else."""
    body = {"title": TITLE, "starts_at": moved(bench, hours=5), "ends_at": moved(bench, hours=6), "zone": "Europe/Tirane", "is_full": True}
    outcome(send(bench.maria, create(bench, "meeting", bench.space("meeting.create"), body))[0], "refused", "not_allowed")
    accepted = {"checklist": {}, "declaration": TITLE, "state": "accepted"}
    made = create(bench, "school_label_application", bench.me()["own_space"], accepted)
    outcome(send(bench.maria, made)[0], "refused", "not_allowed")


def brings_a_proposal_to_the_co_founder(bench: Bench) -> None:
    """A draft stays at home; sent, it stands in the co-founder's own space under its id; withdrawn, it is closed there."""
    hers = newest(bench.elena)
    made = create(bench, "project_proposal", bench.me()["own_space"], _form(bench))
    revision = outcome(send(bench.maria, made)[0], "applied")["revision"]
    try:
        expect(_copies(bench.elena, hers, made) == [], "a draft reached the co-founder")
        outcome(send(bench.maria, update(bench, made, revision, {"state": "waiting_partner"}))[0], "applied")
        copies = _copies(bench.elena, hers, made)
        expect([one["body"]["state"] for one in copies] == ["waiting_partner"], "the co-founder has not got it")
    finally:
        remove(bench, made)
    expect(_copies(bench.elena, hers, made)[-1]["body"]["state"] == "closed", "withdrawn, it is not closed for the co-founder")
    _put_away(bench, _copies(bench.elena, hers, made)[-1])


def lets_everybody_answer_for_themselves(bench: Bench) -> None:
    """The founder does not answer for the co-founder, and the co-founder does not write the form."""
    hers = newest(bench.elena)
    made = create(bench, "project_proposal", bench.me()["own_space"], _form(bench) | {"state": "waiting_partner"})
    revision = outcome(send(bench.maria, made)[0], "applied")["revision"]
    try:
        outcome(send(bench.maria, update(bench, made, revision, {"state": "waiting_nso"}))[0], "refused", "not_allowed")
        copy = _copies(bench.elena, hers, made)[-1]
        theirs = made | {"space": copy["space"]}
        outcome(send(bench.elena, update(bench, theirs, copy["revision"], {"title": "Mine"}))[0], "refused", "not_allowed")
        outcome(send(bench.elena, update(bench, theirs, copy["revision"], {"state": "refused"}))[0], "applied")
    finally:
        remove(bench, made)
        _put_away(bench, _copies(bench.elena, hers, made)[-1])


def knows_each_pupil_by_one_name(bench: Bench) -> None:
    """A pupil's user name belongs to one pupil; a password is told to the teacher who may ask, and to nobody else."""
    space = bench.space("pupil.create")
    name = f"check-{bench.new_id()}"
    one, two = (create(bench, "pupil", space, {"user_name": name, "display_name": TITLE}) for _ in range(2))
    outcome(send(bench.maria, one)[0], "applied")
    try:
        outcome(send(bench.maria, two)[0], "refused", "bad_field")
        asked = {"space": space, "pupils": [one["record"]]}
        told = bench.maria.json("/v1/pupils/passwords", "PupilPasswords", "POST", json=asked)
        expect([item["user_name"] for item in told["items"]] == [name], "the answer names another pupil")
        bench.anyone.refused(401, "sign_in_needed", "POST", "/v1/pupils/passwords", json=asked)
        bench.maria.refused(404, "not_found", "POST", "/v1/pupils/passwords", json=asked | {"pupils": [two["record"]]})
    finally:
        remove(bench, one)


def _form(bench: Bench) -> Json:
    person = {name: bench.elena.json("/v1/me", "Me")["person"][name] for name in ("id", "name", "country")}
    body = {"title": TITLE, "summary": "Written by the contract suite.", "co_founder": person, "languages": ["en"], "state": "draft"}
    return body | {"age_from": 10, "age_to": 12, "pupils": 20, "subjects": ["Biology"]}


def _copies(caller: Caller, cursor: str, made: Json) -> list[Json]:
    """The lines that brought this record since the cursor; none on 204."""
    answer = caller.call("GET", "/v1/changes", params={"cursor": cursor})
    if answer.status_code == 204:
        return []
    return [line for line in stream(caller, cursor).lines if line.get("id") == made["record"] and line["type"] == "record"]


def _put_away(bench: Bench, copy: Json) -> None:
    send(bench.elena, delete(bench, {"record": copy["id"], "kind": copy["kind"], "space": copy["space"]}, copy["revision"]))


FLOWS = (
    closes_polls,
    keeps_its_own_fields,
    brings_a_proposal_to_the_co_founder,
    lets_everybody_answer_for_themselves,
    knows_each_pupil_by_one_name,
)
