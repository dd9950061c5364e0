"""One file over HTTPS, the least that can bring it: `serve FOLDER PEM HOST`; `get URL PEM` prints the seconds until the last byte."""

from __future__ import annotations

import functools
import http.client
import http.server
import json
import ssl
import sys
import time
from urllib.parse import urlsplit


def serve(folder: str, pem: str, host: str) -> None:
    """Until it is ended; prints its address first."""
    quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"protocol_version": "HTTP/1.1", "log_message": lambda *_words: None})
    server = http.server.ThreadingHTTPServer((host, 0), functools.partial(quiet, directory=folder))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(f"https://{host}:{server.server_port}", flush=True)
    server.serve_forever()


def get(url: str, pem: str) -> None:
    """The whole file on a connection of its own."""
    parts, began = urlsplit(url), time.monotonic()
    line = http.client.HTTPSConnection(parts.hostname or "", parts.port, context=ssl.create_default_context(cafile=pem), timeout=300)
    line.request("GET", parts.path)
    size = len(line.getresponse().read())
    print(json.dumps({"seconds": time.monotonic() - began, "size": size}))


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(*sys.argv[2:])
    else:
        get(*sys.argv[2:])
