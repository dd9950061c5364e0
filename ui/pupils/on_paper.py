"""A file to be printed: whole, or not there at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from sync.errors import BadInput


def put_on_paper(target: Path, draw: Callable[[Path], None]) -> Path:
    """`draw` writes beside the target, which is replaced once it is whole. Raises BadInput(target_unwritable). Thread: any."""
    beside = target.with_name(target.name + ".part")
    try:
        beside.open("wb").close()  # QPdfWriter would only fail, and not say why
        draw(beside)
        os.replace(beside, target)
    except OSError as problem:
        raise BadInput("target_unwritable", target.name) from problem
    finally:
        beside.unlink(missing_ok=True)
    return target
