"""What is looked for: choices become the filters of the contract, and filters become choices again."""

from __future__ import annotations

import pytest

from ui.partners.question import Question, question_of
from ui.partners.words import ages_between


def test_one_age_is_said_once() -> None:
    assert ages_between(Question(age_from=12, age_to=12)) == "age 12"
    assert ages_between(Question(age_from=11, age_to=14)) == "age 11 to 14"


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        (Question(), {}),
        (Question(words="  water   and sea "), {"q": "water and sea"}),
        (Question(countries=("LT", "FI"), languages=("en",)), {"country": "FI,LT", "language": "en"}),
        (Question(age_from=12, age_to=15), {"age": "12", "age_to": "15"}),
        (Question(age_from=12), {"age": "12", "age_to": "20"}),
        (Question(age_to=9), {"age": "0", "age_to": "9"}),
        (Question(age_from=15, age_to=12), {"age": "15", "age_to": "15"}),
        (
            Question(subject="Biology", label="eTwinning School", is_ready=True),
            {"subject": "Biology", "label": "eTwinning School", "ready": "true"},
        ),
    ],
)
def test_choices_ask_in_the_words_of_the_contract(question: Question, filters: dict[str, str]) -> None:
    assert question.filters() == filters
    assert question.is_empty == (not filters)


def test_a_saved_search_is_shown_with_all_it_asks_for() -> None:
    question = Question("sea", "Biology", ("FI", "LT"), ("en",), 12, None, "Ege", "eTwinning School", True)
    assert question_of(question.filters()) == question
    assert question_of({"age": "13"}) == Question(age_from=13, age_to=13)
    assert question_of({"age": 13, "ready": True, "country": None, "q": ["x"]}) == Question(age_from=13, age_to=13, is_ready=True)
    assert question_of({"age": "old", "of_tomorrow": "x"}) == Question()
