-- Paragraphs 30 to 38: the withdrawal from Afghanistan.

-- afghanistan-conditions-based
-- What does "conditions-based" withdrawal mean in p31?
-- positive; p31s3
-- | addressee | demand_kind       | coupled_inducement | text                                                          |
-- | Taliban   | fulfil_conditions | other              | Meet certain conditions; only then would US troops be reduced |
SELECT addressee, demand_kind, coupled_inducement, text FROM asked WHERE in_sentence(demand_id, 'p31s3');

-- afghanistan-which-conditions
-- Does the text say which conditions the Taliban had to meet?
-- negative; p31s3 p33s4 p33s5 p37s1
-- | addressee | text                                                          | caveat                                                                                         |
-- | Taliban   | Meet certain conditions; only then would US troops be reduced | Whether the full withdrawal was itself to depend on the conditions is not said                 |
-- | Taliban   | Meet certain conditions; only then would US troops be reduced | Which conditions the Taliban were to meet is not said, nor in what words they were put to them |
SELECT addressee, asked.text, caveats.text AS caveat
FROM asked
LEFT JOIN caveats ON row_id = demand_id
WHERE demand_kind = 'fulfil_conditions'
ORDER BY ALL;

-- afghanistan-zero-point
-- What is the "zero point" (Nullpunkt)?
-- positive; p32s1
-- | verbatim  | measure     | measure_text                                     | subject       |
-- | Nullpunkt | troop_level | US troops in Afghanistan after a full withdrawal | United States |
SELECT verbatim, measure, measure_text, subject FROM figures WHERE in_sentence(amount_id, 'p32s1');

-- afghanistan-zero-by-when
-- To which troop level does the "zero point" lead, and by when?
-- bound; p32s1
-- | demander      | comparator | value_point | value_min | value_max | unit    | deadline_edtf |
-- | Taliban       | exact      | 0           | 0         | 0         | persons | null          |
-- | United States | exact      | 0           | 0         | 0         | persons | null          |
SELECT demander, comparator, value_point, value_min, value_max, unit, deadline_edtf
FROM figures
JOIN asked USING (demand_id)
WHERE measure = 'troop_level'
ORDER BY ALL;

-- afghanistan-how-many-troops
-- How many US troops were in Afghanistan, and how many were to leave in a first step?
-- bound; p31s3 p32s1
-- | amount_kind | value_point | figures |
-- | demanded    | 0           | 2       |
-- | mentioned   | 0           | 1       |
SELECT amount_kind, value_point, count(*) AS figures
FROM figures
WHERE unit = 'persons' AND in_paragraphs(amount_id, 30, 38)
GROUP BY ALL
ORDER BY ALL;

-- afghanistan-who-presses
-- Who pressed on the US side for fixing the complete withdrawal in the agreement?
-- positive; p32s2
-- | speaker           | demander      | demand_kind          | strength |
-- | Michael R. Pompeo | United States | write_into_agreement | demand   |
SELECT speaker, demander, demand_kind, strength
FROM asked
WHERE demand_kind = 'write_into_agreement' AND demander = 'United States';

-- afghanistan-pompeo-or-taliban
-- Who insisted on the complete withdrawal in the agreement: Pompeo or the Taliban?
-- open; p32s2 p32s3
-- | demander      | speaker           | reporter          | strength | caveat             |
-- | Taliban       | null              | Michael R. Pompeo | demand   | unexpected_speaker |
-- | United States | Michael R. Pompeo | null              | demand   | unexpected_speaker |
SELECT demander, speaker, reporter, strength, caveats.kind AS caveat
FROM asked
LEFT JOIN caveats ON row_id = demand_id AND kind = 'unexpected_speaker'
WHERE demand_kind = 'write_into_agreement'
ORDER BY ALL;

-- afghanistan-own-voice
-- Does the text let the Taliban state a demand in their own voice?
-- negative; p32s3
-- | demander | speaker | reporter          |
-- | Taliban  | null    | Michael R. Pompeo |
SELECT demander, speaker, reporter FROM asked WHERE demander = 'Taliban' ORDER BY ALL;

