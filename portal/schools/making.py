"""The whole made-up school: who is there, which spaces exist, and all records as one stream in order of time."""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from portal.schools.crafted import plan_crafted
from portal.schools.dates import Calendar, as_text
from portal.schools.desk import Desk, plan_desk
from portal.schools.forum import plan_forum
from portal.schools.gallery import demo_files
from portal.schools.guests import enter_group, group_id, make_guests, memberships_of, plan_guest, show_group
from portal.schools.ids import stable_id
from portal.schools.materials import plan_materials
from portal.schools.members import plan_invitation, plan_members, role_of
from portal.schools.messages import plan_talks
from portal.schools.own import plan_contacts, plan_profile
from portal.schools.pages import plan_pages
from portal.schools.people import make_cast, make_helpers, make_others
from portal.schools.projects import THEMES, plan_project
from portal.schools.public import plan_public
from portal.schools.shapes import MadeAccount, MadeMembership, MadeRecord, MadeSchool, MadeSpace
from portal.schools.sizes import SIZES_BY_NAME, Size
from portal.schools.stage import Stage
from portal.schools.texts import bank
from portal.schools.week import plan_week

_YEAR = 365
_GROUPS = (
    "Science teachers by the water",
    "Small schools",
    "Writing for real readers",
    "Teachers of the Balkans",
    "Slow lines, good lessons",
    "Songs and instruments",
    "The first project",
    "Old trades, new tools",
    "Mountain schools",
    "Maps and walks",
    "Teachers of chemistry",
    "Reading aloud",
)


def make_school(size: str, seed: int, now: datetime) -> MadeSchool:
    """A made-up school of this size, the same for the same size, seed and now. KeyError for a size that is none."""
    return _School(SIZES_BY_NAME[size], seed, Calendar(int(now.timestamp()))).made()


