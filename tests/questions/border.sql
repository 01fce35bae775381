-- Paragraphs 9 to 18: from a tweet to the meeting of Trump and Kim at the border.

-- border-medium
-- Over which medium did Trump announce that he might meet Kim Jong-un?
-- positive; p10s2
-- | speaker         | addressee_person | medium | channel |
-- | Donald J. Trump | Kim Jong-un      | tweet  | public  |
SELECT speaker, addressee_person, medium, channel
FROM asked
WHERE demand_kind = 'meet_or_negotiate' AND in_sentence(demand_id, 'p10s2');

-- border-firm-invitation
-- Was Trump's tweet a firm invitation or only a possibility?
-- open; p10s2 p12s2
-- | demander      | demand_kind       | strength | text                                             |
-- | United States | meet_or_negotiate | proposal | Meet Trump at the border of South Korea, perhaps |
-- | North Korea   | invite            | demand   | Send a formal letter of invitation               |
SELECT demander, demand_kind, strength, text
FROM asked
WHERE medium = 'tweet' OR demand_kind = 'invite'
ORDER BY sequence;

-- border-where-proposed
-- Where did the tweet locate the possible meeting with Kim?
-- positive; p10s2
-- | text                                             |
-- | Meet Trump at the border of South Korea, perhaps |
SELECT text FROM asked WHERE medium = 'tweet';

-- border-tweets
-- How many tweets started the episode according to p10?
-- bound; p10s1 p10s2
-- | medium | utterances |
-- | tweet  | 1          |
SELECT medium, count(DISTINCT utterance_id) AS utterances
FROM asked
WHERE medium IS NOT NULL AND in_paragraphs(demand_id, 9, 18)
GROUP BY ALL
ORDER BY ALL;

-- border-day-of-tweet
-- Does the text give the date of the tweet?
-- negative; p10s1 p10s2
-- | medium | made_edtf | made_basis |
-- | tweet  | null      | null       |
SELECT medium, made_edtf, made_basis FROM asked WHERE medium = 'tweet';

-- border-day-of-meeting
-- Does the text give the date of the meeting in the demilitarised zone?
-- negative; p16s1
-- | place                     | start_edtf | start_basis | sentences_that_date_it |
-- | Korean Demilitarized Zone | 2019-06-30 | register    | 0                      |
SELECT place, start_edtf, start_basis, count(*) FILTER (column_name = 'start_edtf') AS sentences_that_date_it
FROM met
LEFT JOIN said ON row_id = summit_id
WHERE place = 'Korean Demilitarized Zone'
GROUP BY ALL;

-- border-pyongyang
-- How did the North Korean leadership regard the tweet?
-- positive; p11s1
-- | who         | kind     | text                                                                            |
-- | North Korea | motive   | The leadership apparently hoped for an official invitation                      |
-- | North Korea | reaction | The leadership saw the message as a possible chance to arrange a formal meeting |
SELECT who, kind, text
FROM told
WHERE actor = 'North Korea' AND in_sentence(statement_id, 'p11s1')
ORDER BY ALL;

-- border-who-reacted
-- Does the text name the North Korean person or office that reacted to the tweet?
-- negative; p11s1 p12s2
-- | what     | actor       | person |
-- | demand   | North Korea | null   |
-- | reaction | North Korea | null   |
SELECT 'reaction' AS what, actor, person
FROM told
WHERE kind = 'reaction' AND in_sentence(statement_id, 'p11s1')
UNION ALL
SELECT 'demand', demander, speaker
FROM asked
WHERE in_sentence(demand_id, 'p12s2')
ORDER BY ALL;

-- border-mulvaney-office
-- Which office does p11s3 give to Mick Mulvaney?
-- positive; p11s3
-- | office_as_stated      | rank | rank_reason    | caveat          |
-- | US-Sicherheitsberater | null | office_unknown | error_in_source |
SELECT office_as_stated, rank, rank_reason, caveats.kind AS caveat
FROM attendance
LEFT JOIN caveats ON row_id = participant_id AND column_name = 'office_as_stated'
WHERE person = 'Mick Mulvaney' AND in_sentence(participant_id, 'p11s3');

-- border-mulvaney-view
-- What did Mulvaney think of the tweet?
-- positive; p11s3
-- | kind       | text                                           |
-- | assessment | Took the tweet for a casual remark and no more |
-- | reaction   | Was as surprised as many others                |
SELECT told.kind, told.text
FROM told
JOIN asked ON about_id = demand_id
WHERE person = 'Mick Mulvaney' AND medium = 'tweet'
ORDER BY ALL;

