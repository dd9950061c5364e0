"""Lists of any kind: order, groups, filters, windows, trees and drafts come from a shape."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.copy.rows import DraftRow, ShownRecord
from tests.support.twinspace_desk import TwinSpaceDesk, text
from tests.unit.copy.desk import ELENA, PLASTIC
from ui.records.grouping import Grouping, letters, months, news
from ui.records.reading import ShapeReading
from ui.records.row import RecordRow
from ui.records.shape import Filter, Shape, plain_line

UPDATES = Shape(("update",), plain_line)


def words(maria: TwinSpaceDesk, shape: Shape, wanted: Filter | None = None, limit: int = 100) -> list[str]:
    reading = ShapeReading(maria.window, shape, maria.copy.reading.spaces.get(PLASTIC))
    reading.filter = wanted or Filter()
    return [f"[{row.title}]" if row.is_head else row.title for row in reading.rows(limit)]


def meet(maria: TwinSpaceDesk, *days: str) -> None:
    for number, day in enumerate(days):
        body = {"title": f"Meeting {number}", "starts_at": f"{day}T15:00:00Z", "ends_at": f"{day}T16:00:00Z", "zone": "Europe/Tirane"}
        maria.gets(maria.line_of(f"meeting{number}", "meeting", ELENA, body, "2026-05-01T08:00:00Z"))


def test_the_newest_stand_first_or_last(maria: TwinSpaceDesk) -> None:
    newest = words(maria, UPDATES)
    assert words(maria, replace(UPDATES, order="oldest")) == newest[::-1]
    assert words(maria, replace(UPDATES, order="title")) == sorted(newest)
    assert words(maria, replace(UPDATES, sort=lambda row: len(row.title))) == sorted(newest, key=len)


def test_what_has_a_date_stands_by_month(maria: TwinSpaceDesk) -> None:
    meet(maria, "2026-06-02", "2026-05-20", "2026-05-28")
    shape = Shape(("meeting",), plain_line, order="starts_at", grouping=months("starts_at"))
    assert words(maria, shape) == ["[May 2026]", "Meeting 1", "Meeting 2", "[June 2026]", "Meeting 0"]


def test_names_stand_by_letter(maria: TwinSpaceDesk) -> None:
    shape = replace(UPDATES, order="title", grouping=letters())
    assert words(maria, shape)[:2] == ["[B]", "Beach clean-up photos"]


def test_groups_without_words_have_no_head(maria: TwinSpaceDesk) -> None:
    grouping = Grouping(lambda _scene, row: row.title[:1], lambda _scene, group: "" if group == "B" else group, first=("W",))
    shown = words(maria, replace(UPDATES, grouping=grouping))
    assert "[B]" not in shown
    assert shown[0] == "[W]"


@pytest.mark.parametrize("typed", ["beach", "BEACH clean", "elena beach", "beach 11"])
def test_typed_words_are_found_in_title_text_and_author(maria: TwinSpaceDesk, typed: str) -> None:
    assert words(maria, UPDATES, Filter(typed))[0] == "Beach clean-up photos"


def test_chosen_values_narrow_single_fields_and_lists() -> None:
    row = ShownRecord("r", "kit", "s", None, 1, "", "", None, "", "", {"languages": ["en", "pt"], "mode": "online"})
    assert Filter("", {"languages": "pt", "mode": "online"}).passes(row)
    assert not Filter("", {"languages": "fr"}).passes(row)
    assert not Filter("", {"mode": "on_site"}).passes(row)
    assert Filter("", {"mode": ""}).is_empty


def test_a_narrowed_list_reads_on_until_its_window_is_full(maria: TwinSpaceDesk) -> None:
    titles = [f"{'Rare' if n % 100 == 0 else 'Often'} {n}" for n in range(450)]
    bodies = [{"title": title, "blocks": []} for title in titles]
    maria.gets(*(maria.line_of(f"old{n}", "update", ELENA, body, "2025-01-01T00:00:00Z") for n, body in enumerate(bodies)))
    assert len(words(maria, UPDATES, Filter("rare"), limit=3)) == 3
    assert len(words(maria, UPDATES, Filter("rare"), limit=100)) == 5
    assert len(words(maria, replace(UPDATES, keep=lambda _scene, row: "Rare" in row.title), limit=4)) == 4


def test_drafts_stand_first_and_not_among_hits(maria: TwinSpaceDesk) -> None:
    maria.do(maria.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Begun", "blocks": text("a")}, (), ""))
    shape = replace(UPDATES, grouping=news(), drafts=("update",))
    assert words(maria, shape)[:2] == ["[Drafts on this computer]", "Begun"]
    assert "Begun" not in words(maria, shape, Filter("beach"))
    assert "Begun" not in words(maria, replace(shape, keep_draft=lambda _draft: False))


def test_a_screen_reader_hears_every_line_of_a_row() -> None:
    row = RecordRow("k", "Title", above="Elena", below="First words", more="Two countries", when="Thu", spoken="level 2")
    assert row.words() == "Elena. Title. level 2. First words. Two countries. Thu"
    assert row.lines() == 3
    assert RecordRow("k", "Title").lines() == 2
