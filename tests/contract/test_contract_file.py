"""The contract itself: valid OpenAPI 3.1, and everything that our portal serves stands in it."""

from __future__ import annotations

from pathlib import Path

from openapi_spec_validator import validate
from starlette.routing import Route

from portal.core_routes import core_routes
from portal.edges import edge_routes
from portal.schema import contract


def _contract() -> dict[str, object]:
    return dict(contract())


def test_the_contract_is_valid_openapi() -> None:
    validate(_contract())


def test_every_route_stands_in_the_contract_and_the_other_way_round() -> None:
    paths = contract()["paths"]
    told = {(_plain(path), method.upper()) for path, item in paths.items() for method in item if method != "parameters"}
    served = {(_plain(route.path), method) for route in _routes() for method in route.methods or ()}
    # HEAD goes with GET, and tus lets a proxy say PATCH by POST: neither needs a line of its own.
    extra = {(path, "HEAD") for path, method in told if method == "GET"} | {("/v1/uploads/{}", "POST")}
    assert told <= served
    assert served - told <= extra | {("/v1/uploads/{}", "OPTIONS")}


def test_the_rules_page_links_the_contract() -> None:
    page = Path(__file__).parents[2] / "docs" / "portal-api.md"
    assert "portal/openapi.yaml" in page.read_text(encoding="utf-8")


def _routes() -> list[Route]:
    return [*core_routes(), *edge_routes()]


def _plain(path: str) -> str:
    head, brace, rest = path.partition("{")
    return head + (brace + rest[rest.index("}") :] if brace else "")
