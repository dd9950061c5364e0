"""What a teacher looks for in a directory, as choices on screen and as the filters of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.data_class import dataclass

OLDEST = 20


@dataclass(frozen=True)
class Question:
    """What is empty or None asks for nothing; of several countries or languages one is enough. Ages are whole years."""

    words: str = ""
    subject: str = ""
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    region: str = ""
    label: str = ""
    is_ready: bool = False

    @property
    def is_empty(self) -> bool:
        """True if everybody fits."""
        return not self.filters()

    def filters(self) -> dict[str, str]:
        """As the website is asked (portal-api.md §6)."""
        asked = {
            "q": " ".join(self.words.split()),
            "subject": self.subject,
            "country": ",".join(sorted(self.countries)),
            "language": ",".join(sorted(self.languages)),
            "region": self.region.strip(),
            "label": self.label,
            "ready": "true" if self.is_ready else "",
            **self._ages(),
        }
        return {name: value for name, value in asked.items() if value}

    def _ages(self) -> dict[str, str]:
        if self.age_from is None and self.age_to is None:
            return {}
        first, last = self.age_from or 0, OLDEST if self.age_to is None else self.age_to
        return {"age": str(first), "age_to": str(max(first, last))}


def question_of(filters: Mapping[str, Any]) -> Question:
    """The choices that ask for these filters; what this program does not know is left out."""

    def text(name: str) -> str:
        value = filters.get(name, "")
        return "" if isinstance(value, bool | list | dict) or value is None else str(value)

    def several(name: str) -> tuple[str, ...]:
        return tuple(one for one in text(name).split(",") if one)

    youngest = _age(text("age"))
    oldest = _age(text("age_to")) if "age_to" in filters else youngest
    return Question(
        words=text("q"),
        subject=text("subject"),
        countries=several("country"),
        languages=several("language"),
        age_from=youngest or None,
        age_to=None if oldest == OLDEST else oldest,
        region=text("region"),
        label=text("label"),
        is_ready=text("ready") == "true" or filters.get("ready") is True,
    )


def _age(text: str) -> int | None:
    return int(text) if text.isdecimal() and int(text) <= OLDEST else None
