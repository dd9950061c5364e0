"""Small forms of a TwinSpace: album, folder, video, note on the Twinboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.spec import Choice, Field, FormSpec, Line, LongText, OneChoice, OneRecord, PictureField, Section, Web


def album_form() -> FormSpec:
    """An album of pictures."""
    return FormSpec(
        "album",
        QCoreApplication.translate("Forms", "New album", "form, title"),
        QCoreApplication.translate("Forms", "Edit album", "form, title"),
        (Section("", (_title(),)),),
    )


def folder_form() -> FormSpec:
    """A folder of files."""
    return FormSpec(
        "folder",
        QCoreApplication.translate("Forms", "New folder", "form, title"),
        QCoreApplication.translate("Forms", "Edit folder", "form, title"),
        (Section("", (_title(),)),),
    )


def video_form() -> FormSpec:
    """A video that stands on another website."""
    fields: tuple[Field, ...] = (
        _title(),
        Web(
            "url",
            QCoreApplication.translate("Forms", "Address of the video", "field of a form"),
            QCoreApplication.translate("Forms", "Where it can be watched.", "help below a field"),
            is_required=True,
        ),
        OneRecord("folder", QCoreApplication.translate("Forms", "Folder", "field of a form"), kinds=("folder",)),
    )
    return FormSpec(
        "video",
        QCoreApplication.translate("Forms", "New video link", "form, title"),
        QCoreApplication.translate("Forms", "Edit video link", "form, title"),
        (Section("", fields),),
    )


def board_note_form() -> FormSpec:
    """A note on the wall; where it hangs is decided on the wall."""
    colours = (
        Choice("yellow", QCoreApplication.translate("Forms", "Yellow", "colour of a note")),
        Choice("blue", QCoreApplication.translate("Forms", "Blue", "colour of a note")),
        Choice("green", QCoreApplication.translate("Forms", "Green", "colour of a note")),
        Choice("pink", QCoreApplication.translate("Forms", "Pink", "colour of a note")),
    )
    fields: tuple[Field, ...] = (
        LongText("text", QCoreApplication.translate("Forms", "Text", "field of a form"), is_required=True, lines=5),
        OneChoice("colour", QCoreApplication.translate("Forms", "Colour", "field of a form: of a note"), choices=colours),
        PictureField("picture", QCoreApplication.translate("Forms", "Picture", "field of a form")),
    )
    return FormSpec(
        "board_note",
        QCoreApplication.translate("Forms", "New note on the Twinboard", "form, title"),
        QCoreApplication.translate("Forms", "Edit note on the Twinboard", "form, title"),
        (Section("", fields),),
        fixed={"x": 0, "y": 0, "order": "n"},
    )


def _title() -> Field:
    return Line("title", QCoreApplication.translate("Forms", "Title", "field of a form"), is_required=True)
