"""Bodies and answers that a bad line changed: refused at the portal, provable by the reader."""

from __future__ import annotations

import base64
import gzip
import hashlib

import pytest
import requests


def digest(body: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def send(portal, body: bytes, said: str, **headers: str) -> requests.Response:
    headers |= {"Authorization": f"Bearer {portal.token('maria')}", "Content-Type": "application/json", "Content-Digest": said}
    return requests.post(portal.base_url + "/v1/operations", data=body, headers=headers, timeout=20)


BATCH = b'{"operations": []}'


def test_a_body_that_came_as_it_was_sent_is_read(portal):
    assert send(portal, BATCH, digest(BATCH)).json()["code"] == "unprocessable"
    packed = gzip.compress(BATCH)
    assert send(portal, packed, digest(packed), **{"Content-Encoding": "gzip"}).json()["code"] == "unprocessable"


def test_a_body_that_the_line_changed_is_refused_before_anybody_reads_it(portal):
    answer = send(portal, BATCH.replace(b"[", b"{"), digest(BATCH))
    assert (answer.status_code, answer.json()["code"]) == (460, "checksum_mismatch")
    assert send(portal, b"", digest(BATCH)).status_code == 460


@pytest.mark.parametrize("said", ["", "sha-256", "sha-256=:not:", "md5=:AAAA:", "sha-256=:" + "?" * 43 + "=:"])
def test_a_digest_that_nobody_can_count_proves_nothing(portal, said):
    assert send(portal, BATCH, said).json()["code"] == "unprocessable"


@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.parametrize("path", ["/v1/portal", "/v1/me", "/v1/nothing"])
def test_every_whole_json_answer_can_be_proved_as_it_ran_over_the_line(portal, path, coding):
    headers = {"Authorization": f"Bearer {portal.token('maria')}", "Accept-Encoding": coding}
    with requests.get(portal.base_url + path, headers=headers, timeout=20, stream=True) as answer:
        assert answer.headers["Content-Digest"] == digest(answer.raw.read(decode_content=False))


def test_a_stream_proves_itself_at_its_checkpoints(portal):
    headers = {"Authorization": f"Bearer {portal.token('maria')}", "Accept": "application/x-ndjson"}
    answer = requests.get(portal.base_url + "/v1/changes", headers=headers, timeout=20)
    assert "Content-Digest" not in answer.headers
    lines = answer.content.splitlines()
    assert lines[-1].startswith(b'{"type":"checkpoint"')
    assert b'"digest":"' in lines[-1]
