-- SPDX-FileCopyrightText: 2026 The Pledgebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The search index is put in order in small steps, one with each record that is saved: left to
-- itself it does so rarely, and then one saving takes five times as long as the others.

INSERT INTO search (search, rank) VALUES ('automerge', 0);
