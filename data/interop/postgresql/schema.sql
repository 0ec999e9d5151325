-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Pledgebook's records in PostgreSQL (15 or later). Run once in an empty database:
--   psql --set ON_ERROR_STOP=1 -f schema.sql DATABASE
-- then take in files with load.sql. Nothing here is asked for by Pledgebook itself.

CREATE SCHEMA pledgebook;
SET search_path TO pledgebook;

-- Where a pledge is implemented; made like the columns below.
CREATE TYPE coverage_scope AS ENUM ('global', 'regional', 'countries');

-- Each file that was taken in.
CREATE TABLE files (
  id uuid PRIMARY KEY,
  format text NOT NULL,
  as_of text,
  created text NOT NULL,
  digest text NOT NULL,
  n_records integer NOT NULL,
  loaded timestamptz NOT NULL DEFAULT now()
);

-- The newest revision of every record. The body is the one truth, with whatever a newer program put
-- there; the other columns follow from it, one for every plain field of any kind. A text in several
-- languages is a map from language to text. Dates are text, because a year alone is one, too.
CREATE TABLE records (
  kind text NOT NULL,
  id uuid NOT NULL,
  file uuid NOT NULL REFERENCES files (id),
  body jsonb NOT NULL,
  -- Made by build-aux/make-postgresql-columns.py from the field tables.
  "acronym" text GENERATED ALWAYS AS (body ->> 'acronym') STORED,
  "barriers" text GENERATED ALWAYS AS (body ->> 'barriers') STORED,
  "campaign" text GENERATED ALWAYS AS (body ->> 'campaign') STORED,
  "commitment" text GENERATED ALWAYS AS (body ->> 'commitment') STORED,
  "country" text GENERATED ALWAYS AS (body ->> 'country') STORED,
  "coverage_scope" text GENERATED ALWAYS AS (body ->> 'coverage_scope') STORED,
  "created" text GENERATED ALWAYS AS (body ->> 'created') STORED,
  "currency" text GENERATED ALWAYS AS (body ->> 'currency') STORED,
  "description" jsonb GENERATED ALWAYS AS (body -> 'description') STORED,
  "disbursement" text GENERATED ALWAYS AS (body ->> 'disbursement') STORED,
  "end" text GENERATED ALWAYS AS (body ->> 'end') STORED,
  "identifier_code" text GENERATED ALWAYS AS (body ->> 'identifier_code') STORED,
  "identifier_scheme" text GENERATED ALWAYS AS (body ->> 'identifier_scheme') STORED,
  "implementation" text GENERATED ALWAYS AS (body ->> 'implementation') STORED,
  "language" text GENERATED ALWAYS AS (body ->> 'language') STORED,
  "main_focus_area" text GENERATED ALWAYS AS (body ->> 'main_focus_area') STORED,
  "merged_into" text GENERATED ALWAYS AS (body ->> 'merged_into') STORED,
  "modified" text GENERATED ALWAYS AS (body ->> 'modified') STORED,
  "name" jsonb GENERATED ALWAYS AS (body -> 'name') STORED,
  "next_steps" text GENERATED ALWAYS AS (body ->> 'next_steps') STORED,
  "no_change" boolean GENERATED ALWAYS AS ((body ->> 'no_change')::boolean) STORED,
  "parent" text GENERATED ALWAYS AS (body ->> 'parent') STORED,
  "people" numeric GENERATED ALWAYS AS ((body ->> 'people')::numeric) STORED,
  "people_reached" numeric GENERATED ALWAYS AS ((body ->> 'people_reached')::numeric) STORED,
  "period_end" text GENERATED ALWAYS AS (body ->> 'period_end') STORED,
  "period_start" text GENERATED ALWAYS AS (body ->> 'period_start') STORED,
  "pledge" text GENERATED ALWAYS AS (body ->> 'pledge') STORED,
  "public_from" text GENERATED ALWAYS AS (body ->> 'public_from') STORED,
  "publication" text GENERATED ALWAYS AS (body ->> 'publication') STORED,
  "reporter" text GENERATED ALWAYS AS (body ->> 'reporter') STORED,
  "reporting_org" text GENERATED ALWAYS AS (body ->> 'reporting_org') STORED,
  "revision" numeric GENERATED ALWAYS AS ((body ->> 'revision')::numeric) STORED,
  "start" text GENERATED ALWAYS AS (body ->> 'start') STORED,
  "steps" text GENERATED ALWAYS AS (body ->> 'steps') STORED,
  "summary" jsonb GENERATED ALWAYS AS (body -> 'summary') STORED,
  "support_wanted" text GENERATED ALWAYS AS (body ->> 'support_wanted') STORED,
  "title" jsonb GENERATED ALWAYS AS (body -> 'title') STORED,
  "type" text GENERATED ALWAYS AS (body ->> 'type') STORED,
  "website" text GENERATED ALWAYS AS (body ->> 'website') STORED,
  PRIMARY KEY (kind, id)
) PARTITION BY LIST (kind);

