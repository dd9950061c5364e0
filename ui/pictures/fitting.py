"""What a picture of a draft can still become: the sizes that can be made of it, and what each weighs."""

from __future__ import annotations

from collections.abc import Callable

from sync.copy.rows import MediaRow
from sync.data_class import dataclass
from sync.picture_sizes import LARGE, MEDIUM, ORIGINAL, SIZES, SMALL, Measured, PictureSize, guessed, scaled, size_named, sizes_for

AS_IT_IS = ""
"""The size of a picture whose source is not known any more: what is stored."""


@dataclass(frozen=True)
class PictureFit:
    """How large a picture is now. `read` gives the bytes it was made of, upright `from_width` by `from_height`.

    Without `read` smaller ones can be made of what is stored: its draft was opened again, or it was covered.
    """

    size: str
    now: Measured
    read: Callable[[], bytes] | None = None
    from_width: int = 0
    from_height: int = 0

    @property
    def source(self) -> tuple[int, int]:
        """The sides of what it is made of."""
        return (self.from_width, self.from_height) if self.read is not None else (self.now.width, self.now.height)

    @property
    def choices(self) -> tuple[str, ...]:
        """Names of what can be made of it, small ones first."""
        longest = max(self.source)
        if self.read is not None:
            return tuple(size.name for size in sizes_for(longest))
        return (*(size.name for size in SIZES if 0 < size.longest_px < longest), AS_IT_IS)

    def expected(self, name: str) -> Measured:
        """What this choice weighs: exact for the size it has, else guessed from that."""
        if name in (self.size, AS_IT_IS):
            return self.now
        present = size_named(self.size) if self.size else _quality_of_stored(self.now)
        return guessed(self.now, present, self.source, size_named(name))


def stored_fit(original: MediaRow | None) -> PictureFit | None:
    """The fit of a picture that is stored here and has not left; None if nobody knows its sides."""
    if original is None or not original.is_here or not original.width:
        return None
    return PictureFit(AS_IT_IS, Measured(original.width, original.height, original.size_bytes))


def choices_of(fits: dict[str, PictureFit]) -> tuple[str, ...]:
    """What can be chosen for several at once, small ones first."""
    found = {name for fit in fits.values() for name in fit.choices}
    order = (SMALL.name, MEDIUM.name, LARGE.name, ORIGINAL.name, AS_IT_IS)
    return tuple(name for name in order if name in found)


def nearest(fit: PictureFit, name: str) -> str:
    """What a choice for all means for one: the size itself, or the largest one that is not larger than it."""
    if name in fit.choices:
        return name
    if name == AS_IT_IS:
        return fit.size
    wanted = size_named(name)
    below = [one for one in fit.choices if one != AS_IT_IS and _rank(size_named(one)) <= _rank(wanted)]
    return below[-1] if below and fit.read is not None else fit.choices[-1]


def sides(fit: PictureFit, name: str) -> tuple[int, int]:
    """The pixels of one choice."""
    return (fit.now.width, fit.now.height) if name == AS_IT_IS else scaled(*fit.source, size_named(name).longest_px)


def _rank(size: PictureSize) -> int:
    return SIZES.index(size)


def _quality_of_stored(now: Measured) -> PictureSize:
    """What is stored was made in one of the sizes; how many bytes a pixel takes tells which quality nearly enough."""
    return MEDIUM if now.size_bytes / max(1, now.width * now.height) < 0.5 else ORIGINAL
