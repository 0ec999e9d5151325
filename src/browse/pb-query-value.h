/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-date.h"

/* Between a code, of a group or an age, and the day it is meant as of. */
#define PB_QUERY_AS_OF '@'

/* Reading values of a query that are more than a code. */

/* @code: (out) (transfer full). @day: (out): today when @text says none. */
void pb_query_value_get_dated (const char *text, char **code, PbDate *day);
/* Both ends, in cents, belong to the range. %FALSE when @text is no range. */
gboolean pb_query_value_get_range (const char *text, guint64 *least, guint64 *most);