class _School:
    """People and spaces are made at once; the records of each space only when they are streamed."""

    def __init__(self, size: Size, seed: int, calendar: Calendar) -> None:
        self.size, self.seed, self.calendar = size, seed, calendar
        joined = as_text(calendar.days_ago(6 * _YEAR))
        cast = make_cast(joined)
        others = make_others(
            max(0, size.contacts + 1 - len(cast)), {one.user_name for one in cast}, random.Random(f"{seed}/people"), joined
        )
        self.accounts = (*cast, *others)
        self.strangers = make_others(
            max(3, size.contacts // 20), {one.user_name for one in self.accounts}, random.Random(f"{seed}/strangers"), joined
        )
        """In the directory and nobody's contacts yet: one can ask them."""
        self.helpers = make_helpers(joined)
        self.by_name = {one.user_name: one for one in self.accounts}
        self.me = self.by_name["maria"]
        self.projects = [self._project(number) for number in range(size.open_projects + size.archived_projects)]
        self.groups = [self._space("group", self._group_title(number), "open", 3 * _YEAR) for number in range(size.groups)]
        self.guests = make_guests(self.by_name, calendar.now_s)
        self.public = self._space("public", "Public portal", "open", 7 * _YEAR)
        self.teachers = (*self.accounts, *self.strangers)
        self.own = [MadeSpace(one.own_space, "own", one.name, "open", joined, one.id) for one in (*self.teachers, *self.helpers)]

    def made(self) -> MadeSchool:
        """The school as plain shapes."""
        spaces = (self.public, *self.own, *self.groups, *self.projects, *(one.space for one in self.guests))
        return MadeSchool(
            size=self.size.name,
            seed=self.seed,
            now=as_text(self.calendar.now_s),
            portal_name="Demo portal of the made-up schools",
            accounts=(*self.teachers, *self.helpers),
            spaces=spaces,
            memberships=tuple(self._memberships()),
            files=demo_files(self.me.id),
            records=self.records,
        )

    def records(self) -> Iterator[MadeRecord]:
        """All records, oldest change first; one space's plan is light, and no body is made before its turn."""
        streams = [stage.stream() for stage in self._stages()]
        return (record for _, record in heapq.merge(*streams, key=lambda pair: pair[0]))

    def members_of(self, space: MadeSpace) -> list[MadeAccount]:
        """The founder, most often maria, then the partners: the twelve of the first project, else a drawn few."""
        partners = [self.by_name[name] for name in bank("people")["partners_of_microplastic"]]
        if space == self.projects[0]:
            count = self.size.partners if self.size.name in ("light", "stress") else len(partners)
            strangers = [one for one in self.accounts if one not in partners]
            return [*partners, *strangers][:count]
        rng = random.Random(f"{self.seed}/{space.id}/members")
        near = partners[1] if self.size.partners == 2 else self.by_name["zeynep"]
        rest = [one for one in self.accounts[1:] if one is not near]
        first = [near, self.me] if space in self.groups[1::2] else [self.me, near]  # some groups were founded by others: one can leave them
        return [*first, *rng.sample(rest, min(len(rest), self.size.partners - 2))]

    def _project(self, number: int) -> MadeSpace:
        title = self._theme(number)[0]
        title = title if number < len(THEMES) else f"{title} {2025 - number // len(THEMES)}"
        if number < self.size.open_projects:
            return self._space("twinspace", title, "open", 150 + 20 * (number % 5))
        last = self.size.open_projects + self.size.archived_projects - 1
        return self._space(
            "twinspace", title, "closed" if number == last else "archived", _YEAR + 60 * (number - self.size.open_projects + 2)
        )

    @staticmethod
    def _theme(number: int) -> tuple[str, str, str, str]:
        return THEMES[number % len(THEMES)]

    @staticmethod
    def _group_title(number: int) -> str:
        return _GROUPS[number % len(_GROUPS)] + (f" {number // len(_GROUPS) + 1}" if number >= len(_GROUPS) else "")

    def _space(self, kind: str, title: str, state: str, days: int) -> MadeSpace:
        return MadeSpace(stable_id(kind, title), kind, title, state, as_text(self.calendar.days_ago(days)))

    def _memberships(self) -> Iterator[MadeMembership]:
        for account, own in zip((*self.teachers, *self.helpers), self.own, strict=True):
            yield MadeMembership(self.public.id, account.id, "reader", account.created_at)
            yield MadeMembership(own.id, account.id, "owner", account.created_at)
        for space in (*self.groups, *self.projects):
            for place, member in enumerate(self.members_of(space)):
                yield MadeMembership(space.id, member.id, role_of(place), space.created_at)
        for guest in self.guests:
            yield from memberships_of(guest)

    def _stages(self) -> Sequence[Stage]:
        projects, groups = list(self._project_stages()), list(self._group_stages())
        public = self._stage(2000, self.public, self.accounts)
        plan_public(public, self.by_name, self.helpers, self.size.articles)
        own = {one.id: self._stage(3000 + number, self.own[number], [one]) for number, one in enumerate(self.teachers)}
        self._plan_own(own)
        guests = list(self._guest_stages(own[self.me.id]))
        for stage in (*groups, *guests[1:]):
            body = next(entry.write() for entry in stage.entries if entry.kind == "group")
            show_group(public, stage, body)
        for stage in groups:
            enter_group(own[self.me.id], self.me, stage)
        plan_desk(Desk(self.me, self.by_name, own, projects))
        return [*projects, *groups, public, *own.values(), *guests]

    def _stage(self, number: int, space: MadeSpace, members: Sequence[MadeAccount], topic: str = "") -> Stage:
        started_s = int(datetime.fromisoformat(space.created_at).timestamp())
        ended_s = self.calendar.now_s if space.state == "open" else started_s + 240 * 86_400
        return Stage(number, space, self.calendar, self.seed, members, started_s, ended_s, topic)

    def _project_stages(self) -> Iterator[Stage]:
        for number, space in enumerate(self.projects):
            theme = self._theme(number)
            stage = self._stage(number, space, self.members_of(space), theme[1])
            is_open = space.state == "open"
            share = 1.0 if number == 0 else self.size.open_share if is_open else self.size.archived_share
            plan_project(stage, self.size, share, theme)
            if is_open:
                plan_crafted(stage)
                plan_week(stage)
                plan_invitation(stage, self.accounts[-1])
            yield stage

    def _group_stages(self) -> Iterator[Stage]:
        for number, space in enumerate(self.groups):
            stage = self._stage(1000 + number, space, self.members_of(space), "sea" if number == 0 else "")
            body = {
                "title": space.title,
                "summary": "Experiments, protocols and questions.",
                "access": ("open", "etwinners", "invitation")[number % 3],
            }
            stage.add("group", stage.started_s + 30, stage.members[0], body, record=group_id(space.title))
            plan_members(stage, founders=1)
            plan_materials(stage, max(3, self.size.images // 20), max(2, self.size.files // 10), 1)
            plan_pages(stage, max(2, self.size.pages // 4))
            plan_forum(stage, 1, max(1, self.size.threads // 3), max(3, self.size.replies // 5))
            yield stage

    def _guest_stages(self, mine: Stage) -> Iterator[Stage]:
        for number, guest in enumerate(self.guests):
            stage = self._stage(1500 + number, guest.space, guest.members)
            plan_guest(stage, guest, self.me, mine)
            yield stage

    def _plan_own(self, stages: Mapping[str, Stage]) -> None:
        for account in self.teachers:
            plan_profile(stages[account.id], account)
        friends = self.accounts[1 : self.size.contacts + 1]
        plan_contacts(stages, self.me, friends)
        plan_talks(stages, self.me, friends, self.size.messages)
