"""Forms of what members say to one another: notes for teachers, discussions, meetings, polls, and the group they are in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.kinds.warnings import meeting_warnings
from ui.forms.spec import Choice, Field, FormSpec, Line, LongText, Moment, Number, OneChoice, Options, PictureField, Section, Span, Web


def bulletin_note_form() -> FormSpec:
    """A note that only teachers read."""
    fields: tuple[Field, ...] = (
        _title(),
        LongText("text", QCoreApplication.translate("Forms", "Text", "field of a form"), is_required=True, lines=10),
    )
    return FormSpec(
        "bulletin_note",
        QCoreApplication.translate("Forms", "New note for teachers", "form, title"),
        QCoreApplication.translate("Forms", "Edit note for teachers", "form, title"),
        (Section("", fields),),
        readers=QCoreApplication.translate("Forms", "Only the teachers of this project can read it.", "form: who can read it"),
    )


def discussion_form() -> FormSpec:
    """A part of the forum."""
    fields: tuple[Field, ...] = (
        _title(),
        LongText("summary", QCoreApplication.translate("Forms", "What it is about", "field of a form"), lines=4),
    )
    return FormSpec(
        "discussion",
        QCoreApplication.translate("Forms", "New discussion", "form, title: part of the forum"),
        QCoreApplication.translate("Forms", "Edit discussion", "form, title: part of the forum"),
        (Section("", fields),),
    )


def meeting_form() -> FormSpec:
    """An online meeting of the project."""
    fields: tuple[Field, ...] = (
        _title(),
        Span("starts_at", QCoreApplication.translate("Forms", "When", "field of a form: day and times"), is_required=True),
        Web(
            "url",
            QCoreApplication.translate("Forms", "Link to the meeting", "field of a form"),
            QCoreApplication.translate("Forms", "It opens in the browser.", "help below a field"),
        ),
        LongText("text", QCoreApplication.translate("Forms", "What you want to talk about", "field of a form"), lines=5),
        Number("seats", QCoreApplication.translate("Forms", "Seats", "field of a form: how many people can come")),
    )
    return FormSpec(
        "meeting",
        QCoreApplication.translate("Forms", "New meeting", "form, title"),
        QCoreApplication.translate("Forms", "Edit meeting", "form, title"),
        (Section("", fields),),
        readers=QCoreApplication.translate("Forms", "Only the members of this project can read it.", "bar above the editor"),
        warnings=meeting_warnings,
    )


def poll_form() -> FormSpec:
    """A question with answers to choose from; answers stay as they are once people vote."""
    fields: tuple[Field, ...] = (
        Line("question", QCoreApplication.translate("Forms", "Question", "field of a form: of a poll"), is_required=True),
        Options(
            "options",
            QCoreApplication.translate("Forms", "Answers", "field of a form: of a poll"),
            QCoreApplication.translate("Forms", "Everybody chooses one.", "help below a field: of a poll"),
            is_required=True,
        ),
        Moment(
            "closes_at",
            QCoreApplication.translate("Forms", "Open until", "field of a form: of a poll"),
            QCoreApplication.translate("Forms", "Empty: it stays open.", "help below a field: of a poll"),
        ),
    )
    return FormSpec(
        "poll",
        QCoreApplication.translate("Forms", "New poll", "form, title"),
        QCoreApplication.translate("Forms", "Edit poll", "form, title"),
        (Section("", fields),),
        readers=QCoreApplication.translate("Forms", "Only the members of this project can read it.", "bar above the editor"),
    )


def group_form() -> FormSpec:
    """A group: what it is and who may come in."""
    access = (
        Choice("open", QCoreApplication.translate("Forms", "Everybody", "who may join a group")),
        Choice("etwinners", QCoreApplication.translate("Forms", "Every teacher on the portal", "who may join a group")),
        Choice("invitation", QCoreApplication.translate("Forms", "By invitation", "who may join a group")),
    )
    fields: tuple[Field, ...] = (
        _title(),
        LongText("summary", QCoreApplication.translate("Forms", "What it is about", "field of a form"), lines=6),
        OneChoice(
            "access", QCoreApplication.translate("Forms", "Who may join", "field of a form: of a group"), is_required=True, choices=access
        ),
        PictureField("picture", QCoreApplication.translate("Forms", "Picture", "field of a form")),
    )
    return FormSpec(
        "group",
        QCoreApplication.translate("Forms", "New group", "form, title"),
        QCoreApplication.translate("Forms", "Edit group", "form, title"),
        (Section("", fields),),
    )


def _title() -> Field:
    return Line("title", QCoreApplication.translate("Forms", "Title", "field of a form"), is_required=True)
