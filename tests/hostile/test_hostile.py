"""A bounded run over every parser, and every input that once broke one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.parsers import all_parsers
from tests.hostile.running import DATA, fault_of, run, shares
from tests.hostile.shapes import Parser
from tests.hostile.text_parsers import text_parsers
from tests.hostile.wire_parsers import wire_parsers

INPUTS = 20_000
KEPT = sorted(DATA.glob("*.bin"))
PIECES = st.one_of(
    st.text(), st.sampled_from(("<p>", "</p>", "<a href=", "<li>", "<ul>", "</ul>", " ", "\n", "&nbsp;", "javascript:", "//", "<b>"))
)


@pytest.fixture(scope="module")
def parsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Parser]]:
    with all_parsers(tmp_path_factory.mktemp("hostile")) as all_of_them:
        yield {parser.name: parser for parser in all_of_them}


@pytest.mark.qt_log_ignore("libpng", "qt.gui.imageio")
def test_no_parser_breaks_its_promise(parsers: dict[str, Parser]) -> None:
    crashes = {}
    for parser, inputs in shares(list(parsers.values()), INPUTS):
        crashes |= run(parser, inputs, seed=20_261_121).crashes
    assert list(crashes) == []


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_what_once_broke_a_parser_does_so_no_more(parsers: dict[str, Parser], path: Path) -> None:
    assert fault_of(parsers[path.stem.partition("--")[0]], path.read_bytes()) is None


def test_every_example_itself_is_read(parsers: dict[str, Parser]) -> None:
    assert [(name, fault) for name, one in parsers.items() for data in one.examples if (fault := fault_of(one, data))] == []


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=20))
def test_pasted_html_of_any_pieces_is_clean_and_cleaned_once(tmp_path: Path, pieces: list[str]) -> None:
    parser = next(one for one in text_parsers(tmp_path) if one.name == "html_in")
    assert fault_of(parser, "".join(pieces).encode("utf-8", "ignore")) is None


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(("blocks", "file_names", "bodies")), st.text(max_size=200))
def test_texts_of_any_letters_keep_the_promises(tmp_path: Path, name: str, text: str) -> None:
    parser = next(one for one in text_parsers(tmp_path) if one.name == name)
    assert fault_of(parser, text.encode("utf-8", "ignore")) is None


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(("feed_line", "answers", "problems", "portal_address", "retry_after")), st.binary(max_size=300))
def test_answers_of_any_bytes_are_typed_errors(name: str, data: bytes) -> None:
    parser = next(one for one in wire_parsers() if one.name == name)
    assert fault_of(parser, data) is None
