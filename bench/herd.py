"""`make herd`: a million desks come back at 8:00, with our rules and without; how many requests a second that is, and how many cores.

The costs of a request are measured in the same run on the reference portal (`herd_costs`). The desks of "with" draw their waits from the
very class the program uses (`sync/engine/schedule.py`); the desks of "without" are what a plain client does: all at 8:00 sharp, again a
minute after each failure, a new connection for each request.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from array import array
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bench import herd_costs
from bench.herd_costs import Costs
from bench.report import machine
from bench.world import BenchFailed
from sync.engine.schedule import Schedule

DESKS, SECONDS = 1_000_000, 1800
AWAY_S = 1800
"""So long the portal was away before 8:00: the desks have failed since and are deep in their back-off."""
PATIENCE_S, RETRY_S, BUSY_S = 30, 60, 60
"""A client gives up on an answer; a plain one asks again after a failure; what the portal asks to wait when it is full."""
MOST_WAIT_S = 10
"""Cores are counted so that nobody waits longer for an answer."""
NEWS_SHARE = 0.5
"""So many desks find ten changed records, the others nothing new."""
BUILD = Path("build/bench")
Again = Callable[[int, bool], float]


@dataclass(frozen=True)
class Crowd:
    """How desks behave. `first`: the second after 8:00 of each one's first try; `cost` of a try that is served, `lost` of one given up.

    `again(desk, was_refused)`: how long until the next try after a failure; `refusal`: what one costs the portal.
    """

    name: str
    first: Sequence[int]
    cost: float
    lost: float
    refusal: float
    again: Again


@dataclass
class Curve:
    """Second by second: tries that arrived, tries served, tries waiting; `work`: seconds of a core that arrived."""

    name: str
    tries: list[int]
    served: list[int]
    waiting: list[int]

    @property
    def peak(self) -> int:
        """The most tries in one second."""
        return max(self.tries)

    def served_after_s(self, share: float, desks: int) -> int | None:
        """When so large a share of all desks had been served; None: not within the time."""
        total = 0
        for second, count in enumerate(self.served):
            total += count
            if total >= share * desks:
                return second
        return None


class _Chance:
    """Randomness of the schedule, from a seed."""

    def __init__(self, seed: int) -> None:
        self._made = random.Random(seed)

    def uniform(self, low: float, high: float) -> float:
        """A number between."""
        return self._made.uniform(low, high)

    def token(self, size_bytes: int) -> bytes:
        """Bytes."""
        return self._made.randbytes(size_bytes)


def polite(desks: int, costs: Costs, seed: int = 1) -> Crowd:
    """Our rules: full jitter under a growing ceiling, Retry-After with jitter of its own, one connection for everything."""
    chance = _Chance(seed)
    failures = array("B", bytes(desks))
    ladder = [Schedule()]
    for _ in range(30):
        ladder.append(ladder[-1].failed())

    def again(desk: int, was_refused: bool) -> float:
        failures[desk] = min(failures[desk] + 1, 30)
        return ladder[failures[desk]].wait_s(chance, float(BUSY_S) if was_refused else 0.0)

    first = array("l", bytes(8 * desks))
    for desk in range(desks):
        at = -float(AWAY_S) + ladder[0].wait_s(chance)
        while at < 0:
            at += again(desk, was_refused=False)
        first[desk] = int(at)
    return _crowd("with our rules", first, costs, 1, again)


def opened(desks: int, costs: Costs, seed: int = 2) -> Crowd:
    """Our rules where nothing was away: the programs are opened around 8:10, most within six minutes, and ask at once."""
    made = random.Random(seed)
    first = array("l", (min(SECONDS - 1, max(0, int(made.gauss(600.0, 180.0)))) for _ in range(desks)))
    chance, failed = _Chance(seed), Schedule().failed()
    return _crowd("opened one by one", first, costs, 1, lambda _desk, was_refused: failed.wait_s(chance, float(BUSY_S) * was_refused))


def plain(desks: int, costs: Costs) -> Crowd:
    """Without: at 8:00:00 sharp, a new connection for each of two requests, again a minute later."""
    return _crowd("without", array("l", bytes(8 * desks)), costs, 2, lambda _desk, _was_refused: float(RETRY_S))


def _crowd(name: str, first: Sequence[int], costs: Costs, connections: int, again: Again) -> Crowd:
    """A try is a new pair of tokens and a check; sessions of TLS are kept in memory only, so each handshake is a whole one."""
    check = NEWS_SHARE * costs.news + (1 - NEWS_SHARE) * costs.nothing
    return Crowd(name, first, connections * costs.whole + costs.refresh + check, costs.whole, costs.whole + costs.refusal, again)


def play(crowd: Crowd, cores: float | None, seconds: int = SECONDS) -> Curve:
    """The half hour after 8:00 on so many cores; None: on as many as are asked for."""
    coming: list[list[int]] = [[] for _ in range(seconds)]
    for desk, at in enumerate(crowd.first):
        if at < seconds:
            coming[at].append(desk)
    curve = Curve(crowd.name, [], [], [])
    queue: list[tuple[int, int]] = []
    head, spare = 0, 0.0
    for now in range(seconds):
        curve.tries.append(len(coming[now]))
        queue.extend((desk, now) for desk in coming[now])
        coming[now] = []
        if cores is None:
            curve.served.append(len(queue) - head)
            curve.waiting.append(0)
            head = len(queue)
            continue
        spare = min(spare, 0.0) + cores
        head, spare, count = _serve(crowd, queue, head, spare, now, coming)
        curve.served.append(count)
        spare = _shed(crowd, queue, head, spare, cores, now, coming)
        curve.waiting.append(len(queue) - head)
        if head > 500_000:
            del queue[:head]
            head = 0
    return curve


def _serve(
    crowd: Crowd, queue: list[tuple[int, int]], head: int, spare: float, now: int, coming: list[list[int]]
) -> tuple[int, float, int]:
    """First come, first served, as far as the cores reach; who has waited too long is gone, and comes again."""
    count = 0
    while head < len(queue) and spare > 0:
        desk, since = queue[head]
        head += 1
        if now - since > PATIENCE_S:
            spare -= crowd.lost
            _return(coming, desk, since + PATIENCE_S + crowd.again(desk, False), now)
        else:
            spare -= crowd.cost
            count += 1
    return head, spare, count


def _shed(crowd: Crowd, queue: list[tuple[int, int]], head: int, spare: float, cores: float, now: int, coming: list[list[int]]) -> float:
    """What would wait longer than it has patience for is told at once when to come back."""
    most = int(cores * MOST_WAIT_S / crowd.cost)
    for desk, _since in queue[head + most :]:
        spare -= crowd.refusal
        _return(coming, desk, now + crowd.again(desk, True), now)
    del queue[head + most :]
    return spare


def _return(coming: list[list[int]], desk: int, at: float, now: int) -> None:
    second = max(now + 1, int(at))
    if second < len(coming):
        coming[second].append(desk)


def cores_needed(curve: Curve, cost: float) -> float:
    """The cores on which nobody waits longer than MOST_WAIT_S: the worst stretch of time decides."""
    worst, sums = 0.0, [0.0]
    for tries in curve.tries:
        sums.append(sums[-1] + tries * cost)
    busy = [second for second, tries in enumerate(curve.tries) if tries]
    starts = busy[:60] + busy[60 :: max(1, len(busy) // 200)]
    for start in starts:
        for end in range(start + 1, len(sums)):
            worst = max(worst, (sums[end] - sums[start]) / (end - start - 1 + MOST_WAIT_S))
    return worst


@dataclass(frozen=True)
class Herd:
    """What came of it, crowd by crowd: the curves where every try is served at once, and on the cores our rules need."""

    desks: int
    costs: Costs
    free: tuple[Curve, ...]
    cores: tuple[float, ...]
    bounded: tuple[Curve, ...]


def run(desks: int, costs: Costs) -> Herd:
    """Each crowd, first with all the cores it asks for, then on those our rules need."""
    crowds = (polite(desks, costs), opened(desks, costs), plain(desks, costs))
    free = tuple(play(crowd, None) for crowd in crowds)
    cores = tuple(cores_needed(curve, crowd.cost) for curve, crowd in zip(free, crowds, strict=True))
    bounded = tuple(play(crowd, max(cores[:2])) for crowd in (polite(desks, costs), *crowds[1:]))
    return Herd(desks, costs, free, cores, bounded)


def table(herd: Herd) -> str:
    """What is printed."""
    costs, enough = herd.costs, max(herd.cores[:2])
    lines = [
        f"{herd.desks:,} desks come back at 8:00:00, after the portal was away for {AWAY_S // 60} minutes",
        "one request, ms of one core: " + ", ".join(f"{name} {1000 * value:.2f}" for name, value in asdict(costs).items()),
        f"a try: handshake, new tokens, a check; {NEWS_SHARE:.0%} find {herd_costs.NEWS} changed records; who is refused waits {BUSY_S} s",
        "",
        _line("", [curve.name for curve in herd.free]),
        _line("tries in the worst second", [f"{curve.peak:,}" for curve in herd.free]),
        _line(f"cores, nobody waits over {MOST_WAIT_S} s", [f"{cores:,.1f}" for cores in herd.cores]),
    ]
    for share in (0.5, 0.99):
        times = [_time(curve.served_after_s(share, herd.desks)) for curve in herd.bounded]
        lines.append(_line(f"{share:.0%} served, on {enough:.1f} cores, after", times))
    lines.append(_line("tries a desk in that half hour", [f"{sum(curve.tries) / herd.desks:.1f}" for curve in herd.bounded]))
    return "\n".join(lines)


def _line(name: str, figures: list[str]) -> str:
    return f"{name:36}" + "".join(f"{one:>20}" for one in figures)


def _time(seconds: int | None) -> str:
    return f"over {SECONDS // 60} min" if seconds is None else f"{seconds // 60} min {seconds % 60:02} s"


def main(words: list[str]) -> int:
    """Measure, play, print, draw."""
    from bench.herd_picture import draw

    parser = argparse.ArgumentParser(prog="python -m bench.herd", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--desks", type=int, default=DESKS, help=f"how many ({DESKS:,})")
    parser.add_argument("--out", type=Path, default=BUILD, help="where herd.png and herd.json go")
    asked = parser.parse_args(words)
    try:
        with tempfile.TemporaryDirectory(prefix="herd-") as name:
            costs = herd_costs.measure(Path(name))
    except (BenchFailed, OSError) as error:
        print(f"the costs of a request cannot be measured: {error}", file=sys.stderr)
        return 1
    herd = run(asked.desks, costs)
    print(table(herd))
    asked.out.mkdir(parents=True, exist_ok=True)
    where = machine()
    figures = {"desks": herd.desks, "costs": asdict(costs), "cores": herd.cores, "peaks": [one.peak for one in herd.free], "machine": where}
    (asked.out / "herd.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    draw(herd, asked.out / "herd.png", where)
    print(f"\n{asked.out / 'herd.png'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
