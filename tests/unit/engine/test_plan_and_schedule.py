"""What a failure means for a batch, how batches shrink and grow, and when the next try comes."""

from __future__ import annotations

import pytest

from sync.engine.plan import AfterFailure, BatchSize, after_failure, is_progress, is_worth_another_try, steps
from sync.engine.schedule import HIGHEST_CEILING_S, Schedule
from sync.errors import PortalBusy, PortalUnreachable, ProtocolBroken, Refused, SignInNeeded, WrongPortal
from sync.feed import OperationResult


class Highest:
    """Randomness that always draws the upper end."""

    def uniform(self, low: float, high: float) -> float:
        return high

    def token(self, size_bytes: int) -> bytes:
        return bytes(size_bytes)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (PortalUnreachable("no_line"), AfterFailure.NOT_SENT),
        (PortalUnreachable("captive"), AfterFailure.UNKNOWN),
        (PortalUnreachable("tls_inspected"), AfterFailure.NOT_SENT),
        (PortalUnreachable("timeout"), AfterFailure.UNKNOWN),
        (PortalUnreachable("cut"), AfterFailure.UNKNOWN),
        (PortalUnreachable("portal_fault"), AfterFailure.UNKNOWN),
        (PortalBusy("2026-01-01T00:00:00Z"), AfterFailure.NOT_SENT),
        (PortalBusy("2026-01-01T00:00:00Z", "gateway"), AfterFailure.UNKNOWN),
        (SignInNeeded(), AfterFailure.NOT_SENT),
        (WrongPortal("portal", "a", "b"), AfterFailure.NOT_SENT),
        (Refused("", "too_large"), AfterFailure.TOO_BIG),
        (ProtocolBroken("operations"), AfterFailure.UNKNOWN),
        (KeyboardInterrupt(), AfterFailure.UNKNOWN),
    ],
)
def test_only_proof_that_nothing_was_done_puts_a_batch_back(error, expected):
    assert after_failure(error) is expected


def test_batches_halve_and_recover():
    size = BatchSize.of(50, 1_000_000)
    assert [size.now, size.halved(50).now, size.halved(3).now, size.halved(1).now] == [50, 25, 1, 1]
    assert size.halved(50).grown().now == 50
    assert size.halved(50).bytes_now == 500_000
    assert size.halved(1).bytes_now == 32_768


def test_a_batch_of_held_operations_is_not_asked_again_at_once():
    assert not is_progress([OperationResult("1", "held"), OperationResult("2", "held")])
    assert is_progress([OperationResult("1", "held"), OperationResult("2", "refused")])


def test_text_goes_before_files():
    assert [step.name for step in steps(True, True, True)] == ["push", "pull", "uploads", "push"]
    assert [step.name for step in steps(False, True, False)] == ["pull"]


def test_a_cut_that_brought_something_goes_on_at_once():
    assert is_worth_another_try(PortalUnreachable("cut"), has_moved=True, tries_left=1)
    assert not is_worth_another_try(PortalUnreachable("cut"), has_moved=False, tries_left=1)
    assert not is_worth_another_try(PortalUnreachable("cut"), has_moved=True, tries_left=0)
    assert not is_worth_another_try(SignInNeeded(), has_moved=True, tries_left=1)


def test_waits_grow_to_a_ceiling_and_a_success_ends_them():
    schedule, waits = Schedule(usual_s=100.0), []
    for _ in range(12):
        schedule = schedule.failed()
        waits.append(schedule.wait_s(Highest()))
    assert waits[:4] == [4.0, 8.0, 16.0, 32.0]
    assert max(waits) == HIGHEST_CEILING_S
    assert schedule.succeeded().wait_s(Highest()) == 125.0


def test_on_a_bad_line_that_carries_something_the_waits_begin_anew():
    schedule = Schedule()
    for _ in range(8):
        schedule = schedule.failed()
    assert schedule.failed(has_moved=True).wait_s(Highest()) == 4.0


def test_the_portals_wish_is_never_cut_short():
    assert Schedule().failed().wait_s(Highest(), retry_after_s=3_600.0) >= 3_600.0
