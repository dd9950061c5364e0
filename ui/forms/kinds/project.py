"""Forms of a project: the proposal with all its fields, and the description of the project that came of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import countries, key_competences, languages, subjects, tools, vocational_subjects
from ui.forms.kinds.warnings import proposal_warnings
from ui.forms.spec import (
    AgeRange,
    Field,
    FormSpec,
    Line,
    LongText,
    ManyChoices,
    Number,
    OneRecord,
    Person,
    PictureField,
    RichText,
    Section,
)


def project_proposal_form() -> FormSpec:
    """A new project: written over days, sent to the partner when nothing is missing."""
    return FormSpec(
        "project_proposal",
        QCoreApplication.translate("Forms", "New project", "form, title"),
        QCoreApplication.translate("Forms", "Edit project proposal", "form, title"),
        (
            Section(QCoreApplication.translate("Forms", "The project", "form, head of a part"), _proposal_first()),
            Section(QCoreApplication.translate("Forms", "The pupils", "form, head of a part"), _pupils(is_required=True)),
            Section(
                QCoreApplication.translate("Forms", "Subjects and languages", "form, head of a part"),
                (*_subjects(is_required=True), _vocational(), _competences(), _tools()),
            ),
            Section(QCoreApplication.translate("Forms", "The plan", "form, head of a part"), _plan()),
            Section(QCoreApplication.translate("Forms", "Also", "form, head of a part: what else there is"), _proposal_last()),
        ),
        fixed={"state": "waiting_partner"},
        warnings=proposal_warnings,
        readers=QCoreApplication.translate(
            "Forms", "Your partner and the national support organisations read it.", "form: who can read it"
        ),
    )


def _proposal_first() -> tuple[Field, ...]:
    return (
        Line("title", QCoreApplication.translate("Forms", "Title", "field of a form"), is_required=True),
        _summary(),
        Person(
            "co_founder",
            QCoreApplication.translate("Forms", "Co-founder", "field of a form: the partner who founds the project too"),
            QCoreApplication.translate("Forms", "One of your contacts; he or she has to agree.", "help below a field"),
            is_required=True,
            is_fixed=True,
            source="contacts",
        ),
    )


def _proposal_last() -> tuple[Field, ...]:
    return (
        _kit(),
        PictureField("picture", QCoreApplication.translate("Forms", "Picture of the project", "field of a form")),
    )


def project_form() -> FormSpec:
    """Cover and description of a project."""
    words = QCoreApplication.translate("Forms", "Edit the project's description", "form, title")
    first: tuple[Field, ...] = (
        Line("title", QCoreApplication.translate("Forms", "Title", "field of a form"), is_required=True),
        PictureField(
            "cover",
            QCoreApplication.translate("Forms", "Cover picture", "field of a form: of a project"),
            QCoreApplication.translate("Forms", "Everyone on the internet sees it: no pupil should be recognised.", "help below a field"),
        ),
        _summary(),
        RichText("blocks", QCoreApplication.translate("Forms", "Description", "field of a form")),
    )
    more = (
        _vocational(),
        _competences(),
        _tools(),
        _kit(),
        ManyChoices("countries", QCoreApplication.translate("Forms", "Countries", "field of a form"), choices=countries(), most=60),
    )
    return FormSpec(
        "project",
        words,
        words,
        (
            Section("", first),
            Section(QCoreApplication.translate("Forms", "The pupils", "form, head of a part"), _pupils(is_required=False)),
            Section(
                QCoreApplication.translate("Forms", "Subjects and languages", "form, head of a part"),
                (*_subjects(is_required=False), *more),
            ),
            Section(QCoreApplication.translate("Forms", "The plan", "form, head of a part"), _plan()),
        ),
        readers=QCoreApplication.translate("Forms", "Everyone on the internet can read it.", "form: who can read it"),
        is_public=True,
    )


def _summary() -> Field:
    return LongText(
        "summary",
        QCoreApplication.translate("Forms", "Short description", "field of a form"),
        QCoreApplication.translate("Forms", "What you do, in a few sentences.", "help below a field"),
        is_required=True,
    )


def _pupils(*, is_required: bool) -> tuple[Field, ...]:
    return (
        AgeRange("age_from", QCoreApplication.translate("Forms", "Age of the pupils", "field of a form"), is_required=is_required),
        Number("pupils", QCoreApplication.translate("Forms", "Number of pupils", "field of a form")),
    )


def _subjects(*, is_required: bool) -> tuple[Field, ...]:
    return (
        ManyChoices(
            "subjects",
            QCoreApplication.translate("Forms", "Subjects", "field of a form"),
            is_required=is_required,
            choices=subjects(),
            may_add=True,
        ),
        ManyChoices(
            "languages",
            QCoreApplication.translate("Forms", "Languages of the project", "field of a form"),
            is_required=is_required,
            choices=languages(),
            most=40,
        ),
    )


def _vocational() -> Field:
    words = QCoreApplication.translate("Forms", "Vocational subjects", "field of a form")
    return ManyChoices("vocational_subjects", words, choices=vocational_subjects(), may_add=True)


def _competences() -> Field:
    return ManyChoices(
        "key_competences", QCoreApplication.translate("Forms", "Key competences", "field of a form"), choices=key_competences()
    )


def _kit() -> Field:
    words = QCoreApplication.translate("Forms", "Project kit used", "field of a form")
    return OneRecord("project_kit", words, kinds=("project_kit",))


def _tools() -> Field:
    return ManyChoices("tools", QCoreApplication.translate("Forms", "Tools", "field of a form"), choices=tools(), may_add=True)


def _plan() -> tuple[Field, ...]:
    return (
        LongText("aims", QCoreApplication.translate("Forms", "Aims", "field of a form"), lines=6),
        LongText(
            "work_process", QCoreApplication.translate("Forms", "Work process", "field of a form: how the project will work"), lines=6
        ),
        LongText("expected_results", QCoreApplication.translate("Forms", "Expected results", "field of a form: of a project"), lines=6),
    )
