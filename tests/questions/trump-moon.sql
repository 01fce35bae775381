-- Paragraphs 19 to 29: Trump and Moon on the costs of defence.

-- trump-moon-agreed
-- How much had South Korea agreed to pay according to p20s1, and is it a point?
-- bound; p20s1
-- | comparator | value_point | value_min | value_max  | max_inclusive | unit | payer       |
-- | just_under | null        | null      | 1000000000 | false         | USD  | South Korea |
SELECT comparator, value_point, value_min, value_max, max_inclusive, unit, payer
FROM figures
WHERE amount_kind = 'agreed' AND in_sentence(amount_id, 'p20s1') AND unit = 'USD';

-- trump-moon-agreed-period
-- Does p20s1 state a period (per year) for the sum just under 1 billion?
-- bound; p20s1
-- | unit  | period         | period_implied |
-- | USD   | not_stated     | null           |
-- | years | not_applicable | null           |
SELECT unit, period, period_implied FROM figures WHERE in_sentence(amount_id, 'p20s1') ORDER BY ALL;

-- trump-moon-deferral
-- By how long was the final settlement postponed?
-- bound; p20s1
-- | outcome_type | comparator | value_point | unit  |
-- | deferral     | exact      | 1           | years |
SELECT outcome_type, comparator, value_point, unit
FROM figures
JOIN outcomes USING (outcome_id)
WHERE measure = 'deferral';

-- trump-moon-who-deferred
-- Does p20s1 say who postponed the final settlement, and to which date?
-- negative; p20s1; mended
-- | actor_id | person_id | decided_edtf | effective_edtf | caveat                                                    |
-- | null     | null      | null         | null           | Who put the settlement off, and to which day, is not said |
SELECT actor_id, person_id, decided_edtf, effective_edtf, caveats.text AS caveat
FROM outcomes
LEFT JOIN caveats ON row_id = outcome_id
WHERE outcome_type = 'deferral';

-- trump-moon-payee
-- Is the payee of the sum just under 1 billion named in p20s1?
-- open; p20s1 p20s2
-- | payer       | payee         | payee_is |
-- | South Korea | United States | implies  |
SELECT payer, payee, support AS payee_is
FROM figures
LEFT JOIN said ON row_id = amount_id AND column_name = 'payee_id'
WHERE amount_kind = 'agreed' AND unit = 'USD';

-- trump-moon-four-billion
-- What does the 4 billion dollars of p20s2 stand for, for which period and who pays?
-- bound; p20s2
-- | amount_kind  | measure         | measure_text                              | comparator | value_point | period   | payer         | payee | subject     |
-- | claimed_cost | protection_cost | To defend South Korea against North Korea | exact      | 4000000000  | per_year | United States | null  | South Korea |
SELECT amount_kind, measure, measure_text, comparator, value_point, period, payer, payee, subject
FROM figures
WHERE unit = 'USD' AND in_sentence(amount_id, 'p20s2');

-- trump-moon-who-claims-four
-- Who claims the 4 billion of p20s2?
-- open; p20s2 p21s1
-- | claimant        | claimant_is | voice         | caveat    |
-- | Donald J. Trump | implies     | free_indirect | ambiguity |
SELECT claimant, support AS claimant_is, voice, caveats.kind AS caveat
FROM figures
LEFT JOIN said ON said.row_id = amount_id AND column_name = 'claimant_actor_id'
LEFT JOIN caveats ON caveats.row_id = amount_id
WHERE amount_kind = 'claimed_cost';

-- trump-moon-four-demanded
-- Is the 4 billion a demand on South Korea?
-- negative; p20s2
-- | amount_kind  | figures | of_demands |
-- | claimed_cost | 1       | 0          |
SELECT amount_kind, count(*) AS figures, count(demand_id) AS of_demands
FROM figures
WHERE value_point = 4000000000
GROUP BY ALL
ORDER BY ALL;

