"""requests brings a guesser of encodings along: 2 MB that no answer of a portal needs, read when somebody asks it something."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

NAME = "charset_normalizer"


def read_it_later() -> None:
    """From now on `import requests` reads all but the guesser. Nothing where one of them is read already or tells no version."""
    if NAME in sys.modules or "requests" in sys.modules:
        return
    from importlib.metadata import PackageNotFoundError, version
    from importlib.util import find_spec

    spec = find_spec(NAME)
    try:
        if spec is not None and spec.submodule_search_locations:
            sys.modules[NAME] = _Later(version(NAME), list(spec.submodule_search_locations))
    except PackageNotFoundError:
        return  # a frozen program may leave this out


class _Later(ModuleType):
    """Stands in its place, and reads it when one of its names is asked for; requests asks for the version only."""

    def __init__(self, version: str, path: list[str]) -> None:
        super().__init__(NAME)
        self.__version__, self.__path__ = version, path

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(NAME) is self:
            del sys.modules[NAME]
        return getattr(import_module(NAME), name)
