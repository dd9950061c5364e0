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

IS_UNSEEN = """(r.revision > coalesce((SELECT k.news_from FROM seen_kind k WHERE k.space = r.space AND k.kind = r.kind), 0)
  AND NOT EXISTS (SELECT 1 FROM seen_record v WHERE v.space = r.space AND v.id = r.id AND v.revision >= r.revision))"""
"""SQL: neither the kind of `r` where `r` stands nor `r` itself was marked as seen, beside what the space itself says."""

# Without the hint the planner reads every record of the kinds; by revision it reads the new ones only.
NEWS_FROM = f"""record r INDEXED BY record_by_revision CROSS JOIN space s ON s.id = r.space AND s.is_member=1
  WHERE r.revision > (SELECT min(news_from) FROM space WHERE is_member=1) AND r.revision > s.news_from AND r.is_deleted=0
  AND {IS_UNSEEN} AND r.generation >= s.generation AND r.writer_id IS NOT ?1
  AND NOT (r.kind='notification' AND EXISTS (SELECT 1 FROM record a JOIN space t ON t.id = a.space AND t.is_member=1
    WHERE a.id = r.parent AND a.revision > t.news_from AND a.is_deleted=0 AND a.generation >= t.generation AND a.writer_id IS NOT ?1))"""  # noqa: S608 - our own words
"""FROM and WHERE of what is new and was not written last by the person whose id is parameter 1; a notice about news is not news too."""
