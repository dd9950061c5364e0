"""A class list on its way to pupils: read off the window's thread, then made in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from sync.copy.intentions import Intentions
from sync.copy.reading.reader import Reading
from sync.data_class import dataclass
from sync.errors import BadInput
from sync.pupil_lists import MOST_BYTES, PupilLine, PupilList, decoded, read_list

PUPIL = "pupil"
_EVERY = 100_000


@dataclass(frozen=True)
class ListSource:
    """A file (`path`), read in `encoding` ("" guesses), or a `text` that was pasted."""

    path: Path | None = None
    text: str = ""
    encoding: str = ""


def read_source(reading: Reading, source: ListSource, space: str) -> PupilList:
    """The pupils of a list as they would be made. Raises BadInput, with the name of the file. Thread: the reader's."""
    text, how = (source.text, "") if source.path is None else _text_of(source.path, source.encoding)
    taken = [str(row.body.get("user_name") or "") for row in reading.records.list(PUPIL, limit=_EVERY)]
    found = read_list(text, taken, space)
    return PupilList(found.lines, found.left_over, how)


def add_pupils(intentions: Intentions, space: str, lines: Sequence[PupilLine]) -> int:
    """Make them all, or none; answers how many. Thread: the writer's."""
    for one in lines:
        intentions.create(PUPIL, space, {"user_name": one.user_name, "display_name": one.display_name})
    return len(lines)


def fault_words(fault: str) -> str:
    """What is wrong with a line."""
    words = {
        "no_name": QCoreApplication.translate("PupilList", "The name is missing", "fault in a line of a class list"),
        "name_long": QCoreApplication.translate("PupilList", "The name is too long", "fault in a line of a class list"),
        "name_signs": QCoreApplication.translate("PupilList", "The name has signs that cannot be shown", "fault in a line of a class list"),
        "user_name_signs": QCoreApplication.translate(
            "PupilList", "User name: only small letters, digits, dot and dash", "fault in a line of a class list"
        ),
        "user_name_long": QCoreApplication.translate("PupilList", "The user name is too long", "fault in a line of a class list"),
        "user_name_twice": QCoreApplication.translate(
            "PupilList", "The user name stands further up already", "fault in a line of a class list"
        ),
        "user_name_taken": QCoreApplication.translate("PupilList", "Another pupil has this user name", "fault in a line of a class list"),
    }
    return words[fault]


def _text_of(path: Path, encoding: str) -> tuple[str, str]:
    try:
        return decoded(_bytes_of(path), encoding)
    except BadInput as problem:
        raise BadInput(problem.what, path.name) from problem


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as problem:
        raise BadInput("file_unreadable", path.name) from problem
