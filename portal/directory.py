"""GET /v1/people, /v1/schools, /v1/projects: the directories, filtered and paged (portal-api.md §6)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from portal.flows.pupils import OWN_ROLE
from portal.problems import Problem
from portal.signing import signed_in
from portal.tables import account, membership, record

_PAGE = 50
_SCANNED_AT_ONCE = 2000
_LANGUAGE = r"(?=[^,]{2,20}(?:,|$))[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
_AGE = r"[0-9]|1[0-9]|20"
_RULES: Mapping[str, re.Pattern[str]] = {
    "q": re.compile(r".{0,200}", re.DOTALL),
    "country": re.compile(r"[A-Z]{2}(,[A-Z]{2}){0,59}"),
    "language": re.compile(rf"{_LANGUAGE}(,{_LANGUAGE}){{0,39}}"),
    "subject": re.compile(r".{1,80}", re.DOTALL),
    "age": re.compile(_AGE),
    "age_to": re.compile(_AGE),
    "region": re.compile(r".{1,80}", re.DOTALL),
    "ready": re.compile(r"true"),
    "label": re.compile(r".{1,80}", re.DOTALL),
    "page": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
}
_SEARCHED = ("name", "title", "city", "region", "school_name", "summary", "about", "subjects", "labels")
_FOLDED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d"})

Found = tuple[dict[str, Any], dict[str, Any]]
"""What is answered, and what more is known of it to look in."""
Read = Callable[[Connection, str], Iterator[Found]]


@dataclass(frozen=True)
class Wish:
    """What is looked for; what is empty or None asks for nothing. `after` is the id that the page before ended with.

    Of several countries or languages one is enough; `ages` are first and last, and the pupils' range touches them.
    """

    words: tuple[str, ...]
    countries: frozenset[str]
    languages: frozenset[str]
    subject: str
    ages: tuple[int, int] | None
    after: str
    region: str = ""
    is_ready: bool = False
    label: str = ""

    def fits(self, item: Mapping[str, Any]) -> bool:
        """True if the item has all that is asked for."""
        countries = set(item.get("countries") or [item.get("country")])
        subjects = [fold(subject) for subject in item.get("subjects") or ()]
        return (
            (not self.countries or bool(self.countries & countries))
            and (not self.languages or bool(self.languages & set(item.get("languages") or ())))
            and (not self.subject or fold(self.subject) in subjects)
            and (self.ages is None or _spans(item, *self.ages))
            and (not self.is_ready or item.get("is_ready_for_project", False))
            and (not self.region or any(self.region in fold(str(item.get(name, ""))) for name in ("region", "city")))
            and (not self.label or any(self.label in fold(label) for label in item.get("labels") or ()))
            and (not self.words or self._speaks(item))
        )

    def _speaks(self, item: Mapping[str, Any]) -> bool:
        text = fold(" ".join(_texts(item)))
        return all(word in text for word in self.words)


def directory_routes() -> list[Route]:
    """The three directories."""
    return [
        Route("/v1/people", _endpoint(_people), methods=["GET"]),
        Route("/v1/schools", _endpoint(_schools), methods=["GET"]),
        Route("/v1/projects", _endpoint(_projects), methods=["GET"]),
    ]


def fold(text: str) -> str:
    """Lower case without marks, so that "isik" finds "Işık"."""
    plain = unicodedata.normalize("NFKD", text.replace("İ", "i")).translate(_FOLDED).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_FOLDED)


def _endpoint(read: Read) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        asking = signed_in(request)
        wish = _wish(request)
        with request.app.state.portal.database.reading() as conn:
            if not is_teacher(conn, asking):
                raise Problem("not_allowed", "pupils meet no strangers here")
            items, following = _page(read(conn, wish.after), wish)
        return JSONResponse({"items": items, "next": following}, headers={"Cache-Control": "private, no-cache"})

    return answer


def _page(found: Iterator[Found], wish: Wish) -> tuple[list[dict[str, Any]], str | None]:
    """At most a page of what fits; a long look without a page full ends early and goes on with the next request."""
    items: list[dict[str, Any]] = []
    for seen, (item, more) in enumerate(found, start=1):
        is_new = not items or items[-1]["id"] != item["id"]  # somebody may have two schools
        if is_new and wish.fits(item | more):
            items.append(item)
        if len(items) == _PAGE or seen == _SCANNED_AT_ONCE:
            return items, item["id"]
    return items, None


def is_teacher(conn: Connection, person: str) -> bool:
    """False for an account that a teacher made for a pupil."""
    pupils = (membership.c.account == person, membership.c.role == OWN_ROLE)
    return conn.scalar(select(membership.c.space).where(*pupils).limit(1)) is None


def _people(conn: Connection, after: str) -> Iterator[Found]:
    """Every account but pupils' and those that answer for support, with what its profile and its school say."""
    profile, school = record.alias("profile"), record.alias("school")
    pupils = select(membership.c.account).where(membership.c.role == OWN_ROLE)
    columns = select(account, profile.c.body.label("profile"), school.c.body.label("school_body"))
    rows = columns.join_from(account, profile, _own(profile, "profile"), isouter=True).join(school, _own(school, "school"), isouter=True)
    wanted = rows.where(account.c.id > after, account.c.id.not_in(pupils), account.c.id.not_in(_helpers(conn))).order_by(account.c.id)
    for row in conn.execute(wanted.limit(_SCANNED_AT_ONCE)):
        body, of_school = _body(row.profile), _body(row.school_body)
        own = {"id": row.id, "name": row.name, "country": row.country, "city": row.city, "school_name": row.school}
        own |= _some(of_school, ("labels",))
        told = ("region", "about", "languages", "subjects", "age_from", "age_to", "is_ready_for_project")
        yield own | _some(of_school, ("region",)) | _some(body, told), {}


