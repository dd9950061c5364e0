"""Pictures that a command attaches: made small and clean, kept in the media store until they have left."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.building import OpenProfile
from desktop.cli.printing import quiet_libraries
from desktop.cli.texts import read_bytes
from sync.errors import BadInput
from sync.picture_sizes import MEDIUM, takes_of

MAX_PICTURE_BYTES = 200_000_000


def attached(desk: OpenProfile, space: str, paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Record id and first alternative text of each picture. All are read before one is kept. Raises BadInput."""
    from desktop.pictures import QtPictureMaker

    made = []
    for path in paths:
        data = read_bytes(path, MAX_PICTURE_BYTES)
        try:
            with quiet_libraries():
                made.append((path, QtPictureMaker().make(data, MEDIUM, takes_of(desk.copy.session.limits))))
        except BadInput as error:
            raise BadInput(error.what, str(path)) from error
    kept = []
    for path, picture in made:
        alt = path.stem.replace("_", " ").replace("-", " ")
        add = desk.copy.attachments.add_picture
        kept.append((desk.copy.writer.call(add, space, picture, path.name, alt, initiator="command line"), alt))
    return kept
