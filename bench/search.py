"""Search over a million records: as one types, and two words by rank. The filled copy is kept for the next run.

Bound: building about six minutes once (on a loaded machine twice that), asking half a minute.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.content import Content
from bench.filling import apply_all, drain, memberships_of, opened, records_of
from bench.rows import Row, measured, unmeasured
from sync.copy.local_copy import LocalCopy
from sync.copy.reading.reader import Reading

TYPED, RANKED = "search as you type at 1,000,000 records, newest first, p95", "two-word search by rank at 1,000,000, p95"
RECORDS, LONGEST_TEXT = 1_000_000, 300
WORDS, PAIRS, LIMIT = 60, 120, 50


def measure(content: Content, build: Path, count: int = RECORDS) -> Iterator[Row]:
    """Fill a copy if there is none, then ask it."""
    words, twos = _words(content)[:WORDS], _pairs(content)
    if not words or not twos:
        yield from (unmeasured(name, "no two words of three letters stand in a title of this content") for name in (TYPED, RANKED))
        return
    copy, built_s = _filled(content, build / f"search-{count}-{_print_of(content)}", count)
    try:
        reading = copy.open_reading()
        typed = [_asked(reading, word[:letters]) for word in words for letters in range(1, len(word) + 1)]
        pairs = [_asked(reading, pair) for pair in twos]
    finally:
        copy.close()
    built = f"built in {built_s:.0f} s" if built_s else "the copy of an earlier run"
    where = f"{count:,} records, texts of at most {LONGEST_TEXT} letters, {built}"
    yield _row(TYPED, typed, f"{where}; every beginning of {len(words)} words of the content, {len(typed)} questions")
    yield _row(RANKED, pairs, f"{where}; {len(pairs)} pairs of words of one title, {LIMIT} hits at most")


def _print_of(content: Content) -> str:
    """Tells contents apart: a copy of another one would be asked for words that it does not hold."""
    rows = json.dumps([content.projects, content.posts, content.messages], sort_keys=True)
    return hashlib.sha256(rows.encode()).hexdigest()[:12]


def _filled(content: Content, folder: Path, count: int) -> tuple[LocalCopy, float]:
    done = folder / "done"
    if done.exists():
        return opened(folder), 0.0
    for older in folder.parent.glob(f"search-{count}-*"):
        shutil.rmtree(older, ignore_errors=True)  # each is a gigabyte: only the copy of the last content is kept
    began, copy = time.monotonic(), opened(folder)
    apply_all(copy, records_of(content, count, LONGEST_TEXT), count, memberships_of(content))
    drain(copy)
    done.touch()
    return copy, time.monotonic() - began


def _words(content: Content) -> list[str]:
    """Words as people look for: of the titles, three letters or more, no two alike, in an order that is the same each time."""
    titles = " ".join(row["title"] for row in content.posts)
    words = sorted({word.lower() for word in re.findall(r"[^\W\d_]{3,12}", titles)})
    Random(3).shuffle(words)
    return words


def _pairs(content: Content) -> list[str]:
    """Two words that stand in one title, so that there is something to rank."""
    random, found = Random(7), list[str]()
    for row in random.sample(content.posts, min(4 * PAIRS, len(content.posts))):
        words = re.findall(r"[^\W\d_]{3,12}", row["title"])
        found += [" ".join(random.sample(words, 2))] if len(words) > 1 else []
    return found[:PAIRS]


def _asked(reading: Reading, words: str) -> float:
    began = time.perf_counter()
    reading.search.find(words, limit=LIMIT)
    return (time.perf_counter() - began) * 1000


def _row(name: str, times_ms: list[float], note: str) -> Row:
    ordered = sorted(times_ms)
    p95 = ordered[int(len(ordered) * 0.95)]
    middle = f"median {ordered[len(ordered) // 2]:.1f} ms, longest {ordered[-1]:.1f} ms"
    return measured(name, p95, note=f"{note}; {middle}", spread=(ordered[0], ordered[-1]))
