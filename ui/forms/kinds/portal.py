"""Forms of the public portal: an event, a post to find partners."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import countries, languages, subjects
from ui.forms.kinds.warnings import event_warnings
from ui.forms.spec import AgeRange, Choice, Field, FormSpec, Line, LongText, ManyChoices, Number, OneChoice, RichText, Section, Span, Web


def event_form() -> FormSpec:
    """An event of one's own: online or at a place."""
    return FormSpec(
        "event",
        QCoreApplication.translate("Forms", "New event", "form, title"),
        QCoreApplication.translate("Forms", "Edit event", "form, title"),
        (
            Section("", (_event_title(), _event_mode(), _event_when())),
            Section(QCoreApplication.translate("Forms", "Where and how", "form, head of a part"), _event_where()),
            Section(
                QCoreApplication.translate("Forms", "What happens there", "form, head of a part"),
                (RichText("blocks", QCoreApplication.translate("Forms", "Description", "field of a form")),),
            ),
        ),
        readers=QCoreApplication.translate("Forms", "Everybody on the portal can see it.", "form: who can read it"),
        warnings=event_warnings,
    )


def _event_title() -> Field:
    return Line("title", QCoreApplication.translate("Forms", "Title", "field of a form"), is_required=True)


def _event_mode() -> Field:
    online = Choice("online", QCoreApplication.translate("Forms", "Online", "an event takes place online"))
    on_site = Choice("on_site", QCoreApplication.translate("Forms", "At a place", "an event takes place somewhere"))
    return OneChoice(
        "mode", QCoreApplication.translate("Forms", "Kind of event", "field of a form"), is_required=True, choices=(online, on_site)
    )


def _event_when() -> Field:
    return Span("starts_at", QCoreApplication.translate("Forms", "When", "field of a form: day and times"), is_required=True)


def _event_where() -> tuple[Field, ...]:
    return (
        Line(
            "place",
            QCoreApplication.translate("Forms", "Place", "field of a form"),
            QCoreApplication.translate("Forms", "Town and house, for an event at a place", "help below a field"),
        ),
        Web("url", QCoreApplication.translate("Forms", "Link to take part or to read more", "field of a form")),
        Number("seats", QCoreApplication.translate("Forms", "Seats", "field of a form: how many people can come")),
    )


def partner_post_form() -> FormSpec:
    """A post to find partners."""
    return FormSpec(
        "partner_post",
        QCoreApplication.translate("Forms", "New partner post", "form, title"),
        QCoreApplication.translate("Forms", "Edit partner post", "form, title"),
        (
            Section("", _partner_texts()),
            Section(QCoreApplication.translate("Forms", "Whom are you looking for?", "form, head of a part"), _partner_filters()),
        ),
        readers=QCoreApplication.translate("Forms", "All teachers on the portal can read it.", "form: who can read it"),
    )


def _partner_texts() -> tuple[Field, ...]:
    return (
        Line("title", QCoreApplication.translate("Forms", "Title", "field of a form"), is_required=True),
        LongText(
            "text",
            QCoreApplication.translate("Forms", "Your idea", "field of a form: text of a search for partners"),
            QCoreApplication.translate("Forms", "What would you like to do together, and when?", "help below a field"),
            is_required=True,
            lines=8,
        ),
    )


def _partner_filters() -> tuple[Field, ...]:
    return (
        AgeRange("age_from", QCoreApplication.translate("Forms", "Age of the pupils", "field of a form")),
        ManyChoices("subjects", QCoreApplication.translate("Forms", "Subjects", "field of a form"), choices=subjects(), may_add=True),
        ManyChoices(
            "languages", QCoreApplication.translate("Forms", "Languages of the project", "field of a form"), choices=languages(), most=40
        ),
        ManyChoices("countries", QCoreApplication.translate("Forms", "Countries", "field of a form"), choices=countries(), most=60),
    )
