"""Entering and leaving a group: a registration in the own space, made with no line too; how far that is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from sync.copy.rows import ShownRecord, SpaceRow
from sync.records import ItemState
from ui.desk import Desk
from ui.records.rights import may
from ui.records.scene import Scene
from ui.widgets.window_over import window_over

GROUP, REGISTRATION = "group", "registration"
_INITIATOR = "groups"
_ON_ITS_WAY = (ItemState.WAITING, ItemState.SENDING, ItemState.CHECKING)


def space_of(desk: Desk, row: ShownRecord) -> SpaceRow | None:
    """The group's own space, whichever copy of its record this is; None while it is not on this computer."""
    found = desk.reading.spaces.get(str(row.body.get("to_space") or row.space))
    return found if found is not None and found.kind == GROUP else None


def is_inside(desk: Desk, row: ShownRecord) -> bool:
    """True if the teacher is a member."""
    space = space_of(desk, row)
    return space is not None and space.is_member


def is_joining(scene: Scene, row: ShownRecord) -> bool:
    """True from pressing Join until the group is here."""
    return not is_inside(scene.desk, row) and scene.desk.reading.people.registrations().get(row.id) is not None


def is_leaving(scene: Scene, row: ShownRecord) -> bool:
    """True from pressing Leave until the website has heard of it."""
    return is_inside(scene.desk, row) and scene.desk.reading.people.seats(row.id).is_withdrawing


def can_join(scene: Scene, row: ShownRecord) -> bool:
    """True for a group that takes everybody, also one that was left, as far as the account may register at all."""
    own = next(iter(scene.desk.reading.spaces.all("own")), None)
    is_open = row.body.get("access") in ("open", "etwinners")
    is_allowed = own is not None and may(own, REGISTRATION, "create")
    return is_open and is_allowed and not is_inside(scene.desk, row) and not is_joining(scene, row)


def can_leave(scene: Scene, row: ShownRecord) -> bool:
    """A founder stays; who is about to join or to leave already is asked nothing."""
    space = space_of(scene.desk, row)
    if space is None or not space.is_member or is_leaving(scene, row):
        return False
    mine = [one for one in scene.desk.reading.people.members(space.id) if one.is_me]
    has_registration = scene.desk.reading.people.registrations().get(row.id) is not None
    return has_registration and not any(one.is_founder for one in mine)


def can_take_back(scene: Scene, row: ShownRecord) -> bool:
    """True while the wish to join has not gone out, or came back."""
    states = (ItemState.WAITING, ItemState.RETURNED)
    return is_joining(scene, row) and scene.desk.reading.people.registrations().get(row.id) in states


def join(scene: Scene, row: ShownRecord) -> None:
    """Register for the group."""
    scene.desk.jobs.write(scene.desk.copy.intentions.register, row.id, GROUP, initiator=_INITIATOR)


def take_back(scene: Scene, row: ShownRecord) -> None:
    """Do not join after all."""
    scene.desk.jobs.write(scene.desk.copy.intentions.unregister, row.id, initiator=_INITIATOR)


def leave(scene: Scene, row: ShownRecord) -> None:
    """Ask, then leave: coming back is possible only as long as the group takes everybody."""
    box = QMessageBox(window_over())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(QCoreApplication.translate("Groups", "Leave the group", "question before leaving, window title and button"))
    box.setText(QCoreApplication.translate("Groups", "Leave “%1”?", "question before leaving a group").replace("%1", row.title))
    hint = QCoreApplication.translate(
        "Groups", "What you wrote there stays. Here you can read it on, but write no more.", "before leaving a group"
    )
    box.setInformativeText(hint)
    words = QCoreApplication.translate("Groups", "Leave the group", "question before leaving, window title and button")
    yes = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
    stay = QCoreApplication.translate("Groups", "Stay", "question before leaving a group, button")
    no = box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.buttonClicked.connect(lambda button: take_back(scene, row) if button is yes else None)
    box.open()


def state_of(scene: Scene, row: ShownRecord) -> tuple[str, str] | None:
    """The bar over a group: (words, tone), or None where there is nothing to say."""
    if is_leaving(scene, row):
        words = QCoreApplication.translate("Groups", "You are leaving. The website hears it with the next line.", "bar over a group")
        return words, "warn"
    if is_inside(scene.desk, row):
        return QCoreApplication.translate("Groups", "You are a member.", "bar over a group"), "ok"
    state = scene.desk.reading.people.registrations().get(row.id)
    if state is ItemState.RETURNED:
        return QCoreApplication.translate("Groups", "You could not join: the website did not take it.", "bar over a group"), "bad"
    if state in _ON_ITS_WAY:
        words = QCoreApplication.translate("Groups", "You join with the next line. Then the group's texts come.", "bar over a group")
        return words, "warn"
    if state is not None:
        words = QCoreApplication.translate("Groups", "You joined. The group's texts come with the next news.", "bar over a group")
        return words, "ok"
    return None
