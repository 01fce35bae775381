-- Paragraphs 1 to 8: what the United States asks its allies to pay.

-- allies-example
-- Which state is the example in which the US demand on a host country is put into dollars in p1-p8?
-- positive; p2s2
-- | payer       |
-- | South Korea |
SELECT DISTINCT payer FROM figures WHERE unit = 'USD' AND in_paragraphs(amount_id, 1, 8) ORDER BY ALL;

-- allies-ceiling
-- In p2s2, is the 5 billion dollars that the USA demanded of South Korea a point or a ceiling?
-- bound; p2s2
-- | comparator | value_point | value_min | value_max  | max_inclusive | unit |
-- | at_most    | null        | null      | 5000000000 | true          | USD  |
SELECT comparator, value_point, value_min, value_max, max_inclusive, unit
FROM figures
WHERE amount_kind = 'demanded' AND payer = 'South Korea' AND in_sentence(amount_id, 'p2s2');

-- allies-payer
-- For which period is the 5 billion of p2s2 demanded, who is to pay, and who makes the demand?
-- bound; p2s2
-- | period   | payer       | demander      | speaker |
-- | per_year | South Korea | United States | null    |
SELECT period, payer, demander, speaker
FROM figures
JOIN asked USING (demand_id)
WHERE unit = 'USD' AND in_sentence(amount_id, 'p2s2');

-- allies-paid-before
-- How much had South Korea paid before the new demand, according to p2s2, and with which bound?
-- bound; p2s2
-- | comparator | value_point | value_min | value_max  | max_inclusive | unit |
-- | less_than  | null        | null      | 1000000000 | false         | USD  |
SELECT comparator, value_point, value_min, value_max, max_inclusive, unit
FROM figures
WHERE amount_kind = 'status_quo' AND payer = 'South Korea';

-- allies-paid-before-a-year
-- Does p2s2 itself state that the earlier payment of under 1 billion was per year?
-- open; p2s2
-- | amount_kind | period     | period_implied |
-- | demanded    | per_year   | null           |
-- | status_quo  | not_stated | per_year       |
SELECT amount_kind, period, period_implied
FROM figures
WHERE unit = 'USD' AND in_sentence(amount_id, 'p2s2')
ORDER BY ALL;

-- allies-formula
-- By which formula were the allies' contributions to be calculated, and what is the value of the percentage?
-- bound; p2s3
-- | expression     | comparator | value_point | value_min | value_max |
-- | cost*(1+x/100) | unknown    | null        | null      | null      |
SELECT expression, comparator, value_point, value_min, value_max
FROM figures
WHERE unit = 'formula' AND in_paragraphs(amount_id, 1, 8);

-- allies-fair-share
-- Who asked for a "fair share" of the defence costs in p2?
-- positive; p2s3
-- | speaker         | addressee                                | text                                                                           |
-- | Donald J. Trump | Allies of the United States (not listed) | Pay a fair share of the costs of defence, worked out as cost plus a percentage |
SELECT speaker, addressee, text FROM asked WHERE in_sentence(demand_id, 'p2s3');

-- allies-ultimatum
-- To which two allies is the ultimatum of p2s4 addressed by name?
-- positive; p2s4
-- | addressee   |
-- | Japan       |
-- | South Korea |
SELECT addressee FROM asked WHERE strength = 'ultimatum' AND in_sentence(demand_id, 'p2s4') ORDER BY ALL;

-- allies-threat
-- What is threatened in the ultimatum of p2s4 if the new financial terms are not accepted?
-- positive; p2s4
-- | coupled_threat   |
-- | troop_withdrawal |
SELECT DISTINCT coupled_threat FROM asked WHERE strength = 'ultimatum' ORDER BY ALL;

-- allies-threat-certain
-- Is the troop withdrawal in p2s4 announced as certain?
-- open; p2s4; mended
-- | strength  | coupled_threat   | caveat                                                                                       |
-- | ultimatum | troop_withdrawal | The sentence speaks of an ultimatum, but of the withdrawal only as a thing that could happen |
SELECT DISTINCT strength, coupled_threat, caveats.text AS caveat
FROM asked
LEFT JOIN caveats ON row_id = demand_id AND column_name = 'coupled_threat'
WHERE coupled_threat IS NOT NULL
ORDER BY ALL;

