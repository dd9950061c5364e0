"""`make tour`: the day, the other looks and languages of the window, then the report; exit 1 if a text was lost or doubled."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from desktop.starting import make_qt_application
from tests.support.portal_server import PortalServer
from tests.support.teacher import Teacher, at_work
from tests.tour.camera import Camera
from tests.tour.corners import Corners
from tests.tour.day import Day
from tests.tour.first_steps import first_start
from tests.tour.forms import opens_every_form
from tests.tour.looks import all_looks
from tests.tour.report import Written, compare, write_report
from tests.tour.rooms import looks_into_every_room
from tests.tour.rooms_groups import looks_into_groups_and_albums
from tests.tour.rooms_pupils import looks_at_a_class_list
from tests.tour.writing import fills_in_forms

OUT = Path(__file__).parents[2] / "build" / "tour"


def main() -> int:
    """The whole tour."""
    app = make_qt_application()
    camera, written = Camera(OUT), Written()
    print(f"The tour (pictures in {OUT.relative_to(Path.cwd()) if OUT.is_relative_to(Path.cwd()) else OUT}):", flush=True)
    with tempfile.TemporaryDirectory(prefix="twindesk-tour-") as name, PortalServer(Path(name) / "portal", seed="typical") as portal:
        folder = Path(name)
        first_start(camera, folder, portal)
        maria = Teacher("maria", folder, portal).signs_in()
        elena = Teacher("elena", folder, portal).signs_in()
        with at_work(maria, elena):
            code = _the_day(Day(camera, portal, maria.opens_twindesk(), elena, written))
    app.quit()
    return code


def _the_day(day: Day) -> int:
    day.reads_in_the_morning()
    day.writes_with_no_line()
    day.sees_what_waits()
    day.sends_when_the_line_is_back()
    day.elena_reads()
    day.both_change_a_page()
    day.looks_for("SINIF elek")
    corners = Corners(day)
    corners.looks_at_materials_and_pages()
    looks_into_every_room(day)
    looks_into_groups_and_albums(day)
    looks_at_a_class_list(day)
    fills_in_forms(day)
    opens_every_form(day)
    corners.meets_the_bars()
    traffic = {one.user: _traffic(one) for one in (day.maria, day.elena)}
    compared = compare(day.written, day.portal)
    day.elena.closes_twindesk()
    all_looks(day.camera, day.maria)
    corners.counts_the_data()
    corners.locks()
    code = write_report(OUT / "report.json", compared, day.camera.names, traffic)
    print(f"  report.json: {len(compared)} texts, each once on the portal" if code == 0 else "  report.json: see above", flush=True)
    return code


def _traffic(teacher: Teacher) -> dict[str, int]:
    seen = teacher.desk.portal.traffic.read()
    return {"bytes_up": seen.bytes_up, "bytes_down": seen.bytes_down, "turns": seen.requests}


if __name__ == "__main__":
    sys.exit(main())
