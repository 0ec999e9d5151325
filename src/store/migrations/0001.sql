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
-- JSON, with whatever a newer program put there. The other columns show it, one for every plain
-- field, to select and sort by. They are written with it, not generated from it, because SQLite 3.40
-- takes its JSON functions for unsafe in a schema that is not trusted. A new field is one step:
-- ALTER TABLE ... ADD COLUMN, and an UPDATE from the body. Numbers are ANY, because a draft may hold
-- what is not a number yet.
CREATE TABLE entities (
  id TEXT PRIMARY KEY NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  revision ANY,
  parent TEXT,
  created TEXT,
  modified TEXT,
  language TEXT,
  publication TEXT,
  name TEXT,
  acronym TEXT,
  type TEXT,
  country TEXT,
  website TEXT,
  identifier_scheme TEXT,
  identifier_code TEXT,
  description TEXT,
  notes TEXT
) STRICT;
CREATE INDEX entities_by_modified ON entities (modified);

CREATE TABLE pledges (
  id TEXT PRIMARY KEY NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  revision ANY,
  parent TEXT,
  created TEXT,
  modified TEXT,
  language TEXT,
  publication TEXT,
  title TEXT,
  summary TEXT,
  description TEXT,
  campaign TEXT,
  public_from TEXT,
  main_focus_area TEXT,
  coverage_scope TEXT,
  people ANY,
  start TEXT,
  "end" TEXT,
  implementation TEXT,
  notes TEXT
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
  record_id TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED,
  digest TEXT NOT NULL,
  number INTEGER NOT NULL,
  parent TEXT,
  modified TEXT NOT NULL,
  session TEXT,
  sealed INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
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