-- trump-moon-three-times-five
-- How many passages state 5 billion dollars, and in which form each?
-- bound; p2s2 p21s4 p22s6
-- | locator | comparator | period     | amount_kind | claimant        |
-- | p21s4   | exact      | not_stated | mentioned   | Moon Jae-in     |
-- | p22s6   | exact      | not_stated | demanded    | Donald J. Trump |
-- | p2s2    | at_most    | per_year   | demanded    | United States   |
SELECT locator, comparator, period, amount_kind, claimant
FROM figures
JOIN said ON row_id = amount_id AND column_name IS NULL
WHERE value_max = 5000000000 AND unit = 'USD'
ORDER BY ALL;

-- trump-moon-trump-five
-- Does p22s6 state a bound word or a period for the 5 billion?
-- bound; p22s6
-- | comparator | period     | period_implied | claimant        |
-- | exact      | not_stated | null           | Donald J. Trump |
SELECT comparator, period, period_implied, claimant
FROM figures
WHERE unit = 'USD' AND in_sentence(amount_id, 'p22s6');

-- trump-moon-moon-five
-- Does p21s4 state a bound word or a period for the 5 billion?
-- bound; p21s4
-- | comparator | period     | period_implied | claimant    |
-- | exact      | not_stated | null           | Moon Jae-in |
SELECT comparator, period, period_implied, claimant
FROM figures
WHERE unit = 'USD' AND in_sentence(amount_id, 'p21s4');

-- trump-moon-same-five
-- Do p2s2 and p22s6 state the same figure in the same way?
-- open; p2s2 p22s6; mended
-- | locator | comparator | period     | caveats                          |
-- | p22s6   | exact      | not_stated | ['ambiguity', 'coder_inference'] |
-- | p2s2    | at_most    | per_year   | ['ambiguity']                    |
SELECT locator, comparator, period, list_sort(list(caveats.kind)) AS caveats
FROM figures
JOIN said ON said.row_id = amount_id AND said.column_name IS NULL
LEFT JOIN caveats ON caveats.row_id = amount_id
WHERE amount_kind = 'demanded' AND same_quantity_id IN (
  SELECT same_quantity_id FROM figures WHERE in_sentence(amount_id, 'p22s6')
)
GROUP BY ALL
ORDER BY ALL;

-- trump-moon-who-brought-up-five
-- Who brought up the 5 billion in April?
-- open; p21s4 p2s2 p22s6
-- | claimant    | amount_kind | place       | start_edtf | caveat             |
-- | Moon Jae-in | mentioned   | White House | XXXX-04    | ambiguity          |
-- | Moon Jae-in | mentioned   | White House | XXXX-04    | coder_inference    |
-- | Moon Jae-in | mentioned   | White House | XXXX-04    | unexpected_speaker |
SELECT claimant, amount_kind, place, start_edtf, caveats.kind AS caveat
FROM figures
JOIN met USING (summit_id)
LEFT JOIN caveats ON row_id = amount_id
WHERE start_edtf = 'XXXX-04'
ORDER BY ALL;

-- trump-moon-moon-offers
-- Does p21s4 say that Moon offered or agreed to pay 5 billion?
-- negative; p21s4
-- | amount_kind | payer | demand_id | outcome_id |
-- | mentioned   | null  | null      | null       |
SELECT amount_kind, payer, demand_id, outcome_id
FROM figures
WHERE claimant = 'Moon Jae-in' AND unit = 'USD';

-- trump-moon-april
-- Is the year of the April occasion at the White House stated?
-- negative; p21s4
-- | place       | start_edtf | start_min | start_max | start_basis |
-- | White House | XXXX-04    | null      | null      | stated      |
SELECT place, start_edtf, start_min, start_max, start_basis FROM met WHERE place = 'White House';

-- trump-moon-april-with-whom
-- Does p21s4 say with whom Moon spoke at the White House in April?
-- negative; p21s4; mended
-- | who             | presence | support |
-- | Donald J. Trump | implied  | implies |
-- | Moon Jae-in     | attended | states  |
SELECT who, presence, support
FROM attendance
JOIN said ON row_id = participant_id
WHERE place = 'White House'
ORDER BY ALL;

