"""Two teachers change one page: what can be put together, and what the teacher must choose."""

from __future__ import annotations

import pytest

from sync.engine.merge import merge, paragraphs


def page(*texts: str, **fields: object) -> dict[str, object]:
    return {"title": "Our beach", "blocks": [paragraph(text) for text in texts], **fields}


def paragraph(text: str) -> dict[str, object]:
    return {"type": "paragraph", "runs": [{"text": text}]}


def texts(body: dict[str, object]) -> list[str]:
    return [block["runs"][0]["text"] for block in body["blocks"]]


def merged_texts(base: str, mine: str, theirs: str) -> list[str] | None:
    merged = merge("page", page(*base), page(*mine), page(*theirs))
    return None if merged is None else texts(merged.body)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("abc", "abc", "abc", "abc"),
        ("abc", "aXc", "abc", "aXc"),
        ("abc", "abc", "abY", "abY"),
        ("abc", "Xbc", "abY", "XbY"),
        ("abc", "Xbc", "aYc", "XYc"),
        ("abc", "abcX", "Yabc", "YabcX"),
        ("abc", "abXc", "aYbc", "aYbXc"),
        ("abc", "ac", "abcY", "acY"),
        ("abc", "aXc", "aXc", "aXc"),
        ("abc", "bc", "bc", "bc"),
        ("ab", "aXb", "aY", "aXY"),
        ("abcd", "", "abcd", ""),
        ("", "X", "", "X"),
    ],
)
def test_changes_in_different_paragraphs_come_together(base, mine, theirs, expected):
    assert merged_texts(base, mine, theirs) == list(expected)


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("abc", "aXc", "aYc"),
        ("abc", "ac", "aYc"),
        ("abc", "aXc", "ac"),
        ("abc", "abcX", "abcY"),
        ("", "X", "Y"),
        ("abcde", "bcdea", "bcade"),
        ("abcd", "aXYd", "abZd"),
    ],
)
def test_the_same_paragraph_is_the_teachers_choice(base, mine, theirs):
    assert merged_texts(base, mine, theirs) is None


def test_a_word_is_never_merged_into_a_sentence():
    base, mine, theirs = "We counted fibres", "We counted 41 fibres", "We counted fibres today"
    assert merge("page", page(base), page(mine), page(theirs)) is None


def test_items_of_one_list_are_paragraphs_of_their_own():
    def listed(*items: str) -> dict[str, object]:
        return {"title": "T", "blocks": [{"type": "list", "ordered": False, "items": [[{"text": item}] for item in items]}]}

    merged = merge("page", listed("nets", "jars", "maps"), listed("nets", "jars", "maps", "pens"), listed("big nets", "jars", "maps"))
    assert merged is not None
    assert [item[0]["text"] for item in merged.body["blocks"][0]["items"]] == ["big nets", "jars", "maps", "pens"]
    assert len(merged.body["blocks"]) == 1


def test_different_fields_come_together_and_only_the_difference_is_sent():
    base = page("a", state="draft", visibility="members")
    merged = merge("page", base, base | {"title": "New title"}, base | {"state": "published"})
    assert merged is not None
    assert merged.body["title"] == "New title"
    assert merged.body["state"] == "published"
    assert merged.fields == {"title": "New title"}


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [({"title": "A"}, {"title": "B"}), ({"starts_at": "2026-01-02T10:00:00Z"}, {"zone": "Europe/Paris"}), ({"x": 2}, {"y": 3})],
)
def test_fields_that_belong_together_are_not_mixed(mine, theirs):
    base = page("a", starts_at="2026-01-01T10:00:00Z", zone="Europe/Rome", x=1, y=1)
    assert merge("meeting", base, base | mine, base | theirs) is None


def test_a_removed_field_stays_removed():
    base = page("a", parent="p")
    merged = merge("page", base, page("a"), base | {"state": "published"})
    assert merged is not None
    assert merged.fields == {"parent": None}
    assert "parent" not in merged.body


def test_plain_text_is_merged_by_line():
    base, mine, theirs = {"text": "one\ntwo\n\nthree"}, {"text": "ONE\ntwo\n\nthree"}, {"text": "one\ntwo\n\nTHREE"}
    merged = merge("bulletin_note", base, mine, theirs)
    assert merged is not None
    assert merged.body == {"text": "ONE\ntwo\n\nTHREE"}


def test_without_a_base_only_equal_texts_are_one():
    assert merge("page", None, page("a"), page("a")) is not None
    assert merge("page", None, page("a"), page("b")) is None


def test_the_two_versions_screen_sees_who_did_what():
    base, mine, theirs = (page(*side)["blocks"] for side in ("abcde", "aXcdeN", "abYe"))
    assert [chunk.kind for chunk in paragraphs(base, mine, theirs)] == ["same", "mine", "theirs", "same", "mine"]
    removed = paragraphs(page(*"abc")["blocks"], page(*"ac")["blocks"], page(*"abcT")["blocks"])
    assert [chunk.kind for chunk in removed] == ["same", "removed_mine", "same", "theirs"]
    assert [chunk.kind for chunk in paragraphs(None, mine, theirs)] == ["same", "both", "same", "mine"]
