-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Takes in one file in lines (NDJSON), all of it or nothing:
--   pledgebook-cli check FILE.ndjson &&
--   psql --set ON_ERROR_STOP=1 -f load.sql DATABASE < FILE.ndjson
-- PostgreSQL does not check the digest, so let pledgebook-cli do it first, as above.
--
-- Of each record the highest revision stays, whatever came first. A data set also takes away what is
-- no longer in it. To take in a file twice changes nothing.

BEGIN;
SET LOCAL search_path TO pledgebook;

CREATE TEMPORARY TABLE incoming (
  line integer GENERATED ALWAYS AS IDENTITY,
  text jsonb NOT NULL
) ON COMMIT DROP;
-- Characters that no JSON text has, so that each line is taken as it is.
\copy incoming (text) FROM pstdin WITH (FORMAT csv, QUOTE e'\x01', DELIMITER e'\x02')

DO $$
DECLARE
  head jsonb := (SELECT text FROM incoming ORDER BY line LIMIT 1);
  tail jsonb := (SELECT text FROM incoming ORDER BY line DESC LIMIT 1);
  n integer := (SELECT count(*) FROM incoming WHERE text ? 'kind');
BEGIN
  IF head ->> 'format' NOT IN ('pledgebook/dataset', 'pledgebook/submission') THEN
    RAISE 'This is no file of Pledgebook in lines.';
  ELSIF split_part(head ->> 'format_version', '.', 1) <> '1' THEN
    RAISE 'The file has format version %, this schema takes 1.', head ->> 'format_version';
  ELSIF (tail ->> 'count')::integer IS DISTINCT FROM n THEN
    RAISE 'The file has % records, its last line says %: it may be incomplete.',
      n, tail ->> 'count';
  END IF;
  INSERT INTO files (id, format, as_of, created, digest, n_records)
  VALUES ((head ->> 'id')::uuid, head ->> 'format', head ->> 'as_of', head ->> 'created',
    tail #>> '{digest,value}', n)
  ON CONFLICT (id) DO NOTHING;
END
$$;

INSERT INTO records (kind, id, file, body)
SELECT DISTINCT ON (text ->> 'kind', text #>> '{record,id}')
  text ->> 'kind', (text #>> '{record,id}')::uuid,
  (SELECT (text ->> 'id')::uuid FROM incoming ORDER BY line LIMIT 1), text -> 'record'
FROM incoming WHERE text ? 'kind'
ORDER BY text ->> 'kind', text #>> '{record,id}', (text #>> '{record,revision}')::integer DESC
ON CONFLICT (kind, id) DO UPDATE SET file = excluded.file, body = excluded.body
WHERE excluded.revision > records.revision;

DELETE FROM records
WHERE (SELECT text ->> 'format' FROM incoming ORDER BY line LIMIT 1) = 'pledgebook/dataset'
  AND NOT EXISTS (
    SELECT 1 FROM incoming
    WHERE text ->> 'kind' = records.kind AND text #>> '{record,id}' = records.id::text
  );
COMMIT;
