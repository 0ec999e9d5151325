-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first shape of a register. A step that has been released is never changed: later shapes are
-- later steps, run one after another, each in one transaction.

-- Every record, of whatever kind: which of its revisions is the current one, and whether it is
-- deleted. The row number is for good; the search index hangs on it.
CREATE TABLE records (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL,
  deleted TEXT,
  FOREIGN KEY (id, digest) REFERENCES revisions (record_id, digest)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX records_deleted ON records (deleted) WHERE deleted IS NOT NULL;

-- One table per kind with the current revision of each record. The body is the one truth: canonical
-- JSON, with whatever a newer program put there. The other columns only show it, one for every plain
-- field, so that a new field is one ALTER TABLE ADD COLUMN. Numbers are ANY, because a draft may hold
-- what is not a number yet.
CREATE TABLE entities (
  id TEXT PRIMARY KEY NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  body TEXT NOT NULL CHECK (json_valid(body) AND body ->> '$.id' = id),
  revision ANY GENERATED ALWAYS AS (body ->> '$.revision') VIRTUAL,
  parent TEXT GENERATED ALWAYS AS (body ->> '$.parent') VIRTUAL,
  created TEXT GENERATED ALWAYS AS (body ->> '$.created') VIRTUAL,
  modified TEXT GENERATED ALWAYS AS (body ->> '$.modified') VIRTUAL,
  language TEXT GENERATED ALWAYS AS (body ->> '$.language') VIRTUAL,
  publication TEXT GENERATED ALWAYS AS (body ->> '$.publication') VIRTUAL,
  name TEXT GENERATED ALWAYS AS (body ->> '$.name') VIRTUAL,
  acronym TEXT GENERATED ALWAYS AS (body ->> '$.acronym') VIRTUAL,
  type TEXT GENERATED ALWAYS AS (body ->> '$.type') VIRTUAL,
  country TEXT GENERATED ALWAYS AS (body ->> '$.country') VIRTUAL,
  website TEXT GENERATED ALWAYS AS (body ->> '$.website') VIRTUAL,
  identifier_scheme TEXT GENERATED ALWAYS AS (body ->> '$.identifier_scheme') VIRTUAL,
  identifier_code TEXT GENERATED ALWAYS AS (body ->> '$.identifier_code') VIRTUAL,
  description TEXT GENERATED ALWAYS AS (body ->> '$.description') VIRTUAL,
  notes TEXT GENERATED ALWAYS AS (body ->> '$.notes') VIRTUAL
) STRICT;
CREATE INDEX entities_by_modified ON entities (modified);

CREATE TABLE pledges (
  id TEXT PRIMARY KEY NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  body TEXT NOT NULL CHECK (json_valid(body) AND body ->> '$.id' = id),
  revision ANY GENERATED ALWAYS AS (body ->> '$.revision') VIRTUAL,
  parent TEXT GENERATED ALWAYS AS (body ->> '$.parent') VIRTUAL,
  created TEXT GENERATED ALWAYS AS (body ->> '$.created') VIRTUAL,
  modified TEXT GENERATED ALWAYS AS (body ->> '$.modified') VIRTUAL,
  language TEXT GENERATED ALWAYS AS (body ->> '$.language') VIRTUAL,
  publication TEXT GENERATED ALWAYS AS (body ->> '$.publication') VIRTUAL,
  title TEXT GENERATED ALWAYS AS (body ->> '$.title') VIRTUAL,
  summary TEXT GENERATED ALWAYS AS (body ->> '$.summary') VIRTUAL,
  description TEXT GENERATED ALWAYS AS (body ->> '$.description') VIRTUAL,
  campaign TEXT GENERATED ALWAYS AS (body ->> '$.campaign') VIRTUAL,
  public_from TEXT GENERATED ALWAYS AS (body ->> '$.public_from') VIRTUAL,
  main_focus_area TEXT GENERATED ALWAYS AS (body ->> '$.main_focus_area') VIRTUAL,
  coverage_scope TEXT GENERATED ALWAYS AS (body ->> '$.coverage_scope') VIRTUAL,
  people ANY GENERATED ALWAYS AS (body ->> '$.people') VIRTUAL,
  start TEXT GENERATED ALWAYS AS (body ->> '$.start') VIRTUAL,
  "end" TEXT GENERATED ALWAYS AS (body ->> '$.end') VIRTUAL,
  implementation TEXT GENERATED ALWAYS AS (body ->> '$.implementation') VIRTUAL,
  notes TEXT GENERATED ALWAYS AS (body ->> '$.notes') VIRTUAL
) STRICT;
CREATE INDEX pledges_by_modified ON pledges (modified);

-- The files that were taken in. Undoing an import deletes its row.
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL
) STRICT;

-- Every revision of every record. The digest is over the record without its internal fields.
-- A revision with an import came from elsewhere; a sealed one has left the house and stays as it is.
CREATE TABLE revisions (
  record_id TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  number INTEGER NOT NULL,
  parent TEXT,
  modified TEXT NOT NULL,
  session TEXT,
  sealed INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id) ON DELETE CASCADE,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (record_id, digest)
) STRICT;
CREATE INDEX revisions_by_import ON revisions (import_id) WHERE import_id IS NOT NULL;

-- What an import made of the current revision: enough to take it back.
CREATE TABLE import_changes (
  import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  record_id TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  before TEXT,
  before_deleted TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (import_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_changes_by_record ON import_changes (record_id);

-- Which revision went out in which file.
CREATE TABLE exports (
  file_id TEXT NOT NULL,
  record_id TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  time TEXT NOT NULL,
  PRIMARY KEY (record_id, file_id)
) STRICT, WITHOUT ROWID;

-- Every code in a record: terms, countries and references to records, at any depth. The pointer has
-- no places in lists: "/coverage/country".
CREATE TABLE links (
  record_id TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  pointer TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (record_id, pointer, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_code ON links (pointer, code);

-- The folded search text of each record, under its row number.
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'trigram case_sensitive 1');