-- border-aside
-- Who took whom aside to report the North Korean wish for a letter?
-- positive; p12s2
-- | who                                                | presence | event_type   |
-- | First-person narrator of the German text (unnamed) | attended | consultation |
-- | Michael R. Pompeo                                  | attended | consultation |
-- | Mick Mulvaney                                      | attended | consultation |
SELECT who, presence, event_type
FROM attendance
WHERE event_type = 'consultation' AND in_sentence(participant_id, 'p12s2')
ORDER BY ALL;

-- border-aside-where
-- At what time of day and in which city did Mulvaney pass on the demand for a letter?
-- positive; p12s2
-- | place | time_of_day |
-- | Seoul | afternoon   |
SELECT DISTINCT place, regexp_extract(summary, '(morning|afternoon|evening|night)') AS time_of_day
FROM met
WHERE event_type = 'consultation' AND in_sentence(summit_id, 'p12s2');

-- border-trump-aside
-- Was Trump present when Mulvaney took Pompeo and the narrator aside?
-- negative; p12s2
-- | event_type   | people | trump |
-- | consultation | 3      | 0     |
SELECT event_type, count(*) AS people, count(*) FILTER (person = 'Donald J. Trump') AS trump
FROM attendance
WHERE event_type = 'consultation' AND in_paragraphs(summit_id, 12, 12)
GROUP BY ALL;

-- border-letter-demanded
-- What did the North Koreans ask for after the tweet, as reported by Mulvaney?
-- positive; p12s2
-- | demander    | demand_kind | strength | text                               | reporter      |
-- | North Korea | invite      | demand   | Send a formal letter of invitation | Mick Mulvaney |
SELECT demander, demand_kind, strength, text, reporter FROM asked WHERE in_sentence(demand_id, 'p12s2');

-- border-at-first-hand
-- Who reported the North Korean demand for a formal letter, and did he hear it at first hand?
-- positive; p12s2
-- | reporter      | meetings_with_them |
-- | Mick Mulvaney | 0                  |
SELECT reporter, (
  SELECT count(*)
  FROM attendance AS he
  JOIN attendance AS other USING (summit_id)
  WHERE he.person = reporter AND other.actor = demander
) AS meetings_with_them
FROM asked
WHERE demand_kind = 'invite';

-- border-letter-by-or-for-trump
-- Is it clear in p12s2 whether the letter was to invite Trump or to come from Trump?
-- open; p12s2 p12s5; mended
-- | addressee_person | addressee_is | kind      | caveat                                                                                                                   |
-- | Donald J. Trump  | implies      | ambiguity | Whether the letter was to invite Trump or to come from him, the words leave open; that he signed it points to the second |
SELECT addressee_person, support AS addressee_is, caveats.kind, caveats.text AS caveat
FROM asked
JOIN said ON row_id = demand_id AND column_name = 'addressee_id'
LEFT JOIN caveats ON caveats.row_id = demand_id AND in_sentence(caveat_id, 'p12s5')
WHERE demand_kind = 'invite';

-- border-letter-signed
-- Was the demanded letter of invitation actually issued, and who signed it?
-- positive; p12s3 p12s5
-- | outcome_type | compliance | form   | by_whom         |
-- | granted      | full       | signed | Donald J. Trump |
SELECT came_of.outcome_type, compliance, form, name AS by_whom
FROM came_of
JOIN outcomes USING (outcome_id)
JOIN persons USING (person_id)
WHERE demand_kind = 'invite';

-- border-letter-day
-- Is it stated on which day the letter of invitation was signed?
-- negative; p12s5
-- | event_type     | start_edtf | decided_edtf | form   |
-- | correspondence | null       | null         | signed |
SELECT event_type, start_edtf, decided_edtf, outcomes.form
FROM met
JOIN outcomes USING (summit_id)
WHERE event_type = 'correspondence';

-- border-letter-carried
-- Does the text say who drafted the letter, who delivered it, or that Kim answered it in writing?
-- negative; p12s3 p12s5; mended
-- | who             | role      | caveat                                                                                                                                                      |
-- | Donald J. Trump | sender    | To whom the letter was addressed is not said; the North Koreans had asked for it. Nor is it said who wrote and who delivered it, or whether it was answered |
-- | North Korea     | recipient | To whom the letter was addressed is not said; the North Koreans had asked for it. Nor is it said who wrote and who delivered it, or whether it was answered |
SELECT who, role, caveats.text AS caveat
FROM attendance
LEFT JOIN caveats ON row_id = summit_id
WHERE event_type = 'correspondence'
ORDER BY ALL;

