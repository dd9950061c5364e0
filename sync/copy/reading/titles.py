"""What a space is called now: by its project or group record when there is one, else as the membership told."""

from __future__ import annotations

SPACE_TITLE = """coalesce((SELECT json_extract(named.body, '$.title') FROM record_known named
    WHERE named.space = s.id AND s.kind IN ('twinspace', 'group') AND named.kind IN ('project', 'group')
    ORDER BY named.revision DESC LIMIT 1), s.title)"""
"""SQL: the title of the space whose row is called `s`. A renamed project has no new membership line (it would begin a generation)."""
