"""The materials of a made-up space: albums with pictures, folders with files, films by link."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from portal.schools.gallery import DrawnPicture, SmallDocument, documents, pictures
from portal.schools.stage import Stage

_ALBUMS = ("At the beach", "In the laboratory", "Our school", "Posters and logos", "Meetings", "Letters", "Walks", "Exhibition")
_FOLDERS = ("Protocols", "Results", "For parents", "Worksheets", "Evaluation")
_FILMS = (
    "Film evening about the sea",
    "Lab walk",
    "Our school in three minutes",
    "How to use the sieve",
    "Good morning from us",
    "The song",
)


def plan_materials(stage: Stage, images: int, files: int, videos: int) -> None:
    """That many pictures, files and videos in as many albums and folders as they need."""
    albums = _shelves(stage, "album", _ALBUMS, min(len(_ALBUMS), 1 + images // 20))
    for number in range(images):
        drawn = pictures()[number % len(pictures())]
        add_picture(stage, drawn, stage.moment(), albums[number % len(albums)], number)
    folders = _shelves(stage, "folder", _FOLDERS, min(len(_FOLDERS), 1 + files // 10))
    for number in range(files):
        add_file(stage, documents()[number % len(documents())], stage.moment(), folders[number % len(folders)], number)
    for number in range(videos):
        _add_film(stage, number, folders[number % len(folders)])


def add_picture(stage: Stage, drawn: DrawnPicture, at_s: int, album: str | None, number: int) -> str:
    """One picture record; in an album or free (for a post)."""
    author = stage.someone()
    body = partial(drawn.body, album, f"{drawn.title}, {author.city}" + (f" ({number})" if number else ""))
    return stage.add("picture", at_s, author, body, parent=album, files=drawn.hashes)


def add_file(stage: Stage, small: SmallDocument, at_s: int, folder: str | None, number: int) -> str:
    """One file record; in a folder or free (for a page or message)."""
    author = stage.someone()
    title = f"{small.title}, {author.city}" if number else small.title
    return stage.add("file", at_s, author, partial(small.body, folder, title), parent=folder, files=(small.ref["sha256"],))


def _shelves(stage: Stage, kind: str, titles: Sequence[str], count: int) -> list[str]:
    return [
        stage.add(kind, stage.started_s + 3600 * (place + 1), stage.members[0], {"title": title, "order": f"a{place}"})
        for place, title in enumerate(titles[:count])
    ]


def _add_film(stage: Stage, number: int, folder: str) -> None:
    title = _FILMS[number % len(_FILMS)] + (f", part {number // len(_FILMS) + 1}" if number >= len(_FILMS) else "")
    body: dict[str, Any] = {"title": title, "url": f"https://video.example/v/{stage.number}-{number}", "duration_s": 60 + 37 * number % 900}
    stage.add("video", stage.moment(), stage.someone(), body | {"folder": folder}, parent=folder)