-- border-chaos
-- Who described the situation as complete chaos, and to whom?
-- positive; p12s4
-- | who               | kind     | reporter                                           |
-- | Michael R. Pompeo | reaction | First-person narrator of the German text (unnamed) |
SELECT who, kind, persons.name AS reporter
FROM told
JOIN persons ON persons.person_id = reported_by_id
WHERE in_sentence(statement_id, 'p12s4');

-- border-narrator
-- Does the text give the name of the first-person narrator ("mich", "ich", "mir")?
-- negative; p12s2 p12s4 p14s2
-- | name                                               | identity | office_as_stated | caveat              |
-- | First-person narrator of the German text (unnamed) | narrator | null             | unidentified_person |
SELECT DISTINCT name, identity, office_as_stated, kind AS caveat
FROM attendance
JOIN persons USING (person_id)
LEFT JOIN caveats ON row_id = participant_id
WHERE identity <> 'named' AND in_paragraphs(participant_id, 9, 18);

-- border-third-person
-- Which third person insisted on taking part in a meeting of Trump and Kim?
-- positive; p13s1 p13s3
-- | speaker     | demand_kind | strength |
-- | Moon Jae-in | include     | demand   |
SELECT speaker, demand_kind, strength FROM asked WHERE demand_kind = 'include';

-- border-moon-unwanted
-- What did Trump think about Moon's participation in the meeting with Kim?
-- positive; p13s2
-- | who             | kind     | stance  | text                                                     |
-- | Donald J. Trump | motive   | opposes | Wanted to meet Kim in person with no third party present |
-- | Donald J. Trump | position | opposes | Had little interest in bringing Moon into the meeting    |
SELECT who, kind, stance, text FROM told WHERE in_sentence(statement_id, 'p13s2') ORDER BY ALL;

-- border-moon-refused
-- Did Trump flatly refuse Moon's participation?
-- open; p13s2 p13s3
-- | outcome_type | compliance | compliance_reason | status  |
-- | resistance   | null       | indeterminate     | unclear |
SELECT outcome_type, compliance, compliance_reason, status
FROM came_of
WHERE demand_kind = 'include' AND speaker = 'Moon Jae-in';

-- border-format-moon-wants
-- Which format did Moon strive for?
-- positive; p13s3
-- | format     | event_type | status   |
-- | trilateral | encounter  | proposed |
SELECT format, event_type, status
FROM met
WHERE in_sentence(summit_id, 'p13s3');

-- border-moon-there
-- Was Moon present at the meeting of Trump and Kim in the demilitarised zone?
-- negative; p13s1 p13s3 p16s1 p16s2
-- | who             | intent   | presence |
-- | Donald J. Trump | null     | attended |
-- | Kim Jong-un     | null     | attended |
-- | Moon Jae-in     | proposed | null     |
SELECT who, intent, presence
FROM attendance
WHERE place = 'Korean Demilitarized Zone' AND status = 'held'
ORDER BY ALL;

-- border-trilateral-held
-- Did a trilateral meeting of Trump, Kim and Moon take place according to the text?
-- negative; p13s3 p16s1
-- | status   | people                                            | present |
-- | held     | ['Donald J. Trump', 'Kim Jong-un', 'Moon Jae-in'] | 2       |
-- | proposed | ['Donald J. Trump', 'Kim Jong-un', 'Moon Jae-in'] | 0       |
SELECT status, list_sort(list(who)) AS people, count(presence) AS present
FROM attendance
WHERE summit_id IN (SELECT summit_id FROM attendance WHERE person = 'Kim Jong-un')
GROUP BY summit_id, status
ORDER BY ALL;

-- border-seoul-who
-- Who took part in the meeting in Seoul of p14s2?
-- positive; p14s2
-- | who                                                | presence |
-- | First-person narrator of the German text (unnamed) | attended |
-- | Michael R. Pompeo                                  | attended |
-- | Moon Jae-in                                        | attended |
SELECT who, presence FROM attendance WHERE place = 'Seoul' AND in_sentence(summit_id, 'p14s2') ORDER BY ALL;

