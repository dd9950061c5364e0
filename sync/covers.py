"""What a teacher covers in a picture before it leaves: boxes and strokes over faces and badges, as data."""

from __future__ import annotations

from sync.data_class import dataclass

SHAPES = ("box", "stroke")
STYLES = ("solid", "pixels")


@dataclass(frozen=True, slots=True)
class Cover:
    """One covered place, in pixels of the picture.

    A box has two points, opposite corners; a stroke has one or more, and is `width` wide with round ends. `style`: solid colour or
    coarse squares of mean colours.
    """

    shape: str
    style: str
    points: tuple[tuple[int, int], ...]
    width: int = 0
