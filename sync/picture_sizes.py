"""The named sizes a picture can leave in, what each would weigh, and what a portal takes."""

from __future__ import annotations

from sync.data_class import dataclass
from sync.feed import Limits

SETTING = "picture_size"
"""The profile's setting with the name of the size chosen last."""


@dataclass(frozen=True, slots=True)
class PictureSize:
    """`longest_px`: no side is longer, 0 leaves every pixel; `quality` of JPEG and WebP, 1 to 100."""

    name: str
    longest_px: int
    quality: int


SMALL = PictureSize("small", 800, 75)
MEDIUM = PictureSize("medium", 1600, 80)
LARGE = PictureSize("large", 2560, 82)
ORIGINAL = PictureSize("original", 0, 90)
SIZES = (SMALL, MEDIUM, LARGE, ORIGINAL)
_WEIGHT = {75: 0.9, 80: 1.0, 82: 1.08, 90: 2.2}
"""What a pixel weighs at a quality, beside quality 80; measured on photographs."""


@dataclass(frozen=True, slots=True)
class Takes:
    """What a portal takes for a picture. No `types`: nobody has asked it yet, and JPEG and PNG are safe."""

    types: tuple[str, ...] = ()
    most_pixels: int = 40_000_000
    most_bytes: int = 10_000_000

    def allows(self, media_type: str) -> bool:
        """True if a picture of this type may be sent."""
        return media_type in self.types if self.types else media_type in ("image/jpeg", "image/png")


UNASKED = Takes()


@dataclass(frozen=True, slots=True)
class Measured:
    """One picture in one size. `is_exact`: it was made; else it is guessed from another size."""

    width: int
    height: int
    size_bytes: int
    is_exact: bool = True


def takes_of(limits: Limits) -> Takes:
    """What the limits say of pictures."""
    return Takes(limits.image_types, limits.picture_pixels, limits.image_bytes)


def size_named(name: str) -> PictureSize:
    """The size of this name; MEDIUM for one that is not known."""
    return next((size for size in SIZES if size.name == name), MEDIUM)


def sizes_for(longest_px: int) -> tuple[PictureSize, ...]:
    """What can be made of a picture with this longest side: nothing is blown up, so one size at most leaves it as large as it is."""
    smaller = [size for size in SIZES if 0 < size.longest_px < longest_px]
    next_one = [size for size in SIZES if size.longest_px >= longest_px][:1]
    return (*smaller, *next_one, ORIGINAL)


def scaled(width: int, height: int, longest_px: int) -> tuple[int, int]:
    """The sides shrunk so that none is longer; 0 leaves them."""
    longest = max(width, height)
    if not longest_px or longest <= longest_px:
        return width, height
    return max(1, width * longest_px // longest), max(1, height * longest_px // longest)


def guessed(known: Measured, known_size: PictureSize, source: tuple[int, int], size: PictureSize) -> Measured:
    """What `size` would weigh, from what another size of the same picture weighs: detail grows slower than pixels do."""
    width, height = scaled(*source, size.longest_px)
    pixels = width * height / max(1, known.width * known.height)
    weight = _WEIGHT.get(size.quality, 1.0) / _WEIGHT.get(known_size.quality, 1.0)
    return Measured(width, height, max(1, round(known.size_bytes * pixels**0.88 * weight)), is_exact=False)
