"""Anki beside us: installed into an environment of its own under the bench's folder, never a dependency of the product."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
_PATIENCE_S = 900


class AnkiMissing(Exception):
    """Anki cannot be had on this machine; the text says why."""


def anki_command(folder: Path, content: Path) -> tuple[str, ...]:
    """What starts Anki on a collection with the content, made and installed under `folder` when it is not. Raises AnkiMissing."""
    env, base = folder / "anki" / "env", folder / "anki" / f"base of {content.stat().st_size}"
    try:
        if not (env / "bin/anki").exists():
            _install(env)
        if not base.exists():
            _fill(env, base, content)
    except (OSError, subprocess.SubprocessError) as error:
        raise AnkiMissing(f"Anki cannot be installed or filled here: {type(error).__name__}") from error
    return (str((env / "bin/anki").absolute()), "-b", str(base.absolute()), "-p", "User 1", "-l", "en_US")


def _install(env: Path) -> None:
    shutil.rmtree(env, ignore_errors=True)
    env.parent.mkdir(parents=True, exist_ok=True)
    _run(sys.executable, "-m", "venv", str(env))
    pip = (str(env / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _run(*pip, "--require-hashes", "--requirement", str(HERE / "anki.lock"))


def _fill(env: Path, base: Path, content: Path) -> None:
    half = base.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    _run(str(env / "bin/python"), "-I", str(HERE / "anki_import.py"), str(half), str(content))
    half.rename(base)


def _run(*words: str) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(words, check=True, capture_output=True, timeout=_PATIENCE_S, env=environment)
