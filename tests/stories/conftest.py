"""Two teachers and one portal for every story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from tests.support.portal_server import PortalServer
from tests.support.screen import said_name
from tests.support.teacher import Teacher


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """A story that failed tells what stood on screen and how the line was: it may not come again for a hundred runs."""
    report = yield
    if report.when == "call" and report.failed:
        for name, teacher in getattr(item, "funcargs", {}).items():
            if isinstance(teacher, Teacher) and teacher.application is not None:
                report.sections.append((f"what {name} sees", _seen(teacher)))
    return report


def _seen(teacher: Teacher) -> str:
    """Names, rows and sentences on screen; the line, the last exchange, what waits."""
    try:
        desk = teacher.desk
        names = sorted({said_name(widget) for widget in teacher.screen.all_of()} - {""})
        words = [widget.text() for widget in teacher.screen.all_of(QLabel) if isinstance(widget, QLabel) and widget.text()]
        line = (desk.loop.status(), desk.loop._exchange.report, desk.loop._schedule, desk.jobs.running_count)
        spaces = [(space.kind, space.is_member, space.title) for space in desk.opened.copy.reading.spaces.all()]
        return "\n".join(str(one) for one in (names, words, *line, desk.opened.copy.reading.sending.rows(), spaces))
    except Exception as error:  # the failure itself is what matters
        return f"not to be read: {error!r}"


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalServer]:
    with PortalServer(tmp_path / "portal", seed="light") as server:
        yield server


@pytest.fixture
def maria(qapp: object, tmp_path: Path, portal: PortalServer) -> Iterator[Teacher]:
    teacher = Teacher("maria", tmp_path, portal).signs_in().opens_twindesk()
    teacher.waits_for_first_news()
    yield teacher
    teacher.closes_twindesk()


@pytest.fixture
def elena(qapp: object, tmp_path: Path, portal: PortalServer) -> Iterator[Teacher]:
    teacher = Teacher("elena", tmp_path, portal).signs_in().opens_twindesk()
    teacher.waits_for_first_news()
    yield teacher
    teacher.closes_twindesk()
