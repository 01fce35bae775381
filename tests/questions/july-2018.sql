-- Paragraphs 39 to 50: the summits of July 2018 and the way to Helsinki.

-- july-2018-three
-- How many summits does the text count for July 2018, and in which cities?
-- bound; p40s2
-- | value_point | unit  | verbatim                               | places                             |
-- | 3           | count | drei aufeinanderfolgende Gipfeltreffen | ['Brussels', 'Helsinki', 'London'] |
SELECT value_point, unit, verbatim, (
  SELECT list(place ORDER BY place) FROM met WHERE start_edtf = '2018-07' AND status = 'held'
) AS places
FROM figures
WHERE in_sentence(amount_id, 'p40s2');

-- july-2018-order
-- In which order do the three summits of July 2018 stand?
-- positive; p40s2
-- | place    | probably              | summary                                                                     |
-- | Brussels | 2018-07-10/2018-07-12 | Long planned, with the most important allies of the United States.          |
-- | London   | 2018-07-12/2018-07-13 | A bilateral meeting, the second of three; what was said is not told.        |
-- | Helsinki | 2018-07-16            | The last of three summits of the month; deep differences were not overcome. |
SELECT place, regexp_extract(caveats.text, '2018-07-[0-9/-]+') AS probably, summary
FROM met
JOIN caveats ON row_id = summit_id AND kind = 'coder_inference'
WHERE start_edtf = '2018-07'
ORDER BY probably;

-- july-2018-london
-- Whom did Trump meet bilaterally in London?
-- positive; p40s2
-- | person          | role    | presence | format    |
-- | Donald J. Trump | visitor | attended | bilateral |
-- | Theresa May     | host    | attended | bilateral |
SELECT person, role, presence, format
FROM attendance
JOIN summits USING (summit_id)
WHERE place = 'London'
ORDER BY ALL;

-- july-2018-days
-- Are the days of the three summits stated?
-- negative; p40s2
-- | place    | start_edtf | start_basis | start_min  | start_max  |
-- | Brussels | 2018-07    | stated      | 2018-07-01 | 2018-07-31 |
-- | Helsinki | 2018-07    | stated      | 2018-07-01 | 2018-07-31 |
-- | London   | 2018-07    | stated      | 2018-07-01 | 2018-07-31 |
SELECT place, start_edtf, start_basis, start_min, start_max
FROM met
WHERE in_sentence(summit_id, 'p40s2')
ORDER BY ALL;

-- july-2018-singapore
-- Is the summit of Singapore one of the three of July 2018?
-- negative; p40s2 p43s1
-- | place     | start_basis | of_the_three | before_july |
-- | Singapore | register    | false        | true        |
SELECT place, start_basis, in_sentence(summit_id, 'p40s2') AS of_the_three,
  start_max < '2018-07-01' AS before_july
FROM met
WHERE place = 'Singapore';

-- july-2018-who-met-in-singapore
-- Does the text say who met in Singapore and when?
-- negative; p43s1
-- | start_basis | level_reason    | people |
-- | register    | no_participants | 0      |
SELECT start_basis, level_reason, count(participant_id) AS people
FROM met
LEFT JOIN participants USING (summit_id)
WHERE place = 'Singapore'
GROUP BY ALL;

-- july-2018-results-of-brussels
-- Does the text report results of the NATO meeting in Brussels?
-- negative; p40s2 p40s3
-- | place    | event_type              | outcomes | demands |
-- | Brussels | multilateral_conference | 0        | 0       |
SELECT place, event_type, count(DISTINCT outcome_id) AS outcomes, count(DISTINCT demand_id) AS demands
FROM met
LEFT JOIN outcomes USING (summit_id)
LEFT JOIN demand_summits USING (summit_id)
WHERE place = 'Brussels'
GROUP BY ALL;

-- july-2018-said-in-london
-- Does the text report the contents of the meeting with May in London?
-- negative; p40s2
-- | place   | statements | outcomes |
-- | Kremlin | 6          | 0        |
-- | London  | 0          | 0        |
SELECT place, count(DISTINCT statement_id) AS statements, count(DISTINCT outcome_id) AS outcomes
FROM met
LEFT JOIN statements USING (summit_id)
LEFT JOIN outcomes USING (summit_id)
WHERE place IN ('London', 'Kremlin')
GROUP BY ALL
ORDER BY ALL;

