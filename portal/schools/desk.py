"""What lies on maria's own desk: proposals and applications in every state, drafts, searches, and what reaches those who follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.schools.dates import DAY_S, as_text
from portal.schools.gallery import picture
from portal.schools.ids import stable_id
from portal.schools.learning import ALMOST_FULL, FULL, event_id, registered
from portal.schools.notices import plan_notices
from portal.schools.own import mark, portrait_id, school_label_s
from portal.schools.projects import THEMES
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import bank, paragraph

_MET, _OPEN = ("two_active_teachers", "safe_internet_policy", "parents_informed"), ("team_training", "pupils_decide")
_PARTS = ("collaboration", "technology", "pedagogy", "curriculum", "results")


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose desk it is, everybody's own stages by account id, and the stages of the projects, the open ones first."""

    me: MadeAccount
    by_name: Mapping[str, MadeAccount]
    stages: Mapping[str, Stage]
    projects: Sequence[Stage]

    @property
    def mine(self) -> Stage:
        """The own space of the teacher."""
        return self.stages[self.me.id]


def plan_desk(desk: Desk) -> None:
    """One or more of everything else that an own space can hold."""
    for kind, target in registered():
        mark(desk.mine, desk.me, "registration", target, kind)
    for (kind, title), others in [*((one, 12) for one in FULL), *((one, 9) for one in ALMOST_FULL)]:
        for other in list(desk.by_name.values())[1 : 1 + others]:
            mark(desk.stages[other.id], other, "registration", stable_id(kind, title), kind)
    mark(desk.mine, desk.me, "read_mark", stable_id("conversation", desk.me.id, "Sieve and lamp"), "conversation")
    _plan_proposals(desk)
    _plan_labels(desk)
    _plan_papers(desk)
    _plan_drafts(desk)
    _plan_activity(desk)
    plan_notices(desk.me, desk.by_name, desk.mine, desk.projects)
    portrait = picture("lake")
    at_s, body = desk.mine.started_s + 30, portrait.body(alt="A lake between hills, drawn by a pupil")
    desk.mine.add("picture", at_s, desk.me, body, files=portrait.hashes, record=portrait_id(desk.me))


def proposal_id(title: str) -> str:
    """The id of a proposal in both own spaces."""
    return stable_id("proposal", title)


def _plan_proposals(desk: Desk) -> None:
    calendar = desk.mine.calendar
    for one in bank("desk")["proposals"]:
        other = desk.by_name[one["with"]]
        founder, co_founder = (desk.me, other) if one["founder"] == "me" else (other, desk.me)
        body = _form(one, co_founder) | _decided(one, founder, co_founder, calendar.days_ago(one["days"]))
        _for_both(desk, founder, co_founder, one["title"], calendar.days_ago(one["days"] + 4), calendar.days_ago(one["days"]), body)
    first = desk.projects[0]
    friend, at_s = first.members[1], first.started_s
    essay = {"title": first.space.title, "twinspace": first.space.id, "state": "active"}
    form = next(one for one in bank("desk")["proposals"] if one["title"] == "The colour of our lakes")
    approvals = [{"country": one.country, "state": "accepted", "at": as_text(at_s)} for one in (desk.me, friend)]
    summary = next(theme[3] for theme in THEMES if first.space.title == theme[0])
    body = _form(form, friend) | essay | {"summary": summary, "approvals": approvals}
    _for_both(desk, desk.me, friend, first.space.title, at_s - 20 * DAY_S, at_s, body)


def _form(one: Mapping[str, Any], co_founder: MadeAccount) -> dict[str, Any]:
    body: dict[str, Any] = {name: one[name] for name in ("title", "summary", "state", "subjects", "pupils", "languages")}
    body |= {"co_founder": co_founder.person.as_body(), "age_from": one["ages"][0], "age_to": one["ages"][1]}
    optional = {"aims": "aims", "work": "work_process", "results": "expected_results", "competences": "key_competences", "tools": "tools"}
    return body | {name: one[given] for given, name in optional.items() if one[given]}


def _decided(one: Mapping[str, Any], founder: MadeAccount, co_founder: MadeAccount, at_s: int) -> dict[str, Any]:
    """What the support organisations have said so far."""
    if one["state"] == "waiting_nso":
        said: dict[str, Any] = {"state": "accepted", "at": as_text(at_s)}
        return {"approvals": [{"country": founder.country} | said, {"country": co_founder.country, "state": "waiting"}]}
    if one["state"] != "refused":
        return {}
    reason = bank("desk")["refusals"]["proposal"]
    said = {"state": "refused", "at": as_text(at_s), "text": reason}
    yes = {"country": founder.country, "state": "accepted", "at": as_text(at_s)}
    return {"reason": reason, "approvals": [yes, {"country": co_founder.country} | said]}


def _for_both(desk: Desk, founder: MadeAccount, other: MadeAccount, title: str, at_s: int, changed_s: int, body: dict[str, Any]) -> None:
    holders = [founder] if body["state"] == "draft" else [founder, other]
    for holder in holders:
        stage = desk.stages[holder.id]
        stage.add("project_proposal", at_s, founder, body, record=proposal_id(title), changed_s=changed_s, owner=holder)


