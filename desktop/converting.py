"""Brings a copy that an older TwinDesk left up to date, beside the window: it takes seconds, and a window never waits."""

from __future__ import annotations

from collections.abc import Callable

from desktop.building import open_profile
from desktop.profiles import Profile, Profiles
from sync.copy.keys import ProfileKeys
from sync.copy.layout import is_of_before
from sync.errors import DeskError
from sync.ports import Ports
from ui.account.one_moment import OneMoment
from ui.jobs import Jobs


class Conversion:
    """`show` puts a screen in front. Thread: Qt's; the work runs in the jobs."""

    def __init__(self, profiles: Profiles, ports: Ports, jobs: Jobs, show: Callable[[OneMoment], None]) -> None:
        self._profiles, self._ports, self._jobs, self._show = profiles, ports, jobs, show

    def begins(self, profile: Profile, keys: ProfileKeys, then: Callable[[], None], failed: Callable[[DeskError], None]) -> bool:
        """False if there is nothing to convert; else the screen says so, and `then` or `failed` comes behind it."""
        if not is_of_before(self._profiles.folder(profile.name), keys):
            return False
        self._show(OneMoment())
        self._jobs.run(convert, self._profiles, profile, keys, self._ports, on_done=lambda _none: then(), on_failed=failed)
        return True


def convert(profiles: Profiles, profile: Profile, keys: ProfileKeys, ports: Ports) -> None:
    """Open it once and close it: backup first, one transaction a step. Any thread. Raises CopyUnusable."""
    with open_profile(profiles, profile, keys, ports, None):
        pass
