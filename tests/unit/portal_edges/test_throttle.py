"""Throttling: each account for itself, and told when to come back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import requests

from portal.problems import Problem
from portal.settings import Settings
from portal.throttle import Pace, Throttle
from tests.support.portal_server import PortalServer


class Ticks:
    """A monotonic clock by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_allowed_and_then_the_pace() -> None:
    ticks = Ticks()
    throttle = Throttle(Pace(burst=3, per_second=0.5), ticks)
    for _ in range(3):
        throttle.take("maria")
    with pytest.raises(Problem) as refusal:
        throttle.take("maria")
    assert (refusal.value.code, refusal.value.retry_after_s) == ("slow_down", 2)
    ticks.now += 2
    throttle.take("maria")


def test_another_account_of_the_same_school_need_not_wait() -> None:
    throttle = Throttle(Pace(burst=1, per_second=0.1), Ticks())
    throttle.take("maria")
    throttle.take("elena")


def test_a_refused_request_does_not_lengthen_the_wait() -> None:
    throttle = Throttle(Pace(burst=1, per_second=1.0), Ticks())
    throttle.take("maria")
    waits = []
    for _ in range(5):
        with pytest.raises(Problem) as refusal:
            throttle.take("maria")
        waits.append(refusal.value.retry_after_s)
    assert waits == [1, 1, 1, 1, 1]


def test_the_portal_tells_when_to_come_back(tmp_path: Path) -> None:
    with PortalServer(tmp_path / "p", seed="small", settings=replace(Settings(), requests_burst=2, requests_per_s=0.01)) as portal:
        headers = {"Authorization": f"Bearer {portal.token('maria')}"}
        answers = [requests.get(f"{portal.base_url}/v1/me", headers=headers) for _ in range(3)]
        other = requests.get(f"{portal.base_url}/v1/me", headers={"Authorization": f"Bearer {portal.token('elena')}"})
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[-1].json()["code"] == "slow_down"
    assert int(answers[-1].headers["Retry-After"]) == answers[-1].json()["retry_after_s"] > 0
    assert other.status_code == 200
