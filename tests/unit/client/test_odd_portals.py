"""Portals that break a small promise: each is told by its own error, and no half answer is believed."""

from __future__ import annotations

import dataclasses
import json
import threading

import pytest

from sync.adapters.system import system_ports
from sync.client.oauth import SignIn, SignInWords
from sync.client.portal import HttpPortal, Identity, media_type_of
from sync.client.probe import line_reason, meet
from sync.client.tokens import FixedToken, TokenKeeper
from sync.client.tus import LARGEST_PART_BYTES, FileToSend, next_part_bytes
from sync.errors import BadInput, PortalBusy, PortalUnreachable, ProtocolBroken, Refused, SignInNeeded, WrongPortal
from sync.feed import Tokens
from tests.support.line import raw_server
from tests.unit.client.test_portal_calls import OTHER, all_of, update

WORDS = SignInWords("Signed in", "Close this page.")
ABOUT = {"portal": OTHER, "name": "n", "api": "1.0", "run": "r", "server_time": "", "limits": {}, "features": [], "issuer": ""}
OAUTH = {"issuer": "x", "authorization_endpoint": "auth?tenant=7", "token_endpoint": "token"}


def answer(body: object, status: str = "200 OK", media_type: str = "application/json", head: str = "Connection: close\r\n") -> bytes:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {len(data)}\r\n{head}\r\n".encode() + data


