"""What is read beside texts and news: directories, pupils' slips, calendars, zones, consents, website addresses, digests."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from icalendar import Calendar

from sync.adapters.system import SystemClock
from sync.calendar.ics import CalendarEntry, calendar_file_name, calendar_text
from sync.calendar.zones import is_zone, local, to_utc, zones_of
from sync.client.answers import WireDirectory, parse
from sync.client.digests import BodyProof
from sync.client.portal import HttpPortal
from sync.client.pupils import new_passwords
from sync.client.tokens import FixedToken
from sync.copy.consent_rows import ConsentRow
from sync.copy.directory_matching import clean_filters, fits, key_of, row_of
from sync.copy.directory_rows import DIRECTORIES
from sync.deep_links import OFFICIAL_SITE, page_link, slug, twinspace_link
from sync.errors import BadInput, DeskError
from tests.hostile.shapes import Parser, promise
from tests.hostile.wire_parsers import HeldTransport
from tests.unit.copy.desk import Desk

NOW = "2026-11-22T01:00:00Z"
ENTRY = {
    "uid": "0190@desk",
    "title": "Videobesprechung, Gruppe A; Ψ",
    "starts": "2026-11-22T08:30:00Z",
    "ends": "2026-11-22T09:30:00Z",
    "zone": "Europe/Istanbul",
    "is_all_day": False,
    "place": "https://meet.example/a?b=1",
    "url": "https://meet.example/a",
    "text": "Bring\r\nthe \\sieve",
}
FOUND = {"id": "p-1", "name": "İpek", "country": "TR", "city": "İzmir", "languages": ["tr"], "subjects": ["s"], "age_from": 9, "age_to": 12}
ASKED = {"q": "ipek izmir", "country": "TR,PL", "age": "10", "age_to": "11", "page": "2", "is_ready_for_project": True}
CONSENT = {"name": "Ayşe", "class_name": "8A", "answer": "yes", "until": "2027-06-30", "note": "no close-ups", "file": "consent.pdf"}
SLIPS = b'GET 200 application/json\n\n{"items":[{"pupil":"p1","user_name":"ayse.417","password":"sea-cup-41"}]}'
DIGEST = b"sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:\nhello"


def beside_parsers(folder: Path) -> list[Parser]:
    """All of them; one plain desk for the register of consents lives in `folder`."""
    register = Desk(folder / "register")
    entry, two = json.dumps(ENTRY).encode(), json.dumps([FOUND, ASKED]).encode()
    return [
        Parser("directory_items", (two,), _found, (), 10),
        Parser("directory_answers", (json.dumps({"items": [FOUND], "next": "n"}).encode(),), _directory, (DeskError,), 10),
        Parser("pupil_slips", (SLIPS,), _slips, (DeskError,), 10),
        Parser("calendars", (entry, entry.replace(b'"is_all_day": false', b'"is_all_day": true')), _calendar, (), 3),
        Parser("calendar_names", ("Görüşme: A/B?".encode(), b"CON", b"a" * 300), _calendar_name, (), 10),
        Parser("zones", (b"Europe/Istanbul\n2026-03-29T02:30", b"Asia/Tbilisi\n2026-11-22T01:00:00Z", b"TR\n"), _zone, (), 10),
        Parser("consents", (json.dumps(CONSENT).encode(),), lambda data: _consent(register, data), (BadInput,), 2),
        Parser("website_addresses", ("Ελλάδα & Çay / 8A".encode(), "ȘCOALA 📚".encode(), b"../..//?#%00"), _address, (), 10),
        Parser("body_digests", (DIGEST,), _digest, (DeskError,), 10),
    ]


def _json(data: bytes) -> Any:
    """As the desk reads what it stored or was sent; None for what that reader refuses."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _found(data: bytes) -> None:
    pair = _json(data)
    if not isinstance(pair, list) or len(pair) < 2 or not all(isinstance(one, dict) for one in pair[:2]):
        return
    item, filters = pair[0], clean_filters(pair[1])
    promise(clean_filters(filters) == filters and "page" not in filters, "filters are not cleaned once and for all")
    for directory in (*DIRECTORIES, "nonsense"):
        row = row_of(directory, item, NOW, "website")
        promise(all(isinstance(one, str) for one in (row.id, row.title, row.country, row.city, row.text, *row.languages)), "words")
        promise(isinstance(fits(row, filters), bool) and bool(key_of(directory, filters)), "an answer")