-- trump-moon-appoint
-- What did Trump ask Moon to do in p21s1?
-- positive; p21s1
-- | speaker         | addressee_person | demand_kind | strength | text                                                                        |
-- | Donald J. Trump | Moon Jae-in      | appoint     | request  | Name somebody to talk with Trump or with Pompeo so that solutions are found |
SELECT speaker, addressee_person, demand_kind, strength, text
FROM asked
WHERE in_sentence(demand_id, 'p21s1');

-- trump-moon-appointed
-- Did Moon appoint a negotiator as Trump asked?
-- negative; p21s1
-- | demand_kind | status             | answers |
-- | appoint     | no_result_reported | 0       |
SELECT demand_kind, asked.status, count(outcome_id) AS answers
FROM asked
LEFT JOIN demand_outcomes USING (demand_id)
WHERE addressee_person = 'Moon Jae-in'
GROUP BY ALL
ORDER BY ALL;

-- trump-moon-pompeo-there
-- Was Pompeo present at the talk of Trump and Moon in p21-p22?
-- open; p21s1
-- | event_type        | status   | people                                                  | present |
-- | negotiation_round | proposed | ['Donald J. Trump', 'Michael R. Pompeo', 'South Korea'] | 0       |
-- | talks             | held     | ['Donald J. Trump', 'Moon Jae-in']                      | 2       |
SELECT event_type, status, list(who ORDER BY who) AS people, count(presence) AS present
FROM attendance
WHERE in_sentence(summit_id, 'p21s1')
GROUP BY summit_id, event_type, status
ORDER BY ALL;

-- trump-moon-when-and-where
-- Are date and place of the talk of Trump and Moon in p21-p26 stated?
-- negative; p21s1 p21s4 p24s1
-- | status   | start_edtf | place_as_stated | place       |
-- | held     | XXXX-04    | im Weißen Haus  | White House |
-- | held     | null       | null            | null        |
-- | proposed | null       | null            | null        |
SELECT status, start_edtf, place_as_stated, place
FROM met
WHERE in_paragraphs(summit_id, 19, 29)
ORDER BY ALL;

-- trump-moon-election
-- Who won the election with this topic according to p21s3?
-- open; p21s3; mended
-- | who             | text                                | caveat                                                                                          |
-- | Donald J. Trump | He won the election with this issue | A pronoun only tells who won the election; the context points to Trump, the grammar allows Moon |
-- | Donald J. Trump | The issue is being discussed widely | null                                                                                            |
SELECT who, told.text, caveats.text AS caveat
FROM told
LEFT JOIN caveats ON row_id = statement_id
WHERE in_sentence(statement_id, 'p21s3')
ORDER BY ALL;

-- trump-moon-hostile
-- To whose hostile attitude did Trump point in order to show how serious the situation was?
-- positive; p21s2
-- | who             | kind     | text                                                |
-- | Donald J. Trump | argument | The situation is serious and North Korea is hostile |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p21s2');

-- trump-moon-arguments
-- Which two economic arguments does Moon make in p21s4?
-- positive; p21s4
-- | who         | stance  | text                                                    |
-- | Moon Jae-in | opposes | Economic relations between the two countries have grown |
-- | Moon Jae-in | opposes | Korean investment in the United States has risen        |
-- | Moon Jae-in | opposes | South Korea is the largest importer of US liquefied gas |
SELECT who, stance, text
FROM told
WHERE kind = 'argument' AND in_sentence(statement_id, 'p21s4')
ORDER BY ALL;

-- trump-moon-gas-and-investment
-- By how much did Korean investment in the USA grow and how much US liquefied gas does South Korea import,
-- according to Moon?
-- bound; p21s4
-- | text                                                    | figures |
-- | Economic relations between the two countries have grown | 0       |
-- | Korean investment in the United States has risen        | 0       |
-- | South Korea is the largest importer of US liquefied gas | 0       |
SELECT told.text, count(amount_id) AS figures
FROM told
LEFT JOIN amounts USING (statement_id)
WHERE who = 'Moon Jae-in' AND in_sentence(statement_id, 'p21s4')
GROUP BY ALL
ORDER BY ALL;

