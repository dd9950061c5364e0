"""The people of a made-up space: member records, invitations, pupils and their walls, meetings, the board of notes."""

from __future__ import annotations

from functools import partial
from typing import Any

from portal.schools.dates import as_text
from portal.schools.ids import stable_id
from portal.schools.pages import order_key
from portal.schools.people import user_name_of
from portal.schools.shapes import OPEN_PROJECT, MadeAccount, MadePerson
from portal.schools.stage import Stage
from portal.schools.texts import Pen, bank

_NOTES = (
    "Who has a microscope?",
    "Song for the end: ideas here",
    "We need 30 stamps",
    "Blue or green?",
    "Dictionary: ten new words",
    "Photo of the week",
)
_COLOURS = ("yellow", "green", "blue", "pink")
_MEETINGS = ("Results of week {week}", "Planning for the last month", "Pupils meet pupils", "Short technical test")


def plan_members(stage: Stage, founders: int = 2) -> None:
    """A member record for everybody, and one invitation that waits."""
    for place, member in enumerate(stage.members):
        body = {
            "person": member.person.as_body(),
            "school_name": member.school,
            "role": role_of(place),
            "is_founder": place < founders,
        }
        stage.add("member", stage.started_s + 60 + place, stage.members[0], body, record=stable_id("member", stage.space.id, member.id))


def role_of(place: int) -> str:
    """The role of the member at this place: the founder is admin."""
    return "teacher_admin" if place == 0 else "teacher"


def plan_invitation(stage: Stage, person: MadeAccount) -> None:
    """Invitations: one that has not been answered, one that was refused, one to an address without an account."""
    founder = stage.members[0]
    body: dict[str, Any] = {"person": person.person.as_body(), "role": "teacher", "state": "sent"}
    body["text"] = "Come and work with us, there is room for one more class."
    stage.add("invitation", stage.moment(lean=3), founder, body, record=stable_id("invitation", stage.space.id, person.id))
    other = {"email": "biology@marine-museum.example", "role": "expert", "state": "sent"}
    other["text"] = "Would you answer the pupils' questions for an hour in May?"
    stage.add("invitation", stage.calendar.days_ago(6), founder, other, record=stable_id("invitation", stage.space.id, "expert"))
    refused = {"email": "rina.b@school-durres.example", "role": "teacher", "state": "refused", "text": "Will your class join us?"}
    stage.add("invitation", stage.calendar.days_ago(34), founder, refused, record=stable_id("invitation", stage.space.id, "refused"))


def plan_pupils(stage: Stage, count: int, walls: int) -> None:
    """Pupils with first names and user names only; `walls` of them have written on their wall and got an answer."""
    names = bank("slots")["pupils"]
    for number in range(count):
        first = names[(number + stage.number) % len(names)]
        user_name = f"{user_name_of(first)}.{number + 1}"
        pupil = stable_id("pupil", stage.space.id, user_name)
        country = stage.members[number % len(stage.members)].country
        body = {"user_name": user_name, "display_name": first} | _wall_text(number)
        teacher = stage.members[number % len(stage.members)]
        stage.add("pupil", stage.started_s + 90_000 + number, teacher, body, record=pupil)
        stage.pupils.append(MadePerson(pupil, first, country))
    for pupil_person in stage.pupils[:walls]:
        _write_on_wall(stage, pupil_person)


def _wall_text(number: int) -> dict[str, str]:
    """What every seventh pupil says of themselves."""
    texts = bank("week")["wall_texts"]
    return {"wall_text": texts[number // 7 % len(texts)]} if number % 7 == 0 else {}


def _write_on_wall(stage: Stage, pupil: MadePerson) -> None:
    at_s = stage.moment(lean=2)
    teacher = stage.someone()
    post = stage.add("wall_post", at_s, None, partial(_wall_body, stage.pen(teacher, 1.0), pupil.id), parent=pupil.id, pupil=pupil)
    reply = {"wall_post": post, "text": f"Thank you, {pupil.name}!"}
    stage.add("wall_reply", stage.calendar.after(stage.rng, at_s), teacher, reply, parent=post)


def _wall_body(pen: Pen, pupil: str) -> dict[str, Any]:
    return {"pupil": pupil, "text": pen.comment()}


def plan_meetings(stage: Stage, past: int, coming: int) -> None:
    """Meetings of 45 minutes: so many behind us, so many in the next weeks."""
    for number in range(past + coming):
        days = 7 * (number - past) + 5 + 2 * stage.number % 5 if number >= past else -14 * (past - number)
        starts_s = stage.calendar.at(days, 13 + (stage.number + number) % 4)
        title = _MEETINGS[(stage.number + number) % len(_MEETINGS)].format(week=18 + number)
        body = {
            "title": title,
            "starts_at": as_text(starts_s),
            "ends_at": as_text(starts_s + 45 * 60),
            "zone": "Europe/Tirane",
            "url": f"https://meet.example/room-{stage.number}-{number}",
            "text": "The link opens ten minutes before. Bring your table.",
            "seats": 100,
        }
        stage.add("meeting", min(starts_s, stage.ended_s) - 5 * 86_400, stage.members[0], body)


def plan_board(stage: Stage, count: int) -> None:
    """Notes on the Twinboard, side by side; where the week hangs its own (see week.py), below those."""
    top = 580 if stage.space.title == OPEN_PROJECT else 40
    for number in range(count):
        body = {
            "text": _NOTES[number % len(_NOTES)],
            "x": 40 + 230 * (number % 4),
            "y": top + 180 * (number // 4),
            "colour": _COLOURS[number % len(_COLOURS)],
            "order": order_key(number),
        }
        stage.add("board_note", stage.moment(), stage.someone(), body)
