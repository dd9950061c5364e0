"""Pokes: something changed for this account, and the streams end when the portal does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import requests

from portal.events import Pokes
from tests.support.portal_posts import creates
from tests.support.portal_server import PortalServer

_BODY = {"title": "Poke", "blocks": [], "is_public": False}


@contextmanager
def _listens(portal: PortalServer, user_name: str) -> Iterator[Iterator[bytes]]:
    headers = {"Authorization": f"Bearer {portal.token(user_name)}"}
    with requests.get(f"{portal.base_url}/v1/events", headers=headers, stream=True, timeout=30) as answer:
        assert answer.status_code == 200, answer.text
        lines = answer.iter_lines(chunk_size=1)
        next(lines)
        yield lines


def test_elena_is_poked_when_maria_posts(portal: PortalServer) -> None:
    with _listens(portal, "elena") as lines:
        creates(portal, "maria", "update", "space/microplastic", _BODY)
        assert next(line for line in lines if line.startswith(b"event")) == b"event: poke"
        assert next(lines) == b"data:"


def test_who_has_nothing_to_do_with_it_is_left_alone(portal: PortalServer) -> None:
    pokes = Pokes(portal.database, portal.settings)
    elena, tomas = portal.account("elena"), portal.account("tomas")
    hers, his = pokes.last_of(elena), pokes.last_of(tomas)
    creates(portal, "maria", "update", "space/microplastic", _BODY)
    assert pokes.last_of(elena) != hers
    assert pokes.last_of(tomas) == his


def test_streams_end_when_the_portal_stops(portal: PortalServer) -> None:
    with _listens(portal, "maria") as lines:
        portal.stop()
        assert list(lines)[-1:] in ([], [b""], [b"data:"], [b": quiet"])


def test_one_account_cannot_take_all_streams(portal: PortalServer) -> None:
    headers = {"Authorization": f"Bearer {portal.token('maria')}"}
    with ExitStack() as open_streams:
        for _ in range(portal.settings.event_streams_per_account):
            open_streams.enter_context(_listens(portal, "maria"))
        refused = requests.get(f"{portal.base_url}/v1/events", headers=headers)
        open_streams.enter_context(_listens(portal, "elena"))
    assert (refused.status_code, "Retry-After" in refused.headers) == (429, True)