-- trump-moon-demand-dropped
-- Did Moon's economic arguments make Trump drop his demand?
-- negative; p22s1 p22s6
-- | text                                  | relation   | status             | withdrawn_or_lowered |
-- | Contribute more to the common defence | raised     | no_result_reported | 0                    |
-- | Pay up to five billion dollars a year | reiterated | unclear            | 0                    |
SELECT asked.text, relation, status,
  count(*) FILTER (outcome_type IN ('demand_withdrawn', 'demand_lowered')) AS withdrawn_or_lowered
FROM asked
JOIN demand_summits USING (demand_id)
LEFT JOIN demand_outcomes USING (demand_id)
LEFT JOIN outcomes USING (outcome_id)
WHERE demand_kind = 'pay_more' AND in_sentence(demand_summits.summit_id, 'p21s1')
GROUP BY ALL
ORDER BY ALL;

-- trump-moon-land-tax
-- What did Trump demand about land tax?
-- positive; p22s2
-- | speaker         | addressee   | demand_kind | strength | text                                                                   |
-- | Donald J. Trump | South Korea | waive       | demand   | Do not expect the United States to go on paying land tax for its bases |
SELECT speaker, addressee, demand_kind, strength, text FROM asked WHERE in_sentence(demand_id, 'p22s2');

-- trump-moon-land-tax-paid
-- Does the text confirm that the USA pays land tax in South Korea?
-- open; p22s2; mended
-- | kind      | caveat                                                                                      |
-- | ambiguity | That the United States pays land tax is only presupposed in what Trump is said to have said |
-- | garbled   | The reason given for not paying land tax does not fit the demand as worded                  |
SELECT kind, text AS caveat
FROM caveats
WHERE row_id IN (SELECT demand_id FROM demands WHERE in_sentence(demand_id, 'p22s2'))
ORDER BY ALL;

-- trump-moon-land-tax-sum
-- How much land tax does the USA pay for bases according to the text?
-- bound; p22s2
-- | demand_kind | sums |
-- | waive       | 0    |
SELECT demand_kind, count(amount_id) AS sums
FROM demands
LEFT JOIN amounts USING (demand_id)
WHERE in_sentence(demand_id, 'p22s2')
GROUP BY ALL;

-- trump-moon-compensation
-- What does Trump say that the USA expects instead of profit?
-- positive; p22s3
-- | who             | kind     | text                                                                                 |
-- | Donald J. Trump | claim    | The United States does not want to profit from its presence                          |
-- | Donald J. Trump | position | The United States expects no more than fair compensation from a very wealthy country |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p22s3') ORDER BY ALL;

-- trump-moon-profit
-- Does "no profit" (p22s3) agree with "cost plus X percent" (p2s3) and profitability (p4s3)?
-- open; p2s3 p4s3 p6s2 p22s3; mended
-- | locator | table_name | kind          |
-- | p22s3   | statements | contradiction |
-- | p2s3    | amounts    | contradiction |
-- | p4s3    | statements | contradiction |
SELECT locator, table_name, kind
FROM caveats
JOIN said ON said.row_id = caveats.row_id AND said.column_name IS NULL
WHERE kind = 'contradiction' AND in_sentence(caveat_id, 'p22s3')
ORDER BY ALL;

-- trump-moon-five-over-four
-- Does 5 billion demanded exceed the US spending that the text states, and does the text comment on it?
-- open; p2s2 p20s2 p22s3 p22s6
-- | comparator | value_max  | spent      | exceeds | comparison | comparison_of_spending |
-- | at_most    | 5000000000 | 4000000000 | true    | null       | null                   |
-- | exact      | 5000000000 | 4000000000 | true    | null       | null                   |
SELECT asked.comparator, asked.value_max, spent.value_point AS spent,
  asked.value_max > spent.value_point AS exceeds,
  asked.comparison, spent.comparison AS comparison_of_spending
FROM figures AS asked
JOIN figures AS spent ON spent.amount_kind = 'claimed_cost' AND spent.unit = asked.unit
WHERE asked.amount_kind = 'demanded'
ORDER BY ALL;

