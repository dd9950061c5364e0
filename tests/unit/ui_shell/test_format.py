"""Sizes, times and dates as a teacher reads them, in several languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from ui import format as words

NOW = "2024-05-03T14:30:00Z"


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (393_000, "393 kB"),
        (999_499, "999 kB"),
        (1_200_000, "1.2 MB"),
        (112_000_000, "112 MB"),
        (3_100_000_000, "3.1 GB"),
    ],
)
def test_sizes_are_short(size: int, shown: str) -> None:
    assert words.size_words(size) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0.4, "under 1 s"),
        (1, "1 s"),
        (9, "9 s"),
        (49, "50 s"),
        (59, "55 s"),
        (61, "1 min"),
        (150, "3 min"),
        (3120, "52 min"),
        (4200, "1 h 10 min"),
    ],
)
def test_times_are_short(seconds: float, shown: str) -> None:
    assert words.duration_words(seconds) == shown


def test_a_price_is_size_then_time() -> None:
    assert words.price_words(393_000, 8000) == "393 kB, about 50 s"
    assert words.price_words(2_000, 8000) == "2 kB, under 1 s"


def test_without_a_measured_speed_a_price_is_the_size_alone() -> None:
    assert words.price_words(393_000, 0) == "393 kB"


@pytest.mark.parametrize(("language", "shown"), [("de_DE", "1,2 MB"), ("tr_TR", "1,2 MB"), ("en_GB", "1.2 MB"), ("da_DK", "1,2 MB")])
def test_the_locale_writes_the_comma(language: str, shown: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert words.size_words(1_200_000) == shown


def test_a_large_number_is_never_written_with_an_exponent() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert words.number_words(1_234_567.0, 0) == "1.234.567"


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2024-05-03T13:48:00Z", "13:48"),
        ("2024-05-02T18:10:00Z", "Thu 18:10"),
        ("2024-04-26T09:00:00Z", "26 Apr"),
        ("2023-12-01T09:00:00Z", "1 Dec 2023"),
        ("", ""),
    ],
)
def test_moments_in_a_list(moment: str, shown: str) -> None:
    assert words.when_words(moment, NOW) == shown


def test_moments_in_a_sentence() -> None:
    assert words.day_and_time_words("2024-05-03T14:05:00Z", NOW) == "today at 14:05"
    assert words.day_and_time_words("2024-05-02T15:40:00Z", NOW) == "Thursday at 15:40"


def test_a_moment_in_full() -> None:
    assert words.full_when_words("2024-05-02T18:10:00Z", NOW) == "Thursday 2 May, 18:10"
    assert words.full_when_words("2020-11-26T15:01:00Z", NOW) == "Thursday 26 November 2020, 15:01"
    assert words.full_when_words("2024-05-02T18:10:00Z") == "Thursday 2 May 2024, 18:10"


def test_arabic_and_finnish_keep_their_clock() -> None:
    QLocale.setDefault(QLocale("fi_FI"))
    assert words.time_words("2024-05-02T18:10:00Z") == "18.10"


def test_countries_have_names() -> None:
    assert words.country_name("RO") == "Romania"
    assert words.country_name("??") == "??"