-- allies-deadline
-- Does the text state a deadline for the ultimatum to South Korea and Japan?
-- negative; p2s4
-- | addressee   | deadline_edtf | made_edtf |
-- | Japan       | null          | null      |
-- | South Korea | null          | null      |
SELECT addressee, deadline_edtf, made_edtf FROM asked WHERE strength = 'ultimatum' ORDER BY ALL;

-- allies-troops-left
-- Does the text say that US troops were actually withdrawn from South Korea or Japan?
-- negative; p2s4 p3s2 p7s3 p26s3
-- | process                             | outcomes | withdrawals |
-- | US-Japan defence cost-sharing       | 2        | 0           |
-- | US-South Korea defence cost-sharing | 7        | 0           |
SELECT processes.name AS process, count(*) AS outcomes,
  count(*) FILTER (outcome_type = 'implementation' OR regexp_matches(text, 'withdr')) AS withdrawals
FROM outcomes
JOIN processes USING (process_id)
WHERE issue_area = 'defence_cost_sharing'
GROUP BY ALL
ORDER BY ALL;

-- allies-departments
-- Which two US departments are named whose leaders regarded the payment demands as risky?
-- positive; p3s1
-- | actor                                                 |
-- | Department of Defense of the United States (Pentagon) |
-- | Department of State of the United States              |
SELECT actor FROM told WHERE stance = 'doubts' AND in_sentence(statement_id, 'p3s1') ORDER BY ALL;

-- allies-named-officials
-- Does p3 name any individual official who considered the demands risky?
-- negative; p3s1 p3s2
-- | actor                                                    | person |
-- | Department of Defense of the United States (Pentagon)    | null   |
-- | Department of State of the United States                 | null   |
-- | Military and diplomatic leaders within the United States | null   |
SELECT DISTINCT actor, person
FROM told
WHERE kind = 'assessment' AND in_paragraphs(statement_id, 3, 3)
ORDER BY ALL;

-- allies-who-finds-it-unthinkable
-- Who considered a troop withdrawal from South Korea unimaginable?
-- open; p3s1 p3s2
-- | actor                                                    | person | support |
-- | Military and diplomatic leaders within the United States | null   | implies |
SELECT actor, person, support
FROM told
JOIN said ON row_id = statement_id AND column_name = 'actor_id'
WHERE kind = 'assessment' AND locator = 'p3s2';

-- allies-reasons-to-stay
-- Which two reasons for keeping troops in South Korea are given in p3?
-- positive; p3s2
-- | text                                                                     |
-- | The military presence stabilises the region and is a strategic necessity |
SELECT text FROM told WHERE kind = 'argument' AND in_paragraphs(statement_id, 3, 3) ORDER BY ALL;

-- allies-authorities
-- With the authorities of which two states did the Trump administration negotiate about higher payments in
-- p3?
-- positive; p3s3
-- | actor       |
-- | Japan       |
-- | South Korea |
SELECT DISTINCT actor
FROM attendance
WHERE event_type = 'negotiation_round' AND actor_id <> 'USA' AND in_sentence(participant_id, 'p3s3')
ORDER BY ALL;

-- allies-threat-and-care
-- Does p3s3 agree with p2s4 about the manner of the negotiation?
-- open; p2s4 p3s3; mended
-- | row       | manner    | text                                                                      | caveat                                                                        |
-- | demand    | ultimatum | Accept the new financial terms, or US troops could be withdrawn           | How the ultimatum goes with the attempt not to endanger relations is not said |
-- | statement | intention | Raise the payments of South Korea and Japan without endangering relations | How the ultimatum goes with the attempt not to endanger relations is not said |
SELECT 'demand' AS row, strength AS manner, asked.text, caveats.text AS caveat
FROM asked
JOIN caveats ON row_id = demand_id
WHERE strength = 'ultimatum' AND in_sentence(caveat_id, 'p3s3')
UNION
SELECT 'statement', told.kind, told.text, caveats.text
FROM told
LEFT JOIN caveats ON row_id = statement_id
WHERE in_sentence(statement_id, 'p3s3')
ORDER BY ALL;

