"""The profiles of a home: one folder per teacher, with what may be known before it is unlocked."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sync.data_class import dataclass
from sync.errors import BadInput, CopyUnusable, disk_reason

if TYPE_CHECKING:
    from sync.ports import FileSystem

PROFILE_FILE = "profile.json"
DEFAULT_PROFILE = "default"


@dataclass(frozen=True)
class Profile:
    """What is not secret about a profile: its folder name, portal address and look. `label` is what the unlock screen shows."""

    name: str
    portal_url: str
    label: str = ""
    language: str = ""
    theme: str = "system"
    has_large_controls: bool = False
    text_percent: int = 100


class Profiles:
    """The profiles in `home/profiles`. Raises BadInput (profile_none, profile_many, profile_name) and CopyUnusable."""

    def __init__(self, home: Path, files: FileSystem) -> None:
        self._root = home / "profiles"
        self._files = files

    def folder(self, name: str) -> Path:
        """The folder of the profile; it need not exist. A name is letters, digits, dot, dash and underscore."""
        if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,63}", name):
            raise BadInput("profile_name", name)
        return self._root / name

    def names(self) -> list[str]:
        """All profiles of this home, sorted."""
        if not self._root.is_dir():
            return []
        return sorted(folder.name for folder in self._root.iterdir() if (folder / PROFILE_FILE).is_file())

    def all(self) -> list[Profile]:
        """All profiles with their labels."""
        return [self.seen(name) for name in self.names()]

    def seen(self, name: str) -> Profile:
        """As `get`, but a damaged file shows as its folder's name: it must not be in the way of the other teachers."""
        try:
            return self.get(name)
        except CopyUnusable:
            return Profile(name, "", name)

    def get(self, name: str | None) -> Profile:
        """The profile of that name; without a name the only one."""
        names = self.names()
        if name is None and not names:
            raise CopyUnusable("missing", str(self._root.parent))
        if name is None:
            if len(names) > 1:
                raise BadInput("profile_many", ", ".join(names))
            name = names[0]
        path = self.folder(name) / PROFILE_FILE
        if name not in names:
            raise BadInput("profile_none", name)
        try:
            return _profile_of(json.loads(self._files.read(path)), name)
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise CopyUnusable("damaged", str(path)) from error

    def save(self, profile: Profile) -> None:
        """Write what is not secret about the profile, atomically."""
        folder = self.folder(profile.name)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._files.write_atomically(folder / PROFILE_FILE, json.dumps(asdict(profile), indent=1).encode())
        except OSError as error:
            raise CopyUnusable(disk_reason(error) or "read_only", str(folder)) from error

    def change(self, name: str, **changed: object) -> Profile:
        """Save the profile with some fields changed, and return it."""
        profile = replace(self.get(name), **changed)  # type: ignore[arg-type]
        self.save(profile)
        return profile


def _profile_of(stored: Any, name: str) -> Profile:
    """The fields a profile has, each of its type; a later version's own ones are passed over. Raises TypeError."""
    known = {key: stored[key] for key in Profile.__dataclass_fields__ if key in stored} | {"name": name}
    for key, value in known.items():
        if type(value).__name__ != Profile.__dataclass_fields__[key].type:
            raise TypeError(key)
    return Profile(**known)