def nothing_new(*head: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 204 No Content", *head, "", ""]).encode()


def portal_at(url, line, clock):
    return HttpPortal(url, line, FixedToken("t"), clock)


@pytest.mark.parametrize("head", [(), ("Feed-Cursor: ",), ("Feed-Cursor: " + "c" * 65,), ("Feed-Cursor: c1", "Feed-Run: " + "r" * 65)])
def test_nothing_new_without_a_cursor_is_no_answer(line, clock, head):
    with raw_server(nothing_new(*head)) as url, pytest.raises(ProtocolBroken):
        all_of(portal_at(url, line, clock), "c0")


def test_a_portal_that_tells_no_run_with_nothing_new_is_believed(line, clock):
    with raw_server(nothing_new("Feed-Cursor: c1")) as url:
        (quiet,) = all_of(portal_at(url, line, clock), "c0")
    assert (quiet.end.cursor, quiet.quiet_run) == ("c1", "")


def test_somebody_who_speaks_problems_elsewhere_is_no_portal(line, clock):
    problem = answer({"code": "not_found", "status": 404}, "404 Not Found", "application/problem+json")
    with raw_server(problem) as url, pytest.raises(PortalUnreachable, match="not_a_portal"):
        meet(url, line, clock)


@pytest.mark.parametrize("about", [ABOUT | {"limits": {"batch_operations": "many"}}, {"portal": OTHER}, ["no", "object"]])
def test_a_description_of_the_wrong_shape_is_no_portal(line, clock, about):
    with raw_server(answer(about)) as url, pytest.raises((PortalUnreachable, ProtocolBroken)):
        meet(url, line, clock)


def test_a_limit_left_out_has_its_usual_value(line, clock):
    with raw_server(answer(ABOUT)) as url:
        assert meet(url, line, clock).limits.batch_operations == 50


def test_the_probe_has_a_word_for_everything_else(line, clock):
    with raw_server(answer(ABOUT)) as url:
        assert line_reason(url, line, clock, "another-portal") == "other"
    with raw_server(answer(ABOUT)) as url:
        assert line_reason(url, line, clock, OTHER) == ""


def test_a_batch_the_portal_will_not_have_is_refused_with_its_code(portal):
    with pytest.raises(Refused, match="unprocessable"):
        portal.send([dataclasses.replace(update(portal), id="no uuid")])
    with pytest.raises(Refused, match="unprocessable"):
        portal.operation("no uuid")


def test_results_for_something_else_are_no_answer(portal, served):
    served.faults.rewrite(lambda body: json.dumps(json.loads(body) | {"results": []}).encode(), "/v1/operations", times=1)
    with pytest.raises(ProtocolBroken):
        portal.send([update(portal)])


def test_another_portals_answer_to_me_is_not_taken(portal, served):
    mine = portal.describe().portal.encode()
    served.faults.rewrite(lambda body: body.replace(mine, OTHER.encode()), "/v1/me", times=1)
    with pytest.raises(WrongPortal, match="portal"):
        portal.me()


def test_a_file_that_should_ride_along_and_is_not_here_is_named(portal):
    riding = dataclasses.replace(update(portal), inline=("ab" * 32,))
    with pytest.raises(BadInput, match="media_missing"):
        portal.send([riding])
    assert media_type_of({"thumb": {"sha256": "ab" * 32, "media_type": "image/jpeg"}}, "ab" * 32) == "image/jpeg"
    assert media_type_of({"thumb": None}, "ab" * 32) == ""


def test_the_directory_finds_a_person(portal):
    assert [person["name"] for person in portal.directory("people", {"q": "Popescu"}).items] == ["Elena Popescu"]


def signing_in(url, line):
    ports = system_ports()
    return SignIn(url, line, lambda _url: True, ports.clock, ports.random, is_known=True)


def test_a_portal_without_the_safe_challenge_is_not_signed_in_to(line):
    with raw_server(answer(OAUTH | {"code_challenge_methods_supported": ["plain"]})) as url, pytest.raises(ProtocolBroken, match="S256"):
        signing_in(url, line).metadata()


def test_a_token_of_another_sort_is_not_used(line):
    token = answer({"access_token": "a", "token_type": "mac"})
    with raw_server(answer(OAUTH), token) as url, pytest.raises(ProtocolBroken, match="bearer"):
        signing_in(url, line).refreshed("r")


def test_a_portal_that_keeps_the_refresh_token_may_leave_it_out(line):
    with raw_server(answer(OAUTH), answer({"access_token": "a", "token_type": "Bearer"})) as url:
        assert signing_in(url, line).refreshed("r") == Tokens("a", "r", None)


def test_a_portal_that_knows_no_revocation_is_left_alone(line):
    heard: list[bytes] = []
    with raw_server(answer(OAUTH), answer({}), heard=heard) as url:
        signing_in(url, line).revoke(Tokens("a", "r"))
    assert len(heard) == 1


def test_an_address_of_the_sign_in_page_may_have_a_question_in_it(line):
    opened: list[str] = []
    ports, cancel = system_ports(), threading.Event()

    def opens(url: str) -> bool:
        opened.append(url)
        cancel.set()
        return True

    with raw_server(answer(OAUTH)) as url, pytest.raises(SignInNeeded, match="cancelled"):
        SignIn(url, line, opens, ports.clock, ports.random).run(WORDS, is_shared_pc=False, cancel=cancel)
    assert "auth?tenant=7&response_type=code" in opened[0]


def test_signed_out_in_the_middle_asks_for_sign_in():
    kept: list[Tokens | None] = [Tokens("old", "r")]
    keeping = TokenKeeper(lambda: kept[-1], kept.append, lambda _refresh: Tokens("new"), system_ports().clock)
    kept.append(None)
    with pytest.raises(SignInNeeded):
        keeping.renewed("old")
    with pytest.raises(SignInNeeded):
        keeping.access()


def test_a_renewed_token_of_somebody_else_is_set_aside_too(served, line, clock):
    forgotten: list[str] = []
    kept = [Tokens("worn out", "refresh")]
    hers = Tokens(served.token("elena"))
    keeping = TokenKeeper(lambda: kept[-1], kept.append, lambda _refresh: hers, clock, forgotten.append)
    met = HttpPortal(served.base_url, line, FixedToken(None), clock).describe()
    portal = HttpPortal(served.base_url, line, keeping, clock, Identity(met.portal, served.account("maria")))
    with pytest.raises(WrongPortal, match="account"):
        portal.me()
    assert forgotten == [hers.access]


def test_a_gateway_that_asks_to_wait_is_heard(portal, served, clock):
    served.faults.fail(503, headers={"Retry-After": "120"})
    with pytest.raises(PortalBusy):
        portal.me()


@pytest.mark.parametrize(("status", "reason"), [(404, "captive"), (418, "captive"), (502, "portal_fault")])
def test_an_answer_that_speaks_no_problem_is_the_lines(portal, served, status, reason):
    served.faults.fail(status)
    with pytest.raises(PortalUnreachable, match=reason):
        portal.me()


def test_a_redirect_to_no_address_goes_nowhere(portal, served):
    served.faults.redirect("http://portal.example:eighty/")
    with pytest.raises(PortalUnreachable, match="no address"):
        portal.me()


def test_a_fault_the_portal_itself_tells_is_a_fault(line, clock):
    problem = answer({"code": "internal"}, "500 Internal Server Error", "application/problem+json")
    with raw_server(problem) as url, pytest.raises(PortalUnreachable, match="portal_fault"):
        portal_at(url, line, clock).me()


def test_a_batch_that_came_changed_is_a_cut_and_sent_again(line, clock, portal):
    problem = answer({"code": "checksum_mismatch"}, "460 Checksum Mismatch", "application/problem+json")
    with raw_server(problem) as url, pytest.raises(PortalUnreachable, match="cut"):
        portal_at(url, line, clock).send([update(portal)])


FILE = FileToSend("ab" * 32, 10, "image/jpeg", "beach.jpg")


@pytest.mark.parametrize("head", ["", "Location: /v1/uploads/1\r\nUpload-Offset: many\r\n"])
def test_an_upload_place_that_says_nothing_is_none(line, clock, head):
    with raw_server(answer(b"", "201 Created", "text/plain", head)) as url, pytest.raises(ProtocolBroken, match="uploads"):
        portal_at(url, line, clock).begin_upload(FILE)


def test_a_portal_without_checksums_is_sent_plain_parts(line, clock):
    heard: list[bytes] = []
    done = answer(b"", "204 No Content", "text/plain", "Upload-Offset: 10\r\n")
    with raw_server(done, heard=heard) as url:
        portal = HttpPortal(url, line, FixedToken("t"), clock, features=())
        assert portal.send_part(url + "v1/uploads/1", 0, b"0123456789") == 10
    assert b"upload-checksum" not in heard[0].lower()


def test_a_part_that_took_no_time_is_followed_by_the_largest():
    assert next_part_bytes(1000, 0.0) == LARGEST_PART_BYTES


@pytest.mark.parametrize(
    "answers",
    [
        (answer(b"", "416 Range Not Satisfiable"), answer(b"", "416 Range Not Satisfiable")),
        (answer(b"xyz", "206 Partial Content", head="Content-Range: bytes 0-2/9\r\n"),),
        (answer(b"xyz", "206 Partial Content"),),
    ],
)
def test_a_range_that_was_not_asked_for_is_not_taken(line, clock, answers):
    with raw_server(*answers) as url, pytest.raises(ProtocolBroken, match="files"), portal_at(url, line, clock).file("ab" * 32, 3):
        pass


def test_a_kept_connection_that_died_meanwhile_costs_a_turn_and_no_word(line, clock):
    with raw_server(answer(ABOUT, head=""), answer(ABOUT)) as url:
        portal = portal_at(url, line, clock)
        assert portal.describe().name == portal.describe().name == "n"
