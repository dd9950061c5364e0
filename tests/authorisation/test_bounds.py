"""What one account may take: uploads by size, number and bytes, requests by pace; told when to come back, and others need not wait."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import requests
from sqlalchemy import func, select

from portal.oauth.passwords import hash_password
from portal.settings import Settings
from portal.tables import account, upload
from tests.support.portal_posts import operation
from tests.support.portal_server import PortalServer
from tests.support.portal_uploads import Sender
from tests.support.practice_school import small_id

FIRST, SECOND, THIRD = b"1" * 600, b"2" * 600, b"3" * 300


def bounded(folder: Path, **bounds: float) -> PortalServer:
    return PortalServer(folder, seed="small", settings=replace(Settings(), **bounds))


def test_bytes_that_no_record_names_count_until_they_are_swept(tmp_path: Path) -> None:
    with bounded(tmp_path / "p", upload_bytes_per_account=1000) as portal:
        maria, elena = (Sender(portal.base_url, portal.token(name)) for name in ("maria", "elena"))
        maria.uploads(FIRST)
        refused = maria.creates(SECOND)
        assert (refused.status_code, refused.json()["code"], refused.json()["limit"]) == (413, "too_large", 1000)
        assert (maria.creates(THIRD).status_code, elena.creates(SECOND).status_code) == (201, 201)
        portal.clock.advance(31 * 86_400)
        assert Sender(portal.base_url, portal.token("maria")).creates(SECOND).status_code == 201


def test_the_same_file_announced_again_and_again_is_one_row(tmp_path: Path) -> None:
    with bounded(tmp_path / "p") as portal:
        maria = Sender(portal.base_url, portal.token("maria"))
        maria.uploads(FIRST)
        again = [maria.creates(FIRST) for _ in range(4)]
        assert {(one.status_code, one.headers["Upload-Offset"]) for one in again} == {(201, "600")}
        assert maria.asks(again[-1].headers["Location"]).status_code == 200
        with portal.database.reading() as conn:
            assert conn.scalar(select(func.count()).select_from(upload)) == 1


def test_a_file_beyond_the_limit_of_its_type_is_refused_before_a_byte(tmp_path: Path) -> None:
    with bounded(tmp_path / "p", image_bytes=500) as portal:
        maria = Sender(portal.base_url, portal.token("maria"))
        refused = maria.creates(FIRST)
        assert (refused.status_code, refused.json()["limit"]) == (413, 500)
        assert maria.creates(FIRST, "application/pdf").status_code == 201


def test_a_batch_that_comes_too_soon_writes_nothing_and_arrives_later(tmp_path: Path) -> None:
    made = operation("update", small_id("space/microplastic"), {"title": "Twice", "blocks": [], "is_public": False, "is_pinned": False})
    with bounded(tmp_path / "p", requests_burst=1, requests_per_s=0.01) as portal:
        tokens = {name: {"Authorization": f"Bearer {portal.token(name)}"} for name in ("maria", "elena")}
        batch, url = {"operations": [made]}, f"{portal.base_url}/v1/operations"
        assert requests.get(f"{portal.base_url}/v1/me", headers=tokens["maria"], timeout=20).status_code == 200
        early = requests.post(url, json=batch, headers=tokens["maria"], timeout=20)
        assert (early.status_code, early.json()["code"]) == (429, "slow_down")
        assert "Twice" not in str(portal.show("update"))
        assert requests.get(f"{portal.base_url}/v1/me", headers=tokens["elena"], timeout=20).status_code == 200
        portal.clock.advance(int(early.headers["Retry-After"]))
        later = requests.post(url, json=batch, headers=tokens["maria"], timeout=20).json()
    assert [one["outcome"] for one in later["results"]] == ["applied"]


def test_no_password_lies_there_but_as_argon2id(tmp_path: Path) -> None:
    with bounded(tmp_path / "p") as portal, portal.database.reading() as conn:
        stored = [one for one in conn.scalars(select(account.c.password_hash)) if one]
    assert stored
    assert all(one.startswith("$argon2id$v=19$m=65536,t=3,") for one in (*stored, hash_password("sea")))


def test_an_account_stores_so_much_and_no_more(tmp_path: Path) -> None:
    with bounded(tmp_path / "p", stored_bytes_per_account=1000) as portal:
        maria, elena = (Sender(portal.base_url, portal.token(name)) for name in ("maria", "elena"))
        maria.uploads(FIRST)
        refused = maria.creates(SECOND)
        assert (refused.status_code, refused.json()["code"], refused.json()["limit"]) == (413, "too_large", 1000)
        assert (maria.creates(FIRST).status_code, maria.creates(THIRD).status_code, elena.creates(SECOND).status_code) == (201, 201, 201)


def test_a_byte_a_week_does_not_keep_an_upload_alive_for_ever(tmp_path: Path) -> None:
    with bounded(tmp_path / "p", upload_days=30, longest_upload_days=60) as portal:
        where = Sender(portal.base_url, portal.token("maria")).creates(FIRST).headers["Location"]
        answers = []
        for week in range(12):
            answers.append(Sender(portal.base_url, portal.token("maria")).sends(where, week, FIRST[week : week + 1]).status_code)
            portal.clock.advance(7 * 86_400)
        assert (answers[:9], answers[9:]) == ([204] * 9, [404] * 3)


def test_a_file_that_is_announced_again_waits_for_its_record_like_a_new_one(tmp_path: Path) -> None:
    with bounded(tmp_path / "p") as portal:
        Sender(portal.base_url, portal.token("maria")).uploads(FIRST)
        portal.clock.advance(20 * 86_400)
        assert Sender(portal.base_url, portal.token("maria")).creates(FIRST).headers["Upload-Offset"] == "600"
        portal.clock.advance(20 * 86_400)
        maria = Sender(portal.base_url, portal.token("maria"))
        maria.creates(SECOND)
        assert maria.reads(hashlib.sha256(FIRST).hexdigest()).content == FIRST
