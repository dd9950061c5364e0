"""How big a made-up school is: the invented shapes of real use, one row for each size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Counts for the teacher maria. What is counted for one project holds for each open one times `open_share` (the first project
    is always whole), for each archived one times `archived_share`. `comment_skew`: the higher, the fewer updates have many comments.
    """

    name: str
    open_projects: int
    archived_projects: int
    partners: int
    pupils: int
    pages: int
    updates: int
    most_comments: int
    discussions: int
    threads: int
    replies: int
    images: int
    files: int
    videos: int
    messages: int
    contacts: int
    groups: int
    articles: int
    comment_skew: float = 1.5
    open_share: float = 1.0
    archived_share: float = 0.5


SIZES_BY_NAME = {
    "light": Size("light", 1, 0, 2, 24, 5, 10, 3, 1, 3, 15, 30, 5, 1, 40, 5, 1, 8),
    "typical": Size("typical", 2, 3, 6, 90, 14, 60, 6, 4, 15, 150, 250, 40, 8, 400, 60, 3, 40),
    "busy": Size("busy", 5, 20, 12, 220, 40, 250, 15, 10, 60, 1000, 1200, 200, 40, 3000, 400, 6, 120, 2.0, 0.5, 0.1),
    "stress": Size("stress", 10, 60, 40, 1000, 150, 1500, 200, 30, 400, 15000, 8000, 1500, 300, 25000, 2500, 15, 400, 6.0, 0.25, 0.05),
}
"""light, typical, busy, stress."""
