"""Forms about people and schools: own profile, own school, a request to a contact, an invitation, a member's role, a pupil."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import countries, languages, roles, subjects
from ui.forms.kinds.warnings import pupil_warnings
from ui.forms.spec import (
    AgeRange,
    Body,
    Email,
    Fault,
    Field,
    FormSpec,
    Line,
    LongText,
    ManyChoices,
    Number,
    OneChoice,
    Person,
    PictureField,
    Section,
    UserName,
    Web,
    YesNo,
)


def profile_form() -> FormSpec:
    """What other teachers see of this one."""
    words = QCoreApplication.translate("Forms", "My profile", "form, title")
    return FormSpec(
        "profile",
        words,
        words,
        (
            Section("", _profile_person()),
            Section(QCoreApplication.translate("Forms", "What you teach", "form, head of a part"), _profile_teaching()),
        ),
        readers=QCoreApplication.translate("Forms", "All teachers on the portal can read it.", "form: who can read it"),
    )


def _profile_person() -> tuple[Field, ...]:
    return (
        Line("name", QCoreApplication.translate("Forms", "Name", "field of a form: of a person"), is_required=True, most=120),
        PictureField("picture", QCoreApplication.translate("Forms", "Picture of you", "field of a form")),
        OneChoice("country", QCoreApplication.translate("Forms", "Country", "field of a form"), is_required=True, choices=countries()),
        Line("city", QCoreApplication.translate("Forms", "Town", "field of a form")),
        Line("school_name", QCoreApplication.translate("Forms", "School", "field of a form: its name")),
        LongText("about", QCoreApplication.translate("Forms", "About you", "field of a form"), lines=6),
    )


def _profile_teaching() -> tuple[Field, ...]:
    return (
        ManyChoices("subjects", QCoreApplication.translate("Forms", "Subjects", "field of a form"), choices=subjects(), may_add=True),
        ManyChoices(
            "languages", QCoreApplication.translate("Forms", "Languages you write in", "field of a form"), choices=languages(), most=40
        ),
        AgeRange("age_from", QCoreApplication.translate("Forms", "Age of the pupils", "field of a form")),
        YesNo(
            "is_ready_for_project",
            QCoreApplication.translate("Forms", "I am ready for a project", "field of a form, tick box"),
            QCoreApplication.translate("Forms", "Others find you when they look for partners.", "help below a field"),
        ),
    )


def school_form() -> FormSpec:
    """The own school as others see it."""
    words = QCoreApplication.translate("Forms", "My school", "form, title")
    fields: tuple[Field, ...] = (
        Line("name", QCoreApplication.translate("Forms", "Name of the school", "field of a form"), is_required=True, most=120),
        OneChoice("country", QCoreApplication.translate("Forms", "Country", "field of a form"), is_required=True, choices=countries()),
        Line("city", QCoreApplication.translate("Forms", "Town", "field of a form")),
        Line("address", QCoreApplication.translate("Forms", "Address", "field of a form: street and number"), most=500),
        Web("website", QCoreApplication.translate("Forms", "Website", "field of a form")),
        Number("pupils", QCoreApplication.translate("Forms", "Number of pupils", "field of a form")),
        LongText("about", QCoreApplication.translate("Forms", "About the school", "field of a form"), lines=6),
    )
    readers = QCoreApplication.translate("Forms", "All teachers on the portal can read it.", "form: who can read it")
    return FormSpec("school", words, words, (Section("", fields),), readers=readers)


def contact_form() -> FormSpec:
    """A request to be in each other's contacts."""
    words = QCoreApplication.translate("Forms", "Ask for contact", "form, title")
    fields: tuple[Field, ...] = (
        Person(
            "person",
            QCoreApplication.translate("Forms", "Person", "field of a form"),
            is_required=True,
            is_fixed=True,
        ),
        LongText(
            "text",
            QCoreApplication.translate("Forms", "A few words to go with it", "field of a form: request to a person"),
            QCoreApplication.translate("Forms", "Who you are, and why you write.", "help below a field"),
        ),
    )
    readers = QCoreApplication.translate("Forms", "Only this person and you can read it.", "form: who can read it")
    return FormSpec("contact", words, words, (Section("", fields),), fixed={"state": "asked_by_me"}, readers=readers)


def invitation_form() -> FormSpec:
    """An invitation into a project or group: somebody known, or an e-mail address."""
    words = QCoreApplication.translate("Forms", "Invite somebody", "form, title")
    fields: tuple[Field, ...] = (
        Person("person", QCoreApplication.translate("Forms", "Person", "field of a form"), is_fixed=True),
        Email(
            "email",
            QCoreApplication.translate("Forms", "Or an e-mail address", "field of a form: after the field Person"),
            QCoreApplication.translate("Forms", "For somebody who has no account on the portal yet.", "help below a field"),
            is_fixed=True,
        ),
        OneChoice("role", QCoreApplication.translate("Forms", "Role", "field of a form: of a member"), is_required=True, choices=roles()),
        LongText("text", QCoreApplication.translate("Forms", "A few words to go with it", "field of a form: request to a person")),
    )
    return FormSpec("invitation", words, words, (Section("", fields),), fixed={"state": "sent", "role": "teacher"}, check=_somebody)


def _somebody(body: Body) -> tuple[Fault, ...]:
    if body.get("person") or body.get("email"):
        return ()
    words = QCoreApplication.translate("Forms", "Say whom: a person, or an e-mail address", "check of a form: invitation")
    return (Fault("person", words, is_missing=True),)


def member_form() -> FormSpec:
    """The role of a member."""
    words = QCoreApplication.translate("Forms", "Change the role", "form, title: of a member")
    fields: tuple[Field, ...] = (
        Person(
            "person", QCoreApplication.translate("Forms", "Person", "field of a form"), is_required=True, is_fixed=True, source="members"
        ),
        OneChoice("role", QCoreApplication.translate("Forms", "Role", "field of a form: of a member"), is_required=True, choices=roles()),
    )
    return FormSpec("member", words, words, (Section("", fields),))


def pupil_form() -> FormSpec:
    """One pupil: the name to sign in with is made by the teacher."""
    fields: tuple[Field, ...] = (
        Line(
            "display_name",
            QCoreApplication.translate("Forms", "Name that others see", "field of a form: of a pupil"),
            QCoreApplication.translate("Forms", "A first name is enough.", "help below a field: name of a pupil"),
            is_required=True,
            most=120,
        ),
        UserName(
            "user_name",
            QCoreApplication.translate("Forms", "User name", "field of a form: to sign in"),
            QCoreApplication.translate("Forms", "Small letters, digits, dot and dash: blerta.7b", "help below a field"),
            is_required=True,
        ),
    )
    return FormSpec(
        "pupil",
        QCoreApplication.translate("Forms", "New pupil", "form, title"),
        QCoreApplication.translate("Forms", "Edit pupil", "form, title"),
        (Section("", fields),),
        readers=QCoreApplication.translate("Forms", "Only the members of this project can read it.", "bar above the editor"),
        warnings=pupil_warnings,
    )
