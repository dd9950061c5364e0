"""Bugs to plant, each as a replacement of text: what the worlds of the simulator must notice (`tests/simulator/mutants.py`)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Edit:
    """In the file at `path`, `old` (which stands there once) becomes `new`."""

    path: str
    old: str
    new: str


@dataclass(frozen=True)
class Mutant:
    """One bug; `name` begins with the letter of the promise it breaks."""

    name: str
    bug: str
    edits: tuple[Edit, ...]


def _mutant(name: str, bug: str, *edits: tuple[str, str, str]) -> Mutant:
    return Mutant(name, bug, tuple(Edit(*edit) for edit in edits))


_COPY, _ENGINE = "sync/copy/", "sync/engine/"
_OUTBOX, _PUSH, _SPACES = _COPY + "outbox.py", _ENGINE + "push.py", _COPY + "spaces.py"

PLANTED = (
    _mutant(
        "a-no-generations",
        "a space joined again keeps the records of before",
        (
            _SPACES,
            'self._work.run("UPDATE space SET generation=?, pending_generation=NULL WHERE id=?", generation, member.space)',
            "_ = generation",
        ),
    ),
    _mutant(
        "a-no-purge",
        "a purge leaves text and history",
        (_COPY + "fact_rows.py", "            if line.purge:\n                self._purge(line)\n", ""),
    ),
    _mutant(
        "b-base-ignored",
        "the portal applies an edit over any revision",
        ("portal/operations/editing.py", "    if operation.base != old.seq:\n", "    if operation.base is None:\n"),
    ),
    _mutant(
        "b-newest-base",
        "the desk names the newest revision as the one that was seen",
        (
            _OUTBOX,
            "        for row in batch:\n            self._mark_sending(row)\n",
            """        for row in batch:
            if row["action"] == "update" and not row["is_sent"]:
                row["base"] = self._work.value("SELECT max(revision) FROM record WHERE id=?", row["record"]) or row["base"]
                self._work.update("operation", row["id"], {"base": row["base"]})
            self._mark_sending(row)
""",
        ),
    ),
    _mutant(
        "b-no-base-body",
        "a draft is merged over the newest text, not over the one it was begun with",
        (_COPY + "drafts.py", "            base = body_at(self._work, draft.record, draft.base)\n", "            base = None\n"),
        (
            _COPY + "drafts.py",
            'self._changed(row, fields), row["base"], ',
            'self._changed(row, fields), self._work.value("SELECT max(revision) FROM record WHERE id=?", record), ',
        ),
    ),
    _mutant(
        "c-mine-wins",
        "where both changed a paragraph the merge takes mine",
        (
            _ENGINE + "merge.py",
            "            return None\n        merged.extend(",
            "            merged.extend(region.mine)\n            continue\n        merged.extend(",
        ),
    ),
    _mutant(
        "c-theirs-dropped",
        "the merge drops what they wrote",
        (
            _ENGINE + "merge.py",
            "merged.extend(region.theirs if region.is_theirs else region.mine)",
            "merged.extend(region.base if region.is_theirs else region.mine)",
        ),
    ),
    _mutant(
        "d-new-id",
        "an operation without an answer goes out again under a new id",
        (
            _OUTBOX,
            '                self._operations.change(row, state="unknown", is_unsure=1)\n',
            """                fresh = self._work.ports.ids.new()
                self._work.let_go("operation", row["id"])
                self._work.run("UPDATE operation SET waits_for=? WHERE waits_for=?", fresh, row["id"])
                self._operations.rename_need(row["id"], fresh)
                self._work.run("UPDATE operation SET id=? WHERE id=?", fresh, row["id"])
                self._operations.change({**row, "id": fresh}, state="unknown", is_unsure=1)
""",
        ),
    ),
    _mutant(
        "d-new-record",
        "a post without an answer goes out again as another post",
        (
            _OUTBOX,
            '                self._operations.change(row, state="unknown", is_unsure=1)\n',
            """                if row["action"] == "create" and row["kind"] in ("message", "comment", "board_note"):
                    again = {"record": self._work.ports.ids.new(), "id": self._work.ports.ids.new()}
                    self._work.let_go("operation", row["id"])
                    self._operations.rename_need(row["id"], again["id"])
                    self._work.update("operation", row["id"], again)
                    row = {**row, **again}
                self._operations.change(row, state="unknown", is_unsure=1)
""",
        ),
    ),
    _mutant(
        "e-unknown-is-sent",
        "no answer counts as sent",
        (_OUTBOX, 'self._operations.change(row, state="unknown", is_unsure=1)', 'self._operations.change(row, state="acked")'),
    ),
    _mutant(
        "f-unknown-is-returned",
        "no answer counts as refused",
        (_OUTBOX, 'self._operations.change(row, state="unknown", is_unsure=1)', 'self._operations.give_back(row, "refused")'),
    ),
    _mutant(
        "f-unknown-is-dropped",
        "no answer and the operation is forgotten",
        (_OUTBOX, 'self._operations.change(row, state="unknown", is_unsure=1)', "self._operations.finish([row])"),
    ),
    _mutant(
        "g-cursor-first",
        "the cursor is stored before the records",
        (
            _ENGINE + "pull.py",
            "                        gathering.take(checkpoint)\n",
            "                        writer.call(self._copy.session.put, cursor=checkpoint.end.cursor, initiator=EXCHANGE)\n"
            "                        gathering.take(checkpoint)\n",
        ),
        (
            _COPY + "facts.py",
            '        if not is_first and self._work.scratch.get("answer", self._answer) != (opening.asked_with, state.cursor):\n',
            "        if is_first and self._answer is None:\n",
        ),
    ),
    _mutant(
        "h-tombstone-ignored",
        "what was deleted stays",
        (_COPY + "facts.py", "        self._rows.bury(sorted_lines.tombstones, state.epoch)\n", ""),
    ),
    _mutant(
        "i-settled-early",
        "the operation is taken out before what became of it is committed",
        (
            _PUSH,
            "        tally = self._copy.writer.call(settle, batch, results, run, initiator=EXCHANGE)\n",
            """        self._copy.writer.call(self._finish_all, batch, initiator=EXCHANGE)
        tally = self._copy.writer.call(settle, batch, results, run, initiator=EXCHANGE)
