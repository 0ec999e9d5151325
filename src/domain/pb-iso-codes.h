/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The package iso-codes as it is installed. Its messages are the English names of its own version,
 * so they are read from its list and never written in this program. */

/**
 * pb_iso_codes_read_names:
 * @standard: "3166-1", "4217" or "639-2"
 * @key: the member that is the code: "alpha_2" or "alpha_3"
 *
 * Returns: (transfer full): a table from code to English name; empty when the package is missing or
 *   not readable, which costs translations and nothing else
 */
GHashTable *pb_iso_codes_read_names (const char *standard, const char *key);

/**
 * pb_iso_codes_translate:
 * @standard: as above
 * @name: (nullable): English name, as in the table
 *
 * Returns: (nullable): the name in the interface's language, or %NULL when there is no translation
 */
const char *pb_iso_codes_translate (const char *standard, const char *name);
