"""Forms of applications: membership, the Quality Label with its five criteria, the eTwinning School label."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import countries
from ui.forms.kinds.warnings import label_warnings, membership_warnings, school_label_warnings
from ui.forms.spec import Checklist, Field, FormSpec, Item, Line, LongText, OneChoice, OneRecord, Records, Section

EVIDENCE_KINDS = ("update", "page", "picture", "file", "video", "thread", "meeting")


def membership_application_form() -> FormSpec:
    """To be taken as a member by the national support organisation."""
    words = QCoreApplication.translate("Forms", "Application for membership", "form, title")
    fields: tuple[Field, ...] = (
        Line("school_name", QCoreApplication.translate("Forms", "Name of the school", "field of a form"), is_required=True, most=120),
        OneChoice("country", QCoreApplication.translate("Forms", "Country", "field of a form"), is_required=True, choices=countries()),
        Line(
            "position",
            QCoreApplication.translate("Forms", "Your position", "field of a form"),
            QCoreApplication.translate("Forms", "For example: teacher of biology", "help below a field"),
            is_required=True,
            most=500,
        ),
        LongText("text", QCoreApplication.translate("Forms", "Anything else they should know", "field of a form"), lines=6),
    )
    return FormSpec(
        "membership_application",
        words,
        words,
        (Section("", fields),),
        fixed={"state": "sent"},
        readers=_read_by_nso(),
        warnings=membership_warnings,
    )


def label_application_form() -> FormSpec:
    """The Quality Label: five criteria over days, evidence from the project."""
    words = QCoreApplication.translate("Forms", "Application for the Quality Label", "form, title")
    project = OneRecord(
        "project",
        QCoreApplication.translate("Forms", "Project", "field of a form"),
        is_required=True,
        is_fixed=True,
        kinds=("project",),
        is_space=True,
    )
    evidence = Records(
        "evidence",
        QCoreApplication.translate("Forms", "Evidence", "field of a form"),
        QCoreApplication.translate("Forms", "Posts, pages and materials that show it.", "help below a field"),
        kinds=EVIDENCE_KINDS,
        source="project",
    )
    return FormSpec(
        "label_application",
        words,
        words,
        (
            Section("", (project,)),
            Section(QCoreApplication.translate("Forms", "The five criteria", "form, head of a part"), _criteria()),
            Section(QCoreApplication.translate("Forms", "What shows it", "form, head of a part: evidence"), (evidence,)),
        ),
        fixed={"state": "sent"},
        warnings=label_warnings,
        readers=_read_by_nso(),
    )


def criteria_words() -> dict[str, str]:
    """The five criteria by body field, in their order."""
    return {
        "collaboration": QCoreApplication.translate("Forms", "Collaboration between partner schools", "field of a form"),
        "technology": QCoreApplication.translate("Forms", "Use of technology", "field of a form"),
        "pedagogy": QCoreApplication.translate("Forms", "Pedagogical approaches", "field of a form"),
        "curriculum": QCoreApplication.translate("Forms", "Curricular integration", "field of a form"),
        "results": QCoreApplication.translate("Forms", "Results and documentation", "field of a form"),
    }


def _criteria() -> tuple[Field, ...]:
    questions = {
        "collaboration": QCoreApplication.translate(
            "Forms", "What did the schools do together that none could do alone?", "help below a field"
        ),
        "technology": QCoreApplication.translate("Forms", "Which tools helped, and how?", "help below a field"),
        "pedagogy": QCoreApplication.translate("Forms", "How did the pupils learn?", "help below a field"),
        "curriculum": QCoreApplication.translate("Forms", "Which parts of your lessons was it?", "help below a field"),
        "results": QCoreApplication.translate("Forms", "What came of it, and where can one see it?", "help below a field"),
    }
    return tuple(LongText(name, words, questions[name], is_required=True, lines=6) for name, words in criteria_words().items())


def school_label_application_form() -> FormSpec:
    """The label of a whole school: a checklist and a declaration."""
    words = QCoreApplication.translate("Forms", "Application for the eTwinning School label", "form, title")
    fields: tuple[Field, ...] = (
        Checklist(
            "checklist",
            QCoreApplication.translate("Forms", "Your school", "field of a form: a checklist"),
            is_required=True,
            items=school_items(),
        ),
        LongText(
            "declaration",
            QCoreApplication.translate("Forms", "Declaration", "field of a form"),
            QCoreApplication.translate(
                "Forms", "In your own words: that what is ticked is true, and who can confirm it.", "help below a field"
            ),
            is_required=True,
        ),
    )
    return FormSpec(
        "school_label_application",
        words,
        words,
        (Section("", fields),),
        fixed={"state": "sent"},
        readers=_read_by_nso(),
        warnings=school_label_warnings,
    )


def school_items() -> tuple[Item, ...]:
    """What a school with the label has."""
    return (*_items_of_the_team(), *_items_of_the_house())


def _items_of_the_team() -> tuple[Item, ...]:
    return (
        Item(
            "two_active_teachers",
            QCoreApplication.translate("Forms", "At least two teachers take part", "checklist of a school"),
            QCoreApplication.translate("Forms", "So that it goes on when one leaves.", "reason for a line of the checklist of a school"),
        ),
        Item(
            "national_quality_label",
            QCoreApplication.translate("Forms", "A project has a National Quality Label", "checklist of a school"),
            QCoreApplication.translate("Forms", "In the last two years.", "reason for a line of the checklist of a school"),
        ),
        Item(
            "safe_internet_policy",
            QCoreApplication.translate("Forms", "There are rules for safe internet", "checklist of a school"),
            QCoreApplication.translate("Forms", "Pupils and parents know them.", "reason for a line of the checklist of a school"),
        ),
    )


def _items_of_the_house() -> tuple[Item, ...]:
    return (
        Item(
            "parents_informed",
            QCoreApplication.translate("Forms", "Parents know what the pupils do online", "checklist of a school"),
            QCoreApplication.translate("Forms", "And have said yes to pictures.", "reason for a line of the checklist of a school"),
        ),
        Item(
            "pupils_decide",
            QCoreApplication.translate("Forms", "Pupils take part in decisions", "checklist of a school"),
            QCoreApplication.translate("Forms", "About topics, tools and results.", "reason for a line of the checklist of a school"),
        ),
        Item(
            "team_training",
            QCoreApplication.translate("Forms", "Teachers learn together", "checklist of a school"),
            QCoreApplication.translate("Forms", "Courses or meetings in the last year.", "reason for a line of the checklist of a school"),
        ),
        Item(
            "head_supports",
            QCoreApplication.translate("Forms", "The head of the school supports it", "checklist of a school"),
            QCoreApplication.translate("Forms", "With time or recognition.", "reason for a line of the checklist of a school"),
        ),
        Item(
            "shared_with_others",
            QCoreApplication.translate("Forms", "The work is shown to others", "checklist of a school"),
            QCoreApplication.translate("Forms", "At school, in town or online.", "reason for a line of the checklist of a school"),
        ),
    )


def _read_by_nso() -> str:
    return QCoreApplication.translate("Forms", "The national support organisation of your country reads it.", "form: who can read it")
