"""The key of a profile in a real Secret Service, and what happens where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.secret_service import ROOT, run_under_secret_service

KEEP = "from desktop.keyring_store import *; s = KeyringStore(); s.put('key of Ayşe', 'ab' * 32); print(backend_name())"
FETCH = "from desktop.keyring_store import *; print(KeyringStore().get('key of Ayşe'))"
FORGET = (
    "from desktop.keyring_store import *; s = KeyringStore(); s.forget('key of Ayşe'); s.forget('key of Ayşe'); print(s.get('key of Ayşe'))"
)
NONE = "from desktop.keyring_store import *; print(has_keyring())"


def test_a_key_put_into_the_keyring_is_there_in_the_next_session(tmp_path: Path) -> None:
    kept = run_under_secret_service(tmp_path, "-c", KEEP)
    assert "SecretService" in kept.stdout, kept.stderr
    assert run_under_secret_service(tmp_path, "-c", FETCH).stdout.strip() == "ab" * 32


def test_a_forgotten_key_is_gone_and_forgetting_twice_is_no_fault(tmp_path: Path) -> None:
    run_under_secret_service(tmp_path, "-c", KEEP)
    assert run_under_secret_service(tmp_path, "-c", FORGET).stdout.strip() == "None"


def test_a_computer_without_a_keyring_is_told_apart_and_no_plain_text_takes_its_place(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY")}
    environment |= {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    answer = subprocess.run([sys.executable, "-c", NONE], env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.stdout.strip() == "False", answer.stderr
    assert not list(tmp_path.rglob("*.cfg"))