CREATE TABLE entities PARTITION OF records FOR VALUES IN ('entity');
CREATE TABLE pledges PARTITION OF records FOR VALUES IN ('pledge');
CREATE TABLE reports PARTITION OF records FOR VALUES IN ('report');
CREATE TABLE other_records PARTITION OF records DEFAULT;
CREATE INDEX ON records (modified);
CREATE INDEX ON records USING gin (body jsonb_path_ops);

-- To the nearest, and what lies in the middle to the even neighbour, as Pledgebook rounds money.
CREATE FUNCTION round_half_even (number numeric, places integer) RETURNS numeric
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
  WHEN abs(number - trunc(number, places)) * 10::numeric ^ places = 0.5
    AND mod(trunc(number * 10::numeric ^ places), 2) = 0
  THEN trunc(number, places)
  ELSE round(number, places)
END;

-- What the financial part of a pledge is worth; an amount that is not known is NULL, never zero.
CREATE VIEW worths AS
SELECT id, amount, currency,
  round_half_even(amount * CASE WHEN currency = 'USD' THEN 1 ELSE rate END, 2) AS usd
FROM (
  SELECT id, financial ->> 'currency' AS currency, (financial ->> 'rate')::numeric AS rate,
    CASE WHEN coalesce((financial ->> 'amount_unknown')::boolean, false) THEN NULL
    ELSE (financial ->> 'amount')::numeric END AS amount
  FROM (
    SELECT id, CASE WHEN body -> 'types' ? 'financial' THEN body -> 'financial' END AS financial
    FROM pledges
  ) AS parts
) AS amounts;

-- Who or where a pledge is divided between, and which share each has, in per cent; NULL where that
-- is not known. Who is alone has all; shares of more than the whole say nothing.
CREATE VIEW portions AS
WITH parts AS (
  SELECT id, 'entity' AS division, part ->> 'entity' AS code,
    (part ->> 'share')::numeric AS share,
    jsonb_array_length(body -> 'parties') AS n
  FROM pledges, jsonb_array_elements(body -> 'parties') AS part
  UNION ALL
  SELECT id, 'country', part ->> 'country', (part ->> 'share')::numeric,
    jsonb_array_length(body -> 'coverage')
  FROM pledges, jsonb_array_elements(body -> 'coverage') AS part
  WHERE coverage_scope = 'countries'
), shares AS (
  SELECT id, division, code,
    CASE WHEN count(*) = count(share) THEN sum(share) WHEN max(n) = 1 THEN 100 END AS share
  FROM parts WHERE code IS NOT NULL GROUP BY id, division, code
)
SELECT id, division, code,
  CASE WHEN sum(share) OVER (PARTITION BY id, division) <= 100 THEN share END AS share
FROM shares;
