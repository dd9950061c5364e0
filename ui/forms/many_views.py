"""Fields with several values: chips over a searchable list, people, one person."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from sync.records import Author
from ui.format import country_name
from ui.forms.chips import Chips
from ui.forms.field_view import FieldView
from ui.forms.pick_field import PickField
from ui.forms.spec import Body, Choice, ManyChoices, People, Person
from ui.messages.people import as_fields, as_person, known_people

_MOST_MEMBERS = 5000


class ManyChoicesView(FieldView):
    """Chosen keys as chips; unknown values from elsewhere stay and can be taken out."""

    def build(self) -> None:
        assert isinstance(self.spec, ManyChoices)
        self._words = {one.key: one.words for one in self.spec.choices}
        self.chosen: list[str] = []
        self.chips = Chips()
        self.pick = PickField(self.spec.words)
        self.pick.picked.connect(self._add)
        self.pick.typed.connect(self._on_typed)
        self.pick.left.connect(self._on_left)
        self.pick.passed.connect(self.show_fault)
        self.chips.taken_out.connect(self._take_out)
        self.put(self.chips)
        self.put(self.pick)
        self._show()

    def read(self, body: Body) -> None:
        found = body.get(self.spec.name)
        self.chosen = [str(key) for key in found] if isinstance(found, list) else []
        self._show()

    def fields(self) -> Body:
        return {self.spec.name: list(self.chosen) or None}

    @property
    def first(self) -> QWidget:
        return self.pick

    def _add(self, key: str) -> None:
        if key not in self.chosen:
            self.chosen.append(key)
            self._show()
            self.on_edited()

    def _on_typed(self, words: str) -> None:
        assert isinstance(self.spec, ManyChoices)
        if self.spec.may_add:
            self.pick.clear()
            self._add(words)
            return
        self.told.emit(self.tr("“%1” is not in the list.", "notice: what was typed into a field with a list").replace("%1", words))

    def _on_left(self) -> None:
        """Words left standing in the line count as chosen where own words are allowed: nothing typed is lost."""
        assert isinstance(self.spec, ManyChoices)
        words = self.pick.text().strip()
        if words and not self.pick.pick(words) and self.spec.may_add:
            self._on_typed(words)

    def _take_out(self, key: str) -> None:
        self.chosen.remove(key)
        self._show()
        if not self.chosen:
            self.pick.setFocus()
        self.on_edited()

    def _show(self) -> None:
        assert isinstance(self.spec, ManyChoices)
        self.chips.show_chips({key: self._words.get(key, key) for key in self.chosen})
        self.pick.set_offers(self.spec.choices, frozenset(self.chosen))


class PeopleView(FieldView):
    """People as chips; offered are those of the spec's source."""

    def build(self) -> None:
        self._known: dict[str, Author] | None = None
        self.people: dict[str, Author] = {}
        self.chips = Chips()
        self.pick = PickField(self.spec.words)
        self.pick.setPlaceholderText(self.tr("Name of a person, or the Down key for all", "inside a field for people"))
        self.pick.picked.connect(self._add)
        self.pick.typed.connect(self._on_typed)
        self.pick.passed.connect(self.show_fault)
        self.chips.taken_out.connect(self._take_out)
        self.put(self.chips)
        self.put(self.pick)

    def read(self, body: Body) -> None:
        raw = body.get(self.spec.name)
        found = (as_person(one) for one in (raw if isinstance(raw, list) else [raw]))
        self.people = {person.id: person for person in found if person is not None}
        self._show()

    def fields(self) -> Body:
        found: list[dict[str, Any]] = [as_fields(person) for person in self.people.values()]
        return {self.spec.name: found or None}

    @property
    def first(self) -> QWidget:
        return self.pick

    def _most(self) -> int:
        return self.spec.most if isinstance(self.spec, People) else 1

    def _add(self, person_id: str) -> None:
        person = (self._known or {}).get(person_id)
        if person is not None:
            self.people = {**(self.people if self._most() > 1 else {}), person.id: person}
            self._show()
            self.on_edited()

    def _on_typed(self, words: str) -> None:
        self.told.emit(
            self.tr("This computer knows nobody called “%1”.", "notice: a name typed into a field for people").replace("%1", words)
        )

    def _take_out(self, person_id: str) -> None:
        self.people.pop(person_id, None)
        self._show()
        if not self.people:
            self.pick.setFocus()
        self.on_edited()

    def _show(self) -> None:
        self.chips.show_chips({person.id: person_words(person) for person in self.people.values()})
        known = self._everybody()
        offers = tuple(Choice(person.id, person_words(person)) for person in known.values())
        self.pick.set_offers(offers, frozenset(self.people))

    def _everybody(self) -> dict[str, Author]:
        if self._known is None:
            assert isinstance(self.spec, Person | People)
            self._known = {person.id: person for person in _of_source(self)}
        return self._known


class PersonView(PeopleView):
    """One person: picking another takes the place of the first."""

    def fields(self) -> Body:
        found = next(iter(self.people.values()), None)
        return {self.spec.name: as_fields(found) if found is not None else None}


def _of_source(view: FieldView) -> list[Author]:
    assert isinstance(view.spec, Person | People)
    reading, me = view.context.desk.reading, view.context.desk.person.id
    if view.spec.source == "members":
        rows = reading.records.list("member", view.context.space, limit=_MOST_MEMBERS)
        people = (as_person(row.body.get("person")) for row in rows)
    elif view.spec.source == "contacts":
        rows = reading.records.list("contact", limit=_MOST_MEMBERS)
        people = (as_person(row.body.get("person")) for row in rows if row.body.get("state") in (None, "accepted"))
    else:
        return known_people(reading, me)
    found = {person.id: person for person in people if person is not None and person.id != me}
    return sorted(found.values(), key=lambda person: person.name.casefold())


def person_words(person: Author) -> str:
    """A person in a chip or list: "Elena Popescu, Romania"."""
    return f"{person.name}, {country_name(person.country)}" if person.country else person.name
