-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The same totals as "pledgebook-cli totals --json" has of the same pledges, but for names:
--   psql --tuples-only --no-align -f totals.sql DATABASE
--
-- A pledge of several parties counts once. Amounts without a rate are added up by currency.

SET search_path TO pledgebook;

WITH sets AS (
  SELECT pledges.id, coalesce(coverage_scope, 'not-stated') AS scope,
    worths.amount, worths.currency, worths.usd
  FROM pledges JOIN worths USING (id)
), buckets AS (
  SELECT 'all' AS bucket, * FROM sets
  UNION ALL
  SELECT scope, * FROM sets
), names AS (
  SELECT 'all' AS bucket
  UNION ALL
  SELECT unnest(enum_range(NULL::coverage_scope))::text
  UNION ALL
  SELECT 'not-stated'
), unrated AS (
  SELECT bucket, currency, count(*) AS n, sum(amount) AS amount
  FROM buckets WHERE amount IS NOT NULL AND usd IS NULL GROUP BY bucket, currency
), totals AS (
  SELECT names.bucket, jsonb_build_object(
    'n', count(id),
    'n_with_value', count(amount),
    'n_in_usd', count(usd),
    'usd', coalesce(sum(usd), 0)::numeric(40, 2)::text,
    'without_rate', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'currency', currency, 'n', n, 'amount', unrated.amount::numeric(40, 3)::text
      ) ORDER BY n DESC, currency COLLATE "C" NULLS FIRST), '[]')
      FROM unrated WHERE unrated.bucket = names.bucket
    )
  ) AS total
  FROM names LEFT JOIN buckets USING (bucket) GROUP BY names.bucket
), parts AS (
  SELECT division, code, count(*) AS n, count(amount) AS n_with_value,
    count(usd) FILTER (WHERE share IS NOT NULL) AS n_in_usd,
    round_half_even(coalesce(sum(usd * share / 100), 0), 2) AS usd
  FROM portions JOIN worths USING (id) GROUP BY division, code
), divisions AS (
  SELECT name AS division, coalesce(jsonb_agg(jsonb_build_object(
    'code', code, 'n', n, 'n_with_value', n_with_value, 'n_in_usd', n_in_usd,
    'usd', usd::numeric(40, 2)::text
  ) ORDER BY usd DESC, n DESC, code COLLATE "C") FILTER (WHERE code IS NOT NULL), '[]') AS list
  FROM (VALUES ('entity'), ('country')) AS all_divisions (name)
  LEFT JOIN parts ON division = name GROUP BY name
)
SELECT jsonb_pretty(jsonb_build_object(
  'query', '',
  'totals', (SELECT total FROM totals WHERE bucket = 'all'),
  'coverage', (SELECT jsonb_object_agg(bucket, total) FROM totals WHERE bucket <> 'all'),
  'entities', (SELECT list FROM divisions WHERE division = 'entity'),
  'countries', (SELECT list FROM divisions WHERE division = 'country')
));
