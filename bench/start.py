"""Start and memory: our window beside Anki's and beside a bare PySide6 list, in turn, on the same display. Bound: about three minutes."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.content import TEACHER, Content
from bench.peers.anki import AnkiMissing, anki_command
from bench.rows import PUBLISHED, Row, measured, unmeasured
from bench.screen import Screen, Seen, what_is_missing
from bench.world import BenchFailed, ServedPortal, fill_portal, token_of
from desktop.building import build_exchange, open_profile, unlock
from desktop.profiles import Profiles
from desktop.signing_in import Unlocking, sign_in
from sync.adapters.system import system_ports
from sync.feed import Tokens

START, MEMORY = "start to first painted window, paired with Anki", "memory (PSS), 5 s idle, 5,000 records"
PASSPHRASE = "two sugars, please"
RUNS, IDLE_S = 5, 5.0
EARLIER_ANKI_S, EARLIER_ANKI_MB = 1.66, 385.0
Runs = dict[str, list[Seen]]


def measure(part: str, content: Content, content_file: Path | None, build: Path) -> Iterator[Row]:
    """The row of `start` or of `memory`; what this machine cannot do is told in it."""
    row = START if part == "start" else MEMORY
    if missing := what_is_missing():
        yield unmeasured(row, f"not installed here: {missing}")
        return
    with tempfile.TemporaryDirectory(prefix="bench-start-") as name:
        home = filled_home(Path(name), content)
        commands = {
            "unlock": (sys.executable, "-m", "desktop", "--home", str(home)),
            "desk": (sys.executable, "-m", "bench.window", str(home), PASSPHRASE),
            "list": (sys.executable, "-m", "bench.peers.bare_list"),
        }
        why_not = _with_anki(commands, content_file, build)
        with Screen() as screen:
            runs = _in_turn(screen, commands, IDLE_S if part == "memory" else 0.0)
        yield _start_row(runs, why_not) if part == "start" else _memory_row(runs, why_not)


def filled_home(folder: Path, content: Content) -> Path:
    """A home with one profile that has all of the content, everything indexed."""
    data, home, ports = folder / "portal", folder / "home", system_ports()
    fill_portal(data, content)
    profiles = Profiles(home, ports.files)
    with ServedPortal(data) as portal:
        sign_in(profiles, TEACHER, portal.base_url, Tokens(token_of(data)), Unlocking(None, PASSPHRASE), ports)
        keys = unlock(profiles.folder(TEACHER), ports, None, PASSPHRASE)
        with open_profile(profiles, profiles.get(TEACHER), keys, ports, None) as opened:
            exchange = build_exchange(opened)
            exchange.run("bench")
            while opened.copy.writer.call(opened.copy.search_queue.drain, 400, initiator="bench"):
                pass
    return home


def _with_anki(commands: dict[str, tuple[str, ...]], content_file: Path | None, build: Path) -> str:
    """Adds Anki; why not, if not."""
    if content_file is None:
        return "Anki was not run: it needs the content as a file"
    try:
        commands["anki"] = anki_command(build, content_file)
    except AnkiMissing as error:
        return f"{error}; {PUBLISHED}"
    return ""


def _in_turn(screen: Screen, commands: dict[str, tuple[str, ...]], idle_s: float) -> Runs:
    """One start of each that does not count, then A B C, A B C, …"""
    runs: Runs = {name: [] for name in commands}
    for number in range(RUNS + 1):
        for name, command in commands.items():
            env = {"QTWEBENGINE_DISABLE_SANDBOX": "1"} if name == "anki" else {}
            seen = screen.opens(command, idle_s, env)
            if seen is None:
                raise BenchFailed(f"no window of {name}")
            if number:
                runs[name].append(seen)
    return runs


def _start_row(runs: Runs, why_not: str) -> Row:
    seconds = {name: [one.seconds for one in seen] for name, seen in runs.items()}
    anki = median(seconds["anki"]) if "anki" in seconds else EARLIER_ANKI_S
    ours, desk, least = (median(seconds[name]) for name in ("unlock", "desk", "list"))
    note = f"median of {RUNS} in turn, exec to a window on the screen; ours is the unlock screen. The desk itself on 5,000 records, "
    note += f"asking the passphrase's key included: {desk:.2f} s ({desk / anki:.2f} of Anki); the limit is a bare PySide6 list"
    spread = (min(seconds["unlock"]), max(seconds["unlock"]))
    return measured(START, ours, limit=least, peers={"Anki": anki}, note=_noted(note, why_not), spread=spread)


def _memory_row(runs: Runs, why_not: str) -> Row:
    weights = {name: [one.pss_mb for one in seen] for name, seen in runs.items()}
    anki = median(weights["anki"]) if "anki" in weights else EARLIER_ANKI_MB
    note = f"median of {RUNS} in turn, the desk's window open for {IDLE_S:.0f} s on Today; "
    note += f"the unlock screen: {median(weights['unlock']):.0f} MB; the limit is a bare PySide6 list"
    spread = (min(weights["desk"]), max(weights["desk"]))
    return measured(
        MEMORY, median(weights["desk"]), limit=median(weights["list"]), peers={"Anki": anki}, note=_noted(note, why_not), spread=spread
    )


def _noted(note: str, why_not: str) -> str:
    return f"{note}; {why_not}" if why_not else note