def _directory(data: bytes) -> None:
    answer = parse(data, WireDirectory, "directory")
    promise(all(isinstance(item, dict) for item in answer.items) and isinstance(answer.next, str | None), "shape")


def _slips(data: bytes) -> None:
    portal = HttpPortal("https://portal.example/", HeldTransport(data), FixedToken("t"), SystemClock())
    for slip in new_passwords(portal, "space", ("p1",)):
        promise(
            isinstance(slip.password, str) and (not slip.password or slip.password not in repr(slip).replace(slip.pupil, "")), "a secret"
        )


def _calendar(data: bytes) -> None:
    said = _json(data)
    if not isinstance(said, dict):
        return
    words = {name: said[name] for name in ENTRY if isinstance(said.get(name), type(ENTRY[name]))}
    entry = CalendarEntry(**{"uid": "u", "title": "t", "starts": NOW, **words})
    text = calendar_text([entry, CalendarEntry("other", "Other", NOW)], entry.title, NOW)
    events = Calendar.from_ical(text).walk("VEVENT")
    promise(1 <= len(events) <= 2 and str(events[-1]["summary"]) == "Other", "a calendar that others read otherwise")
    promise(text.isprintable() or all(sign.isprintable() or sign in "\r\n\t" or ord(sign) > 0x7F for sign in text), "unseen letters")


def _calendar_name(data: bytes) -> None:
    name = calendar_file_name(data.decode("utf-8", "surrogateescape"))
    promise(name.endswith(".ics") and len(name.encode()) <= 200 and Path(name).name == name, "length or folder")


def _zone(data: bytes) -> None:
    name, _, wall = data.decode("utf-8", "surrogateescape").partition("\n")
    is_known = is_zone(name)
    promise(all(is_zone(zone) for zone in zones_of(name)), "a country with a zone nobody knows")
    for read in (lambda: local(wall, name), lambda: _round(wall, name)):
        _only(read, (ValueError, OverflowError))
    promise(is_zone(name) == is_known, "another answer the second time")


def _round(wall: str, zone: str) -> None:
    moment = to_utc(wall, zone)
    there = local(moment.utc, zone).replace(tzinfo=None).isoformat()[:16]
    promise(moment.is_moved or wall[:16].replace(" ", "T") != wall[:16] or len(wall) != 16 or there == wall, "another time on the wall")


def _consent(register: Desk, data: bytes) -> None:
    said = _json(data)
    if not isinstance(said, dict):
        return
    words = {name: said[name] for name in CONSENT if name != "file" and isinstance(said.get(name), str)}
    row = ConsentRow(**{"id": "", "space": "s", "pupil": "p1", "name": "x", **words})
    consent = register.copy.writer.call(register.copy.consents.save, row)
    register.copy.writer.call(register.copy.consents.attach_file, consent, data, str(said.get("file", "")), "application/pdf")
    kept = register.copy.reading.consents.list("s")
    promise(len(kept) == 1 and kept[0].name == row.name.strip() and kept[0].answer == row.answer, "another line than was written")


def _address(data: bytes) -> None:
    title = data.decode("utf-8", "surrogateescape")
    word = slug(title)
    promise(slug(word) == word and not set(word) & set("/\\?#%:@ \r\n\0"), "a word that leaves its place")
    for address in (page_link("tr", title, title), twinspace_link("tr", title)):
        promise(address.startswith(f"{OFFICIAL_SITE}/tr/etwinning/projects/") and ".." not in address, "an address elsewhere")


def _digest(data: bytes) -> None:
    said, _, body = data.partition(b"\n")
    proof = BodyProof({"content-digest": said.decode("latin-1")})
    proof.add(body)
    proof.finish()


def _only(read: Callable[[], object], typed: tuple[type[BaseException], ...]) -> None:
    try:
        read()
    except typed:
        return
