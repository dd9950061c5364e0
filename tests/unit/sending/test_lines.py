"""What Sending says about each item."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from sync.copy.rows import SendingRow
from sync.records import ItemState
from tests.support.hand_made_desk import NOW
from tests.support.sending_rows import AT_1320, ROWS, row
from ui.sending.lines import Around, SendingLine, counts, lines_of, words_of
from ui.sending.state_words import state_words

AROUND = Around(NOW, 8000.0, lambda _row: "Elena Popescu")


def lines(segment: str, rows: tuple[SendingRow, ...] = ROWS) -> list[SendingLine]:
    return lines_of(rows, segment, AROUND)


def the(item: str) -> SendingLine:
    return next(line for line in lines("all") if line.key == item)


def test_groups_come_in_the_order_of_urgency(qtbot: QtBot) -> None:
    assert [line.title for line in lines("all") if line.shape == "head"] == ["To send", "Came back", "Drafts", "Sent"]


def test_the_head_says_how_much_and_how_long(qtbot: QtBot) -> None:
    assert lines("to_send")[0].below == "4: 888 kB, about 2 min"


def test_what_is_on_its_way_shows_how_far_it_is(qtbot: QtBot) -> None:
    line = the("o1")
    assert line.shape == "now"
    assert line.size == "312 kB of 800 kB"
    assert line.share == pytest.approx(0.39)
    assert "it goes on from here" in line.below


def test_an_unknown_outcome_is_called_checking(qtbot: QtBot) -> None:
    assert the("o4").state == "Checking if it arrived"
    assert the("o4").act == "check"


def test_two_versions_name_the_other_teacher(qtbot: QtBot) -> None:
    assert the("c1").below == "Elena Popescu changed this page before yours arrived. Put the two versions together."
    assert the("c1").act == "compare"


def test_what_came_back_says_why(qtbot: QtBot) -> None:
    assert the("o6").below.startswith("This is larger than the website takes.")


def test_what_arrived_says_when(qtbot: QtBot) -> None:
    assert the("o8").state.startswith("Arrived ")
    assert the("o8").state.endswith("confirmed by the website")


@pytest.mark.parametrize(
    ("code", "act"), [("too_long", "edit"), ("not_allowed", "why"), ("file_pending", "try_again"), ("history_lost", "try_again")]
)
def test_the_next_step_follows_from_the_reason(qtbot: QtBot, code: str, act: str) -> None:
    back = row("o9", "update", "Title", ItemState.RETURNED, 10, AT_1320, code=code)
    assert lines("came_back", (back,))[1].act == act


def test_a_removal_says_so(qtbot: QtBot) -> None:
    gone = row("o9", "update", "Old news", ItemState.WAITING, 10, AT_1320, action="delete")
    assert lines("to_send", (gone,))[1].title == "Remove: Old news"
    assert lines("to_send", (gone,))[1].act == "take_back"


@pytest.mark.parametrize(
    ("kind", "action", "said"),
    [
        ("follow", "create", "Follow: Elena"),
        ("follow", "delete", "Follow no longer: Elena"),
        ("registration", "delete", "Withdraw: Elena"),
        ("contact", "update", "Accept as contact: Elena"),
        ("like", "delete", "Like no longer: Elena"),
    ],
)
def test_what_has_no_words_says_what_was_done(qtbot: QtBot, kind: str, action: str, said: str) -> None:
    done = row("o9", kind, "Elena", ItemState.WAITING, 10, AT_1320, action=action)
    nameless = row("o9", kind, "", ItemState.WAITING, 10, AT_1320, action=action)
    assert lines("to_send", (done,))[1].title == said
    assert "%1" not in lines("to_send", (nameless,))[1].title


def test_an_upload_without_a_record_to_edit_has_only_what_is_possible(qtbot: QtBot) -> None:
    upload = row("aa", "picture", "beach.jpg", ItemState.WAITING, 10, AT_1320, action="upload")
    assert lines("to_send", (upload,))[1].act == ""


def test_a_screen_reader_hears_the_whole_line_and_its_key(qtbot: QtBot) -> None:
    said = words_of(the("o2"))
    assert said.startswith("We counted 41 fibres today. Update, Microplastic is everywhere. Waiting its turn. Written today at")
    assert said.endswith("393 kB. about 50 s. Enter: Edit")


def test_counts_are_those_of_the_segments(qtbot: QtBot) -> None:
    assert counts(ROWS) == {"to_send": 4, "came_back": 2, "drafts": 1, "sent": 2}


def test_a_draft_tells_what_another_computer_has_to_do_with_it() -> None:
    draft = next(one for one in ROWS if one.state == ItemState.DRAFT)
    words = [state_words(replace(draft, detail=told)) for told in ("", "elsewhere", "merged", "both_changed", "ended_elsewhere")]
    assert len(set(words)) == 5
    assert words[0] == "Not finished"
