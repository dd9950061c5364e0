"""Only whole, counted, fitting checkpoints come out of a feed."""

from __future__ import annotations

import hashlib
import json

import pytest

from sync.client.feed import checkpoints, lines_of, page
from sync.errors import PortalUnreachable, ProtocolBroken
from sync.feed import JoinedLine, LeftLine, RecordLine, TombstoneLine, UnfitLine

ID = "0190a0b0-0000-7000-8000-00000000000{}"
OPEN = {"type": "open", "portal": "p", "account": "a", "run": "r", "from": None, "spaces": []}
MEMBER = {"space": ID.format(9), "kind": "twinspace", "title": "Sea", "role": "teacher", "rights": ["update.create"], "state": "open"}


def record(number: int, **changed: object) -> dict[str, object]:
    time = "2026-05-03T12:20:00Z"
    whole = {"type": "record", "id": ID.format(number), "kind": "update", "space": ID.format(9), "revision": number}
    return whole | {"author": None, "created_at": time, "changed_at": time, "body": {"title": "Microplastic", "new_field": 1}} | changed


def end(count: int, more: bool = False) -> dict[str, object]:
    return {"type": "checkpoint", "count": count, "cursor": "c1", "more": more}


def read(*lines: object, asked_with: str | None = None) -> list[object]:
    found: list[object] = []
    try:
        for checkpoint in checkpoints([json.dumps(line).encode() for line in lines], asked_with):
            found.append(checkpoint)
    except (PortalUnreachable, ProtocolBroken) as error:
        found.append(error)
    return found


def test_every_kind_of_line_arrives_typed():
    dead = {"type": "tombstone", "id": ID.format(3), "kind": "update", "space": ID.format(9), "revision": 5, "purge": True}
    joined, left = {"type": "joined", "seq": 8, **MEMBER}, {"type": "left", "seq": 9, "space": ID.format(9)}
    (checkpoint,) = read(OPEN, record(1), dead, joined, left, end(4))
    assert [type(line) for line in checkpoint.lines] == [RecordLine, TombstoneLine, JoinedLine, LeftLine]
    assert checkpoint.lines[0].record.body["new_field"] == 1
    assert checkpoint.lines[1].purge
    assert checkpoint.lines[2].membership.joined_seq == 8
    assert checkpoint.end.cursor == "c1"


def test_lines_after_the_last_checkpoint_are_dropped_and_the_cut_is_told():
    whole, error = read(OPEN, record(1), end(1, more=True), record(2))
    assert len(whole.lines) == 1
    assert error == PortalUnreachable("cut", "feed")


@pytest.mark.parametrize("lines", [[OPEN], [], [OPEN, record(1)], [OPEN, record(1), end(1, more=True)]])
def test_only_more_false_ends_an_answer(lines):
    assert read(*lines)[-1] == PortalUnreachable("cut", "feed")


@pytest.mark.parametrize(
    "lines",
    [
        [OPEN, record(1), end(2)],
        [record(1), end(1)],
        [OPEN | {"from": "another"}, end(0)],
        [OPEN, end(0) | {"cursor": "x" * 65}],
        [OPEN, end(0) | {"cursor": ""}],
        [OPEN, {"type": "joined", "seq": 8}, end(1)],
        [OPEN, ["no", "object"], end(1)],
    ],
)
def test_a_broken_answer_is_refused_whole(lines):
    (error,) = read(*lines)
    assert isinstance(error, ProtocolBroken)


@pytest.mark.parametrize(
    "changed", [{"id": "../etc/passwd"}, {"revision": "7"}, {"body": []}, {"created_at": "yesterday"}, {"revision": 0}, {"space": "x"}]
)
def test_a_record_that_does_not_fit_is_set_apart_and_the_rest_goes_on(changed):
    (checkpoint,) = read(OPEN, record(1, **changed), record(2), end(2))
    unfit, good = checkpoint.lines
    assert isinstance(unfit, UnfitLine)
    assert unfit.kind == "update"
    assert good.record.id == ID.format(2)


def test_a_line_type_of_a_later_version_is_passed_over():
    (checkpoint,) = read(OPEN, {"type": "weather", "sky": "blue"}, record(1), end(1))
    assert len(checkpoint.lines) == 1


def test_a_page_says_the_same_as_the_stream():
    streamed = read(OPEN, record(1), record(2), end(2))
    data = json.dumps({"open": OPEN, "lines": [record(1), record(2)], "checkpoint": end(2)}).encode()
    assert [page(data, None)] == streamed


def test_lines_survive_any_cutting_into_pieces():
    data = b'{"a":1}\n\n{"b":"\xc3\xa7"}\r\n{"c":'
    for step in range(1, 12):
        pieces = [data[at : at + step] for at in range(0, len(data), step)]
        assert [json.loads(line) for line in lines_of(pieces)] == [{"a": 1}, {"b": "ç"}]


def test_an_endless_line_is_refused():
    with pytest.raises(ProtocolBroken):
        list(lines_of(b"x" * 1_000_000 for _ in range(70)))


def proved(*lines: object, more: bool = False) -> list[bytes]:
    """The lines and their checkpoint with the digest that a portal gives."""
    raw = [json.dumps(line).encode() for line in lines]
    closing = end(sum(b'"record"' in line for line in raw), more)
    told = hashlib.sha256(b"".join(line + b"\n" for line in raw) + b"c1").hexdigest()[:16]
    return [*raw, json.dumps(closing | {"digest": told}).encode()]