-- border-trump-in-seoul
-- Is Trump named among the participants of the Seoul meeting of p14s2?
-- negative; p14s2
-- | meeting                                                    | people | trump |
-- | Meeting in Seoul attended by Moon, Pompeo and the narrator | 3      | 0     |
SELECT meeting, count(*) AS people, count(*) FILTER (person = 'Donald J. Trump') AS trump
FROM attendance
WHERE place = 'Seoul' AND in_sentence(summit_id, 'p14s2')
GROUP BY ALL;

-- border-mulvaney-in-seoul
-- Is Mulvaney named among the participants of the Seoul meeting of p14s2?
-- negative; p14s2
-- | meeting                                      | event_type   | presence |
-- | Mulvaney takes Pompeo and the narrator aside | consultation | attended |
SELECT meeting, event_type, presence
FROM attendance
WHERE place = 'Seoul' AND person = 'Mick Mulvaney'
ORDER BY ALL;

-- border-seoul-talks-parties
-- Who were the parties to the "usual bilateral talks" in Seoul in p12s2?
-- open; p12s2; mended
-- | actor         | person | presence | support |
-- | South Korea   | null   | implied  | implies |
-- | United States | null   | implied  | implies |
SELECT actor, person, presence, support
FROM attendance
JOIN said ON row_id = participant_id
WHERE event_type = 'talks' AND place = 'Seoul' AND locator = 'p12s2'
ORDER BY ALL;

-- border-seoul-twice
-- Are the bilateral talks in Seoul of p12s2 and the Seoul meeting of p14s2 the same event?
-- open; p12s2 p14s2
-- | relation      | place | other_place |
-- | possibly_same | Seoul | Seoul       |
SELECT relation, one.place, other.place AS other_place
FROM summit_relations
JOIN met AS one USING (summit_id)
JOIN met AS other ON other.summit_id = related_summit_id
WHERE in_sentence(one.summit_id, 'p14s2') AND in_sentence(other.summit_id, 'p12s2');

-- border-plus-one
-- How many companions on the US side did the North Koreans want at the talk?
-- bound; p14s2; mended
-- | claimant    | comparator | value_point | value_min | value_max | unit    | subject       | measure_text                    |
-- | North Korea | exact      | 1           | 1         | 1         | persons | United States | Companions on the American side |
SELECT claimant, comparator, value_point, value_min, value_max, unit, subject, measure_text
FROM figures
WHERE measure = 'delegation_size';

-- border-americans-in-all
-- How many US participants in all does the North Korean format allow, and is that number spelled out?
-- bound; p14s2; mended
-- | value_max | kind      | caveat                                                                                                      |
-- | 1         | ambiguity | Who the one companion was to be, and beside whom, is not said; with one who leads, that makes two Americans |
SELECT value_max, caveats.kind, caveats.text AS caveat
FROM figures
LEFT JOIN caveats ON row_id = amount_id
WHERE measure = 'delegation_size';

-- border-who-was-the-plus-one
-- Who was the "plus one" on the US side?
-- negative; p14s2 p16s1
-- | place                     | americans           |
-- | Korean Demilitarized Zone | ['Donald J. Trump'] |
SELECT place, list(who) AS americans
FROM attendance
WHERE actor = 'United States' AND presence IS NOT NULL AND in_sentence(participant_id, 'p16s2')
GROUP BY ALL;

-- border-format-change
-- Do p11s1/p12s2 and p14s2 agree on what format North Korea wanted?
-- open; p11s1 p12s2 p14s2; mended
-- | text                                                             | kind      | caveat                                                                                                                                                            |
-- | Send a formal letter of invitation                               | ambiguity | First a formal meeting is in view and a formal letter is demanded, later a small talk in place of a large meeting is wanted; whether the wish changed is not said |
-- | Hold a small, intimate talk instead of a large bilateral meeting | ambiguity | First a formal meeting is in view and a formal letter is demanded, later a small talk in place of a large meeting is wanted; whether the wish changed is not said |
SELECT asked.text, caveats.kind, caveats.text AS caveat
FROM asked
LEFT JOIN caveats ON row_id = demand_id AND in_sentence(caveat_id, 'p11s1')
WHERE demander = 'North Korea'
ORDER BY sequence;

-- border-who-told
-- Does the text say who told the US side at the Seoul meeting that North Korea wanted a small talk?
-- negative; p14s2; mended
-- | demander    | speaker | reporter | addressee_is |
-- | North Korea | null    | null     | implies      |
SELECT demander, speaker, reporter, support AS addressee_is
FROM asked
LEFT JOIN said ON row_id = demand_id AND column_name = 'addressee_id'
WHERE demander = 'North Korea' AND demand_kind = 'set_format';

