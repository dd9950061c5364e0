"""What was written in the tour against what the portal holds: nothing lost, nothing doubled."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.portal_server import PortalServer


@dataclass
class Written:
    """A ledger of every text that a teacher sent: kind, title and text."""

    lines: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, kind: str, text: tuple[str, str]) -> None:
        """One text."""
        self.lines.append((kind, *text))

    def forget(self, text: tuple[str, str]) -> None:
        """A text that its own author goes on to change."""
        self.lines = [line for line in self.lines if line[1:] != text]


def compare(written: Written, portal: PortalServer) -> list[dict[str, Any]]:
    """For each text of the ledger, the records of the portal that hold it; exactly one is right."""
    shown = {kind: portal.show(kind) for kind in {line[0] for line in written.lines}}
    return [
        {
            "kind": kind,
            "title": title,
            "text": text,
            "on_portal": [row for row in shown[kind] if all(part in row["text"] for part in (title, text))],
        }
        for kind, title, text in written.lines
    ]


def write_report(path: Path, compared: list[dict[str, Any]], pictures: list[str], traffic: dict[str, dict[str, int]]) -> int:
    """Write `report.json`; 1 if any text was lost or doubled, else 0."""
    lost = [line for line in compared if not line["on_portal"]]
    doubled = [line for line in compared if len(line["on_portal"]) > 1]
    report = {"lost": len(lost), "doubled": len(doubled), "traffic": traffic, "pictures": pictures, "written": compared}
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    for line in lost + doubled:
        print(f"  {'lost' if line in lost else 'doubled'}: {line['kind']} {line['title'] or line['text']}")
    return 1 if lost or doubled else 0
