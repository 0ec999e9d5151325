/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What Unicode Normalization Form C makes of single characters. */

/* Whether a character never composes with what is before it: only marks and Korean letters do. */
gboolean pb_composed_starts (gunichar character);
/* Whether, besides, it stays as it is. A text of nothing but such characters is in Form C. */
gboolean pb_composed_is_plain (gunichar character);
/* Goes to the first character that needs asking: those of most European texts are all composed. */
const char *pb_composed_skip_low (const char *text);
