"""The list of groups, one of them open, and a closed project that says what still can be done."""

from __future__ import annotations

from tests.tour.day import Day


def looks_into_groups_and_albums(day: Day) -> None:
    """Maria looks at what she could join, goes into a group of hers, and back to a project of years ago."""
    maria = day.maria
    maria.opens_room("Groups")
    maria.screen.choose("Groups", "Reading a beach")
    maria.settles()
    day.take("groups", maria)
    maria.screen.choose("Groups", "Small schools")
    maria.screen.press("Open the group")
    maria.settles()
    day.take("group", maria)
    closed = next(space for space in maria.desk.opened.copy.reading.spaces.all("twinspace") if space.state == "closed")
    maria.desk.window.navigator.open("project", "", closed.id)
    maria.settles()
    day.take("closed-project", maria)
