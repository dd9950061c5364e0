"""The suite run and told: one line a check, for people or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

from portal.checks.bench import Bench, Broken, Caller, Skipped
from portal.checks.doors import DOORS
from portal.checks.feed import FEED
from portal.checks.files import FILES
from portal.checks.flows import FLOWS
from portal.checks.operations import OPERATIONS
from portal.world import real_ports

Try = Callable[[Bench], None]


@dataclass(frozen=True)
class Check:
    """One rule: `name` is stable, `rule` says it in a sentence."""

    name: str
    rule: str
    attempt: Try


@dataclass(frozen=True)
class Verdict:
    """What came of one check; `line` is the rule, or how it was broken, or why it could not be tried."""

    name: str
    ok: bool
    skipped: bool
    line: str


def all_checks() -> tuple[Check, ...]:
    """The whole suite in its order."""
    areas = (("doors", DOORS), ("feed", FEED), ("operations", OPERATIONS), ("files", FILES), ("flows", FLOWS))
    return tuple(
        Check(f"{area}.{attempt.__name__}", (attempt.__doc__ or "").partition("\n")[0], attempt)
        for area, tries in areas
        for attempt in tries
    )


def try_check(check: Check, bench: Bench) -> Verdict:
    """One check tried; only a bug in the suite itself raises."""
    try:
        check.attempt(bench)
    except Broken as broken:
        return Verdict(check.name, False, False, f"{check.rule} – broken: {broken}")
    except Skipped as skipped:
        return Verdict(check.name, True, True, f"not tried: {skipped}")
    return Verdict(check.name, True, False, check.rule)


def make_bench(base_url: str, token: str | None, second_token: str | None) -> Bench:
    """The suite's callers for one portal."""
    first, second = (Caller(base_url, one) if one else None for one in (token, second_token))
    return Bench(base_url, Caller(base_url, None), first, second, real_ports())


def run_checks(base_url: str, token: str | None, second_token: str | None, *, as_json: bool) -> int:
    """Try every check, print what came of it, and return 0 if none is broken, else 1. Where nothing answers, say just that."""
    bench = make_bench(base_url, token, second_token)
    try:
        bench.anyone.call("GET", "/v1/portal")
    except Broken:
        print(f"no portal answers at {base_url}: check the address and the line", file=sys.stderr)
        return 1
    try:
        verdicts = _told((try_check(check, bench) for check in all_checks()), as_json)
    finally:
        for caller in (bench.anyone, bench.first, bench.second):
            if caller is not None:
                caller.close()
    return 0 if all(verdict.ok for verdict in verdicts) else 1


def _told(verdicts: Iterable[Verdict], as_json: bool) -> list[Verdict]:
    told: list[Verdict] = []
    for verdict in verdicts:
        told.append(verdict)
        if not as_json:
            mark = "skip" if verdict.skipped else "ok  " if verdict.ok else "FAIL"
            print(f"{mark} {verdict.name}: {verdict.line}", flush=True)
    broken, skipped = sum(not one.ok for one in told), sum(one.skipped for one in told)
    if as_json:
        json.dump([asdict(one) for one in told], sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(f"{len(told) - broken - skipped} kept, {broken} broken, {skipped} not tried")
    return told
