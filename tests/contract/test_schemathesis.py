"""Schemathesis over the whole contract, but for the endless /v1/events: no finding."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.portal_server import PortalServer
from tests.support.practice_school import small_id

_ROOT = Path(__file__).parents[2]
_EXAMPLES = 12


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_schemathesis_finds_nothing(portal: PortalServer, tmp_path: Path) -> None:
    words = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(_ROOT / "tests/contract/schemathesis.toml")),
        *("run", str(_ROOT / "portal/openapi.yaml"), "--url", portal.base_url, "--exclude-path", "/v1/events"),
        *("--header", f"Authorization: Bearer {portal.token('maria')}", "--max-examples", str(_EXAMPLES)),
        *("--continue-on-failure", "--no-color", "--warnings", "off", "--report-dir", str(tmp_path)),
    ]
    spaces = {"CONTRACT_TWINSPACE": small_id("space/microplastic"), "CONTRACT_OWN_SPACE": small_id("space/own/maria")}
    environment = os.environ | {"PYTHONPATH": str(_ROOT)} | spaces
    run = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    assert not [seen for seen in portal.faults.seen if seen.status >= 500]