-- july-2018-three-counterparts
-- Which three counterparts did Trump name before leaving Washington?
-- positive; p41s1 p41s2
-- | value_point | claimant        | text                                                                             |
-- | 3           | Donald J. Trump | He would talk with three key actors in July: NATO, the United Kingdom and Russia |
SELECT value_point, claimant, told.text
FROM figures
JOIN told USING (statement_id)
WHERE in_sentence(amount_id, 'p41s1');

-- july-2018-easiest
-- Did Trump state as certain that Putin would be the easiest of all?
-- open; p41s3
-- | who             | kind       | text                                                             |
-- | Donald J. Trump | assessment | Putin may be the easiest of all, which nobody would have thought |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p41s3');

-- july-2018-remark
-- Is it stated on which day and to whom Trump made the remark about Putin?
-- negative; p41s1
-- | who             | made_edtf | summit_id | reported_by_id |
-- | Donald J. Trump | null      | null      | null           |
SELECT who, made_edtf, summit_id, reported_by_id FROM told WHERE in_sentence(statement_id, 'p41s3');

-- july-2018-easiest-after-all
-- Does the course of events fit with Trump's remark that Putin could be the easiest?
-- open; p41s3 p43s2 p44s2 p44s3 p49s2
-- | locator | who                                 | text                                                                                                            |
-- | p41s3   | Donald J. Trump                     | Putin may be the easiest of all, which nobody would have thought                                                |
-- | p43s2   | Author of the German text (unnamed) | The planned visit showed how problematic it was to prepare the meeting with Putin                               |
-- | p44s2   | Russia                              | The Russians refused Vienna                                                                                     |
-- | p44s3   | United States                       | The choice of Helsinki led to further tension within the US delegation                                          |
-- | p44s3   | null                                | The choice fell on Helsinki                                                                                     |
-- | p49s2   | Author of the German text (unnamed) | Deep ideological differences and the burden of history could not be overcome in spite of efforts to come closer |
SELECT locator, who, text
FROM (
  SELECT statement_id AS row_id, who, text FROM told WHERE stance IS NOT NULL
  UNION ALL
  SELECT outcome_id, name_en, text FROM outcomes LEFT JOIN actors USING (actor_id)
)
JOIN said USING (row_id)
WHERE locator IN ('p41s3', 'p43s2', 'p44s2', 'p44s3', 'p49s2')
ORDER BY ALL;

-- july-2018-turmoil
-- Whom did Trump call somewhat in turmoil?
-- positive; p41s2
-- | who             | kind       | text                                      |
-- | Donald J. Trump | assessment | The United Kingdom is somewhat in turmoil |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p41s2');

-- july-2018-traveller
-- Who travelled to European capitals after Singapore?
-- open; p43s1
-- | actor                                                  | person | name_as_stated  | caveat        |
-- | Representative or representatives of Trump (not named) | null   | Trump-Vertreter | garbled       |
-- | Representative or representatives of Trump (not named) | null   | Trump-Vertreter | possible_same |
SELECT actor, person, name_as_stated, caveats.kind AS caveat
FROM attendance
LEFT JOIN caveats ON row_id = summit_id
WHERE event_type = 'visit' AND in_sentence(summit_id, 'p43s1')
ORDER BY ALL;

-- july-2018-capitals
-- Are the European capitals visited for preparation named?
-- negative; p43s1 p43s2
-- | date_scope | place_as_stated | place | format | level_reason    |
-- | series     | null            | null  | null   | no_participants |
SELECT date_scope, place_as_stated, place, format, level_reason
FROM met
WHERE event_type = 'visit' AND in_sentence(summit_id, 'p43s1');

-- july-2018-telephone
-- Which alternative to the planned Moscow visit did Trump raise, and in which form?
-- positive; p43s2 p43s3
-- | speaker         | demand_kind | strength | text                                                                 |
-- | Donald J. Trump | set_format  | proposal | Make do with a telephone conversation instead of a journey to Moscow |
SELECT speaker, demand_kind, strength, text FROM asked WHERE in_sentence(demand_id, 'p43s3');

