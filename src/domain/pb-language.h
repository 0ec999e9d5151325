/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Languages that texts can be written in: BCP 47 tags of two or three letters ("fr", "swa" is
 * written "sw"), named by iso-codes (ISO 639) in the interface's language. */

/* Tags offered first in a list: the six UN languages and Portuguese, then the interface's own. */
const char *const *pb_language_get_common (void);
/* All tags of ISO 639-1, sorted by their names in the interface's language. %NULL-terminated. */
const char *const *pb_language_get_all (void);
/* "français" -> in the interface's language; the tag itself when unknown. */
const char *pb_language_name (const char *tag);
gboolean pb_language_is_valid (const char *tag);
/* The tag of the interface's language, "en" when it cannot be told. */
const char *pb_language_current (void);
gboolean pb_language_is_right_to_left (const char *tag);
