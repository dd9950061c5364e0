"""The list of groups, one of them open, the albums of a project, and a closed project that says what still can be done."""

from __future__ import annotations

from tests.tour.day import Day
from ui.twinspace.materials_tab import MaterialsTab


def looks_into_groups_and_albums(day: Day) -> None:
    """Maria looks at what she could join, goes into a group of hers, through the albums, and back to a project of years ago."""
    maria = day.maria
    maria.opens_room("Groups")
    maria.screen.choose("Groups", "Reading a beach")
    maria.settles()
    day.take("groups", maria)
    maria.screen.choose("Groups", "Small schools")
    maria.screen.press("Open the group")
    maria.settles()
    day.take("group", maria)
    maria.opens_project("Materials")
    tab = next(maria.screen.all_of(MaterialsTab))
    assert isinstance(tab, MaterialsTab)
    tab.bar.choose_album("")
    maria.settles()
    day.take("albums", maria)
    maria.screen.choose("Materials", "At the beach")
    maria.settles()
    day.take("album", maria)
    tab.bar.sorts.choose("all")
    closed = next(space for space in maria.desk.opened.copy.reading.spaces.all("twinspace") if space.state == "closed")
    maria.desk.window.navigator.open("project", "", closed.id)
    maria.settles()
    day.take("closed-project", maria)
