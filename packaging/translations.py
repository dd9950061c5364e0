"""Translations: `update` collects the strings into i18n/*.ts, `release` makes build/translations/*.qm, `check` says what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "i18n"
BUILT = ROOT / "build" / "translations"
TEMPLATE = "en"
COMPLETE = ("da", "tr")
ROOMS = ("desktop", "ui")


def tool(name: str) -> str:
    """The Qt tool beside this Python, else the one in the path."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else name


def python_files() -> list[str]:
    """All files that may hold strings."""
    return sorted(str(path.relative_to(ROOT)) for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def languages() -> list[str]:
    """The languages that have a source file, and those that must have one."""
    present = {path.stem.removeprefix("twindesk_") for path in SOURCES.glob("twindesk_*.ts")}
    return sorted(present | {TEMPLATE, *COMPLETE})


def update(folder: Path = SOURCES) -> int:
    """Collect the strings of the code into one source file a language; what vanished from the code vanishes there."""
    folder.mkdir(exist_ok=True)
    for language in languages():
        target = folder / f"twindesk_{language}.ts"
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language, "-silent"]
        done = subprocess.run([tool("pyside6-lupdate"), *options, *python_files(), "-ts", str(target)], cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    return 0


def release() -> int:
    """Make the .qm files the program loads, each put in place whole: a running window has the old one mapped, and dies if it shrinks."""
    BUILT.mkdir(parents=True, exist_ok=True)
    for source in sorted(SOURCES.glob("twindesk_*.ts")):
        target = BUILT / f"{source.stem}.qm"
        beside = target.with_name(f".{os.getpid()}.{target.name}")
        with tempfile.TemporaryDirectory() as folder:
            counted = Path(folder) / source.name
            with_counts(source, counted)
            done = subprocess.run([tool("pyside6-lrelease"), "-silent", str(counted), "-qm", str(beside)], cwd=ROOT, check=False)
        if done.returncode:
            beside.unlink(missing_ok=True)
            return done.returncode
        os.replace(beside, target)
        print(target.relative_to(ROOT))
    return 0


def with_counts(source: Path, target: Path) -> None:
    """A copy in which every text with %n has all plural forms.

    lupdate sees the count of self.tr() only; a text of QCoreApplication.translate() with a count would stay English where a language has
    several forms. Our counted texts are neutral ("Votes: %n"): one form is all of them.
    """
    tree = ElementTree.parse(source)
    forms = max((len(message.findall("translation/numerusform")) for message in tree.iter("message")), default=0) or 1
    for message in tree.iter("message"):
        translation = message.find("translation")
        if "%n" in (message.findtext("source") or "") and message.get("numerus") is None and translation is not None and translation.text:
            message.set("numerus", "yes")
            words, translation.text = translation.text, None
            for _ in range(forms):
                ElementTree.SubElement(translation, "numerusform").text = words
    tree.write(target, encoding="utf-8", xml_declaration=True)


def check() -> int:
    """1 if a string of the code is not in the source files, or is not translated in a language that must be complete."""
    missing = 0
    with tempfile.TemporaryDirectory() as folder:
        for source in SOURCES.glob("twindesk_*.ts"):
            shutil.copy(source, folder)
        if update(Path(folder)):
            return 1
        for language in COMPLETE:
            missing += report(language, Path(folder) / f"twindesk_{language}.ts")
    return 1 if missing else 0


def report(language: str, source: Path) -> int:
    """Print each string that is not translated; gives back their number."""
    missing = list(untranslated(source))
    for context, text, comment in missing:
        print(f"{language}: {context}: {text!r} ({comment})")
    print(f"{language}: not translated: {len(missing)}")
    return len(missing)


def untranslated(source: Path) -> list[tuple[str, str, str]]:
    """(context, text, comment) of the strings without a finished translation, or whose placeholders differ."""
    found = []
    for context in ElementTree.parse(source).getroot().iter("context"):
        for message in context.iter("message"):
            text, comment = message.findtext("source", ""), message.findtext("comment", "")
            if not _is_finished(text, message.find("translation")):
                found.append((context.findtext("name", ""), text, comment))
    return found


def _is_finished(text: str, translation: ElementTree.Element | None) -> bool:
    if translation is None or translation.get("type") == "unfinished":
        return False
    words = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    return all(form and all((mark in form) == (mark in text) for mark in ("%1", "%2", "%3", "%n")) for form in words)


def main(words: list[str]) -> int:
    """Run one of update, release, check."""
    doors = {"update": update, "release": release, "check": check}
    if len(words) != 1 or words[0] not in doors:
        print(f"usage: translations.py {'|'.join(doors)}", file=sys.stderr)
        return 2
    return doors[words[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
