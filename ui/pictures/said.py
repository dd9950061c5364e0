"""What a teacher said of one picture."""

from __future__ import annotations

from sync.data_class import dataclass


@dataclass(frozen=True)
class PictureSaid:
    """`new` is the record after covering, the same as `picture` if nothing was covered."""

    picture: str
    new: str
    alt: str
    consent: str
