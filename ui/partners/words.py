"""What is looked for and what was found, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.directory_rows import DirectoryRow, SearchState
from ui.format import country_name, day_and_time_words, sentence_words
from ui.forms.choices import subject_words
from ui.partners.question import Question
from ui.records.terms import language_name

PEOPLE, SCHOOLS, PROJECTS = "people", "schools", "projects"
_SNIPPET = 120


def directory_words(directory: str) -> str:
    """People, schools or projects."""
    known = {
        PEOPLE: QCoreApplication.translate("Partners", "People", "tab of Find partners"),
        SCHOOLS: QCoreApplication.translate("Partners", "Schools", "tab of Find partners"),
        PROJECTS: QCoreApplication.translate("Partners", "Projects", "tab of Find partners"),
    }
    return known.get(directory, directory)


def nothing_words(directory: str) -> str:
    """Nothing that this computer knows has what was asked for."""
    if directory == PEOPLE:
        return QCoreApplication.translate("Partners", "Nobody here fits. Ask the website, or look for less.", "nothing was found")
    if directory == SCHOOLS:
        return QCoreApplication.translate("Partners", "No school here fits. Ask the website, or look for less.", "nothing was found")
    return QCoreApplication.translate("Partners", "No project here fits. Ask the website, or look for less.", "nothing was found")


def choose_words(directory: str) -> str:
    """Nothing is read yet."""
    known = {
        PEOPLE: QCoreApplication.translate("Partners", "Choose somebody on the left.", "reading pane, nothing chosen"),
        SCHOOLS: QCoreApplication.translate("Partners", "Choose a school on the left.", "reading pane, nothing chosen"),
        PROJECTS: QCoreApplication.translate("Partners", "Choose a project on the left.", "reading pane, nothing chosen"),
    }
    return known.get(directory, "")


def question_words(question: Question) -> str:
    """What is asked for, in a row: a name for a search that is saved."""
    ages = ages_between(question)
    ready = QCoreApplication.translate("Partners", "Ready for a project", "filter, and chip at a person")
    parts = [
        question.words,
        subject_words(question.subject),
        ", ".join(country_name(code) for code in question.countries),
        question.region,
        ages,
        ", ".join(language_name(code) for code in question.languages),
        question.label,
        ready if question.is_ready else "",
    ]
    return ", ".join(part for part in parts if part)


def ages_between(question: Question) -> str:
    """The ages asked for."""
    low, high = question.age_from, question.age_to
    if low is None and high is None:
        return ""
    if low is None:
        return QCoreApplication.translate("Partners", "age up to %1", "part of a search: age of pupils").replace("%1", str(high))
    if high is None:
        return QCoreApplication.translate("Partners", "age from %1", "part of a search: age of pupils").replace("%1", str(low))
    if low == high:
        return QCoreApplication.translate("Partners", "age %1", "age of pupils: one number").replace("%1", str(low))
    words = QCoreApplication.translate("Partners", "age %1 to %2", "age of pupils: two numbers")
    return words.replace("%1", str(low)).replace("%2", str(high))


def place_words(row: DirectoryRow) -> str:
    """Town and country; the countries of a project."""
    if row.directory == PROJECTS:
        return ", ".join(country_name(code) for code in row.countries)
    return ", ".join(part for part in (row.city, country_name(row.country) if row.country else "") if part)


def snippet_words(row: DirectoryRow) -> str:
    """The second line of a row: what they say, else what they teach and the age of the pupils."""
    said = " ".join(row.text.split())[:_SNIPPET]
    taught = ", ".join(subject_words(one) for one in row.subjects)
    ages = ages_between(Question(age_from=row.age_from, age_to=row.age_to))
    facts = ", ".join(part for part in (taught, ages) if part)
    school = str(row.item.get("school_name") or "")
    return (facts or school or said) if row.directory == PEOPLE else (said or facts)


def source_words(row: DirectoryRow) -> str:
    """How this computer came to know of it, where the website did not tell it in a search."""
    known = {
        "contact": QCoreApplication.translate("Partners", "From your contacts", "where something found in Find partners comes from"),
        "member": QCoreApplication.translate("Partners", "From your projects", "where something found in Find partners comes from"),
        "space": QCoreApplication.translate("Partners", "From your projects", "where something found in Find partners comes from"),
        "partner_post": QCoreApplication.translate("Partners", "From a partner post", "where something found in Find partners comes from"),
        "gallery": QCoreApplication.translate("Partners", "From the gallery", "where something found in Find partners comes from"),
    }
    return known.get(row.source, "")


def state_words(state: SearchState, now_utc: str) -> str:
    """How old the answer is, and what the website could still tell."""
    when = day_and_time_words(state.fetched_at, now_utc) if state.fetched_at else ""
    if state.is_waiting and when:
        words = QCoreApplication.translate(
            "Partners", "Shown is what was fetched %1. The website is asked anew at the next connection.", "bar"
        )
        return sentence_words(words.replace("%1", when))
    if state.is_waiting:
        return QCoreApplication.translate(
            "Partners", "Shown is what this computer knows. The website is asked at the next connection.", "bar above what was found"
        )
    if state.code:
        return QCoreApplication.translate(
            "Partners", "The website did not answer this search. Shown is what this computer knows.", "bar above what was found"
        )
    if not when:
        return QCoreApplication.translate(
            "Partners", "Searched in what this computer knows. The website was not asked for this yet.", "bar above what was found"
        )
    if not state.is_whole:
        words = QCoreApplication.translate(
            "Partners", "Searched in what was fetched %1. The website found more than it sent.", "bar: %1 is a day and time in a sentence"
        )
        return sentence_words(words.replace("%1", when))
    words = QCoreApplication.translate(
        "Partners", "Searched in what was fetched %1. What came later is on the website.", "bar: %1 is a day and time in a sentence"
    )
    return sentence_words(words.replace("%1", when))
