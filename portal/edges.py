"""All that the portal does at its edge, in one hand: routes, middleware and the state that lives as long as the server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import Route

from portal.appending import Turns
from portal.compression import Compression
from portal.database import Database
from portal.digests import Digests
from portal.directory import directory_routes
from portal.events import Pokes, event_routes
from portal.files import file_routes
from portal.oauth.passwords import Passwords
from portal.oauth.routes import oauth_routes
from portal.ports import Ports
from portal.settings import Settings
from portal.store import FileStore
from portal.throttle import Pace, Throttle
from portal.upload_rows import Uploads
from portal.uploads import upload_routes


@dataclass(frozen=True)
class Edges:
    """Stands at `app.state.edges`. `throttle` counts requests by account."""

    throttle: Throttle
    passwords: Passwords
    store: FileStore
    uploads: Uploads
    turns: Turns
    pokes: Pokes

    def close(self) -> None:
        """End the endless answers, so that a server can stop. Any thread."""
        self.pokes.close()


def make_edges(database: Database, ports: Ports, settings: Settings, data: Path) -> Edges:
    """The edge of the portal whose files lie in `data`."""
    store = FileStore(data / "files")
    pace = Pace(settings.requests_burst, settings.requests_per_s)
    return Edges(
        throttle=Throttle(pace, ports.clock.monotonic_s),
        passwords=Passwords(ports.clock.monotonic_s),
        store=store,
        uploads=Uploads(database, ports, settings, data / "uploads", store),
        turns=Turns(),
        pokes=Pokes(database, settings),
    )


def edge_routes() -> list[Route]:
    """Sign-in, uploads, files, directories, events."""
    return [*oauth_routes(), *upload_routes(), *file_routes(), *directory_routes(), *event_routes()]


def edge_middleware(settings: Settings) -> list[Middleware]:
    """Digests of what runs over the line, compression in both directions; throttling needs the account and happens in portal/signing.py."""
    largest = max(settings.batch_bytes, settings.image_bytes, settings.file_bytes, settings.video_bytes)
    return [Middleware(Digests), Middleware(Compression, unpacked_bytes=largest)]
