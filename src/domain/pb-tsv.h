/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Called for each row with the cells of the wanted columns, in the order asked for. The strings,
 * not the array, live as long as the text that pb_tsv_read() returns. */
typedef void (*PbTsvRowFunc) (const char *const *cells, gpointer user_data);

/**
 * pb_tsv_read:
 * @name: a table in the program's resources (see pb_domain_load())
 * @columns: titles of the wanted columns, ending in %NULL
 *
 * Reads one of the program's own tables: one header line, tabs, no quoting, at most 16 columns. A
 * table that lacks a column ends the program, since the data are part of it.
 *
 * Returns: (transfer full): the text that the cells point into
 */
char *pb_tsv_read (const char *name,
                   const char *const *columns,
                   PbTsvRowFunc row_func,
                   gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
