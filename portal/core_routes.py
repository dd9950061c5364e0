"""The portal's core over HTTP: who it is, who asks, changes, sums, operations (portal-api.md §1, §3, §4)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from portal.accepting import best_of
from portal.bodies import read_json
from portal.database import current_run
from portal.feed_answer import changes
from portal.flows.deciding import answer_due
from portal.memberships import memberships_of
from portal.oauth.metadata import issuer_of
from portal.operations.batch import apply_batch, known_result
from portal.operations.shapes import read_operation
from portal.prepared import Prepared
from portal.problems import Problem
from portal.publishing import release_due
from portal.pupil_routes import pupil_routes
from portal.records import compact
from portal.schema import validate_as
from portal.settings import LANGUAGES
from portal.signing import signed_in
from portal.tables import account, meta, record
from portal.visibility import reader_in

API_VERSION = "1.0"
_NO_STORE = {"Cache-Control": "no-store"}
_PORTAL = Prepared(select(meta.c.portal))


def core_routes() -> list[Route]:
    """Portal, me, changes, audit, operations, pupils."""
    feed = Route("/v1/changes", changes, methods=["GET"])
    (feed.methods or set()).discard("HEAD")  # a head without a body says nothing about a feed
    return [
        Route("/v1/portal", _in_thread(_portal), methods=["GET"]),
        Route("/v1/me", _in_thread(_me), methods=["GET"]),
        feed,
        Route("/v1/audit", _in_thread(_audit), methods=["GET"]),
        Route("/v1/operations", _operations, methods=["POST"]),
        Route("/v1/operations/{id}", _in_thread(_operation), methods=["GET"]),
        *pupil_routes(),
    ]


def _in_thread(answer: Callable[[Request], Response]) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        best_of(request.headers.get("accept", ""), ("application/json", "application/problem+json"))
        return await run_in_threadpool(answer, request)

    return endpoint


def _portal(request: Request) -> Response:
    portal = request.app.state.portal
    with portal.database.reading() as connection:
        row = connection.execute(select(meta)).one()
        run = current_run(connection)
    answer = {
        "portal": row.portal,
        "name": row.name,
        "api": API_VERSION,
        "run": run,
        "server_time": portal.ports.clock.now_utc(),
        "limits": portal.settings.limits(),
        "features": list(portal.settings.features),
        "languages": list(LANGUAGES),
        "issuer": issuer_of(request),
    }
    return JSONResponse(answer, headers=_NO_STORE)


def _me(request: Request) -> Response:
    asking = signed_in(request)
    with request.app.state.portal.database.reading() as connection:
        row = connection.execute(select(account).where(account.c.id == asking)).one()
        answer = {
            **_identity(connection, asking),
            "person": {"id": row.id, "name": row.name, "country": row.country, "city": row.city, "school": row.school},
            "user_name": row.user_name,
            "own_space": row.own_space,
            "spaces": memberships_of(connection, asking),
        }
    return JSONResponse(answer, headers=_NO_STORE)


def _audit(request: Request) -> Response:
    asking = signed_in(request)
    space = _uuid(request.query_params.get("space"), "space")
    portal = request.app.state.portal
    release_due(portal.database, portal.ports)
    answer_due(portal.database, portal.ports, portal.settings)
    with portal.database.reading() as connection:
        reader = reader_in(connection, asking, space)
        if reader is None:
            raise Problem("not_found", "no space of yours", field="space")
        seen = (record.c.audience >= reader.reach) | (record.c.owner == asking)
        rows = select(record.c.id, record.c.seq).where(record.c.space == space, record.c.is_deleted.is_(False), seen)
        lines = [f"{row.id}:{row.seq}\n" for row in connection.execute(rows.order_by(record.c.id))]
    sums = {"space": space, "count": len(lines), "hash": hashlib.sha256("".join(lines).encode()).hexdigest()}
    return JSONResponse(sums, headers=_NO_STORE)


async def _operations(request: Request) -> Response:
    best_of(request.headers.get("accept", ""), ("application/json",))
    asking = await run_in_threadpool(signed_in, request)
    raw = await read_json(request, request.app.state.portal.settings.batch_bytes)
    return await run_in_threadpool(_applied, request, asking, raw)


def _applied(request: Request, asking: str, raw: Any) -> Response:
    for fault in validate_as("Batch", raw):
        raise Problem("unprocessable", fault.detail, field=fault.field)
    if raw.get("account") not in (None, asking):
        raise Problem("wrong_account", "the token is another person's; nothing was applied", field="account")
    try:
        compact(raw).encode()
    except (UnicodeEncodeError, RecursionError) as error:
        raise Problem("unprocessable", "the text is no Unicode") from error
    portal, workshop = request.app.state.portal, request.app.state.workshop
    results = apply_batch(portal.database, workshop, asking, [read_operation(one) for one in raw["operations"]])
    with portal.database.reading() as connection:
        answer = {**_identity(connection, asking), "results": [result.as_json() for result in results]}
    return JSONResponse(answer, headers=_NO_STORE)


def _operation(request: Request) -> Response:
    asking = signed_in(request)
    wanted = _uuid(request.path_params["id"], "id")
    with request.app.state.portal.database.reading() as connection:
        result = known_result(connection, asking, wanted)
    if result is None:
        raise Problem("unknown_operation", "this portal has not applied it, or has forgotten it")
    return JSONResponse(result.as_json(), headers=_NO_STORE)


def _identity(connection: Any, asking: str) -> dict[str, Any]:
    return {"portal": _PORTAL.value(connection), "account": asking, "run": current_run(connection)}


def _uuid(text: str | None, field: str) -> str:
    try:
        if text is not None and str(UUID(text)) == text:
            return text
    except ValueError:
        pass
    raise Problem("unprocessable", "not a UUID in lower case", field=field)
