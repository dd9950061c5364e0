"""Every parser that meets the outside, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.hostile.beside_parsers import beside_parsers
from tests.hostile.file_parsers import file_parsers
from tests.hostile.portal_parsers import portal_parsers
from tests.hostile.shapes import Parser
from tests.hostile.text_parsers import text_parsers
from tests.hostile.wire_parsers import wire_parsers
from tests.simulator.doorway import without_threads


@contextmanager
def all_parsers(folder: Path) -> Iterator[tuple[Parser, ...]]:
    """All parsers, ready to be fed; they write below `folder` only."""
    with without_threads():
        yield (*wire_parsers(), *text_parsers(folder), *file_parsers(folder), *portal_parsers(folder), *beside_parsers(folder))