-- allies-agreement
-- Was an agreement with South Korea on payments reached according to p4?
-- positive; p4s1
-- | outcome_type | addressee   | outcome                                                                |
-- | agreement    | South Korea | Payments were raised but stayed below what the United States asked for |
SELECT outcome_type, addressee, outcome FROM came_of WHERE in_paragraphs(outcome_id, 4, 4);

-- allies-agreed-sum
-- Which dollar amount did the agreement of p4s1 fix?
-- bound; p4s1
-- | outcome_type | compliance | amounts |
-- | agreement    | partial    | 0       |
SELECT outcome_type, compliance, count(amount_id) AS amounts
FROM came_of
LEFT JOIN amounts USING (outcome_id)
WHERE in_sentence(outcome_id, 'p4s1')
GROUP BY ALL;

-- allies-met-in-full
-- Was the US demand on South Korea met in full according to p4?
-- negative; p4s1
-- | demander      | addressee   | compliance | compliance_reason |
-- | United States | South Korea | partial    | null              |
SELECT demander, addressee, compliance, compliance_reason FROM came_of WHERE in_paragraphs(outcome_id, 4, 4);

-- allies-agreed-when-where-by-whom
-- Does p4s1 state when, where and by whom the agreement with South Korea was concluded?
-- negative; p4s1
-- | decided_edtf | form       | start_edtf | place | persons |
-- | null         | not_stated | null       | null  | 0       |
SELECT decided_edtf, form, start_edtf, place, count(participants.person_id) AS persons
FROM outcomes
LEFT JOIN met USING (summit_id)
LEFT JOIN participants USING (summit_id)
WHERE in_sentence(outcome_id, 'p4s1')
GROUP BY ALL;

-- allies-japan-agrees
-- Does the text report an agreement with Japan about payments?
-- negative; p3s3 p4s1 p5s1
-- | process                             | talks | agreements |
-- | US-Japan defence cost-sharing       | 2     | 0          |
-- | US-South Korea defence cost-sharing | 5     | 2          |
SELECT processes.name AS process, count(DISTINCT summits.summit_id) AS talks,
  count(DISTINCT outcome_id) FILTER (outcome_type = 'agreement') AS agreements
FROM processes
LEFT JOIN summits USING (process_id)
LEFT JOIN outcomes USING (process_id)
WHERE issue_area = 'defence_cost_sharing'
GROUP BY ALL
ORDER BY ALL;

-- allies-japan-pays
-- Does the text state a sum that Japan paid or was asked to pay?
-- negative; p2s2 p2s4 p3s3 p5s1
-- | ally        | sums |
-- | Japan       | 0    |
-- | South Korea | 5    |
SELECT name_en AS ally, count(amount_id) AS sums
FROM actors
LEFT JOIN amounts ON unit = 'USD' AND actor_id IN (payer_id, payee_id, subject_id)
WHERE actor_id IN (SELECT addressee_id FROM asked WHERE strength = 'ultimatum')
GROUP BY ALL
ORDER BY ALL;

-- allies-hardest-partner
-- Who calls whom the "most difficult negotiating partner" in p5s1?
-- open; p5s1
-- | who                                 | kind    | caveat                                                                              |
-- | Author of the German text (unnamed) | garbled | As built, the sentence does not tell who calls whom the hardest negotiating partner |
SELECT who, caveats.kind, caveats.text AS caveat
FROM told
LEFT JOIN caveats ON row_id = statement_id
WHERE in_sentence(statement_id, 'p5s1');

-- allies-closer-cooperation
-- To what did Trump try to move Japan and South Korea in bilateral talks?
-- positive; p5s2 p5s3
-- | addressee   | demand_kind    | with_whom   | strength |
-- | Japan       | cooperate_with | South Korea | request  |
-- | South Korea | cooperate_with | Japan       | request  |
SELECT addressee, demand_kind, actors.name_en AS with_whom, strength
FROM asked
JOIN actors ON actor_id = third_actor_id
WHERE speaker = 'Donald J. Trump' AND in_paragraphs(demand_id, 5, 5)
ORDER BY ALL;

