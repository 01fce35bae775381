"""What digits and the signs between them can write in a date phrase: one pattern for a token."""

from __future__ import annotations

TIME = "[0-9]{1,2}(?::[0-9]{2}){1,2}(?:[.,][0-9]+)?"
_ZONE = " *(?:z(?![a-z])|[+-][0-9]{2}:?[0-9]{2}(?![0-9]))"
_HOURS = "uhr(?: [0-9]{2})?(?: früh)?|[ap][.]?m(?![a-z])[.]?|o'clock|hours?|hrs|heures?|h *(?:[0-9]{2})?"
# The months in Roman numerals, as registers write them.
ROMAN = "(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})"
# The longest first.
_DIGITS = "|".join(
    (
        rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}t[0-9]{{2}}(?::?[0-9]{{2}}){{0,2}}(?:[.,][0-9]+)?(?:{_ZONE})?",
        "[0-9]{8}(?:t[0-9]{4,6}z?)?(?![0-9])",
        "[0-9]{4}-?w[0-9]{2}(?:-?[1-7])?(?![0-9])",
        rf"[0-9]{{1,2}}(?:[:.][0-9]{{2}}){{0,2}} *(?:{_HOURS})(?![a-z0-9])",
        rf"{TIME}(?:{_ZONE})?",
        *(f"[0-9]{{4}}{sign}[0-9]{{1,2}}{sign}[0-9]{{1,2}}(?![0-9])" for sign in ("-", "/", "[.]")),
        "[0-9]{4} +[0-9]{2} +[0-9]{2}(?![0-9])",
        rf"[0-9]{{1,2}}(?:[./-] *| +){ROMAN}(?:[./-] *| +)[0-9]{{4}}(?![0-9])",
        r"[0-9]+\. *[0-9]+\. *[0-9]+",
        "[0-9]+/[0-9]+/[0-9]+",
        "[0-9]{1,2}-[0-9]{1,2}-[0-9]+",
        r"[0-9]+\. *[0-9]+\.(?! *[0-9])",
        "[0-9]{4}-(?:0[1-9]|1[0-2])(?![0-9])",
        r"[0-9]{3}-(?=[?]|\]|$)|[0-9]{2}--(?=[?]|\]|$)",
        "(?<![^ (])(?:0?[1-9]|1[0-2])[./-][0-9]{4}(?![0-9])",
        "(?<![0-9])[0-9]{1,2}[.](?![0-9])",
        "[0-9]+(?:(?:'?s|er[ns]?|i?e[rn]?|st|nd|rd|th|(?<=[23])d|s?te[nrs]?|[èe]me)(?![^\\W\\d_])(?:-(?=jahr))?)?",
    )
)
# Parts of compounds: `spät` in `Spätsommer`, the hundreds of a year that is written in words.
_PARTS = "|".join(
    (
        "(?:früh|hoch|spät)(?=sommer|herbst|winter|frühling|frühjahr)",
        "(?:(?:(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|elf|zwölf)hundert|zweitausend)",
        "(?:(?<=zweitausend)|(?<=hundert))und(?=[^\\W\\d_])",
    )
)
# A year, or a day before a name that begins no time and no Roman numeral: most tokens of digits.
_PLAIN = r"[0-9]{4}(?=,?$|,? +[^\W\d_])|[0-9]{1,2}[.]?(?= +[^\W\d_ahiopuvx])"
# Most tokens begin with a letter, and need not be held against every form of digits.
PATTERN = f"(?=[0-9])(?:{_PLAIN}|{_DIGITS})|{_PARTS}"
