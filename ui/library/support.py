"""Support: who helps, the teacher's own country first; readable with no line, so that one can telephone when nothing else works."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from sync.copy.reading.people import person_of
from sync.copy.rows import ShownRecord
from ui.bus import Notice
from ui.desk import Desk
from ui.format import country_name
from ui.partners.found_pane import can_write
from ui.records import commands
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import Grouping, by
from ui.records.head import HeadPart
from ui.records.list_side import FilterChoice
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart
from ui.records.row import RecordRow, code, sign
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.tabbed_page import TabSpec
from ui.records.terms import languages_words
from ui.records.wishes import Action, Wish

OWN, EVERYBODY, OTHER = "own", "everybody", "other"
_ROLES = ("nso", "partner_support_agency", "helpdesk", "ambassador")


def support_tab() -> TabSpec:
    """The last tab of the room."""
    words = QCoreApplication.translate("Library", "Support", "tab of News and ideas: who helps")
    return TabSpec("support", words, lambda desk, _space: ListTab(desk, None, _spec()), ("support_contact",))


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Library", "Support", "list of people and places that help, for the screen reader"),
        shape=Shape(("support_contact",), _line, grouping=_grouping(), sort=_order),
        pane=PaneSpec(_parts, lambda desk: ActionsPart((_write(desk), _mail(desk)), place="footer")),
        choose=QCoreApplication.translate("Library", "Choose who can help on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Library", "No addresses yet. They come when you get news.", "list of support is empty"),
        icon="mail",
        filters=(_country_filter(),),
    )


def _country_filter() -> FilterChoice:
    def countries(scene: Scene) -> list[tuple[str, str]]:
        """The own one first."""
        found = {str(row.body.get("country") or "") for row in scene.desk.reading.records.list("support_contact", limit=2000)} - {""}
        home = scene.person.country
        return sorted(((one, country_name(one)) for one in found), key=lambda one: (one[0] != home, one[1].casefold()))

    name = QCoreApplication.translate("Library", "Country", "choice above a list")
    return FilterChoice("country", name, QCoreApplication.translate("Library", "All countries", "choice above a list"), countries)


def _grouping() -> Grouping:
    def group(scene: Scene, row: ShownRecord) -> str:
        country = str(row.body.get("country") or "")
        return EVERYBODY if not country else OWN if country == scene.person.country else OTHER

    def words(_scene: Scene, group: str) -> str:
        if group == OWN:
            return QCoreApplication.translate("Library", "In your country", "head of a group of addresses")
        if group == EVERYBODY:
            return QCoreApplication.translate("Library", "For all countries", "head of a group of addresses")
        return QCoreApplication.translate("Library", "In other countries", "head of a group of addresses")

    return by(group, words, (OWN, EVERYBODY, OTHER))


def _order(row: ShownRecord) -> Any:
    role = str(row.body.get("role") or "")
    rank = _ROLES.index(role) if role in _ROLES else len(_ROLES)
    return country_name(str(row.body.get("country") or "")).casefold(), rank, row.title.casefold()


def _line(_scene: Scene, row: ShownRecord) -> RecordRow:
    country = str(row.body.get("country") or "")
    below = ", ".join(words for words in (country_name(country) if country else "", _role_words(row)) if words)
    return RecordRow(row.id, row.title, below=below, mark=code(country) if country else sign("public"), is_new=row.is_new)


def _parts(desk: Desk) -> list[PanePart]:
    return [HeadPart(desk, has_author=False, is_written=False), FactsPart(_facts)]


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    country, url = str(body.get("country") or ""), str(body.get("url") or "")
    return [
        Fact(QCoreApplication.translate("Library", "What it is", "fact about an address"), _role_words(row)),
        Fact(QCoreApplication.translate("Library", "Country", "fact about an address"), country_name(country) if country else ""),
        Fact(QCoreApplication.translate("Library", "Languages", "fact about an address"), languages_words(body.get("languages"))),
        Fact(QCoreApplication.translate("Library", "E-mail", "fact about an address"), str(body.get("email") or ""), is_copied=True),
        Fact(QCoreApplication.translate("Library", "Telephone", "fact about an address"), str(body.get("phone") or ""), is_copied=True),
        Fact(QCoreApplication.translate("Library", "On the web", "fact about an address"), url, link=url, is_copied=True),
    ]


def _write(desk: Desk) -> Action:
    """A message through the portal: written with no line, it waits in Sending as every other."""

    def run(_scene: Scene, row: ShownRecord) -> Wish:
        return Wish("open", "person", person_of(row.body).id)

    words = QCoreApplication.translate("Library", "Write to them", "button below an address: a message through the portal")
    return Action("write", words, "messages", run, lambda _scene, row: bool(person_of(row.body).id) and can_write(desk), is_main=True)


def _mail(desk: Desk) -> Action:
    def run(_scene: Scene, row: ShownRecord) -> None:
        address = str(row.body["email"])
        if not commands.open_link(f"mailto:{address}"):
            QGuiApplication.clipboard().setText(address)
            said = QCoreApplication.translate("Library", "No mail program opened. The address was copied: %1", "notice: %1 is an e-mail")
            desk.bus.say.emit(Notice(said.replace("%1", address)))

    words = QCoreApplication.translate("Library", "Write an e-mail", "button below an address: opens the mail program")
    return Action("mail", words, "mail", run, lambda _scene, row: bool(row.body.get("email")))


def _role_words(row: ShownRecord) -> str:
    known = {
        "nso": QCoreApplication.translate("Library", "National support organisation", "who helps"),
        "partner_support_agency": QCoreApplication.translate("Library", "Partner support agency", "who helps"),
        "ambassador": QCoreApplication.translate("Library", "Ambassador: a teacher who helps others", "who helps"),
        "helpdesk": QCoreApplication.translate("Library", "Help desk", "who helps"),
    }
    return known.get(str(row.body.get("role") or ""), "")