-- afghanistan-concerns
-- Which group is singled out as having concerns about carrying out complete withdrawal?
-- positive; p32s3; mended
-- | actor                                                           | person | stance |
-- | Many of those involved in the Afghanistan agreement (not named) | null   | doubts |
-- | Military leadership of the United States                        | null   | doubts |
SELECT actor, person, stance
FROM told
WHERE stance = 'doubts' AND kind = 'assessment' AND in_sentence(statement_id, 'p32s3')
ORDER BY ALL;

-- afghanistan-election
-- Which election year is named in connection with the withdrawal?
-- bound; p32s4
-- | year | locator |
-- | 2020 | p32s4   |
SELECT regexp_extract(text, '[0-9]{4}') AS year, locator
FROM told
JOIN said ON row_id = statement_id AND column_name IS NULL
WHERE regexp_matches(text, '[0-9]{4}') AND paragraph BETWEEN 30 AND 38
ORDER BY ALL;

-- afghanistan-promise
-- Did Trump use the withdrawal as a campaign promise?
-- open; p32s5
-- | who                                 | kind   | text                                                                                                            |
-- | Author of the German text (unnamed) | motive | The thought that Trump could use the withdrawal as a campaign promise played a central part in the negotiations |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p32s5');

-- afghanistan-secrecy
-- Which persons are named in p33 as parties to the negotiations marked by secrecy?
-- positive; p33s2
-- | person            | name_as_stated         |
-- | Donald J. Trump   | dem Präsidenten selbst |
-- | Michael R. Pompeo | null                   |
-- | Zalmay Khalilzad  | null                   |
SELECT person, name_as_stated
FROM attendance
WHERE person IS NOT NULL AND in_sentence(participant_id, 'p33s2')
ORDER BY ALL;

-- afghanistan-between-whom
-- Between whom are the negotiations of p33s2: with the Taliban or among Americans?
-- open; p33s2 p35s3; mended
-- | event_type        | meeting_basis | format    | actors                                                                                           |
-- | consultation      | stated        | internal  | ['US officials who negotiated on the withdrawal from Afghanistan (not listed)', 'United States'] |
-- | negotiation_round | implied       | bilateral | ['Taliban', 'United States']                                                                     |
SELECT event_type, meeting_basis, format, list_sort(list(DISTINCT actor)) AS actors
FROM attendance
JOIN summits USING (summit_id, event_type, process_id)
WHERE process_id IN (SELECT process_id FROM process_parties WHERE actor_id = 'taliban')
GROUP BY ALL
ORDER BY ALL;

-- afghanistan-khalilzad
-- Does the text give Khalilzad an office or say that he spoke with the Taliban?
-- negative; p33s2
-- | event_type   | office_as_stated | rank_reason | taliban |
-- | consultation | null             | not_stated  | 0       |
SELECT he.event_type, he.office_as_stated, he.rank_reason, count_if(other.actor = 'Taliban') AS taliban
FROM attendance AS he
JOIN attendance AS other USING (summit_id)
WHERE he.person = 'Zalmay Khalilzad'
GROUP BY ALL;

-- afghanistan-trust
-- Whose trust suffered from the secrecy?
-- positive; p33s3
-- | outcome_type | text                                                                                                                               |
-- | consequence  | Secrecy made many important details public only later and strained trust within the US government and among international partners |
SELECT outcome_type, text FROM outcomes WHERE in_sentence(outcome_id, 'p33s3');

-- afghanistan-late-details
-- Which details became public only later?
-- negative; p33s3
-- | outcome_type | decided_edtf | text                                                                                                                               | statements |
-- | consequence  | null         | Secrecy made many important details public only later and strained trust within the US government and among international partners | 0          |
SELECT outcome_type, decided_edtf, text, (
  SELECT count(*) FROM statements WHERE in_sentence(statement_id, 'p33s3')
) AS statements
FROM outcomes
WHERE in_sentence(outcome_id, 'p33s3');

