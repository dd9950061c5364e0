"""Two versions of one page: what is chosen by itself, what is asked, and what comes out."""

from __future__ import annotations

from typing import Any

from sync.blocks import from_text, plain_text, to_json
from sync.copy.rows import ConflictRow
from sync.records import Author
from ui.sending.versions import Choice, Versions

ELENA = Author("p-elena", "Elena Popescu", "RO")
BASE = "Count together.\n\nRinse the sieve once.\n\nWrite down the colour of each fibre.\n\nCompare with last year.\n\nThe end."
MINE = (
    "Count together.\n\nRinse the sieve three times.\n\nWrite down the colour and the length of each fibre.\n\n"
    "Compare with last year.\n\nThe end."
)
THEIRS = "Count together.\n\nRinse the sieve once.\n\nWrite down the colour of each fibre and take a photo.\n\nThe end."


def page(text: str, **fields: Any) -> dict[str, Any]:
    return {
        "title": "How we count",
        "blocks": to_json(from_text(text)),
        "order": "a",
        "visibility": "members",
        "state": "published",
    } | fields


def conflict(base: dict[str, Any] | None, mine: dict[str, Any], theirs: dict[str, Any]) -> ConflictRow:
    when = "2024-05-03T09:00:00Z"
    return ConflictRow("c1", "r1", "page", "s1", "How we count", base, mine, theirs, 7, ELENA, when, when)


def three() -> Versions:
    return Versions(conflict(page(BASE), page(MINE), page(THEIRS)))


def kinds(versions: Versions) -> list[str]:
    return [versions.parts[place].chunk.kind for place in versions.changes]


def test_only_what_both_touched_or_somebody_removed_is_asked() -> None:
    versions = three()
    assert kinds(versions) == ["mine", "both", "removed_theirs"]
    assert versions.chosen_count == 1
    assert not versions.is_complete


def test_the_result_takes_what_was_chosen() -> None:
    versions = three()
    first, second, third = versions.changes
    versions.choose(second, Choice.BOTH)
    versions.choose(third, Choice.THEIRS)
    text = plain_text(versions.body()["blocks"]).split("\n")
    assert text == [
        "Count together.",
        "Rinse the sieve three times.",
        "Write down the colour and the length of each fibre.",
        "Write down the colour of each fibre and take a photo.",
        "The end.",
    ]
    assert versions.is_chosen(first)
    assert versions.is_complete


def test_what_is_typed_counts_as_chosen_and_comes_out() -> None:
    versions = three()
    second = versions.changes[1]
    versions.type(second, "Write down colour, length and a photo.")
    assert versions.is_chosen(second)
    assert "Write down colour, length and a photo." in plain_text(versions.body()["blocks"])


def test_a_typed_word_leaves_the_bold_ones_bold() -> None:
    bold = [{"type": "heading", "level": 3, "runs": [{"text": "Rinse ", "bold": True}, {"text": "the sieve once."}]}]
    base = page("") | {"blocks": []}
    versions = Versions(conflict(base, page("") | {"blocks": bold}, page("", title="Sieves") | {"blocks": []}))
    place = next(one for one in versions.changes if versions.parts[one].shape == "blocks")
    versions.type(place, "Rinse the big sieve once.")
    (block,) = versions.body()["blocks"]
    assert block["type"] == "heading"
    assert block["runs"] == [{"text": "Rinse ", "bold": True}, {"text": "the big sieve once."}]


def test_a_title_both_changed_is_asked() -> None:
    versions = Versions(conflict(page("A", title="One"), page("A", title="Two"), page("A", title="Three")))
    assert kinds(versions) == ["both"]
    versions.choose(versions.changes[0], Choice.MINE)
    assert versions.body()["title"] == "Two"


def test_a_setting_both_changed_is_asked_and_one_side_is_taken_alone() -> None:
    mine = page("A", visibility="teachers", state="draft")
    theirs = page("A", visibility="internet")
    versions = Versions(conflict(page("A"), mine, theirs))
    (place,) = versions.changes
    assert versions.parts[place].names == ("visibility",)
    assert not versions.is_editable(place)
    versions.choose(place, Choice.THEIRS)
    assert versions.body()["visibility"] == "internet"
    assert versions.body()["state"] == "draft"


def test_nobody_is_asked_about_the_order_of_pages() -> None:
    versions = Versions(conflict(page("A"), page("B", order="b"), page("C", order="c")))
    assert all("order" not in versions.parts[place].names for place in versions.changes)
    assert versions.body()["order"] == "c"


def test_without_a_base_every_difference_is_asked() -> None:
    versions = Versions(conflict(None, page("A\n\nB"), page("A\n\nC")))
    assert kinds(versions) == ["both"]


def test_a_message_is_put_together_by_paragraph() -> None:
    base, mine, theirs = ({"text": text} for text in ("One\n\nTwo", "One!\n\nTwo", "One\n\nTwo!"))
    when = "2024-05-03T09:00:00Z"
    row = ConflictRow("c1", "r1", "comment", "s1", "", base, mine, theirs, 7, ELENA, when, when)
    versions = Versions(row)
    assert versions.is_complete
    assert versions.body()["text"] == "One!\n\nTwo!"


def test_a_picture_is_taken_or_left_but_never_typed_over() -> None:
    picture = [{"type": "picture", "picture": "p1", "alt": "The beach"}]
    versions = Versions(conflict(page("A"), page("A") | {"blocks": [*to_json(from_text("A")), *picture]}, page("A", title="New")))
    place = next(one for one in versions.changes if versions.parts[one].shape == "blocks")
    assert not versions.is_editable(place)
    assert versions.body()["blocks"][-1] == picture[0]
