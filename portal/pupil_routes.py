"""POST /v1/pupils/passwords: new passwords for pupils, told once to their teacher (portal-api.md §8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from portal.accepting import best_of
from portal.bodies import read_json
from portal.flows.pupils import keep_password, new_password
from portal.memberships import membership_in
from portal.oauth.passwords import hash_password
from portal.problems import Problem
from portal.records import Stored, get_record
from portal.schema import validate_as
from portal.signing import signed_in

_LONGEST_BODY = 16_384


def pupil_routes() -> list[Route]:
    """The one call."""
    return [Route("/v1/pupils/passwords", _passwords, methods=["POST"])]


async def _passwords(request: Request) -> Response:
    best_of(request.headers.get("accept", ""), ("application/json",))
    asking = await run_in_threadpool(signed_in, request)
    raw = await read_json(request, _LONGEST_BODY)
    for fault in validate_as("PupilsAsked", raw):
        raise Problem("unprocessable", fault.detail, field=fault.field)
    items = await run_in_threadpool(_made, request, asking, raw["space"], raw["pupils"])
    return JSONResponse({"items": items}, headers={"Cache-Control": "no-store"})


def _made(request: Request, asking: str, space: str, ids: Sequence[str]) -> list[dict[str, Any]]:
    portal = request.app.state.portal
    with portal.database.reading() as connection:
        _allowed(connection, asking, space, ids)
    words = {one: new_password(portal.ports) for one in ids}
    hashes = {one: hash_password(password) for one, password in words.items()}  # slow: before the write lock is taken
    with portal.database.writing() as connection:
        pupils = _allowed(connection, asking, space, ids)
        for pupil in pupils:
            keep_password(connection, portal.ports, pupil, hashes[pupil.id])
        return [{"pupil": one.id, "user_name": one.fields()["user_name"], "password": words[one.id]} for one in pupils]


def _allowed(connection: Connection, asking: str, space: str, ids: Sequence[str]) -> list[Stored]:
    """The pupils, if this teacher may reset them. Raises Problem not_found, not_allowed."""
    mine = membership_in(connection, asking, space)
    if mine is None:
        raise Problem("not_found", "no space of yours", field="space")
    pupils = []
    for one in dict.fromkeys(ids):
        pupil = get_record(connection, space, one)
        if pupil is None or pupil.kind != "pupil" or pupil.is_deleted:
            raise Problem("not_found", f"no pupil {one} here", field="pupils")
        needed = "pupil.edit_own" if pupil.owner == asking else "pupil.edit_any"
        if needed not in mine["rights"] or mine["state"] != "open":
            raise Problem("not_allowed", f"this needs {needed} in an open space", field="pupils")
        pupils.append(pupil)
    return pupils