-- july-2018-call-between
-- Did the telephone call that Trump suggested take place?
-- negative; p43s3 p43s4; mended
-- | event_type | status   | relation       | present | support     |
-- | call       | proposed | alternative_to | 0       | ['implies'] |
SELECT event_type, status, relation, count(presence) AS present, list(DISTINCT support) AS support
FROM attendance
JOIN summit_relations USING (summit_id)
JOIN said ON row_id = participant_id
WHERE event_type = 'call'
GROUP BY ALL;

-- july-2018-who-decided
-- Who decided in favour of a journey in person instead of a telephone discussion?
-- positive; p43s2 p43s4
-- | outcome_by                    | outcome_type | compliance | outcome                                                            |
-- | Team around Trump (not named) | rejection    | none       | The team settled on a journey in person in spite of the objections |
SELECT outcome_by, outcome_type, compliance, outcome FROM came_of WHERE in_sentence(outcome_id, 'p43s4');

-- july-2018-trump-agreed
-- Did Trump himself agree to the journey to Moscow according to the text?
-- negative; p43s3 p43s4
-- | who             | kind       | stance | decisions_of_his |
-- | Donald J. Trump | assessment | doubts | 0                |
SELECT who, kind, stance, count(outcome_id) AS decisions_of_his
FROM told
LEFT JOIN outcomes ON outcomes.person_id = told.person_id AND outcomes.process_id = told.process_id
WHERE who = 'Donald J. Trump' AND in_sentence(statement_id, 'p43s3')
GROUP BY ALL;

-- july-2018-fear
-- Which fear does the text ascribe to Trump behind his worry about the Moscow visit?
-- positive; p43s5
-- | who                                 | kind       | text                                                                                     |
-- | Author of the German text (unnamed) | assessment | The fear seems absurd at first sight and fits the rivalry and uncertainty of his world   |
-- | Author of the German text (unnamed) | motive     | Behind his concern stood the fear that his adviser might outdo him in this game of power |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p43s5')
ORDER BY ALL;

-- july-2018-one-person
-- Are the representative (p43s1), the adviser (p43s5) and the US diplomat (p45s1) the same person?
-- open; p43s1 p43s5 p45s1 p47s1
-- | kind                | caveat                                                                                                                                        |
-- | possible_same       | The visits to European capitals and the visit to Moscow may belong to one journey                                                             |
-- | unidentified_person | The diplomat is not named; he may be the adviser whom Trump feared, or the first-person narrator of other passages, and the text says neither |
SELECT DISTINCT kind, text AS caveat
FROM caveats
WHERE kind IN ('possible_same', 'unidentified_person')
  AND (in_sentence(caveat_id, 'p43s1') OR in_sentence(caveat_id, 'p43s5'))
ORDER BY ALL;

-- july-2018-vienna
-- Which city did Trump first prefer for the summit with Putin?
-- positive; p44s2
-- | place  | status   | relation       | instead_of                       |
-- | Vienna | proposed | alternative_to | Trump and Putin meet in Helsinki |
SELECT idea.place, idea.status, relation, other.name AS instead_of
FROM met AS idea
JOIN summit_relations USING (summit_id)
JOIN summits AS other ON other.summit_id = related_summit_id
WHERE in_sentence(idea.summit_id, 'p44s2');

-- july-2018-vienna-refused
-- Who refused Vienna?
-- positive; p44s2
-- | outcome_by | outcome_type | compliance |
-- | Russia     | rejection    | none       |
SELECT outcome_by, outcome_type, compliance FROM came_of WHERE in_sentence(outcome_id, 'p44s2');

-- july-2018-which-russian
-- Is it stated which Russian refused Vienna, and why?
-- negative; p44s2
-- | actor  | person_id | text                        | reasons |
-- | Russia | null      | The Russians refused Vienna | 0       |
SELECT name_en AS actor, outcomes.person_id, outcomes.text, count(statement_id) AS reasons
FROM outcomes
JOIN actors USING (actor_id)
LEFT JOIN statements ON in_sentence(statement_id, 'p44s2')
WHERE outcome_type = 'rejection' AND in_sentence(outcome_id, 'p44s2')
GROUP BY ALL;

