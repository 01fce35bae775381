"""Rules for demands, outcomes and statements."""

from __future__ import annotations

import narwhals as nw

from summitry_validation.rules.rule import Join, Rule, differ, filled, greater, same

_TWO_PERSONS = differ("speaker_id", "addressee_person_id")

RULES = (
    Rule(
        "T060",
        "demands",
        ("addressee_id", "demander_id"),
        same("demander_id", "addressee_id") & ~_TWO_PERSONS,
    ),
    Rule(
        "T061",
        "demands",
        ("prior_relation", "prior_demand_id"),
        filled("prior_demand_id") != filled("prior_relation"),
    ),
    Rule(
        "T062",
        "demand_outcomes",
        ("outcome_id", "demand_id"),
        greater("demand_id.made_min", "outcome_id.decided_max"),
        (Join("demand_id", "demands", ("made_min",)), Join("outcome_id", "outcomes", ("decided_max",))),
    ),
    Rule(
        "T063",
        "demand_outcomes",
        ("compliance_reason", "compliance"),
        filled("compliance") & filled("compliance_reason"),
    ),
    Rule(
        "T064",
        "statements",
        ("actor_id", "person_id"),
        nw.col("actor_id").is_null() & nw.col("person_id").is_null(),
    ),
    Rule(
        "T065",
        "statements",
        ("stance", "about_id"),
        (filled("about_id") != filled("stance")) | (filled("about_id") != filled("about_table")),
    ),
    Rule("T066", "statements", ("about_id",), same("about_id", "statement_id")),
)
