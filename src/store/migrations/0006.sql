-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Records that are the same in the world: merged ones, and those that only look it.

-- What a record was merged into: it stays, so that its files are known when they come again.
ALTER TABLE entities ADD COLUMN merged_into TEXT;
ALTER TABLE pledges ADD COLUMN merged_into TEXT;
ALTER TABLE reports ADD COLUMN merged_into TEXT;

-- A merge changes several records at once and can be taken back, so it is noted like an import. What
-- was merged here is what this office has decided, which a record that came in a file cannot say of
-- itself: who may sign for the one may sign for the other. Taking it back deletes the import.
CREATE TABLE merges (
  other TEXT PRIMARY KEY NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  kept TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX merges_by_kept ON merges (kept);
CREATE INDEX merges_by_import ON merges (import_id);

-- Pairs of which a person has said that they are not the same; the smaller id first. A record that is
-- not saved yet can be one of them.
CREATE TABLE distinct_pairs (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  time TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