-- border-moon-offers
-- What did Moon offer in connection with the meeting?
-- positive; p14s3
-- | who         | stance   | text                                                                                    |
-- | Moon Jae-in | supports | He could organise the meeting so that it would look strong and significant to the media |
SELECT who, stance, text FROM told WHERE kind = 'offer' AND in_paragraphs(statement_id, 9, 18);

-- border-offer-accepted
-- Was Moon's offer to organise the meeting accepted?
-- negative; p14s3 p16s1
-- | who         | answers | outcomes_of_p14s3 |
-- | Moon Jae-in | 0       | 0                 |
SELECT offer.who, count(answer.statement_id) AS answers, count(outcome_id) AS outcomes_of_p14s3
FROM told AS offer
LEFT JOIN told AS answer ON answer.about_id = offer.statement_id
LEFT JOIN outcomes ON in_sentence(outcome_id, 'p14s3')
WHERE offer.kind = 'offer' AND offer.who = 'Moon Jae-in'
GROUP BY ALL;

-- border-above-all
-- What was the meeting with Kim above all for Trump according to p15?
-- positive; p15s2
-- | who                                 | kind       | text                                                                                         |
-- | Author of the German text (unnamed) | assessment | For Trump the meeting was above all a chance to look like a successful diplomat in the media |
SELECT who, kind, text FROM told WHERE in_sentence(statement_id, 'p15s2');

-- border-where
-- Where did the meeting of Trump and Kim take place?
-- positive; p16s1
-- | place                     | venue_relation | country_iso3 |
-- | Korean Demilitarized Zone | border_zone    | null         |
SELECT place, venue_relation, country_iso3 FROM met WHERE in_sentence(summit_id, 'p16s1');

-- border-which-countries
-- Which are "the two countries" between which the zone of p16s1 lies?
-- open; p10s2 p15s4 p16s1
-- | place                     | country_iso3 | border_iso3 | kind      | caveat                                                                                                            |
-- | Korean Demilitarized Zone | KOR          | PRK         | ambiguity | The zone is said to lie between the two countries without naming them; the border of South Korea is named earlier |
SELECT place, places.country_iso3, border_iso3, kind, text AS caveat
FROM met
JOIN places USING (place_id)
LEFT JOIN caveats ON row_id = summit_id AND column_name = 'place_id' AND in_sentence(caveat_id, 'p10s2')
WHERE in_sentence(summit_id, 'p16s1');

-- border-what-they-sought
-- What did Trump and what did Kim seek in the meeting according to p16?
-- positive; p16s2
-- | who             | text                              |
-- | Donald J. Trump | Sought the attention of the media |
-- | Kim Jong-un     | Sought international prestige     |
SELECT who, text FROM told WHERE kind = 'motive' AND in_sentence(statement_id, 'p16s2') ORDER BY ALL;

-- border-turning-point-or-show
-- Does the text treat the border meeting as a turning point or as mere show?
-- open; p10s3 p15s4 p16s1
-- | locator | who                                 | kind       | text                                                                                                                |
-- | p10s3   | Author of the German text (unnamed) | assessment | At first it was hard to grasp that the tweet would become a turning point between North Korea and the United States |
-- | p15s4   | Author of the German text (unnamed) | assessment | The conduct of the talks showed concern for public perception more than for a solution                              |
-- | p16s1   | Author of the German text (unnamed) | assessment | The encounter was in many ways a triumph of media strategy over power politics                                      |
SELECT locator, who, kind, text
FROM told
JOIN said ON row_id = statement_id
WHERE locator IN ('p10s3', 'p15s4', 'p16s1')
ORDER BY ALL;

-- border-declaration
-- Does the text report an agreement or a declaration of Trump and Kim at the demilitarised zone?
-- negative; p16s1 p16s2 p16s3
-- | outcome_type | form | amounts |
-- | meeting_held | null | 0       |
SELECT outcome_type, outcomes.form, count(amount_id) AS amounts
FROM outcomes
JOIN met USING (summit_id)
LEFT JOIN amounts USING (outcome_id)
WHERE place = 'Korean Demilitarized Zone'
GROUP BY ALL
ORDER BY ALL;

-- border-how-long
-- How long did the meeting of Trump and Kim at the border last?
-- bound; p16s1
-- | end_edtf | durations |
-- | null     | 0         |
SELECT end_edtf, count(amount_id) AS durations
FROM met
LEFT JOIN amounts ON amounts.summit_id = met.summit_id AND unit IN ('days', 'weeks', 'months', 'years')
WHERE place = 'Korean Demilitarized Zone'
GROUP BY ALL;