-- trump-moon-share
-- What share of its gross domestic product does South Korea spend on defence according to p22s5?
-- bound; p22s5
-- | subject     | amount_kind | comparator | value_point | unit           |
-- | South Korea | benchmark   | exact      | 2.4         | percent_of_gdp |
SELECT subject, amount_kind, comparator, value_point, unit FROM figures WHERE measure = 'defence_spending';

-- trump-moon-share-rank
-- With which rank is the 2.4 percent described?
-- bound; p22s5
-- | value_point | comparison                          |
-- | 2.4         | Called the highest of all US allies |
SELECT value_point, comparison FROM figures WHERE in_sentence(amount_id, 'p22s5');

-- trump-moon-whose-share
-- Who names the 2.4 percent: Moon or Trump?
-- open; p22s4 p22s5 p22s6
-- | claimant    | claimant_is | caveat                                                                         |
-- | Moon Jae-in | implies     | A pronoun only tells who speaks; grammar points to Trump, the argument to Moon |
SELECT claimant, support AS claimant_is, caveats.text AS caveat
FROM figures
LEFT JOIN said ON said.row_id = amount_id AND column_name = 'claimant_actor_id'
LEFT JOIN caveats ON caveats.row_id = amount_id
WHERE unit = 'percent_of_gdp';

-- trump-moon-frustrated
-- When did Trump's frustration grow visibly?
-- positive; p22s4
-- | who             | kind     | text                                                                   |
-- | Donald J. Trump | reaction | Became visibly frustrated while Moon tried to keep up the conversation |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p22s4');

-- trump-moon-what-for
-- For what is the 5 billion in p22s6 to be paid?
-- positive; p22s6
-- | measure           | measure_text                  |
-- | host_contribution | For the presence of US troops |
SELECT measure, measure_text FROM figures WHERE unit = 'USD' AND in_sentence(amount_id, 'p22s6');

-- trump-moon-past-help
-- Which past service did South Korea bring forward in p23?
-- positive; p23s3
-- | who         | kind     | text                                                                         |
-- | South Korea | argument | The United States had received military support from South Korea in the past |
SELECT who, kind, text FROM told WHERE actor = 'South Korea' AND in_paragraphs(statement_id, 23, 23);

-- trump-moon-which-help
-- Does the text say which military support South Korea gave the USA, or when?
-- negative; p23s3
-- | text                                                                         | made_edtf | summit_id | figures |
-- | The United States had received military support from South Korea in the past | null      | null      | 0       |
SELECT told.text, made_edtf, summit_id, (
  SELECT count(*) FROM amounts WHERE in_sentence(amount_id, 'p23s3')
) AS figures
FROM told
WHERE actor = 'South Korea' AND in_sentence(statement_id, 'p23s3');

-- trump-moon-settled
-- Was the division of the defence burden settled in the talk?
-- negative; p23s3
-- | who                                 | text                                                              | outcomes_of_the_talk |
-- | Author of the German text (unnamed) | How the burden should be split remained the main point of dispute | 0                    |
SELECT who, text, (
  SELECT count(*) FROM outcomes WHERE in_sentence(summit_id, 'p21s1')
) AS outcomes_of_the_talk
FROM told
WHERE is_narrator AND in_sentence(statement_id, 'p23s3');

-- trump-moon-peace
-- With whom did Trump consider talks necessary in order to secure peace on the peninsula?
-- positive; p24s2
-- | who             | kind     | text                                                                  |
-- | Donald J. Trump | position | Talks with Kim Jong-un are necessary to secure peace on the peninsula |
SELECT who, kind, text FROM told WHERE kind = 'position' AND in_sentence(statement_id, 'p24s2');

-- trump-moon-why-kim
-- Is Trump's interest in Kim the same in p24s2 and in p15s2-p15s3?
-- open; p15s2 p15s3 p24s2
-- | locator | who                                 | kind       | text                                                                                         |
-- | p15s2   | Author of the German text (unnamed) | assessment | For Trump the meeting was above all a chance to look like a successful diplomat in the media |
-- | p15s3   | Author of the German text (unnamed) | assessment | The clear political aims of the United States seemed secondary to Trump                      |
-- | p24s2   | Donald J. Trump                     | position   | Talks with Kim Jong-un are necessary to secure peace on the peninsula                        |
SELECT locator, who, told.kind, text
FROM told
JOIN said ON row_id = statement_id
WHERE locator IN ('p15s2', 'p15s3') OR locator = 'p24s2' AND kind = 'position'
ORDER BY ALL;

