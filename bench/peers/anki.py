"""Anki beside us: installed into an environment of its own under the bench's folder, never a dependency of the product."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PROFILE, LANGUAGE = "User 1", "en_US"
_PATIENCE_S = 300


class AnkiMissing(Exception):
    """Anki cannot be had on this machine; the text says why."""


def anki_command(folder: Path, content: Path) -> tuple[str, ...]:
    """What starts Anki on a collection with the content, made and installed under `folder` when it is not. Raises AnkiMissing."""
    base = filled_base(folder, content).parent.parent
    return (str((_env(folder) / "bin/anki").absolute()), "-b", str(base.absolute()), "-p", PROFILE, "-l", LANGUAGE)


def anki_python(folder: Path) -> Path:
    """The Python of Anki's environment, absolute."""
    return (_env(folder) / "bin/python").absolute()


def filled_base(folder: Path, content: Path) -> Path:
    """A collection with the content, in a base folder that Anki opens; made when it is not there. Raises AnkiMissing."""
    env, base = _env(folder), folder / "anki" / f"base of {hashlib.sha256(content.read_bytes()).hexdigest()[:12]}"
    try:
        if not (env / "bin/anki").exists():
            _install(env)
        if not base.exists():
            _fill(env, base, content)
    except subprocess.CalledProcessError as error:
        raise AnkiMissing(f"Anki cannot be installed or filled here: {_last_line(error.stderr)}") from error
    except (OSError, subprocess.SubprocessError) as error:
        raise AnkiMissing(f"Anki cannot be installed or filled here: {type(error).__name__}") from error
    return base / PROFILE / "collection.anki2"


def _env(folder: Path) -> Path:
    return folder / "anki" / "env"


def _last_line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:200] if lines else "it says nothing"


def _install(env: Path) -> None:
    shutil.rmtree(env, ignore_errors=True)
    env.parent.mkdir(parents=True, exist_ok=True)
    _run(sys.executable, "-m", "venv", str(env))
    pip = (str(env / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1")
    _run(*pip, "--require-hashes", "--requirement", str(HERE / "anki.lock"))


def _fill(env: Path, base: Path, content: Path) -> None:
    half = base.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    _run(str(env / "bin/python"), "-I", str(HERE / "anki_import.py"), str(half), str(content))
    half.rename(base)


def _run(*words: str) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(words, check=True, capture_output=True, timeout=_PATIENCE_S, env=environment)
