"""The codes of a pack that need words in the teacher's language (`Speech.word`)."""

from __future__ import annotations

CHAPTERS = ("cover", "criteria", "evidence", "members", "pages", "updates", "bulletin", "board", "forum", "meetings", "polls")
MORE_CHAPTERS = ("pupils", "chat", "materials", "contents", "receipts", "missing", "evidence_of")
LABELS = ("made_at", "written_by", "written_at", "sent_at", "record", "revision", "title", "kind", "starts_at", "ends_at", "closes_at")
MORE_LABELS = ("place", "address", "stand_in", "not_sent", "without_album", "state", "countries", "country", "languages", "subjects")
PROJECT = ("ages", "pupils_count", "tools", "role", "school", "aims", "work_process", "expected_results")
CRITERIA = ("collaboration", "technology", "pedagogy", "curriculum", "results")
WORDS = (*CHAPTERS, *MORE_CHAPTERS, *LABELS, *MORE_LABELS, *PROJECT, *CRITERIA)