-- afghanistan-no-checks
-- Did the agreement provide reliable means to verify that the Taliban keep the conditions?
-- negative; p33s4
-- | who                                 | stance  | outcome_type | text                                                                             |
-- | Author of the German text (unnamed) | opposes | agreement    | The agreement had no reliable means to check that the Taliban met the conditions |
SELECT who, stance, outcome_type, told.text
FROM told
JOIN outcomes ON about_id = outcome_id
WHERE in_sentence(statement_id, 'p33s4');

-- afghanistan-verified
-- Was the compliance of the Taliban verified according to the text?
-- negative; p33s4 p33s5
-- | demand_kind       | compliance | compliance_reason | compliance_basis | outcome_type |
-- | fulfil_conditions | null       | indeterminate     | null             | agreement    |
SELECT demand_kind, compliance, compliance_reason, compliance_basis, outcome_type
FROM came_of
WHERE addressee = 'Taliban'
ORDER BY ALL;

-- afghanistan-any-checks
-- Does p33s4 say that there was no verification mechanism at all?
-- open; p33s4; mended
-- | kind      | caveat                                                                                  |
-- | ambiguity | Only reliable means of verification are denied; whether there were others is left open  |
-- | ambiguity | That means of verification were missing is said; that anybody had asked for them is not |
SELECT caveats.kind, caveats.text AS caveat
FROM told
JOIN caveats ON row_id = statement_id
WHERE in_sentence(statement_id, 'p33s4')
ORDER BY ALL;

-- afghanistan-guarantees
-- Did the USA have concrete guarantees or a credible enforcement mechanism in the negotiation?
-- negative; p35s3
-- | who                                 | kind       | text                                                                                                           |
-- | Author of the German text (unnamed) | assessment | Negotiating with the Taliban without concrete guarantees or a credible means of enforcement was a further risk |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p35s3');

-- afghanistan-plan
-- Was there a plan for the case that the Taliban do not keep their obligations?
-- negative; p37s1
-- | who                                 | stance  | about_table | text                                                                             |
-- | Author of the German text (unnamed) | opposes | outcomes    | There was no plan for the case that the Taliban failed to meet their obligations |
SELECT who, stance, about_table, text FROM told WHERE in_sentence(statement_id, 'p37s1');

-- afghanistan-breach
-- Does the text say that the Taliban broke the agreement?
-- negative; p33s5 p34s3 p37s1
-- | outcome_type | actor_id | outcomes |
-- | agreement    | null     | 1        |
-- | consequence  | null     | 2        |
SELECT outcome_type, actor_id, count(*) AS outcomes
FROM outcomes
WHERE in_paragraphs(outcome_id, 30, 38)
GROUP BY ALL
ORDER BY ALL;

-- afghanistan-signed
-- Does the text state when and where an agreement with the Taliban was signed?
-- negative; p32s2 p33s4 p35s4
-- | outcome_type | form       | decided_edtf | effective_edtf | summit_id |
-- | agreement    | not_stated | null         | null           | null      |
SELECT outcome_type, form, decided_edtf, effective_edtf, summit_id
FROM outcomes
WHERE outcome_type = 'agreement' AND in_paragraphs(outcome_id, 30, 38);

-- afghanistan-concluded
-- Was the agreement with the Taliban concluded according to the text?
-- open; p32s2 p33s4 p37s1
-- | outcome_type | form       | support     | caveat                                                                                                                        |
-- | agreement    | not_stated | ['implies'] | The passage speaks of an agreement with terms and gaps, and of an attempt to negotiate; that it was concluded is nowhere said |
SELECT outcome_type, form, list(DISTINCT support) AS support, caveats.text AS caveat
FROM outcomes
JOIN said ON said.row_id = outcome_id
LEFT JOIN caveats ON caveats.row_id = outcome_id
WHERE outcome_type = 'agreement' AND paragraph BETWEEN 30 AND 38
GROUP BY ALL;

