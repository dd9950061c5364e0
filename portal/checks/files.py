"""Checks of uploads and files (portal-api.md §5) and of what only lists and pokes (§3, §6)."""

from __future__ import annotations

import hashlib
from base64 import b64encode

import requests

from portal.checks.bench import Bench, Broken, Caller, expect
from portal.checks.reading import newest
from portal.checks.writing import create, outcome, posted, remove, send

_TUS = {"Tus-Resumable": "1.0.0"}
_BYTES = _TUS | {"Content-Type": "application/offset+octet-stream"}


def tells_its_abilities(bench: Bench) -> None:
    """OPTIONS /v1/uploads tells version, extensions and the largest size."""
    told = bench.anyone.call("OPTIONS", "/v1/uploads").headers
    wanted = {"creation", "creation-with-upload", "checksum", "expiration", "termination"}
    expect("1.0.0" in told.get("Tus-Version", ""), "it does not speak tus 1.0.0")
    expect(wanted <= set(told.get("Tus-Extension", "").split(",")), f"the extensions are {told.get('Tus-Extension')}")
    expect("sha256" in told.get("Tus-Checksum-Algorithm", ""), "it does not know sha256")


def takes_a_file_in_pieces(bench: Bench) -> None:
    """A file sent in pieces, with its offset asked in between, is whole and readable."""
    data = bench.new_bytes(70_000)
    where = _announced(bench, bench.maria, data)
    expect(_sent(bench.maria, where, 0, data[:30_000]) == 30_000, "the first piece did not count")
    head = bench.maria.call("HEAD", where, _TUS)
    expect(head.headers.get("Upload-Offset") == "30000", f"it stands at {head.headers.get('Upload-Offset')}, not 30000")
    expect(head.headers.get("Upload-Length") == "70000", "it does not know its length")
    expect("no-store" in head.headers.get("Cache-Control", ""), "the offset may be cached")
    expect(_sent(bench.maria, where, 30_000, data[30_000:]) == 70_000, "the last piece did not count")
    expect(bench.maria.call("HEAD", where, _TUS).headers.get("Upload-Offset") == "70000", "the end cannot be asked for")
    expect(bench.maria.call("GET", f"/v1/files/{_sha256(data)}").content == data, "the file is another one")


def takes_first_bytes_at_once(bench: Bench) -> None:
    """creation-with-upload counts the bytes that ride with the announcement."""
    data = bench.new_bytes(5000)
    headers = _BYTES | _metadata(bench, data) | {"Upload-Length": "5000"}
    answer = bench.maria.call("POST", "/v1/uploads", headers, data=data)
    expect(answer.status_code == 201, f"it is answered {answer.status_code}")
    expect(answer.headers.get("Upload-Offset") == "5000", "the bytes did not count")
    expect(bench.maria.call("GET", f"/v1/files/{_sha256(data)}").content == data, "the file is another one")


def guards_the_offset(bench: Bench) -> None:
    """A piece at another offset is 409 and counts for nothing."""
    data = bench.new_bytes(1000)
    where = _announced(bench, bench.maria, data)
    bench.maria.refused(409, None, "PATCH", where, headers=_BYTES | {"Upload-Offset": "10"}, data=data[10:])
    expect(bench.maria.call("HEAD", where, _TUS).headers.get("Upload-Offset") == "0", "it counted")
    bench.maria.call("DELETE", where, _TUS)


def checks_pieces(bench: Bench) -> None:
    """A piece with a wrong Upload-Checksum is 460 and counts for nothing."""
    data = bench.new_bytes(1000)
    where = _announced(bench, bench.maria, data)
    wrong = "sha256 " + b64encode(hashlib.sha256(b"other").digest()).decode()
    headers = _BYTES | {"Upload-Offset": "0", "Upload-Checksum": wrong}
    bench.maria.refused(460, "checksum_mismatch", "PATCH", where, headers=headers, data=data)
    expect(bench.maria.call("HEAD", where, _TUS).headers.get("Upload-Offset") == "0", "it counted")
    bench.maria.call("DELETE", where, _TUS)


