"""New things: pages, posts, comments, notes, messages, files, pictures, likes; some for later, some only until a time."""

from __future__ import annotations

import hashlib
from typing import Any

from sync.ports import MadePicture
from tests.simulator.hand import Hand, blocks_of
from tests.simulator.school import DESKS
from tests.support.small_school import PROJECT, made_id, own_space

PAGE = {"order": "m", "visibility": "members", "state": "published", "editors": "all"}
_NAMES = {"maria": ("Maria Kelmendi", "AL"), "elena": ("Elena Popescu", "RO"), "deniz": ("Deniz", "TR")}
_FILE_BYTES = (9, 9, 2_000, 150_000, 300_000)
_LATER_S = (600, 90_000, 900_000)


class Writing(Hand):
    """Acts that begin a record."""

    def writes_page(self) -> None:
        words = self._words(3)
        seen = {
            "visibility": self.chance.choice(("members", "members", "teachers")),
            "editors": self.chance.choice(("all", "all", "author")),
        }
        state = self.chance.choice(("published", "published", "published", "draft"))
        self._creates("page", PROJECT, {"title": words[0], "blocks": blocks_of(words[1:]), **PAGE, **seen, "state": state}, words)

    def writes_update(self, **when: Any) -> str:
        words = self._words(2)
        return self._creates("update", PROJECT, {"title": words[0], "blocks": blocks_of(words[1:]), "is_public": False}, words, **when)

    def schedules(self) -> None:
        self.writes_update(publish_at=self.world.utc_in(self.chance.choice(_LATER_S)))

    def limits(self) -> None:
        until = self.world.utc_in(self.chance.choice(_LATER_S))
        self.ledger.too_late[self.writes_update(not_after=until)] = until

    def comments(self) -> None:
        on = self._one("update")
        if on is not None:
            words = self._words(1)
            self._creates("comment", PROJECT, {"target": on.id, "text": words[0]}, words)

    def posts_and_comments(self) -> None:
        """In one go, without a line: what hangs on a text must not leave before it."""
        words = self._words(1)
        self._creates("comment", PROJECT, {"target": self.writes_update(), "text": words[0]}, words)

    def notes(self) -> None:
        words = self._words(1)
        self._creates("board_note", PROJECT, {"text": words[0], "x": 1, "y": 2, "colour": "yellow", "order": "m"}, words)

    def tells_teachers(self) -> None:
        words = self._words(2)
        self._creates("bulletin_note", PROJECT, {"title": words[0], "text": words[1]}, words)

    def likes(self) -> None:
        on = self._one("update")
        if on is not None:
            self._do(self.copy.intentions.unlike if on.is_liked_by_me else self.copy.intentions.like, on.id)

    def talks(self) -> None:
        people = sorted({DESKS[user] for user in self.world.users} | {"elena", "deniz"})
        with_whom = self.chance.choice([person for person in people if person != DESKS[self.user]])
        words, own = self._words(2), own_space(self.profile.account)
        both = [{"id": made_id(one), "name": _NAMES[one][0], "country": _NAMES[one][1]} for one in (with_whom, DESKS[self.user])]
        talk = self._creates("conversation", own, {"title": words[0], "participants": both}, words[:1])
        self._creates("message", own, {"conversation": talk, "text": words[1]}, words[1:])

    def answers(self) -> None:
        own = own_space(self.profile.account)
        talk = self._one("conversation", own)
        if talk is None:
            return
        words = self._words(1)
        files = [self._file(own)] if self.chance.random() < 0.3 else []
        self._do(self.copy.attachments.send, files)
        self._creates("message", own, {"conversation": talk.id, "text": words[0]} | ({"files": files} if files else {}), words)

    def adds_file(self) -> None:
        self._do(self.copy.attachments.send, [self._file(PROJECT)])

    def posts_pictures(self) -> None:
        words = self._words(2)
        pictures = [self._picture() for _ in range(self.chance.choice((1, 1, 2)))]
        shown = [{"type": "picture", "picture": one, "alt": ""} for one in pictures]
        fields = {"title": words[0], "blocks": [*blocks_of(words[1:]), *shown], "is_public": False}
        draft = self._drafted("update", fields, words, picture_ids=tuple(pictures))
        self.ledger.made[self._do(self.copy.drafts.send, draft)] = self.user

    def _file(self, space: str) -> str:
        words = self._words(2)
        data = self._bytes(self.chance.choice(_FILE_BYTES))
        file = str(self._do(self.copy.attachments.add_file, space, data, words[0] + ".txt", "text/plain", words[1]))
        self.ledger.made[file] = self.user
        self.ledger.saved(self.user, *words)
        return file

    def _picture(self) -> str:
        words = self._words(1)
        parts = [self._bytes(size) for size in (self.chance.choice((3_000, 140_000)), 900, 90)]
        made = MadePicture(*parts, "image/jpeg", 1600, 1200, 800, 600, 160, 120, "L00000")
        picture = str(self._do(self.copy.attachments.add_picture, PROJECT, made, "p.jpg", words[0]))
        self.ledger.made[picture] = self.user
        self.ledger.saved(self.user, *words)
        return picture

    def _bytes(self, size: int) -> bytes:
        data = self.chance.randbytes(8).hex().encode()
        data = (data * (size // len(data) + 1))[:size]
        self.ledger.files[hashlib.sha256(data).hexdigest()] = data
        return data
