/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What Unicode Normalization Form C makes of single characters. */

/* Whether a character never composes with what is before it: only marks and Korean letters do. */
gboolean pb_composed_starts (gunichar character);
/* More marks on one letter than any language has: UAX #15, Stream-Safe Text Format. */
#define PB_COMPOSED_MOST_MARKS 30

/* Whether a text is in Form C, with no more marks on one letter, as far as that can be told without
 * composing anything; most texts can. %FALSE says nothing. */
gboolean pb_composed_is_surely (const char *text);
/* Goes behind all characters of a text that, besides, stay as they are. A text of nothing but such
 * characters is in Form C. */
const char *pb_composed_skip_plain (const char *text);
/* Whether a character that is no mark and the one mark behind it are in Form C. */
gboolean pb_composed_stay_apart (gunichar first, gunichar second);
