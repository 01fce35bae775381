"""The columns of the files of a register: its records as it gives them, and what was read of their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry_validation.contract import Field, tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_RECORD = {"required": True, "pattern": "[0-9a-z-]+"}
_NUMBER = {"required": True, "minimum": 1}
_ISO3 = {"pattern": "[A-Z]{3}"}

RECORDS = (
    Field("record_id", "string", "Record", "Number in the register.", "2925", _RECORD),
    Field("start_date", "date", "First day", "As the register has it.", "2019-04-10", {"required": True}),
    Field("end_date", "date", "Last day", "As the register has it.", "2019-04-11", {"required": True}),
    Field("country_as_stated", "string", "Country", "As the register names it.", "Korea, South"),
    Field("place_as_stated", "string", "Place", "As the register names it.", "Seoul"),
    Field("category_as_stated", "string", "Category", "As the register names it.", "Official Working Visit"),
    Field(
        "text_sha256",
        "string",
        "Hash",
        "SHA-256 of the text.",
        "9f86d0...",
        {"required": True, "pattern": "[0-9a-f]{64}"},
    ),
    Field("text_length", "integer", "Length", "In characters.", "23", {"required": True, "minimum": 0}),
    Field("release", "string", "Release", "Of the register.", "0.6.4", {"required": True}),
)
READINGS = (
    Field("record_id", "string", "Record", "Number in the register.", "2925", _RECORD),
    Field(
        "meeting_basis",
        "string",
        "Basis",
        "Whether it speaks of a meeting.",
        "stated",
        {"required": True},
        "meeting_basis",
    ),
    Field("because", "string", "Because", "The act or occasion that says so.", "met", {"required": True}),
    Field("event_type", "string", "Type", "What it is.", "visit", {"required": True}, "event_type"),
    Field("visit_category", "string", "Category", "As it is called.", "state_visit", {}, "visit_category"),
    Field("multilateral", "boolean", "Multilateral", "Whether many took part.", "false", {"required": True}),
    Field(
        "date_scope",
        "string",
        "Scope",
        "What the dates are those of.",
        "stay",
        {"required": True},
        "date_scope",
    ),
    Field("country_id", "string", "Country id", "In the register.", "korea-south", {"required": True}),
    Field("country_iso3", "string", "Country today", "ISO 3166-1 of where it lies.", "KOR", _ISO3),
    Field("sovereign_actor_id", "string", "Sovereign then", "The actor whose territory it was.", "KOR"),
    Field("traveller_id", "string", "Traveller", "Id of the traveller in the register.", "obama-barack"),
    Field("accompanied_record_id", "string", "Accompanied", "The record of the president.", "3813"),
    Field(
        "days", "string", "Days", "Days in the text, with what they are, joined by `; `.", "met 2019-04-11"
    ),
    Field("flags", "string", "Flags", "What is odd about the record, joined by `; `.", "no_text"),
)
PEOPLE = (
    Field("record_id", "string", "Record", "Number in the register.", "2925", _RECORD),
    Field("position", "integer", "Position", "In the record, from 1.", "1", _NUMBER),
    Field("part", "string", "Part", "What they are in the record.", "counterpart", {"required": True}),
    Field("title_as_stated", "string", "Title", "As the register has it.", "President"),
    Field("name_as_stated", "string", "Name", "As the register has it; empty where unnamed.", "Moon Jae-in"),
    Field("actor_id", "string", "Actor", "State or organisation.", "KOR"),
    Field("actor_basis", "string", "Basis of the actor", "Stated, or by place.", "stated"),
    Field(
        "several", "boolean", "Several", "Whether more than one may be meant.", "false", {"required": True}
    ),
)
OCCASIONS = (
    Field("record_id", "string", "Record", "Number in the register.", "2925", _RECORD),
    Field("position", "integer", "Position", "In the record, from 1.", "1", _NUMBER),
    Field("name_as_stated", "string", "Name", "As the register has it.", "NATO Summit", {"required": True}),
    Field(
        "kind",
        "string",
        "Kind",
        "Summit, meeting, assembly, funeral and so on.",
        "summit",
        {"required": True},
    ),
    Field("organisation_id", "string", "Organisation", "Whose occasion it is.", "nato"),
    Field("edition", "string", "Number", "Of the occasion or anniversary.", "75"),
    Field(
        "relation", "string", "Relation", "Attended, addressed, or margin.", "attended", {"required": True}
    ),
    Field("multilateral", "boolean", "Multilateral", "Whether many take part.", "true", {"required": True}),
)
PLACES = (
    Field("record_id", "string", "Record", "Number in the register.", "2925", _RECORD),
    Field("position", "integer", "Position", "In the record, from 1.", "1", _NUMBER),
    Field("kind", "string", "Kind", "Stop, venue or itinerary.", "stop", {"required": True}),
    Field("place_as_stated", "string", "Place", "As the register names it.", "Peking", {"required": True}),
    Field("name_en", "string", "Name", "One name for all spellings.", "Beijing", {"required": True}),
    Field("country_iso3", "string", "Country today", "ISO 3166-1 of where it lies.", "CHN", _ISO3),
    Field("sovereign_actor_id", "string", "Sovereign then", "The actor whose territory it was.", "CHN"),
)
COUNTRIES = (
    Field("country_id", "string", "Country id", "In the register.", "china", {"required": True}),
    Field("country_as_stated", "string", "Country", "In the register.", "China", {"required": True}),
    Field("valid_from", "date", "From", "First day of this line.", "1990-05-22"),
    Field("valid_to", "date", "To", "Last day of this line.", "1990-05-21"),
    Field("country_iso3", "string", "Country today", "ISO 3166-1.", "CHN", _ISO3 | {"required": True}),
    Field("sovereign_actor_id", "string", "Sovereign then", "The actor whose territory it was.", "CHN"),
    Field("note", "string", "Note", "Why.", "North Yemen."),
)
NAMES_OF_PLACES = (
    Field("place_as_stated", "string", "Place", "In the register.", "Peking", {"required": True}),
    Field("country_as_stated", "string", "Country", "Where the line is for one only.", "China"),
    Field("valid_from", "date", "From", "First day of this line.", "1997-07-01"),
    Field("valid_to", "date", "To", "Last day of this line.", "1997-06-30"),
    Field("name_en", "string", "Name", "One name for all spellings.", "Beijing", {"required": True}),
    Field("country_iso3", "string", "Country today", "Where it is not the country’s.", "HKG", _ISO3),
    Field("sovereign_actor_id", "string", "Sovereign then", "Where it is not the country’s.", "CHN"),
    Field("note", "string", "Note", "Why.", "Newfoundland joined Canada in 1949."),
)
MENTIONS = (
    Field("register", "string", "Register", "Where the mention stands.", "hsg-visits", _RECORD),
    Field("record_id", "string", "Record", "Number in the register.", "2925", _RECORD),
    Field("position", "integer", "Position", "Of the row in people.csv.", "1", _NUMBER),
    Field("person_id", "string", "Person", "Who is meant.", "moon-jae-in", _RECORD),
    Field(
        "basis",
        "string",
        "Basis",
        "How that was found.",
        "full_name",
        {"required": True, "pattern": "[a-z_]+"},
    ),
)
DECISIONS = (
    Field(
        "decision",
        "string",
        "Decision",
        "What is decided.",
        "means",
        {"required": True, "pattern": "means|same|not_same|nobody|unknown|no_office|reigns"},
    ),
    Field("name", "string", "Name", "As the register has it.", "Soeharto", {"required": True}),
    Field("title", "string", "Title", "Where only this office is meant.", "President"),
    Field("actor_id", "string", "Actor", "Where only those of this actor are meant.", "IDN"),
    Field("valid_from", "date", "From", "First day of the mentions.", "1993-01-01"),
    Field("valid_to", "date", "To", "Last day of the mentions.", "2004-12-31"),
    Field("meant", "string", "Meant", "The name that is meant, or the other one.", "Suharto"),
    Field("meant_actor_id", "string", "Actor meant", "Where it is another one.", "PSE"),
    Field("reason", "string", "Reason", "Why.", "The Dutch spelling of the same name.", {"required": True}),
)
# Who is named in all registers; the columns of the first two are those of the published tables.
IDENTITIES: Mapping[str, Sequence[Field]] = {
    "persons": tables()["persons"].fields,
    "offices": tables()["offices"].fields,
    "mentions": MENTIONS,
    "decisions": DECISIONS,
}
# The files of a register; to the first one notes refer, and of the last three a record has several rows.
FILES: Mapping[str, Sequence[Field]] = {
    "records": RECORDS,
    "readings": READINGS,
    "people": PEOPLE,
    "occasions": OCCASIONS,
    "places": PLACES,
}


def path(register: str, file: str) -> str:
    """Return the path of a file of a register; the records stand beside those of other registers.

    >>> path("hsg-visits", "records"), path("hsg-visits", "people")
    ('raw/registers/hsg-visits.csv', 'raw/registers/hsg-visits/people.csv')
    """
    folder = "raw/registers"
    return f"{folder}/{register}.csv" if file == "records" else f"{folder}/{register}/{file}.csv"


def paths(register: str) -> list[str]:
    """Return the paths of all files of a register."""
    return [path(register, file) for file in FILES]
