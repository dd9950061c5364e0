"""Pages are put in order: one page changes, the others stay as they are, and the tree is as the teacher wanted it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.twinspace.page_order import WAYS, Drop, dropped, moved
from ui.twinspace.pages import tree

_AT = "2026-05-01T08:00:00Z"


def page(record: str, order: str, parent: str | None = None) -> ShownRecord:
    empty = ShownRecord(record, "page", "space", parent, 1, record, "", None, _AT, _AT, {}, ItemState.SENT)
    return replace(empty, body={"title": record, "order": order, "parent": parent})


def school() -> list[ShownRecord]:
    """a, b (b1, b2 (b21)), c."""
    return [page("a", "a"), page("b", "b"), page("b1", "a", "b"), page("b2", "b", "b"), page("b21", "a", "b2"), page("c", "c")]


def after(pages: list[ShownRecord], record: str, fields: dict[str, object] | None) -> list[str]:
    """The tree once the portal has the change: "depth name" by line."""
    if fields is not None:
        pages = [
            replace(one, body=body, parent=body["parent"]) if one.id == record else one
            for one in pages
            for body in [{**one.body, **fields}]
        ]
    return [f"{depth}{one.id}" for one, depth in tree(pages)]


@pytest.mark.parametrize(
    ("record", "way", "wanted"),
    [
        ("c", "up", ["0a", "0c", "0b", "1b1", "1b2", "2b21"]),
        ("a", "down", ["0b", "1b1", "1b2", "2b21", "0a", "0c"]),
        ("b", "in", ["0a", "1b", "2b1", "2b2", "3b21", "0c"]),
        ("b2", "out", ["0a", "0b", "1b1", "0b2", "1b21", "0c"]),
        ("b21", "out", ["0a", "0b", "1b1", "1b2", "1b21", "0c"]),
        ("c", "in", ["0a", "0b", "1b1", "1b2", "2b21", "1c"]),
    ],
)
def test_a_step(record: str, way: str, wanted: list[str]) -> None:
    pages = school()
    assert after(pages, record, moved(tree(pages), record, way)) == wanted


@pytest.mark.parametrize(("record", "way"), [("a", "up"), ("c", "down"), ("a", "in"), ("a", "out"), ("b1", "in")])
def test_no_step_leads_nowhere(record: str, way: str) -> None:
    assert moved(tree(school()), record, way) is None


@pytest.mark.parametrize(
    ("record", "drop", "wanted"),
    [
        ("c", Drop("a"), ["0c", "0a", "0b", "1b1", "1b2", "2b21"]),
        ("a", Drop(), ["0b", "1b1", "1b2", "2b21", "0c", "0a"]),
        ("c", Drop("b", is_below=True), ["0a", "0b", "1b1", "1b2", "2b21", "1c"]),
        ("c", Drop("b1", is_after=True), ["0a", "0b", "1b1", "1c", "1b2", "2b21"]),
        ("a", Drop("b21", is_after=True), ["0b", "1b1", "1b2", "2b21", "2a", "0c"]),
        ("b21", Drop("c"), ["0a", "0b", "1b1", "1b2", "0b21", "0c"]),
        ("b1", Drop("b21", is_below=True), ["0a", "0b", "1b2", "2b21", "3b1", "0c"]),
    ],
)
def test_a_drop(record: str, drop: Drop, wanted: list[str]) -> None:
    pages = school()
    assert after(pages, record, dropped(tree(pages), record, drop)) == wanted


@pytest.mark.parametrize(
    ("record", "drop"),
    [("b", Drop("b21")), ("b1", Drop("b1", is_after=True)), ("b", Drop("b2", is_below=True)), ("a", Drop("a")), ("b2", Drop("b2", True))],
)
def test_a_page_never_falls_into_itself(record: str, drop: Drop) -> None:
    assert dropped(tree(school()), record, drop) is None


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "b1", "b2", "b21", "c"]), st.sampled_from(WAYS)), max_size=30))
def test_no_page_is_lost_whatever_is_moved(moves: list[tuple[str, str]]) -> None:
    pages = school()
    for record, way in moves:
        fields = moved(tree(pages), record, way)
        if fields is not None:
            found = next(one for one in pages if one.id == record)
            body = {**found.body, **fields}
            pages = [replace(one, body=body, parent=body["parent"]) if one.id == record else one for one in pages]
    assert sorted(one.id for one, _ in tree(pages)) == ["a", "b", "b1", "b2", "b21", "c"]
