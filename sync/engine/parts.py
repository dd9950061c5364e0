"""How much of a file goes at once: some seconds of the measured line, half as much after a part that did not arrive."""

from __future__ import annotations

from sync.client.tus import FIRST_PART_BYTES, PART_SECONDS, SMALLEST_PART_BYTES, next_part_bytes


class PartSizes:
    """Remembered from run to run: what the line did not carry once is not tried again in the same size. Thread: the exchange's."""

    def __init__(self, part_s: float = PART_SECONDS, first_bytes: int = FIRST_PART_BYTES) -> None:
        self.part_s = part_s
        """So long a part shall last."""
        self._first_bytes, self._now = first_bytes, 0

    def now(self, per_s: float = 0.0) -> int:
        """The next part's size; `per_s` is the measured speed until a part has told more, 0 if there is none."""
        if not self._now:
            self._now = next_part_bytes(per_s * self.part_s, self.part_s, self.part_s) if per_s > 0 else self._first_bytes
        return self._now

    def arrived(self, size_bytes: int, seconds: float) -> None:
        """A part took so long."""
        self._now = next_part_bytes(size_bytes, seconds, self.part_s)

    def failed(self) -> None:
        """A part did not arrive: the line broke, or was too slow for it."""
        self._now = max(SMALLEST_PART_BYTES, self._now // 2)
