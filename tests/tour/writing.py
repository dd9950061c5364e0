"""What one fills in and looks after before a text leaves: a form, a time, faces in a picture, a copy for the website."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.support.screen import wait_until
from tests.tour.day import DEMO, Day
from ui.pictures.picture_dialog import PictureDialog
from ui.website.website_dialog import WebsiteDialog


def fills_in_forms(day: Day) -> None:
    """Nothing of it stays: the drafts are thrown away again."""
    _the_form_of_a_project(day)
    _a_picture_with_faces(day)
    _a_copy_for_the_website(day)


def _the_form_of_a_project(day: Day) -> None:
    maria = day.maria
    maria.opens_room("News and ideas")
    maria.opens_tab("Project kits")
    maria.screen.choose("Project kits", "")
    maria.screen.press("Start a project from this kit")
    wait_until(lambda: maria.screen.says("Still missing: Co-founder"), "the form of a project")
    day.take("project-form", maria)
    day.take_dark("project-form-dark", maria)
    maria.screen.press("Back")
    maria.settles()


def _a_picture_with_faces(day: Day) -> None:
    maria = day.maria
    maria.writes_update("Our class at the beach", "Thirty bags.", DEMO / "beach-original.jpg", "Pupils with buckets, seen from behind")
    maria.screen.press("Publish at a chosen time")
    day.take("publish-at", maria)
    maria.screen.press("Faces and consent")
    wait_until(lambda: _open(PictureDialog), "the dialog of the picture")
    maria.screen.press("Add a box")
    maria.screen.write("Name of a pupil", "Arben")
    dialog = _open(PictureDialog)
    assert isinstance(dialog, PictureDialog)
    dialog.who.pick.typed.emit("Arben")
    day.camera.take("faces", dialog)
    dialog.reject()
    maria.screen.press("Back")
    maria.settles()
    copy = maria.desk.desk.copy
    for draft in maria.desk.desk.reading.drafts.list("update"):
        if draft.fields.get("title") == "Our class at the beach":
            maria.desk.desk.jobs.write(copy.drafts.discard, draft.id, initiator="tour")
    maria.settles()


def _a_copy_for_the_website(day: Day) -> None:
    maria = day.maria
    maria.opens_project("Updates")
    maria.screen.choose("Updates", "Beach clean-up photos")
    maria.settles()
    maria.screen.pick("More", "Copy for the website")
    wait_until(lambda: _open(WebsiteDialog), "the dialog")
    dialog = _open(WebsiteDialog)
    assert dialog is not None
    day.camera.take("copy-for-the-website", dialog)
    dialog.close()


def _open(kind: type[PictureDialog] | type[WebsiteDialog]) -> PictureDialog | WebsiteDialog | None:
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())
    return next(found, None)
