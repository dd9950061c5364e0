"""The look of the window, kept in what is not secret of a profile."""

from __future__ import annotations

from desktop.profiles import Profile, Profiles
from ui.style.theme import Look


def remember_look(profiles: Profiles, name: str, look: Look) -> None:
    """Keep the look in what is not secret of the profile, so that the unlock screen wears it too."""
    profiles.change(name, theme=look.scheme, has_large_controls=look.is_large, text_percent=look.text_percent)


def look_of(profile: Profile) -> Look:
    """The look a profile was left with."""
    return Look(profile.theme, profile.has_large_controls, profile.text_percent)
