"""The covers of one picture while they are being made: added, moved, resized, taken back; pure, in pixels of the picture."""

from __future__ import annotations

from dataclasses import field, replace

from sync.covers import Cover
from sync.data_class import dataclass

LEAST_SIDE = 12
Point = tuple[int, int]


@dataclass
class Covers:
    """`selected` is the place of the chosen box, -1 for none. Every change can be undone, one step at a time."""

    width: int
    height: int
    all: tuple[Cover, ...] = ()
    selected: int = -1
    _before: list[tuple[Cover, ...]] = field(default_factory=list)

    def add(self, cover: Cover) -> None:
        """One more; a box is chosen at once."""
        self._remember()
        self.all = (*self.all, cover)
        self.selected = len(self.all) - 1 if cover.shape == "box" else -1

    def add_box(self, style: str) -> None:
        """A box in the middle, a fifth of the picture: for those who cannot draw one."""
        side = max(LEAST_SIDE, min(self.width, self.height) // 5)
        left, top = (self.width - side) // 2, (self.height - side) // 2
        self.add(Cover("box", style, ((left, top), (left + side, top + side))))

    def move(self, across: int, down: int) -> None:
        """Move the chosen box; it stays in the picture."""
        box = self.box()
        if box is not None:
            (left, top), (right, bottom) = box
            across = max(-left, min(self.width - right, across))
            down = max(-top, min(self.height - bottom, down))
            self._put(((left + across, top + down), (right + across, bottom + down)))

    def resize(self, across: int, down: int) -> None:
        """Move the far corner of the chosen box."""
        box = self.box()
        if box is not None:
            (left, top), (right, bottom) = box
            right = max(left + LEAST_SIDE, min(self.width, right + across))
            bottom = max(top + LEAST_SIDE, min(self.height, bottom + down))
            self._put(((left, top), (right, bottom)))

    def set_corner(self, point: Point) -> None:
        """Drag the far corner of the chosen box to a point."""
        box = self.box()
        if box is not None:
            self.resize(point[0] - box[1][0], point[1] - box[1][1])

    def remove(self) -> None:
        """Take the chosen box away."""
        if self.box() is not None:
            self._remember()
            self.all = self.all[: self.selected] + self.all[self.selected + 1 :]
            self.selected = min(self.selected, len(self.all) - 1)
            self._choose_box()

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            self.all = self._before.pop()
            self.selected = min(self.selected, len(self.all) - 1)
            self._choose_box()

    def can_undo(self) -> bool:
        """True if there is a step to take back."""
        return bool(self._before)

    def set_style(self, style: str) -> None:
        """How the chosen box covers."""
        if self.box() is not None and self.all[self.selected].style != style:
            self._remember()
            self.all = _with(self.all, self.selected, replace(self.all[self.selected], style=style))

    def choose_next(self) -> None:
        """The next box, after the last the first."""
        boxes = [place for place, cover in enumerate(self.all) if cover.shape == "box"]
        later = [place for place in boxes if place > self.selected]
        self.selected = (later or boxes or [-1])[0]

    def choose_at(self, point: Point) -> bool:
        """Choose the topmost box at a point."""
        for place in reversed(range(len(self.all))):
            cover = self.all[place]
            if cover.shape == "box" and _holds(cover, point):
                self.selected = place
                return True
        return False

    def box(self) -> tuple[Point, Point] | None:
        """The chosen box: its first and its far corner."""
        if not 0 <= self.selected < len(self.all) or self.all[self.selected].shape != "box":
            return None
        (x1, y1), (x2, y2) = self.all[self.selected].points[0], self.all[self.selected].points[-1]
        return (min(x1, x2), min(y1, y2)), (max(x1, x2), max(y1, y2))

    def begin_step(self) -> None:
        """A drag begins: all of it is one step to take back."""
        self._remember()

    def drag(self, points: tuple[Point, Point]) -> None:
        """The chosen box while it is dragged; no step of its own."""
        self.all = _with(self.all, self.selected, replace(self.all[self.selected], points=points))

    def _put(self, points: tuple[Point, Point]) -> None:
        self._remember()
        self.drag(points)

    def _remember(self) -> None:
        self._before.append(self.all)

    def _choose_box(self) -> None:
        if self.selected >= 0 and self.all[self.selected].shape != "box":
            self.selected = -1


def _with(covers: tuple[Cover, ...], place: int, cover: Cover) -> tuple[Cover, ...]:
    return (*covers[:place], cover, *covers[place + 1 :])


def _holds(cover: Cover, point: Point) -> bool:
    (x1, y1), (x2, y2) = cover.points[0], cover.points[-1]
    return min(x1, x2) <= point[0] <= max(x1, x2) and min(y1, y2) <= point[1] <= max(y1, y2)
