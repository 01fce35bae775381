"""Words beside a sum in a text that make another one of it: "twice $5 billion", "$5 billion per person"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry.normalize.spelling import fold
from summitry.normalize.units import is_money

if TYPE_CHECKING:
    from summitry.normalize.results import Amount

# How many characters beside a sum may speak of it.
_NEAR = 80
_THE = (
    "(?:(?:the|its|their|his|her|this|that|these|those|de[rnms]|die|das|diese[rnms]?|[sd]?eine[rnms]?"
    "|ihre[rnms]?) )?"
)
_TWO = "(?:[0-9]+|two|three|four|five|ten|zwei|drei|vier|fünf|zehn)"
_PARTS = (
    r"\b(?:half|halves|(?:third|quarter|fifth|sixth|eighth|tenth)s?|fraction|part|portion|share|bulk|rest"
    "|multiple|hälfte|(?:drittel|viertel|fünftel|sechstel|achtel|zehntel)n?s?|bruchteil|teil|großteil|anteil"
    r"|\w*fache[sn]?)"
)
_MULTIPLIED = (
    rf"(?:twice|thrice|double|triple|half) (?:as (?:much|many|high|large) as )?{_THE}"
    rf"|(?:times|\bx|×|\*) ?(?:as (?:much|many) as )?{_THE}|{_TWO}[- ]?mal {_THE}"
    r"|(?:doppelt|halb|mal|fach) so (?:viele?|hoch|groß) wie (?:die |den )?"
)
_DENIED = (
    r"\b(?:all but|anything but|nowhere near|nothing like|far from|alle bis auf|alle außer|weit von) "
    rf"|\b(?:not|nicht|keine|kein|nor|exceed\w*|surpass\w*|übersteig\w*|überschreit\w*) {_THE}"
)
_UNITS = "(?:years?|quarters?|months?|weeks?|days?|hours?|jahre?|quartale?|monate?|wochen?|tage?|stunden?)"
_EVERY = rf"\b(?:every|alle|jede[nsr]?) (?:\w+ )?{_UNITS}"
_SHARED = r"\b(?:per|pro|je|jeweils|several|many|dozens of|mehreren?|einigen?|wenigen?|vielen?) "
_BEFORE = re.compile(f"(?:{_MULTIPLIED}|{_DENIED}|{_SHARED}|{_EVERY} |{_PARTS} (?:of|von|vom) )$")
_PART_OF_THE = re.compile(
    f"{_PARTS} (?:(?:of|von) )?(?:the|its|their|de[rsn]|diese[rn]|seine[rn]|ihre[rn]) $"
)
_HEADS = (
    "(?:persons?|people|heads?|capita|inhabitants?|citizens?|soldiers?|kopf|person|einwohner|bürger|soldat)"
)
_AFTER = re.compile(
    rf" ?-?odd\b|(?: ?/ ?| (?:per|pro|je) ){_HEADS}\b| {_EVERY}\b"
    rf"|,? (?:once|twice|thrice|{_TWO} times|\w+mal) (?:an?|per|pro|im|jährlich|am|in der)\b"
    r"| (?:semi|bi)-?(?:annual|month|week|enni)\w*| (?:halb|zwei|drei)-?(?:jähr|monat)lich\w*"
)
_FREQUENT = re.compile(rf" (?:an?|per|im|pro) {_UNITS}\b")
# Behind what is no more the product or the budget: "5 percent of GDP growth".
_DERIVED = re.compile(
    r"-[a-zäöü]|(?:'s)? (?:growth|deficit|surplus|gap|shortfall|increase|decrease|cuts?|requests?|per capita"
    r"|per head|pro kopf|je einwohner)\b"
)
_FOREIGN = (
    "canadian|australian|new zealand|mexican|hong kong|singapore|taiwanese|taiwan|jamaican|liberian|namibian"
    "|bahamian|fijian|egyptian|syrian|lebanese|sudanese|irish|turkish|cypriot|maltese|colombian|chilean|argentine"
    "|zimbabwean|kanadische[rn]?|australische[rn]?|mexikanische[rn]?|ägyptische[rn]?|syrische[rn]?|libanesische[rn]?"
)
_ISSUED = re.compile(rf"\b(?:{_FOREIGN}) $")
_ISSUER = re.compile(rf" (?:{_FOREIGN})\b")
_ASSUMED = frozenset(("dollar-is-usd", "pound-is-gbp"))
_NOT = re.compile(
    r"(?:\b(?:not|never|nothing|no|none|neither|nor|without|cannot|nicht|nie|niemals|nirgends|keinesfalls|keineswegs"
    r"|kein(?:e[nmrs]?)?|ohne|weder|noch nie)|n't)(?: [\w'-]+){0,4} $"
)


def is_vetoed(text: str, start: int, end: int, found: Amount) -> bool:
    """Return whether what stands beside a sum makes another one of it, or none.

    A bound is none behind a negation: what is never more than five is at most five.
    """
    before, after = fold(text[max(start - _NEAR, 0) : start]), fold(text[end : end + _NEAR])
    if _BEFORE.search(before) or _AFTER.match(after):
        return True
    if found.comparator != "exact" and _NOT.search(before):
        return True
    if is_money(found.unit) and _PART_OF_THE.search(before):
        return True
    if found.period == "one_off" and _FREQUENT.match(after):
        return True
    if found.unit.startswith("percent_of") and _DERIVED.match(after):
        return True
    is_assumed = not _ASSUMED.isdisjoint({one.rule for one in found.assumptions})
    return is_assumed and bool(_ISSUED.search(before) or _ISSUER.match(after))
