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

from portal.problems import Problem
from portal.signing import signed_in
from portal.tables import account, record

_PAGE = 50
_SCANNED_AT_ONCE = 2000
_RULES: Mapping[str, re.Pattern[str]] = {
    "q": re.compile(r".{0,200}", re.DOTALL),
    "country": re.compile(r"[A-Z]{2}"),
    "language": re.compile(r"(?=.{2,20}$)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
    "subject": re.compile(r".{1,80}", re.DOTALL),
    "age": re.compile(r"[0-9]|1[0-9]|20"),
    "page": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
}
_SEARCHED = ("name", "title", "city", "school_name", "summary", "about", "subjects", "labels")
_FOLDED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d"})

Read = Callable[[Connection, str], Iterator[dict[str, Any]]]


@dataclass(frozen=True)
class Wish:
    """What is looked for; empty texts and None ask for nothing. `after` is the id that the page before ended with."""

    words: tuple[str, ...]
    country: str
    language: str
    subject: str
    age: int | None
    after: str

    def fits(self, item: Mapping[str, Any]) -> bool:
        """True if the item has all that is asked for."""
        countries = item.get("countries") or [item.get("country")]
        subjects = [fold(subject) for subject in item.get("subjects") or ()]
        return (
            (not self.country or self.country in countries)
            and (not self.language or self.language in (item.get("languages") or ()))
            and (not self.subject or fold(self.subject) in subjects)
            and (self.age is None or _spans(item, self.age))
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
        signed_in(request)
        wish = _wish(request)
        with request.app.state.portal.database.reading() as conn:
            items, following = _page(read(conn, wish.after), wish)
        return JSONResponse({"items": items, "next": following}, headers={"Cache-Control": "private, no-cache"})

    return answer


def _page(found: Iterator[dict[str, Any]], wish: Wish) -> tuple[list[dict[str, Any]], str | None]:
    """At most a page of what fits; a long look without a page full ends early and goes on with the next request."""
    items: list[dict[str, Any]] = []
    for seen, item in enumerate(found, start=1):
        if wish.fits(item):
            items.append(item)
        if len(items) == _PAGE or seen == _SCANNED_AT_ONCE:
            return items, item["id"]
    return items, None


def _people(conn: Connection, after: str) -> Iterator[dict[str, Any]]:
    profile = and_(record.c.owner == account.c.id, record.c.kind == "profile", record.c.space == account.c.own_space)
    columns = select(account.c.id, account.c.name, account.c.country, account.c.city, account.c.school, record.c.body)
    living = record.c.is_deleted.is_(False)
    rows = columns.join_from(account, record, and_(profile, living), isouter=True).where(account.c.id > after).order_by(account.c.id)
    for row in conn.execute(rows.limit(_SCANNED_AT_ONCE)):
        body = json.loads(row.body) if row.body else {}
        own = {"id": row.id, "name": row.name, "country": row.country, "city": row.city, "school_name": row.school}
        yield own | _some(body, ("about", "languages", "subjects", "age_from", "age_to", "is_ready_for_project"))


def _schools(conn: Connection, after: str) -> Iterator[dict[str, Any]]:
    for record_id, body in _records(conn, ("school",), after):
        yield {"id": record_id} | _some(body, ("name", "country", "city", "website", "about", "pupils", "labels"))


def _projects(conn: Connection, after: str) -> Iterator[dict[str, Any]]:
    wanted = ("title", "summary", "countries", "languages", "subjects", "age_from", "age_to", "labels", "state")
    for record_id, body in _records(conn, ("gallery_project", "project"), after):
        yield {"id": record_id, "summary": ""} | _some(body, wanted)


def _records(conn: Connection, kinds: Sequence[str], after: str) -> Iterator[tuple[str, dict[str, Any]]]:
    shown = (record.c.kind.in_(kinds), record.c.is_deleted.is_(False), record.c.is_pending.is_(False), record.c.id > after)
    rows = select(record.c.id, record.c.body).where(*shown).order_by(record.c.id).limit(_SCANNED_AT_ONCE)
    for row in conn.execute(rows):
        yield row.id, json.loads(row.body)


def _some(body: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: body[name] for name in names if body.get(name) is not None}


def _wish(request: Request) -> Wish:
    asked: dict[str, str] = {}
    for name, rule in _RULES.items():
        values = request.query_params.getlist(name)
        if len(values) > 1 or any(not rule.fullmatch(value) for value in values):
            raise Problem("bad_request", f"{name} cannot be read", field=name)
        asked[name] = values[0] if values else ""
    age = int(asked["age"]) if asked["age"] else None
    words = tuple(fold(asked["q"]).split())
    return Wish(words, asked["country"], asked["language"], asked["subject"], age, asked["page"])


def _spans(item: Mapping[str, Any], age: int) -> bool:
    first, last = item.get("age_from"), item.get("age_to")
    return first is not None and last is not None and first <= age <= last


def _texts(item: Mapping[str, Any]) -> Iterator[str]:
    for name in _SEARCHED:
        value = item.get(name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (text for text in value if isinstance(text, str))
