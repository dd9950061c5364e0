"""The HTTP doors of sign-in: metadata, the sign-in page and its form, token, revocation (portal-api.md §1)."""

from __future__ import annotations

import hmac
from urllib.parse import urlsplit

from authlib.common.urls import add_params_to_uri
from authlib.oauth2.rfc6749 import OAuth2Error
from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from portal.bodies import read_form
from portal.oauth.client import is_loopback
from portal.oauth.metadata import issuer_of, metadata
from portal.oauth.page import Page, refusal_page, sign_in_page
from portal.oauth.server import Answered, Asked, SignInServer
from portal.oauth.shape import check_shape
from portal.oauth.tokens import new_secret
from portal.problems import Problem
from portal.tables import meta

_KEPT = ("response_type", "client_id", "redirect_uri", "state", "code_challenge", "code_challenge_method", "prompt")
_COOKIE = "sign_in_form"
_WRONG = "User name and password do not belong together. Please check both and try again."
_STALE = "This page was open for too long. Please sign in now."
_BUSY = "Too many people sign in at this moment. Please try again in some seconds."
_SLOW = "Too many tries for this name. Please wait a minute, then try again."


def oauth_routes() -> list[Route]:
    """Metadata, authorize, token and revoke."""
    return [
        Route("/.well-known/oauth-authorization-server", _metadata, methods=["GET"]),
        Route("/oauth/authorize", _authorize, methods=["GET", "POST"]),
        Route("/oauth/token", _token, methods=["POST"]),
        Route("/oauth/revoke", _revoke, methods=["POST"]),
    ]


async def _metadata(request: Request) -> Response:
    return JSONResponse(metadata(issuer_of(request)), headers={"Cache-Control": "public, max-age=300"})


async def _authorize(request: Request) -> Response:
    if request.method == "POST":
        return await run_in_threadpool(_submitted, request, Asked("POST", await read_form(request)))
    query = request.query_params
    return await run_in_threadpool(_opened, request, Asked("GET", {name: query.getlist(name) for name in query}))


async def _token(request: Request) -> Response:
    return await run_in_threadpool(_exchanged, request, Asked("POST", await read_form(request), request.headers))


async def _revoke(request: Request) -> Response:
    return await run_in_threadpool(_revoked, request, Asked("POST", await read_form(request), request.headers))


def _opened(request: Request, asked: Asked) -> Response:
    # There are no sessions here, so prompt=login is what always happens, and prompt=none can only fail.
    refusal = _refusal(request, asked)
    if refusal is not None:
        return refusal
    if asked.first("prompt") == "none":
        answer = {"error": "login_required", "state": asked.first("state")}
        return RedirectResponse(add_params_to_uri(asked.first("redirect_uri"), [pair for pair in answer.items() if pair[1]]), 302)
    return _page(request, asked)


def _submitted(request: Request, asked: Asked) -> Response:
    refusal = _refusal(request, asked)
    if refusal is not None:
        return refusal
    cookie = request.cookies.get(_COOKIE, "")
    if not cookie or not hmac.compare_digest(cookie.encode(), asked.first("form").encode()):
        return _page(request, asked, alert=_STALE, status=400)
    portal, edges = request.app.state.portal, request.app.state.edges
    try:
        account = edges.passwords.account_of(portal.database, asked.first("user_name"), asked.first("password"))
    except Problem as problem:
        alert = _SLOW if problem.code == "slow_down" else _BUSY
        return _page(request, asked, alert=alert, status=problem.status, headers={"Retry-After": str(problem.retry_after_s)})
    if account is None:
        return _page(request, asked, alert=_WRONG, status=400)
    with portal.database.writing() as conn:
        address = SignInServer(conn, portal.ports).grant(asked, account)
    return RedirectResponse(address, 303, {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})


def _exchanged(request: Request, asked: Asked) -> Response:
    portal = request.app.state.portal
    with portal.database.writing() as conn:
        return _plain(SignInServer(conn, portal.ports).exchange(asked))


def _revoked(request: Request, asked: Asked) -> Response:
    portal = request.app.state.portal
    with portal.database.writing() as conn:
        return _plain(SignInServer(conn, portal.ports).revoke(asked))


def _refusal(request: Request, asked: Asked) -> Response | None:
    """The answer to a request that must not reach the form, or None if it may."""
    portal = request.app.state.portal
    try:
        check_shape(asked)
        with portal.database.reading() as conn:
            SignInServer(conn, portal.ports).check(asked)
    except OAuth2Error as error:
        if asked.method == "GET" and error.redirect_uri and is_loopback(error.redirect_uri):
            status, _body, headers = error()
            return RedirectResponse(dict(headers)["Location"], status)
        nonce = new_secret(portal.ports)
        page = refusal_page(_portal_name(request), error.description or error.error or "", nonce)
        return HTMLResponse(page, 400, _guards(nonce, ""))
    return None


def _page(request: Request, asked: Asked, alert: str = "", status: int = 200, headers: dict[str, str] | None = None) -> Response:
    ports = request.app.state.portal.ports
    nonce = new_secret(ports)
    form_token = request.cookies.get(_COOKIE) or new_secret(ports)
    kept = {name: asked.first(name) for name in _KEPT if asked.first(name)}
    user_name = (asked.first("user_name") or asked.first("login_hint"))[:256]
    document = sign_in_page(Page(_portal_name(request), kept, form_token, user_name, alert), nonce)
    target = urlsplit(asked.first("redirect_uri"))
    answer = HTMLResponse(document, status, _guards(nonce, f"{target.scheme}://{target.netloc}") | (headers or {}))
    is_https = issuer_of(request).startswith("https:")
    answer.set_cookie(_COOKIE, form_token, max_age=3600, path="/oauth", secure=is_https, httponly=True, samesite="strict")
    return answer


def _guards(nonce: str, form_target: str) -> dict[str, str]:
    # Browsers hold a form's redirect to form-action as well, so the loopback address must stand there.
    policy = f"default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self' {form_target}; frame-ancestors 'none'; base-uri 'none'"
    return {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }


def _portal_name(request: Request) -> str:
    with request.app.state.portal.database.reading() as conn:
        return str(conn.scalar(select(meta.c.name)) or "the portal")


def _plain(answered: Answered) -> Response:
    return Response(answered.body, answered.status, dict(answered.headers))
