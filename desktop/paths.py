"""Where the desk keeps its things: a home with one folder per profile, on a local disk."""

from __future__ import annotations

import os
from pathlib import Path

from sync.errors import CopyUnusable, disk_reason


def default_home() -> Path:
    """The user's own data folder of this computer, never a roaming one."""
    import platformdirs

    return Path(platformdirs.user_data_dir("TwinDesk", appauthor=False, roaming=False))


def usable_home(home: Path) -> Path:
    """`home` as an absolute path, made if missing. Raises CopyUnusable (read_only, missing) when it cannot be written."""
    home = home.expanduser().absolute()
    try:
        home.mkdir(parents=True, exist_ok=True)
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        raise CopyUnusable("read_only", str(home)) from error
    except OSError as error:
        reason = disk_reason(error) or "missing"
        raise CopyUnusable(reason, str(home)) from error
    if not os.access(home, os.W_OK | os.X_OK):
        raise CopyUnusable("read_only", str(home))
    return home


def resources() -> Path:
    """The folder of icons, tokens and demo data, in a checkout and in the frozen program alike."""
    return Path(__file__).resolve().parents[1] / "resources"