def test_lines_that_are_as_the_portal_wrote_them_are_believed():
    first, second = checkpoints([*proved(OPEN, record(1), more=True), *proved(record(2))], None)
    assert [line.record.id for line in (*first.lines, *second.lines)] == [ID.format(1), ID.format(2)]


def test_whatever_single_bit_a_bad_line_turns_no_other_text_arrives():
    """A turned bit in the digest's own name takes the proof away, and nothing else is wrong then."""
    whole = b"".join(line + b"\n" for line in proved(OPEN, record(1)))
    as_sent = list(checkpoints(lines_of([whole]), None))
    for at in range(len(whole)):
        changed = whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :]
        try:
            assert list(checkpoints(lines_of([changed]), None)) == as_sent
            assert b'"digest"' not in changed
        except (PortalUnreachable, ProtocolBroken):
            continue


def test_a_spoilt_line_is_no_unfit_record_and_no_end_of_the_answer():
    lines = proved(OPEN, record(1))
    with pytest.raises(PortalUnreachable, match="cut"):
        list(checkpoints([lines[0], b'{"type":"rec\xffrd"}', lines[2]], None))


def line_with(change, number=1, **changed):
    """A record as the portal sends it, spoilt by `change`."""
    return change(json.dumps(record(number, **changed), separators=(",", ":")).encode())


SPOILT = {
    "broken UTF-8": lambda line: line.replace(b"Microplastic", b"Micro\xff\xfeplastic"),
    "broken UTF-8 in its id": lambda line: line.replace(ID.format(1).encode(), b"\xff\xfe"),
    "a NUL byte": lambda line: line.replace(b"Microplastic", b"Micro\x00plastic"),
    "half a surrogate pair": lambda line: line.replace(b"Microplastic", b"\\ud800"),
    "half a surrogate pair in its kind": lambda line: line.replace(b'"update"', b'"\\ud800"'),
    "nested past all reading": lambda line: line.replace(b'"new_field":1', b'"new_field":' + b"[" * 100_000 + b"]" * 100_000),
    "nested past all walking": lambda line: line.replace(b'"new_field":1', b'"new_field":' + b"[" * 100 + b"]" * 100),
    "wrong and nested": lambda line: line.replace(b'"new_field":1', b'"new_field":' + b"[" * 700 + b"]" * 700).replace(
        b'"id":', b'"id":7,"i":'
    ),
    "longer than any record": lambda line: line.replace(b"Microplastic", b"x" * 9_000_000),
    "cut in its middle": lambda line: line[: len(line) // 2 + 40],
    "a number past all numbers": lambda line: line.replace(b'"new_field":1', b'"new_field":1e999').replace(
        b'"revision":1', b'"revision":1e999'
    ),
}


@pytest.mark.parametrize("spoils", SPOILT.values(), ids=SPOILT)
@pytest.mark.parametrize("is_proved", [False, True])
def test_a_record_nobody_can_read_is_set_aside_and_the_rest_goes_on(spoils, is_proved):
    lines = [json.dumps(OPEN).encode(), line_with(spoils), json.dumps(record(2)).encode()]
    digest = hashlib.sha256(b"".join(line + b"\n" for line in lines) + b"c1").hexdigest()[:16]
    closing = json.dumps(end(2) | ({"digest": digest} if is_proved else {})).encode()
    (checkpoint,) = checkpoints(lines_of([b"\n".join([*lines, closing, b""])]), None)
    unfit, good = checkpoint.lines
    assert isinstance(unfit, UnfitLine)
    assert good.record.id == ID.format(2)
    assert len(unfit.raw) < 30_000
    assert isinstance(json.loads(unfit.raw), dict)
    for name in (unfit.id, unfit.kind, unfit.space, unfit.reason, unfit.raw):
        name.encode()


def test_what_is_set_aside_still_says_which_record_of_which_revision_it_was():
    (checkpoint,) = checkpoints([json.dumps(OPEN).encode(), line_with(SPOILT["a NUL byte"], 7), json.dumps(end(1)).encode()], None)
    (unfit,) = checkpoint.lines
    assert (unfit.id, unfit.kind, unfit.space) == (ID.format(7), "update", ID.format(9))
    assert json.loads(unfit.raw)["revision"] == 7


@pytest.mark.parametrize("line", [b"no JSON at all", b'["record"]', b"{", b'{"type":"joined","seq":8,\xff}', b'{"type":"left"'])
def test_what_says_nothing_of_itself_or_may_be_a_membership_breaks_the_answer(line):
    with pytest.raises(ProtocolBroken):
        list(checkpoints([json.dumps(OPEN).encode(), line, json.dumps(end(1)).encode()], None))


def test_a_count_that_leaves_out_the_spoilt_line_is_no_count():
    with pytest.raises(ProtocolBroken, match="count"):
        list(checkpoints([json.dumps(OPEN).encode(), line_with(SPOILT["a NUL byte"]), json.dumps(end(0)).encode()], None))


def test_a_page_that_answers_another_question_is_not_taken():
    data = json.dumps({"open": OPEN, "lines": [], "checkpoint": end(0)}).encode()
    with pytest.raises(ProtocolBroken, match="another cursor"):
        page(data, "c0")


def test_a_checkpoint_without_end_is_refused():
    lines = (json.dumps(OPEN).encode() if number == 0 else json.dumps(record(1)).encode() for number in range(6_000))
    with pytest.raises(ProtocolBroken, match="checkpoint too long"):
        list(checkpoints(lines, None))