-- july-2018-who-proposed-helsinki
-- Is it stated who proposed Helsinki?
-- negative; p44s3; mended
-- | outcome_type   | actor_id | caveat                                                     | demands |
-- | meeting_agreed | null     | Who proposed Helsinki, who chose it, and when, is not said | 0       |
SELECT outcome_type, actor_id, caveats.text AS caveat, (
  SELECT count(*) FROM demands WHERE demand_kind = 'choose_venue' AND in_sentence(demand_id, 'p44s3')
) AS demands
FROM outcomes
LEFT JOIN caveats ON row_id = outcome_id
WHERE outcome_type = 'meeting_agreed';

-- july-2018-helsinki-causes
-- What did the choice of Helsinki cause?
-- positive; p44s3
-- | actor         | text                                                                   |
-- | United States | The choice of Helsinki led to further tension within the US delegation |
SELECT name_en AS actor, text
FROM outcomes
JOIN actors USING (actor_id)
WHERE outcome_type = 'consequence' AND in_sentence(outcome_id, 'p44s3');

-- july-2018-finland
-- Did Trump assert that Finland is a Russian satellite?
-- open; p44s4; mended
-- | who             | kind     | text                                                                |
-- | Donald J. Trump | reaction | He asked whether Finland was not rather a satellite state of Russia |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p44s4') AND NOT is_narrator;

-- july-2018-landing
-- On which date did the US diplomat land in Moscow?
-- positive; p45s1
-- | place  | start_edtf | start_basis |
-- | Moscow | 2018-06-26 | stated      |
SELECT place, start_edtf, start_basis FROM met WHERE place = 'Moscow' AND event_type = 'visit';

-- july-2018-june
-- Does the landing in Moscow lie in the month of the three summits?
-- open; p40s2 p45s1
-- | place    | start_min  | start_max  |
-- | Moscow   | 2018-06-26 | 2018-06-26 |
-- | Brussels | 2018-07-01 | 2018-07-31 |
-- | Helsinki | 2018-07-01 | 2018-07-31 |
-- | London   | 2018-07-01 | 2018-07-31 |
SELECT place, start_min, start_max
FROM met
WHERE start_basis = 'stated' AND in_paragraphs(summit_id, 39, 50)
ORDER BY start_min, place;

-- july-2018-breakfast
-- Where was the breakfast in Moscow held and what is that house?
-- positive; p45s2
-- | place       | city   | venue_relation        | summary                                                                         |
-- | Spaso House | Moscow | hosted_by_participant | At the residence of the US ambassador; the guests expected no better relations. |
SELECT place, city, venue_relation, summary FROM met WHERE in_sentence(summit_id, 'p45s2');

-- july-2018-ivanov
-- Which participant of the breakfast is named and with which office?
-- positive; p45s2
-- | person      | office_as_stated        | role              | presence |
-- | Igor Ivanov | ehemalige Außenminister | delegation_member | attended |
SELECT person, office_as_stated, role, presence
FROM attendance
JOIN persons USING (person_id)
WHERE identity = 'named' AND in_sentence(summit_id, 'p45s2');

-- july-2018-ivanov-in-office
-- Was Igor Ivanov the Russian foreign minister in office at the breakfast?
-- negative; p45s2
-- | person      | title_en                          | rank         |
-- | Igor Ivanov | Former Foreign Minister of Russia | non_official |
SELECT person, title_en, attendance.rank
FROM attendance
JOIN offices USING (office_id)
WHERE person = 'Igor Ivanov';

-- july-2018-ambassador
-- Is the US ambassador said to be present at the breakfast in Spaso House?
-- negative; p45s2
-- | who                                                | presence | office_as_stated        |
-- | Igor Ivanov                                        | attended | ehemalige Außenminister |
-- | Russian intellectuals and politicians (not listed) | attended | null                    |
-- | US diplomat of the German text (unnamed)           | implied  | null                    |
SELECT who, presence, office_as_stated FROM attendance WHERE place = 'Spaso House' ORDER BY ALL;

