-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Progress reports, a third kind of record. How a kind's table is made is told in the first step.

CREATE TABLE reports (
  id TEXT PRIMARY KEY NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  revision ANY,
  parent TEXT,
  created TEXT,
  modified TEXT,
  language TEXT,
  publication TEXT,
  pledge TEXT,
  title TEXT,
  period_start TEXT,
  period_end TEXT,
  implementation TEXT,
  no_change ANY,
  people_reached ANY,
  commitment TEXT,
  disbursement TEXT,
  currency TEXT,
  steps TEXT,
  barriers TEXT,
  support_wanted TEXT,
  next_steps TEXT,
  reporting_org TEXT,
  reporter TEXT,
  notes TEXT
) STRICT;
CREATE INDEX reports_by_modified ON reports (modified);
