"""A portal, and a teacher whose whole world is one folder that can be searched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import CommandLine


@pytest.fixture
def maria(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Her whole world is below one folder: home, user's home, temporary files; what she typed lies beside it."""
    for name, folder in (("HOME", "user"), ("TMPDIR", "temporary"), ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config")):
        (tmp_path / "world" / folder).mkdir(parents=True)
        monkeypatch.setenv(name, str(tmp_path / "world" / folder))
    (tmp_path / "typed").mkdir()
    line = CommandLine(tmp_path / "typed", "maria")
    line.home = tmp_path / "world" / "home"
    return line
