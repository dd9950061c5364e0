"""The shared widgets: joined buttons, tick boxes, elided words, stand-ins."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.account.data_page import ChoiceRow
from ui.editor.toolbar import WordButton
from ui.style.painting import draw_mosaic, draw_text, mirrored, text_direction
from ui.style.theme import Look, ThemeSource, current_theme
from ui.twinspace.vote_part import OptionButton
from ui.widgets.buttons import IconButton, LinkButton, PlainButton, Segments, TickBox
from ui.widgets.fields import TextField
from ui.widgets.frames import EmptyState, NoticeBar
from ui.widgets.labels import ElidedLabel
from ui.widgets.marks import CodeChip, Meter
from ui.widgets.window_over import window_over
from ui.widgets.wrap_button import WrapButton

NO_MODIFIER, KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
HASH = "LEHV6nWB2yk8pyo0adR*.7kCMdnj"


def _segments(qtbot: QtBot) -> Segments:
    segments = Segments("Which", [("all", "All"), ("new", "New"), ("sent", "Sent")])
    qtbot.addWidget(segments)
    segments.choose("all")
    return segments


def test_one_segment_is_chosen(qtbot: QtBot) -> None:
    segments = _segments(qtbot)
    segments.set_text("new", "New 3")
    with qtbot.waitSignal(segments.chosen) as heard:
        segments.findChildren(type(segments._group.button(0)))[1].click()
    assert heard.args == ["new"]
    assert segments.current() == "new"


def test_no_segment_may_be_chosen(qtbot: QtBot) -> None:
    segments = _segments(qtbot)
    segments.choose("")
    assert segments.current() == ""


def test_segments_are_round_at_the_outer_corners_only(qtbot: QtBot, qapp: QApplication) -> None:
    segments = _segments(qtbot)
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [segments._group.button(number).property("segment") for number in range(3)] == ["last", "middle", "first"]


def test_the_words_of_a_tick_box_are_a_target_too(qtbot: QtBot) -> None:
    box = TickBox("Large text and buttons")
    qtbot.addWidget(box)
    box.resize(300, 32)
    box.show()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(150, 16))
    assert box.isChecked()


def test_a_long_name_is_whole_in_tooltip_and_for_the_screen_reader(qtbot: QtBot) -> None:
    label = ElidedLabel("Microplastic is everywhere, even in the water of our mountains")
    qtbot.addWidget(label)
    label.resize(100, 24)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(900, 24)
    assert label.toolTip() == ""


def test_icons_take_the_colour_of_the_theme(qtbot: QtBot, themes: ThemeSource) -> None:
    button = IconButton("back", "Back")
    qtbot.addWidget(button)
    button.show()
    themes.set_look(Look("dark"))
    QApplication.processEvents()
    image = button.icon().pixmap(20, 20).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() == 255}
    assert current_theme().colour("text").name() in seen


def test_a_field_says_its_fault_and_forgets_it_when_typing(qtbot: QtBot) -> None:
    field = TextField("Your name", "As your colleagues know you.")
    qtbot.addWidget(field)
    field.set_fault("Type your name.")
    assert field.edit.property("fault") is True
    qtbot.keyClicks(field.edit, "M")
    assert field.edit.property("fault") is False
    assert field.edit.accessibleDescription() == "As your colleagues know you."


def test_a_meter_says_its_percentage(qtbot: QtBot) -> None:
    meter = Meter("Data used")
    qtbot.addWidget(meter)
    meter.set_share(1.7)
    assert meter.accessibleDescription() == "100 %"


def test_a_country_has_a_name(qtbot: QtBot) -> None:
    chip = CodeChip("RO", "Romania")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Romania"


def test_an_empty_state_offers_one_thing(qtbot: QtBot) -> None:
    empty = EmptyState("Nothing is here yet.", "Write")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.wanted):
        empty.button.click()
    assert [button for button in empty.findChildren(PlainButton)] == [empty.button]


def test_a_notice_bar_without_words_is_hidden(qtbot: QtBot) -> None:
    bar = NoticeBar("Close")
    qtbot.addWidget(bar)
    bar.say("Saved.", "ok")
    assert not bar.isHidden()
    bar.say("")
    assert bar.isHidden()


def test_a_stand_in_is_drawn_even_from_nonsense() -> None:
    image = QImage(80, 50, QImage.Format.Format_RGB32)
    for placeholder in (HASH, "", "not a hash", "ü" * 30):
        painter = QPainter(image)
        draw_mosaic(painter, QRect(0, 0, 80, 50), placeholder, current_theme())
        painter.end()
    painter = QPainter(image)
    draw_mosaic(painter, QRect(0, 0, 80, 50), HASH, current_theme())
    painter.end()
    assert len({image.pixelColor(x * 10 + 5, y * 10 + 5).name() for x in range(8) for y in range(5)}) > 10


def test_painted_text_begins_at_the_leading_edge() -> None:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    for is_rtl in (False, True):
        image.fill(QColor("white"))
        painter = QPainter(image)
        draw_text(painter, QRect(0, 0, 200, 30), "Sent", current_theme().font(), QColor("black"), is_rtl=is_rtl)
        painter.end()
        dark = [x for x in range(200) for y in range(30) if image.pixelColor(x, y).lightness() < 128]
        assert (min(dark) > 100) == is_rtl


def test_a_size_keeps_its_order_in_an_arabic_window() -> None:
    assert text_direction("393 kB, Fibre.pdf") == Qt.LayoutDirection.LeftToRight
    assert text_direction("12 شريكًا") == Qt.LayoutDirection.RightToLeft


def test_a_mirrored_part_keeps_its_distance() -> None:
    assert mirrored(QRect(10, 0, 20, 5), QRect(0, 0, 100, 5), is_rtl=True) == QRect(70, 0, 20, 5)


def test_a_dialog_never_stands_over_a_menu(qtbot: QtBot) -> None:
    """A menu is gone a moment later and would take the dialog, and the thread that saves for it, along."""
    menu, window = QMenu(), QWidget()
    for one in (menu, window):
        qtbot.addWidget(one)
        one.addAction("Keep a copy…")
    menu.popup(QPoint(0, 0))
    assert not isinstance(window_over(), QMenu)
    window.show()
    assert window_over() is window
    menu.close()


@pytest.mark.parametrize(
    "make",
    [
        lambda: PlainButton("Ask"),
        lambda: LinkButton("Get news"),
        lambda: IconButton("more", "More"),
        lambda: WrapButton("A long link"),
        lambda: ChoiceRow("Here", "On this computer"),
        lambda: OptionButton("Yes", 1, 0.5, can_choose=True),
        lambda: WordButton("bold", "Bold"),
    ],
)
def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, make: Callable[[], QAbstractButton]) -> None:
    button = make()
    qtbot.addWidget(button)
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    for key, modifier in ((Qt.Key.Key_Return, NO_MODIFIER), (Qt.Key.Key_Enter, KEYPAD), (Qt.Key.Key_Space, NO_MODIFIER)):
        QTest.keyClick(button, key, modifier)
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(presses) == 3
