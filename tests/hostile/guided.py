"""`python -m tests.hostile.guided NAME [libFuzzer options]`: one parser, guided by coverage. Needs atheris, which is not in the lock."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found, unused-ignore]

with atheris.instrument_imports(include=["sync", "portal", "desktop"]):
    from tests.hostile.parsers import all_parsers


def main() -> None:
    """Runs until a crash or until the options say enough; without `-max_total_time`, one minute."""
    name, options = sys.argv[1], sys.argv[2:] or ["-max_total_time=60"]
    with tempfile.TemporaryDirectory() as folder, all_parsers(Path(folder)) as parsers:
        parser = next(one for one in parsers if one.name == name)
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for number, data in enumerate(parser.examples):
            (corpus / str(number)).write_bytes(data)

        def feed(data: bytes) -> None:
            try:
                parser.feed(data)
            except parser.typed:
                return

        atheris.Setup([sys.argv[0], *options, str(corpus)], feed)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
