"""The contract's kinds as the portal's rules see them: where each may stand, what it hangs on, what goes with it (portal-api.md §7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from portal.schema import KindShape, kinds

_PLACES = ("twinspace", "group", "public", "own")
_FALL_WITH_PARENT = frozenset(("comment", "like", "reply", "thread", "wall_post", "wall_reply", "vote", "partner_answer"))
_NEED_PARENT = _FALL_WITH_PARENT | {"message"}


@dataclass(frozen=True, slots=True)
class Kind:
    """`parent` names the body field of the record it hangs on, in the same space when `needs_parent`.

    `natural` names the body field whose value makes the record's id; `goes_with_parent`: deleted when the parent is.
    `texts` may name block lists. The first of `spaces` is where one usually stands.
    """

    name: str
    spaces: tuple[str, ...]
    title: str | None = None
    texts: tuple[str, ...] = ()
    parent: str | None = None
    needs_parent: bool = False
    natural: str | None = None
    goes_with_parent: bool = False


def _kind(shape: KindShape) -> Kind:
    return Kind(
        name=shape.name,
        spaces=tuple(place for place in _PLACES if place in shape.spaces),
        title=shape.title,
        texts=shape.texts,
        parent=shape.parent,
        needs_parent=shape.name in _NEED_PARENT,
        natural=shape.parent if shape.is_natural_key else None,
        goes_with_parent=shape.name in _FALL_WITH_PARENT,
    )


KINDS: Mapping[str, Kind] = MappingProxyType({name: _kind(shape) for name, shape in kinds().items()})
"""Every kind of the contract by name."""


def parent_of(kind: str, body: Mapping[str, object]) -> str | None:
    """The id of the record that a body hangs on."""
    known = KINDS.get(kind)
    value = body.get(known.parent) if known is not None and known.parent is not None else None
    return value if isinstance(value, str) else None
