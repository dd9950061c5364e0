"""Two teachers, one portal, and every bad day in between: they converge, each thing arrives exactly once, no text is lost.

The oracle: a word that a teacher wrote stands on the portal, or lies at her desk as two versions or as something that came back, unless
a teacher who saw it has replaced or deleted it.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from sync.adapters.system import system_ports
from sync.errors import DeskError
from tests.support.portal_server import PortalServer
from tests.support.sync_desk import PROJECT, SyncDesk, blocks, texts_of

TEACHERS = st.sampled_from(["maria", "elena"])
FAULTS = st.sampled_from(["none", "none", "lose", "twice", "cut", "captive", "away", "crash"])
PLACES = st.integers(0, 5)
PAGE = {"order": "m", "visibility": "members", "state": "published", "editors": "all"}


class Killed(BaseException):
    """The program ends in the middle of a commit."""


class Commits:
    """Ends the program at the next commit but `left`."""

    def __init__(self):
        self.left = None

    def before(self, what):
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.left = None
                raise Killed(what)

    def after(self, what):
        """Nothing."""


class TwoTeachers(RuleBasedStateMachine):
    """Maria may edit every page, Elena her own: the shared pages are Elena's."""

    @initialize()
    def the_school_opens(self):
        self.folder = Path(tempfile.mkdtemp(prefix="two-teachers-"))
        self.portal = PortalServer(self.folder / "portal", seed="small").start()
        self.commits = {user: Commits() for user in ("maria", "elena")}
        self.desks = {user: self._desk(user) for user in self.commits}
        self.words = (f"word{number:03}" for number in itertools.count())
        self.written, self.replaced, self.pages = {}, set(), []
        self.write_page("elena")
        for desk in (self.desks["elena"], self.desks["maria"]):
            desk.exchange()

    def _desk(self, user):
        ports = replace(system_ports(), commits=self.commits[user])
        desk = SyncDesk(self.folder / user, self.portal, user, ports, inline=True).signs_in()
        desk.exchange()
        return desk

    def _word(self, user, page):
        word = next(self.words)
        self.written[word] = (user, page)
        return word

    @rule(user=TEACHERS)
    def write_page(self, user):
        words = [next(self.words) for _ in range(4)]
        page = self.desks[user].writes("page", title=words[0], blocks=blocks(*words[1:]), **PAGE)
        self.written |= {word: (user, page) for word in words}
        self.pages.append(page)

    @rule(user=TEACHERS, number=st.integers(0, 6), place=PLACES)
    def change_a_paragraph(self, user, number, place):
        page = self.pages[number % len(self.pages)]
        texts = self._texts(user, page)
        if texts:
            at = place % len(texts)
            self.replaced.add(texts[at])
            texts[at] = self._word(user, page)
            self.desks[user].writes("page", page, blocks=blocks(*texts))

    @rule(user=TEACHERS, number=st.integers(0, 6), place=PLACES)
    def add_a_paragraph(self, user, number, place):
        page = self.pages[number % len(self.pages)]
        texts = self._texts(user, page)
        if texts is not None:
            texts.insert(place % (len(texts) + 1), self._word(user, page))
            self.desks[user].writes("page", page, blocks=blocks(*texts))

    @rule(user=TEACHERS, number=st.integers(0, 6))
    def delete_a_page(self, user, number):
        page = self.pages[number % len(self.pages)]
        texts = self._texts(user, page)
        if texts is not None and number == 6:
            desk = self.desks[user]
            self.replaced |= {*texts, desk.reads(page).title}
            desk.copy.writer.call(desk.copy.intentions.remove, page, desk.reads(page).revision)

    @rule(user=TEACHERS, takes_mine=st.booleans())
    def decide_between_two_versions(self, user, takes_mine):
        copy = self.desks[user].copy
        for conflict in copy.reading.conflicts.list():
            if takes_mine:
                self.replaced |= _words_of(conflict.theirs) - _words_of(conflict.mine)
                copy.writer.call(copy.conflicts.resolve, conflict.id, conflict.mine)
            else:
                self.replaced |= _words_of(conflict.mine) - _words_of(conflict.theirs)
                copy.writer.call(copy.conflicts.keep_theirs, conflict.id)

    @rule(user=TEACHERS, fault=FAULTS, after=st.integers(0, 3_000))
    def exchange(self, user, fault, after):
        faults, desk = self.portal.faults, self.desks[user]
        if fault == "crash":
            self.commits[user].left = after % 8
        plant = {"lose": faults.lose_answer, "twice": faults.deliver_twice, "captive": faults.be_captive, "away": faults.go_away}
        plant.get(fault, lambda: None)()
        if fault == "cut":
            faults.cut_answer(after)
        try:
            desk.exchange()
        except (DeskError, Killed):
            pass
        finally:
            faults.come_back()
            self.commits[user].left = None
        if fault == "crash":
            desk.restarts()

    @rule(user=TEACHERS)
    def restart(self, user):
        self.desks[user].restarts()

    def teardown(self):
        if not hasattr(self, "desks"):
            return
        try:
            self._settle()
            self._check_that_all_agree()
            self._check_that_each_arrived_once()
            self._check_that_no_word_is_lost()
        finally:
            for desk in self.desks.values():
                desk.close()
            self.portal.stop()
            shutil.rmtree(self.folder, ignore_errors=True)

    def _settle(self):
        for _ in range(4):
            for desk in self.desks.values():
                desk.exchange()
        assert [desk.waiting() for desk in self.desks.values()] == [0, 0]

    def _check_that_all_agree(self):
        there = {page["id"]: page for page in self.portal.show("page", PROJECT)}
        for desk in self.desks.values():
            here = {page.id: page for page in desk.lists("page")}
            undecided = {conflict.record for conflict in desk.copy.reading.conflicts.list()} | self._returned(desk)
            assert here.keys() - undecided == there.keys() - undecided
            for page in here.keys() - undecided:
                assert (here[page].title, here[page].revision) == (there[page]["title"], there[page]["revision"])
                assert texts_of(here[page]) == _paragraphs(there[page])

    def _check_that_each_arrived_once(self):
        ids = [page["id"] for page in self.portal.show("page", PROJECT)]
        assert len(ids) == len(set(ids))
        words = [word for page in self.portal.show("page", PROJECT) for word in _paragraphs(page)]
        assert len(words) == len(set(words)), words

    def _check_that_no_word_is_lost(self):
        kept = {word for page in self.portal.show("page", PROJECT) for word in (page["title"], *_paragraphs(page))}
        for desk in self.desks.values():
            kept |= {word for conflict in desk.copy.reading.conflicts.list() for word in _words_of(conflict.mine)}
            kept |= {word for page in self._returned(desk) for word in _words_of(desk.reads(page).body)}
        assert self.written.keys() - self.replaced - kept == set()

    def _returned(self, desk):
        return {row.record for row in desk.copy.reading.sending.rows() if row.state == "returned"}

    def _texts(self, user, page):
        """What the teacher sees; None if she does not see the page, or must decide first."""
        desk = self.desks[user]
        found = desk.copy.reading.records.get(page)
        is_open = found is not None and not found.is_deleted_here and found.state not in ("returned", "two-versions")
        return texts_of(found) if is_open else None


def _words_of(body):
    return set() if body is None else {body.get("title", ""), *texts_of({"body": body})}


def _paragraphs(shown):
    text = shown["text"].removeprefix(shown["title"])
    return [part for part in text.split("\n\n") if part]


TestTwoTeachers = TwoTeachers.TestCase
TestTwoTeachers.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