-- afghanistan-carried-out
-- Was the complete withdrawal carried out according to the text?
-- negative; p32s1 p37s2 p37s3
-- | demander      | addressee                                | status  | graded | not_gradable |
-- | Taliban       | United States                            | unclear | 0      | 1            |
-- | United States | Members of the US government (not named) | unclear | 0      | 1            |
SELECT demander, addressee, status, count(compliance) AS graded, count(compliance_reason) AS not_gradable
FROM came_of
WHERE demand_kind = 'write_into_agreement'
GROUP BY ALL
ORDER BY ALL;

-- afghanistan-taliban-named
-- Is any representative of the Taliban named?
-- negative; p31s3 p32s3 p34s3
-- | as_what     | actor   | person |
-- | addressee   | Taliban | null   |
-- | demander    | Taliban | null   |
-- | participant | Taliban | null   |
SELECT 'participant' AS as_what, actor, person FROM attendance WHERE actor = 'Taliban'
UNION ALL
SELECT 'demander', demander, speaker FROM asked WHERE demander = 'Taliban'
UNION ALL
SELECT 'addressee', addressee, addressee_person FROM asked WHERE addressee = 'Taliban'
ORDER BY ALL;

-- afghanistan-government
-- Does the text say that the Afghan government took part in the negotiations?
-- negative; p35s4
-- | actor                                                                       | presence |
-- | Taliban                                                                     | implied  |
-- | US officials who negotiated on the withdrawal from Afghanistan (not listed) | attended |
-- | United States                                                               | attended |
-- | United States                                                               | implied  |
SELECT DISTINCT actor, presence FROM attendance WHERE in_paragraphs(participant_id, 30, 38) ORDER BY ALL;

-- afghanistan-dated-meetings
-- Is any single meeting on Afghanistan given with date or place?
-- negative; p31s2 p33s2 p35s3
-- | event_type        | date_scope | start_edtf | place_as_stated |
-- | consultation      | series     | null       | null            |
-- | negotiation_round | series     | null       | null            |
SELECT event_type, date_scope, start_edtf, place_as_stated
FROM met
WHERE in_paragraphs(summit_id, 30, 38)
ORDER BY ALL;

-- afghanistan-inevitable
-- How did Trump often describe the withdrawal, and with which purpose?
-- positive; p35s2
-- | who             | kind       | text                                                            |
-- | Donald J. Trump | assessment | He saw himself more and more as a maker of deals                |
-- | Donald J. Trump | position   | The withdrawal is inevitable and needed in order to end the war |
SELECT who, kind, text FROM told WHERE person = 'Donald J. Trump' AND in_paragraphs(statement_id, 30, 38)
ORDER BY ALL;

-- afghanistan-hasty
-- What did the military and diplomatic leadership expect from a hasty withdrawal?
-- positive; p35s2
-- | who                                                      | text                                                   |
-- | Military and diplomatic leaders within the United States | A hasty withdrawal would plunge the country into chaos |
SELECT who, text FROM told WHERE kind = 'warning' AND in_paragraphs(statement_id, 30, 38);

-- afghanistan-diplomats
-- Does the warning of the diplomatic leadership in p35s2 fit with Pompeo's position in p32s2?
-- open; p32s2 p35s2; mended
-- | table_name | kind      | caveat                                                                                                                                         |
-- | demands    | ambiguity | The diplomatic leaders warn of a hasty withdrawal, while the Secretary of State presses for a full one; the passage does not reconcile the two |
-- | statements | ambiguity | The diplomatic leaders warn of a hasty withdrawal, while the Secretary of State presses for a full one; the passage does not reconcile the two |
SELECT table_name, kind, text AS caveat
FROM caveats
WHERE in_sentence(caveat_id, 'p32s2') AND in_sentence(caveat_id, 'p35s2')
ORDER BY ALL;