-- trump-moon-overtaxed
-- How did South Korea feel about the US demand according to p24s4?
-- positive; p24s4
-- | who         | text                                                   |
-- | South Korea | South Korea felt more and more overtaxed by the demand |
SELECT who, text FROM told WHERE kind = 'reaction' AND in_sentence(statement_id, 'p24s4');

-- trump-moon-he
-- To whom does "he" refer in p25s4?
-- open; p25s3 p25s4
-- | who                                 | kind    | caveat                                                                      |
-- | Author of the German text (unnamed) | garbled | The pronoun for the one who could not avoid the outcome has no fitting noun |
SELECT who, caveats.kind, caveats.text AS caveat
FROM told
LEFT JOIN caveats ON row_id = statement_id
WHERE in_sentence(statement_id, 'p25s4');

-- trump-moon-leave-if
-- Under which condition did Trump speak of pulling the USA out of South Korea in p26?
-- positive; p26s3
-- | who             | kind      | text                                                                        |
-- | Donald J. Trump | intention | The United States may withdraw from South Korea if the situation calms down |
SELECT who, kind, text FROM told WHERE kind = 'intention' AND in_paragraphs(statement_id, 26, 26);

-- trump-moon-two-conditions
-- Is the condition of withdrawal in p26s3 the same as in p2s4?
-- open; p2s4 p26s3; mended
-- | table_name | kind      | caveat                                                                                                                                        |
-- | demands    | ambiguity | Troops could leave if the terms are refused, by one passage, and if the situation calms down, by another; how the two go together is not said |
-- | statements | ambiguity | Troops could leave if the terms are refused, by one passage, and if the situation calms down, by another; how the two go together is not said |
SELECT table_name, kind, text AS caveat
FROM caveats
WHERE in_sentence(caveat_id, 'p2s4') AND in_sentence(caveat_id, 'p26s3')
ORDER BY ALL;

-- trump-moon-result
-- Do p4s1 and p26s3 agree on the outcome of the negotiation with South Korea?
-- open; p4s1 p26s3
-- | locator | outcome_type | compliance | compliance_reason | caveat        |
-- | p26s3   | left_open    | null       | too_early         | contradiction |
-- | p4s1    | agreement    | partial    | null              | contradiction |
SELECT locator, outcome_type, compliance, compliance_reason, caveats.kind AS caveat
FROM came_of
JOIN said ON said.row_id = outcome_id
LEFT JOIN caveats ON caveats.row_id = outcome_id
WHERE locator IN ('p4s1', 'p26s3')
ORDER BY ALL;

-- trump-moon-one-agreement
-- Is the agreement of p4s1 the same as the consent of p20s1?
-- open; p4s1 p20s1; mended
-- | outcome_type | kind          | decided_edtf | as_in_p4s1 |
-- | agreement    | possible_same | null         | true       |
SELECT outcome_type, caveats.kind, decided_edtf, in_sentence(related_id, 'p4s1') AS as_in_p4s1
FROM outcomes
JOIN caveats ON row_id = outcome_id
WHERE kind = 'possible_same'
ORDER BY ALL;

-- trump-moon-two-under-one
-- Which two passages give a South Korean payment under 1 billion, and do they mean the same one?
-- open; p2s2 p20s1
-- | locator | comparator | amount_kind | same_quantity_id |
-- | p20s1   | just_under | agreed      | null             |
-- | p2s2    | less_than  | status_quo  | null             |
SELECT locator, comparator, amount_kind, same_quantity_id
FROM figures
JOIN said ON row_id = amount_id AND column_name IS NULL
WHERE payer = 'South Korea' AND value_max = 1000000000
ORDER BY ALL;

