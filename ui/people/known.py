"""What this desk knows of a person: the contact, what the website told, the projects they share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.directory_rows import DirectoryRow
from sync.copy.reading.people import person_of
from sync.copy.rows import ShownRecord
from sync.records import Author
from ui.desk import Desk
from ui.format import country_name
from ui.forms.choices import subject_words
from ui.records.facts import Fact
from ui.records.scene import Scene
from ui.records.terms import ages_words, languages_words


def person_by_id(desk: Desk, person: str) -> Author:
    """By contacts, members and searches; words for somebody this computer no longer knows by name."""
    contact = desk.reading.people.contact_of(person)
    if contact is not None:
        return person_of(contact.body)
    row = directory_row(desk, person)
    if row is not None:
        return Author(row.id, row.title, row.country)
    told = desk.reading.people.told_of(person)
    if told is not None:
        return person_of(told.body)
    return Author(person, QCoreApplication.translate("People", "Somebody on the website", "a person this computer has no name of"), "")


def directory_row(desk: Desk, person: str) -> DirectoryRow | None:
    """What a search told."""
    return desk.reading.directory.get("people", person)


def place_words(desk: Desk, person: Author) -> str:
    """School, town, country."""
    contact, row = desk.reading.people.contact_of(person.id), directory_row(desk, person.id)
    school = str(contact.body.get("school_name") or "") if contact is not None else ""
    school = school or (str(row.item.get("school_name") or "") if row is not None else "")
    city = row.city if row is not None else ""
    return ", ".join(part for part in (school, city, country_name(person.country) if person.country else "") if part)


def projects_together(desk: Desk, person: str) -> list[str]:
    """Titles of the TwinSpaces both are members of."""
    spaces = desk.reading.people.shared_spaces(person)
    return [space.title for space in desk.reading.spaces.all("twinspace") if space.id in spaces]


def person_facts(scene: Scene, person: Author) -> list[Fact]:
    """A table of what is known."""
    row = directory_row(scene.desk, person.id)
    taught = ", ".join(subject_words(one) for one in row.subjects) if row is not None else ""
    ages = ages_words({"age_from": row.age_from, "age_to": row.age_to}) if row is not None else ""
    spoken = languages_words(list(row.languages)) if row is not None else ""
    shared = ", ".join(projects_together(scene.desk, person.id))
    return [
        Fact(QCoreApplication.translate("People", "Projects together", "fact about a contact"), shared),
        Fact(QCoreApplication.translate("People", "Subjects", "fact about a contact"), taught),
        Fact(QCoreApplication.translate("People", "Age of pupils", "fact about a contact"), ages),
        Fact(QCoreApplication.translate("People", "Languages", "fact about a contact"), spoken),
    ]


def followed_person(desk: Desk, row: ShownRecord) -> Author:
    """Whom or what a follow record names; a school or project stands as a name without a country."""
    target, kind = str(row.body.get("target") or ""), str(row.body.get("target_kind") or "")
    if kind == "person":
        return person_by_id(desk, target)
    directory = "schools" if kind == "school" else "projects"
    found = desk.reading.directory.get(directory, target)
    record = desk.reading.records.get(target)
    title = found.title if found is not None else record.title if record is not None else ""
    if title:
        return Author(target, title, found.country if found is not None and kind == "school" else "")
    return Author(target, QCoreApplication.translate("People", "Something on the website", "this computer has no name of it"), "")
