/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * pb_csv_encoding_decode:
 * @encoding: (inout) (nullable): the name of an encoding, or %NULL to have it guessed; then, the
 *   one that was taken, a name that stays valid
 * @error: a #PbError
 *
 * A byte order mark says UTF-8 or UTF-16. What is valid UTF-8 is that. Anything else is one of the
 * old encodings of Windows: Western (1252), Cyrillic (1251) or Arabic (1256), told apart by how
 * often letters beyond ASCII stand together, and which.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, without a mark
 */
char *pb_csv_encoding_decode (GBytes *bytes, const char **encoding, GError **error);

/* What can be tried when the guess is wrong, ending in %NULL; those that are guessed first. */
const char *const *pb_csv_encoding_list (void);
/* What people call it, in the interface's language: "Western (Windows-1252)". */
const char *pb_csv_encoding_get_label (const char *encoding);
