"""The portal as an ASGI application: its parts put together, its routes, its error answers."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import OperationalError, TimeoutError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Router

from portal.core_routes import core_routes
from portal.database import Database
from portal.edges import edge_middleware, edge_routes, make_edges
from portal.operations.place import Workshop
from portal.packing import Backfills
from portal.ports import Ports
from portal.problems import Problem, exception_handlers, problem_response
from portal.settings import Settings

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Portal:
    """Stands at `app.state.portal`: what every route works with. `data` is the folder of the files."""

    database: Database
    ports: Ports
    settings: Settings
    data: Path


def create_app(database: Database, ports: Ports, settings: Settings, data: Path) -> Starlette:
    """The whole portal over an open database. Close `app.state.edges` before waiting for its connections to end."""
    handlers = exception_handlers() | {OperationalError: _on_busy, TimeoutError: _on_busy}
    app = Starlette(
        routes=[*core_routes(), *edge_routes()],
        middleware=edge_middleware(settings),
        exception_handlers=handlers,
    )
    _without_redirects(app.router)
    app.state.portal = Portal(database, ports, settings, data)
    app.state.edges = make_edges(database, ports, settings, data)
    app.state.backfills = Backfills(settings)
    app.state.workshop = Workshop(ports, settings, app.state.edges.store)
    return app


def _without_redirects(router: Router) -> None:
    router.redirect_slashes = False  # an API call is never sent elsewhere (portal-api.md §6)


def _on_busy(request: Request, error: Exception) -> Response:
    if isinstance(error, OperationalError) and not any(word in str(error.orig) for word in ("locked", "busy")):
        _log.error("the database failed at %s: %s", request.url.path, type(error.orig).__name__)
        return problem_response(Problem("internal"))
    return problem_response(Problem("busy", "the database is busy", retry_after_s=5))