-- july-2018-ambassador-named
-- Is the US ambassador in Moscow named?
-- negative; p45s2
-- | offices | ambassadors |
-- | 7       | 0           |
SELECT count(*) AS offices, count_if(regexp_matches(title_en, '[Aa]mbassador')) AS ambassadors
FROM offices
WHERE actor_id = 'USA';

-- july-2018-diplomat-at-breakfast
-- Is the US diplomat said to have attended the breakfast at Spaso House?
-- open; p45s1 p45s2; mended
-- | who                                      | presence | locator | support |
-- | US diplomat of the German text (unnamed) | implied  | p45s2   | implies |
SELECT who, presence, locator, support
FROM attendance
JOIN said ON row_id = participant_id
WHERE place = 'Spaso House' AND actor = 'United States'
ORDER BY ALL;

-- july-2018-no-improvement
-- What did the Russian guests at Spaso House believe about relations with the USA?
-- positive; p45s3
-- | actor                                              | text                                                                              |
-- | Media (not named)                                  | The reporting about Trump gave another picture                                    |
-- | Russian intellectuals and politicians (not listed) | They did not believe that relations of the United States and Russia would improve |
SELECT actor, text FROM told WHERE NOT is_narrator AND in_sentence(statement_id, 'p45s3')
ORDER BY ALL;

-- july-2018-next-day
-- On which day was the talk with the Security Council in Moscow?
-- bound; p45s1 p46s1
-- | start_edtf | start_basis | inferred_from |
-- | 2018-06-26 | implied     | p45s1         |
-- | 2018-06-26 | implied     | p45s2         |
-- | 2018-06-27 | implied     | p46s1         |
SELECT start_edtf, start_basis, locator AS inferred_from
FROM met
JOIN said ON row_id = summit_id AND column_name = 'start_edtf'
WHERE start_basis = 'implied'
ORDER BY ALL;

-- july-2018-patrushev
-- Who led the talks of the Security Council on the Russian side?
-- positive; p46s2
-- | person            | office_as_stated              | role | presence |
-- | Nikolai Patrushev | Sekretär des Sicherheitsrates | host | attended |
SELECT person, office_as_stated, role, presence
FROM attendance
WHERE actor = 'Russia' AND in_sentence(participant_id, 'p46s2');

-- july-2018-putin-at-the-council
-- Was Putin present at the talk with the Russian Security Council?
-- negative; p46s1 p46s2 p46s3
-- | who                                      | role              | presence |
-- | Nikolai Patrushev                        | host              | attended |
-- | Security Council of Russia               | delegation_member | attended |
-- | US diplomat of the German text (unnamed) | visitor           | implied  |
-- | United States                            | delegation_member | attended |
SELECT who, role, presence FROM attendance WHERE in_sentence(summit_id, 'p46s1') ORDER BY ALL;

-- july-2018-us-delegation
-- Are the members of the US delegation at the talk with the Security Council named?
-- negative; p46s1 p46s2; mended
-- | who                                      | name_as_stated | role              | presence | caveat          |
-- | US diplomat of the German text (unnamed) | null           | visitor           | implied  | coder_inference |
-- | United States                            | US-Delegation  | delegation_member | attended | null            |
SELECT who, name_as_stated, role, presence, caveats.kind AS caveat
FROM attendance
LEFT JOIN caveats ON row_id = participant_id
WHERE actor = 'United States' AND in_sentence(participant_id, 'p46s1')
ORDER BY ALL;

-- july-2018-kgb
-- Which past do Patrushev and Putin share according to the text?
-- positive; p46s3
-- | who                                 | kind       | text                                                                |
-- | Author of the German text (unnamed) | assessment | Patrushev and Putin were close through their common past in the KGB |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p46s3');

-- july-2018-subjects
-- Which two subjects dominated the meeting with the Security Council?
-- positive; p46s4
-- | who                                 | kind       | text                                                                    |
-- | Author of the German text (unnamed) | assessment | The talks dealt above all with limits to armaments and nuclear security |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p46s4');

