"""Who on this computer shows the bytes of a file: whoever throws bytes away asks here first."""

from __future__ import annotations

from sync.copy.work import Work


def is_used(work: Work, sha256: str, but: str = "") -> bool:
    """True if anything except the record `but` shows these bytes, or they wait to be uploaded."""
    uses = """SELECT 1 FROM upload WHERE sha256=?1 UNION ALL SELECT 1 FROM consent WHERE file_sha256=?1
        UNION ALL SELECT 1 FROM attachment WHERE files LIKE ?2 OR inline LIKE ?2
        UNION ALL SELECT 1 FROM operation WHERE record<>?3 AND fields LIKE ?2
        UNION ALL SELECT 1 FROM record WHERE id<>?3 AND kind IN ('picture', 'file', 'video') AND body LIKE ?2 LIMIT 1"""
    return work.value(uses, sha256, f"%{sha256}%", but) is not None
