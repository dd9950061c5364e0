"""What the first window waits for: the profiles of this home, and no more."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop.cli.arguments import build_parser
from desktop.cli.parsing import is_only_common
from tests.support.command_line import ROOT, child_environment

NOT_YET = (
    "msgspec",
    "PySide6.QtNetwork",
    "hashlib",
    "uuid",
    "ctypes",
    "logging.handlers",
    "sync.feed",
    "sync.records",
    "sync.copy.local_copy",
)


def test_the_unlock_screen_waits_for_no_network_no_keys_and_no_records() -> None:
    code = f"import sys, desktop.starting, desktop.unlocking, ui.account.unlock; print([name for name in {NOT_YET} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=child_environment(), capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_desk_reads_no_room_that_it_does_not_show_and_no_http_before_the_first_exchange() -> None:
    later = ("ui.twinspace.room", "ui.messages.room", "ui.editor.write_screen", "ui.packs.keep_dialog", "requests", "difflib", "statistics")
    code = f"import sys, desktop.running_desk, ui.today.room; print([name for name in {later} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=child_environment(), capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize("words", [[], ["--demo"], ["--home", "x"], ["--profile", "m", "--home", "x", "--portal", "https://p.example"]])
def test_words_that_open_the_window_are_read_the_same_without_the_commands(words: list[str]) -> None:
    assert is_only_common(words)
    assert vars(build_parser(words).parse_args(words)) == vars(build_parser().parse_args(words))


@pytest.mark.parametrize(
    "words", [["sync"], ["--home", "x", "sync"], ["--home"], ["--home", "-x"], ["--help"], ["--home=x"], ["--nonsense"]]
)
def test_all_other_words_are_read_with_the_commands(words: list[str]) -> None:
    assert not is_only_common(words)
