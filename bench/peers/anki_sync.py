"""Runs in Anki's own environment: one collection and Anki's own sync, told what to do in lines of JSON. `anki_sync.py COLLECTION URL`.

`log_in`, `upload`, `download`, `sync`, `change` (with `count`); each answer is one line with the seconds it took.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

USER, WORD = "u", "p"


class SyncedCollection:
    """One process, as Anki itself keeps it: it may hold its connection open between two syncs."""

    def __init__(self, path: Path, url: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        made: Any = import_module("anki.collection")
        self._url, self._collection, self._auth = url, made.Collection(str(path)), None

    def log_in(self) -> None:
        """Once, as the program does at its first sync."""
        self._auth = self._collection.sync_login(USER, WORD, self._url)

    def upload(self) -> None:
        """All of it to a server that has nothing."""
        self._whole(upload=True)

    def download(self) -> None:
        """All of it from the server."""
        self._whole(upload=False)

    def sync(self) -> None:
        """What has changed, both ways."""
        self._collection.sync_collection(self._auth, False)

    def change(self, count: int) -> None:
        """Another front for so many notes."""
        notes = [self._collection.get_note(one) for one in sorted(self._collection.find_notes(""))[:count]]
        for note in notes:
            note["Front"] = "RE: " + note["Front"]
        self._collection.update_notes(notes)

    def _whole(self, *, upload: bool) -> None:
        self._collection.sync_collection(self._auth, False)
        self._collection.close_for_full_sync()
        self._collection.full_upload_or_download(auth=self._auth, server_usn=None, upload=upload)
        self._collection.reopen(after_full_sync=True)


def main(path: Path, url: str) -> None:
    """Do what standard input says until it ends."""
    synced = SyncedCollection(path, url)
    for line in sys.stdin:
        wish = json.loads(line)
        act, began = getattr(synced, wish.pop("do")), time.monotonic()
        try:
            act(**wish)
            answer: dict[str, Any] = {"seconds": time.monotonic() - began}
        except Exception as error:  # whatever Anki raises is told to the bench
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
