"""The other parts of the bench measure what they say, here on so little that it takes a moment; no figure is held to anything."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from bench import apply, package, portal_load, search, windows
from bench.content import ContentBroken, made_content, read_content, school_of_many
from bench.filling import apply_all, drain, memberships_of, opened, records_of

FEW = made_content(40, 30)


def test_a_copy_is_filled_and_indexed_through_the_real_door(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    try:
        apply_all(copy, records_of(FEW, 130), 130, memberships_of(FEW))
        assert copy.writer.call(copy.search_queue.is_waiting)
        drain(copy)
        word = FEW.posts[0]["title"].split()[0]
        assert copy.reading.search.find(word)
        assert copy.session.read().has_all
    finally:
        copy.close()


def test_apply_and_drain_stand_beside_the_bare_database() -> None:
    rows = list(apply.measure(FEW, 120))
    assert [row.name for row in rows] == [apply.APPLY, apply.DRAIN]
    assert all(row.ours and row.limit for row in rows)


def test_a_filled_copy_is_asked_and_kept(tmp_path: Path) -> None:
    first, again = list(search.measure(FEW, tmp_path, 150)), list(search.measure(FEW, tmp_path, 150))
    assert [row.name for row in first] == [search.TYPED, search.RANKED]
    assert "built in" in first[0].note
    assert "an earlier run" in again[0].note


def test_many_posts_are_as_many_as_asked_for() -> None:
    records = list(school_of_many(90, FEW).records())
    assert sum(record.kind == "update" for record in records) == 90
    assert len({record.id for record in records}) == len(records)


def test_what_a_check_costs_is_counted_at_the_portal() -> None:
    checks, herd = portal_load.measure(FEW, desks=500)
    assert checks.ours is not None
    assert checks.ours > 0
    assert herd.ours is not None


def test_only_what_changed_goes_into_an_update(tmp_path: Path) -> None:
    for name, line in (("before", b"one"), ("twindesk", b"two")):
        folder = tmp_path / name / "_internal"
        folder.mkdir(parents=True)
        (folder / "same").write_bytes(b"x" * 50_000)
        (folder / "changed").write_bytes(bytes(range(256)) * 200 + line)
    update = package.update(tmp_path / "before", tmp_path / "twindesk")
    assert update.ours == pytest.approx(60, abs=60)
    assert "1 of 2 files" in update.note


def _wheel(path: Path, **files: int) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name, size in files.items():
            packed.writestr(name.replace("__", "/"), b"x" * size)
    return path


def test_for_windows_each_library_is_counted_as_its_wheel_has_it(tmp_path: Path) -> None:
    inner = tmp_path / "frozen" / "_internal"
    for name in (
        "PySide6/QtGui.abi3.so",
        "libQt6Gui.so.6",
        "libQt6Svg.so.6",
        "libX11.so.6",
        "python3.11/lib-dynload/_json.cpython-311.so",
        "data.txt",
    ):
        (inner / name).parent.mkdir(parents=True, exist_ok=True)
        (inner / name).write_bytes(b"linux")
    files = {
        "PySide6__QtGui.pyd": 3,
        "PySide6__Qt6Gui.dll": 4,
        "PySide6__Qt6Quick.dll": 5,
        "PySide6__qwindows.dll": 6,
        "PySide6__Qt6Svg.dll": 7,
    }
    found = dict(
        windows.libraries(tmp_path / "frozen", [_wheel(tmp_path / "qt.whl", **files), _wheel(tmp_path / "no.whl", other__QtGui=9)])
    )
    assert {name: len(data) for name, data in found.items()} == {"PySide6/QtGui.pyd": 3, "PySide6/Qt6Gui.dll": 4, "PySide6/qwindows.dll": 6}


def test_a_copy_of_other_content_is_not_asked(tmp_path: Path) -> None:
    list(search.measure(FEW, tmp_path, 150))
    other = list(search.measure(made_content(40, 30, seed=2), tmp_path, 150))
    assert "built in" in other[0].note
    assert len(list(tmp_path.iterdir())) == 1


def test_titles_without_words_are_not_searched(tmp_path: Path) -> None:
    bare = replace(FEW, posts=tuple(post | {"title": "1, 2"} for post in FEW.posts))
    assert [row.ours for row in search.measure(bare, tmp_path, 150)] == [None, None]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("", "at least one project and one post"),
        ('{"type": "post"', "line 1: Expecting"),
        ('{"type": "project", "id": "1", "title": "", "description": ""}\n[1]', 'line 2: an object with a "type"'),
        ('{"type": "post", "id": "1"}', "line 1: a post needs project, author"),
        ('{"type": "project", "id": "1", "title": null, "description": ""}', "line 1: title is a text, not None"),
        ('{"type": "project", "id": "1", "title": "", "description": ""}\n' * 2, "line 2: .* stands in the file already"),
        (json.dumps(FEW.posts[0] | {"created": "yesterday"}), "line 1: created is a number of seconds"),
    ],
)
def test_content_that_cannot_be_measured_is_told_by_its_line(tmp_path: Path, lines: str, words: str) -> None:
    file = tmp_path / "other.jsonl"
    file.write_text(lines, "utf-8")
    with pytest.raises(ContentBroken, match=words):
        read_content(file)


def test_a_post_of_no_project_is_told(tmp_path: Path) -> None:
    posts = [FEW.projects[0], FEW.posts[0] | {"project": "another"}]
    file = tmp_path / "other.jsonl"
    file.write_text("\n".join(json.dumps(one) for one in posts), "utf-8")
    with pytest.raises(ContentBroken, match="is not in the file"):
        read_content(file)


def test_ids_and_titles_of_another_kind_are_made_the_contracts(tmp_path: Path) -> None:
    rows = [FEW.projects[0] | {"id": "7"}, FEW.posts[0] | {"id": "8", "project": "7", "title": " "}]
    file = tmp_path / "other.jsonl"
    file.write_text("\n".join(json.dumps(one) for one in rows), "utf-8")
    read = read_content(file)
    assert read.posts[0]["project"] == read.projects[0]["id"] == str(UUID(read.projects[0]["id"]))
    assert read.posts[0]["title"] == "–"
    assert read.posts[0]["author"] == FEW.posts[0]["author"]
