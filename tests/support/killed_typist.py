"""A program that types into the real window and is killed: `python -m tests.support.killed_typist FOLDER USER URL TITLE TEXT WHEN`."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from desktop.starting import make_qt_application
from tests.support.screen import NotOnScreen, wait_until
from tests.support.teacher import Teacher
from ui.editor.write_screen import WriteScreen

PROMISE_S = 2.0


@dataclass
class FarPortal:
    """A portal of another process."""

    base_url: str


def main(folder: str, user: str, url: str, title: str, text: str, when: str) -> None:
    """`when`: said_saved (the window says so), or two_seconds (after the last key)."""
    make_qt_application()
    teacher = Teacher(user, Path(folder), FarPortal(url))  # type: ignore[arg-type]
    teacher.opens_twindesk()
    teacher.waits_for_first_news()
    teacher.writes_update(title, text)
    if when == "two_seconds":
        with contextlib.suppress(NotOnScreen):  # two seconds in which the machine lets it run
            wait_until(lambda: False, "the end", PROMISE_S)
        _die()
    editor = next(one for one in teacher.screen.all_of(WriteScreen) if isinstance(one, WriteScreen))
    wait_until(lambda: not editor.session._is_dirty, "the last key to be on its way")  # the title may have been saved before the text
    teacher.settles()
    wait_until(lambda: teacher.screen.says("Saved on this computer"), "the word about saving")
    _die()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
