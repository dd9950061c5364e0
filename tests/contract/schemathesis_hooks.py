"""What Schemathesis cannot know by itself: how bytes of an upload are sent, and which space and kinds are worth fuzzing.

Only what is well formed already is replaced, so that a case made wrong on purpose stays wrong.
"""

from __future__ import annotations

import os
import re
from typing import Any

import schemathesis

from portal.schema import KINDS, example, kinds

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_KIND = re.compile(r"[a-z][a-z_]{0,39}")
_TWINSPACE = "CONTRACT_TWINSPACE"
_OWN = "CONTRACT_OWN_SPACE"

schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")


@schemathesis.hook
def map_body(context: Any, body: Any) -> Any:
    """Send three of four made-up operations to a space and of a kind that are there, one of two with a real body's fields beneath."""
    del context
    if not isinstance(body, dict) or not isinstance(body.get("operations"), list):
        return body
    return body | {"operations": [_aimed(one) for one in body["operations"]]}


def _aimed(one: Any) -> Any:
    if not isinstance(one, dict) or not _fits(_UUID, one.get("space")) or not _fits(_KIND, one.get("kind")):
        return one
    chance = sum(one["space"].encode())
    if chance % 4 == 0:
        return one
    kind = KINDS[chance % len(KINDS)]
    space = os.environ[_OWN if "own" in kinds()[kind].spaces else _TWINSPACE]
    aimed = one | {"kind": kind, "space": space}
    if one.get("action") == "create" and isinstance(one.get("fields"), dict) and chance % 2:
        aimed["fields"] = example(kind) | one["fields"]
    return aimed


def _fits(form: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and form.fullmatch(value) is not None
