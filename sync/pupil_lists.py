"""A class list as schools keep it (CSV, or copied from a table): any encoding and separator, every fault named by its line."""

from __future__ import annotations

import csv
import hashlib
import io
import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sync.data_class import dataclass
from sync.errors import BadInput

MOST_LINES = 2_000
MOST_BYTES = 2_000_000
NAME_MOST = 120
USER_NAME_MOST = 60
CODE_PAGES = ("utf-8", "cp1254", "cp1252", "cp1250", "cp1257", "cp1251", "cp1253")
"""What a teacher can choose where the guess was wrong: any of them reads ı and İ, or the letters of another alphabet."""

FAULTS = ("no_name", "name_long", "name_signs", "user_name_signs", "user_name_long", "user_name_twice", "user_name_taken")
_USER_NAME = re.compile(r"[a-z0-9._-]+")
_SEPARATORS = ";\t,|"
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of spreadsheet programs begin (.xlsx and .ods; .xls)."""
_HEADS = {
    "user_name": "user name|username|user|login|kullanıcı adı|kullanıcı|brugernavn|identifiant|benutzername|usuario|utente|brukernavn",
    "surname": "surname|last name|lastname|family name|soyad|soyadı|soyisim|efternavn|etternavn|nom de famille|nachname|apellido|apellidos"
    "|cognome|nazwisko|efternamn|příjmení|priezvisko|prezime|vezetéknév|uzvārds|sukunimi|фамилия|επώνυμο",
    "name": "name|first name|firstname|given name|display name|full name|name and surname|pupil|student"
    "|ad|adı|ad soyad|adı soyadı|ad soyadı|adı ve soyadı|isim|öğrenci|öğrenci adı|öğrencinin adı soyadı"
    "|navn|fulde navn|elevens navn|fornavn|elev|nom|prénom|vorname"
    "|nombre|alumno|nome|imię|förnamn|namn|jméno|meno|ime|név|keresztnév|vārds|vardas|nimi|etunimi|nume|prenume|име|όνομα|ονοματεπώνυμο|ім'я"
    "|nom et prénom|nom prénom|nome e cognome|imię i nazwisko|nume și prenume|ime i prezime|ime in priimek|vor- und nachname",
}
_LETTERS = (
    "ıi ßss øo æae œoe đd ðd łl þth ħh əe αa βv γg δd εe ζz ηi θt ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo "
    "аa бb вv гg ґg дd еe єe жzh зz иi іi йj јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc чch џdz шsh щsht ъa ыy ьj "
    "эe юyu яya ѓgj ќkj ѕdz ђdj"
)


@dataclass(frozen=True, slots=True)
class PupilLine:
    """One line of the list: `line` as an editor counts them, `faults` from FAULTS; a line with faults is not made."""

    line: int
    display_name: str
    user_name: str
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PupilList:
    """`left_over`: lines beyond MOST_LINES, which are not read. `encoding`: how the bytes were read."""

    lines: tuple[PupilLine, ...]
    left_over: int = 0
    encoding: str = ""

    @property
    def good(self) -> tuple[PupilLine, ...]:
        """Those that can be made."""
        return tuple(one for one in self.lines if not one.faults)


def decoded(data: bytes, encoding: str = "") -> tuple[str, str]:
    """The text of a file and how it was read; `encoding` "" guesses.

    Raises BadInput(file_empty, file_too_big, is_spreadsheet, text_encoding).
    """
    if not data.strip():
        raise BadInput("file_empty")
    if len(data) > MOST_BYTES:
        raise BadInput("file_too_big", str(MOST_BYTES))
    if data.startswith(_SPREADSHEETS):
        raise BadInput("is_spreadsheet")
    for tried in (encoding,) if encoding else _guesses(data):
        try:
            text = data.decode(tried)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.removeprefix("\ufeff"), tried
    raise BadInput("text_encoding")


def read_list(text: str, taken: Iterable[str], seed: str) -> PupilList:
    """The pupils of a list; those without a user name are given one: the name and a number that nobody of this project has.

    `taken` are the user names that are in use; the same `seed` (the project) makes the same names of the same list.
    Raises BadInput(text_encoding) for what is no table.
    """
    rows = _rows(text)
    columns = _columns([cells for _line, cells in rows])
    if columns.has_head:
        rows = rows[1:]
    read = [PupilLine(line, columns.name_of(cells), columns.user_name_of(cells)) for line, cells in rows[:MOST_LINES]]
    used = set(taken)
    return PupilList(tuple(_named(_checked(read, frozenset(used)), used, seed)), max(0, len(rows) - MOST_LINES))


def user_name_of(display_name: str, used: set[str], seed: str) -> str:
    """Small letters without marks of the first name, a dot, a number: "ayse.417"; never one that is used."""
    stem = re.sub(r"[^a-z0-9]", "", plain_letters(display_name.partition(" ")[0]))[: USER_NAME_MOST - 12] or "pupil"
    start = int.from_bytes(hashlib.sha256(f"{seed}/{display_name}".encode()).digest()[:4], "big")
    numbers = itertools.chain(((start + step * 7) % 1000 for step in range(1000)), itertools.count(1000))
    return next(made for number in numbers if (made := f"{stem}.{number:03}") not in used)


def plain_letters(text: str) -> str:
    """Small Latin letters: "İpek" is "ipek", "Søren" is "soren", "Νίκη" is "niki"; letters of other alphabets stay as they are."""
    small = "".join(sign for sign in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(sign))
    return small.translate({ord(pair[0]): pair[1:] for pair in _LETTERS.split()})


@dataclass(frozen=True)
class _Columns:
    name: int = 0
    surname: int = -1
    user_name: int = -1
    has_head: bool = False

    def name_of(self, cells: Sequence[str]) -> str:
        """A first name is enough; of a surname only its first letter is taken."""
        surname = _cell(cells, self.surname)
        return f"{_cell(cells, self.name)} {surname[:1].upper()}.".strip() if surname else _cell(cells, self.name)

    def user_name_of(self, cells: Sequence[str]) -> str:
        return _cell(cells, self.user_name)


def _guesses(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    zeros = data[:2000].count(0)
    if zeros * 3 > len(data[:2000]):
        return ("utf-16-le", "utf-16-be") if data[1:2] == b"\0" else ("utf-16-be", "utf-16-le")
    return ("utf-8", "cp1254", "cp1252")


def _rows(text: str) -> list[tuple[int, list[str]]]:
    separator = _separator(text)
    if text[:4].lower() == "sep=":  # a note of spreadsheets to themselves
        text = "\n" + text.partition("\n")[2]
    found, begins = [], 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((begins, [_tidy(cell) for cell in cells]))
            begins = reader.line_num + 1
    except csv.Error as problem:
        raise BadInput("text_encoding") from problem
    return found


def _separator(text: str) -> str:
    """The sign that stands in most lines; a file that says its own is believed."""
    if text[:4].lower() == "sep=" and text[4:5] in _SEPARATORS and text[4:5]:
        return text[4]
    lines = [re.sub(r'"[^"]*"', "", line) for line in text.splitlines()[:50]]
    return max(_SEPARATORS, key=lambda sign: sum(sign in line for line in lines))


def _tidy(cell: str) -> str:
    return unicodedata.normalize("NFC", re.sub(r"[ \t\r\n\u00a0\u202f]+", " ", cell)).strip()


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column] if 0 <= column < len(cells) else ""


def _columns(rows: Sequence[Sequence[str]]) -> _Columns:
    known = [cell.lower() for cell in rows[0]] if rows else []
    heads = [_head_of(cell) for cell in known]
    if "nom" in known and "prénom" in known:  # alone it is the name, beside the first name the surname
        heads[known.index("nom")] = "surname"
    name, surname, user_name = (heads.index(head) if head in heads else -1 for head in ("name", "surname", "user_name"))
    if name >= 0 or surname >= 0:
        return _Columns(name, surname, user_name, True) if name >= 0 else _Columns(surname, -1, user_name, True)
    second = [_cell(cells, 1) for cells in rows]
    is_user_name = any(second) and len(set(second)) == len(second) and all(len(one) > 3 and _USER_NAME.fullmatch(one) for one in second)
    return _Columns(0, -1, 1 if is_user_name else -1)


def _head_of(cell: str) -> str:
    """What a column holds; the dotless and dotted i of both cases are taken for each other."""
    words = _plain_i(cell.replace("_", " ").strip(" .:*"))
    return next((head for head, known in _HEADS.items() if words in _plain_i(known).split("|")), "") if words else ""


def _plain_i(text: str) -> str:
    return text.lower().replace("i\u0307", "i").replace("ı", "i")


def _checked(read: Sequence[PupilLine], taken: frozenset[str]) -> list[PupilLine]:
    seen: set[str] = set()
    found = []
    for one in read:
        faults = _faults(one, taken, seen)
        seen.add(one.user_name)
        found.append(replace(one, faults=tuple(faults)))
    return found


def _faults(one: PupilLine, taken: frozenset[str], seen: set[str]) -> list[str]:
    tests = {
        "no_name": not one.display_name,
        "name_long": len(one.display_name) > NAME_MOST,
        "name_signs": any(unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") for sign in one.display_name),
        "user_name_signs": bool(one.user_name) and not _USER_NAME.fullmatch(one.user_name),
        "user_name_long": len(one.user_name) > USER_NAME_MOST,
        "user_name_twice": bool(one.user_name) and one.user_name in seen,
        "user_name_taken": one.user_name in taken,
    }
    return [fault for fault, is_so in tests.items() if is_so]


def _named(lines: Sequence[PupilLine], used: set[str], seed: str) -> Iterable[PupilLine]:
    """The names that were given are kept first; then the others get theirs."""
    used |= {one.user_name for one in lines}
    for one in lines:
        if one.user_name or one.faults:
            yield one
            continue
        made = user_name_of(one.display_name, used, seed)
        used.add(made)
        yield replace(one, user_name=made)