""",
        ),
        (
            _PUSH,
            '        """One transaction. Thread: the writer."""\n',
            """        for one in batch:
            self._copy.outbox._work.update("operation", one.id, {"state": "sending"})
            self._copy.outbox._work.keep("operation", one.id)
""",
        ),
        (
            _PUSH,
            "    def _settle_all(",
            """    def _finish_all(self, batch: list[Operation]) -> None:
        for one in batch:
            self._copy.outbox._work.update("operation", one.id, {"state": "done"})
            self._copy.outbox._work.let_go("operation", one.id)

    def _settle_all(""",
        ),
    ),
    _mutant(
        "j-order",
        "what hangs on a text leaves before it",
        (
            _OUTBOX,
            '            for need in (*from_json(row["requires"]), row["waits_for"]):\n',
            '            for need in (row["waits_for"],):\n',
        ),
        (_OUTBOX, 'ORDER BY position, n"', 'ORDER BY position DESC, n DESC"'),
        (_OUTBOX, '        for need in from_json(row["requires"]):\n', "        for need in ():\n"),
        ("sync/client/portal.py", '"requires": list(operation.requires),', '"requires": [],'),
    ),
    _mutant(
        "k-other-account",
        "a profile takes the token of another account",
        (
            "sync/client/portal.py",
            "        if account is not None and self.account is not None and account != self.account:\n",
            "        if account is not None and self.account == '':\n",
        ),
        (_COPY + "session.py", "        if state.account and state.account != account:\n", "        if state.account and not account:\n"),
        (
            _COPY + "session.py",
            "portal=me.portal, account=me.account, person=me.person",
            "portal=me.portal, account=self.current().account or me.account, person=me.person",
        ),
    ),
    _mutant(
        "k-batch-unnamed",
        "a batch goes out under whatever token lies in the profile",
        ("portal/core_routes.py", 'if raw.get("account") not in (None, asking):', 'if raw.get("account") == "":'),
    ),
    _mutant(
        "l-not-remembered",
        "the portal does not store the id of what it applied",
        ("portal/operations/batch.py", "    _remember(connection, account, operation, stored.seq, now)\n", ""),
    ),
    _mutant(
        "m-relist-keeps",
        "a list fetched anew does not hide what is gone",
        (_COPY + "relisting.py", "        else:\n            self.accept()\n", "        else:\n            self.refuse()\n"),
    ),
    _mutant(
        "n-run-ignored",
        "the desk does not notice that the portal began anew",
        (_COPY + "facts.py", "        elif state.run:\n            self._relisting.doubt_acknowledged()\n", ""),
    ),
    _mutant(
        "n-not-offered-again",
        "what a restored portal has lost is not sent again",
        (
            _COPY + "relisting.py",
            '        if code in _DOUBTFUL:\n            self._offer_again(is_lost=code == "history_lost")\n',
            "",
        ),
    ),
    _mutant(
        "n-never-asked-again",
        "what waits for the news of a restored portal is never asked again",
        (_COPY + "held_refusals.py", 'self._operations.change(row, state="queued", acked_pull=None)', "continue"),
    ),
    _mutant(
        "o-publish-at",
        "the portal publishes before the time",
        (
            "portal/operations/creating.py",
            "    is_pending = operation.publish_at is not None and operation.publish_at > place.now\n",
            "    is_pending = False\n",
        ),
    ),
    _mutant(
        "o-not-after",
        "the portal takes what is too late",
        (
            "portal/operations/batch.py",
            "    if operation.not_after is not None and operation.not_after < now:\n",
            "    if operation.not_after == '':\n",
        ),
    ),
    _mutant(
        "o-never-published",
        "the portal forgets to publish what is due",
        (
            "portal/publishing.py",
            "    return _FIRST.one(connection, now=ports.clock.now_utc()) is not None\n",
            "    return False\n",
        ),
    ),
    _mutant(
        "p-short-upload",
        "the desk calls an upload whole after its first part",
        (
            _ENGINE + "files.py",
            "            self._on_sent(offset, upload.size_bytes)\n        return True\n",
            "            self._on_sent(offset, upload.size_bytes)\n            break\n        return True\n",
        ),
    ),
    _mutant(
        "p-unchecked-upload",
        "the portal takes an upload whose bytes are not the announced ones",
        (
            "portal/upload_rows.py",
            "        is_last = offset == one.announced.size_bytes\n",
            "        is_last = offset * 2 >= one.announced.size_bytes\n",
        ),
        (
            "portal/upload_rows.py",
            "path.stat().st_size != one.announced.size_bytes or _sha256_of(path) != one.announced.sha256:\n",
            "path.stat().st_size == 0:\n",
        ),
    ),
)
