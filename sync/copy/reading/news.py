"""Which kinds are news: what another person wrote or arranged."""

from __future__ import annotations

NEWS_KINDS = (
    "article",
    "event",
    "learning_offer",
    "partner_post",
    "partner_answer",
    "contact",
    "message",
    "notification",
    "invitation",
    "update",
    "comment",
    "bulletin_note",
    "page",
    "board_note",
    "picture",
    "file",
    "video",
    "thread",
    "reply",
    "meeting",
    "wall_post",
    "wall_reply",
    "poll",
)
