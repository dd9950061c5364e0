"""Checks of the portal's description, sign-in and errors (portal-api.md §1, §6)."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from portal.checks.bench import Bench, as_json, expect, expect_shape

_ASKED = {
    "response_type": "code",
    "client_id": "twindesk",
    "redirect_uri": "http://127.0.0.1:49152/callback",
    "state": "contract-check",
    "code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    "code_challenge_method": "S256",
    "prompt": "login",
}


def describes_itself(bench: Bench) -> None:
    """GET /v1/portal tells anybody who the portal is, what it allows and offers, in at most 8 kB."""
    answer = bench.anyone.call("GET", "/v1/portal", {"Accept": "application/json"})
    expect(answer.status_code == 200, f"GET /v1/portal answered {answer.status_code}")
    expect(len(answer.content) <= 8192, f"the description has {len(answer.content)} bytes")
    expect(bench.portal()["api"].startswith("1."), f"the portal speaks version {bench.portal()['api']}")


def keeps_its_id(bench: Bench) -> None:
    """The portal's id is the same each time."""
    again = bench.anyone.json("/v1/portal", "Portal")
    expect(again["portal"] == bench.portal()["portal"], "the portal has another id now")


def tells_where_to_sign_in(bench: Bench) -> None:
    """The OAuth metadata name the three doors, S256 and both grants."""
    told = bench.anyone.json("/.well-known/oauth-authorization-server", "OAuthMetadata")
    expect("S256" in told["code_challenge_methods_supported"], "S256 is not among the challenge methods")
    grants = set(told["grant_types_supported"])
    expect({"authorization_code", "refresh_token"} <= grants, f"the grants are {sorted(grants)}")
    expect(told["issuer"] == bench.portal()["issuer"], "the issuer is not the one that /v1/portal tells")


def shows_a_sign_in_page(bench: Bench) -> None:
    """prompt=login brings a page with a password field that fetches nothing from elsewhere."""
    answer = bench.anyone.call("GET", "/oauth/authorize", params=_ASKED)
    expect(answer.status_code == 200, f"the sign-in page answered {answer.status_code}")
    text = answer.text.lower()
    expect('type="password"' in text, "the page has no password field")
    expect('src="http' not in text and "@import" not in text, "the page fetches something from elsewhere")


def sends_no_code_to_strangers(bench: Bench) -> None:
    """A redirect address that is not the desk's loopback is refused without a redirect."""
    answer = bench.anyone.call("GET", "/oauth/authorize", params=_ASKED | {"redirect_uri": "https://stranger.example/callback"})
    expect(answer.status_code // 100 == 4, f"a stranger's redirect address is answered {answer.status_code}")


def needs_pkce(bench: Bench) -> None:
    """A sign-in without an S256 challenge is refused."""
    asked = {name: value for name, value in _ASKED.items() if not name.startswith("code_challenge")}
    answer = bench.anyone.call("GET", "/oauth/authorize", params=asked)
    error = parse_qs(urlsplit(answer.headers.get("Location", "")).query).get("error")
    expect(answer.status_code // 100 == 4 or error is not None, f"no challenge is answered {answer.status_code}")


def knows_its_refresh_tokens(bench: Bench) -> None:
    """A made-up refresh token is invalid_grant."""
    asked = {"grant_type": "refresh_token", "client_id": "twindesk", "refresh_token": "made-up-made-up-made-up"}
    answer = bench.anyone.call("POST", "/oauth/token", data=asked)
    expect(answer.status_code == 400, f"a made-up refresh token is answered {answer.status_code}")
    expect(as_json(answer, "application/json").get("error") == "invalid_grant", "the error is not invalid_grant")


def revokes_without_fuss(bench: Bench) -> None:
    """Revoking a token that is none is a success (RFC 7009)."""
    answer = bench.anyone.call("POST", "/oauth/revoke", data={"token": "made-up-made-up", "client_id": "twindesk"})
    expect(answer.status_code == 200, f"revoking answered {answer.status_code}")


def needs_a_token(bench: Bench) -> None:
    """No token and a made-up token are 401 sign_in_needed."""
    bench.anyone.refused(401, "sign_in_needed", "GET", "/v1/me")
    bench.anyone.refused(401, "sign_in_needed", "GET", "/v1/me", headers={"Authorization": "Bearer made-up"})
    bench.anyone.refused(401, "sign_in_needed", "GET", "/v1/changes")
    bench.anyone.refused(401, "sign_in_needed", "POST", "/v1/operations", json={"operations": []})


def knows_the_account(bench: Bench) -> None:
    """GET /v1/me tells the account, its person, its spaces and rights, of the same portal and run."""
    me = bench.me()
    expect(me["portal"] == bench.portal()["portal"], "the account is of another portal")
    expect(me["own_space"] in {one["space"] for one in me["spaces"]}, "the own space is not among the spaces")


def names_what_is_not_there(bench: Bench) -> None:
    """An unknown path is 404 not_found as a problem."""
    bench.anyone.refused(404, "not_found", "GET", "/v1/there-is-nothing-here")


def names_wrong_methods(bench: Bench) -> None:
    """A method that a path does not know is 405 with Allow."""
    answer = bench.anyone.refused(405, "method_not_allowed", "PUT", "/v1/portal")
    expect("GET" in answer.headers.get("Allow", ""), "the answer does not allow GET")


def never_redirects(bench: Bench) -> None:
    """An API path with a slash too many is not redirected."""
    answer = bench.anyone.call("GET", "/v1/portal/")
    expect(answer.status_code // 100 != 3, f"it is answered {answer.status_code}")


def says_what_it_cannot_give(bench: Bench) -> None:
    """A form that the portal cannot give is 406 not_acceptable."""
    bench.maria.refused(406, "not_acceptable", "GET", "/v1/changes", headers={"Accept": "text/turtle"})


def reads_only_json(bench: Bench) -> None:
    """Operations of another media type are 415, broken JSON is 400."""
    headers = {"Content-Type": "text/plain"}
    bench.maria.refused(415, "unsupported_media_type", "POST", "/v1/operations", headers=headers, data=b"hello")
    headers = {"Content-Type": "application/json"}
    bench.maria.refused(400, "bad_request", "POST", "/v1/operations", headers=headers, data=b'{"operations": [')


def packs_its_answers(bench: Bench) -> None:
    """Accept-Encoding gzip and zstd are honoured for JSON, and plain is given to who asks for plain."""
    for coding in ("gzip", "zstd", "identity"):
        answer = bench.anyone.call("GET", "/v1/portal", {"Accept-Encoding": coding})
        expect_shape("Portal", as_json(answer, "application/json"), f"the description in {coding}")
        found = answer.headers.get("Content-Encoding", "identity")
        expect(found in (coding, "identity"), f"{coding} was asked and {found} came")


DOORS = (
    describes_itself,
    keeps_its_id,
    tells_where_to_sign_in,
    shows_a_sign_in_page,
    sends_no_code_to_strangers,
    needs_pkce,
    knows_its_refresh_tokens,
    revokes_without_fuss,
    needs_a_token,
    knows_the_account,
    names_what_is_not_there,
    names_wrong_methods,
    never_redirects,
    says_what_it_cannot_give,
    reads_only_json,
    packs_its_answers,
)
