"""The suite notices a portal that breaks a rule: ours, made worse on purpose."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from portal.checks.running import all_checks, make_bench, try_check
from tests.support.portal_server import PortalServer

Worsen = Callable[[dict[str, Any]], None]


@pytest.fixture
def worse(tmp_path: Path) -> Iterator[PortalServer]:
    with PortalServer(tmp_path / "worse", seed="small") as server:
        yield server


def _verdicts(portal: PortalServer, name: str, worsen: Worsen, path: str) -> bool:
    """Whether the named check is still content when every JSON answer of `path` is worsened."""

    def rewrite(body: bytes) -> bytes:
        if not body.startswith(b"{"):
            return body
        lines = [json.loads(line) for line in body.splitlines()]
        for line in lines:
            worsen(line)
        return b"\n".join(json.dumps(line).encode() for line in lines)

    portal.faults.rewrite(rewrite, path)
    bench = make_bench(portal.base_url, portal.token("maria"), portal.token("elena"))
    verdict = try_check(next(check for check in all_checks() if check.name == name), bench)
    for caller in (bench.anyone, bench.maria, bench.elena):
        caller.close()
    return verdict.ok


def _miscount(line: dict[str, Any]) -> None:
    if line.get("type") == "checkpoint":
        line["count"] += 1


def _never_end(line: dict[str, Any]) -> None:
    if line.get("type") == "checkpoint":
        line["more"] = True


def _long_cursor(line: dict[str, Any]) -> None:
    if line.get("type") == "checkpoint":
        line["cursor"] = "c" * 65


def _call_all_applied(line: dict[str, Any]) -> None:
    for result in line.get("results", ()):
        result["outcome"] = "applied"


def _forget_limits(line: dict[str, Any]) -> None:
    line.get("limits", {}).pop("tombstone_days", None)


def _say_http(line: dict[str, Any]) -> None:
    line.pop("code", None)


@pytest.mark.parametrize(
    ("name", "worsen", "path"),
    [
        ("feed.counts_every_checkpoint", _miscount, "/v1/changes"),
        ("feed.counts_every_checkpoint", _never_end, "/v1/changes"),
        ("feed.counts_every_checkpoint", _long_cursor, "/v1/changes"),
        ("operations.applies_exactly_once", _call_all_applied, "/v1/operations"),
        ("operations.waits_for_what_is_required", _call_all_applied, "/v1/operations"),
        ("doors.describes_itself", _forget_limits, "/v1/portal"),
        ("doors.needs_a_token", _say_http, "/v1/me"),
    ],
)
def test_a_worse_portal_is_noticed(worse: PortalServer, name: str, worsen: Worsen, path: str) -> None:
    assert not _verdicts(worse, name, worsen, path)


def test_a_captive_portal_is_noticed(worse: PortalServer) -> None:
    assert not _verdicts_captive(worse)


def _verdicts_captive(portal: PortalServer) -> bool:
    portal.faults.be_captive()
    bench = make_bench(portal.base_url, None, None)
    verdict = try_check(all_checks()[0], bench)
    bench.anyone.close()
    return verdict.ok