def _helpers(conn: Connection) -> frozenset[str]:
    """Accounts behind the addresses of support: found under Support, not among people who look for partners."""
    told = conn.scalars(select(record.c.body).where(record.c.kind == "support_contact", record.c.is_deleted.is_(False)))
    return frozenset(str((_body(text).get("person") or {}).get("id", "")) for text in told)


def _own(table: Any, kind: str) -> Any:
    """The living record of this kind in an account's own space."""
    return and_(table.c.owner == account.c.id, table.c.kind == kind, table.c.space == account.c.own_space, table.c.is_deleted.is_(False))


def _schools(conn: Connection, after: str) -> Iterator[Found]:
    """Every school, with what the profile beside it says of teaching there."""
    school, profile = record.alias("school"), record.alias("profile")
    beside = and_(profile.c.space == school.c.space, profile.c.kind == "profile", profile.c.is_deleted.is_(False))
    shown = (school.c.kind == "school", school.c.is_deleted.is_(False), school.c.is_pending.is_(False), school.c.id > after)
    rows = select(school.c.id, school.c.body, profile.c.body.label("profile")).join_from(school, profile, beside, isouter=True)
    for row in conn.execute(rows.where(*shown).order_by(school.c.id).limit(_SCANNED_AT_ONCE)):
        taught = _body(row.profile)
        item = {"id": row.id} | _some(_body(row.body), ("name", "country", "city", "region", "website", "about", "pupils", "labels"))
        yield item | _some(taught, ("languages", "subjects", "age_from", "age_to")), _some(taught, ("is_ready_for_project",))


def _projects(conn: Connection, after: str) -> Iterator[Found]:
    wanted = ("title", "summary", "countries", "languages", "subjects", "age_from", "age_to", "labels", "state")
    shown = (record.c.kind.in_(("gallery_project", "project")), record.c.is_deleted.is_(False), record.c.is_pending.is_(False))
    rows = select(record.c.id, record.c.body).where(*shown, record.c.id > after).order_by(record.c.id).limit(_SCANNED_AT_ONCE)
    for row in conn.execute(rows):
        yield {"id": row.id, "summary": ""} | _some(_body(row.body), wanted), {"is_ready_for_project": True}


def _body(text: str | None) -> dict[str, Any]:
    return dict(json.loads(text)) if text else {}


def _some(body: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: body[name] for name in names if body.get(name) is not None}


def _wish(request: Request) -> Wish:
    asked: dict[str, str] = {}
    for name, rule in _RULES.items():
        values = request.query_params.getlist(name)
        if len(values) > 1 or any(not rule.fullmatch(value) for value in values):
            raise Problem("bad_request", f"{name} cannot be read", field=name)
        asked[name] = values[0] if values else ""
    ages = _ages(asked["age"], asked["age_to"])
    countries, languages = (frozenset(asked[name].split(",")) - {""} for name in ("country", "language"))
    words = tuple(fold(asked["q"]).split())
    region, label = fold(asked["region"]), fold(asked["label"])
    is_ready = asked["ready"] == "true"
    return Wish(words, countries, languages, asked["subject"], ages, asked["page"], region, is_ready, label)


def _ages(first: str, last: str) -> tuple[int, int] | None:
    """One age alone is a range of one; the last alone begins with the youngest."""
    if not first and not last:
        return None
    return int(first or 0), int(last or first)


def _spans(item: Mapping[str, Any], youngest: int, oldest: int) -> bool:
    first, last = item.get("age_from"), item.get("age_to")
    return first is not None and last is not None and youngest <= oldest and first <= oldest and youngest <= last


def _texts(item: Mapping[str, Any]) -> Iterator[str]:
    for name in _SEARCHED:
        value = item.get(name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (text for text in value if isinstance(text, str))
