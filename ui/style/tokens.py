"""The design tokens of resources/tokens.json, read once and typed: the only source of colours, sizes and icon paths."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from sync.data_class import dataclass

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@dataclass(frozen=True)
class MapTokens:
    """Dots of land, one string a row; geometry as told in tokens.json `map.about`."""

    lon0: float
    lat0: float
    pitch: float
    dot_radius: float
    rows: tuple[str, ...]
    label_points: Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class IconTokens:
    """Path data on a square `grid`; `mirrored` names the icons that turn round right to left."""

    grid: float
    stroke: float
    dot_stroke: float
    sizes: Mapping[str, float]
    mirrored: frozenset[str]
    paths: Mapping[str, str]


@dataclass(frozen=True)
class Tokens:
    """Sections by name; lengths in device-independent pixels at 100 %."""

    colour: Mapping[str, Mapping[str, str]]
    identity: Mapping[str, tuple[tuple[str, str], ...]]
    font_size: Mapping[str, float]
    line_height: Mapping[str, float]
    weight: Mapping[str, int]
    spacing: Mapping[str, float]
    radius: Mapping[str, float]
    line: Mapping[str, float]
    row: Mapping[str, float]
    control: Mapping[str, float]
    pane: Mapping[str, float]
    large_factor: float
    large_min_target: float
    stand_in_dark: float
    icon: IconTokens
    map: MapTokens


@lru_cache(maxsize=1)
def load_tokens() -> Tokens:
    """Read resources/tokens.json; the result is shared and never changes."""
    data = json.loads((RESOURCES / "tokens.json").read_text(encoding="utf-8"))
    return Tokens(
        colour=data["colour"],
        identity={name: tuple((pair["fill"], pair["text"]) for pair in data["identity"][name]) for name in ("light", "dark")},
        font_size=data["font"]["sizes"],
        line_height=data["font"]["lineHeight"],
        weight=data["font"]["weights"],
        spacing=data["spacing"],
        radius=data["radius"],
        line=data["line"],
        row=data["row"],
        control=data["control"],
        pane=data["pane"],
        large_factor=data["largeControls"]["factor"],
        large_min_target=data["largeControls"]["minTarget"],
        stand_in_dark=data["standIn"]["brightnessDark"],
        icon=_icons(data["icon"]),
        map=_map(data["map"]),
    )


def _icons(data: dict[str, Any]) -> IconTokens:
    return IconTokens(data["grid"], data["stroke"], data["strokeForDots"], data["sizes"], frozenset(data["mirrorInRtl"]), data["paths"])


def _map(data: dict[str, Any]) -> MapTokens:
    points = {code: (float(lon), float(lat)) for code, (lon, lat) in data["labelPoints"].items()}
    return MapTokens(data["lon0"], data["lat0"], data["pitch"], data["dotRadius"], tuple(data["rows"]), points)
