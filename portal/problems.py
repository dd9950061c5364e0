"""Every error answer of the portal: RFC 9457 problems with a stable code (portal-api.md §6)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

_log = logging.getLogger(__name__)

STATUS: Mapping[str, int] = {
    "bad_request": 400,
    "bad_cursor": 400,
    "sign_in_needed": 401,
    "not_allowed": 403,
    "not_found": 404,
    "unknown_operation": 404,
    "method_not_allowed": 405,
    "not_acceptable": 406,
    "offset_mismatch": 409,
    "wrong_account": 409,
    "cursor_expired": 410,
    "history_lost": 410,
    "version_unsupported": 412,
    "too_large": 413,
    "unsupported_media_type": 415,
    "range_not_satisfiable": 416,
    "unprocessable": 422,
    "slow_down": 429,
    "checksum_mismatch": 460,
    "internal": 500,
    "busy": 503,
}
"""HTTP status of each code that can stand alone; codes inside results (portal-api.md §4) have 422 there."""

_CODE_OF_STATUS: Mapping[int, str] = {
    400: "bad_request",
    401: "sign_in_needed",
    403: "not_allowed",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    413: "too_large",
    415: "unsupported_media_type",
}


class Problem(Exception):
    """One refused request; raise it anywhere below a route and the caller gets `application/problem+json`.

    `headers` are added to the answer (`Allow`, `Content-Range` …); 429 and 503 always carry `Retry-After`.
    """

    def __init__(
        self,
        code: str,
        detail: str = "",
        *,
        field: str | None = None,
        retry_after_s: int | None = None,
        limit: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = STATUS.get(code, 422)
        self.detail = detail
        self.field = field
        self.retry_after_s = max(1, retry_after_s or 1) if self.status in (429, 503) else retry_after_s
        self.limit = limit
        self.headers = dict(headers or {})

    def as_json(self) -> dict[str, Any]:
        """The problem object of portal-api.md §6; also stands in the results of operations."""
        answer: dict[str, Any] = {
            "type": "about:blank",
            "title": _title(self.status),
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
        }
        optional = {"field": self.field, "retry_after_s": self.retry_after_s, "limit": self.limit}
        return answer | {name: value for name, value in optional.items() if value is not None}


def problem_response(problem: Problem) -> Response:
    """The whole HTTP answer for one problem."""
    headers = dict(problem.headers)
    if problem.retry_after_s is not None:
        headers["Retry-After"] = str(problem.retry_after_s)
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    headers.setdefault("Cache-Control", "no-store")
    return JSONResponse(problem.as_json(), problem.status, headers, media_type="application/problem+json")


def exception_handlers() -> dict[Any, Callable[[Request, Exception], Response]]:
    """Handlers for Starlette: our problems, the framework's own refusals, and bugs (500, logged, no traceback sent)."""
    return {Problem: _on_problem, HTTPException: _on_http_exception, Exception: _on_bug}


def _on_problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return problem_response(error)


def _on_http_exception(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = _CODE_OF_STATUS.get(error.status_code, "bad_request" if error.status_code < 500 else "internal")
    return problem_response(Problem(code, headers=error.headers))


def _on_bug(request: Request, error: Exception) -> Response:
    _log.error("the portal failed at %s %s: %s", request.method, request.url.path, type(error).__name__)
    return problem_response(Problem("internal"))


def _title(status: int) -> str:
    return "Checksum Mismatch" if status == 460 else HTTPStatus(status).phrase