def checks_the_whole(bench: Bench) -> None:
    """Bytes that are not those of the announced hash are 460, and the upload is gone."""
    data = bench.new_bytes(1000)
    where = _announced(bench, bench.maria, data)
    headers = _BYTES | {"Upload-Offset": "0"}
    bench.maria.refused(460, "checksum_mismatch", "PATCH", where, headers=headers, data=b"x" * 1000)
    expect(bench.maria.call("HEAD", where, _TUS).status_code in (404, 410), "the upload is still there")


def ends_an_upload(bench: Bench) -> None:
    """DELETE ends an upload."""
    where = _announced(bench, bench.maria, bench.new_bytes(1000))
    expect(bench.maria.call("DELETE", where, _TUS).status_code == 204, "it cannot be ended")
    expect(bench.maria.call("HEAD", where, _TUS).status_code in (404, 410), "it is still there")


def needs_its_version(bench: Bench) -> None:
    """Another tus version is 412 and the right one is told."""
    headers = _metadata(bench, b"x") | {"Upload-Length": "1", "Tus-Resumable": "0.2.2"}
    answer = bench.maria.refused(412, None, "POST", "/v1/uploads", headers=headers)
    expect("1.0.0" in answer.headers.get("Tus-Version", ""), "the right version is not told")


def needs_the_hash(bench: Bench) -> None:
    """An upload without sha256 and media_type is refused; one that is too large is 413."""
    bench.maria.refused((400, 422), None, "POST", "/v1/uploads", headers=_TUS | {"Upload-Length": "1"})
    headers = _TUS | _metadata(bench, b"x") | {"Upload-Length": "900000000000"}
    bench.maria.refused(413, "too_large", "POST", "/v1/uploads", headers=headers)


def takes_a_file_once(bench: Bench) -> None:
    """A file that this account has uploaded is answered as complete at once."""
    data = bench.new_bytes(3000)
    _uploaded(bench, bench.maria, data)
    headers = _TUS | _metadata(bench, data) | {"Upload-Length": "3000"}
    answer = bench.maria.call("POST", "/v1/uploads", headers)
    expect((answer.status_code, answer.headers.get("Upload-Offset")) == (201, "3000"), "it is asked for again")


def gives_parts(bench: Bench) -> None:
    """Range brings 206 with that part; If-Range of another file the whole; a part behind the end 416."""
    data = bench.new_bytes(4000)
    path = _uploaded(bench, bench.maria, data)
    part = bench.maria.call("GET", path, {"Range": "bytes=1000-1999"})
    expect((part.status_code, part.content) == (206, data[1000:2000]), "the part is another one")
    expect(part.headers.get("Content-Range") == "bytes 1000-1999/4000", "Content-Range is wrong")
    tag = part.headers.get("ETag", "")
    expect(bench.maria.call("GET", path, {"Range": "bytes=3000-", "If-Range": tag}).content == data[3000:], "If-Range does not hold")
    other = bench.maria.call("GET", path, {"Range": "bytes=3000-", "If-Range": '"other"'})
    expect((other.status_code, other.content) == (200, data), "a part of another file came")
    bench.maria.refused(416, None, "GET", path, headers={"Range": "bytes=4000-"})


def lets_files_be_kept(bench: Bench) -> None:
    """Files carry their hash as ETag, are immutable, and 304 answers who has them."""
    data = bench.new_bytes(500)
    path = _uploaded(bench, bench.maria, data)
    answer = bench.maria.call("GET", path)
    expect(answer.headers.get("ETag") == f'"{_sha256(data)}"', "the ETag is not the hash")
    control = answer.headers.get("Cache-Control", "")
    expect("immutable" in control and "private" in control, f"Cache-Control is {control!r}")
    expect(bench.maria.call("GET", path, {"If-None-Match": answer.headers["ETag"]}).status_code == 304, "it is sent again")


def grants_nothing_for_a_hash(bench: Bench) -> None:
    """Another account gets 404 for a file until a record it reads names the hash."""
    space = bench.shared_space()
    data = bench.new_bytes(800)
    path = _uploaded(bench, bench.maria, data)
    bench.elena.refused(404, "not_found", "GET", path)
    ref = {"state": "confirmed", "sha256": _sha256(data), "size_bytes": len(data), "media_type": _image_type(bench)}
    made = create(bench, "picture", space, {"alt": "Sand", "thumb": None, "preview": None, "original": ref})
    outcome(send(bench.maria, made)[0], "applied")
    try:
        expect(bench.elena.call("GET", path).content == data, "a reader of the record does not get the file")
    finally:
        remove(bench, made)


