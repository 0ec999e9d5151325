-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- An import that takes a record although it looks like another one calls the two different. Taking
-- the import back forgets that; what a person has said otherwise stays.

ALTER TABLE distinct_pairs ADD COLUMN import_id INTEGER REFERENCES imports (id) ON DELETE CASCADE;
CREATE INDEX distinct_pairs_by_import ON distinct_pairs (import_id) WHERE import_id IS NOT NULL;