-- trump-moon-northern-arms
-- Does p20s3 state figures for North Korea's armament?
-- negative; p20s3
-- | text                                                                                        | figures |
-- | North Korea was arming heavily and a US absence from the peninsula would have grave results | 0       |
SELECT told.text, count(amount_id) AS figures
FROM told
LEFT JOIN amounts ON in_sentence(amount_id, 'p20s3')
WHERE in_sentence(told.statement_id, 'p20s3')
GROUP BY ALL;

-- trump-moon-decades
-- For how long had military presence been shown according to p26s2?
-- bound; p26s2; mended
-- | text                                                  | figures |
-- | The country had shown a military presence for decades | 0       |
SELECT told.text, count(amount_id) AS figures
FROM told
LEFT JOIN amounts ON in_sentence(amount_id, 'p26s2')
WHERE kind = 'claim' AND in_sentence(told.statement_id, 'p26s2')
GROUP BY ALL;

-- trump-moon-which-country
-- Which country is "the country" with decades of military presence in p26s2?
-- open; p26s1 p26s2; mended
-- | kind      | caveat                                                                                                                        |
-- | ambiguity | The country with decades of presence is not named; the sense points to the United States, the last name before is South Korea |
SELECT caveats.kind, caveats.text AS caveat
FROM told
JOIN caveats ON row_id = statement_id
WHERE in_sentence(statement_id, 'p26s2');

-- trump-moon-threat
-- Did Trump threaten Moon in p21-p22 with withdrawal of troops?
-- negative; p21s1 p22s1 p22s6 p26s3 p2s4
-- | demand_kind | strength | relation   | coupled_threat |
-- | appoint     | request  | raised     | null           |
-- | pay_more    | demand   | raised     | null           |
-- | pay_more    | demand   | reiterated | null           |
-- | waive       | demand   | raised     | null           |
SELECT demand_kind, strength, relation, coupled_threat
FROM asked
JOIN demand_summits USING (demand_id)
WHERE in_sentence(demand_summits.summit_id, 'p21s1')
ORDER BY ALL;

-- trump-moon-japan
-- Is Japan mentioned in the talk of Trump and Moon (p19-p29)?
-- negative; p19s1 p29s4
-- | country       | statements | demands |
-- | Japan         | 0          | 0       |
-- | South Korea   | 11         | 3       |
-- | United States | 10         | 3       |
SELECT name_en AS country, (
  SELECT count(*) FROM statements WHERE contains(text, name_en) AND in_paragraphs(statement_id, 19, 29)
) AS statements, (
  SELECT count(*) FROM demands
  WHERE actor_id IN (demander_id, addressee_id, third_actor_id) AND in_paragraphs(demand_id, 19, 29)
) AS demands
FROM actors
WHERE actor_id IN ('JPN', 'KOR', 'USA')
ORDER BY ALL;

-- trump-moon-five-accepted
-- Did Moon agree in the talk to pay 5 billion or any named higher sum?
-- negative; p22s6 p23s3 p26s3
-- | amount_kind | figures | highest    |
-- | agreed      | 1       | 1000000000 |
-- | demanded    | 2       | 5000000000 |
-- | status_quo  | 1       | 1000000000 |
SELECT amount_kind, count(*) AS figures, max(value_max) AS highest
FROM figures
WHERE unit = 'USD' AND (payer = 'South Korea' OR amount_kind = 'agreed')
GROUP BY ALL
ORDER BY ALL;

-- trump-moon-other-koreans
-- Does p19-p29 name any South Korean besides Moon?
-- negative; p21s1 p21s4 p22s4
-- | person      |
-- | Moon Jae-in |
-- | null        |
SELECT DISTINCT person
FROM (
  SELECT person FROM attendance WHERE actor = 'South Korea' AND in_paragraphs(participant_id, 19, 29)
  UNION SELECT person FROM told WHERE actor = 'South Korea' AND in_paragraphs(statement_id, 19, 29)
  UNION SELECT addressee_person
  FROM asked
  WHERE addressee = 'South Korea' AND in_paragraphs(demand_id, 19, 29)
)
ORDER BY ALL;
