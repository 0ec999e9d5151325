-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Links are references to records only, two or three of a record where there were some twenty:
-- nothing was ever found by a term or a country here, because the index for browsing does that, and
-- writing them took a fifth of an import. The one term that was asked for, what is final and waits
-- for the secretariat, has an index of its own.
DELETE FROM links WHERE pointer NOT IN ('/parties/entity', '/links/pledge', '/pledge', '/reporting_org');
CREATE INDEX entities_final ON entities (id) WHERE publication = 'final';
CREATE INDEX pledges_final ON pledges (id) WHERE publication = 'final';
CREATE INDEX reports_final ON reports (id) WHERE publication = 'final';