-- allies-who-resists
-- In which of the two countries was the resistance to closer Japan-South Korea cooperation greatest, and on
-- what ground?
-- positive; p5s3
-- | outcome_by  | support | outcome                                                                             |
-- | Japan       | implies | The attempt met resistance, less in Japan than in South Korea                       |
-- | South Korea | states  | South Korea in particular resisted, because of the legacy of Japanese colonial rule |
SELECT outcome_by, support, outcome
FROM came_of
JOIN said ON row_id = outcome_id AND column_name IS NULL
WHERE outcome_type = 'resistance' AND issue_area = 'alliance_cooperation'
ORDER BY ALL;

-- allies-did-japan-resist
-- Did Japan and South Korea agree to closer cooperation as a result of Trump's talks?
-- negative; p5s3; mended
-- | addressee   | outcome_type | compliance | compliance_reason | caveat          |
-- | Japan       | resistance   | null       | indeterminate     | coder_inference |
-- | South Korea | resistance   | null       | indeterminate     | null            |
SELECT addressee, outcome_type, compliance, compliance_reason, caveats.kind AS caveat
FROM came_of
LEFT JOIN caveats ON row_id = outcome_id
WHERE demand_kind = 'cooperate_with'
ORDER BY ALL;

-- allies-trilateral
-- Does p5 describe a trilateral meeting of the USA, Japan and South Korea?
-- negative; p5s3
-- | format    | meetings |
-- | bilateral | 3        |
SELECT format, count(*) AS meetings FROM met WHERE in_paragraphs(summit_id, 5, 5) GROUP BY ALL ORDER BY ALL;

-- allies-bilaterals
-- Does p5 give a date, place or interlocutor for Trump's bilateral talks on Japan-South Korea cooperation?
-- negative; p5s3
-- | actor         | person          | start_edtf | place |
-- | Japan         | null            | null       | null  |
-- | South Korea   | null            | null       | null  |
-- | United States | Donald J. Trump | null       | null  |
-- | United States | Donald J. Trump | null       | null  |
SELECT actor, person, start_edtf, place
FROM attendance
WHERE in_sentence(summit_id, 'p5s3')
ORDER BY ALL;

-- allies-objections
-- Where did Trump's business view of defence meet resistance according to p6?
-- positive; p6s3
-- | actor                                    |
-- | Allies of the United States (not listed) |
-- | Members of the US government (not named) |
SELECT actor FROM told WHERE kind = 'reaction' AND in_paragraphs(statement_id, 6, 6) ORDER BY ALL;

-- allies-critics-fear
-- What did the critics inside the US government fear according to p6?
-- positive; p6s3
-- | actor                                    | text                                                                    |
-- | Members of the US government (not named) | Many within the US government feared the long-term effects and resisted |
SELECT actor, text
FROM told
JOIN actors USING (actor_id)
WHERE parent_id = 'USA' AND in_paragraphs(statement_id, 6, 6);

-- allies-reassess
-- Which two countries felt compelled to reassess their defence strategies and the role of the USA?
-- positive; p7s2
-- | actor       | outcome_type |
-- | Japan       | consequence  |
-- | South Korea | consequence  |
SELECT name_en AS actor, outcome_type
FROM outcomes
JOIN actors USING (actor_id)
WHERE in_sentence(outcome_id, 'p7s2')
ORDER BY ALL;

-- allies-two-regions
-- In which two world regions is the US military presence called a stability factor in p7?
-- positive; p7s3; mended
-- | kind       | text                                                                      |
-- | argument   | The US presence in Asia and in Europe is held to be a factor of stability |
-- | assessment | Withdrawing US forces could have grave geopolitical effects               |
SELECT kind, text FROM told WHERE in_sentence(statement_id, 'p7s3') ORDER BY ALL;

-- allies-europe-pays
-- Does p1-p8 report a payment demand on a named European state or on NATO?
-- negative; p7s3 p40s2 p41s1
-- | addressee                                | actor_type |
-- | Allies of the United States (not listed) | collective |
-- | Japan                                    | state      |
-- | South Korea                              | state      |
SELECT DISTINCT addressee, actor_type
FROM asked
JOIN actors ON actor_id = addressee_id
WHERE demand_kind IN ('pay', 'pay_more') AND in_paragraphs(demand_id, 1, 8)
ORDER BY ALL;

