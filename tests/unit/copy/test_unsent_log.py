"""The unsent log survives torn frames."""

from __future__ import annotations

from pathlib import Path

from sync.adapters.local_files import LocalFiles
from sync.adapters.system import SystemRandom
from sync.copy.unsent_log import UnsentLog

KEY = b"l" * 32


def log_at(path: Path) -> UnsentLog:
    return UnsentLog(path, KEY, LocalFiles(), SystemRandom())


def filled(path: Path) -> UnsentLog:
    log = log_at(path)
    for number in range(3):
        log.put([("draft", f"d{number}", {"id": f"d{number}", "fields": "text " * 20})])
    return log


def test_what_was_put_is_read_and_what_is_done_is_not(tmp_path: Path) -> None:
    log = filled(tmp_path / "log")
    log.done([("draft", "d1")])
    log.put([("draft", "d0", {"id": "d0", "fields": "newer"})])
    kept = log_at(tmp_path / "log").read()
    assert [key for _, key in kept] == ["d0", "d2"]
    assert kept[("draft", "d0")]["fields"] == "newer"


def test_every_cut_of_the_file_keeps_the_whole_frames_before_it(tmp_path: Path) -> None:
    path = tmp_path / "log"
    filled(path)
    data = path.read_bytes()
    frame = len(data) // 3
    for cut in range(0, len(data), 7):
        path.write_bytes(data[:cut])
        assert len(log_at(path).read()) == cut // frame


def test_a_torn_frame_does_not_hide_what_was_written_after_it(tmp_path: Path) -> None:
    path = tmp_path / "log"
    filled(path)
    path.write_bytes(path.read_bytes()[:-5])
    log_at(path).put([("draft", "d9", {"id": "d9"})])
    assert [key for _, key in log_at(path).read()] == ["d0", "d1", "d9"]


def test_a_spoilt_byte_costs_one_frame(tmp_path: Path) -> None:
    path = tmp_path / "log"
    filled(path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    assert [key for _, key in log_at(path).read()] == ["d0", "d2"]


def test_compacting_keeps_exactly_what_is_given(tmp_path: Path) -> None:
    log = filled(tmp_path / "log")
    log.compact([("draft", "d7", {"id": "d7"})])
    assert list(log_at(tmp_path / "log").read()) == [("draft", "d7")]
    assert log.size_bytes == (tmp_path / "log").stat().st_size


def test_a_missing_log_is_empty(tmp_path: Path) -> None:
    assert log_at(tmp_path / "none").read() == {}
