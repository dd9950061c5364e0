"""One teacher at the command line: real child processes, a home of her own, a passphrase file instead of a keyring."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass
class Said:
    """What one command said, and how it ended."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


class CommandLine:
    """`python -m desktop` on one home."""

    def __init__(self, folder: Path, user: str) -> None:
        self.user, self.home = user, folder / f"home of {user}"
        self.folder = folder
        self.passphrase_file = self.write(f"passphrase of {user}.txt", "ılık çay, two sugars\n")

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run(self, *words: str | Path, stdin: str = "") -> Said:
        """One command with --home and --passphrase-file; its stderr never holds a traceback."""
        ended = subprocess.run(
            self._command(*words),
            input=stdin,
            cwd=self.folder,
            env=child_environment(),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert "Traceback" not in ended.stderr, ended.stderr
        return Said(ended.returncode, ended.stdout, ended.stderr)

    def starts(self, *words: str | Path) -> subprocess.Popen[bytes]:
        """One command left running; the caller ends it and waits for it."""
        quiet = subprocess.DEVNULL
        return subprocess.Popen(self._command(*words), cwd=self.folder, env=child_environment(), stdin=quiet, stdout=quiet, stderr=quiet)

    def signs_in(self, base_url: str, token: str) -> Said:
        return self.run("sign-in", "--portal", base_url, "--token-stdin", stdin=token + "\n")

    def syncs(self) -> Said:
        return self.run("sync", "--json")

    def posts(self, text: str, *pictures: Path, project: str = "Microplastic is everywhere") -> Said:
        file = self.write("update.txt", text)
        return self.run(
            "post-update", "--project", project, "--text-file", file, *(word for path in pictures for word in ("--picture", path))
        )

    def writes_to(self, name: str, text: str) -> Said:
        return self.run("message", "--to", name, "--text-file", self.write("message.txt", text))

    def lists(self, kind: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.run("list", "--kind", kind, "--json").json()
        return rows

    def _command(self, *words: str | Path) -> list[str]:
        options = ["--home", str(self.home), "--passphrase-file", str(self.passphrase_file)]
        return [sys.executable, "-m", "desktop", *map(str, words), *options]


def child_environment() -> dict[str, str]:
    """For child processes: our sources, no display, no keyring."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    return environment