-- july-2018-distrust
-- Did the talk with the Security Council remove the distrust?
-- negative; p46s5
-- | who                                 | text                                                | about                                     |
-- | Author of the German text (unnamed) | The basic distrust between the two nations remained | Talks with the Security Council of Russia |
SELECT who, told.text, met.name AS about
FROM told
JOIN met ON about_id = met.summit_id
WHERE in_sentence(statement_id, 'p46s5');

-- july-2018-kremlin
-- Who met in the Kremlin in p47?
-- positive; p47s1
-- | who                                      | role    | presence |
-- | US diplomat of the German text (unnamed) | visitor | attended |
-- | Vladimir Putin                           | host    | attended |
SELECT who, role, presence FROM attendance WHERE place = 'Kremlin' ORDER BY ALL;

-- july-2018-kremlin-day
-- Is the day of the Kremlin meeting stated?
-- negative; p47s1
-- | name                                          | start_edtf | visit_from |
-- | Putin and the US diplomat meet in the Kremlin | null       | 2018-06-26 |
SELECT met.name, met.start_edtf, visit.start_edtf AS visit_from
FROM met
JOIN summits AS visit ON visit.summit_id = met.parent_summit_id
WHERE place = 'Kremlin';

-- july-2018-kremlin-after
-- Was the Kremlin meeting after the talk with the Security Council?
-- open; p46s1 p47s1; mended
-- | column_name | kind      | caveat                                                                                                             |
-- | start_edtf  | ambiguity | The day of the meeting in the Kremlin is not stated, nor whether it came after the talks with the Security Council |
SELECT column_name, kind, text AS caveat
FROM caveats
JOIN met ON row_id = summit_id
WHERE place = 'Kremlin' AND column_name = 'start_edtf';

-- july-2018-trump-in-the-kremlin
-- Was Trump present at the Kremlin meeting?
-- negative; p47s1
-- | meeting                                       | people | trump |
-- | Putin and the US diplomat meet in the Kremlin | 2      | 0     |
SELECT meeting, count(*) AS people, count_if(person = 'Donald J. Trump') AS trump
FROM attendance
WHERE place = 'Kremlin'
GROUP BY ALL;

-- july-2018-patrushev-in-the-kremlin
-- Was Patrushev present at the Kremlin meeting?
-- negative; p46s2 p47s1
-- | meeting                                   | place  | presence |
-- | Talks with the Security Council of Russia | Moscow | attended |
SELECT meeting, place, presence FROM attendance WHERE person = 'Nikolai Patrushev' ORDER BY ALL;

-- july-2018-who-is-to-blame
-- To what did Putin ascribe the worsening of relations?
-- positive; p47s2
-- | who            | kind  | text                                                                           |
-- | Vladimir Putin | claim | Relations have got worse because of domestic developments in the United States |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p47s2');

-- july-2018-blame
-- Did the US diplomat accept Putin's assignment of blame?
-- negative; p47s3 p47s4
-- | who                                      | stance  | against        | text                                                                           |
-- | US diplomat of the German text (unnamed) | opposes | Vladimir Putin | Relations have got worse because of domestic developments in the United States |
SELECT told.who, told.stance, blame.who AS against, blame.text
FROM told
JOIN told AS blame ON blame.statement_id = told.about_id
WHERE in_sentence(told.statement_id, 'p47s3');

-- july-2018-neutral-subject
-- Which neutral subject did the US diplomat choose, and which countries are named for 2026?
-- positive; p47s4
-- | who                                      | kind     | text                                                                                                                                       |
-- | US diplomat of the German text (unnamed) | reaction | He turned to the successful end of the football World Cup in Russia and to the coming bid of the United States, Mexico and Canada for 2026 |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p47s4');

-- july-2018-world-cup
-- Does the text treat the 2018 World Cup as finished and the 2026 bid as still to come at the Kremlin
-- meeting?
-- open; p45s1 p47s4
-- | meeting                                       | visit_from | kind        | caveat                                                                                                                                          |
-- | Putin and the US diplomat meet in the Kremlin | 2018-06-26 | anachronism | In June 2018 the World Cup had not ended and, as the coders hold, the bid for 2026 had been decided; no second source in the package settles it |
SELECT meeting.name AS meeting, visit.start_edtf AS visit_from, caveats.kind, caveats.text AS caveat
FROM told
JOIN summits AS meeting USING (summit_id)
JOIN summits AS visit ON visit.summit_id = meeting.parent_summit_id
LEFT JOIN caveats ON row_id = statement_id
WHERE in_sentence(statement_id, 'p47s4');