-- border-line-crossed
-- Does the text say that Trump crossed the line into North Korea?
-- negative; p16s1
-- | table_name | kind            | rows |
-- | caveats    | source_conflict | 1    |
SELECT table_name, kind, count(*) AS rows
FROM (
  SELECT 'summits' AS table_name, NULL AS kind, concat_ws(' ', name, summary) AS text FROM summits
  UNION ALL SELECT 'outcomes', outcome_type, text FROM outcomes
  UNION ALL SELECT 'statements', kind, text FROM statements
  UNION ALL SELECT 'caveats', kind, text FROM caveats
)
WHERE regexp_matches(text, 'cross(ed|es)|stepped')
GROUP BY ALL
ORDER BY ALL;

-- border-diplomats
-- Does the text name the North Korean diplomats with whom negotiations were held?
-- negative; p15s4; mended
-- | actor                              | person | name_as_stated              | presence | status |
-- | North Korean diplomats (not named) | null   | nordkoreanischen Diplomaten | implied  | held   |
-- | United States                      | null   | null                        | implied  | held   |
SELECT actor, person, name_as_stated, presence, status
FROM attendance
WHERE in_sentence(summit_id, 'p15s4')
ORDER BY ALL;

-- border-kim-reacts
-- Does the text report a reaction to the tweet by Kim Jong-un in person?
-- negative; p11s1 p12s2
-- | actor       | person      | kind     |
-- | North Korea | Kim Jong-un | motive   |
-- | North Korea | null        | motive   |
-- | North Korea | null        | reaction |
SELECT actor, person, kind
FROM told
WHERE actor = 'North Korea' AND in_paragraphs(statement_id, 9, 18)
ORDER BY ALL;

-- border-kims-name
-- Is the Kim Jong-un of p10-p16 the Kim Jong Un of p24?
-- positive; p10s2 p24s2
-- | name        | also        |
-- | Kim Jong-un | Kim Jong Un |
-- | Kim Jong-un | Kim Jong-un |
SELECT DISTINCT persons.name, names.name AS also
FROM persons
JOIN names ON row_id = person_id AND language = 'de'
WHERE persons.name = 'Kim Jong-un'
ORDER BY ALL;

-- border-certain
-- Was it certain after the tweet that Trump and Kim would meet?
-- open; p11s2 p14s1 p16s1
-- | locator | kind         | text                                                                                            |
-- | p11s2   | assessment   | Preparations were under way and nobody could be sure that an official conversation would follow |
-- | p14s1   | assessment   | Tension grew with each turn, as with the doubt whether the two would meet at the border         |
-- | p16s1   | meeting_held | Trump and Kim met in the demilitarised zone                                                     |
SELECT locator, kind, text
FROM told
JOIN said ON row_id = statement_id
WHERE locator IN ('p11s2', 'p14s1')
UNION ALL
SELECT locator, outcome_type, outcome
FROM came_of
JOIN said ON row_id = outcome_id
WHERE medium = 'tweet' AND locator = 'p16s1'
ORDER BY ALL;

-- border-order
-- In which order do tweet, reaction of Pyongyang, demand for the letter, signature and meeting stand?
-- open; p10s2 p11s1 p12s2 p12s5 p14s2 p16s1
-- | told_first | what         | dated |
-- | p10s2      | tweet        | null  |
-- | p11s1      | reaction     | null  |
-- | p12s2      | invite       | null  |
-- | p12s3      | granted      | null  |
-- | p16s1      | meeting_held | null  |
SELECT first(locator ORDER BY paragraph, locator) AS told_first, what, dated
FROM (
  SELECT demand_id AS row_id, coalesce(medium, demand_kind) AS what, made_edtf AS dated
  FROM asked
  WHERE demand_kind IN ('invite', 'meet_or_negotiate')
  UNION ALL
  SELECT statement_id, kind, made_edtf FROM told WHERE actor = 'North Korea' AND kind = 'reaction'
  UNION ALL
  SELECT outcome_id, outcome_type, decided_edtf
  FROM outcomes
  WHERE outcome_type IN ('granted', 'meeting_held')
)
JOIN said USING (row_id)
WHERE paragraph BETWEEN 9 AND 18
GROUP BY row_id, what, dated
ORDER BY min(paragraph), told_first;
