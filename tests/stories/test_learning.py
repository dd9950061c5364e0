"""Courses with no line: Maria finds one by kind, language and date, registers, and finds it among her own and in her agenda."""

from __future__ import annotations

from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.widgets.buttons import ChoiceField

COURSES, MINE = "Courses and webinars", "Courses you are registered for"
COURSE = "Pictures of pupils: consent and care"


def chooses(maria: Teacher, name: str, words: str) -> None:
    field = maria.screen.the(name, ChoiceField)
    assert isinstance(field, ChoiceField)
    wait_until(lambda: field.findText(words) >= 0, words)
    field.setCurrentIndex(field.findText(words))


def test_maria_finds_a_course_and_registers_with_no_line(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_room("Learning")
    chooses(maria, "Kind of course", "Short course")
    chooses(maria, "Language", "English")
    chooses(maria, "When", "Within a month")
    wait_until(lambda: any(COURSE in row for row in maria.screen.rows(COURSES)), "the course")
    assert not any("Curs scurt" in row for row in maria.screen.rows(COURSES))
    maria.screen.choose(COURSES, COURSE)
    maria.screen.press("Register")
    wait_until(lambda: maria.screen.says("Your registration waits. It goes out with the next line."), "the registration to wait")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    maria.opens_tab("Registered")
    wait_until(lambda: any(COURSE in row and "You are registered" in row for row in maria.screen.rows(MINE)), "it among her own")
    maria.opens_room("Events")
    maria.opens_tab("Agenda")
    maria.screen.press("Courses")
    wait_until(lambda: any(COURSE in row for row in maria.screen.rows("Agenda")), "it in the agenda")


def test_a_full_course_says_so_before_anything_is_sent(maria: Teacher) -> None:
    maria.opens_room("Learning")
    maria.screen.write("Search here", "toplantıya")
    wait_until(lambda: len([row for row in maria.screen.rows(COURSES) if "Çevrimiçi" in row]) == 1, "the course")
    maria.screen.choose(COURSES, "Çevrimiçi toplantıya hazırlık")
    wait_until(lambda: maria.screen.says("No seats left: one cannot register now."), "the reason")
    assert "Register" not in maria.screen.texts()
