"""The 36 languages of the portal, each by its own name."""

from __future__ import annotations

from sync.data_class import dataclass

RIGHT_TO_LEFT = frozenset({"ar"})


@dataclass(frozen=True)
class Language:
    """`name` in its own script; `english` only helps the search field."""

    code: str
    name: str
    english: str


LANGUAGES: tuple[Language, ...] = (
    Language("bg", "Български", "Bulgarian"),
    Language("cs", "Čeština", "Czech"),
    Language("da", "Dansk", "Danish"),
    Language("de", "Deutsch", "German"),
    Language("el", "Ελληνικά", "Greek"),
    Language("en", "English", "English"),
    Language("es", "Español", "Spanish"),
    Language("et", "Eesti", "Estonian"),
    Language("fi", "Suomi", "Finnish"),
    Language("fr", "Français", "French"),
    Language("ga", "Gaeilge", "Irish"),
    Language("hr", "Hrvatski", "Croatian"),
    Language("hu", "Magyar", "Hungarian"),
    Language("is", "Íslenska", "Icelandic"),
    Language("it", "Italiano", "Italian"),
    Language("lt", "Lietuvių", "Lithuanian"),
    Language("lv", "Latviešu", "Latvian"),
    Language("mt", "Malti", "Maltese"),
    Language("nb", "Norsk bokmål", "Norwegian"),
    Language("nl", "Nederlands", "Dutch"),
    Language("pl", "Polski", "Polish"),
    Language("pt", "Português", "Portuguese"),
    Language("ro", "Română", "Romanian"),
    Language("sk", "Slovenčina", "Slovak"),
    Language("sl", "Slovenščina", "Slovenian"),
    Language("sv", "Svenska", "Swedish"),
    Language("tr", "Türkçe", "Turkish"),
    Language("uk", "Українська", "Ukrainian"),
    Language("sq", "Shqip", "Albanian"),
    Language("ar", "العربية", "Arabic"),
    Language("hy", "Հայերեն", "Armenian"),
    Language("az", "Azərbaycanca", "Azerbaijani"),
    Language("bs", "Bosanski", "Bosnian"),
    Language("ka", "ქართული", "Georgian"),
    Language("mk", "Македонски", "Macedonian"),
    Language("sr", "Српски", "Serbian"),
)
