-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What changed since: so that what was once derived from all records, and is kept elsewhere, can be
-- brought up to date from those that changed.

-- The states the register has been through, the last few thousand of them: each transaction that
-- changes records makes the next. The stamp tells a state from one with the same number in a copy
-- that went its own way.
CREATE TABLE generations (
  number INTEGER PRIMARY KEY,
  stamp TEXT NOT NULL
) STRICT;
INSERT INTO generations (number, stamp) VALUES (1, lower(hex(randomblob(16))));

-- The generation that made a record what it is: its revision, or its being deleted.
ALTER TABLE records ADD COLUMN generation INTEGER NOT NULL DEFAULT 1;
CREATE INDEX records_by_generation ON records (generation);

-- Row numbers of records that are gone for good, and since when. SQLite may give the number to
-- another record.
CREATE TABLE removals (
  row INTEGER PRIMARY KEY,
  generation INTEGER NOT NULL
) STRICT;
