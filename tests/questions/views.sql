-- What the questions share: the published tables with names beside the ids. Whoever wants to ask on can run
-- this over the Parquet files first, each under the name of its table.

CREATE VIEW met AS -- a meeting, held or not, and where
SELECT summits.*, places.name_en AS place, outer_place.name_en AS city
FROM summits
LEFT JOIN places USING (place_id)
LEFT JOIN places AS outer_place ON outer_place.place_id = places.parent_place_id;

CREATE VIEW attendance AS -- who was, or was to be, at which meeting
SELECT participants.*, actors.name_en AS actor, persons.name AS person, coalesce(person, actor) AS who,
  met.name AS meeting, event_type, status, place, city, start_edtf, start_basis, process_id
FROM participants
JOIN met USING (summit_id)
JOIN actors USING (actor_id)
LEFT JOIN persons USING (person_id);

CREATE VIEW asked AS -- who demands something of whom
SELECT demands.*, demander.name_en AS demander, speaker.name AS speaker, addressee.name_en AS addressee,
  asked_person.name AS addressee_person, reporter.name AS reporter
FROM demands
JOIN actors AS demander ON demander.actor_id = demander_id
JOIN actors AS addressee ON addressee.actor_id = addressee_id
LEFT JOIN persons AS speaker ON speaker.person_id = speaker_id
LEFT JOIN persons AS asked_person ON asked_person.person_id = addressee_person_id
LEFT JOIN persons AS reporter ON reporter.person_id = reported_by_id;

CREATE VIEW came_of AS -- what came of a demand
SELECT asked.*, outcome_id, outcome_type, compliance, compliance_reason, compliance_basis,
  outcomes.text AS outcome, actors.name_en AS outcome_by
FROM asked
JOIN demand_outcomes USING (demand_id)
JOIN outcomes USING (outcome_id)
LEFT JOIN actors ON actors.actor_id = outcomes.actor_id;

CREATE VIEW told AS -- who holds, says, offers or wants what
SELECT statements.*, actors.name_en AS actor, persons.name AS person, persons.identity,
  coalesce(person, actor) AS who, identity IS NOT DISTINCT FROM 'narrator' AS is_narrator
FROM statements
LEFT JOIN actors USING (actor_id)
LEFT JOIN persons USING (person_id);

CREATE VIEW figures AS -- which quantity is whose
SELECT amounts.*, payer.name_en AS payer, payee.name_en AS payee, subject.name_en AS subject,
  coalesce(claimant.name, claimant_actor.name_en) AS claimant
FROM amounts
LEFT JOIN actors AS payer ON payer.actor_id = payer_id
LEFT JOIN actors AS payee ON payee.actor_id = payee_id
LEFT JOIN actors AS subject ON subject.actor_id = subject_id
LEFT JOIN actors AS claimant_actor ON claimant_actor.actor_id = claimant_actor_id
LEFT JOIN persons AS claimant ON claimant.person_id = claimant_person_id;

CREATE VIEW said AS -- which sentence supports which row
SELECT row_id, column_name, support, locator, paragraph
FROM evidence
JOIN passages USING (source_id, locator)
WHERE sentence IS NOT NULL; -- the records of a register are passages too

CREATE MACRO in_sentence(id, place) AS -- whether a sentence supports a row
EXISTS (FROM said WHERE row_id = id AND locator = place);

CREATE MACRO in_paragraphs(id, first, last) AS -- whether a sentence of these paragraphs supports a row
EXISTS (FROM said WHERE row_id = id AND paragraph BETWEEN first AND last);