-- july-2018-interrupts
-- On which subjects did the US diplomat interrupt Putin?
-- positive; p48s1
-- | who                                      | kind     | text                                                                                       |
-- | US diplomat of the German text (unnamed) | position | He interrupted with a clear account of the US view on arms control and strategic relations |
SELECT who, kind, text FROM told WHERE NOT is_narrator AND in_sentence(statement_id, 'p48s1');

-- july-2018-cooperative
-- Did Putin share the cooperative approach of the USA?
-- open; p48s2
-- | who            | kind     | text                                                                                 |
-- | United States  | position | The United States were interested in a cooperative approach that avoids conflict     |
-- | Vladimir Putin | position | He insisted on the traditional Russian view of competition in international politics |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p48s2') ORDER BY ALL;

-- july-2018-agreement
-- Does the text report an agreement between Trump and Putin in Helsinki?
-- negative; p49s1 p49s2
-- | place | outcome_type   | outcomes |
-- | null  | consequence    | 1        |
-- | null  | meeting_agreed | 1        |
-- | null  | rejection      | 2        |
SELECT place, outcome_type, count(*) AS outcomes
FROM outcomes
LEFT JOIN met USING (summit_id)
WHERE in_paragraphs(outcome_id, 39, 50)
GROUP BY ALL
ORDER BY ALL;

-- july-2018-others-in-helsinki
-- Does the text state who besides Trump and Putin took part in Helsinki?
-- negative; p40s2 p49s1
-- | who             | presence |
-- | Donald J. Trump | attended |
-- | Vladimir Putin  | attended |
SELECT who, presence FROM attendance WHERE place = 'Helsinki' ORDER BY ALL;

-- july-2018-full-dates
-- How many full calendar dates (day, month, year) does the whole text contain, and which?
-- bound; p45s1 p40s2 p21s4 p32s4 p47s4
-- | written    | whole |
-- | 2018-06-26 | true  |
-- | 2018-07    | false |
-- | 2020       | false |
-- | 2026       | false |
-- | XXXX-04    | false |
SELECT written, regexp_full_match(written, '[0-9]{4}-[0-9]{2}-[0-9]{2}') AS whole
FROM (
  SELECT start_edtf AS written FROM summits WHERE start_basis = 'stated'
  UNION SELECT made_edtf FROM demands
  UNION SELECT made_edtf FROM statements
  UNION SELECT decided_edtf FROM outcomes
  UNION SELECT unnest(regexp_extract_all(text, '(19|20)[0-9]{2}')) FROM statements
)
WHERE written IS NOT NULL
ORDER BY ALL;

