"""Our own portal keeps every rule of the contract suite, the one that `python -m portal check` runs against any address."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from portal.checks.bench import Bench
from portal.checks.running import Check, all_checks, make_bench, run_checks, try_check
from tests.support.portal_server import PortalServer


@pytest.fixture(scope="module")
def bench(portal: PortalServer) -> Iterator[Bench]:
    made = make_bench(portal.base_url, portal.token("maria"), portal.token("elena"))
    yield made
    for caller in (made.anyone, made.maria, made.elena):
        caller.close()


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_our_portal_keeps(check: Check, bench: Bench) -> None:
    verdict = try_check(check, bench)
    assert verdict.ok, verdict.line
    assert not verdict.skipped, verdict.line


def test_every_check_has_its_own_name_and_a_rule_in_words() -> None:
    checks = all_checks()
    assert len({check.name for check in checks}) == len(checks)
    assert all(check.rule.endswith(".") for check in checks)


def test_without_a_token_only_what_is_public_is_tried(portal: PortalServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_checks(portal.base_url, None, None, as_json=False) == 0
    told = capsys.readouterr().out
    assert "ok   doors.describes_itself" in told
    assert "skip feed.adds_up: not tried: needs --token" in told


def test_what_came_of_it_is_told_as_json(portal: PortalServer, capsys: pytest.CaptureFixture[str]) -> None:
    portal.faults.fail(500, "/v1/portal", times=None)
    assert run_checks(portal.base_url, None, None, as_json=True) == 1
    portal.faults.come_back()
    told = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert told["doors.describes_itself"]["ok"] is False
    assert told["doors.never_redirects"]["ok"] is True


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "not-an-address"])
def test_an_address_where_nothing_answers_is_one_clear_line(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_checks(address, None, None, as_json=False) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == f"no portal answers at {address}: check the address and the line\n"
