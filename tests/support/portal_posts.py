"""Operations by hand, for tests of the portal."""

from __future__ import annotations

import uuid
from typing import Any

import requests

from tests.support.portal_server import PortalServer
from tests.support.practice_school import small_id


def operation(kind: str, space: str, fields: dict[str, Any]) -> dict[str, Any]:
    """A create of a new record."""
    one, record = str(uuid.uuid4()), str(uuid.uuid4())
    return {"id": one, "record": record, "kind": kind, "space": space, "action": "create", "base": None, "fields": fields}


def send(portal: PortalServer, user_name: str, *operations: dict[str, Any]) -> requests.Response:
    """Send a batch as somebody."""
    headers = {"Authorization": f"Bearer {portal.token(user_name)}"}
    return requests.post(f"{portal.base_url}/v1/operations", json={"operations": list(operations)}, headers=headers)


def creates(portal: PortalServer, user_name: str, kind: str, space: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Create one record in a space of the small school; its result."""
    return dict(send(portal, user_name, operation(kind, small_id(space), fields)).json()["results"][0])


def picture_body(sha256: str, size_bytes: int) -> dict[str, Any]:
    """A picture with an original that was uploaded."""
    original = {"state": "confirmed", "sha256": sha256, "size_bytes": size_bytes, "media_type": "image/jpeg"}
    return {"alt": "Sand under the lamp", "original": original, "preview": None, "thumb": None}
