"""One picture of each tab of the rooms below Messages; a new room is its lines here."""

from __future__ import annotations

from tests.support.teacher import PROJECT
from tests.tour.day import Day

TABS: tuple[tuple[str, str, str], ...] = (
    ("contacts", "Contacts", "Contacts"),
    ("following", "Contacts", "Following"),
    ("notices", "Contacts", "Notices"),
    ("find-partners", "Find partners", "People"),
    ("find-schools", "Find partners", "Schools"),
    ("find-projects", "Find partners", "Projects"),
    ("partner-posts", "Find partners", "Partner posts"),
    ("saved-searches", "Find partners", "Saved searches"),
    *((tab.lower(), PROJECT, tab) for tab in ("Forum", "Meetings", "Twinboard", "Chat", "Teachers", "Polls")),
    *((tab.lower(), PROJECT, tab) for tab in ("Members", "Pupils", "Walls", "About")),
    ("events", "Events", "Events"),
    ("agenda", "Events", "Agenda"),
    ("month", "Events", "Month"),
    ("courses", "Learning", "Offers"),
    ("courses-registered", "Learning", "Registered"),
    ("proposals", "New projects", "Proposals"),
    ("invitations", "New projects", "Invitations"),
    ("labels", "Recognition", "Labels and prizes"),
    ("label-application", "Recognition", "Quality Label"),
    ("school-label", "Recognition", "School label"),
    ("certificates", "Recognition", "Certificates"),
    ("news", "News and ideas", "News"),
    ("gallery", "News and ideas", "Project gallery"),
    ("kits", "News and ideas", "Project kits"),
    ("support", "News and ideas", "Support"),
)
"""(picture, room, tab)."""


def looks_into_every_room(day: Day) -> None:
    """Maria opens each tab and sees what is shown first."""
    maria = day.maria
    for picture, room, tab in TABS:
        maria.opens_room(room)
        maria.opens_tab(tab)
        maria.settles()
        day.take(picture, maria)
    maria.presses_action("profile")
    for picture, tab in (("profile", "My profile"), ("my-school", "My school"), ("membership", "Membership")):
        maria.opens_tab(tab)
        maria.settles()
        day.take(picture, maria)
