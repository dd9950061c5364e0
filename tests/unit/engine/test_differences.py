"""What changed between two versions, by field and by paragraph."""

from __future__ import annotations

from typing import Any

from sync.engine.differences import differences


def blocks(*texts: str, bold: bool = False) -> list[dict[str, Any]]:
    return [{"type": "paragraph", "runs": [{"text": text, **({"bold": True} if bold else {})}]} for text in texts]


def told(kind: str, older: dict[str, Any], newer: dict[str, Any], **more: Any) -> list[tuple[str, str, str, str]]:
    return [(one.field, one.kind, one.before, one.after) for one in differences(kind, older, newer, **more)]


def test_a_page_by_paragraphs() -> None:
    older = {"title": "Lesson", "blocks": blocks("Aim", "Method", "Results")}
    newer = {"title": "Our lesson", "blocks": blocks("Aim", "Method by Elena", "Results", "Thanks")}
    assert told("page", older, newer) == [
        ("title", "changed", "Lesson", "Our lesson"),
        ("blocks", "same", "Aim", "Aim"),
        ("blocks", "changed", "Method", "Method by Elena"),
        ("blocks", "same", "Results", "Results"),
        ("blocks", "added", "", "Thanks"),
    ]


def test_plain_texts_by_lines() -> None:
    assert told("comment", {"text": "One\n\nTwo"}, {"text": "Two"}) == [("text", "removed", "One", ""), ("text", "same", "Two", "Two")]


def test_only_what_changed_where_that_is_wanted() -> None:
    older, newer = {"title": "A", "is_public": False}, {"title": "A", "is_public": True, "languages": ["en", "tr"]}
    assert told("update", older, newer, with_same=False) == [
        ("is_public", "changed", "False", "True"),
        ("languages", "added", "", "en, tr"),
    ]


def test_a_changed_form_is_a_change_with_the_same_words() -> None:
    assert told("page", {"blocks": blocks("Aim")}, {"blocks": blocks("Aim", bold=True)}) == [("blocks", "changed", "Aim", "Aim")]


def test_people_and_removed_fields_have_words() -> None:
    older = {"person": {"id": "1", "name": "Elena", "country": "RO"}, "age_from": 12}
    assert told("contact", older, {"person": {"id": "2", "name": "Ion", "country": "RO"}}) == [
        ("person", "changed", "Elena", "Ion"),
        ("age_from", "removed", "12", ""),
    ]
