"""Operations as the checks send them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from portal.checks.bench import Bench, Caller, Json, expect

TITLE = "Contract check"


def create(bench: Bench, kind: str, space: str, fields: Json, **rest: Any) -> Json:
    """A create of a new record."""
    one = {"id": bench.new_id(), "record": bench.new_id(), "kind": kind, "space": space}
    return {**one, "action": "create", "base": None, "fields": fields, **rest}


def update(bench: Bench, made: Json, base: int, fields: Json, **rest: Any) -> Json:
    """An update of what `made` created."""
    return {**_about(bench, made), "action": "update", "base": base, "fields": fields, **rest}


def delete(bench: Bench, made: Json, base: int) -> Json:
    """A delete of what `made` created."""
    return {**_about(bench, made), "action": "delete", "base": base, "fields": {}}


def news(text: str = "Written by the contract suite.") -> Json:
    """The body of an update."""
    return {"title": TITLE, "blocks": [{"type": "paragraph", "runs": [{"text": text}]}], "is_public": False}


def send(caller: Caller, *operations: Json, **rest: Any) -> list[Json]:
    """The results of one batch, one for each in order. Raises Broken if the answer is not of that kind."""
    answer = caller.json("/v1/operations", "BatchAnswer", "POST", json={"operations": list(operations)}, **rest)
    results: list[Json] = answer["results"]
    expect([result["id"] for result in results] == [one["id"] for one in operations], "the results are not one for each, in order")
    return results


def outcome(result: Json, wanted: str, code: str | None = None) -> Json:
    """The result itself. Raises Broken unless it has that outcome (and problem code)."""
    found = (result.get("problem") or {}).get("code")
    expect(result["outcome"] == wanted, f"the outcome is {result['outcome']} ({found}), not {wanted}")
    expect(code is None or found == code, f"the problem's code is {found}, not {code}")
    return result


@contextmanager
def posted(bench: Bench, **rest: Any) -> Iterator[tuple[Json, int]]:
    """An applied update and its revision, deleted again afterwards."""
    made = create(bench, "update", bench.space(), news(), **rest)
    revision = outcome(send(bench.maria, made)[0], "applied")["revision"]
    try:
        yield made, revision
    finally:
        remove(bench, made)


def remove(bench: Bench, *made: Json) -> None:
    """Take away what a check has written; conflicts tell the newest revision."""
    for one in made:
        result = send(bench.maria, delete(bench, one, 0))[0]
        if result["outcome"] == "conflict" and result["record"]:
            send(bench.maria, delete(bench, one, result["record"]["revision"]))


def _about(bench: Bench, made: Json) -> Json:
    return {"id": bench.new_id(), "record": made["record"], "kind": made["kind"], "space": made["space"]}