-- afghanistan-conditional-zero
-- Does the conditions-based idea (p31s3) fit with the zero point (p32s1)?
-- open; p31s3 p32s1 p32s2; mended
-- | demand_kind          | demander      | caveat                                                                         |
-- | fulfil_conditions    | United States | Whether the full withdrawal was itself to depend on the conditions is not said |
-- | write_into_agreement | Taliban       | Whether the full withdrawal was itself to depend on the conditions is not said |
-- | write_into_agreement | United States | Whether the full withdrawal was itself to depend on the conditions is not said |
SELECT demand_kind, demander, caveats.text AS caveat
FROM asked
LEFT JOIN caveats ON row_id = demand_id AND in_sentence(caveat_id, 'p32s1')
WHERE in_paragraphs(demand_id, 30, 38)
ORDER BY ALL;

-- afghanistan-both-sides
-- On which sides did actors hardly believe in the implementation?
-- positive; p35s4
-- | stance | about_table | text                                                                                                                     |
-- | doubts | outcomes    | Many of those involved, on the American side and in Afghanistan, hardly believed that the agreement would be carried out |
SELECT stance, about_table, text FROM told WHERE NOT is_narrator AND in_sentence(statement_id, 'p35s4');

-- afghanistan-disbelief
-- Are the actors who hardly believed in the implementation named?
-- negative; p35s4
-- | actor                                                           | actor_type  | person |
-- | Many of those involved in the Afghanistan agreement (not named) | unspecified | null   |
SELECT actor, actor_type, person
FROM told
JOIN actors USING (actor_id)
WHERE in_sentence(statement_id, 'p35s4');

-- afghanistan-hopes
-- Which two things did the political leadership in Washington hope for in p34?
-- positive; p34s2
-- | who                                            | kind     | text                                                                                       |
-- | Political leadership in Washington (not named) | motive   | It hoped to lose few lives and resources and to avoid the chaos of an immediate withdrawal |
-- | Political leadership in Washington (not named) | position | The withdrawal is a way of pulling oneself out of the conflict                             |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p34s2')
ORDER BY ALL;

-- afghanistan-deal-maker
-- In which role did Trump increasingly see himself?
-- positive; p36s2
-- | who                                 | kind       | text                                                     |
-- | Author of the German text (unnamed) | assessment | Trump was little ready to respond to the real challenges |
-- | Donald J. Trump                     | assessment | He saw himself more and more as a maker of deals         |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p36s2')
ORDER BY ALL;

-- afghanistan-withdrawal-as-such
-- Does the text reject a withdrawal as such?
-- open; p37s3
-- | who                                 | stance | text                                                                                                             |
-- | Author of the German text (unnamed) | doubts | A military withdrawal is understandable but unrealistic without a working means to keep the peace in Afghanistan |
SELECT who, stance, text FROM told WHERE in_sentence(statement_id, 'p37s3');

-- afghanistan-numbers
-- Does the strand state a sum of money, a number of troops or a date in months?
-- bound; p32s1 p32s4
-- | unit    | highest | figures |
-- | persons | 0       | 3       |
SELECT unit, max(value_max) AS highest, count(*) AS figures
FROM figures
WHERE in_paragraphs(amount_id, 30, 38)
GROUP BY ALL
ORDER BY ALL;

-- afghanistan-trump-and-taliban
-- Did Trump meet the Taliban according to the text?
-- negative; p33s2 p35s3
-- | event_type   | other_actors | taliban |
-- | consultation | 1            | 0       |
SELECT he.event_type, count(DISTINCT other.actor) AS other_actors,
  count_if(other.actor = 'Taliban') AS taliban
FROM attendance AS he
JOIN attendance AS other USING (summit_id)
WHERE he.person = 'Donald J. Trump' AND other.actor <> he.actor AND in_paragraphs(summit_id, 30, 38)
GROUP BY ALL
ORDER BY ALL;
