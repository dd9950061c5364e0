"""The embedded portal: the reference portal as a child process on a loopback port, with the demo school."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sync.data_class import dataclass
from sync.errors import PortalUnreachable


def portal_command(*words: str) -> list[str]:
    """How to run `python -m portal …` from a checkout and from the frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--embedded-portal", *words]
    return [sys.executable, "-m", "portal", *words]


_LIVELY = ("--answer-after", "30", "--decide-after", "60")
"""How soon the demo's people and support organisations answer, in seconds: within one look at it."""


@dataclass
class EmbeddedPortal:
    """A running child; `close()` ends it. Its data live in `data`."""

    url: str
    data: Path
    process: subprocess.Popen[str]

    @classmethod
    def start(cls, data: Path, seed: str = "typical", port: int = 0) -> EmbeddedPortal:
        """Start it and wait until it serves. Raises PortalUnreachable when it ends before."""
        command = portal_command("serve", "--data", str(data), "--port", str(port), "--seed", seed, "--while-stdin", *_LIVELY)
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True, encoding="utf-8")
        line = process.stdout.readline().strip() if process.stdout else ""
        if not line.startswith("http"):
            process.kill()
            raise PortalUnreachable("no_line", "the embedded portal did not start")
        return cls(line, data, process)

    def token(self, user: str) -> str:
        """An access token of a made-up account."""
        command = portal_command("token", "--data", str(self.data), "--user", user)
        return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout.strip()

    def close(self) -> None:
        """End the child; waits for it."""
        self.process.terminate()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdout, self.process.stdin):
            if pipe:
                pipe.close()
