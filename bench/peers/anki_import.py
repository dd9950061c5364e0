"""Runs in Anki's own environment: a profile with the posts and messages of the content as notes. `anki_import.py BASE CONTENT`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

LANGUAGE, PROFILE = "en_US", "User 1"


def main(base: Path, content: Path) -> None:
    """A whole base folder that Anki opens without a question."""
    from importlib import import_module

    lang: Any = import_module("anki.lang")
    lang.set_lang(LANGUAGE)
    profiles: Any = import_module("aqt.profiles")
    collection: Any = import_module("anki.collection")
    base.mkdir(parents=True, exist_ok=True)
    manager = profiles.ProfileManager(base)
    manager.setupMeta()
    if PROFILE not in manager.profiles():
        manager.create(PROFILE)
    manager.load(PROFILE)
    manager.meta |= {"defaultLang": LANGUAGE, "firstRun": False}
    manager.save()
    (base / PROFILE).mkdir(exist_ok=True)
    opened = collection.Collection(str(base / PROFILE / "collection.anki2"))
    model, deck = opened.models.by_name("Basic"), opened.decks.id("Default")
    wanted = []
    for row in map(json.loads, content.read_text("utf-8").splitlines()):
        if row["type"] in ("post", "message"):
            note = opened.new_note(model)
            note["Front"], note["Back"] = row.get("title") or row["subject"], row["body"]
            wanted.append(collection.AddNoteRequest(note=note, deck_id=deck))
    opened.add_notes(wanted)
    opened.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
