"""How fast news become rows and rows become findable, each beside the bare database doing the same. Bound: about three minutes."""

from __future__ import annotations

import gc
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.content import Content
from bench.filling import KEYS, apply_all, drain, memberships_of, opened, records_of
from bench.rows import Row, measured
from sync.copy import fact_rows
from sync.copy.connecting import EncryptedConnector
from sync.copy.local_copy import DATABASE_NAME
from sync.copy.search_fold import fold
from sync.copy.texts import text_of, title_of
from sync.records import Record

APPLY, DRAIN = "apply rate / raw executemany into the same encrypted tables", "draining the search queue beside raw FTS5"
RECORDS, RUNS = 50_000, 3


def measure(content: Content, count: int = RECORDS) -> Iterator[Row]:
    """Ours and the bare database in turn."""
    records, ours, raw = list(records_of(content, count)), _Times(), _Times()
    gc.freeze()  # the content lies here whole, as it never does in the program: its collector need not go through it
    with tempfile.TemporaryDirectory(prefix="bench-apply-") as name:
        for run in range(RUNS):
            folder = Path(name) / str(run)
            _ours(folder / "ours", content, records, ours)
            _raw(folder / "ours", folder / "raw", records, raw)
            shutil.rmtree(folder)
    gc.unfreeze()
    how = f"{count} records in checkpoints of 50, median of {RUNS} pairs, wall time; making the records is not counted"
    cpu = f"CPU seconds: ours {median(ours.cpu):.2f}, raw {median(raw.cpu):.2f} (ratio {median(raw.cpu) / median(ours.cpu):.2f})"
    yield _rate(APPLY, count, ours.apply, raw.apply, f"{how}; raw: the same rows, one transaction; {cpu}")
    cpu = f"CPU seconds: ours {median(ours.drain_cpu):.2f}, raw {median(raw.drain_cpu):.2f}"
    yield _rate(DRAIN, count, ours.drain, raw.drain, f"{how}; raw: the same folded words into the same FTS5 table, one transaction; {cpu}")


class _Times:
    def __init__(self) -> None:
        self.apply, self.drain, self.cpu, self.drain_cpu = list[float](), list[float](), list[float](), list[float]()


def _ours(folder: Path, content: Content, records: Sequence[Record], times: _Times) -> None:
    copy = opened(folder)
    try:
        began = time.process_time()
        times.apply.append(apply_all(copy, iter(records), len(records), memberships_of(content)))
        times.cpu.append(time.process_time() - began)
        began = time.process_time()
        times.drain.append(drain(copy))
        times.drain_cpu.append(time.process_time() - began)
    finally:
        copy.close()


def _raw(filled: Path, folder: Path, records: Sequence[Record], times: _Times) -> None:
    """The same rows out of the filled copy into a new one by `executemany`, then the same words into its index."""
    rows = _rows(filled)
    words = [(at, fold(title_of(one.kind, one.body)), fold(text_of(one.kind, one.body))) for at, one in enumerate(records)]
    documents = [(at, "record", one.id) for at, one in enumerate(records)]
    opened(folder).close()
    connection: Any = EncryptedConnector(folder / DATABASE_NAME, KEYS.database).open_writer()
    connection.isolation_level = None
    began = time.process_time()
    times.apply.append(_executed(connection, [(fact_rows._PUT, rows)]))
    times.cpu.append(time.process_time() - began)
    put_words = "INSERT INTO search (rowid, title, text) VALUES (?,?,?)"
    began = time.process_time()
    times.drain.append(_executed(connection, [("INSERT INTO search_doc VALUES (?,?,?)", documents), (put_words, words)]))
    times.drain_cpu.append(time.process_time() - began)
    connection.close()


def _rows(filled: Path) -> list[Any]:
    connection: Any = EncryptedConnector(filled / DATABASE_NAME, KEYS.database).open_reader()
    columns = fact_rows._COLUMNS.replace(", is_deleted, deleted_at", "")
    rows: list[Any] = connection.execute(f"SELECT {columns} FROM record ORDER BY revision").fetchall()
    connection.close()
    return rows


def _executed(connection: Any, statements: Sequence[tuple[str, Sequence[Any]]]) -> float:
    began = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for statement, rows in statements:
        connection.executemany(statement, rows)
    connection.execute("COMMIT")
    return time.perf_counter() - began


def _rate(name: str, count: int, ours: list[float], raw: list[float], note: str) -> Row:
    ratios = sorted(theirs / own for own, theirs in zip(ours, raw, strict=True))
    spread = (count / max(ours), count / min(ours))
    return measured(name, count / median(ours), limit=count / median(raw), note=f"{note}; ratios {_said(ratios)}", spread=spread)


def _said(ratios: list[float]) -> str:
    return ", ".join(f"{one:.2f}" for one in ratios)
