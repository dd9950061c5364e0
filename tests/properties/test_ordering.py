"""Whatever is moved wherever, the order stays what the teacher made it, and the keys stay short."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sync.ordering import key_between

KEY_LENGTH = 200
_THERE = st.text(st.characters(min_codepoint=ord("!"), max_codepoint=ord("~")), min_size=1, max_size=4)


@given(st.lists(st.integers(0, 10_000), max_size=120))
def test_things_put_anywhere_stand_where_they_were_put(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        made = key_between(keys[at - 1] if at else "", keys[at] if at < len(keys) else None)
        keys.insert(at, made)
    assert keys == sorted(set(keys))


def test_a_thousand_at_the_end_and_a_thousand_at_the_front_fit_the_contract() -> None:
    first = last = key_between()
    for _ in range(1000):
        first, last = key_between("", first), key_between(last)
    assert max(len(first), len(last)) <= KEY_LENGTH


@given(_THERE, _THERE)
def test_keys_of_another_program_are_no_trouble(one: str, other: str) -> None:
    low, high = min(one, other), max(one, other)
    made = key_between(low, high)
    assert low < made
    assert made < high or high == low or high.startswith(low), "only where nothing fits between them"