def _plan_labels(desk: Desk) -> None:
    """Label applications: for an only project a refused one and a new draft, else one of each state."""
    archived = [stage for stage in desk.projects if stage.space.state == "archived"]
    refused = archived[1] if len(archived) > 1 else desk.projects[0]
    wanted = [("draft", desk.projects[0], 12), ("refused", refused, 300 if archived else 60)]
    wanted += [("sent", desk.projects[1], 6)] if len(desk.projects) > 1 else []
    wanted += [("accepted", archived[0], 200)] if archived else []
    for state, project, days in wanted:
        _add_label(desk, state, project, days)


def _add_label(desk: Desk, state: str, project: Stage, days: int) -> None:
    at_s = desk.mine.calendar.days_ago(days)
    texts = bank("desk")["label"][state]
    body: dict[str, Any] = {"project": project.space.id, "state": state, "evidence": evidence_of(project, desk.me)}
    body |= {part: texts[part] for part in _PARTS if texts.get(part)}
    if state in ("accepted", "refused"):
        body["decided_at"] = as_text(at_s + 20 * DAY_S)
    if state == "refused":
        body["reason"] = bank("desk")["refusals"]["label"]
    if state == "accepted":
        title = f"National Quality Label {as_text(at_s)[:4]}: {project.space.title}"
        body["certificate"] = _certificate(desk, title, "national_quality_label", at_s + 20 * DAY_S)
    record = stable_id("label_application", project.space.id, state)
    changed_s = min(at_s + 20 * DAY_S, desk.mine.calendar.days_ago(1)) if "decided_at" in body else at_s
    desk.mine.add("label_application", at_s, desk.me, body, parent=project.space.id, record=record, changed_s=changed_s)


def evidence_of(project: Stage, me: MadeAccount) -> list[str]:
    """Up to five of the teacher's own posts, pages and meetings in a project."""
    own = [entry for entry in project.entries if entry.owner == me.id]
    picked = [[entry.id for entry in own if entry.kind == kind][:2] for kind in ("update", "page", "meeting")]
    return [one for ids in picked for one in ids][:5]


def _certificate(desk: Desk, title: str, scheme: str, at_s: int) -> str:
    body = {"title": title, "scheme": scheme, "awarded_at": as_text(at_s // DAY_S * DAY_S)}
    body["url"] = f"https://portal.example/certificates/{stable_id('certificate', title)[:8]}"
    return desk.mine.add("certificate", at_s, None, body, record=stable_id("certificate", title))


def _plan_papers(desk: Desk) -> None:
    stage, me = desk.mine, desk.me
    membership = {"school_name": me.school, "country": me.country, "position": "Teacher of biology", "state": "accepted"}
    membership |= {"text": "I would like to take part with class 7B and our lake.", "decided_at": as_text(stage.calendar.days_ago(697))}
    stage.add("membership_application", stage.calendar.days_ago(700), me, membership, record=stable_id("membership_application", me.id))
    before = {"checklist": dict.fromkeys((*_MET, *_OPEN), True), "declaration": "What is ticked here is true.", "state": "accepted"}
    before["decided_at"] = as_text(school_label_s(stage))
    title = f"eTwinning School {as_text(school_label_s(stage))[:4]}"
    before["certificate"] = _certificate(desk, title, "school_label", school_label_s(stage))
    record, given_s = stable_id("school_label_application", me.id), school_label_s(stage)
    stage.add("school_label_application", stage.calendar.days_ago(660), me, before, record=record, changed_s=given_s)
    checks = {
        "checklist": dict.fromkeys(_MET, True) | dict.fromkeys(_OPEN, False),
        "declaration": "What is ticked here is true.",
        "state": "draft",
    }
    stage.add("school_label_application", stage.calendar.days_ago(21), me, checks)
    _certificate(desk, "National Quality Label: Our town in old photographs", "national_quality_label", stage.calendar.days_ago(400))
    for number, (directory, name, filters) in enumerate(bank("desk")["saved_searches"]):
        body = {"directory": directory, "title": name, "filters": filters}
        stage.add("saved_search", stage.calendar.days_ago(30 + number), me, body)


def _plan_drafts(desk: Desk) -> None:
    for kind, title, text, days in bank("desk")["drafts"]:
        fields: dict[str, Any] = {"title": title}
        fields |= {"text": text} if kind == "bulletin_note" else {"blocks": [paragraph(text)]}
        fields |= {"is_public": False} if kind == "update" else {}
        body = {"for_kind": kind, "for_space": desk.projects[0].space.id, "fields": fields}
        desk.mine.add("draft", desk.mine.calendar.days_ago(days), desk.me, body)


def _plan_activity(desk: Desk) -> None:
    for by, days, verb, kind, title in bank("desk")["activity"]:
        person = desk.by_name[by]
        about = event_id(title) if kind == "event" else stable_id(kind, title)
        body = {"verb": verb, "about_kind": kind, "about": about, "title": title, "person": person.person.as_body()}
        desk.mine.add("activity", desk.mine.calendar.days_ago(days), person, body, parent=about, owner=desk.me)
