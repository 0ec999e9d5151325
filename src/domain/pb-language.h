/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Languages that texts can be written in: BCP 47 tags of two or three letters ("fr", "swa" is
 * written "sw"), named by iso-codes (ISO 639) in the interface's language. */

/* What a tag looks like: a language, then perhaps a script, then perhaps a country ("zh-Hant-TW").
 * An ECMA-262 regular expression that PCRE reads alike. */
#define PB_LANGUAGE_PATTERN "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"

/* Tags offered first in a list: the six UN languages and Portuguese, then the interface's own. */
const char *const *pb_language_get_common (void);
/* All tags of ISO 639-1, sorted by their names in the interface's language, %NULL-terminated; only
 * the common ones when iso-codes is not installed. */
const char *const *pb_language_get_all (void);
/* "fr" -> "French", in the interface's language; the tag itself when unknown. A script or a country
 * stays as it is: "Portuguese (BR)". */
const char *pb_language_name (const char *tag);
/* The tag of the interface's language without its country, "en" when it cannot be told. */
const char *pb_language_current (void);
gboolean pb_language_is_right_to_left (const char *tag);
