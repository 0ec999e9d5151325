-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the secretariat says to records. A review is of one revision, which need not be here any more;
-- its body is what a receipt says, in canonical form. The receipt is the file that it went out in or
-- came with; there is none for a review that was made here and not handed over yet. One that came
-- with an import goes when that is taken back.
CREATE TABLE reviews (
  id TEXT PRIMARY KEY NOT NULL,
  record_id TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  time TEXT NOT NULL,
  body TEXT NOT NULL,
  receipt TEXT,
  import_id INTEGER REFERENCES imports (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX reviews_by_record ON reviews (record_id, time);
CREATE INDEX reviews_to_send ON reviews (time) WHERE receipt IS NULL;
CREATE INDEX reviews_by_import ON reviews (import_id) WHERE import_id IS NOT NULL;
