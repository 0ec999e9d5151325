-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whom to believe: the public keys of those who sign files, and what persons have decided.

-- The owner is the id of an entity, which need not be in this register, or "secretariat". A key that
-- came with an import goes when that is taken back, unless a person has decided about it since.
CREATE TABLE keys (
  owner TEXT NOT NULL,
  key TEXT NOT NULL,
  trust TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id) ON DELETE CASCADE,
  PRIMARY KEY (owner, key)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX keys_current ON keys (owner)
  WHERE trust IN ('own', 'confirmed', 'accepted');

-- What was decided about a key (the subject is its owner, and the decision its trust, or "forgotten")
-- and about a held record that was taken all the same (the subject is its id). Stays for good.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  subject TEXT NOT NULL,
  decision TEXT NOT NULL,
  key TEXT,
  digest TEXT,
  reason TEXT,
  file TEXT
) STRICT;
CREATE INDEX decisions_by_subject ON decisions (subject);