def keeps_the_type(bench: Bench) -> None:
    """A record that names an uploaded file by another media type is refused bad_field."""
    types = bench.portal()["limits"]["image_types"]
    data = bench.new_bytes(300)
    _uploaded(bench, bench.maria, data)
    other = next((one for one in types if one != _image_type(bench)), "image/png")
    ref = {"state": "confirmed", "sha256": _sha256(data), "size_bytes": len(data), "media_type": other}
    body = {"alt": "Sand", "thumb": None, "preview": None, "original": ref}
    outcome(send(bench.maria, create(bench, "picture", bench.space("picture.create"), body))[0], "refused", "bad_field")


def finds_people_schools_projects(bench: Bench) -> None:
    """The directories answer pages, follow their own next, and refuse a filter that is none."""
    for path, schema in (("/v1/people", "PeoplePage"), ("/v1/schools", "SchoolsPage"), ("/v1/projects", "ProjectsPage")):
        found = bench.maria.json(path, schema)
        if found["next"] is not None:
            more = bench.maria.json(path, schema, params={"page": found["next"]})
            expect(not {one["id"] for one in found["items"]} & {one["id"] for one in more["items"]}, f"{path} repeats itself")
        bench.maria.refused((400, 422), None, "GET", path, params={"age": "old"})


def pokes(bench: Bench) -> None:
    """/v1/events is an event stream that sends `event: poke` after a change of the account's spaces."""
    bench.needs("events")
    newest(bench.maria)
    answer = bench.maria.call("GET", "/v1/events", {"Accept": "text/event-stream"}, stream=True)
    try:
        found = answer.headers.get("Content-Type", "").partition(";")[0]
        expect((answer.status_code, found) == (200, "text/event-stream"), f"it is {answer.status_code} {found}")
        lines = answer.iter_lines(chunk_size=1)
        next(lines)
        with posted(bench):
            expect(any(line == b"event: poke" for line in lines), "the stream ended without a poke")
    except requests.RequestException as error:
        raise Broken("no poke came") from error
    finally:
        answer.close()


def _announced(bench: Bench, caller: Caller, data: bytes) -> str:
    answer = caller.call("POST", "/v1/uploads", _TUS | _metadata(bench, data) | {"Upload-Length": str(len(data))})
    expect(answer.status_code == 201, f"an upload is answered {answer.status_code}")
    return answer.headers.get("Location", "")


def _sent(caller: Caller, where: str, offset: int, data: bytes) -> int:
    answer = caller.call("PATCH", where, _BYTES | {"Upload-Offset": str(offset)}, data=data)
    expect(answer.status_code == 204, f"a piece is answered {answer.status_code}")
    return int(answer.headers.get("Upload-Offset", "-1"))


def _uploaded(bench: Bench, caller: Caller, data: bytes) -> str:
    expect(_sent(caller, _announced(bench, caller, data), 0, data) == len(data), "the file did not arrive whole")
    return f"/v1/files/{_sha256(data)}"


def _metadata(bench: Bench, data: bytes) -> dict[str, str]:
    said = {"sha256": _sha256(data), "media_type": _image_type(bench)}
    return {"Upload-Metadata": ",".join(f"{name} {b64encode(value.encode()).decode()}" for name, value in said.items())}


def _image_type(bench: Bench) -> str:
    return str(bench.portal()["limits"]["image_types"][0])


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


FILES = (
    tells_its_abilities,
    takes_a_file_in_pieces,
    takes_first_bytes_at_once,
    guards_the_offset,
    checks_pieces,
    checks_the_whole,
    ends_an_upload,
    needs_its_version,
    needs_the_hash,
    takes_a_file_once,
    gives_parts,
    lets_files_be_kept,
    grants_nothing_for_a_hash,
    keeps_the_type,
    finds_people_schools_projects,
    pokes,
)
