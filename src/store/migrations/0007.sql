-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the secretariat is about to say to a record, as it is typed: comments in canonical form, as
-- they will stand in the review. They go with the verdict, and come back when that is taken back.
CREATE TABLE review_drafts (
  record_id TEXT PRIMARY KEY NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  comments TEXT NOT NULL
) STRICT, WITHOUT ROWID;