-- july-2018-undated
-- Which meetings in the whole text have no stated date?
-- open; p5s3 p12s2 p14s2 p16s1 p21s1 p21s4 p40s2 p43s1 p46s1 p47s1; mended
-- | name                                                                               | start_edtf            | start_basis |
-- | Bilateral talks in Seoul                                                           | 2019-06-30            | register    |
-- | Bilateral talks in which Trump urged Japan to work more closely with South Korea   | null                  | null        |
-- | Bilateral talks in which Trump urged South Korea to work more closely with Japan   | null                  | null        |
-- | Breakfast with Russian intellectuals and politicians at Spaso House                | 2018-06-26            | implied     |
-- | Conversation of Trump and Moon on sharing the costs of defence                     | null                  | null        |
-- | Letter of invitation signed by Trump                                               | null                  | null        |
-- | Meeting in Seoul attended by Moon, Pompeo and the narrator                         | null                  | null        |
-- | Mulvaney takes Pompeo and the narrator aside                                       | null                  | null        |
-- | NATO meeting in Brussels                                                           | 2018-07               | stated      |
-- | Negotiations among US officials on the withdrawal                                  | null                  | null        |
-- | Negotiations of the United States with the Taliban                                 | null                  | null        |
-- | Negotiations with North Korean diplomats                                           | null                  | null        |
-- | Putin and the US diplomat meet in the Kremlin                                      | null                  | null        |
-- | Summit in Singapore                                                                | 2018-06-10/2018-06-13 | register    |
-- | Talks in the White House in April                                                  | XXXX-04               | stated      |
-- | Talks of the Trump administration with Japanese authorities on higher payments     | null                  | null        |
-- | Talks of the Trump administration with South Korean authorities on higher payments | null                  | null        |
-- | Talks with the Security Council of Russia                                          | 2018-06-27            | implied     |
-- | Trump and Kim meet at the inter-Korean border                                      | 2019-06-30            | register    |
-- | Trump and May meet in London                                                       | 2018-07               | stated      |
-- | Trump and Putin meet in Helsinki                                                   | 2018-07               | stated      |
-- | Trump and his team on whether to travel to Moscow                                  | null                  | null        |
-- | Visits of Trump's representative or representatives to European capitals           | null                  | null        |
SELECT name, start_edtf, start_basis
FROM met
WHERE status = 'held' AND NOT coalesce(start_basis = 'stated' AND start_min = start_max, false)
ORDER BY ALL;

-- july-2018-foreign-minister
-- Is the Russian foreign minister in office named anywhere in the text?
-- negative; p45s2
-- | name              | title_en                                    |
-- | Igor Ivanov       | Former Foreign Minister of Russia           |
-- | Nikolai Patrushev | Secretary of the Security Council of Russia |
-- | Vladimir Putin    | President of Russia                         |
SELECT DISTINCT name, title_en
FROM offices
JOIN persons USING (person_id)
JOIN actors USING (actor_id)
WHERE 'RUS' IN (actor_id, parent_id)
ORDER BY ALL;

-- july-2018-staged
-- Does the text call the Kremlin meeting staged, and by whom?
-- open; p47s1
-- | who                                 | kind       | text                                               |
-- | Author of the German text (unnamed) | assessment | The media staged the meeting as a public spectacle |
-- | Author of the German text (unnamed) | assessment | The meeting was the real high point of the visit   |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p47s1')
ORDER BY ALL;

-- july-2018-helsinki-when-chosen
-- Was Helsinki chosen before or after the Moscow visit of 26 June?
-- open; p44s3 p45s1
-- | outcome_type   | decided_edtf | decided_basis | caveat                                                     |
-- | meeting_agreed | null         | null          | Who proposed Helsinki, who chose it, and when, is not said |
SELECT outcome_type, decided_edtf, decided_basis, caveats.text AS caveat
FROM outcomes
LEFT JOIN caveats ON row_id = outcome_id
WHERE outcome_type = 'meeting_agreed' AND in_sentence(outcome_id, 'p44s3');

-- july-2018-pompeo
-- Is Mike Pompeo mentioned in the section on July 2018 (p39-p50)?
-- negative; p43s1 p45s1 p47s1
-- | person                                   | meetings |
-- | Donald J. Trump                          | 5        |
-- | US diplomat of the German text (unnamed) | 4        |
SELECT person, count(*) AS meetings
FROM attendance
WHERE person IS NOT NULL AND actor = 'United States' AND in_paragraphs(participant_id, 39, 50)
GROUP BY ALL
ORDER BY ALL;

-- july-2018-named-russians
-- How many named Russians appear in p39-p50?
-- bound; p40s2 p45s2 p46s2
-- | person            | spelled                |
-- | Igor Ivanov       | ['Igor Ivanov']        |
-- | Nikolai Patrushev | ['Nikolai Patruschev'] |
-- | Vladimir Putin    | ['Wladimir Putin']     |
SELECT DISTINCT person, (
  SELECT list(names.name ORDER BY names.name) FROM names WHERE row_id = person_id AND language = 'de'
) AS spelled
FROM attendance
JOIN actors USING (actor_id)
WHERE person IS NOT NULL AND 'RUS' IN (actor_id, parent_id) AND in_paragraphs(participant_id, 39, 50)
ORDER BY ALL;
