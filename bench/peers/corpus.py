"""Gets the common content: prose of Debian packages, names of Faker, made by gen_content.py in an environment of its own.

Nothing of it is kept in the repository or comes with the product; the packages keep their own licences.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PACKAGES = ("fortunes", *(f"fortunes-{part}" for part in ("min", "de", "es", "it", "pl", "br", "cs", "ru")), "debian-handbook")
SHA256_BEGIN = "f37e1a36"
_PATIENCE_S = 300


class ContentMissing(Exception):
    """The common content cannot be had on this machine; the text says why."""


def common_content(folder: Path) -> Path:
    """`all.jsonl` under `folder`, made there when it is not. Raises ContentMissing."""
    made = folder / "content" / "all.jsonl"
    if not made.exists():
        try:
            _make(folder)
        except (OSError, subprocess.SubprocessError) as error:
            raise ContentMissing(f"{type(error).__name__}: the packages or Faker cannot be fetched") from error
    if not hashlib.sha256(made.read_bytes()).hexdigest().startswith(SHA256_BEGIN):
        raise ContentMissing("the packages have changed: the content made of them is another")
    return made


def _make(folder: Path) -> None:
    corpus, tools = folder / "corpus", folder / "tools"
    corpus.mkdir(parents=True, exist_ok=True)
    _run("apt-get", "download", "--quiet", *PACKAGES, cwd=corpus)
    for package in sorted(corpus.glob("*.deb")):
        _run("dpkg", "-x", package.name, "x", cwd=corpus)
    _run(sys.executable, "-m", "venv", str(tools), cwd=folder)
    pip = (str(tools / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _run(*pip, "--require-hashes", "--requirement", str(HERE / "content.lock"), cwd=folder)
    _run(str(tools / "bin/python"), str(HERE / "gen_content.py"), "corpus/x", "content", cwd=folder)


def _run(*words: str, cwd: Path) -> None:
    subprocess.run(words, cwd=cwd, check=True, capture_output=True, timeout=_PATIENCE_S)