-- allies-how-just
-- Does the text answer how "just" the demands on allies are?
-- open; p8s3
-- | who                                 | kind       | stance | text                                                                                                      |
-- | Author of the German text (unnamed) | assessment | null   | How just the demands are depends on conditions in the countries concerned and on how they see the US role |
SELECT who, kind, stance, text FROM told WHERE in_sentence(statement_id, 'p8s3');

-- allies-second-function
-- Which further function, besides protection, does p8 ascribe to US military presence abroad?
-- positive; p8s1
-- | who                                 | kind       | text                                                       |
-- | Author of the German text (unnamed) | assessment | The presence protects and also keeps up American influence |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p8s1');

-- allies-named-persons
-- Does p1-p8 name any person besides Donald Trump?
-- negative; p1s2 p1s3 p2s3 p5s3 p6s2
-- | name                                | identity |
-- | Author of the German text (unnamed) | narrator |
-- | Donald J. Trump                     | named    |
SELECT name, identity
FROM persons
WHERE person_id IN (
  SELECT person_id FROM told WHERE in_paragraphs(statement_id, 1, 8)
  UNION SELECT person_id FROM attendance WHERE in_paragraphs(participant_id, 1, 8)
  UNION SELECT unnest([speaker_id, addressee_person_id, reported_by_id]) FROM asked
  WHERE in_paragraphs(demand_id, 1, 8)
  UNION SELECT person_id FROM outcomes WHERE in_paragraphs(outcome_id, 1, 8)
)
ORDER BY ALL;

-- allies-dates
-- Does p1-p8 contain a calendar date or a year?
-- negative; p1s1 p1s2
-- | of_what  | rows | dated |
-- | demands  | 6    | 0     |
-- | meetings | 4    | 0     |
-- | outcomes | 6    | 0     |
SELECT 'meetings' AS of_what, count(*) AS rows, count(start_edtf) AS dated
FROM met
WHERE in_paragraphs(summit_id, 1, 8)
UNION
SELECT 'demands', count(*), count(coalesce(made_edtf, deadline_edtf))
FROM asked
WHERE in_paragraphs(demand_id, 1, 8)
UNION
SELECT 'outcomes', count(*), count(coalesce(decided_edtf, effective_edtf))
FROM outcomes
WHERE in_paragraphs(outcome_id, 1, 8)
ORDER BY ALL;

-- allies-accepted
-- Did South Korea or Japan accept the ultimatum of p2s4?
-- negative; p2s4 p4s1
-- | addressee   | status             | answers |
-- | Japan       | no_result_reported | 0       |
-- | South Korea | no_result_reported | 0       |
SELECT addressee, asked.status, count(outcome_id) AS answers
FROM asked
LEFT JOIN demand_outcomes USING (demand_id)
WHERE strength = 'ultimatum'
GROUP BY ALL
ORDER BY ALL;

-- allies-who-sets-it
-- Who sets the ultimatum of p2s4: Trump or the USA?
-- open; p2s3 p2s4
-- | locator | strength  | demander      | speaker         |
-- | p2s3    | demand    | United States | Donald J. Trump |
-- | p2s4    | ultimatum | United States | null            |
SELECT DISTINCT locator, strength, demander, speaker
FROM asked
JOIN said ON row_id = demand_id
WHERE locator IN ('p2s3', 'p2s4')
ORDER BY ALL;

-- allies-all-dollars
-- How many different dollar amounts does the whole text contain, and for whom?
-- bound; p2s2 p20s1 p20s2 p21s4 p22s6
-- | value_max  | comparator | amount_kind  | payer         | locator |
-- | 1000000000 | just_under | agreed       | South Korea   | p20s1   |
-- | 1000000000 | less_than  | status_quo   | South Korea   | p2s2    |
-- | 4000000000 | exact      | claimed_cost | United States | p20s2   |
-- | 5000000000 | at_most    | demanded     | South Korea   | p2s2    |
-- | 5000000000 | exact      | demanded     | South Korea   | p22s6   |
-- | 5000000000 | exact      | mentioned    | null          | p21s4   |
SELECT value_max, comparator, amount_kind, payer, locator
FROM figures
JOIN said ON row_id = amount_id AND column_name IS NULL
WHERE unit = 'USD'
ORDER BY ALL;
